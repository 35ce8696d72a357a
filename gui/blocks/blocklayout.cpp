// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Columns side by side, blocks from top to bottom, fields from left to right and on in a new row
// where the column ends.
#include "gui/blocks/blocklayout.h"

#include "gui/blocks/blocknames.h"
#include "gui/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

using scenes::Block;
using scenes::BlockKind;
using scenes::BlockModel;
using scenes::Parameter;
using scenes::ParameterRole;

constexpr double kColumn = 304;
constexpr double kNew = 288;
constexpr double kMargin = 17;
constexpr double kGap = 16;
constexpr double kHead = 50;
constexpr double kInset = 14;
constexpr double kRow = 42;
constexpr double kGatherRow = 40;
constexpr double kField = 26;
constexpr double kBetween = 8;
constexpr double kIndent = 12;
constexpr double kFoot = 8;
constexpr double kHeader = 34;
constexpr double kEnd = 42;

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

class Layouter {
public:
    explicit Layouter(const BlockLayoutInput& input)
        : m_input(input)
        , m_model(input.model) {}

    BlockLayout run();

private:
    void addColumn(int index, double x);
    double addSuite(int suite, double x, double y, double width);
    double addBlock(int id, double x, double y, double width);
    double addBodies(const Block& block, int id, double x, double y, double width);
    double addHead(BlockItem& item, double width);
    void addColumnHead(ColumnItem& item);
    void addPlace(scenes::Place place, double x, double y, double width);
    [[nodiscard]] bool showsBody(const Block& block, int id) const {
        return block.kind != BlockKind::Function && !m_input.folded.count(id);
    }

    const BlockLayoutInput& m_input;
    const BlockModel& m_model;
    BlockLayout m_layout;
    int m_column = 0;
};

// Parts in rows; a row's height is that of its fields.
class Flow {
public:
    Flow(std::vector<BlockPart>& parts, QPointF start, double right)
        : m_parts(parts)
        , m_start(start)
        , m_at(start)
        , m_right(right) {}

    void title(const QString& text) {
        if (!text.isEmpty())
            add({BlockPart::Kind::Title, {}, text, -1, false}, Theme::text(13, 650), 0);
    }
    void label(const QString& text, bool isCode = false) {
        if (!text.isEmpty())
            add({BlockPart::Kind::Label, {}, text, -1, isCode},
                isCode ? Theme::mono(12) : Theme::text(13), 0);
    }
    // `before` stays with its field.
    void field(const QString& text, int parameter, bool isEmpty, const QString& before = {}) {
        if (!before.isEmpty()) {
            const double wanted = widthOf(before, Theme::text(13)) + 7 +
                                  std::max(26.0, widthOf(text, Theme::mono(12)) + 18);
            if (!m_isRowEmpty && m_at.x() + wanted > m_right)
                newRow(kField + 6);
            label(before);
        }
        const auto kind = isEmpty ? BlockPart::Kind::Empty : BlockPart::Kind::Field;
        add({kind, {}, text, parameter, !isEmpty}, isEmpty ? Theme::text(12) : Theme::mono(12), 18);
    }
    void newRow(double height) {
        m_at = {m_start.x(), m_at.y() + height};
        m_isRowEmpty = true;
    }
    [[nodiscard]] double y() const { return m_at.y(); }

private:
    void add(BlockPart part, const QFont& font, double padding) {
        const double room = m_right - m_start.x();
        const double wanted = std::max(widthOf(part.text, font) + padding, padding > 0 ? 26.0 : 0);
        const double width = std::min(wanted, room);
        if (!m_isRowEmpty && m_at.x() + width > m_right)
            newRow(kField + 6);
        part.rect = QRectF(m_at.x(), m_at.y() - kField / 2, width, kField);
        m_at.setX(m_at.x() + width + 7);
        m_isRowEmpty = false;
        m_parts.push_back(std::move(part));
    }

    std::vector<BlockPart>& m_parts;
    QPointF m_start;
    QPointF m_at; // the next part's left centre
    double m_right;
    bool m_isRowEmpty = true;
};

