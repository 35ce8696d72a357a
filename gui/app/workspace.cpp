// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes the views. Splitters share out the room in proportion to the picture of 1440 × 900.
#include "gui/app/workspace.h"

#include "gui/app/actions.h"
#include "gui/app/arrangement.h"
#include "gui/app/controls.h"
#include "gui/app/panel.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorstrip.h"
#include "gui/output/findingsview.h"
#include "gui/output/groupsview.h"
#include "gui/output/outputview.h"
#include "gui/output/problemsview.h"
#include "gui/predict/predictpanel.h"
#include "gui/session/session.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelinelegend.h"
#include "gui/timeline/timelineview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kEditor = 371;
constexpr int kInspector = 292;
constexpr int kBottom = 235;
constexpr int kTabbedBelow = 1280;
constexpr int kDrawerBelow = 1080;
constexpr int kCompactWidth = 800;
constexpr int kCompactHeight = 496; // of a window of 600
constexpr int kHeader = 36;
constexpr int kBottomHeader = 34;
const QString kLeft = QStringLiteral("left");
const QString kRight = QStringLiteral("right");
const QString kBelow = QStringLiteral("below");
const QString kCorner = QStringLiteral("corner");

// A splitter whose border is a line of the theme; Qt lets one grab it two pixels beside it.
class LineSplitter : public QSplitter {
public:
    LineSplitter(Session& session, Qt::Orientation orientation, QWidget* parent)
        : QSplitter(orientation, parent)
        , m_session(session) {
        setHandleWidth(1);
        setChildrenCollapsible(false);
    }

protected:
    QSplitterHandle* createHandle() override {
        class Handle : public QSplitterHandle {
        public:
            Handle(Session& session, Qt::Orientation orientation, QSplitter* parent)
                : QSplitterHandle(orientation, parent)
                , m_session(session) {}

        protected:
            void paintEvent(QPaintEvent*) override {
                QPainter(this).fillRect(contentsRect(), themeOf(m_session.isDark()).line);
            }

        private:
            Session& m_session;
        };
        return new Handle(m_session, orientation(), this);
    }

private:
    Session& m_session;
};

} // namespace

Workspace::Workspace(Session& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(new CodeEditor(session, this))
    , m_stage(new StageView(session, this))
    , m_timeline(new TimelineView(session, this))
    , m_inspector(new InspectorView(session, this))
    , m_output(new OutputView(session, this))
    , m_problems(new ProblemsView(session, this))
    , m_findings(new FindingsView(session, this))
    , m_groups(new GroupsView(session, this)) {
    m_groups->hide();
    makePanels(actions);
    makeSplitters();
    connectPanels(actions);
    actions.addKeysTo(m_stage);
    actions.addKeysTo(m_timeline);
    retranslate();
    connect(&session, &Session::changed, this, &Workspace::follow);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if ((changes & Change::Selection) && m_session.isPinned() && !m_isCompact)
            openDrawer(true);
    });
    follow();
}

void Workspace::makePanels(Actions& actions) {
    m_editorPanel = new Panel(m_session, kHeader, this);
    m_inspectorPanel = new Panel(m_session, kHeader, this);
    m_timelinePanel = new Panel(m_session, kBottomHeader, this);
    m_outputPanel = new Panel(m_session, kBottomHeader, this);
    const auto makeWindow = [this, &actions] {
        auto* panel = new Panel(m_session, kBottomHeader, this);
        panel->setWindowFlags(Qt::Window);
        actions.addKeysTo(panel);
        panel->addActions(window()->actions()); // whose keys are each window's own
        return panel;
    };
    m_arrangement = new Arrangement(makeWindow, this);
    m_arrangement->addPlace(
        kLeft, [] { return tr("Move to the left"); }, m_editorPanel);
    m_arrangement->addPlace(
        kRight, [] { return tr("Move to the right"); }, m_inspectorPanel);
    m_arrangement->addPlace(
        kBelow, [] { return tr("Move below the stage"); }, m_timelinePanel);
    m_arrangement->addPlace(
        kCorner, [] { return tr("Move to the corner"); }, m_outputPanel);
    m_arrangement->addPage(m_editor, {QStringLiteral("code"), kLeft, {Icon::Code, 15, {}}});
    makeBlocks(actions);
    m_arrangement->addPage(m_groups,
                           {QStringLiteral("tasks"), kLeft, {Icon::Lanes, 14, {}}, nullptr, false});
    makePredict(actions);
    m_arrangement->addPage(
        m_inspector, {QStringLiteral("inspector"), kRight, {{}, 0, {}}, makeInspectorTools()});
    m_arrangement->addPage(m_findings, {QStringLiteral("findings"), kRight, {{}, 0, {}}});
    m_arrangement->addPage(
        m_timeline,
        {QStringLiteral("timeline"), kBelow, {Icon::Lanes, 14, {}}, makeTimelineTools(actions)});
    m_arrangement->addPage(m_output,
                           {QStringLiteral("output"), kCorner, {Icon::Terminal, 14, {}, 0}});
    m_arrangement->addPage(m_problems, {QStringLiteral("problems"), kCorner, {{}, 0, {}}});
    m_inspectorPanel->setFooter(m_inspector->narratorWidget());
    connect(m_arrangement, &Arrangement::changed, this, [this] {
        updateVisibility();
        follow();
    });
}

