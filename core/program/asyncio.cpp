// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tasks, waiting and loops of the module asyncio, on the core's own.
#include "core/program/asyncio.h"

#include "core/program/loopobject.h"
#include "core/program/runtime.h"
#include "core/sync/ascompleted.h"
#include "core/sync/shield.h"
#include "core/sync/wait.h"
#include "core/sync/waitfor.h"
#include "core/task/sleep.h"

#include <algorithm>

namespace coroscope::py::asyncio::calls {

namespace {

Coro<Value> sleepHere(Value delay, Value result) {
    if (delay <= Value(0)) {
        co_await yieldOnce();
        co_return result;
    }
    const auto future = makeRef<ProgramFuture>(loopHere());
    future->value = result;
    co_await sleepOn(future, numberOf(delay));
    co_return result;
}

std::optional<double> secondsOf(const Value& value) {
    return value.isNone() ? std::nullopt : std::optional(numberOf(value));
}

// What wait_for gives where the future is done: its value, or an error with what led to it.
Value endOfWait(WaitEnd end, coroscope::Future& future, const ErrorRef& cancelledBy) {
    const ErrorRef error = future.outcomeError();
    if (!error)
        return heldValue(future);
    const Value raised = exceptionOf(error);
    if (cancelledBy)
        setContext(raised, exceptionOf(cancelledBy));
    if (end == WaitEnd::TimedOut && error->isCancelled())
        raiseTimeout(raised);
    raise(raised);
}

Coro<Value> waitForUntil(Value awaitable, double seconds) {
    EventLoop& loop = loopHere();
    const Deadline deadline = startDeadline(loop, seconds);
    const FutureRef future = py::ensureFuture(awaitable, loop);
    awaitable = None;
    ErrorRef cancelledBy;
    const WaitEnd end = co_await waitUntil(future, deadline, &cancelledBy);
    const Value value = endOfWait(end, *future, cancelledBy);
    co_return value;
}

Coro<Value> waitForHere(Value awaitable, Value timeout) {
    EventLoop& loop = loopHere();
    if (timeout.isNone()) {
        Value value = co_await awaitable;
        co_return value;
    }
    if (timeout > Value(0)) {
        Value value = co_await waitForUntil(std::move(awaitable), numberOf(timeout));
        co_return value;
    }
    const FutureRef future = py::ensureFuture(awaitable, loop);
    awaitable = None;
    const WaitEnd end = co_await waitNoTime(future);
    const Value value = endOfWait(end, *future, {});
    co_return value;
}

ReturnWhen returnWhenOf(const Value& value) {
    const std::string text = strText(value);
    if (text == FIRST_COMPLETED)
        return ReturnWhen::FirstCompleted;
    if (text == FIRST_EXCEPTION)
        return ReturnWhen::FirstException;
    if (text == ALL_COMPLETED)
        return ReturnWhen::AllCompleted;
    raiseOf("ValueError", "Invalid return_when value: " + text);
}

void refuseSingle(const Value& collection, const char* expected) {
    if (futureOf(collection) || collection.as<CoroutineObject>())
        raiseOf("TypeError",
                std::string("expect ") + expected + ", not " + std::string(typeName(collection)));
}

std::vector<FutureRef> futuresToWaitFor(const Value& collection) {
    std::vector<FutureRef> futures;
    for (const Value& item : itemsOf(makeSet(itemsOf(collection)))) {
        if (item.as<CoroutineObject>())
            raiseOf("TypeError", "Passing coroutines is forbidden, use tasks explicitly.");
        FutureRef future = futureOf(item);
        if (!future)
            raiseOf("AttributeError", "'" + std::string(typeName(item)) +
                                          "' object has no attribute 'add_done_callback'");
        futures.push_back(std::move(future));
    }
    return futures;
}

Value setOfFutures(const std::vector<FutureRef>& futures, bool areDone) {
    std::vector<Value> items;
    for (const FutureRef& future : futures) {
        if (future->isDone() == areDone)
            items.push_back(wrap(future));
    }
    return makeSet(items);
}

Coro<Value> waitHere(Value collection, Value timeout, Value returnWhen) {
    refuseSingle(collection, "a list of futures");
    const bool isEmpty = !collection;
    if (isEmpty)
        raiseOf("ValueError", "Set of Tasks/Futures is empty.");
    const ReturnWhen when = returnWhenOf(returnWhen);
    const std::vector<FutureRef> futures = futuresToWaitFor(collection);
    collection = None;
    const std::optional<double> seconds = secondsOf(timeout);
    co_await coroscope::wait(loopHere(), futures, seconds, when);
    std::vector<Value> both{setOfFutures(futures, true), setOfFutures(futures, false)};
    co_return makeTuple(std::move(both));
}

class ProgramShielding final : public Shielding {
public:
    using Shielding::Shielding;

protected:
    void passValue(coroscope::Future& inner, coroscope::Future& outer) override {
        static_cast<ProgramFuture&>(outer).value = heldValue(inner);
    }
};

Coro<Value> waitForOne(Ref<Completions> completions) {
    const FutureRef future = co_await completions->next();
    co_return resultOf(*future);
}

// It does nothing before it is first asked.
class CompletionIterator final : public Iterator {
public:
    CompletionIterator(Value collection, Value timeout)
        : m_collection(std::move(collection))
        , m_timeout(std::move(timeout)) {}
    bool next(Value& item) override {
        if (!m_completions)
            begin();
        if (m_left == 0)
            return false;
        --m_left;
        item = coroutine("as_completed.<locals>._wait_for_one", waitForOne(m_completions));
        return true;
    }

private:
    void begin() {
        refuseSingle(m_collection, "an iterable of futures");
        EventLoop& loop = Runtime::current().eventLoop();
        std::vector<FutureRef> futures;
        for (const Value& item : itemsOf(makeSet(itemsOf(m_collection)))) {
            FutureRef future = py::ensureFuture(item, loop);
            if (std::find(futures.begin(), futures.end(), future) == futures.end())
                futures.push_back(std::move(future));
        }
        m_collection = None;
        m_completions = makeRef<Completions>();
        m_completions->start(loop, futures, secondsOf(m_timeout));
        m_left = futures.size();
    }

