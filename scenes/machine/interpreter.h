// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The interpreter: runs frames until they return, yield or raise.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

enum class Signal : std::uint8_t { Returned, Yielded, Raised };

struct Outcome {
    Signal signal = Signal::Raised;
    Value value; ///< returned or yielded
};

/// How a frame is entered.
struct Resume {
    enum class How : std::uint8_t { Start, Send, Throw };
    How how = How::Start;
    Value value; ///< sent; what is thrown is the machine's pending error
};

/// Runs until `frame` returns, yields or raises. Frames that it calls run in the same loop.
Outcome run(Machine& machine, Frame& frame, Resume resume);
/// Calls a function of the scene.
Value callFunction(Machine& machine, FunctionObject& function, const Args& args);
/// Runs a function's code with `locals` as the place of its names (modules, class bodies).
Value runCode(Machine& machine, FunctionObject& function, DictObject* locals);

/// A frame with its arguments bound; null when that raised. `self` comes first unless it is Null.
Ref<Frame> makeFrame(Machine& machine, FunctionObject& function, const Value& self,
                     const Args& args);

} // namespace coroscope::scenes
