// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the compiled code, where an import or an attribute is one instruction with its place.
#include "scenes/unsupported.h"

#include "scenes/machine/librarymodules.h"
#include "scenes/machine/ownmodules.h"
#include "scenes/machine/suggestions.h"
#include "scenes/unusedimports.h"

#include <algorithm>
#include <array>
#include <set>

namespace coroscope::scenes {

namespace {

// Those that are not written in Python.
constexpr std::array kModules = std::to_array<std::string_view>({
    "_thread",
    "__future__",
    "__main__",
    "asyncio",
    "bisect",
    "builtins",
    "contextvars",
    "itertools",
    "math",
    "operator",
    "sys",
    "time",
});

constexpr std::array kAsyncioNames = std::to_array<std::string_view>({
    "ALL_COMPLETED",
    "AbstractEventLoop",
    "AbstractEventLoopPolicy",
    "Barrier",
    "BaseEventLoop",
    "BaseProtocol",
    "BaseTransport",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "BufferedProtocol",
    "CancelledError",
    "Condition",
    "DatagramProtocol",
    "DatagramTransport",
    "DefaultEventLoopPolicy",
    "Event",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Future",
    "Handle",
    "IncompleteReadError",
    "InvalidStateError",
    "LifoQueue",
    "LimitOverrunError",
    "Lock",
    "PriorityQueue",
    "Protocol",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "ReadTransport",
    "Runner",
    "SelectorEventLoop",
    "Semaphore",
    "SendfileNotAvailableError",
    "StreamReader",
    "StreamWriter",
    "SubprocessProtocol",
    "SubprocessTransport",
    "Task",
    "TaskGroup",
    "Timeout",
    "TimeoutError",
    "TimerHandle",
    "Transport",
    "WriteTransport",
    "_get_running_loop",
    "all_tasks",
    "as_completed",
    "base_events",
    "constants",
    "coroutine",
    "coroutines",
    "create_task",
    "current_task",
    "ensure_future",
    "events",
    "exceptions",
    "futures",
    "gather",
    "get_event_loop",
    "get_event_loop_policy",
    "get_running_loop",
    "iscoroutine",
    "iscoroutinefunction",
    "isfuture",
    "locks",
    "log",
    "new_event_loop",
    "protocols",
    "queues",
    "run",
    "run_coroutine_threadsafe",
    "runners",
    "set_event_loop",
    "set_event_loop_policy",
    "shield",
    "sleep",
    "streams",
    "taskgroups",
    "tasks",
    "threads",
    "timeout",
    "timeout_at",
    "timeouts",
    "to_thread",
    "transports",
    "unix_events",
    "wait",
    "wait_for",
    "wrap_future",
});

// Those of other systems and versions: programs ask for them behind a test of the platform, and
// CPython on Linux lacks them as well.
constexpr std::array kElsewhere = std::to_array<std::string_view>({
    "EventLoop",
    "IocpProactor",
    "JoinableQueue",
    "ProactorEventLoop",
    "QueueShutDown",
    "WindowsProactorEventLoopPolicy",
    "WindowsSelectorEventLoopPolicy",
    "create_eager_task_factory",
    "eager_task_factory",
    "windows_events",
});

struct Reason {
    std::string_view module;
    std::string_view why;
};

constexpr std::string_view kNoNetwork =
    "scenes have no network; model a request with `await asyncio.sleep(delay)`";
constexpr std::string_view kNoFiles =
    "scenes have no files; keep the data in the program and model slow reading with "
    "`await asyncio.sleep(delay)`";
constexpr std::string_view kNoProcesses =
    "scenes start no processes; model the work with `await asyncio.sleep(delay)`";

constexpr std::array kReasons = std::to_array<Reason>({
    {"aiohttp", kNoNetwork},
    {"requests", kNoNetwork},
    {"httpx", kNoNetwork},
    {"socket", kNoNetwork},
    {"urllib", kNoNetwork},
    {"http", kNoNetwork},
    {"websockets", kNoNetwork},
    {"ssl", kNoNetwork},
    {"aiofiles", kNoFiles},
    {"tempfile", kNoFiles},
    {"subprocess", kNoProcesses},
    {"multiprocessing", kNoProcesses},
});

/// Built-in functions that a scene has not.
constexpr std::array kFunctions = std::to_array<Reason>({
    {"open", kNoFiles},
    {"breakpoint", "set a breakpoint in the margin of the editor instead"},
    {"help", "look it up in Python's documentation"},
});

template <class Names>
bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view topOf(std::string_view module) {
    return module.substr(0, module.find('.'));
}

bool isSupported(const std::string& module) {
    return has(supportedModules(), module);
}

class Reader {
public:
    Reader(std::vector<Diagnostic>& found, OwnModules* own)
        : m_found(found)
        , m_own(own) {}

