// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The regions of the window: code, stage and inspector over timeline and output, with borders that
// can be dragged.
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QSplitter;

namespace coroscope::gui {

class Actions;
class Arrangement;
class BlocksView;
class CodeEditor;
class FindingsView;
class FlatButton;
class GroupsView;
class InspectorView;
class NarratorStrip;
class OutputView;
class Panel;
class PanelHeader;
class PredictGame;
class PredictPanel;
class ProblemsView;
class Session;
class StageView;
class TimelineView;
class ToggleSwitch;

class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(Session& session, Actions& actions, QWidget* parent);

    [[nodiscard]] CodeEditor& editor() const { return *m_editor; }
    [[nodiscard]] BlocksView& blocks() const { return *m_blocks; }
    void showBlocks(bool areShown); // in place of the code
    [[nodiscard]] bool areBlocksShown() const;
    [[nodiscard]] StageView& stage() const { return *m_stage; }
    [[nodiscard]] TimelineView& timeline() const { return *m_timeline; }
    [[nodiscard]] InspectorView& inspector() const { return *m_inspector; }
    [[nodiscard]] OutputView& output() const { return *m_output; }
    [[nodiscard]] ProblemsView& problems() const { return *m_problems; }
    [[nodiscard]] FindingsView& findings() const { return *m_findings; }
    [[nodiscard]] GroupsView& groups() const { return *m_groups; }
    void showFindings();
    void showGroups(); // where the run has many tasks, the list of them in place of the code
    [[nodiscard]] bool hasGroups() const { return m_hasGroups; }
    void showProblems();
    [[nodiscard]] Arrangement& arrangement() const { return *m_arrangement; }
    void goToLine(int line);
    [[nodiscard]] PredictGame& game() const { return *m_game; }
    [[nodiscard]] PredictPanel& predictPanel() const { return *m_predict; }
    [[nodiscard]] NarratorStrip& strip() const { return *m_strip; }
    // Before an audience: stage, code and timeline, and what happens in large type.
    void setPresenting(bool presents);
    // Whether the inspector lies over the stage when it is wanted (narrow windows).
    [[nodiscard]] bool hasDrawer() const { return m_isDrawer; }
    [[nodiscard]] bool isDrawerOpen() const;
    void openDrawer(bool isOpen);
    void saveLayout() const; // in the user's settings
    void restoreLayout();
    // Whether one region is shown at a time, chosen by tabs (windows below 800 × 600).
    enum class Region { Code, Stage, Timeline, Inspector };
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    void showRegion(Region region); // where one is shown at a time
    [[nodiscard]] Region region() const;
    // Whether the output stands beside the timeline as a tab (narrow windows).
    [[nodiscard]] bool isOutputTabbed() const { return m_isOutputTabbed; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makePanels(Actions& actions);
    void makeSplitters();
    QWidget* makeTimelineTools(Actions& actions);
    void connectPanels(Actions& actions);
    void follow();
    void followFold();
    void placeOutput(bool tabbed);
    void sizePanels();
    void updateVisibility();
    QWidget* makeStageColumn();
    QWidget* makeInspectorTools();
    void makePredict(Actions& actions);
    void followGame();
    [[nodiscard]] bool isPredictingNarrow() const;
    void keepLearned();
    void followGroups();
    void makeBlocks(Actions& actions);
    void followBlocks();
    void markBlocks();
    void makeRegions();
    void placeCompact(bool isCompact);
    void followRegion();
    void placeInspector(bool asDrawer);
    void placeDrawer();
    void sizeForRoom();
    void retranslate();

    Session& m_session;
    CodeEditor* m_editor;
    BlocksView* m_blocks = nullptr;
    StageView* m_stage;
    TimelineView* m_timeline;
    InspectorView* m_inspector;
    OutputView* m_output;
    ProblemsView* m_problems;
    FindingsView* m_findings;
    GroupsView* m_groups;
    Arrangement* m_arrangement = nullptr;
    Panel* m_editorPanel = nullptr;
    Panel* m_inspectorPanel = nullptr;
    Panel* m_timelinePanel = nullptr;
    Panel* m_outputPanel = nullptr;
    QWidget* m_stageColumn = nullptr;
    QWidget* m_drawerEdge = nullptr;
    NarratorStrip* m_strip = nullptr;
    PredictGame* m_game = nullptr;
    PredictPanel* m_predict = nullptr;
    FlatButton* m_pin = nullptr;
    FlatButton* m_openDrawer = nullptr;
    FlatButton* m_closeDrawer = nullptr;
    ToggleSwitch* m_fold = nullptr;
    QWidget* m_legend = nullptr;
    QWidget* m_axisTools = nullptr; // what folds, zooms and fits the timeline
    QSplitter* m_rows = nullptr;
    QSplitter* m_top = nullptr;
    QSplitter* m_bottom = nullptr;
    QWidget* m_blocksTools = nullptr;
    QLabel* m_blocksHint = nullptr;
    QList<int> m_sizesBeforeBlocks;                      // of code, stage and inspector
    std::pair<QList<int>, QList<int>> m_sizesBeforeRoom; // of the upper row, of the rows
    bool m_wantsWideBlocks = true;
    bool m_areBlocksWide = false; // stage and inspector stand back
    bool m_isOutputTabbed = false;
    bool m_hasGroups = false; // their tab is there
    bool m_isSized = false;
    bool m_showsEditor = true;
    bool m_showsTimeline = true;
    bool m_showsOutput = true;
    bool m_showsInspector = true;
    bool m_isDrawer = false;
    bool m_isCompact = false;
    PanelHeader* m_regions = nullptr;
    bool m_isPresenting = false;
    bool m_togglesFrames = false; // what the switch at the timeline does
    bool m_areFramesShown = false;
};

} // namespace coroscope::gui
