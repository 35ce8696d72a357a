// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What each kind of callback does when its handle runs: a clause for "H9 runs: …".
#include "gui/narration/teller.h"

#include <QtGlobal>

namespace coroscope::gui {

namespace {

QString stepDeed(const Teller& teller, const CallbackState& callback) {
    const QString task = teller.task(callback.task);
    const std::uint32_t line = teller.lineOf(callback.task);
    const QString where = Teller::line(line);
    if (callback.text && callback.kind == CallbackKind::Step) {
        const QString error = teller.text(callback.text);
        return line ? say(QT_TRANSLATE_NOOP("Narration",
                                            "{error} is thrown into {task} at line {line}"),
                          {{"error", error}, {"task", task}, {"line", where}})
                    : say(QT_TRANSLATE_NOOP("Narration", "{error} is thrown into {task}"),
                          {{"error", error}, {"task", task}});
    }
    if (!teller.state().future(callback.task).frame)
        return say(teller.state().future(callback.task).hasRun &&
                           callback.kind == CallbackKind::Wakeup
                       ? QT_TRANSLATE_NOOP("Narration", "{task} goes on")
                       : QT_TRANSLATE_NOOP("Narration", "{task} starts"),
                   {{"task", task}});
    if (!line)
        return say(QT_TRANSLATE_NOOP("Narration", "{task} goes on"), {{"task", task}});
    return say(QT_TRANSLATE_NOOP("Narration", "{task} goes on after line {line}"),
               {{"task", task}, {"line", where}});
}

const char* plainDeed(CallbackKind kind) {
    switch (kind) {
    case CallbackKind::SleepDone:
        return QT_TRANSLATE_NOOP("Narration", "it ends a sleep");
    case CallbackKind::ReleaseWaiter:
        return QT_TRANSLATE_NOOP("Narration", "it releases the one who waits");
    case CallbackKind::StopLoop:
        return QT_TRANSLATE_NOOP("Narration", "it asks the loop to stop");
    case CallbackKind::GatherChildDone:
        return QT_TRANSLATE_NOOP("Narration", "it tells the gather that a child is done");
    case CallbackKind::WaitChildDone:
        return QT_TRANSLATE_NOOP("Narration", "it tells wait that one of its futures is done");
    case CallbackKind::AsCompletedChildDone:
        return QT_TRANSLATE_NOOP("Narration", "it tells as_completed that a future is done");
    case CallbackKind::AsCompletedTimeout:
        return QT_TRANSLATE_NOOP("Narration", "it ends the patience of as_completed");
    case CallbackKind::ShieldInnerDone:
        return QT_TRANSLATE_NOOP("Narration", "it passes the inner result through the shield");
    case CallbackKind::ShieldOuterDone:
        return QT_TRANSLATE_NOOP("Narration", "it takes the shield away from the inner future");
    case CallbackKind::TaskGroupChildDone:
        return QT_TRANSLATE_NOOP("Narration", "it tells the task group that a child is done");
    case CallbackKind::TimeoutExpired:
        return QT_TRANSLATE_NOOP("Narration", "the timeout cancels its task");
    case CallbackKind::ChainFuture:
        return QT_TRANSLATE_NOOP("Narration", "it hands a result over to the loop's future");
    case CallbackKind::ChainCancel:
        return QT_TRANSLATE_NOOP("Narration", "it hands a cancellation over");
    default:
        return QT_TRANSLATE_NOOP("Narration", "it calls back");
    }
}

QString futureDeed(const Teller& teller, CallbackKind kind, FutureId future) {
    switch (kind) {
    case CallbackKind::SleepDone:
        return say(QT_TRANSLATE_NOOP("Narration", "it ends {future}"),
                   {{"future", teller.thing(future)}});
    case CallbackKind::GatherChildDone:
        return say(QT_TRANSLATE_NOOP("Narration", "it tells {future} that a child is done"),
                   {{"future", teller.thing(future)}});
    case CallbackKind::ReleaseWaiter:
        return say(QT_TRANSLATE_NOOP("Narration", "it releases {future}"),
                   {{"future", teller.thing(future)}});
    case CallbackKind::ChainFuture:
        return say(QT_TRANSLATE_NOOP("Narration", "it hands a result over to {future}"),
                   {{"future", teller.thing(future)}});
    default:
        return say(plainDeed(kind));
    }
}

} // namespace

QString Teller::deed(HandleId handle) const {
    const CallbackState& callback = m_state.handle(handle).callback;
    switch (callback.kind) {
    case CallbackKind::Step:
    case CallbackKind::Wakeup:
        return stepDeed(*this, callback);
    case CallbackKind::Cancel:
        return say(QT_TRANSLATE_NOOP("Narration", "it cancels {task}"),
                   {{"task", task(callback.task)}});
    case CallbackKind::Call:
        return say(QT_TRANSLATE_NOOP("Narration", "it calls {name}"),
                   {{"name", text(callback.text)}});
    default:
        break;
    }
    const FutureId future = futureOf(handle);
    return future ? futureDeed(*this, callback.kind, future) : say(plainDeed(callback.kind));
}

} // namespace coroscope::gui
