// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The phase1/phase2 chain written with co_await gives, event for event, what CPython gives for the
// Python program (frames and lines apart, which C++ does not tell).
#include "core/task/task.h"
#include "core/trace/recorder.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace coroscope;

namespace {

EventLoop* loop = nullptr;

Coro<std::string> phase1() {
    loop->print("in phase1");
    co_return "result1";
}

Coro<std::string> phase2(std::string argument) {
    loop->print("in phase2");
    co_return "result2 derived from " + argument;
}

using Results = std::tuple<std::string, std::string>;

Coro<Results> chain() {
    loop->print("in main");
    loop->print("waiting for result1");
    std::string result1 = co_await phase1();
    loop->print("waiting for result2");
    std::string result2 = co_await phase2(result1);
    co_return Results(result1, result2);
}

} // namespace

class TestChain : public QObject {
    Q_OBJECT

private slots:
    void theChainInCppTellsWhatCPythonTells() {
        Trace trace;
        Recorder recorder(trace);
        EventLoop eventLoop;
        loop = &eventLoop;
        eventLoop.setObserver(&recorder);
        const Results results = runUntilComplete(eventLoop, chain(), "main");
        eventLoop.print("return value: " + repr(results));
        eventLoop.close();
        recorder.ended(EndStatus::Ok);

        const QStringList unknown{QStringLiteral("frame"), QStringLiteral("line")};
        const QString log = QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/logs/chain.jsonl");
        QCOMPARE(tests::eventsOf(trace, unknown), tests::eventsOfFile(log, unknown));
    }

    void awaitingACoroutineAddsNoHandle() {
        Trace trace;
        Recorder recorder(trace);
        EventLoop eventLoop;
        loop = &eventLoop;
        eventLoop.setObserver(&recorder);
        (void)runUntilComplete(eventLoop, chain(), "main");
        int queued = 0;
        for (std::size_t i = 1; i <= trace.size(); ++i)
            queued += trace.event(i).kind == EventKind::HandleQueued;
        QCOMPARE(queued, 2); // the first step of the task and the stop of the loop
    }

    void aDeepChainNeedsNoStack() {
        struct Deep {
            static Coro<int> down(int depth) {
                const int here = depth;
                if (here == 0)
                    co_return 0;
                const int below = co_await down(here - 1);
                co_return below + 1;
            }
        };
        EventLoop eventLoop;
        QCOMPARE(runUntilComplete(eventLoop, Deep::down(10'000), "down"), 10'000);
    }
};

QTEST_APPLESS_MAIN(TestChain)
#include "tst_chain.moc"
