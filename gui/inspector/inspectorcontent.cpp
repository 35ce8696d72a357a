// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Chooses what is told and gives the pieces that tasks, futures and handles share.
#include "gui/inspector/inspectorcontent.h"

#include "gui/inspector/waitstory.h"
#include "gui/narration/teller.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

StateWord pendingTask(const State& state, const FutureState& task) {
    switch (task.place) {
    case TaskPlace::Running:
        return {StateIcon::Running, Words::tr("running")};
    case TaskPlace::Waiting:
        if (state.isEnded && state.end == EndStatus::Deadlock)
            return {StateIcon::Dead, Words::tr("deadlocked")};
        return {StateIcon::Waiting, Words::tr("waiting")};
    case TaskPlace::Ready:
        return task.hasRun ? StateWord{StateIcon::Ready, Words::tr("ready")}
                           : StateWord{StateIcon::Created, Words::tr("created")};
    default:
        return {StateIcon::Created, Words::tr("created")};
    }
}

// The line of the program's own frame that ran when an event happened, 0 where none did.
std::uint32_t lineBefore(const Trace& trace, std::size_t number) {
    for (; number > 0; --number) {
        const Event& event = trace.event(number);
        if (event.kind == EventKind::Line && trace.frameFile(event.a) == 0)
            return event.b;
        if (event.kind == EventKind::HandleRun)
            return 0;
    }
    return 0;
}

QString plain(const PieceLine& line) {
    QStringList words;
    for (const Piece& piece : line)
        if (!piece.text.isEmpty())
            words.append(piece.text);
    return words.join(QLatin1Char(' '));
}

} // namespace

Piece textPiece(const QString& text, Ink ink) {
    return {Piece::Kind::Text, text, ink};
}
Piece monoPiece(const QString& text, Ink ink) {
    return {Piece::Kind::Mono, text, ink};
}

Piece iconPiece(StateIcon icon, Ink ink) {
    Piece piece{Piece::Kind::Icon, {}, ink};
    piece.icon = icon;
    return piece;
}

void addTask(PieceLine& line, const InspectorSource& source, FutureId task) {
    const Selection target{Selection::Kind::Task, task};
    Piece badge{Piece::Kind::Badge, {}};
    badge.ordinal = source.state.future(task).ordinal;
    badge.target = target;
    line.push_back(badge);
    Piece name = textPiece(Teller(source.trace, source.state).task(task), Ink::Ink);
    name.target = target;
    line.push_back(name);
}

void addFuture(PieceLine& line, const InspectorSource& source, FutureId future) {
    if (source.state.future(future).type == FutureType::Task)
        return addTask(line, source, future);
    Piece piece = monoPiece(QStringLiteral("F%1").arg(future));
    piece.target = {Selection::Kind::Future, future};
    line.push_back(piece);
}

void addHandle(PieceLine& line, HandleId handle) {
    Piece piece = monoPiece(QStringLiteral("H%1").arg(handle));
    piece.target = {Selection::Kind::Handle, handle};
    line.push_back(piece);
}

Ink inkOfValue(const QString& value) {
    if (value.isEmpty())
        return Ink::Ink;
    const QChar first = value[0];
    if (first == QLatin1Char('\'') || first == QLatin1Char('"') ||
        value.startsWith(QLatin1String("b'")))
        return Ink::String;
    if (first.isDigit() || (first == QLatin1Char('-') && value.size() > 1 && value[1].isDigit()))
        return Ink::Number;
    const bool isWord = value == QLatin1String("None") || value == QLatin1String("True") ||
                        value == QLatin1String("False");
    return isWord ? Ink::Keyword : Ink::Ink;
}

Fact resultFact(const InspectorSource& source, const FutureState& future) {
    const QString value = Teller(source.trace, source.state).text(future.value);
    switch (future.outcome) {
    case Outcome::Result:
        return {Words::tr("Result"), {monoPiece(value, inkOfValue(value))}};
    case Outcome::Exception:
        return {Words::tr("Exception"),
                {iconPiece(StateIcon::Error, Ink::Bad), monoPiece(value, Ink::Bad)}};
    case Outcome::Cancelled:
        return {Words::tr("Result"),
                {iconPiece(StateIcon::Cancelled), textPiece(Words::tr("cancelled"))}};
    case Outcome::Pending:
        break;
    }
    return {Words::tr("Result"), {textPiece(Words::tr("not yet"), Ink::Ink3)}};
}

Fact createdFact(const InspectorSource& source, std::uint32_t event, FutureId by) {
    Fact fact{Words::tr("Created"), {monoPiece(Teller::moment(source.trace.timeOf(event)))}};
    if (by) {
        fact.value.push_back(textPiece(Words::tr("by")));
        addTask(fact.value, source, by);
        return fact;
    }
    const std::uint32_t line = lineBefore(source.trace, event);
    fact.value.push_back(textPiece(line ? Words::tr("at event %1, line %2").arg(event).arg(line)
                                        : Words::tr("at event %1").arg(event)));
    return fact;
}

QString verbOf(const State& state, HandleId id) {
    const HandleState& handle = state.handle(id);
    const CallbackState& callback = handle.callback;
    const FutureState& task = state.future(callback.task);
    switch (callback.kind) {
    case CallbackKind::Step:
        return task.madeAt + 1 >= handle.madeAt ? Words::tr("first step") : Words::tr("step");
    case CallbackKind::Wakeup:
        return Words::tr("wakeup");
    default:
        return handle.isTimer ? Words::tr("timer") : Words::tr("callback");
    }
}

StateWord stateOf(const State& state, FutureId id) {
    const FutureState& future = state.future(id);
    switch (future.outcome) {
    case Outcome::Result:
        return {StateIcon::Done, Words::tr("done")};
    case Outcome::Exception:
        return {StateIcon::Error, Words::tr("exception")};
    case Outcome::Cancelled:
        return {StateIcon::Cancelled, Words::tr("cancelled")};
    case Outcome::Pending:
        break;
    }
    return future.type == FutureType::Task ? pendingTask(state, future)
                                           : StateWord{StateIcon::Waiting, Words::tr("pending")};
}

InspectorContent inspect(const InspectorSource& source) {
    InspectorContent content;
    const Selection& selection = source.selection;
    switch (selection.kind) {
    case Selection::Kind::None:
        break;
    case Selection::Kind::Frame:
        inspectTask(content, source, source.state.frame(selection.id).task);
        break;
    case Selection::Kind::Handle:
        inspectHandle(content, source, selection.id);
        break;
    case Selection::Kind::Task:
    case Selection::Kind::Future:
        if (source.state.future(selection.id).type == FutureType::Task)
            inspectTask(content, source, selection.id);
        else
            inspectFuture(content, source, selection.id);
        break;
    }
    return content;
}

QString InspectorContent::storyAsText() const {
    QStringList lines;
    for (const StoryLine& line : story)
        lines.append(line.text);
    return lines.join(QLatin1Char('\n'));
}

QString InspectorContent::asText() const {
    if (diagnosis.isDeadlock)
        return diagnosis.asText();
    QStringList lines{title + QLatin1Char(' ') + subtitle + QLatin1Char(' ') + stateWord};
    for (const StackRow& row : stack)
        lines.append(row.name + QLatin1Char(' ') + row.note + QLatin1Char(' ') + row.place);
    for (const PieceLine& local : locals)
        lines.append(plain(local));
    for (const Fact& fact : facts)
        lines.append(fact.label + QStringLiteral(": ") + plain(fact.value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace coroscope::gui
