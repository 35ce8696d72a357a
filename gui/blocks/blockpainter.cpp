// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Columns, then blocks from the outside in, then what the run writes on them.
#include "gui/blocks/blockpainter.h"

#include "gui/theme/glyphs.h"

#include <QPainterPath>

#include <algorithm>

namespace coroscope::gui {

namespace {

using scenes::Block;
using scenes::BlockKind;

constexpr double kBar = 6;
constexpr double kBadge = 18;

QPen dashed(const QColor& color, double width) {
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2.4});
    return pen;
}

class BlockPainter {
public:
    BlockPainter(QPainter& painter, const BlockScene& scene)
        : m_painter(painter)
        , m_scene(scene)
        , m_theme(scene.theme) {}

    void paint() {
        for (const ColumnItem& column : m_scene.layout.columns)
            paintColumn(column);
        for (const BlockItem& item : m_scene.layout.blocks)
            paintBlock(item);
        for (const HeaderItem& item : m_scene.layout.headers)
            paintParts(item.parts);
        paintNewColumn();
    }

private:
    void paintColumn(const ColumnItem& item);
    void paintBlock(const BlockItem& item);
    void paintFrame(const BlockItem& item, const Block& block);
    void paintMarks(const BlockItem& item, const Block& block);
    void paintStanding(const BlockItem& item, const std::vector<std::uint32_t>& badges);
    void paintGathered(const BlockItem& item, const Block& block);
    void paintFocus(const BlockItem& item, const Block& block);
    void paintParts(const std::vector<BlockPart>& parts);
    void paintField(const BlockPart& part);
    void paintNewColumn();
    void paintBadges(double right, double middle, double side,
                     const std::vector<std::uint32_t>& badges);
    [[nodiscard]] std::vector<std::uint32_t> badgesIn(int from, int to) const;
    [[nodiscard]] int headEnd(const Block& block) const;
    [[nodiscard]] bool isShownInside(int line, const BlockItem& item) const;
    void dashedBox(const QRectF& rect, const QString& text);

    QPainter& m_painter;
    const BlockScene& m_scene;
    const Theme& m_theme;
};

void BlockPainter::dashedBox(const QRectF& rect, const QString& text) {
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(dashed(m_theme.lineStrong, 1));
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    m_painter.setPen(m_theme.ink3);
    m_painter.setFont(Theme::text(13));
    m_painter.drawText(rect, Qt::AlignCenter, text);
}

void BlockPainter::paintColumn(const ColumnItem& item) {
    const scenes::Column& column = m_scene.model.columns()[std::size_t(item.column)];
    const bool isSelected = column.block >= 0 && m_scene.selected == column.block;
    m_painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.line, isSelected ? 2 : 1));
    m_painter.setBrush(m_theme.zone);
    m_painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    for (const BlockPart& part : item.parts) {
        const bool isTitle = part.kind == BlockPart::Kind::Title;
        const QFont font = !part.isCode ? Theme::text(15, 650)
                           : isTitle    ? Theme::mono(15, 700)
                                        : Theme::mono(13);
        m_painter.setFont(font);
        m_painter.setPen(isTitle ? m_theme.ink : m_theme.ink3);
        m_painter.drawText(part.rect, Qt::AlignLeft | Qt::AlignVCenter,
                           elideMiddle(part.text, font, part.rect.width()));
    }
    if (column.block >= 0) {
        const Block& block = m_scene.model.block(column.block);
        std::vector<std::uint32_t> badges = badgesIn(block.line, block.endLine);
        paintBadges(item.rect.right() - 12, item.head.center().y(), 20, badges);
    }
    dashedBox(item.end, BlockNames::tr("drop a block here"));
    if (m_scene.noted == item.column)
        if (const auto note = noteOf(m_scene.model, m_scene.marks, item.column))
            paintColumnNote(m_painter,
                            QRectF(item.end.left() + 2, item.end.bottom() + 14,
                                   item.end.width() - 4,
                                   item.rect.bottom() - item.end.bottom() - 22),
                            *note, m_theme);
}

std::vector<std::uint32_t> BlockPainter::badgesIn(int from, int to) const {
    std::vector<std::uint32_t> found;
    const auto& badges = m_scene.marks.badges;
    for (auto at = badges.lower_bound(from); at != badges.end() && at->first <= to; ++at)
        for (const std::uint32_t badge : at->second)
            if (std::find(found.begin(), found.end(), badge) == found.end())
                found.push_back(badge);
    std::sort(found.begin(), found.end());
    return found;
}

