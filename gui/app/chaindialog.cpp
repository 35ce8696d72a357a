// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes picture, fields and preview around one plan.
#include "gui/app/chaindialog.h"

#include "gui/app/chainpicture.h"
#include "gui/app/faultlabel.h"
#include "gui/app/phasefields.h"
#include "gui/editor/scenehighlighter.h"
#include "gui/session/session.h"
#include "gui/theme/theme.h"
#include "scenes/whatif/editplaces.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostPhases = 50;
constexpr int kChainWidth = 280;

constexpr const char* kDerived = " derived from {arg}";

// As in the article's chain: each phase derives its result from the one before.
scenes::ChainPhase phaseNamed(const std::string& name, std::size_t number, bool takesResult) {
    scenes::ChainPhase phase;
    phase.name = name;
    phase.prints = "in " + name;
    phase.returns = "result" + std::to_string(number);
    phase.takesResult = takesResult;
    if (takesResult)
        phase.returns += kDerived;
    return phase;
}

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setStyleSheet(QStringLiteral("font-size: 12px; font-weight: 650"));
    return label;
}

} // namespace

ChainDialog::ChainDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session) {
    setWindowTitle(tr("New chain"));
    m_plan.phases.push_back(phaseNamed("phase1", 1, false));
    build();
}

ChainDialog::ChainDialog(Session& session, int line, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_line(line) {
    setWindowTitle(tr("Insert a phase at line %1").arg(line));
    const std::string name = scenes::nextPhaseName(session.text().toStdString());
    m_plan.phases.push_back(phaseNamed(name, 1, false));
    m_plan.phases.front().returns = "result of " + name;
    build();
}

void ChainDialog::build() {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeChain());
    columns->addWidget(makePage(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    const QSize room =
        parentWidget()->window()->size().boundedTo(parentWidget()->screen()->availableSize());
    resize(std::min(900, room.width() - 60), std::min(660, room.height() - 50));
    choose(0);
    m_fields->startWriting();
}

QWidget* ChainDialog::makeChain() {
    auto* column = new QWidget(this);
    column->setFixedWidth(kChainWidth);
    m_picture = new ChainPicture(m_session, column);
    m_picture->setObjectName(QStringLiteral("chainPicture"));
    m_area = new QScrollArea(column);
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const Theme& theme = themeOf(m_session.isDark());
    m_area->setStyleSheet(
        QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: "
                       "%1; border-radius: 12px }")
            .arg(theme.zone.name()));
    m_add = new QPushButton(tr("&Add a phase"), column);
    m_remove = new QPushButton(tr("&Remove it"), column);
    m_add->setObjectName(QStringLiteral("addPhase"));
    m_remove->setObjectName(QStringLiteral("removePhase"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        button->setVisible(!inserts());
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(inserts() ? tr("THE PHASE") : tr("THE CHAIN"), column));
    layout->addWidget(m_area, 1);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &ChainDialog::addPhase);
    connect(m_remove, &QPushButton::clicked, this, &ChainDialog::removePhase);
    connect(m_picture, &ChainPicture::chosen, this, &ChainDialog::choose);
    connect(m_picture, &ChainPicture::removeAsked, this, &ChainDialog::removePhase);
    return column;
}

QWidget* ChainDialog::makePage() {
    auto* page = new QWidget(this);
    m_fields = new PhaseFields(m_session, page);
    m_preview = new QPlainTextEdit(page);
    m_preview->setObjectName(QStringLiteral("chainPreview"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("The Python that it makes"));
    m_preview->setMinimumHeight(60);
    const Theme& theme = themeOf(m_session.isDark());
    m_preview->setStyleSheet(
        QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: "
                       "1px solid %3; border-radius: 8px; padding: 6px; font-family: "
                       "\"%4\"; font-size: 12px }")
            .arg(theme.surface.name(), theme.ink.name(), theme.line.name(),
                 Theme::mono(12).family()));
    auto* highlighter = new SceneHighlighter(*m_preview->document(), m_preview);
    highlighter->setTheme(theme);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_fields);
    layout->addSpacing(4);
    layout->addWidget(heading(tr("THE PROGRAM"), page));
    layout->addWidget(m_preview, 1);
    connect(m_fields, &PhaseFields::changed, this, &ChainDialog::takeFields);
    return page;
}

