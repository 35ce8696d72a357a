// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types dict, its views and iterators, and mappingproxy: longer than other files, for they
// share the walk over the entries.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

DictObject& dict(const Value& v) {
    return static_cast<DictObject&>(*v.rawObject());
}

Value dictRepr(Machine& m, const Value& self) {
    DictObject& d = dict(self);
    // A dict in itself shows as {...}.
    thread_local std::vector<const Object*> active;
    for (const Object* each : active) {
        if (each == &d)
            return m.str("{...}");
    }
    active.push_back(&d);
    std::string text = "{";
    std::size_t position = 0;
    bool isRaised = false;
    while (DictObject::Entry* entry = d.next(position)) {
        const Value key = entry->key;
        const Value value = entry->value;
        const auto shownKey = reprText(m, key);
        const auto shown = shownKey ? reprText(m, value) : std::nullopt;
        isRaised = !shown;
        if (isRaised)
            break;
        text += (text.size() > 1 ? ", " : "") + *shownKey + ": " + *shown;
    }
    active.pop_back();
    return isRaised ? Value() : m.str(text + "}");
}

Value dictGetItem(Machine& m, const Value& self, const Value& key) {
    if (const Value* found = dict(self).find(m, key))
        return *found;
    if (m.hasError())
        return {};
    if (typeOf(m, self) != m.types.dict) {
        const Value missing = specialMethod(m, self, m.names.missing.get());
        if (missing || m.hasError())
            return missing ? call(m, missing, {key}) : Value();
    }
    return m.keyError(key);
}

bool dictSetItem(Machine& m, const Value& self, const Value& key, const Value& to) {
    if (to)
        return dict(self).set(m, key, to);
    Value old;
    const int removed = dict(self).remove(m, key, &old);
    if (removed == 0)
        m.keyError(key);
    return removed == 1;
}

int dictContains(Machine& m, const Value& self, const Value& key) {
    return dict(self).find(m, key) ? 1 : m.hasError() ? -1 : 0;
}

Value dictCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!asDict(left) || !asDict(right) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    DictObject& a = dict(left);
    DictObject& b = dict(right);
    bool same = a.used == b.used;
    std::size_t position = 0;
    while (same) {
        DictObject::Entry* entry = a.next(position);
        if (!entry)
            break;
        const Value key = entry->key;
        const Value value = entry->value;
        const Value* other = b.findHashed(m, key, entry->hash);
        if (!other && m.hasError())
            return {};
        const int state = !other ? 0 : value.is(*other) ? 1 : equals(m, value, Value(*other));
        if (state < 0)
            return {};
        same = state == 1;
    }
    return Value::boolean(same == (kind == CompareKind::Equal));
}

bool updateWith(Machine& m, DictObject& target, const Args& args, const char* name) {
    const std::uint32_t count = args.positionalCount();
    if (count > 1) {
        m.typeError(std::string(name) + " expected at most 1 argument, got " +
                    std::to_string(count));
        return false;
    }
    if (count == 1) {
        if (!typeOf(m, args[0])->slots.iterate && !typeOf(m, args[0])->slots.getItem &&
            !findAttribute(m, args[0], m.names.keys.get())) {
            m.clearError();
            m.typeError("'" + typeName(m, args[0]) + "' object is not iterable");
            return false;
        }
        if (!updateDict(m, target, args[0]))
            return false;
    }
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        target.setName(asStr(args.names->items[i]), args[count + i]);
    return true;
}

Value dictOr(Machine& m, const Value& left, const Value& right) {
    if (!asDict(left) || !asDict(right))
        return Value::notImplemented();
    Ref<DictObject> made = m.newDict();
    return updateDict(m, *made, left) && updateDict(m, *made, right) ? Value(std::move(made))
                                                                     : Value();
}

Value view(Machine& m, const Value& self, DictViewKind kind) {
    Type* type = kind == DictViewKind::Keys     ? m.types.dictKeys
                 : kind == DictViewKind::Values ? m.types.dictValues
                                                : m.types.dictItems;
    return Value(make<DictView>(type, &dict(self), kind));
}

