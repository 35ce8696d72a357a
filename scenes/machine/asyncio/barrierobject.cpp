// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Barrier as a scene sees it.
#include "core/sync/barrier.h"

#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/libraryplaces.h"

namespace coroscope::scenes {

namespace {

// A barrier waits in its own lock and condition, never itself.
class SceneBarrier final : public LoopBound {
public:
    SceneBarrier(Object*, std::int64_t parties)
        : barrier(parties) {}
    Barrier barrier;

protected:
    [[nodiscard]] std::string describe() const override { return "Barrier"; }
};

Barrier& barrierOf(const Value& self) {
    return coreOf<SceneBarrier>(self).barrier;
}

bool initBarrier(Machine& machine, const Value& self, const Args& args) {
    Value value;
    if (!bindInit(args, "Barrier", "parties", true, value))
        return false;
    const int isTooSmall = lessThan(machine, value, Value::integer(1));
    if (isTooSmall == 1) {
        machine.valueError("parties must be > 0");
        addLibraryEntries(machine, "Barrier.__init__");
    }
    std::int64_t parties = 0;
    if (isTooSmall != 0 || !indexNumber(machine, value, parties, true))
        return false;
    setCore<SceneBarrier>(self, parties);
    return true;
}

Coro<Value> waitInBarrier(Value self) {
    const std::int64_t index = co_await barrierOf(self).wait();
    co_return Value::integer(index);
}

Value wait(Machine&, const Args& args) {
    return makeNativeCoroutine("Barrier.wait", waitInBarrier(args[0]));
}

Coro<Value> enterBarrier(Value self) {
    Value index = co_await awaitMethod(self, "wait");
    co_return index;
}

Value enter(Machine&, const Args& args) {
    return makeNativeCoroutine("Barrier.__aenter__", enterBarrier(args[0]));
}

Coro<Value> leaveBarrier() {
    co_return Value::none();
}

Value exit(Machine&, const Args&) {
    return makeNativeCoroutine("Barrier.__aexit__", leaveBarrier());
}

Coro<Value> resetBarrier(Value self) {
    co_await barrierOf(self).reset();
    co_return Value::none();
}

Value reset(Machine&, const Args& args) {
    return makeNativeCoroutine("Barrier.reset", resetBarrier(args[0]));
}

Coro<Value> abortBarrier(Value self) {
    co_await barrierOf(self).abort();
    co_return Value::none();
}

Value abort(Machine&, const Args& args) {
    return makeNativeCoroutine("Barrier.abort", abortBarrier(args[0]));
}

Value parties(Machine&, const Value& self) {
    return guarded([&] { return Value::integer(barrierOf(self).parties()); });
}
Value waiting(Machine&, const Value& self) {
    return guarded([&] { return Value::integer(barrierOf(self).waiting()); });
}
Value broken(Machine&, const Value& self) {
    return guarded([&] { return Value::boolean(barrierOf(self).isBroken()); });
}
Value count(Machine&, const Value& self) {
    return guarded([&] { return Value::integer(barrierOf(self).count()); });
}

const char* stateText(Barrier::State state) {
    switch (state) {
    case Barrier::State::Filling:
        return "filling";
    case Barrier::State::Draining:
        return "draining";
    case Barrier::State::Resetting:
        return "resetting";
    case Barrier::State::Broken:
        break;
    }
    return "broken";
}

Value reprBarrier(Machine&, const Value& self) {
    return guarded([&] {
        const Barrier& barrier = barrierOf(self);
        std::string text = stateText(barrier.state());
        if (!barrier.isBroken()) {
            text += ", waiters:" + std::to_string(barrier.waiting()) + "/" +
                    std::to_string(barrier.parties());
        }
        return reprWith(self, std::move(text), 0);
    });
}

} // namespace

void addBarrier(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Barrier", "asyncio.locks");
    prepareSyncType(type);
    type.slots().init = initBarrier;
    type.slots().repr = reprBarrier;
    type.method("wait", "self", wait)
        .method("reset", "self", reset)
        .method("abort", "self", abort)
        .method("__aenter__", "self", enter)
        .method("__aexit__", "self, *args", exit)
        .property("parties", parties)
        .property("n_waiting", waiting)
        .property("broken", broken)
        .property("_count", count);
    module.value("Barrier", Value::object(type.finish()));
    module.value("BrokenBarrierError",
                 Value::object(AsyncioRuntime::current().types.brokenBarrierError));
}

} // namespace coroscope::scenes
