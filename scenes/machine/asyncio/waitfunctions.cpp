// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait_for, wait, shield and as_completed as a scene sees them.
#include "core/sync/ascompleted.h"
#include "core/sync/shield.h"
#include "core/sync/wait.h"
#include "core/sync/waitfor.h"
#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskfunctions.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/objects/exceptionobject.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

void raisePending() {
    runtime().takeError()->raise();
}

Value loopOrThrow() {
    Value loop = runningLoop();
    if (!loop)
        raisePending();
    return loop;
}

double secondsOrThrow(const Value& value) {
    double seconds = 0;
    if (!realNumber(runtime().machine, value, seconds))
        raisePending();
    return seconds;
}

CoreFutureRef futureOrThrow(const Value& awaitable, const Value& loop) {
    CoreFutureRef future = ensureFuture(awaitable, loop);
    if (!future)
        raisePending();
    return future;
}

Coro<Value> waitForWithin(Value awaitable, double timeout) {
    const Value loop = loopOrThrow();
    CoreFutureRef future;
    if (timeout <= 0) {
        future = futureOrThrow(awaitable, loop);
        co_await waitForNothing(future);
    } else {
        TimedWait timed(*coreLoopOf(loop), timeout);
        future = futureOrThrow(awaitable, loop);
        co_await timed.wait(future);
    }
    co_return heldValue(*future);
}

Coro<Value> waitForHere(Value awaitable, Value timeout) {
    loopOrThrow();
    if (timeout.isNone()) {
        Value value = co_await wrapAwaitable(awaitable);
        co_return value;
    }
    const double seconds = secondsOrThrow(timeout);
    Value value = co_await waitForWithin(std::move(awaitable), seconds);
    co_return value;
}

Value waitFor(Machine&, const Args& args) {
    return makeNativeCoroutine("wait_for", waitForHere(args[0], args[1]));
}

// What `set(values)` holds, in the order of insertion.
ValueVector distinct(const Value& values) {
    ValueVector all;
    if (!collect(runtime().machine, values, all))
        raisePending();
    ValueVector found;
    for (const Value& value : all) {
        const bool isKnown = std::any_of(found.begin(), found.end(),
                                         [&](const Value& known) { return known.is(value); });
        if (!isKnown)
            found.push_back(value);
    }
    return found;
}

void refuseSingle(const Value& values, const char* what) {
    if (!coreFutureOf(values) && !isCoroutine(values))
        return;
    throw LoopError("TypeError", std::string("expect ") + what + " of futures, not " +
                                     typeName(runtime().machine, values));
}

ReturnWhen returnWhenOf(const Value& value) {
    Machine& machine = runtime().machine;
    const auto text = strText(machine, value);
    if (!text)
        raisePending();
    if (*text == "FIRST_COMPLETED")
        return ReturnWhen::FirstCompleted;
    if (*text == "FIRST_EXCEPTION")
        return ReturnWhen::FirstException;
    if (*text == "ALL_COMPLETED")
        return ReturnWhen::AllCompleted;
    throw LoopError("ValueError", "Invalid return_when value: " + *text);
}

std::vector<FutureRef> futuresOf(const ValueVector& values) {
    Machine& machine = runtime().machine;
    if (std::any_of(values.begin(), values.end(), isCoroutine))
        throw LoopError("TypeError", "Passing coroutines is forbidden, use tasks explicitly.");
    std::vector<FutureRef> futures;
    for (const Value& value : values) {
        if (!coreFutureOf(value) && !getAttribute(machine, value, "add_done_callback"))
            raisePending();
        if (CoreFuture* future = coreFutureOf(value))
            futures.emplace_back(future);
    }
    return futures;
}

Value setOf(const std::vector<FutureRef>& futures, bool isDone) {
    Machine& machine = runtime().machine;
    ValueVector items;
    for (const FutureRef& future : futures) {
        if (future->isDone() == isDone)
            items.push_back(wrap(future));
    }
    Value set = call(machine, Value::object(machine.types.set), {machine.list(std::move(items))});
    if (!set)
        raisePending();
    return set;
}

