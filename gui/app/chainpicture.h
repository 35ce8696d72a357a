// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A plan of a chain as cards from top to bottom: who runs each phase, what it does, what it hands
// on.
#pragma once

#include "scenes/chain/chainplan.h"

#include <QWidget>

namespace coroscope::gui {

class Session;

class ChainPicture : public QWidget {
    Q_OBJECT

public:
    ChainPicture(Session& session, QWidget* parent);
    // With what is wrong with each phase.
    void setPlan(const scenes::ChainPlan& plan,
                 const std::vector<std::vector<scenes::PhaseFault>>& faults, int current);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QRect cardRect(int index) const;

signals:
    void chosen(int index);
    void removeAsked(); // Delete

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintCard(QPainter& painter, int index, std::uint32_t ordinal) const;
    void paintHandOver(QPainter& painter, int index) const;
    void paintHead(QPainter& painter, const QRectF& card, int index) const;
    void paintDeeds(QPainter& painter, const QRectF& card, int index) const;
    [[nodiscard]] QString deedsOf(const scenes::ChainPhase& phase) const;

    Session& m_session;
    scenes::ChainPlan m_plan;
    std::vector<std::vector<scenes::PhaseFault>> m_faults;
    int m_current = 0;
};

} // namespace coroscope::gui
