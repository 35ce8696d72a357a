// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// READY QUEUE: the handles on the belt, front at the right, and the empty places behind them.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kCardWidth = 146;
constexpr double kCardHeight = 84;
constexpr double kCardTop = 47;
constexpr double kSide = 15;
constexpr double kCardGap = 10;

StageCard handleCard(StageDraft& draft, HandleId id, bool isFront) {
    const HandleState& handle = draft.state.handle(id);
    StageCard card;
    card.key = draft.keyOf(id);
    card.kind = CardKind::Handle;
    card.id = StageWords::handleId(id);
    card.title = draft.words.verb(handle);
    if (handle.callback.task) {
        card.ordinal = draft.badgeOf(handle.callback.task);
        card.detail = draft.words.taskName(handle.callback.task);
        card.target = {Selection::Kind::Task, handle.callback.task};
    } else {
        card.detail = draft.words.callbackName(handle);
        card.target = {Selection::Kind::Handle, id};
    }
    if (handle.callback.kind == CallbackKind::Wakeup && handle.callback.future)
        card.aside = QStringLiteral("← ") + StageWords::futureId(handle.callback.future);
    else if (!handle.callback.task && handle.callback.future)
        card.aside = QStringLiteral("→ ") + StageWords::futureId(handle.callback.future);
    if (handle.isCancelled) {
        card.icon = StateIcon::Cancelled;
        card.pill = StageWords::tr("cancelled");
    } else if (isFront && !draft.options.coversFuture) {
        card.pill = StageWords::tr("front");
        card.pillTone = Tone::Accent;
    }
    draft.markAnswer(card, id);
    card.toolTip = StageWords::tr("%1: %2 %3 %4").arg(card.id, card.title, card.detail, card.aside);
    return card;
}

// A new handle splits off from what runs.
void setOrigin(StageDraft& draft, StageCard& card) {
    for (const StageCard& other : draft.layout.cards) {
        if (other.kind == CardKind::Running || other.kind == CardKind::BigRunning)
            card.origin = QRectF(other.rect.center() - QPointF(30, 20), QSizeF(60, 40));
    }
}

constexpr std::size_t kCards = 6; // more than twelve: six cards, then strokes
constexpr std::size_t kAllCards = 12;

// Left edges and widths of the handles, front first, and the border between two iterations.
struct Row {
    double width = kCardWidth;
    double gap = kCardGap;
    std::size_t cards = 0; // the others are strokes
    double strokeWidth = 0;
};

Row planRow(std::size_t count, double room) {
    Row row;
    row.cards = count <= kAllCards ? count : kCards;
    const std::size_t strokes = count - row.cards;
    const double part = strokes > 0 ? room * 0.68 : room;
    row.gap = row.cards > 3 ? 6 : kCardGap;
    const double gaps = row.gap * double(row.cards > 0 ? row.cards - 1 : 0);
    // One gap more is kept free for the border.
    if (row.cards > 0)
        row.width = std::min(kCardWidth, (part - gaps - 8) / double(row.cards));
    if (strokes > 0)
        row.strokeWidth = std::clamp((room - part - 10) / double(strokes), 2.0, 14.0);
    return row;
}

void layoutCards(StageDraft& draft, const QRectF& zone) {
    const State& state = draft.state;
    const Row row = planRow(state.ready.size(), zone.width() - 2 * kSide);
    double right = zone.right() - kSide;
    for (std::size_t i = 0; i < state.ready.size(); ++i) {
        if (i > 0 && i == state.snapshotLeft) {
            right -= 8;
            draft.layout.belt.border = right + (row.gap + 8) / 2;
        }
        StageCard card = handleCard(draft, state.ready[i], i == 0);
        const bool isCard = i < row.cards;
        const double width = isCard ? row.width : row.strokeWidth - 1;
        if (right - width < zone.left() + kSide)
            break; // the rest is told by the count
        card.kind = isCard ? CardKind::Handle : CardKind::Stroke;
        card.rect = QRectF(right - width, zone.top() + kCardTop, width, kCardHeight);
        setOrigin(draft, card);
        right -= width + (isCard ? row.gap : 1);
        draft.add(std::move(card));
    }
}

void layoutPlaces(StageDraft& draft, const QRectF& zone, bool isNarrow) {
    double left = zone.right();
    for (const StageCard& card : draft.layout.cards) {
        if (card.kind == CardKind::Handle || card.kind == CardKind::Stroke)
            left = std::min(left, card.rect.left());
    }
    const double wanted = isNarrow ? 102 : 110;
    const double gap = isNarrow ? 14 : kCardGap;
    const double top = zone.top() + (isNarrow ? 97 : kCardTop);
    const double start = zone.left() + kSide;
    const double room = left - (left < zone.right() ? kCardGap : kSide) - start;
    const double count = std::floor((room + gap + 0.5) / (wanted + gap));
    if (room < wanted)
        return;
    // Together they fill the belt up to its end or to the last handle.
    const double width = (room - (count - 1) * gap) / count;
    for (double i = 0; i < count; ++i)
        draft.layout.belt.places.emplace_back(start + i * (width + gap), top, width, kCardHeight);
}

void layoutCounters(StageDraft& draft) {
    const State& state = draft.state;
    int handles = 0;
    int tasks = 0;
    int calls = 0;
    for (std::size_t at = state.runningSince + 1; at <= state.event; ++at) {
        const Event& event = draft.trace.event(at);
        handles += event.kind == EventKind::HandleQueued || event.kind == EventKind::TimerSet;
        tasks += event.kind == EventKind::TaskCreated;
        calls += event.kind == EventKind::Frame && event.op == std::uint8_t(FrameOp::Call);
    }
    StageBelt& belt = draft.layout.belt;
    belt.countersTitle =
        StageWords::tr("SINCE %1 STARTED").arg(StageWords::handleId(state.running));
    belt.counters = {StageWords::tr("handles added"),     QString::number(handles),
                     StageWords::tr("tasks created"),     QString::number(tasks),
                     StageWords::tr("coroutines called"), QString::number(calls)};
}

} // namespace

void layoutReady(StageDraft& draft, bool isNarrow) {
    StageZone& zone = draft.layout.zone(ZoneKind::Ready);
    draft.layout.belt.isShown = zone.rect.height() >= 120;
    const std::size_t count = draft.state.ready.size();
    zone.count = int(count);
    const bool isLow = zone.rect.height() < 120;
    if (isNarrow) {
        draft.layout.belt.top = 189;
        zone.message = StageWords::tr("Nothing is ready.");
        layoutCounters(draft);
    } else if (isLow) {
        zone.message = StageWords::tr("Nothing is ready.");
        zone.messageTop = zone.rect.height() - 43;
        return;
    } else if (count == 0) {
        zone.note = StageWords::tr("Nothing is ready.");
    }
    if (draft.isGrouped() && count > kAllCards)
        return layoutGroupedReady(draft);
    if (!isNarrow && count > 0)
        zone.hint = StageWords::tr("new handles join on the left");
    layoutCards(draft, zone.rect);
    layoutPlaces(draft, zone.rect, isNarrow);
    draft.layout.belt.hasArrow = count > 0 && !draft.state.running && !draft.options.coversFuture;
}

} // namespace coroscope::gui
