// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// collections.OrderedDict: the machine's dict keeps the order of insertion already; this one can
// also move an entry to either end, and compares in order.
#include "scenes/machine/modules/collectionsparts.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

DictObject& dict(const Value& v) {
    return static_cast<DictObject&>(*v.rawObject());
}

Type* orderedType(Type* type) {
    while (type->has(kHeapType))
        type = type->base;
    return type;
}

bool isOrdered(Machine& m, const Value& v) {
    return asDict(v) && orderedType(typeOf(m, v))->name == "OrderedDict";
}

/// The first or the last entry; null when there is none.
DictObject::Entry* endOf(DictObject& d, bool isLast) {
    if (!isLast) {
        std::size_t position = 0;
        return d.next(position);
    }
    for (std::size_t i = d.entries.size(); i-- > 0;) {
        if (!d.entries[i].key.isNull())
            return &d.entries[i];
    }
    return nullptr;
}

bool moveToFront(Machine& m, DictObject& d, const Value& key) {
    std::vector<DictObject::Entry> entries;
    std::size_t position = 0;
    while (DictObject::Entry* entry = d.next(position)) {
        if (entry->key.is(key))
            entries.insert(entries.begin(), *entry);
        else
            entries.push_back(*entry);
    }
    d.removeAll();
    for (DictObject::Entry& entry : entries) {
        if (!d.setHashed(m, entry.key, entry.hash, std::move(entry.value)))
            return false;
    }
    return m.spend(static_cast<std::int64_t>(entries.size()) / 8);
}

Value moveToEnd(Machine& m, const Args& a) {
    DictObject& d = dict(a[0]);
    const int isLast = a.has(2) ? truth(m, a[2]) : 1;
    std::int64_t code = 0;
    if (isLast < 0 || !hash(m, a[1], code))
        return {};
    Value* found = d.findHashed(m, a[1], code);
    if (!found)
        return m.hasError() ? Value() : m.keyError(a[1]);
    std::size_t position = 0;
    DictObject::Entry* entry = d.next(position);
    while (&entry->value != found)
        entry = d.next(position);
    const Value key = entry->key;
    if (!isLast)
        return moveToFront(m, d, key) ? Value::none() : Value();
    Value value;
    return d.remove(m, key, &value) == 1 && d.setHashed(m, key, code, std::move(value))
               ? Value::none()
               : Value();
}

Value popItem(Machine& m, const Args& a) {
    const int isLast = a.has(1) ? truth(m, a[1]) : 1;
    if (isLast < 0)
        return {};
    DictObject& d = dict(a[0]);
    const DictObject::Entry* entry = endOf(d, isLast != 0);
    if (!entry)
        return m.keyError(m.str("dictionary is empty"));
    const Value key = entry->key;
    Value value;
    return d.remove(m, key, &value) == 1 ? m.tuple({key, value}) : Value();
}

Value reprOrdered(Machine& m, const Value& self) {
    const std::string& name = typeOf(m, self)->name;
    const NestedRepr nested(self.rawObject());
    if (nested)
        return m.str("...");
    if (dict(self).used == 0)
        return m.str(name + "()");
    const Value items = makeList(m, callMethod(m, self, "items"));
    const auto shown = items ? reprText(m, items) : std::nullopt;
    return shown ? m.str(name + "(" + *shown + ")") : Value();
}

Value compareOrdered(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!asDict(left) || !asDict(right) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    const Value same = m.types.dict->slots.compare(m, left, right, CompareKind::Equal);
    if (!same.isBool())
        return same;
    bool isEqual = same.isTrue();
    if (isEqual && isOrdered(m, left) && isOrdered(m, right)) {
        const Value a = makeList(m, left);
        const Value b = a ? makeList(m, right) : Value();
        const int state = b ? equals(m, a, b) : -1;
        if (state < 0)
            return {};
        isEqual = state == 1;
    }
    return Value::boolean(isEqual == (kind == CompareKind::Equal));
}

Value unite(Machine& m, const Value& left, const Value& right) {
    if (!asDict(left) || !asDict(right))
        return Value::notImplemented();
    const Value cls = Value::object(typeOf(m, isOrdered(m, left) ? left : right));
    const Value made = call(m, cls, {left});
    return made && callMethod(m, made, "update", {right}) ? made : Value();
}

/// keys, values and items: the dict's own views under names of their own.
template <DictViewKind K>
Value view(Machine& m, const Args& a) {
    constexpr const char* kNames[] = {"odict_keys", "odict_values", "odict_items"};
    const Value type = getAttribute(m, m.importModule("_collections"), kNames[static_cast<int>(K)]);
    return asType(type) ? Value(make<DictView>(asType(type), &dict(a[0]), K)) : Value();
}

Value viewType(Machine& m, const char* name, Type* base) {
    TypeBuilder type(m, name, "builtins");
    type.base(base).flags(kFinal | kNotCallable);
    return Value::object(type.finish());
}

} // namespace

void addOrderedDict(ModuleBuilder& module) {
    Machine& m = module.machine();
    TypeBuilder type(m, "OrderedDict", "collections");
    type.base(m.types.dict).flags(kDictType | kMapping | kHasDict | kDottedName);
    Slots& s = type.slots();
    s.newInstance = [](Machine&, Type* cls, const Args&) { return Value(make<DictObject>(cls)); };
    s.repr = reprOrdered;
    s.compare = compareOrdered;
    s.binary[static_cast<int>(BinaryKind::Or)] = unite;
    s.inplace[static_cast<int>(BinaryKind::Or)] = [](Machine& machine, const Value& left,
                                                     const Value& right) {
        return callMethod(machine, left, "update", {right}) ? left : Value();
    };
    type.method("move_to_end", "self, key, last=", moveToEnd)
        .method("popitem", "self, last=", popItem)
        .method("keys", "self", view<DictViewKind::Keys>)
        .method("values", "self", view<DictViewKind::Values>)
        .method("items", "self", view<DictViewKind::Items>)
        .method("copy", "self", [](Machine& machine, const Args& a) {
            return call(machine, Value::object(typeOf(machine, a[0])), {a[0]});
        });
    module.value("OrderedDict", Value::object(type.finish()))
        .value("odict_keys", viewType(m, "odict_keys", m.types.dictKeys))
        .value("odict_values", viewType(m, "odict_values", m.types.dictValues))
        .value("odict_items", viewType(m, "odict_items", m.types.dictItems));
}

} // namespace coroscope::scenes
