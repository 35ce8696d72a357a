// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The list of groups and of what a search finds; the findings, and where a click on them leads.
#include "gui/output/findingsview.h"
#include "gui/output/groupsview.h"
#include "tests/support/crowdscene.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Bench {
    Session session;
    GroupsView groups{session};
    FindingsView findings{session};
    Bench() {
        groups.resize(371, 560);
        groups.show();
        findings.resize(292, 400);
        findings.show();
        session.setDocument(tests::crowdScene(60), QStringLiteral("crowd.py"), {});
        session.run();
        while (session.isRunning())
            QTest::qWait(5);
        session.runUntilDone(session.spans().lanes()[20].task);
    }
};

} // namespace

class TestGroupViews : public QObject {
    Q_OBJECT

private slots:
    void everyGroupHasARow() {
        Bench bench;
        QCOMPARE(bench.groups.groupRows().groups().all().size(), std::size_t(4));
        QVERIFY(bench.groups.groupRows().accessibleDescription().contains(
            QStringLiteral("store: 12 tasks, 12 waiting")));
        QVERIFY(!bench.groups.grab().isNull());
    }

    void aGroupIsChosenByItsLongestWaitingTask() {
        Bench bench;
        auto& rows = const_cast<GroupRows&>(bench.groups.groupRows());
        QTest::keyClick(&rows, Qt::Key_Down);
        QTest::keyClick(&rows, Qt::Key_End);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&rows, Qt::Key_Down);
        QTest::keyClick(&rows, Qt::Key_Return);
        QCOMPARE(bench.session.selection().kind, Selection::Kind::Task);
        QCOMPARE(bench.session.string(
                     bench.session.state().future(bench.session.selection().id).coroutine),
                 QStringLiteral("store"));
    }

    void aSearchFindsByNameStateAndError() {
        Bench bench;
        QTest::keyClicks(&bench.groups.searchField(), QStringLiteral("task-7"));
        QCOMPARE(bench.groups.taskRows().found().size(), std::size_t(10)); // 7, 70 to 78
        bench.groups.searchField().setText(QStringLiteral("lock a"));
        QCOMPARE(bench.groups.taskRows().found().size(), std::size_t(11));
        bench.session.toEnd();
        bench.groups.searchField().setText(QStringLiteral("valueerror"));
        QCOMPARE(bench.groups.taskRows().found().size(), std::size_t(3));
        bench.groups.searchField().setText(QStringLiteral("cancelled"));
        QCOMPARE(bench.groups.taskRows().found().size(), std::size_t(5));
        bench.groups.searchField().setText(QStringLiteral("<b>no such"));
        QVERIFY(bench.groups.taskRows().found().empty());
        QVERIFY(!bench.groups.grab().isNull());
    }

    void aFindingLeadsToItsTaskAndMoment() {
        Bench bench;
        bench.session.toEnd();
        const auto& findings = bench.findings.findings();
        const auto errors = std::find_if(findings.begin(), findings.end(), [](const Finding& each) {
            return each.kind == Finding::Kind::Errors;
        });
        QVERIFY(errors != findings.end());
        const Finding wanted = *errors;
        const auto row = errors - findings.begin();
        QSignalSpy spy(&bench.findings, &FindingsView::taskActivated);
        bench.findings.setFocus();
        for (std::ptrdiff_t i = 0; i <= row; ++i)
            QTest::keyClick(&bench.findings, Qt::Key_Down);
        QTest::keyClick(&bench.findings, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(bench.session.cursor(), wanted.event);
        QCOMPARE(bench.session.selection(), (Selection{Selection::Kind::Task, wanted.task}));
        bench.session.goBack();
        QCOMPARE(bench.session.cursor(), bench.session.eventCount());
    }
};

QTEST_MAIN(TestGroupViews)
#include "tst_groupviews.moc"
