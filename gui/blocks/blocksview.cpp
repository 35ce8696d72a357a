// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps text, blocks and selection in step. Painting is in blockspaint.cpp, the mouse in
// blocksmouse.cpp, keys and menus in blockskeys.cpp, fields in blocksfield.cpp.
#include "gui/blocks/blocksview.h"

#include "gui/blocks/pythonpreview.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace coroscope::gui {

using scenes::Block;
using scenes::BlockModel;

namespace {

constexpr int kPreviewFrom = 900;
constexpr int kPaletteFrom = 560;
constexpr int kPalette = 187;
constexpr int kBanner = 34;

// A block's name in its column, by which its fold is found again in the next text.
std::vector<QString> foldKeys(const BlockModel& model) {
    std::vector<QString> keys;
    std::map<QString, int> counts;
    for (std::size_t i = 0; i < model.blocks().size(); ++i) {
        const Block& block = model.blocks()[i];
        if (block.suites.empty()) {
            keys.emplace_back();
            continue;
        }
        const auto& column = model.columns()[std::size_t(model.columnOf(int(i)))];
        const QString key = fromUtf8(column.title) + u'/' +
                            fromUtf8(model.textOf(model.suite(block.suites[0]).header));
        keys.push_back(key + QString::number(++counts[key]));
    }
    return keys;
}

} // namespace

BlocksView::BlocksView(Session& session, QTextDocument& document, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session)
    , m_document(document)
    , m_preview(new PythonPreview(session, this))
    , m_model(BlockModel::of("")) {
    installPaintedAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    makeScrollBars();
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Blocks of the scene"));
    connect(&session, &Session::changed, this, &BlocksView::takeChanges);
    connect(m_preview, &PythonPreview::lineChosen, this, [this](int line) {
        selectLine(line);
        emit lineChosen(line);
    });
    takeText();
}

void BlocksView::takeChanges(Changes changes) {
    // Only another document takes the breakpoints with it; undoing all edits does not.
    const bool isOther =
        (changes & Change::Document) && (changes & Change::Name) && (changes & Change::Breakpoints);
    if (isOther && !m_isApplying) { // the last blocks of another text would say nothing of this one
        closeField();
        m_model = BlockModel::of("");
        m_selected = -1;
        m_folded.clear();
        relayout();
    }
    if ((changes & Change::Document) && isVisible())
        takeText();
    if (changes & (Changes(Change::Breakpoints) | Change::Settings | Change::Cursor)) {
        m_marks.breakpoints = m_session.breakpoints();
        viewport()->update();
        m_preview->update();
        m_preview->viewport()->update();
    }
}

void BlocksView::setMarks(const BlockMarks& marks) {
    BlockMarks next = marks;
    next.breakpoints = m_session.breakpoints();
    if (next == m_marks)
        return;
    const bool isElsewhere = next.focusLine != m_marks.focusLine;
    m_marks = next;
    viewport()->update();
    if (isElsewhere && next.focusLine > 0 && !m_isStale && !m_field && !m_drag.isActive)
        ensureShown(m_model->blockAtLine(next.focusLine));
}

// The last blocks stay while the text cannot be read.
void BlocksView::takeText() {
    const auto read = BlockModel::of(m_session.text().toStdString());
    m_isStale = !read;
    if (read) {
        const int line = m_selected >= 0 && m_selected < int(m_model->blocks().size())
                             ? m_model->block(m_selected).line
                             : 0;
        keepFolds(*m_model, *read);
        m_model = read;
        m_selected = m_focusOffset ? m_model->blockStartingAt(*m_focusOffset)
                     : line        ? m_model->blockAtLine(line)
                                   : -1;
        if (!m_isApplying)
            closeField();
    }
    m_focusOffset.reset();
    m_hovered = -1;
    relayout();
    showPreview();
    announceChange(this);
}

void BlocksView::keepFolds(const BlockModel& before, const BlockModel& after) {
    if (m_folded.empty())
        return;
    const std::vector<QString> old = foldKeys(before);
    const std::vector<QString> now = foldKeys(after);
    std::set<int> folded;
    for (const int block : m_folded) {
        const auto found = std::find(now.begin(), now.end(), old[std::size_t(block)]);
        if (found != now.end())
            folded.insert(int(found - now.begin()));
    }
    m_folded = std::move(folded);
}

