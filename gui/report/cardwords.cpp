// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One sentence a kind of callback and of outcome.
#include "gui/report/cardwords.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct Player {
    Q_DECLARE_TR_FUNCTIONS(Player)
};

QString stepWords(const RunNames& names, const State& state, const CallbackState& callback) {
    const QString task = QString::fromStdString(names.task(callback.task));
    if (callback.text)
        return Player::tr("step of %1, throws %2")
            .arg(task, QString::fromStdString(names.text(callback.text)));
    return state.future(callback.task).hasRun ? Player::tr("step of %1").arg(task)
                                              : Player::tr("first step of %1").arg(task);
}

QString loopsOwn(CallbackKind kind) {
    switch (kind) {
    case CallbackKind::SleepDone:
        return Player::tr("sleep done");
    case CallbackKind::ReleaseWaiter:
        return Player::tr("release waiter");
    case CallbackKind::StopLoop:
        return Player::tr("stop loop");
    case CallbackKind::AsCompletedTimeout:
    case CallbackKind::TimeoutExpired:
        return Player::tr("timeout");
    case CallbackKind::ShieldInnerDone:
        return Player::tr("shield: inner done");
    case CallbackKind::ShieldOuterDone:
        return Player::tr("shield: outer done");
    case CallbackKind::ChainFuture:
        return Player::tr("chain future");
    case CallbackKind::ChainCancel:
        return Player::tr("chain cancel");
    default:
        return Player::tr("child done");
    }
}

} // namespace

QString callbackWords(const RunNames& names, const State& state, HandleId handle) {
    const CallbackState& callback = state.handle(handle).callback;
    switch (callback.kind) {
    case CallbackKind::Step:
        return stepWords(names, state, callback);
    case CallbackKind::Wakeup:
        return Player::tr("wakeup of %1 by %2")
            .arg(QString::fromStdString(names.task(callback.task)),
                 QString::fromStdString(names.future(callback.future)));
    case CallbackKind::Cancel:
        return Player::tr("cancels %1").arg(QString::fromStdString(names.task(callback.task)));
    case CallbackKind::Call:
        return Player::tr("calls %1").arg(QString::fromStdString(names.text(callback.text)));
    default:
        return loopsOwn(callback.kind);
    }
}

QString outcomeWords(const RunNames& names, const FutureState& task) {
    const QString value = QString::fromStdString(names.text(task.value));
    if (task.outcome == Outcome::Result)
        return Player::tr("result %1").arg(value);
    if (task.outcome == Outcome::Exception)
        return Player::tr("exception %1").arg(value);
    return Player::tr("cancelled");
}

} // namespace coroscope::gui
