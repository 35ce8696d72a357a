// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of durations.
#include "gui/stage/stagepace.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr auto kMove = QEasingCurve::InOutCubic;
constexpr auto kOut = QEasingCurve::OutCubic;
constexpr double kBackward = 0.7;
// A long way is one movement as well; past this many events the slowest has been met.
constexpr std::size_t kLooked = 200;

StagePace paceOfQueued(const Event& event) {
    switch (CallbackKind(event.op)) {
    case CallbackKind::Wakeup:
        return {340, kMove};
    case CallbackKind::SleepDone:
    case CallbackKind::TimeoutExpired:
        return {280, kMove};
    default:
        return {300, kMove};
    }
}

} // namespace

// One line a kind of event.
StagePace paceOf(const Event& event) {
    switch (event.kind) {
    case EventKind::Iteration:
        return {180, kOut};
    case EventKind::Clock:
        return {420, kMove};
    case EventKind::HandleQueued:
        return paceOfQueued(event);
    case EventKind::TimerSet:
    case EventKind::HandleCancelled:
        return {260, kMove};
    case EventKind::HandleRun:
        return {320, kMove};
    case EventKind::TaskCreated:
        return {300, kMove};
    case EventKind::TaskWaits:
    case EventKind::TaskDone:
        return {360, kMove};
    case EventKind::TaskYields:
        return {320, kMove};
    case EventKind::CancelRequested:
        return {160, kOut};
    case EventKind::FutureCreated:
    case EventKind::FutureDone:
        return {200, kOut};
    case EventKind::Frame:
    case EventKind::Print:
        return {140, kOut};
    case EventKind::Line:
        return {90, kOut};
    case EventKind::End:
        return {event.op == std::uint8_t(EndStatus::Deadlock) ? 720 : 180, kOut};
    case EventKind::Loop:
    case EventKind::Block:
    case EventKind::HandleRan:
        return {180, kOut};
    }
    return {180, kOut};
}

StagePace paceBetween(const Trace& trace, std::size_t from, std::size_t to) {
    StagePace pace;
    const auto [first, last] = std::minmax(from, to);
    for (std::size_t at = first + 1; at <= last && at <= first + kLooked; ++at) {
        const StagePace one = paceOf(trace.event(at));
        if (one.duration > pace.duration)
            pace = one;
    }
    if (to < from)
        pace.duration = int(pace.duration * kBackward);
    return pace;
}

} // namespace coroscope::gui
