// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait_for, wait and shield as a scene sees them.
#include "scenes/machine/asyncio/waiting.h"

#include "core/sync/shield.h"
#include "core/sync/wait.h"
#include "core/sync/waitfor.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/objects/exceptionobject.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

// g++ does not see that raise() never returns.
[[noreturn]] void throwError(const ErrorRef& error) {
    error->raise();
    std::abort();
}

[[noreturn]] void throwPending() {
    throwError(runtime().takeError());
}

constexpr std::array<const char*, 3> kReturnWhen{"FIRST_COMPLETED", "FIRST_EXCEPTION",
                                                 "ALL_COMPLETED"};

// fut.result() at the end of a wait_for.
Value resultAfterWait(CoreFuture& future, WaitEnd end, bool isNoTime) {
    const ErrorRef error = future.outcomeError();
    if (end == WaitEnd::TimedOut && error && error->isCancelled()) {
        const Value cause = runtime().exceptionOf(error);
        addLibraryEntries(runtime().machine, isNoTime ? "wait_for/now" : "wait_for/late", cause);
        standAt(isNoTime ? "wait_for/now timeout" : "wait_for/timeout");
        throwTimeoutFrom(cause);
    }
    if (isNoTime)
        standAt(end == WaitEnd::TimedOut ? "wait_for/now" : "wait_for/done");
    else
        standAt(end == WaitEnd::TimedOut ? "wait_for/late" : "wait_for/result");
    if (error)
        throwError(error);
    return heldValue(future);
}

// Raises `error` while `handled` is being handled, as Python's `except` block does.
[[noreturn]] void throwWhile(const ErrorRef& handled, const ErrorRef& error) {
    const Value exception = runtime().exceptionOf(error);
    const Value context = runtime().exceptionOf(handled);
    if (!exception || !context || exception.is(context))
        throwError(error);
    static_cast<ExceptionObject*>(exception.rawObject())->context = context;
    throwError(runtime().errorOf(exception));
}

CoreFutureRef futureToWaitFor(const Value& awaitable, EventLoop& loop, std::string_view place) {
    const DebugStack stack{place, "ensure_future", "_ensure_future/stack"};
    return ensureFutureOf(awaitable, loop);
}

// wait_for with a deadline to come.
Coro<Value> waitForUntil(Value awaitable, EventLoop& loop, double seconds) {
    const Deadline deadline = startDeadline(loop, seconds);
    const CoreFutureRef future = futureToWaitFor(awaitable, loop, "wait_for/stack");
    awaitable = Value();
    ErrorRef cancelled;
    ErrorRef error;
    Value result;
    try {
        const WaitEnd end = co_await waitUntil(future, deadline, &cancelled);
        result = resultAfterWait(*future, end, false);
    } catch (...) {
        error = errorFromException(std::current_exception());
    }
    if (error && cancelled)
        throwWhile(cancelled, error);
    if (error)
        throwError(error);
    co_return result;
}

Coro<Value> waitForHere(Value awaitable, Value timeout) {
    EventLoop& loop = loopHere();
    if (timeout.isNone()) {
        standAt("wait_for/await");
        Value value = co_await wrapAwaitable(awaitable);
        co_return value;
    }
    const Value isNoTime =
        orThrow(compare(runtime().machine, timeout, Value::integer(0), CompareKind::LessEqual));
    if (truthOrThrow(isNoTime) != 1) {
        const double seconds = *secondsOf(timeout);
        Value value = co_await waitForUntil(std::move(awaitable), loop, seconds);
        co_return value;
    }
    const CoreFutureRef future = futureToWaitFor(awaitable, loop, "wait_for/now stack");
    awaitable = Value();
    const WaitEnd end = co_await waitNoTime(future);
    Value result = resultAfterWait(*future, end, true);
    co_return result;
}

Value waitFor(Machine&, const Args& args) {
    return makeNativeCoroutine("wait_for", waitForHere(args[0], args[1]));
}

ReturnWhen returnWhenOf(const Value& value) {
    Machine& machine = runtime().machine;
    for (std::size_t i = 0; i < kReturnWhen.size(); ++i) {
        const int same = equals(machine, value, machine.str(kReturnWhen[i]));
        if (same < 0)
            throwPending();
        if (same)
            return static_cast<ReturnWhen>(i);
    }
    const auto text = strText(machine, value);
    if (!text)
        throwPending();
    throw LoopError("ValueError", "Invalid return_when value: " + *text);
}

std::vector<FutureRef> futuresToWaitFor(const Value& collection) {
    const ValueVector items = distinct(collection);
    if (std::any_of(items.begin(), items.end(), isCoroutine)) {
        throw LoopError("TypeError", "Passing coroutines is forbidden, use tasks explicitly.");
    }
    std::vector<FutureRef> futures;
    for (const Value& item : items) {
        CoreFuture* future = coreFutureOf(item);
        if (!future) {
            throw LoopError("AttributeError", "'" + typeName(runtime().machine, item) +
                                                  "' object has no attribute 'add_done_callback'");
        }
        futures.emplace_back(future);
    }
    return futures;
}

