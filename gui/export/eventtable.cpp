// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rows of the table.
#include "gui/export/eventtable.h"

#include "core/export/momenttext.h"
#include "core/trace/state.h"
#include "gui/timeline/timelinenames.h"

namespace coroscope::gui {

namespace {

class Table {
    Q_DECLARE_TR_FUNCTIONS(EventTable)

public:
    explicit Table(const Trace& trace)
        : m_trace(trace) {
        m_names.extend(trace);
    }

    QString write(std::size_t last) {
        QString out = row(tr("event"), tr("time"), tr("who"), tr("what"));
        State state;
        while (state.event < last && state.event < m_trace.size()) {
            apply(state, m_trace);
            const Event& event = m_trace.event(state.event);
            const QString what = describe(event, state);
            if (what.isEmpty())
                continue;
            out += row(QString::number(state.event),
                       QString::fromStdString(momentText(state.time)) + QStringLiteral(" s"),
                       who(event, state), what);
        }
        return out;
    }

private:
    static QString row(const QString& event, const QString& time, const QString& who,
                       const QString& what) {
        return QStringLiteral("%1  %2  %3  %4\n")
            .arg(event, 6)
            .arg(time, -9)
            .arg(who, -10)
            .arg(what);
    }

    QString text(StringId id) const { return traceText(m_trace, id); }
    QString task(FutureId id) const { return m_names.task(m_trace, id); }
    QString future(FutureId id) const { return m_names.future(m_trace, id); }

    QString who(const Event& event, const State& state) const {
        switch (event.kind) {
        case EventKind::TaskWaits:
        case EventKind::TaskYields:
        case EventKind::TaskDone:
            return task(event.a);
        case EventKind::Frame:
        case EventKind::Print:
        case EventKind::TaskCreated:
        case EventKind::FutureCreated:
        case EventKind::CancelRequested:
            return state.currentTask ? task(state.currentTask) : tr("program");
        default:
            return tr("loop");
        }
    }

    QString callback(const Event& event) const {
        switch (CallbackKind(event.op)) {
        case CallbackKind::Step:
            return event.c ? tr("step of %1, throws %2").arg(task(event.b), text(event.c))
                           : tr("step of %1").arg(task(event.b));
        case CallbackKind::Wakeup:
            return tr("wakeup of %1 by %2").arg(task(event.b), future(event.c));
        case CallbackKind::Cancel:
            return tr("cancels %1").arg(task(event.b));
        case CallbackKind::Call:
            return tr("calls %1").arg(text(event.c));
        case CallbackKind::SleepDone:
            return tr("ends a sleep");
        case CallbackKind::StopLoop:
            return tr("stops the loop");
        case CallbackKind::GatherChildDone:
            return tr("tells gather that a child is done");
        default:
            return tr("asyncio's own callback");
        }
    }

    QString outcome(const Event& event) const {
        switch (Outcome(event.op)) {
        case Outcome::Result:
            return tr("result %1").arg(text(event.b));
        case Outcome::Exception:
            return tr("exception %1").arg(text(event.b));
        case Outcome::Cancelled:
            return tr("cancelled");
        case Outcome::Pending:
            break;
        }
        return {};
    }

    QString frame(const Event& event) const {
        const std::string_view view = m_trace.frameName(event.a);
        QString name = QString::fromUtf8(view.data(), qsizetype(view.size()));
        if (const StringId file = m_trace.frameFile(event.a))
            name += tr(" of %1").arg(text(file));
        switch (FrameOp(event.op)) {
        case FrameOp::Call:
            return tr("calls %1").arg(name);
        case FrameOp::Suspend:
            return tr("%1 suspends at line %2").arg(name).arg(event.b);
        case FrameOp::Resume:
            return tr("%1 resumes at line %2").arg(name).arg(event.b);
        case FrameOp::Return:
            return tr("%1 returns %2").arg(name, text(event.c));
        case FrameOp::Raise:
            return tr("%1 raises %2").arg(name, text(event.c));
        }
        return {};
    }

    QString ending(const Event& event) const {
        switch (EndStatus(event.op)) {
        case EndStatus::Ok:
            return tr("the program ended");
        case EndStatus::Exception:
            return tr("uncaught %1: %2").arg(text(event.b), text(event.c));
        default:
            return text(event.c);
        }
    }

    QString describe(const Event& event, const State& state) const {
        switch (event.kind) {
        case EventKind::Loop:
            return state.loop == LoopState::Running   ? tr("starts")
                   : state.loop == LoopState::Stopped ? tr("stops")
                                                      : tr("is closed");
        case EventKind::Iteration:
            return tr("iteration %1 begins, %n handle(s) ready", nullptr, int(event.c))
                .arg(event.a);
        case EventKind::Clock:
            return tr("nothing is ready: the clock moves to %1 s")
                .arg(QString::fromStdString(momentText(state.time)));
        case EventKind::Block:
            return tr("is blocked until %1 s").arg(QString::fromStdString(momentText(state.time)));
        case EventKind::HandleQueued:
            return tr("H%1 joins the ready queue: %2").arg(event.a).arg(callback(event));
        case EventKind::TimerSet:
            return tr("timer H%1 set for %2 s: %3")
                .arg(event.a)
                .arg(QString::fromStdString(momentText(m_trace.deadline(event.a))),
                     callback(event));
        case EventKind::HandleCancelled:
            return tr("H%1 is cancelled").arg(event.a);
        case EventKind::HandleRun:
            return tr("runs H%1").arg(event.a);
        case EventKind::HandleRan:
            return tr("H%1 has run").arg(event.a);
        case EventKind::TaskCreated:
            return tr("makes %1 of %2").arg(text(event.b), text(event.c));
        case EventKind::TaskWaits:
            return tr("waits for %1").arg(future(event.b));
        case EventKind::TaskYields:
            return tr("lets others go first");
        case EventKind::CancelRequested:
            return tr("cancels %1").arg(task(event.a));
        case EventKind::FutureCreated:
            return tr("makes %1").arg(future(event.a));
        case EventKind::FutureDone:
            return tr("%1 is done: %2").arg(future(event.a), outcome(event));
        case EventKind::TaskDone:
            return tr("is done: %1").arg(outcome(event));
        case EventKind::Frame:
            return frame(event);
        case EventKind::Print:
            return tr("prints %1").arg(text(event.b));
        case EventKind::End:
            return ending(event);
        case EventKind::Line:
            break;
        }
        return {};
    }

    const Trace& m_trace;
    TimelineNames m_names;
};

} // namespace

QString eventTable(const Trace& trace, std::size_t last) {
    return Table(trace).write(last);
}

} // namespace coroscope::gui
