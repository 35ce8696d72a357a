// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the observer hears, in order; the sequences are those of CPython under sys.settrace.
#include "runprogram.h"

#include <QTest>

using namespace coroscope::scenes;

namespace {

class Recorder final : public FrameObserver {
public:
    std::string text;

    void frameCalled(ToldFrame&, const Code& code, int line) override { add("call", code, line); }
    void frameSuspended(ToldFrame&, const Code& code, int line) override {
        add("suspend", code, line);
    }
    void frameResumed(ToldFrame&, const Code& code, int line) override {
        add("resume", code, line);
    }
    void frameReturned(ToldFrame&, const Code& code, int line, std::string_view value) override {
        add("return " + std::string(value), code, line);
    }
    void frameRaised(ToldFrame&, const Code& code, int line, std::string_view error) override {
        add("raise " + std::string(error), code, line);
    }
    void lineReached(ToldFrame&, const Code& code, int line) override { add("line", code, line); }
    void variableWritten(ToldFrame&, const Code& code, const ToldName& name,
                         std::string_view value) override {
        if (code.name != "<module>")
            text += std::string(name.text) + "=" + std::string(value) + "; ";
    }

private:
    void add(const std::string& what, const Code& code, int line) {
        if (code.name != "<module>")
            text += what + " " + code.name + " " + std::to_string(line) + "; ";
    }
};

} // namespace

class tst_FrameEvents : public QObject {
    Q_OBJECT

private slots:
    void sendResumesFromTheOutsideIn();
    void throwEntersTheInnermostFrameFirst();
    void comprehensionsAreNotTold();
    void variablesAreToldWithoutCodeOfTheScene();
    void longValuesAreToldByTheirStart();
    void plainValuesAreToldAsTheirReprs();
    void argumentsAreToldAtTheCall();
    void anAwaitThatReturnedIsHeardByABareRaise();
};

void tst_FrameEvents::sendResumesFromTheOutsideIn() {
    Recorder recorder;
    runProgram("def g():\n    yield 1\n    return 2\ndef f():\n    x = yield from g()\n"
               "c = f()\nnext(c)\nnext(c, 0)\n",
               {}, &recorder);
    QCOMPARE(recorder.text,
             std::string("call f 4; line f 5; call g 1; line g 2; suspend g 2; suspend f 5; "
                         "resume f 5; resume g 2; line g 3; return 2 g 3; x=2; return None f 5; "));
}

void tst_FrameEvents::throwEntersTheInnermostFrameFirst() {
    Recorder recorder;
    runProgram("def g():\n    yield 1\ndef f():\n    yield from g()\n"
               "c = f()\nnext(c)\ntry: c.throw(ValueError())\nexcept ValueError: pass\n",
               {}, &recorder);
    QCOMPARE(recorder.text,
             std::string("call f 3; line f 4; call g 1; line g 2; suspend g 2; suspend f 4; "
                         "resume g 2; suspend g 2; resume f 4; raise ValueError f 4; "));
}

void tst_FrameEvents::argumentsAreToldAtTheCall() {
    Recorder recorder;
    runProgram("def f(a, *rest, b=2, **more):\n    return lambda: a\nf(1, 5, c=3)\n", {},
               &recorder);
    QVERIFY2(recorder.text.starts_with("call f 1; a=1; b=2; rest=(5,); more={'c': 3}; line f 2; "),
             recorder.text.c_str());
}

void tst_FrameEvents::anAwaitThatReturnedIsHeardByABareRaise() {
    Recorder recorder;
    runProgram("async def g():\n    return 1\nasync def f():\n    try:\n        raise ValueError\n"
               "    except ValueError:\n        await g()\n        raise\n"
               "try: f().send(None)\nexcept ValueError: pass\n",
               {}, &recorder);
    QVERIFY2(recorder.text.ends_with("return 1 g 2; line f 8; raise StopIteration f 8; "),
             recorder.text.c_str());
}

void tst_FrameEvents::comprehensionsAreNotTold() {
    Recorder recorder;
    runProgram("def f():\n    return [i for i in range(2)]\nf()\n", {}, &recorder);
    QCOMPARE(recorder.text, std::string("call f 1; line f 2; return [0, 1] f 2; "));
}

void tst_FrameEvents::variablesAreToldWithoutCodeOfTheScene() {
    Recorder recorder;
    runProgram("class A:\n    def __repr__(self):\n        print('asked')\n        return 'A'\n"
               "def f():\n    a = A()\nf()\n",
               {}, &recorder);
    QVERIFY(recorder.text.find("a=<__main__.A object at 0x0>") != std::string::npos);
    QVERIFY(recorder.text.find("__repr__ 2") == std::string::npos);
}

void tst_FrameEvents::plainValuesAreToldAsTheirReprs() {
    Recorder recorder;
    runProgram("def f():\n    a = 1\n    a = -0.5\n    a = 'it\\'s'\n    a = None\n    a = True\n"
               "    a = [1, 'x', 2.0]\n    a = (1,)\n    a = ()\n    a = [[1], {2: 3}]\n"
               "    a = 'lost at 0x7f'\nf()\n",
               {}, &recorder);
    for (const char* told :
         {"a=1; ", "a=-0.5; ", "a=\"it's\"; ", "a=None; ", "a=True; ", "a=[1, 'x', 2.0]; ",
          "a=(1,); ", "a=(); ", "a=[[1], {2: 3}]; ", "a='lost at 0x0'; "})
        QVERIFY2(recorder.text.find(told) != std::string::npos, told);
}

void tst_FrameEvents::longValuesAreToldByTheirStart() {
    Recorder recorder;
    runProgram("def f():\n    a = 'x' * 5000 + '\\''\n    b = ['é' * 150] * 3000\n"
               "    c = list(range(5000))\n    d = 'y' * 198\n    e = 'z' * 199\nf()\n",
               {}, &recorder);
    std::string accents;
    for (int i = 0; i < 150; ++i)
        accents += "é";
    std::string numbers = "[0";
    for (int i = 1; i < 100; ++i)
        numbers += ", " + std::to_string(i);
    const std::string rest = accents.substr(0, 2 * 41);
    for (const std::string& told :
         {"a=\"" + std::string(196, 'x') + "...; ", "b=['" + accents + "', '" + rest + "...; ",
          "c=" + numbers.substr(0, 197) + "...; ", "d='" + std::string(198, 'y') + "'; ",
          "e='" + std::string(196, 'z') + "...; "})
        QVERIFY2(recorder.text.find(told) != std::string::npos, told.c_str());
}

QTEST_APPLESS_MAIN(tst_FrameEvents)
#include "tst_frameevents.moc"
