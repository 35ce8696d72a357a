// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Menus around scenes/whatif; the session does the rest.
#include "gui/app/whatifs.h"

#include "gui/app/actions.h"
#include "gui/app/chaindialog.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"
#include "gui/narration/narration.h"
#include "gui/session/session.h"
#include "gui/stage/stageview.h"
#include "gui/theme/glyphs.h"
#include "gui/timeline/timelineview.h"
#include "scenes/whatif/editplaces.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kSeconds[] = {0, 0.1, 0.5, 1, 2, 5};
constexpr double kMostSeconds = 3600;
constexpr int kLabelWidth = 260;

QString spelled(double seconds) {
    return QString::number(seconds);
}

// Who waits for a future; anything else is meant itself.
Selection taskOf(const Selection& selection, const State& state) {
    if (selection.kind == Selection::Kind::Future)
        for (const FutureId task : state.tasks)
            if (state.future(task).awaits == selection.id)
                return {Selection::Kind::Task, task};
    return selection;
}

std::uint32_t lineIn(const State& state, FrameId frame) {
    return frame != 0 && state.frame(frame).file == 0 ? state.frame(frame).line : 0;
}

// Who called the function that sleeps, or where its task was made.
scenes::SleepOrigin originOf(const Session& session, const SleepSpan& sleep) {
    const State state = session.stateAt(sleep.begin);
    scenes::SleepOrigin origin;
    const auto call = session.trace().string(state.future(sleep.task).call);
    for (const FrameId frame : state.framesOf(sleep.task))
        if (lineIn(state, frame) == std::uint32_t(sleep.line))
            origin = {int(lineIn(state, state.frame(frame).caller)),
                      state.frame(frame).caller == 0 ? std::string(call) : std::string()};
    const Lane* lane = session.spans().laneOf(sleep.task);
    if (origin.callLine > 0 || !lane)
        return origin;
    const State made = session.stateAt(lane->createdAt);
    for (const FrameId frame : made.stack) // outermost first
        if (lineIn(made, frame) > 0)
            origin.callLine = int(lineIn(made, frame));
    return origin;
}

// What happened last; of a line of the scene what stands there, since the numbers of two different
// lines may be the same.
QString sentenceOf(const Trace& trace, const State& state, const QString& text) {
    if (state.event == 0)
        return {};
    const Event& event = trace.event(state.event);
    if (event.kind != EventKind::Line || trace.frameFile(event.a) != 0)
        return narrate(trace, state).sentence;
    const int line = int(event.b);
    const QString source = text.section(u'\n', line - 1, line - 1).trimmed();
    if (state.currentTask == 0)
        return WhatIfs::tr("Line %1 is reached: %2.").arg(QString::number(line), source);
    const auto name = trace.string(state.future(state.currentTask).name);
    return WhatIfs::tr("%1 reaches line %2: %3.")
        .arg(QString::fromUtf8(name.data(), qsizetype(name.size())), QString::number(line), source);
}

} // namespace

WhatIfs::WhatIfs(Session& session, Actions& actions, Workspace& workspace)
    : QObject(&workspace)
    , m_session(session)
    , m_actions(actions)
    , m_workspace(workspace) {
    connect(actions.whatIf, &QAction::triggered, this, &WhatIfs::showMenu);
    connect(actions.insertPhase, &QAction::triggered, this, [this] { insertPhase(lineMeant()); });
    connect(&session, &Session::compared, this, &WhatIfs::tellComparison, Qt::QueuedConnection);
    connect(&session, &Session::changed, this, &WhatIfs::follow);
    connectViews();
}

void WhatIfs::follow(Changes changes) {
    if (changes & (Changes(Change::Trace) | Change::Settings)) {
        const bool isShown = m_session.showsFormer() && !m_session.coversFuture();
        const QString words = isShown ? differenceWords() : QString();
        m_workspace.timeline().setDifferenceWords(words);
        emit differs(words);
    }
    if ((changes & Change::Document) && (changes & Change::Name) && !m_session.isModified() &&
        !m_texts.contains(m_session.text()))
        m_texts.clear(); // of another scene
    else if ((changes & Change::Document) && m_session.isFromLastVersion() &&
             m_texts.contains(m_session.text()))
        QMetaObject::invokeMethod(this, &WhatIfs::runWhatWasRun, Qt::QueuedConnection);
}

// Undo after an answer brings back the text; its run comes with it.
void WhatIfs::runWhatWasRun() {
    if (m_session.isFromLastVersion() && m_texts.contains(m_session.text()))
        m_session.run();
}

void WhatIfs::ask(const QString& text) {
    m_texts << m_session.text() << text;
    m_session.runEdit(text);
}

