// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names from the state at the range's end.
#include "core/export/runnames.h"

#include "core/trace/jsonlines.h"
#include "core/trace/jsonnames.h"
#include "core/trace/stateat.h"

#include <algorithm>
#include <cmath>

namespace coroscope {

RunNames::RunNames(const Trace& trace, std::size_t last)
    : m_trace(trace)
    , m_end(replay(trace, last)) {}

std::string RunNames::task(FutureId id) const {
    const FutureState& state = m_end.future(id);
    return state.name ? text(state.name) : 'F' + std::to_string(id);
}

std::string RunNames::future(FutureId id) const {
    if (isTask(id))
        return task(id);
    const FutureState& state = m_end.future(id);
    std::string name = 'F' + std::to_string(id);
    if (state.type == FutureType::Gather)
        name += " gather";
    else if (state.label)
        name += ' ' + text(state.label);
    const double deadline = state.timer ? m_trace.deadline(state.timer) : std::nan("");
    return std::isnan(deadline) ? name : name + " to " + formatNumber(deadline) + " s";
}

std::string RunNames::handle(HandleId id) const {
    return 'H' + std::to_string(id);
}

std::string RunNames::callback(const Event& event) const {
    const auto kind = static_cast<CallbackKind>(event.op);
    switch (kind) {
    case CallbackKind::Step:
        return "step of " + task(event.b) + (event.c ? ", throws " + text(event.c) : "");
    case CallbackKind::Wakeup:
        return "wakeup of " + task(event.b) + " by " + future(event.c);
    case CallbackKind::Cancel:
        return "cancels " + task(event.b);
    case CallbackKind::Call:
        return "calls " + text(event.c);
    default:
        return std::string(names::wordOf(names::kCallbacks, kind));
    }
}

std::string RunNames::outcome(Outcome outcome, StringId value) const {
    std::string words(names::wordOf(names::kOutcomes, outcome));
    if (outcome == Outcome::Result || outcome == Outcome::Exception)
        words += ' ' + text(value);
    return words;
}

EventRange EventRange::within(const Trace& trace) const {
    const auto size = static_cast<std::uint32_t>(trace.size());
    EventRange range = *this;
    range.last = range.last == 0 ? size : std::min(range.last, size);
    range.first = std::clamp<std::uint32_t>(range.first, 1, std::max<std::uint32_t>(1, range.last));
    return range;
}

} // namespace coroscope
