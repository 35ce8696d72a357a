// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names that nothing in the program defines: a forgotten import, a misspelling.
#include "scenes/check/advice.h"

#include "scenes/machine/suggestions.h"
#include "scenes/unsupported.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

struct Origin {
    std::string_view name;
    std::string_view module;
};

// What one imports from a module by its own name.
constexpr Origin kOrigins[] = {
    {"ABC", "abc"},
    {"Any", "typing"},
    {"Callable", "typing"},
    {"Counter", "collections"},
    {"Decimal", "decimal"},
    {"Dict", "typing"},
    {"Enum", "enum"},
    {"Fraction", "fractions"},
    {"IntEnum", "enum"},
    {"List", "typing"},
    {"NamedTuple", "typing"},
    {"Optional", "typing"},
    {"OrderedDict", "collections"},
    {"Path", "pathlib"},
    {"ProcessPoolExecutor", "concurrent.futures"},
    {"Thread", "threading"},
    {"ThreadPoolExecutor", "concurrent.futures"},
    {"Union", "typing"},
    {"abstractmethod", "abc"},
    {"asynccontextmanager", "contextlib"},
    {"auto", "enum"},
    {"chain", "itertools"},
    {"choice", "random"},
    {"contextmanager", "contextlib"},
    {"cycle", "itertools"},
    {"dataclass", "dataclasses"},
    {"defaultdict", "collections"},
    {"deepcopy", "copy"},
    {"deque", "collections"},
    {"field", "dataclasses"},
    {"heappop", "heapq"},
    {"heappush", "heapq"},
    {"islice", "itertools"},
    {"lru_cache", "functools"},
    {"monotonic", "time"},
    {"namedtuple", "collections"},
    {"partial", "functools"},
    {"perf_counter", "time"},
    {"randint", "random"},
    {"reduce", "functools"},
    {"sqrt", "math"},
    {"suppress", "contextlib"},
    {"timedelta", "datetime"},
    {"timezone", "datetime"},
    {"uuid4", "uuid"},
    {"wraps", "functools"},
};

// What is missing as a bare name but is asyncio's.
constexpr std::string_view kOfAsyncio[] = {
    "BoundedSemaphore",
    "CancelledError",
    "Future",
    "LifoQueue",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "Semaphore",
    "Task",
    "TaskGroup",
    "all_tasks",
    "as_completed",
    "create_task",
    "current_task",
    "ensure_future",
    "gather",
    "get_event_loop",
    "get_running_loop",
    "new_event_loop",
    "run_coroutine_threadsafe",
    "shield",
    "sleep",
    "timeout",
    "to_thread",
    "wait_for",
};

// Python 2's names, and those of other languages.
constexpr Origin kOldNames[] = {
    {"basestring", "str"}, {"false", "False"},     {"long", "int"},  {"nil", "None"},
    {"null", "None"},      {"raw_input", "input"}, {"true", "True"}, {"unichr", "chr"},
    {"unicode", "str"},    {"xrange", "range"},
};

constexpr std::array kBuiltins = std::to_array<std::string_view>({
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "Ellipsis",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "False",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "None",
    "NotADirectoryError",
    "NotImplemented",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "True",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
    "__annotations__",
    "__build_class__",
    "__builtins__",
    "__class__",
    "__debug__",
    "__doc__",
    "__file__",
    "__import__",
    "__loader__",
    "__module__",
    "__name__",
    "__package__",
    "__path__",
    "__qualname__",
    "__spec__",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "ascii",
    "bin",
    "bool",
    "breakpoint",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "copyright",
    "credits",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "exit",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "help",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "license",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "quit",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
});

template <class Names>
bool has(const Names& names, std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

template <class Table>
std::string_view foundIn(const Table& table, std::string_view name) {
    for (const Origin& each : table)
        if (each.name == name)
            return each.module;
    return {};
}

bool isFuture(const ast::Stmt& statement) {
    const auto* from = ast::as<ast::ImportFrom>(&statement);
    return from && from->module == "__future__";
}

bool isText(const ast::Stmt& statement) {
    const auto* bare = ast::as<ast::ExprStatement>(&statement);
    return bare && ast::as<ast::Literal>(bare->value);
}

int firstLineOf(const ast::Stmt& statement) {
    int line = statement.span.line;
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        for (const ast::Expr* decorator : function->decorators)
            line = std::min(line, decorator->span.line);
    if (const auto* cls = ast::as<ast::ClassDef>(&statement))
        for (const ast::Expr* decorator : cls->decorators)
            line = std::min(line, decorator->span.line);
    return line;
}

} // namespace

