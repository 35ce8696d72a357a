// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The diagnosis of a deadlock, with and without the owners of locks.
#include "gui/narration/diagnosis.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestDiagnosis : public QObject {
    Q_OBJECT

private slots:
    void findsTheRingOfTwoLocks();
    void tellsHowItCameAbout();
    void saysNothingBeforeTheEnd();
    void tellsOfALoneTaskThatNobodyWakes();
    void aTaskThatWaitsForItself();
};

void TestDiagnosis::findsTheRingOfTwoLocks() {
    const Trace trace = recordedTrace("deadlock");
    const Diagnosis diagnosis = diagnose(trace, replay(trace, trace.size()));
    QVERIFY(diagnosis.isDeadlock);
    QCOMPARE(diagnosis.cycle, (std::vector<FutureId>{2, 3}));
    QCOMPARE(diagnosis.headline, QStringLiteral("Task-2 and Task-3 wait for each other."));
    QCOMPARE(diagnosis.ways.size(), std::size_t(2));
}

void TestDiagnosis::tellsHowItCameAbout() {
    const Trace trace = recordedTrace("deadlock");
    const Diagnosis diagnosis = diagnose(trace, replay(trace, trace.size()));
    QCOMPARE(diagnosis.steps.size(), std::size_t(2));
    QCOMPARE(diagnosis.steps[0].text, QStringLiteral("asks for lock B, held by Task-3"));
    QCOMPARE(diagnosis.steps[0].event, std::size_t(60));
    QCOMPARE(diagnosis.steps[0].ordinal, 2u);
    QCOMPARE(diagnosis.steps[1].text, QStringLiteral("asks for lock A, held by Task-2"));
    QVERIFY(diagnosis.asText().contains(QLatin1String("event 75 at 0.200 s")));
}

void TestDiagnosis::saysNothingBeforeTheEnd() {
    const Trace trace = recordedTrace("deadlock");
    QVERIFY(!diagnose(trace, replay(trace, trace.size() - 1)).isDeadlock);
    const Trace fine = recordedTrace("gather");
    QVERIFY(!diagnose(fine, replay(fine, fine.size())).isDeadlock);
}

void TestDiagnosis::tellsOfALoneTaskThatNobodyWakes() {
    State state;
    state.isEnded = true;
    state.end = EndStatus::Deadlock;
    state.tasks = {1};
    state.futures.edit(1).type = FutureType::Task;
    state.futures.edit(1).awaits = 2;
    state.futures.edit(2).madeAt = 1;
    const Diagnosis diagnosis = diagnose(Trace(), state);
    QVERIFY(diagnosis.cycle.empty());
    QCOMPARE(diagnosis.headline, QStringLiteral("F1 waits for what nobody will finish."));
}

void TestDiagnosis::aTaskThatWaitsForItself() {
    State state;
    state.isEnded = true;
    state.end = EndStatus::Deadlock;
    state.tasks = {1};
    state.futures.edit(1).type = FutureType::Task;
    state.futures.edit(1).awaits = 2;
    state.futures.edit(2).owner = 1;
    const Diagnosis diagnosis = diagnose(Trace(), state);
    QCOMPARE(diagnosis.cycle, (std::vector<FutureId>{1}));
    QCOMPARE(diagnosis.headline, QStringLiteral("F1 waits for itself."));
}

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
