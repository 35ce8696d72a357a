// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Machine: one interpreter with its types, modules, limits and observer. It is used by one thread
// at a time; everything native gets it as first argument.
#pragma once

#include "scenes/machine/frame.h"
#include "scenes/machine/frameobserver.h"
#include "scenes/machine/memory.h"
#include "scenes/machine/names.h"
#include "scenes/machine/objects/exceptionobject.h"
#include "scenes/machine/objects/generatorobject.h"
#include "scenes/machine/objects/setobject.h"
#include "scenes/machine/operations.h"
#include "scenes/machine/types.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace coroscope::scenes {

class OwnModules;

/// Going over one stops the run with a message that no handler of the scene sees.
struct Limits {
    std::int64_t steps = 50'000'000;
    std::int64_t liveBytes = std::int64_t{256} << 20;
    std::int64_t outputBytes = std::int64_t{4} << 20;
    std::int64_t containerBytes = std::int64_t{16} << 20; ///< one string, list …
    std::int64_t integerBits = std::int64_t{4} << 20;
    int depth = 1000; ///< calls in calls: RecursionError, which the scene can catch
};

/// The clock of `time` and of the loop.
class VirtualTime {
public:
    virtual ~VirtualTime() = default;
    virtual double now() const = 0;
    /// `time.sleep`: blocks everything.
    virtual void block(double seconds) = 0;
};

class Machine {
public:
    using ModuleMaker = std::function<Value(Machine&)>;

    explicit Machine(Limits limits = {});
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    /// The machine that runs on this thread.
    static Machine* current();
    /// Makes it the current one of this thread; to be called when the thread changes.
    void enterThread();

    // --- running -----------------------------------------------------------------------------
    /// Runs a module's code as `__main__`; Null when it raised.
    Value runModule(std::shared_ptr<const Code> code);
    /// The text of a file, for the lines in tracebacks.
    void setSource(std::string fileName, std::string_view text);
    std::string_view sourceLine(std::string_view fileName, int line) const;

    // --- errors ------------------------------------------------------------------------------
    /// Sets the pending error; gives Null, so that a native function can return it.
    Value raise(Type* type, std::string_view message);
    Value raiseValue(const Value& exception);
    /// "TypeError", "asyncio.CancelledError" are found by registerException's names.
    Value raise(std::string_view typeName, std::string_view message);
    Value typeError(std::string_view message) { return raise(types.TypeError, message); }
    Value valueError(std::string_view message) { return raise(types.ValueError, message); }
    /// KeyError(key)
    Value keyError(const Value& key);
    bool hasError() const { return !m_pending.isNull() || m_isStopping; }
    /// Is the pending error an instance of `type`? Never true of a stop.
    bool errorIs(const Type* type) const;
    /// The pending error, which is then no longer pending. Null at a stop.
    Value takeError();
    void clearError() { m_pending = {}; }
    const Value& pendingError() const { return m_pending; }
    void setPendingError(Value error) { m_pending = std::move(error); }
    /// Makes an exception: type(message).
    Value makeException(Type* type, std::string_view message);
    /// sys.unraisablehook: "Exception ignored in: …" for the pending error.
    void reportUnraisable(std::string_view where);
    /// The traceback of an exception as CPython prints it.
    std::string formatException(const Value& exception);

    // --- limits ------------------------------------------------------------------------------
    /// Stops the run for good; gives Null.
    Value stop(std::string_view message);
    bool isStopping() const { return m_isStopping; }
    const std::string& stopMessage() const { return m_stopMessage; }
    /// Call before making `bytes` more; false when that stopped the run.
    bool reserve(std::int64_t bytes);
    /// Counts steps; false when that stopped the run.
    bool spend(std::int64_t steps) {
        m_chunkLeft -= steps;
        return m_chunkLeft > 0 || checkBudget();
    }
    /// False: the limit of steps, of memory, or a wish to stop ended the run.
    bool checkBudget();
    const Limits& limits() const { return m_limits; }
    void setDepthLimit(int depth) { m_limits.depth = depth; }
    Heap& heap() { return m_heap; }
    /// For calls that recurse natively: false when it raised RecursionError.
    bool enterCall();
    void leaveCall() { --m_depth; }
    /// What belongs to one of several threads that run the machine in turns.
    struct Thread {
        Frame* frame = nullptr;
        HandledException* handled = nullptr;
        int depth = 0;
        const char* stackEnd = nullptr;
    };
    void exchangeThread(Thread& other);
    int depth() const { return m_depth; }

