// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each picture comes from a run of its scene (a few ms each), made when the gallery is first seen,
// one by one, so that the window is there before the last.
#include "gui/app/gallery.h"

#include "gui/app/scenewords.h"
#include "gui/session/session.h"
#include "gui/theme/glyphs.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace coroscope::gui {

namespace {

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
    for (std::size_t i = 0; i < scenes::libraryScenes().size(); ++i)
        m_cards.push_back({i, {}, {}, std::nullopt});
    retranslate();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_pictures.setInterval(0);
    connect(&m_pictures, &QTimer::timeout, this, &GalleryGrid::makeNextPicture);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            update();
    });
    showShelf(0);
}

void GalleryGrid::retranslate() {
    setAccessibleName(tr("Examples"));
    for (Card& card : m_cards) {
        const scenes::LibraryScene& scene = scenes::libraryScenes()[card.scene];
        card.title = sceneTitle(scene.title);
        card.summary = sceneSummary(scene.summary);
    }
    update();
}

void GalleryGrid::showShelf(int shelf) {
    m_shown.clear();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto own = static_cast<int>(scenes::libraryScenes()[m_cards[i].scene].shelf);
        if (own == shelf || shelf > 2)
            m_shown.push_back(i);
    }
    arrange();
    choose(0);
}

void GalleryGrid::setColumns(int columns) {
    m_columns = columns;
    arrange();
}

int GalleryGrid::widthOf(int columns) {
    return columns * (kWidth + kGap) - kGap;
}

void GalleryGrid::arrange() {
    const int rows = (count() + m_columns - 1) / m_columns;
    setFixedSize(widthOf(m_columns), std::max(0, rows * (kHeight + kGap) - kGap));
    update();
}

QString GalleryGrid::nameOf(int index) const {
    return toQString(scenes::libraryScenes()[shown(index).scene].name);
}

bool GalleryGrid::hasPicture(int index) const {
    return shown(index).thumbnail && !shown(index).thumbnail->spans.empty();
}

void GalleryGrid::showEvent(QShowEvent*) {
    m_pictures.start();
}

void GalleryGrid::makeNextPicture() {
    // Those on view come first.
    const auto isBare = [](const Card& card) { return !card.thumbnail; };
    auto at = m_cards.end();
    for (const std::size_t index : m_shown)
        if (at == m_cards.end() && isBare(m_cards[index]))
            at = m_cards.begin() + static_cast<std::ptrdiff_t>(index);
    if (at == m_cards.end())
        at = std::find_if(m_cards.begin(), m_cards.end(), isBare);
    if (at == m_cards.end()) {
        m_pictures.stop();
        return;
    }
    at->thumbnail = pictureOf(scenes::libraryScenes()[at->scene]);
    update();
}

void GalleryGrid::finishPictures() {
    m_pictures.start();
    while (m_pictures.isActive())
        makeNextPicture();
}

QRect GalleryGrid::cardRect(int index) const {
    return {index % m_columns * (kWidth + kGap), index / m_columns * (kHeight + kGap), kWidth,
            kHeight};
}

int GalleryGrid::cardAt(const QPoint& position) const {
    for (int i = 0; i < count(); ++i)
        if (cardRect(i).contains(position))
            return i;
    return -1;
}

void GalleryGrid::choose(int index) {
    if (index < 0 || index >= count())
        return;
    m_current = index;
    setAccessibleDescription(shown(index).title + QLatin1String(": ") + shown(index).summary);
    emit currentChanged();
    update();
}

void GalleryGrid::mouseMoveEvent(QMouseEvent* event) {
    choose(cardAt(event->position().toPoint()));
}

void GalleryGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (const int index = cardAt(event->position().toPoint()); index >= 0)
        emit opened(nameOf(index));
}

void GalleryGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current - 1);
    case Qt::Key_Right:
        return choose(m_current + 1);
    case Qt::Key_Up:
        return choose(m_current - m_columns);
    case Qt::Key_Down:
        return choose(m_current + m_columns);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (count() > 0)
            emit opened(nameOf(m_current));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void GalleryGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(m_session.isDark());
    for (int i = 0; i < count(); ++i)
        paintCard(painter, i, theme);
}

void GalleryGrid::paintCard(QPainter& painter, int index, const Theme& theme) const {
    const Card& card = shown(index);
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
    if (card.thumbnail)
        paintThumbnail(painter, *card.thumbnail, theme);
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

void GalleryGrid::focusInEvent(QFocusEvent*) {
    update();
}
void GalleryGrid::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace coroscope::gui
