// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types set and frozenset.
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

SetObject* asSet(const Machine& m, const Value& value) {
    if (!value.isObject())
        return nullptr;
    const Type* type = value.rawObject()->type;
    return type->isSubtypeOf(m.types.set) || type->isSubtypeOf(m.types.frozenset)
               ? static_cast<SetObject*>(value.rawObject())
               : nullptr;
}

SetObject& set(const Value& v) {
    return static_cast<SetObject&>(*v.rawObject());
}

bool addAll(Machine& m, SetObject& target, const Value& iterable) {
    if (SetObject* other = asSet(m, iterable))
        return target.merge(m, *other);
    if (typeOf(m, iterable) == m.types.dict)
        target.makeRoom(asDict(iterable)->used);
    return forEach(m, iterable, [&](const Value& item) { return target.add(m, item); });
}

Ref<SetObject> copyOf(Machine& m, const Value& self) {
    Type* type =
        asSet(m, self)->type->isSubtypeOf(m.types.frozenset) ? m.types.frozenset : m.types.set;
    Ref<SetObject> made = make<SetObject>(type);
    made->isOrdered = set(self).isOrdered;
    addAll(m, *made, self);
    return made;
}

/// The other operand as a set: itself, or its items.
Value operand(Machine& m, const Value& value) {
    if (asSet(m, value))
        return value;
    Ref<SetObject> made = m.newSet();
    return addAll(m, *made, value) ? Value(std::move(made)) : Value();
}

enum class Rule { Both, OnlyFirst };

/// Items of `from` that are (Both) or are not (OnlyFirst) in `other`, into `result`.
bool filter(Machine& m, const Value& from, SetObject& other, Rule rule, SetObject& result) {
    const auto copy = set(from).table;
    for (const SetObject::Entry& entry : copy) {
        if (entry.key.isNull())
            continue;
        const int found = other.contains(m, entry.key);
        if (found < 0 ||
            ((found == 1) == (rule == Rule::Both) && !result.addHashed(m, entry.key, entry.hash)))
            return false;
    }
    return true;
}

/// Takes out what the iterable gives.
bool subtractFrom(Machine& m, SetObject& target, const Value& iterable) {
    if (iterable.asObject() == &target) {
        target.removeAll();
        return true;
    }
    return forEach(m, iterable, [&](const Value& item) { return target.remove(m, item) >= 0; });
}

/// Takes out what is in both, adds what is in the other set alone.
bool flipIn(Machine& m, SetObject& target, SetObject& other) {
    if (&other == &target) {
        target.removeAll();
        return true;
    }
    const auto copy = other.table;
    for (const SetObject::Entry& entry : copy) {
        if (entry.key.isNull())
            continue;
        const int removed = target.remove(m, entry.key);
        if (removed < 0 || (removed == 0 && !target.addHashed(m, entry.key, entry.hash)))
            return false;
    }
    return true;
}

Value combined(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    Type* type =
        asSet(m, left)->type->isSubtypeOf(m.types.frozenset) ? m.types.frozenset : m.types.set;
    Ref<SetObject> made = make<SetObject>(type);
    made->isOrdered = set(left).isOrdered || set(right).isOrdered;
    bool ok = false;
    switch (kind) {
    case BinaryKind::Or:
        ok = addAll(m, *made, left) && addAll(m, *made, right);
        break;
    case BinaryKind::And:
        // CPython walks the smaller set.
        ok = set(left).used < set(right).used ? filter(m, left, set(right), Rule::Both, *made)
                                              : filter(m, right, set(left), Rule::Both, *made);
        break;
    case BinaryKind::Subtract:
        // From a large set CPython takes few out of a copy.
        if (set(left).used >> 2 > set(right).used)
            ok = addAll(m, *made, left) && subtractFrom(m, *made, right);
        else
            ok = filter(m, left, set(right), Rule::OnlyFirst, *made);
        break;
    default: // CPython starts from the other one
        ok = addAll(m, *made, right) && flipIn(m, *made, set(left));
        break;
    }
    return ok ? Value(std::move(made)) : Value();
}

template <int K>
Value setOperator(Machine& m, const Value& left, const Value& right) {
    if (!asSet(m, left) || !asSet(m, right))
        return Value::notImplemented();
    return combined(m, static_cast<BinaryKind>(K), left, right);
}

