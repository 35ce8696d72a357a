// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the check finds in a program, what it leaves alone, and what its fixes make of the text.
#include "advicecases.h"
#include "scenes/check/foreignmodules.h"
#include "scenes/check/scenecheck.h"
#include "scenes/check/words.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"
#include "scenes/unsupported.h"

#include <QDirIterator>

using namespace coroscope::scenes;

namespace {

std::vector<Diagnostic> foundIn(const std::string& source) {
    const SceneRun run(source, "scene.py");
    return withAdvice(source, run.diagnostics());
}

QString codesOf(const std::vector<Diagnostic>& found) {
    QStringList codes;
    for (const Diagnostic& each : found) {
        const std::string_view code = codeOf(each);
        codes << QStringLiteral("%1:%2")
                     .arg(each.span.line)
                     .arg(QString::fromUtf8(code.data(), qsizetype(code.size())));
    }
    return codes.join(QLatin1Char(' '));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AdviceTest : public QObject {
    Q_OBJECT

private slots:
    void aFindingHasItsCodeAndItsFix_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("codes");
        QTest::addColumn<QByteArray>("mended");
        addAdviceCases();
    }
    void aFindingHasItsCodeAndItsFix();
    void advisesWithoutStoppingTheRunOrChangingIt();
    void wellKnownPackagesAreRefusedWithWhatToDoInstead_data();
    void wellKnownPackagesAreRefusedWithWhatToDoInstead();
    void everyRefusedModuleHasAHintThatWorks();
    void whatAHintNamesCanBeUsed_data();
    void whatAHintNamesCanBeUsed();
    void aMisspeltModuleIsNamed();
    void severalFaultsAreToldAtOnce();
    void fixesKeepLineEndsMarksAndWideCharacters();
    void safeFixesAreMadeTogether();
    void everyPrefixOfAProgramIsReadWithoutHarm();
    void deepTreesAreReadWithoutHarm();
    void programsThatRunHaveNoErrors_data();
    void programsThatRunHaveNoErrors();
    void builtInScenesHaveNoProblems();
};

void AdviceTest::aFindingHasItsCodeAndItsFix() {
    QFETCH(QByteArray, source);
    QFETCH(QString, codes);
    QFETCH(QByteArray, mended);
    const std::string text = source.toStdString();
    std::vector<Diagnostic> found = foundIn(text);
    // `open` as a context and foreign imports are not what these cases are about.
    std::erase_if(found, [](const Diagnostic& each) {
        return std::string_view(codeOf(each)).starts_with("unsupported");
    });
    QCOMPARE(codesOf(found), codes);
    const bool hasFix = !found.empty() && !found.front().fixes.empty();
    QCOMPARE(hasFix, !mended.isEmpty());
    if (!hasFix)
        return;
    const std::string after = withFix(text, found.front().fixes.front());
    QCOMPARE(QByteArray::fromStdString(after), mended);
    QCOMPARE(codesOf(foundIn(after)), QString());
}

void AdviceTest::advisesWithoutStoppingTheRunOrChangingIt() {
    SceneRun run("import asyncio\nprint('a')\nasyncio.slep(1)\n", "scene.py");
    QVERIFY(run.canRun());
    QCOMPARE(run.diagnostics().size(), std::size_t(0));
    run.advanceToEnd();
    QCOMPARE(run.exitStatus(), 1);
    QCOMPARE(run.output(), std::string("a\n"));
    QVERIFY(run.errorOutput().ends_with("AttributeError: module 'asyncio' has no attribute "
                                        "'slep'. Did you mean: 'sleep'?\n"));
}

void AdviceTest::wellKnownPackagesAreRefusedWithWhatToDoInstead_data() {
    QTest::addColumn<QString>("hint");
    const auto row = [](const char* package, const char* hint) {
        QTest::newRow(package) << QString::fromLatin1(hint);
    };
    for (const char* each : {"aiohttp", "requests", "httpx", "http.client", "urllib.request",
                             "smtplib", "discord", "telegram", "selenium"})
        row(each, "a coroutine of your own stand for it: `await asyncio.sleep(delay)`");
    for (const char* each : {"socket", "ssl", "selectors", "websockets", "zmq", "serial"})
        row(each, "a pair of `asyncio.Queue`");
    for (const char* each : {"aio_pika", "aiokafka", "nats", "paho.mqtt.client"})
        row(each, "stand for the broker");
    for (const char* each : {"fastapi", "flask", "tornado"})
        row(each, "call the handlers");
    for (const char* each : {"aiofiles", "gzip", "zipfile"})
        row(each, "`io.StringIO(text)`");
    for (const char* each :
         {"aioredis", "redis", "asyncpg", "aiomysql", "motor", "sqlalchemy", "sqlite3"})
        row(each, "no databases");
    for (const char* each : {"subprocess", "pexpect", "psutil"})
        row(each, "what the program would print");
    for (const char* each : {"multiprocessing", "joblib", "ray"})
        row(each, "`threading.Thread` or `await asyncio.to_thread(function)`");
    for (const char* each : {"celery", "rq"})
        row(each, "take the jobs from an `asyncio.Queue`");
    for (const char* each : {"tkinter", "PyQt5", "PySide6.QtWidgets", "pygame", "turtle", "curses"})
        row(each, "`print` what it would show");
    row("PIL", "a list of rows of numbers");
    for (const char* each : {"tenacity", "backoff"})
        row(each, "write the retries as a loop");
    for (const char* each : {"apscheduler", "schedule"})
        row(each, "let a task loop");
    row("dotenv", "give the names their values");
    row("six", "leave it out");
    row("jinja2", "use `string.Template`");
    for (const char* each : {"trio", "anyio"})
        row(each, "asyncio.TaskGroup");
    for (const char* each : {"numpy", "pandas"})
        row(each, "`statistics`");
    for (const char* each : {"tqdm", "rich", "colorama"})
        row(each, "use `print`");
    row("uvloop", "leave it out");
    row("pytest", "asyncio.run(test())");
    row("bs4", "use `re`");
    row("pydantic", "use `dataclasses`");
    row("async_timeout", "use `asyncio.timeout`");
    row("nobody_knows_this", "not part of the scene language");
}

void AdviceTest::wellKnownPackagesAreRefusedWithWhatToDoInstead() {
    QFETCH(QString, hint);
    const std::string package = QTest::currentDataTag();
    for (const std::string& source :
         {"import " + package + " as p\nprint(p)\n", "from " + package + " import x\nx()\n"}) {
        const auto found = foundIn(source);
        QCOMPARE(codesOf(found), QStringLiteral("1:unsupported-module"));
        QVERIFY2(QString::fromStdString(found[0].hint).contains(hint), found[0].hint.c_str());
        QVERIFY(found[0].severity == Diagnostic::Severity::Error);
    }
    QCOMPARE(codesOf(foundIn("try:\n    import " + package + "\nexcept ImportError:\n    pass\n")),
             QString());
}

// None that a scene has by now, and each with a hint of its kind; what is to be used instead is
// there.
void AdviceTest::everyRefusedModuleHasAHintThatWorks() {
    const std::span<const std::string_view> supported = supportedModules();
    for (const ForeignModule& each : foreignModules()) {
        const std::string name(each.name);
        const bool isThere = std::find(supported.begin(), supported.end(), name) != supported.end();
        if (isThere)
            continue;
        const auto found = foundIn("import " + name + " as p\nprint(p)\n");
        QCOMPARE(codesOf(found), QStringLiteral("1:unsupported-module"));
        QVERIFY2(found[0].hint.size() > 10, name.c_str());
        QVERIFY2(found[0].hint.find('%') == std::string::npos, found[0].hint.c_str());
        if (each.finding != Finding::Replaced)
            continue;
        const std::string instead(each.instead);
        const std::string module = instead.substr(0, instead.find('.'));
        const std::string line =
            std::find(supported.begin(), supported.end(), module) == supported.end()
                ? instead + "\n"
                : "import " + module + "\n" + instead + "\n";
        SceneRun run(line, "scene.py");
        run.advanceToEnd();
        QVERIFY2(run.exitStatus() == 0, (name + ": " + instead).c_str());
    }
}

void AdviceTest::whatAHintNamesCanBeUsed_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char* name, const char* program, const char* output) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(output);
    };
    row("a coroutine for a request",
        "import asyncio\nasync def get(url):\n    await asyncio.sleep(0.2)\n"
        "    return 'page of ' + url\nprint(asyncio.run(get('a')))\n",
        "page of a\n");
    row("a pair of queues for a connection",
        "import asyncio\nasync def server(inbox, outbox):\n    while True:\n"
        "        await outbox.put((await inbox.get()).upper())\n"
        "async def main():\n    there, back = asyncio.Queue(), asyncio.Queue()\n"
        "    task = asyncio.create_task(server(there, back))\n    await there.put('hello')\n"
        "    print(await back.get())\n    task.cancel()\nasyncio.run(main())\n",
        "HELLO\n");
    row("a text for a file",
        "import csv, io\nfile = io.StringIO('a,b\\n1,2\\n')\nprint(list(csv.DictReader(file)))\n",
        "[{'a': '1', 'b': '2'}]\n");
    row("threads for processes",
        "import asyncio, threading\nt = threading.Thread(target=print, args=('thread',))\n"
        "t.start()\nt.join()\nprint(asyncio.run(asyncio.to_thread(sum, [1, 2])))\n",
        "thread\n3\n");
    row("jobs from a queue",
        "import asyncio\nasync def worker(jobs):\n    while not jobs.empty():\n"
        "        print((await jobs.get())())\nasync def main():\n    jobs = asyncio.Queue()\n"
        "    jobs.put_nowait(lambda: 42)\n    await worker(jobs)\nasyncio.run(main())\n",
        "42\n");
    row("retries as a loop",
        "import asyncio\nasync def call(n):\n    if n < 2:\n        raise OSError(n)\n"
        "    return n\nasync def main():\n    for n in range(5):\n        try:\n"
        "            return await call(n)\n        except OSError:\n"
        "            await asyncio.sleep(2 ** n)\nprint(asyncio.run(main()))\n",
        "2\n");
}

