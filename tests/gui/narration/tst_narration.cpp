// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The narrator's words for recorded runs: exact text at the moments that matter, rules at all.
#include "gui/narration/narration.h"
#include "gui/narration/teller.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestNarration : public QObject {
    Q_OBJECT

private slots:
    void tellsEachMoment_data();
    void tellsEachMoment();
    void everyEventHasAShortSentence_data();
    void everyEventHasAShortSentence();
    void tellsAnEmptyTrace();
    void aValueThatLooksLikeAPlaceStaysAsItIs();
    void shortensInTheMiddle();
    void listsNames();
};

void TestNarration::tellsEachMoment_data() {
    QTest::addColumn<QString>("scene");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("next");
    QTest::newRow("iteration")
        << "gather" << 72 << "Iteration 6 begins with one ready handle, H9."
        << "The 0.5 s sleep F7 ended in iteration 5, so the loop queued H9 to "
           "wake its waiter."
        << "H9 runs and Task-3 goes on after line 6.";
    QTest::newRow("direct await") << "chain" << 23
                                  << "phase1 runs inside Task-1; the loop does not know of it."
                                  << "await called it directly: no new task, no handle, no future."
                                  << "phase1 returns 'result1' to main, which goes on in line 17.";
    QTest::newRow("await begins") << "chain" << 20
                                  << "main awaits phase1, which starts at once in Task-1."
                                  << "await calls it directly: no new task, no handle, no future."
                                  << "line 5 runs.";
    QTest::newRow("gather") << "gather" << 19
                            << "Task-1 calls gather: F5 now waits for Task-2, Task-3 and Task-4."
                            << "F5 is done when all its children are."
                            << "main is suspended at line 12.";
    QTest::newRow("task made")
        << "gather" << 13 << "Task-1 makes Task-2 from fetch('a', 1.0)."
        << "A task does not start at once: its first step goes to the end of "
           "the ready queue."
        << "H2 joins the ready queue.";
    QTest::newRow("timer") << "gather" << 40
                           << "Task-3 asks to sleep 0.5 s: timer H6 will end F7 at 0.500 s."
                           << "The loop looks at its timers before each iteration and queues those "
                              "that are due."
                           << "fetch is suspended at line 6.";
    QTest::newRow("sleep(0)")
        << "gather" << 50
        << "Task-4 only lets others go first: it joins the end of the queue as "
           "H7."
        << "H7 is new, so it waits for the next iteration."
        << "Task-4 lets the others go first.";
    QTest::newRow("clock")
        << "gather" << 66 << "Nothing is ready, so the loop sleeps until the next timer: 0.500 s."
        << "The virtual clock goes from 0.000 s to 0.500 s at once. Only waiting "
           "takes time here, computing takes none."
        << "iteration 5 begins with H6.";
    QTest::newRow("due") << "gather" << 69 << "Timer H6 is due: it gives F7 its result."
                         << "Task-3 waits for it and will be woken."
                         << "H9 joins the ready queue.";
    QTest::newRow("waits") << "gather" << 32
                           << "Task-2 awaits F6, so it leaves the running slot; the loop takes the "
                              "next handle, H3."
                           << "Timer H5 will end F6 at 1.000 s."
                           << "H2 is over and the loop takes control.";
    QTest::newRow("done") << "gather" << 60 << "Task-4 returns 'C'."
                          << "It is a child of F5: 1 of 3 are done now."
                          << "H8 joins the ready queue.";
    QTest::newRow("end") << "gather" << 141 << "The program has ended."
                         << "Everything can be looked at again, in both directions."
                         << "";
    QTest::newRow("deadlock")
        << "deadlock" << 77 << "Task-2 and Task-3 wait for each other."
        << "Each holds the lock that another one needs. Nothing is ready and no "
           "timer is set."
        << "";
    QTest::newRow("start") << "chain" << 0 << "The program has not started."
                           << "The run is recorded; each step shows what happens."
                           << "the program starts.";
}

void TestNarration::tellsEachMoment() {
    QFETCH(QString, scene);
    QFETCH(int, event);
    const Trace trace = recordedTrace(scene.toUtf8().constData());
    QVERIFY(trace.size() > 0);
    const Narration told = narrate(trace, replay(trace, static_cast<std::size_t>(event)));
    QTEST(told.sentence, "sentence");
    QTEST(told.why, "why");
    QTEST(told.next, "next");
}

void TestNarration::everyEventHasAShortSentence_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"chain", "gather", "deadlock"})
        QTest::newRow(scene) << scene;
}

void TestNarration::everyEventHasAShortSentence() {
    QFETCH(QString, scene);
    const Trace trace = recordedTrace(scene.toUtf8().constData());
    StateIndex states(trace);
    for (std::size_t number = 0; number <= trace.size(); ++number) {
        const Narration told = narrate(trace, states.stateAt(number));
        QVERIFY2(!told.sentence.isEmpty(), qPrintable(QString::number(number)));
        QVERIFY2(told.sentence.size() <= 110, qPrintable(told.sentence));
        QVERIFY2(!told.sentence.contains(QLatin1Char('{')), qPrintable(told.sentence));
        QVERIFY2(!told.sentence.contains(QLatin1Char('!')), qPrintable(told.sentence));
        QCOMPARE(told.next.isEmpty(), number == trace.size());
    }
}

void TestNarration::tellsAnEmptyTrace() {
    const Trace trace;
    const Narration told = narrate(trace, State{});
    QCOMPARE(told.sentence, QStringLiteral("There is no run yet."));
    QVERIFY(told.next.isEmpty());
}

void TestNarration::aValueThatLooksLikeAPlaceStaysAsItIs() {
    QCOMPARE(say("{task} prints: {text}",
                 {{"task", QStringLiteral("{text}")}, {"text", QStringLiteral("{task} 50% {")}}),
             QStringLiteral("{text} prints: {task} 50% {"));
}

void TestNarration::shortensInTheMiddle() {
    const QString text = shortened(QString(100, QLatin1Char('x')), 11);
    QCOMPARE(text, QStringLiteral("xxxxx…xxxxx"));
    QCOMPARE(shortened(QStringLiteral("a\nb")), QStringLiteral("a⏎b"));
}

void TestNarration::listsNames() {
    const QString a = QStringLiteral("A");
    const QString b = QStringLiteral("B");
    QCOMPARE(listed({a}), QStringLiteral("A"));
    QCOMPARE(listed({a, b}), QStringLiteral("A and B"));
    QCOMPARE(listed({a, b, a}), QStringLiteral("A, B and A"));
}

QTEST_APPLESS_MAIN(TestNarration)
#include "tst_narration.moc"
