// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The cards of WAITING: tasks, futures and gathers, still without a place.
#include "gui/stage/stageparts.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr std::size_t kChildren = 6; // over six: sums

StageRow childRow(const StageDraft& draft, FutureId child) {
    const FutureState& future = draft.state.future(child);
    StageRow row;
    row.ordinal = future.ordinal;
    row.title =
        future.type == FutureType::Task ? draft.words.taskName(child) : StageWords::futureId(child);
    row.icon = draft.words.stateIcon(child);
    row.aside = future.type == FutureType::Task || future.outcome != Outcome::Pending
                    ? draft.words.stateWord(child)
                    : draft.words.futureKind(child);
    row.isMono = future.outcome == Outcome::Result;
    return row;
}

std::vector<StageRow> sumRows(const StageDraft& draft, const FutureState& gather) {
    int open[3] = {0, 0, 0};
    for (const FutureId child : gather.children) {
        const FutureState& future = draft.state.future(child);
        open[future.outcome != Outcome::Pending ? 2 : future.place == TaskPlace::Waiting ? 0 : 1]++;
    }
    std::vector<StageRow> rows;
    const QString names[] = {StageWords::tr("waiting"), StageWords::tr("ready"),
                             StageWords::tr("done")};
    const StateIcon icons[] = {StateIcon::Waiting, StateIcon::Ready, StateIcon::Done};
    for (int i = 0; i < 3; ++i)
        rows.push_back({.title = names[i], .aside = QString::number(open[i]), .icon = icons[i]});
    return rows;
}

} // namespace

std::vector<FutureId> waitingTasks(const State& state) {
    std::vector<FutureId> tasks;
    std::copy_if(state.tasks.begin(), state.tasks.end(), std::back_inserter(tasks),
                 [&](FutureId id) { return state.future(id).place == TaskPlace::Waiting; });
    return tasks;
}

StageCard taskCard(const StageDraft& draft, FutureId task) {
    StageCard card;
    card.kind = CardKind::Task;
    card.key = {StageKey::Kind::Task, task};
    card.target = {Selection::Kind::Task, task};
    card.ordinal = draft.state.future(task).ordinal;
    card.title = draft.words.taskName(task);
    card.detail = draft.words.coroutine(task);
    const int line = draft.words.lineOf(task);
    if (line > 0)
        card.aside = QStringLiteral(":%1").arg(line);
    card.icon = draft.words.stateIcon(task);
    card.isDead = card.icon == StateIcon::Dead;
    card.toolTip = card.title + QStringLiteral(": ") + draft.words.call(task);
    return card;
}

StageCard futureCard(const StageDraft& draft, FutureId id) {
    const FutureState& future = draft.state.future(id);
    StageCard card;
    card.kind = CardKind::Future;
    card.key = {StageKey::Kind::Future, id};
    card.target = {Selection::Kind::Future, id};
    card.id = StageWords::futureId(id);
    card.title = draft.words.futureKind(id);
    card.detail = draft.words.futureReason(id);
    if (future.outcome != Outcome::Pending) {
        card.icon = draft.words.stateIcon(id);
    } else if (future.owner) {
        card.ownerOrdinal = draft.state.future(future.owner).ordinal;
        card.aside = draft.words.taskName(future.owner);
    } else if (future.timer) {
        const HandleState& timer = draft.state.handle(future.timer);
        const double left = std::max(0.0, timer.deadline - draft.state.time);
        const double whole =
            future.seconds > 0 ? future.seconds : timer.deadline - draft.trace.timeOf(timer.madeAt);
        card.share = whole > 0 ? std::clamp(left / whole, 0.0, 1.0) : 0;
        card.shareText = StageWords::shortNumber(left);
    }
    card.toolTip = QStringList({card.id, card.title, card.detail, card.aside}).join(u' ');
    return card;
}

StageCard gatherCard(const StageDraft& draft, FutureId id) {
    const FutureState& future = draft.state.future(id);
    StageCard card;
    card.kind = CardKind::Gather;
    card.key = {StageKey::Kind::Future, id};
    card.target = {Selection::Kind::Future, id};
    card.id = StageWords::futureId(id);
    card.title = draft.words.futureKind(id);
    card.childCount = int(future.children.size());
    for (const FutureId child : future.children)
        card.childrenDone += draft.state.future(child).outcome != Outcome::Pending;
    card.aside = QStringLiteral("%1 / %2").arg(card.childrenDone).arg(card.childCount);
    if (future.children.size() > kChildren) {
        card.rows = sumRows(draft, future);
    } else {
        for (const FutureId child : future.children)
            card.rows.push_back(childRow(draft, child));
    }
    card.toolTip = StageWords::tr("%1 %2: %3 done").arg(card.id, card.title, card.aside);
    return card;
}

} // namespace coroscope::gui
