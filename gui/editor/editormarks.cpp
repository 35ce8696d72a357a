// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames give the lines, variables and awaited futures the notes.
#include "gui/editor/editormarks.h"

#include "core/export/escape.h"

#include <QCoreApplication>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr qsizetype kValueCharacters = 28;

class Marker {
    Q_DECLARE_TR_FUNCTIONS(EditorMarks)

public:
    Marker(const Trace& trace, const State& state, FutureId focus, const SourceWords& words)
        : m_trace(trace)
        , m_state(state)
        , m_focus(focus)
        , m_words(words) {}

    EditorMarks mark();

private:
    [[nodiscard]] QString text(StringId id) const {
        return QString::fromStdString(terminalText(m_trace.string(id)));
    }
    [[nodiscard]] std::vector<FrameId> programFrames(FutureId task) const;
    [[nodiscard]] int lineOf(FrameId frame) const {
        return static_cast<int>(m_state.frame(frame).line);
    }
    // Not in the text that the editor shows.
    [[nodiscard]] bool isElsewhere(FrameId frame) const {
        return m_state.frame(frame).isLibrary || m_state.frame(frame).file != 0;
    }
    [[nodiscard]] FrameId runningElsewhere() const; // 0: none
    [[nodiscard]] bool runsOutsideTasks() const;
    [[nodiscard]] QString futureName(FutureId id) const; // a task by its name
    [[nodiscard]] QString waitNote(FutureId task) const;

    void markTasks();
    void markTask(FutureId task);
    void markFocus();
    void markModule();
    void noteVariables(FrameId frame);
    void note(int line, const QString& text);
    void writeSentence();
    [[nodiscard]] QString runningSentence() const;

    const Trace& m_trace;
    const State& m_state;
    const FutureId m_focus;
    const SourceWords& m_words;
    EditorMarks m_marks;
    std::vector<FrameId> m_frames; // of the focus, outermost first
    bool m_showsValues = false;
};

std::vector<FrameId> Marker::programFrames(FutureId task) const {
    std::vector<FrameId> frames = m_state.framesOf(task);
    std::erase_if(frames, [this](FrameId frame) { return isElsewhere(frame); });
    return frames;
}

// The module, or a plain callback: code of the program that runs now and belongs to no task.
bool Marker::runsOutsideTasks() const {
    if (m_state.currentTask || m_state.stack.empty())
        return false;
    const FrameState& top = m_state.frame(m_state.stack.back());
    return m_state.loop != LoopState::Running ||
           (m_state.running && top.enteredAt >= m_state.runningSince);
}

// The frame of another file of the scene that runs now.
FrameId Marker::runningElsewhere() const {
    if (m_state.stack.empty() || m_state.frame(m_state.stack.back()).file == 0)
        return 0;
    return m_state.stack.back();
}

void Marker::note(int line, const QString& text) {
    if (line < 1 || text.isEmpty())
        return;
    QString& note = m_marks.notes[line];
    note = note.isEmpty() ? text : note + QStringLiteral(", ") + text;
}

QString Marker::futureName(FutureId id) const {
    const FutureState& future = m_state.future(id);
    return future.type == FutureType::Task && future.name ? text(future.name)
                                                          : QStringLiteral("F%1").arg(id);
}

QString Marker::waitNote(FutureId task) const {
    const FutureId awaited = m_state.future(task).awaits;
    if (!awaited)
        return {};
    const FutureState& future = m_state.future(awaited);
    const bool isDeadlock = m_state.isEnded && m_state.end == EndStatus::Deadlock;
    if (isDeadlock && future.owner && future.label)
        return tr("waits for %1").arg(text(future.label));
    if (isDeadlock && future.type == FutureType::Task)
        return tr("waits for %1").arg(futureName(awaited));
    return QStringLiteral("→ ") + futureName(awaited);
}

void Marker::markTask(FutureId task) {
    const std::vector<FrameId> frames = programFrames(task);
    if (frames.empty())
        return;
    const FutureState& state = m_state.future(task);
    const bool isDeadlock = m_state.isEnded && m_state.end == EndStatus::Deadlock;
    for (FrameId frame : frames)
        if (frame == frames.back() || task == m_focus) {
            auto& badges = m_marks.badges[lineOf(frame)];
            if (badges.empty() || badges.back().task != task)
                badges.push_back({task, state.ordinal});
        }
    const FutureState& awaited = m_state.future(state.awaits);
    if (isDeadlock && state.place == TaskPlace::Waiting &&
        (awaited.owner || awaited.type == FutureType::Task))
        m_marks.deadlocked.insert(lineOf(frames.back()));
}

void Marker::markTasks() {
    for (FutureId task : m_state.tasks)
        markTask(task);
    for (FutureId task : m_state.tasks) {
        const std::vector<FrameId> frames = programFrames(task);
        if (frames.empty() || m_state.future(task).place != TaskPlace::Waiting)
            continue;
        const int line = lineOf(frames.back());
        if (!m_marks.notes.count(line))
            note(line, waitNote(task));
    }
}

