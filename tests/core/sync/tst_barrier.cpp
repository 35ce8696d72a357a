// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Barrier: filling, draining, resetting, broken.
#include "core/sync/barrier.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

struct Pair : Barrier {
    Pair()
        : Barrier(2) {}
};

Coro<int> party(Barrier& barrier, Log& log, std::string name) {
    std::string end;
    try {
        const std::int64_t index = co_await barrier.wait();
        end = std::to_string(index);
    } catch (const LoopError& error) {
        end = error.what();
    }
    log.push_back(name + ": " + end);
    co_return 1;
}

// Counts the errors too as an end: a cancelled party may leave another one waiting, who is then
// freed by abort().
Coro<int> countedParty(Barrier& barrier, int& live) {
    const Counted counted(live);
    try {
        co_await barrier.wait();
    } catch (const LoopError&) {
    }
    co_return live;
}

Coro<int> abortLater(EventLoop& loop, Barrier& barrier, int& live) {
    const Counted counted(live);
    std::exception_ptr error;
    try {
        co_await sleep(loop, 5);
    } catch (const CancelledError&) {
        error = std::current_exception();
    }
    co_await barrier.abort();
    if (error)
        std::rethrow_exception(error);
    co_return live;
}

Tasks startAll(EventLoop& loop, Barrier& barrier, int& live) {
    Tasks tasks;
    for (int i = 0; i < 4; ++i)
        tasks.push_back(createTask(loop, countedParty(barrier, live), "party"));
    tasks.push_back(createTask(loop, abortLater(loop, barrier, live), "abort"));
    return tasks;
}

} // namespace

class TestBarrier : public QObject {
    Q_OBJECT

private slots:
    void theLastToComeOpensIt() {
        EventLoop loop;
        Barrier barrier(3);
        Log log;
        Tasks tasks;
        for (const char* name : {"a", "b"})
            tasks.push_back(createTask(loop, party(barrier, log, name), "party"));
        loop.runOnce();
        QCOMPARE(barrier.waiting(), std::int64_t(2));
        tasks.push_back(createTask(loop, party(barrier, log, "c"), "party"));
        for (const auto& task : tasks)
            loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"c: 2", "a: 0", "b: 1"}));
        QVERIFY(barrier.state() == Barrier::State::Filling);
    }

    void aNewcomerWaitsUntilTheLastHasLeft() {
        EventLoop loop;
        Pair barrier;
        Log log;
        Tasks tasks;
        for (const char* name : {"a", "b", "c", "d"})
            tasks.push_back(createTask(loop, party(barrier, log, name), "party"));
        for (const auto& task : tasks)
            loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"b: 1", "a: 0", "d: 1", "c: 0"}));
    }

    void abortEndsTheWaitsAndRefusesNewOnes() {
        EventLoop loop;
        Pair barrier;
        Log log;
        const auto waiting = createTask(loop, party(barrier, log, "waiting"), "party");
        loop.runOnce();
        runUntilComplete(loop, barrier.abort(), "abort");
        loop.runUntilComplete(waiting);
        const auto late = createTask(loop, party(barrier, log, "late"), "party");
        loop.runUntilComplete(late);
        QCOMPARE(log, (Log{"waiting: Abort or reset of barrier", "late: Barrier aborted"}));
        QVERIFY(barrier.isBroken());
        runUntilComplete(loop, barrier.reset(), "reset");
        QVERIFY(!barrier.isBroken());
    }

    void resetEndsTheWaits() {
        EventLoop loop;
        Pair barrier;
        Log log;
        const auto waiting = createTask(loop, party(barrier, log, "waiting"), "party");
        loop.runOnce();
        runUntilComplete(loop, barrier.reset(), "reset");
        loop.runUntilComplete(waiting);
        QCOMPARE(log, (Log{"waiting: Abort or reset of barrier"}));
        QVERIFY(barrier.state() == Barrier::State::Filling);
    }

    void itNeedsAParty() { QVERIFY_THROWS_EXCEPTION(LoopError, Barrier(0)); }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Pair>(startAll) > 3);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        const auto isIdle = [](const Pair& pair) { return pair.count() == 0; };
        QCOMPARE(cancelAfterEveryIteration<Pair>(startAll, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestBarrier)
#include "tst_barrier.moc"