Value iteratorOf(Machine& m, DictObject* d, DictViewKind kind) {
    Type* type = kind == DictViewKind::Keys     ? m.types.dictKeyIterator
                 : kind == DictViewKind::Values ? m.types.dictValueIterator
                                                : m.types.dictItemIterator;
    return Value(make<DictIterator>(type, d, kind));
}

Value reversedOf(Machine& m, DictObject* d, DictViewKind kind) {
    Ref<DictIterator> made = make<DictIterator>(m.types.dictReverseIterator, d, kind);
    made->isReversed = true;
    made->position = d->entries.size();
    return Value(std::move(made));
}

Value dictPop(Machine& m, const Args& a) {
    Value old;
    const bool isEmpty = dict(a[0]).used == 0; // the key is not looked at
    const int removed = isEmpty ? 0 : dict(a[0]).remove(m, a[1], &old);
    if (removed < 0)
        return {};
    if (removed == 0)
        return a.has(2) ? a[2] : m.keyError(a[1]);
    return old;
}

Value dictPopItem(Machine& m, const Args& a) {
    DictObject& d = dict(a[0]);
    for (std::size_t i = d.entries.size(); i-- > 0;) {
        if (d.entries[i].key.isNull())
            continue;
        const Value key = d.entries[i].key;
        Value old;
        d.remove(m, key, &old);
        return m.tuple({key, old});
    }
    return m.raiseValue(
        call(m, Value::object(m.types.KeyError), {m.str("popitem(): dictionary is empty")}));
}

Value dictSetDefault(Machine& m, const Args& a) {
    if (const Value* found = dict(a[0]).find(m, a[1]))
        return *found;
    if (m.hasError())
        return {};
    Value value = a.get(2, Value::none());
    return dict(a[0]).set(m, a[1], value) ? value : Value();
}

Value dictFromKeys(Machine& m, const Args& a) {
    const Value made = call(m, a[0]);
    const Value value = a.get(2, Value::none());
    const bool ok =
        made && forEach(m, a[1], [&](const Value& key) { return setItem(m, made, key, value); });
    return ok ? made : Value();
}

void addDictMethods(TypeBuilder& type) {
    type.method("get", "self, key, default=, /",
                [](Machine& m, const Args& a) {
                    const Value* found = dict(a[0]).find(m, a[1]);
                    return found ? *found : m.hasError() ? Value() : a.get(2, Value::none());
                })
        .method("keys", "self",
                [](Machine& m, const Args& a) { return view(m, a[0], DictViewKind::Keys); })
        .method("values", "self",
                [](Machine& m, const Args& a) { return view(m, a[0], DictViewKind::Values); })
        .method("items", "self",
                [](Machine& m, const Args& a) { return view(m, a[0], DictViewKind::Items); })
        .method("pop", "self, key, default=, /", dictPop)
        .method("popitem", "self", dictPopItem)
        .method("setdefault", "self, key, default=, /", dictSetDefault)
        .rawMethod("update",
                   [](Machine& m, const Args& a) {
                       return updateWith(m, dict(a[0]), a.without(1), "update") ? Value::none()
                                                                                : Value();
                   })
        .method("clear", "self",
                [](Machine&, const Args& a) {
                    dict(a[0]).removeAll();
                    return Value::none();
                })
        .method("copy", "self",
                [](Machine& m, const Args& a) {
                    Ref<DictObject> made = m.newDict();
                    return updateDict(m, *made, a[0]) ? Value(std::move(made)) : Value();
                })
        .method("__reversed__", "self",
                [](Machine& m, const Args& a) {
                    return reversedOf(m, &dict(a[0]), DictViewKind::Keys);
                })
        .classMethod("fromkeys", "cls, iterable, value=, /", dictFromKeys)
        .classMethod("__class_getitem__", "cls, item, /", [](Machine& m, const Args& a) {
            Ref<InstanceObject> made = makeInstance(m.types.genericAlias);
            made->payload = m.tuple({a[0], asTuple(a[1]) ? a[1] : m.tuple({a[1]})});
            return Value(std::move(made));
        });
}

