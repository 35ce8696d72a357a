// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The one place where a coroutine of the machine and a coroutine of the core meet.
#include "scenes/machine/asyncio/drive.h"

#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

// Suspends the task on `future` (null: a bare yield; then `refused` may say why). Gives what is
// thrown in, null for an ordinary resumption.
struct Suspension {
    CoreFutureRef future;
    ErrorRef refused;
    Drive* drive = nullptr;

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class P>
    void await_suspend(std::coroutine_handle<P> caller) noexcept {
        drive = caller.promise().drive;
        drive->leaf = caller;
        drive->waitsOn = future;
        drive->error = refused;
    }
    ErrorRef await_resume() { return std::exchange(drive->thrown, nullptr); }
};

ErrorRef refuse(const std::string& message) {
    return makeError("RuntimeError", message);
}

std::string taskText() {
    const LoopObject* loop = runtime().runningLoop;
    Task* task = loop ? loop->loop->currentTask() : nullptr;
    return task ? task->describe() : std::string();
}

// asyncio's rules for what a task's coroutine may yield.
Suspension suspensionOf(const Value& yielded) {
    Machine& machine = runtime().machine;
    if (yielded.isNone())
        return {};
    auto* object = objectAs<FutureObject>(yielded, runtime().types.future);
    if (object && object->isBlocking) {
        object->isBlocking = false;
        return {object->future, nullptr};
    }
    const std::string text = displayText(machine, yielded, true);
    if (object)
        return {nullptr, refuse("yield was used instead of yield from in task " + taskText() +
                                " with " + text)};
    if (objectAs<GeneratorObject>(yielded, machine.types.generator))
        return {nullptr, refuse("yield was used instead of yield from for generator in task " +
                                taskText() + " with " + text)};
    return {nullptr, refuse("Task got bad yield: " + text)};
}

} // namespace

Coro<Value> drive(Value coroutine, ErrorRef thrown) {
    for (;;) {
        Machine& machine = runtime().machine;
        SendResult result =
            thrown ? throwIntoIterator(machine, coroutine, runtime().exceptionToRaise(thrown))
                   : sendToIterator(machine, coroutine, Value::none());
        if (result.kind == SendResult::Kind::Returned)
            co_return std::move(result.value);
        if (result.kind == SendResult::Kind::Raised)
            runtime().takeError()->raise();
        Suspension suspension = suspensionOf(result.value);
        result.value = Value();
        thrown = co_await suspension;
    }
}

Coro<Value> wrapAwaitable(Value awaitable) {
    const Value iterator = awaitableIterator(runtime().machine, awaitable);
    if (!iterator)
        runtime().takeError()->raise();
    Value value = co_await drive(iterator);
    co_return value;
}

namespace {

Coro<Value> callPlain(Value function, ValueVector arguments, Value keywords) {
    Machine& machine = runtime().machine;
    Value result = callWith(machine, function, arguments, asDict(keywords));
    if (!result)
        runtime().takeError()->raise();
    if (coreFutureOf(result)) {
        Value value = co_await wrapAwaitable(result);
        co_return value;
    }
    if (isInstance(machine, result, machine.types.generator)) {
        Value value = co_await drive(result);
        co_return value;
    }
    co_return result;
}

Value startPlain(Machine& machine, const Args& args) {
    const Value& function = args[0];
    ValueVector values;
    for (std::size_t i = 1; i < args.positionalCount(); ++i)
        values.push_back(args[i]);
    Value keywords = Value(machine.newDict());
    for (std::size_t i = 0; i < args.keywordCount(); ++i)
        setItem(machine, keywords, args.names->items[i], args[args.positionalCount() + i]);
    const Value name = findAttribute(machine, function, "__name__");
    machine.clearError();
    std::string text = name ? strText(machine, name).value_or("") : std::string("coroutine");
    return makeNativeCoroutine(std::move(text),
                               callPlain(function, std::move(values), std::move(keywords)));
}

} // namespace

Value makePlainCoroutine(Machine& machine, const Value& function) {
    const Value name = findAttribute(machine, function, "__name__");
    machine.clearError();
    return makeRawFunction(machine, name ? strText(machine, name).value_or("") : "", startPlain,
                           function);
}

} // namespace coroscope::scenes