void AdviceTest::whatAHintNamesCanBeUsed() {
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, output);
    SceneRun run(program.toStdString(), "scene.py");
    run.advanceToEnd();
    QCOMPARE(QByteArray::fromStdString(run.output()), output);
    QCOMPARE(run.exitStatus(), 0);
}

void AdviceTest::aMisspeltModuleIsNamed() {
    const auto found = foundIn("import asynico\n");
    QCOMPARE(QString::fromStdString(found.at(0).hint),
             QStringLiteral("did you mean `import asyncio`?"));
}

void AdviceTest::severalFaultsAreToldAtOnce() {
    QCOMPARE(codesOf(foundIn("import aiohttp\nimport asyncio\nasync def f():\n    pass\n"
                             "async def main():\n    f()\n    open('a')\n"
                             "    await asyncio.open_connection('h', 1)\nmain()\n")),
             QStringLiteral("1:unsupported-module 6:missing-await 7:unsupported-function "
                            "8:unsupported-name 9:never-awaited"));
    QCOMPARE(codesOf(foundIn("def f(:\n    pass\nx = = 1\ndef g():\n    await f()\nasync def h():\n"
                             "    import time\n    time.sleep(1)\n")),
             QStringLiteral("1:syntax-error 3:syntax-error 5:await-outside-async "
                            "8:blocking-sleep"));
}