void Workspace::makeSplitters() {
    m_rows = new LineSplitter(m_session, Qt::Vertical, this);
    m_top = new LineSplitter(m_session, Qt::Horizontal, m_rows);
    m_bottom = new LineSplitter(m_session, Qt::Horizontal, m_rows);
    m_top->addWidget(m_editorPanel);
    m_top->addWidget(makeStageColumn());
    m_top->addWidget(m_inspectorPanel);
    m_top->setStretchFactor(1, 1);
    m_bottom->addWidget(m_timelinePanel);
    m_bottom->addWidget(m_outputPanel);
    m_bottom->setStretchFactor(0, 1);
    m_rows->addWidget(m_top);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_editorPanel->setMinimumWidth(180);
    m_stage->setMinimumSize(300, 200);
    m_inspectorPanel->setMinimumWidth(200);
    m_outputPanel->setMinimumWidth(180);
    m_timelinePanel->setMinimumSize(320, 120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeRegions();
    layout->addWidget(m_regions);
    layout->addWidget(m_rows);
}

QWidget* Workspace::makeInspectorTools() {
    auto* tools = new QWidget(this);
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_pin = new FlatButton(m_session, tools);
    m_pin->setGlyph(Icon::Pin, 14);
    m_pin->setHeight(26, 26);
    m_pin->setCheckable(true);
    connect(m_pin, &QAbstractButton::clicked, this, [this] {
        m_session.select(m_session.isPinned() ? Selection{} : m_session.selection());
        follow();
    });
    m_closeDrawer = new FlatButton(m_session, tools);
    m_closeDrawer->setGlyph(Icon::Close, 14);
    m_closeDrawer->setHeight(26, 26);
    m_closeDrawer->hide();
    connect(m_closeDrawer, &QAbstractButton::clicked, this, [this] { openDrawer(false); });
    layout->addWidget(m_pin);
    layout->addWidget(m_closeDrawer);
    return tools;
}

QWidget* Workspace::makeTimelineTools(Actions& actions) {
    auto* tools = new QWidget(this);
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_fold = new ToggleSwitch(m_session, actions.foldIdle->text().remove(QLatin1Char('&')), tools);
    connect(m_fold, &QAbstractButton::clicked, this, [this](bool isOn) {
        if (m_togglesFrames)
            m_timeline->toggleAllLanes();
        else
            m_session.setFoldsIdle(isOn);
    });
    auto* legend = new TimelineLegend(m_session, tools);
    m_legend = legend;
    const auto showFrames = [this, legend](bool areShown) {
        m_areFramesShown = areShown;
        legend->setFramesShown(areShown);
        followFold();
    };
    connect(m_timeline, &TimelineView::framesShown, this, showFrames);
    connect(m_timeline, &TimelineView::groupsShown, this, [this, legend](bool areShown) {
        legend->setGroupsShown(areShown);
        m_fold->setVisible(!areShown); // an axis of time has nothing to fold
    });
    layout->addWidget(legend);
    m_axisTools = new QWidget(tools);
    layout->addWidget(m_axisTools);
    layout = new QHBoxLayout(m_axisTools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Divider(m_session, 33, m_axisTools));
    layout->addWidget(m_fold);
    layout->addSpacing(14);
    const auto add = [&](Icon icon, const QString& name, auto slot) {
        auto* button = new FlatButton(m_session, tools);
        button->setGlyph(icon, 14);
        button->setHeight(26, 26);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QAbstractButton::clicked, m_timeline, slot);
        layout->addSpacing(2);
        layout->addWidget(button);
    };
    add(Icon::Minus, tr("Zoom out"), &TimelineView::zoomOut);
    add(Icon::Plus, tr("Zoom in"), &TimelineView::zoomIn);
    add(Icon::Fit, tr("Fit the whole run"), &TimelineView::fit);
    return tools;
}

void Workspace::connectPanels(Actions& actions) {
    connect(m_output, &OutputView::countChanged, this, &Workspace::follow);
    connect(m_problems, &ProblemsView::countChanged, this, &Workspace::follow);
    connect(m_findings, &FindingsView::countChanged, this, &Workspace::follow);
    connect(m_findings, &FindingsView::taskActivated, this,
            [this] { m_arrangement->show(m_inspector); });
    connect(m_problems, &ProblemsView::lineActivated, this, &Workspace::goToLine);
    connect(m_inspector, &InspectorView::lineActivated, this, &Workspace::goToLine);
    const auto toggle = [this](QAction* action, bool& isWanted) {
        connect(action, &QAction::toggled, this, [this, &isWanted](bool shows) {
            isWanted = shows;
            updateVisibility();
        });
    };
    toggle(actions.showEditor, m_showsEditor);
    toggle(actions.showTimeline, m_showsTimeline);
    toggle(actions.showOutput, m_showsOutput);
    connect(actions.panelsBack, &QAction::triggered, m_arrangement, &Arrangement::reset);
    connect(actions.showInspector, &QAction::toggled, this, [this](bool shows) {
        m_showsInspector = shows;
        openDrawer(shows);
        updateVisibility();
    });
}

