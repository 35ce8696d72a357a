// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline: when did it happen? A lane a task, a playhead, a minimap.
#pragma once

#include "gui/session/session.h"
#include "gui/timeline/formergroups.h"
#include "gui/timeline/formerlanes.h"
#include "gui/timeline/grouplanes.h"
#include "gui/timeline/laneorder.h"
#include "gui/timeline/rangestatistics.h"
#include "gui/timeline/timelinelayout.h"

#include "gui/theme/paintedaccess.h"

#include <QAbstractScrollArea>

#include <optional>
#include <set>
#include <unordered_map>

class QLineEdit;
class QMenu;

namespace coroscope::gui {

// A sleep of a task on the timeline.
struct SleepSpan {
    FutureId task = 0;
    int line = 0;       // of the scene, where it is awaited
    double seconds = 0; // as the run has it
    double wanted = 0;  // as it is dragged
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

class TimelineView final : public QAbstractScrollArea, public PaintedView {
    Q_OBJECT

public:
    explicit TimelineView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const TimelineAxis& axis() const { return m_axis; }
    // What stands on the visible part now.
    [[nodiscard]] TimelineLayout currentLayout() const;
    [[nodiscard]] const std::set<FutureId>& openLanes() const { return m_open; }
    [[nodiscard]] const LaneChoice& choice() const { return m_choice; }
    // By coroutine, where there are too many lanes for one each; else empty.
    [[nodiscard]] const std::vector<GroupLane>& groups() const { return m_groups; }
    [[nodiscard]] const TimelineNames& names() const { return m_names; }
    [[nodiscard]] std::vector<TimelineRow> shownRows() const { return rows(); }
    // The loop's lane and the tasks' ones, each with what happens on it at the playhead and after.
    [[nodiscard]] std::vector<AccessibleItem> accessibleItems() const override;
    // Where a row stands in the viewport; empty where it is scrolled away.
    [[nodiscard]] QRectF rectOf(const TimelineRow& row) const;
    [[nodiscard]] std::optional<RangeStatistics> range() const;
    [[nodiscard]] QLineEdit* searchField() const { return m_search; }
    // The menu of a lane, or of all lanes where `task` is 0; owned by the caller.
    [[nodiscard]] QMenu* makeLaneMenu(FutureId task);
    // The sleep in which a task is at an event, or its next one.
    [[nodiscard]] std::optional<SleepSpan> sleepAt(FutureId task, std::size_t event) const;
    // What stands under the lanes of the run before, on these lanes and this axis.
    [[nodiscard]] std::vector<FormerShape> formerShapes();
    [[nodiscard]] std::vector<FormerGroups::Outline> formerOutlines(); // where lanes are grouped
    // Where the flag of the first difference stands in the viewport; empty where there is none.
    [[nodiscard]] QRectF flagRect() const;
    // 1 beside a reader, more for a room: everything on the timeline is that much larger.
    void setTypeScale(double scale);
    // The grip at the end of the sleep in which the task in focus is, or of its next one, in the
    // viewport; empty while one looks elsewhere.
    [[nodiscard]] QRectF gripRect() const;
    void setDifferenceWords(const QString& words) { m_differenceWords = words; }
    [[nodiscard]] bool countsEvents() const {
        return m_axis.columns() == TimelineAxis::Columns::Events;
    }

public slots:
    void zoomIn();
    void zoomOut();
    void fit(); // the whole run
    void zoomToSelection();
    void toggleLane(FutureId task);
    void toggleAllLanes();
    void toggleGroup(StringId coroutine); // its tasks' lanes
    // Which lanes are shown, in what order.
    void setChoice(const LaneChoice& choice);
    void startSearch();           // shows the field; Escape leaves it
    void showOnly(FutureId task); // again: all
    // Measures between two moments: the first call sets one end, the second the other.
    void mark(std::size_t event);
    void clearMarks();

signals:
    // Frames or groups are shown or hidden, so that the legend can follow.
    void framesShown(bool areShown);
    void groupsShown(bool areShown);
    void rangeChanged(); // the marks were set or cleared
    // A sleep at a line of the scene is to take another time.
    void delayChosen(const SleepSpan& sleep);
    void menuOpening(QMenu* menu, int line); // of a lane, where the line (or 0) ran

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class Drag { None, Seek, Click, Pan, Minimap, Measure, Delay }; // Click: may become a Pan

