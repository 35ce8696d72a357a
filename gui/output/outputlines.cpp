// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the prints of a trace; a print belongs to the task whose handle runs.
#include "gui/output/outputlines.h"

#include "core/export/escape.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr std::uint32_t kMostIds = 1u << 24; // a damaged trace may name any id

std::uint32_t at(const std::vector<std::uint32_t>& values, std::uint32_t index) {
    return index < values.size() ? values[index] : 0;
}

void put(std::vector<std::uint32_t>& values, std::uint32_t index, std::uint32_t value) {
    if (index >= kMostIds)
        return;
    if (index >= values.size())
        values.resize(index + 1, 0);
    values[index] = value;
}

bool isOfTask(CallbackKind kind) {
    return kind == CallbackKind::Step || kind == CallbackKind::Wakeup ||
           kind == CallbackKind::Cancel;
}

} // namespace

OutputLines::OutputLines(const Trace& trace)
    : m_trace(trace) {
    extend();
}

void OutputLines::extend() {
    while (m_read < m_trace.size()) {
        ++m_read;
        read(m_trace.event(m_read), m_read);
    }
}

void OutputLines::read(const Event& event, std::size_t number) {
    switch (event.kind) {
    case EventKind::TaskCreated:
        put(m_ordinals, event.a, ++m_tasks);
        break;
    case EventKind::HandleQueued:
        if (isOfTask(static_cast<CallbackKind>(event.op)))
            put(m_handles, event.a, at(m_ordinals, event.b));
        break;
    case EventKind::HandleRun:
        m_current = at(m_handles, event.a);
        break;
    case EventKind::HandleRan:
        m_current = 0;
        break;
    case EventKind::Print:
        print(event, number);
        break;
    default:
        break;
    }
    for (const Detail& detail : m_trace.detailsOf(number))
        if (detail.kind == DetailKind::ErrorOutput)
            m_lines.push_back({static_cast<std::uint32_t>(number), m_trace.timeOf(number),
                               m_current, true, terminalText(m_trace.string(detail.b))});
}

void OutputLines::print(const Event& event, std::size_t number) {
    const std::string text = terminalText(m_trace.string(event.b));
    if (m_isOpen && !m_lines.empty() && !m_lines.back().isError) {
        m_lines.back().text += text;
        m_lines.back().event = static_cast<std::uint32_t>(number);
    } else {
        m_lines.push_back(
            {static_cast<std::uint32_t>(number), m_trace.timeOf(number), m_current, false, text});
    }
    m_isOpen = event.op == 1;
}

std::size_t OutputLines::countAt(std::size_t cursor) const {
    const auto end = std::upper_bound(
        m_lines.begin(), m_lines.end(), cursor,
        [](std::size_t value, const OutputLine& line) { return value < line.event; });
    return static_cast<std::size_t>(end - m_lines.begin());
}

} // namespace coroscope::gui
