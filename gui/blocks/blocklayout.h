// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where columns, blocks and their fields stand: a pure function of the blocks, of what is folded
// and of the block that is selected (it shows its empty fields).
#pragma once

#include "scenes/blocks/blockedit.h"

#include <QLineF>
#include <QRectF>
#include <QString>

#include <set>
#include <vector>

namespace coroscope::gui {

// A word or a field of a block's head.
struct BlockPart {
    enum class Kind { Title, Label, Field, Empty };
    Kind kind = Kind::Label;
    QRectF rect;
    QString text;
    int parameter = -1; // of a field, see allParameters
    bool isCode = false;
};

struct BlockItem {
    int block = -1;
    QRectF rect;
    QRectF head;
    std::vector<BlockPart> parts;
    bool isFolded = false;
    int hidden = 0; // how many blocks a folded one hides
};

// "else", "except ValueError": the further headers of a block.
struct HeaderItem {
    int suite = -1;
    int block = -1;
    QRectF rect;
    QString word;
    std::vector<BlockPart> parts;
};

struct PlaceItem {
    scenes::Place place;
    int column = 0;
    QLineF line;
};

struct ColumnItem {
    int column = 0;
    QRectF rect;
    QRectF head;
    std::vector<BlockPart> parts; // name and arguments; none of the module
    QRectF end;                   // "drop a block here"
    scenes::Place endPlace;
};

struct BlockLayout {
    std::vector<ColumnItem> columns;
    std::vector<BlockItem> blocks; // each before those within it
    std::vector<HeaderItem> headers;
    std::vector<PlaceItem> places; // in the order of the screen, column by column
    QRectF newColumn;
    QSizeF size;

    [[nodiscard]] const BlockItem* find(int block) const;
    [[nodiscard]] int blockAt(QPointF point) const;  // the innermost, -1 for none
    [[nodiscard]] int columnAt(QPointF point) const; // as an index of columns, -1 for none
    // The nearest place of the column under the point; a null pointer where there is none.
    [[nodiscard]] const PlaceItem* placeNear(QPointF point) const;
};

struct BlockLayoutInput {
    const scenes::BlockModel& model;
    const std::set<int>& folded;
    int selected = -1;
    double height = 0; // columns are at least as high
};

[[nodiscard]] BlockLayout layOutBlocks(const BlockLayoutInput& input);

} // namespace coroscope::gui
