// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps text, marks and session in step. Painting is in editorpaint.cpp, typing in editing.cpp.
#include "gui/editor/codeeditor.h"

#include "gui/editor/editing.h"
#include "gui/editor/editormargin.h"
#include "gui/editor/editorstrip.h"
#include "gui/editor/linelayout.h"
#include "gui/editor/scenehighlighter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

CodeEditor::CodeEditor(Session& session, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_session(session) {
    auto* const text = new QTextDocument(this);
    text->setDocumentLayout(new LineLayout(text));
    text->setDocumentMargin(0);
    setDocument(text);
    m_highlighter = new SceneHighlighter(*text, this);
    m_margin = new EditorMargin(*this, m_session);
    m_strip = new EditorStrip(m_session, this);
    buildScrollBar();
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(EditorMargin::kWidth, 0, 0, EditorStrip::kHeight);
    setAccessibleName(tr("Code of the scene"));
    setTabChangesFocus(false);
    connect(this, &QPlainTextEdit::textChanged, this, &CodeEditor::passEditOn);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    connect(&m_session, &Session::changed, this, &CodeEditor::takeChanges);
    takeText(true);
    takeTheme();
    updateMarks();
}

int CodeEditor::cursorLine() const {
    return textCursor().blockNumber() + 1;
}

void CodeEditor::takeChanges(Changes changes) {
    if (changes & Change::Settings)
        takeTheme();
    if (changes & Change::Document)
        takeText((changes & Change::Name) && !m_session.isModified());
    const Changes shown = Changes(Change::Document) | Change::Diagnostics | Change::Trace |
                          Change::Cursor | Change::Selection | Change::Breakpoints |
                          Change::Settings;
    if (changes & Change::Hover)
        m_margin->update();
    if (!(changes & shown))
        return;
    updateMarks();
    if (changes & Change::Cursor)
        followFocus();
}

// An edit made elsewhere replaces only what differs, so that undo here can take it back.
void CodeEditor::takeText(bool isNewDocument) {
    const QString wanted = m_session.text();
    const QString shown = plainTextOf(*document());
    if (wanted == shown)
        return;
    m_isLoading = true;
    if (isNewDocument)
        setPlainText(wanted);
    else
        replaceDifference(*document(), shown, wanted);
    m_isLoading = false;
}

void CodeEditor::passEditOn() {
    if (!m_isLoading)
        m_session.setText(plainTextOf(*document()));
}

void CodeEditor::takeTheme() {
    const Theme& theme = this->theme();
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accentSoft);
    palette.setColor(QPalette::HighlightedText, theme.ink);
    setPalette(palette);
    viewport()->setPalette(palette);
    takeFont();
    m_highlighter->setTheme(theme);
    m_margin->update();
    m_strip->update();
}

// The window's style sheet sets its own font on every widget; the text keeps this one.
void CodeEditor::takeFont() {
    const QFont font = Theme::mono(kTypeSize * typeScale());
    document()->setDefaultFont(font);
    setTabStopDistance(m_tabColumns * QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')));
}

LineLayout& CodeEditor::lines() const {
    return *static_cast<LineLayout*>(document()->documentLayout());
}

void CodeEditor::setTypeScale(double scale) {
    if (scale == m_typeScale)
        return;
    m_typeScale = scale;
    takeTypeScale();
}

void CodeEditor::setTypeSize(double pixels) {
    if (pixels == m_typeSize)
        return;
    m_typeSize = pixels;
    takeTypeScale();
}

void CodeEditor::setTabColumns(int columns) {
    m_tabColumns = columns;
    takeFont();
}

void CodeEditor::takeTypeScale() {
    lines().setLineHeight(int(std::lround(LineLayout::kLineHeight * typeScale())));
    takeFont();
    followFocus();
    m_margin->update();
    viewport()->update();
}

void CodeEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeFont();
    else if (event->type() == QEvent::LanguageChange)
        updateMarks(); // the strip below keeps its sentence
}

