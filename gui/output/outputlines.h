// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the program printed, line by line, with the event, the time and the task of each.
#pragma once

#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace coroscope::gui {

struct OutputLine {
    std::uint32_t event = 0; // of its (last) print
    double time = 0;
    std::uint32_t ordinal = 0; // of the task that printed it; 0: no task
    bool isError = false;      // the program's stderr
    std::string text;          // without the line end
};

// Grows with the trace. Lines are sorted by event; prints that did not end their line are joined.
class OutputLines {
public:
    explicit OutputLines(const Trace& trace);
    void extend();
    [[nodiscard]] const std::vector<OutputLine>& lines() const { return m_lines; }
    // How many of them there are at a cursor.
    [[nodiscard]] std::size_t countAt(std::size_t cursor) const;

private:
    void read(const Event& event, std::size_t number);
    void print(const Event& event, std::size_t number);

    const Trace& m_trace;
    std::size_t m_read = 0;
    bool m_isOpen = false; // the last line was not ended
    std::uint32_t m_current = 0;
    std::vector<std::uint32_t> m_ordinals; // by task id
    std::vector<std::uint32_t> m_handles;  // ordinal by handle id
    std::uint32_t m_tasks = 0;
    std::vector<OutputLine> m_lines;
};

} // namespace coroscope::gui