Value setOf(const std::vector<FutureRef>& futures, bool areDone) {
    Machine& machine = runtime().machine;
    auto set = machine.newSet();
    set->isOrdered = true;
    for (const FutureRef& future : futures) {
        if (future->isDone() == areDone && !set->add(machine, wrap(future)))
            throwPending();
    }
    return Value(std::move(set));
}

// asyncio makes its waiter before it looks at the timeout.
std::optional<double> secondsToWait(const Value& timeout, EventLoop& loop) {
    try {
        return secondsOf(timeout);
    } catch (...) {
        makeRef<SceneFuture>(loop);
        throw;
    }
}

Coro<Value> waitHere(Value collection, Value timeout, Value returnWhen) {
    refuseSingle(collection, "a list of futures");
    const bool isEmpty = truthOrThrow(collection) == 0;
    if (isEmpty)
        throw LoopError("ValueError", "Set of Tasks/Futures is empty.");
    const ReturnWhen when = returnWhenOf(returnWhen);
    const std::vector<FutureRef> futures = futuresToWaitFor(collection);
    collection = Value();
    EventLoop& loop = loopHere();
    if (futures.empty())
        throw LoopError("AssertionError", "Set of Futures is empty.");
    const std::optional<double> seconds = secondsToWait(timeout, loop);
    co_await coroscope::wait(loop, futures, seconds, when);
    Value done = setOf(futures, true);
    Value pending = setOf(futures, false);
    co_return runtime().machine.tuple({std::move(done), std::move(pending)});
}

Value wait(Machine& machine, const Args& args) {
    return makeNativeCoroutine("wait", waitHere(args[0], args.get(1, Value::none()),
                                                args.get(2, machine.str(kReturnWhen.back()))));
}

class SceneShielding final : public Shielding {
public:
    using Shielding::Shielding;

protected:
    void passValue(CoreFuture& inner, CoreFuture& outer) override {
        static_cast<SceneFuture&>(outer).value = heldValue(inner);
    }
};

CoreFutureRef futureToShield(const Value& awaitable) {
    const DebugStack stack{"shield", "_ensure_future/stack"};
    return ensureFuture(awaitable, Value::none());
}

Value shield(Machine&, const Args& args) {
    return guarded([&] {
        const CoreFutureRef inner = futureToShield(args[0]);
        if (!inner)
            return Value();
        if (inner->isDone())
            return wrap(inner);
        const auto outer = makeRef<SceneFuture>(inner->loop());
        makeRef<SceneShielding>(inner, outer)->start();
        return wrap(outer);
    });
}

} // namespace

void throwTimeoutFrom(const Value& cause) {
    const Value error =
        orThrow(call(runtime().machine, Value::object(runtime().machine.types.TimeoutError)));
    auto& exception = *static_cast<ExceptionObject*>(error.rawObject());
    exception.cause = exception.context = cause;
    exception.suppressContext = true;
    throwError(runtime().errorOf(error));
}

EventLoop& loopHere() {
    const Value loop = runningLoop();
    if (!loop)
        throwPending();
    return *coreLoopOf(loop);
}

std::optional<double> secondsOf(const Value& value) {
    if (value.isNone())
        return std::nullopt;
    // The error of what is no number is that of adding it to the loop's time.
    Machine& machine = runtime().machine;
    orThrow(binary(machine, BinaryKind::Add, Value::real(0), value));
    double seconds = 0;
    if (!realNumber(machine, value, seconds))
        throwPending();
    return seconds;
}

ValueVector distinct(const Value& iterable) {
    Machine& machine = runtime().machine;
    auto set = machine.newSet();
    set->isOrdered = true;
    if (!forEach(machine, iterable, [&](const Value& item) { return set->add(machine, item); }))
        throwPending();
    ValueVector items;
    std::size_t position = 0;
    while (const SetObject::Entry* entry = set->next(position))
        items.push_back(entry->key);
    return items;
}

void refuseSingle(const Value& collection, const char* expected) {
    if (!coreFutureOf(collection) && !isCoroutine(collection))
        return;
    throw LoopError("TypeError", std::string("expect ") + expected + ", not " +
                                     typeOf(runtime().machine, collection)->name);
}

CoreFutureRef ensureFutureOf(const Value& awaitable, EventLoop& loop) {
    CoreFutureRef future = ensureFuture(awaitable, loopValueOf(loop));
    if (!future)
        throwPending();
    if (&future->loop() != &loop) {
        throw LoopError("ValueError", "The future belongs to a different loop than the one "
                                      "specified as the loop argument");
    }
    return future;
}

void addWaitFor(ModuleBuilder& module) {
    module.function("wait_for", "fut, timeout", waitFor);
}

void addWait(ModuleBuilder& module) {
    module.function("wait", "fs, *, timeout=, return_when=", wait);
    for (const char* name : kReturnWhen)
        module.value(name, module.machine().str(name));
}

void addShield(ModuleBuilder& module) {
    module.function("shield", "arg", shield);
}

void addWaiting(ModuleBuilder& module) {
    addWaitFor(module);
    addWait(module);
    addShield(module);
    addAsCompleted(module);
    addTimeout(module);
}

} // namespace coroscope::scenes