void setUpDict(Machine& m) {
    TypeBuilder type(m, m.types.dict);
    type.flags(kDictType | kMapping);
    Slots& s = type.slots();
    s.newInstance = [](Machine&, Type* cls, const Args&) { return Value(make<DictObject>(cls)); };
    s.init = [](Machine& machine, const Value& self, const Args& args) {
        return updateWith(machine, dict(self), args, "dict");
    };
    s.repr = dictRepr;
    s.compare = dictCompare;
    s.length = [](Machine&, const Value& v) { return static_cast<std::int64_t>(dict(v).used); };
    s.getItem = dictGetItem;
    s.setItem = dictSetItem;
    s.contains = dictContains;
    s.iterate = [](Machine& machine, const Value& v) {
        return iteratorOf(machine, &dict(v), DictViewKind::Keys);
    };
    s.binary[static_cast<int>(BinaryKind::Or)] = dictOr;
    s.inplace[static_cast<int>(BinaryKind::Or)] = [](Machine& machine, const Value& left,
                                                     const Value& right) {
        return updateDict(machine, dict(left), right) ? left : Value();
    };
    addDictMethods(type);
    type.finish();
}

// --- views ---------------------------------------------------------------------------------------

DictView& viewOf(const Value& v) {
    return static_cast<DictView&>(*v.rawObject());
}

int viewContains(Machine& m, const Value& self, const Value& item) {
    DictView& v = viewOf(self);
    if (v.kind == DictViewKind::Keys)
        return v.dict->find(m, item) ? 1 : m.hasError() ? -1 : 0;
    if (v.kind == DictViewKind::Items) {
        const TupleObject* pair = asTuple(item);
        if (!pair || pair->size() != 2)
            return 0;
        const Value* found = v.dict->find(m, pair->items[0]);
        return found ? equals(m, Value(*found), pair->items[1]) : m.hasError() ? -1 : 0;
    }
    std::size_t position = 0;
    while (DictObject::Entry* entry = v.dict->next(position)) {
        const int same = equals(m, Value(entry->value), item);
        if (same != 0)
            return same;
    }
    return 0;
}

Value asSet(Machine& m, const Value& value) {
    const bool isKeys = typeOf(m, value)->isSubtypeOf(m.types.dictKeys);
    const Value from = isKeys ? Value(viewOf(value).dict) : value;
    return call(m, Value::object(m.types.set), {from});
}

bool isSetLikeView(const Machine& m, const Value& value) {
    const Type* type = typeOf(m, value);
    return type->isSubtypeOf(m.types.dictKeys) || type->isSubtypeOf(m.types.dictItems);
}

/// The items of one operand that are in the other one, which one being CPython's choice.
Value viewIntersection(Machine& m, Value view, Value other) {
    if (!isSetLikeView(m, view))
        std::swap(view, other);
    const auto size = static_cast<std::int64_t>(viewOf(view).dict->used);
    if (typeOf(m, other) == m.types.set && size <= length(m, other))
        return callMethod(m, other, "intersection", {view});
    if (isSetLikeView(m, other) && length(m, other) > size)
        std::swap(view, other);
    Ref<SetObject> made = m.newSet();
    const bool ok = forEach(m, other, [&](const Value& item) {
        const int found = viewContains(m, view, item);
        return found >= 0 && (found == 0 || made->add(m, item));
    });
    return ok ? Value(std::move(made)) : Value();
}

/// The pairs that only one of two dictionaries has.
Value itemsDifference(Machine& m, const Value& left, const Value& right) {
    const Value copied = call(m, Value::object(m.types.dict), {Value(viewOf(left).dict)});
    if (!copied)
        return {};
    DictObject* rest = asDict(copied);
    Ref<SetObject> made = m.newSet();
    const bool ok = forEach(m, right, [&](const Value& pair) {
        const Value key = asTuple(pair)->items[0];
        const Value* mine = rest->find(m, key);
        if (!mine && m.hasError())
            return false;
        const int same = mine ? equals(m, Value(*mine), asTuple(pair)->items[1]) : 0;
        if (same < 0)
            return false;
        return same ? rest->remove(m, key) >= 0 : made->add(m, pair);
    });
    const Value remaining = ok ? callMethod(m, copied, "items") : Value();
    return remaining && callMethod(m, Value(made), "update", {remaining}) ? Value(std::move(made))
                                                                          : Value();
}

