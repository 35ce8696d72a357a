// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A flat table of the window's actions: keys first, words in retranslate().
#include "gui/app/actions.h"

#include "gui/app/appearance.h"
#include "gui/session/session.h"

#include <QActionGroup>
#include <QWidget>

#include <utility>

namespace coroscope::gui {

Actions::Actions(Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window) {
    makeFileAndEdit();
    makeRun();
    makeWhatIf();
    makeJumps();
    makeView();
    makeFocusKeys();
    connectRun();
    connectJumps();
    retranslate();
    connect(&session, &Session::changed, this, &Actions::follow);
    follow();
}

QAction* Actions::make(const char* sequence) {
    auto* action = new QAction(this);
    action->setShortcuts(QKeySequence::listFromString(QLatin1String(sequence)));
    m_window->addAction(action);
    return action;
}

QAction* Actions::makeToggle(bool isOn) {
    QAction* action = make();
    action->setCheckable(true);
    action->setChecked(isOn);
    return action;
}

void Actions::makeFileAndEdit() {
    newScene = make("Ctrl+N");
    pasteScene = make("Ctrl+Shift+V");
    open = make("Ctrl+O");
    save = make("Ctrl+S");
    saveAs = make("Ctrl+Shift+S");
    exportTimeline = make("Ctrl+E");
    examples = make("Ctrl+Shift+O");
    quit = make("Ctrl+Q");
    // The editor has its own keys for these; the menu only shows them.
    undo = make();
    redo = make();
    cut = make();
    copy = make();
    paste = make();
    selectAll = make();
    comment = make("Ctrl+/");
    fixProblem = make("Ctrl+.");
    nextProblem = make("F8; Ctrl+F8");
    previousProblem = make("Shift+F8; Ctrl+Shift+F8");
    preferences = make("Ctrl+,");
    preferences->setMenuRole(QAction::PreferencesRole);
}

void Actions::makeRun() {
    runText = make("Ctrl+Return; Ctrl+Enter");
    check = make("Ctrl+Shift+C");
    toStart = make();
    stepBack = make("Shift+F11");
    step = make("F11");
    stepOver = make("F10");
    stepOverBack = make("Shift+F10");
    nextIteration = make("Ctrl+F11");
    previousIteration = make("Ctrl+Shift+F11");
    play = make("F5");
    toEnd = make();
    goTo = make("Ctrl+K");
    breakpoint = make("F9");
    runToCursor = make("Ctrl+F10");
    auto* granularities = new QActionGroup(this);
    for (QAction** action : {&byLine, &byHandle, &byIteration}) {
        *action = makeToggle(false);
        granularities->addAction(*action);
    }
    faster = make();
    slower = make();
}

void Actions::makeWhatIf() {
    newChain = make("Ctrl+Shift+N");
    insertPhase = make("Ctrl+Shift+I");
    whatIf = make("Alt+Return; Alt+Enter");
    firstDifference = make("Ctrl+D; Ctrl+Shift+D"); // the blocks have Ctrl+D for themselves
    showFormer = makeToggle(m_session.showsFormer());
    showFormer->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+G")));
    dropFormer = make();
    connect(firstDifference, &QAction::triggered, &m_session, &Session::toFirstDifference);
    connect(showFormer, &QAction::toggled, &m_session, &Session::setShowsFormer);
    connect(dropFormer, &QAction::triggered, &m_session, &Session::dropFormer);
}

void Actions::makeJumps() {
    stepEvent = make();
    stepEventBack = make();
    toBreakpoint = make("Ctrl+F5");
    toBreakpointBack = make("Ctrl+Shift+F5");
    toTask = make("F7");
    toTaskBack = make("Shift+F7");
    toDone = make("Ctrl+F7");
    cause = make();
    effect = make();
    goBack = make("Alt+Left");
    goForth = make("Alt+Right");
    predict = makeToggle(false);
    present = makeToggle(false);
    present->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+P")));
}

QList<QAction*> Actions::all() const {
    QList<QAction*> found;
    for (QAction* action : findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        if (!action->text().isEmpty())
            found << action;
    return found;
}

void Actions::makeView() {
    auto* themes = new QActionGroup(this);
    for (QAction** action : {&light, &dark, &system}) {
        *action = makeToggle(false);
        themes->addAction(*action);
    }
    reduceMotion = makeToggle(m_session.isMotionReduced());
    foldIdle = makeToggle(m_session.foldsIdle());
    showCleanup = makeToggle(m_session.showsCleanup());
    showBlocks = make("Ctrl+B");
    maximiseBlocks = makeToggle(true);
    maximiseBlocks->setShortcut(QKeySequence(QStringLiteral("Ctrl+M")));
    showEditor = makeToggle(true);
    showInspector = makeToggle(true);
    showTimeline = makeToggle(true);
    showOutput = makeToggle(true);
    panelsBack = make();
    auto* languages = new QActionGroup(this);
    for (QAction** action : {&english, &chinese}) {
        *action = makeToggle(false);
        languages->addAction(*action);
    }
    keys = make("F1");
    about = make();
}

void Actions::makeFocusKeys() {
    const auto add = [this](const char* sequence, QAction* target) {
        auto* action = new QAction(this);
        action->setShortcuts(QKeySequence::listFromString(QLatin1String(sequence)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, target, &QAction::trigger);
        m_focusKeys << action;
    };
    add("Right", step);
    add("Left", stepBack);
    add("Down; N", nextIteration);
    add("Up; P", previousIteration);
    add("Space", play);
    add("Home", toStart);
    add("End", toEnd);
    add("1", byLine);
    add("2", byHandle);
    add("3", byIteration);
    add("[", slower);
    add("]", faster);
    add("Z", foldIdle);
    add("Shift+Right", stepEvent);
    add("Shift+Left", stepEventBack);
    add("C", cause);
    add("E", effect);
    add("Q", predict);
    add("?", keys);
}

void Actions::addKeysTo(QWidget* view) {
    view->addActions(m_focusKeys);
}

// A changed text is run first: a step always moves the program that stands in the editor.
void Actions::stepOrRun(void (Session::*intent)()) {
    if (m_session.isFromLastVersion() && !m_session.isPlaying()) {
        m_session.run();
        if (m_session.isFromLastVersion())
            return; // the text has errors; Problems shows them
    }
    (m_session.*intent)();
}

void Actions::connectRun() {
    const auto intent = [this](QAction* action, void (Session::*what)()) {
        connect(action, &QAction::triggered, this, [this, what] { stepOrRun(what); });
    };
    intent(step, &Session::stepForward);
    intent(stepBack, &Session::stepBack);
    intent(stepOver, &Session::stepOver);
    intent(stepOverBack, &Session::stepOverBack);
    intent(nextIteration, &Session::nextIteration);
    intent(previousIteration, &Session::previousIteration);
    intent(toStart, &Session::toStart);
    intent(toEnd, &Session::toEnd);
    connect(play, &QAction::triggered, this, [this] {
        if (m_session.isPlaying())
            m_session.pause();
        else
            stepOrRun(&Session::play);
    });
    connect(runText, &QAction::triggered, &m_session, &Session::run);
    const std::pair<QAction*, Granularity> granularities[] = {
        {byLine, Granularity::Line},
        {byHandle, Granularity::Handle},
        {byIteration, Granularity::Iteration}};
    for (const auto& [action, granularity] : granularities)
        connect(action, &QAction::triggered, this,
                [this, granularity = granularity] { m_session.setGranularity(granularity); });
    connect(faster, &QAction::triggered, this,
            [this] { m_session.setSpeed(m_session.speed() * 2); });
    connect(slower, &QAction::triggered, this,
            [this] { m_session.setSpeed(m_session.speed() / 2); });
    connect(reduceMotion, &QAction::toggled, &m_session, &Session::setMotionReduced);
    connect(foldIdle, &QAction::toggled, &m_session, &Session::setFoldsIdle);
    connect(showCleanup, &QAction::toggled, &m_session, &Session::setShowsCleanup);
}

// What the views speak of decides for whom one runs on.
void Actions::connectJumps() {
    const auto to = [this](QAction* action, auto jump) {
        connect(action, &QAction::triggered, this, [this, jump] { jump(m_session); });
    };
    to(stepEvent, [](Session& session) { session.stepEvent(1); });
    to(stepEventBack, [](Session& session) { session.stepEvent(-1); });
    to(toBreakpoint, [](Session& session) { session.runToBreakpoint(1); });
    to(toBreakpointBack, [](Session& session) { session.runToBreakpoint(-1); });
    to(toTask, [](Session& session) { session.runUntilRuns(session.focusTask(), 1); });
    to(toTaskBack, [](Session& session) { session.runUntilRuns(session.focusTask(), -1); });
    to(toDone, [](Session& session) {
        const Selection chosen = session.selection();
        const FutureId awaited = session.state().future(session.focusTask()).awaits;
        const bool isFuture = chosen.kind == Selection::Kind::Future;
        session.runUntilDone(isFuture ? chosen.id : awaited ? awaited : session.focusTask());
    });
    to(cause, [](Session& session) { session.follow(-1); });
    to(effect, [](Session& session) { session.follow(1); });
    to(goBack, [](Session& session) { session.goBack(); });
    to(goForth, [](Session& session) { session.goForth(); });
}

void Actions::followFormer() {
    for (QAction* action : {insertPhase, whatIf})
        action->setEnabled(!m_session.isRecording());
    const bool hasFormer = m_session.hasFormer();
    firstDifference->setEnabled(hasFormer && m_session.difference().isThere &&
                                !m_session.coversFuture());
    showFormer->setEnabled(hasFormer);
    showFormer->setChecked(m_session.showsFormer());
    dropFormer->setEnabled(hasFormer);
}

void Actions::follow() {
    followFormer();
    const bool isAtStart = m_session.cursor() == 0;
    const bool mayRun = m_session.isFromLastVersion();
    const bool isAtEnd = m_session.cursor() >= m_session.eventCount() && !mayRun;
    for (QAction* action :
         {toStart, stepBack, stepOverBack, previousIteration, stepEventBack, toTaskBack})
        action->setEnabled(!isAtStart);
    goBack->setEnabled(m_session.canGoBack());
    goForth->setEnabled(m_session.canGoForth());
    for (QAction* action : {toBreakpoint, toBreakpointBack})
        action->setEnabled(!m_session.breakpoints().empty());
    predict->setEnabled(m_session.eventCount() > 0 || predict->isChecked());
    // Whoever predicts must not look ahead by another way.
    for (QAction* action : {toTask, toDone, effect, stepEvent})
        action->setEnabled(!isAtEnd && !m_session.coversFuture());
    for (QAction* action : {step, stepOver, nextIteration, toEnd})
        action->setEnabled(!isAtEnd);
    play->setEnabled(m_session.eventCount() > 0 || mayRun);
    play->setText(m_session.isPlaying() ? tr("Pause") : tr("Run"));
    runText->setEnabled(!m_session.isRecording());
    check->setEnabled(!m_session.isRecording());
    const Granularity granularity = m_session.granularity();
    byLine->setChecked(granularity == Granularity::Line);
    byHandle->setChecked(granularity == Granularity::Handle);
    byIteration->setChecked(granularity == Granularity::Iteration);
    foldIdle->setChecked(m_session.foldsIdle());
    reduceMotion->setChecked(m_session.isMotionReduced());
    showCleanup->setChecked(m_session.showsCleanup());
}

void Actions::retranslateJumps() {
    stepEvent->setText(tr("Next event"));
    stepEventBack->setText(tr("Previous event"));
    toBreakpoint->setText(tr("Run to the next breakpoint"));
    toBreakpointBack->setText(tr("Run back to the last breakpoint"));
    toTask->setText(tr("Run until this task runs"));
    toTaskBack->setText(tr("Back to where this task ran"));
    toDone->setText(tr("Run until what is awaited is done"));
    cause->setText(tr("To what made this happen"));
    effect->setText(tr("To what this makes happen"));
    goBack->setText(tr("Back to where I was"));
    goForth->setText(tr("Forth again"));
    predict->setText(tr("&Predict what runs next"));
    present->setText(tr("&Present: full screen, large type"));
}

void Actions::retranslateWhatIf() {
    newChain->setText(tr("New &chain…"));
    insertPhase->setText(tr("Insert a &phase here…"));
    whatIf->setText(tr("&What if…"));
    firstDifference->setText(tr("To the first difference from the run before"));
    showFormer->setText(tr("Show the run before on the timeline"));
    dropFormer->setText(tr("Forget the run before"));
}

void Actions::retranslate() {
    retranslateJumps();
    retranslateWhatIf();
    newScene->setText(tr("&New"));
    pasteScene->setText(tr("New scene from the &clipboard"));
    open->setText(tr("&Open…"));
    save->setText(tr("&Save"));
    saveAs->setText(tr("Save &as…"));
    exportTimeline->setText(tr("&Export timeline…"));
    examples->setText(tr("&Welcome and examples"));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    cut->setText(tr("Cu&t"));
    copy->setText(tr("&Copy"));
    paste->setText(tr("&Paste"));
    selectAll->setText(tr("Select &all"));
    comment->setText(tr("Co&mment out or in"));
    fixProblem->setText(tr("&Mend the problem of the line"));
    nextProblem->setText(tr("&Next problem"));
    previousProblem->setText(tr("Pre&vious problem"));
    runText->setText(tr("&Run the new text"));
    check->setText(tr("&Check the text"));
    toStart->setText(tr("To the start"));
    stepBack->setText(tr("Step back"));
    step->setText(tr("Step"));
    stepOver->setText(tr("Step over: to the task's next suspension"));
    stepOverBack->setText(tr("Step over, back"));
    nextIteration->setText(tr("Next iteration"));
    previousIteration->setText(tr("Previous iteration"));
    toEnd->setText(tr("To the end"));
    goTo->setText(tr("&Go to…"));
    breakpoint->setText(tr("&Breakpoint at the line"));
    runToCursor->setText(tr("Run to the &line"));
    byLine->setText(tr("Step by line"));
    byHandle->setText(tr("Step by handle"));
    byIteration->setText(tr("Step by iteration"));
    faster->setText(tr("Faster"));
    slower->setText(tr("Slower"));
    light->setText(tr("&Light"));
    dark->setText(tr("&Dark"));
    system->setText(tr("As the &system"));
    reduceMotion->setText(tr("&Reduce motion"));
    foldIdle->setText(tr("&Fold idle time"));
    showCleanup->setText(tr("Show asyncio.run's own &clean-up"));
    showBlocks->setText(tr("&Blocks or code"));
    maximiseBlocks->setText(tr("&Maximise the blocks"));
    showEditor->setText(tr("&Code"));
    showInspector->setText(tr("&Inspector"));
    showTimeline->setText(tr("&Timeline"));
    showOutput->setText(tr("&Output"));
    panelsBack->setText(tr("&Put all panels back"));
    english->setText(QStringLiteral("English"));
    chinese->setText(canShowChinese() ? QStringLiteral("中文") : tr("Chinese (no font has it)"));
    preferences->setText(tr("Pre&ferences…"));
    keys->setText(tr("&Keys"));
    about->setText(tr("&About Coroscope"));
    follow();
}

} // namespace coroscope::gui
