// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// DONE: the finished tasks, newest first, lower the more there are; the oldest are a count.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace coroscope::gui {

namespace {

constexpr double kTop = 43;
constexpr double kHeight = 64;
constexpr double kMiddleHeight = 32;
constexpr double kLowHeight = 23;

StageCard doneCard(const StageDraft& draft, FutureId task) {
    const FutureState& future = draft.state.future(task);
    StageCard card;
    card.kind = CardKind::Done;
    card.key = {StageKey::Kind::Task, task};
    card.target = {Selection::Kind::Task, task};
    card.ordinal = future.ordinal;
    card.title = draft.words.taskName(task);
    card.detail = draft.words.coroutine(task);
    card.icon = draft.words.stateIcon(task);
    card.pill = draft.words.stateWord(task);
    card.pillTone = future.outcome == Outcome::Result      ? Tone::Good
                    : future.outcome == Outcome::Exception ? Tone::Bad
                                                           : Tone::Neutral;
    card.toolTip =
        card.title + QStringLiteral(": ") + draft.words.call(task) + QStringLiteral(" → ") +
        (future.outcome == Outcome::Cancelled ? card.pill : draft.words.text(future.value));
    return card;
}

StageCard restCard(std::size_t count) {
    StageCard card;
    card.kind = CardKind::Group;
    card.key = {StageKey::Kind::Rest, std::uint32_t(ZoneKind::Done)};
    card.title = StageWords::tr("and %1 more").arg(count);
    return card;
}

} // namespace

void layoutDone(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Done);
    const State& state = draft.state;
    const std::size_t count = state.done.size();
    zone.count = int(count);
    const std::size_t open = state.tasks.size();
    if (open == 1)
        zone.hint = StageWords::tr("1 task still open");
    else if (open > 1)
        zone.hint = StageWords::tr("%1 tasks still open").arg(open);
    if (draft.isGrouped()) {
        zone.hint = StageWords::tr("%1 open").arg(open);
        return layoutGroupedDone(draft);
    }
    if (count == 0) {
        if (zone.rect.height() > 100)
            zone.message = StageWords::tr("No task has finished yet.");
        return;
    }
    const double room = zone.rect.height() - 38 - 8;
    const double height = count == 1 ? kHeight : count == 2 ? kMiddleHeight : kLowHeight;
    const double gap = count > 2 ? 2 : 6;
    const auto most = std::max<std::size_t>(1, std::size_t((room + gap) / (height + gap)));
    // One that has been given a new handle, for a finished task is awaited, stands there.
    std::vector<FutureId> newest;
    std::copy_if(state.done.rbegin(), state.done.rend(), std::back_inserter(newest),
                 [&](FutureId task) { return !draft.placed.contains(task); });
    const std::size_t whole = newest.size() <= most ? newest.size() : most - 1;
    double top = zone.rect.top() + (count > 2 ? 37 : kTop);
    const auto place = [&](StageCard card) {
        card.rect = QRectF(zone.rect.left() + 15, top, 196, height);
        top += height + gap;
        draft.add(std::move(card));
    };
    for (std::size_t i = 0; i < whole; ++i)
        place(doneCard(draft, newest[i]));
    if (whole < newest.size())
        place(restCard(newest.size() - whole));
}

} // namespace coroscope::gui
