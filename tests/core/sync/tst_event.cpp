// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// AsyncEvent: all who wait are woken, in order, even if it is cleared before they run.
#include "core/sync/event.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

Coro<int> await(AsyncEvent& event, Log& log, std::string name) {
    co_await event.wait();
    log.push_back(name);
    co_return 1;
}

Coro<int> awaitCounted(AsyncEvent& event, int& live) {
    const Counted counted(live);
    co_await event.wait();
    co_return live;
}

Coro<int> setLater(EventLoop& loop, AsyncEvent& event, int& live) {
    const Counted counted(live);
    // Set on every path: who waits must not be left behind.
    try {
        co_await sleep(loop, 1);
    } catch (const CancelledError&) {
        event.set();
        throw;
    }
    event.set();
    co_return live;
}

Tasks startAll(EventLoop& loop, AsyncEvent& event, int& live) {
    return {createTask(loop, awaitCounted(event, live), "await"),
            createTask(loop, awaitCounted(event, live), "await"),
            createTask(loop, setLater(loop, event, live), "set")};
}

} // namespace

class TestEvent : public QObject {
    Q_OBJECT

private slots:
    void settingWakesAllInTheirOrder() {
        EventLoop loop;
        AsyncEvent event;
        Log log;
        const Tasks tasks{createTask(loop, await(event, log, "a"), "await"),
                          createTask(loop, await(event, log, "b"), "await")};
        loop.runOnce();
        QCOMPARE(event.waiters().size(), std::size_t(2));
        event.set();
        QVERIFY(log.empty());
        loop.runUntilComplete(tasks[1]);
        QCOMPARE(log, (Log{"a", "b"}));
        QVERIFY(event.waiters().isEmpty());
    }

    void theWokenGoOnThoughItWasCleared() {
        EventLoop loop;
        AsyncEvent event;
        Log log;
        const auto woken = createTask(loop, await(event, log, "woken"), "await");
        loop.runOnce();
        event.set();
        event.clear();
        const auto late = createTask(loop, await(event, log, "late"), "await");
        loop.runUntilComplete(woken);
        QCOMPARE(log, (Log{"woken"}));
        QVERIFY(!late->isDone());
        late->cancel();
        loop.runUntilComplete(late);
        QVERIFY(event.waiters().isEmpty());
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<AsyncEvent>(startAll) > 2);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        const auto isIdle = [](const AsyncEvent& event) { return event.waiters().isEmpty(); };
        QCOMPARE(cancelAfterEveryIteration<AsyncEvent>(startAll, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"
