// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two tasks that hold what the other one needs, or await each other, drawn as a ring; who waits for
// them at its left.
#include "gui/stage/stageparts.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kTaskWidthInRing = 132;

FutureId nextInCycle(const State& state, FutureId task) {
    const FutureId awaits = state.future(task).awaits;
    const FutureState& future = state.future(awaits);
    return future.type == FutureType::Task ? awaits : future.owner;
}

bool awaitsTask(const State& state, FutureId task) {
    return state.future(state.future(task).awaits).type == FutureType::Task;
}

QString thingsOf(const StageDraft& draft, const std::vector<FutureId>& cycle) {
    const QString kind = draft.words.futureKind(draft.state.future(cycle.front()).awaits);
    const int count = int(cycle.size());
    return kind.startsWith(QLatin1String("lock"))
               ? StageWords::tr("%1 tasks, %2 locks").arg(count).arg(count)
               : StageWords::tr("%1 tasks").arg(count);
}

struct Corner {
    QRectF task;
    QRectF thing;
};

void addCorner(StageDraft& draft, FutureId task, const Corner& corner) {
    StageCard card = taskCard(draft, task);
    card.rect = corner.task;
    card.isDead = true;
    draft.placed.insert(task);
    draft.add(std::move(card));
    if (awaitsTask(draft.state, task))
        return;
    StageCard thing = futureCard(draft, draft.state.future(task).awaits);
    thing.rect = corner.thing;
    draft.add(std::move(thing));
}

void addLink(StageDraft& draft, StageKey from, StageKey to, const QPolygonF& path,
             const QString& label, QPointF at) {
    StageLink link;
    link.from = from;
    link.to = to;
    link.path = path;
    link.isCycle = true;
    link.label = label;
    link.labelAt = at;
    draft.layout.links.push_back(std::move(link));
}

// From a task to what it awaits, and from there to the task that holds it; or straight to the task.
void addUpperSide(StageDraft& draft, const std::vector<FutureId>& cycle, const Corner& upper,
                  const Corner& lower) {
    const StageKey from{StageKey::Kind::Task, cycle[0]};
    const StageKey to{StageKey::Kind::Task, cycle[1]};
    const double y = upper.task.center().y();
    const QString waits = StageWords::tr("waits for");
    const QPointF middle((upper.task.right() + upper.thing.left()) / 2 - 1, y - 8);
    if (awaitsTask(draft.state, cycle[0])) {
        const double x = lower.task.center().x();
        return addLink(draft, from, to,
                       {{upper.task.right(), y}, {x, y}, {x, lower.task.top() - 1}}, waits,
                       {(upper.task.right() + x) / 2, y - 10});
    }
    const StageKey thing{StageKey::Kind::Future, draft.state.future(cycle[0]).awaits};
    addLink(draft, from, thing, {{upper.task.right(), y}, {upper.thing.left() - 1, y}}, waits,
            middle);
    const double x = upper.thing.center().x();
    addLink(draft, thing, to, {{x, upper.thing.bottom()}, {x, lower.task.top() - 1}},
            StageWords::tr("held by"), {x + 10, (y + lower.task.center().y()) / 2 + 5});
    draft.layout.links.back().isLabelLeft = true;
}

void addLowerSide(StageDraft& draft, const std::vector<FutureId>& cycle, const Corner& upper,
                  const Corner& lower) {
    const StageKey from{StageKey::Kind::Task, cycle[1]};
    const StageKey to{StageKey::Kind::Task, cycle[0]};
    const double y = lower.task.center().y();
    const QString waits = StageWords::tr("waits for");
    if (awaitsTask(draft.state, cycle[1])) {
        const double x = upper.task.center().x();
        return addLink(draft, from, to,
                       {{lower.task.left(), y}, {x, y}, {x, upper.task.bottom() + 1}}, waits,
                       {(lower.task.left() + x) / 2, y + 15});
    }
    const StageKey thing{StageKey::Kind::Future, draft.state.future(cycle[1]).awaits};
    addLink(draft, from, thing, {{lower.task.left(), y}, {lower.thing.right() + 2, y}}, waits,
            {(lower.task.left() + lower.thing.right()) / 2 - 1, y + 19});
    const double x = lower.thing.center().x();
    addLink(draft, thing, to, {{x, lower.thing.top()}, {x, upper.task.bottom() + 1}},
            StageWords::tr("held by"), {x - 10, (upper.task.center().y() + y) / 2 + 5});
    draft.layout.links.back().isLabelRight = true;
}

// The tasks outside the ring, and the gather through which they wait for it.
void addWaiters(StageDraft& draft, const QRectF& zone) {
    double y = zone.top() + 110;
    for (const FutureId task : waitingTasks(draft.state)) {
        if (!draft.placed.insert(task).second)
            continue;
        StageCard card = taskCard(draft, task);
        card.isDead = false;
        card.icon = StateIcon::Waiting;
        card.rect = QRectF(zone.left() + 14, y, kTaskWidthInRing, 66);
        draft.add(std::move(card));
        const FutureId awaits = draft.state.future(task).awaits;
        if (!draft.state.future(awaits).children.empty()) {
            StageCard gather = gatherCard(draft, awaits);
            for (StageRow& row : gather.rows)
                row.aside.clear();
            const double height = 38 + 30 * double(gather.rows.size());
            gather.rect = QRectF(zone.left() + 172, y + 31 - height / 2, 150, height);
            draft.add(std::move(gather));
        }
        y += 82;
    }
}

} // namespace

std::vector<FutureId> findCycle(const State& state) {
    if (!state.isEnded || state.end != EndStatus::Deadlock)
        return {};
    for (const FutureId start : waitingTasks(state)) {
        std::vector<FutureId> path{start};
        while (path.size() <= state.tasks.size()) {
            const FutureId next = nextInCycle(state, path.back());
            if (next == start)
                return path;
            if (!next || std::find(path.begin(), path.end(), next) != path.end())
                break;
            path.push_back(next);
        }
    }
    return {};
}

void layoutRing(StageDraft& draft, const std::vector<FutureId>& cycle) {
    StageZone& zone = draft.layout.zone(ZoneKind::Waiting);
    zone.hint = StageWords::tr("a cycle: follow the red arrows");
    const double right = zone.rect.right();
    const double top = zone.rect.top() + 48;
    const double bottom = zone.rect.bottom() - 108;
    const Corner upper{{right - 366, top, 136, 66}, {right - 164, top, 148, 66}};
    const Corner lower{{right - 158, bottom, 136, 66}, {right - 372, bottom, 148, 66}};
    addCorner(draft, cycle[0], upper);
    addCorner(draft, cycle[1], lower);
    addWaiters(draft, zone.rect);
    addUpperSide(draft, cycle, upper, lower);
    addLowerSide(draft, cycle, upper, lower);
    draft.layout.ring = {true, {right - 192, (top + bottom + 66) / 2}, thingsOf(draft, cycle)};
}

} // namespace coroscope::gui
