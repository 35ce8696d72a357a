// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes the stage: sizes of the zones, then each zone's cards, then the links between them.
#include "gui/stage/stagelayout.h"

#include "gui/stage/stageparts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kTop = 48;
constexpr double kTopHeight = 160;
constexpr double kTopHeightEmpty = 92;
constexpr double kBottomHeight = 120;
constexpr double kBottomHeightEmpty = 56;
constexpr double kWaitingHeightEmpty = 72;
constexpr double kRunningWidth = 192;
constexpr double kDoneWidth = 224;
constexpr double kNarrowReady = 248;
constexpr double kFloorGap = 24; // above the bottom row at its full height

// The scale at which the stage fits, and the scene's size then: the smaller side decides, the other
// gains room.
void fit(StageLayout& layout, QSizeF size) {
    const double x = size.width() / kStageSize.width();
    const double y = size.height() / kStageSize.height();
    layout.scale = std::clamp(std::min(x, y), 0.05, kMaximalScale);
    layout.size = QSizeF(std::max(kStageSize.width(), size.width() / layout.scale),
                         std::max(kStageSize.height(), size.height() / layout.scale));
}

// RUNNING unfolds its frames where nothing else is on the stage.
bool isBig(const State& state) {
    return state.running && state.currentTask && state.ready.empty() && state.timers.empty() &&
           state.done.empty() && state.tasks.size() == 1 && !state.stack.empty();
}

void placeBig(StageLayout& layout) {
    const double right = layout.size.width() - 15;
    const double bottom = layout.size.height() - kGap - kBottomHeightEmpty;
    const double waiting = bottom - kGap - kWaitingHeightEmpty;
    const double height = waiting - kGap - kTop;
    layout.zone(ZoneKind::Ready).rect = QRectF(kGap, kTop, kNarrowReady, height);
    const double left = 2 * kGap + kNarrowReady;
    layout.zone(ZoneKind::Running).rect = QRectF(left, kTop, right - left, height);
    layout.zone(ZoneKind::Waiting).rect = QRectF(kGap, waiting, right - kGap, kWaitingHeightEmpty);
    const double done = right - kDoneWidth;
    layout.zone(ZoneKind::Timers).rect = QRectF(kGap, bottom, done - 2 * kGap, kBottomHeightEmpty);
    layout.zone(ZoneKind::Done).rect = QRectF(done, bottom, kDoneWidth, kBottomHeightEmpty);
}

// Zones keep their sizes while they can. Only where WAITING lacks room, or the run is stuck, do the
// empty ones shrink.
void placeZones(StageDraft& draft) {
    StageLayout& layout = draft.layout;
    const State& state = draft.state;
    const double right = layout.size.width() - 15;
    double top = kTopHeight;
    double bottom = kBottomHeight;
    const auto gap = [&] { return bottom == kBottomHeight ? kFloorGap : kGap; };
    const auto room = [&] { return layout.size.height() - kTop - top - bottom - 2 * kGap - gap(); };
    const double wanted = wantedWaitingHeight(draft);
    const bool isTopEmpty = state.ready.empty() && !state.running;
    const bool isBottomEmpty = state.timers.empty() && state.done.empty();
    if (isTopEmpty && (draft.isDeadlock() || room() < wanted))
        top = kTopHeightEmpty;
    if (isBottomEmpty && (draft.isDeadlock() || room() < wanted))
        bottom = kBottomHeightEmpty;
    const double running = right - kRunningWidth;
    layout.zone(ZoneKind::Ready).rect = QRectF(kGap, kTop, running - 2 * kGap, top);
    layout.zone(ZoneKind::Running).rect = QRectF(running, kTop, kRunningWidth, top);
    const double waiting = kTop + top + kGap;
    const double lower = layout.size.height() - kGap - bottom;
    layout.zone(ZoneKind::Waiting).rect =
        QRectF(kGap, waiting, right - kGap, lower - gap() - waiting);
    const double done = right - kDoneWidth;
    layout.zone(ZoneKind::Timers).rect = QRectF(kGap, lower, done - 2 * kGap, bottom);
    layout.zone(ZoneKind::Done).rect = QRectF(done, lower, kDoneWidth, bottom);
}

void nameZones(StageLayout& layout) {
    layout.zone(ZoneKind::Ready).title = StageWords::tr("READY QUEUE");
    layout.zone(ZoneKind::Running).title = StageWords::tr("RUNNING");
    layout.zone(ZoneKind::Waiting).title = StageWords::tr("WAITING");
    layout.zone(ZoneKind::Timers).title = StageWords::tr("TIMERS");
    layout.zone(ZoneKind::Done).title = StageWords::tr("DONE");
    for (const ZoneKind kind : {ZoneKind::Timers, ZoneKind::Done}) {
        if (layout.zone(kind).rect.height() < 60)
            layout.zone(kind).headTop = 17;
    }
}

} // namespace

