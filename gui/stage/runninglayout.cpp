// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// RUNNING: the one card of what runs, with its coroutine stack, or, dashed, of what comes next.
#include "gui/stage/stageparts.h"

namespace coroscope::gui {

namespace {

StageRow rowOf(const StageDraft& draft, FrameId id) {
    const FrameState& frame = draft.state.frame(id);
    StageRow row;
    row.title = draft.words.text(frame.name);
    row.isMono = true;
    row.isLibrary = frame.isLibrary;
    if (frame.isLibrary) {
        const FutureState& future = draft.state.future(draft.state.future(frame.task).awaits);
        row.aside = StageWords::tr("library");
        if (future.seconds > 0 && row.title == QLatin1String("sleep"))
            row.aside = StageWords::shortNumber(future.seconds);
    } else if (frame.line) {
        row.aside = StageWords::tr("line %1").arg(frame.line);
    }
    return row;
}

constexpr std::size_t kFrames = 3; // more are joined between the innermost and the outermost

void addCallback(StageDraft& draft, StageCard& card, HandleId id) {
    const HandleState& handle = draft.state.handle(id);
    card.title = draft.words.callbackName(handle);
    card.target = {Selection::Kind::Handle, id};
    const FutureId future = handle.callback.future;
    if (future)
        card.detail = QStringLiteral("→ ") + StageWords::futureId(future) + u' ' +
                      draft.words.futureKind(future);
}

// What the task has waited for, above its own frames: where the library's frames are known, theirs
// tells it already.
void addAwaited(StageDraft& draft, StageCard& card, FutureId id) {
    const bool isOnTop = !card.rows.empty() && card.rows.front().isLibrary;
    if (!id || isOnTop || draft.state.running || !draft.state.future(id).label)
        return;
    StageRow row;
    row.title = draft.words.futureKind(id);
    row.isMono = true;
    if (draft.state.future(id).seconds > 0)
        row.aside = StageWords::shortNumber(draft.state.future(id).seconds);
    card.rows.insert(card.rows.begin(), std::move(row));
    if (card.rows.size() > kFrames)
        card.rows.erase(card.rows.begin() + 1);
}

StageCard slotCard(StageDraft& draft, HandleId id) {
    const HandleState& handle = draft.state.handle(id);
    const QRectF zone = draft.layout.zone(ZoneKind::Running).rect;
    StageCard card;
    card.rect = QRectF(zone.left() + 15, zone.top() + 41, 164, 108);
    card.id = StageWords::handleId(id);
    const FutureId task = handle.callback.task;
    if (!task) {
        addCallback(draft, card, id);
        return card;
    }
    card.ordinal = draft.badgeOf(task);
    card.title = draft.words.taskName(task);
    card.target = {Selection::Kind::Task, task};
    card.rows = frameRows(draft, task);
    addAwaited(draft, card, handle.callback.future);
    if (card.rows.empty())
        card.rows.push_back({.title = draft.words.text(draft.state.future(task).coroutine),
                             .aside = draft.words.verb(handle)});
    card.toolTip = draft.words.taskName(task) + QStringLiteral(": ") + draft.words.call(task);
    return card;
}

} // namespace

std::vector<StageRow> frameRows(const StageDraft& draft, FutureId task) {
    const std::vector<FrameId> frames = draft.state.framesOf(task);
    std::vector<StageRow> rows;
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame)
        rows.push_back(rowOf(draft, *frame));
    if (rows.size() > kFrames) {
        const int hidden = int(rows.size() - kFrames + 1);
        const StageRow outermost = rows.back();
        rows.resize(kFrames - 2);
        rows.push_back({.title = StageWords::tr("%1 more").arg(hidden)});
        rows.push_back(outermost);
    }
    return rows;
}

void layoutRunning(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Running);
    const State& state = draft.state;
    if (zone.rect.height() < 120) {
        zone.message = draft.isDeadlock() || !state.isEnded ? StageWords::tr("No task can run.")
                                                            : StageWords::tr("The run is over.");
        zone.messageTop = zone.rect.height() - 43;
        return;
    }
    if (state.running) {
        StageCard card = slotCard(draft, state.running);
        zone.hint = StageWords::handleId(state.running);
        card.kind = CardKind::Running;
        card.key = draft.keyOf(state.running);
        card.icon = StateIcon::Running;
        draft.add(std::move(card));
        return;
    }
    zone.hint = StageWords::tr("free");
    if (state.ready.empty()) {
        if (state.isEnded && !draft.isDeadlock())
            zone.message = StageWords::tr("The run is over.");
        else if (!state.tasks.empty())
            zone.message = StageWords::tr("No task can run.");
        return;
    }
    if (draft.options.coversFuture) {
        StageCard card;
        card.kind = CardKind::NextUp;
        card.key = {StageKey::Kind::Next, 0};
        card.rect = QRectF(zone.rect.left() + 15, zone.rect.top() + 41, 164, 108);
        card.isAsking = true;
        card.title = StageWords::tr("your answer");
        draft.add(std::move(card));
        return;
    }
    StageCard card = slotCard(draft, state.ready.front());
    card.kind = CardKind::NextUp;
    card.key = {StageKey::Kind::Next, 0};
    card.title = StageWords::tr("next: %1").arg(card.title);
    draft.add(std::move(card));
}

} // namespace coroscope::gui