    Value m_collection;
    Value m_timeout;
    Ref<Completions> m_completions;
    std::size_t m_left = 0;
};

EventLoop& loopGiven(const Arguments& arguments) {
    const Value given = arguments.at(0, "loop", None);
    return given.isNone() ? loopHere() : loopOf(given);
}

} // namespace

Value sleep(Arguments& arguments) {
    return coroutine("sleep", sleepHere(arguments.at(0, "delay"), arguments.at(1, "result", None)));
}

Value createTask(Arguments& arguments) {
    return wrap(
        makeTask(loopHere(), arguments.at(0, "coro"), arguments.ofName("name", None)).get());
}

Value ensureFuture(Arguments& arguments) {
    return wrap(
        py::ensureFuture(arguments.at(0, "coro_or_future"), Runtime::current().eventLoop()));
}

Value gather(Arguments& arguments) {
    return gatherValues(arguments.positional,
                        static_cast<bool>(arguments.ofName("return_exceptions", false)));
}

Value run(Arguments& arguments) {
    return py::run(arguments.at(0, "main"));
}
Value runner(Arguments&) {
    return makeRunner();
}

Value waitFor(Arguments& arguments) {
    return coroutine("wait_for", waitForHere(arguments.at(0, "fut"), arguments.at(1, "timeout")));
}

Value wait(Arguments& arguments) {
    return coroutine("wait", waitHere(arguments.at(0, "fs"), arguments.ofName("timeout", None),
                                      arguments.ofName("return_when", ALL_COMPLETED)));
}

Value shield(Arguments& arguments) {
    const FutureRef inner =
        py::ensureFuture(arguments.at(0, "arg"), Runtime::current().eventLoop());
    if (inner->isDone())
        return wrap(inner);
    const auto outer = makeRef<ProgramFuture>(inner->loop());
    makeRef<ProgramShielding>(inner, outer)->start();
    return wrap(outer.get());
}

Value asCompleted(Arguments& arguments) {
    return Value(
        makeRef<CompletionIterator>(arguments.at(0, "fs"), arguments.ofName("timeout", None)));
}

Value currentTask(Arguments& arguments) {
    coroscope::Task* task = loopGiven(arguments).currentTask();
    return task ? wrap(task) : Value(None);
}

Value allTasks(Arguments& arguments) {
    std::vector<Value> tasks;
    for (const auto& task : pendingTasks(loopGiven(arguments)))
        tasks.push_back(wrap(task.get()));
    return makeSet(tasks);
}

Value getRunningLoop(Arguments&) {
    return Runtime::current().valueOf(loopHere());
}
Value getEventLoop(Arguments&) {
    return Runtime::current().valueOf(Runtime::current().eventLoop());
}
Value newEventLoop(Arguments&) {
    return Runtime::current().newLoop();
}
Value setEventLoop(Arguments& arguments) {
    Runtime::current().setLoop(arguments.at(0, "loop"));
    return None;
}
Value isCoroutine(Arguments& arguments) {
    return arguments.at(0, "obj").as<CoroutineObject>() != nullptr;
}
Value isFuture(Arguments& arguments) {
    return static_cast<bool>(futureOf(arguments.at(0, "obj")));
}

} // namespace coroscope::py::asyncio::calls
