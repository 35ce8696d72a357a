// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of the loop, and which loop is the current one.
#include "scenes/machine/asyncio/loopobject.h"

#include "scenes/machine/asyncio/asyncgenerators.h"
#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/destroyedtasks.h"
#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/exceptionhandler.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/handleobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/scenejob.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/asyncio/threads.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}
LoopObject& objectOf(const Value& value) {
    return *static_cast<LoopObject*>(value.rawObject());
}
EventLoop& self(const Args& args) {
    return *objectOf(args[0]).loop;
}

// Makes `loop` the running one while it lives.
class RunningScope {
public:
    explicit RunningScope(LoopObject& loop)
        : m_former(std::exchange(runtime().runningLoop, &loop)) {}
    ~RunningScope() { runtime().runningLoop = m_former; }
    RunningScope(const RunningScope&) = delete;
    RunningScope& operator=(const RunningScope&) = delete;

private:
    LoopObject* m_former;
};

bool checkNoOtherRuns(EventLoop& loop) {
    if (!runtime().runningLoop || runtime().runningLoop->loop.get() == &loop)
        return true;
    runtime().machine.raise(runtime().machine.types.RuntimeError,
                            "Cannot run the event loop while another loop is running");
    return false;
}

const char* runOnceKey(const LoopObject& loop) {
    return loop.isDebug ? "BaseEventLoop._run_once/debug" : "BaseEventLoop._run_once/stack";
}

Value runUntilCompleteMethod(Machine&, const Args& args) {
    return runUntilComplete(args[0], args[1]);
}

Value runForever(Machine&, const Args& args) {
    return guarded([&] {
        if (!checkNoOtherRuns(self(args)))
            return Value();
        RunningScope scope(objectOf(args[0]));
        const LibraryStack stack(runtime().machine, {"BaseEventLoop.run_forever/stack",
                                                     runOnceKey(objectOf(args[0])), "Handle._run"});
        const OriginTracking tracking(objectOf(args[0]));
        self(args).runForever();
        return Value::none();
    });
}

Value stop(Machine&, const Args& args) {
    self(args).stop();
    return Value::none();
}

void closeLoop(LoopObject& loop) {
    const bool isClosing = !loop.loop->isRunning() && !loop.loop->isClosed();
    const auto lost = isClosing ? tasksOnlyReady(loop) : std::vector<coroscope::Ref<SceneTask>>();
    loop.loop->close();
    const LibraryStack stack(
        runtime().machine,
        {"BaseEventLoop.close/unix", "BaseEventLoop.close/selector", "BaseEventLoop.close/stack"});
    destroyTasks(lost);
}

Value close(Machine&, const Args& args) {
    return guarded([&] {
        if (objectOf(args[0]).isDebug && !self(args).isRunning() && !self(args).isClosed())
            runtime().log(LogLevel::Debug,
                          "Close " + displayText(runtime().machine, args[0], true));
        closeLoop(objectOf(args[0]));
        return Value::none();
    });
}

Value isRunning(Machine&, const Args& args) {
    return Value::boolean(self(args).isRunning());
}
Value isClosed(Machine&, const Args& args) {
    return Value::boolean(self(args).isClosed());
}
Value time(Machine&, const Args& args) {
    return Value::real(self(args).time());
}

// The positional values from `first` on: a callback's arguments.
ValueVector rest(const Args& args, std::size_t first) {
    ValueVector values;
    for (std::size_t i = first; i < args.positionalCount(); ++i)
        values.push_back(args[i]);
    return values;
}

bool checkCallback(Machine& machine, const Args& args, std::size_t at, const char* method) {
    if (args.positionalCount() <= at) {
        machine.typeError(std::string("BaseEventLoop.") + method +
                          "() missing 1 required positional argument: 'callback'");
        return false;
    }
    LoopObject& loop = objectOf(args[0]);
    if (!loop.isDebug || loop.loop->isClosed())
        return true;
    if (std::string_view(method) != "call_soon_threadsafe" && !checkThread(loop))
        return false;
    return checkDebugCallback(args[at],
                              std::string_view(method) == "call_later" ? "call_at" : method);
}

/// The handle as the program gets it; made by way of `inner` functions of the loop.
Value noted(const Args& args, coroscope::Ref<Handle> handle, std::size_t inner) {
    if (LoopObject& loop = objectOf(args[0]); loop.isDebug)
        loop.debug->noteHandle(*handle, inner);
    return wrapHandle(std::move(handle));
}

Value callSoon(Machine& machine, const Args& args) {
    if (!checkCallback(machine, args, 1, "call_soon"))
        return {};
    const GivenContext context(args);
    return guarded([&] {
        return noted(args, self(args).callSoon(makeSceneCallback(args[1], rest(args, 2), false)),
                     2);
    });
}

