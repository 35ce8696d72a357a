// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The functions of the asyncio module.
#include "core/loop/fault.h"
#include "core/task/gather.h"
#include "core/task/sleep.h"
#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/scenejob.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/taskfunctions.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/asyncio/threadsafe.h"
#include "scenes/machine/asyncio/waiting.h"
#include "scenes/machine/librarymodules.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

// CPython looks at the delay and at the loop when the first step runs; so does this.
Coro<Value> sleepHere(Value delay, Value result) {
    Machine& machine = runtime().machine;
    const Value isNoTime = compare(machine, delay, Value::integer(0), CompareKind::LessEqual);
    const int noTime = isNoTime ? truth(machine, isNoTime) : -1;
    if (noTime < 0)
        runtime().takeError()->raise();
    if (noTime == 1) {
        if (isPlanted(Fault::SleepZeroDoesNotYield))
            co_return result;
        standAt("sleep/zero");
        co_await yieldOnce();
        co_return result;
    }
    const Value loop = runningLoop();
    double seconds = 0;
    if (!loop || !realNumber(machine, delay, seconds))
        runtime().takeError()->raise();
    auto future = makeRef<SceneFuture>(*coreLoopOf(loop));
    future->value = result;
    co_await coroscope::sleepOn(future, seconds);
    co_return result;
}

Value sleep(Machine&, const Args& args) {
    return makeNativeCoroutine("sleep", sleepHere(args[0], args.get(1, Value::none())));
}

Value createTask(Machine&, const Args& args) {
    const Value loop = runningLoop();
    if (!loop)
        return {};
    const Value given = args.get(2, Value::none());
    const GivenContext context(given);
    const DebugStack stack{given.isNone() ? "create_task" : "create_task/context"};
    return createNamedTaskIn(loop, args[0], args.get(1, Value::none()));
}

Value ensureFutureFunction(Machine&, const Args& args) {
    return guarded([&] {
        const DebugStack stack{"ensure_future", "_ensure_future/stack"};
        const CoreFutureRef future = ensureFuture(args[0], args.get(1, Value::none()));
        return future ? wrap(future) : Value();
    });
}

Value gather(Machine& machine, const Args& args) {
    bool returnExceptions = false;
    const std::size_t count = args.positionalCount();
    for (std::size_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.names->items[i])->text;
        if (name != "return_exceptions")
            return machine.typeError("gather() got an unexpected keyword argument '" + name + "'");
        returnExceptions = truth(machine, args[count + i]) == 1;
    }
    return gatherValues(args.values, count, returnExceptions);
}

Value getRunningLoop(Machine&, const Args&) {
    return runningLoop();
}
Value peekRunningLoop(Machine&, const Args&) {
    return runtime().runningLoop ? Value::object(runtime().runningLoop) : Value::none();
}

Value currentTask(Machine&, const Args& args) {
    const Value loop = args.has(0) && !args[0].isNone() ? args[0] : runningLoop();
    if (!loop)
        return {};
    const LoopObject* object = loopObjectOf(loop);
    Task* task = object ? object->loop->currentTask() : nullptr;
    return task ? wrap(CoreFutureRef(task)) : Value::none();
}

Value allTasks(Machine& machine, const Args& args) {
    const Value loop = args.has(0) && !args[0].isNone() ? args[0] : runningLoop();
    if (!loop)
        return {};
    auto set = machine.newSet();
    set->isOrdered = true;
    const LoopObject* object = loopObjectOf(loop);
    if (!object)
        return Value(std::move(set));
    for (const auto& task : pendingTasks(*object->loop)) {
        if (!set->add(machine, wrap(task)))
            return {};
    }
    return Value(std::move(set));
}

Value isFuture(Machine&, const Args& args) {
    return Value::boolean(coreFutureOf(args[0]));
}
Value isCoroutineFunction(Machine& machine, const Args& args) {
    const auto* function = objectAs<FunctionObject>(args[0], machine.types.function);
    if (function && (function->code->code->is(Code::kCoroutine) || function->isIterableCoroutine))
        return Value::boolean(true);
    const Value inspect = machine.importModule("_inspect_kinds");
    const Value is =
        inspect ? callMethod(machine, inspect, "iscoroutinefunction", {args[0]}) : inspect;
    if (!is || truth(machine, is) == 1)
        return is;
    const Value mark = findAttribute(machine, args[0], "_is_coroutine");
    const Value coroutines = mark ? machine.importModule("asyncio.coroutines") : mark;
    return Value::boolean(coroutines &&
                          mark.is(getAttribute(machine, coroutines, "_is_coroutine")));
}
Value isCoroutineObject(Machine&, const Args& args) {
    return Value::boolean(isCoroutine(args[0]));
}

// asyncio.coroutine left in 3.11; programs written for 3.4 to 3.10 still use it.
Value coroutineDecorator(Machine& machine, const Args& args) {
    const auto* function = objectAs<FunctionObject>(args[0], machine.types.function);
    if (function && function->code->code->is(Code::kCoroutine))
        return args[0];
    const Value module = machine.importModule("types");
    if (!module)
        return {};
    if (function && function->code->code->is(Code::kGenerator))
        return callMethod(machine, module, "coroutine", {args[0]});
    return makePlainCoroutine(machine, args[0]);
}

} // namespace

