// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type tuple, and the iterators over sequences.
#include "scenes/machine/objects/sequenceparts.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

Value tupleCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!asTuple(left) || !asTuple(right))
        return Value::notImplemented();
    return compareItems(m, tupleOf(left).items, tupleOf(right).items, kind);
}

Value tupleGetItem(Machine& m, const Value& self, const Value& key) {
    const ValueVector& items = tupleOf(self).items;
    std::int64_t index = key.asInt();
    if (isSlice(m, key)) {
        ValueVector result;
        return sliced(m, items, key, result) ? m.tuple(std::move(result)) : Value();
    }
    if (!key.isInt() && !indexOf(m, key, "tuple", index))
        return {};
    if (!fitIndex(index, static_cast<std::int64_t>(items.size())))
        return m.raise(m.types.IndexError, "tuple index out of range");
    return items[static_cast<std::size_t>(index)];
}

Value tupleAdd(Machine& m, const Value& left, const Value& right) {
    if (!asTuple(left) || !asTuple(right))
        return Value::notImplemented();
    ValueVector items = tupleOf(left).items;
    items.insert(items.end(), tupleOf(right).items.begin(), tupleOf(right).items.end());
    return m.tuple(std::move(items));
}

Value tupleMultiply(Machine& m, const Value& left, const Value& right) {
    const bool isLeft = asTuple(left) != nullptr;
    ValueVector result;
    bool isOther = false;
    if (!repeated(m, tupleOf(isLeft ? left : right).items, isLeft ? right : left, result, isOther))
        return isOther ? Value::notImplemented() : Value();
    return m.tuple(std::move(result));
}

/// CPython hashes tuples in tuples as deep as its stack goes, then crashes.
class HashLevel {
public:
    HashLevel() { ++s_level; }
    ~HashLevel() { --s_level; }
    HashLevel(const HashLevel&) = delete;
    HashLevel& operator=(const HashLevel&) = delete;
    bool isTooDeep() const { return s_level > 20'000; }

private:
    static inline thread_local int s_level = 0;
};

bool tupleHash(Machine& m, const Value& self, std::int64_t& result) {
    constexpr std::uint64_t kPrime1 = 11400714785074694791U;
    constexpr std::uint64_t kPrime2 = 14029467366897019727U;
    constexpr std::uint64_t kPrime5 = 2870177450012600261U;
    std::uint64_t acc = kPrime5;
    const TupleObject& items = tupleOf(self);
    const HashLevel level;
    if (level.isTooDeep()) {
        m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
        return false;
    }
    if (!m.spend(static_cast<std::int64_t>(items.items.size() / 4)))
        return false;
    for (const Value& item : items.items) {
        std::int64_t lane = 0;
        if (!hash(m, item, lane))
            return false;
        acc += static_cast<std::uint64_t>(lane) * kPrime2;
        acc = (acc << 31) | (acc >> 33);
        acc *= kPrime1;
    }
    acc += items.size() ^ (kPrime5 ^ 3527539U);
    result = acc == static_cast<std::uint64_t>(-1) ? 1546275796 : static_cast<std::int64_t>(acc);
    return true;
}

Value tupleNew(Machine& m, Type* cls, const Args& args) {
    if (args.keywordCount() > 0 && cls->slots.init == m.types.tuple->slots.init)
        return m.typeError("tuple() takes no keyword arguments");
    const std::size_t count = args.positionalCount();
    if (count > 1)
        return m.typeError("tuple expected at most 1 argument, got " + std::to_string(count));
    if (cls == m.types.tuple)
        return count ? makeTuple(m, args[0]) : Value(m.emptyTuple());
    ValueVector items;
    if (count && !collect(m, args[0], items))
        return {};
    return Value(make<TupleObject>(cls, std::move(items)));
}

void setUpTuple(Machine& m) {
    TypeBuilder type(m, m.types.tuple);
    type.flags(kTupleType | kSequence);
    Slots& s = type.slots();
    s.newInstance = tupleNew;
    s.repr = [](Machine& machine, const Value& v) {
        return itemsRepr(machine, v.rawObject(), tupleOf(v).items, true);
    };
    s.compare = tupleCompare;
    s.hash = tupleHash;
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(tupleOf(v).size());
    };
    s.getItem = tupleGetItem;
    s.contains = [](Machine& machine, const Value& v, const Value& item) {
        return containsItem(machine, tupleOf(v).items, item);
    };
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.tupleIterator, v, 0));
    };
    s.binary[static_cast<int>(BinaryKind::Add)] = tupleAdd;
    s.binary[static_cast<int>(BinaryKind::Multiply)] = tupleMultiply;
    type.method("index", "self, value, start=, stop=, /",
                [](Machine& machine, const Args& a) {
                    return indexIn(machine, tupleOf(a[0]).items, a,
                                   "tuple.index(x): x not in tuple");
                })
        .method("count", "self, value, /",
                [](Machine& machine, const Args& a) {
                    return countIn(machine, tupleOf(a[0]).items, a[1]);
                })
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .finish();
}