void takeFrom(SetObject& target, const Value& source) {
    auto old = std::move(target.table);
    target.table = set(source).table;
    target.fill = set(source).fill;
    target.used = set(source).used;
    target.isOrdered = set(source).isOrdered;
}

template <int K>
Value setInplace(Machine& m, const Value& left, const Value& right) {
    if (!asSet(m, right))
        return Value::notImplemented();
    switch (static_cast<BinaryKind>(K)) {
    case BinaryKind::Or:
        return addAll(m, set(left), right) ? left : Value();
    case BinaryKind::Subtract:
        return subtractFrom(m, set(left), right) ? left : Value();
    case BinaryKind::Xor:
        return flipIn(m, set(left), set(right)) ? left : Value();
    default:
        break;
    }
    const Value result = combined(m, static_cast<BinaryKind>(K), left, right);
    if (result)
        takeFrom(set(left), result);
    return result ? left : Value();
}

int isSubset(Machine& m, SetObject& a, SetObject& b) {
    if (a.used > b.used)
        return 0;
    std::size_t position = 0;
    while (const SetObject::Entry* entry = a.next(position)) {
        const int found = b.contains(m, Value(entry->key));
        if (found != 1)
            return found;
    }
    return 1;
}

Value setCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    SetObject* a = asSet(m, left);
    SetObject* b = asSet(m, right);
    if (!a || !b)
        return Value::notImplemented();
    int state = 0;
    switch (kind) {
    case CompareKind::Equal:
    case CompareKind::NotEqual:
        state = a->used == b->used ? isSubset(m, *a, *b) : 0;
        if (kind == CompareKind::NotEqual && state >= 0)
            state = !state;
        break;
    case CompareKind::LessEqual:
        state = isSubset(m, *a, *b);
        break;
    case CompareKind::Less:
        state = a->used < b->used ? isSubset(m, *a, *b) : 0;
        break;
    case CompareKind::GreaterEqual:
        state = isSubset(m, *b, *a);
        break;
    case CompareKind::Greater:
        state = b->used < a->used ? isSubset(m, *b, *a) : 0;
        break;
    }
    return state < 0 ? Value() : Value::boolean(state == 1);
}

Value setRepr(Machine& m, const Value& self) {
    const SetObject& s = set(self);
    const std::string name = typeName(m, self);
    if (s.used == 0)
        return m.str(name + "()");
    std::string text;
    const auto copy = s.table;
    for (const SetObject::Entry& entry : copy) {
        if (entry.key.isNull())
            continue;
        const auto shown = reprText(m, entry.key);
        if (!shown)
            return {};
        text += (text.empty() ? "" : ", ") + *shown;
    }
    return m.str(typeOf(m, self) == m.types.set ? "{" + text + "}" : name + "({" + text + "})");
}

bool frozenHash(Machine&, const Value& self, std::int64_t& result) {
    SetObject& s = set(self);
    if (s.hashValue == -1) {
        std::uint64_t code = 0;
        for (const SetObject::Entry& entry : s.table) {
            const auto h = static_cast<std::uint64_t>(entry.key.isNull() ? 0 : entry.hash);
            if (!entry.key.isNull())
                code ^= ((h ^ 89869747UL) ^ (h << 16)) * 3644798167UL;
        }
        code ^= (static_cast<std::uint64_t>(s.used) + 1) * 1927868237UL;
        code ^= (code >> 11) ^ (code >> 25);
        code = code * 69069U + 907133923UL;
        s.hashValue =
            code == static_cast<std::uint64_t>(-1) ? 590923713 : static_cast<std::int64_t>(code);
    }
    result = s.hashValue;
    return true;
}

/// Folds the operands of a method that takes any iterables.
Value folded(Machine& m, BinaryKind kind, const Args& a) {
    Value result(copyOf(m, a[0]));
    for (const Value& each : asTuple(a[1])->items) {
        const Value other = operand(m, each);
        result = other ? combined(m, kind, result, other) : Value();
        if (!result)
            return {};
    }
    return result;
}

Value differenceUpdate(Machine& m, const Args& a) {
    const Value others = a[1]; // a tuple
    for (const Value& other : asTuple(others)->items) {
        if (!subtractFrom(m, set(a[0]), other))
            return {};
    }
    return Value::none();
}

Value foldedInto(Machine& m, BinaryKind kind, const Args& a) {
    const Value result = folded(m, kind, a);
    if (!result)
        return {};
    takeFrom(set(a[0]), result);
    return Value::none();
}

