// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Runner and asyncio.run: a loop of one's own, and what is done before it is closed: what
// is left is cancelled, async generators are closed, the executor is shut down.
#include "core/task/gather.h"
#include "scenes/machine/asyncio/asyncgenerators.h"
#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/exceptionhandler.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/taskfunctions.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/libraryplaces.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

struct RunnerObject final : Container {
    enum class State { Created, Initialized, Closed };
    State state = State::Created;
    Value loop;
    Value factory;
    Value debug;
    Value context;
    bool setsPolicyLoop = false;
    using Container::Container;
    void clear() override {
        Container::clear();
        loop = factory = debug = context = Value();
    }
};

RunnerObject& runnerOf(const Value& value) {
    return *static_cast<RunnerObject*>(value.rawObject());
}

bool cancelAllTasks(const Value& loop) {
    AsyncioRuntime& rt = runtime();
    const auto tasks = pendingTasks(*coreLoopOf(loop));
    if (tasks.empty())
        return true;
    ValueVector values;
    for (const auto& task : tasks)
        task->cancel();
    for (const auto& task : tasks)
        values.push_back(wrap(task));
    const Value gathered = gatherValues(values.data(), values.size(), true);
    if (!gathered || !runUntilComplete(loop, gathered))
        return false;
    for (const auto& task : tasks) {
        if (task->outcome() != Outcome::Exception)
            continue;
        task->markRetrieved();
        const Value context =
            makeErrorContext(rt.machine, "unhandled exception during asyncio.run() shutdown",
                             task->error(), "task", wrap(CoreFutureRef(task.get())));
        if (!callExceptionHandler(*static_cast<LoopObject*>(loop.rawObject()), context))
            return false;
    }
    return true;
}

Coro<void> shutDownGenerators(EventLoop& loop) {
    const Value nothing = co_await shutdownAsyncGenerators(loop);
    (void)nothing;
}

bool shutDown(const Value& loop) {
    if (!cancelAllTasks(loop))
        return false;
    EventLoop& core = *coreLoopOf(loop);
    const Value generators = guarded([&] {
        const auto task =
            makeRef<HiddenTask>(core, shutDownGenerators(core), Name("shutdown_asyncgens"));
        return runUntilComplete(loop, wrap(task));
    });
    if (!generators)
        return false;
    const Value executor = callMethod(runtime().machine, loop, "shutdown_default_executor");
    return executor && runUntilComplete(loop, executor);
}

// False where it raised.
bool initialize(RunnerObject& runner) {
    Machine& machine = runtime().machine;
    if (runner.state == RunnerObject::State::Closed) {
        machine.raise(machine.types.RuntimeError, "Runner is closed");
        return false;
    }
    if (runner.state == RunnerObject::State::Initialized)
        return true;
    const bool hasFactory = runner.factory && !runner.factory.isNone();
    runner.loop = hasFactory ? call(machine, runner.factory) : newLoop();
    if (!runner.loop)
        return false;
    if (!loopObjectOf(runner.loop))
        return static_cast<bool>(getAttribute(machine, runner.loop, "create_task"));
    if (!hasFactory && !runner.setsPolicyLoop) {
        if (!setPolicyLoop(runner.loop))
            return false;
        runner.setsPolicyLoop = true;
    }
    if (runner.debug && !runner.debug.isNone() &&
        !callMethod(machine, runner.loop, "set_debug", {runner.debug}))
        return false;
    runner.context = copyCurrentContext(); // that all its runs share
    runner.state = RunnerObject::State::Initialized;
    return true;
}

// Whatever the outcome so far (`result`, Null where it raised), the loop is closed; an error of the
// shutdown replaces it.
Value closeRunner(RunnerObject& runner, Value result) {
    AsyncioRuntime& rt = runtime();
    if (rt.machine.isStopping() || runner.state != RunnerObject::State::Initialized)
        return result;
    Value pending = result ? Value() : rt.machine.takeError();
    const bool isShutDown = shutDown(runner.loop);
    if (rt.machine.isStopping())
        return {};
    if (runner.setsPolicyLoop && !setPolicyLoop(Value::none()))
        return {};
    coreLoopOf(runner.loop)->close();
    runner.loop = Value();
    runner.state = RunnerObject::State::Closed;
    if (!isShutDown)
        return {};
    return pending ? rt.machine.raiseValue(pending) : result;
}

Value taskToRun(const Value& loop, const Value& coroutine) {
    const DebugStack stack{"Runner.run/task"};
    return createTaskIn(loop, coroutine);
}

Value runIn(RunnerObject& runner, const Value& coroutine, const Value& context = Value::none()) {
    Machine& machine = runtime().machine;
    if (!isCoroutine(coroutine)) {
        const auto text = reprText(machine, coroutine);
        return text ? machine.valueError("a coroutine was expected, got " + *text) : Value();
    }
    if (runtime().runningLoop) {
        return machine.raise(machine.types.RuntimeError,
                             "Runner.run() cannot be called from a running event loop");
    }
    if (!initialize(runner))
        return {};
    const GivenContext given(context.isNone() ? runner.context : context);
    const Value task = taskToRun(runner.loop, coroutine);
    if (!task)
        return {};
    const LibraryStack stack(machine, {"Runner.run"});
    Value result = runUntilComplete(runner.loop, task);
    if (!result)
        addLibraryEntries(machine, "BaseEventLoop.run_until_complete");
    return result;
}

Value newRunner(Machine&, Type* cls, const Args&) {
    return Value(make<RunnerObject>(cls));
}

Value initRunner(Machine&, const Args& args) {
    RunnerObject& runner = runnerOf(args[0]);
    runner.debug = args.get(1, Value::none());
    runner.factory = args.get(2, Value::none());
    return Value::none();
}

Value enter(Machine&, const Args& args) {
    return initialize(runnerOf(args[0])) ? args[0] : Value();
}

Value exit(Machine&, const Args& args) {
    return closeRunner(runnerOf(args[0]), Value::none());
}

Value close(Machine&, const Args& args) {
    return closeRunner(runnerOf(args[0]), Value::none());
}

Value getLoop(Machine&, const Args& args) {
    RunnerObject& runner = runnerOf(args[0]);
    return initialize(runner) ? runner.loop : Value();
}

Value runMethod(Machine&, const Args& args) {
    return runIn(runnerOf(args[0]), args[1], args.get(2, Value::none()));
}

Value run(Machine& machine, const Args& args) {
    if (runtime().runningLoop) {
        return machine.raise(machine.types.RuntimeError,
                             "asyncio.run() cannot be called from a running event loop");
    }
    const LibraryStack stack(machine, {"run"});
    const Ref<RunnerObject> runner = make<RunnerObject>(runtime().types.runner);
    runner->debug = args.get(1, Value::none());
    if (!initialize(*runner))
        return {};
    Value result = runIn(*runner, args[0]);
    if (!result)
        addLibraryEntries(machine, "Runner.run");
    return closeRunner(*runner, std::move(result));
}

} // namespace

void addRunner(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Runner", "asyncio.runners");
    type.flags(kHasDict);
    type.slots().newInstance = newRunner;
    type.method("__init__", "self, *, debug=, loop_factory=", initRunner)
        .method("__enter__", "self", enter)
        .method("__exit__", "self, exc_type, exc_val, exc_tb", exit)
        .method("run", "self, coro, *, context=", runMethod)
        .method("get_loop", "self", getLoop)
        .method("close", "self", close);
    runtime().types.runner = type.finish();
    module.value("Runner", Value::object(runtime().types.runner))
        .function("run", "main, *, debug=", run);
}

} // namespace coroscope::scenes
