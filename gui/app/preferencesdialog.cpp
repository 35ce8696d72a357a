// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The pages are fields and nothing else; whoever opens the dialog applies what they say.
#include "gui/app/preferencesdialog.h"

#include "gui/app/choicebox.h"
#include "gui/app/controls.h"
#include "gui/app/exportparts.h"
#include "gui/app/faultlabel.h"
#include "gui/app/limitfields.h"
#include "gui/editor/scenehighlighter.h"
#include "gui/session/session.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace coroscope::gui {

namespace {

constexpr int kNames = 140;
constexpr int kFewNames = 84; // in a window below 560
constexpr int kNarrow = 560;
constexpr int kSample = 150;
constexpr int kLanguage = 200;

constexpr std::array kThemes{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};
constexpr std::array kSteps{Granularity::Line, Granularity::Handle, Granularity::Iteration};
const std::array<QString, 2> kLanguages{QStringLiteral("en"), QStringLiteral("zh_CN")};

const QString kSampleCode = QStringLiteral("async def main():\n\tawait asyncio.sleep(1)  # 1 s\n"
                                           "\tprint(\"done\")\n");

template <class Choices, class Choice>
int indexOf(const Choices& choices, const Choice& choice) {
    const auto found = std::find(choices.begin(), choices.end(), choice);
    return found == choices.end() ? 0 : static_cast<int>(found - choices.begin());
}

QFormLayout* formIn(QWidget* page, bool isNarrow) {
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(28);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setRowWrapPolicy(isNarrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    return form;
}

QLabel* noteIn(const QString& words, QWidget* page) {
    auto* note = new QLabel(words, page);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    return note;
}

QSpinBox* numberIn(QWidget* page, int least, int most, const QString& unit, const QString& name) {
    auto* box = new QSpinBox(page);
    box->setRange(least, most);
    box->setSuffix(QChar(0xA0) + unit);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setFixedWidth(96);
    box->setAccessibleName(name);
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(Session& session, const Preferences& preferences,
                                     QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_before(preferences) {
    setWindowTitle(tr("Preferences"));
    m_names = new QListWidget(this);
    m_names->setObjectName(QStringLiteral("preferencePages"));
    const QSize room =
        parentWidget()->window()->size().boundedTo(parentWidget()->screen()->availableSize());
    m_isNarrow = room.width() < kNarrow;
    m_names->setFixedWidth(m_isNarrow ? kFewNames : kNames);
    m_names->setAccessibleName(tr("Page"));
    m_names->setStyleSheet(
        QStringLiteral("QListWidget { background: transparent; border: none; outline: none } "
                       "QListWidget::item { padding: 7px 10px; border-radius: 6px; color: %1 } "
                       "QListWidget::item:selected { background: %2; color: %1 }")
            .arg(themeOf(session.isDark()).ink.name(),
                 themeOf(session.isDark()).accentSoft.name()));
    m_pages = new QStackedWidget(this);
    addPage(tr("General"), makeGeneral());
    addPage(tr("Editor"), makeEditor());
    addPage(tr("Run"), makeRun());
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(m_isNarrow ? 8 : 20);
    columns->addWidget(m_names);
    columns->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    resize(std::min(760, room.width() - 40), std::min(600, room.height() - 40));
    fill(preferences);
    choose(Page::General);
    follow();
}

// A page that is higher than the room for it scrolls.
void PreferencesDialog::addPage(const QString& name, QWidget* page) {
    auto* area = new QScrollArea(m_pages);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setStyleSheet(QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget#page { "
                                       "background: transparent }"));
    page->setObjectName(QStringLiteral("page"));
    m_names->addItem(name);
    m_pages->addWidget(area);
}

QWidget* PreferencesDialog::makeGeneral() {
    auto* page = new QWidget(this);
    QFormLayout* form = formIn(page, m_isNarrow);
    m_language = new ChoiceBox(page);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItems({QStringLiteral("English"), QStringLiteral("中文")});
    m_language->setAccessibleName(tr("Language"));
    m_language->setEnabled(canShowChinese());
    m_language->setFixedWidth(kLanguage);
    m_theme = new SegmentedControl(m_session, {tr("As the system"), tr("Light"), tr("Dark")}, page);
    m_theme->setAccessibleName(tr("Theme"));
    m_step = new SegmentedControl(m_session, {tr("Line"), tr("Handle"), tr("Iteration")}, page);
    m_step->setAccessibleName(tr("Step by"));
    auto* speed = new QWidget(page);
    auto* row = new QHBoxLayout(speed);
    row->setContentsMargins(0, 0, 0, 0);
    m_speed = new SpeedSlider(m_session, speed);
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_speedWords = new QLabel(speed);
    row->addWidget(m_speed);
    row->addWidget(m_speedWords);
    row->addStretch();
    connect(m_speed, &QAbstractSlider::valueChanged, this, &PreferencesDialog::followSpeed);
    m_motion = new CheckMark(m_session, tr("Reduce motion"), false, page);
    m_fold = new CheckMark(m_session, tr("Fold idle time"), true, page);
    m_cleanup = new CheckMark(m_session, tr("Show asyncio.run's own clean-up"), false, page);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Step by"), m_step);
    form->addRow(tr("Speed of playing"), speed);
    for (CheckMark* mark : {m_motion, m_fold, m_cleanup})
        form->addRow(mark);
    return page;
}

QWidget* PreferencesDialog::makeEditor() {
    auto* page = new QWidget(this);
    QFormLayout* form = formIn(page, m_isNarrow);
    m_typeSize = numberIn(page, static_cast<int>(kLeastTypeSize), static_cast<int>(kMostTypeSize),
                          tr("px"), tr("Size of the code"));
    m_typeSize->setObjectName(QStringLiteral("typeSize"));
    m_tabColumns = numberIn(page, 1, kMostTabColumns, tr("columns"), tr("Width of a tab"));
    m_tabColumns->setObjectName(QStringLiteral("tabColumns"));
    m_sample = new QPlainTextEdit(kSampleCode, page);
    m_sample->setReadOnly(true);
    m_sample->setTabChangesFocus(true);
    m_sample->setFocusPolicy(Qt::NoFocus);
    m_sample->setAccessibleName(tr("Sample"));
    m_sample->setFixedHeight(kSample);
    auto* highlighter = new SceneHighlighter(*m_sample->document(), m_sample);
    highlighter->setTheme(themeOf(m_session.isDark()));
    form->addRow(tr("Size of the code"), m_typeSize);
    form->addRow(tr("Width of a tab"), m_tabColumns);
    form->addRow(m_sample);
    form->addRow(noteIn(tr("Enter indents by 4 spaces; a tab of the text stays a tab."), page));
    connect(m_typeSize, &QSpinBox::valueChanged, this, &PreferencesDialog::followEditor);
    connect(m_tabColumns, &QSpinBox::valueChanged, this, &PreferencesDialog::followEditor);
    return page;
}

QWidget* PreferencesDialog::makeRun() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(noteIn(tr("A run that goes over a limit is stopped; no `except` of the scene "
                                "sees it. New limits count from the next run. K, M and G mean "
                                "times 1024."),
                             page));
    m_limits = new LimitFields(m_session, page);
    column->addWidget(m_limits);
    column->addStretch();
    connect(m_limits, &LimitFields::changed, this, &PreferencesDialog::follow);
    return page;
}

QWidget* PreferencesDialog::makeButtons() {
    auto* foot = new QWidget(this);
    auto* defaults = new QPushButton(tr("&Defaults of this page"), foot);
    defaults->setObjectName(QStringLiteral("pageDefaults"));
    defaults->setAutoDefault(false);
    m_says = new FaultLabel(m_session, foot);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_take = new QPushButton(tr("&OK"), foot);
    m_take->setObjectName(QStringLiteral("takePreferences"));
    m_take->setDefault(true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(defaults);
    row->addWidget(m_says);
    row->addStretch();
    for (QPushButton* button : {cancel, m_take})
        row->addWidget(button);
    for (QPushButton* button : {defaults, cancel, m_take})
        button->setMinimumHeight(36);
    connect(defaults, &QPushButton::clicked, this, &PreferencesDialog::restoreDefaults);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void PreferencesDialog::fill(const Preferences& preferences) {
    showGeneral(preferences);
    showEditor(preferences);
    m_limits->setLimits(preferences.limits);
}

void PreferencesDialog::showGeneral(const Preferences& preferences) {
    m_language->setCurrentIndex(indexOf(kLanguages, preferences.language));
    m_theme->setCurrent(indexOf(kThemes, preferences.theme));
    m_step->setCurrent(indexOf(kSteps, preferences.granularity));
    m_speed->setValue(SpeedSlider::valueOf(preferences.speed));
    m_motion->setChecked(preferences.reducesMotion);
    m_fold->setChecked(preferences.foldsIdle);
    m_cleanup->setChecked(preferences.showsCleanup);
    followSpeed();
}

void PreferencesDialog::showEditor(const Preferences& preferences) {
    m_typeSize->setValue(qRound(preferences.typeSize));
    m_tabColumns->setValue(preferences.tabColumns);
    followEditor();
}

Preferences PreferencesDialog::preferences() const {
    Preferences chosen = m_before;
    chosen.language = kLanguages[static_cast<std::size_t>(m_language->currentIndex())];
    chosen.theme = kThemes[static_cast<std::size_t>(m_theme->current())];
    chosen.granularity = kSteps[static_cast<std::size_t>(m_step->current())];
    if (m_speed->value() != SpeedSlider::valueOf(m_before.speed))
        chosen.speed = SpeedSlider::speedAt(m_speed->value());
    chosen.reducesMotion = m_motion->isChecked();
    chosen.foldsIdle = m_fold->isChecked();
    chosen.showsCleanup = m_cleanup->isChecked();
    chosen.typeSize = m_typeSize->value();
    chosen.tabColumns = m_tabColumns->value();
    chosen.limits = m_limits->limits();
    return chosen;
}

void PreferencesDialog::choose(Page page) {
    m_names->setCurrentRow(static_cast<int>(page));
}

// The language is not a matter of taste: it stays.
void PreferencesDialog::restoreDefaults() {
    Preferences usual;
    usual.language = preferences().language;
    switch (static_cast<Page>(m_names->currentRow())) {
    case Page::General:
        return showGeneral(usual);
    case Page::Editor:
        return showEditor(usual);
    case Page::Run:
        return m_limits->setLimits(usual.limits);
    }
}

void PreferencesDialog::followSpeed() {
    m_speedWords->setText(SpeedSlider::label(SpeedSlider::speedAt(m_speed->value())));
}

void PreferencesDialog::followEditor() {
    const QFont font = Theme::mono(m_typeSize->value());
    const Theme& theme = themeOf(m_session.isDark());
    m_sample->setStyleSheet(
        QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: 1px solid %3; "
                       "border-radius: 8px; padding: 6px; font-family: \"%4\"; font-size: %5px }")
            .arg(theme.surface.name(), theme.ink.name(), theme.line.name(), font.family())
            .arg(m_typeSize->value()));
    m_sample->setTabStopDistance(m_tabColumns->value() *
                                 QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')));
}

void PreferencesDialog::follow() {
    const int faults = m_limits->faults();
    m_take->setEnabled(faults == 0);
    m_says->tell(faults == 0 ? QString() : tr("%n limit(s) cannot be taken.", nullptr, faults));
}

} // namespace coroscope::gui