void WhatIfs::connectViews() {
    connectEditor();
    connectStage();
    connect(&m_workspace.blocks(), &BlocksView::menuOpening, this, [this](QMenu* menu, int line) {
        menu->addSeparator();
        addAll(*menu, line);
    });
    const TimelineView& timeline = m_workspace.timeline();
    connect(&timeline, &TimelineView::delayChosen, this, &WhatIfs::changeDelay);
    connect(&timeline, &TimelineView::menuOpening, this, [this](QMenu* menu, int line) {
        menu->addSeparator();
        addAll(*menu, line > 0 ? line : lineMeant());
        menu->addSeparator();
        menu->addActions({m_actions.firstDifference, m_actions.showFormer, m_actions.dropFormer});
    });
}

void WhatIfs::connectEditor() {
    CodeEditor* editor = &m_workspace.editor();
    editor->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(editor, &QWidget::customContextMenuRequested, this, [this, editor](const QPoint& at) {
        QMenu* menu = editor->createStandardContextMenu();
        const int line = editor->lineAt(at.y()); // a scroll area tells its viewport's coordinates
        menu->addSeparator();
        addAll(*menu, line > 0 ? line : editor->cursorLine());
        popUp(menu, editor->viewport()->mapToGlobal(at));
    });
}

// What stands under the pointer is chosen first, so that its line is meant.
void WhatIfs::connectStage() {
    StageView* stage = &m_workspace.stage();
    stage->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(stage, &QWidget::customContextMenuRequested, this, [this, stage](const QPoint& at) {
        if (m_session.hover().kind != Selection::Kind::None)
            m_session.select(taskOf(m_session.hover(), m_session.state()));
        auto* menu = new QMenu(stage);
        addAll(*menu, runLine() > 0 ? runLine() : lineMeant());
        popUp(menu, stage->mapToGlobal(at));
    });
}

void WhatIfs::addAll(QMenu& menu, int line) {
    QMenu* questions = menu.addMenu(tr("What if, at line %1").arg(line));
    questions->setObjectName(QStringLiteral("whatIfs"));
    fill(*questions, line);
    menu.addAction(tr("Insert a phase here…"), this, [this, line] { insertPhase(line); })
        ->setEnabled(!m_session.isRecording());
}

void WhatIfs::popUp(QMenu* menu, const QPoint& globalPosition) {
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

int WhatIfs::runLine() const {
    return m_session.isFromLastVersion() ? 0 : m_workspace.editor().marks().focusLine;
}

int WhatIfs::lineMeant() const {
    const CodeEditor& editor = m_workspace.editor();
    const BlocksView& blocks = m_workspace.blocks();
    if (blocks.hasFocus() && blocks.selected() >= 0 && !blocks.isStale())
        return blocks.model().block(blocks.selected()).line;
    return editor.hasFocus() || runLine() < 1 ? editor.cursorLine() : runLine();
}

void WhatIfs::showMenu() {
    CodeEditor& editor = m_workspace.editor();
    const int line = lineMeant();
    auto* menu = new QMenu(&editor);
    menu->setObjectName(QStringLiteral("whatIfMenu"));
    fill(*menu, line);
    popUp(menu, placeOf(line));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().front());
}

// Below the line where it can be seen, else in the middle of the window.
QPoint WhatIfs::placeOf(int line) const {
    const CodeEditor& editor = m_workspace.editor();
    const QRectF row = editor.rowOf(line);
    if (editor.isVisible() && !row.isEmpty())
        return editor.viewport()->mapToGlobal(QPoint(24, int(row.bottom())));
    const BlocksView& blocks = m_workspace.blocks();
    if (blocks.isVisible() && blocks.selected() >= 0)
        return blocks.viewport()->mapToGlobal(blocks.rectOf(blocks.selected()).bottomLeft());
    return m_workspace.mapToGlobal(m_workspace.rect().center());
}

QString WhatIfs::label(const scenes::WhatIf& question) const {
    QString subject = QString::fromStdString(question.subject).simplified();
    subject = elideMiddle(subject, Theme::text(13), kLabelWidth);
    subject.replace(QLatin1Char('&'), QLatin1String("&&"));
    using Kind = scenes::WhatIf::Kind;
    switch (question.kind) {
    case Kind::MakeTask:
        return tr("%1 were a task").arg(subject);
    case Kind::AwaitDirectly:
        return tr("%1 were awaited directly").arg(subject);
    case Kind::Wrap:
        return tr("%1 had a limit in time").arg(subject);
    case Kind::Unwrap:
        return tr("%1 had no limit in time").arg(subject);
    case Kind::Fail:
        return tr("%1 failed").arg(subject);
    case Kind::Succeed:
        return tr("%1 did not fail").arg(subject);
    case Kind::Delay:
        return tr("the sleep took other than %1 s").arg(subject);
    }
    return {};
}

