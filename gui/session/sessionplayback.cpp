// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Playback: one step by the granularity a tick, at 1.6 ticks a second times the speed; it halts at
// breakpoints and at the end.
#include "gui/session/sessionimpl.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {
constexpr double kTick = 625; // ms between two steps at speed 1
}

bool Session::isPlaying() const {
    return m_impl->playTimer.isActive();
}

void Session::play() {
    if (isPlaying() || eventCount() == 0)
        return;
    const Impl::Batch batch(*m_impl);
    if (cursor() >= eventCount() && isRunComplete())
        toStart();
    m_impl->playTimer.start(static_cast<int>(std::lround(kTick / speed())));
    m_impl->notify(Change::Playback);
    m_impl->tick();
}

void Session::pause() {
    if (!isPlaying())
        return;
    m_impl->playTimer.stop();
    m_impl->notify(Change::Playback);
}

void Session::Impl::tick() {
    const Batch batch(*this);
    const std::size_t target = q.targetOf(granularity, 1);
    const std::size_t stop = breakpointWithin(cursor, target);
    moveTo(stop);
    const bool isAtEnd = cursor >= end() && !ahead.isBusy();
    if (isBreakpoint(stop) || isAtEnd)
        q.pause();
}

bool Session::Impl::isBreakpoint(std::size_t number) const {
    if (number == 0 || breakpoints.empty())
        return false;
    const Event& event = shown->trace().event(number);
    return event.kind == EventKind::Line && shown->trace().frameFile(event.a) == 0 &&
           breakpoints.contains(static_cast<int>(event.b));
}

std::size_t Session::Impl::breakpointWithin(std::size_t from, std::size_t to) const {
    for (std::size_t n = from + 1; n < to && !breakpoints.empty(); ++n)
        if (isBreakpoint(n))
            return n;
    return to;
}

double Session::speed() const {
    return m_impl->speed;
}

void Session::setSpeed(double speed) {
    const double bounded = std::clamp(speed, 0.1, 16.0);
    if (bounded == m_impl->speed)
        return;
    m_impl->speed = bounded;
    if (isPlaying())
        m_impl->playTimer.setInterval(static_cast<int>(std::lround(kTick / bounded)));
    m_impl->notify(Change::Playback);
}

Granularity Session::granularity() const {
    return m_impl->granularity;
}

void Session::setGranularity(Granularity granularity) {
    if (granularity == m_impl->granularity)
        return;
    m_impl->granularity = granularity;
    m_impl->notify(Change::Playback);
}

const std::set<int>& Session::breakpoints() const {
    return m_impl->breakpoints;
}

void Session::toggleBreakpoint(int line) {
    if (m_impl->breakpoints.erase(line) == 0)
        m_impl->breakpoints.insert(line);
    m_impl->notify(Change::Breakpoints);
}

} // namespace coroscope::gui
