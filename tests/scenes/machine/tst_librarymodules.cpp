// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Modules that are written in Python behave to a scene and to its observer as native ones do.
#include "runprogram.h"
#include "scenes/machine/librarymodules.h"
#include "scenes/scenerun.h"
#include "scenes/unsupported.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace coroscope::scenes;

namespace {

/// Names of frames and lines, without the module's own.
class Recorder final : public FrameObserver {
public:
    std::string text;

    void frameCalled(ToldFrame& frame, const Code& code, int line) override {
        add(frame, "call", code, line);
    }
    void frameReturned(ToldFrame& frame, const Code& code, int line, std::string_view) override {
        add(frame, "return", code, line);
    }
    void frameSuspended(ToldFrame& frame, const Code& code, int line) override {
        add(frame, "suspend", code, line);
    }
    void frameResumed(ToldFrame& frame, const Code& code, int line) override {
        add(frame, "resume", code, line);
    }
    void lineReached(ToldFrame& frame, const Code& code, int line) override {
        add(frame, "line", code, line);
    }
    void frameAwaits(const ToldFrame& outer, const ToldFrame& inner) override {
        m_awaits.emplace_back(outer.id, inner.id);
    }
    void variableWritten(ToldFrame&, const Code& code, const ToldName& name,
                         std::string_view value) override {
        if (code.name == "<module>")
            variables += std::string(name.text) + "=" + std::string(value) + "; ";
    }

    std::string variables;

    /// "outer>inner; ", by the names of their code.
    std::string awaits() const {
        std::string all;
        for (const auto& [outer, inner] : m_awaits)
            all += nameOf(outer) + ">" + nameOf(inner) + "; ";
        return all;
    }

private:
    void add(ToldFrame& frame, const std::string& what, const Code& code, int line) {
        m_names[frame.id] = code.name;
        if (code.name != "<module>")
            text += what + " " + code.name + " " + std::to_string(line) + "; ";
    }
    std::string nameOf(FrameId frame) const {
        const auto found = m_names.find(frame);
        return found == m_names.end() ? "?" : found->second;
    }

    std::map<FrameId, std::string> m_names;
    std::vector<std::pair<FrameId, FrameId>> m_awaits;
};

constexpr const char* kManager = "from contextlib import contextmanager\n"
                                 "@contextmanager\n"
                                 "def m():\n"
                                 "    yield 1\n"
                                 "def f():\n"
                                 "    with m():\n"
                                 "        raise KeyError('k')\n";

} // namespace

class TestLibraryModules : public QObject {
    Q_OBJECT

private slots:
    void everyModuleImports_data() {
        QTest::addColumn<QString>("name");
        for (const std::string_view name : libraryModules())
            QTest::newRow(std::string(name).c_str())
                << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    void everyModuleImports() {
        QFETCH(QString, name);
        // They import threads or contexts, which come with the loop's runtime.
        const QStringList ofTheRuntime{"asyncio", "concurrent", "decimal",   "queue",
                                       "reprlib", "sched",      "threading", "unittest"};
        if (ofTheRuntime.contains(name.section(QLatin1Char('.'), 0, 0)))
            QSKIP("needs the loop's runtime");
        // A package that is native comes with it; without one the machine alone cannot import it.
        const QString package = name.section(QLatin1Char('.'), 0, 0);
        const auto supported = supportedModules();
        if (std::find(supported.begin(), supported.end(), package.toStdString()) == supported.end())
            QSKIP("its package is not there yet");
        const ProgramResult result = runProgram(
            QStringLiteral("import %1\nprint(type(%1).__name__)\n").arg(name).toStdString());
        QCOMPARE(result.error, std::string());
        QVERIFY(result.output.ends_with("module\n"));
        const bool prints = name == QLatin1String("this"); // at its import, as in CPython
        QCOMPARE(result.output == "module\n", !prints);
    }

    void framesOfTheLibraryAreNotTold() {
        Recorder recorder;
        runProgram(std::string(kManager) + "try: f()\nexcept KeyError: pass\n", {}, &recorder);
        QCOMPARE(QString::fromStdString(recorder.text),
                 QStringLiteral("call f 5; line f 6; call m 2; line m 4; suspend m 4; line f 7; "
                                "line f 6; resume m 4; suspend m 4; "));
    }

    void tracebacksShowTheProgramOnly() {
        const ProgramResult result = runProgram(std::string(kManager) + "f()\n");
        QCOMPARE(result.error,
                 std::string("Traceback (most recent call last):\n"
                             "  File \"scene.py\", line 8, in <module>\n    f()\n"
                             "  File \"scene.py\", line 7, in f\n    raise KeyError('k')\n"
                             "KeyError: 'k'\n"));
    }

    void anAwaitThroughTheLibraryJoinsTheScenesFrames() {
        Recorder recorder;
        runProgram("from contextlib import AsyncExitStack\n"
                   "class C:\n"
                   "    async def __aenter__(self): return 5\n"
                   "    async def __aexit__(self, *e): pass\n"
                   "async def f():\n"
                   "    async with AsyncExitStack() as stack:\n"
                   "        return await stack.enter_async_context(C())\n"
                   "try: f().send(None)\nexcept StopIteration: pass\n",
                   {}, &recorder);
        QVERIFY2(recorder.awaits().find("f>__aenter__; ") != std::string::npos,
                 recorder.awaits().c_str());
    }

    void aMissingNameIsSaidAtTheImport() {
        const ProgramResult result = runProgram("from contextlib import nothing\n");
        QVERIFY2(result.error.find("ImportError: cannot import name 'nothing' from 'contextlib' "
                                   "(/usr/lib/python3.11/contextlib.py)") != std::string::npos,
                 result.error.c_str());
    }

    void scenesCannotImportTheLibrarysOwnModules() {
        const auto supported = supportedModules();
        for (const std::string_view name : {"_machine", "_types", "_enum_type", "_weakref"})
            QVERIFY(std::find(supported.begin(), supported.end(), name) == supported.end());
    }

    void variablesShowWhatTheLibrarysReprMakes() {
        Recorder recorder;
        runProgram("from enum import Enum\nfrom dataclasses import dataclass\n"
                   "class C(Enum):\n    RED = 1\n"
                   "@dataclass\nclass P:\n    x: int\n"
                   "c = C.RED\np = P(5)\n",
                   {}, &recorder);
        QVERIFY2(recorder.variables.find("c=<C.RED: 1>; p=P(x=5); ") != std::string::npos,
                 recorder.variables.c_str());
    }

    void linesOfTheLibraryDoNotCountAsLinesWithoutAnAwait() {
        RunLimits limits;
        limits.linesWithoutAwait = 40;
        SceneRun run("import copy, enum, json\n"
                     "print(json.dumps(copy.deepcopy({str(i): [i] for i in range(50)}))[:9])\n",
                     "scene.py", limits);
        while (run.advance(run.trace().size() + 1000)) {
        }
        QCOMPARE(run.exitStatus(), 0);
    }

    void twoMachinesShareTheCompiledText() {
        const std::string program = "import enum\nprint(enum.Enum('E', 'A B').A)\n";
        QCOMPARE(runProgram(program).output, std::string("E.A\n"));
        QCOMPARE(runProgram(program).output, std::string("E.A\n"));
    }
};

QTEST_APPLESS_MAIN(TestLibraryModules)
#include "tst_librarymodules.moc"
