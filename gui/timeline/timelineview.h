// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline: when did it happen? A lane a task, a playhead, a minimap.
#pragma once

#include "gui/session/session.h"
#include "gui/timeline/timelinelayout.h"

#include <QAbstractScrollArea>

#include <set>

namespace coroscope::gui {

class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const TimelineAxis& axis() const { return m_axis; }
    // What stands on the visible part now.
    [[nodiscard]] TimelineLayout currentLayout() const;
    [[nodiscard]] const std::set<FutureId>& openLanes() const { return m_open; }
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

signals:
    // Frames are shown or hidden, so that the legend can follow.
    void framesShown(bool areShown);

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

private:
    enum class Drag { None, Seek, Click, Pan, Minimap }; // Click: may become a Pan

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
    std::size_t m_taken = 0;         // events of it
    std::uint64_t m_fingerprint = 0; // of those events
    bool m_isScaleChosen = false;    // by the user
    bool m_isPlaced = false;         // scrolled by the user or by the playhead
    bool m_isFolding = true;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt; // of a Click or Pan, where the view was then:
    QPointF m_scrolledFrom;
};

} // namespace coroscope::gui
