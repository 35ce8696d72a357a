// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Labels from events and details.
#include "gui/timeline/timelinenames.h"

#include "core/export/escape.h"
#include "core/export/momenttext.h"

#include <cmath>

namespace coroscope::gui {

QString traceText(const Trace& trace, StringId id) {
    return QString::fromStdString(visibleText(trace.string(id)));
}

void TimelineNames::extend(const Trace& trace) {
    for (; m_events < trace.size(); ++m_events) {
        const Event& event = trace.event(m_events + 1);
        if (event.kind == EventKind::TaskCreated)
            m_tasks[event.a] = {event.b, event.c, 0};
        else if (event.kind == EventKind::HandleQueued || event.kind == EventKind::TimerSet)
            m_handles[event.a] = CallbackKind(event.op);
        else if (event.kind == EventKind::FutureCreated &&
                 event.op == std::uint8_t(FutureType::Gather))
            m_labels[event.a];
    }
    for (; m_details < trace.details().size(); ++m_details) {
        const Detail& detail = trace.details()[m_details];
        if (detail.kind == DetailKind::FutureLabel)
            m_labels[detail.a].text = detail.b;
        else if (detail.kind == DetailKind::HandleServes)
            m_labels[detail.b].timer = detail.a;
        else if (detail.kind == DetailKind::TaskCall)
            m_tasks[detail.a].call = detail.b;
        else if (detail.kind == DetailKind::TaskRenamed)
            m_tasks[detail.a].name = detail.b;
    }
}

QString TimelineNames::future(const Trace& trace, FutureId id) const {
    if (m_tasks.contains(id))
        return task(trace, id);
    const QString number = QStringLiteral("F%1").arg(id);
    const auto label = m_labels.find(id);
    if (label == m_labels.end())
        return number;
    if (!label->second.text)
        return number + QStringLiteral(" gather");
    const QString text = number + u' ' + traceText(trace, label->second.text);
    const double deadline =
        label->second.timer ? trace.deadline(label->second.timer) : std::nan("");
    if (std::isnan(deadline))
        return text;
    return tr("%1 to %2 s").arg(text, QString::fromStdString(momentText(deadline)));
}

QString TimelineNames::task(const Trace& trace, FutureId id) const {
    const auto found = m_tasks.find(id);
    return found == m_tasks.end() ? QStringLiteral("F%1").arg(id)
                                  : traceText(trace, found->second.name);
}

StringId TimelineNames::coroutineId(FutureId task) const {
    const auto found = m_tasks.find(task);
    return found == m_tasks.end() ? 0 : found->second.coroutine;
}

QString TimelineNames::coroutine(const Trace& trace, FutureId id) const {
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end())
        return {};
    QString text = traceText(trace, found->second.coroutine);
    const QString call = traceText(trace, found->second.call);
    const qsizetype open = call.indexOf(u'(');
    // Only a name tells two tasks of one coroutine apart at a glance; numbers would be noise.
    if (open >= 0 && open + 1 < call.size() && call[open + 1] == u'\'') {
        const qsizetype close = call.indexOf(u'\'', open + 2);
        if (close > 0)
            text += u' ' + call.mid(open + 1, close - open);
    }
    return text;
}

QString TimelineNames::handle(const Trace&, HandleId id) const {
    const QString number = QStringLiteral("H%1").arg(id);
    const auto found = m_handles.find(id);
    if (found != m_handles.end() && found->second == CallbackKind::StopLoop)
        return tr("%1 stop").arg(number);
    return number;
}

} // namespace coroscope::gui
