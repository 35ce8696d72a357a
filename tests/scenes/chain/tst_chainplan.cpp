// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The program of a plan, run; names that no plan may have; phases put into scenes that exist.
#include "scenes/chain/chainplan.h"
#include "scenes/scenerun.h"
#include "scenes/whatif/editplaces.h"

#include <QTest>

#include <limits>

using namespace coroscope::scenes;

namespace {

ChainPhase phase(const char* name, const char* prints, std::optional<double> seconds,
                 const char* returns) {
    ChainPhase made;
    made.name = name;
    made.prints = prints;
    made.seconds = seconds;
    made.returns = returns;
    return made;
}

ChainPlan threePhases() {
    ChainPlan plan{{phase("phase1", "in phase1", 0.5, "result1"),
                    phase("phase2", "in phase2", {}, "result2 derived from {arg}"),
                    phase("phase3", "in phase3", 1, "3")}};
    plan.phases[1].takesResult = true;
    return plan;
}

QString outputOf(const std::string& text) {
    SceneRun run(text, "chain.py");
    run.advanceToEnd();
    return QString::fromStdString(
        run.output() + run.errorOutput().substr(
                           run.errorOutput().find_last_of('\n', run.errorOutput().size() - 2) + 1));
}

QString inserted(const std::string& text, int line, const ChainPhase& phase) {
    const PhaseInsertion made = insertPhase(text, line, phase);
    return made.fault == PhaseInsertion::Fault::None
               ? QString::fromStdString(withEdits(text, made.edits))
               : QString();
}

const std::string kScene = "import asyncio\n\n\n"
                           "# The first one.\n"
                           "async def main():\n"
                           "  '''What it does.'''\n"
                           "  one = await asyncio.sleep(1, 'one')  # a second\n"
                           "\n"
                           "  if one:\n"
                           "    print(one)\n"
                           "  return one\n\n\n"
                           "asyncio.run(main())\n";

} // namespace

class TestChainPlan : public QObject {
    Q_OBJECT

private slots:
    void threePhasesAreWrittenAsPlainPython() {
        QCOMPARE(QString::fromStdString(writeChain(threePhases())),
                 QString::fromUtf8("import asyncio\n"
                                   "\n\n"
                                   "async def phase1():\n"
                                   "    print('in phase1')\n"
                                   "    await asyncio.sleep(0.5)\n"
                                   "    return 'result1'\n"
                                   "\n\n"
                                   "async def phase2(arg):\n"
                                   "    print('in phase2')\n"
                                   "    return f'result2 derived from {arg}'\n"
                                   "\n\n"
                                   "async def phase3():\n"
                                   "    print('in phase3')\n"
                                   "    await asyncio.sleep(1)\n"
                                   "    return 3\n"
                                   "\n\n"
                                   "async def main():\n"
                                   "    print('in main')\n"
                                   "    print('waiting for result1')\n"
                                   "    result1 = await phase1()\n"
                                   "    print('waiting for result2')\n"
                                   "    result2 = await phase2(result1)\n"
                                   "    print('waiting for result3')\n"
                                   "    result3 = await phase3()\n"
                                   "    return (result1, result2, result3)\n"
                                   "\n\n"
                                   "return_value = asyncio.run(main())\n"
                                   "print(f'return value: {return_value!r}')\n"));
    }

    void theProgramOfAPlanRuns() {
        QCOMPARE(outputOf(writeChain(threePhases())),
                 QStringLiteral("in main\nwaiting for result1\nin phase1\nwaiting for result2\n"
                                "in phase2\nwaiting for result3\nin phase3\nreturn value: "
                                "('result1', 'result2 derived from result1', 3)\n"));
    }

    void aTaskIsAwaitedWhereItsResultIsNeeded() {
        ChainPlan plan = threePhases();
        plan.phases[0].isTask = true;
        plan.phases[2].isTask = true;
        const QString text = QString::fromStdString(writeChain(plan));
        QVERIFY2(text.contains(QStringLiteral("    task1 = asyncio.create_task(phase1())\n"
                                              "    print('waiting for result1')\n"
                                              "    result1 = await task1\n"
                                              "    print('waiting for result2')\n"
                                              "    result2 = await phase2(result1)\n"
                                              "    task3 = asyncio.create_task(phase3())\n"
                                              "    print('waiting for result3')\n"
                                              "    result3 = await task3\n"
                                              "    return (result1, result2, result3)\n")),
                 qPrintable(text));
    }

