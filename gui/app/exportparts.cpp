// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names of a scene are painted, never given to a label that could take them for markup.
#include "gui/app/exportparts.h"

#include "gui/app/controls.h"
#include "gui/session/session.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr int kFormatRole = Qt::UserRole;
constexpr int kRowHeight = 38;
constexpr int kHeadHeight = 26;
constexpr double kPad = 12;
constexpr double kTextLine = 17;

// A heading, or a tag in a box and words beside it.
class FormatDelegate : public QStyledItemDelegate {
public:
    FormatDelegate(Session& session, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_session(session) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override {
        return {200, index.data(kFormatRole).isValid() ? kRowHeight : kHeadHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = themeOf(m_session.isDark());
        const QRectF rect(option.rect);
        const QString words = index.data(Qt::DisplayRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(kFormatRole).isValid())
            paintFormat(*painter, option, theme, words, index.data(kFormatRole).toInt());
        else
            paintHeading(*painter, rect, theme, words);
        painter->restore();
    }

private:
    static void paintHeading(QPainter& painter, const QRectF& rect, const Theme& theme,
                             const QString& words) {
        QFont font = Theme::text(12, 650);
        font.setLetterSpacing(QFont::PercentageSpacing, 105);
        painter.setFont(font);
        painter.setPen(theme.ink2);
        painter.drawText(rect.adjusted(kPad, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom, words);
    }

    static void paintFormat(QPainter& painter, const QStyleOptionViewItem& option,
                            const Theme& theme, const QString& words, int format) {
        const QRectF rect(option.rect);
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accentSoft);
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 8, 8);
        }
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(painter, rect.adjusted(0, 1, 0, -1), 8, theme);
        const QColor ink = isChosen ? theme.accent : theme.ink;
        const QRectF box(rect.left() + kPad, rect.center().y() - 11, 48, 22);
        painter.setPen(QPen(isChosen ? theme.accent : theme.lineStrong, 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(box, 5, 5);
        painter.setPen(isChosen ? theme.accent : theme.ink2);
        painter.setFont(Theme::mono(11));
        painter.drawText(box, Qt::AlignCenter,
                         QLatin1String(rowOf(static_cast<ExportFormat>(format)).tag));
        painter.setPen(ink);
        painter.setFont(Theme::text(13, isChosen ? 600 : 400));
        painter.drawText(rect.adjusted(kPad + 58, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         words);
    }

    Session& m_session;
};

} // namespace

// --- ExportFormatList

ExportFormatList::ExportFormatList(Session& session, QWidget* parent)
    : QListWidget(parent) {
    setItemDelegate(new FormatDelegate(session, this));
    setFixedWidth(238);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Format"));
    const std::pair<FormatRow::Kind, QString> groups[] = {
        {FormatRow::Kind::Picture, tr("PICTURE")},
        {FormatRow::Kind::Moving, tr("MOVING")},
        {FormatRow::Kind::Data, tr("DATA")},
    };
    for (const auto& [kind, heading] : groups) {
        auto* head = new QListWidgetItem(heading, this);
        head->setFlags(Qt::NoItemFlags);
        for (const FormatRow& row : exportFormats()) {
            if (row.kind != kind)
                continue;
            auto* item = new QListWidgetItem(wordsOf(row.format), this);
            item->setData(kFormatRole, static_cast<int>(row.format));
        }
    }
    connect(this, &QListWidget::currentRowChanged, this, &ExportFormatList::chosen);
}

ExportFormat ExportFormatList::format() const {
    const QListWidgetItem* item = currentItem();
    return static_cast<ExportFormat>(item ? item->data(kFormatRole).toInt() : 0);
}

void ExportFormatList::choose(ExportFormat format) {
    for (int row = 0; row < count(); ++row) {
        const QVariant data = item(row)->data(kFormatRole);
        if (data.isValid() && data.toInt() == static_cast<int>(format))
            setCurrentRow(row);
    }
}

// --- ExportPreview

ExportPreview::ExportPreview(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(180);
}

void ExportPreview::showImage(const QImage& image) {
    m_image = image;
    m_image.setDevicePixelRatio(1);
    m_text.clear();
    update();
}

void ExportPreview::showText(const QString& text) {
    m_text = text;
    m_image = {};
    update();
}

void ExportPreview::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.zone);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    const QRectF room = QRectF(rect()).adjusted(kPad, kPad, -kPad, -kPad);
    if (!m_image.isNull()) {
        const QSizeF size = QSizeF(m_image.size()).scaled(room.size(), Qt::KeepAspectRatio);
        const double ratio = devicePixelRatioF();
        QImage fitted = m_image.scaled((size * ratio).toSize(), Qt::IgnoreAspectRatio,
                                       Qt::SmoothTransformation);
        fitted.setDevicePixelRatio(ratio);
        const QPointF at = room.center() - QPointF(size.width() / 2, size.height() / 2);
        painter.drawImage(at, fitted);
        return;
    }
    painter.setClipRect(room);
    painter.setFont(Theme::mono(11.5));
    painter.setPen(theme.ink);
    double y = room.top();
    for (const QString& line : m_text.split(u'\n')) {
        if (y > room.bottom())
            break;
        painter.drawText(QRectF(room.left(), y, 4000, kTextLine), Qt::AlignLeft | Qt::AlignVCenter,
                         line);
        y += kTextLine;
    }
}

// --- CheckMark

CheckMark::CheckMark(Session& session, const QString& label, bool isChecked, QWidget* parent)
    : QAbstractButton(parent)
    , m_session(session) {
    setText(label);
    setCheckable(true);
    setChecked(isChecked);
    setFocusPolicy(Qt::TabFocus);
}

QSize CheckMark::sizeHint() const {
    const double word = QFontMetricsF(Theme::text(13)).horizontalAdvance(text());
    return {static_cast<int>(std::ceil(26 + word)) + 2, 26};
}

void CheckMark::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.45);
    const QRectF box(1.5, height() / 2.0 - 8, 16, 16);
    painter.setPen(QPen(isChecked() ? theme.accent : theme.lineStrong, 1));
    painter.setBrush(isChecked() ? theme.accent : theme.surface);
    painter.drawRoundedRect(box, 4, 4);
    if (isChecked()) {
        painter.setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {box.topLeft() + QPointF(4, 8.4), box.topLeft() + QPointF(7, 11.4),
                                box.topLeft() + QPointF(12.2, 5)};
        painter.drawPolyline(tick, 3);
    }
    painter.setPen(theme.ink);
    painter.setFont(Theme::text(13));
    painter.drawText(QRectF(26, 0, width() - 26, height()), Qt::AlignVCenter | Qt::TextHideMnemonic,
                     text());
    if (hasFocus())
        paintFocusRing(painter, box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, theme);
}

} // namespace coroscope::gui