// --- iterators -----------------------------------------------------------------------------------

SequenceIterator& iterator(const Value& v) {
    return static_cast<SequenceIterator&>(*v.rawObject());
}

template <typename Sequence>
Value nextItem(Machine&, const Value& self) {
    SequenceIterator& it = iterator(self);
    if (!it.sequence)
        return {};
    const ValueVector& items = static_cast<Sequence&>(*it.sequence.rawObject()).items;
    if (it.position >= 0 && static_cast<std::size_t>(it.position) < items.size())
        return items[static_cast<std::size_t>(it.position++)];
    it.sequence = Value();
    return {};
}

Value previousItem(Machine&, const Value& self) {
    SequenceIterator& it = iterator(self);
    if (!it.sequence)
        return {};
    const ValueVector& items = listOf(it.sequence).items;
    if (it.position >= 0 && static_cast<std::size_t>(it.position) < items.size())
        return items[static_cast<std::size_t>(it.position--)];
    it.sequence = Value();
    return {};
}

Value nextByIndex(Machine& m, const Value& self) {
    SequenceIterator& it = iterator(self);
    if (!it.sequence)
        return {};
    Value item = getItem(m, Value(it.sequence), Value::integer(it.position));
    ++it.position;
    if (!item && (m.errorIs(m.types.IndexError) || m.errorIs(m.types.StopIteration))) {
        m.clearError();
        it.sequence = Value();
    }
    return item;
}

void setUpIteratorType(Machine& m, Type* which, Slots::Unary next) {
    TypeBuilder type(m, which);
    type.flags(kFinal | kNotCallable);
    type.slots().iterate = [](Machine&, const Value& v) { return v; };
    type.slots().next = next;
    type.method("__length_hint__", "self", [](Machine& machine, const Args& a) {
        const SequenceIterator& it = iterator(a[0]);
        if (!it.sequence)
            return Value::integer(0);
        if (typeOf(machine, a[0]) == machine.types.listReverseIterator)
            return Value::integer(it.position + 1);
        const std::int64_t size = length(machine, it.sequence);
        return size < 0 ? Value() : Value::integer(std::max<std::int64_t>(size - it.position, 0));
    });
    type.finish();
}

} // namespace

void setUpSequences(Machine& m) {
    setUpLists(m);
    setUpTuple(m);
    setUpRanges(m);
    setUpIteratorType(m, m.types.listIterator, nextItem<ListObject>);
    setUpIteratorType(m, m.types.tupleIterator, nextItem<TupleObject>);
    setUpIteratorType(m, m.types.listReverseIterator, previousItem);
    setUpIteratorType(m, m.types.sequenceIterator, nextByIndex);
}

} // namespace coroscope::scenes
