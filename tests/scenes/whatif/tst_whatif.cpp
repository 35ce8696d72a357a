// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each question on a line of a text, by table: what the text becomes, and that it can be read.
#include "scenes/language/parser.h"
#include "scenes/whatif/editplaces.h"
#include "scenes/whatif/whatif.h"

#include <QTest>

using namespace coroscope::scenes;

Q_DECLARE_METATYPE(coroscope::scenes::WhatIf::Kind)

namespace {

using Kind = WhatIf::Kind;

const std::string kHead = "import asyncio\n\nasync def f(n=0):\n    return n\n\n";

std::optional<WhatIf> find(const std::string& text, int line, Kind kind,
                           WhatIfNumbers numbers = {}) {
    for (const WhatIf& each : whatIfsAt(text, line, numbers))
        if (each.kind == kind)
            return each;
    return std::nullopt;
}

std::string answered(const std::string& text, int line, Kind kind, WhatIfNumbers numbers = {}) {
    const auto found = find(text, line, kind, numbers);
    return found ? withEdits(text, found->edits) : std::string();
}

// A coroutine of these lines behind kHead; its first line is line 7.
std::string mainOf(const char* lines) {
    return kHead + "async def main():\n" + lines;
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void theTextBecomes_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, Kind kind, const char* before, const char* after) {
            QTest::newRow(name) << kind << QByteArray(before) << QByteArray(after);
        };
        row("task awaited at its first use", Kind::MakeTask,
            "    x = await f(1)  # one\n    y = await f(2)\n    print(x, y)\n",
            "    x_task = asyncio.create_task(f(1))  # one\n    y = await f(2)\n"
            "    x = await x_task\n    print(x, y)\n");
        row("task awaited at the end", Kind::MakeTask, "    await f()\n    y = 1\n",
            "    task = asyncio.create_task(f())\n    y = 1\n    await task\n");
        row("task awaited before the return", Kind::MakeTask, "    await f()\n    return 1\n",
            "    task = asyncio.create_task(f())\n    await task\n    return 1\n");
        row("task awaited in an inner block's outer statement", Kind::MakeTask,
            "    x = await f()\n    if True:\n        print(x)\n",
            "    x_task = asyncio.create_task(f())\n    x = await x_task\n    if True:\n"
            "        print(x)\n");
        row("task, nothing below", Kind::MakeTask, "    x = await f()",
            "    x_task = asyncio.create_task(f())\n    x = await x_task");
        row("task, a name that is taken", Kind::MakeTask, "    await f()\n    task = 1\n",
            "    task2 = asyncio.create_task(f())\n    task = 1\n    await task2\n");
        row("task inside an expression", Kind::MakeTask, "    print(1 + await f(2))\n",
            "    print(1 + await asyncio.create_task(f(2)))\n");
        row("task beside another statement", Kind::MakeTask, "    x = await f(); print(x)\n",
            "    x = await asyncio.create_task(f()); print(x)\n");
        row("task over several lines", Kind::MakeTask,
            "    x = await f(  # n\n        1,\n    )\n    return x\n",
            "    x_task = asyncio.create_task(f(  # n\n        1,\n    ))\n"
            "    x = await x_task\n    return x\n");
        row("task behind a line that goes on", Kind::MakeTask,
            "    x = \\\n        await f()\n    return x\n",
            "    x_task = asyncio.create_task(f())\n    x = await x_task\n    return x\n");
        row("task with tabs", Kind::MakeTask, "\tawait f()\n\treturn 1\n",
            "\ttask = asyncio.create_task(f())\n\tawait task\n\treturn 1\n");
        row("task in a loop", Kind::MakeTask, "    for i in range(2): await f(i)\n",
            "    for i in range(2): await asyncio.create_task(f(i))\n");
        row("await of a task in place", Kind::AwaitDirectly,
            "    print(await asyncio.create_task(f(2), name='n'))\n", "    print(await f(2))\n");
        row("await where the task is made", Kind::AwaitDirectly,
            "    t = asyncio.create_task(f(1))  # one\n    print(2)\n    x = await t\n    return "
            "x\n",
            "    x = await f(1)  # one\n    print(2)\n    return x\n");
        row("wait_for around a call", Kind::Wrap, "    x = await f(1)\n",
            "    x = await asyncio.wait_for(f(1), timeout=1)\n");
        row("wait_for around parentheses", Kind::Wrap, "    await (f(1))  # c\n",
            "    await asyncio.wait_for((f(1)), timeout=1)  # c\n");
        row("wait_for around gather over lines", Kind::Wrap,
            "    await asyncio.gather(\n        f(1),  # one\n        f(2))\n",
            "    await asyncio.wait_for(asyncio.gather(\n        f(1),  # one\n        f(2)), "
            "timeout=1)\n");
        row("wait_for taken away", Kind::Unwrap, "    await asyncio.wait_for(f(1), timeout=2.5)\n",
            "    await f(1)\n");
        row("wait_for taken away over lines", Kind::Unwrap,
            "    await asyncio.wait_for(\n        f(1),\n        2,\n    )\n", "    await f(1)\n");
        row("a sleep's number", Kind::Delay, "    await asyncio.sleep(0.25, 'x')\n",
            "    await asyncio.sleep(1, 'x')\n");
        row("a sleep's number by name", Kind::Delay, "    await asyncio.sleep(delay=2)\n",
            "    await asyncio.sleep(delay=1)\n");
        row("a sleep in gather", Kind::Delay, "    await asyncio.gather(asyncio.sleep(3), f())\n",
            "    await asyncio.gather(asyncio.sleep(1), f())\n");
    }
    void theTextBecomes() {
        QFETCH(const Kind, kind);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const std::string text = mainOf(before.constData());
        const std::string wanted = mainOf(after.constData());
        QCOMPARE(QByteArray::fromStdString(answered(text, 7, kind)),
                 QByteArray::fromStdString(wanted));
        QVERIFY(parse(wanted).isValid());
        // Windows line ends stay what they are.
        QString crLf = QString::fromStdString(text);
        crLf.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
        QString wantedCrLf = QString::fromStdString(wanted);
        wantedCrLf.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
        QCOMPARE(QString::fromStdString(answered(crLf.toStdString(), 7, kind)), wantedCrLf);
    }

    void thereAndBackIsTheSameText_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<Kind>("there");
        QTest::addColumn<Kind>("back");
        const auto row = [](const char* lines, Kind there, Kind back) {
            QTest::newRow(lines) << QByteArray(lines) << there << back;
        };
        row("    x = await f(1)  # one\n    print(x)\n", Kind::MakeTask, Kind::AwaitDirectly);
        row("    await f(1)\n    return 3\n", Kind::MakeTask, Kind::AwaitDirectly);
        row("    print(await f(1))\n", Kind::MakeTask, Kind::AwaitDirectly);
        row("    print(await f(1))\n", Kind::Wrap, Kind::Unwrap);
        row("    x = await asyncio.gather(\n        f(),\n        f())\n", Kind::Wrap,
            Kind::Unwrap);
        row("    await f(1)\n", Kind::Fail, Kind::Succeed);
        row("    '''Doc.'''\n    await asyncio.sleep(1)\n", Kind::Fail, Kind::Succeed);
    }
    void thereAndBackIsTheSameText() {
        QFETCH(const QByteArray, lines);
        QFETCH(const Kind, there);
        QFETCH(const Kind, back);
        const std::string text = mainOf(lines.constData());
        const std::string changed = answered(text, 7, there);
        QVERIFY(!changed.empty() && changed != text);
        const int line = there == Kind::Fail && lines.contains("f(1)") ? 8 : 7;
        QVERIFY2(parse(changed).isValid(), changed.c_str());
        QCOMPARE(QByteArray::fromStdString(answered(changed, line, back)),
                 QByteArray::fromStdString(text));
    }

    void aTaskNamedElsewhereStaysATask() {
        QVERIFY(!find(mainOf("    t = asyncio.create_task(f())\n    t.cancel()\n    await t\n"), 7,
                      Kind::AwaitDirectly));
        QVERIFY(!find(mainOf("    t = asyncio.create_task(f())\n    if 1:\n        await t\n"), 7,
                      Kind::AwaitDirectly));
    }

    void thePairIsAskedFromItsAwaitToo() {
        const std::string text =
            mainOf("    t = asyncio.create_task(f(1))\n    print(2)\n    x = await t\n");
        QCOMPARE(answered(text, 9, Kind::AwaitDirectly),
                 mainOf("    x = await f(1)\n    print(2)\n"));
    }

    void whatIsNoCoroutineIsMadeNoTask() {
        QVERIFY(!find(mainOf("    await asyncio.gather(f())\n"), 7, Kind::MakeTask));
        QVERIFY(!find(mainOf("    await some\n"), 7, Kind::MakeTask));
        QVERIFY(find(mainOf("    await asyncio.sleep(1)\n"), 7, Kind::MakeTask));
    }

    void aCommentIsNeverTakenAway() {
        QVERIFY(!find(mainOf("    await asyncio.wait_for(f(),  # in time\n        2)\n"), 7,
                      Kind::Unwrap));
    }

    void whatIsCalledAndWhatCallsMayFail() {
        QStringList subjects;
        for (const WhatIf& each : whatIfsAt(mainOf("    await f()\n"), 7))
            if (each.kind == Kind::Fail)
                subjects << QString::fromStdString(each.subject);
        QCOMPARE(subjects, (QStringList{QStringLiteral("f"), QStringLiteral("main")}));
        QCOMPARE(answered(mainOf("    await f()\n"), 7, Kind::Fail),
                 "import asyncio\n\nasync def f(n=0):\n    raise RuntimeError('f failed')\n"
                 "    return n\n\nasync def main():\n    await f()\n");
        const std::string oneLine = "async def g(): return 1\n";
        const std::string failing = answered(oneLine, 1, Kind::Fail);
        QCOMPARE(failing, std::string("async def g(): raise RuntimeError('g failed'); return 1\n"));
        QCOMPARE(answered(failing, 1, Kind::Succeed), oneLine);
    }

    void anImportIsAddedWhereItIsMissing() {
        const std::string text = "'''Doc.'''\nfrom asyncio import run, sleep\nasync def g():\n"
                                 "    await sleep(1)\nrun(g())\n";
        QCOMPARE(answered(text, 4, Kind::Wrap),
                 std::string("'''Doc.'''\nimport asyncio\nfrom asyncio import run, sleep\n"
                             "async def g():\n    await asyncio.wait_for(sleep(1), timeout=1)\n"
                             "run(g())\n"));
        QCOMPARE(find(text, 4, Kind::Delay)->subject, std::string("1"));
        QCOMPARE(answered("import asyncio as aio\nasync def g():\n    await aio.sleep(1)\n", 3,
                          Kind::Wrap),
                 std::string("import asyncio as aio\nasync def g():\n"
                             "    await aio.wait_for(aio.sleep(1), timeout=1)\n"));
    }

    void theNumbersAreAskedFor() {
        const std::string text = mainOf("    await asyncio.sleep(1)\n");
        QCOMPARE(answered(text, 7, Kind::Delay, {.delay = 0.35}),
                 mainOf("    await asyncio.sleep(0.35)\n"));
        QCOMPARE(answered(text, 7, Kind::Wrap, {.timeout = 2.5}),
                 mainOf("    await asyncio.wait_for(asyncio.sleep(1), timeout=2.5)\n"));
    }

    void aDelayIsFoundThroughTheCall() {
        const std::string text = "import asyncio\n"
                                 "async def fetch(name, delay=3):\n"
                                 "    await asyncio.sleep(delay)\n"
                                 "async def main():\n"
                                 "    await asyncio.gather(fetch('a', 1.0), fetch('b', 0.5),\n"
                                 "                         fetch('c', delay=2), fetch('d'))\n"
                                 "    await asyncio.gather(fetch('e', 7), fetch('f', 7))\n";
        const auto changed = [&text](double seconds) {
            const auto where = delayAt(text, 3, seconds);
            return where ? withDelay(text, *where, 9) : std::string();
        };
        QVERIFY(changed(1).find("fetch('a', 9)") != std::string::npos);
        QVERIFY(changed(0.5).find("fetch('b', 9)") != std::string::npos);
        QVERIFY(changed(2).find("fetch('c', delay=9)") != std::string::npos);
        QVERIFY(changed(3).find("delay=9):") != std::string::npos);
        QVERIFY(changed(7).empty()); // either may be meant
        QVERIFY(changed(8).empty());
    }

    void ofSeveralCallsTheRunTellsWhichIsMeant() {
        const std::string text = "import asyncio\n"
                                 "async def f(name, delay=3):\n"
                                 "    await asyncio.sleep(delay)\n"
                                 "async def main():\n"
                                 "    await f('a', 1)\n" // 5
                                 "    await f('b', 1)\n"
                                 "    await asyncio.gather(\n" // 7
                                 "        f('c', 1),\n"
                                 "        f('d', 1), f('d', 1.0))\n"
                                 "    for x in 'ef':\n" // 10
                                 "        await f(x, 1)\n";
        const auto changed = [&text](const SleepOrigin& origin) {
            const auto where = delayAt(text, 3, 1, origin);
            return where ? QString::fromStdString(withDelay(text, *where, 9)) : QString();
        };
        QVERIFY(changed({}).isEmpty());
        QVERIFY(changed({5}).contains(QStringLiteral("f('a', 9)")));
        QVERIFY(changed({6}).contains(QStringLiteral("f('b', 9)")));
        QVERIFY(changed({6, "other('a', 1)"}).contains(QStringLiteral("f('b', 9)")));
        QVERIFY(changed({0, "f('b', 1)"}).isEmpty()); // or that of line 11
        QVERIFY(changed({7, "f('c', 1)"}).contains(QStringLiteral("f('c', 9)")));
        QVERIFY(changed({7}).isEmpty());
        QVERIFY(changed({7, "f('d', 1)"}).contains(QStringLiteral("f('d', 9), f('d', 1.0)")));
        QVERIFY(changed({11, "f('e', 1)"}).contains(QStringLiteral("f(x, 9)")));
        QVERIFY(changed({1, "nothing ("}).isEmpty());
    }

    void aMethodsDelayIsFoundToo() {
        const std::string text = "import asyncio\n"
                                 "class A:\n"
                                 "    async def nap(self, delay):\n"
                                 "        await asyncio.sleep(delay)\n"
                                 "async def main():\n"
                                 "    await A().nap(2)\n";
        const auto where = delayAt(text, 4, 2);
        QVERIFY(where);
        QCOMPARE(where->line, 6);
    }

    void aTextWithErrorsIsAskedNothing() {
        QVERIFY(whatIfsAt("async def f(:\n    await g()\n", 2).empty());
        QVERIFY(!delayAt("def (", 1, 1));
        QVERIFY(whatIfsAt(mainOf("    x = 1\n"), 400).empty());
    }
};

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
