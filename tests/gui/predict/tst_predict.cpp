// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Predicting: what is asked, what is right and why, the score, and the keys of the panel.
#include "core/trace/stateat.h"
#include "gui/narration/narration.h"
#include "gui/predict/predictpanel.h"
#include "tests/support/recordedlog.h"

#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;
using Result = PredictGame::Result;

namespace {

struct Play {
    Session session;
    PredictGame game{session};
    explicit Play(const char* log) {
        session.openTrace(tests::recordedLog(log), QString::fromLatin1(log));
    }
    [[nodiscard]] int wrong() const { return session.question().right == 0 ? 1 : 0; }
    [[nodiscard]] int right() const { return int(session.question().right); }
};

} // namespace

class TestPredict : public QObject {
    Q_OBJECT

private slots:
    void everyRightAnswerIsWhatRunsNext() {
        for (const char* log : {"gather", "deadlock", "cancellation", "callbacks"}) {
            const Trace trace = tests::recordedLog(log);
            State state;
            int asked = 0;
            for (std::size_t n = 0; n < trace.size(); ++n) {
                const Question question = questionAt(trace, state);
                if (question.isAsked()) {
                    ++asked;
                    QVERIFY(question.answers.size() >= 2);
                    const Event& next = trace.event(n + 1);
                    QCOMPARE(next.kind, EventKind::HandleRun);
                    QCOMPARE(question.answers[question.right], next.a);
                }
                apply(state, trace);
            }
            QVERIFY(asked > 0);
        }
    }

    void theRightAnswerIsNotAlwaysTheFirst() {
        const Trace trace = tests::recordedLog("gather");
        State state;
        std::set<std::size_t> places;
        for (std::size_t n = 0; n < trace.size(); ++n) {
            if (const Question question = questionAt(trace, state); question.isAsked())
                places.insert(question.right);
            apply(state, trace);
        }
        QVERIFY(places.size() >= 2);
    }

    void aRightAnswerPlaysTheStepAndCounts() {
        Play play("gather");
        play.game.start();
        QVERIFY(play.session.coversFuture());
        QVERIFY(play.game.isAsking());
        const Question question = play.session.question();
        play.game.choose(play.right());
        play.game.check();
        QCOMPARE(play.session.cursor(), question.event + 1);
        QCOMPARE(play.session.state().running, question.answers[question.right]);
        QCOMPARE(play.game.rightCount(), 1);
        QVERIFY(!play.game.isAsking());
        QVERIFY(!play.game.rule().isEmpty());
    }

    void aWrongAnswerPlaysTooAndNamesTheRule() {
        Play play("gather");
        play.game.start();
        const std::size_t event = play.session.question().event;
        play.game.choose(play.wrong());
        play.game.check();
        QCOMPARE(play.session.cursor(), event + 1);
        QCOMPARE(play.game.rightCount(), 0);
        QCOMPARE(play.game.answeredCount(), 1);
        QCOMPARE(play.game.results().front(), Result::Wrong);
        QVERIFY(!play.game.rule().isEmpty());
        QCOMPARE(play.game.score(), QStringLiteral("0 of 1 right so far"));
    }

    void withoutAChoiceNothingIsChecked() {
        Play play("gather");
        play.game.start();
        const std::size_t before = play.session.cursor();
        play.game.check();
        QCOMPARE(play.session.cursor(), before);
        QCOMPARE(play.game.answeredCount(), 0);
    }

    void allQuestionsCanBeAnsweredToTheEnd() {
        Play play("gather");
        play.game.start();
        for (int i = 0; i < 50 && play.game.isAsking(); ++i) {
            play.game.choose(play.right());
            play.game.check();
            play.game.askNext();
        }
        QVERIFY(!play.game.isAsking());
        QCOMPARE(play.game.rightCount(), int(play.game.results().size()));
        QCOMPARE(play.game.title(), QStringLiteral("No more questions"));
        play.game.stop();
        QVERIFY(!play.session.coversFuture());
        QVERIFY(!play.session.question().isAsked());
    }

    void theQuestionBeginsWithWhatHasJustHappened() {
        Play play("gather");
        play.session.seekTo(33);
        play.game.start();
        const QString story = narrate(play.session.trace(), play.session.state()).sentence;
        QVERIFY(!story.isEmpty());
        QVERIFY(play.game.text().startsWith(story));
    }

    void rulesOnceToldStayInTheNotesTheLastFirst() {
        Play play("gather");
        QVERIFY(play.game.notes().isEmpty());
        play.game.start();
        QVERIFY(play.game.notes().isEmpty() && play.game.rule().isEmpty());
        QSet<QString> told;
        for (int i = 0; i < 50 && play.game.isAsking(); ++i) {
            play.game.choose(i % 2 ? play.right() : play.wrong());
            play.game.check();
            QCOMPARE(play.game.notes().front(), play.game.rule());
            told.insert(play.game.rule());
            play.game.askNext();
        }
        QVERIFY(told.size() >= 2);
        const QStringList notes = play.game.notes();
        QCOMPARE(QSet<QString>(notes.begin(), notes.end()), told);
        QCOMPARE(notes.size(), told.size());
        // Of another run no rule has been told yet, but the notes are kept.
        Play later("gather");
        later.game.setLearned(play.game.learned());
        later.game.start();
        QVERIFY(later.game.rule().isEmpty());
        QCOMPARE(later.game.notes(), notes);
    }

    void aRunWithOneHandleAtATimeAsksNothing() {
        Play play("chain");
        play.game.start();
        QVERIFY(!play.game.isAsking());
        QCOMPARE(play.game.title(), QStringLiteral("Nothing to predict here"));
    }

    void whoMovesTheCursorLeavesTheQuestionOpen() {
        Play play("gather");
        play.game.start();
        play.session.stepForward();
        QVERIFY(!play.game.isAsking());
        QCOMPARE(play.game.results().front(), Result::Open);
        play.game.askNext();
        QVERIFY(play.game.isAsking());
    }

    void lettersChooseEnterChecksEscapeLeaves() {
        Play play("gather");
        PredictPanel panel(play.session, play.game);
        panel.resize(292, 560);
        panel.show();
        play.game.start();
        panel.setFocus();
        QVERIFY(!panel.checkButton()->isEnabled());
        QTest::keyClick(&panel, Qt::Key_B);
        QCOMPARE(play.session.question().chosen, 1);
        QVERIFY(panel.answers()[1]->isChecked());
        QVERIFY(panel.checkButton()->isEnabled());
        QTest::keyClick(&panel, Qt::Key_Return);
        QCOMPARE(play.game.answeredCount(), 1);
        QTest::keyClick(&panel, Qt::Key_Return);
        QVERIFY(play.game.isAsking());
        QTest::mouseClick(panel.answers()[0], Qt::LeftButton);
        QCOMPARE(play.session.question().chosen, 0);
        QTest::keyClick(&panel, Qt::Key_Escape);
        QVERIFY(!play.game.isOn());
    }
};

QTEST_MAIN(TestPredict)
#include "tst_predict.moc"