// One step of the document's undo history, from the last stretch to the first.
bool BlocksView::apply(const scenes::MaybeBlockEdit& edit) {
    if (!edit || m_isStale)
        return false;
    const std::string before = m_session.text().toStdString();
    const auto position = [&before](std::size_t offset) {
        return int(
            QString::fromUtf8(before.data(), qsizetype(std::min(offset, before.size()))).size());
    };
    m_focusOffset = edit->focus;
    m_isApplying = true;
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (auto each = edit->edits.rbegin(); each != edit->edits.rend(); ++each) {
        cursor.setPosition(position(each->range.from));
        cursor.setPosition(position(each->range.to), QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromStdString(each->text));
    }
    cursor.endEditBlock();
    m_isApplying = false;
    if (!isVisible())
        takeText();
    if (m_selected >= 0) {
        emit lineChosen(m_model->block(m_selected).line);
        ensureShown(m_selected);
    }
    return true;
}

void BlocksView::select(int block, bool asBlock) {
    const bool isSame = block == m_selected && asBlock == m_isFunctionAsBlock;
    m_isFunctionAsBlock = asBlock;
    if (isSame || block >= int(m_model->blocks().size()))
        return;
    m_selected = block;
    relayout();
    showPreview();
    if (block < 0)
        return;
    ensureShown(block);
    emit lineChosen(m_model->block(block).line);
    emit statusTold(BlockNames::told(*m_model, m_model->block(block)));
}

void BlocksView::selectLine(int line, bool scrolls) {
    if (m_isStale || m_field)
        return;
    const int block = m_model->blockAtLine(line);
    const bool isThere = m_selected >= 0 && m_model->block(m_selected).line == line;
    if (isThere || block == m_selected || block < 0)
        return;
    m_selected = block;
    relayout();
    showPreview();
    if (scrolls)
        ensureShown(block);
}

void BlocksView::showPreview() {
    if (m_isStale || m_selected < 0) {
        m_preview->show(m_session.text(), 0, 0, false);
        return;
    }
    const Block& block = m_model->block(m_selected);
    m_preview->show(m_session.text(), block.line, block.endLine, false);
}

void BlocksView::relayout() {
    m_layout = layOutBlocks(
        {*m_model, m_folded, m_selected, (viewport()->height() - bannerHeight()) / m_zoom});
    updateScrollBars();
    viewport()->update();
}

