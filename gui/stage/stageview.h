// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The stage: where is everything now? Five zones whose cards move as the cursor does.
#pragma once

#include "gui/session/session.h"
#include "gui/stage/stagelayout.h"

#include <QVariantAnimation>
#include <QWidget>

namespace coroscope::gui {

class StageView final : public QWidget {
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

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onChanged(Changes changes);
    void moveTo(StageLayout layout, bool isAnimated);
    void selectNeighbour(int direction);
    [[nodiscard]] StageLayout layoutNow() const;
    [[nodiscard]] int durationTo(std::size_t cursor) const;
    [[nodiscard]] QPointF toScene(QPointF point) const;

    Session& m_session;
    StageLayout m_from;
    StageLayout m_target;
    QVariantAnimation m_animation;
    std::size_t m_cursor = 0; // of m_target
};

} // namespace coroscope::gui
