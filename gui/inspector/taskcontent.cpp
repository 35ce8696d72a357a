// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A task in the inspector: its stack, its variables, what it waits for and who waits for it.
#include "gui/inspector/inspectorcontent.h"

#include "gui/inspector/waitstory.h"
#include "gui/narration/teller.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr qsizetype kMostTraceback = 12;

// A log of another program may hold no variables at all; "none" would be wrong there.
bool tellsVariables(const Trace& trace) {
    const auto& details = trace.details();
    return std::any_of(details.begin(), details.end(),
                       [](const Detail& detail) { return detail.kind == DetailKind::Variable; });
}

class TaskInspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    TaskInspector(InspectorContent& content, const InspectorSource& source, FutureId id)
        : m_content(content)
        , m_source(source)
        , m_teller(source.trace, source.state)
        , m_id(id)
        , m_task(source.state.future(id))
        , m_frames(source.state.framesOf(id)) {}

    void tell();

private:
    [[nodiscard]] const FrameState& frame(FrameId id) const { return m_source.state.frame(id); }
    [[nodiscard]] FrameId innermost() const;
    [[nodiscard]] QString sourceLine(std::uint32_t line) const;
    [[nodiscard]] QString rowName(const FrameState& state) const;
    void tellStack();
    void tellLocals();
    void tellVariables(FrameId id, bool isNamed);
    void tellRunning();
    void tellAwaiting();
    void tellAwaitedBy();
    void tellWhenDone();
    void tellTraceback();
    [[nodiscard]] QString whatIsAwaited(FutureId id) const;
    [[nodiscard]] QString rootCaller() const;

    InspectorContent& m_content;
    const InspectorSource& m_source;
    Teller m_teller;
    FutureId m_id;
    const FutureState& m_task;
    std::vector<FrameId> m_frames; // outermost first
};

FrameId TaskInspector::innermost() const {
    for (auto id = m_frames.rbegin(); id != m_frames.rend(); ++id)
        if (!frame(*id).isLibrary)
            return *id;
    return 0;
}

QString TaskInspector::sourceLine(std::uint32_t line) const {
    const auto index = static_cast<qsizetype>(line) - 1;
    return index >= 0 && index < m_source.lines.size() ? m_source.lines[index] : QString();
}

QString TaskInspector::rowName(const FrameState& state) const {
    const QString name = m_teller.text(state.name);
    const bool isBare = state.isLibrary && !name.contains(QLatin1Char('.'));
    return isBare ? QStringLiteral("asyncio.") + name : name;
}

void TaskInspector::tellStack() {
    const bool isRunning = m_task.place == TaskPlace::Running;
    const FrameId current = innermost();
    const FutureState& awaited = m_source.state.future(m_task.awaits);
    const bool hasLibrary = !m_frames.empty() && frame(m_frames.back()).isLibrary;
    if (m_task.awaits && !hasLibrary && m_teller.text(awaited.label) == QLatin1String("sleep"))
        m_content.stack.push_back({QStringLiteral("asyncio.sleep"), {}, tr("library"), 0, false});
    for (auto id = m_frames.rbegin(); id != m_frames.rend(); ++id) {
        const FrameState& state = frame(*id);
        StackRow row{rowName(state), {}, {}, static_cast<int>(state.line), *id == current};
        row.place = state.isLibrary ? tr("library")
                    : state.file
                        ? QStringLiteral("%1:%2").arg(m_teller.text(state.file)).arg(state.line)
                        : tr("line %1").arg(state.line);
        if (state.file)
            row.line = 0; // the editor shows another file
        if (isRunning && *id == m_frames.back())
            row.note = tr("runs");
        else if (state.awaits && !frame(state.awaits).isLibrary)
            row.note = tr("waits for %1").arg(m_teller.text(frame(state.awaits).name));
        m_content.stack.push_back(row);
    }
    if (m_frames.empty() && m_task.outcome == Outcome::Pending && m_task.coroutine)
        m_content.stack.push_back(
            {m_teller.text(m_task.coroutine), {}, tr("not started"), 0, false});
}