void BlockPainter::paintBadges(double right, double middle, double side,
                               const std::vector<std::uint32_t>& badges) {
    constexpr std::size_t kMost = 5;
    std::size_t shown = std::min(badges.size(), kMost);
    if (shown < badges.size()) {
        const QString more = QStringLiteral("+%1").arg(badges.size() - shown);
        m_painter.setFont(Theme::text(11.5, 600));
        m_painter.setPen(m_theme.ink2);
        const double width = m_painter.fontMetrics().horizontalAdvance(more);
        m_painter.drawText(QRectF(right - width, middle - side / 2, width, side), Qt::AlignCenter,
                           more);
        right -= width + 4;
    }
    while (shown-- > 0) {
        drawBadge(m_painter, QRectF(right - side, middle - side / 2, side, side), badges[shown],
                  m_theme);
        right -= side + 5;
    }
}

// Each row of a gather that is awaited shows the task that it became.
void BlockPainter::paintGathered(const BlockItem& item, const Block& block) {
    const auto& gathered = m_scene.marks.gathered;
    const auto found = gathered.lower_bound(block.line);
    if (block.kind != BlockKind::Gather || found == gathered.end() || found->first > block.endLine)
        return;
    std::vector<double> rows;
    for (const BlockPart& part : item.parts) {
        const int row = part.kind == BlockPart::Kind::Field && part.parameter >= 0
                            ? block.parameters[std::size_t(part.parameter)].row
                            : 0;
        if (row > int(rows.size()))
            rows.push_back(part.rect.center().y());
    }
    if (rows.size() != found->second.size())
        return; // *arguments, or the text has changed
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (found->second[i])
            drawBadge(m_painter, QRectF(item.rect.left() + 15, rows[i] - 9, kBadge, kBadge),
                      found->second[i], m_theme);
}

// The last line of what is written in the block's own head.
int BlockPainter::headEnd(const Block& block) const {
    if (block.suites.empty())
        return block.endLine;
    const scenes::Suite& first = m_scene.model.suite(block.suites.front());
    return std::max(block.line, m_scene.model.block(first.blocks.front()).line - 1);
}

void BlockPainter::paintFrame(const BlockItem& item, const Block& block) {
    const bool isSelected = m_scene.selected == item.block;
    const bool isHovered = m_scene.hovered == item.block;
    m_painter.setPen(QPen(isSelected  ? m_theme.accent
                          : isHovered ? m_theme.lineStrong
                                      : m_theme.line,
                          isSelected ? 2 : 1));
    m_painter.setBrush(m_theme.raised);
    const QRectF rect = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.drawRoundedRect(rect, 8, 8);
    QPainterPath clip;
    clip.addRoundedRect(rect, 8, 8);
    m_painter.save();
    m_painter.setClipPath(clip, Qt::IntersectClip);
    m_painter.fillRect(QRectF(rect.left(), rect.top(), kBar, rect.height()), m_theme.lineStrong);
    m_painter.restore();
    if (block.kind == BlockKind::Gather && item.parts.size() > 1) {
        m_painter.setPen(QPen(m_theme.line, 1));
        double last = item.parts.front().rect.center().y();
        for (const BlockPart& part : item.parts) {
            const double middle = part.rect.center().y();
            if (middle > last + 1)
                m_painter.drawLine(QPointF(rect.left() + 18, (last + middle) / 2),
                                   QPointF(rect.right() - 13, (last + middle) / 2));
            last = middle;
        }
    }
}

void BlockPainter::paintBlock(const BlockItem& item) {
    const Block& block = m_scene.model.block(item.block);
    m_painter.save();
    if (item.block == m_scene.dragged)
        m_painter.setOpacity(0.35);
    paintFrame(item, block);
    paintFocus(item, block);
    paintBlockIcon(m_painter, BlockNames::iconOf(block.kind),
                   QRectF(item.rect.left() + 16, item.head.top() + 13, 16, 16), m_theme.ink2);
    paintParts(item.parts);
    if (item.isFolded) {
        m_painter.setPen(m_theme.ink3);
        m_painter.setFont(Theme::text(12));
        m_painter.drawText(item.head.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                           BlockNames::tr("%n more", "blocks in a folded block", item.hidden));
    }
    paintMarks(item, block);
    paintGathered(item, block);
    m_painter.restore();
}

