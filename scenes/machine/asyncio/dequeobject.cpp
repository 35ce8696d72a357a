// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A double-ended queue: constant time at both ends.
#include "scenes/machine/asyncio/dequeobject.h"

#include <deque>

namespace coroscope::scenes {

namespace {

using Items = std::deque<Value, PoolAllocator<Value>>;

struct DequeObject final : Container {
    Items items;
    using Container::Container;
    void clear() override {
        std::exchange(items, {}).clear();
        Container::clear();
    }
};

DequeObject& of(const Value& value) {
    return *static_cast<DequeObject*>(value.rawObject());
}

Value newDeque(Machine&, Type* cls, const Args&) {
    return Value(make<DequeObject>(cls));
}

bool initDeque(Machine& machine, const Value& self, const Args& args) {
    Items& items = of(self).items;
    if (args.count > 1) {
        machine.typeError("deque() takes at most 1 argument here");
        return false;
    }
    items.clear();
    return args.count == 0 || forEach(machine, args[0], [&](const Value& item) {
               items.push_back(item);
               return true;
           });
}

Value listOf(Machine& machine, const Value& self) {
    const Items& items = of(self).items;
    return machine.list(ValueVector(items.begin(), items.end()));
}

bool hasRoomForOne(Machine& machine, const Value& self) {
    return machine.reserve(static_cast<std::int64_t>((of(self).items.size() + 1) * sizeof(Value)));
}

Value append(Machine& machine, const Args& args) {
    if (!hasRoomForOne(machine, args[0]))
        return {};
    of(args[0]).items.push_back(args[1]);
    return Value::none();
}

Value appendLeft(Machine& machine, const Args& args) {
    if (!hasRoomForOne(machine, args[0]))
        return {};
    of(args[0]).items.push_front(args[1]);
    return Value::none();
}

Value refuseEmpty(Machine& machine) {
    return machine.raise(machine.types.IndexError, "pop from an empty deque");
}

Value pop(Machine& machine, const Args& args) {
    Items& items = of(args[0]).items;
    if (items.empty())
        return refuseEmpty(machine);
    Value item = std::move(items.back());
    items.pop_back();
    return item;
}

Value popLeft(Machine& machine, const Args& args) {
    Items& items = of(args[0]).items;
    if (items.empty())
        return refuseEmpty(machine);
    Value item = std::move(items.front());
    items.pop_front();
    return item;
}

Value clearAll(Machine&, const Args& args) {
    // Items may run code of the scene as they go.
    const Items old = std::exchange(of(args[0]).items, {});
    return Value::none();
}

Value getAt(Machine& machine, const Value& self, const Value& key) {
    std::int64_t index = 0;
    if (!indexNumber(machine, key, index, true))
        return {};
    const Items& items = of(self).items;
    if (!fitIndex(index, static_cast<std::int64_t>(items.size())))
        return machine.raise(machine.types.IndexError, "deque index out of range");
    return items[static_cast<std::size_t>(index)];
}

Value reprDeque(Machine& machine, const Value& self) {
    const auto text = reprText(machine, listOf(machine, self));
    return text ? machine.str("deque(" + *text + ")") : Value();
}

} // namespace

Type* makeDequeType(Machine& machine) {
    TypeBuilder type(machine, "deque", "collections");
    Slots& slots = type.slots();
    slots.newInstance = newDeque;
    slots.init = initDeque;
    slots.repr = reprDeque;
    slots.getItem = getAt;
    slots.length = [](Machine&, const Value& self) {
        return static_cast<std::int64_t>(of(self).items.size());
    };
    slots.iterate = [](Machine& m, const Value& self) { return iterate(m, listOf(m, self)); };
    slots.contains = [](Machine& m, const Value& self, const Value& item) {
        return contains(m, listOf(m, self), item);
    };
    type.method("append", "self, item, /", append)
        .method("appendleft", "self, item, /", appendLeft)
        .method("pop", "self", pop)
        .method("popleft", "self", popLeft)
        .method("clear", "self", clearAll);
    return type.finish();
}

} // namespace coroscope::scenes
