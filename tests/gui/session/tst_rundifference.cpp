// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// An edit that is run keeps the cursor's place where the run is unchanged, and the run before it
// stays for comparison.
#include "gui/session/session.h"
#include "scenes/scenerun.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const QString kChain = QStringLiteral("import asyncio\n"         // 1
                                      "\n"                       // 2
                                      "async def phase1():\n"    // 3
                                      "    print('in phase1')\n" // 4
                                      "    await asyncio.sleep(1)\n"
                                      "    return 'result1'\n" // 6
                                      "\n"
                                      "async def main():\n"
                                      "    one = await phase1()\n" // 9
                                      "    print(one)\n"           // 10
                                      "asyncio.run(main())\n");

std::size_t eventOfLine(const Session& session, int line) {
    for (std::size_t n = 1; n <= session.trace().size(); ++n)
        if (session.trace().event(n).kind == EventKind::Line &&
            session.trace().event(n).b == std::uint32_t(line))
            return n;
    return 0;
}

QString replaced(QString text, const char* what, const char* by) {
    return text.replace(QString::fromUtf8(what), QString::fromUtf8(by));
}

} // namespace

class TestRunDifference : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_session = std::make_unique<Session>();
        m_session->setDocument(kChain, QStringLiteral("chain.py"), {});
        m_session->run();
        QVERIFY(!m_session->hasFormer());
    }

    void linesAreMatched_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<int>>("places"); // of the lines of `before`
        const auto row = [](const char* name, const char* before, const char* after,
                            const QList<int>& places) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << places;
        };
        row("the same", "a\nb", "a\nb", {1, 2});
        row("put in", "a\nb\nc", "a\nx\ny\nb\nc", {1, 4, 5});
        row("taken out", "a\nx\nb", "a\nb", {1, 0, 2});
        row("changed", "a\nb\nc", "a\nB\nc", {1, 2, 3});
        row("changed and put in", "a\nb\nc\nd\ne", "a\nB\nc\nx\nd\ne", {1, 2, 3, 5, 6});
        row("two places", "a\nb\nc\nd", "x\na\nb\nc\ny\nd", {2, 3, 4, 6});
        row("all taken out", "a\nb", "", {1, 0});
    }
    void linesAreMatched() {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QList<int>, places);
        const LineMap map(before, after);
        for (int line = 1; line <= places.size(); ++line)
            QCOMPARE(map.after(line), places[line - 1]);
        QCOMPARE(map.after(0), 0);
        QCOMPARE(map.after(99), 0);
        for (int line = 1; line <= after.count(u'\n') + 1; ++line)
            QCOMPARE(map.isNew(line), !places.contains(line));
    }

    void anEditBehindTheCursorKeepsItsPlace() {
        const std::size_t event = eventOfLine(*m_session, 4);
        m_session->seekTo(event);
        QSignalSpy compared(m_session.get(), &Session::compared);
        m_session->runEdit(replaced(kChain, "sleep(1)", "sleep(2)"));
        QCOMPARE(m_session->cursor(), event);
        QCOMPARE(compared.size(), 1);
        QCOMPARE(compared.front().front().toBool(), true);
        QVERIFY(m_session->hasFormer());
        QVERIFY(m_session->difference().isThere);
        QCOMPARE(m_session->trace().event(m_session->difference().after).kind, EventKind::TimerSet);
    }

    void anEditBeforeTheCursorGoesToTheFirstDifference() {
        m_session->toEnd();
        QSignalSpy compared(m_session.get(), &Session::compared);
        m_session->runEdit(replaced(kChain, "in phase1", "in the first"));
        QCOMPARE(compared.front().front().toBool(), false);
        QCOMPARE(m_session->cursor(), m_session->difference().after);
        const Event& event = m_session->trace().event(m_session->cursor());
        QCOMPARE(event.kind, EventKind::Print);
        QCOMPARE(m_session->string(event.b), QStringLiteral("in the first"));
    }

    void aLineThatOnlyMovedKeepsThePlace() {
        const std::size_t event = eventOfLine(*m_session, 10);
        m_session->seekTo(event);
        m_session->runEdit(replaced(kChain, "import asyncio\n", "# Why.\nimport asyncio\n\n"));
        QVERIFY(!m_session->difference().isThere);
        QCOMPARE(m_session->cursor(), event);
        QCOMPARE(m_session->trace().event(event).b, 12u);
    }

    // Its `async def` is run, one event more, before anything that the cursor has seen.
    void aCoroutinePutInAboveKeepsThePlace() {
        const std::size_t event = eventOfLine(*m_session, 10);
        m_session->seekTo(event);
        m_session->runEdit(replaced(kChain, "async def main",
                                    "async def phase2():\n    return 2\n\nasync def main"));
        QVERIFY(!m_session->difference().isThere);
        QCOMPARE(m_session->cursor(), event + 1);
        QCOMPARE(m_session->trace().event(m_session->cursor()).b, 13u);
        m_session->runEdit(kChain); // and taken out again
        QVERIFY(!m_session->difference().isThere);
        QCOMPARE(m_session->cursor(), event);
    }

    void aNewLineThatDoesSomethingIsTheFirstDifference() {
        m_session->toEnd();
        m_session->runEdit(
            replaced(kChain, "    return 'result1'", "    print('x')\n    return 'result1'"));
        const RunDifference& difference = m_session->difference();
        QVERIFY(difference.isThere);
        QCOMPARE(m_session->trace().event(difference.after).kind, EventKind::Line);
        QCOMPARE(m_session->trace().event(difference.after).b, 6u);
        QCOMPARE(m_session->formerTrace().event(difference.before).b, 6u); // the return
    }

    void theCursorStaysAtEveryEventBeforeTheDifference() {
        const QString edited = replaced(kChain, "print(one)", "print(one, 2)");
        m_session->runEdit(edited);
        const std::size_t first = m_session->difference().before;
        QVERIFY(first > 20);
        for (std::size_t event = 0; event <= m_session->eventCount(); ++event) {
            m_session->setDocument(kChain, QStringLiteral("chain.py"), {});
            m_session->run();
            m_session->seekTo(event);
            m_session->runEdit(edited);
            QCOMPARE(m_session->cursor(), std::min(event, first));
        }
    }

    void theSelectionStaysWithThePlace() {
        m_session->seekTo(eventOfLine(*m_session, 4));
        const Selection task{Selection::Kind::Task, m_session->focusTask()};
        m_session->select(task);
        m_session->runEdit(replaced(kChain, "sleep(1)", "sleep(2)"));
        QVERIFY(m_session->isPinned());
        QCOMPARE(m_session->selection(), task);
    }

    void aTextWithErrorsChangesNothing() {
        m_session->seekTo(9);
        m_session->runEdit(replaced(kChain, "(1)", "(1"));
        QCOMPARE(m_session->cursor(), 9u);
        QVERIFY(!m_session->hasFormer());
        m_session->runEdit(replaced(kChain, "(1)", "(3)"));
        QVERIFY(m_session->hasFormer());
        QCOMPARE(m_session->cursor(), 9u);
    }

    void theSameTextRunAgainStartsAnew() {
        m_session->toEnd();
        m_session->run();
        QCOMPARE(m_session->cursor(), 0u);
    }

    void theFormerRunGoesWithTheDocument() {
        m_session->runEdit(replaced(kChain, "(1)", "(3)"));
        m_session->setDocument(kChain, QStringLiteral("other.py"), {});
        QVERIFY(!m_session->hasFormer());
        m_session->run();
        m_session->runEdit(replaced(kChain, "(1)", "(3)"));
        m_session->toFirstDifference();
        QCOMPARE(m_session->cursor(), m_session->difference().after);
        m_session->dropFormer();
        QVERIFY(!m_session->hasFormer());
        QVERIFY(!m_session->difference().isThere);
    }

    void anEndlessRunKeepsAPlaceFarAhead() {
        const QString endless = QStringLiteral("import asyncio\n"
                                               "async def main():\n"
                                               "    n = 0\n"
                                               "    while True:\n"
                                               "        n += 1\n"
                                               "        if n == 20000:\n"
                                               "            print('there')\n"
                                               "        await asyncio.sleep(1)\n"
                                               "asyncio.run(main())\n");
        m_session->setDocument(endless, QStringLiteral("endless.py"), {});
        m_session->run();
        QTRY_VERIFY(!m_session->isRunning());
        m_session->seekTo(19'999);
        QTRY_VERIFY(!m_session->isRunning());
        m_session->seekTo(60'000);
        QTRY_VERIFY(!m_session->isRunning());
        QCOMPARE(m_session->cursor(), 60'000u);
        m_session->runEdit(replaced(endless, "'there'", "'here'"));
        QTRY_VERIFY(!m_session->isRunning());
        QCOMPARE(m_session->cursor(), 60'000u);
    }

    // Measured in the processor's time, so that a busy machine does not count.
    void aHundredThousandEventsAreComparedInATenthOfASecond() {
        const QString text = QStringLiteral("import asyncio\n"
                                            "async def main():\n"
                                            "    for n in range(16000):\n"
                                            "        await asyncio.sleep(0)\n"
                                            "    print('there')\n"
                                            "asyncio.run(main())\n");
        const QString edited = replaced(text, "'there'", "'here'");
        scenes::SceneRun before(text.toStdString(), "long.py");
        scenes::SceneRun after(edited.toStdString(), "long.py");
        before.advanceToEnd();
        after.advanceToEnd();
        QVERIFY(before.trace().size() > 100'000);
        const std::clock_t start = std::clock();
        const RunDifference found =
            compareRuns(before.trace(), after.trace(), LineMap(text, edited));
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(found.isThere);
        QVERIFY(found.after > 100'000);
        qInfo("%zu events: %.1f ms", before.trace().size(), seconds * 1000);
        QVERIFY(seconds < 0.1);
    }

    // The longest table of common lines that is made; longer texts pair their lines by place.
    void textsThatDifferInThousandsOfLinesArePairedInATenthOfASecond() {
        QString before;
        QString after;
        for (int i = 0; i < 2'000; ++i) {
            before += QStringLiteral("a%1\n").arg(i % 97);
            after += QStringLiteral("a%1\n").arg(i % 89);
        }
        const std::clock_t start = std::clock();
        const LineMap map(before, after);
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(map.after(1) > 0);
        qInfo("2000 lines: %.1f ms", seconds * 1000);
        QVERIFY(seconds < 0.1);
    }

private:
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestRunDifference)
#include "tst_rundifference.moc"
