// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Painted text over the zone colour; assistive technology hears each new sentence.
#include "gui/inspector/narratorpanel.h"

#include "gui/theme/wrappedtext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kSide = 16;
constexpr double kTop = 13;
constexpr double kLabel = 18;
constexpr int kButtons = 32;

QString buttonStyle(const Theme& theme, bool isPrimary) {
    const QColor fill = isPrimary ? theme.accent : theme.surface;
    const QColor ink = isPrimary ? theme.onAccent : theme.ink;
    const QColor border = isPrimary ? theme.accent : theme.line;
    return QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %3; "
                          "border-radius: 7px; padding: 0 12px; font-weight: %4; }"
                          "QPushButton:focus { border: 2px solid %5; }")
        .arg(fill.name(), ink.name(), border.name(), QString::number(isPrimary ? 600 : 500),
             theme.accent.name());
}

} // namespace

NarratorPanel::NarratorPanel(QWidget* parent)
    : QWidget(parent)
    , m_stepButton(new QPushButton(this))
    , m_copyButton(new QPushButton(tr("Copy report"), this)) {
    setMinimumHeight(kHeight);
    m_stepButton->hide();
    m_copyButton->hide();
    connect(m_stepButton, &QPushButton::clicked, this, [this] {
        if (!m_diagnosis.steps.empty())
            emit eventWanted(m_diagnosis.steps.front().event);
    });
    connect(m_copyButton, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_diagnosis.asText()); });
}

QString NarratorPanel::told() const {
    if (m_showsWaysOut)
        return m_diagnosis.headline + QLatin1Char(' ') + m_diagnosis.explanation;
    QString text = m_narration.sentence;
    if (!m_narration.why.isEmpty())
        text += QLatin1Char(' ') + m_narration.why;
    if (!m_narration.next.isEmpty())
        text += QLatin1Char(' ') + tr("Next:") + QLatin1Char(' ') + m_narration.next;
    return text;
}

void NarratorPanel::tell(const Narration& narration, std::size_t event, const Theme& theme) {
    m_narration = narration;
    m_event = event;
    show(false, theme);
}

void NarratorPanel::tellWaysOut(const Diagnosis& diagnosis, const Theme& theme) {
    m_diagnosis = diagnosis;
    show(true, theme);
}

void NarratorPanel::show(bool waysOut, const Theme& theme) {
    m_showsWaysOut = waysOut;
    m_theme = &theme;
    const bool hasStep = waysOut && !m_diagnosis.steps.empty();
    m_stepButton->setVisible(hasStep);
    m_copyButton->setVisible(waysOut);
    if (waysOut) {
        if (hasStep)
            m_stepButton->setText(tr("Step to event %1").arg(m_diagnosis.steps.front().event));
        m_stepButton->setStyleSheet(buttonStyle(theme, true));
        m_copyButton->setStyleSheet(buttonStyle(theme, false));
    }
    fit();
    announce();
    update();
}

void NarratorPanel::announce() {
    const QString text = told();
    if (text == accessibleName())
        return;
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void NarratorPanel::fit() {
    const double text = m_showsWaysOut ? paintWaysOut(nullptr) : paintNarration(nullptr);
    const int needed = static_cast<int>(std::ceil(text));
    setFixedHeight(m_showsWaysOut ? needed : std::max(kHeight, needed));
    placeButtons();
}

void NarratorPanel::placeButtons() {
    const int y = height() - kButtons - 14;
    int x = static_cast<int>(kSide);
    for (QPushButton* const button : {m_stepButton, m_copyButton}) {
        if (button->isHidden())
            continue;
        const int width = button->sizeHint().width();
        button->setGeometry(x, y, width, kButtons);
        x += width + 8;
    }
}

void NarratorPanel::resizeEvent(QResizeEvent* event) {
    if (event->oldSize().width() != event->size().width())
        fit();
    placeButtons();
}

void NarratorPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->zone);
    painter.fillRect(0, 0, width(), 1, m_theme->line);
    if (m_showsWaysOut)
        paintWaysOut(&painter);
    else
        paintNarration(&painter);
}

void NarratorPanel::paintHeader(QPainter& painter, const QString& label,
                                const QString& event) const {
    const QRectF rect(kSide, kTop, width() - 2 * kSide, kLabel);
    QFont font = Theme::text(11.5, 650);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    painter.setFont(font);
    painter.setPen(m_theme->ink3);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, label);
    painter.setFont(Theme::mono(11.5));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, event);
}

double NarratorPanel::paintNarration(QPainter* painter) const {
    const double room = width() - 2 * kSide;
    double y = kTop + kLabel + 6;
    if (painter)
        paintHeader(*painter, tr("WHAT JUST HAPPENED"), tr("event %1").arg(m_event));
    const WrappedText sentence(m_narration.sentence, Theme::text(15, 600), room, 21);
    if (painter)
        sentence.draw(*painter, {kSide, y}, m_theme->ink);
    y += sentence.height() + 6;
    const QString next = tr("Next:");
    QString text = m_narration.why;
    const qsizetype at = text.isEmpty() ? 0 : text.size() + 1;
    if (!m_narration.next.isEmpty())
        text = (text.isEmpty() ? QString() : text + QLatin1Char(' ')) + next + QLatin1Char(' ') +
               m_narration.next;
    WrappedText rest(text, Theme::text(13), room, 18);
    if (!m_narration.next.isEmpty())
        rest.stress(at, next.size(), m_theme->ink);
    if (painter)
        rest.draw(*painter, {kSide, y}, m_theme->ink2);
    return y + rest.height() + 11;
}

double NarratorPanel::paintWaysOut(QPainter* painter) const {
    const double room = width() - 2 * kSide;
    double y = kTop + kLabel + 5;
    if (painter)
        paintHeader(*painter, tr("WAYS OUT"), {});
    for (const Diagnosis::Way& way : m_diagnosis.ways) {
        WrappedText text(way.title + QLatin1Char(' ') + way.text, Theme::text(13), room, 18);
        text.stress(0, way.title.size(), m_theme->ink);
        if (painter)
            text.draw(*painter, {kSide, y}, m_theme->ink2);
        y += text.height() + 8;
    }
    return y + 4 + kButtons + 14;
}

} // namespace coroscope::gui
