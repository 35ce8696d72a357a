// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The zones of a run with many tasks: strokes, rows, columns and sums, by coroutine, in place of
// cards.
#include "gui/stage/stageparts.h"
#include "gui/theme/groupeddigits.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace coroscope::gui {

namespace {

constexpr std::size_t kCrowd = 3; // before one owner: worth a look
constexpr double kSide = 15;
constexpr double kStrokesTop = 46;
constexpr double kStrokesHeight = 66;
constexpr double kBeltTop = 119;
constexpr double kLegendTop = 138;
constexpr double kMostStroke = 14;
constexpr double kLeastStroke = 2; // with the gap
constexpr double kRowsTop = 38;
constexpr double kRowHeight = 32;
constexpr double kLowRowHeight = 24; // where there are many rows
constexpr double kChainHeight = 46;
constexpr double kRulerTop = 93; // of the zone
constexpr double kColumnsHeight = 44;
constexpr int kColumnsAStep = 4;
constexpr double kNowLeft = 57;
constexpr int kSteps = 6;

StringId coroutineOf(const StageDraft& draft, FutureId task) {
    return draft.state.future(task).coroutine;
}

// --- READY

struct Strokes {
    std::vector<std::uint32_t> badges; // from top to bottom; 0: the loop's own callbacks
    std::vector<std::size_t> counts;
    std::size_t step = 1; // handles a stroke
    double width = kLeastStroke;
};

Strokes planStrokes(const StageDraft& draft, double room) {
    std::map<std::uint32_t, std::size_t> counts; // by badge without its letter: by place
    std::map<std::uint32_t, std::uint32_t> badges;
    for (const HandleId id : draft.state.ready) {
        const std::uint32_t badge = draft.badgeOf(draft.state.handle(id).callback.task);
        ++counts[badge & 0xff];
        badges[badge & 0xff] = badge;
    }
    Strokes strokes;
    for (const auto& [place, count] : counts) {
        strokes.badges.push_back(badges[place]);
        strokes.counts.push_back(count);
    }
    const auto most = std::size_t(room / kLeastStroke);
    strokes.step = (draft.state.ready.size() + most - 1) / std::max<std::size_t>(1, most);
    const double number = std::ceil(double(draft.state.ready.size()) / double(strokes.step));
    strokes.width = std::clamp(room / std::max(1.0, number), kLeastStroke, kMostStroke);
    return strokes;
}

void addStrokes(StageDraft& draft, const QRectF& zone, const Strokes& strokes) {
    const double height = kStrokesHeight / double(strokes.badges.size());
    double right = zone.right() - kSide;
    for (std::size_t i = 0; i < draft.state.ready.size(); i += strokes.step) {
        if (i > 0 && i >= draft.state.snapshotLeft && !draft.layout.belt.border)
            draft.layout.belt.border = right + 0.5;
        const HandleId id = draft.state.ready[i];
        const HandleState& handle = draft.state.handle(id);
        StageCard card;
        card.kind = CardKind::Stroke;
        card.key = draft.keyOf(id);
        card.ordinal = draft.badgeOf(handle.callback.task);
        card.target = handle.callback.task ? Selection{Selection::Kind::Task, handle.callback.task}
                                           : Selection{Selection::Kind::Handle, id};
        card.id = StageWords::handleId(id);
        card.detail = handle.callback.task ? draft.words.taskName(handle.callback.task)
                                           : draft.words.callbackName(handle);
        card.toolTip = card.id + u' ' + draft.words.verb(handle) + u' ' + card.detail;
        const auto row =
            std::size_t(std::find(strokes.badges.begin(), strokes.badges.end(), card.ordinal) -
                        strokes.badges.begin());
        const double gap = strokes.width > 4 ? 2 : 0.6;
        card.rect =
            QRectF(right - strokes.width + gap, zone.top() + kStrokesTop + double(row) * height + 1,
                   strokes.width - gap, std::min(22.0, height - 3));
        right -= strokes.width;
        draft.add(std::move(card));
    }
}

void nameNext(StageDraft& draft, StageBelt& belt) {
    if (draft.options.coversFuture)
        return;
    const HandleId id = draft.state.ready.front();
    const HandleState& handle = draft.state.handle(id);
    belt.next = StageWords::tr("next: %1")
                    .arg(StageWords::handleId(id) + u' ' + draft.words.verb(handle) + u' ' +
                         (handle.callback.task ? draft.words.taskName(handle.callback.task)
                                               : draft.words.callbackName(handle)));
}

// --- WAITING

struct WaitingRow {
    std::size_t group = 0;
    QString reason;
    std::vector<FutureId> tasks;
    FutureId longest = 0;
    std::uint32_t since = 0;
};

QString reasonOf(const StageDraft& draft, FutureId task) {
    const FutureId awaits = draft.state.future(task).awaits;
    if (draft.state.future(awaits).type == FutureType::Task)
        return StageWords::tr("a task");
    const FutureId owner = draft.state.future(awaits).owner;
    const QString kind = draft.words.futureKind(awaits);
    return owner ? StageWords::tr("%1, held by %2").arg(kind, draft.words.taskName(owner)) : kind;
}

std::vector<WaitingRow> waitingRows(const StageDraft& draft) {
    std::vector<WaitingRow> rows;
    for (std::size_t group = 0; group < draft.groups.all().size(); ++group) {
        std::map<QString, std::size_t> places;
        for (const FutureId task : draft.groups.all()[group].waiting) {
            const QString reason = reasonOf(draft, task);
            const auto [place, isNew] = places.try_emplace(reason, rows.size());
            if (isNew)
                rows.push_back({.group = group, .reason = reason});
            WaitingRow& row = rows[place->second];
            const std::uint32_t since = waitsSince(draft.state, task);
            if (row.tasks.empty() || since < row.since) {
                row.since = since;
                row.longest = task;
            }
            row.tasks.push_back(task);
        }
    }
    return rows;
}

// The smallest rows give way to "and 3 more"; the others keep their order.
std::size_t dropSmallest(std::vector<WaitingRow>& rows, std::size_t most) {
    if (rows.size() <= most)
        return 0;
    std::vector<std::size_t> sizes;
    for (const WaitingRow& row : rows)
        sizes.push_back(row.tasks.size());
    const std::size_t kept = most > 1 ? most - 1 : 1;
    std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(kept - 1), sizes.end(),
                     std::greater<>());
    const std::size_t least = sizes[kept - 1];
    const std::size_t all = rows.size();
    std::vector<WaitingRow> left;
    for (const bool isStrict : {true, false}) {
        for (WaitingRow& row : rows) {
            const bool isWanted = isStrict ? row.tasks.size() > least : row.tasks.size() == least;
            if (isWanted && left.size() < kept)
                left.push_back(std::move(row));
        }
    }
    std::stable_sort(left.begin(), left.end(),
                     [](const WaitingRow& x, const WaitingRow& y) { return x.group < y.group; });
    rows = std::move(left);
    return all - rows.size();
}

