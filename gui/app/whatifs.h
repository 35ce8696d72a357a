// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What may be asked of a line, in menus at the editor, the stage and the timeline; an answer is an
// edit that is run at once. Tells how the new run differs from the one before.
#pragma once

#include "gui/session/session.h"
#include "scenes/whatif/whatif.h"

#include <QObject>
#include <QSet>

#include <optional>

class QMenu;

namespace coroscope::gui {

class Actions;
struct SleepSpan;
class Workspace;

class WhatIfs : public QObject {
    Q_OBJECT

public:
    WhatIfs(Session& session, Actions& actions, Workspace& workspace);

    // Adds what the line allows, and where it allows nothing one disabled entry that says so.
    void fill(QMenu& menu, int line);
    // The line that is meant: of the text cursor while one writes, else where the task in focus is.
    [[nodiscard]] int lineMeant() const;
    void showMenu(); // of lineMeant(), beside it
    // Asks the first question of the kind (or of any), as its menu entry does; false: none there.
    bool answer(int line, std::optional<scenes::WhatIf::Kind> kind, scenes::WhatIfNumbers numbers);
    void insertPhase(int line);
    void changeDelay(const SleepSpan& sleep);
    // How the run differs from the one before, in words; empty where there is none.
    [[nodiscard]] QString differenceWords() const;

signals:
    void said(const QString& message);
    void differs(const QString& words); // empty: no more, or not to be shown

private:
    void connectViews();
    void connectEditor();
    void connectStage();
    void addAll(QMenu& menu, int line); // as a submenu, and the phase
    [[nodiscard]] int runLine() const;  // where the task in focus is, or 0
    void ask(const QString& text);      // runs the edit, and remembers both texts
    void runWhatWasRun();
    void apply(int line, std::size_t index, scenes::WhatIfNumbers numbers);
    void addNumbers(QMenu& menu, int line, std::size_t index, const scenes::WhatIf& question);
    void askNumber(int line, std::size_t index, bool isDelay);
    void follow(Changes changes);
    [[nodiscard]] QPoint placeOf(int line) const;
    void popUp(QMenu* menu, const QPoint& globalPosition);
    void tellComparison(bool isPlaceKept);
    [[nodiscard]] QString label(const scenes::WhatIf& question) const;

    QSet<QString> m_texts; // before and after each answer
    Session& m_session;
    Actions& m_actions;
    Workspace& m_workspace;
};

} // namespace coroscope::gui
