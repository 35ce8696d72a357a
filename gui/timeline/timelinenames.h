// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the timeline writes beside ids: labels of futures, tasks and handles, read from the trace's
// details once.
#pragma once

#include "core/trace/trace.h"

#include <QCoreApplication>
#include <QString>

#include <unordered_map>

namespace coroscope::gui {

class TimelineNames {
    Q_DECLARE_TR_FUNCTIONS(Timeline)

public:
    // Reads what is new in the trace.
    void extend(const Trace& trace);
    // "F6 sleep to 1.0 s", "F5 gather", "F7", "Task-3"
    [[nodiscard]] QString future(const Trace& trace, FutureId id) const;
    // "Task-3"
    [[nodiscard]] QString task(const Trace& trace, FutureId id) const;
    // "fetch", as a string of the trace; 0: unknown
    [[nodiscard]] StringId coroutineId(FutureId task) const;
    // "fetch 'a'"
    [[nodiscard]] QString coroutine(const Trace& trace, FutureId id) const;
    // "H8", "H2 stop"
    [[nodiscard]] QString handle(const Trace& trace, HandleId id) const;

private:
    struct Label {
        StringId text = 0;
        HandleId timer = 0;
    };
    struct Task {
        StringId name = 0;
        StringId coroutine = 0;
        StringId call = 0;
    };
    std::unordered_map<FutureId, Label> m_labels;
    std::unordered_map<FutureId, Task> m_tasks;
    std::unordered_map<HandleId, CallbackKind> m_handles;
    std::size_t m_events = 0;
    std::size_t m_details = 0;
};

[[nodiscard]] QString traceText(const Trace& trace, StringId id);

} // namespace coroscope::gui