void AdviceTest::fixesKeepLineEndsMarksAndWideCharacters() {
    const std::string source = "\xEF\xBB\xBF# \xE4\xB8\xAD\xF0\x9F\x98\x80\r\nasync def f():\r\n"
                               "\tx = '\xF0\x9F\x98\x80\xE4\xB8\xAD'; asyncio.sleep(1)\r\n"
                               "\f\r\nasyncio.run(f())\r\n";
    const auto found = foundIn(source);
    QCOMPARE(codesOf(found), QStringLiteral("3:missing-await 3:missing-import"));
    const std::string once = withSafeFixes(source, found, nullptr);
    QCOMPARE(QByteArray::fromStdString(once),
             QByteArray("\xEF\xBB\xBF# \xE4\xB8\xAD\xF0\x9F\x98\x80\r\nimport asyncio\r\n\r\n"
                        "async def f():\r\n"
                        "\tx = '\xF0\x9F\x98\x80\xE4\xB8\xAD'; await asyncio.sleep(1)\r\n"
                        "\f\r\nasyncio.run(f())\r\n"));
    QCOMPARE(codesOf(foundIn(once)), QString());
}

void AdviceTest::safeFixesAreMadeTogether() {
    const std::string source = "async def f():\n    return 1\nasync def main():\n    f()\n"
                               "    asyncio.run(f())\n    time.sleep(1)\nasyncio.run(main)\n";
    std::vector<const Diagnostic*> used;
    std::string text = source;
    for (int round = 0; round < 5; ++round)
        text = withSafeFixes(text, foundIn(text), nullptr);
    // time.sleep may be meant: it stays.
    QCOMPARE(QByteArray::fromStdString(text),
             QByteArray("import time\nimport asyncio\n\nasync def f():\n    return 1\n"
                        "async def main():\n    await f()\n    await f()\n    time.sleep(1)\n"
                        "asyncio.run(main())\n"));
    const auto found = foundIn(source);
    (void)withSafeFixes(source, found, &used);
    QVERIFY(used.size() >= 3);
}