StageCard rowCard(const StageDraft& draft, const WaitingRow& row, std::size_t largest) {
    const TaskGroup& group = draft.groups.all()[row.group];
    StageCard card;
    card.kind = CardKind::GroupRow;
    card.key = {StageKey::Kind::Group,
                std::uint32_t(qHash(row.reason, group.coroutine * 2'654'435'761U))};
    card.target = {Selection::Kind::Task, row.longest};
    card.ordinal = group.badge;
    card.title = group.name;
    card.detail = row.reason;
    card.id = QString::number(row.tasks.size());
    card.share = double(row.tasks.size()) / double(std::max<std::size_t>(1, largest));
    card.aside = StageWords::seconds(draft.state.time - draft.trace.timeOf(row.since));
    const FutureId awaits = draft.state.future(row.longest).awaits;
    card.isWarned = row.tasks.size() >= kCrowd && draft.state.future(awaits).owner != 0;
    card.toolTip = StageWords::tr("%1 × %2 wait for %3; the longest, %4, for %5")
                       .arg(row.tasks.size())
                       .arg(card.title, card.detail, draft.words.taskName(row.longest), card.aside);
    return card;
}

bool showsChain(const StageDraft& draft) {
    const Selection& chosen = draft.options.selection;
    return draft.options.isPinned && chosen.kind == Selection::Kind::Task &&
           draft.state.future(chosen.id).place == TaskPlace::Waiting;
}

// --- TIMERS

struct Column {
    std::map<std::size_t, std::size_t> counts; // by group
    std::size_t total = 0;
    HandleId first = 0;
};

std::size_t groupOfTimer(const StageDraft& draft, const HandleState& timer) {
    FutureId task = timer.callback.task;
    if (!task && timer.callback.future)
        task = draft.state.future(timer.callback.future).waiter;
    return task ? draft.groups.placeOf(coroutineOf(draft, task)) : draft.groups.all().size();
}

std::map<int, Column> timerColumns(const StageDraft& draft) {
    const StageRuler& ruler = draft.layout.ruler;
    std::map<int, Column> columns;
    for (const HandleId id : draft.state.timers) {
        const HandleState& timer = draft.state.handle(id);
        const double place = (timer.deadline - ruler.now) / ruler.step * kColumnsAStep;
        const int at = int(std::clamp(place, 0.0, kSteps * kColumnsAStep - 1.0));
        Column& column = columns[at];
        if (column.total == 0)
            column.first = id;
        ++column.total;
        ++column.counts[groupOfTimer(draft, timer)];
    }
    return columns;
}

void addColumn(StageDraft& draft, const QRectF& zone, int at, const Column& column,
               std::size_t highest) {
    const StageRuler& ruler = draft.layout.ruler;
    const double width = ruler.pixels / kColumnsAStep;
    double bottom = zone.top() + kRulerTop - 1;
    for (const auto& [group, count] : column.counts) {
        StageCard card;
        card.kind = CardKind::Column;
        card.key = {StageKey::Kind::Column, std::uint32_t(at) * 64 + std::uint32_t(group % 64)};
        card.target = {Selection::Kind::Handle, column.first};
        const bool isKnown = group < draft.groups.all().size();
        card.ordinal = isKnown ? draft.groups.all()[group].badge : 0;
        card.title = StageWords::tr("%1 timers").arg(count);
        card.detail = isKnown ? draft.groups.all()[group].name : QString();
        card.aside = StageWords::tr("from %1").arg(
            StageWords::seconds(draft.state.handle(column.first).deadline));
        card.toolTip = card.title + u' ' + card.detail + u' ' + card.aside;
        const double height = std::max(1.5, kColumnsHeight * double(count) /
                                                double(std::max<std::size_t>(1, highest)));
        card.rect =
            QRectF(zone.left() + kNowLeft + at * width + 1.5, bottom - height, width - 3, height);
        bottom -= height;
        draft.add(std::move(card));
    }
}

void nameNextTimer(StageDraft& draft, StageZone& zone) {
    const HandleId id = draft.state.timers.front();
    const HandleState& timer = draft.state.handle(id);
    FutureId task = timer.callback.task;
    if (!task && timer.callback.future)
        task = draft.state.future(timer.callback.future).waiter;
    const QString who = task ? draft.words.taskName(task) : StageWords::handleId(id);
    zone.hint = StageWords::tr("next: %1 in %2")
                    .arg(who, StageWords::seconds(timer.deadline - draft.state.time));
}

// --- DONE

void addSum(StageDraft& draft, const QRectF& zone, int place, StateIcon icon, const QString& word,
            std::size_t count) {
    StageCard card;
    card.kind = CardKind::Sum;
    card.key = {StageKey::Kind::Sum, std::uint32_t(place)};
    card.icon = icon;
    card.title = word;
    card.id = QString::number(count);
    card.rect =
        QRectF(zone.left() + kSide, zone.top() + 38 + place * 26, zone.width() - 2 * kSide, 24);
    draft.add(std::move(card));
}

} // namespace

void layoutGroupedReady(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Ready);
    StageBelt& belt = draft.layout.belt;
    const double room = zone.rect.width() - 2 * kSide;
    const Strokes strokes = planStrokes(draft, room);
    zone.count = int(draft.state.ready.size());
    zone.hint =
        strokes.step == 1
            ? StageWords::tr("one stroke per handle, front on the right")
            : StageWords::tr("one stroke per %1 handles, front on the right").arg(strokes.step);
    addStrokes(draft, zone.rect, strokes);
    belt.isPlain = true;
    belt.top = kBeltTop;
    belt.legendTop = kLegendTop;
    for (std::size_t i = 0; i < strokes.badges.size(); ++i)
        belt.legend.emplace_back(strokes.badges[i], groupedDigits(strokes.counts[i]));
    nameNext(draft, belt);
    belt.hasArrow = !draft.state.running && !draft.options.coversFuture;
}

void layoutGroupedWaiting(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Waiting);
    zone.hint = StageWords::tr("longest wait");
    std::vector<WaitingRow> rows = waitingRows(draft);
    QRectF room = zone.rect.adjusted(kSide - 1, kRowsTop, -kSide + 1, -6);
    const bool hasChain = showsChain(draft);
    if (hasChain) {
        const QRectF strip(room.left(), room.bottom() - kChainHeight, room.width(), kChainHeight);
        layoutChainOf(draft, draft.options.selection.id, strip);
        room.setBottom(strip.top() - 4);
    }
    const double rowHeight = std::clamp(
        room.height() / double(std::max<std::size_t>(1, rows.size())), kLowRowHeight, kRowHeight);
    const auto most = std::max<std::size_t>(1, std::size_t(room.height() / rowHeight + 0.01));
    std::size_t largest = 0;
    for (const WaitingRow& row : rows)
        largest = std::max(largest, row.tasks.size());
    const std::size_t dropped = dropSmallest(rows, most);
    double top = room.top();
    for (const WaitingRow& row : rows) {
        StageCard card = rowCard(draft, row, largest);
        card.rect = QRectF(room.left(), top, room.width(), rowHeight - 2);
        top += rowHeight;
        draft.add(std::move(card));
    }
    if (dropped == 0)
        return;
    StageCard more;
    more.kind = CardKind::Sum;
    more.key = {StageKey::Kind::Rest, std::uint32_t(ZoneKind::Waiting)};
    more.title = StageWords::tr("and %1 more").arg(dropped);
    more.rect = QRectF(room.left() + 16, top, 200, rowHeight - 4);
    draft.add(std::move(more));
}

void layoutGroupedTimers(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Timers);
    zone.count = int(draft.state.timers.size());
    const std::map<int, Column> columns = timerColumns(draft);
    std::size_t highest = 0;
    for (const auto& [at, column] : columns)
        highest = std::max(highest, column.total);
    for (const auto& [at, column] : columns)
        addColumn(draft, zone.rect, at, column, highest);
    draft.layout.ruler.isNowInHead = true;
    nameNextTimer(draft, zone);
}

void layoutGroupedDone(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Done);
    zone.count = int(draft.state.done.size());
    if (zone.rect.height() < 100)
        return;
    std::size_t returned = 0;
    std::size_t raised = 0;
    std::size_t cancelled = 0;
    for (const TaskGroup& group : draft.groups.all()) {
        returned += group.returned;
        raised += group.raised;
        cancelled += group.cancelled;
    }
    addSum(draft, zone.rect, 0, StateIcon::Done, StageWords::tr("returned"), returned);
    addSum(draft, zone.rect, 1, StateIcon::Error, StageWords::tr("raised"), raised);
    addSum(draft, zone.rect, 2, StateIcon::Cancelled, StageWords::tr("cancelled"), cancelled);
}

} // namespace coroscope::gui
