// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The lines that the other pane lacks are tinted.
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
#include <vector>

namespace coroscope::gui {

namespace {

constexpr qsizetype kMostCompared = 4'000'000; // pairs of lines

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

// The numbers of the lines that `other` lacks, by a longest common row of lines between the first
// and the last difference; where that would take long, all lines there.
QList<int> differingLines(const QString& text, const QString& other) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    const QStringList others = other.split(QLatin1Char('\n'));
    qsizetype from = 0;
    qsizetype end = lines.size();
    qsizetype otherEnd = others.size();
    while (from < end && from < otherEnd && lines[from] == others[from])
        ++from;
    while (end > from && otherEnd > from && lines[end - 1] == others[otherEnd - 1]) {
        --end;
        --otherEnd;
    }
    const qsizetype rows = end - from;
    const qsizetype columns = otherEnd - from;
    QList<int> differing;
    if (rows * columns > kMostCompared) {
        for (qsizetype i = from; i < end; ++i)
            differing.append(static_cast<int>(i));
        return differing;
    }
    // common[i][j]: how many lines the rests from i and from j share.
    std::vector<std::vector<int>> common(std::size_t(rows) + 1,
                                         std::vector<int>(std::size_t(columns) + 1, 0));
    for (auto i = std::size_t(rows); i-- > 0;) {
        for (auto j = std::size_t(columns); j-- > 0;)
            common[i][j] = lines[from + qsizetype(i)] == others[from + qsizetype(j)]
                               ? common[i + 1][j + 1] + 1
                               : std::max(common[i + 1][j], common[i][j + 1]);
    }
    std::size_t j = 0;
    for (std::size_t i = 0; i < std::size_t(rows); ++i) {
        while (j < std::size_t(columns) && common[i][j] == common[i][j + 1])
            ++j;
        const bool isShared = j < std::size_t(columns) && common[i][j] > common[i + 1][j];
        if (isShared)
            ++j;
        else
            differing.append(static_cast<int>(from + qsizetype(i)));
    }
    return differing;
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
    QLabel* heading = plainLabel(head, pane);
    heading->setFont(Theme::text(13, 600));
    column->addWidget(heading);
    auto* view = new QPlainTextEdit(text, pane);
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->ensurePolished(); // the window's style sheet sets its own font
    view->document()->setDefaultFont(Theme::mono(12));
    view->setAccessibleName(head);
    QList<QTextEdit::ExtraSelection> tints;
    const bool isDark = QApplication::palette().color(QPalette::Base).lightness() < 128;
    for (const int line : differingLines(text, other)) {
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
