// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every action of the window with its keys. What drives the run is wired here; the others are
// connected by whoever does them.
#pragma once

#include <QAction>
#include <QObject>

namespace coroscope::gui {

class Session;

class Actions : public QObject {
    Q_OBJECT

public:
    Actions(Session& session, QWidget* window);

    // The keys that act only while one of these has the focus: arrows, Space, digits, brackets.
    void addKeysTo(QWidget* view);

    QAction *newScene, *pasteScene, *open, *save, *saveAs, *exportTimeline, *examples, *quit;
    QAction *undo, *redo, *cut, *copy, *paste, *selectAll, *comment;
    QAction *fixProblem, *nextProblem, *previousProblem;
    QAction *runText, *check;
    QAction *newChain, *insertPhase, *whatIf, *firstDifference, *showFormer, *dropFormer;
    QAction *toStart, *stepBack, *step, *stepOver, *stepOverBack;
    QAction *nextIteration, *previousIteration, *play, *toEnd, *goTo;
    QAction *breakpoint, *runToCursor;
    QAction *stepEvent, *stepEventBack, *toBreakpoint, *toBreakpointBack;
    QAction *toTask, *toTaskBack, *toDone, *cause, *effect, *goBack, *goForth;
    QAction *predict, *present;
    QAction *byLine, *byHandle, *byIteration, *faster, *slower;
    QAction *light, *dark, *system, *reduceMotion, *foldIdle, *showCleanup;
    QAction *showBlocks, *maximiseBlocks;
    QAction *showEditor, *showInspector, *showTimeline, *showOutput, *panelsBack;
    QAction *english, *chinese;
    QAction *preferences, *keys, *about;

    void retranslate();
    // Every action that has a word, for the palette.
    [[nodiscard]] QList<QAction*> all() const;

private:
    QAction* make(const char* sequence = "");
    QAction* makeToggle(bool isOn);
    void makeFileAndEdit();
    void makeRun();
    void makeWhatIf();
    void makeView();
    void makeFocusKeys();
    void makeJumps();
    void connectRun();
    void connectJumps();
    void retranslateJumps();
    void retranslateWhatIf();
    void followFormer();
    void stepOrRun(void (Session::*intent)());
    void follow();

    Session& m_session;
    QWidget* m_window;
    QList<QAction*> m_focusKeys;
};

} // namespace coroscope::gui
