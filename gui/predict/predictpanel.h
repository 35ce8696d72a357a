// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The question, its answers to click, and the rule that decided: the side of the window while one
// predicts.
#pragma once

#include "gui/predict/predictgame.h"

#include <QAbstractButton>
#include <QWidget>

class QPushButton;

namespace coroscope::gui {

// One answer: its letter, the handle, what it does and where it comes from.
class AnswerButton final : public QAbstractButton {
    Q_OBJECT

public:
    AnswerButton(PredictGame& game, Session& session, std::size_t index, QWidget* parent);
    void tell(); // reads the question again

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PredictGame& m_game;
    Session& m_session;
    std::size_t m_index;
    QString m_handle, m_verb, m_origin;
    std::uint32_t m_ordinal = 0;
};

class PredictPanel final : public QWidget {
    Q_OBJECT

public:
    PredictPanel(Session& session, PredictGame& game, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<AnswerButton*>& answers() const { return m_answers; }
    [[nodiscard]] QPushButton* checkButton() const { return m_check; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void place();
    void placeRules(int top);
    void goOn(); // checks, or asks the next question
    [[nodiscard]] QString heading() const;
    void paintResults(QPainter& painter, double right, double y) const;
    void paintRule(QPainter& painter) const;

    Session& m_session;
    PredictGame& m_game;
    std::vector<AnswerButton*> m_answers;
    QPushButton* m_check;
    QPushButton* m_hint;
    QPushButton* m_skip;
    double m_textTop = 0;
    int m_ruleHeight = 0;
    bool m_showsFocus = false;
};

} // namespace coroscope::gui
