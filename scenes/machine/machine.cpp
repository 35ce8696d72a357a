// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The machine's life, its errors, limits and output.
#include "scenes/machine/machine.h"

#include "core/trace/toldtext.h"
#include "scenes/machine/imports.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/memoryreserve.h"
#include "scenes/machine/ownmodules.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <pthread.h>

namespace coroscope::scenes {

namespace {

thread_local Machine* currentMachine = nullptr;

/// A clock that only time.sleep moves.
class OwnTime final : public VirtualTime {
public:
    double now() const override { return m_now; }
    void block(double seconds) override { m_now += seconds; }

private:
    double m_now = 0;
};

const char* stackEnd() {
    constexpr std::size_t kReserve = 192 * 1024;
    pthread_attr_t attributes;
    void* lowest = nullptr;
    std::size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return nullptr;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return static_cast<const char*>(lowest) + kReserve;
}

std::string dunder(std::string_view identifier) {
    if (identifier.ends_with('_'))
        identifier.remove_suffix(1);
    return "__" + std::string(identifier) + "__";
}

} // namespace

Machine* Machine::current() {
    return currentMachine;
}

void Machine::enterThread() {
    currentMachine = this;
    currentHeap = &m_heap;
    m_stackEnd = stackEnd();
}

void Machine::exchangeThread(Thread& other) {
    std::swap(frame, other.frame);
    std::swap(handled, other.handled);
    std::swap(m_depth, other.depth);
    std::swap(m_stackEnd, other.stackEnd);
}

Machine::Machine(Limits limits)
    : m_limits(limits)
    , m_lookups(kLookups)
    , m_ownTime(std::make_unique<OwnTime>()) {
    m_time = m_ownTime.get();
    enterThread();
    allocateTypes(*this);
    makeNames();
    m_emptyTuple = make<TupleObject>(types.tuple);
    m_builtins = newDict();
    m_mainNames = newDict();
    m_modules = newDict();
    m_characters.resize(128);
    setUpTypes(*this);
    setUpBuiltins(*this);
}

Machine::~Machine() {
    enterThread();
    m_isEnding = true;
    objectGone = nullptr;
    for (const Ref<Type>& type : m_keptTypes)
        type->subclasses.clear(); // else each of the scene's classes is looked for among all
    m_observers = {};
    m_pending = {};
    m_mainHandled.error = {};
    m_characters.clear();
    m_codes.clear();
    m_makers.clear();
    m_mainNames = nullptr;
    m_builtins = nullptr;
    m_modules = nullptr;
    dropCycles();
    m_emptyTuple = nullptr;
    names = {};
    m_interned.clear();
    m_internedOwners.clear();
    // The type of each type's dict is a type whose type has a dict.
    for (const Ref<Type>& type : m_keptTypes)
        type->dict = nullptr;
    // A type's own type is `type`, whose type is itself.
    Type* meta = std::exchange(types.type->type, nullptr);
    m_keptTypes.clear();
    release(meta);
    currentMachine = nullptr;
    currentHeap = nullptr;
}

void Machine::dropCycles() {
    std::vector<Ref<Object>> all;
    std::vector<Container*> containers;
    for (Container* c = m_containers; c; c = c->next) {
        all.push_back(Ref<Object>(c));
        containers.push_back(c);
    }
    for (Container* c : containers) {
        c->flags |= kFinalized;
        c->clear();
    }
}

void Machine::makeNames() {
#define COROSCOPE_INTERN(member) names.member = intern(dunder(#member));
    COROSCOPE_DUNDERS(COROSCOPE_INTERN)
#undef COROSCOPE_INTERN
    names.send = intern("send");
    names.throw_ = intern("throw");
    names.close = intern("close");
    names.keys = intern("keys");
    names.message = intern("message");
    names.empty = intern("");
    constexpr const char* kOperators[] = {"add", "and",     "floordiv", "lshift", "matmul",
                                          "mul", "mod",     "or",       "pow",    "rshift",
                                          "sub", "truediv", "xor"};
    for (int i = 0; i < 13; ++i) {
        const std::string stem = kOperators[i];
        names.binary[i] = intern("__" + stem + "__");
        names.reflected[i] = intern("__r" + stem + "__");
        names.inplace[i] = intern("__i" + stem + "__");
    }
    constexpr const char* kComparisons[] = {"lt", "le", "eq", "ne", "gt", "ge"};
    for (int i = 0; i < 6; ++i)
        names.compare[i] = intern(dunder(kComparisons[i]));
}

void Machine::keep(Type* type) {
    m_keptTypes.emplace_back(type);
}

void Machine::link(Container* container) {
    container->next = m_containers;
    if (m_containers)
        m_containers->previous = container;
    m_containers = container;
}

void Machine::unlink(Container* container) {
    if (container->previous)
        container->previous->next = container->next;
    else
        m_containers = container->next;
    if (container->next)
        container->next->previous = container->previous;
}

// --- errors --------------------------------------------------------------------------------------

Value Machine::makeException(Type* type, std::string_view message) {
    // CPython makes an error of its own only where somebody looks at it: no call on the way.
    const bool was = std::exchange(m_isTooDeep, m_isTooDeep || !type->has(kHeapType));
    Value made = call(*this, Value::object(type), {str(std::string(message))});
    m_isTooDeep = was;
    return made;
}

Value Machine::raise(Type* type, std::string_view message) {
    if (m_isStopping)
        return {};
    return raiseValue(makeException(type, message));
}

Value Machine::raise(std::string_view wanted, std::string_view message) {
    const Value found = getAttribute(*this, Value::object(m_builtins.get()), wanted);
    return found && asType(found) ? raise(asType(found), message) : Value();
}

Value Machine::raiseValue(const Value& exception) {
    if (m_isStopping || !exception)
        return {};
    setContext(*this, exception);
    m_pending = exception;
    return {};
}

Value Machine::keyError(const Value& key) {
    return raiseValue(call(*this, Value::object(types.KeyError), {key}));
}

bool Machine::errorIs(const Type* type) const {
    return !m_isStopping && m_pending && typeOf(*this, m_pending)->isSubtypeOf(type);
}

Value Machine::takeError() {
    return m_isStopping ? Value() : std::move(m_pending);
}

void Machine::reportUnraisable(std::string_view where) {
    const Value error = takeError();
    if (!error)
        return;
    if (ExceptionObject* exception = asException(*this, error);
        exception && !exception->traceback && frame)
        addTraceback(*this, error, *frame);
    writeError("Exception ignored in: " + std::string(where) + "\n" + unraisableText(*this, error));
}

std::string Machine::formatException(const Value& exception) {
    return tracebackText(*this, exception);
}

bool hasPendingError(const Machine& machine) {
    return machine.hasError();
}

// --- limits --------------------------------------------------------------------------------------

Value Machine::stop(std::string_view message) {
    if (!m_isStopping) {
        m_isStopping = true;
        m_stopMessage = message;
    }
    m_pending = {};
    m_chunkLeft = 0;
    return {};
}

bool Machine::checkBudget() {
    if (m_isStopping)
        return false;
    m_stepsDone += kChunkSteps - m_chunkLeft;
    m_chunkLeft = kChunkSteps;
    if (m_stepsDone >= m_limits.steps) {
        stop("The run was stopped after " + std::to_string(m_limits.steps) + " steps.");
    } else if (m_heap.liveBytes() > m_limits.liveBytes) {
        stop("The run was stopped: the program's values need more than " +
             std::to_string(m_limits.liveBytes) + " bytes of memory.");
    } else if (isMemoryLow()) {
        stop("The run was stopped: the computer has no more memory for it.");
    } else if (m_observers.ofOutput && m_observers.ofOutput->wantsStop()) {
        stop("The run was stopped.");
    } else if (observer() && !observer()->wantsFrames()) {
        stopTellingFrames();
    }
    return !m_isStopping;
}

bool Machine::reserve(std::int64_t bytes) {
    if (m_isStopping || (isMemoryLow() && !checkBudget()))
        return false;
    if (bytes > m_limits.containerBytes) {
        stop("The run was stopped: one value would need " + std::to_string(bytes) +
             " bytes; the limit is " + std::to_string(m_limits.containerBytes) + ".");
        return false;
    }
    if (m_heap.liveBytes() + bytes > m_limits.liveBytes) {
        stop("The run was stopped: the program's values need more than " +
             std::to_string(m_limits.liveBytes) + " bytes of memory.");
        return false;
    }
    return true;
}

bool Machine::enterCall() {
    if (m_isStopping)
        return false;
    char here = 0;
    if ((m_depth >= m_limits.depth || &here < m_stackEnd) && !m_isTooDeep) {
        // Making the exception itself needs a few calls.
        m_isTooDeep = true;
        raise(types.RecursionError, "maximum recursion depth exceeded");
        m_isTooDeep = false;
        return false;
    }
    ++m_depth;
    return true;
}

// --- making values -------------------------------------------------------------------------------

Ref<StrObject> Machine::newStr(std::string text) {
    // Long texts take time.
    if (text.size() > 4096)
        spend(static_cast<std::int64_t>(text.size() / 64));
    if (text.size() > static_cast<std::size_t>(m_limits.containerBytes) / 2 &&
        !reserve(static_cast<std::int64_t>(text.size())))
        text.clear();
    return make<StrObject>(types.str, std::move(text));
}

Value Machine::character(char32_t codePoint) {
    std::string text;
    appendCodePoint(text, codePoint);
    if (codePoint >= m_characters.size())
        return str(std::move(text));
    Value& kept = m_characters[codePoint];
    if (!kept)
        kept = Value(intern(text));
    return kept;
}

Ref<StrObject> Machine::intern(std::string_view text) {
    if (const auto found = m_interned.find(text); found != m_interned.end())
        return Ref<StrObject>(found->second);
    Ref<StrObject> made = make<StrObject>(types.str, std::string(text));
    made->flags |= kInterned;
    m_interned.emplace(made->view(), made.get());
    m_internedOwners.push_back(made);
    return made;
}

Value Machine::bytes(std::string content) {
    return Value(make<BytesObject>(types.bytes, std::move(content)));
}

Value Machine::list(ValueVector items) {
    if (items.size() > 1024)
        spend(static_cast<std::int64_t>(items.size() / 8));
    Ref<ListObject> made = newList();
    made->items = std::move(items);
    return Value(std::move(made));
}

Value Machine::tuple(ValueVector items) {
    if (items.empty() && m_emptyTuple)
        return Value(m_emptyTuple);
    return Value(make<TupleObject>(types.tuple, std::move(items)));
}

Value Machine::tuple(std::initializer_list<Value> items) {
    return tuple(ValueVector(items));
}

CodeObject* Machine::codeObject(const std::shared_ptr<const Code>& code) {
    Ref<CodeObject>& made = m_codes[code.get()];
    if (!made)
        made = make<CodeObject>(types.code, code);
    return made.get();
}

std::uint64_t Machine::addressOf(const Value& value) {
    Object* object = value.asObject();
    if (!object)
        return 0x7f0000000000 + static_cast<std::uint64_t>(value.tag()) * 0x10;
    const auto [entry, isNew] = m_addresses.try_emplace(object, 0);
    if (isNew) {
        object->flags |= kWeaklyReferenced;
        entry->second = 0x7f3a00001000 + 0x40 * m_lastAddress++;
    }
    return entry->second;
}

void Machine::forget(const Object* object) {
    m_addresses.erase(object);
    if (objectGone)
        objectGone(object);
}

// --- modules -------------------------------------------------------------------------------------

void Machine::registerModule(std::string_view name, ModuleMaker maker) {
    m_makers[std::string(name)] = std::move(maker);
}

Value Machine::importModule(std::string_view name) {
    const Ref<StrObject> key = intern(name);
    if (const Value* found = m_modules->findName(key.get())) {
        return found->isNone() ? raise(types.ModuleNotFoundError,
                                       "import of " + key->text + " halted; None in sys.modules")
                               : *found;
    }
    if (ownModules) {
        Value own = importOwn(*this, *ownModules, key->text);
        if (own || hasError())
            return own;
    }
    const auto maker = m_makers.find(std::string(name));
    if (maker == m_makers.end())
        return moduleNotFound(*this, name);
    Value made = maker->second(*this);
    if (!made)
        return made;
    m_modules->setName(key.get(), made);
    const std::size_t dot = name.rfind('.');
    const Value* parent = dot == std::string_view::npos
                              ? nullptr
                              : m_modules->findName(intern(name.substr(0, dot)).get());
    if (parent && !setAttribute(*this, Value(*parent), name.substr(dot + 1), made))
        return {};
    return made;
}

// --- running and output --------------------------------------------------------------------------

Value Machine::runModule(std::shared_ptr<const Code> code) {
    m_mainNames->setName(names.name.get(), str("__main__"));
    m_mainNames->setName(names.doc.get(), Value::none());
    m_mainNames->setName(names.file.get(), str(code->fileName));
    m_mainNames->setName(names.builtins.get(), importModule("builtins"));
    m_mainNames->setName(intern("__spec__").get(), Value::none());
    m_mainNames->setName(intern("__package__").get(), Value::none());
    m_mainNames->setName(intern("__loader__").get(), Value::none());
    Ref<ModuleObject> module = make<ModuleObject>(types.module);
    module->attributes = Ref<DictObject>(m_mainNames).detach();
    m_modules->setName(names.main.get(), Value(std::move(module)));
    Ref<FunctionObject> function =
        make<FunctionObject>(types.function, codeObject(code), m_mainNames.get());
    return runCode(*this, *function, m_mainNames.get());
}

void Machine::setSource(std::string fileName, std::string_view text) {
    std::vector<std::string>& lines = m_sources[std::move(fileName)];
    lines.clear();
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string_view line = text.substr(start, end - start);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.emplace_back(line);
        start = end + 1;
    }
}

