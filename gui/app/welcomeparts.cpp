// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Paints the parts of the welcome page in the colours of the theme.
#include "gui/app/welcomeparts.h"

#include "gui/app/controls.h"
#include "gui/app/scenefile.h"
#include "gui/session/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace coroscope::gui {

namespace {

void repaintOnThemes(Session& session, QWidget* widget) {
    QObject::connect(&session, &Session::changed, widget, [widget](Changes changes) {
        if (changes & Change::Settings)
            widget->update();
    });
}

} // namespace

WelcomeMark::WelcomeMark(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setFixedHeight(58);
    setMinimumWidth(260);
    repaintOnThemes(session, this);
}

void WelcomeMark::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawIcon(painter, Icon::Logo, QRectF(2, 4, 50, 50), theme.ink);
    painter.setPen(theme.ink);
    painter.setFont(Theme::text(29, 700));
    painter.drawText(QRectF(68, 0, width() - 68, 36), Qt::AlignVCenter,
                     QStringLiteral("Coroscope"));
    painter.setPen(theme.ink2);
    painter.setFont(Theme::text(14));
    painter.drawText(QRectF(68, 36, width() - 68, 20), Qt::AlignVCenter,
                     tr("See what the event loop does."));
}

WelcomeButton::WelcomeButton(Session& session, Icon icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_session(session)
    , m_icon(icon) {
    setFixedHeight(62);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    repaintOnThemes(session, this);
}

void WelcomeButton::setWords(const QString& title, const QString& hint, const QString& key) {
    setText(title);
    m_hint = hint;
    m_key = key;
    setAccessibleName(title);
    setAccessibleDescription(hint);
    update();
}

void WelcomeButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(underMouse() ? theme.lineStrong : theme.line, 1));
    painter.setBrush(isDown() ? theme.hover : theme.surface);
    painter.drawRoundedRect(box, 9, 9);
    drawIcon(painter, m_icon, QRectF(17, (height() - 16) / 2.0, 16, 16), theme.accent);
    painter.setPen(theme.ink);
    painter.setFont(Theme::text(14, 650));
    painter.drawText(QRectF(47, 11, width() - 57, 20), Qt::AlignVCenter, text());
    painter.setPen(theme.ink2);
    painter.setFont(Theme::text(13));
    painter.drawText(QRectF(47, 31, width() - 57, 20), Qt::AlignVCenter, m_hint);
    if (!m_key.isEmpty() && width() > 260)
        drawKeyCap(painter, width() - 14, height() / 2.0, 20, m_key, theme);
    if (hasFocus())
        paintFocusRing(painter, box.adjusted(1, 1, -1, -1), 8, theme);
}

RecentRow::RecentRow(Session& session, const QString& path, QWidget* parent)
    : QAbstractButton(parent)
    , m_session(session) {
    const QFileInfo file(path);
    setText(file.fileName());
    m_kind = isTraceFile(path) ? tr("trace") : tr("scene");
    m_day = dayText(file.lastModified().date(), QDate::currentDate());
    setToolTip(path.toHtmlEscaped());
    setAccessibleName(text() + QStringLiteral(", ") + m_kind);
    setFixedHeight(40);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    repaintOnThemes(session, this);
}

void RecentRow::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), theme.hover);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    drawIcon(painter, Icon::File, QRectF(5, 13, 14, 14), theme.ink2);
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    const double dayWidth = painter.fontMetrics().horizontalAdvance(m_day) + 4;
    const double kindWidth = painter.fontMetrics().horizontalAdvance(m_kind) + 10;
    painter.drawText(QRectF(width() - dayWidth - 4, 0, dayWidth, height() - 1),
                     Qt::AlignVCenter | Qt::AlignRight, m_day);
    const QFont nameFont = Theme::text(13, 500);
    const double room = width() - 30 - dayWidth - kindWidth - 16;
    const QString name = elideMiddle(text(), nameFont, room);
    const double nameWidth = QFontMetricsF(nameFont).horizontalAdvance(name);
    painter.drawText(QRectF(30 + nameWidth + 10, 0, kindWidth, height() - 1), Qt::AlignVCenter,
                     m_kind);
    painter.setFont(nameFont);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(30, 0, room + 1, height() - 1), Qt::AlignVCenter, name);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -2), 5, theme);
}

WelcomeText::WelcomeText(Session& session, QFont font, QColor Theme::*color, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_font(std::move(font))
    , m_color(color) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    repaintOnThemes(session, this);
}

void WelcomeText::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int WelcomeText::heightForWidth(int width) const {
    const QFontMetricsF metrics(m_font);
    return int(std::ceil(
        metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, m_text).height()));
}

QSize WelcomeText::sizeHint() const {
    const QFontMetricsF metrics(m_font);
    return {int(std::ceil(metrics.horizontalAdvance(m_text))) + 1, int(metrics.height()) + 1};
}

void WelcomeText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(m_font);
    painter.setPen(themeOf(m_session.isDark()).*m_color);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_text);
}

QString dayText(const QDate& day, const QDate& today) {
    if (!day.isValid())
        return {};
    if (day == today)
        return QCoreApplication::translate("coroscope::gui::RecentRow", "today");
    if (day.addDays(1) == today)
        return QCoreApplication::translate("coroscope::gui::RecentRow", "yesterday");
    const QString format =
        day.year() == today.year()
            ? QCoreApplication::translate("coroscope::gui::RecentRow", "d MMM")
            : QCoreApplication::translate("coroscope::gui::RecentRow", "d MMM yyyy");
    return QLocale().toString(day, format);
}

} // namespace coroscope::gui
