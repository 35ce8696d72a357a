// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.as_completed as a scene sees it: a generator of coroutines, which does nothing before it
// is first asked.
#include "core/sync/ascompleted.h"

#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/waiting.h"
#include "scenes/machine/objects/classes.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

struct CompletionIterator final : Container {
    Value collection;
    Value timeout;
    coroscope::Ref<Completions> completions; // null: not asked yet
    std::size_t left = 0;
    bool isFinished = false;

    using Container::Container;
    void clear() override {
        Container::clear();
        collection = timeout = Value();
    }
};

CompletionIterator& of(const Value& value) {
    return *static_cast<CompletionIterator*>(value.rawObject());
}

std::vector<FutureRef> futuresOf(const Value& collection, const Value& loop) {
    std::vector<FutureRef> futures;
    for (const Value& item : distinct(collection)) {
        const DebugStack stack{"as_completed/stack", "as_completed.<setcomp>", "ensure_future",
                               "_ensure_future/stack"};
        CoreFutureRef future = ensureFutureOf(item, *coreLoopOf(loop));
        if (std::find(futures.begin(), futures.end(), future) == futures.end())
            futures.push_back(std::move(future));
    }
    return futures;
}

void begin(CompletionIterator& iterator) {
    refuseSingle(iterator.collection, "an iterable of futures");
    const Value loop = orThrow(currentLoop());
    const std::vector<FutureRef> futures = futuresOf(iterator.collection, loop);
    iterator.collection = Value();
    iterator.completions = makeRef<Completions>();
    iterator.completions->start(*coreLoopOf(loop), futures, secondsOf(iterator.timeout));
    iterator.left = futures.size();
}

Coro<Value> waitForOne(coroscope::Ref<Completions> completions) {
    standAt("as_completed.<locals>._wait_for_one/get");
    const FutureRef future = co_await completions->next();
    standAt({});
    co_return orThrow(resultOf(*future));
}

// Null without an error at the end.
Value nextCoroutine(Machine&, const Value& self) {
    return guarded([&] {
        CompletionIterator& iterator = of(self);
        if (iterator.isFinished)
            return Value();
        iterator.isFinished = true; // unless it goes on
        if (!iterator.completions)
            begin(iterator);
        if (iterator.left == 0)
            return Value();
        --iterator.left;
        iterator.isFinished = false;
        return makeNativeCoroutine("as_completed.<locals>._wait_for_one",
                                   waitForOne(iterator.completions));
    });
}

Value nextMethod(Machine& machine, const Args& args) {
    Value item = nextCoroutine(machine, args[0]);
    if (item || machine.hasError())
        return item;
    const Value stop = call(machine, Value::object(machine.types.StopIteration));
    return stop ? machine.raiseValue(stop) : Value();
}

Value close(Machine&, const Args& args) {
    of(args[0]).isFinished = true;
    return Value::none();
}

Value reprIterator(Machine& machine, const Value& self) {
    return machine.str("<generator object as_completed at " + addressText(machine, self) + ">");
}

Type* iteratorType(Machine& machine) {
    TypeBuilder type(machine, "generator", "builtins");
    type.slots().iterate = [](Machine&, const Value& value) { return value; };
    type.slots().next = nextCoroutine;
    type.slots().repr = reprIterator;
    type.method("send", "self, value, /", nextMethod).method("close", "self", close);
    return type.finish();
}

Value makeIterator(Machine&, const Args& args) {
    auto iterator = make<CompletionIterator>(asType(args[0]));
    iterator->collection = args[1];
    iterator->timeout = args.get(2, Value::none());
    return Value(std::move(iterator));
}

} // namespace

void addAsCompleted(ModuleBuilder& module) {
    Machine& machine = module.machine();
    module.value("as_completed", makeFunction(machine, "as_completed", "type, fs, *, timeout=",
                                              makeIterator, Value::object(iteratorType(machine))));
}

} // namespace coroscope::scenes
