// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tables of names.
#include "scenes/translate/knownnames.h"

#include <algorithm>
#include <span>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kBuiltins[] = {
    "print",
    "len",
    "sorted",
    "reversed",
    "sum",
    "min",
    "max",
    "abs",
    "round",
    "any",
    "all",
    "enumerate",
    "zip",
    "map",
    "filter",
    "isinstance",
    "iter",
    "next",
    "repr",
    "hasattr",
    "getattr",
    "setattr",
    "callable",
    "divmod",
    "chr",
    "ord",
    "id",
    "hash",
    "staticmethod",
    "classmethod",
    "property",
    "pow",
    "format",
    "object",
    "str",
    "int",
    "float",
    "bool",
    "list",
    "tuple",
    "dict",
    "set",
    "range",
    "type",
    "BaseException",
    "Exception",
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseExceptionGroup",
    "ConnectionError",
    "ExceptionGroup",
    "GeneratorExit",
    "IndexError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "NameError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "RuntimeError",
    "StopAsyncIteration",
    "StopIteration",
    "SystemExit",
    "TimeoutError",
    "TypeError",
    "ValueError",
    "ZeroDivisionError",
};

constexpr std::string_view kAsyncio[] = {
    "sleep",
    "create_task",
    "ensure_future",
    "gather",
    "run",
    "Runner",
    "wait_for",
    "wait",
    "shield",
    "as_completed",
    "timeout",
    "timeout_at",
    "TaskGroup",
    "Lock",
    "Event",
    "Condition",
    "Semaphore",
    "BoundedSemaphore",
    "Barrier",
    "Queue",
    "LifoQueue",
    "PriorityQueue",
    "current_task",
    "all_tasks",
    "get_running_loop",
    "get_event_loop",
    "new_event_loop",
    "set_event_loop",
    "iscoroutine",
    "isfuture",
    "CancelledError",
    "InvalidStateError",
    "TimeoutError",
    "QueueEmpty",
    "QueueFull",
    "BrokenBarrierError",
    "Task",
    "Future",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
};
constexpr std::string_view kTime[] = {"sleep", "monotonic", "perf_counter", "time"};
constexpr std::string_view kFunctools[] = {"partial"};

// Words of C++ that are none of Python, and what the generated text uses itself.
constexpr std::string_view kTaken[] = {
    "alignas",
    "alignof",
    "asm",
    "auto",
    "bool",
    "case",
    "catch",
    "char",
    "char8_t",
    "char16_t",
    "char32_t",
    "co_await",
    "co_return",
    "co_yield",
    "concept",
    "const",
    "consteval",
    "constexpr",
    "constinit",
    "const_cast",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "enum",
    "explicit",
    "export",
    "extern",
    "float",
    "friend",
    "goto",
    "inline",
    "int",
    "long",
    "mutable",
    "namespace",
    "new",
    "noexcept",
    "nullptr",
    "operator",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "false",
    "typedef",
    "typeid",
    "typename",
    "union",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "and_eq",
    "bitand",
    "bitor",
    "compl",
    "not_eq",
    "or_eq",
    "xor",
    "xor_eq",
    "Value",
    "Coro",
    "None",
    "py",
    "std",
    "coroscope",
    "module",
    "NULL",
    "EOF",
    "stdin",
    "stdout",
    "stderr",
    "errno",
    "assert",
    "linux",
    "unix",
    "signals",
    "slots",
};

bool isIn(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool hasBuiltin(std::string_view name) {
    return isIn(kBuiltins, name);
}

bool hasModule(std::string_view module) {
    return module == "asyncio" || module == "time" || module == "functools";
}

bool hasMember(std::string_view module, std::string_view name) {
    if (module == "asyncio")
        return isIn(kAsyncio, name);
    return module == "time" ? isIn(kTime, name) : isIn(kFunctools, name);
}

std::string cppName(std::string_view name) {
    return std::string(name) + (isIn(kTaken, name) ? "_" : "");
}

std::string cppText(std::string_view text) {
    constexpr const char* kDigits = "01234567";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\' || c == '?')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (byte < 32 || byte == 127) // three digits: what follows is never taken for one
            out += {'\\', kDigits[byte >> 6U], kDigits[(byte >> 3U) & 7U], kDigits[byte & 7U]};
        else
            out += c;
    }
    return out + '"';
}

} // namespace coroscope::scenes
