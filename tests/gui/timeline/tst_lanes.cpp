// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which lanes are shown and in what order; what is measured between two moments; what one does with
// keys and mouse to get there.
#include "gui/timeline/timelinepainter.h"
#include "gui/timeline/timelineview.h"
#include "tests/support/recordedlog.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Shown {
    Session session;
    TimelineView view{session};
    explicit Shown(const char* log, QSize size = {1600, 240}) {
        view.resize(size);
        view.show();
        session.openTrace(tests::recordedLog(log), QString::fromLatin1(log));
    }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const TimelineRow& row : view.shownRows())
            if (row.kind == TimelineRow::Kind::Task)
                names << view.names().task(session.trace(), row.task);
        return names;
    }
    [[nodiscard]] FutureId task(std::size_t index) const {
        return session.spans().lanes()[index].task;
    }
    [[nodiscard]] QPoint at(std::size_t event, int y) const {
        return {qRound(TimelineLayout::kGutter + view.axis().x(event)) + 1, y};
    }
};

QStringList tasks(std::initializer_list<int> numbers) {
    QStringList names;
    for (const int number : numbers)
        names << QStringLiteral("Task-%1").arg(number);
    return names;
}

} // namespace

class TestLanes : public QObject {
    Q_OBJECT

private slots:
    void aSearchKeepsTheLanesThatMatch() {
        Shown shown("gather");
        QCOMPARE(shown.names(), tasks({1, 2, 3, 4}));
        QTest::keyClick(&shown.view, Qt::Key_Slash);
        QVERIFY(shown.view.searchField()->isVisible());
        QTest::keyClicks(shown.view.searchField(), QStringLiteral("TO 0.5"));
        QCOMPARE(shown.names(), tasks({3}));
        shown.view.searchField()->setText(QStringLiteral("sleep"));
        QCOMPARE(shown.names(), tasks({2, 3}));
        shown.view.searchField()->setText(QStringLiteral("no such lane"));
        QVERIFY(shown.names().isEmpty());
        QVERIFY(!shown.view.grab().isNull());
        QTest::keyClick(shown.view.searchField(), Qt::Key_Escape);
        QVERIFY(!shown.view.searchField()->isVisible());
        QCOMPARE(shown.names(), tasks({1, 2, 3, 4}));
    }

    void aPinnedLaneStandsOnTopAndAHiddenOneIsGone() {
        Shown shown("gather");
        LaneChoice choice;
        choice.pinned = {shown.task(2)};
        choice.hidden = {shown.task(0), shown.task(2)};
        shown.view.setChoice(choice);
        QCOMPARE(shown.names(), tasks({3, 2, 4}));
    }

    void lanesAreSorted() {
        Shown shown("gather");
        const auto sorted = [&shown](LaneChoice::Sort sort) {
            LaneChoice choice;
            choice.sort = sort;
            shown.view.setChoice(choice);
            return shown.names();
        };
        QCOMPARE(sorted(LaneChoice::Sort::End), tasks({4, 3, 2, 1}));
        QCOMPARE(sorted(LaneChoice::Sort::LongestWait), tasks({1, 2, 3, 4}));
        QCOMPARE(sorted(LaneChoice::Sort::Name), tasks({1, 2, 3, 4}));
    }

