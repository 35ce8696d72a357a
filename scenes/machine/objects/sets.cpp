// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types set and frozenset, longer than other files: every method has two forms, one for each.
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

Ref<SetObject> emptyLike(Machine& m, const SetObject& like) {
    const bool isFrozen = like.type->isSubtypeOf(m.types.frozenset);
    Ref<SetObject> made = make<SetObject>(isFrozen ? m.types.frozenset : m.types.set);
    made->isOrdered = like.isOrdered;
    return made;
}

Value intersection(Machine& m, const Value& left, const Value& right) {
    if (left.is(right))
        return Value(copyOf(m, left));
    Ref<SetObject> made = emptyLike(m, set(left));
    if (SetObject* other = asSet(m, right)) { // CPython walks the smaller set
        const bool isLeftWalked = set(left).used < other->used;
        made->isOrdered = set(left).isOrdered || other->isOrdered;
        const bool ok = isLeftWalked ? filter(m, left, *other, Rule::Both, *made)
                                     : filter(m, right, set(left), Rule::Both, *made);
        return ok ? Value(std::move(made)) : Value();
    }
    const bool ok = forEach(m, right, [&](const Value& item) {
        const int found = set(left).contains(m, item);
        return found >= 0 && (found == 0 || made->add(m, item));
    });
    return ok ? Value(std::move(made)) : Value();
}

/// Takes out what the iterable gives.
bool subtractFrom(Machine& m, SetObject& target, const Value& iterable) {
    if (iterable.asObject() == &target) {
        target.removeAll();
        return true;
    }
    Value items = iterable;
    const SetObject* other = asSet(m, iterable);
    if (other && other->used >> 3 > target.used)
        items = intersection(m, Value::object(&target), iterable);
    const bool ok =
        items && forEach(m, items, [&](const Value& item) { return target.remove(m, item) >= 0; });
    if (ok)
        target.dropTraces();
    return ok;
}

Value difference(Machine& m, const Value& left, const Value& right) {
    const SetObject* other = asSet(m, right);
    const bool isDict = typeOf(m, right) == m.types.dict;
    const std::size_t size = other ? other->used : isDict ? asDict(right)->used : 0;
    // From a large set CPython takes few out of a copy.
    if ((!other && !isDict) || set(left).used >> 2 > size) {
        Ref<SetObject> made = copyOf(m, left);
        return subtractFrom(m, *made, right) ? Value(std::move(made)) : Value();
    }
    Ref<SetObject> made = emptyLike(m, set(left));
    made->isOrdered |= other && other->isOrdered;
    const auto copy = set(left).table;
    for (const SetObject::Entry& entry : copy) {
        if (entry.key.isNull())
            continue;
        const int found = contains(m, right, entry.key);
        if (found < 0 || (found == 0 && !made->addHashed(m, entry.key, entry.hash)))
            return {};
    }
    return Value(std::move(made));
}

/// Takes out what is in both, adds what is in the other one alone.
bool flipIn(Machine& m, SetObject& target, const Value& iterable) {
    if (iterable.asObject() == &target) {
        target.removeAll();
        return true;
    }
    const auto flip = [&](const Value& item) {
        const int removed = target.remove(m, item);
        return removed >= 0 && (removed == 1 || target.add(m, item));
    };
    if (typeOf(m, iterable) == m.types.dict)
        return forEach(m, iterable, flip);
    const Value other = operand(m, iterable);
    if (!other)
        return false;
    const auto copy = set(other).table;
    return std::all_of(copy.begin(), copy.end(), [&](const SetObject::Entry& entry) {
        return entry.key.isNull() || flip(entry.key);
    });
}

/// CPython starts from the other one.
Value symmetricDifference(Machine& m, const Value& left, const Value& right) {
    Ref<SetObject> made = emptyLike(m, set(left));
    if (const SetObject* other = asSet(m, right))
        made->isOrdered |= other->isOrdered;
    return addAll(m, *made, right) && flipIn(m, *made, left) ? Value(std::move(made)) : Value();
}

Value combined(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    const SetObject* more = asSet(m, right);
    if (!m.spend(static_cast<std::int64_t>((set(left).used + (more ? more->used : 0)) / 4)))
        return {};
    if (kind == BinaryKind::And)
        return intersection(m, left, right);
    if (kind == BinaryKind::Subtract)
        return difference(m, left, right);
    if (kind == BinaryKind::Xor)
        return symmetricDifference(m, left, right);
    Ref<SetObject> made = copyOf(m, left);
    if (const SetObject* other = asSet(m, right))
        made->isOrdered |= other->isOrdered;
    return addAll(m, *made, right) ? Value(std::move(made)) : Value();
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
        return flipIn(m, set(left), right) ? left : Value();
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
    const Value others = a[1]; // a tuple
    if (asTuple(others)->size() == 0)
        return Value(copyOf(m, a[0]));
    Value result = a[0];
    bool isOwn = false;
    for (const Value& other : asTuple(others)->items) {
        const bool goesOn = isOwn && kind != BinaryKind::And;
        if (!goesOn)
            result = combined(m, kind, result, other);
        else if (!(kind == BinaryKind::Or ? addAll(m, set(result), other)
                                          : subtractFrom(m, set(result), other)))
            return {};
        if (!result)
            return {};
        isOwn = true;
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
                [](Machine& m, const Args& a) { return symmetricDifference(m, a[0], a[1]); })
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

/// A set, which cannot be hashed, is looked for as the frozenset of the same items.
template <auto Operate>
int withItem(Machine& m, SetObject& self, const Value& item) {
    const int state = (self.*Operate)(m, item);
    if (state >= 0 || !m.errorIs(m.types.TypeError) || !typeOf(m, item)->isSubtypeOf(m.types.set))
        return state;
    m.clearError();
    const Value frozen = call(m, Value::object(m.types.frozenset), {item});
    return frozen ? (self.*Operate)(m, frozen) : -1;
}
constexpr auto containsItem = withItem<&SetObject::contains>;
constexpr auto removeItem = withItem<&SetObject::remove>;

void addChanging(TypeBuilder& type) {
    type.method("add", "self, elem, /",
                [](Machine& m, const Args& a) {
                    return set(a[0]).add(m, a[1]) ? Value::none() : Value();
                })
        .method("discard", "self, elem, /",
                [](Machine& m, const Args& a) {
                    return removeItem(m, set(a[0]), a[1]) < 0 ? Value() : Value::none();
                })
        .method("remove", "self, elem, /",
                [](Machine& m, const Args& a) {
                    const int removed = removeItem(m, set(a[0]), a[1]);
                    return removed < 0 ? Value() : removed ? Value::none() : m.keyError(a[1]);
                })
        .method("pop", "self",
                [](Machine& m, const Args& a) {
                    Value item = set(a[0]).pop();
                    return item ? item : m.keyError(m.str("pop from an empty set"));
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
            return flipIn(m, set(a[0]), a[1]) ? Value::none() : Value();
        });
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
            return args.positionalCount() && !addAll(machine, *made, args[0])
                       ? Value()
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
