// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The fields make ExportOptions and nothing else.
#include "gui/app/exportfields.h"

#include "gui/app/choicebox.h"
#include "gui/app/controls.h"
#include "gui/app/exportparts.h"
#include "gui/export/exporter.h"
#include "gui/session/session.h"
#include "gui/timeline/timelinenames.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kMostTasks = 60; // in the menu
constexpr int kMostPixels = 16'000;
enum Range { WholeRun, UpToCursor, TheseEvents };
enum Size { AsNeeded, Slide, WideSlide, OwnSize };

QHBoxLayout* rowIn(QWidget* parent) {
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

QSpinBox* number(QWidget* parent, int least, int most, int width) {
    auto* box = new QSpinBox(parent);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setRange(least, most);
    box->setFixedWidth(width);
    return box;
}

} // namespace

ExportFields::ExportFields(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    m_show = new SegmentedControl(session, {tr("Timeline"), tr("Stage"), tr("Both")}, this);
    m_show->setAccessibleName(tr("Show"));
    m_look = new SegmentedControl(session, {tr("Light"), tr("Dark"), tr("Print, no colour")}, this);
    m_look->setAccessibleName(tr("Theme"));
    m_title = new QLineEdit(exportTitle(session.title()), this);
    m_title->setMaxLength(200);
    m_title->setAccessibleName(tr("Title"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(28);
    form->setVerticalSpacing(9);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Show"), m_show);
    form->addRow(tr("Range"), makeRange());
    form->addRow(tr("Size"), makeSize());
    form->addRow(tr("Theme"), m_look);
    form->addRow(tr("Tasks"), makeTasks());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addLayout(form, 1);
    row->addWidget(makeMarks(), 0, Qt::AlignTop);
    connect(m_title, &QLineEdit::textChanged, this, &ExportFields::changed);
    connect(m_show, &SegmentedControl::chosen, this, &ExportFields::changed);
    connect(m_look, &SegmentedControl::chosen, this, &ExportFields::changed);
}

QWidget* ExportFields::makeRange() {
    auto* page = new QWidget(this);
    const int count = std::max(1, static_cast<int>(m_session.eventCount()));
    m_range = new ChoiceBox(page);
    m_range->setObjectName(QStringLiteral("range"));
    m_range->addItems({tr("Whole run"), tr("Up to the cursor"), tr("These events")});
    m_range->setAccessibleName(tr("Range"));
    m_first = number(page, 1, count, 62);
    m_first->setObjectName(QStringLiteral("firstEvent"));
    m_last = number(page, 1, count, 62);
    m_last->setObjectName(QStringLiteral("lastEvent"));
    m_first->setAccessibleName(tr("First event"));
    m_last->setAccessibleName(tr("Last event"));
    m_last->setValue(count);
    auto* row = rowIn(page);
    row->addWidget(m_range);
    row->addWidget(new QLabel(tr("event"), page));
    row->addWidget(m_first);
    row->addWidget(new QLabel(tr("to"), page));
    row->addWidget(m_last);
    row->addStretch();
    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportFields::changed);
    connect(m_first, &QSpinBox::valueChanged, this, &ExportFields::changed);
    connect(m_last, &QSpinBox::valueChanged, this, &ExportFields::changed);
    return page;
}

QWidget* ExportFields::makeSize() {
    auto* page = new QWidget(this);
    m_size = new ChoiceBox(page);
    m_size->addItems({tr("As needed"), tr("Slide, 16 cm"), tr("Full HD"), tr("Own size")});
    m_size->setAccessibleName(tr("Size"));
    m_width = number(page, 100, kMostPixels, 62);
    m_height = number(page, 100, kMostPixels, 62);
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_scale = new ChoiceBox(page);
    m_scale->addItems(
        {QStringLiteral("1×"), QStringLiteral("2×"), QStringLiteral("3×"), QStringLiteral("4×")});
    m_scale->setCurrentIndex(1);
    m_scale->setAccessibleName(tr("Scale"));
    auto* row = rowIn(page);
    row->addWidget(m_size);
    row->addWidget(m_width);
    row->addWidget(new QLabel(QStringLiteral("×"), page));
    row->addWidget(m_height);
    row->addWidget(m_scale);
    row->addStretch();
    connect(m_size, &QComboBox::currentIndexChanged, this, &ExportFields::changed);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportFields::changed);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportFields::changed);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportFields::changed);
    return page;
}

// A menu of check marks; a name is shown as it is, an ampersand in it is none of ours.
QWidget* ExportFields::makeTasks() {
    m_tasks = new QPushButton(this);
    m_tasks->setProperty("isField", true);
    m_taskMenu = new QMenu(m_tasks);
    TimelineNames names;
    names.extend(m_session.trace());
    for (const Lane& lane : m_session.spans().lanes()) {
        if (m_taskMenu->actions().size() >= kMostTasks)
            break;
        const QString name = names.task(m_session.trace(), lane.task);
        QAction* action = m_taskMenu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(name);
        connect(action, &QAction::toggled, this, [this] {
            tellTasks();
            emit changed();
        });
    }
    m_tasks->setMenu(m_taskMenu);
    tellTasks();
    return m_tasks;
}

