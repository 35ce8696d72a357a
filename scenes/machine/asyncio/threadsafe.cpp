// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Futures of two kinds tied together: asyncio's and those of concurrent.futures. Rule: the outcome
// goes from the source to the destination, a cancellation of the destination back to the source;
// what comes from another thread passes through call_soon_threadsafe.
#include "scenes/machine/asyncio/threadsafe.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/asyncio/threads.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

// A future of each kind, for a callback.
class Chain final : public CallbackTarget {
public:
    Chain(CoreFutureRef own, Value foreign)
        : future(std::move(own))
        , concurrent(std::move(foreign)) {}
    CoreFutureRef future;
    Value concurrent;
};

Value ask(const Value& object, const char* method) {
    return orThrow(callMethod(runtime().machine, object, method));
}

void tell(const Value& object, const char* method, const Value& value) {
    orThrow(callMethod(runtime().machine, object, method, {value}));
}

bool isTrue(const Value& object, const char* method) {
    return truthOrThrow(ask(object, method)) == 1;
}

template <void (*Step)(Chain&)>
ErrorRef run(CallbackTarget& target, Future*, const ErrorRef&) {
    try {
        Step(static_cast<Chain&>(target));
        return nullptr;
    } catch (...) {
        return errorFromException(std::current_exception());
    }
}

Callback chainCallback(CallbackKind kind, Callback::Function function,
                       coroscope::Ref<Chain> chain) {
    Callback callback;
    callback.kind = kind;
    callback.function = function;
    callback.target = std::move(chain);
    return callback;
}

// asyncio to concurrent.
void giveOutcome(Chain& chain) {
    CoreFuture& source = *chain.future;
    if (source.isCancelled())
        ask(chain.concurrent, "cancel");
    if (!isTrue(chain.concurrent, "set_running_or_notify_cancel"))
        return;
    if (const ErrorRef error = source.outcomeError())
        tell(chain.concurrent, "set_exception", runtime().exceptionOf(error));
    else
        tell(chain.concurrent, "set_result", heldValue(source));
}

// concurrent.futures has error classes of its own; an await raises asyncio's.
Value convertError(const Value& error) {
    Machine& machine = runtime().machine;
    const Value module = orThrow(machine.importModule("concurrent.futures"));
    const auto isOf = [&](const char* name) {
        const Value type = orThrow(getAttribute(machine, module, name));
        return typeOf(machine, error) == asType(type);
    };
    Type* own = nullptr;
    if (isOf("CancelledError"))
        own = runtime().types.cancelledError;
    else if (isOf("InvalidStateError"))
        own = runtime().types.invalidStateError;
    if (!own)
        return error;
    const Value arguments = orThrow(getAttribute(machine, error, "args"));
    return orThrow(callWith(machine, Value::object(own), asTuple(arguments)->items, nullptr));
}

// concurrent to asyncio.
void takeOutcome(Chain& chain) {
    CoreFuture& destination = *chain.future;
    if (destination.isCancelled())
        return;
    if (isTrue(chain.concurrent, "cancelled")) {
        destination.cancel();
        return;
    }
    const Value error = ask(chain.concurrent, "exception");
    if (!error.isNone()) {
        destination.setError(runtime().errorOf(convertError(error)));
        return;
    }
    static_cast<SceneFuture&>(destination).value = ask(chain.concurrent, "result");
    destination.finish();
}

void cancelSource(Chain& chain) {
    if (chain.future->isCancelled())
        ask(chain.concurrent, "cancel");
}

// A done-callback for a future of concurrent.futures: a function that is called with it. The chain
// goes with it as the pair (asyncio's future, the other).
Value foreignCallback(const char* name, NativeFunction function, const CoreFutureRef& own,
                      const Value& foreign) {
    Machine& machine = runtime().machine;
    return makeRawFunction(machine, name, function, machine.tuple({wrap(own), foreign}));
}

coroscope::Ref<Chain> chainOf(const Args& args) {
    const auto& pair = asTuple(args[0])->items;
    return makeRef<Chain>(CoreFutureRef(coreFutureOf(pair[0])), pair[1]);
}

void callSoonFromElsewhere(EventLoop& loop, Callback callback) {
    loop.callSoon(std::move(callback));
    const Value object = loopValueOf(loop);
    if (!object.isNone())
        wakeLoop(*static_cast<LoopObject*>(object.rawObject()));
}

// The concurrent future is done; this may be another thread than the loop's.
Value noteForeignDone(Machine&, const Args& args) {
    return guarded([&] {
        const auto chain = chainOf(args);
        EventLoop& loop = chain->future->loop();
        if (!(chain->future->isCancelled() && loop.isClosed()))
            callSoonFromElsewhere(
                loop, chainCallback(CallbackKind::ChainFuture, run<takeOutcome>, chain));
        return Value::none();
    });
}