template <int K>
Value viewOperator(Machine& m, const Value& left, const Value& right) {
    constexpr auto kind = static_cast<BinaryKind>(K);
    if (kind == BinaryKind::And)
        return viewIntersection(m, left, right);
    const bool areItems =
        isInstance(m, left, m.types.dictItems) && isInstance(m, right, m.types.dictItems);
    if (kind == BinaryKind::Xor && areItems)
        return itemsDifference(m, left, right);
    const char* method = kind == BinaryKind::Or         ? "update"
                         : kind == BinaryKind::Subtract ? "difference_update"
                                                        : "symmetric_difference_update";
    Value made = asSet(m, left);
    return made && callMethod(m, made, method, {right}) ? made : Value();
}

Value viewIsDisjoint(Machine& m, const Args& a) {
    bool isDisjoint = true;
    const bool ok = forEach(m, a[1], [&](const Value& item) {
        const int state = viewContains(m, a[0], item);
        isDisjoint = state == 0;
        return isDisjoint;
    });
    return ok && !m.hasError() ? Value::boolean(isDisjoint) : Value();
}

Value viewMapping(Machine& m, const Value& v) {
    Ref<InstanceObject> proxy = makeInstance(m.types.mappingProxy);
    proxy->payload = Value(viewOf(v).dict);
    return Value(std::move(proxy));
}

void setUpView(Machine& m, Type* which, bool isSetLike) {
    TypeBuilder type(m, which);
    type.flags(kFinal | kNotCallable);
    Slots& s = type.slots();
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(viewOf(v).dict->used);
    };
    s.iterate = [](Machine& machine, const Value& v) {
        return iteratorOf(machine, viewOf(v).dict.get(), viewOf(v).kind);
    };
    if (isSetLike)
        s.contains = viewContains;
    s.repr = [](Machine& machine, const Value& v) {
        const Value items = makeList(machine, v);
        const auto shown = items ? reprText(machine, items) : std::nullopt;
        return shown ? machine.str(typeOf(machine, v)->name + "(" + *shown + ")") : Value();
    };
    if (isSetLike) {
        s.binary[static_cast<int>(BinaryKind::And)] =
            viewOperator<static_cast<int>(BinaryKind::And)>;
        s.binary[static_cast<int>(BinaryKind::Or)] = viewOperator<static_cast<int>(BinaryKind::Or)>;
        s.binary[static_cast<int>(BinaryKind::Subtract)] =
            viewOperator<static_cast<int>(BinaryKind::Subtract)>;
        s.binary[static_cast<int>(BinaryKind::Xor)] =
            viewOperator<static_cast<int>(BinaryKind::Xor)>;
        s.compare = [](Machine& machine, const Value& a, const Value& b, CompareKind kind) {
            const auto isSetLikeValue = [&](const Value& v) {
                const Type* t = typeOf(machine, v);
                return t->isSubtypeOf(machine.types.dictKeys) ||
                       t->isSubtypeOf(machine.types.dictItems) ||
                       t->isSubtypeOf(machine.types.set) || t->isSubtypeOf(machine.types.frozenset);
            };
            if (!isSetLikeValue(a) || !isSetLikeValue(b))
                return Value::notImplemented();
            const Value x = asSet(machine, a);
            const Value y = x ? asSet(machine, b) : Value();
            return y ? compare(machine, x, y, kind) : Value();
        };
    }
    type.method("__reversed__", "self", [](Machine& machine, const Args& a) {
        return reversedOf(machine, viewOf(a[0]).dict.get(), viewOf(a[0]).kind);
    });
    if (isSetLike)
        type.method("isdisjoint", "self, other, /", viewIsDisjoint);
    type.property("mapping", viewMapping).finish();
}

/// DictIterator::expected counts in its upper half what was given.
constexpr std::size_t kOneGiven = std::size_t{1} << 32;

