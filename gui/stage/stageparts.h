// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of layoutStage, one a zone; private to this folder.
#pragma once

#include "gui/groups/taskgroups.h"
#include "gui/stage/stagelayout.h"
#include "gui/stage/stagewords.h"

#include <set>

namespace coroscope::gui {

// What every part reads, and the layout that it writes.
struct StageDraft {
    StageDraft(const State& shown, const Trace& record, const StageOptions& chosen)
        : state(shown)
        , trace(record)
        , options(chosen)
        , words(shown, record) {
        if (shown.tasks.size() > kMostTasksAsCards)
            groups = TaskGroups(shown, record);
    }

    const State& state;
    const Trace& trace;
    const StageOptions& options;
    StageWords words;
    StageLayout layout;
    TaskGroups groups;         // empty where each task has a card of its own
    std::set<FutureId> placed; // tasks that already have a card: a key is given out once

    [[nodiscard]] bool isGrouped() const { return !groups.all().empty(); }
    // A task's ordinal, or its group's badge; 0 for none.
    [[nodiscard]] std::uint32_t badgeOf(FutureId task) const {
        const FutureState& future = state.future(task);
        return isGrouped() && task ? groups.badgeOf(future.coroutine) : future.ordinal;
    }

    [[nodiscard]] bool isDeadlock() const {
        return state.isEnded && state.end == EndStatus::Deadlock;
    }
    // The key of a handle's card: its task's while that has no other card.
    StageKey keyOf(HandleId handle);
    StageCard& add(StageCard card); // marks it as selected or lit
    // Gives the card the letter of the answer that a handle is, if one is asked for.
    void markAnswer(StageCard& card, HandleId handle) const;
};

constexpr double kGap = 16;
constexpr double kHeadHeight = 36; // of a zone, above its cards

void layoutHeader(StageDraft& draft);
void layoutReady(StageDraft& draft, bool isNarrow);
void layoutRunning(StageDraft& draft);
void layoutBigRunning(StageDraft& draft);
void layoutWaiting(StageDraft& draft);
void layoutTimers(StageDraft& draft);
void layoutDone(StageDraft& draft);
// The same for many tasks; the zone is not empty.
void layoutGroupedReady(StageDraft& draft);
void layoutGroupedWaiting(StageDraft& draft);
void layoutGroupedTimers(StageDraft& draft); // on the ruler that stands
void layoutGroupedDone(StageDraft& draft);

// Whether two waiting tasks and two locks close a ring, and its tasks.
[[nodiscard]] std::vector<FutureId> findCycle(const State& state);
void layoutRing(StageDraft& draft, const std::vector<FutureId>& cycle);
void layoutCrowd(StageDraft& draft); // chips and groups, where chains do not fit
// One waiting task and what it waits for, as cards in `room`; nothing where they do not fit.
void layoutChainOf(StageDraft& draft, FutureId task, const QRectF& room);
// Links between the waiting cards and to the other zones, once all cards have their places.
void layoutLinks(StageDraft& draft);

[[nodiscard]] std::vector<FutureId> waitingTasks(const State& state);
// The height that WAITING needs for its chains at full size.
[[nodiscard]] double wantedWaitingHeight(const StageDraft& draft);

[[nodiscard]] StageCard taskCard(const StageDraft& draft, FutureId task);
[[nodiscard]] StageCard futureCard(const StageDraft& draft, FutureId future);
[[nodiscard]] StageCard gatherCard(const StageDraft& draft, FutureId gather);
[[nodiscard]] std::vector<StageRow> frameRows(const StageDraft& draft, FutureId task);

// A path with right angles from a card's side to another's.
[[nodiscard]] QPolygonF elbow(QPointF from, QPointF to);

} // namespace coroscope::gui