void AdviceTest::everyPrefixOfAProgramIsReadWithoutHarm() {
    const std::string program =
        "import time\nclass A:\n    async def f(self, *a, k=asyncio.sleep(1)) -> int:\n"
        "        async with x as y, z: self.f()\n        x = self.f()\n"
        "        return [f'{x!r:>{self.f()}}' async for i in y if (n := await x)]\n"
        "match a:\n    case {'k': [1, *r], **s} | B(x=1): asyncio.run(A().f)\n"
        "try:\n    await f()\nexcept* E as e:\n    time.slep(1)\n";
    for (std::size_t length = 0; length <= program.size(); ++length) {
        const std::string prefix = program.substr(0, length);
        for (const Diagnostic& each : foundIn(prefix))
            for (const Fix& fix : each.fixes)
                QVERIFY(withFix(prefix, fix) != prefix);
    }
}

void AdviceTest::deepTreesAreReadWithoutHarm() {
    const std::vector<std::string> parts{".a", "()", "[0]", "+1"};
    for (const std::string& part : parts) {
        std::string source = "async def f():\n    f()";
        for (int i = 0; i < 20000; ++i)
            source += part;
        foundIn(source + "\n");
    }
    std::string chain = "if 1: pass\n";
    for (int i = 0; i < 20000; ++i)
        chain += "elif x: f()\n";
    foundIn(chain);
}

void AdviceTest::programsThatRunHaveNoErrors_data() {
    QTest::addColumn<QString>("path");
    for (const char* folder : {"/tests/scenes/cases", "/tests/fidelity"}) {
        QDirIterator files(QStringLiteral(COROSCOPE_SOURCE_DIR) + QLatin1String(folder),
                           {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            // What a program needs that scenes have not is refused there too, on purpose.
            QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -2))) << path;
        }
    }
}

// Whatever runs gets no error from the advice, and its text survives every fix as a program.
void AdviceTest::programsThatRunHaveNoErrors() {
    QFETCH(QString, path);
    const std::string source = contentOf(path).toStdString();
    const SceneRun run(source, "scene.py");
    if (!run.canRun())
        return;
    for (const Diagnostic& each : withAdvice(source, run.diagnostics())) {
        QVERIFY2(each.severity == Diagnostic::Severity::Warning, each.message.c_str());
        for (const Fix& fix : each.fixes)
            QVERIFY2(SceneRun(withFix(source, fix), "scene.py").canRun(), fix.title.c_str());
    }
}

void AdviceTest::builtInScenesHaveNoProblems() {
    // Two of them are about a mistake: they have that one.
    const QMap<QByteArray, QString> mistakes{{"never_awaited", QStringLiteral("9:missing-await")},
                                             {"blocking", QStringLiteral("14:blocking-sleep")}};
    for (const LibraryScene& scene : libraryScenes()) {
        const QByteArray name(scene.name.data(), qsizetype(scene.name.size()));
        const QString codes = codesOf(foundIn(std::string(scene.source)));
        QVERIFY2(codes == mistakes.value(name), (name + ": " + codes.toUtf8()).constData());
    }
}

QTEST_APPLESS_MAIN(AdviceTest)
#include "tst_advice.moc"