// With one frame of the program the variables stand alone, with more under their frame's name.
void TaskInspector::tellLocals() {
    if (!tellsVariables(m_source.trace))
        return;
    std::vector<FrameId> frames;
    for (auto id = m_frames.rbegin(); id != m_frames.rend(); ++id)
        if (!frame(*id).isLibrary)
            frames.push_back(*id);
    for (const FrameId id : frames)
        tellVariables(id, frames.size() > 1);
}

void TaskInspector::tellVariables(FrameId id, bool isNamed) {
    const FrameState& state = frame(id);
    const Piece name = monoPiece(m_teller.text(state.name), Ink::Ink2);
    for (const Variable& variable : state.variables) {
        const QString value = m_teller.text(variable.value);
        PieceLine line;
        if (isNamed)
            line.push_back(name);
        Piece label = monoPiece(m_teller.text(variable.name), Ink::Ink2);
        label.variable = {id, variable.name};
        line.push_back(label);
        if (label.variable == m_source.history) {
            m_content.historyOf = label.text;
            m_content.history = variableStory(m_source, label.variable);
        }
        line.push_back(monoPiece(QStringLiteral("=")));
        line.push_back(monoPiece(value, inkOfValue(value)));
        m_content.locals.push_back(line);
    }
    if (!state.variables.empty())
        return;
    static const QRegularExpression assignment(QStringLiteral("^\\s*(\\w+)\\s*=\\s*await\\b"));
    const auto match = assignment.match(sourceLine(state.line));
    PieceLine line;
    if (isNamed)
        line.push_back(name);
    if (match.hasMatch() && state.awaits) {
        line.push_back(textPiece(tr("none yet;")));
        line.push_back(monoPiece(match.captured(1), Ink::Ink2));
        line.push_back(textPiece(tr("comes next")));
    } else {
        line.push_back(textPiece(tr("none")));
    }
    m_content.locals.push_back(line);
}

void TaskInspector::tellRunning() {
    if (m_task.place != TaskPlace::Running)
        return;
    Fact fact{tr("Running in"), {}};
    addHandle(fact.value, m_source.state.running);
    fact.value.push_back(textPiece(verbOf(m_source.state, m_source.state.running)));
    m_content.facts.push_back(fact);
}

QString TaskInspector::whatIsAwaited(FutureId id) const {
    const FutureState& future = m_source.state.future(id);
    if (future.type == FutureType::Gather)
        return tr("gather");
    if (future.timer)
        return tr("%1 until %2")
            .arg(future.label ? m_teller.text(future.label) : tr("timer"),
                 Teller::moment(m_source.state.handle(future.timer).deadline));
    if (future.owner)
        return tr("%1, held by %2").arg(m_teller.text(future.label), m_teller.task(future.owner));
    return future.label ? m_teller.text(future.label) : tr("not done");
}

void TaskInspector::tellAwaiting() {
    if (m_task.outcome != Outcome::Pending)
        return;
    Fact fact{tr("Awaiting"), {}};
    if (!m_task.awaits) {
        fact.value.push_back(m_task.hasRun ? textPiece(tr("no future"))
                                           : textPiece(tr("nothing, not started")));
        m_content.facts.push_back(fact);
        return;
    }
    addFuture(fact.value, m_source, m_task.awaits);
    const FutureState& awaited = m_source.state.future(m_task.awaits);
    fact.value.push_back(iconPiece(stateOf(m_source.state, m_task.awaits).icon));
    if (awaited.outcome == Outcome::Result)
        fact.value.push_back(textPiece(tr("has a result")));
    else if (awaited.outcome == Outcome::Exception)
        fact.value.push_back(textPiece(tr("has an exception")));
    else if (awaited.outcome == Outcome::Cancelled)
        fact.value.push_back(textPiece(tr("was cancelled")));
    else
        fact.value.push_back(textPiece(awaited.type == FutureType::Task
                                           ? stateOf(m_source.state, m_task.awaits).word
                                           : whatIsAwaited(m_task.awaits)));
    m_content.facts.push_back(fact);
}

