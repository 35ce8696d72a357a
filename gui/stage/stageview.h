// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The stage: where is everything now? Five zones whose cards move as the cursor does.
#pragma once

#include "gui/session/session.h"
#include "gui/stage/cardpictures.h"
#include "gui/stage/stagecamera.h"
#include "gui/stage/stagelayout.h"
#include "gui/stage/stagemotion.h"
#include "gui/theme/paintedaccess.h"

#include <QVariantAnimation>
#include <QWidget>

namespace coroscope::gui {

class StageView final : public QWidget, public PaintedView {
    Q_OBJECT

public:
    explicit StageView(Session& session, QWidget* parent = nullptr);

    // Where everything goes: the layout at the cursor, whatever is still on its way.
    [[nodiscard]] const StageLayout& currentLayout() const { return m_target; }
    // What is on the screen at this moment.
    [[nodiscard]] StageLayout shownLayout() const;
    [[nodiscard]] bool isAnimating() const;
    // Everything to its place at once.
    void finishAnimation();

    [[nodiscard]] const StageCamera& camera() const { return m_camera; }
    void zoomBy(double factor, QPointF anchor);
    void fitAll();
    // The card that Enter would select, nullptr for none.
    [[nodiscard]] const StageCard* focusCard() const;
    // The zones and the cards in them.
    [[nodiscard]] std::vector<AccessibleItem> accessibleItems() const override;
    // Outlines of where cards stood before they jumped; they fade.
    [[nodiscard]] const std::vector<QRectF>& trails() const { return m_trails; }

signals:
    void answerChosen(int answer); // a card that carries a letter was clicked

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onChanged(Changes changes);
    void moveTo(StageLayout layout);
    void placeAtOnce(StageLayout layout);
    // What is told of the same places, for instance who is lit: a movement goes on.
    void relabel(StageLayout layout);
    void tell();
    void focusOn(const StageCard& card);
    bool zoomByKey(const QKeyEvent& event);
    void leaveTrails(const StageLayout& layout);
    void paintTrails(QPainter& painter) const;
    void paintFocus(QPainter& painter, const StageLayout& layout) const;
    [[nodiscard]] std::vector<const StageCard*> cardsInOrder() const;
    void selectNeighbour(int direction);
    [[nodiscard]] StageLayout layoutNow();
    [[nodiscard]] QPointF toScene(QPointF point) const { return m_camera.toScene(point); }

    Session& m_session;
    StageLayout m_from;
    StageLayout m_target;
    QVariantAnimation m_animation;
    std::size_t m_cursor = 0; // of m_target
    Motion m_motion = Motion::Forward;
    StageCamera m_camera;
    CardPictures m_pictures;
    QVariantAnimation m_trailFade;
    std::vector<QRectF> m_trails;
    std::vector<QRectF> m_trailTargets; // with reduced motion: where they are now
    bool m_isShaking = false;           // an exception leaves a frame
    SourceWords m_words;                // of m_wordsOf
    QString m_wordsOf;
    std::optional<StageKey> m_focus;
    std::optional<QPointF> m_grip; // where the floor was taken hold of
};

} // namespace coroscope::gui
