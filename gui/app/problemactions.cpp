// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The editor knows the lines, the list the words; the status line says which of how many it is.
#include "gui/app/problemactions.h"

#include "gui/app/actions.h"
#include "gui/app/statusline.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/output/problemsview.h"

#include <algorithm>

namespace coroscope::gui {

ProblemActions::ProblemActions(Actions& actions, Workspace& workspace, StatusLine& status,
                               QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_status(status) {
    ProblemsView& view = workspace.problems();
    connect(actions.nextProblem, &QAction::triggered, this, [this] { go(1); });
    connect(actions.previousProblem, &QAction::triggered, this, [this] { go(-1); });
    connect(actions.fixProblem, &QAction::triggered, this, &ProblemActions::fixChosen);
    connect(&view, &ProblemsView::fixWanted, this, &ProblemActions::fix);
    connect(&view, &ProblemsView::countChanged, this, &ProblemActions::followCount);
    connect(&status, &StatusLine::problemsWanted, &workspace, &Workspace::showProblems);
    followCount();
}

void ProblemActions::go(int direction) {
    CodeEditor& editor = m_workspace.editor();
    const int before = editor.cursorLine();
    editor.toProblem(direction);
    const auto& all = m_workspace.problems().problems();
    const int line = editor.cursorLine();
    const auto isHere = [line](const Problem& each) { return each.line == line; };
    const auto found = std::find_if(all.begin(), all.end(), isHere);
    if (found == all.end()) {
        if (line == before)
            m_status.say(tr("No line has a problem."));
        return;
    }
    m_workspace.goToLine(line); // also where blocks stand in place of the code
    m_workspace.problems().setCurrentRow(static_cast<int>(found - all.begin()));
    m_status.say(tr("Problem %1 of %2, line %3: %4")
                     .arg(found - all.begin() + 1)
                     .arg(all.size())
                     .arg(line)
                     .arg(found->text));
}

// In the list the row that is chosen there is meant, else the line of the text cursor.
void ProblemActions::fixChosen() {
    const ProblemsView& view = m_workspace.problems();
    const int row = view.hasFocus() ? view.currentRow() : -1;
    const int line = row >= 0 ? view.problems()[static_cast<std::size_t>(row)].line : 0;
    if (line > 0)
        fix(line);
    else
        m_workspace.editor().fixProblem();
}

void ProblemActions::fix(int line) {
    m_workspace.goToLine(line);
    m_workspace.editor().fixProblem();
}

void ProblemActions::followCount() {
    const auto& all = m_workspace.problems().problems();
    const bool hasErrors = std::any_of(all.begin(), all.end(), [](const Problem& each) {
        return each.kind != Problem::Kind::TextWarning && each.kind != Problem::Kind::Complaint;
    });
    m_status.setProblems(countsOf(all), hasErrors);
}

} // namespace coroscope::gui
