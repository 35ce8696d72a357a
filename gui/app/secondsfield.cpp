// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The text is the value; buttons and arrow keys only write it.
#include "gui/app/secondsfield.h"

#include "gui/app/controls.h"
#include "scenes/chain/chainplan.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cmath>
#include <limits>

namespace coroscope::gui {

namespace {
constexpr double kStep = 0.5;
constexpr int kButton = 32;
} // namespace

SecondsField::SecondsField(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_less = makeButton(session, false));
    row->addWidget(m_more = makeButton(session, true));
    setFocusProxy(m_field);
    m_field->setPlaceholderText(tr("no sleep"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SecondsField::follow);
    follow();
}

// The arrow keys do the same, so Tab goes past it.
FlatButton* SecondsField::makeButton(Session& session, bool isMore) {
    auto* button = new FlatButton(session, this, FlatButton::Look::Box);
    button->setGlyph(isMore ? Icon::Plus : Icon::Minus, 14);
    button->setHeight(kButton, kButton);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoRepeat(true);
    button->setObjectName(isMore ? QStringLiteral("sleepMore") : QStringLiteral("sleepLess"));
    button->setAccessibleName(isMore ? tr("Sleep half a second more")
                                     : tr("Sleep half a second less"));
    button->setToolTip(button->accessibleName());
    connect(button, &QAbstractButton::clicked, this, [this, isMore] { stepBy(isMore ? 1 : -1); });
    return button;
}

std::optional<double> SecondsField::seconds() const {
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? value : std::numeric_limits<double>::quiet_NaN();
}

void SecondsField::setSeconds(std::optional<double> seconds) {
    m_field->setText(seconds ? QString::fromStdString(scenes::spelled(*seconds)) : QString());
}

void SecondsField::stepBy(int steps) {
    const double now = seconds().value_or(-kStep);
    const double next = std::isfinite(now) ? (std::round(now / kStep) + steps) * kStep
                        : steps > 0        ? 0
                                           : -kStep;
    setSeconds(next < 0 ? std::nullopt : std::optional(std::min(next, scenes::kLongestDelay)));
    m_field->selectAll();
}

void SecondsField::follow() {
    const std::optional<double> now = seconds();
    m_less->setEnabled(now.has_value());
    m_more->setEnabled(!now || !(*now >= scenes::kLongestDelay));
    emit changed();
}

bool SecondsField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            stepBy(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coroscope::gui