    void readUnused(const Code& code) { m_unused = unusedForeignImports(code, isSupported); }

    /// Names that the program gives something of its own.
    void readStores(const Code& code) {
        for (const Instruction& instruction : code.instructions) {
            if (instruction.opcode == Opcode::StoreName ||
                instruction.opcode == Opcode::StoreGlobal)
                m_stored.insert(code.names[instruction.arg]);
            m_changesPath = m_changesPath || (instruction.opcode == Opcode::LoadAttr &&
                                              code.names[instruction.arg] == "path");
        }
        for (const Constant& constant : code.constants) {
            if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
                readStores(**inner);
        }
    }

    void read(const Code& code) {
        for (std::size_t i = 0; i < code.instructions.size(); ++i)
            readInstruction(code, i);
        for (const Constant& constant : code.constants) {
            if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
                read(**inner);
        }
    }

private:
    void readInstruction(const Code& code, std::size_t index) {
        const Instruction& instruction = code.instructions[index];
        if (instruction.opcode == Opcode::ImportName)
            readImport(code, index, code.names[instruction.arg]);
        else if (instruction.opcode == Opcode::ImportFrom && m_module == "asyncio")
            checkName(code, index, code.names[instruction.arg]);
        else if (instruction.opcode == Opcode::LoadAttr || instruction.opcode == Opcode::LoadMethod)
            readAttribute(code, index, code.names[instruction.arg]);
        else if (instruction.opcode == Opcode::LoadGlobal)
            readFunction(code, index, code.names[instruction.arg >> 1]);
        else if (instruction.opcode == Opcode::LoadName)
            readFunction(code, index, code.names[instruction.arg]);
    }

    void readFunction(const Code& code, std::size_t index, const std::string& name) {
        for (const Reason& reason : kFunctions) {
            if (reason.module == name && !m_stored.contains(name))
                add(code, index, "`" + name + "()` is not supported", std::string(reason.why));
        }
    }

    void readImport(const Code& code, std::size_t index, const std::string& module) {
        m_module = module;
        if (isSupported(module) || m_unused.contains(module) || isGuarded(code, index) ||
            isRelative(code, index) || isOwn(module))
            return;
        const bool isKnown =
            std::any_of(kReasons.begin(), kReasons.end(),
                        [&](const Reason& reason) { return reason.module == topOf(module); });
        if (m_own && m_changesPath && !isKnown)
            return; // it may be found in another folder
        std::string hint = "it is not part of the scene language yet";
        if (!m_own)
            hint += "; a file of your own is found when the scene is saved beside it";
        for (const Reason& reason : kReasons) {
            if (reason.module == topOf(module))
                hint = reason.why;
        }
        add(code, index, "`import " + module + "` is not supported", std::move(hint));
    }

    static bool isRelative(const Code& code, std::size_t index) {
        if (index < 2 || code.instructions[index - 2].opcode != Opcode::LoadConst)
            return false;
        const Constant& level = code.constants[code.instructions[index - 2].arg];
        const auto* number = std::get_if<std::int64_t>(&level.value);
        return number && *number > 0;
    }

    // A file beside the scene; what a package holds is known when it runs.
    bool isOwn(const std::string& module) const {
        using Kind = OwnModules::Found::Kind;
        if (!m_own)
            return false;
        const Kind kind = m_own->find("", std::string(topOf(module))).kind;
        return kind == Kind::Package || kind == Kind::Refused ||
               (kind == Kind::Namespace && module.find('.') != std::string::npos) ||
               ((kind == Kind::Module || kind == Kind::Namespace) && module == topOf(module));
    }

