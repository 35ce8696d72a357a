// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// WAITING: chains from left to right, task, future, task, future, in as many rows as there is room
// for; lower cards where there are many.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kSide = 14;
constexpr double kTop = 40;
constexpr double kTaskWidth = 132;
constexpr double kRootWidth = 130;
constexpr double kWidestTask = 200;
constexpr double kNameLeft = 76; // badge, icon and margins
constexpr double kLetter = 8.2;  // of a name, about
constexpr double kFutureWidth = 160;
constexpr double kGatherWidth = 210;
constexpr double kColumnGap = 28;
constexpr std::array<double, 4> kRowHeights = {79, 60, 38, 28};
constexpr std::size_t kMostChains = 12;

// A card and what comes to the right of it.
struct Node {
    StageCard card;
    std::vector<Node> next;
    double gap = 24; // to the next column
};

class Forest {
public:
    explicit Forest(const StageDraft& draft)
        : m_draft(draft) {
        for (const FutureId task : roots())
            trees.push_back(taskNode(task, true));
        // What is left waits in a circle: each begins a chain of its own.
        for (const FutureId task : waitingTasks(draft.state)) {
            if (!m_seen.contains(task))
                trees.push_back(taskNode(task, true));
        }
    }

    Forest(const StageDraft& draft, FutureId root)
        : m_draft(draft) {
        trees.push_back(taskNode(root, true));
    }

    std::vector<Node> trees;

private:
    std::vector<FutureId> roots() const {
        std::vector<FutureId> tasks = waitingTasks(m_draft.state);
        std::set<FutureId> awaited;
        for (const FutureId task : tasks) {
            const FutureId future = m_draft.state.future(task).awaits;
            awaited.insert(future);
            const auto& children = m_draft.state.future(future).children;
            awaited.insert(children.begin(), children.end());
        }
        std::erase_if(tasks, [&](FutureId task) { return awaited.contains(task); });
        return tasks;
    }

    Node taskNode(FutureId task, bool isRoot) {
        m_seen.insert(task);
        Node node{taskCard(m_draft, task), {}, isRoot ? 24.0 : 28.0};
        // Names never shrink; most cards are wide enough for theirs.
        const double name = kNameLeft + kLetter * double(node.card.title.size());
        node.card.rect.setWidth(std::clamp(name, isRoot ? kRootWidth : kTaskWidth, kWidestTask));
        const FutureId awaits = m_draft.state.future(task).awaits;
        if (awaits && !m_seen.contains(awaits))
            addAwaited(node, awaits);
        return node;
    }

    void addAwaited(Node& node, FutureId id) {
        const FutureState& future = m_draft.state.future(id);
        if (future.type == FutureType::Task) {
            if (future.place == TaskPlace::Waiting)
                node.next.push_back(taskNode(id, false));
            return;
        }
        m_seen.insert(id);
        if (future.children.empty()) {
            Node leaf{futureCard(m_draft, id), {}};
            leaf.card.rect.setWidth(kFutureWidth);
            node.next.push_back(std::move(leaf));
            return;
        }
        Node gather{gatherCard(m_draft, id), {}, 34};
        gather.card.rect.setWidth(kGatherWidth);
        for (const FutureId child : future.children) {
            const FutureState& state = m_draft.state.future(child);
            if (state.type == FutureType::Task && state.place == TaskPlace::Waiting &&
                !m_seen.contains(child))
                gather.next.push_back(taskNode(child, false));
        }
        node.next.push_back(std::move(gather));
    }

    const StageDraft& m_draft;
    std::set<FutureId> m_seen;
};

// Places a forest in rows of one height; `fits` tells whether the room was enough.
class Placement {
public:
    Placement(const QRectF& room, double rowHeight)
        : m_room(room)
        , m_rowHeight(rowHeight)
        , m_gap(rowHeight < 50 ? 5 : 8) {}

    bool place(std::vector<Node>& trees) {
        double left = m_room.left();
        double top = m_room.top();
        double right = left;
        for (Node& tree : trees) {
            const double height = heightOf(tree);
            if (top > m_room.top() && top + height > m_room.bottom()) {
                left = right + kColumnGap;
                top = m_room.top();
            }
            right = std::max(right, placeNode(tree, left, top));
            if (top + height > m_room.bottom() + 0.5 || right > m_room.right() + 0.5)
                return false;
            top += height + m_gap;
        }
        return true;
    }

