// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a traceback tells of the exceptions behind an exception, and of a syntax error's place.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace coroscope::scenes {

class Machine;
struct ExceptionObject;

/// An exception with what led to it and, of a group, its members.
struct ExceptionChain {
    const ExceptionObject* exception = nullptr;
    std::unique_ptr<ExceptionChain> before; ///< told before it; null where that was told already
    bool isCause = false;
    std::vector<std::unique_ptr<ExceptionChain>> members;
};

/// Each exception is told once. Which place that is, the interpreter (`isUncaught`) and the module
/// traceback decide differently where exceptions in groups share what led to them.
std::unique_ptr<ExceptionChain> chainOf(Machine& machine, const ExceptionObject& exception,
                                        bool isUncaught);

/// The last lines of a SyntaxError: place, text, marks, message.
std::string syntaxErrorText(Machine& machine, const ExceptionObject& exception,
                            bool isUncaught = false);

} // namespace coroscope::scenes
