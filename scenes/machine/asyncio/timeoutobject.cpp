// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.timeout, timeout_at and Timeout as a scene sees them.
#include "core/sync/timeout.h"

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/taskfunctions.h"

#include <cmath>

namespace coroscope::scenes {

namespace {

using CoreTimeout = coroscope::Timeout;

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

struct TimeoutObject final : Container {
    coroscope::Ref<CoreTimeout> timeout;
    Value when; // as it was given
    TimeoutObject(Type* type, Value deadline, std::optional<double> seconds)
        : Container(type)
        , timeout(makeRef<CoreTimeout>(seconds))
        , when(std::move(deadline)) {}
};

TimeoutObject& of(const Value& value) {
    return *static_cast<TimeoutObject*>(value.rawObject());
}

// None is no deadline; false where it raised.
bool readDeadline(Machine& machine, const Value& value, std::optional<double>& seconds) {
    if (value.isNone())
        return true;
    double number = 0;
    if (!realNumber(machine, value, number))
        return false;
    seconds = number;
    return true;
}

Value newTimeout(Machine& machine, Type* cls, const Args& args) {
    if (args.count != 1)
        return machine.typeError(
            "Timeout.__init__() missing 1 required positional argument: 'when'");
    std::optional<double> seconds;
    if (!readDeadline(machine, args[0], seconds))
        return {};
    return Value(make<TimeoutObject>(cls, args[0], seconds));
}

Coro<Value> enterTimeout(Value self) {
    const Value loop = runningLoop();
    if (!loop)
        runtime().takeError()->raise();
    of(self).timeout->enter(*coreLoopOf(loop));
    co_return self;
}

Value enter(Machine&, const Args& args) {
    return makeNativeCoroutine("Timeout.__aenter__", enterTimeout(args[0]));
}

Coro<Value> leaveTimeout(Value self, Value error) {
    ErrorRef cause;
    if (!error.isNone())
        cause = runtime().errorOf(error);
    of(self).timeout->leave(cause);
    co_return Value::none();
}

Value leave(Machine&, const Args& args) {
    return makeNativeCoroutine("Timeout.__aexit__", leaveTimeout(args[0], args[2]));
}

Value reschedule(Machine& machine, const Args& args) {
    std::optional<double> seconds;
    if (!readDeadline(machine, args[1], seconds))
        return {};
    return guarded([&] {
        TimeoutObject& object = of(args[0]);
        object.timeout->reschedule(seconds);
        object.when = args[1];
        return Value::none();
    });
}

Value when(Machine&, const Args& args) {
    return of(args[0]).when;
}
Value expired(Machine&, const Args& args) {
    return Value::boolean(of(args[0]).timeout->isExpired());
}

Value reprTimeout(Machine& machine, const Value& self) {
    const CoreTimeout& timeout = *of(self).timeout;
    std::string text = std::string("<Timeout [") + timeout.stateName() + "]";
    if (timeout.state() == CoreTimeout::State::Active) {
        Value shown = of(self).when;
        if (shown.isFloat())
            shown = Value::real(std::round(*timeout.when() * 1000) / 1000);
        text += " when=" + displayText(machine, shown, true);
    }
    return machine.str(text + ">");
}

// Both get the type Timeout first.
Value timeoutAt(Machine& machine, const Args& args) {
    return call(machine, args[0], {args[1]});
}

Value timeoutIn(Machine& machine, const Args& args) {
    const Value loop = runningLoop();
    if (!loop)
        return {};
    Value deadline = Value::none();
    if (!args[1].isNone()) {
        const Value now = Value::real(coreLoopOf(loop)->time());
        deadline = binary(machine, BinaryKind::Add, now, args[1]);
        if (!deadline)
            return {};
    }
    return call(machine, args[0], {deadline});
}

} // namespace

void addTimeouts(ModuleBuilder& module) {
    TypeBuilder builder(module.machine(), "Timeout", "asyncio.timeouts");
    builder.slots().newInstance = newTimeout;
    builder.slots().repr = reprTimeout;
    builder.method("__aenter__", "self", enter)
        .method("__aexit__", "self, exc_type, exc_val, exc_tb", leave)
        .method("reschedule", "self, when", reschedule)
        .method("when", "self", when)
        .method("expired", "self", expired);
    const Value type = Value::object(builder.finish());
    Machine& machine = module.machine();
    module.value("Timeout", type)
        .value("timeout", makeFunction(machine, "timeout", "self, delay", timeoutIn, type))
        .value("timeout_at", makeFunction(machine, "timeout_at", "self, when", timeoutAt, type));
}

} // namespace coroscope::scenes