    // --- making values -----------------------------------------------------------------------
    Value str(std::string text) { return Value(newStr(std::move(text))); }
    Ref<StrObject> newStr(std::string text);
    Value character(char32_t codePoint);
    /// The one string object of the machine with that text.
    Ref<StrObject> intern(std::string_view text);
    Value name(std::string_view text) { return Value(intern(text)); }
    Value bytes(std::string content);
    Ref<ListObject> newList() { return make<ListObject>(types.list); }
    Value list(ValueVector items);
    Value tuple(ValueVector items);
    Value tuple(std::initializer_list<Value> items);
    Ref<DictObject> newDict() { return make<DictObject>(types.dict); }
    Ref<SetObject> newSet() { return make<SetObject>(types.set); }
    const Ref<TupleObject>& emptyTuple() const { return m_emptyTuple; }
    CodeObject* codeObject(const std::shared_ptr<const Code>& code);

    // --- modules -----------------------------------------------------------------------------
    /// Makes `import name` work; the maker runs at the first import.
    void registerModule(std::string_view name, ModuleMaker maker);
    /// Null when it raised ModuleNotFoundError.
    Value importModule(std::string_view name);
    /// The files beside the scene, asked first at an import; null: there are none.
    OwnModules* ownModules = nullptr;
    [[nodiscard]] bool hasLibraryModule(std::string_view name) const {
        return m_makers.contains(std::string(name));
    }
    DictObject& builtins() { return *m_builtins; }
    DictObject& mainNames() { return *m_mainNames; }
    DictObject& modules() { return *m_modules; }

    // --- surroundings ------------------------------------------------------------------------
    /// Who hears of output, and who of frames: the same, or nobody.
    struct Observers {
        FrameObserver* ofOutput = nullptr;
        FrameObserver* ofFrames = nullptr;
    };
    void setObserver(FrameObserver* observer) { m_observers = {observer, observer}; }
    void setObservers(const Observers& observers) { m_observers = observers; }
    const Observers& observers() const { return m_observers; }
    FrameObserver* observer() const { return m_observers.ofFrames; }
    /// From now on frames are not told; output is.
    void stopTellingFrames() { m_observers.ofFrames = nullptr; }
    void setTime(VirtualTime* time) { m_time = time; }
    VirtualTime& time() const { return *m_time; }
    void writeOutput(std::string_view text);
    void writeError(std::string_view text);
    void finishOutput(); ///< tells a rest without a line end
    const std::string& output() const { return m_output; }
    const std::string& errorOutput() const { return m_errorOutput; }
    /// A stable made-up number for id() and reprs.
    std::uint64_t addressOf(const Value& value);

    /// Called when an async generator is first iterated (sys.set_asyncgen_hooks); gives who is to
    /// be told of its end, null where no loop runs.
    std::function<void*(Machine&, const Value& generator)> asyncGeneratorFirst;
    std::function<void(Machine&, const Value& generator)> asyncGeneratorForgotten;
    /// An async generator that has such an owner goes, whether it ended or not.
    std::function<void(GeneratorObject& generator)> asyncGeneratorGone;
    /// A coroutine went without having been awaited; by default a RuntimeWarning to stderr.
    std::function<void(Machine&, const Value& coroutine)> neverAwaited;

    /// An object that was marked kWeaklyReferenced goes.
    std::function<void(const Object*)> objectGone;

