// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Event loop policies: which loop is the current one where none runs. Rule: get_event_loop makes a
// loop of its own accord only in the main thread, and only before the first set_event_loop.
#include "scenes/machine/asyncio/policyobject.h"

#include "scenes/machine/asyncio/scenejob.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

std::string nameOfThisThread() {
    Machine& machine = runtime().machine;
    if (!runtime().runningJob)
        return "MainThread";
    const Value threading = machine.importModule("threading");
    const Value thread = threading ? callMethod(machine, threading, "current_thread") : Value();
    const Value name = thread ? getAttribute(machine, thread, "name") : Value();
    machine.clearError();
    return name ? strText(machine, name).value_or("") : runtime().runningJob->name();
}

Value defaultGetLoop() {
    AsyncioRuntime& rt = runtime();
    const auto& loops = rt.loopsOfThread;
    if (!loops.policyLoop.isObject() && !loops.isPolicyLoopSet && !rt.runningJob) {
        const Value made = newLoop();
        if (!made || !setPolicyLoop(made))
            return {};
    }
    if (loops.policyLoop.isObject())
        return loops.policyLoop;
    return rt.machine.raise(rt.machine.types.RuntimeError,
                            "There is no current event loop in thread '" + nameOfThisThread() +
                                "'.");
}

Value getLoopMethod(Machine&, const Args&) {
    return defaultGetLoop();
}

Value setLoopMethod(Machine& machine, const Args& args) {
    if (!args[1].isNone() && !objectAs<LoopObject>(args[1], runtime().types.loop)) {
        return machine.typeError("loop must be an instance of AbstractEventLoop or None, not '" +
                                 typeName(machine, args[1]) + "'");
    }
    runtime().loopsOfThread.policyLoop = args[1].isNone() ? Value() : args[1];
    runtime().loopsOfThread.isPolicyLoopSet = true;
    return Value::none();
}

Value newLoopMethod(Machine&, const Args&) {
    return makeLoop();
}

// The policy that the scene set; Null for the default one.
const Value& ownPolicy() {
    return runtime().policy;
}

Value getPolicy(Machine&, const Args&) {
    AsyncioRuntime& rt = runtime();
    if (!rt.policy)
        rt.policy = Value(makeInstance(rt.types.policy));
    return rt.policy;
}

Value setPolicy(Machine& machine, const Args& args) {
    AsyncioRuntime& rt = runtime();
    if (!args[0].isNone() && !isInstance(machine, args[0], rt.types.abstractPolicy)) {
        return machine.typeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, not '" +
            typeName(machine, args[0]) + "'");
    }
    rt.policy = args[0].isNone() ? Value() : args[0];
    rt.loopsOfThread.policyLoop = Value();
    rt.loopsOfThread.isPolicyLoopSet = false;
    return Value::none();
}

Value getEventLoop(Machine&, const Args&) {
    return currentLoop();
}

Value setEventLoop(Machine&, const Args& args) {
    return setPolicyLoop(args[0]) ? Value::none() : Value();
}

Value newEventLoop(Machine&, const Args&) {
    return newLoop();
}

Value notImplemented(Machine& machine, const Args&) {
    return machine.raise(machine.types.NotImplementedError, "");
}

} // namespace

Value newLoop() {
    return ownPolicy() ? callMethod(runtime().machine, ownPolicy(), "new_event_loop") : makeLoop();
}

Value currentLoop() {
    AsyncioRuntime& rt = runtime();
    if (rt.runningLoop)
        return Value::object(rt.runningLoop);
    return ownPolicy() ? callMethod(rt.machine, ownPolicy(), "get_event_loop") : defaultGetLoop();
}

bool setPolicyLoop(const Value& loop) {
    Machine& machine = runtime().machine;
    if (ownPolicy())
        return static_cast<bool>(callMethod(machine, ownPolicy(), "set_event_loop", {loop}));
    const Value arguments[] = {Value::none(), loop};
    return static_cast<bool>(setLoopMethod(machine, Args(arguments)));
}

void addPolicies(ModuleBuilder& module) {
    AsyncioRuntime& rt = runtime();
    TypeBuilder abstract(rt.machine, "AbstractEventLoopPolicy", "asyncio.events");
    abstract.flags(kHasDict | kPlainInstance);
    abstract.method("get_event_loop", "self", notImplemented)
        .method("set_event_loop", "self, loop", notImplemented)
        .method("new_event_loop", "self", notImplemented);
    rt.types.abstractPolicy = abstract.finish();
    TypeBuilder policy(rt.machine, "_UnixDefaultEventLoopPolicy", "asyncio.unix_events");
    policy.base(rt.types.abstractPolicy).flags(kHasDict | kPlainInstance);
    policy.method("get_event_loop", "self", getLoopMethod)
        .method("set_event_loop", "self, loop", setLoopMethod)
        .method("new_event_loop", "self", newLoopMethod);
    rt.types.policy = policy.finish();
    module.value("AbstractEventLoopPolicy", Value::object(rt.types.abstractPolicy))
        .value("DefaultEventLoopPolicy", Value::object(rt.types.policy))
        .function("get_event_loop_policy", "", getPolicy)
        .function("set_event_loop_policy", "policy", setPolicy)
        .function("get_event_loop", "", getEventLoop)
        .function("set_event_loop", "loop", setEventLoop)
        .function("new_event_loop", "", newEventLoop);
}

} // namespace coroscope::scenes
