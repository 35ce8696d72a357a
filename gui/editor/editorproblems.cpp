// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Problems of the text: places, words and fixes, and what the editor does with them.
#include "gui/editor/editorproblems.h"

#include "gui/editor/codeeditor.h"
#include "gui/editor/editing.h"
#include "gui/editor/scenehighlighter.h"
#include "gui/narration/told.h"
#include "gui/theme/plaintip.h"
#include "scenes/check/scenecheck.h"
#include "scenes/scenerun.h"

#include <QHelpEvent>
#include <QMenu>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace coroscope::gui {

int unitsOf(const QString& line, int bytes) {
    return static_cast<int>(QString::fromUtf8(line.toUtf8().left(std::max(0, bytes))).size());
}

bool touchesLine(const scenes::Diagnostic& problem, int line) {
    const scenes::SourceSpan& span = problem.span;
    return problem.fileName.empty() && span.hasLine() && line >= span.line &&
           line <= std::max(span.line, span.endLine);
}

ProblemStretch stretchOf(const scenes::Diagnostic& problem, int line, const QString& text) {
    const scenes::SourceSpan& span = problem.span;
    const int from = line == span.line ? unitsOf(text, span.column) : 0;
    const int to =
        line == span.endLine ? unitsOf(text, span.endColumn) : static_cast<int>(text.size());
    return {from, std::max(from, to)};
}

int nextProblemLine(const std::vector<scenes::Diagnostic>& problems, int line, int direction) {
    std::vector<int> lines;
    for (const scenes::Diagnostic& each : problems)
        if (touchesLine(each, each.span.line))
            lines.push_back(each.span.line);
    if (lines.empty())
        return 0;
    std::sort(lines.begin(), lines.end());
    if (direction > 0) {
        const auto after = std::upper_bound(lines.begin(), lines.end(), line);
        return after == lines.end() ? lines.front() : *after;
    }
    const auto notBefore = std::lower_bound(lines.begin(), lines.end(), line);
    return notBefore == lines.begin() ? lines.back() : *(notBefore - 1);
}

QString problemTip(const scenes::Diagnostic& problem) {
    const QString message = toldMessage(problem);
    const QString original = QString::fromStdString(problem.message);
    QStringList lines{message};
    if (!problem.expected.empty())
        lines << CodeEditor::tr("Expected %1.").arg(toldExpected(problem.expected));
    if (!problem.hint.empty())
        lines << toldHint(problem);
    for (const scenes::Fix& fix : problem.fixes)
        lines << CodeEditor::tr("Ctrl+. mends it: %1").arg(toldFix(problem, fix));
    if (message != original && isPythons(problem))
        lines << CodeEditor::tr("Python says: %1").arg(original);
    return lines.join(QLatin1Char('\n'));
}

std::vector<FixedText> fixesOf(const QString& text, const QString& fileName, int line) {
    const std::string source = text.toStdString();
    const scenes::SceneRun run(source, fileName.toStdString());
    std::vector<FixedText> found;
    for (const scenes::Diagnostic& each : scenes::withAdvice(source, run.diagnostics())) {
        if (!touchesLine(each, line))
            continue;
        for (const scenes::Fix& fix : each.fixes)
            found.push_back(
                {toldFix(each, fix), QString::fromStdString(scenes::withFix(source, fix))});
    }
    return found;
}

void CodeEditor::toProblem(int direction) {
    if (const int line = nextProblemLine(m_session.diagnostics(), cursorLine(), direction))
        goToLine(line);
}

QString CodeEditor::fixTitleOf(int line) const {
    for (const scenes::Diagnostic& each : m_session.diagnostics())
        if (touchesLine(each, line) && !each.fixes.empty())
            return toldFix(each, each.fixes.front());
    return {};
}

void CodeEditor::fixProblemOf(int line) {
    goToLine(line);
    fixProblem();
}

// Several ways are offered; one is taken at once. Each is one step of undo.
void CodeEditor::fixProblem() {
    const QString shown = plainTextOf(*document());
    const std::vector<FixedText> fixes = fixesOf(shown, m_session.title(), cursorLine());
    if (fixes.size() == 1)
        return replaceDifference(*document(), shown, fixes.front().text);
    if (fixes.empty())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FixedText& fix : fixes)
        connect(menu->addAction(QString(fix.title).replace(QLatin1Char('&'), QLatin1String("&&"))),
                &QAction::triggered, this, [this, shown, fixed = fix.text] {
                    if (plainTextOf(*document()) == shown)
                        replaceDifference(*document(), shown, fixed);
                });
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

QString CodeEditor::problemTipAt(QPoint where) const {
    const int line = lineAt(where.y());
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    QStringList tips;
    for (const scenes::Diagnostic& each : m_session.diagnostics()) {
        if (line < 1 || !touchesLine(each, line))
            continue;
        const ProblemStretch stretch = stretchOf(each, line, block.text());
        const double x = where.x() - contentOffset().x();
        const QTextLine layout = block.layout()->lineAt(0);
        const bool isAt = layout.isValid() && x >= layout.cursorToX(stretch.from) - 4 &&
                          x <= layout.cursorToX(stretch.to) + 8;
        if (isAt)
            tips << problemTip(each);
    }
    return tips.join(QStringLiteral("\n\n"));
}

bool CodeEditor::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const QString tip = problemTipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(tip), viewport());
    return true;
}

} // namespace coroscope::gui
