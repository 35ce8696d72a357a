// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words on the cards: what a handle does, what a task waits for, how long still.
#pragma once

#include "core/trace/state.h"
#include "gui/theme/glyphs.h"

#include <QCoreApplication>
#include <QString>

namespace coroscope::gui {

class StageWords {
    Q_DECLARE_TR_FUNCTIONS(Stage)

public:
    StageWords(const State& state, const Trace& trace)
        : m_state(state)
        , m_trace(trace) {}

    [[nodiscard]] QString text(StringId id) const;
    [[nodiscard]] QString taskName(FutureId task) const;
    [[nodiscard]] QString coroutine(FutureId task) const;    // "fetch 'a'"
    [[nodiscard]] QString call(FutureId task) const;         // "fetch('a', 1.0)"
    [[nodiscard]] int lineOf(FutureId task) const;           // of the program's innermost frame
    [[nodiscard]] QString futureKind(FutureId future) const; // "sleep", "lock A", "future"
    [[nodiscard]] QString futureReason(FutureId future) const;
    [[nodiscard]] QString verb(const HandleState& handle) const; // "wakeup", "first step"
    [[nodiscard]] QString callbackName(const HandleState& handle) const;
    [[nodiscard]] QString stateWord(FutureId task) const;
    [[nodiscard]] StateIcon stateIcon(FutureId task) const;

    [[nodiscard]] static QString seconds(double value, int decimals = 3); // "1.000 s"
    [[nodiscard]] static QString shortNumber(double value);               // "0.5"
    [[nodiscard]] static QString handleId(HandleId id) { return QStringLiteral("H%1").arg(id); }
    [[nodiscard]] static QString futureId(FutureId id) { return QStringLiteral("F%1").arg(id); }

private:
    const State& m_state;
    const Trace& m_trace;
};

} // namespace coroscope::gui
