// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The scene's text with the run written into it: badges where tasks stand, the running line, values
// after line ends, breakpoints, faults, and one sentence under the text.
#pragma once

#include "gui/editor/editormarks.h"
#include "gui/session/session.h"
#include "gui/theme/theme.h"

#include <QPlainTextEdit>

class QScrollBar;

namespace coroscope::gui {

class EditorMargin;
class EditorStrip;
class SceneHighlighter;

class LineLayout;

class CodeEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeEditor(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const EditorMarks& marks() const { return m_marks; }
    [[nodiscard]] int cursorLine() const; // from 1
    // The line at a height of the viewport, 0 where there is none.
    [[nodiscard]] int lineAt(int y) const;
    // The row of a line in viewport coordinates; empty where it is not laid out in view.
    [[nodiscard]] QRectF rowOf(int line) const;
    [[nodiscard]] const Theme& theme() const { return themeOf(m_session.isDark()); }
    [[nodiscard]] const Session& session() const { return m_session; }
    // The tint, edge and outline of a row, for the text and for the margin: `row` is the whole row.
    void paintRow(QPainter& painter, int line, const QRectF& row) const;
    [[nodiscard]] QColor focusColor() const;
    // 1 beside a reader, more for a room; times what the reader chose.
    void setTypeScale(double scale);
    [[nodiscard]] double typeScale() const { return m_typeScale * m_typeSize / kTypeSize; }
    static constexpr double kTypeSize = 12; // pixels, as designed
    static constexpr int kTabColumns = 4;
    void setTypeSize(double pixels);
    [[nodiscard]] double typeSize() const { return m_typeSize; }
    void setTabColumns(int columns);
    [[nodiscard]] int tabColumns() const { return m_tabColumns; }
    // What mends the first problem of a line that has a fix; empty: nothing does.
    [[nodiscard]] QString fixTitleOf(int line) const;

public slots:
    void toggleBreakpointAtCursor();
    void runToCursor();
    void toggleComment();
    void goToLine(int line);
    void toProblem(int direction); // 1 the next one, -1 the one before, round the end
    void fixProblem();             // of the cursor's line
    void fixProblemOf(int line);   // where the cursor goes first

protected:
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void takeChanges(Changes changes);
    void takeText(bool isNewDocument);
    void takeTheme();
    void takeFont();
    void takeTypeScale();
    [[nodiscard]] LineLayout& lines() const;
    void buildScrollBar();
    void showScrollBar(bool isWanted);
    void updateMarks();
    void followFocus();
    void passEditOn();
    void paintNotes(QPainter& painter);
    void paintNote(QPainter& painter, int line, const QRectF& row, double x);
    void paintFaults(QPainter& painter, int line, const QTextBlock& block, const QRectF& row);
    void paintHiddenMarks(QPainter& painter, const QTextBlock& block, const QRectF& row);
    // Empty: nothing is wrong there, in viewport coordinates.
    [[nodiscard]] QString problemTipAt(QPoint where) const;
    [[nodiscard]] const scenes::Diagnostic* faultOf(int line) const;

    Session& m_session;
    double m_typeScale = 1;
    double m_typeSize = kTypeSize;
    int m_tabColumns = kTabColumns;
    SceneHighlighter* m_highlighter;
    EditorMargin* m_margin;
    EditorStrip* m_strip;
    QScrollBar* m_bar; // over the text, seen only under the pointer
    EditorMarks m_marks;
    bool m_isLoading = false;
};

} // namespace coroscope::gui