    void aTaskThatNobodyNeedsIsAwaitedAtTheEnd() {
        ChainPlan plan{{phase("slow", "slow", 1, "a"), phase("fast", "fast", {}, "b")}};
        plan.phases[0].isTask = true;
        QCOMPARE(outputOf(writeChain(plan)),
                 QStringLiteral("in main\nwaiting for result2\nfast\nwaiting for result1\nslow\n"
                                "return value: ('a', 'b')\n"));
    }

    void aPhaseThatFailsEndsTheChain() {
        ChainPlan plan = threePhases();
        plan.phases[1].fails = true;
        QCOMPARE(outputOf(writeChain(plan)),
                 QStringLiteral("in main\nwaiting for result1\nin phase1\nwaiting for result2\n"
                                "in phase2\nRuntimeError: phase2 failed\n"));
    }

    void anEmptyPhaseIsAPass() {
        QVERIFY(writeChain({{phase("idle", "", {}, "")}}).find("async def idle():\n    pass\n") !=
                std::string::npos);
    }

    void textsAreEscaped_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QStringLiteral("it's \"both\"");
        QTest::newRow("a single quote") << QStringLiteral("it's");
        QTest::newRow("backslash") << QStringLiteral("a\\nb\\");
        QTest::newRow("line end and tab") << QStringLiteral("a\n\tb");
        QTest::newRow("control") << QStringLiteral("\x01!");
        QTest::newRow("braces") << QStringLiteral("{x} {{y}} }{");
        QTest::newRow("Chinese") << QStringLiteral("中文 ☃");
    }
    void textsAreEscaped() {
        QFETCH(const QString, text);
        ChainPlan plan{{phase("one", "", {}, "the former"), phase("two", "", {}, "")}};
        plan.phases[1].prints = text.toStdString() + "{arg}";
        plan.phases[1].takesResult = true;
        QVERIFY2(outputOf(writeChain(plan))
                     .contains(QStringLiteral("\n") + text + QStringLiteral("the former\n")),
                 writeChain(plan).c_str());
        plan.phases[1].takesResult = false;
        QVERIFY(outputOf(writeChain(plan))
                    .contains(QStringLiteral("\n") + text + QStringLiteral("{arg}\n")));
    }

    void aBadNameIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, PhaseFault fault) {
            QTest::newRow(*name ? name : "none") << QString::fromUtf8(name) << int(fault);
        };
        row("", PhaseFault::NoName);
        row("2nd", PhaseFault::NotAName);
        row("a b", PhaseFault::NotAName);
        row("a-b", PhaseFault::NotAName);
        row("a\nb", PhaseFault::NotAName);
        row("class", PhaseFault::IsKeyword);
        row("await", PhaseFault::IsKeyword);
        row("main", PhaseFault::IsTaken);
        row("asyncio", PhaseFault::IsTaken);
        row("result12", PhaseFault::IsTaken);
        row("first", PhaseFault::IsTaken);
        row(std::string(80, 'n').c_str(), PhaseFault::None);
        row(std::string(81, 'n').c_str(), PhaseFault::LongName);
        row("results", PhaseFault::None);
        row("阶段", PhaseFault::None);
    }
    void aBadNameIsRefused() {
        QFETCH(const QString, name);
        QFETCH(const int, fault);
        ChainPlan plan{{phase("first", "", {}, ""), phase("", "", {}, "")}};
        plan.phases[1].name = name.toStdString();
        QCOMPARE(int(faultOf(plan, 1)), fault);
        QCOMPARE(isWritable(plan), fault == int(PhaseFault::None));
        QCOMPARE(writeChain(plan).empty(), fault != int(PhaseFault::None));
    }

    void aDelayIsANumberOfSecondsWithinADay() {
        for (const double delay : {-0.1, 86'401.0, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(faultOf({{phase("a", "", delay, "")}}, 0), PhaseFault::BadDelay);
        QCOMPARE(spelled(0.1), std::string("0.1"));
        QCOMPARE(spelled(2), std::string("2"));
    }

    void everyFieldHasItsFault() {
        ChainPhase bad =
            phase("class", std::string(2'001, 'p').c_str(), -1, std::string(10'000, 'r').c_str());
        bad.takesResult = true;
        const std::vector<PhaseFault> all{PhaseFault::IsKeyword, PhaseFault::LongPrint,
                                          PhaseFault::BadDelay, PhaseFault::LongReturn,
                                          PhaseFault::NoFormer};
        QCOMPARE(faultsOf({{bad}}, 0), all);
        QVERIFY(faultsOf(threePhases(), 1).empty());
        // Characters are counted, not bytes.
        QVERIFY(
            faultsOf({{phase("a", QString(2'000, QChar(0x4e2d)).toUtf8(), {}, "")}}, 0).empty());
    }

    void aPhaseIsPutInBeforeTheLine() {
        QCOMPARE(inserted(kScene, 9, phase("phase1", "", 0.5, "x")),
                 QStringLiteral("import asyncio\n\n\n"
                                "async def phase1():\n"
                                "  await asyncio.sleep(0.5)\n"
                                "  return 'x'\n\n\n"
                                "# The first one.\n"
                                "async def main():\n"
                                "  '''What it does.'''\n"
                                "  one = await asyncio.sleep(1, 'one')  # a second\n"
                                "\n"
                                "  result1 = await phase1()\n"
                                "  if one:\n"
                                "    print(one)\n"
                                "  return one\n\n\n"
                                "asyncio.run(main())\n"));
    }

    void aPhasePutInStandsInTheBlockOfTheLineAndTakesItsResult() {
        ChainPhase made = phase("phase1", "", {}, "{arg}");
        made.takesResult = true;
        made.isTask = true;
        const QString text = inserted(kScene, 8, made);
        QVERIFY2(text.contains(QStringLiteral("a second\n\n"
                                              "  task1 = asyncio.create_task(phase1(one))\n"
                                              "  if one:\n    print(one)\n"
                                              "  result1 = await task1\n  return one\n")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("async def phase1(arg):\n  return arg\n")));
        const QString nested = inserted(kScene, 10, phase("phase1", "", {}, ""));
        QVERIFY2(nested.contains(QStringLiteral("  if one:\n    await phase1()\n    print(one)\n")),
                 qPrintable(nested));
    }

    void lineEndsTabsAndAMissingImportAreMinded() {
        const std::string text = "from asyncio import run\r\n\r\nasync def main():\r\n\tpass\r\n"
                                 "\r\nrun(main())";
        QCOMPARE(inserted(text, 4, phase("phase1", "p", 0, "")),
                 QStringLiteral("import asyncio\r\nfrom asyncio import run\r\n\r\n"
                                "async def phase1():\r\n\tprint('p')\r\n"
                                "\tawait asyncio.sleep(0)\r\n\r\n\r\n"
                                "async def main():\r\n\tawait phase1()\r\n\tpass\r\n"
                                "\r\nrun(main())"));
    }

    void wherePhasesCannotStandIsSaid() {
        using Fault = PhaseInsertion::Fault;
        const ChainPhase good = phase("phase1", "", {}, "");
        QCOMPARE(insertPhase("def (", 1, good).fault, Fault::UnreadableScene);
        QCOMPARE(insertPhase(kScene, 14, good).fault, Fault::NotInCoroutine);
        QCOMPARE(insertPhase("async def f():\n  def g():\n    pass\n", 3, good).fault,
                 Fault::NotInCoroutine);
        QCOMPARE(insertPhase("async def f(): pass\n", 1, good).fault, Fault::NoRoom);
        const PhaseInsertion taken = insertPhase(kScene, 9, phase("one", "", -1, ""));
        QCOMPARE(taken.fault, Fault::BadPhase);
        const std::vector<PhaseFault> faults{PhaseFault::IsTaken, PhaseFault::BadDelay};
        QCOMPARE(taken.phaseFaults, faults);
        ChainPhase taker = good;
        taker.takesResult = true;
        QCOMPARE(insertPhase(kScene, 7, taker).phaseFaults,
                 std::vector<PhaseFault>{PhaseFault::NoFormer});
        QCOMPARE(insertPhase(kScene, 9, taker).fault, Fault::None);
    }

    void theNextNameIsOneMoreThanTheHighest() {
        QCOMPARE(nextPhaseName(kScene), std::string("phase1"));
        QCOMPARE(nextPhaseName(writeChain(threePhases())), std::string("phase4"));
    }
};

QTEST_APPLESS_MAIN(TestChainPlan)
#include "tst_chainplan.moc"
