// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Storage of a trace: flat tables that only grow.
#include "core/trace/trace.h"

#include <algorithm>
#include <limits>

namespace coroscope {

Trace::Trace() {
    m_numbers.push_back(0);
}

double Trace::timeOf(std::size_t number) const {
    const auto after =
        std::upper_bound(m_times.begin(), m_times.end(), number,
                         [](std::size_t n, const TimeMark& mark) { return n < mark.event; });
    return after == m_times.begin() ? 0 : std::prev(after)->seconds;
}

std::size_t Trace::firstEventAt(double seconds) const {
    if (seconds <= 0)
        return 1;
    const auto mark =
        std::lower_bound(m_times.begin(), m_times.end(), seconds,
                         [](const TimeMark& m, double wanted) { return m.seconds < wanted; });
    return mark == m_times.end() ? size() + 1 : std::min<std::size_t>(mark->event, size() + 1);
}

std::span<const HandleId> Trace::readyHandles(const Event& iteration) const {
    const std::size_t first = iteration.b;
    if (iteration.kind != EventKind::Iteration || first + iteration.c > m_readyLists.size())
        return {};
    return {m_readyLists.data() + first, iteration.c};
}

double Trace::deadline(HandleId timer) const {
    return timer < m_deadlines.size() ? m_deadlines[timer]
                                      : std::numeric_limits<double>::quiet_NaN();
}

std::span<const Detail> Trace::detailsOf(std::size_t number) const {
    const auto isBefore = [](const Detail& detail, std::size_t n) { return detail.event < n; };
    const auto first = std::lower_bound(m_details.begin(), m_details.end(), number, isBefore);
    auto last = first;
    while (last != m_details.end() && last->event == number)
        ++last;
    return {first, last};
}

std::string_view Trace::frameName(FrameId frame) const {
    return frame < m_frameNames.size() ? string(m_frameNames[frame]) : std::string_view{};
}

bool Trace::isComplete() const {
    return !m_events.empty() && m_events.back().kind == EventKind::End;
}

std::uint32_t Trace::addNumber(double value) {
    if (value == 0)
        return 0;
    m_numbers.push_back(value);
    return static_cast<std::uint32_t>(m_numbers.size() - 1);
}

void Trace::appendIteration(std::uint32_t number, std::span<const HandleId> ready) {
    Event event{EventKind::Iteration};
    event.a = number;
    event.b = static_cast<std::uint32_t>(m_readyLists.size());
    event.c = static_cast<std::uint32_t>(ready.size());
    m_readyLists.insert(m_readyLists.end(), ready.begin(), ready.end());
    append(event);
}

void Trace::appendTimer(Event event, double when) {
    if (event.a >= m_deadlines.size())
        m_deadlines.resize(event.a + std::size_t{1}, std::numeric_limits<double>::quiet_NaN());
    m_deadlines[event.a] = when;
    append(event);
}

void Trace::setTime(double seconds) {
    if (seconds == m_now)
        return;
    m_now = seconds;
    const auto next = static_cast<std::uint32_t>(size() + 1);
    if (!m_times.empty() && m_times.back().event == next)
        m_times.back().seconds = seconds;
    else
        m_times.push_back({next, seconds});
}

// A detail of the last event may follow one of the next.
void Trace::insertDetail(const Detail& detail) {
    std::size_t at = m_details.size();
    while (at > 0 && m_details[at - 1].event > detail.event)
        --at;
    m_details.insert(at, detail);
}

void Trace::nameFrame(FrameId frame, StringId name) {
    if (frame >= m_frameNames.size())
        m_frameNames.resize(frame + std::size_t{1}, 0);
    m_frameNames[frame] = name;
}

void Trace::placeFrame(FrameId frame, StringId file) {
    if (frame >= m_frameFiles.size())
        m_frameFiles.resize(frame + std::size_t{1}, 0);
    m_frameFiles[frame] = file;
}

} // namespace coroscope
