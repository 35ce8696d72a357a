// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Any moment of a run from any other: keyframes every few hundred events, then replay.
#pragma once

#include "core/trace/state.h"

#include <vector>

namespace coroscope {

// The law of the product: stateAt(n) equals the state of a fresh replay of n events, whatever was
// asked before. Keyframes share what did not change, so their cost grows with the changes.
class StateIndex {
public:
    explicit StateIndex(const Trace& trace, std::size_t interval = 512);

    // The state after event `number`; numbers past the end give the last state. Grows keyframes as
    // far as asked; the trace may have grown since.
    [[nodiscard]] State stateAt(std::size_t number);

private:
    static constexpr std::size_t kMaxCost = 128u << 20; // bytes of lists that keyframes may hold

    void keepKeyframe(const State& state);
    void thinOut(); // every other keyframe goes, the interval doubles

    const Trace& m_trace;
    std::size_t m_interval;
    std::size_t m_cost = 0;
    std::size_t m_lastDetails = 0;  // how many details m_last holds of its event
    std::vector<State> m_keyframes; // m_keyframes[k] is the state after k * interval events
    State m_last;                   // the last answer: the usual step forward starts here
};

// The same without keyframes.
[[nodiscard]] State replay(const Trace& trace, std::size_t number);

} // namespace coroscope