QWidget* ChainDialog::makeButtons() {
    auto* foot = new QWidget(this);
    m_says = new FaultLabel(m_session, foot);
    m_says->setObjectName(QStringLiteral("chainSays"));
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_write = new QPushButton(inserts() ? tr("&Insert") : tr("&Write the scene"), foot);
    m_write->setObjectName(QStringLiteral("writeChain"));
    m_write->setDefault(true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_says, 1);
    row->addStretch();
    for (QPushButton* button : {cancel, m_write}) {
        button->setMinimumHeight(36);
        row->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void ChainDialog::addPhase() {
    if (m_plan.phases.size() >= kMostPhases)
        return;
    std::size_t number = m_plan.phases.size() + 1;
    const auto isTaken = [this](const std::string& name) {
        return std::any_of(m_plan.phases.begin(), m_plan.phases.end(),
                           [&name](const scenes::ChainPhase& each) { return each.name == name; });
    };
    std::string name = "phase" + std::to_string(number);
    for (std::size_t other = number; isTaken(name);)
        name = "phase" + std::to_string(++other);
    m_plan.phases.push_back(phaseNamed(name, number, number > 1));
    choose(static_cast<int>(m_plan.phases.size()) - 1);
    m_fields->startWriting();
}

void ChainDialog::removePhase() {
    if (m_plan.phases.size() < 2 || inserts())
        return;
    m_plan.phases.erase(m_plan.phases.begin() + m_current);
    if (std::exchange(m_plan.phases.front().takesResult, false)) {
        QString returns = QString::fromStdString(m_plan.phases.front().returns);
        m_plan.phases.front().returns = returns.remove(QLatin1String(kDerived)).toStdString();
    }
    choose(std::min(m_current, static_cast<int>(m_plan.phases.size()) - 1));
}

void ChainDialog::choose(int index) {
    m_current = index;
    m_fields->setPhase(m_plan.phases[static_cast<std::size_t>(index)], index > 0 || inserts());
    follow();
}

void ChainDialog::takeFields() {
    m_plan.phases[static_cast<std::size_t>(m_current)] = m_fields->phase();
    follow();
}

void ChainDialog::follow() {
    m_faults.assign(m_plan.phases.size(), {});
    if (inserts())
        writeInserted();
    else
        writeNew();
    m_picture->setPlan(m_plan, m_faults, m_current);
    // When the picture has its new height.
    QMetaObject::invokeMethod(this, &ChainDialog::showCard, Qt::QueuedConnection);
    m_fields->tell(m_plan.phases[std::size_t(m_current)], m_faults[std::size_t(m_current)]);
    m_remove->setEnabled(m_plan.phases.size() > 1);
    m_add->setEnabled(m_plan.phases.size() < kMostPhases);
    m_add->setToolTip(m_add->isEnabled() ? QString()
                                         : tr("A chain has at most %1 phases.").arg(kMostPhases));
    m_write->setEnabled(!m_text.isEmpty());
    m_write->setToolTip(m_fault);
    if (m_fault.isEmpty())
        m_says->note(m_add->toolTip());
    else
        m_says->tell(m_fault);
    if (!m_text.isEmpty()) // else what could be written last stays in sight
        showPreview();
}

void ChainDialog::showCard() {
    const QRect card = m_picture->cardRect(m_current);
    m_area->ensureVisible(card.center().x(), card.center().y(), 0, card.height());
}

void ChainDialog::showPreview() {
    m_preview->setPlainText(m_text);
    const QTextBlock block = m_preview->document()->findBlockByNumber(m_shownLine - 1);
    m_preview->setTextCursor(QTextCursor(block));
    m_preview->centerCursor();
}

void ChainDialog::writeNew() {
    m_text = QString::fromStdString(scenes::writeChain(m_plan));
    m_fault.clear();
    for (std::size_t i = 0; i < m_plan.phases.size(); ++i) {
        m_faults[i] = scenes::faultsOf(m_plan, i);
        if (m_fault.isEmpty() && !m_faults[i].empty())
            m_fault = tr("Phase %1: %2")
                          .arg(i + 1)
                          .arg(PhaseFields::wordsOf(m_faults[i].front(), m_plan.phases[i]));
    }
    const std::string& name = m_plan.phases[static_cast<std::size_t>(m_current)].name;
    const qsizetype at =
        m_text.indexOf(QStringLiteral("async def %1(").arg(QString::fromStdString(name)));
    m_shownLine = at < 0 ? 1 : int(m_text.left(at).count(u'\n')) + 1;
}

void ChainDialog::writeInserted() {
    using Fault = scenes::PhaseInsertion::Fault;
    const std::string before = m_session.text().toStdString();
    const scenes::ChainPhase& phase = m_plan.phases.front();
    const auto made = scenes::insertPhase(before, m_line, phase);
    m_faults.front() = made.phaseFaults;
    m_text.clear();
    m_fault = made.fault == Fault::UnreadableScene  ? tr("The scene has errors; see Problems.")
              : made.fault == Fault::NotInCoroutine ? tr("Line %1 is in no coroutine.").arg(m_line)
              : made.fault == Fault::NoRoom ? tr("The coroutine has no line of its own for it.")
              : made.fault == Fault::BadPhase
                  ? tr("The phase: %1").arg(PhaseFields::wordsOf(made.phaseFaults.front(), phase))
                  : QString();
    if (made.fault != Fault::None)
        return;
    m_text = QString::fromStdString(scenes::withEdits(before, made.edits));
    const std::string head = before.substr(0, made.edits.front().offset);
    m_shownLine = int(std::count(head.begin(), head.end(), '\n')) + 1;
}

} // namespace coroscope::gui