Value nextOf(Machine& m, const Value& self) {
    auto& it = static_cast<DictIterator&>(*self.rawObject());
    if (!it.dict)
        return {};
    if (it.expected % kOneGiven != it.dict->used) {
        it.expected = kOneGiven - 1;
        return m.raise(m.types.RuntimeError, "dictionary changed size during iteration");
    }
    DictObject::Entry* entry = nullptr;
    if (it.isReversed) {
        while (it.position > 0 && !entry) {
            entry = &it.dict->entries[--it.position];
            if (entry->key.isNull())
                entry = nullptr;
        }
    } else {
        entry = it.dict->next(it.position);
    }
    if (!entry) {
        it.dict = nullptr;
        return {};
    }
    it.expected += kOneGiven;
    if (it.expected / kOneGiven > it.expected % kOneGiven) {
        it.dict = nullptr;
        return m.raise(m.types.RuntimeError, "dictionary keys changed during iteration");
    }
    switch (it.kind) {
    case DictViewKind::Keys:
        return entry->key;
    case DictViewKind::Values:
        return entry->value;
    case DictViewKind::Items:
        break;
    }
    return m.tuple({entry->key, entry->value});
}

Value lengthHint(Machine&, const Args& a) {
    const auto& it = static_cast<DictIterator&>(*a[0].rawObject());
    if (!it.dict || it.expected % kOneGiven != it.dict->used)
        return Value::integer(0);
    std::int64_t left = 0;
    if (it.isReversed) {
        for (std::size_t i = 0; i < it.position; ++i)
            left += it.dict->entries[i].key.isNull() ? 0 : 1;
    } else {
        for (std::size_t position = it.position; it.dict->next(position);)
            ++left;
    }
    return Value::integer(left);
}

const Value& proxied(const Value& v) {
    return static_cast<InstanceObject&>(*v.rawObject()).payload;
}

void setUpProxy(Machine& m) {
    TypeBuilder type(m, m.types.mappingProxy);
    type.flags(kMapping | kFinal);
    Slots& s = type.slots();
    s.newInstance = [](Machine& machine, Type* cls, const Args& args) {
        if (args.count != 1)
            return machine.typeError("mappingproxy() takes exactly one argument");
        Ref<InstanceObject> made = makeInstance(cls);
        made->payload = args[0];
        return Value(std::move(made));
    };
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.length = [](Machine& machine, const Value& v) { return length(machine, proxied(v)); };
    s.getItem = [](Machine& machine, const Value& v, const Value& key) {
        return getItem(machine, proxied(v), key);
    };
    s.contains = [](Machine& machine, const Value& v, const Value& key) {
        return contains(machine, proxied(v), key);
    };
    s.iterate = [](Machine& machine, const Value& v) { return iterate(machine, proxied(v)); };
    s.repr = [](Machine& machine, const Value& v) {
        const auto shown = reprText(machine, proxied(v));
        return shown ? machine.str("mappingproxy(" + *shown + ")") : Value();
    };
    s.str = [](Machine& machine, const Value& v) { return str(machine, proxied(v)); };
    s.binary[static_cast<int>(BinaryKind::Or)] = [](Machine& machine, const Value& left,
                                                    const Value& right) {
        const auto plain = [&](const Value& v) {
            return typeOf(machine, v) == machine.types.mappingProxy ? proxied(v) : v;
        };
        return binary(machine, BinaryKind::Or, plain(left), plain(right));
    };
    s.compare = [](Machine& machine, const Value& left, const Value& right, CompareKind kind) {
        const bool isProxy = typeOf(machine, right) == machine.types.mappingProxy;
        return compare(machine, proxied(left), isProxy ? proxied(right) : right, kind);
    };
    s.getAttribute = [](Machine& machine, const Value& v, StrObject* name) {
        for (const char* each : {"get", "keys", "values", "items", "copy"}) {
            if (name->text == each)
                return getAttribute(machine, proxied(v), name);
        }
        return genericGetAttribute(machine, v, name);
    };
    type.finish();
}

} // namespace

void setUpDicts(Machine& m) {
    setUpDict(m);
    setUpView(m, m.types.dictKeys, true);
    setUpView(m, m.types.dictValues, false);
    setUpView(m, m.types.dictItems, true);
    for (Type* each : {m.types.dictKeyIterator, m.types.dictValueIterator, m.types.dictItemIterator,
                       m.types.dictReverseIterator}) {
        TypeBuilder type(m, each);
        type.flags(kFinal | kNotCallable);
        type.slots().iterate = [](Machine&, const Value& v) { return v; };
        type.slots().next = nextOf;
        type.method("__length_hint__", "self", lengthHint);
        type.finish();
    }
    setUpProxy(m);
}

} // namespace coroscope::scenes
