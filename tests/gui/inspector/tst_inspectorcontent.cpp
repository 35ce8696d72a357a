// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the inspector says about tasks, futures and handles of recorded runs, as plain text.
#include "gui/inspector/inspectorcontent.h"
#include "gui/inspector/inspectorlayout.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

QString textAt(const char* scene, std::size_t event, Selection selection,
               const QStringList& lines = {}) {
    const Trace trace = recordedTrace(scene);
    const State state = replay(trace, event);
    return inspect({trace, state, selection, lines}).asText();
}

} // namespace

class TestInspectorContent : public QObject {
    Q_OBJECT

private slots:
    void tellsATaskThatIsReady();
    void tellsATaskThatRunsTwoFrames();
    void tellsATaskThatWaits();
    void tellsATaskThatIsDone();
    void tellsAGather();
    void tellsATimer();
    void aDeadlockedTaskSaysSo();
    void whatIsNotThereIsNotTold();
    void aLogWithoutVariablesHasNoLocals();
    void everyThingAtEveryMomentHasALayout();
};

void TestInspectorContent::tellsATaskThatIsReady() {
    QCOMPARE(textAt("gather", 72, {Selection::Kind::Task, 3}),
             QStringLiteral("Task-3 fetch('b', 0.5) ready\n"
                            "asyncio.sleep  library\n"
                            "fetch  line 6\n"
                            "name = 'b'\n"
                            "delay = 0.5\n"
                            "Awaiting: F7 has a result\n"
                            "Awaited by: F5 gather, for Task-1\n"
                            "Result: not yet\n"
                            "When done: tell F5: child done\n"
                            "Created: 0.000 s by Task-1"));
}

void TestInspectorContent::tellsATaskThatRunsTwoFrames() {
    QStringList lines(28);
    lines[16] = QStringLiteral("    result1 = await phase1()");
    lines[24] = QStringLiteral("    return_value = event_loop.run_until_complete(main())");
    QCOMPARE(textAt("chain", 23, {Selection::Kind::Task, 1}, lines),
             QStringLiteral("Task-1 main() running\n"
                            "phase1 runs line 6\n"
                            "main waits for phase1 line 17\n"
                            "phase1 none\n"
                            "main none yet; result1 comes next\n"
                            "Running in: H1 first step\n"
                            "Awaiting: no future\n"
                            "Awaited by: run_until_complete, line 25\n"
                            "Result: not yet\n"
                            "Created: 0.000 s at event 9, line 25"));
}

void TestInspectorContent::tellsATaskThatWaits() {
    const QString text = textAt("gather", 72, {Selection::Kind::Task, 2});
    QVERIFY2(text.contains(QLatin1String("Awaiting: F6 sleep until 1.000 s")), qPrintable(text));
}

void TestInspectorContent::tellsATaskThatIsDone() {
    const QString text = textAt("gather", 72, {Selection::Kind::Task, 4});
    QVERIFY2(text.startsWith(QLatin1String("Task-4 fetch('c', 0) done")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Result: 'C'")), qPrintable(text));
    QVERIFY(!text.contains(QLatin1String("Awaiting:")));
}

void TestInspectorContent::tellsAGather() {
    QCOMPARE(textAt("gather", 72, {Selection::Kind::Future, 5}),
             QStringLiteral("F5 gather pending\n"
                            "Awaited by: Task-1\n"
                            "Finished by: its last child\n"
                            "Result: not yet\n"
                            "Children: Task-2 waiting\n"
                            ": Task-3 ready\n"
                            ": Task-4 done\n"
                            "Created: 0.000 s by Task-1"));
}

void TestInspectorContent::tellsATimer() {
    QCOMPARE(textAt("gather", 72, {Selection::Kind::Handle, 5}),
             QStringLiteral("H5 timer timer\n"
                            "Serves: F6\n"
                            "When it runs: it ends the 1 s sleep F6\n"
                            "Due: 1.000 s\n"
                            "Created: 0.000 s by Task-2"));
}

void TestInspectorContent::aDeadlockedTaskSaysSo() {
    const QString text = textAt("deadlock", 77, {Selection::Kind::Task, 2});
    QVERIFY2(text.contains(QLatin1String("deadlocked")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("lock B, held by Task-3")), qPrintable(text));
}

void TestInspectorContent::whatIsNotThereIsNotTold() {
    for (const auto kind : {Selection::Kind::Task, Selection::Kind::Future, Selection::Kind::Handle,
                            Selection::Kind::Frame, Selection::Kind::None})
        QCOMPARE(textAt("gather", 3, {kind, 77}).trimmed(), QString());
}

void TestInspectorContent::aLogWithoutVariablesHasNoLocals() {
    QVERIFY(!textAt("deadlock", 30, {Selection::Kind::Task, 2}).contains(QLatin1String("none")));
}

void TestInspectorContent::everyThingAtEveryMomentHasALayout() {
    const Trace trace = recordedTrace("gather");
    StateIndex states(trace);
    for (std::size_t event = 0; event <= trace.size(); event += 3) {
        const State state = states.stateAt(event);
        for (std::uint32_t id = 1; id < 18; ++id)
            for (const auto kind : {Selection::Kind::Task, Selection::Kind::Handle}) {
                const auto geometry = layoutInspector(inspect({trace, state, {kind, id}, {}}), 292);
                for (const InspectorItem& item : geometry.items)
                    QVERIFY(item.rect.left() >= 0 && item.rect.right() <= 292.5);
            }
    }
}

QTEST_MAIN(TestInspectorContent)
#include "tst_inspectorcontent.moc"