// Each variable is told on the last line up to where the frame stands that names it.
void Marker::noteVariables(FrameId id) {
    const FrameState& frame = m_state.frame(id);
    for (const Variable& variable : frame.variables) {
        const QString name = text(variable.name);
        QString value = text(variable.value);
        if (value.isEmpty() || value.startsWith(QLatin1Char('<')))
            continue;
        if (value.size() > kValueCharacters)
            value = value.left(kValueCharacters / 2) + QChar(0x2026) +
                    value.right(kValueCharacters / 2);
        int line = static_cast<int>(frame.line);
        const int first = static_cast<int>(frame.firstLine);
        while (line > first && !m_words.names(line, name))
            --line;
        note(line, QStringLiteral("%1 = %2").arg(name, value));
        m_showsValues = true;
    }
}

void Marker::markModule() {
    const auto top = std::find_if(m_state.stack.rbegin(), m_state.stack.rend(),
                                  [this](FrameId frame) { return !isElsewhere(frame); });
    if (top == m_state.stack.rend())
        return;
    m_marks.focus = EditorMarks::Focus::Running;
    m_marks.focusLine = lineOf(*top);
    m_frames = {*top};
    note(m_marks.focusLine, runningElsewhere() ? tr("waits here") : tr("runs now"));
}

void Marker::markFocus() {
    const FutureState& task = m_state.future(m_focus);
    m_marks.ordinal = task.ordinal;
    if (task.outcome == Outcome::Pending)
        m_frames = programFrames(m_focus);
    if (m_frames.empty())
        return;
    m_marks.focusLine = lineOf(m_frames.back());
    if (task.place == TaskPlace::Running)
        m_marks.focus = EditorMarks::Focus::Running;
    else if (task.place == TaskPlace::Ready)
        m_marks.focus = EditorMarks::Focus::Next;
    else if (task.place == TaskPlace::Waiting)
        m_marks.focus = EditorMarks::Focus::Waiting;
    for (auto frame = std::next(m_frames.rbegin()); frame != m_frames.rend(); ++frame) {
        m_marks.awaiting.push_back(lineOf(*frame));
        note(lineOf(*frame), tr("waits here"));
    }
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame)
        noteVariables(*frame);
    if (m_marks.focus == EditorMarks::Focus::Running && !m_marks.notes.count(m_marks.focusLine))
        note(m_marks.focusLine, runningElsewhere() ? tr("waits here") : tr("runs now"));
}

QString Marker::runningSentence() const {
    const QString line = QString::number(m_marks.focusLine);
    if (const FrameId frame = runningElsewhere()) {
        return tr("Line %1 of %2 runs.")
            .arg(QString::number(lineOf(frame)), text(m_state.frame(frame).file));
    }
    if (m_marks.ordinal == 0)
        return tr("The program runs line %1, outside of any task.").arg(line);
    if (!m_marks.awaiting.empty())
        return tr("Line %1 waits here for %2, which runs line %3.")
            .arg(QString::number(m_marks.awaiting.front()),
                 text(m_state.frame(m_frames.back()).name), line);
    return m_showsValues ? tr("%1 runs line %2. Values shown are its own.")
                               .arg(text(m_state.future(m_focus).name), line)
                         : tr("%1 runs line %2.").arg(text(m_state.future(m_focus).name), line);
}

void Marker::writeSentence() {
    const FutureState& task = m_state.future(m_focus);
    const QString name = text(task.name);
    if (m_marks.focus == EditorMarks::Focus::None && runningElsewhere()) {
        m_marks.sentence = runningSentence();
        return;
    }
    switch (m_marks.focus) {
    case EditorMarks::Focus::Running:
        m_marks.sentence = runningSentence();
        return;
    case EditorMarks::Focus::Next:
        m_marks.sentence = m_showsValues
                               ? tr("%1 resumes here. Values shown are its own.").arg(name)
                               : tr("%1 resumes here.").arg(name);
        return;
    case EditorMarks::Focus::Waiting:
        m_marks.sentence =
            task.awaits
                ? tr("%1 waits at line %2 for %3.")
                      .arg(name, QString::number(m_marks.focusLine), futureName(task.awaits))
                : tr("%1 waits at line %2.").arg(name, QString::number(m_marks.focusLine));
        return;
    case EditorMarks::Focus::None:
        break;
    }
    if (m_state.isEnded)
        m_marks.sentence = tr("The run has ended.");
    else if (task.place == TaskPlace::Ready)
        m_marks.sentence = tr("%1 is new: its first step comes.").arg(name);
    else if (m_trace.size() > 0 && m_state.event == 0)
        m_marks.sentence = tr("Take the first step to see where the program goes.");
}

EditorMarks Marker::mark() {
    if (runsOutsideTasks())
        markModule();
    else if (m_focus)
        markFocus();
    markTasks();
    writeSentence();
    return std::move(m_marks);
}

} // namespace

EditorMarks markEditor(const Trace& trace, const State& state, FutureId focus,
                       const SourceWords& words) {
    return Marker(trace, state, focus, words).mark();
}

} // namespace coroscope::gui
