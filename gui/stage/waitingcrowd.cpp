// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// WAITING with more tasks than chains have room for: a chip a task, then groups of tasks that wait
// at the same place for the same reason.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace coroscope::gui {

namespace {

constexpr double kSide = 14;
constexpr double kTop = 40;
constexpr double kChipWidth = 172;
constexpr double kChipHeight = 40;
constexpr double kChipGap = 8;

StageCard chipCard(StageDraft& draft, FutureId task) {
    StageCard card = taskCard(draft, task);
    const FutureId awaits = draft.state.future(task).awaits;
    card.detail =
        StageWords::futureId(awaits) + u' ' +
        (draft.state.future(awaits).type == FutureType::Task ? draft.words.taskName(awaits)
                                                             : draft.words.futureKind(awaits));
    card.aside.clear();
    draft.placed.insert(task);
    return card;
}

StageCard groupCard(const StageDraft& draft, const std::vector<FutureId>& tasks,
                    const QString& reason) {
    const FutureState& first = draft.state.future(tasks.front());
    StageCard card;
    card.kind = CardKind::Group;
    card.key = {StageKey::Kind::Group, tasks.front()};
    card.target = {Selection::Kind::Task, tasks.front()};
    card.title = QStringLiteral("%1 × %2").arg(tasks.size()).arg(draft.words.text(first.coroutine));
    card.detail = reason;
    card.icon = draft.words.stateIcon(tasks.front());
    QStringList names;
    for (std::size_t i = 0; i < tasks.size() && i < 12; ++i)
        names << draft.words.taskName(tasks[i]);
    if (tasks.size() > 12)
        names << StageWords::tr("and %1 more").arg(tasks.size() - 12);
    card.toolTip = card.title + QStringLiteral(": ") + names.join(QStringLiteral(", "));
    return card;
}

std::vector<StageCard> groupCards(StageDraft& draft, const std::vector<FutureId>& tasks) {
    std::map<std::pair<QString, QString>, std::vector<FutureId>> groups;
    for (const FutureId task : tasks) {
        const FutureState& state = draft.state.future(task);
        const QString reason = draft.state.future(state.awaits).type == FutureType::Task
                                   ? StageWords::tr("a task")
                                   : draft.words.futureKind(state.awaits);
        groups[{draft.words.text(state.coroutine), reason}].push_back(task);
    }
    std::vector<StageCard> cards;
    for (const auto& [name, members] : groups) {
        if (members.size() == 1)
            cards.push_back(chipCard(draft, members.front()));
        else
            cards.push_back(groupCard(draft, members, name.second));
    }
    std::stable_sort(cards.begin(), cards.end(),
                     [](const StageCard& x, const StageCard& y) { return x.key.id < y.key.id; });
    return cards;
}

} // namespace

void layoutCrowd(StageDraft& draft) {
    const QRectF room = draft.layout.zone(ZoneKind::Waiting).rect.adjusted(kSide, kTop, -12, -8);
    const auto across = std::size_t((room.width() + kChipGap) / (kChipWidth + kChipGap));
    const auto down = std::size_t((room.height() + kChipGap) / (kChipHeight + kChipGap));
    const std::size_t places = std::max<std::size_t>(1, across * down);
    const std::vector<FutureId> tasks = waitingTasks(draft.state);
    std::vector<StageCard> cards;
    if (tasks.size() <= places && tasks.size() <= 12) {
        for (const FutureId task : tasks)
            cards.push_back(chipCard(draft, task));
    } else {
        cards = groupCards(draft, tasks);
    }
    if (cards.size() > places) {
        StageCard more;
        more.kind = CardKind::Group;
        more.key = {StageKey::Kind::Rest, std::uint32_t(ZoneKind::Waiting)};
        more.title = StageWords::tr("and %1 more").arg(cards.size() - places + 1);
        cards.resize(places - 1);
        cards.push_back(std::move(more));
    }
    const double width =
        (room.width() - double(across - 1) * kChipGap) / std::max(1.0, double(across));
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const double x = room.left() + double(i % across) * (width + kChipGap);
        const double y = room.top() + double(i / across) * (kChipHeight + kChipGap);
        cards[i].rect = QRectF(x, y, width, kChipHeight);
        draft.add(std::move(cards[i]));
    }
}

} // namespace coroscope::gui
