// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// TaskGroup: waits for all, cancels the others at the first error, takes its own cancellation of
// the parent back, raises errors together.
#include "core/sync/taskgroup.h"
#include "tests/core/sync/everystep.h"

#include <stdexcept>

using namespace coroscope;
using namespace coroscope::tests;

namespace {

using Group = Ref<TaskGroup>;

Coro<int> work(EventLoop& loop, Log& log, std::string name, double delay, bool fails = false) {
    try {
        co_await sleep(loop, delay);
    } catch (const CancelledError&) {
        log.push_back(name + " cancelled");
        throw;
    }
    if (fails)
        throw std::runtime_error(name);
    log.push_back(name);
    co_return 1;
}

// Python's `async with group:` around a body that sleeps.
Coro<int> groupParent(EventLoop& loop, Log& log, double failAfter, double bodySleeps) {
    const Group group = makeRef<TaskGroup>();
    group->enter(loop);
    group->createTask(work(loop, log, "a", failAfter, true), "work");
    group->createTask(work(loop, log, "b", 1), "work");
    ErrorRef error;
    try {
        co_await sleep(loop, bodySleeps);
    } catch (...) {
        error = errorFromException(std::current_exception());
        log.push_back("body " + error->typeName());
    }
    co_await group->leave(std::move(error));
    co_return 1;
}

Coro<int> child(EventLoop& loop, int& live, double delay) {
    const Counted counted(live);
    co_await sleep(loop, delay);
    co_return 1;
}

Coro<int> counted(EventLoop& loop, int& live) {
    const Counted here(live);
    const Group group = makeRef<TaskGroup>();
    group->enter(loop);
    group->createTask(child(loop, live, 1), "child");
    group->createTask(child(loop, live, 0), "child");
    ErrorRef error;
    try {
        co_await sleep(loop, 0.5);
    } catch (...) {
        error = errorFromException(std::current_exception());
    }
    co_await group->leave(std::move(error));
    co_return 1;
}

struct Nothing {};

Tasks startTwo(EventLoop& loop, Nothing&, int& live) {
    return {createTask(loop, counted(loop, live), "counted"),
            createTask(loop, counted(loop, live), "counted")};
}

} // namespace

class TestTaskGroup : public QObject {
    Q_OBJECT

private slots:
    void theFirstErrorCancelsTheOthersAndIsRaisedInAGroup() {
        EventLoop loop;
        Log log;
        const auto task = createTask(loop, groupParent(loop, log, 0.5, 0), "parent");
        loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"b cancelled"}));
        // As in CPython 3.11: once it leaves, the group does not take its request back.
        QCOMPARE(task->cancelling(), 1);
        try {
            task->result();
            QFAIL("no error");
        } catch (const GroupError& error) {
            QCOMPARE(error.errors().size(), std::size_t(1));
            QCOMPARE(error.errors()[0]->message(), std::string("a"));
            QCOMPARE(error.what(), "unhandled errors in a TaskGroup (1 sub-exception)");
        }
    }

    void anErrorWhileTheBodyWaitsCancelsTheBodyAndTakesItBack() {
        EventLoop loop;
        Log log;
        const auto task = createTask(loop, groupParent(loop, log, 0.5, 5), "parent");
        loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"b cancelled", "body CancelledError"}));
        QCOMPARE(loop.time(), 0.5);
        QCOMPARE(task->cancelling(), 0);
        QVERIFY(!task->isCancelled());
        QVERIFY_THROWS_EXCEPTION(GroupError, task->result());
    }

    void aCancellationFromOutsideReachesTheTasksAndIsPassedOn() {
        EventLoop loop;
        Log log;
        const auto task = createTask(loop, groupParent(loop, log, 3, 5), "parent");
        loop.runOnce();
        loop.runOnce();
        task->cancel();
        loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"body CancelledError", "a cancelled", "b cancelled"}));
        QVERIFY(task->isCancelled());
        QCOMPARE(task->cancelling(), 1);
    }

    void aGroupRefusesTasksBeforeAndAfterItsTime() {
        EventLoop loop;
        const Group group = makeRef<TaskGroup>();
        QVERIFY_THROWS_EXCEPTION(LoopError, group->checkOpen());
        QVERIFY_THROWS_EXCEPTION(LoopError, group->enter(loop)); // no task runs
        QCOMPARE(group->describe(), std::string("<TaskGroup>"));
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Nothing>(startTwo) > 5);
    }

    void aParentMayBeCancelledAfterEveryIteration() {
        QCOMPARE(cancelAfterEveryIteration<Nothing>(startTwo, [](Nothing&) { return true; }), 0);
    }
};

QTEST_APPLESS_MAIN(TestTaskGroup)
#include "tst_taskgroup.moc"
