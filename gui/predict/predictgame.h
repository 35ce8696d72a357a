// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Predict: the run stops before a handle runs, one says which, the step plays and the rule that
// decided is told. Keeps the score of the run.
#pragma once

#include "gui/session/session.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace coroscope::gui {

class PredictGame final : public QObject {
    Q_OBJECT

public:
    enum class Result { Open, Right, Wrong, Skipped };

    explicit PredictGame(Session& session, QObject* parent = nullptr);

    void start(); // covers the future and goes to the first question at or after the cursor
    void stop();
    [[nodiscard]] bool isOn() const { return m_isOn; }

    void choose(int answer);
    void check(); // needs a choice: plays the step
    void skip();
    void askNext();
    void showHint();

    [[nodiscard]] const std::vector<Result>& results() const { return m_results; }
    [[nodiscard]] int current() const { return m_current; } // index of the question, -1 for none
    [[nodiscard]] int rightCount() const;
    [[nodiscard]] int answeredCount() const;
    [[nodiscard]] int openCount() const;
    [[nodiscard]] std::size_t answerCount() const { return m_session.question().answers.size(); }
    [[nodiscard]] bool isAsking() const { return m_session.question().isAsked(); }
    [[nodiscard]] bool hasHint() const { return m_hasHint; }

    // --- in words
    [[nodiscard]] QString title() const;     // "Which handle runs next?", "Right.", …
    [[nodiscard]] QString text() const;      // what to do, or why
    [[nodiscard]] QString rule() const;      // the rule to remember, once it has been told
    [[nodiscard]] QStringList notes() const; // every rule told so far, the last one first
    [[nodiscard]] QString answerVerb(std::size_t index) const;   // "first step"
    [[nodiscard]] QString answerOrigin(std::size_t index) const; // "Task-3, queued at event 16"
    [[nodiscard]] QString score() const;                         // "2 of 3 right so far"

    // The rules that were told, the last one first: they outlive the run and the program.
    [[nodiscard]] const std::vector<Rule>& learned() const { return m_learned; }
    void setLearned(std::vector<Rule> rules);

signals:
    void changed();

private:
    void follow(Changes changes);
    void findQuestions();
    void tellRule(const Question& answered, const State& state);
    void learn(Rule rule);

    Session& m_session;
    bool m_isOn = false;
    bool m_isMoving = false; // by the game itself
    bool m_hasHint = false;
    int m_current = -1;
    std::vector<std::size_t> m_moments; // cursors at which something is asked
    std::vector<Result> m_results;
    QString m_explanation;
    bool m_hasRule = false; // the first of those learned was told in this run
    std::vector<Rule> m_learned;
};

} // namespace coroscope::gui