    Types types;
    Names names;
    HandledException* handled = &m_mainHandled; ///< the exception being handled now
    Frame* frame = nullptr;                     ///< the innermost one that runs
    bool mayRunScene = true;                    ///< false: reprs are made without code of the scene
    bool runsReprsToTell = true; ///< what is told of results is made by the scene's own __repr__

    // --- for the parts of the machine ----------------------------------------------------------
    std::uint64_t nextFrameId() { return ++m_lastFrame; }
    std::uint32_t nextVersion() { return ++m_lastVersion; }
    void link(Container* container);
    void unlink(Container* container);
    void keep(Type* type); ///< owns a native type until the end
    const Value* cachedLookup(Type* type, StrObject* name);
    void forget(const Object* object); ///< an object with a made-up address goes
    bool isEnding() const { return m_isEnding; }
    std::int64_t stepsDone() const { return m_stepsDone + kChunkSteps - m_chunkLeft; }

private:
    struct LookupEntry {
        const Type* type = nullptr;
        std::uint32_t version = 0;
        const StrObject* name = nullptr;
        const Value* found = nullptr;
    };
    static constexpr std::size_t kLookups = 2048;
    static constexpr std::int64_t kChunkSteps = 4096; ///< between two looks at the limits

    void makeNames();
    void dropCycles();

    Heap m_heap;
    Limits m_limits;
    std::int64_t m_stepsDone = 0; ///< before this chunk
    std::int64_t m_chunkLeft = kChunkSteps;
    int m_depth = 0;
    const char* m_stackEnd = nullptr; ///< lowest address that native recursion may reach
    bool m_isStopping = false;
    bool m_isEnding = false;
    bool m_isTooDeep = false;
    std::string m_stopMessage;
    Container* m_containers = nullptr;
    std::unordered_map<std::string_view, StrObject*> m_interned;
    std::vector<Ref<StrObject>> m_internedOwners;
    std::vector<LookupEntry> m_lookups;
    std::vector<Ref<Type>> m_keptTypes;
    HandledException m_mainHandled;
    Value m_pending;
    Ref<TupleObject> m_emptyTuple;
    Ref<DictObject> m_builtins, m_mainNames, m_modules;
    std::unordered_map<std::string, ModuleMaker> m_makers;
    std::unordered_map<const Code*, Ref<CodeObject>> m_codes;
    std::vector<Value> m_characters;
    Observers m_observers;
    VirtualTime* m_time = nullptr;
    std::unique_ptr<VirtualTime> m_ownTime;
    std::string m_output, m_errorOutput;
    std::size_t m_told = 0; ///< of m_output
    std::unordered_map<const Object*, std::uint64_t> m_addresses;
    std::uint64_t m_lastAddress = 0;
    std::uint64_t m_lastFrame = 0;
    std::uint32_t m_lastVersion = 0;
    std::map<std::string, std::vector<std::string>, std::less<>> m_sources; // by file name
};

/// Counts one native recursion while it lives.
class CallDepth {
public:
    explicit CallDepth(Machine& machine)
        : m_machine(machine)
        , m_isEntered(machine.enterCall()) {}
    ~CallDepth() {
        if (m_isEntered)
            m_machine.leaveCall();
    }
    CallDepth(const CallDepth&) = delete;
    CallDepth& operator=(const CallDepth&) = delete;
    explicit operator bool() const { return m_isEntered; }

private:
    Machine& m_machine;
    bool m_isEntered;
};

inline Type* typeOf(const Machine& machine, const Value& value) {
    switch (value.tag()) {
    case Value::Tag::Object:
        return value.rawObject()->type;
    case Value::Tag::Int:
        return machine.types.integer;
    case Value::Tag::Bool:
        return machine.types.boolean;
    case Value::Tag::Float:
        return machine.types.real;
    case Value::Tag::Ellipsis:
        return machine.types.ellipsis;
    case Value::Tag::NotImplemented:
        return machine.types.notImplemented;
    case Value::Tag::None:
    case Value::Tag::Null:
        break;
    }
    return machine.types.noneType;
}

} // namespace coroscope::scenes