// It wakes a loop that waits in another thread.
Value callSoonThreadsafe(Machine& machine, const Args& args) {
    if (!checkCallback(machine, args, 1, "call_soon_threadsafe"))
        return {};
    const GivenContext context(args);
    return guarded([&] {
        const Value handle =
            noted(args, self(args).callSoon(makeSceneCallback(args[1], rest(args, 2), false)), 2);
        wakeLoop(objectOf(args[0]));
        return handle;
    });
}

Value callTimer(Machine& machine, const Args& args, double base, bool isLater) {
    if (!checkCallback(machine, args, 2, isLater ? "call_later" : "call_at"))
        return {};
    double number = 0;
    const Value when = binary(machine, BinaryKind::Add, Value::real(base), args[1]);
    if (!when || !realNumber(machine, when, number))
        return {};
    const GivenContext context(args);
    return guarded([&] {
        return noted(args,
                     self(args).callAt(number, makeSceneCallback(args[2], rest(args, 3), false)),
                     isLater ? 2 : 1);
    });
}

Value callLater(Machine& machine, const Args& args) {
    if (args.positionalCount() > 1 && args[1].isNone())
        return machine.typeError("delay must not be None");
    return callTimer(machine, args, self(args).time(), true);
}

Value callAt(Machine& machine, const Args& args) {
    if (args.positionalCount() > 1 && args[1].isNone())
        return machine.typeError("when cannot be None");
    return callTimer(machine, args, 0, false);
}

Value createFuture(Machine&, const Args& args) {
    return guarded([&] { return wrap(makeRef<SceneFuture>(self(args))); });
}

Value setTaskFactory(Machine& machine, const Args& args) {
    if (!args[1].isNone() && !isCallable(machine, args[1]))
        return machine.typeError("task factory must be a callable or None");
    objectOf(args[0]).taskFactory = args[1];
    return Value::none();
}

Value getTaskFactory(Machine&, const Args& args) {
    const Value& factory = objectOf(args[0]).taskFactory;
    return factory ? factory : Value::none();
}

Value getDebug(Machine&, const Args& args) {
    return Value::boolean(objectOf(args[0]).isDebug);
}

Value setDebug(Machine& machine, const Args& args) {
    setDebugMode(objectOf(args[0]), args[1]);
    return machine.hasError() ? Value() : Value::none();
}

Coro<Value> nothing() {
    co_return Value::none();
}

Value shutdownExecutor(Machine&, const Args&) {
    return makeNativeCoroutine("shutdown_default_executor", nothing());
}

Value shutdownGenerators(Machine&, const Args& args) {
    return makeNativeCoroutine("shutdown_asyncgens", shutdownAsyncGenerators(self(args)));
}

Value reprLoop(Machine& machine, const Value& value) {
    const EventLoop& loop = *objectOf(value).loop;
    return machine.str("<" + typeName(machine, value) +
                       " running=" + (loop.isRunning() ? "True" : "False") +
                       " closed=" + (loop.isClosed() ? "True" : "False") +
                       " debug=" + (objectOf(value).isDebug ? "True" : "False") + ">");
}

} // namespace

LoopObject::LoopObject(Type* objectType)
    : Container(objectType)
    , loop(std::make_unique<EventLoop>(runtime().clock, runtime().numbering)) {
    loop->setObserver(runtime().recorder);
    loop->setErrorHandler(handleCallbackError, this);
    loop->setPoller(runtime().poller.get());
    loop->keepHandles();
}

LoopObject::~LoopObject() = default;

void LoopObject::clear() {
    Container::clear();
    exceptionHandler = taskFactory = defaultExecutor = Value();
}

void wakeLoop(LoopObject& loop) {
    if (loop.wait)
        loop.wait->wake();
}

Value makeLoop(Type* type) {
    runtime().loops.emplace_back(make<LoopObject>(type ? type : runtime().types.loop));
    runtime().log(LogLevel::Debug, "Using selector: EpollSelector");
    return runtime().loops.back();
}

LoopObject* loopObjectOf(const Value& loop) {
    return objectAs<LoopObject>(loop, runtime().types.loop);
}

EventLoop* coreLoopOf(const Value& loop) {
    if (LoopObject* object = loopObjectOf(loop))
        return object->loop.get();
    throw LoopError("AttributeError", "'" + typeName(runtime().machine, loop) +
                                          "' object has no attribute 'get_debug'");
}

Value loopValueOf(EventLoop& loop) {
    for (const Value& known : runtime().loops) {
        if (coreLoopOf(known) == &loop)
            return known;
    }
    return Value::none();
}

