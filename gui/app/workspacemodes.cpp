// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The workspace in its other forms: with the inspector as a drawer, before an audience, while one
// predicts; and as its user left it.
#include "gui/app/actions.h"
#include "gui/app/arrangement.h"
#include "gui/app/controls.h"
#include "gui/app/panel.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorstrip.h"
#include "gui/output/findingsview.h"
#include "gui/output/groupsview.h"
#include "gui/predict/predictpanel.h"
#include "gui/session/session.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/grouplanes.h"
#include "gui/timeline/timelineview.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace coroscope::gui {

namespace {

constexpr int kDrawer = 292;
constexpr int kRoomCode = 330; // pixels at the usual size of type
constexpr int kRoomLanes = 232;
constexpr double kRoomScale = 1.5; // of the type that a room full of people reads
const QLatin1String kLearned("predict/rules");

QString keyOf(const char* splitter) {
    return QStringLiteral("layout/") + QLatin1String(splitter);
}

} // namespace

// Stage and, where the inspector is out of sight, the narrator below it.
QWidget* Workspace::makeStageColumn() {
    m_stageColumn = new QWidget(this);
    auto* column = new QVBoxLayout(m_stageColumn);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_strip = new NarratorStrip(m_session, m_stageColumn);
    m_openDrawer = new FlatButton(m_session, m_strip);
    m_openDrawer->setGlyph(Icon::Info, 14);
    m_openDrawer->setHeight(28, 28);
    auto* line = new QHBoxLayout(m_strip);
    line->setContentsMargins(0, 0, 10, 0);
    line->addStretch();
    line->addWidget(m_openDrawer, 0, Qt::AlignVCenter);
    connect(m_openDrawer, &QAbstractButton::clicked, this, [this] { openDrawer(true); });
    column->addWidget(m_stage, 1);
    column->addWidget(m_strip);
    m_strip->hide();
    m_drawerEdge = new Divider(m_session, 1, this);
    m_drawerEdge->hide();
    return m_stageColumn;
}

void Workspace::makePredict(Actions& actions) {
    m_game = new PredictGame(m_session, this);
    m_predict = new PredictPanel(m_session, *m_game, this);
    m_predict->hide();
    m_arrangement->addPage(m_predict, {QStringLiteral("predict"),
                                       QStringLiteral("right"),
                                       {Icon::Bulb, 14, {}},
                                       nullptr,
                                       false,
                                       true});
    const QVariantList learned = QSettings().value(kLearned).toList();
    std::vector<Rule> rules;
    for (const QVariant& rule : learned)
        rules.push_back(static_cast<Rule>(std::clamp(rule.toInt(), 0, int(Rule::TimerNotDue))));
    m_game->setLearned(std::move(rules));
    connect(m_stage, &StageView::answerChosen, m_game, &PredictGame::choose);
    connect(actions.predict, &QAction::toggled, this, [this](bool isOn) {
        if (isOn == m_game->isOn())
            return;
        if (isOn)
            m_game->start();
        else
            m_game->stop();
    });
    connect(m_game, &PredictGame::changed, this, [this, &actions] {
        actions.predict->setChecked(m_game->isOn());
        followGame();
        keepLearned();
    });
}

// Rules that were told once stay in the notes of later runs.
void Workspace::keepLearned() {
    QVariantList learned;
    for (const Rule rule : m_game->learned())
        learned << int(rule);
    QSettings settings;
    if (settings.value(kLearned).toList() != learned)
        settings.setValue(kLearned, learned);
}

// The panel stands before the inspector while the game is on, and takes the keys.
void Workspace::followGame() {
    m_axisTools->setVisible(!m_game->isOn());
    if (m_game->isOn() == m_arrangement->isShown(m_predict))
        return;
    m_arrangement->setShown(m_predict, m_game->isOn());
    if (m_game->isOn()) {
        m_arrangement->show(m_predict);
        if (m_isDrawer)
            openDrawer(true);
        m_predict->setFocus();
    } else {
        m_arrangement->show(m_inspector);
        m_stage->setFocus();
    }
    updateVisibility();
}

// A run of many tasks has a list of them beside the code; a recording has no code worth more.
void Workspace::followGroups() {
    const bool hasGroups = m_session.spans().lanes().size() > kMostSingleLanes;
    if (hasGroups == m_hasGroups)
        return;
    m_hasGroups = hasGroups;
    m_arrangement->setShown(m_groups, hasGroups);
    if (hasGroups && m_session.isRecording())
        m_arrangement->show(m_groups);
}

void Workspace::showFindings() {
    m_arrangement->show(m_findings);
    openDrawer(true);
}

void Workspace::showGroups() {
    if (m_hasGroups)
        m_arrangement->show(m_groups);
}

