// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the compiled code, where an import or an attribute is one instruction with its place.
#include "scenes/unsupported.h"

#include "scenes/check/foreignmodules.h"
#include "scenes/check/words.h"
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

struct Reason {
    std::string_view name;
    Finding finding;
};

// What CPython's asyncio has besides.
constexpr std::array kOtherAsyncioNames = std::to_array<Reason>({
    {"AbstractChildWatcher", Finding::UnsupportedSubprocess},
    {"AbstractServer", Finding::UnsupportedStreams},
    {"BaseProtocol", Finding::UnsupportedStreams},
    {"BaseTransport", Finding::UnsupportedStreams},
    {"BufferedProtocol", Finding::UnsupportedStreams},
    {"DatagramProtocol", Finding::UnsupportedStreams},
    {"DatagramTransport", Finding::UnsupportedStreams},
    {"FastChildWatcher", Finding::UnsupportedSubprocess},
    {"IncompleteReadError", Finding::UnsupportedStreams},
    {"LimitOverrunError", Finding::UnsupportedStreams},
    {"MultiLoopChildWatcher", Finding::UnsupportedSubprocess},
    {"PidfdChildWatcher", Finding::UnsupportedSubprocess},
    {"Protocol", Finding::UnsupportedStreams},
    {"ReadTransport", Finding::UnsupportedStreams},
    {"SafeChildWatcher", Finding::UnsupportedSubprocess},
    {"SendfileNotAvailableError", Finding::UnsupportedStreams},
    {"Server", Finding::UnsupportedStreams},
    {"StreamReader", Finding::UnsupportedStreams},
    {"StreamReaderProtocol", Finding::UnsupportedStreams},
    {"StreamWriter", Finding::UnsupportedStreams},
    {"SubprocessProtocol", Finding::UnsupportedSubprocess},
    {"SubprocessTransport", Finding::UnsupportedSubprocess},
    {"ThreadedChildWatcher", Finding::UnsupportedSubprocess},
    {"Transport", Finding::UnsupportedStreams},
    {"WriteTransport", Finding::UnsupportedStreams},
    {"_enter_task", Finding::UnsupportedAsyncioName},
    {"_leave_task", Finding::UnsupportedAsyncioName},
    {"_register_task", Finding::UnsupportedAsyncioName},
    {"_set_running_loop", Finding::UnsupportedAsyncioName},
    {"_unregister_task", Finding::UnsupportedAsyncioName},
    {"base_events", Finding::UnsupportedAsyncioName},
    {"base_futures", Finding::UnsupportedAsyncioName},
    {"base_subprocess", Finding::UnsupportedSubprocess},
    {"base_tasks", Finding::UnsupportedAsyncioName},
    {"constants", Finding::UnsupportedAsyncioName},
    {"coroutines", Finding::UnsupportedAsyncioName},
    {"create_subprocess_exec", Finding::UnsupportedSubprocess},
    {"create_subprocess_shell", Finding::UnsupportedSubprocess},
    {"events", Finding::UnsupportedAsyncioName},
    {"exceptions", Finding::UnsupportedAsyncioName},
    {"format_helpers", Finding::UnsupportedAsyncioName},
    {"futures", Finding::UnsupportedAsyncioName},
    {"get_child_watcher", Finding::UnsupportedSubprocess},
    {"locks", Finding::UnsupportedAsyncioName},
    {"log", Finding::UnsupportedAsyncioName},
    {"mixins", Finding::UnsupportedAsyncioName},
    {"open_connection", Finding::UnsupportedStreams},
    {"open_unix_connection", Finding::UnsupportedStreams},
    {"protocols", Finding::UnsupportedStreams},
    {"queues", Finding::UnsupportedAsyncioName},
    {"runners", Finding::UnsupportedAsyncioName},
    {"selector_events", Finding::UnsupportedAsyncioName},
    {"set_child_watcher", Finding::UnsupportedSubprocess},
    {"sslproto", Finding::UnsupportedStreams},
    {"staggered", Finding::UnsupportedAsyncioName},
    {"start_server", Finding::UnsupportedStreams},
    {"start_unix_server", Finding::UnsupportedStreams},
    {"streams", Finding::UnsupportedStreams},
    {"subprocess", Finding::UnsupportedSubprocess},
    {"taskgroups", Finding::UnsupportedAsyncioName},
    {"tasks", Finding::UnsupportedAsyncioName},
    {"threads", Finding::UnsupportedAsyncioName},
    {"timeouts", Finding::UnsupportedAsyncioName},
    {"transports", Finding::UnsupportedStreams},
    {"trsock", Finding::UnsupportedStreams},
    {"unix_events", Finding::UnsupportedAsyncioName},
});

/// Built-in functions that a scene has not.
constexpr std::array kFunctions = std::to_array<Reason>({
    {"open", Finding::UnsupportedOpen},
    {"breakpoint", Finding::UnsupportedBreakpoint},
    {"help", Finding::UnsupportedHelp},
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
            if (reason.name == name && !m_stored.contains(name))
                add(code, index, reason.finding, {name});
        }
    }

    void readImport(const Code& code, std::size_t index, const std::string& module) {
        m_module = module;
        if (isSupported(module) || m_unused.contains(module) || isGuarded(code, index) ||
            isForTypeCheckersOnly(code, index) || isRelative(code, index) || isOwn(module))
            return;
        const ForeignModule* foreign = foreignModule(topOf(module));
        if (foreign)
            return add(code, index, foreign->finding, {module, std::string(foreign->instead)});
        if (m_own && m_changesPath)
            return; // it may be found in another folder
        const std::string meant =
            nearestName({supportedModules().begin(), supportedModules().end()}, module);
        const Finding unknown =
            m_own ? Finding::UnsupportedModule : Finding::UnsupportedModuleUnsaved;
        add(code, index, meant.empty() ? unknown : Finding::MisspeltModule, {module, meant});
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

    // A name that CPython has not either is no matter of this: the run says so.
    void checkName(const Code& code, std::size_t index, const std::string& name) {
        if (has(kAsyncioNames, name))
            return;
        for (const Reason& reason : kOtherAsyncioNames) {
            if (reason.name == name)
                add(code, index, reason.finding, {name});
        }
    }

    static bool isGuarded(const Code& code, std::size_t index) {
        return std::any_of(code.exceptionTable.begin(), code.exceptionTable.end(),
                           [index](const ExceptionEntry& entry) {
                               return entry.start <= index && index < entry.end;
                           });
    }

    void add(const Code& code, std::size_t index, Finding finding,
             std::vector<std::string> arguments) {
        Diagnostic diagnostic = makeDiagnostic(finding, code.spans[index], std::move(arguments));
        diagnostic.severity = Diagnostic::Severity::Error;
        diagnostic.kind = Diagnostic::Kind::Unsupported;
        if (m_told.insert({diagnostic.span.line, diagnostic.message}).second)
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

bool isAsyncioName(std::string_view name) {
    const bool isOther = std::any_of(kOtherAsyncioNames.begin(), kOtherAsyncioNames.end(),
                                     [name](const Reason& reason) { return reason.name == name; });
    return isOther || has(kAsyncioNames, name) || name.starts_with("__");
}

bool isKnownModule(std::string_view name) {
    return name == "concurrent" || has(supportedModules(), name) || foreignModule(name);
}

} // namespace coroscope::scenes