namespace {

CoreFutureRef childToGather(const Value& awaitable, EventLoop* loop) {
    const DebugStack stack{"gather/stack", "_ensure_future/stack"};
    CoreFutureRef child = ensureFuture(awaitable, loop ? loopValueOf(*loop) : Value::none());
    hideFromComplaints(child.get(), awaitable);
    return child;
}

} // namespace

Value gatherValues(const Value* values, std::size_t count, bool returnExceptions) {
    return guarded([&] {
        Machine& machine = runtime().machine;
        if (count == 0) {
            const Value loop = currentLoop();
            if (!loop)
                return Value();
            auto empty = makeRef<SceneFuture>(*coreLoopOf(loop));
            empty->value = machine.list({});
            empty->finish();
            return wrap(empty);
        }
        auto gathering = makeRef<Gathering>(returnExceptions);
        std::vector<FutureRef> children;
        const Ref<DictObject> known = machine.newDict(); // equal awaitables share a child
        EventLoop* loop = nullptr;
        for (std::size_t i = 0; i < count; ++i) {
            const Value* same = known->find(machine, values[i]);
            if (machine.pendingError())
                return Value();
            if (same) {
                const FutureRef child = children[static_cast<std::size_t>(same->asInt())];
                children.push_back(child);
                continue;
            }
            const CoreFutureRef child = childToGather(values[i], loop);
            if (!child)
                return Value();
            loop = &child->loop();
            gathering->add(*child);
            if (!known->set(machine, values[i], Value::integer(static_cast<std::int64_t>(i))))
                return Value();
            children.push_back(child);
        }
        auto outer = makeRef<SceneGather>(*loop, std::move(children));
        gathering->setOuter(outer);
        return wrap(outer);
    });
}

namespace {

struct Home {
    std::string_view name;
    std::string_view module;
};

// Parts of asyncio that are written in Python: few programs name them, so they are read when named.
constexpr std::array kHomes = std::to_array<Home>({
    {"BaseProtocol", "asyncio.protocols"},
    {"BaseTransport", "asyncio.transports"},
    {"BufferedProtocol", "asyncio.protocols"},
    {"DatagramProtocol", "asyncio.protocols"},
    {"DatagramTransport", "asyncio.transports"},
    {"IncompleteReadError", "asyncio.exceptions"},
    {"LimitOverrunError", "asyncio.exceptions"},
    {"Protocol", "asyncio.protocols"},
    {"ReadTransport", "asyncio.transports"},
    {"SendfileNotAvailableError", "asyncio.exceptions"},
    {"StreamReader", "asyncio.streams"},
    {"StreamWriter", "asyncio.streams"},
    {"SubprocessProtocol", "asyncio.protocols"},
    {"SubprocessTransport", "asyncio.transports"},
    {"Transport", "asyncio.transports"},
    {"WriteTransport", "asyncio.transports"},
});

Value writtenInPython(Machine& machine, const Args& args) {
    const std::string name = asStr(args[0]) ? asStr(args[0])->text : "";
    for (const Home& home : kHomes) {
        if (home.name != name)
            continue;
        const Value module = machine.importModule(home.module);
        return module ? getAttribute(machine, module, name) : Value();
    }
    const std::string part = "asyncio." + name;
    const std::vector<std::string_view>& parts = libraryModules();
    if (std::find(parts.begin(), parts.end(), part) != parts.end())
        return machine.importModule(part);
    return machine.raise(machine.types.AttributeError,
                         "module 'asyncio' has no attribute '" + name + "'");
}

} // namespace

Value makeAsyncioModule(Machine& machine) {
    AsyncioRuntime& rt = runtime();
    ModuleBuilder module(machine, "asyncio");
    module.value("__file__", machine.str("/usr/lib/python3.11/asyncio/__init__.py"))
        .function("__getattr__", "name", writtenInPython)
        .function("sleep", "delay, result=", sleep)
        .function("create_task", "coro, *, name=, context=", createTask)
        .function("ensure_future", "coro_or_future, *, loop=", ensureFutureFunction)
        .rawFunction("gather", gather)
        .function("get_running_loop", "", getRunningLoop)
        .function("_get_running_loop", "", peekRunningLoop)
        .function("current_task", "loop=", currentTask)
        .function("all_tasks", "loop=", allTasks)
        .function("isfuture", "obj", isFuture)
        .function("iscoroutine", "obj", isCoroutineObject)
        .function("iscoroutinefunction", "func", isCoroutineFunction)
        .function("coroutine", "func", coroutineDecorator)
        .value("Future", Value::object(rt.types.future))
        .value("Task", Value::object(rt.types.task))
        .value("AbstractEventLoop", Value::object(rt.types.abstractLoop))
        .value("BaseEventLoop", Value::object(rt.types.loop))
        .value("SelectorEventLoop", Value::object(rt.types.loop))
        .value("Handle", Value::object(rt.types.handle))
        .value("TimerHandle", Value::object(rt.types.timerHandle))
        .value("CancelledError", Value::object(rt.types.cancelledError))
        .value("InvalidStateError", Value::object(rt.types.invalidStateError))
        .value("TimeoutError", Value::object(machine.types.TimeoutError));
    addPolicies(module);
    addRunner(module);
    addTaskGroup(module);
    addThreads(module);
    addThreadsafe(module);
    addLocks(module);
    addQueues(module);
    addWaiting(module);
    return module.module();
}

} // namespace coroscope::scenes