void Workspace::follow() {
    m_arrangement->setText(m_editor, m_session.title());
    m_arrangement->setCount(m_output, m_output->count());
    const int problems = static_cast<int>(m_problems->problems().size());
    m_arrangement->setCount(m_problems, problems ? problems : -1, true);
    m_pin->setChecked(m_session.isPinned());
    const int findings = int(m_findings->findings().size());
    m_arrangement->setCount(m_findings, findings ? findings : -1);
    followGroups();
    m_arrangement->setText(m_inspector,
                           m_inspector->showsDiagnosis() ? tr("Diagnosis") : tr("Inspector"));
    m_openDrawer->setChecked(isDrawerOpen());
    followFold();
    markBlocks();
}

// Where no time passes there is nothing to fold: the switch then shows and hides the frames.
void Workspace::followFold() {
    const auto& lanes = m_session.spans().lanes();
    const bool hasFrames =
        std::any_of(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.depth >= 2; });
    m_togglesFrames = m_session.spans().idles().empty() && hasFrames;
    m_fold->setText(m_togglesFrames ? tr("Frames") : tr("Fold idle time"));
    m_fold->setChecked(m_togglesFrames ? m_areFramesShown : m_session.foldsIdle());
    m_fold->updateGeometry();
}

void Workspace::showProblems() {
    m_arrangement->show(m_problems);
    showRegion(Region::Timeline);
}

void Workspace::goToLine(int line) {
    if (areBlocksShown() && !m_areBlocksWide)
        showBlocks(false);
    m_editor->goToLine(line);
    showRegion(Region::Code);
    m_editor->setFocus();
}

// Moves output and problems between their own panel and tabs of the timeline.
void Workspace::placeOutput(bool tabbed) {
    if (tabbed == m_isOutputTabbed)
        return;
    m_isOutputTabbed = tabbed;
    m_arrangement->setMerged(kCorner, kBelow, tabbed);
    updateVisibility();
    retranslate();
    follow();
}

void Workspace::sizePanels() {
    const int side = std::clamp(width() * kInspector / 1440, 268, kInspector);
    const int code = std::clamp(width() * kEditor / 1440, 252, kEditor);
    const int bottom = std::clamp(height() * kBottom / 796, 180, kBottom);
    if (m_isDrawer)
        m_top->setSizes({code, width() - code - 1});
    else
        m_top->setSizes({code, width() - code - side - 2, side});
    m_bottom->setSizes({width() - side - 1, side});
    m_rows->setSizes({height() - bottom - 1, bottom});
}

void Workspace::resizeEvent(QResizeEvent* event) {
    placeCompact(width() < kCompactWidth || height() < kCompactHeight);
    placeOutput(width() < kTabbedBelow || m_isCompact);
    placeInspector(width() < kDrawerBelow || m_isCompact);
    placeDrawer();
    QWidget::resizeEvent(event);
    if (m_isSized || width() < 400)
        return;
    m_isSized = isVisible(); // once it is on the screen the user's sizes stay
    sizePanels();
}

void Workspace::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Workspace::retranslate() {
    m_arrangement->setText(m_timeline, tr("Timeline"));
    m_arrangement->setText(m_output, tr("Output"));
    m_arrangement->setText(m_problems, tr("Problems"));
    follow();
    m_pin->setToolTip(tr("Keep showing this one"));
    m_pin->setAccessibleName(m_pin->toolTip());
    m_openDrawer->setLabel(tr("Inspector"));
    m_openDrawer->setAccessibleName(tr("Show the inspector"));
    m_closeDrawer->setToolTip(tr("Close the inspector"));
    m_closeDrawer->setAccessibleName(m_closeDrawer->toolTip());
    const QString regions[] = {tr("Code"), tr("Stage"), tr("Timeline"), tr("Inspector")};
    for (int i = 0; i < 4; ++i)
        m_regions->setTab(i, {{}, 0, regions[i]});
    m_arrangement->setText(m_predict, tr("Predict"));
    m_arrangement->setText(m_findings, tr("Findings"));
    m_arrangement->setText(m_groups, tr("Tasks"));
    m_arrangement->setText(m_blocks, tr("Blocks"));
    m_blocksHint->setText(tr("Blocks and code are one file: each edit changes both."));
}

void Workspace::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(m_session.isDark()).surface);
}

} // namespace coroscope::gui
