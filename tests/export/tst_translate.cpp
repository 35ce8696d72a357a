// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the translation to C++20 writes and what it refuses.
#include "scenes/library/library.h"
#include "scenes/translate/translate.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace coroscope::scenes;

namespace {

std::string cppOf(std::string_view source) {
    return translateToCpp(source, "scene.py").text;
}

bool says(std::string_view source, std::string_view cpp) {
    const std::string text = cppOf(source);
    if (text.find(cpp) != std::string::npos)
        return true;
    qWarning("%s", text.c_str());
    return false;
}

std::string refusalsOf(std::string_view source) {
    const CppSource made = translateToCpp(source, "scene.py");
    std::string out = made.text.empty() ? "" : "written! ";
    for (const Refusal& refusal : made.refusals)
        out += std::to_string(refusal.line) + ": " + refusal.text() + "; ";
    return out;
}

} // namespace

class TestTranslate : public QObject {
    Q_OBJECT

private slots:
    void everyBuiltInSceneIsWritten() {
        for (const LibraryScene& scene : libraryScenes()) {
            const CppSource made = translateToCpp(scene.source, scene.fileName);
            QVERIFY2(made.refusals.empty(), scene.fileName.data());
            QCOMPARE(translateToCpp(scene.source, scene.fileName).text, made.text);
        }
    }

    // The rest look at what asyncio keeps to itself (`lock._waiters`) or make classes of its own.
    void mostFidelityProgramsAreWritten() {
        const QDir folder(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/programs"));
        int written = 0;
        int all = 0;
        for (const QFileInfo& each : folder.entryInfoList({QStringLiteral("*.py")}, QDir::Files)) {
            QFile file(each.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const CppSource made = translateToCpp(file.readAll().toStdString(), "scene.py");
            QVERIFY(made.text.empty() != made.refusals.empty());
            written += made.refusals.empty();
            ++all;
        }
        QVERIFY2(written * 100 >= all * 85, qPrintable(QString::number(written)));
    }

    void anAwaitIsAnAwait() {
        QVERIFY(says("async def f(x):\n    return x\nasync def g():\n    y = await f(1)\n",
                     "    Value y = co_await f(1);\n"));
        QVERIFY(says("import asyncio\nasync def g():\n    await asyncio.sleep(0.5)\n",
                     "    co_await asyncio::sleep(0.5);\n"));
    }

    // C++ leaves the order of arguments open, and a handler of C++ must not await.
    void theOrderIsPythons() {
        QVERIFY(says("def f(x):\n    return x\nprint(f(1), f(2))\n",
                     "const Value value1 = f(1);\n    print(value1, f(2));"));
        QVERIFY(says("import asyncio\nasync def g():\n    try:\n        pass\n"
                     "    except ValueError:\n        await asyncio.sleep(1)\n",
                     "if (caught1.is(ValueError)) {\n        co_await asyncio::sleep(1);"));
    }

    void literalsAreNoNumbersOfCpp() {
        QVERIFY(says("x = 1 / 2\n", "x = Value(1) / 2;"));
        QVERIFY(says("x = 'a' < 'b'\n", "x = Value(\"a\") < \"b\";"));
        QVERIFY(says("x = '\\x01a?\"\\n'\n", "\"\\001a\\?\\\"\\n\""));
    }

    void wordsOfCppAreNoNames() {
        QVERIFY(says("new = 1\nprint(new)\n", "    new_ = 1;\n    print(new_);"));
        QVERIFY(
            says("def delete(template):\n    return template\n", "Value delete_(Value template_)"));
    }

    void whatCannotBeSaidIsRefusedByItsLine() {
        QCOMPARE(refusalsOf("import random\nx = 10 ** 3\nmatch x:\n    case 1:\n        pass\n"),
                 std::string("1: the module random; 3: match; "));
        QCOMPARE(refusalsOf("import asyncio\nx = 99999999999999999999\nasyncio.to_thread(print)\n"),
                 std::string("2: an integer of more than 64 bits; 3: asyncio.to_thread has no "
                             "counterpart in C++; "));
        QCOMPARE(refusalsOf("print(unknown)\n[lambda: x for x in 'ab']\n"),
                 std::string("1: the name 'unknown' has no counterpart in C++; 2: a function that "
                             "uses 'x' of a comprehension; "));
        QCOMPARE(refusalsOf("print('%d' % 3)\n"),
                 std::string("1: formatting with %; an f-string says the same; "));
    }

    void attributesThatNoObjectHasAreRefused() {
        QCOMPARE(refusalsOf("import asyncio\nlock = asyncio.Lock()\nprint(lock._waiters)\n"),
                 std::string("3: ._waiters has no counterpart in C++; "));
        QCOMPARE(refusalsOf("import asyncio\nloop = asyncio.new_event_loop()\n"
                            "loop.set_exception_handler(print)\n"),
                 std::string("3: .set_exception_handler has no counterpart in C++; "));
        QCOMPARE(refusalsOf("class A:\n    size = 1\n    def f(self):\n        self.x = 2\n"
                            "        return self.x + self.size\nprint(A().f(), A().x, A().y)\n"),
                 std::string("6: .y has no counterpart in C++; "));
        QCOMPARE(refusalsOf("import asyncio\nclass L(asyncio.Lock):\n    pass\n"
                            "class E(asyncio.TimeoutError):\n    pass\n"),
                 std::string("2: a subclass of asyncio.Lock has no counterpart in C++; "));
        QCOMPARE(refusalsOf("def f():\n    yield 1\ndef g():\n    yield from f()\n"
                            "    x = yield from f()\n"),
                 std::string("5: yield from here; "));
    }

    void aTextThatIsNoPythonIsRefused() {
        QVERIFY(refusalsOf("x = = 1\n").starts_with("1: "));
        QVERIFY(cppOf("x = = 1\n").empty());
    }

    void aNameOfAFileEndsNoComment() {
        const std::string text = translateToCpp("x = 1\n", "a\nint evil;\\\r.py").text;
        QVERIFY(text.starts_with("// a\\nint evil;\\\\r.py as C++20"));
    }

    void everyRefusalHasWords() {
        for (int i = 0; i < int(Refused::Count); ++i)
            QVERIFY(*wordsOf(Refused(i)));
    }
};

QTEST_APPLESS_MAIN(TestTranslate)
#include "tst_translate.moc"
