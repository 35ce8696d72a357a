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