// A bar beside the text would take 14 pixels of it for good.
void CodeEditor::buildScrollBar() {
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bar = new QScrollBar(Qt::Vertical, this);
    m_bar->hide();
    m_bar->setFocusPolicy(Qt::NoFocus);
    QScrollBar* const own = verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, m_bar, [this] { showScrollBar(!m_bar->isHidden()); });
    connect(own, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
}

void CodeEditor::showScrollBar(bool isWanted) {
    m_bar->setRange(verticalScrollBar()->minimum(), verticalScrollBar()->maximum());
    m_bar->setPageStep(verticalScrollBar()->pageStep());
    m_bar->setValue(verticalScrollBar()->value());
    m_bar->setVisible(isWanted && m_bar->maximum() > m_bar->minimum());
}

void CodeEditor::enterEvent(QEnterEvent* event) {
    QPlainTextEdit::enterEvent(event);
    showScrollBar(true);
}

void CodeEditor::leaveEvent(QEvent* event) {
    QPlainTextEdit::leaveEvent(event);
    showScrollBar(false);
}

// A run of an older text has other lines; what it knows is not written into this one.
void CodeEditor::updateMarks() {
    m_marks = m_session.isFromLastVersion()
                  ? EditorMarks{}
                  : markEditor(m_session.trace(), m_session.state(), m_session.focusTask(),
                               m_highlighter->words());
    m_strip->tell(m_marks);
    m_margin->update();
    viewport()->update();
}

// The lines of the task in focus come into view by the shortest way; where they do not all fit, the
// innermost one.
void CodeEditor::followFocus() {
    if (m_marks.focusLine < 1)
        return;
    const int rows = std::max(1, viewport()->height() / lines().lineHeight());
    int first = verticalScrollBar()->value() + 1;
    std::vector<int> lines = m_marks.awaiting;
    lines.push_back(m_marks.focusLine);
    const auto [low, high] = std::minmax_element(lines.begin(), lines.end());
    const bool doAllFit = *high - *low < rows;
    const int from = doAllFit ? *low : m_marks.focusLine;
    const int to = doAllFit ? *high : m_marks.focusLine;
    if (to > first + rows - 1)
        first = to - rows + 1;
    if (from < first)
        first = from;
    verticalScrollBar()->setValue(first - 1);
}

int CodeEditor::lineAt(int y) const {
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF row = rowOf(block.blockNumber() + 1);
        if (y < row.bottom())
            return y >= row.top() ? block.blockNumber() + 1 : 0;
        if (row.top() > viewport()->height())
            break;
    }
    return 0;
}

QRectF CodeEditor::rowOf(int line) const {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return {};
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const double height = lines().lineHeight();
    return {0, rect.bottom() - height, double(viewport()->width()), height};
}

void CodeEditor::toggleBreakpointAtCursor() {
    m_session.toggleBreakpoint(cursorLine());
}
void CodeEditor::runToCursor() {
    m_session.runToLine(cursorLine());
}
void CodeEditor::toggleComment() {
    toggleCommentOf(*this);
}

void CodeEditor::goToLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
    setFocus();
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    const int text = area.height() - EditorStrip::kHeight;
    m_margin->setGeometry(area.left(), area.top(), EditorMargin::kWidth, text);
    m_strip->setGeometry(area.left(), area.top() + text, area.width(), EditorStrip::kHeight);
    m_strip->raise();
    const int bar = m_bar->sizeHint().width();
    m_bar->setGeometry(area.right() + 1 - bar, area.top(), bar, text);
    m_bar->raise();
}

void CodeEditor::mousePressEvent(QMouseEvent* event) {
    const bool runsTo =
        event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier);
    const int line = runsTo ? lineAt(event->position().toPoint().y()) : 0;
    if (line)
        m_session.runToLine(line);
    else
        QPlainTextEdit::mousePressEvent(event);
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F9 && event->modifiers() == Qt::NoModifier)
        toggleBreakpointAtCursor();
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ControlModifier)
        runToCursor();
    else if (!editByKey(*this, *event))
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace coroscope::gui