BlockLayout Layouter::run() {
    double x = kMargin;
    for (std::size_t i = 0; i < m_model.columns().size(); ++i) {
        if (m_model.columns()[i].block < 0) { // the module's own statements come last
            m_layout.newColumn = QRectF(x, kMargin, kNew, 0);
            x += kNew + kGap;
        }
        addColumn(int(i), x);
        x += kColumn + kGap;
    }
    double height = m_input.height - kMargin - kGap;
    for (const ColumnItem& column : m_layout.columns)
        height = std::max(height, column.rect.height());
    for (ColumnItem& column : m_layout.columns)
        column.rect.setHeight(height);
    m_layout.newColumn.setHeight(height);
    m_layout.size = QSizeF(x - kGap + kMargin, height + kMargin + kGap);
    return std::move(m_layout);
}

void Layouter::addColumnHead(ColumnItem& item) {
    const scenes::Column& column = m_model.columns()[std::size_t(item.column)];
    const double middle = item.head.center().y();
    const QString name = BlockNames::ofColumn(column);
    if (column.block < 0) {
        item.parts.push_back({BlockPart::Kind::Title,
                              QRectF(item.head.left() + kInset, middle - 13, 160, 26), name, -1,
                              false});
        return;
    }
    const double wanted = widthOf(name, Theme::mono(15, 700)) + 2;
    const QRectF title(item.head.left() + kInset, middle - 13,
                       std::min(wanted, item.head.width() - 110), 26);
    item.parts.push_back({BlockPart::Kind::Title, title, name, 0, true});
    const QString arguments = fromUtf8(m_model.textOf(column.arguments)).simplified();
    const QString shown = u'(' + arguments + u')';
    const double room = item.head.right() - 76 - title.right() - 8;
    item.parts.push_back({BlockPart::Kind::Label,
                          QRectF(title.right() + 8, middle - 13,
                                 std::min(widthOf(shown, Theme::mono(13)) + 2, room), 26),
                          shown, 1, true});
}

void Layouter::addColumn(int index, double x) {
    const scenes::Column& column = m_model.columns()[std::size_t(index)];
    m_column = index;
    ColumnItem item;
    item.column = index;
    item.rect = QRectF(x, kMargin, kColumn, 0);
    item.head = QRectF(x, kMargin, kColumn, kHead);
    addColumnHead(item);
    const double left = x + kInset;
    const double width = kColumn - 2 * kInset;
    double y = kMargin + kHead;
    y = addSuite(column.suite, left, y, width);
    item.endPlace = {column.suite, int(m_model.suite(column.suite).blocks.size())};
    item.end = QRectF(left, y, width, kEnd);
    item.rect.setHeight(y + kEnd + kInset - kMargin);
    m_layout.columns.push_back(std::move(item));
}

void Layouter::addPlace(scenes::Place place, double x, double y, double width) {
    m_layout.places.push_back({place, m_column, QLineF(x, y, x + width, y)});
}

double Layouter::addSuite(int suite, double x, double y, double width) {
    const std::vector<int>& blocks = m_model.suite(suite).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        addPlace({suite, int(i)}, x, y - kBetween / 2, width);
        y = addBlock(blocks[i], x, y, width) + kBetween;
    }
    addPlace({suite, int(blocks.size())}, x, y - kBetween / 2, width);
    return y;
}

// Returns the head's bottom.
double Layouter::addHead(BlockItem& item, double width) {
    const Block& block = m_model.block(item.block);
    const bool isSelected = m_input.selected == item.block;
    const QPointF start(item.rect.left() + 40, item.rect.top() + kRow / 2);
    Flow flow(item.parts, start, item.rect.left() + width - 12);
    flow.title(BlockNames::titleOf(m_model, block));
    if (block.kind == BlockKind::Function) {
        flow.label(fromUtf8(block.name) + u'(' +
                       fromUtf8(m_model.textOf(block.parameters[1].range)).simplified() + u')',
                   true);
        return flow.y() + kRow / 2;
    }
    const bool isTitled = BlockNames::titleOf(m_model, block).isEmpty();
    int row = 0;
    const auto add = [&](std::size_t i) {
        const Parameter& parameter = block.parameters[i];
        const bool isEmpty = parameter.range.isEmpty();
        const bool isRow = parameter.row != row;
        if (isEmpty && !isSelected && !(isRow && block.kind == BlockKind::Gather))
            return;
        if (isRow)
            flow.newRow(kGatherRow);
        row = parameter.row;
        if (isEmpty) {
            flow.field(BlockNames::ofEmpty(block.kind, parameter.role), int(i), true);
            return;
        }
        const QString text = shownText(m_model, block, parameter);
        const QString before = BlockNames::before(block.kind, parameter.role);
        if (block.kind == BlockKind::Pass && isTitled && !isSelected)
            flow.label(text, true);
        else
            flow.field(text, int(i), false, before);
        flow.label(BlockNames::behind(parameter.role));
    };
    const auto& parameters = block.parameters;
    const bool hasTarget = !parameters.empty() && parameters[0].role == ParameterRole::Target;
    const bool targetFirst = block.kind == BlockKind::Gather;
    if (hasTarget && targetFirst)
        add(0);
    for (std::size_t i = hasTarget ? 1 : 0; i < parameters.size(); ++i)
        add(i);
    if (hasTarget && !targetFirst)
        add(0);
    return flow.y() + kRow / 2;
}

