// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// RUNNING unfolded: a chain of coroutines inside one task, one card a frame with its line of code.
#include "gui/stage/stageparts.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kFramesTop = 82;
constexpr double kFrameHeight = 62;
constexpr double kMiddleHeight = 46;
constexpr double kLowHeight = 30;
constexpr std::size_t kMostFrames = 5;

QString lineOfCode(const StageDraft& draft, std::uint32_t line) {
    const QStringList& source = draft.options.source;
    return line > 0 && int(line) <= source.size() ? source.at(int(line) - 1).trimmed() : QString();
}

// What the innermost frame hands back, if its return is the next thing that any frame does.
QString nextReturn(const StageDraft& draft, FrameId innermost) {
    constexpr std::size_t kFar = 500;
    const std::size_t last = std::min(draft.trace.size(), draft.state.event + kFar);
    for (std::size_t at = draft.state.event + 1; at <= last; ++at) {
        const Event& event = draft.trace.event(at);
        if (event.kind == EventKind::HandleRan)
            break;
        if (event.kind != EventKind::Frame)
            continue;
        const bool isReturn = event.op == std::uint8_t(FrameOp::Return);
        return isReturn && event.a == innermost ? draft.words.text(event.c) : QString();
    }
    return {};
}

// The words of a line, moved to where they stand in the shown text without its indentation.
std::vector<SourceWord> wordsOfCode(const StageDraft& draft, std::uint32_t line,
                                    const QString& code) {
    if (!draft.options.words || code.isEmpty())
        return {};
    const int number = int(line);
    const auto shift = int(draft.options.words->textOf(number).indexOf(code));
    std::vector<SourceWord> words = draft.options.words->line(number);
    for (SourceWord& word : words)
        word.begin -= shift;
    const auto isOutside = [&](const SourceWord& word) {
        return shift < 0 || word.begin < 0 || word.begin + word.length > code.size();
    };
    words.erase(std::remove_if(words.begin(), words.end(), isOutside), words.end());
    return words;
}

StageRow frameRow(const StageDraft& draft, FrameId id, const QString& waitsFor) {
    const FrameState& frame = draft.state.frame(id);
    StageRow row;
    row.title = draft.words.text(frame.name);
    row.aside =
        frame.isLibrary ? StageWords::tr("library") : StageWords::tr("line %1").arg(frame.line);
    row.code = frame.isLibrary ? QString() : lineOfCode(draft, frame.line);
    row.words = wordsOfCode(draft, frame.line, row.code);
    row.isCurrent = waitsFor.isEmpty();
    row.pill = row.isCurrent ? StageWords::tr("runs now")
                             : StageWords::tr("waits here for %1").arg(waitsFor);
    return row;
}

// The arrows between a frame and its caller below.
void addCall(const StageDraft& draft, StageRow& row, FrameId id, bool isInnermost) {
    const FrameState& frame = draft.state.frame(id);
    row.call = StageWords::tr("await calls %1").arg(row.title);
    if (frame.calledAt)
        row.callNote = StageWords::tr("directly, at event %1").arg(frame.calledAt);
    if (isInnermost)
        row.giveBack = nextReturn(draft, id);
}

std::vector<StageRow> rowsOf(const StageDraft& draft) {
    // The task's own frames: those below them, the module's, belong to who runs the loop.
    std::vector<FrameId> stack;
    for (const FrameId id : draft.state.stack) {
        if (draft.state.frame(id).task == draft.state.currentTask)
            stack.push_back(id);
    }
    std::vector<StageRow> rows;
    QString inner;
    for (std::size_t i = stack.size(); i-- > 0;) {
        StageRow row = frameRow(draft, stack[i], inner);
        inner = row.title;
        if (i > 0)
            addCall(draft, row, stack[i], i + 1 == stack.size());
        rows.push_back(std::move(row));
    }
    if (rows.size() > kMostFrames) {
        const StageRow outermost = rows.back();
        const int hidden = int(rows.size() - kMostFrames + 1);
        rows.resize(kMostFrames - 2);
        rows.push_back({.title = StageWords::tr("%1 more").arg(hidden)});
        rows.push_back(outermost);
    }
    return rows;
}

void placeRows(std::vector<StageRow>& rows, QSizeF card) {
    const double room = card.height() - kFramesTop - 14;
    const double count = double(rows.size());
    double height = kFrameHeight;
    for (const double lower : {kMiddleHeight, kLowHeight}) {
        if (rows.size() > 1 && (room - count * height) / (count - 1) < 20)
            height = lower;
    }
    const double gap = rows.size() > 1 ? std::min(66.0, (room - count * height) / (count - 1)) : 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].rect =
            QRectF(19, kFramesTop + 1 + double(i) * (height + gap), card.width() - 36, height);
}

// The task's own frame was called by the handle that runs.
bool isFirstStep(const State& state) {
    const FrameId outermost = state.future(state.currentTask).frame;
    return outermost && state.frame(outermost).calledAt >= state.runningSince;
}

} // namespace

void layoutBigRunning(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Running);
    const State& state = draft.state;
    const auto events = state.event - state.runningSince + 1;
    zone.hint = events == 1 ? StageWords::tr("one handle, 1 event so far")
                            : StageWords::tr("one handle, %1 events so far").arg(events);
    StageCard card;
    card.kind = CardKind::BigRunning;
    card.key = draft.keyOf(state.running);
    card.rect = zone.rect.adjusted(13, 39, -11, -11);
    card.target = {Selection::Kind::Task, state.currentTask};
    card.ordinal = state.future(state.currentTask).ordinal;
    card.id = StageWords::handleId(state.running);
    card.title = draft.words.taskName(state.currentTask);
    card.detail = draft.words.verb(state.handle(state.running));
    // Its own step is told by how it began: by then the task counts as having run.
    if (state.handle(state.running).callback.kind == CallbackKind::Step && isFirstStep(state))
        card.detail = StageWords::tr("first step");
    card.aside = StageWords::tr("the loop sees this much");
    card.icon = StateIcon::Running;
    card.rows = rowsOf(draft);
    placeRows(card.rows, card.rect.size());
    card.toolTip = card.title + QStringLiteral(": ") + draft.words.call(state.currentTask);
    // It fills the zone: a frame of its own round everything would say "selected" for nothing.
    draft.add(std::move(card)).isSelected = false;
}

} // namespace coroscope::gui