    void keysShowOneLanePinAndHide() {
        Shown shown("gather");
        shown.session.select({Selection::Kind::Task, shown.task(3)});
        QTest::keyClick(&shown.view, Qt::Key_I);
        QCOMPARE(shown.names(), tasks({4}));
        QTest::keyClick(&shown.view, Qt::Key_I);
        QCOMPARE(shown.names(), tasks({1, 2, 3, 4}));
        QTest::keyClick(&shown.view, Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(shown.names(), tasks({4, 1, 2, 3}));
        QTest::keyClick(&shown.view, Qt::Key_P, Qt::ShiftModifier);
        QTest::keyClick(&shown.view, Qt::Key_Delete);
        QCOMPARE(shown.names(), tasks({1, 2, 3}));
    }

    void theMenuOfALaneDoesTheSame() {
        Shown shown("gather");
        const std::unique_ptr<QMenu> menu(shown.view.makeLaneMenu(shown.task(1)));
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Hide Task-2"))
                action->trigger();
        QCOMPARE(shown.names(), tasks({1, 3, 4}));
        const std::unique_ptr<QMenu> again(shown.view.makeLaneMenu(0));
        again->actions().last()->trigger();
        QCOMPARE(shown.names(), tasks({1, 2, 3, 4}));
    }

    void aNewRunShowsAllLanes() {
        Shown shown("gather");
        shown.view.showOnly(shown.task(1));
        shown.session.openTrace(tests::recordedLog("deadlock"), QStringLiteral("deadlock"));
        QCOMPARE(shown.names().first(), QStringLiteral("Task-1"));
        QVERIFY(shown.names().size() >= 3);
    }

    void theWholeRunIsMeasured() {
        const Trace trace = tests::recordedLog("gather");
        SpanIndex spans(trace);
        spans.extend();
        const RangeStatistics sums = statisticsOf(trace, spans, endWithoutCleanup(trace), 0);
        QCOMPARE(sums.seconds, 1.0);
        QCOMPARE(sums.tasks.size(), std::size_t(4));
        QCOMPARE(sums.longestWaiter, sums.tasks[0].task);
        QCOMPARE(sums.longestWait.seconds, 1.0); // main waits for the gather
        QCOMPARE(sums.tasks[1].waiting.seconds, 1.0);
        QCOMPARE(sums.tasks[2].waiting.seconds, 0.5);
        QCOMPARE(sums.tasks[3].waiting.seconds, 0.0);
        QCOMPARE(sums.tasks[3].steps, 2);
        QCOMPARE(sums.tasks[1].running.seconds, 0.0); // no handle takes time here
    }

    void aRangeCutsItsSpans() {
        const Trace trace = tests::recordedLog("gather");
        SpanIndex spans(trace);
        spans.extend();
        const RangeStatistics all = statisticsOf(trace, spans, 0, trace.size());
        std::size_t waiting = 0;
        for (const std::size_t middle : {std::size_t(1), std::size_t(40), std::size_t(72)}) {
            waiting = 0;
            for (const auto& part : {statisticsOf(trace, spans, 0, middle),
                                     statisticsOf(trace, spans, middle, trace.size())})
                for (const auto& task : part.tasks)
                    waiting += task.waiting.events;
            std::size_t whole = 0;
            for (const auto& task : all.tasks)
                whole += task.waiting.events;
            QCOMPARE(waiting, whole);
        }
    }

    void twoMarksMeasureAndEscapeClears() {
        Shown shown("gather");
        const QSignalSpy told(&shown.view, &TimelineView::rangeChanged);
        shown.session.seekTo(44);
        QTest::keyClick(&shown.view, Qt::Key_M);
        QVERIFY(!shown.view.range());
        shown.session.seekTo(72);
        QTest::keyClick(&shown.view, Qt::Key_M);
        QVERIFY(shown.view.range());
        QCOMPARE(shown.view.range()->seconds, 0.5);
        QCOMPARE(shown.view.range()->to - shown.view.range()->from, std::size_t(28));
        QVERIFY(shown.view.accessibleDescription().startsWith(QStringLiteral("0.5 s, 28 events")));
        QVERIFY(!shown.view.grab().isNull());
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QVERIFY(!shown.view.range());
        QCOMPARE(told.count(), 3);
    }

    void aDragWithShiftMeasures() {
        Shown shown("gather");
        QWidget* lanes = shown.view.viewport();
        QTest::mousePress(lanes, Qt::LeftButton, Qt::ShiftModifier, shown.at(30, 90));
        QTest::mouseMove(lanes, shown.at(72, 90));
        QTest::mouseRelease(lanes, Qt::LeftButton, Qt::ShiftModifier, shown.at(72, 90));
        QVERIFY(shown.view.range());
        QCOMPARE(shown.session.cursor(), std::size_t(0));
        QTest::mouseClick(lanes, Qt::LeftButton, Qt::ShiftModifier, shown.at(60, 90));
        QVERIFY(!shown.view.range());
    }

    void theLongestWaitAndTheLagAreNamed() {
        Shown shown("gather");
        shown.view.mark(0);
        shown.view.mark(shown.session.eventCount());
        QStringList lines;
        for (const RangeLine& line :
             rangeLines(*shown.view.range(), shown.session.trace(), shown.view.names()))
            lines << line.text;
        QVERIFY(lines.contains(QStringLiteral("longest wait: Task-1, F5 gather")));
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("loop lag: Task-4 was ready for")));
    }

    void thePointerOnALaneIsSeenEverywhere() {
        Shown shown("gather");
        const TimelineRow row = shown.view.shownRows()[3];
        QTest::mouseMove(shown.view.viewport(), QPoint(400, qRound(row.y + 10)));
        QCOMPARE(shown.session.hover(), (Selection{Selection::Kind::Task, row.task}));
    }

    void aClickOnALaneSelectsItsTask() {
        Shown shown("gather");
        const TimelineRow row = shown.view.shownRows()[2];
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                          shown.at(40, qRound(row.y + 10)));
        QCOMPARE(shown.session.selection(), (Selection{Selection::Kind::Task, row.task}));
    }

    void whileOnePredictsNoClickLooksAhead() {
        Shown shown("gather");
        shown.session.seekTo(40);
        shown.session.setCoversFuture(true);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(90, 90));
        QCOMPARE(shown.session.cursor(), std::size_t(40));
        const QImage covered = shown.view.grab().toImage();
        shown.session.setCoversFuture(false);
        QVERIFY(covered != shown.view.grab().toImage());
    }

    void everyLaneOfADeadlockWaitsForEver() {
        Shown shown("deadlock");
        shown.session.toEnd();
        int dotted = 0;
        for (const TimelineShape& shape : shown.view.currentLayout().shapes)
            dotted += shape.kind == TimelineShape::Kind::Forever;
        QCOMPARE(dotted, 3);
    }

    void whoCancelledWhomIsAnArrow() {
        Shown shown("cancellation");
        shown.view.fit();
        int arrows = 0;
        for (const TimelineShape& shape : shown.view.currentLayout().shapes)
            arrows += shape.kind == TimelineShape::Kind::CancelFlow;
        QVERIFY(arrows > 0);
    }
};

QTEST_MAIN(TestLanes)
#include "tst_lanes.moc"