double Layouter::addBlock(int id, double x, double y, double width) {
    const Block& block = m_model.block(id);
    BlockItem item;
    item.block = id;
    item.rect = QRectF(x, y, width, kRow);
    item.isFolded =
        !block.suites.empty() && block.kind != BlockKind::Function && m_input.folded.count(id) != 0;
    const double bottom = addHead(item, width);
    item.head = QRectF(x, y, width, bottom - y);
    item.rect = item.head;
    const bool hasBody = !block.suites.empty() && showsBody(block, id);
    if (item.isFolded)
        for (std::size_t i = std::size_t(id) + 1; i < m_model.blocks().size(); ++i)
            item.hidden += m_model.isWithin(m_model.block(int(i)).suite, id) ? 1 : 0;
    const std::size_t place = m_layout.blocks.size();
    m_layout.blocks.push_back(std::move(item));
    if (!hasBody)
        return bottom;
    const double end = addBodies(block, id, x, bottom, width);
    m_layout.blocks[place].rect.setBottom(end);
    return end;
}

double Layouter::addBodies(const Block& block, int id, double x, double y, double width) {
    int parameter = int(block.parameters.size());
    for (std::size_t i = 0; i < block.suites.size(); ++i) {
        const scenes::Suite& suite = m_model.suite(block.suites[i]);
        const bool isMatch = suite.word == "case";
        if (i > 0 || isMatch) {
            HeaderItem header;
            header.suite = block.suites[i];
            header.block = id;
            header.word = fromUtf8(suite.word);
            header.rect = QRectF(x, y, width, kHeader);
            Flow flow(header.parts, QPointF(x + kIndent + 4, y + kHeader / 2 - 3), x + width - 12);
            flow.label(header.word, true);
            for (const Parameter& each : suite.parameters) {
                const bool isEmpty = each.range.isEmpty();
                if (!isEmpty || m_input.selected == id)
                    flow.field(isEmpty ? BlockNames::ofEmpty(block.kind, each.role)
                                       : fromUtf8(m_model.textOf(each.range)).simplified(),
                               parameter, isEmpty);
                ++parameter;
            }
            header.rect.setBottom(flow.y() + kHeader / 2);
            y = header.rect.bottom();
            m_layout.headers.push_back(std::move(header));
        } else {
            parameter += int(suite.parameters.size());
        }
        y = addSuite(block.suites[i], x + kIndent, y, width - kIndent - 6);
    }
    return y - kBetween + kFoot;
}

} // namespace

const BlockItem* BlockLayout::find(int block) const {
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const BlockItem& item) { return item.block == block; });
    return found == blocks.end() ? nullptr : &*found;
}

int BlockLayout::blockAt(QPointF point) const {
    int found = -1;
    for (const BlockItem& item : blocks)
        if (item.rect.contains(point))
            found = item.block;
    return found;
}

int BlockLayout::columnAt(QPointF point) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF& rect = columns[i].rect;
        if (point.x() >= rect.left() - kGap / 2 && point.x() < rect.right() + kGap / 2)
            return int(i);
    }
    return -1;
}

// Of places at nearly the same height the one that begins nearest to the left of the point.
const PlaceItem* BlockLayout::placeNear(QPointF point) const {
    const int column = columnAt(point);
    const PlaceItem* best = nullptr;
    double least = 0;
    for (const PlaceItem& item : places) {
        if (item.column != column)
            continue;
        const bool isOutside = point.x() < item.line.x1() - 6;
        const double distance =
            std::abs(point.y() - item.line.y1()) + (isOutside ? 40 : 0) - item.line.x1() * 0.01;
        if (!best || distance < least) {
            best = &item;
            least = distance;
        }
    }
    return best;
}

BlockLayout layOutBlocks(const BlockLayoutInput& input) {
    return Layouter(input).run();
}

} // namespace coroscope::gui
