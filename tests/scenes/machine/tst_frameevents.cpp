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

    void frameCalled(FrameId, const Code& code, int line) override { add("call", code, line); }
    void frameSuspended(FrameId, const Code& code, int line) override {
        add("suspend", code, line);
    }
    void frameResumed(FrameId, const Code& code, int line) override { add("resume", code, line); }
    void frameReturned(FrameId, const Code& code, int line, std::string_view value) override {
        add("return " + std::string(value), code, line);
    }
    void frameRaised(FrameId, const Code& code, int line, std::string_view error) override {
        add("raise " + std::string(error), code, line);
    }
    void lineReached(FrameId, const Code& code, int line) override { add("line", code, line); }
    void variableWritten(FrameId, const Code& code, std::string_view name,
                         std::string_view value) override {
        if (code.name != "<module>")
            text += std::string(name) + "=" + std::string(value) + "; ";
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

QTEST_APPLESS_MAIN(tst_FrameEvents)
#include "tst_frameevents.moc"
