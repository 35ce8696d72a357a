// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Condition as a scene sees it. Its lock is whatever the scene gave.
#include "core/sync/condition.h"

#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/syncobject.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

// A lock of the scene, asked by its methods.
struct SceneLockable final : Lockable {
    explicit SceneLockable(Value object)
        : lock(std::move(object)) {}
    [[nodiscard]] bool locked() const override {
        return truthOrThrow(orThrow(callMethod(runtime().machine, lock, "locked"))) == 1;
    }
    Coro<bool> acquire() override {
        const Value result = co_await awaitMethod(lock, "acquire");
        co_return truthOrThrow(result) == 1;
    }
    void release() override { orThrow(callMethod(runtime().machine, lock, "release")); }

    Value lock;
};

// The lock is made before the condition that refers to it.
struct LockHolder {
    SceneLockable lockable;
};

class HeldCondition : private LockHolder, public Condition {
public:
    explicit HeldCondition(Value lock)
        : LockHolder{SceneLockable(std::move(lock))}
        , Condition(lockable) {}
    [[nodiscard]] const Value& lock() const { return lockable.lock; }
};

using SceneCondition = Owned<HeldCondition>;

bool initCondition(Machine& machine, const Value& self, const Args& args) {
    Value lock;
    if (!bindInit(args, "Condition", "lock", false, lock))
        return false;
    if (!lock || lock.isNone())
        lock = call(machine, Value::object(runtime().types.lock));
    for (const char* name : {"locked", "acquire", "release"}) {
        if (!lock || !getAttribute(machine, lock, name))
            return false;
    }
    setCore<SceneCondition>(self, lock);
    return true;
}

Value callOnLock(const Args& args, const char* name) {
    return guarded([&] {
        return callMethod(runtime().machine, coreOf<SceneCondition>(args[0]).lock(), name);
    });
}

Value acquire(Machine&, const Args& args) {
    return callOnLock(args, "acquire");
}
Value release(Machine&, const Args& args) {
    return callOnLock(args, "release");
}
Value locked(Machine&, const Args& args) {
    return callOnLock(args, "locked");
}

Coro<Value> waitInCondition(Value self) {
    const bool result = co_await coreOf<SceneCondition>(self).wait();
    co_return Value::boolean(result);
}

Value wait(Machine&, const Args& args) {
    return makeNativeCoroutine("Condition.wait", waitInCondition(args[0]));
}

// Waits through the method, which a class of the scene may have overridden.
Coro<Value> waitForPredicate(Value self, Value predicate) {
    Value result = orThrow(call(runtime().machine, predicate));
    while (!truthOrThrow(result)) {
        const Value ignored = co_await awaitMethod(self, "wait");
        result = orThrow(call(runtime().machine, predicate));
    }
    co_return result;
}

Value waitFor(Machine&, const Args& args) {
    return makeNativeCoroutine("Condition.wait_for", waitForPredicate(args[0], args[1]));
}

Value notify(Machine& machine, const Args& args) {
    std::int64_t count = 1;
    if (args.has(1) && !indexNumber(machine, args[1], count, true))
        return {};
    return guarded([&] {
        coreOf<SceneCondition>(args[0]).notify(count);
        return Value::none();
    });
}

Value notifyAll(Machine&, const Args& args) {
    return guarded([&] {
        coreOf<SceneCondition>(args[0]).notifyAll();
        return Value::none();
    });
}

Value lockOf(Machine&, const Value& self) {
    return guarded([&] { return coreOf<SceneCondition>(self).lock(); });
}

Value waitersOf(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(coreOf<SceneCondition>(self).waiters()); });
}

Value reprCondition(Machine&, const Value& self) {
    return guarded([&] {
        const auto& condition = coreOf<SceneCondition>(self);
        return reprWith(self, condition.locked() ? "locked" : "unlocked",
                        condition.waiters().size());
    });
}

} // namespace

void addCondition(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Condition", "asyncio.locks");
    prepareSyncType(type);
    type.slots().init = initCondition;
    type.slots().repr = reprCondition;
    type.method("acquire", "self", acquire)
        .method("release", "self", release)
        .method("locked", "self", locked)
        .method("wait", "self", wait)
        .method("wait_for", "self, predicate", waitFor)
        .method("notify", "self, n=", notify)
        .method("notify_all", "self", notifyAll)
        .property("_lock", lockOf)
        .property("_waiters", waitersOf);
    addContextMethods(type);
    module.value("Condition", Value::object(type.finish()));
}

} // namespace coroscope::scenes
