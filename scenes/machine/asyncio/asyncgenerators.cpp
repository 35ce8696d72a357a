// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Closing async generators at the end of a run.
#include "scenes/machine/asyncio/asyncgenerators.h"

#include "scenes/machine/asyncio/exceptionhandler.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

namespace {

// Keeps what aclose() gave for the task that is to run it.
class ClosingKeeper final : public CallbackTarget {
public:
    ClosingKeeper(Value closing, EventLoop& where)
        : value(std::move(closing))
        , loop(&where) {}
    [[nodiscard]] std::string callbackName() const override { return "BaseEventLoop.create_task"; }
    Value value;
    EventLoop* loop;
};

} // namespace

namespace {

void complainOfClosing(LoopObject& loop, const Value& generator, const Value& result) {
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    if (!isInstance(runtime.machine, result, runtime.machine.types.Exception))
        return;
    const std::string message = "an error occurred during closing of asynchronous generator " +
                                reprText(runtime.machine, generator).value_or("");
    const Value context =
        makeErrorContext(runtime.machine, message, runtime.errorOf(result), "asyncgen", generator);
    if (!callExceptionHandler(loop, context))
        runtime.takeError()->raise();
}

} // namespace

Coro<Value> shutdownAsyncGenerators(EventLoop& loop) {
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    auto& object = *static_cast<LoopObject*>(loopValueOf(loop).rawObject());
    object.isAsyncGeneratorShutdown = true;
    ValueVector alive;
    for (GeneratorObject* generator : std::exchange(object.asyncGenerators, {}))
        alive.push_back(Value::object(generator));
    if (alive.empty())
        co_return Value::none();
    ValueVector closings;
    for (const Value& generator : alive)
        closings.push_back(callMethod(runtime.machine, generator, "aclose"));
    const Value gathered = gatherValues(closings.data(), closings.size(), true);
    if (!gathered)
        runtime.takeError()->raise();
    const CoreFutureRef future = coreFutureOf(gathered);
    co_await *future;
    const Value results = heldValue(*future);
    for (std::size_t i = 0; i < alive.size(); ++i)
        complainOfClosing(object, alive[i], asList(results)->items[i]);
    co_return Value::none();
}

namespace {

ErrorRef closeInTask(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& keeper = static_cast<ClosingKeeper&>(target);
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    const Value task = createTaskIn(loopValueOf(*keeper.loop), keeper.value);
    return task ? nullptr : runtime.takeError();
}

} // namespace

void* noteAsyncGenerator(AsyncioRuntime& runtime, const Value& generator) {
    LoopObject* loop = runtime.runningLoop;
    if (!loop)
        return nullptr;
    if (loop->isAsyncGeneratorShutdown) {
        runtime.machine.writeError("ResourceWarning: asynchronous generator " +
                                   reprText(runtime.machine, generator).value_or("") +
                                   " was scheduled after loop.shutdown_asyncgens() call\n");
    }
    loop->asyncGenerators.push_back(static_cast<GeneratorObject*>(generator.rawObject()));
    return loop;
}

void forgetAsyncGenerator(const Value& generator) {
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    auto& loop =
        *static_cast<LoopObject*>(static_cast<GeneratorObject*>(generator.rawObject())->hookOwner);
    if (loop.loop->isClosed())
        return;
    const Value closing = callMethod(runtime.machine, generator, "aclose");
    if (!closing)
        return runtime.machine.clearError();
    Callback callback;
    callback.kind = CallbackKind::Call;
    callback.function = closeInTask;
    callback.target = makeRef<ClosingKeeper>(closing, *loop.loop);
    loop.loop->callSoon(std::move(callback));
    wakeLoop(loop);
}

} // namespace coroscope::scenes