void WhatIfs::fill(QMenu& menu, int line) {
    const auto questions = m_session.isRecording()
                               ? std::vector<scenes::WhatIf>()
                               : scenes::whatIfsAt(m_session.text().toStdString(), line);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const scenes::WhatIf& question = questions[i];
        using Kind = scenes::WhatIf::Kind;
        if (question.kind == Kind::Wrap || question.kind == Kind::Delay)
            addNumbers(*menu.addMenu(label(question)), line, i, question);
        else
            menu.addAction(label(question), this, [this, line, i] { apply(line, i, {}); });
    }
    if (questions.empty())
        menu.addAction(tr("Line %1 has no await, sleep or coroutine").arg(line))->setEnabled(false);
}

void WhatIfs::addNumbers(QMenu& menu, int line, std::size_t index, const scenes::WhatIf& question) {
    const bool isDelay = question.kind == scenes::WhatIf::Kind::Delay;
    for (const double seconds : kSeconds)
        if (spelled(seconds).toStdString() != question.subject)
            menu.addAction(tr("%1 s").arg(spelled(seconds)), this, [this, line, index, seconds] {
                apply(line, index, {.timeout = seconds, .delay = seconds});
            });
    menu.addAction(tr("Another time…"), this,
                   [this, line, index, isDelay] { askNumber(line, index, isDelay); });
}

void WhatIfs::askNumber(int line, std::size_t index, bool isDelay) {
    bool isChosen = false;
    const double seconds = QInputDialog::getDouble(
        &m_workspace, tr("What if"), isDelay ? tr("Seconds to sleep:") : tr("Seconds to wait:"), 1,
        0, kMostSeconds, 2, &isChosen, {}, 0.1);
    if (isChosen)
        apply(line, index, {.timeout = seconds, .delay = seconds});
}

void WhatIfs::apply(int line, std::size_t index, scenes::WhatIfNumbers numbers) {
    const std::string text = m_session.text().toStdString();
    const auto questions = scenes::whatIfsAt(text, line, numbers);
    if (index < questions.size())
        ask(QString::fromStdString(scenes::withEdits(text, questions[index].edits)));
}

bool WhatIfs::answer(int line, std::optional<scenes::WhatIf::Kind> kind,
                     scenes::WhatIfNumbers numbers) {
    const auto questions = scenes::whatIfsAt(m_session.text().toStdString(), line, numbers);
    const auto wanted =
        std::find_if(questions.begin(), questions.end(), [kind](const scenes::WhatIf& question) {
            return !kind || question.kind == *kind;
        });
    if (wanted != questions.end())
        apply(line, std::size_t(wanted - questions.begin()), numbers);
    return wanted != questions.end();
}

void WhatIfs::changeDelay(const SleepSpan& sleep) {
    const std::string text = m_session.text().toStdString();
    const auto where = scenes::delayAt(text, sleep.line, sleep.seconds, originOf(m_session, sleep));
    if (where)
        ask(QString::fromStdString(scenes::withDelay(text, *where, sleep.wanted)));
    else
        emit said(tr("No single number in the text says that line %1 sleeps %2 s.")
                      .arg(sleep.line)
                      .arg(spelled(sleep.seconds)));
}

void WhatIfs::insertPhase(int line) {
    if (m_session.isRecording())
        return;
    ChainDialog dialog(m_session, line, &m_workspace);
    if (dialog.exec() == QDialog::Accepted)
        ask(dialog.text());
}

QString WhatIfs::differenceWords() const {
    const RunDifference& difference = m_session.difference();
    if (!m_session.hasFormer() || !difference.isThere)
        return {};
    const Trace& now = m_session.trace();
    const Trace& before = m_session.formerTrace();
    const State stateBefore = m_session.formerStateAt(std::min(difference.before, before.size()));
    const State stateNow = m_session.stateAt(difference.after);
    return tr("The runs differ from event %1 on. Before: %2 Now: %3")
        .arg(QLocale().toString(qulonglong(difference.after)),
             sentenceOf(before, stateBefore, m_session.formerText()),
             sentenceOf(now, stateNow, m_session.text()));
}

void WhatIfs::tellComparison(bool isPlaceKept) {
    if (!m_session.hasFormer())
        return;
    const QString words = differenceWords();
    if (words.isEmpty())
        emit said(tr("The run is the same as the one before."));
    else
        emit said((isPlaceKept ? tr("The cursor stays where it was.")
                               : tr("The cursor stands at the first difference.")) +
                  QLatin1Char(' ') + words);
}

} // namespace coroscope::gui
