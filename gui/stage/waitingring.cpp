// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two tasks that hold what the other one needs, drawn as a ring; who waits for them at its left.
#include "gui/stage/stageparts.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kTaskWidthInRing = 132;

FutureId nextInCycle(const State& state, FutureId task) {
    const FutureId awaits = state.future(task).awaits;
    const FutureState& future = state.future(awaits);
    return future.type == FutureType::Task ? 0 : future.owner;
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

void addRingLinks(StageDraft& draft, const std::vector<FutureId>& cycle, const Corner& upper,
                  const Corner& lower) {
    const auto task = [&](int i) { return StageKey{StageKey::Kind::Task, cycle[i]}; };
    const auto thing = [&](int i) {
        return StageKey{StageKey::Kind::Future, draft.state.future(cycle[i]).awaits};
    };
    const double top = upper.task.center().y();
    const double bottom = lower.task.center().y();
    const double right = upper.thing.center().x();
    const double left = lower.thing.center().x();
    const QString waits = StageWords::tr("waits for");
    const QString held = StageWords::tr("held by");
    addLink(draft, task(0), thing(0), {{upper.task.right(), top}, {upper.thing.left() - 1, top}},
            waits, {(upper.task.right() + upper.thing.left()) / 2 - 1, top - 8});
    addLink(draft, thing(0), task(1),
            {{right, upper.thing.bottom()}, {right, lower.task.top() - 1}}, held,
            {right + 10, (top + bottom) / 2 + 5});
    draft.layout.links.back().isLabelLeft = true;
    addLink(draft, task(1), thing(1),
            {{lower.task.left(), bottom}, {lower.thing.right() + 2, bottom}}, waits,
            {(lower.task.left() + lower.thing.right()) / 2 - 1, bottom + 19});
    addLink(draft, thing(1), task(0), {{left, lower.thing.top()}, {left, upper.task.bottom() + 1}},
            held, {left - 10, (top + bottom) / 2 + 5});
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
    addRingLinks(draft, cycle, upper, lower);
    draft.layout.ring = {true, {right - 192, (top + bottom + 66) / 2}, thingsOf(draft, cycle)};
}

} // namespace coroscope::gui
