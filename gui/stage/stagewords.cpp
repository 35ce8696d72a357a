// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words on the cards, from the state alone; what a log does not tell is left out.
#include "gui/stage/stagewords.h"

#include "core/export/escape.h"
#include "core/trace/jsonlines.h"

#include <cmath>

namespace coroscope::gui {

QString StageWords::text(StringId id) const {
    return QString::fromStdString(terminalText(m_trace.string(id)));
}

QString StageWords::taskName(FutureId task) const {
    const FutureState& future = m_state.future(task);
    return future.name ? text(future.name) : futureId(task);
}

QString StageWords::call(FutureId task) const {
    const FutureState& future = m_state.future(task);
    return future.call ? text(future.call) : text(future.coroutine);
}

// The first argument tells apart the tasks of one coroutine, if it is short: fetch 'a'.
QString StageWords::coroutine(FutureId task) const {
    const FutureState& future = m_state.future(task);
    const QString name = text(future.coroutine);
    const QString whole = text(future.call);
    const qsizetype open = whole.indexOf(u'(');
    if (open < 0)
        return name;
    qsizetype end = whole.indexOf(u',', open);
    if (end < 0)
        end = whole.lastIndexOf(u')');
    const QString first = whole.mid(open + 1, end - open - 1).trimmed();
    const bool isPlain = !first.isEmpty() && first.size() <= 12 && !first.contains(u'(') &&
                         !first.contains(u'<') && !first.contains(u'[');
    return isPlain ? name + u' ' + first : name;
}

int StageWords::lineOf(FutureId task) const {
    const std::vector<FrameId> frames = m_state.framesOf(task);
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if (!m_state.frame(*frame).isLibrary)
            return int(m_state.frame(*frame).line);
    }
    return 0;
}

QString StageWords::futureKind(FutureId id) const {
    const FutureState& future = m_state.future(id);
    if (future.label)
        return text(future.label);
    if (future.type == FutureType::Gather)
        return QStringLiteral("gather");
    return future.timer ? QStringLiteral("sleep") : tr("future");
}

QString StageWords::futureReason(FutureId id) const {
    const FutureState& future = m_state.future(id);
    if (future.outcome != Outcome::Pending)
        return future.outcome == Outcome::Cancelled ? tr("cancelled") : tr("has a result");
    if (future.timer)
        return tr("until %1").arg(seconds(m_state.handle(future.timer).deadline));
    if (future.owner)
        return tr("held by");
    return tr("no one has set it yet");
}

QString StageWords::verb(const HandleState& handle) const {
    switch (handle.callback.kind) {
    case CallbackKind::Step:
        if (handle.callback.text)
            return tr("throws %1").arg(text(handle.callback.text));
        return m_state.future(handle.callback.task).hasRun ? tr("step") : tr("first step");
    case CallbackKind::Wakeup:
        return tr("wakeup");
    case CallbackKind::Cancel:
        return tr("cancel");
    default:
        return handle.isTimer ? tr("timer") : tr("callback");
    }
}

QString StageWords::callbackName(const HandleState& handle) const {
    switch (handle.callback.kind) {
    case CallbackKind::Call:
        return text(handle.callback.text);
    case CallbackKind::SleepDone:
        return tr("sleep done");
    case CallbackKind::ReleaseWaiter:
        return tr("release waiter");
    case CallbackKind::StopLoop:
        return tr("stop loop");
    case CallbackKind::GatherChildDone:
    case CallbackKind::WaitChildDone:
    case CallbackKind::AsCompletedChildDone:
    case CallbackKind::TaskGroupChildDone:
        return tr("child done");
    case CallbackKind::AsCompletedTimeout:
    case CallbackKind::TimeoutExpired:
        return tr("timeout");
    case CallbackKind::ShieldInnerDone:
        return tr("shield: inner done");
    case CallbackKind::ShieldOuterDone:
        return tr("shield: outer done");
    case CallbackKind::ChainFuture:
        return tr("chain future");
    case CallbackKind::ChainCancel:
        return tr("chain cancel");
    default:
        return verb(handle);
    }
}

QString StageWords::stateWord(FutureId task) const {
    const FutureState& future = m_state.future(task);
    if (future.outcome == Outcome::Result)
        return text(future.value);
    if (future.outcome == Outcome::Exception)
        return text(future.value).section(u'(', 0, 0);
    if (future.outcome == Outcome::Cancelled)
        return tr("cancelled");
    switch (future.place) {
    case TaskPlace::Running:
        return tr("running");
    case TaskPlace::Waiting:
        return tr("waiting");
    default:
        return tr("ready");
    }
}

StateIcon StageWords::stateIcon(FutureId task) const {
    const FutureState& future = m_state.future(task);
    switch (future.outcome) {
    case Outcome::Result:
        return StateIcon::Done;
    case Outcome::Exception:
        return StateIcon::Error;
    case Outcome::Cancelled:
        return StateIcon::Cancelled;
    case Outcome::Pending:
        break;
    }
    if (future.place == TaskPlace::Running)
        return StateIcon::Running;
    if (future.place == TaskPlace::Ready)
        return StateIcon::Ready;
    const bool isStuck = m_state.isEnded && m_state.end == EndStatus::Deadlock;
    return isStuck ? StateIcon::Dead : StateIcon::Waiting;
}

QString StageWords::seconds(double value, int decimals) {
    return tr("%1 s").arg(QString::number(value, 'f', decimals));
}

QString StageWords::shortNumber(double value) {
    // Rounded to a microsecond: differences of deadlines carry the noise of binary fractions.
    QString number = QString::fromStdString(formatNumber(std::round(value * 1e6) / 1e6));
    if (number.endsWith(QLatin1String(".0")))
        number.chop(2);
    return number;
}

} // namespace coroscope::gui
