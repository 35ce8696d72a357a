// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Timeout, timeout and timeout_at as a scene sees them.
#include "core/sync/timeout.h"

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/waiting.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

struct TimeoutObject final : Container {
    coroscope::Ref<Timeout> timeout;
    Value when; // as the program gave it

    TimeoutObject(Type* type, Value deadline)
        : Container(type)
        , timeout(makeRef<Timeout>(secondsOf(deadline)))
        , when(std::move(deadline)) {}
    void clear() override {
        Container::clear();
        when = Value();
    }
};

TimeoutObject& of(const Value& value) {
    return *static_cast<TimeoutObject*>(value.rawObject());
}

Value makeTimeout(Type* type, const Value& when) {
    return guarded([&] { return Value(make<TimeoutObject>(type, when)); });
}

Value newTimeout(Machine&, Type* type, const Args& args) {
    Value when;
    if (!bindInit(args, "Timeout", "when", true, when))
        return {};
    return makeTimeout(type, when);
}

Value timeoutAfter(Machine& machine, const Args& args) {
    const Value loop = runningLoop();
    if (!loop)
        return {};
    Type* type = asType(args[0]);
    if (args[1].isNone())
        return makeTimeout(type, args[1]);
    const Value when =
        binary(machine, BinaryKind::Add, Value::real(coreLoopOf(loop)->time()), args[1]);
    return when ? makeTimeout(type, when) : Value();
}

Value timeoutAt(Machine&, const Args& args) {
    return makeTimeout(asType(args[0]), args[1]);
}

Value when(Machine&, const Args& args) {
    return of(args[0]).when;
}

Value expired(Machine&, const Args& args) {
    return Value::boolean(of(args[0]).timeout->hasExpired());
}

Value reschedule(Machine&, const Args& args) {
    return guarded([&] {
        TimeoutObject& object = of(args[0]);
        object.timeout->reschedule(secondsOf(args[1]));
        object.when = args[1];
        return Value::none();
    });
}

Coro<Value> enterTimeout(Value self) {
    // Outside of a loop there is no task either.
    const Value loop = runningLoop();
    if (!loop)
        runtime().takeError()->raise();
    of(self).timeout->enter(*coreLoopOf(loop));
    co_return self;
}

Value enter(Machine&, const Args& args) {
    return makeNativeCoroutine("Timeout.__aenter__", enterTimeout(args[0]));
}

Coro<Value> leaveTimeout(Value self, Value errorType, Value error) {
    const bool isCancelled = asType(errorType) == runtime().types.cancelledError;
    const bool isTimedOut = of(self).timeout->leave(isCancelled);
    if (isTimedOut)
        throwTimeoutFrom(error);
    co_return Value::none();
}

Value leave(Machine&, const Args& args) {
    return makeNativeCoroutine("Timeout.__aexit__", leaveTimeout(args[0], args[1], args[2]));
}

Value reprTimeout(Machine& machine, const Value& self) {
    const TimeoutObject& object = of(self);
    std::string text = std::string("<Timeout [") + Timeout::word(object.timeout->state()) + "]";
    if (object.timeout->state() == Timeout::State::Entered) {
        Value shown = object.when;
        if (!shown.isNone())
            shown = callMethod(machine, shown, "__round__", {Value::integer(3)});
        const auto number = shown ? strText(machine, shown) : std::nullopt;
        if (!number)
            return {};
        text += " when=" + *number;
    }
    return machine.str(text + ">");
}

} // namespace

void addTimeout(ModuleBuilder& module) {
    Machine& machine = module.machine();
    TypeBuilder builder(machine, "Timeout", "asyncio.timeouts");
    builder.flags(kHasDict);
    builder.slots().newInstance = newTimeout;
    builder.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    builder.slots().repr = reprTimeout;
    builder.method("when", "self", when)
        .method("expired", "self", expired)
        .method("reschedule", "self, when", reschedule)
        .method("__aenter__", "self", enter)
        .method("__aexit__", "self, exc_type, exc_val, exc_tb", leave);
    const Value type = Value::object(builder.finish());
    module.value("Timeout", type)
        .value("timeout", makeFunction(machine, "timeout", "type, delay", timeoutAfter, type))
        .value("timeout_at", makeFunction(machine, "timeout_at", "type, when", timeoutAt, type));
}

} // namespace coroscope::scenes