QWidget* ExportFields::makeMarks() {
    auto* page = new QWidget(this);
    m_legend = new CheckMark(m_session, tr("Legend and title"), true, page);
    m_arrows = new CheckMark(m_session, tr("Arrows: created by, woken by"), true, page);
    m_folds = new CheckMark(m_session, tr("Fold idle time"), true, page);
    m_source = new CheckMark(m_session, tr("Source code beside the picture"), false, page);
    m_text = new CheckMark(m_session, tr("Text stays text (search, screen readers)"), true, page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 3, 0, 0);
    column->setSpacing(4);
    for (CheckMark* mark : {m_legend, m_arrows, m_folds, m_source, m_text}) {
        column->addWidget(mark);
        connect(mark, &QAbstractButton::toggled, this, &ExportFields::changed);
    }
    return page;
}

QStringList ExportFields::chosenTasks() const {
    QStringList names;
    bool isWhole = true;
    for (const QAction* action : m_taskMenu->actions()) {
        if (action->isChecked())
            names << action->data().toString();
        isWhole = isWhole && action->isChecked();
    }
    return isWhole ? QStringList() : names;
}

void ExportFields::tellTasks() {
    const QStringList chosen = chosenTasks();
    const QString words =
        chosen.isEmpty()
            ? tr("All tasks")
            : tr("%1 of %2 tasks").arg(chosen.size()).arg(m_taskMenu->actions().size());
    // Qt leaves the padding out where a button's text is aligned: an en space stands for it.
    m_tasks->setText(QChar(0x2002) + words);
    m_tasks->setAccessibleName(words);
}

ExportOptions ExportFields::options(ExportFormat format) const {
    ExportOptions options;
    options.show = static_cast<ExportShow>(m_show->current());
    options.look = static_cast<ExportLook>(m_look->current());
    options.titleText = m_title->text();
    options.sourceText = m_session.isRecording() ? QString() : m_session.text();
    options.stopMessage = m_session.stopMessage();
    options.legend = options.title = m_legend->isChecked();
    options.arrows = m_arrows->isChecked();
    options.foldsIdle = m_folds->isChecked();
    options.source = m_source->isChecked();
    options.textStaysText = m_text->isChecked();
    options.lanes = chosenTasks();
    options.cursor = m_session.cursor();
    options.scale = m_scale->currentIndex() + 1;
    const QSizeF sizes[] = {
        {0, 0}, {1200, 380}, {1920, 1080}, QSizeF(m_width->value(), m_height->value())};
    options.size = sizes[m_size->currentIndex()];
    const int range = m_range->currentIndex();
    if (range == UpToCursor)
        options.lastEvent = std::max<std::size_t>(1, m_session.cursor());
    if (range == TheseEvents) {
        options.firstEvent = static_cast<std::size_t>(m_first->value());
        options.lastEvent = static_cast<std::size_t>(std::max(m_first->value(), m_last->value()));
    }
    return settled(m_session.trace(), options, format);
}

void ExportFields::follow(ExportFormat format) {
    const FormatRow& row = rowOf(format);
    const bool isPicture = row.kind == FormatRow::Kind::Picture || isFilm(format);
    const bool isDrawn = isPicture || format == ExportFormat::Player;
    if (isFilm(format) != m_wasFilm) {
        m_wasFilm = isFilm(format);
        m_show->setCurrent(static_cast<int>(m_wasFilm ? ExportShow::Both : ExportShow::Timeline));
    }
    const bool hasTitle = isDrawn || format == ExportFormat::Markdown;
    m_title->setEnabled(hasTitle);
    for (QWidget* field : {static_cast<QWidget*>(m_show), static_cast<QWidget*>(m_size)})
        field->setEnabled(isPicture);
    m_look->setEnabled(isDrawn);
    m_tasks->setEnabled(isDrawn);
    m_scale->setEnabled(format == ExportFormat::Png);
    m_first->setEnabled(m_range->currentIndex() == TheseEvents);
    m_last->setEnabled(m_range->currentIndex() == TheseEvents);
    m_width->setEnabled(isPicture && m_size->currentIndex() == OwnSize);
    m_height->setEnabled(isPicture && m_size->currentIndex() == OwnSize);
    m_legend->setEnabled(isPicture);
    m_arrows->setEnabled(isDrawn);
    m_folds->setEnabled(isDrawn);
    m_source->setEnabled(isPicture && !m_session.isRecording());
    m_text->setEnabled(format == ExportFormat::Svg);
}

void ExportFields::showSize(QSizeF size) {
    if (m_size->currentIndex() == OwnSize)
        return;
    const QSignalBlocker width(m_width);
    const QSignalBlocker height(m_height);
    m_width->setValue(qRound(size.width()));
    m_height->setValue(qRound(size.height()));
}

} // namespace coroscope::gui
