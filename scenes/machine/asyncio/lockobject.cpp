// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Lock and asyncio.Event as a scene sees them.
#include "core/sync/event.h"
#include "core/sync/lock.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/syncobject.h"

namespace coroscope::scenes {

namespace {

using SceneLock = Owned<Lock>;
using SceneEvent = Owned<AsyncEvent>;

bool initLock(Machine&, const Value& self, const Args& args) {
    Value none;
    if (!bindInit(args, "Lock", nullptr, false, none))
        return false;
    setCore<SceneLock>(self);
    return true;
}

Coro<Value> acquireLock(Value self) {
    const bool result = co_await coreOf<SceneLock>(self).acquire();
    co_return Value::boolean(result);
}

Value acquire(Machine&, const Args& args) {
    return makeNativeCoroutine("Lock.acquire", acquireLock(args[0]));
}

Value release(Machine&, const Args& args) {
    return guarded([&] {
        coreOf<SceneLock>(args[0]).release();
        return Value::none();
    });
}

Value locked(Machine&, const Args& args) {
    return guarded([&] { return Value::boolean(coreOf<SceneLock>(args[0]).locked()); });
}

Value isLocked(Machine&, const Value& self) {
    return guarded([&] { return Value::boolean(coreOf<SceneLock>(self).locked()); });
}

Value lockWaiters(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(coreOf<SceneLock>(self).waiters()); });
}

Value reprLock(Machine&, const Value& self) {
    return guarded([&] {
        const auto& lock = coreOf<SceneLock>(self);
        return reprWith(self, lock.locked() ? "locked" : "unlocked", lock.waiters().size());
    });
}

bool initEvent(Machine&, const Value& self, const Args& args) {
    Value none;
    if (!bindInit(args, "Event", nullptr, false, none))
        return false;
    setCore<SceneEvent>(self);
    return true;
}

Coro<Value> waitForEvent(Value self) {
    const bool result = co_await coreOf<SceneEvent>(self).wait();
    co_return Value::boolean(result);
}

Value wait(Machine&, const Args& args) {
    return makeNativeCoroutine("Event.wait", waitForEvent(args[0]));
}

Value set(Machine&, const Args& args) {
    return guarded([&] {
        coreOf<SceneEvent>(args[0]).set();
        return Value::none();
    });
}

Value clear(Machine&, const Args& args) {
    return guarded([&] {
        coreOf<SceneEvent>(args[0]).clear();
        return Value::none();
    });
}

Value isSet(Machine&, const Args& args) {
    return guarded([&] { return Value::boolean(coreOf<SceneEvent>(args[0]).isSet()); });
}

Value eventValue(Machine&, const Value& self) {
    return guarded([&] { return Value::boolean(coreOf<SceneEvent>(self).isSet()); });
}

Value eventWaiters(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(coreOf<SceneEvent>(self).waiters()); });
}

Value reprEvent(Machine&, const Value& self) {
    return guarded([&] {
        const auto& event = coreOf<SceneEvent>(self);
        return reprWith(self, event.isSet() ? "set" : "unset", event.waiters().size());
    });
}

} // namespace

void addLock(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Lock", "asyncio.locks");
    prepareSyncType(type);
    type.slots().init = initLock;
    type.slots().repr = reprLock;
    type.method("acquire", "self", acquire)
        .method("release", "self", release)
        .method("locked", "self", locked)
        .property("_locked", isLocked)
        .property("_waiters", lockWaiters);
    addContextMethods(type);
    Type* finished = type.finish();
    AsyncioRuntime::current().types.lock = finished;
    module.value("Lock", Value::object(finished));
}

void addEvent(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Event", "asyncio.locks");
    prepareSyncType(type);
    type.slots().init = initEvent;
    type.slots().repr = reprEvent;
    type.method("wait", "self", wait)
        .method("set", "self", set)
        .method("clear", "self", clear)
        .method("is_set", "self", isSet)
        .property("_value", eventValue)
        .property("_waiters", eventWaiters);
    module.value("Event", Value::object(type.finish()));
}

} // namespace coroscope::scenes
