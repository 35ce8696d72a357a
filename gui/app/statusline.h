// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The line at the bottom: scene, size, verdict; interpreter, clock, language.
#pragma once

#include "gui/theme/glyphs.h"

#include <QWidget>

#include <optional>
#include <vector>

class QTimer;

namespace coroscope::gui {

class Session;

// How the run stands, in one sentence. A pure function of the session's state.
struct Verdict {
    QString text;
    std::optional<StateIcon> icon; // with one it is bad news
    bool operator==(const Verdict&) const = default;
};
[[nodiscard]] Verdict verdictOf(const Session& session);

class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(Session& session, QWidget* parent);
    // A passing message in the verdict's place, for a few seconds.
    void say(const QString& message);
    // While one predicts: the score in the verdict's place, the keys in that of the run's facts.
    struct KeyHint {
        QStringList keys;
        QString deed;
    };
    void setPredicting(const QString& score, std::vector<KeyHint> keys);
    // How the run differs from the one before: in place of a good verdict, behind a bad one.
    void setComparison(const QString& words);
    // How many problems there are, in words; empty: none.
    void setProblems(const QString& counts, bool areBad);
    // Nothing is open: the program itself is told of.
    void setWelcome(bool isShown);
    // Where the facts at the right begin: interpreter, clock, language, as many as there is room
    // for.
    [[nodiscard]] double factsLeft() const { return m_factsLeft; }
    // Where the counts stand; empty while they are not shown.
    [[nodiscard]] QRectF problemsRect() const { return m_problemsRect; }

signals:
    void problemsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double paintProblems(QPainter& painter, double x); // the next x
    [[nodiscard]] QStringList factsAtLeft() const;
    [[nodiscard]] double leftWidth(const QFontMetricsF& metrics) const;
    void tellAccess();
    [[nodiscard]] QString sceneText() const;
    void paintWords(QPainter& painter, double x, double right) const;
    double paintFacts(QPainter& painter); // where they begin
    [[nodiscard]] double paintKeys(QPainter& painter) const;
    [[nodiscard]] QString tasksText() const;

    Session& m_session;
    QString m_message;
    QString m_score;
    std::vector<KeyHint> m_keys;
    QString m_comparison;
    QString m_problems;
    bool m_areProblemsBad = false;
    QRectF m_problemsRect;
    double m_factsLeft = 0;
    bool m_isWelcome = false;
    QTimer* m_timer;
};

} // namespace coroscope::gui