    // asyncio.NAME, where `asyncio` is the name that the import gave.
    void readAttribute(const Code& code, std::size_t index, const std::string& name) {
        if (index == 0)
            return;
        const Instruction& before = code.instructions[index - 1];
        const bool isGlobal = before.opcode == Opcode::LoadGlobal;
        if (!isGlobal && before.opcode != Opcode::LoadName)
            return;
        if (code.names[isGlobal ? before.arg >> 1 : before.arg] == "asyncio")
            checkName(code, index, name);
    }

    void checkName(const Code& code, std::size_t index, const std::string& name) {
        if (has(kAsyncioNames, name) || has(kElsewhere, name) || name.starts_with("__"))
            return;
        const std::string meant = nearestName({kAsyncioNames.begin(), kAsyncioNames.end()}, name);
        add(code, index, "`asyncio." + name + "` is not supported",
            meant.empty() ? "it is not part of the scene language yet"
                          : "did you mean `asyncio." + meant + "`?");
    }

    static bool isGuarded(const Code& code, std::size_t index) {
        return std::any_of(code.exceptionTable.begin(), code.exceptionTable.end(),
                           [index](const ExceptionEntry& entry) {
                               return entry.start <= index && index < entry.end;
                           });
    }

    void add(const Code& code, std::size_t index, std::string message, std::string hint) {
        const SourceSpan span = code.spans[index];
        if (!m_told.insert({span.line, message}).second)
            return;
        Diagnostic diagnostic;
        diagnostic.kind = Diagnostic::Kind::Unsupported;
        diagnostic.span = span;
        diagnostic.message = std::move(message);
        diagnostic.hint = std::move(hint);
        m_found.push_back(std::move(diagnostic));
    }

    std::vector<Diagnostic>& m_found;
    OwnModules* m_own;
    std::set<std::string> m_stored;
    bool m_changesPath = false;                   // perhaps: it reads sys.path
    std::set<std::string> m_unused;               // modules whose names nobody reads
    std::string m_module;                         // of the last import
    std::set<std::pair<int, std::string>> m_told; // duplicated finally blocks tell once
};

} // namespace

std::vector<Diagnostic> unsupportedIn(const Code& code, OwnModules* own) {
    std::vector<Diagnostic> found;
    Reader reader(found, own);
    reader.readUnused(code);
    reader.readStores(code);
    reader.read(code);
    return found;
}

std::set<std::string> placeholdersOf(const Code& code) {
    return placeholdersFor(code, unusedForeignImports(code, isSupported), isSupported);
}

std::vector<Diagnostic> faultsOfOwnFiles(const Code& code, OwnModules& own) {
    std::vector<Diagnostic> found;
    std::set<std::string> known;
    std::vector<std::string> names = importedNames(code, {});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = names[i];
        if (!known.insert(name).second || goesBeforeOwn(name))
            continue;
        const OwnModules::Found place = own.findDotted(name);
        if (!place.hasText())
            continue;
        const OwnFile& file = own.file(place.path);
        std::vector<Diagnostic> faults = file.diagnostics;
        if (file.code) {
            const bool isPackage = place.kind == OwnModules::Found::Kind::Package;
            const std::size_t dot = std::min(name.rfind('.'), name.size());
            const std::string package = isPackage           ? name
                                        : dot < name.size() ? name.substr(0, dot)
                                                            : std::string();
            for (std::string& more : importedNames(*file.code, package))
                names.push_back(std::move(more));
            for (Diagnostic& fault : unsupportedIn(*file.code, &own))
                faults.push_back(std::move(fault));
        }
        for (Diagnostic& fault : faults) {
            fault.fileName = file.fileName;
            found.push_back(std::move(fault));
        }
    }
    return found;
}

std::span<const std::string_view> supportedModules() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all(kModules.begin(), kModules.end());
        all.insert(all.end(), libraryModules().begin(), libraryModules().end());
        std::sort(all.begin(), all.end());
        return all;
    }();
    return names;
}
std::span<const std::string_view> supportedAsyncioNames() {
    return kAsyncioNames;
}

} // namespace coroscope::scenes
