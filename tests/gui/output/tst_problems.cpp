// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a scene becomes one entry each.
#include "gui/output/problems.h"
#include "gui/session/session.h"

#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestProblems : public QObject {
    Q_OBJECT

private slots:
    void aRunThatEndsWellHasNone();
    void anUncaughtExceptionNamesTypeMessageAndLine();
    void aDeadlockIsAtTheEndOfTheRun();
    void anErrorOfTheTextNamesItsLine();

private:
    static std::vector<Problem> of(const char* text);
};

std::vector<Problem> TestProblems::of(const char* text) {
    Session session;
    session.setDocument(QString::fromUtf8(text), QStringLiteral("scene.py"), {});
    session.run();
    [&session] { QTRY_VERIFY(!session.isRunning()); }();
    return problemsOf(session);
}

void TestProblems::aRunThatEndsWellHasNone() {
    QVERIFY(of("print('fine')\n").empty());
}

void TestProblems::anUncaughtExceptionNamesTypeMessageAndLine() {
    const auto problems = of("x = 1\nraise ValueError('no')\n");
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems[0].kind, Problem::Kind::Exception);
    QCOMPARE(problems[0].text, QStringLiteral("ValueError: no"));
    QCOMPARE(problems[0].line, 2);
}

void TestProblems::aDeadlockIsAtTheEndOfTheRun() {
    const auto problems = of("import asyncio\n\n\nasync def main():\n"
                             "    await asyncio.Future()\n\n\nasyncio.run(main())\n");
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems[0].kind, Problem::Kind::Deadlock);
    QVERIFY(problems[0].event > 0);
}

void TestProblems::anErrorOfTheTextNamesItsLine() {
    const auto problems = of("x = 1\ny = = 2\n");
    QVERIFY(!problems.empty());
    QCOMPARE(problems[0].kind, Problem::Kind::TextError);
    QCOMPARE(problems[0].line, 2);
}

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
