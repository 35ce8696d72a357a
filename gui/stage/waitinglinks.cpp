// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The links: task to what it waits for, and on to who will finish it, a child, a timer or a handle
// that is already on the belt.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace coroscope::gui {

namespace {

constexpr int kTimerLinks = 3; // more would be a thicket; the cards name each other anyway

class Linker {
public:
    explicit Linker(StageDraft& draft)
        : m_draft(draft) {}

    void link() {
        // By index: cards are not moved any more, and links live in a list of their own.
        for (const StageCard& card : m_draft.layout.cards) {
            if (card.kind == CardKind::Task)
                linkTask(card);
            else if (card.kind == CardKind::Gather)
                linkGather(card);
            else if (card.kind == CardKind::Future)
                linkTimer(card);
        }
    }

private:
    const StageCard* find(StageKey::Kind kind, std::uint32_t id) const {
        return m_draft.layout.find({kind, id});
    }

    bool isLinked(StageKey from) const {
        const auto& links = m_draft.layout.links;
        return std::any_of(links.begin(), links.end(),
                           [&](const StageLink& link) { return link.from == from; });
    }

    void add(const StageCard& from, const StageCard& to, QPolygonF path, std::uint32_t ordinal) {
        StageLink link;
        link.from = from.key;
        link.to = to.key;
        link.path = std::move(path);
        link.ordinal = ordinal;
        m_draft.layout.links.push_back(std::move(link));
    }

    // To the left side of a card: straight where the heights allow it.
    void addAcross(const StageCard& from, double y, const StageCard& to, std::uint32_t ordinal) {
        const bool isLevel = y > to.rect.top() + 6 && y < to.rect.bottom() - 6;
        const QPointF tip(to.rect.left() - 2, isLevel ? y : to.rect.center().y());
        add(from, to, elbow({from.rect.right(), y}, tip), ordinal);
    }

    // Up to a handle on the belt or to the running card.
    void addUp(const StageCard& from, const StageCard& to, std::uint32_t ordinal) {
        if (to.kind == CardKind::Stroke || to.kind == CardKind::BigRunning)
            return;
        const double lane =
            m_draft.layout.zone(ZoneKind::Waiting).rect.top() + 20 - 4 * double(m_ups);
        const double start = from.rect.right() - 22 - 10 * double(m_ups);
        const double end = to.rect.left() + std::min(48.0, to.rect.width() / 2);
        ++m_ups;
        add(from, to,
            {{start, from.rect.top()}, {start, lane}, {end, lane}, {end, to.rect.bottom() + 4}},
            ordinal);
    }

    void linkTask(const StageCard& card) {
        if (isLinked(card.key))
            return; // a ring has drawn it
        const FutureId awaits = m_draft.state.future(card.key.id).awaits;
        const bool isTask = m_draft.state.future(awaits).type == FutureType::Task;
        const StageCard* to = find(isTask ? StageKey::Kind::Task : StageKey::Kind::Future, awaits);
        if (!to)
            return;
        if (to->rect.left() > card.rect.right())
            addAcross(card, card.rect.center().y(), *to, card.ordinal);
        else if (to->kind == CardKind::Handle || to->kind == CardKind::Running)
            addUp(card, *to, card.ordinal);
    }

    void linkGather(const StageCard& card) {
        const auto& children = m_draft.state.future(card.key.id).children;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const StageCard* to = find(StageKey::Kind::Task, children[i]);
            if (!to || m_draft.state.future(children[i]).outcome != Outcome::Pending)
                continue;
            const bool hasRow = children.size() == card.rows.size();
            const double row = hasRow ? card.rect.top() + 36 + card.rowHeight * (double(i) + 0.5)
                                      : card.rect.center().y();
            if (to->kind == CardKind::Task && m_draft.layout.ring.isShown)
                addToRing(card, row, *to);
            else if (to->kind == CardKind::Task)
                addAcross(card, row, *to, 0);
            else if (m_ups < 2)
                addUp(card, *to, 0);
        }
    }

    // The lower task of a ring is reached from below: its left side belongs to the ring.
    void addToRing(const StageCard& card, double y, const StageCard& to) {
        const double trunk = card.rect.right() + 22;
        const bool isUpper = to.rect.center().y() < m_draft.layout.ring.centre.y();
        if (isUpper) {
            const double middle = to.rect.center().y();
            add(card, to,
                {{card.rect.right(), y}, {trunk, y}, {trunk, middle}, {to.rect.left() - 2, middle}},
                0);
            return;
        }
        const double lane = to.rect.bottom() + 26;
        const double x = to.rect.center().x();
        add(card, to,
            {{card.rect.right(), y},
             {trunk, y},
             {trunk, lane},
             {x, lane},
             {x, to.rect.bottom() + 4}},
            0);
    }

    bool isFree(const QRectF& strip, const StageCard& self) const {
        const auto& cards = m_draft.layout.cards;
        return std::none_of(cards.begin(), cards.end(), [&](const StageCard& card) {
            return &card != &self && card.rect.intersects(strip) &&
                   m_draft.layout.zoneOf(card) == ZoneKind::Waiting;
        });
    }

    void linkTimer(const StageCard& card) {
        const FutureState& future = m_draft.state.future(card.key.id);
        const StageCard* timer = find(StageKey::Kind::Handle, future.timer);
        if (!future.timer || future.outcome != Outcome::Pending || !timer ||
            timer->kind != CardKind::Timer)
            return;
        if (m_timerLinks >= kTimerLinks && !card.isSelected && !card.isLit)
            return;
        const QRectF waiting = m_draft.layout.zone(ZoneKind::Waiting).rect;
        const double lane = waiting.bottom() + 14 - 4 * double(m_timerLinks % kTimerLinks);
        const double end = timer->rect.center().x() + 10 * double(m_timerEnds[timer->key.id]);
        const double middle = card.rect.center().x();
        const QRectF below(middle - 3, card.rect.bottom() + 1, 6,
                           waiting.bottom() - card.rect.bottom());
        QPolygonF path;
        if (isFree(below, card)) {
            path << QPointF(middle, card.rect.bottom());
        } else {
            const double x = card.rect.right() + 7;
            const QRectF beside(x - 2, card.rect.center().y(), 4,
                                waiting.bottom() - card.rect.center().y());
            if (x > waiting.right() - 3 || !isFree(beside, card))
                return;
            path << QPointF(card.rect.right(), card.rect.center().y())
                 << QPointF(x, card.rect.center().y());
        }
        path << QPointF(path.last().x(), lane) << QPointF(end, lane)
             << QPointF(end, timer->rect.top() - 2);
        ++m_timerLinks;
        ++m_timerEnds[timer->key.id];
        add(card, *timer, path, 0);
    }

    StageDraft& m_draft;
    int m_ups = 0;
    int m_timerLinks = 0;
    std::map<std::uint32_t, int> m_timerEnds;
};

} // namespace

QPolygonF elbow(QPointF from, QPointF to) {
    if (std::abs(from.y() - to.y()) < 1)
        return {from, to};
    const double middle = (from.x() + to.x()) / 2 - 3;
    return {from, {middle, from.y()}, {middle, to.y()}, to};
}

void layoutLinks(StageDraft& draft) {
    Linker(draft).link();
}

} // namespace coroscope::gui