Coro<Value> waitHere(Value values, Value timeout, Value returnWhen) {
    Machine& machine = runtime().machine;
    refuseSingle(values, "a list");
    const int isAny = truth(machine, values);
    if (isAny < 0)
        raisePending();
    if (isAny == 0)
        throw LoopError("ValueError", "Set of Tasks/Futures is empty.");
    const ReturnWhen when = returnWhenOf(returnWhen);
    const std::vector<FutureRef> futures = futuresOf(distinct(values));
    const Value loop = loopOrThrow();
    std::optional<double> seconds;
    if (!timeout.isNone())
        seconds = secondsOrThrow(timeout);
    co_await coroscope::wait(*coreLoopOf(loop), futures, when, seconds);
    const Value done = setOf(futures, true);
    co_return machine.tuple({done, setOf(futures, false)});
}

Value waitFunction(Machine& machine, const Args& args) {
    const Value returnWhen = args.get(2, machine.str("ALL_COMPLETED"));
    return makeNativeCoroutine("wait", waitHere(args[0], args.get(1, Value::none()), returnWhen));
}

class SceneShield final : public Shield {
public:
    using Shield::Shield;

protected:
    void copyValue(CoreFuture& inner, CoreFuture& outer) override {
        dynamic_cast<ValueHolder&>(outer).value = heldValue(inner);
    }
};

Value shield(Machine&, const Args& args) {
    return guarded([&] {
        const CoreFutureRef inner = ensureFuture(args[0], Value::none());
        if (!inner)
            return Value();
        if (inner->isDone())
            return wrap(inner);
        const CoreFutureRef outer = makeRef<SceneFuture>(inner->loop());
        makeRef<SceneShield>(inner, outer)->connect();
        return wrap(outer);
    });
}

// What as_completed gives: like a generator, it starts with its first item.
struct AsCompletedIterator final : Container {
    Value futures;
    Value timeout;
    coroscope::Ref<AsCompleted> completed;
    std::size_t left = 0;
    AsCompletedIterator(Type* type, Value of, Value within)
        : Container(type)
        , futures(std::move(of))
        , timeout(std::move(within)) {}

    void start() {
        refuseSingle(futures, "an iterable");
        const Value loop = currentLoop();
        if (!loop)
            raisePending();
        std::vector<FutureRef> todo;
        for (const Value& value : distinct(std::exchange(futures, Value())))
            todo.push_back(futureOrThrow(value, loop));
        left = todo.size();
        completed = makeRef<AsCompleted>(*coreLoopOf(loop), std::move(todo));
        std::optional<double> seconds;
        if (left > 0 && !timeout.isNone())
            seconds = secondsOrThrow(timeout);
        completed->start(seconds);
    }
};

Coro<Value> waitForOne(coroscope::Ref<AsCompleted> completed) {
    const FutureRef future = co_await completed->next();
    if (const ErrorRef error = future->outcomeError())
        error->raise();
    co_return heldValue(*future);
}

Value nextCompleted(Machine&, const Value& value) {
    return guarded([&] {
        auto& iterator = *static_cast<AsCompletedIterator*>(value.rawObject());
        if (!iterator.completed && iterator.futures)
            iterator.start();
        if (iterator.left == 0)
            return Value();
        --iterator.left;
        return makeNativeCoroutine("as_completed.<locals>._wait_for_one",
                                   waitForOne(iterator.completed));
    });
}

// Gets the iterator's type first.
Value asCompleted(Machine&, const Args& args) {
    return Value(make<AsCompletedIterator>(asType(args[0]), args[1], args.get(2, Value::none())));
}

} // namespace

void addWaits(ModuleBuilder& module) {
    Machine& machine = module.machine();
    TypeBuilder iterator(machine, "generator", "builtins");
    iterator.slots().iterate = [](Machine&, const Value& value) { return value; };
    iterator.slots().next = nextCompleted;
    const Value type = Value::object(iterator.finish());
    module.function("wait_for", "fut, timeout", waitFor)
        .function("wait", "fs, *, timeout=, return_when=", waitFunction)
        .function("shield", "arg", shield)
        .value("as_completed",
               makeFunction(machine, "as_completed", "self, fs, *, timeout=", asCompleted, type));
    for (const char* name : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
        module.value(name, machine.str(name));
}

} // namespace coroscope::scenes
