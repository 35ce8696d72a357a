// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The small painted controls of the window: buttons, the segmented control, the speed slider, the
// switch. Each reads its theme from the session and shows its focus.
#pragma once

#include "gui/theme/glyphs.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QStringList>

class QAction;

namespace coroscope::gui {

class Session;

// An icon, with or without a word, that triggers an action; Primary is filled with the accent.
class FlatButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Flat, Primary, Box };
    FlatButton(Session& session, QWidget* parent, Look look = Look::Flat);

    void setGlyph(Icon icon, double size);
    void setLabel(const QString& label);
    void setCompact(bool compact); // leaves the word out
    void setHeight(int height, int minimumWidth);
    void setAction(QAction* action); // its text, tooltip and enabled state

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] QString shownLabel() const { return m_isCompact ? QString() : m_label; }
    [[nodiscard]] double contentWidth() const;

    Session& m_session;
    Look m_look;
    Icon m_icon = Icon::Logo;
    double m_iconSize = 0; // 0: no icon
    QString m_label;
    bool m_isCompact = false;
    int m_height = 32;
    int m_minimumWidth = 34;
};

// One of a few words; the chosen one is a raised box.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    SegmentedControl(Session& session, const QStringList& words, QWidget* parent);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    void setWords(const QStringList& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF rectOf(int index) const;
    void choose(int index);

    Session& m_session;
    QStringList m_words;
    int m_current = 0;
};

// 0.1× to 16×, 1× in the middle; even steps of the logarithm.
class SpeedSlider : public QAbstractSlider {
    Q_OBJECT

public:
    SpeedSlider(Session& session, QWidget* parent);
    [[nodiscard]] static double speedAt(int value); // value 0 to 200
    [[nodiscard]] static int valueOf(double speed);
    [[nodiscard]] static QString label(double speed); // "1×", "0.5×"
    [[nodiscard]] QSize sizeHint() const override { return {104, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Session& m_session;
};

// A switch with its word at the right.
class ToggleSwitch : public QAbstractButton {
    Q_OBJECT

public:
    ToggleSwitch(Session& session, const QString& label, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
};

// An upright line of 24, `space` wide in all.
class Divider : public QWidget {
    Q_OBJECT

public:
    Divider(Session& session, int space, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
};

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const Theme& theme);

} // namespace coroscope::gui
