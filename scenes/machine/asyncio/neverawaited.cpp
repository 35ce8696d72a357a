// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "coroutine 'work' was never awaited": told where the last reference to it went, once a line.
#include "scenes/machine/asyncio/neverawaited.h"

#include "scenes/machine/asyncio/sourcetrace.h"
#include "scenes/machine/frame.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/traceback.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

std::string trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    const std::size_t last = line.find_last_not_of(" \t\f");
    return first == std::string_view::npos ? std::string()
                                           : std::string(line.substr(first, last - first + 1));
}

/// A filter made an error of the warning.
void reportRefused(Machine& machine, const Value& coroutine) {
    if (ExceptionObject* exception = asException(machine, machine.pendingError()))
        exception->traceback = nullptr;
    addLibraryEntries(machine, "_warn_unawaited_coroutine");
    machine.reportUnraisable(displayText(machine, coroutine, true));
}

/// "Coroutine created at …", where it remembers.
std::string originText(Machine& machine, const Value& origin) {
    if (!asTuple(origin))
        return {};
    SourceTrace trace;
    for (const Value& place : asTuple(origin)->items) {
        const auto& parts = asTuple(place)->items;
        trace.push_back(
            {asStr(parts[0])->text, static_cast<int>(parts[1].asInt()), asStr(parts[2])->text});
    }
    std::reverse(trace.begin(), trace.end());
    const Value pending = machine.pendingError();
    machine.clearError();
    std::string text = "\nCoroutine created at (most recent call last)\n" +
                       formatSummary(machine, summaryOf(machine, &trace));
    machine.setPendingError(pending);
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
}

/// Through the scene's own warnings, where it has imported them; false: not told.
bool warnThroughModule(Machine& machine, const Value& coroutine, const std::string& message,
                       const std::string& file, int line) {
    const Value* warnings = machine.modules().findName(machine.intern("warnings").get());
    if (!warnings || machine.isStopping())
        return false;
    // The last reference may go while an exception passes through.
    const Value pending = machine.pendingError();
    machine.clearError();
    const Value told = callMethod(machine, *warnings, "_warn_never_awaited",
                                  {machine.str(message), machine.str(file), Value::integer(line),
                                   Value(machine.frame->function->globals)});
    if (!told)
        reportRefused(machine, coroutine);
    machine.setPendingError(pending);
    return true;
}

} // namespace

void warnNeverAwaited(AsyncioRuntime& runtime, const Value& coroutine, const std::string& name,
                      const Value& origin) {
    Machine& machine = runtime.machine;
    const std::string message =
        "coroutine '" + name + "' was never awaited" + originText(machine, origin);
    const std::string warning = "RuntimeWarning: " + message + "\n";
    if (!machine.frame) {
        machine.writeError("sys:1: " + warning);
        return;
    }
    const std::string& file = machine.frame->code->code->fileName;
    const int line = machine.frame->currentLine();
    if (warnThroughModule(machine, coroutine, message, file, line))
        return;
    const std::string place = file + ":" + std::to_string(line) + ": ";
    if (!runtime.neverAwaited.insert(place + message).second)
        return;
    std::string text = place + warning;
    const std::string source = trimmed(machine.sourceLine(file, line));
    if (!source.empty())
        text += "  " + source + "\n";
    text += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    machine.writeError(text);
}

} // namespace coroscope::scenes
