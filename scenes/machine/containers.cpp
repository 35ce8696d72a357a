// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Items and iteration of any container.
#include "scenes/machine/machine.h"

namespace coroscope::scenes {

std::int64_t length(Machine& machine, const Value& value) {
    if (const auto slot = typeOf(machine, value)->slots.length)
        return slot(machine, value);
    machine.typeError("object of type '" + typeName(machine, value) + "' has no len()");
    return -1;
}

Value getItem(Machine& machine, const Value& container, const Value& key) {
    if (const auto slot = typeOf(machine, container)->slots.getItem)
        return slot(machine, container, key);
    if (container.asObject() == machine.types.type)
        return call(machine, Value::object(machine.types.genericAlias), {container, key});
    if (asType(container)) {
        const Value method = findAttribute(machine, container, machine.names.class_getitem.get());
        if (method)
            return call(machine, method, {key});
        if (machine.hasError())
            return {};
        return machine.typeError("type '" + asType(container)->name + "' is not subscriptable");
    }
    return machine.typeError("'" + typeName(machine, container) + "' object is not subscriptable");
}

bool setItem(Machine& machine, const Value& container, const Value& key, const Value& to) {
    if (const auto slot = typeOf(machine, container)->slots.setItem)
        return slot(machine, container, key, to);
    machine.typeError("'" + typeName(machine, container) +
                      "' object does not support item assignment");
    return false;
}

bool deleteItem(Machine& machine, const Value& container, const Value& key) {
    if (const auto slot = typeOf(machine, container)->slots.setItem)
        return slot(machine, container, key, {});
    // CPython refuses it of a sequence, by its index, in other words than of anything else.
    const Slots& slots = typeOf(machine, container)->slots;
    const bool isByIndex = typeOf(machine, key)->slots.index &&
                           (slots.length || typeOf(machine, container)->has(kHeapType));
    machine.typeError("'" + typeName(machine, container) + "' object " +
                      (isByIndex ? "doesn't" : "does not") + " support item deletion");
    return false;
}

Value iterate(Machine& machine, const Value& value) {
    const Slots& slots = typeOf(machine, value)->slots;
    if (slots.iterate)
        return slots.iterate(machine, value);
    if (slots.getItem && !asType(value) && typeOf(machine, value) != machine.types.unionType) {
        return Value(make<SequenceIterator>(machine.types.sequenceIterator, value, 0));
    }
    return machine.typeError("'" + typeName(machine, value) + "' object is not iterable");
}

Value next(Machine& machine, const Value& iterator) {
    if (const auto slot = typeOf(machine, iterator)->slots.next)
        return slot(machine, iterator);
    return machine.typeError("'" + typeName(machine, iterator) + "' object is not an iterator");
}

namespace {

/// The same of what has only a guess at its length.
bool askHint(Machine& machine, const Value& iterable) {
    const Value method = specialMethod(machine, iterable, machine.names.length_hint.get());
    const Value hint = method ? call(machine, method) : Value();
    if (!hint) {
        if (!machine.errorIs(machine.types.TypeError))
            return !machine.hasError();
        machine.clearError();
        return true;
    }
    if (hint.isNotImplemented())
        return true;
    if (!hint.isInt() && !hasTypeFlag(hint, kIntType)) {
        machine.typeError("__length_hint__ must be an integer, not " + typeName(machine, hint));
        return false;
    }
    if (hint.isInt() && hint.asInt() < 0)
        machine.valueError("__length_hint__() should return >= 0");
    return !machine.hasError();
}

/// CPython asks a container of the scene for its length before it copies it: that can be seen.
bool askLength(Machine& machine, const Value& iterable) {
    Type* type = typeOf(machine, iterable);
    if (!type->has(kHeapType))
        return true;
    if (!type->slots.length)
        return askHint(machine, iterable);
    if (type->slots.length(machine, iterable) >= 0)
        return true;
    if (!machine.errorIs(machine.types.TypeError))
        return false;
    machine.clearError();
    return true;
}

} // namespace

bool collect(Machine& machine, const Value& iterable, ValueVector& items) {
    if (iterable.isObject()) {
        const Type* type = iterable.rawObject()->type;
        if (type == machine.types.list || type == machine.types.tuple) {
            const ValueVector& source =
                type == machine.types.list ? static_cast<ListObject*>(iterable.rawObject())->items
                                           : static_cast<TupleObject*>(iterable.rawObject())->items;
            const ValueVector copy = source;
            items.insert(items.end(), copy.begin(), copy.end());
            return true;
        }
    }
    const Value iterator = iterate(machine, iterable);
    if (!iterator || !askLength(machine, iterable))
        return false;
    // The iterator itself is not asked for another one: a program may tell of that.
    while (Value item = next(machine, iterator)) {
        items.push_back(std::move(item));
        const bool isLarge = (items.size() & 0xfff) == 0;
        if (isLarge ? !machine.reserve(static_cast<std::int64_t>(items.size() * sizeof(Value)))
                    : !machine.spend(1))
            break;
    }
    return !machine.hasError();
}

Value makeList(Machine& machine, const Value& iterable) {
    Ref<ListObject> made = machine.newList();
    return collect(machine, iterable, made->items) ? Value(std::move(made)) : Value();
}

Value makeTuple(Machine& machine, const Value& iterable) {
    if (iterable.isObject() && iterable.rawObject()->type == machine.types.tuple)
        return iterable;
    ValueVector items;
    return collect(machine, iterable, items) ? machine.tuple(std::move(items)) : Value();
}

namespace {

bool addPair(Machine& machine, DictObject& dict, const Value& pair, std::int64_t index) {
    ValueVector parts;
    if (!typeOf(machine, pair)->slots.iterate) {
        machine.typeError("cannot convert dictionary update sequence element #" +
                          std::to_string(index) + " to a sequence");
        return false;
    }
    if (!collect(machine, pair, parts))
        return false;
    if (parts.size() != 2) {
        machine.valueError("dictionary update sequence element #" + std::to_string(index) +
                           " has length " + std::to_string(parts.size()) + "; 2 is required");
        return false;
    }
    return dict.set(machine, parts[0], parts[1]);
}

} // namespace

bool updateDict(Machine& machine, DictObject& dict, const Value& other) {
    if (DictObject* source = asDict(other)) {
        const Ref<DictObject> kept(source);
        std::size_t position = 0;
        while (DictObject::Entry* entry = source->next(position)) {
            const Value key = entry->key;
            if (!dict.setHashed(machine, key, entry->hash, entry->value))
                return false;
        }
        return true;
    }
    const Value keys = findAttribute(machine, other, machine.names.keys.get());
    if (keys) {
        const Value all = call(machine, keys);
        return all && forEach(machine, all, [&](const Value& key) {
                   const Value value = getItem(machine, other, key);
                   return value && dict.set(machine, key, value);
               });
    }
    if (machine.hasError())
        return false;
    std::int64_t index = 0;
    return forEach(machine, other,
                   [&](const Value& pair) { return addPair(machine, dict, pair, index++); });
}

} // namespace coroscope::scenes
