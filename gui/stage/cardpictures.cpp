// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A picture is made when its card is first seen and used until the card, the scale or the theme
// changes.
#include "gui/stage/cardpictures.h"

#include "gui/stage/stagepainter.h"

#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kMargin = 3;             // scene units round a card, for its border
constexpr double kStem = 15;              // below a timer
constexpr qint64 kMostBytes = 96'000'000; // of all pictures; what does not fit is painted
constexpr double kLargestSide = 2'048;    // device pixels
constexpr qint64 kBytesAPixel = 4;

// Cards that keep inside their rectangle and have more in them than a rectangle.
bool hasPicture(const StageCard& card) {
    switch (card.kind) {
    case CardKind::Handle:
    case CardKind::Running:
    case CardKind::BigRunning:
    case CardKind::Task:
    case CardKind::Future:
    case CardKind::Gather:
    case CardKind::Done:
    case CardKind::Group:
    case CardKind::GroupRow:
        return card.contentOpacity >= 1 && card.hasFrame;
    case CardKind::Timer: // its stem may lead away from under it
        return card.contentOpacity >= 1 && card.hasFrame &&
               (card.stem <= 0 || (card.stem > card.rect.left() && card.stem < card.rect.right()));
    case CardKind::Stroke:
    case CardKind::NextUp:
    case CardKind::Column:
    case CardKind::Sum:
        break;
    }
    return false;
}

// What the picture shows: the card without what moves.
StageCard contentOf(const StageCard& card) {
    StageCard content = card;
    content.rect.moveTo(0, 0);
    content.origin.reset();
    content.opacity = 1;
    content.target = {};
    content.stem = card.stem > 0 ? card.stem - card.rect.left() : 0;
    return content;
}

// Whole pixels round the card, so that its corner stands at one.
int marginOf(double scale) {
    return int(std::ceil(kMargin * scale));
}

QSize pixelsOf(const StageCard& card, double scale) {
    const double below = card.kind == CardKind::Timer ? kStem : 0;
    const int margins = 2 * marginOf(scale);
    return {int(std::ceil(card.rect.width() * scale)) + margins,
            int(std::ceil((card.rect.height() + below) * scale)) + margins};
}

qint64 bytesOf(QSize pixels) {
    return qint64(pixels.width()) * pixels.height() * kBytesAPixel;
}

} // namespace

void CardPictures::beginFrame() {
    for (auto entry = m_pictures.begin(); entry != m_pictures.end();) {
        if (entry->second.frame == m_frame) {
            ++entry;
            continue;
        }
        m_bytes -= bytesOf(entry->second.pixmap.size());
        entry = m_pictures.erase(entry);
    }
    ++m_frame;
}

bool CardPictures::hasRoomFor(const StageCard& card, double scale) const {
    const QSize pixels = pixelsOf(card, scale);
    return std::max(pixels.width(), pixels.height()) <= kLargestSide &&
           m_bytes + bytesOf(pixels) <= kMostBytes;
}

QPixmap CardPictures::make(const StageCard& content, const Theme& theme, double scale,
                           double ratio) {
    QPixmap pixmap(pixelsOf(content, scale));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(marginOf(scale), marginOf(scale));
    painter.scale(scale, scale);
    paintCard(painter, content, theme);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void CardPictures::paint(QPainter& painter, const StageCard& card, const Theme& theme) {
    const QTransform world = painter.worldTransform();
    const double ratio = painter.device()->devicePixelRatioF();
    const double scale = world.m11() * ratio;
    if (!hasPicture(card) || world.type() > QTransform::TxScale)
        return paintCard(painter, card, theme);
    StageCard content = contentOf(card);
    auto found = m_pictures.find(card.key);
    const bool isSame = found != m_pictures.end() && found->second.theme == &theme &&
                        found->second.scale == scale && found->second.content == content;
    if (!isSame) {
        if (found != m_pictures.end()) {
            m_bytes -= bytesOf(found->second.pixmap.size());
            m_pictures.erase(found);
        }
        if (!hasRoomFor(card, scale))
            return paintCard(painter, card, theme);
        QPixmap pixmap = make(content, theme, scale, ratio);
        m_bytes += bytesOf(pixmap.size());
        ++m_made;
        found = m_pictures
                    .insert_or_assign(card.key, Picture{std::move(content), &theme, scale,
                                                        std::move(pixmap), m_frame})
                    .first;
    }
    found->second.frame = m_frame;
    const auto placed = [&](double at) {
        return (std::round(at * ratio) - marginOf(scale)) / ratio;
    };
    const QPointF at = world.map(card.rect.topLeft());
    painter.save();
    painter.setOpacity(painter.opacity() * card.opacity);
    painter.resetTransform();
    painter.drawPixmap(QPointF(placed(at.x()), placed(at.y())), found->second.pixmap);
    painter.restore();
}

} // namespace coroscope::gui
