// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Anything may be written or pasted; what is wrong is told beside the field and not swallowed.
#include "gui/app/limitfields.h"

#include "gui/app/controls.h"
#include "gui/app/limitwords.h"
#include "gui/session/session.h"
#include "gui/theme/plaintip.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kField = 132;
constexpr int kGridRows = 2; // of a limit: the second for words that have no room in the first
constexpr int kRoomBeside = 430;
constexpr int kMostLetters = 40;

QString nameOf(const scenes::LimitRow& row) {
    return QString::fromUtf8(row.name.data(), static_cast<qsizetype>(row.name.size()));
}

} // namespace

LimitFields::LimitFields(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3); // twice between two limits
    grid->setColumnStretch(2, 1);
    for (const scenes::LimitRow& row : scenes::limitRows())
        makeRow(*grid, row);
    setLimits({});
}

void LimitFields::makeRow(QGridLayout& grid, const scenes::LimitRow& limit) {
    Row row{&limit, new QLineEdit(this), new QLabel(this),
            new FlatButton(m_session, this, FlatButton::Look::Flat)};
    row.field->setObjectName(nameOf(limit));
    row.field->setMaxLength(kMostLetters);
    row.field->setFixedWidth(kField);
    row.field->setAlignment(Qt::AlignRight);
    row.field->setAccessibleName(limitName(limit));
    row.words->setTextFormat(Qt::PlainText);
    row.words->setWordWrap(true);
    row.usual->setObjectName(QStringLiteral("usual-") + nameOf(limit));
    row.usual->setLabel(tr("Default"));
    row.usual->setHeight(28, 40);
    const QString usual = writtenLimit(limit, scenes::RunLimits{}.*limit.value);
    row.usual->setAccessibleName(tr("%1: back to %2").arg(limitName(limit), usual));
    row.usual->setToolTip(plainTip(tr("Back to %1").arg(usual)));
    auto* name = new QLabel(limitName(limit), this);
    name->setBuddy(row.field);
    const int at = kGridRows * static_cast<int>(m_rows.size());
    grid.addWidget(name, at, 0);
    grid.addWidget(row.field, at, 1);
    grid.addWidget(row.words, at, 2);
    grid.addWidget(row.usual, at, 3);
    connect(row.usual, &QAbstractButton::clicked, this, [row, usual] {
        row.field->setText(usual);
        row.field->setFocus();
    });
    connect(row.field, &QLineEdit::textChanged, this, [this, row] {
        follow(row);
        emit changed();
    });
    m_rows.push_back(row);
}

// The words may go below, so they do not count.
QSize LimitFields::minimumSizeHint() const {
    int names = 0;
    int usual = 0;
    for (const Row& row : m_rows) {
        names = std::max(names, fontMetrics().horizontalAdvance(limitName(*row.limit)));
        usual = std::max(usual, row.usual->sizeHint().width());
    }
    const int gaps = 2 * static_cast<QGridLayout*>(layout())->horizontalSpacing();
    return {names + kField + usual + gaps, QWidget::minimumSizeHint().height()};
}

void LimitFields::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeWords(width() < kRoomBeside);
}

void LimitFields::placeWords(bool areBelow) {
    if (areBelow == m_areWordsBelow)
        return;
    m_areWordsBelow = areBelow;
    auto* const grid = static_cast<QGridLayout*>(layout());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int at = kGridRows * static_cast<int>(i);
        grid->removeWidget(m_rows[i].words);
        if (areBelow)
            grid->addWidget(m_rows[i].words, at + 1, 0, 1, 4);
        else
            grid->addWidget(m_rows[i].words, at, 2);
    }
}

void LimitFields::setLimits(const scenes::RunLimits& limits) {
    m_before = limits;
    for (const Row& row : m_rows) {
        row.field->setText(writtenLimit(*row.limit, limits.*row.limit->value));
        follow(row);
    }
}

scenes::RunLimits LimitFields::limits() const {
    scenes::RunLimits limits = m_before;
    for (const Row& row : m_rows) {
        const LimitReading read = readLimit(*row.limit, row.field->text());
        if (read.fault.isEmpty())
            limits.*row.limit->value = read.value;
    }
    return limits;
}

int LimitFields::faults() const {
    int count = 0;
    for (const Row& row : m_rows)
        count += readLimit(*row.limit, row.field->text()).fault.isEmpty() ? 0 : 1;
    return count;
}

QLineEdit* LimitFields::firstFaulty() const {
    for (const Row& row : m_rows)
        if (!readLimit(*row.limit, row.field->text()).fault.isEmpty())
            return row.field;
    return nullptr;
}

void LimitFields::follow(const Row& row) {
    const Theme& theme = themeOf(m_session.isDark());
    const LimitReading read = readLimit(*row.limit, row.field->text());
    const bool isFaulty = !read.fault.isEmpty();
    const QString words = isFaulty ? read.fault : limitMeaning(*row.limit);
    row.words->setText(words);
    row.words->setStyleSheet(
        QStringLiteral("color: %1").arg((isFaulty ? theme.bad : theme.ink2).name()));
    row.field->setAccessibleDescription(words);
    row.field->setStyleSheet(isFaulty ? QStringLiteral("border-color: %1").arg(theme.bad.name())
                                      : QString());
    row.usual->setEnabled(isFaulty || read.value != scenes::RunLimits{}.*row.limit->value);
}

} // namespace coroscope::gui
