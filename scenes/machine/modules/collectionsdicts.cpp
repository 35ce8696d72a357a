// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// collections.OrderedDict: a dict that can change its order and compares it, and refuses to be
// iterated over once it has changed.
#include "scenes/machine/modules/collectionsparts.h"
#include "scenes/machine/modules/moduleparts.h"

namespace coroscope::scenes {

namespace {

DictObject& dict(const Value& v) {
    return static_cast<DictObject&>(*v.rawObject());
}

/// A type that the module made.
Type* collectionsType(Machine& m, std::string_view name) {
    return asType(getAttribute(m, m.importModule("_collections"), name));
}

/// OrderedDict itself, not a class of the scene that derives from it.
bool isExact(const Value& v) {
    return !v.rawObject()->type->has(kHeapType);
}

const Type* rootOf(const Type* type);

bool isOrdered(Machine& m, const Value& v) {
    return asDict(v) && rootOf(typeOf(m, v));
}

// --- filling -------------------------------------------------------------------------------------

bool setPair(Machine& m, const Value& self, const Value& pair) {
    const Value parts = iterate(m, pair);
    const Value key = parts ? next(m, parts) : Value();
    const Value value = key ? next(m, parts) : Value();
    if (!value) {
        if (!m.hasError())
            m.valueError("need more than " + std::to_string(key ? 1 : 0) + " value" +
                         (key ? "" : "s") + " to unpack");
        return false;
    }
    if (next(m, parts))
        m.valueError("too many values to unpack (expected 2)");
    return !m.hasError() && m.spend(1) && setItem(m, self, key, value);
}

bool addAll(Machine& m, const Value& self, const Value& other) {
    Value keys = findAttribute(m, other, m.names.keys.get());
    if (m.hasError())
        return false;
    if (!keys)
        return forEach(m, other, [&](const Value& pair) { return setPair(m, self, pair); });
    keys = call(m, keys);
    return keys && forEach(m, keys, [&](const Value& key) {
               const Value value = getItem(m, other, key);
               return value && m.spend(1) && setItem(m, self, key, value);
           });
}

bool addKeywords(Machine& m, const Value& self, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (!setItem(m, self, args.names->items[i], args[count + i]))
            return false;
    }
    return true;
}

bool init(Machine& m, const Value& self, const Args& args) {
    if (args.positionalCount() > 1) {
        m.typeError("expected at most 1 arguments, got " + std::to_string(args.positionalCount()));
        return false;
    }
    return (args.positionalCount() == 0 || addAll(m, self, args[0])) && addKeywords(m, self, args);
}

/// Gets the call as it was made, self first.
Value update(Machine& m, const Args& a) {
    const Args args = a.without(1);
    if (args.positionalCount() > 1) {
        return m.typeError("update() takes at most 1 positional argument (" +
                           std::to_string(args.positionalCount()) + " given)");
    }
    const bool isDone =
        (args.positionalCount() == 0 || addAll(m, a[0], args[0])) && addKeywords(m, a[0], args);
    return isDone ? Value::none() : Value();
}

Value fromKeys(Machine& m, const Args& a) {
    const Value made = call(m, a[0]);
    const Value value = a.get(2, Value::none());
    const bool isDone =
        made && forEach(m, a[1], [&](const Value& key) { return setItem(m, made, key, value); });
    return isDone ? made : Value();
}

// --- iterating -----------------------------------------------------------------------------------

/// `a` is the dict, `b` its version, `number` the next position.
DictObject::Entry* nextEntry(Machine& m, FunctionIterator& it, bool isReversed) {
    if (!it.a)
        return nullptr;
    DictObject& d = dict(it.a);
    if (static_cast<std::int64_t>(d.keysVersion) != it.b.asInt()) {
        it.a = Value();
        m.raise(m.types.RuntimeError, "OrderedDict mutated during iteration");
        return nullptr;
    }
    auto position = static_cast<std::size_t>(it.number);
    DictObject::Entry* entry = nullptr;
    if (isReversed) {
        while (position > 0 && (!entry || entry->key.isNull()))
            entry = &d.entries[--position];
        entry = entry && entry->key.isNull() ? nullptr : entry;
    } else {
        entry = d.next(position);
    }
    it.number = static_cast<std::int64_t>(position);
    if (!entry)
        it.a = Value();
    return entry;
}

template <DictViewKind Kind, bool IsReversed>
Value step(Machine& m, FunctionIterator& it) {
    const DictObject::Entry* entry = nextEntry(m, it, IsReversed);
    if (!entry)
        return {};
    return Kind == DictViewKind::Keys     ? entry->key
           : Kind == DictViewKind::Values ? entry->value
                                          : m.tuple({entry->key, entry->value});
}

template <bool IsReversed>
FunctionIterator::Step stepOf(DictViewKind kind) {
    return kind == DictViewKind::Keys     ? step<DictViewKind::Keys, IsReversed>
           : kind == DictViewKind::Values ? step<DictViewKind::Values, IsReversed>
                                          : step<DictViewKind::Items, IsReversed>;
}

Value iterator(Machine& m, DictObject& d, DictViewKind kind, bool isReversed) {
    Ref<FunctionIterator> made =
        make<FunctionIterator>(collectionsType(m, "odict_iterator"),
                               isReversed ? stepOf<true>(kind) : stepOf<false>(kind));
    made->a = Value::object(&d);
    made->b = Value::integer(d.keysVersion);
    made->number = isReversed ? static_cast<std::int64_t>(d.entries.size()) : 0;
    return Value(std::move(made));
}

Type* makeIteratorType(Machine& m) {
    TypeBuilder type(m, "odict_iterator");
    type.flags(kFinal | kNotCallable);
    type.slots().iterate = [](Machine&, const Value& v) { return v; };
    type.slots().next = [](Machine& machine, const Value& v) {
        FunctionIterator& it = iteratorOf(v);
        return it.step(machine, it);
    };
    return type.finish();
}

Type* makeViewType(Machine& m, const char* name, Type* base) {
    TypeBuilder type(m, name);
    type.base(base).flags(kFinal | kNotCallable);
    type.slots().iterate = [](Machine& machine, const Value& v) {
        const auto& view = static_cast<DictView&>(*v.rawObject());
        return iterator(machine, *view.dict, view.kind, false);
    };
    type.method("__reversed__", "self", [](Machine& machine, const Args& a) {
        const auto& view = static_cast<DictView&>(*a[0].rawObject());
        return iterator(machine, *view.dict, view.kind, true);
    });
    return type.finish();
}

template <DictViewKind Kind>
Value view(Machine& m, const Args& a) {
    const char* name = Kind == DictViewKind::Keys     ? "odict_keys"
                       : Kind == DictViewKind::Values ? "odict_values"
                                                      : "odict_items";
    return Value(make<DictView>(collectionsType(m, name), &dict(a[0]), Kind));
}

// --- order ---------------------------------------------------------------------------------------

/// The entry at one end; null when there is none.
DictObject::Entry* outermost(DictObject& d, bool isLast) {
    std::size_t position = 0;
    if (!isLast)
        return d.next(position);
    for (std::size_t i = d.entries.size(); i-- > 0;) {
        if (!d.entries[i].key.isNull())
            return &d.entries[i];
    }
    return nullptr;
}

bool moveToFront(Machine& m, DictObject& d, const Value& key) {
    Value value;
    if (d.remove(m, key, &value) != 1)
        return false;
    const auto rest = d.entries;
    d.removeAll();
    bool isDone = d.set(m, key, value);
    for (const DictObject::Entry& entry : rest) {
        if (!entry.key.isNull())
            isDone = isDone && d.setHashed(m, entry.key, entry.hash, entry.value);
    }
    return isDone && m.spend(static_cast<std::int64_t>(rest.size()));
}

Value moveToEnd(Machine& m, const Args& a) {
    DictObject& d = dict(a[0]);
    const int isLast = a.has(2) ? truth(m, a[2]) : 1;
    if (isLast < 0)
        return {};
    Value* found = d.find(m, a[1]);
    if (!found)
        return m.hasError() ? Value() : m.keyError(a[1]);
    const DictObject::Entry* end = outermost(d, isLast);
    if (&end->value == found)
        return Value::none();
    const Value key = a[1];
    if (!isLast)
        return moveToFront(m, d, key) ? Value::none() : Value();
    Value value;
    return d.remove(m, key, &value) == 1 && d.set(m, key, value) ? Value::none() : Value();
}

Value popItem(Machine& m, const Args& a) {
    const int isLast = a.has(1) ? truth(m, a[1]) : 1;
    if (isLast < 0)
        return {};
    DictObject& d = dict(a[0]);
    const DictObject::Entry* end = outermost(d, isLast);
    if (!end) {
        return m.raiseValue(
            call(m, Value::object(m.types.KeyError), {m.str("dictionary is empty")}));
    }
    const Value key = end->key;
    Value value;
    return d.remove(m, key, &value) == 1 ? m.tuple({key, value}) : Value();
}

// --- one item ------------------------------------------------------------------------------------

Value pop(Machine& m, const Args& a) {
    Value old;
    const int removed = dict(a[0]).remove(m, a[1], &old);
    if (removed != 0)
        return removed < 0 ? Value() : old;
    return a.has(2) ? a[2] : m.keyError(a[1]);
}

Value setDefault(Machine& m, const Args& a) {
    const Value value = a.get(2, Value::none());
    const int isThere = contains(m, a[0], a[1]);
    if (isThere != 0)
        return isThere < 0 ? Value() : getItem(m, a[0], a[1]);
    return setItem(m, a[0], a[1], value) ? value : Value();
}

// --- the whole -----------------------------------------------------------------------------------

Value repr(Machine& m, const Value& self) {
    const std::string& name = self.rawObject()->type->name;
    const NestedRepr nested(self.rawObject());
    if (nested)
        return m.str("...");
    if (dict(self).used == 0)
        return m.str(name + "()");
    const Value items = makeList(m, callMethod(m, self, "items"));
    const auto shown = items ? reprText(m, items) : std::nullopt;
    return shown ? m.str(name + "(" + *shown + ")") : Value();
}

int hasSameOrder(Machine& m, DictObject& a, DictObject& b) {
    std::size_t i = 0;
    std::size_t k = 0;
    while (const DictObject::Entry* left = a.next(i)) {
        const DictObject::Entry* right = b.next(k);
        const Value one = left->key;
        const int same = right ? equals(m, one, Value(right->key)) : 0;
        if (same != 1)
            return same;
    }
    return 1;
}

Value compareOrdered(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    const Value result = m.types.dict->slots.compare(m, left, right, kind);
    const bool isEqual =
        result && !result.isNotImplemented() && result.isTrue() == (kind == CompareKind::Equal);
    if (!isEqual || !isOrdered(m, left) || !isOrdered(m, right))
        return result;
    const int same = hasSameOrder(m, dict(left), dict(right));
    return same < 0 ? Value() : Value::boolean((same == 1) == (kind == CompareKind::Equal));
}

Value copy(Machine& m, const Args& a) {
    const Value made = call(m, Value::object(a[0].rawObject()->type));
    if (!made)
        return {};
    if (isExact(a[0]))
        return updateDict(m, dict(made), a[0]) ? made : Value();
    return addAll(m, made, a[0]) ? made : Value();
}

Value unite(Machine& m, const Value& left, const Value& right) {
    if (!asDict(left) || !asDict(right))
        return Value::notImplemented();
    const Value& own = isOrdered(m, left) ? left : right;
    const Value made = call(m, Value::object(own.rawObject()->type), {left});
    return made && addAll(m, made, right) ? made : Value();
}

Value reduce(Machine& m, const Args& a) {
    DictObject* own = dict(a[0]).attributes;
    return m.tuple({Value::object(a[0].rawObject()->type), m.tuple(ValueVector()),
                    own && own->used ? Value::object(own) : Value::none(), Value::none(),
                    iterate(m, callMethod(m, a[0], "items"))});
}

const Type* rootOf(const Type* type) {
    for (const Type* ancestor : type->mro) {
        if (!ancestor->has(kHeapType) && ancestor->slots.init == init)
            return ancestor;
    }
    return nullptr;
}

Type* makeOrderedDict(Machine& m) {
    TypeBuilder type(m, "OrderedDict", "collections");
    type.base(m.types.dict).flags(kDictType | kMapping | kHasDict | kDottedName);
    Slots& s = type.slots();
    s.newInstance = [](Machine&, Type* cls, const Args&) { return Value(make<DictObject>(cls)); };
    s.init = init;
    s.repr = repr;
    s.compare = compareOrdered;
    s.iterate = [](Machine& machine, const Value& v) {
        return iterator(machine, dict(v), DictViewKind::Keys, false);
    };
    s.binary[static_cast<int>(BinaryKind::Or)] = unite;
    s.inplace[static_cast<int>(BinaryKind::Or)] = [](Machine& machine, const Value& left,
                                                     const Value& right) {
        return addAll(machine, left, right) ? left : Value();
    };
    type.method("move_to_end", "self, key, last=", moveToEnd)
        .method("popitem", "self, last=", popItem)
        .method("pop", "self, key, default=", pop)
        .method("setdefault", "self, key, default=", setDefault)
        .rawMethod("update", update)
        .method("keys", "self", view<DictViewKind::Keys>)
        .method("values", "self", view<DictViewKind::Values>)
        .method("items", "self", view<DictViewKind::Items>)
        .method("copy", "self", copy)
        .method("__reduce__", "self", reduce)
        .method("__reversed__", "self",
                [](Machine& machine, const Args& a) {
                    return iterator(machine, dict(a[0]), DictViewKind::Keys, true);
                })
        .property("__dict__",
                  [](Machine& machine, const Value& v) {
                      return Value::object(instanceDict(machine, v.rawObject()));
                  })
        .classMethod("fromkeys", "cls, iterable, value=", fromKeys);
    return type.finish();
}

} // namespace

void addOrderedDict(ModuleBuilder& module) {
    Machine& m = module.machine();
    module.value("odict_iterator", Value::object(makeIteratorType(m)))
        .value("odict_keys", Value::object(makeViewType(m, "odict_keys", m.types.dictKeys)))
        .value("odict_values", Value::object(makeViewType(m, "odict_values", m.types.dictValues)))
        .value("odict_items", Value::object(makeViewType(m, "odict_items", m.types.dictItems)))
        .value("OrderedDict", Value::object(makeOrderedDict(m)));
}

} // namespace coroscope::scenes