Value compareWith(Machine& m, const Args& a, CompareKind kind) {
    const Value other = operand(m, a[1]);
    return other ? setCompare(m, a[0], other, kind) : Value();
}

void addCommon(TypeBuilder& type) {
    type.method("copy", "self",
                [](Machine& m, const Args& a) {
                    return typeOf(m, a[0]) == m.types.frozenset ? a[0] : Value(copyOf(m, a[0]));
                })
        .method("union", "self, *others",
                [](Machine& m, const Args& a) { return folded(m, BinaryKind::Or, a); })
        .method("intersection", "self, *others",
                [](Machine& m, const Args& a) { return folded(m, BinaryKind::And, a); })
        .method("difference", "self, *others",
                [](Machine& m, const Args& a) { return folded(m, BinaryKind::Subtract, a); })
        .method("symmetric_difference", "self, other, /",
                [](Machine& m, const Args& a) {
                    const Value other = operand(m, a[1]);
                    return other ? combined(m, BinaryKind::Xor, a[0], other) : Value();
                })
        .method("issubset", "self, other, /",
                [](Machine& m, const Args& a) { return compareWith(m, a, CompareKind::LessEqual); })
        .method(
            "issuperset", "self, other, /",
            [](Machine& m, const Args& a) { return compareWith(m, a, CompareKind::GreaterEqual); })
        .method("isdisjoint", "self, other, /",
                [](Machine& m, const Args& a) {
                    const Value other = operand(m, a[1]);
                    const Value both = other ? combined(m, BinaryKind::And, a[0], other) : Value();
                    return both ? Value::boolean(set(both).used == 0) : Value();
                })
        .classMethod("__class_getitem__", "cls, item, /", [](Machine& m, const Args& a) {
            Ref<InstanceObject> made = makeInstance(m.types.genericAlias);
            made->payload = m.tuple({a[0], asTuple(a[1]) ? a[1] : m.tuple({a[1]})});
            return Value(std::move(made));
        });
}

void addChanging(TypeBuilder& type) {
    type.method("add", "self, elem, /",
                [](Machine& m, const Args& a) {
                    return set(a[0]).add(m, a[1]) ? Value::none() : Value();
                })
        .method("discard", "self, elem, /",
                [](Machine& m, const Args& a) {
                    return set(a[0]).remove(m, a[1]) < 0 ? Value() : Value::none();
                })
        .method("remove", "self, elem, /",
                [](Machine& m, const Args& a) {
                    const int removed = set(a[0]).remove(m, a[1]);
                    return removed < 0 ? Value() : removed ? Value::none() : m.keyError(a[1]);
                })
        .method("pop", "self",
                [](Machine& m, const Args& a) {
                    std::size_t position = 0;
                    const SetObject::Entry* entry = set(a[0]).next(position);
                    if (!entry)
                        return m.keyError(m.str("pop from an empty set"));
                    Value item = entry->key;
                    return set(a[0]).remove(m, item) < 0 ? Value() : item;
                })
        .method("clear", "self",
                [](Machine&, const Args& a) {
                    set(a[0]).removeAll();
                    return Value::none();
                })
        .method("update", "self, *others",
                [](Machine& m, const Args& a) {
                    for (const Value& each : asTuple(a[1])->items) {
                        if (!addAll(m, set(a[0]), each))
                            return Value();
                    }
                    return Value::none();
                })
        .method("intersection_update", "self, *others",
                [](Machine& m, const Args& a) { return foldedInto(m, BinaryKind::And, a); })
        .method("difference_update", "self, *others", differenceUpdate)
        .method("symmetric_difference_update", "self, other, /", [](Machine& m, const Args& a) {
            const Value other = operand(m, a[1]);
            return other && flipIn(m, set(a[0]), set(other)) ? Value::none() : Value();
        });
}

/// A set, which cannot be hashed, is looked for as the frozenset of the same items.
int containsItem(Machine& m, SetObject& self, const Value& item) {
    const int state = self.contains(m, item);
    if (state >= 0 || !m.errorIs(m.types.TypeError) || !typeOf(m, item)->isSubtypeOf(m.types.set))
        return state;
    m.clearError();
    const Value frozen = call(m, Value::object(m.types.frozenset), {item});
    return frozen ? self.contains(m, frozen) : -1;
}