void cancelOwn(Chain& chain) {
    chain.future->cancel();
}

// The concurrent future is done: by a cancellation, it cancels asyncio's.
Value noteForeignCancelled(Machine&, const Args& args) {
    return guarded([&] {
        const auto chain = chainOf(args);
        EventLoop& loop = chain->future->loop();
        if (!isTrue(chain->concurrent, "cancelled"))
            return Value::none();
        auto* task = dynamic_cast<SceneTask*>(chain->future.get());
        Callback callback = chainCallback(CallbackKind::Call, run<cancelOwn>, chain);
        if (task)
            callback = makeTaskCancel(*task);
        callSoonFromElsewhere(loop, std::move(callback));
        return Value::none();
    });
}

void start(Chain& chain, const Value& coroutine, EventLoop& loop) {
    {
        const DebugStack stack{"run_coroutine_threadsafe/callback", "ensure_future",
                               "_ensure_future/stack"};
        chain.future = ensureFuture(coroutine, loopValueOf(loop));
    }
    if (!chain.future) {
        const ErrorRef error = runtime().takeError();
        if (!error->isStop() && isTrue(chain.concurrent, "set_running_or_notify_cancel"))
            tell(chain.concurrent, "set_exception", runtime().exceptionOf(error));
        error->raise();
    }
    tell(chain.concurrent, "add_done_callback",
         foreignCallback("_call_check_cancel", noteForeignCancelled, chain.future,
                         chain.concurrent));
    chain.future->addDoneCallback(
        chainCallback(CallbackKind::ChainFuture, run<giveOutcome>, &chain));
}

// What run_coroutine_threadsafe puts on the loop's queue.
class Starter final : public CallbackTarget {
public:
    Starter(Value what, Value result, EventLoop& where)
        : coroutine(std::move(what))
        , concurrent(std::move(result))
        , loop(where) {}
    [[nodiscard]] std::string callbackName() const override {
        return "run_coroutine_threadsafe.<locals>.callback";
    }
    static ErrorRef call(CallbackTarget& target, Future*, const ErrorRef&) {
        auto& self = static_cast<Starter&>(target);
        try {
            start(*makeRef<Chain>(nullptr, self.concurrent), self.coroutine, self.loop);
            return nullptr;
        } catch (...) {
            return errorFromException(std::current_exception());
        }
    }
    Value coroutine;
    Value concurrent;
    EventLoop& loop;
};

Value runCoroutineThreadsafe(Machine& machine, const Args& args) {
    if (!isCoroutine(args[0]))
        return machine.typeError("A coroutine object is required");
    return guarded([&] {
        const Value module = orThrow(machine.importModule("concurrent.futures"));
        const Value future = orThrow(callMethod(machine, module, "Future"));
        if (!loopObjectOf(args[1]))
            return getAttribute(machine, args[1], "call_soon_threadsafe");
        EventLoop& loop = *coreLoopOf(args[1]);
        Callback callback;
        callback.kind = CallbackKind::Call;
        callback.function = Starter::call;
        callback.target = makeRef<Starter>(args[0], future, loop);
        callSoonFromElsewhere(loop, std::move(callback));
        return future;
    });
}

Value wrapFutureFunction(Machine& machine, const Args& args) {
    if (coreFutureOf(args[0]))
        return args[0];
    const Value given = args.get(1, Value::none());
    const Value loop = given.isNone() ? currentLoop() : given;
    if (!loop)
        return {};
    return guarded([&] {
        const Value module = orThrow(machine.importModule("concurrent.futures"));
        const Value type = orThrow(getAttribute(machine, module, "Future"));
        if (isInstanceOf(machine, args[0], type) != 1) {
            throw LoopError("AssertionError", "concurrent.futures.Future is expected, got " +
                                                  reprText(machine, args[0]).value_or(""));
        }
        return wrapConcurrent(args[0], *coreLoopOf(loop));
    });
}

} // namespace

Value wrapConcurrent(const Value& concurrent, EventLoop& loop) {
    const CoreFutureRef future(makeRef<SceneFuture>(loop).get());
    future->addDoneCallback(chainCallback(CallbackKind::ChainCancel, run<cancelSource>,
                                          makeRef<Chain>(future, concurrent)));
    tell(concurrent, "add_done_callback",
         foreignCallback("_call_set_state", noteForeignDone, future, concurrent));
    return wrap(future);
}

void addThreadsafe(ModuleBuilder& module) {
    module.function("run_coroutine_threadsafe", "coro, loop", runCoroutineThreadsafe)
        .function("wrap_future", "future, *, loop=", wrapFutureFunction);
}

} // namespace coroscope::scenes