std::string_view Machine::sourceLine(std::string_view fileName, int line) const {
    const auto found = m_sources.find(fileName);
    if (found == m_sources.end() || line < 1 ||
        static_cast<std::size_t>(line) > found->second.size())
        return librarySourceLine(fileName, line);
    return found->second[static_cast<std::size_t>(line) - 1];
}

void Machine::writeOutput(std::string_view text) {
    if (m_output.size() + text.size() > static_cast<std::size_t>(m_limits.outputBytes)) {
        stop("The run was stopped: it printed more than " + std::to_string(m_limits.outputBytes) +
             " bytes.");
        return;
    }
    m_output += text;
    if (!m_observers.ofOutput)
        return;
    for (std::size_t end = m_output.find('\n', m_told); end != std::string::npos;
         end = m_output.find('\n', m_told)) {
        const std::string line = m_output.substr(m_told, end - m_told);
        m_told = end + 1;
        m_observers.ofOutput->printed(withoutAddresses(line), false);
    }
}

void Machine::finishOutput() {
    if (m_observers.ofOutput && m_told < m_output.size())
        m_observers.ofOutput->printed(std::string_view(m_output).substr(m_told), true);
    m_told = m_output.size();
}

void Machine::writeError(std::string_view text) {
    if (m_errorOutput.size() + text.size() > static_cast<std::size_t>(m_limits.outputBytes))
        return;
    m_errorOutput += text;
    if (m_observers.ofOutput)
        m_observers.ofOutput->errorPrinted(text);
}

} // namespace coroscope::scenes
