// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Locks, events, conditions, semaphores and barriers of the module asyncio, on the core's own.
#include "core/program/asyncio.h"
#include "core/program/functions.h"
#include "core/sync/barrier.h"
#include "core/sync/condition.h"
#include "core/sync/event.h"
#include "core/sync/semaphore.h"

namespace coroscope::py::asyncio {

namespace {

// "<asyncio.locks.Lock object at 0x0 [locked, waiters:2]>"
std::string placed(std::string_view type, const std::string& state) {
    return "<asyncio.locks." + std::string(type) + " object at 0x0 [" + state + "]>";
}
std::string waiting(const Waiters& waiters) {
    return waiters.isEmpty() ? std::string() : ", waiters:" + std::to_string(waiters.size());
}

struct LockObject final : Object {
    coroscope::Lock core;
    [[nodiscard]] std::string_view typeName() const override { return "Lock"; }
    [[nodiscard]] std::string repr() const override {
        return placed("Lock", (core.locked() ? "locked" : "unlocked") + waiting(core.waiters()));
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct EventObject final : Object {
    AsyncEvent core;
    [[nodiscard]] std::string_view typeName() const override { return "Event"; }
    [[nodiscard]] std::string repr() const override {
        return placed("Event", (core.isSet() ? "set" : "unset") + waiting(core.waiters()));
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct ConditionObject final : Object {
    explicit ConditionObject(Ref<LockObject> of)
        : lock(std::move(of))
        , core(lock->core) {}
    Ref<LockObject> lock;
    coroscope::Condition core;
    [[nodiscard]] std::string_view typeName() const override { return "Condition"; }
    [[nodiscard]] std::string repr() const override {
        return placed("Condition",
                      (lock->core.locked() ? "locked" : "unlocked") + waiting(core.waiters()));
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct SemaphoreObject final : Object {
    explicit SemaphoreObject(std::unique_ptr<coroscope::Semaphore> of)
        : core(std::move(of)) {}
    std::unique_ptr<coroscope::Semaphore> core;
    [[nodiscard]] std::string_view typeName() const override {
        return dynamic_cast<coroscope::BoundedSemaphore*>(core.get()) ? "BoundedSemaphore"
                                                                      : "Semaphore";
    }
    [[nodiscard]] std::string repr() const override {
        const std::string state =
            core->locked() ? "locked" : "unlocked, value:" + std::to_string(core->value());
        return placed(typeName(), state + waiting(core->waiters()));
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct BarrierObject final : Object {
    explicit BarrierObject(std::int64_t parties)
        : core(parties) {}
    coroscope::Barrier core;
    [[nodiscard]] std::string_view typeName() const override { return "Barrier"; }
    [[nodiscard]] Value attribute(std::string_view name) override {
        if (name == "parties")
            return core.parties();
        if (name == "n_waiting")
            return core.waiting();
        return name == "broken" ? Value(core.isBroken()) : Object::attribute(name);
    }
    [[nodiscard]] std::string repr() const override {
        constexpr const char* kWords[] = {"filling", "draining", "resetting", "broken"};
        std::string text = kWords[static_cast<std::size_t>(core.state())];
        if (!core.isBroken())
            text += ", waiters:" + std::to_string(core.waiting()) + "/" +
                    std::to_string(core.parties());
        return placed("Barrier", text);
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

// --- coroutines: what they use is theirs

template <class T>
Coro<Value> acquire(Ref<T> object) {
    const bool result = co_await object->core.acquire();
    co_return result;
}
Coro<Value> acquireSemaphore(Ref<SemaphoreObject> object) {
    const bool result = co_await object->core->acquire();
    co_return result;
}
template <class T>
Coro<Value> enterLocked(Ref<T> object) {
    co_await object->core.acquire();
    co_return None;
}
Coro<Value> enterSemaphore(Ref<SemaphoreObject> object) {
    co_await object->core->acquire();
    co_return None;
}
template <class T>
Coro<Value> release(Ref<T> object) {
    object->core.release();
    co_return None;
}
Coro<Value> releaseSemaphore(Ref<SemaphoreObject> object) {
    object->core->release();
    co_return None;
}
Coro<Value> waitForEvent(Ref<EventObject> object) {
    const bool result = co_await object->core.wait();
    co_return result;
}
Coro<Value> waitInCondition(Ref<ConditionObject> object) {
    const bool result = co_await object->core.wait();
    co_return result;
}
Coro<Value> waitForPredicate(Ref<ConditionObject> object, Value predicate) {
    Value result = predicate();
    while (!result) {
        co_await object->core.wait();
        result = predicate();
    }
    co_return result;
}
Coro<Value> waitAtBarrier(Ref<BarrierObject> object) {
    const std::int64_t place = co_await object->core.wait();
    co_return place;
}
Coro<Value> resetBarrier(Ref<BarrierObject> object) {
    co_await object->core.reset();
    co_return None;
}
Coro<Value> abortBarrier(Ref<BarrierObject> object) {
    co_await object->core.abort();
    co_return None;
}
Coro<Value> nothing() {
    co_return None;
}

template <class T>
Ref<T> in(Object& self) {
    return Ref<T>(static_cast<T*>(&self));
}

// acquire, release and locked of a lock, by way of what owns it.
template <class T>
constexpr MethodRow kAcquire{
    "acquire", [](Object& self, Arguments&) { return coroutine("acquire", acquire(in<T>(self))); }};
template <class T>
constexpr MethodRow kRelease{"release", [](Object& self, Arguments&) -> Value {
                                 in<T>(self)->core.release();
                                 return None;
                             }};
template <class T>
constexpr MethodRow kLocked{
    "locked", [](Object& self, Arguments&) -> Value { return in<T>(self)->core.locked(); }};
template <class T>
constexpr MethodRow kEnter{"__aenter__", [](Object& self, Arguments&) {
                               return coroutine("__aenter__", enterLocked(in<T>(self)));
                           }};
template <class T>
constexpr MethodRow kExit{"__aexit__", [](Object& self, Arguments&) {
                              return coroutine("__aexit__", release(in<T>(self)));
                          }};

constexpr MethodRow kLockMethods[] = {kAcquire<LockObject>, kRelease<LockObject>,
                                      kLocked<LockObject>, kEnter<LockObject>, kExit<LockObject>};

constexpr MethodRow kEventMethods[] = {
    {"set",
     [](Object& self, Arguments&) -> Value {
         in<EventObject>(self)->core.set();
         return None;
     }},
    {"clear",
     [](Object& self, Arguments&) -> Value {
         in<EventObject>(self)->core.clear();
         return None;
     }},
    {"is_set",
     [](Object& self, Arguments&) -> Value { return in<EventObject>(self)->core.isSet(); }},
    {"wait", [](Object& self,
                Arguments&) { return coroutine("wait", waitForEvent(in<EventObject>(self))); }},
};

constexpr MethodRow kConditionMethods[] = {
    kAcquire<ConditionObject>,
    kRelease<ConditionObject>,
    kLocked<ConditionObject>,
    kEnter<ConditionObject>,
    kExit<ConditionObject>,
    {"wait",
     [](Object& self, Arguments&) {
         return coroutine("wait", waitInCondition(in<ConditionObject>(self)));
     }},
    {"wait_for",
     [](Object& self, Arguments& a) {
         return coroutine("wait_for",
                          waitForPredicate(in<ConditionObject>(self), a.at(0, "predicate")));
     }},
    {"notify",
     [](Object& self, Arguments& a) -> Value {
         in<ConditionObject>(self)->core.notify(integerOf(a.at(0, "n", 1)));
         return None;
     }},
    {"notify_all",
     [](Object& self, Arguments&) -> Value {
         in<ConditionObject>(self)->core.notifyAll();
         return None;
     }},
};

constexpr MethodRow kSemaphoreMethods[] = {
    {"acquire",
     [](Object& self, Arguments&) {
         return coroutine("acquire", acquireSemaphore(in<SemaphoreObject>(self)));
     }},
    {"release",
     [](Object& self, Arguments&) -> Value {
         in<SemaphoreObject>(self)->core->release();
         return None;
     }},
    {"locked",
     [](Object& self, Arguments&) -> Value { return in<SemaphoreObject>(self)->core->locked(); }},
    {"__aenter__",
     [](Object& self, Arguments&) {
         return coroutine("__aenter__", enterSemaphore(in<SemaphoreObject>(self)));
     }},
    {"__aexit__",
     [](Object& self, Arguments&) {
         return coroutine("__aexit__", releaseSemaphore(in<SemaphoreObject>(self)));
     }},
};

Value waitHere(Object& self, Arguments&) {
    return coroutine("wait", waitAtBarrier(in<BarrierObject>(self)));
}

constexpr MethodRow kBarrierMethods[] = {
    {"wait", waitHere},
    {"__aenter__", waitHere},
    {"__aexit__", [](Object&, Arguments&) { return coroutine("__aexit__", nothing()); }},
    {"reset", [](Object& self,
                 Arguments&) { return coroutine("reset", resetBarrier(in<BarrierObject>(self))); }},
    {"abort", [](Object& self,
                 Arguments&) { return coroutine("abort", abortBarrier(in<BarrierObject>(self))); }},
};

std::span<const MethodRow> LockObject::methods() const {
    return kLockMethods;
}
std::span<const MethodRow> EventObject::methods() const {
    return kEventMethods;
}
std::span<const MethodRow> ConditionObject::methods() const {
    return kConditionMethods;
}
std::span<const MethodRow> SemaphoreObject::methods() const {
    return kSemaphoreMethods;
}
std::span<const MethodRow> BarrierObject::methods() const {
    return kBarrierMethods;
}

} // namespace

namespace calls {

Value lock(Arguments&) {
    return Value(makeRef<LockObject>());
}
Value event(Arguments&) {
    return Value(makeRef<EventObject>());
}
Value condition(Arguments& arguments) {
    const Value given = arguments.at(0, "lock", None);
    Ref<LockObject> lock(given.as<LockObject>());
    if (!given.isNone() && !lock)
        raiseOf("TypeError", "a Condition needs an asyncio.Lock");
    return Value(makeRef<ConditionObject>(lock ? lock : makeRef<LockObject>()));
}
Value semaphore(Arguments& arguments) {
    return Value(makeRef<SemaphoreObject>(
        std::make_unique<coroscope::Semaphore>(integerOf(arguments.at(0, "value", 1)))));
}
Value boundedSemaphore(Arguments& arguments) {
    return Value(makeRef<SemaphoreObject>(
        std::make_unique<coroscope::BoundedSemaphore>(integerOf(arguments.at(0, "value", 1)))));
}
Value barrier(Arguments& arguments) {
    return Value(makeRef<BarrierObject>(integerOf(arguments.at(0, "parties"))));
}

} // namespace calls

} // namespace coroscope::py::asyncio
