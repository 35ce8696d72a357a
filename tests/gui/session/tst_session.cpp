// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The session: one notice a change, the run and its last good version, the cursor, playback.
#include "core/trace/jsonlines.h"
#include "core/trace/stateat.h"
#include "gui/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const auto kScene = QStringLiteral("import asyncio\n\n\nasync def main():\n"
                                   "    print('a')\n    await asyncio.sleep(1)\n"
                                   "    print('b')\n\n\nasyncio.run(main())\n");

void openLog(Session& session, const char* name) {
    Trace trace;
    std::ifstream in(std::string(COROSCOPE_SOURCE_DIR "/tests/gui/session/") + name);
    readJsonLines(in, trace);
    session.openTrace(std::move(trace), QString::fromLatin1(name));
}

void runScene(Session& session, const QString& text) {
    session.setDocument(text, QStringLiteral("scene.py"), {});
    session.run();
    QTRY_VERIFY(!session.isRunning());
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void steppingByHandleReachesTheMomentOfThePicture();
    void theStateIsThatOfTheCursor();
    void stepsStayAtTheEnds();
    void stepOverEndsAtTheTasksNextSuspension();
    void oneIntentGivesOneNotice();
    void theSelectionFollowsTheRunUntilOneIsChosen();
    void aShortSceneHasRunWhenRunReturns();
    void anErrorInTheTextKeepsTheLastGoodRun();
    void anEditMarksTheRunAsFromTheLastVersion();
    void aLaterRunReplacesTheFormer();
    void anEndlessSceneRunsOnAsFarAsOneLooks();
    void playbackHaltsAtABreakpointAndAtTheEnd();
    void runToLineGoesToTheNextEventThatReachesIt();
    void theCleanupCountsWhereItIsShown();
};

void TestSession::steppingByHandleReachesTheMomentOfThePicture() {
    Session session;
    openLog(session, "gather.jsonl");
    QCOMPARE(session.eventCount(), std::size_t(121));
    QCOMPARE(session.iterationCount(), 12u);
    std::vector<std::size_t> visited;
    while (session.cursor() < session.eventCount()) {
        session.stepForward();
        visited.push_back(session.cursor());
    }
    QVERIFY(std::find(visited.begin(), visited.end(), 72) != visited.end());
    visited.pop_back();
    session.stepBack();
    while (session.cursor() > 0) {
        QCOMPARE(session.cursor(), visited.back());
        visited.pop_back();
        session.stepBack();
    }
    QVERIFY(visited.empty());
}

void TestSession::theStateIsThatOfTheCursor() {
    Session session;
    openLog(session, "gather.jsonl");
    for (const std::size_t event : {72, 0, 121, 60, 61, 5}) {
        session.seekTo(event);
        QVERIFY(session.state() == replay(session.trace(), event));
    }
}

void TestSession::stepsStayAtTheEnds() {
    Session session;
    openLog(session, "chain.jsonl");
    session.stepBack();
    QCOMPARE(session.cursor(), std::size_t(0));
    session.toEnd();
    session.stepForward();
    session.stepOver();
    session.nextIteration();
    QCOMPARE(session.cursor(), session.eventCount());
    session.seekTo(1'000'000);
    QCOMPARE(session.cursor(), session.eventCount());
}

void TestSession::stepOverEndsAtTheTasksNextSuspension() {
    Session session;
    openLog(session, "gather.jsonl");
    session.seekTo(72); // Task-3 comes next
    session.stepOver();
    QCOMPARE(session.trace().event(session.cursor()).kind, EventKind::TaskDone);
    QCOMPARE(session.cursor(), std::size_t(80));
}

void TestSession::oneIntentGivesOneNotice() {
    Session session;
    openLog(session, "gather.jsonl");
    QSignalSpy spy(&session, &Session::changed);
    session.stepForward();
    QCOMPARE(spy.count(), 1);
    session.setGranularity(session.granularity());
    session.seekTo(session.cursor());
    QCOMPARE(spy.count(), 1);
    session.setDocument(kScene, QStringLiteral("scene.py"), {});
    QCOMPARE(spy.count(), 2);
}

