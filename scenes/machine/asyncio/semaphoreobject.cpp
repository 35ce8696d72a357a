// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Semaphore and asyncio.BoundedSemaphore as a scene sees them.
#include "core/sync/semaphore.h"

#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/libraryplaces.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

bool initialValue(const Args& args, const char* className, std::int64_t& number) {
    Machine& machine = runtime().machine;
    Value value;
    if (!bindInit(args, className, "value", false, value))
        return false;
    if (!value)
        return true;
    const int isNegative = lessThan(machine, value, Value::integer(0));
    if (isNegative == 1) {
        machine.valueError("Semaphore initial value must be >= 0");
        addLibraryEntries(machine, std::string(className) + ".__init__");
    }
    return isNegative == 0 && indexNumber(machine, value, number, true);
}

bool initSemaphore(Machine&, const Value& self, const Args& args) {
    std::int64_t value = 1;
    if (!initialValue(args, "Semaphore", value))
        return false;
    setCore<Owned<Semaphore>>(self, value);
    return true;
}

bool initBounded(Machine&, const Value& self, const Args& args) {
    std::int64_t value = 1;
    if (!initialValue(args, "BoundedSemaphore", value))
        return false;
    setCore<Owned<BoundedSemaphore>>(self, value);
    return true;
}

Coro<Value> acquireSemaphore(Value self) {
    const bool result = co_await coreOf<Semaphore>(self).acquire();
    co_return Value::boolean(result);
}

Value acquire(Machine&, const Args& args) {
    return makeNativeCoroutine("Semaphore.acquire", acquireSemaphore(args[0]));
}

Value release(Machine&, const Args& args) {
    return guarded([&] {
        coreOf<Semaphore>(args[0]).release();
        return Value::none();
    });
}

Value locked(Machine&, const Args& args) {
    return guarded([&] { return Value::boolean(coreOf<Semaphore>(args[0]).locked()); });
}

Value valueOf(Machine&, const Value& self) {
    return guarded([&] { return Value::integer(coreOf<Semaphore>(self).value()); });
}

bool setValue(Machine& machine, const Value& self, const Value& value) {
    std::int64_t number = 0;
    if (!value || !indexNumber(machine, value, number, true))
        return false;
    const Value done = guarded([&] {
        coreOf<Semaphore>(self).setValue(number);
        return Value::none();
    });
    return !done.isNull();
}

Value waitersOf(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(coreOf<Semaphore>(self).waiters()); });
}

Value reprSemaphore(Machine&, const Value& self) {
    return guarded([&] {
        const auto& semaphore = coreOf<Semaphore>(self);
        const std::string value = std::to_string(semaphore.value());
        return reprWith(self, semaphore.locked() ? "locked" : "unlocked, value:" + value,
                        semaphore.waiters().size());
    });
}

} // namespace

void addSemaphores(ModuleBuilder& module) {
    TypeBuilder semaphore(module.machine(), "Semaphore", "asyncio.locks");
    prepareSyncType(semaphore);
    semaphore.slots().init = initSemaphore;
    semaphore.slots().repr = reprSemaphore;
    semaphore.method("acquire", "self", acquire)
        .method("release", "self", release)
        .method("locked", "self", locked)
        .property("_value", valueOf, setValue)
        .property("_waiters", waitersOf);
    addContextMethods(semaphore);
    Type* base = semaphore.finish();
    module.value("Semaphore", Value::object(base));

    TypeBuilder bounded(module.machine(), "BoundedSemaphore", "asyncio.locks");
    bounded.base(base);
    bounded.slots().init = initBounded;
    module.value("BoundedSemaphore", Value::object(bounded.finish()));
}

} // namespace coroscope::scenes