// Below its width the inspector lies over the stage when it is wanted, and the narrator moves.
void Workspace::placeInspector(bool asDrawer) {
    if (asDrawer == m_isDrawer)
        return;
    m_isDrawer = asDrawer;
    if (asDrawer) {
        m_inspectorPanel->setParent(this);
        m_inspectorPanel->hide();
    } else {
        m_top->addWidget(m_inspectorPanel);
    }
    m_closeDrawer->setVisible(asDrawer && !m_isCompact);
    m_drawerEdge->hide();
    updateVisibility();
}

void Workspace::openDrawer(bool isOpen) {
    if (!m_isDrawer)
        return;
    if (m_isCompact)
        return showRegion(isOpen ? Region::Inspector : Region::Stage);
    placeDrawer();
    m_inspectorPanel->setVisible(isOpen);
    m_drawerEdge->setVisible(isOpen);
    m_drawerEdge->raise();
    if (isOpen)
        m_inspectorPanel->raise();
    else
        m_stage->setFocus();
}

void Workspace::placeDrawer() {
    if (!m_isDrawer)
        return;
    if (m_isCompact) {
        const int top = m_regions->height();
        m_inspectorPanel->setGeometry(0, top, width(), height() - top);
        return;
    }
    m_inspectorPanel->setGeometry(width() - kDrawer, 0, kDrawer, m_top->height());
    m_drawerEdge->setFixedSize(1, m_top->height());
    m_drawerEdge->move(width() - kDrawer - 1, 0);
}

bool Workspace::isDrawerOpen() const {
    return m_isDrawer && !m_inspectorPanel->isHidden();
}

void Workspace::setPresenting(bool presents) {
    m_isPresenting = presents;
    const double scale = presents ? kRoomScale : 1;
    m_strip->setTypeScale(scale);
    m_editor->setTypeScale(scale);
    m_timeline->setTypeScale(scale);
    if (presents)
        m_sizesBeforeRoom = {m_top->sizes(), m_rows->sizes()};
    updateVisibility();
    if (presents)
        sizeForRoom();
    else if (!m_sizesBeforeRoom.first.isEmpty()) {
        m_top->setSizes(m_sizesBeforeRoom.first);
        m_rows->setSizes(m_sizesBeforeRoom.second);
    }
}

// The answers stand on the stage: where the panel would lie over them, the code makes room.
bool Workspace::isPredictingNarrow() const {
    return m_isDrawer && !m_isCompact && m_game && m_game->isOn();
}

// Larger type needs more room for the code and the lanes; the stage grows with what is left.
void Workspace::sizeForRoom() {
    const int code = std::min(int(kRoomCode * kRoomScale), width() * 2 / 5);
    const int lanes = std::min(int(kRoomLanes * kRoomScale), height() * 2 / 5);
    QList<int> top = m_top->sizes();
    top[0] = code;
    top[1] = width() - code - 1;
    m_top->setSizes(top);
    m_rows->setSizes({height() - lanes - 1, lanes});
}

void Workspace::updateVisibility() {
    // A panel whose tabs were all moved away makes room; the inspector's has the narrator still.
    m_editorPanel->setVisible(m_showsEditor && m_editorPanel->currentPage() &&
                              !isPredictingNarrow());
    m_stageColumn->setContentsMargins(0, 0, isPredictingNarrow() ? kDrawer : 0, 0);
    m_timelinePanel->setVisible(m_showsTimeline && m_timelinePanel->currentPage());
    m_outputPanel->setVisible(m_showsOutput && m_outputPanel->currentPage() && !m_isPresenting);
    if (!m_isDrawer)
        m_inspectorPanel->setVisible(m_showsInspector && !m_isPresenting && !m_areBlocksWide);
    m_stageColumn->setVisible(!m_areBlocksWide || m_isPresenting);
    m_strip->setVisible(m_isDrawer || m_isPresenting);
    m_openDrawer->setVisible(m_isDrawer && !m_isCompact);
    m_strip->setFreeRight(m_isDrawer && !m_isCompact ? m_openDrawer->sizeHint().width() : 0);
    followRegion();
}

void Workspace::saveLayout() const {
    QSettings settings;
    settings.setValue(keyOf("rows"), m_rows->saveState());
    settings.setValue(keyOf("bottom"), m_bottom->saveState());
    m_arrangement->save(settings);
    if (!m_isDrawer) // two parts then; their sizes say nothing of three
        settings.setValue(keyOf("top"), m_top->saveState());
}

void Workspace::restoreLayout() {
    const QSettings settings;
    m_arrangement->restore(settings);
    for (const auto& [name, splitter] : {std::pair<const char*, QSplitter*>{"rows", m_rows},
                                         {"top", m_top},
                                         {"bottom", m_bottom}}) {
        const QByteArray state = settings.value(keyOf(name)).toByteArray();
        if (!state.isEmpty() && splitter->restoreState(state))
            m_isSized = true;
    }
}

} // namespace coroscope::gui
