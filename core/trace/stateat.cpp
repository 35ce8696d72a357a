// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keyframes and the walk from the nearest one.
#include "core/trace/stateat.h"

#include <algorithm>

namespace coroscope {

StateIndex::StateIndex(const Trace& trace, std::size_t interval)
    : m_trace(trace)
    , m_interval(std::max<std::size_t>(interval, 1)) {
    m_keyframes.emplace_back();
}

State StateIndex::stateAt(std::size_t number) {
    number = std::min(number, m_trace.size());
    const std::size_t known = std::min(number / m_interval, m_keyframes.size() - 1);
    // The last answer serves unless a keyframe is missing on its way, or is nearer, or the last
    // event gained details since.
    const bool isLastUsable = m_last.event <= number && m_last.event >= known * m_interval &&
                              m_last.event <= m_keyframes.size() * m_interval &&
                              m_trace.detailsOf(m_last.event).size() == m_lastDetails;
    State state = isLastUsable ? std::move(m_last) : m_keyframes[known];
    keepKeyframe(state);
    while (state.event < number) {
        apply(state, m_trace);
        keepKeyframe(state);
    }
    m_last = state;
    m_lastDetails = m_trace.detailsOf(number).size();
    return state;
}

// The newest event may still gain details, so its state is not kept.
void StateIndex::keepKeyframe(const State& state) {
    if (state.event != m_keyframes.size() * m_interval || state.event >= m_trace.size())
        return;
    m_keyframes.push_back(state);
    m_cost += sizeof(State) + sizeof(FutureId) * (state.ready.size() + state.timers.size() +
                                                  state.tasks.size() + state.done.size());
    if (m_cost > kMaxCost)
        thinOut();
}

void StateIndex::thinOut() {
    std::vector<State> kept;
    for (std::size_t i = 0; i < m_keyframes.size(); i += 2)
        kept.push_back(std::move(m_keyframes[i]));
    m_keyframes = std::move(kept);
    m_interval *= 2;
    m_cost /= 2;
}

State replay(const Trace& trace, std::size_t number) {
    State state;
    number = std::min(number, trace.size());
    while (state.event < number)
        apply(state, trace);
    return state;
}

} // namespace coroscope