Value runningLoop() {
    AsyncioRuntime& rt = runtime();
    if (rt.runningLoop)
        return Value::object(rt.runningLoop);
    return rt.machine.raise(rt.machine.types.RuntimeError, "no running event loop");
}

CoreFutureRef ensureFuture(const Value& awaitable, const Value& loop) {
    Machine& machine = runtime().machine;
    if (CoreFuture* future = coreFutureOf(awaitable)) {
        if (!loop || loop.isNone() || &future->loop() == coreLoopOf(loop))
            return future;
        machine.valueError("The future belongs to a different loop than the one specified as the "
                           "loop argument");
        return nullptr;
    }
    Value coroutine = awaitable;
    if (!isCoroutine(awaitable)) {
        if (!awaitable.isObject() || !awaitable.rawObject()->type->slots.await) {
            machine.typeError("An asyncio.Future, a coroutine or an awaitable is required");
            return nullptr;
        }
        coroutine = makeNativeCoroutine("_wrap_awaitable", wrapAwaitable(awaitable));
    }
    const Value owner = loop && !loop.isNone() ? loop : currentLoop();
    if (!owner)
        return nullptr;
    const Value task = createTaskIn(owner, coroutine);
    return task ? CoreFutureRef(coreFutureOf(task)) : CoreFutureRef();
}

namespace {

CoreFutureRef futureToRun(const Value& awaitable, const Value& loop) {
    const DebugStack stack{"run_until_complete/future", "ensure_future", "_ensure_future/stack"};
    CoreFutureRef future = ensureFuture(awaitable, loop);
    hideFromComplaints(future.get(), awaitable);
    return future;
}

} // namespace

Value runUntilComplete(const Value& loop, const Value& awaitable) {
    return guarded([&] {
        EventLoop& core = *coreLoopOf(loop);
        core.checkClosed();
        core.checkNotRunning();
        if (!checkNoOtherRuns(core))
            return Value();
        const CoreFutureRef future = futureToRun(awaitable, loop);
        if (!future)
            return Value();
        RunningScope scope(objectOf(loop));
        const LibraryStack stack(runtime().machine, {"BaseEventLoop.run_until_complete/stack",
                                                     "BaseEventLoop.run_forever/stack",
                                                     runOnceKey(objectOf(loop)), "Handle._run"});
        const OriginTracking tracking(objectOf(loop));
        try {
            core.runUntilComplete(future);
        } catch (...) {
            future->markRetrieved(); // its last callback looks at the exit that it ended with
            throw;
        }
        return resultOf(*future);
    });
}

void makeLoopType(AsyncioRuntime& rt) {
    TypeBuilder abstract(rt.machine, "AbstractEventLoop", "asyncio.events");
    rt.types.abstractLoop = abstract.flags(kHasDict | kPlainInstance).finish();
    TypeBuilder loop(rt.machine, "_UnixSelectorEventLoop", "asyncio.unix_events");
    loop.base(rt.types.abstractLoop).flags(kHasDict).ownerName("BaseEventLoop");
    loop.slots().newInstance = [](Machine&, Type* cls, const Args&) { return makeLoop(cls); };
    loop.slots().repr = reprLoop;
    loop.attribute("slow_callback_duration", Value::real(0.1));
    loop.method("run_until_complete", "self, future", runUntilCompleteMethod)
        .method("run_forever", "self", runForever)
        .method("stop", "self", stop)
        .method("close", "self", close)
        .method("is_running", "self", isRunning)
        .method("is_closed", "self", isClosed)
        .method("time", "self", time)
        .rawMethod("call_soon", callSoon)
        .rawMethod("call_soon_threadsafe", callSoonThreadsafe)
        .rawMethod("call_later", callLater)
        .rawMethod("call_at", callAt)
        .rawMethod("run_in_executor", runInExecutor)
        .method("set_default_executor", "self, executor", setDefaultExecutor)
        .method("create_future", "self", createFuture)
        .method("create_task", "self, coro, *, name=, context=", createTaskMethod)
        .method("set_task_factory", "self, factory", setTaskFactory)
        .method("get_task_factory", "self", getTaskFactory)
        .method("get_debug", "self", getDebug)
        .method("set_debug", "self, enabled", setDebug)
        .method("set_exception_handler", "self, handler", setExceptionHandler)
        .method("get_exception_handler", "self", getExceptionHandler)
        .method("call_exception_handler", "self, context", callExceptionHandlerMethod)
        .method("default_exception_handler", "self, context", defaultExceptionHandler)
        .method("shutdown_default_executor", "self", shutdownExecutor)
        .method("shutdown_asyncgens", "self", shutdownGenerators);
    addSignalMethods(loop);
    rt.types.loop = loop.finish();
}

} // namespace coroscope::scenes