StageKey StageDraft::keyOf(HandleId handle) {
    const FutureId task = state.handle(handle).callback.task;
    // A task that has just begun to wait stands in WAITING, though its handle still runs.
    const bool isFirst =
        task && state.future(task).place != TaskPlace::Waiting && placed.insert(task).second;
    return isFirst ? StageKey{StageKey::Kind::Task, task}
                   : StageKey{StageKey::Kind::Handle, handle};
}

void StageDraft::markAnswer(StageCard& card, HandleId handle) const {
    const auto& answers = options.question.answers;
    const auto found = std::find(answers.begin(), answers.end(), handle);
    if (found == answers.end())
        return;
    card.answer = int(found - answers.begin());
    card.isChosenAnswer = card.answer == options.question.chosen;
}

StageCard& StageDraft::add(StageCard card) {
    const bool hasTarget = card.target.kind != Selection::Kind::None;
    const auto matches = [&](const Selection& chosen) {
        if (!hasTarget || chosen.kind == Selection::Kind::None)
            return false;
        if (chosen == card.target)
            return true;
        // A chosen handle or frame of a task lights the task's card.
        if (chosen.kind == Selection::Kind::Handle)
            return card.kind == CardKind::Timer && card.key.id == chosen.id;
        return chosen.kind == Selection::Kind::Frame && card.target.kind == Selection::Kind::Task &&
               state.frame(chosen.id).task == card.target.id;
    };
    card.isSelected = matches(options.selection) && card.kind != CardKind::NextUp;
    card.isLit = matches(options.hover);
    layout.cards.push_back(std::move(card));
    return layout.cards.back();
}

const StageCard* StageLayout::find(StageKey key) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const StageCard& card) {
        return card.key == key && card.hasFrame;
    });
    return found == cards.end() ? nullptr : &*found;
}

const StageCard* StageLayout::cardAt(QPointF point) const {
    const auto found = std::find_if(cards.rbegin(), cards.rend(), [&](const StageCard& card) {
        return card.hasFrame && card.rect.contains(point);
    });
    return found == cards.rend() ? nullptr : &*found;
}

ZoneKind StageLayout::zoneOf(const StageCard& card) const {
    if (card.key.kind == StageKey::Kind::Rest)
        return ZoneKind(card.key.id);
    switch (card.kind) {
    case CardKind::Handle:
    case CardKind::Stroke:
        return ZoneKind::Ready;
    case CardKind::Running:
    case CardKind::BigRunning:
    case CardKind::NextUp:
        return ZoneKind::Running;
    case CardKind::Timer:
    case CardKind::Column:
        return ZoneKind::Timers;
    case CardKind::Sum:
    case CardKind::Done:
        return ZoneKind::Done;
    default:
        return ZoneKind::Waiting;
    }
}

namespace {

// A hint is read where nothing runs through it.
void dropCrossedHints(StageLayout& layout) {
    const QFontMetricsF metrics(Theme::text(12));
    for (StageZone& zone : layout.zones) {
        const double width = metrics.horizontalAdvance(zone.hint);
        const QRectF place(zone.rect.right() - 15 - width, zone.rect.top() + zone.headTop, width,
                           22);
        for (const StageLink& link : layout.links)
            for (qsizetype i = 0; i + 1 < link.path.size() && !zone.hint.isEmpty(); ++i) {
                const QRectF part = QRectF(link.path[i], link.path[i + 1]).normalized();
                if (part.adjusted(-2, -2, 2, 2).intersects(place))
                    zone.hint.clear();
            }
    }
}

} // namespace

StageLayout layoutStage(const State& state, const Trace& trace, const StageOptions& options,
                        QSizeF size) {
    StageDraft draft(state, trace, options);
    fit(draft.layout, size);
    const bool isUnfolded = isBig(state);
    if (isUnfolded)
        placeBig(draft.layout);
    else
        placeZones(draft);
    nameZones(draft.layout);
    layoutHeader(draft);
    // Keys of tasks go first to where the task really is.
    if (isUnfolded)
        layoutBigRunning(draft);
    else
        layoutRunning(draft);
    layoutWaiting(draft);
    layoutReady(draft, isUnfolded);
    layoutTimers(draft);
    layoutDone(draft);
    layoutLinks(draft);
    dropCrossedHints(draft.layout);
    return std::move(draft.layout);
}

QString describeCard(const StageCard& card) {
    return QStringList({card.id, card.title, card.detail, card.aside, card.pill})
        .join(u' ')
        .simplified();
}

QString describeStage(const StageLayout& layout) {
    QStringList lines(layout.header.title);
    for (std::size_t i = 0; i < kZoneCount; ++i) {
        QStringList names;
        for (const StageCard& card : layout.cards) {
            if (std::size_t(layout.zoneOf(card)) == i && card.hasFrame)
                names << describeCard(card);
        }
        const StageZone& zone = layout.zones[i];
        const QString empty = zone.message.isEmpty() ? zone.note : zone.message;
        lines << zone.title + QStringLiteral(": ") +
                     (names.isEmpty() ? empty : names.join(QStringLiteral("; ")));
    }
    return lines.join(u'\n');
}

} // namespace coroscope::gui
