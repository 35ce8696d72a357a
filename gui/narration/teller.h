// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the narrator: translated templates with named places, and the names of tasks,
// futures, handles, frames and values as they stand in sentences.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <QString>

#include <initializer_list>
#include <utility>

namespace coroscope::gui {

// `source` in the language of the app, with {name} replaced. Templates are marked for translation
// by QT_TRANSLATE_NOOP("Narration", …) where they stand.
[[nodiscard]] QString say(const char* source,
                          std::initializer_list<std::pair<const char*, QString>> places = {});

class Teller {
public:
    Teller(const Trace& trace, const State& state)
        : m_trace(trace)
        , m_state(state) {}

    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] const State& state() const { return m_state; }
    [[nodiscard]] std::size_t number() const { return m_state.event; }
    [[nodiscard]] const Event& event() const { return m_trace.event(m_state.event); }

    [[nodiscard]] QString text(StringId id) const;
    [[nodiscard]] QString value(StringId id) const; // shortened in the middle
    [[nodiscard]] QString task(FutureId id) const;  // "Task-3"
    [[nodiscard]] QString handle(HandleId id) const;
    [[nodiscard]] QString future(FutureId id) const; // "F7", or a task's name
    // "the 0.5 s sleep F7", "the gather F5", "lock A (F8)", "Task-2", "F9".
    [[nodiscard]] QString thing(FutureId id) const;
    [[nodiscard]] QString frame(FrameId id) const;
    [[nodiscard]] static QString line(std::uint32_t line) { return QString::number(line); }
    [[nodiscard]] static QString count(std::size_t count) { return QString::number(count); }
    [[nodiscard]] static QString seconds(double seconds); // "0.5"
    [[nodiscard]] static QString moment(double seconds);  // "0.500 s"

    // The line where a task's innermost frame of the program stands, 0 where it has none.
    [[nodiscard]] std::uint32_t lineOf(FutureId task) const;
    // What a handle does when it runs, as a clause without a full stop.
    [[nodiscard]] QString deed(HandleId handle) const;
    // The future that a handle serves or that woke it.
    [[nodiscard]] FutureId futureOf(HandleId handle) const;
    // The iteration in which an event happened; 0 before the first.
    [[nodiscard]] std::uint32_t iterationAt(std::size_t number) const;
    // The iteration event itself, 0 where there is none.
    [[nodiscard]] std::size_t iterationEventAt(std::size_t number) const;

private:
    const Trace& m_trace;
    const State& m_state;
};

// "Task-2, Task-3 and Task-4".
[[nodiscard]] QString listed(const QStringList& names);
[[nodiscard]] QString shortened(const QString& text, qsizetype characters = 44);

} // namespace coroscope::gui
