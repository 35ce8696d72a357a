// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a task stands, for programs that ask.
#include "scenes/machine/asyncio/taskstack.h"

#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/frame.h"

#include <algorithm>
#include <limits>

namespace coroscope::scenes {

namespace {

// cr_frame of a coroutine, gi_frame of a generator; None where there is neither.
Value frameOf(Machine& machine, const Value& coroutine) {
    for (const char* name : {"cr_frame", "gi_frame"}) {
        const Value frame = findAttribute(machine, coroutine, name);
        if (frame)
            return frame;
        machine.clearError();
    }
    return Value::none();
}

// What follows `first` by the attribute `next`, up to `limit`.
ValueVector chainFrom(Machine& machine, Value first, const char* next, std::int64_t limit) {
    ValueVector chain;
    while (first && !first.isNone() && limit-- > 0) {
        chain.push_back(first);
        first = getAttribute(machine, first, next);
    }
    return chain;
}

SceneTask& taskOf(const Value& value) {
    return dynamic_cast<SceneTask&>(*coreFutureOf(value));
}

// Null where it raised.
Value stackOf(Machine& machine, SceneTask& task, const Value& limit) {
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (!limit.isNone() && !indexNumber(machine, limit, most))
        return {};
    const Value frame = frameOf(machine, task.coroutine());
    ValueVector frames;
    if (!frame.isNone()) {
        frames = chainFrom(machine, frame, "f_back", most);
        std::reverse(frames.begin(), frames.end());
    } else if (task.error()) {
        const Value error = AsyncioRuntime::current().exceptionOf(task.error());
        const Value traceback = getAttribute(machine, error, "__traceback__");
        for (const Value& entry : chainFrom(machine, traceback, "tb_next", most))
            frames.push_back(getAttribute(machine, entry, "tb_frame"));
    }
    return machine.hasError() ? Value() : machine.list(std::move(frames));
}

std::string trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos)
        return {};
    return std::string(line.substr(first, line.find_last_not_of(" \t\f\r") - first + 1));
}

std::string placeOf(Machine& machine, const Value& value) {
    const auto& frame = static_cast<const Frame&>(*value.rawObject());
    const Code& code = *frame.code->code;
    const int line = frame.currentLine();
    std::string text = "  File \"" + code.fileName + "\", line " + std::to_string(line) + ", in " +
                       code.name + "\n";
    const std::string source = trimmed(machine.sourceLine(code.fileName, line));
    return source.empty() ? text : text + "    " + source + "\n";
}

// False where it raised.
bool write(Machine& machine, const Value& file, const std::string& text, bool isError) {
    if (!file.isNone())
        return static_cast<bool>(callMethod(machine, file, "write", {machine.str(text)}));
    isError ? machine.writeError(text) : machine.writeOutput(text);
    return !machine.isStopping();
}

} // namespace

Value getTaskStack(Machine& machine, const Args& args) {
    return stackOf(machine, taskOf(args[0]), args.get(1, Value::none()));
}

Value printTaskStack(Machine& machine, const Args& args) {
    SceneTask& task = taskOf(args[0]);
    const Value stack = stackOf(machine, task, args.get(1, Value::none()));
    if (!stack)
        return {};
    const Value file = args.get(2, Value::none());
    const ValueVector& frames = asList(stack)->items;
    std::string head = frames.empty() ? "No stack for "
                       : task.error() ? "Traceback for "
                                      : "Stack for ";
    head += describeFuture(task) + (frames.empty() ? "\n" : " (most recent call last):\n");
    std::string places;
    for (const Value& frame : frames)
        places += placeOf(machine, frame);
    if (!write(machine, file, head, false) || !write(machine, file, places, true))
        return {};
    if (!task.error())
        return Value::none();
    const std::string message = task.error()->message();
    const std::string last =
        task.error()->typeName() + (message.empty() ? "" : ": " + message) + "\n";
    return write(machine, file, last, false) ? Value::none() : Value();
}

} // namespace coroscope::scenes
