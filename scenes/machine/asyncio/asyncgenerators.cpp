// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Closing async generators at the end of a run.
#include "scenes/machine/asyncio/asyncgenerators.h"

#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

namespace {

// Keeps a value of the scene for a callback.
class ValueKeeper final : public CallbackTarget {
public:
    explicit ValueKeeper(Value kept)
        : value(std::move(kept)) {}
    [[nodiscard]] std::string callbackName() const override { return "BaseEventLoop.create_task"; }
    Value value;
};

} // namespace

Coro<Value> shutdownAsyncGenerators(EventLoop&) {
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    ValueVector alive;
    for (GeneratorObject* generator : std::exchange(runtime.asyncGenerators, {}))
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
    co_return Value::none();
}

namespace {

ErrorRef closeInTask(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& keeper = static_cast<ValueKeeper&>(target);
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    const Value closing = callMethod(runtime.machine, keeper.value, "aclose");
    const Value loop = closing ? runningLoop() : Value();
    const Value task = loop ? createTaskIn(loop, closing) : Value();
    return task ? nullptr : runtime.takeError();
}

} // namespace

void forgetAsyncGenerator(AsyncioRuntime& runtime, const Value& generator) {
    if (!runtime.runningLoop)
        return;
    Callback callback;
    callback.kind = CallbackKind::Call;
    callback.function = closeInTask;
    callback.target = makeRef<ValueKeeper>(generator);
    runtime.runningLoop->loop->callSoon(std::move(callback));
}

} // namespace coroscope::scenes