    void onChanged(Changes changes);
    void takeTrace();
    void rebuildAxis();
    void chooseOpenLanes();
    void chooseScale();
    void placeAtStart();
    void updateScrollBars();
    void ensurePlayheadVisible();
    void setScale(double scale, double fixedX);
    void scrollTo(double x);
    void seekAt(const QPointF& position);
    void centreMinimap(const QPointF& position);
    void pan(const QPointF& position);
    void pressGutter(const QPointF& position);
    void showTip(const QPoint& globalPosition, const QPointF& position);
    void paintLanes(QPainter& painter, const TimelineLayout& layout);
    void paintHead(QPainter& painter, const TimelineLayout& layout);
    void paintContent(QPainter& painter, const TimelineLayout& layout, double top);
    void paintFoot(QPainter& painter);
    void paintFuture(QPainter& painter, const QRectF& visible, double height);
    void paintMeasure(QPainter& painter, double height);
    void paintMeasureCard(QPainter& painter);
    void paintComparison(QPainter& painter, const TimelineLayout& layout);
    void paintDelay(QPainter& painter);
    void takeFormer();
    [[nodiscard]] bool isFormerSeen() const;
    [[nodiscard]] double differenceAt() const;
    [[nodiscard]] std::optional<SleepSpan> sleepUnder(const QPointF& position) const;
    [[nodiscard]] int lineUnder(const QPointF& position) const;
    [[nodiscard]] bool mayChangeDelays() const;
    [[nodiscard]] std::optional<SleepSpan> chosenSleep() const;
    [[nodiscard]] int lineAt(const Lane& lane, std::size_t event) const;
    void takeSleeps();
    void paintGrip(QPainter& painter);
    // With the grip, or with any point of a sleep where that is meant.
    bool startDelay(const QPointF& position, bool isAnywhere);
    void dragDelay(const QPointF& position, bool isCoarse);
    void dropDelay();
    void leaveDelay();
    bool keyChangesDelay(const QKeyEvent& event);
    void chooseLanes();
    void makeSearch();
    void placeSearch();
    void followPointer(const QPointF& position);
    void clickAt(const QPointF& position);
    bool keyChoosesLanes(const QKeyEvent& event);
    void measureTo(const QPointF& position);
    void tellMarks();
    [[nodiscard]] std::size_t eventUnder(const QPointF& position) const;
    // The viewport in the timeline's own units, and a point of it.
    [[nodiscard]] QSizeF room() const { return QSizeF(viewport()->size()) / m_typeScale; }
    [[nodiscard]] QPointF inRoom(const QPointF& point) const { return point / m_typeScale; }
    [[nodiscard]] QRectF gripInRoom() const;
    [[nodiscard]] QRectF onScreen(const QRectF& rect) const;
    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] double scrollX() const;
    [[nodiscard]] double scrollY() const;
    [[nodiscard]] QRectF minimapRect() const;
    [[nodiscard]] std::vector<TimelineRow> rows() const;
    [[nodiscard]] const TimelineRow* rowAt(const std::vector<TimelineRow>& rows, double y) const;

    Session& m_session;
    TimelineNames m_names;
    TimelineAxis m_axis;
    std::set<FutureId> m_open;
    LaneChoice m_choice;
    std::vector<const Lane*> m_lanes; // as chosen
    std::vector<GroupLane> m_groups;  // of m_lanes
    std::set<StringId> m_openGroups;
    QLineEdit* m_search = nullptr;
    std::optional<std::size_t> m_markA; // ends of a measure
    std::optional<std::size_t> m_markB;
    std::size_t m_taken = 0;         // events of it
    std::uint64_t m_fingerprint = 0; // of those events
    bool m_isScaleChosen = false;    // by the user
    bool m_isPlaced = false;         // scrolled by the user or by the playhead
    bool m_isFolding = true;
    double m_typeScale = 1;
    Drag m_drag = Drag::None;
    std::unordered_map<FutureId, double> m_sleeps; // only looked up
    std::optional<SleepSpan> m_delay;              // that is dragged
    FormerGroups m_formerGroups;                   // of the run before, where lanes are grouped
    TimelineAxis m_formerAxis;                     // of the run before; empty where there is none
    QString m_differenceWords;
    QPointF m_pressedAt; // of a Click or Pan, where the view was then:
    QPointF m_scrolledFrom;
};

} // namespace coroscope::gui