    double heightOf(Node& node) const {
        sizeCard(node.card);
        double next = 0;
        for (Node& child : node.next)
            next += heightOf(child) + m_gap;
        return std::max(node.card.rect.height(), next - m_gap);
    }

private:
    void sizeCard(StageCard& card) const {
        if (card.kind == CardKind::Task) {
            card.rect.setHeight(std::min(66.0, m_rowHeight));
        } else if (card.kind == CardKind::Future) {
            card.rect.setHeight(m_rowHeight);
        } else {
            const double rows = double(card.rows.size());
            card.rowHeight = std::clamp((m_room.height() - 38) / rows, 20.0, 30.0);
            card.rect.setHeight(38 + card.rowHeight * rows);
        }
    }

    double placeNode(Node& node, double left, double top) const {
        node.card.rect.moveTopLeft({left, top});
        double right = node.card.rect.right();
        for (Node& child : node.next) {
            const double height = heightOf(child);
            right = std::max(right, placeNode(child, node.card.rect.right() + node.gap, top));
            top += height + m_gap;
        }
        return right;
    }

    QRectF m_room;
    double m_rowHeight;
    double m_gap;
};

void addAll(StageDraft& draft, Node& node) {
    if (node.card.key.kind == StageKey::Kind::Task)
        draft.placed.insert(node.card.key.id);
    draft.add(std::move(node.card));
    for (Node& child : node.next)
        addAll(draft, child);
}

bool layoutChains(StageDraft& draft, const QRectF& room) {
    Forest forest(draft);
    for (const double height : kRowHeights) {
        if (!Placement(room, height).place(forest.trees))
            continue;
        for (Node& tree : forest.trees)
            addAll(draft, tree);
        return true;
    }
    return false;
}

QString emptySentence(const StageDraft& draft) {
    const State& state = draft.state;
    if (draft.options.isRefused)
        return StageWords::tr("The text has errors; Problems says what to do.");
    if (state.event == 0)
        return StageWords::tr("Press Right to take the first step.");
    const QString nobody = StageWords::tr("No task waits.");
    if (!state.currentTask || state.stack.size() < 2 || !draft.layout.belt.places.empty())
        return nobody;
    // Frames of the program itself are no task's: it does not wait, it runs the loop.
    if (!state.frame(state.stack[state.stack.size() - 2]).task)
        return nobody;
    const QString outer = draft.words.text(state.frame(state.stack[state.stack.size() - 2]).name);
    const QString inner = draft.words.text(state.frame(state.stack.back()).name);
    return nobody + u' ' +
           StageWords::tr("%1 waits for %2, but both are %3, and %3 runs.")
               .arg(outer, inner, draft.words.taskName(state.currentTask));
}

} // namespace

double wantedWaitingHeight(const StageDraft& draft) {
    if (draft.isGrouped())
        return 0; // its rows take what there is
    if (waitingTasks(draft.state).size() > kMostChains)
        return 1000;
    Forest forest(draft);
    const QRectF endless(0, 0, draft.layout.size.width() - 57, 10000);
    const Placement placement(endless, kRowHeights.front());
    double height = 0;
    double width = 1;
    for (Node& tree : forest.trees) {
        height += placement.heightOf(tree) + 8;
        width = std::max(width, tree.next.empty() ? kRootWidth : 340.0);
    }
    return kTop + 8 + height / std::max(1.0, std::floor(endless.width() / width));
}

void layoutChainOf(StageDraft& draft, FutureId task, const QRectF& room) {
    Forest forest(draft, task);
    for (const double height : kRowHeights) {
        if (!Placement(room, height).place(forest.trees))
            continue;
        for (Node& tree : forest.trees)
            addAll(draft, tree);
        return;
    }
}

void layoutWaiting(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Waiting);
    const std::vector<FutureId> tasks = waitingTasks(draft.state);
    zone.count = int(tasks.size());
    if (tasks.empty()) {
        zone.message = emptySentence(draft);
        zone.messageTop = zone.rect.height() < 100 ? 37 : 44;
        return;
    }
    if (draft.isGrouped())
        return layoutGroupedWaiting(draft);
    if (zone.rect.width() > 640)
        zone.hint = StageWords::tr("task → what it waits for → who will finish it");
    const std::vector<FutureId> cycle = findCycle(draft.state);
    if (cycle.size() == 2 && tasks.size() <= 4 && zone.rect.height() >= 300) {
        layoutRing(draft, cycle);
        return;
    }
    const QRectF room = zone.rect.adjusted(kSide, kTop, -12, -8);
    if (tasks.size() > kMostChains || !layoutChains(draft, room))
        layoutCrowd(draft);
}

} // namespace coroscope::gui
