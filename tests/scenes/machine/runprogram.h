// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// For the machine's tests: a program's text in, what it printed out.
#pragma once

#include "scenes/language/ast.h"
#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/machine.h"

#include <string>
#include <string_view>

namespace coroscope::scenes {

struct ProgramResult {
    std::string output;
    std::string error; ///< the traceback of an uncaught exception
    std::string stopMessage;
};

inline ProgramResult runProgram(std::string_view source, Limits limits = {},
                                FrameObserver* observer = nullptr) {
    const ParseResult parsed = parse(source);
    if (!parsed.tree)
        return {{}, "does not parse", {}};
    const CompileResult compiled = compile(*parsed.tree, "scene.py");
    if (!compiled.code)
        return {{}, "does not compile", {}};
    Machine machine(limits);
    machine.setSource("scene.py", source);
    machine.setObserver(observer);
    ProgramResult result;
    if (!machine.runModule(compiled.code) && !machine.isStopping()) {
        const Value error = machine.takeError();
        result.error = machine.formatException(error);
    }
    machine.finishOutput();
    result.output = machine.output();
    result.stopMessage = machine.stopMessage();
    return result;
}

} // namespace coroscope::scenes
