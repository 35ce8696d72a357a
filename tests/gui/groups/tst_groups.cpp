// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Groups of tasks add up to the state at every moment and keep their badges; what stands out in a
// run is found, and nothing where nothing does.
#include "gui/groups/findings.h"
#include "gui/groups/taskgroups.h"
#include "gui/session/session.h"
#include "gui/theme/badge.h"
#include "tests/support/crowdscene.h"

#include <QTest>

#include <map>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

void run(Session& session, const QString& text) {
    session.setDocument(text, QStringLiteral("scene.py"), {});
    session.run();
    while (session.isRunning())
        QTest::qWait(5);
}

std::vector<Finding> found(const Session& session) {
    return Findings::of(session.state(), session.trace(), session.spans());
}

QStringList titles(const Session& session) {
    QStringList titles;
    for (const Finding& finding : found(session))
        titles << finding.title;
    return titles;
}

} // namespace

class TestGroups : public QObject {
    Q_OBJECT

private slots:
    void groupsAddUpAndKeepTheirBadges() {
        Session session;
        run(session, tests::crowdScene(60));
        std::map<QString, std::uint32_t> badges;
        for (std::size_t event = 0; event <= session.eventCount(); event += 37) {
            session.seekTo(event);
            const State& state = session.state();
            const TaskGroups groups(state, session.trace());
            std::size_t alive = 0;
            std::size_t done = 0;
            for (const TaskGroup& group : groups.all()) {
                alive += group.waiting.size() + group.ready;
                done += group.done();
                const auto [place, isNew] = badges.try_emplace(group.name, group.badge);
                QCOMPARE(group.badge, place->second);
                QVERIFY(isGroupBadge(group.badge));
                QCOMPARE(groups.badgeOf(group.coroutine), group.badge);
            }
            QCOMPARE(alive, state.tasks.size());
            QCOMPARE(done, state.done.size());
        }
        QCOMPARE(badges.size(), std::size_t(4));
        QCOMPARE(QChar(groupLetter(badges.at(QStringLiteral("fetch")))), QChar(u'F'));
    }

    void lettersAreGivenOutOnce() {
        const auto badges = badgesOf({QStringLiteral("main"), QStringLiteral("_make"),
                                      QStringLiteral("Server.handle"), QStringLiteral("m"),
                                      QStringLiteral("工人")});
        QString letters;
        for (const std::uint32_t badge : badges)
            letters += QChar(groupLetter(badge));
        QCOMPARE(letters, QStringLiteral("MAHM工"));
        QCOMPARE(badges[2] & 0xff, 3U); // the third one's colour
    }

    void aCrowdBeforeALockIsFound() {
        Session session;
        run(session, tests::crowdScene(60));
        session.runUntilDone(session.spans().lanes()[20].task);
        const auto all = found(session);
        const auto crowd = std::find_if(all.begin(), all.end(), [](const Finding& finding) {
            return finding.title == QStringLiteral("11 tasks wait for lock A");
        });
        QVERIFY2(crowd != all.end(), qPrintable(titles(session).join(u'\n')));
        QVERIFY(crowd->detail.startsWith(QStringLiteral("Held by Task-67. Longest wait: Task-68")));
        QCOMPARE(session.state().future(crowd->task).place, TaskPlace::Waiting);
    }

    void aStepThatBlocksTheLoopIsFound() {
        Session session;
        run(session, tests::crowdScene(60));
        session.toEnd();
        const auto all = found(session);
        const auto blocked = std::find_if(all.begin(), all.end(), [](const Finding& finding) {
            return finding.kind == Finding::Kind::BlockedLoop;
        });
        QVERIFY(blocked != all.end());
        QCOMPARE(blocked->title, QStringLiteral("A step blocked the loop for 0.300 s"));
        session.seekTo(blocked->event);
        QVERIFY2(titles(session).contains(QStringLiteral("Task-20 blocks the loop")),
                 qPrintable(titles(session).join(u'\n')));
        session.seekTo(blocked->event - 1); // not yet
        QVERIFY(!titles(session).contains(QStringLiteral("Task-20 blocks the loop")));
    }

    void errorsAreTheSameWhereTheirTypeIs() {
        Session session;
        run(session, tests::crowdScene(60));
        session.toEnd();
        QVERIFY2(titles(session).contains(QStringLiteral("3 tasks raised ValueError")),
                 qPrintable(titles(session).join(u'\n')));
    }

    void tasksThatAreLeftOverAreFound() {
        Session session;
        run(session, QStringLiteral("import asyncio\n"
                                    "async def main():\n"
                                    "    asyncio.create_task(asyncio.sleep(9))\n"
                                    "    await asyncio.sleep(1)\n"
                                    "loop = asyncio.new_event_loop()\n"
                                    "loop.run_until_complete(main())\n"));
        session.toEnd();
        QVERIFY2(titles(session).contains(QStringLiteral("Task-2 was still pending at the end")),
                 qPrintable(titles(session).join(u'\n')));
    }

    void aPlainRunHasNoFindings() {
        Session session;
        run(session,
            QStringLiteral("import asyncio\n"
                           "async def main():\n"
                           "    await asyncio.gather(*(asyncio.sleep(i) for i in (1, 2)))\n"
                           "asyncio.run(main())\n"));
        for (std::size_t event = 0; event <= session.eventCount(); ++event) {
            session.seekTo(event);
            QVERIFY2(titles(session).isEmpty(), qPrintable(titles(session).join(u'\n')));
        }
    }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
