// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each picture comes from a run of its scene, made when the gallery opens (a few ms each).
#include "gui/app/gallery.h"

#include "gui/app/scenewords.h"
#include "gui/session/session.h"
#include "gui/theme/glyphs.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kColumns = 3;
constexpr int kWidth = 296;
constexpr int kHeight = 188;
constexpr int kPicture = 116;
constexpr int kGap = 16;
constexpr std::size_t kEventsShown = 5'000;

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Thumbnail pictureOf(const scenes::LibraryScene& scene) {
    scenes::SceneRun run{std::string(scene.source), std::string(scene.fileName)};
    run.advance(kEventsShown);
    SpanIndex spans(run.trace());
    spans.extend();
    return layoutThumbnail(spans, QRectF(20, 0, kWidth - 40, kPicture));
}

} // namespace

GalleryGrid::GalleryGrid(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    for (const scenes::LibraryScene& scene : scenes::libraryScenes())
        m_cards.push_back({toQString(scene.name), sceneTitle(scene.title),
                           sceneSummary(scene.summary), pictureOf(scene)});
    const int rows = (static_cast<int>(m_cards.size()) + kColumns - 1) / kColumns;
    setFixedSize(kColumns * (kWidth + kGap) - kGap, std::max(0, rows * (kHeight + kGap) - kGap));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Examples"));
    choose(0);
}

QRect GalleryGrid::cardRect(int index) const {
    return {index % kColumns * (kWidth + kGap), index / kColumns * (kHeight + kGap), kWidth,
            kHeight};
}

int GalleryGrid::cardAt(const QPoint& position) const {
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        if (cardRect(i).contains(position))
            return i;
    return -1;
}

void GalleryGrid::choose(int index) {
    if (index < 0 || index >= static_cast<int>(m_cards.size()))
        return;
    m_current = index;
    setAccessibleDescription(m_cards[index].title + QLatin1String(": ") + m_cards[index].summary);
    emit currentChanged();
    update();
}

void GalleryGrid::mouseMoveEvent(QMouseEvent* event) {
    choose(cardAt(event->position().toPoint()));
}

void GalleryGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (const int index = cardAt(event->position().toPoint()); index >= 0)
        emit opened(m_cards[index].name);
}

void GalleryGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current - 1);
    case Qt::Key_Right:
        return choose(m_current + 1);
    case Qt::Key_Up:
        return choose(m_current - kColumns);
    case Qt::Key_Down:
        return choose(m_current + kColumns);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_cards.empty())
            emit opened(m_cards[m_current].name);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void GalleryGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(m_session.isDark());
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        paintCard(painter, i, theme);
}

void GalleryGrid::paintCard(QPainter& painter, int index, const Theme& theme) const {
    const Card& card = m_cards[index];
    const bool isOn = index == m_current;
    painter.save();
    painter.translate(cardRect(index).topLeft());
    const QRectF outline = QRectF(0, 0, kWidth, kHeight).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(outline, 12, 12);
    painter.fillPath(shape, theme.surface);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, 0, kWidth, kPicture), theme.zone);
    painter.fillRect(QRectF(0, kPicture, kWidth, 1), theme.line);
    painter.restore();
    paintThumbnail(painter, card.thumbnail, theme);
    painter.setPen(isOn ? QPen(theme.accent, 2) : QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    const double inset = isOn ? 0.5 : 0;
    painter.drawRoundedRect(outline.adjusted(inset, inset, -inset, -inset), 12, 12);

    painter.setPen(theme.ink);
    painter.setFont(Theme::text(15, 650));
    painter.drawText(QRectF(14, kPicture + 10, kWidth - 90, 20), Qt::AlignVCenter, card.title);
    if (isOn) {
        painter.setPen(theme.accent);
        painter.setFont(Theme::text(13, 600));
        painter.drawText(QRectF(0, kPicture + 10, kWidth - 30, 20),
                         Qt::AlignVCenter | Qt::AlignRight, tr("Open"));
        drawIcon(painter, Icon::Chevron, QRectF(kWidth - 27, kPicture + 14, 12, 12), theme.accent);
    }
    painter.setPen(theme.ink2);
    painter.setFont(Theme::text(13));
    painter.drawText(QRectF(14, kPicture + 31, kWidth - 28, 36),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, card.summary);
    painter.restore();
}

Gallery::Gallery(Session& session, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Examples"));
    auto* grid = new GalleryGrid(session, this);
    auto* area = new QScrollArea(this);
    area->setWidget(grid);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* title = new QLabel(tr("Examples"), this);
    title->setStyleSheet(QStringLiteral("font-size: 20px; font-weight: 650"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addWidget(area, 1);
    resize(std::min(grid->width() + 68, 1000), 720);
    grid->setFocus();
    connect(grid, &GalleryGrid::currentChanged, area, [area, grid] {
        const QPoint middle = grid->cardRect(grid->current()).center();
        area->ensureVisible(middle.x(), middle.y(), kWidth / 2, kHeight / 2);
    });
    connect(grid, &GalleryGrid::opened, this, [this](const QString& name) {
        m_chosen = name;
        accept();
    });
}

} // namespace coroscope::gui
