// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The page of blocks beside the code: one document and one selection with the editor, and as much
// room as the stage and the inspector leave it.
#include "gui/app/actions.h"
#include "gui/app/arrangement.h"
#include "gui/app/controls.h"
#include "gui/app/panel.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTextBlock>

#include <algorithm>
#include <map>

namespace coroscope::gui {

namespace {

constexpr int kHintFrom = 900;

BlockMarks::Focus focusOf(EditorMarks::Focus focus) {
    switch (focus) {
    case EditorMarks::Focus::Running:
        return BlockMarks::Focus::Running;
    case EditorMarks::Focus::Next:
        return BlockMarks::Focus::Next;
    case EditorMarks::Focus::Waiting:
        return BlockMarks::Focus::Waiting;
    default:
        return BlockMarks::Focus::None;
    }
}

// The children of each gather that a task awaits, by the line at which it does.
std::map<int, std::vector<std::uint32_t>> gatheredIn(const State& state) {
    std::map<int, std::vector<std::uint32_t>> gathered;
    for (const FutureId task : state.tasks) {
        const FutureId awaited = state.future(task).awaits;
        if (!awaited || state.future(awaited).children.empty())
            continue;
        const std::vector<FrameId> frames = state.framesOf(task);
        const auto frame = std::find_if(frames.rbegin(), frames.rend(), [&](FrameId id) {
            return !state.frame(id).isLibrary && !state.frame(id).file;
        });
        if (frame == frames.rend())
            continue;
        std::vector<std::uint32_t>& ordinals = gathered[int(state.frame(*frame).line)];
        ordinals.clear();
        for (const FutureId child : state.future(awaited).children)
            ordinals.push_back(state.future(child).ordinal);
    }
    return gathered;
}

} // namespace

void Workspace::makeBlocks(Actions& actions) {
    m_blocks = new BlocksView(m_session, *m_editor->document(), this);
    m_blocksTools = new QWidget(this);
    auto* row = new QHBoxLayout(m_blocksTools);
    row->setContentsMargins(0, 0, 6, 0);
    auto* wide = new FlatButton(m_session, m_blocksTools);
    wide->setHeight(26, 26);
    wide->setAction(actions.maximiseBlocks);
    wide->setGlyph(Icon::Fit, 14);
    wide->setCompact(true);
    wide->setAccessibleName(actions.maximiseBlocks->text().remove(QLatin1Char('&')));
    m_blocksHint = new QLabel(m_blocksTools);
    m_blocksHint->setFont(Theme::text(12));
    row->addWidget(m_blocksHint);
    row->addSpacing(12);
    row->addWidget(wide);
    m_arrangement->addPage(m_blocks, {QStringLiteral("blocks"),
                                      QStringLiteral("left"),
                                      {Icon::Blocks, 15, {}},
                                      m_blocksTools,
                                      true,
                                      true});
    m_blocks->installEventFilter(this);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_blocks->isVisible() && !m_blocks->hasFocus())
            m_blocks->selectLine(m_editor->cursorLine());
    });
    connect(m_blocks, &BlocksView::lineChosen, this, [this](int line) {
        const QTextBlock block = m_editor->document()->findBlockByNumber(line - 1);
        if (block.isValid() && m_editor->cursorLine() != line)
            m_editor->setTextCursor(QTextCursor(block));
    });
    connect(actions.showBlocks, &QAction::triggered, this,
            [this] { showBlocks(!areBlocksShown()); });
    connect(actions.maximiseBlocks, &QAction::toggled, this, [this](bool isWide) {
        m_wantsWideBlocks = isWide;
        followBlocks();
    });
}

bool Workspace::areBlocksShown() const {
    return !m_blocks->isHidden();
}

void Workspace::showBlocks(bool areShown) {
    if (areShown) {
        m_arrangement->show(m_blocks);
        m_blocks->setFocus();
    } else {
        m_arrangement->show(m_editor);
        m_editor->setFocus();
    }
}

// The panel shows and hides its pages; the rest of the window makes room.
bool Workspace::eventFilter(QObject* watched, QEvent* event) {
    const bool isTurned =
        event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (watched == m_blocks && isTurned)
        followBlocks();
    if (watched == m_blocks && event->type() == QEvent::ShowToParent)
        m_blocks->selectLine(m_editor->cursorLine(), false);
    return QWidget::eventFilter(watched, event);
}

void Workspace::followBlocks() {
    const bool isWide =
        areBlocksShown() && m_wantsWideBlocks && m_arrangement->panelOf(m_blocks) == m_editorPanel;
    if (isWide == m_areBlocksWide || !m_top || !m_stageColumn)
        return;
    if (isWide)
        m_sizesBeforeBlocks = m_top->sizes();
    m_areBlocksWide = isWide;
    m_blocksHint->setVisible(isWide && width() >= kHintFrom);
    updateVisibility();
    if (!isWide && !m_sizesBeforeBlocks.isEmpty())
        m_top->setSizes(m_sizesBeforeBlocks);
    markBlocks();
}

// What the editor writes at its lines stands at the blocks as well.
void Workspace::markBlocks() {
    if (!m_blocks || !areBlocksShown())
        return;
    const QString sheet = QStringLiteral("color: %1").arg(themeOf(m_session.isDark()).ink2.name());
    if (m_blocksHint->styleSheet() != sheet)
        m_blocksHint->setStyleSheet(sheet);
    const EditorMarks& marks = m_editor->marks();
    BlockMarks blocks;
    for (const auto& [line, badges] : marks.badges)
        for (const EditorMarks::Badge& badge : badges)
            blocks.badges[line].push_back(badge.ordinal);
    blocks.focus = focusOf(marks.focus);
    blocks.focusLine = marks.focusLine;
    blocks.ordinal = marks.ordinal;
    blocks.gathered = gatheredIn(m_session.state());
    m_blocks->setMarks(blocks);
}

} // namespace coroscope::gui