void setUpOne(Machine& m, Type* which, bool isFrozen) {
    TypeBuilder type(m, which);
    Slots& s = type.slots();
    s.repr = setRepr;
    s.compare = setCompare;
    s.length = [](Machine&, const Value& v) { return static_cast<std::int64_t>(set(v).used); };
    s.contains = [](Machine& machine, const Value& v, const Value& item) {
        return containsItem(machine, set(v), item);
    };
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SetIterator>(machine.types.setIterator, &set(v)));
    };
    s.binary[static_cast<int>(BinaryKind::And)] = setOperator<static_cast<int>(BinaryKind::And)>;
    s.binary[static_cast<int>(BinaryKind::Or)] = setOperator<static_cast<int>(BinaryKind::Or)>;
    s.binary[static_cast<int>(BinaryKind::Subtract)] =
        setOperator<static_cast<int>(BinaryKind::Subtract)>;
    s.binary[static_cast<int>(BinaryKind::Xor)] = setOperator<static_cast<int>(BinaryKind::Xor)>;
    addCommon(type);
    if (isFrozen) {
        s.hash = frozenHash;
        s.newInstance = [](Machine& machine, Type* cls, const Args& args) {
            if (args.count == 1 && cls == machine.types.frozenset &&
                typeOf(machine, args[0]) == cls)
                return args[0];
            const bool isPlain = cls->slots.init == machine.types.frozenset->slots.init;
            if (args.keywordCount() > 0 && isPlain)
                return machine.typeError("frozenset() takes no keyword arguments");
            if (args.positionalCount() > 1) {
                return machine.typeError("frozenset expected at most 1 argument, got " +
                                         std::to_string(args.positionalCount()));
            }
            Ref<SetObject> made = make<SetObject>(cls);
            return args.positionalCount() && !addAll(machine, *made, args[0]) ? Value()
                                                                  : Value(std::move(made));
        };
    } else {
        s.newInstance = [](Machine&, Type* cls, const Args&) {
            return Value(make<SetObject>(cls));
        };
        s.init = [](Machine& machine, const Value& self, const Args& args) {
            if (args.keywordCount() > 0) {
                machine.typeError("set() takes no keyword arguments");
                return false;
            }
            if (args.count > 1) {
                machine.typeError(typeOf(machine, self)->name +
                                  " expected at most 1 argument, got " +
                                  std::to_string(args.count));
                return false;
            }
            set(self).removeAll();
            return !args.count || addAll(machine, set(self), args[0]);
        };
        s.inplace[static_cast<int>(BinaryKind::And)] =
            setInplace<static_cast<int>(BinaryKind::And)>;
        s.inplace[static_cast<int>(BinaryKind::Or)] = setInplace<static_cast<int>(BinaryKind::Or)>;
        s.inplace[static_cast<int>(BinaryKind::Subtract)] =
            setInplace<static_cast<int>(BinaryKind::Subtract)>;
        s.inplace[static_cast<int>(BinaryKind::Xor)] =
            setInplace<static_cast<int>(BinaryKind::Xor)>;
        addChanging(type);
    }
    type.finish();
}

} // namespace

bool updateSet(Machine& m, SetObject& target, const Value& iterable) {
    return addAll(m, target, iterable);
}

void setUpSets(Machine& m) {
    setUpOne(m, m.types.set, false);
    setUpOne(m, m.types.frozenset, true);
    TypeBuilder iterator(m, m.types.setIterator);
    iterator.flags(kFinal | kNotCallable);
    iterator.slots().iterate = [](Machine&, const Value& v) { return v; };
    iterator.slots().next = [](Machine& machine, const Value& v) {
        auto& it = static_cast<SetIterator&>(*v.rawObject());
        if (!it.set)
            return Value();
        if (it.expected != it.set->used) {
            it.expected = static_cast<std::size_t>(-1);
            return machine.raise(machine.types.RuntimeError, "Set changed size during iteration");
        }
        const SetObject::Entry* entry = it.set->next(it.position);
        if (!entry)
            it.set = nullptr;
        return entry ? entry->key : Value();
    };
    iterator.method("__length_hint__", "self", [](Machine&, const Args& a) {
        const auto& it = static_cast<SetIterator&>(*a[0].rawObject());
        if (!it.set || it.expected != it.set->used)
            return Value::integer(0);
        std::int64_t left = 0;
        for (std::size_t position = it.position; it.set->next(position);)
            ++left;
        return Value::integer(left);
    });
    iterator.finish();
}

} // namespace coroscope::scenes