bool isBuiltinName(std::string_view name) {
    return has(kBuiltins, name);
}

std::span<const std::string_view> builtinNames() {
    return kBuiltins;
}

std::string nearestTo(std::string_view name, std::span<const std::string_view> names) {
    std::vector<std::string> all;
    for (const std::string_view each : names)
        if (!each.starts_with("_"))
            all.emplace_back(each);
    return nearestName(all, name);
}

// Before the first import; without one, before the first statement after the docstring.
void Advice::collectImports(const ast::Module& module) {
    const ast::Stmt* first = nullptr;
    for (const ast::Stmt* statement : module.body) {
        if (isFuture(*statement) || (!first && isText(*statement)))
            continue;
        const bool isImport =
            ast::as<ast::Import>(statement) || ast::as<ast::ImportFrom>(statement);
        if (!first || isImport)
            first = statement;
        if (isImport) {
            m_isFirstImport = true;
            break;
        }
    }
    if (!first)
        return;
    const std::size_t place = m_source.offsetOf(firstLineOf(*first), 0);
    const std::string_view rest = m_source.text().substr(place);
    // Not after a `;` nor at an indented line, which only a text with errors can have.
    if (first->span.column == 0 && !rest.starts_with(" ") && !rest.starts_with("\t"))
        m_importPlace = place;
}

std::optional<TextEdit> Advice::importEdit(const std::string& line) const {
    if (!m_importPlace)
        return std::nullopt;
    const std::string end(m_source.lineEnd());
    return TextEdit{*m_importPlace, 0, line + end + (m_isFirstImport ? "" : end)};
}

void Advice::checkName(const ast::Name& name, const ast::Expr* owner) {
    if (!m_isWhole || name.context != ast::Context::Load || m_names.isBound(name.id) ||
        m_names.hasHiddenNames() || isBuiltinName(name.id) || m_place.isGuarded)
        return;
    if (!m_toldNames.insert(name.id).second)
        return;
    const auto* attribute = ast::as<ast::Attribute>(owner);
    if (attribute && isKnownModule(name.id))
        return addImportOf(name, attribute->attr);
    if (!attribute && addAsyncioPrefix(name))
        return;
    if (!addFromImportOf(name))
        addUndefined(name);
}

void Advice::addImportOf(const ast::Name& name, const std::string& attribute) {
    const bool isClassOfSameName =
        name.id == "datetime" && (attribute == "now" || attribute == "utcnow" ||
                                  attribute == "strptime" || attribute == "fromtimestamp");
    if (isClassOfSameName) {
        Diagnostic& found = add(Finding::MissingFromImport, name.span, {name.id, "datetime"});
        if (const auto edit = importEdit("from datetime import datetime"))
            addFix(found, {*edit}, true);
        return;
    }
    const std::string module = name.id == "concurrent" ? "concurrent.futures" : name.id;
    Diagnostic& found = add(Finding::MissingImport, name.span, {module});
    if (const auto edit = importEdit("import " + module))
        addFix(found, {*edit}, true);
}

bool Advice::addFromImportOf(const ast::Name& name) {
    const std::string_view module = foundIn(kOrigins, name.id);
    if (module.empty())
        return false;
    Diagnostic& found = add(Finding::MissingFromImport, name.span, {name.id, std::string(module)});
    if (const auto edit = importEdit("from " + std::string(module) + " import " + name.id))
        addFix(found, {*edit}, true);
    return true;
}

bool Advice::addAsyncioPrefix(const ast::Name& name) {
    if (!has(kOfAsyncio, name.id))
        return false;
    const std::string wanted = "asyncio." + name.id;
    Diagnostic& found = add(Finding::MissingPrefix, name.span, {name.id, wanted});
    if (startsWith(name, name.id))
        addFix(found, withImport({{startOf(name), name.id.size(), wanted}}, "asyncio"), true);
    return true;
}

void Advice::addUndefined(const ast::Name& name) {
    std::string meant(foundIn(kOldNames, name.id));
    if (meant.empty()) {
        std::vector<std::string> names(kBuiltins.begin(), kBuiltins.end());
        std::erase_if(names, [](const std::string& each) { return each.starts_with("_"); });
        for (const auto& [each, count] : m_names.bound())
            names.push_back(each);
        meant = nearestName(names, name.id);
    }
    if (meant.empty()) {
        add(Finding::UndefinedName, name.span, {name.id});
        return;
    }
    Diagnostic& found = add(Finding::MisspeltName, name.span, {name.id, meant});
    if (startsWith(name, name.id))
        addFix(found, {{startOf(name), name.id.size(), meant}}, false);
}

} // namespace coroscope::scenes
