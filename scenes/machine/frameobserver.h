// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the machine tells of a run: frames, lines, variables, output. Nothing of it is computed
// while no observer is set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::scenes {

struct Code;
using FrameId = std::uint64_t;
std::string floatText(double number);

/// `line` is the first line of the statement at which the frame stands. Comprehensions are not
/// told. While a method runs, the machine tells nothing (a repr may call code of the scene).
class FrameObserver {
public:
    virtual ~FrameObserver() = default;
    virtual void frameCalled(FrameId, const Code&, int /*line*/) {}
    virtual void frameSuspended(FrameId, const Code&, int /*line*/) {}
    virtual void frameResumed(FrameId, const Code&, int /*line*/) {}
    /// `value` is its repr, cut to 200 characters, addresses as 0x0.
    virtual void frameReturned(FrameId, const Code&, int /*line*/, std::string_view /*value*/) {}
    virtual void frameRaised(FrameId, const Code&, int /*line*/, std::string_view /*error*/) {}
    virtual void lineReached(FrameId, const Code&, int /*line*/) {}
    /// A local, cell or global name was bound; `value` as in frameReturned, but made without
    /// running code of the scene.
    virtual void variableWritten(FrameId, const Code&, std::string_view /*name*/,
                                 std::string_view /*value*/) {}
    /// The same of a number, without its text being made.
    virtual void integerWritten(FrameId frame, const Code& code, std::string_view name,
                                std::int64_t value) {
        variableWritten(frame, code, name, std::to_string(value));
    }
    virtual void realWritten(FrameId frame, const Code& code, std::string_view name, double value) {
        variableWritten(frame, code, name, floatText(value));
    }
    virtual void integerReturned(FrameId frame, const Code& code, int line, std::int64_t value) {
        frameReturned(frame, code, line, std::to_string(value));
    }
    virtual void realReturned(FrameId frame, const Code& code, int line, double value) {
        frameReturned(frame, code, line, floatText(value));
    }
    /// `outer` awaits (or yields from) `inner`, both frames of the scene.
    virtual void frameAwaits(FrameId /*outer*/, FrameId /*inner*/) {}
    /// A line of standard output without its end; `isPartial` for a rest without a line end.
    virtual void printed(std::string_view /*text*/, bool /*isPartial*/) {}
    virtual void errorPrinted(std::string_view /*text*/) {}
    /// Asked now and then; true stops the run.
    virtual bool wantsStop() { return false; }
};

} // namespace coroscope::scenes
