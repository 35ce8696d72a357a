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

/// A frame as the observer hears of it. `known` is the observer's own, 0 at first and kept as long
/// as the frame lives: what it calls the frame.
struct ToldFrame {
    FrameId id = 0;
    std::uint32_t known = 0;
};

/// A name of the scene; `known` likewise, as long as the machine keeps the name.
struct ToldName {
    std::string_view text;
    std::uint32_t& known;
};

std::string floatText(double number);

/// `line` is the first line of the statement at which the frame stands. Comprehensions are not
/// told. While a method runs, the machine tells nothing (a repr may call code of the scene).
class FrameObserver {
public:
    virtual ~FrameObserver() = default;
    virtual void frameCalled(ToldFrame&, const Code&, int /*line*/) {}
    virtual void frameSuspended(ToldFrame&, const Code&, int /*line*/) {}
    virtual void frameResumed(ToldFrame&, const Code&, int /*line*/) {}
    /// `value` is its repr, cut to 200 characters, addresses as 0x0.
    virtual void frameReturned(ToldFrame&, const Code&, int /*line*/, std::string_view /*value*/) {}
    virtual void frameRaised(ToldFrame&, const Code&, int /*line*/, std::string_view /*error*/) {}
    virtual void lineReached(ToldFrame&, const Code&, int /*line*/) {}
    /// A local, cell or global name was bound; `value` as in frameReturned, but made without
    /// running code of the scene.
    virtual void variableWritten(ToldFrame&, const Code&, const ToldName& /*name*/,
                                 std::string_view /*value*/) {}
    /// The same of a number, without its text being made.
    virtual void integerWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                                std::int64_t value) {
        variableWritten(frame, code, name, std::to_string(value));
    }
    virtual void realWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                             double value) {
        variableWritten(frame, code, name, floatText(value));
    }
    virtual void integerReturned(ToldFrame& frame, const Code& code, int line, std::int64_t value) {
        frameReturned(frame, code, line, std::to_string(value));
    }
    virtual void realReturned(ToldFrame& frame, const Code& code, int line, double value) {
        frameReturned(frame, code, line, floatText(value));
    }
    /// `outer` awaits (or yields from) `inner`, both frames of the scene.
    virtual void frameAwaits(const ToldFrame& /*outer*/, const ToldFrame& /*inner*/) {}
    /// A line of standard output without its end; `isPartial` for a rest without a line end.
    virtual void printed(std::string_view /*text*/, bool /*isPartial*/) {}
    virtual void errorPrinted(std::string_view /*text*/) {}
    /// Asked now and then; false for good: no frames are told any more.
    virtual bool wantsFrames() { return true; }
    /// Asked now and then; true stops the run.
    virtual bool wantsStop() { return false; }
};

} // namespace coroscope::scenes