void BlocksView::makeScrollBars() {
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto make = [this](QScrollBar* own) {
        auto* bar = new QScrollBar(own->orientation(), this);
        bar->setFocusPolicy(Qt::NoFocus);
        connect(own, &QScrollBar::valueChanged, bar, &QScrollBar::setValue);
        connect(bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
        return bar;
    };
    m_across = make(horizontalScrollBar());
    m_down = make(verticalScrollBar());
}

void BlocksView::updateScrollBars() {
    const QSizeF size = m_layout.size * m_zoom;
    const int width = viewport()->width() - paletteWidth();
    const int height = viewport()->height() - bannerHeight();
    horizontalScrollBar()->setRange(0, std::max(0, int(size.width()) - width));
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, int(size.height()) - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(40);
    for (QScrollBar* bar : {m_across, m_down}) {
        const bool isAcross = bar == m_across;
        const QScrollBar* own = isAcross ? horizontalScrollBar() : verticalScrollBar();
        bar->setRange(0, own->maximum());
        bar->setPageStep(own->pageStep());
        bar->setSingleStep(own->singleStep());
        bar->setValue(own->value());
        bar->setVisible(own->maximum() > 0);
        const QSize hint = bar->sizeHint();
        const int thick = std::min(hint.width(), hint.height());
        if (isAcross)
            bar->setGeometry(paletteWidth(), viewport()->height() - thick, width, thick);
        else
            bar->setGeometry(viewport()->width() - thick, bannerHeight(), thick, height);
        bar->raise();
    }
}

void BlocksView::setZoom(double zoom) {
    m_zoom = std::clamp(zoom, 0.5, 2.0);
    closeField();
    relayout();
}

int BlocksView::paletteWidth() const {
    return viewport()->width() >= kPaletteFrom ? kPalette : 0;
}

int BlocksView::bannerHeight() const {
    return m_isStale ? kBanner : 0;
}

QPointF BlocksView::toLayout(QPointF point) const {
    return QPointF(point.x() - paletteWidth() + horizontalScrollBar()->value(),
                   point.y() - bannerHeight() + verticalScrollBar()->value()) /
           m_zoom;
}

QRectF BlocksView::toViewport(const QRectF& rect) const {
    return QRectF(rect.topLeft() * m_zoom, rect.size() * m_zoom)
        .translated(paletteWidth() - horizontalScrollBar()->value(),
                    bannerHeight() - verticalScrollBar()->value());
}

QRect BlocksView::rectOf(int block) const {
    const bool isBlock = block == m_selected && m_isFunctionAsBlock;
    for (const ColumnItem& column : m_layout.columns)
        if (!isBlock && m_model->columns()[std::size_t(column.column)].block == block)
            return toViewport(column.head).toRect();
    const BlockItem* item = m_layout.find(block);
    return item ? toViewport(item->head).toRect() : QRect();
}

QRect BlocksView::rectOfParameter(int block, int parameter) const {
    const auto find = [&](const std::vector<BlockPart>& parts) {
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const BlockPart& part) {
            return part.parameter == parameter;
        });
        return found == parts.end() ? QRect() : toViewport(found->rect).toRect();
    };
    for (const ColumnItem& column : m_layout.columns)
        if (m_model->columns()[std::size_t(column.column)].block == block)
            return find(column.parts);
    for (const HeaderItem& header : m_layout.headers)
        if (header.block == block && !find(header.parts).isEmpty())
            return find(header.parts);
    const BlockItem* item = m_layout.find(block);
    return item ? find(item->parts) : QRect();
}

QPoint BlocksView::pointOf(scenes::Place place) const {
    for (const PlaceItem& item : m_layout.places)
        if (item.place == place)
            return toViewport(QRectF(item.line.p1(), item.line.p2())).center().toPoint();
    return {};
}

QRect BlocksView::rectOfNewColumn() const {
    return toViewport(m_layout.newColumn).toRect();
}

void BlocksView::ensureShown(int block) {
    const QRect rect = rectOf(block);
    if (rect.isEmpty() || !isVisible())
        return;
    const QRect room(paletteWidth(), bannerHeight(), viewport()->width() - paletteWidth(),
                     viewport()->height() - bannerHeight());
    const auto scroll = [](QScrollBar* bar, int low, int high, int from, int to) {
        if (high > to)
            bar->setValue(bar->value() + std::min(high - to + 12, low - from - 12));
        if (low < from)
            bar->setValue(bar->value() - (from - low) - 12);
    };
    scroll(verticalScrollBar(), rect.top(), rect.bottom(), room.top(), room.bottom());
    scroll(horizontalScrollBar(), rect.left(), rect.right(), room.left(), room.right());
}

void BlocksView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    takeText();
}

void BlocksView::resizeEvent(QResizeEvent* event) {
    const bool hasPreview = width() >= kPreviewFrom;
    const int side = hasPreview ? PythonPreview::kWidth : 0;
    m_preview->setVisible(hasPreview);
    if (viewportMargins().right() != side)
        setViewportMargins(0, 0, side, 0);
    m_preview->setGeometry(width() - side, 0, side, height());
    QAbstractScrollArea::resizeEvent(event);
    closeField();
    relayout();
    if (event->size().width() == event->oldSize().width())
        return;
    horizontalScrollBar()->setValue(0); // with other room other columns can be seen
    const bool runs = m_marks.focusLine > 0 && !m_isStale;
    ensureShown(runs ? m_model->blockAtLine(m_marks.focusLine) : m_selected);
}

void BlocksView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Blocks of the scene"));
        relayout();
    }
    QAbstractScrollArea::changeEvent(event);
}

void BlocksView::scrollContentsBy(int dx, int dy) {
    if (m_field)
        m_field->move(m_field->pos() + QPoint(dx, dy));
    viewport()->update();
}

} // namespace coroscope::gui
