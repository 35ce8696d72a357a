// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A lane a coroutine: its counts are those of the state at every moment; it opens into its tasks.
#include "gui/groups/taskgroups.h"
#include "gui/timeline/timelineview.h"
#include "tests/support/crowdscene.h"

#include <QLineEdit>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Shown {
    Session session;
    TimelineView view{session};
    Shown() {
        view.resize(1200, 240);
        view.show();
        session.setDocument(tests::crowdScene(60), QStringLiteral("crowd.py"), {});
        session.run();
        while (session.isRunning())
            QTest::qWait(5);
        session.toEnd();
    }
    [[nodiscard]] int count(TimelineRow::Kind kind) const {
        const auto rows = view.shownRows();
        return int(std::count_if(rows.begin(), rows.end(),
                                 [kind](const TimelineRow& row) { return row.kind == kind; }));
    }
};

} // namespace

class TestGroupLanes : public QObject {
    Q_OBJECT

private slots:
    void countsAreThoseOfTheState() {
        Shown shown;
        QCOMPARE(shown.view.groups().size(), std::size_t(4));
        for (std::size_t event = 0; event <= shown.session.eventCount(); event += 23) {
            shown.session.seekTo(event);
            const TaskGroups groups(shown.session.state(), shown.session.trace());
            for (const TaskGroup& group : groups.all()) {
                const auto& lanes = shown.view.groups();
                const auto lane =
                    std::find_if(lanes.begin(), lanes.end(), [&group](const GroupLane& each) {
                        return each.coroutine == group.coroutine;
                    });
                QVERIFY(lane != lanes.end());
                QCOMPARE(lane->badge, group.badge);
                // A task that has begun to wait is on its lane until its handle is over.
                const auto waits = std::count_if(
                    group.waiting.begin(), group.waiting.end(),
                    [&shown](FutureId task) { return task != shown.session.state().currentTask; });
                QCOMPARE(std::ptrdiff_t(lane->waitingAt(event)), waits);
            }
        }
    }

    void theWholeRunIsInSightAtFirst() {
        Shown shown;
        QCOMPARE(shown.view.axis().columns(), TimelineAxis::Columns::Time);
        QVERIFY(shown.view.axis().width() <= shown.view.viewport()->width());
        const TimelineLayout layout = shown.view.currentLayout();
        const auto has = [&layout](TimelineShape::Kind kind) {
            return std::any_of(layout.shapes.begin(), layout.shapes.end(),
                               [kind](const TimelineShape& shape) { return shape.kind == kind; });
        };
        QVERIFY(has(TimelineShape::Kind::Crowd));
        QVERIFY(has(TimelineShape::Kind::CrowdRun));
        QVERIFY(has(TimelineShape::Kind::CrowdError));
        QVERIFY(has(TimelineShape::Kind::TimeTick));
        QVERIFY(!shown.view.grab().isNull());
    }

    void timeGoesFromLeftToRight() {
        Shown shown;
        double before = -1;
        for (std::size_t event = 0; event <= shown.session.eventCount(); ++event) {
            const double x = shown.view.axis().x(event);
            QVERIFY(x > before);
            before = x;
            QCOMPARE(shown.view.axis().eventAt(x), event);
        }
    }

    void aGroupOpensIntoItsTasksByAClick() {
        Shown shown;
        QCOMPARE(shown.count(TimelineRow::Kind::Group), 4);
        QCOMPARE(shown.count(TimelineRow::Kind::Task), 0);
        const auto rows = shown.view.shownRows();
        const auto row = std::find_if(rows.begin(), rows.end(), [](const TimelineRow& each) {
            return each.kind == TimelineRow::Kind::Group && each.group == 1;
        });
        const QPoint place(40, qRound(row->y + row->height / 2));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(shown.count(TimelineRow::Kind::Task), 5);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(shown.count(TimelineRow::Kind::Task), 0);
    }

    void aSearchThatFindsFewShowsTheirLanes() {
        Shown shown;
        shown.view.startSearch();
        shown.view.searchField()->setText(QStringLiteral("store"));
        QCOMPARE(shown.count(TimelineRow::Kind::Group), 0);
        QCOMPARE(shown.count(TimelineRow::Kind::Task), 12);
        shown.view.searchField()->clear();
        QCOMPARE(shown.count(TimelineRow::Kind::Group), 4);
    }

    void theGroupsAreToldToAssistiveTechnology() {
        Shown shown;
        QStringList names;
        for (const AccessibleItem& item : shown.view.accessibleItems())
            names << item.name;
        QCOMPARE(names,
                 QStringList({QStringLiteral("Loop"), QStringLiteral("main, 1 tasks"),
                              QStringLiteral("parse, 5 tasks"), QStringLiteral("fetch, 60 tasks"),
                              QStringLiteral("store, 12 tasks")}));
    }
};

QTEST_MAIN(TestGroupLanes)
#include "tst_grouplanes.moc"
