// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types range and slice.
#include "scenes/machine/objects/sequenceparts.h"

#include "scenes/machine/objects/bigranges.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

RangeObject& range(const Value& v) {
    return static_cast<RangeObject&>(*v.rawObject());
}

Value rangeNew(Machine& m, Type* cls, const Args& args) {
    Value n[3] = {Value::integer(0), Value::integer(0), Value::integer(1)};
    if (args.keywordCount() > 0)
        return m.typeError("range() takes no keyword arguments");
    if (args.count == 0)
        return m.typeError("range expected at least 1 argument, got 0");
    if (args.count > 3) {
        return m.typeError("range expected at most 3 arguments, got " + std::to_string(args.count));
    }
    for (std::uint32_t i = 0; i < args.count; ++i) {
        if (!indexValue(m, args[i], n[args.count == 1 ? 1 : i]))
            return {};
    }
    if (n[2].isInt() && n[2].asInt() == 0)
        return m.valueError("range() arg 3 must not be zero");
    return makeRange(m, cls, n[0], n[1], n[2]);
}

Value rangeGetItem(Machine& m, const Value& self, const Value& key) {
    const RangeObject& r = range(self);
    if (r.isBig)
        return bigRangeItem(m, self, key);
    if (isSlice(m, key)) {
        SliceBounds b;
        if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()), r.length(), b))
            return {};
        return Value(make<RangeObject>(m.types.range, r.start + b.start * r.step,
                                       r.start + b.stop * r.step, r.step * b.step));
    }
    std::int64_t index = 0;
    if (Value number; asInteger(key, number) && number.isObject())
        return m.raise(m.types.IndexError, "range object index out of range");
    if (!indexOf(m, key, "range", index))
        return {};
    if (!fitIndex(index, r.length()))
        return m.raise(m.types.IndexError, "range object index out of range");
    return Value::integer(r.start + index * r.step);
}

bool exactInt(const Machine& m, const Value& value) {
    return typeOf(m, value) == m.types.integer;
}

int rangeContains(Machine& m, const Value& self, const Value& item) {
    const RangeObject& r = range(self);
    if (r.isBig)
        return bigRangeContains(m, self, item);
    Value plain;
    if (asInteger(item, plain)) {
        if (plain.isObject())
            return 0;
        const std::int64_t n = plain.asInt();
        const bool isInside = r.step > 0 ? n >= r.start && n < r.stop : n <= r.start && n > r.stop;
        return isInside && (n - r.start) % r.step == 0;
    }
    for (std::int64_t i = 0; i < r.length(); ++i) {
        const int same = m.spend(1) ? equals(m, Value::integer(r.start + i * r.step), item) : -1;
        if (same != 0)
            return same;
    }
    return 0;
}

BigRangeObject& big(const Value& v) {
    return static_cast<BigRangeObject&>(*v.rawObject());
}

/// start, stop or step, of either kind.
template <std::int64_t RangeObject::*Small, Value BigRangeObject::*Big>
Value numberOf(Machine&, const Value& v) {
    return range(v).isBig ? big(v).*Big : Value::integer(range(v).*Small);
}
constexpr auto startOf = numberOf<&RangeObject::start, &BigRangeObject::first>;
constexpr auto stopOf = numberOf<&RangeObject::stop, &BigRangeObject::end>;
constexpr auto stepOf = numberOf<&RangeObject::step, &BigRangeObject::stride>;

Value countOf(const Value& v) {
    return range(v).isBig ? big(v).count : Value::integer(range(v).length());
}

/// What makes two ranges equal: the same numbers in the same order.
Value identity(Machine& m, const Value& v) {
    const Value count = countOf(v);
    const bool isEmpty = count.isInt() && count.asInt() == 0;
    const bool isOne = count.isInt() && count.asInt() == 1;
    return m.tuple({count, isEmpty ? Value::none() : startOf(m, v),
                    isEmpty || isOne ? Value::none() : stepOf(m, v)});
}

Value rangeRepr(Machine& m, const Value& v) {
    const Value step = stepOf(m, v);
    const bool isPlain = step.isInt() && step.asInt() == 1;
    std::string text = "range(";
    int shownParts = 0;
    for (const Value& part : {startOf(m, v), stopOf(m, v), step}) {
        const bool isLast = ++shownParts == (isPlain ? 2 : 3);
        const auto shown = reprText(m, part);
        if (!shown)
            return {};
        text += *shown + (isLast ? ")" : ", ");
        if (isLast)
            break;
    }
    return m.str(std::move(text));
}

std::int64_t rangeLength(Machine& m, const Value& v) {
    const Value count = countOf(v);
    if (count.isInt())
        return count.asInt();
    m.raise(m.types.OverflowError, "Python int too large to convert to C ssize_t");
    return -1;
}

/// Of something that equals one of the numbers, but is none.
Value placeOf(Machine& m, const Value& self, const Value& item) {
    const RangeObject& r = range(self);
    for (std::int64_t i = 0; i < r.length(); ++i) {
        if (const int same = equals(m, Value::integer(r.start + i * r.step), item); same != 0)
            return same < 0 ? Value() : Value::integer(i);
    }
    return Value::integer(-1);
}

Value rangeIndex(Machine& m, const Args& a) {
    const int found = rangeContains(m, a[0], a[1]);
    if (found < 0)
        return {};
    Value number;
    const bool isInteger = asInteger(a[1], number);
    if (found == 0) {
        return m.valueError(a[1].isBool() || exactInt(m, a[1])
                                ? reprText(m, a[1]).value_or("?") + " is not in range"
                                : "sequence.index(x): x not in sequence");
    }
    if (range(a[0]).isBig)
        return bigRangeIndex(m, a[0], number);
    return isInteger ? Value::integer((number.asInt() - range(a[0]).start) / range(a[0]).step)
                     : placeOf(m, a[0], a[1]);
}