// The call that drives the loop for a task that no task made.
QString TaskInspector::rootCaller() const {
    static const QRegularExpression call(
        QStringLiteral("(asyncio\\.run|run_until_complete|run_forever|runner\\.run)\\("));
    for (const FrameId id : m_source.state.stack) {
        const FrameState& state = frame(id);
        if (state.task)
            break;
        const auto match = call.match(sourceLine(state.line));
        if (match.hasMatch())
            return tr("%1, line %2").arg(match.captured(1)).arg(state.line);
    }
    return {};
}

void TaskInspector::tellAwaitedBy() {
    Fact fact{tr("Awaited by"), {}};
    if (m_task.gather) {
        addFuture(fact.value, m_source, m_task.gather);
        const FutureId waiter = m_source.state.future(m_task.gather).waiter;
        fact.value.push_back(textPiece(waiter ? tr("gather, for") : tr("gather")));
        if (waiter)
            addTask(fact.value, m_source, waiter);
    } else if (m_task.waiter) {
        addTask(fact.value, m_source, m_task.waiter);
    } else if (const QString root = rootCaller(); !m_task.madeBy && !root.isEmpty()) {
        fact.value.push_back(textPiece(root));
    } else {
        fact.value.push_back(textPiece(tr("nobody"), Ink::Ink3));
    }
    m_content.facts.push_back(fact);
}

void TaskInspector::tellWhenDone() {
    if (m_task.outcome != Outcome::Pending)
        return;
    if (m_task.gather)
        m_content.facts.push_back(
            {tr("When done"), {textPiece(tr("tell F%1: child done").arg(m_task.gather))}});
    else if (m_task.waiter)
        m_content.facts.push_back(
            {tr("When done"), {textPiece(tr("wake %1").arg(m_teller.task(m_task.waiter)))}});
}

// The uncaught exception of the whole run belongs to the task that ended with it.
void TaskInspector::tellTraceback() {
    if (m_task.outcome != Outcome::Exception || !m_source.state.isEnded)
        return;
    const auto details = m_source.trace.detailsOf(m_source.state.event);
    for (const Detail& detail : details) {
        if (detail.kind != DetailKind::Traceback)
            continue;
        m_content.traceback = m_teller.text(detail.b).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        if (m_content.traceback.size() > kMostTraceback)
            m_content.traceback =
                m_content.traceback.mid(m_content.traceback.size() - kMostTraceback);
    }
}

void TaskInspector::tell() {
    const StateWord state = stateOf(m_source.state, m_id);
    m_content.title = m_teller.task(m_id);
    m_content.subtitle = m_task.call ? m_teller.text(m_task.call)
                                     : m_teller.text(m_task.coroutine) +
                                           (m_task.coroutine ? QStringLiteral("()") : QString());
    m_content.ordinal = m_task.ordinal;
    m_content.state = state.icon;
    m_content.stateWord = state.word;
    tellStack();
    tellLocals();
    tellRunning();
    tellAwaiting();
    tellAwaitedBy();
    m_content.facts.push_back(resultFact(m_source, m_task));
    if (m_task.isCancelRequested && m_task.outcome == Outcome::Pending)
        m_content.facts.push_back({tr("Cancel"), {textPiece(tr("requested"))}});
    tellWhenDone();
    if (m_task.madeAt)
        m_content.facts.push_back(createdFact(m_source, m_task.madeAt, m_task.madeBy));
    m_content.story = taskStory(m_source, m_id);
    tellTraceback();
}

} // namespace

void inspectTask(InspectorContent& content, const InspectorSource& source, FutureId id) {
    if (source.state.future(id).madeAt)
        TaskInspector(content, source, id).tell();
}

} // namespace coroscope::gui