// At the right of the head; where its fields need that room, on the upper edge.
void BlockPainter::paintStanding(const BlockItem& item, const std::vector<std::uint32_t>& badges) {
    if (badges.empty())
        return;
    const double left = item.rect.right() - 10 - double(badges.size()) * (kBadge + 5);
    const double first = item.head.top() + kBadge + 12; // what is below is of other rows
    const bool isTight = std::any_of(item.parts.begin(), item.parts.end(), [&](const auto& part) {
        return part.rect.top() < first && part.rect.right() > left;
    });
    if (isTight)
        paintBadges(item.rect.right() - 8, item.head.top() + 1, kBadge - 3, badges);
    else
        paintBadges(item.rect.right() - 10, item.head.top() + 21, kBadge, badges);
}

// Of a folded block and of one whose body is a column everything within counts.
void BlockPainter::paintMarks(const BlockItem& item, const Block& block) {
    const bool isWhole = item.isFolded;
    const int end = isWhole ? block.endLine : headEnd(block);
    if (block.kind != BlockKind::Function)
        paintStanding(item, badgesIn(block.line, end));
    const auto stop = m_scene.marks.breakpoints.lower_bound(block.line);
    if (stop != m_scene.marks.breakpoints.end() && *stop <= end) {
        m_painter.setPen(QPen(m_theme.raised, 1.5));
        m_painter.setBrush(m_theme.bad);
        m_painter.drawEllipse(QPointF(item.rect.left() + 3.5, item.head.top() + 21), 5, 5);
    }
}

void BlockPainter::paintFocus(const BlockItem& item, const Block& block) {
    const BlockMarks& marks = m_scene.marks;
    const int end = item.isFolded ? block.endLine : headEnd(block);
    const bool isHere = marks.focus != BlockMarks::Focus::None &&
                        block.kind != BlockKind::Function && marks.focusLine >= block.line &&
                        marks.focusLine <= end;
    if (!isHere)
        return;
    const QColor color = marks.ordinal ? m_theme.taskColor(marks.ordinal) : m_theme.ink2;
    const bool isRunning = marks.focus == BlockMarks::Focus::Running;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Theme::mix(color, m_theme.raised, isRunning ? 0.11 : 0.05));
    m_painter.drawRoundedRect(item.head.adjusted(kBar + 1, 1.5, -1.5, -1.5), 7, 7);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(isRunning ? QPen(color, 2) : dashed(color, 1.5));
    m_painter.drawRoundedRect(item.head.adjusted(-3, -3, 3, 3), 10, 10);
}

void BlockPainter::paintField(const BlockPart& part) {
    const bool isEmpty = part.kind == BlockPart::Kind::Empty;
    m_painter.setBrush(isEmpty ? Qt::NoBrush : QBrush(m_theme.raised));
    m_painter.setPen(isEmpty ? dashed(m_theme.lineStrong, 1) : QPen(m_theme.lineStrong, 1));
    m_painter.drawRoundedRect(part.rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QFont font = isEmpty ? Theme::text(12) : Theme::mono(12);
    m_painter.setFont(font);
    m_painter.setPen(isEmpty ? m_theme.ink3 : m_theme.ink);
    m_painter.drawText(part.rect, Qt::AlignCenter,
                       elideMiddle(part.text, font, part.rect.width() - 10));
}

void BlockPainter::paintParts(const std::vector<BlockPart>& parts) {
    for (const BlockPart& part : parts) {
        if (part.kind == BlockPart::Kind::Field || part.kind == BlockPart::Kind::Empty) {
            paintField(part);
            continue;
        }
        const bool isTitle = part.kind == BlockPart::Kind::Title;
        const QFont font = isTitle       ? Theme::text(13, 650)
                           : part.isCode ? Theme::mono(12)
                                         : Theme::text(13);
        m_painter.setFont(font);
        m_painter.setPen(isTitle ? m_theme.ink : m_theme.ink2);
        m_painter.drawText(part.rect, Qt::AlignLeft | Qt::AlignVCenter,
                           elideMiddle(part.text, font, part.rect.width() + 1));
    }
}

void BlockPainter::paintNewColumn() {
    const QRectF& rect = m_scene.layout.newColumn;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(dashed(m_theme.lineStrong, 1));
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    const double middle = rect.top() + std::min(rect.height() / 2, 260.0);
    drawIcon(m_painter, Icon::Plus, QRectF(rect.center().x() - 11, middle - 46, 22, 22),
             m_theme.ink2);
    m_painter.setFont(Theme::text(13, 650));
    m_painter.setPen(m_theme.ink2);
    m_painter.drawText(QRectF(rect.left(), middle - 12, rect.width(), 22), Qt::AlignCenter,
                       BlockNames::tr("New coroutine"));
    m_painter.setFont(Theme::text(13));
    m_painter.setPen(m_theme.ink3);
    m_painter.drawText(QRectF(rect.left(), middle + 12, rect.width(), 22), Qt::AlignCenter,
                       BlockNames::tr("or drag one out of a column"));
}

void arrow(QPainter& painter, double angle, const QRectF& rect, const QColor& color) {
    painter.save();
    painter.translate(rect.center());
    painter.rotate(angle);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double half = rect.width() * 0.34;
    painter.drawLine(QPointF(-half, 0), QPointF(half, 0));
    painter.drawLine(QPointF(half, 0), QPointF(half - 3.4, -3.4));
    painter.drawLine(QPointF(half, 0), QPointF(half - 3.4, 3.4));
    painter.restore();
}

} // namespace