void TestSession::theSelectionFollowsTheRunUntilOneIsChosen() {
    Session session;
    openLog(session, "gather.jsonl");
    session.seekTo(72);
    QCOMPARE(session.focusTask(), session.selection().id);
    QCOMPARE(session.string(session.state().future(session.focusTask()).name),
             QStringLiteral("Task-3"));
    session.select({Selection::Kind::Future, 5});
    session.stepForward();
    QVERIFY(session.isPinned());
    QCOMPARE(session.selection().id, 5u);
}

void TestSession::aShortSceneHasRunWhenRunReturns() {
    Session session;
    session.setDocument(kScene, QStringLiteral("scene.py"), {});
    session.run();
    QTRY_VERIFY(session.isRunComplete());
    QCOMPARE(session.cursor(), std::size_t(0));
    session.toEnd();
    QCOMPARE(session.state().time, 1.0);
    QCOMPARE(session.state().prints, 2u);
}

void TestSession::anErrorInTheTextKeepsTheLastGoodRun() {
    Session session;
    runScene(session, kScene);
    const std::size_t events = session.eventCount();
    session.setText(QString(kScene).replace(QStringLiteral("main():"), QStringLiteral("main(:")));
    session.run();
    QTRY_VERIFY(!session.isRunning());
    QVERIFY(!session.diagnostics().empty());
    QVERIFY(session.isFromLastVersion());
    QCOMPARE(session.eventCount(), events);
    session.setText(kScene);
    session.run();
    QTRY_VERIFY(!session.isRunning());
    QVERIFY(session.diagnostics().empty());
    QVERIFY(!session.isFromLastVersion());
}

void TestSession::anEditMarksTheRunAsFromTheLastVersion() {
    Session session;
    runScene(session, kScene);
    QVERIFY(!session.isFromLastVersion());
    session.setText(kScene + QStringLiteral("\n"));
    QVERIFY(session.isFromLastVersion());
    QVERIFY(session.isModified());
    session.setText(kScene);
    QVERIFY(!session.isFromLastVersion());
    QVERIFY(!session.isModified());
}

void TestSession::aLaterRunReplacesTheFormer() {
    Session session;
    runScene(session, kScene);
    session.toEnd();
    session.setText(QString(kScene).replace(QStringLiteral("'b'"), QStringLiteral("'c'")));
    session.run();
    QTRY_VERIFY(!session.isRunning());
    QVERIFY(session.cursor() > 0); // where the runs begin to differ: see tst_rundifference
    QCOMPARE(session.cursor(), session.difference().after);
    QVERIFY(!session.isFromLastVersion());
}

void TestSession::anEndlessSceneRunsOnAsFarAsOneLooks() {
    Session session;
    runScene(session, QStringLiteral("import asyncio\n\n\nasync def main():\n    while True:\n"
                                     "        await asyncio.sleep(1)\n\n\nasyncio.run(main())\n"));
    const std::size_t first = session.eventCount();
    QVERIFY(first >= 20'000);
    QVERIFY(!session.isRunComplete());
    const State before = (session.seekTo(100), session.state());
    session.seekTo(first);
    QTRY_VERIFY_WITH_TIMEOUT(session.eventCount() > first, 20'000);
    session.seekTo(100);
    QVERIFY(session.state() == before); // the longer run begins as the shorter one did
}

void TestSession::playbackHaltsAtABreakpointAndAtTheEnd() {
    Session session;
    openLog(session, "chain.jsonl");
    session.setSpeed(16);
    session.toggleBreakpoint(6);
    session.play();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.state().line, 6u);
    session.play();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.cursor(), session.eventCount());
}

void TestSession::runToLineGoesToTheNextEventThatReachesIt() {
    Session session;
    openLog(session, "chain.jsonl");
    session.runToLine(18);
    QCOMPARE(session.cursor(), std::size_t(25));
    session.runToLine(999);
    QCOMPARE(session.cursor(), std::size_t(25));
}

void TestSession::theCleanupCountsWhereItIsShown() {
    Session session;
    openLog(session, "gather.jsonl");
    session.setShowsCleanup(true);
    QCOMPARE(session.eventCount(), std::size_t(141));
    session.toEnd();
    session.setShowsCleanup(false);
    QCOMPARE(session.cursor(), std::size_t(121));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
