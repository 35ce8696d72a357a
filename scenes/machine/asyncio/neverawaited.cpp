// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "coroutine 'work' was never awaited": told where the last reference to it went, once a line.
#include "scenes/machine/asyncio/neverawaited.h"

#include "scenes/machine/frame.h"
#include "scenes/machine/objects/functionobject.h"

namespace coroscope::scenes {

namespace {

std::string trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    const std::size_t last = line.find_last_not_of(" \t\f");
    return first == std::string_view::npos ? std::string()
                                           : std::string(line.substr(first, last - first + 1));
}

/// Through the scene's own warnings, where it has imported them; false: not told.
bool warnThroughModule(Machine& machine, const std::string& name, const std::string& file,
                       int line) {
    const Value* warnings = machine.modules().findName(machine.intern("warnings").get());
    if (!warnings || machine.isStopping())
        return false;
    // The last reference may go while an exception passes through.
    const Value pending = machine.pendingError();
    machine.clearError();
    const Value told = callMethod(machine, *warnings, "_warn_never_awaited",
                                  {machine.str(name), machine.str(file), Value::integer(line),
                                   Value(machine.frame->function->globals)});
    if (!told)
        machine.reportUnraisable("<coroutine " + name + ">");
    machine.setPendingError(pending);
    return true;
}

} // namespace

void warnNeverAwaited(AsyncioRuntime& runtime, const std::string& name) {
    Machine& machine = runtime.machine;
    const std::string warning = "RuntimeWarning: coroutine '" + name + "' was never awaited\n";
    if (!machine.frame) {
        machine.writeError("sys:1: " + warning);
        return;
    }
    const std::string& file = machine.frame->code->code->fileName;
    const int line = machine.frame->currentLine();
    if (warnThroughModule(machine, name, file, line))
        return;
    const std::string place = file + ":" + std::to_string(line) + ": ";
    if (!runtime.neverAwaited.insert(place + name).second)
        return;
    std::string text = place + warning;
    const std::string source = trimmed(machine.sourceLine(file, line));
    if (!source.empty())
        text += "  " + source + "\n";
    text += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    machine.writeError(text);
}

} // namespace coroscope::scenes
