// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The axis, what stands on the lanes, and the widget's intents.
#include "gui/timeline/timelineview.h"
#include "tests/support/recordedlog.h"

#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace coroscope;
using namespace coroscope::gui;
using Kind = TimelineShape::Kind;

namespace {

std::vector<TimelineShape> shapesOf(const TimelineLayout& layout, Kind kind) {
    std::vector<TimelineShape> found;
    std::copy_if(layout.shapes.begin(), layout.shapes.end(), std::back_inserter(found),
                 [kind](const TimelineShape& shape) { return shape.kind == kind; });
    return found;
}

struct Shown {
    Session session;
    TimelineView view{session};
    explicit Shown(const char* log, QSize size = {1147, 203}) {
        view.resize(size);
        view.show();
        session.openTrace(tests::recordedLog(log), QString::fromLatin1(log));
    }
};

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void everyHandleHasTheSameWidthWhereNoLaneIsOpen() {
        Shown shown("gather");
        QVERIFY(!shown.view.countsEvents());
        const auto bars = shapesOf(shown.view.currentLayout(), Kind::Running);
        QVERIFY(bars.size() >= 4);
        for (const TimelineShape& bar : bars)
            QVERIFY(std::abs(bar.rect.width() - bars.front().rect.width()) < 0.01);
    }

    void everyEventHasTheSameWidthWhereALaneIsOpen() {
        Shown shown("chain");
        QVERIFY(shown.view.countsEvents());
        const TimelineAxis& axis = shown.view.axis();
        for (std::size_t event = 1; event < axis.size(); ++event)
            QCOMPARE(axis.x(event) - axis.x(event - 1), axis.scale());
    }

    void positionsLeadBackToTheirEvents() {
        Shown shown("chain");
        const TimelineAxis& axis = shown.view.axis();
        for (std::size_t event = 0; event < axis.size(); ++event)
            QCOMPARE(axis.eventAt(axis.x(event) + 1), event);
    }

    void theAxisNeverGoesBackwards() {
        for (const char* log : {"gather", "cancellation", "deadlock", "callbacks"}) {
            Shown shown(log);
            const TimelineAxis& axis = shown.view.axis();
            for (std::size_t event = 1; event < axis.size(); ++event)
                QVERIFY(axis.x(event) >= axis.x(event - 1));
        }
    }

    void theChainOpensIntoNestedFrames() {
        Shown shown("chain");
        const TimelineLayout layout = shown.view.currentLayout();
        QCOMPARE(layout.rows.size(), std::size_t(4)); // loop, Task-1, two depths
        QStringList names;
        for (const TimelineShape& frame : shapesOf(layout, Kind::Frame)) {
            if (!frame.text.isEmpty())
                names << frame.text;
        }
        QCOMPARE(names, (QStringList{QStringLiteral("main"), QStringLiteral("phase1"),
                                     QStringLiteral("phase2")}));
    }

    void aNewRunAtTheOldAddressIsANewRun() {
        Shown shown("gather");
        for (const char* log : {"chain", "gather", "chain"}) {
            shown.session.openTrace(tests::recordedLog(log), QString::fromLatin1(log));
            const bool isChain = QByteArray(log) == "chain";
            QCOMPARE(shown.view.openLanes().size(), std::size_t(isChain));
            QCOMPARE(shown.view.countsEvents(), isChain);
        }
    }

    void theLoopsOwnCleanUpIsNotShown() {
        Shown shown("gather");
        QCOMPARE(shown.view.axis().size(), shown.session.eventCount() + 1);
        QCOMPARE(shown.view.currentLayout().rows.size(), std::size_t(5)); // loop, four tasks
    }

    void theLoopsLaneStaysWhileTheTasksScroll() {
        Shown shown("gather", {1147, 140});
        shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
        QVERIFY(shown.view.verticalScrollBar()->value() > 40);
        const QRect head(0, 0, 1147, int(TimelineLayout::kHead) - 2);
        const QImage scrolled = shown.view.viewport()->grab(head).toImage();
        shown.view.verticalScrollBar()->setValue(0);
        const QImage still = shown.view.viewport()->grab(head).toImage();
        const QRect loopName(12, int(TimelineLayout::kAxis) + 4, 100, 20);
        QCOMPARE(scrolled.copy(loopName), still.copy(loopName));
    }

    void aLongRunHasAtMostOneMarkAPixelAndLane() {
        Trace trace;
        trace.append({EventKind::Loop, std::uint8_t(LoopState::Running)});
        for (HandleId handle = 1; handle <= 30'000; ++handle) {
            trace.append({EventKind::HandleQueued, std::uint8_t(CallbackKind::Call), 0, handle});
            trace.append({EventKind::HandleRun, 0, 0, handle});
            trace.append({EventKind::HandleRan, 0, 0, handle});
        }
        Shown shown("gather");
        shown.session.openTrace(std::move(trace), QStringLiteral("long"));
        shown.view.fit();
        const auto layout = shown.view.currentLayout();
        QVERIFY(!layout.shapes.empty());
        QVERIFY(shapesOf(layout, Kind::Callback).size() <= 1400);
    }