void paintBlockIcon(QPainter& painter, BlockIcon icon, const QRectF& rect, const QColor& color) {
    switch (icon) {
    case BlockIcon::Print:
        drawIcon(painter, Icon::Terminal, rect, color);
        break;
    case BlockIcon::Wait:
        drawStateIcon(painter, StateIcon::Waiting, rect, color);
        break;
    case BlockIcon::Add:
        drawIcon(painter, Icon::Plus, rect, color);
        break;
    case BlockIcon::Cancel:
        drawStateIcon(painter, StateIcon::Cancelled, rect, color);
        break;
    case BlockIcon::Share:
        arrow(painter, 0, rect, color);
        break;
    case BlockIcon::Repeat:
        drawIcon(painter, Icon::Iteration, rect, color);
        break;
    case BlockIcon::Up:
        arrow(painter, -90, rect, color);
        break;
    case BlockIcon::Code:
        drawIcon(painter, Icon::Code, rect, color);
        break;
    case BlockIcon::Function:
        drawIcon(painter, Icon::Blocks, rect, color);
        break;
    }
}

void paintDraggedBlock(QPainter& painter, const QRectF& rect, BlockIcon icon, const QString& text,
                       const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, theme.isDark ? 70 : 26));
    painter.drawRoundedRect(rect.translated(2, 4), 8, 8);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(rect, 8, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.lineStrong);
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 1, kBar, rect.height() - 2), 3, 3);
    paintBlockIcon(painter, icon, QRectF(rect.left() + 16, rect.center().y() - 8, 16, 16),
                   theme.ink2);
    const QFont font = Theme::text(13, 650);
    painter.setFont(font);
    painter.setPen(theme.ink);
    painter.drawText(rect.adjusted(40, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() - 50));
}

std::optional<ColumnNote> noteOf(const scenes::BlockModel& model, const BlockMarks& marks,
                                 int column) {
    for (std::size_t i = 0; i < model.blocks().size(); ++i) {
        const Block& block = model.block(int(i));
        if (model.columnOf(int(i)) != column || block.kind == BlockKind::Function)
            continue;
        // Of nested blocks the innermost: the last that begins at or before the line.
        const bool isLast = i + 1 == model.blocks().size();
        const int end = !block.suites.empty() && !isLast
                            ? std::max(block.line, model.block(int(i) + 1).line - 1)
                            : block.endLine;
        const auto found = marks.badges.lower_bound(block.line);
        if (found != marks.badges.end() && found->first <= end)
            return ColumnNote{found->second, BlockNames::titleOf(model, block), block.line};
    }
    return std::nullopt;
}

void paintPlace(QPainter& painter, const QLineF& line, const Theme& theme) {
    painter.setPen(QPen(theme.accent, 3));
    painter.drawLine(QPointF(line.x1() + 4, line.y1()), line.p2());
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(theme.zone);
    painter.drawEllipse(line.p1(), 4.5, 4.5);
}

void paintBlocks(QPainter& painter, const BlockScene& scene) {
    painter.setRenderHint(QPainter::Antialiasing);
    BlockPainter(painter, scene).paint();
}

} // namespace coroscope::gui
