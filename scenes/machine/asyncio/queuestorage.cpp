// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The items of a queue: a deque or a list in the attribute `_queue`.
#include "scenes/machine/asyncio/queuestorage.h"

#include "core/sync/storage.h"
#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/asyncio/syncobject.h"

namespace coroscope::scenes {

namespace {

// Compares as `<` does in the scene; throws what it raises. Code of the scene may change the list
// meanwhile, which heapq refuses too.
struct SceneLess {
    Machine& machine;
    const ValueVector& items;

    bool operator()(const Value& left, const Value& right) const {
        const std::size_t size = items.size();
        const Value first = left, second = right;
        const int result = lessThan(machine, first, second);
        if (result < 0)
            AsyncioRuntime::current().takeError()->raise();
        if (items.size() != size)
            throw LoopError("RuntimeError", "list changed size during iteration");
        return result == 1;
    }
};

Value initDeque(Machine& machine, const Args& args) {
    const Value items = call(machine, Value::object(AsyncioRuntime::current().types.deque));
    const bool isSet = items && setAttribute(machine, args[0], "_queue", items);
    return isSet ? Value::none() : Value();
}

Value initList(Machine& machine, const Args& args) {
    const bool isSet = setAttribute(machine, args[0], "_queue", Value(machine.newList()));
    return isSet ? Value::none() : Value();
}

// A class may keep something else there: then only its own methods know how to use it.
Value itemsOf(Machine& machine, const Args& args) {
    Value items = getAttribute(machine, args[0], "_queue");
    return items && !asList(items) ? machine.typeError("a list is required") : items;
}

Value append(Machine& machine, const Args& args) {
    const Value items = getAttribute(machine, args[0], "_queue");
    if (!items)
        return {};
    return callMethod(machine, items, "append", {args[1]});
}

Value takeFirst(Machine& machine, const Args& args) {
    const Value items = getAttribute(machine, args[0], "_queue");
    return items ? callMethod(machine, items, "popleft") : Value();
}

Value takeLast(Machine& machine, const Args& args) {
    const Value items = getAttribute(machine, args[0], "_queue");
    return items ? callMethod(machine, items, "pop") : Value();
}

Value pushHeap(Machine& machine, const Args& args) {
    const Value items = itemsOf(machine, args);
    if (!items)
        return {};
    return guarded([&] {
        ValueVector& values = asList(items)->items;
        SceneLess less{machine, values};
        heapPush(values, args[1], less);
        return Value::none();
    });
}

Value popHeap(Machine& machine, const Args& args) {
    const Value items = itemsOf(machine, args);
    if (!items)
        return {};
    return guarded([&] {
        ValueVector& values = asList(items)->items;
        if (values.empty())
            return machine.raise(machine.types.IndexError, "index out of range");
        SceneLess less{machine, values};
        return heapPop(values, less);
    });
}

void addMethods(TypeBuilder& type, NativeFunction init, NativeFunction put, NativeFunction get) {
    type.method("_init", "self, maxsize", init)
        .method("_put", "self, item", put)
        .method("_get", "self", get);
}

} // namespace

void addFifoMethods(TypeBuilder& type) {
    addMethods(type, initDeque, append, takeFirst);
}
void addLifoMethods(TypeBuilder& type) {
    addMethods(type, initList, append, takeLast);
}
void addHeapMethods(TypeBuilder& type) {
    addMethods(type, initList, pushHeap, popHeap);
}

} // namespace coroscope::scenes
