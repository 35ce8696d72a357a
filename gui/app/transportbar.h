// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The toolbar: transport, step by, speed; at the right where the run stands.
#pragma once

#include "gui/app/controls.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace coroscope::gui {

class Actions;

// Event n / N, iteration n / N and the virtual time, painted.
class Readouts : public QWidget {
    Q_OBJECT

public:
    Readouts(Session& session, QWidget* parent);
    // The pixels there are: what does not fit is left out, the words "Virtual time" first, then
    // the iteration, then the event. The clock stays.
    void setRoom(double room);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Pair {
        QString label, value, total;
    };
    [[nodiscard]] Pair events() const;
    [[nodiscard]] Pair iterations() const;
    [[nodiscard]] QString time() const;
    [[nodiscard]] double widthOf(const Pair& pair) const;
    enum class Detail { Clock, Event, Numbers, Everything };
    [[nodiscard]] Detail detail() const; // the most that fits
    [[nodiscard]] double widthOf(Detail detail) const;
    [[nodiscard]] double boxWidth(Detail detail) const;
    void paintPair(QPainter& painter, const Pair& pair, double right, const Theme& theme) const;
    void paintClock(QPainter& painter, Detail detail, const Theme& theme) const;

    Session& m_session;
    double m_room = 0;
};

class TransportBar : public QWidget {
    Q_OBJECT

public:
    TransportBar(Session& session, Actions& actions, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    FlatButton* addButton(QAction* action, Icon icon, double size, int gapBefore = 1);
    void addSeparator();
    void addTransport(Actions& actions);
    void addStepBy();
    void addSpeed();
    void follow();
    void retranslate();

    Session& m_session;
    QHBoxLayout* m_layout;
    FlatButton* m_step = nullptr;
    FlatButton* m_play = nullptr;
    QLabel* m_stepBy = nullptr;
    SegmentedControl* m_granularity = nullptr;
    QLabel* m_speedWord = nullptr;
    SpeedSlider* m_speed = nullptr;
    QLabel* m_speedValue = nullptr;
    Readouts* m_readouts = nullptr;
    std::vector<QWidget*> m_dividers;
};

} // namespace coroscope::gui
