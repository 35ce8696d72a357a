// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loop's rules: order of the ready queue, the snapshot of an iteration, timers, stop, close.
#include "core/loop/eventloop.h"
#include "core/task/future.h"

#include <QTest>

#include <functional>
#include <string>
#include <vector>

using namespace coroscope;

namespace {

// A callback of the tests: calls a function.
class Calling final : public CallbackTarget {
public:
    explicit Calling(std::function<void()> work)
        : m_work(std::move(work)) {}
    static ErrorRef call(CallbackTarget& target, Future*, const ErrorRef&) {
        static_cast<Calling&>(target).m_work();
        return nullptr;
    }

private:
    std::function<void()> m_work;
};

Callback calling(std::function<void()> work) {
    Callback callback;
    callback.function = Calling::call;
    callback.target = makeRef<Calling>(std::move(work));
    return callback;
}

struct Fixture {
    EventLoop loop;
    std::string log;
    Callback say(const std::string& word) {
        return calling([this, word] { log += word; });
    }
};

} // namespace

class TestEventLoop : public QObject {
    Q_OBJECT

private slots:
    void callbacksRunFirstInFirstOut() {
        Fixture f;
        for (const char* word : {"a", "b", "c"})
            f.loop.callSoon(f.say(word));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("abc"));
    }

    void anIterationRunsOnlyWhatWasReadyWhenItBegan() {
        Fixture f;
        f.loop.callSoon(calling([&] {
            f.log += "a";
            f.loop.callSoon(f.say("late"));
        }));
        f.loop.callSoon(f.say("b"));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("ab"));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("ablate"));
    }

    void dueTimersRunAfterWhatIsReady() {
        Fixture f;
        f.loop.callLater(0, f.say("timer"));
        f.loop.callSoon(f.say("ready "));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("ready timer"));
    }

    void theClockMovesOnlyWhenNothingIsReady() {
        Fixture f;
        f.loop.callLater(2, f.say("x"));
        f.loop.callSoon(f.say("a"));
        f.loop.runOnce();
        QCOMPARE(f.loop.time(), 0.0);
        f.loop.runOnce();
        QCOMPARE(f.loop.time(), 2.0);
        QCOMPARE(f.log, std::string("ax"));
    }

    // The order in which CPython's heapq returns equal deadlines, which is not that of insertion.
    void equalDeadlinesComeOutAsHeapqGivesThem() {
        Fixture f;
        for (int i = 0; i < 8; ++i)
            f.loop.callAt(1, f.say(std::to_string(i)));
        f.loop.callAt(0.5, f.say("-"));
        f.loop.runOnce();
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("-26357401"));
    }

    void ofHundredAndTwentyTimersEqualDeadlinesComeOutAsHeapqGivesThem() {
        Fixture f;
        for (int i = 0; i < 120; ++i)
            f.loop.callAt(1 + i * 7 % 5, f.say(std::to_string(i) + " "));
        for (int i = 0; i < 5; ++i)
            f.loop.runOnce();
        QCOMPARE(
            f.log,
            std::string(
                "0 5 30 60 55 115 25 105 110 50 100 95 10 20 45 90 40 85 80 15 35 75 65 70 13 1"
                "18 58 28 113 53 108 23 103 48 98 43 93 88 83 3 78 38 18 73 33 68 8 63 61 6 116"
                " 96 111 26 51 101 56 11 46 91 21 86 106 41 81 1 76 36 71 16 66 31 14 29 119 69"
                " 109 104 54 114 64 24 89 59 39 94 44 84 4 9 19 99 79 74 34 49 62 27 12 57 117 "
                "92 17 112 87 52 72 47 107 77 37 67 32 7 2 97 42 22 82 102 "));
    }

    // asyncio drops them from the list and calls heapify.
    void afterAPurgeEqualDeadlinesComeOutAsHeapqGivesThem() {
        Fixture f;
        std::vector<Ref<TimerHandle>> timers;
        for (int i = 0; i < 120; ++i)
            timers.push_back(f.loop.callAt(1 + i * 7 % 5, f.say(std::to_string(i) + " ")));
        for (std::size_t i = 0; i < timers.size(); ++i)
            if (i % 3 != 0)
                timers[i]->cancel();
        for (int i = 0; i < 5; ++i)
            f.loop.runOnce();
        QCOMPARE(
            f.log,
            std::string(
                "60 30 0 105 15 90 45 75 18 3 78 33 63 108 48 93 96 21 81 111 36 66 6 51 99 39 "
                "84 69 9 114 24 54 102 12 42 57 72 27 117 87 "));
    }

    void aCancelledTimerNeitherRunsNorMovesTheClock() {
        Fixture f;
        const auto timer = f.loop.callLater(1, f.say("no"));
        f.loop.callLater(3, f.say("yes"));
        timer->cancel();
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("yes"));
        QCOMPARE(f.loop.time(), 3.0);
    }

    void manyCancelledTimersArePurgedAtOnce() {
        Fixture f;
        std::vector<Ref<TimerHandle>> timers;
        for (int i = 0; i < 200; ++i)
            timers.push_back(f.loop.callLater(10, f.say("no")));
        for (int i = 0; i < 150; ++i)
            timers[static_cast<std::size_t>(i)]->cancel();
        f.loop.callSoon(f.say("a"));
        f.loop.runOnce();
        for (const auto& timer : timers)
            timer->cancel();
        f.loop.callLater(20, f.say("b"));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("ab"));
    }

    void stopLetsTheIterationEnd() {
        Fixture f;
        f.loop.callSoon(calling([&] { f.loop.stop(); }));
        f.loop.callSoon(f.say("same iteration"));
        f.loop.callLater(1, f.say("never"));
        f.loop.runForever();
        QCOMPARE(f.log, std::string("same iteration"));
        QVERIFY(!f.loop.isRunning());
    }

    void aClosedLoopRefusesCallbacks() {
        Fixture f;
        f.loop.close();
        QVERIFY(f.loop.isClosed());
        QVERIFY_THROWS_EXCEPTION(LoopError, f.loop.callSoon(f.say("a")));
        QVERIFY_THROWS_EXCEPTION(LoopError, f.loop.runForever());
    }

    void aFutureIsSetOnce() {
        Fixture f;
        const FutureRef future = makeRef<Future>(f.loop);
        future->finish();
        QVERIFY_THROWS_EXCEPTION(LoopError, future->finish());
        QVERIFY(!future->cancel());
    }

    void doneCallbacksAreQueuedInTheirOrder() {
        Fixture f;
        const FutureRef future = makeRef<Future>(f.loop);
        for (const char* word : {"a", "b"})
            future->addDoneCallback(f.say(word));
        future->finish();
        QCOMPARE(f.log, std::string());
        future->addDoneCallback(f.say("c"));
        f.loop.runOnce();
        QCOMPARE(f.log, std::string("abc"));
    }
};

QTEST_APPLESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