void setUpRange(Machine& m) {
    TypeBuilder type(m, m.types.range);
    type.flags(kSequence | kFinal);
    Slots& s = type.slots();
    s.newInstance = rangeNew;
    s.repr = rangeRepr;
    s.length = rangeLength;
    s.truth = [](Machine&, const Value& v) {
        const Value count = countOf(v);
        return count.isInt() && count.asInt() == 0 ? 0 : 1;
    };
    s.getItem = rangeGetItem;
    s.contains = rangeContains;
    s.iterate = [](Machine& machine, const Value& v) {
        const RangeObject& r = range(v);
        if (r.isBig)
            return bigRangeIterator(machine, v);
        return Value(make<RangeIterator>(machine.types.rangeIterator, r.start, r.step, r.length()));
    };
    s.compare = [](Machine& machine, const Value& a, const Value& b, CompareKind kind) {
        if (typeOf(machine, a) != machine.types.range ||
            typeOf(machine, b) != machine.types.range ||
            (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
            return Value::notImplemented();
        return compare(machine, identity(machine, a), identity(machine, b), kind);
    };
    s.hash = [](Machine& machine, const Value& v, std::int64_t& result) {
        return hash(machine, identity(machine, v), result);
    };
    type.property("start", startOf)
        .property("stop", stopOf)
        .property("step", stepOf)
        .method("__reversed__", "self",
                [](Machine& machine, const Args& a) {
                    const RangeObject& r = range(a[0]);
                    if (r.isBig)
                        return bigRangeReversed(machine, a[0]);
                    const std::int64_t size = r.length();
                    return Value(make<RangeIterator>(machine.types.rangeIterator,
                                                     r.start + (size - 1) * r.step, -r.step, size));
                })
        .method("index", "self, value, /", rangeIndex)
        .method("count", "self, value, /",
                [](Machine& machine, const Args& a) {
                    const int found = rangeContains(machine, a[0], a[1]);
                    return found < 0 ? Value() : Value::integer(found);
                })
        .finish();
    TypeBuilder iterator(m, m.types.rangeIterator);
    iterator.slots().iterate = [](Machine&, const Value& v) { return v; };
    iterator.slots().next = [](Machine&, const Value& v) {
        auto& it = static_cast<RangeIterator&>(*v.rawObject());
        if (it.left <= 0)
            return Value();
        --it.left;
        const std::int64_t number = it.position;
        it.position += it.step;
        return Value::integer(number);
    };
    iterator.method("__length_hint__", "self", [](Machine&, const Args& a) {
        return Value::integer(static_cast<RangeIterator&>(*a[0].rawObject()).left);
    });
    iterator.finish();
}

SliceObject& slice(const Value& v) {
    return static_cast<SliceObject&>(*v.rawObject());
}

void setUpSlice(Machine& m) {
    TypeBuilder type(m, m.types.slice);
    type.flags(kFinal);
    type.slots().newInstance = [](Machine& machine, Type* cls, const Args& args) {
        if (args.keywordCount() > 0)
            return machine.typeError("slice() takes no keyword arguments");
        if (args.count < 1 || args.count > 3) {
            return machine.typeError(std::string("slice expected at ") +
                                     (args.count < 1 ? "least 1 argument" : "most 3 arguments") +
                                     ", got " + std::to_string(args.count));
        }
        const bool isOne = args.count == 1;
        return Value(make<SliceObject>(cls, isOne ? Value::none() : args[0],
                                       isOne ? args[0] : args[1], args.get(2, Value::none())));
    };
    // Compared as the tuple of its parts; not hashed.
    type.slots().compare = [](Machine& machine, const Value& left, const Value& right,
                              CompareKind kind) {
        const auto parts = [&](const Value& v) {
            return machine.tuple({slice(v).start, slice(v).stop, slice(v).step});
        };
        return typeOf(machine, right) == machine.types.slice
                   ? compare(machine, parts(left), parts(right), kind)
                   : Value::notImplemented();
    };
    type.slots().repr = [](Machine& machine, const Value& v) {
        const SliceObject& s = slice(v);
        const auto a = reprText(machine, s.start);
        const auto b = reprText(machine, s.stop);
        const auto c = reprText(machine, s.step);
        return a && b && c ? machine.str("slice(" + *a + ", " + *b + ", " + *c + ")") : Value();
    };
    type.property("start", [](Machine&, const Value& v) { return slice(v).start; })
        .property("stop", [](Machine&, const Value& v) { return slice(v).stop; })
        .property("step", [](Machine&, const Value& v) { return slice(v).step; })
        .method("indices", "self, len, /",
                [](Machine& machine, const Args& a) {
                    std::int64_t size = 0;
                    SliceBounds b;
                    if (!indexNumber(machine, a[1], size, true))
                        return Value();
                    if (size < 0)
                        return machine.valueError("length should not be negative");
                    if (!sliceBounds(machine, slice(a[0]), size, b))
                        return Value();
                    return machine.tuple(
                        {Value::integer(b.start), Value::integer(b.stop), Value::integer(b.step)});
                })
        .finish();
}

} // namespace

void setUpRanges(Machine& m) {
    setUpRange(m);
    setUpBigRanges(m);
    setUpSlice(m);
}

} // namespace coroscope::scenes
