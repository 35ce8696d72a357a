// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The lines between the first and the last difference are tinted in both panes.
#include "gui/app/recoverydialog.h"

#include "gui/theme/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

// Lines from and to (past the last) that are not as in `other`.
std::pair<int, int> differingLines(const QString& text, const QString& other) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    const QStringList others = other.split(QLatin1Char('\n'));
    const auto first =
        std::mismatch(lines.begin(), lines.end(), others.begin(), others.end()).first;
    const auto from = static_cast<int>(first - lines.begin());
    auto to = static_cast<int>(lines.size());
    auto otherTo = static_cast<int>(others.size());
    while (to > from && otherTo > from && lines[to - 1] == others[otherTo - 1]) {
        --to;
        --otherTo;
    }
    return {from, to};
}

} // namespace

RecoveryDialog::RecoveryDialog(const LeftText& left, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Unsaved text"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    QString told = tr("Coroscope ended before %1 was saved.").arg(left.title);
    if (left.hasFileChanged)
        told += QLatin1Char(' ') + tr("The file was changed since.");
    layout->addWidget(plainLabel(told, this));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(14);
    panes->addWidget(makePane(tr("Unsaved text, %1").arg(left.textTime), left.text, left.other));
    panes->addWidget(makePane(left.isFileThere ? tr("File on the disk, %1").arg(left.otherTime)
                                               : tr("As it was opened; the file is not there"),
                              left.other, left.text));
    layout->addLayout(panes, 1);
    layout->addWidget(makeButtons(left));
    resize(920, 560);
}

QWidget* RecoveryDialog::makePane(const QString& head, const QString& text, const QString& other) {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plainLabel(head, pane));
    auto* view = new QPlainTextEdit(text, pane);
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->document()->setDefaultFont(Theme::mono(12));
    view->setAccessibleName(head);
    QList<QTextEdit::ExtraSelection> tints;
    const auto [from, to] = differingLines(text, other);
    const bool isDark = QApplication::palette().color(QPalette::Base).lightness() < 128;
    for (int line = from; line < to; ++line) {
        QTextEdit::ExtraSelection tint;
        tint.cursor = QTextCursor(view->document()->findBlockByNumber(line));
        tint.format.setBackground(themeOf(isDark).accentSoft);
        tint.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints.append(tint);
    }
    view->setExtraSelections(tints);
    if (!tints.isEmpty())
        view->setTextCursor(tints.first().cursor);
    column->addWidget(view, 1);
    return pane;
}

QWidget* RecoveryDialog::makeButtons(const LeftText& left) {
    auto* buttons = new QDialogButtonBox(this);
    auto* unsaved = buttons->addButton(tr("Open the unsaved text"), QDialogButtonBox::AcceptRole);
    auto* file = buttons->addButton(left.isFileThere ? tr("Open the file, discard the text")
                                                     : tr("Discard the text"),
                                    QDialogButtonBox::DestructiveRole);
    auto* later = buttons->addButton(tr("Decide later"), QDialogButtonBox::RejectRole);
    unsaved->setDefault(true);
    connect(unsaved, &QPushButton::clicked, this, [this] { choose(Answer::Unsaved); });
    connect(file, &QPushButton::clicked, this, [this] { choose(Answer::File); });
    connect(later, &QPushButton::clicked, this, [this] { choose(Answer::Later); });
    return buttons;
}

void RecoveryDialog::choose(Answer answer) {
    m_answer = answer;
    done(answer == Answer::Later ? Rejected : Accepted);
}

} // namespace coroscope::gui
