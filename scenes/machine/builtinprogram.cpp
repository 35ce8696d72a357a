// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The built-in functions that concern the program and its surroundings: leaving it, and input and
// files, which a scene does not have.
#include "scenes/machine/builtinprogram.h"

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

Value leave(Machine& m, const Args& a) {
    const Value type = Value::object(m.types.SystemExit);
    return m.raiseValue(call(m, type, {a.get(0, Value::none())}));
}

/// As with an empty standard input.
Value readInput(Machine& m, const Args& a) {
    if (a.has(0)) {
        const auto prompt = strText(m, a[0]);
        if (!prompt)
            return {};
        m.writeOutput(*prompt);
    }
    return m.raise(m.types.EOFError, "EOF when reading a line");
}

Value refuseFile(Machine& m, const Args&) {
    return m.raise(m.types.OSError,
                   "scenes have no files; keep the data in the program and model slow reading "
                   "with `await asyncio.sleep(delay)`");
}

} // namespace

void addProgramFunctions(ModuleBuilder& builder) {
    builder.function("exit", "code=", leave)
        .function("quit", "code=", leave)
        .function("input", "prompt=, /", readInput)
        .function(
            "open",
            "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=", refuseFile);
}

} // namespace coroscope::scenes