    void aWaitingTaskSaysForWhat() {
        Shown shown("gather", {2000, 203});
        QStringList reasons;
        for (const TimelineShape& wait : shapesOf(shown.view.currentLayout(), Kind::Waiting))
            reasons << wait.text;
        QCOMPARE(reasons,
                 (QStringList{QStringLiteral("F5 gather"), QStringLiteral("F6 sleep to 1.0 s"),
                              QStringLiteral("F7 sleep to 0.5 s")}));
    }

    void idleTimeIsFoldedOrAsWideAsItIsLong() {
        Shown shown("gather");
        const double folded = shown.view.axis().idleWidth();
        QCOMPARE(folded, 2 * TimelineAxis::kFoldWidth);
        shown.session.setFoldsIdle(false);
        QCOMPARE(shown.view.axis().idleWidth(), 1.0 * TimelineAxis::kSecondWidth);
    }

    void aClickOnALaneGoesThere() {
        Shown shown("gather", {1600, 203});
        const double x = TimelineLayout::kGutter + shown.view.axis().x(72);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(qRound(x) + 1, 60));
        const double there = shown.view.axis().x(shown.session.cursor());
        QVERIFY(std::abs(there - shown.view.axis().x(72)) < 3);
    }

    void aDragOnALaneMovesTheViewAndNotTheCursor() {
        Shown shown("chain", {700, 203});
        QScrollBar* bar = shown.view.horizontalScrollBar();
        QVERIFY(bar->maximum() > 100);
        bar->setValue(20);
        shown.session.seekTo(5);
        bar->setValue(20);
        QWidget* lanes = shown.view.viewport();
        QTest::mousePress(lanes, Qt::LeftButton, {}, QPoint(500, 80));
        QTest::mouseMove(lanes, QPoint(450, 80));
        QTest::mouseMove(lanes, QPoint(440, 80));
        QTest::mouseRelease(lanes, Qt::LeftButton, {}, QPoint(440, 80));
        QCOMPARE(bar->value(), 80);
        QCOMPARE(shown.session.cursor(), std::size_t(5));
    }

    void noNumberStandsInTheTimesPlace() {
        Shown shown("chain", {700, 203});
        QScrollBar* bar = shown.view.horizontalScrollBar();
        for (int x = 0; x <= bar->maximum(); x += 7) {
            bar->setValue(x);
            const TimelineLayout layout = shown.view.currentLayout();
            const auto time =
                std::find_if(layout.shapes.begin(), layout.shapes.end(), [](const auto& shape) {
                    return shape.kind == TimelineShape::Kind::TimeTick;
                });
            QVERIFY(time != layout.shapes.end());
            for (const TimelineShape& shape : layout.shapes) {
                if (shape.kind == TimelineShape::Kind::EventTick && !shape.text.isEmpty())
                    QVERIFY(shape.rect.x() < time->rect.x() - 8 ||
                            shape.rect.x() > time->rect.x() + 40);
            }
        }
    }

    void aDragOnTheAxisMovesTheCursor() {
        Shown shown("gather", {1600, 203});
        QWidget* lanes = shown.view.viewport();
        const auto at = [&shown](std::size_t event) {
            return QPoint(qRound(TimelineLayout::kGutter + shown.view.axis().x(event)) + 1, 10);
        };
        QTest::mousePress(lanes, Qt::LeftButton, {}, at(30));
        QTest::mouseMove(lanes, at(72));
        QTest::mouseRelease(lanes, Qt::LeftButton, {}, at(72));
        const double there = shown.view.axis().x(shown.session.cursor());
        QVERIFY(std::abs(there - shown.view.axis().x(72)) < 3);
    }

    void aClickOnANameSelectsTheTask() {
        Shown shown("gather");
        const auto rows = layoutRows(shown.session.spans(), {}, shown.session.eventCount());
        const TimelineRow& row = rows[2];
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                          QPoint(80, qRound(row.y + row.height / 2)));
        QCOMPARE(shown.session.selection().id, row.task);
    }

    void theTriangleOpensAndClosesALane() {
        Shown shown("chain");
        QCOMPARE(shown.view.openLanes().size(), std::size_t(1));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(12, 68));
        QVERIFY(shown.view.openLanes().empty());
        QVERIFY(!shown.view.countsEvents());
    }

    void keysStepAndZoom() {
        Shown shown("gather");
        shown.session.seekTo(10);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.session.cursor(), shown.session.eventCount());
        const double scale = shown.view.axis().scale();
        QTest::keyClick(&shown.view, Qt::Key_W);
        QVERIFY(shown.view.axis().scale() > scale);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
