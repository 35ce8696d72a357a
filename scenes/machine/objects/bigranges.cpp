// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Ranges whose numbers do not fit in 64 bits: the same operations on integers of any size.
#include "scenes/machine/objects/bigranges.h"

#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

const Value kOne = Value::integer(1);

BigRangeObject& big(const Value& v) {
    return static_cast<BigRangeObject&>(*v.rawObject());
}

Value add(Machine& m, const Value& a, const Value& b) {
    return integerBinary(m, BinaryKind::Add, a, b);
}
Value subtract(Machine& m, const Value& a, const Value& b) {
    return integerBinary(m, BinaryKind::Subtract, a, b);
}
Value multiply(Machine& m, const Value& a, const Value& b) {
    return integerBinary(m, BinaryKind::Multiply, a, b);
}
int sign(const Value& number) {
    return compareIntegers(number, Value::integer(0));
}

Value countOf(Machine& m, const Value& start, const Value& stop, const Value& step) {
    const bool isUp = sign(step) > 0;
    const Value& low = isUp ? start : stop;
    const Value& high = isUp ? stop : start;
    if (compareIntegers(low, high) >= 0)
        return Value::integer(0);
    const Value stride = isUp ? step : subtract(m, Value::integer(0), step);
    const Value span = subtract(m, subtract(m, high, low), kOne);
    return add(m, integerBinary(m, BinaryKind::FloorDivide, span, stride), kOne);
}

bool isSmall(const Value& number) {
    constexpr std::int64_t most = std::int64_t{1} << 61; // sums of two fit as well
    return number.isInt() && number.asInt() < most && number.asInt() > -most;
}

/// The number at a place, which need not be within.
Value numberAt(Machine& m, const BigRangeObject& range, const Value& index) {
    return add(m, range.first, multiply(m, index, range.stride));
}

Value makeIterator(Machine& m, const Value& first, const Value& stride, const Value& count) {
    Ref<FunctionIterator> made = make<FunctionIterator>(m.types.longRangeIterator,
                                                        [](Machine& machine, FunctionIterator& it) {
                                                            if (it.number <= 0)
                                                                return Value();
                                                            --it.number;
                                                            Value number = it.a;
                                                            it.a = add(machine, it.a, it.b);
                                                            return number;
                                                        });
    made->a = first;
    made->b = stride;
    made->number = count.isInt() ? count.asInt() : INT64_MAX;
    return Value(std::move(made));
}

/// A slice's start or stop, made fit for so many items.
bool boundOf(Machine& m, const Value& given, const Value& count, bool isBack, bool isStart,
             Value& bound) {
    const Value low = Value::integer(isBack ? -1 : 0);
    const Value high = isBack ? subtract(m, count, kOne) : count;
    if (given.isNone()) {
        bound = isStart == isBack ? high : low;
        return true;
    }
    if (!typeOf(m, given)->slots.index) {
        m.typeError("slice indices must be integers or None or have an __index__ method");
        return false;
    }
    if (!indexValue(m, given, bound))
        return false;
    if (sign(bound) < 0)
        bound = add(m, bound, count);
    if (compareIntegers(bound, low) < 0)
        bound = low;
    else if (compareIntegers(bound, high) > 0)
        bound = high;
    return true;
}

Value sliceOf(Machine& m, const BigRangeObject& range, const SliceObject& slice) {
    Value step = kOne;
    if (!slice.step.isNone() && !typeOf(m, slice.step)->slots.index)
        return m.typeError("slice indices must be integers or None or have an __index__ method");
    if (!slice.step.isNone() && !indexValue(m, slice.step, step))
        return {};
    if (sign(step) == 0)
        return m.valueError("slice step cannot be zero");
    const bool isBack = sign(step) < 0;
    Value start;
    Value stop;
    if (!boundOf(m, slice.start, range.count, isBack, true, start) ||
        !boundOf(m, slice.stop, range.count, isBack, false, stop))
        return {};
    return makeRange(m, m.types.range, numberAt(m, range, start), numberAt(m, range, stop),
                     multiply(m, range.stride, step));
}

} // namespace

Value makeRange(Machine& m, Type* cls, const Value& start, const Value& stop, const Value& step) {
    if (isSmall(start) && isSmall(stop) && isSmall(step))
        return Value(make<RangeObject>(cls, start.asInt(), stop.asInt(), step.asInt()));
    const Value count = countOf(m, start, stop, step);
    if (!count)
        return {};
    return Value(make<BigRangeObject>(cls, start, stop, step, count));
}

bool indexValue(Machine& m, const Value& value, Value& plain) {
    if (asInteger(value, plain)) {
        if (plain.isBool())
            plain = Value::integer(plain.isTrue() ? 1 : 0);
        return true;
    }
    std::int64_t number = 0; // for its refusal
    const auto slot = typeOf(m, value)->slots.index;
    if (!slot)
        return indexNumber(m, value, number);
    const Value result = slot(m, value);
    if (!result)
        return false;
    if (!asInteger(result, plain)) {
        m.typeError("__index__ returned non-int (type " + typeName(m, result) + ")");
        return false;
    }
    return true;
}

Value bigRangeItem(Machine& m, const Value& self, const Value& key) {
    const BigRangeObject& range = big(self);
    if (isSlice(m, key))
        return sliceOf(m, range, static_cast<SliceObject&>(*key.rawObject()));
    Value index;
    if (!typeOf(m, key)->slots.index) {
        return m.typeError("range indices must be integers or slices, not " + typeName(m, key));
    }
    if (!indexValue(m, key, index))
        return {};
    if (sign(index) < 0)
        index = add(m, index, range.count);
    if (sign(index) < 0 || compareIntegers(index, range.count) >= 0)
        return m.raise(m.types.IndexError, "range object index out of range");
    return numberAt(m, range, index);
}

int bigRangeContains(Machine& m, const Value& self, const Value& item) {
    const BigRangeObject& range = big(self);
    Value number;
    if (asInteger(item, number)) {
        const Value place = subtract(m, number, range.first);
        const Value rest = integerBinary(m, BinaryKind::Remainder, place, range.stride);
        const Value index = integerBinary(m, BinaryKind::FloorDivide, place, range.stride);
        return sign(rest) == 0 && sign(index) >= 0 && compareIntegers(index, range.count) < 0;
    }
    int found = 0;
    const bool ok = forEach(m, bigRangeIterator(m, self), [&](const Value& each) {
        found = m.spend(1) ? equals(m, each, item) : -1;
        return found == 0;
    });
    return ok ? found : -1;
}

Value bigRangeIndex(Machine& m, const Value& self, const Value& number) {
    const BigRangeObject& range = big(self);
    return integerBinary(m, BinaryKind::FloorDivide, subtract(m, number, range.first),
                         range.stride);
}

Value bigRangeIterator(Machine& m, const Value& self) {
    const BigRangeObject& range = big(self);
    return makeIterator(m, range.first, range.stride, range.count);
}

Value bigRangeReversed(Machine& m, const Value& self) {
    const BigRangeObject& range = big(self);
    return makeIterator(m, numberAt(m, range, subtract(m, range.count, kOne)),
                        subtract(m, Value::integer(0), range.stride), range.count);
}

void setUpBigRanges(Machine& m) {
    TypeBuilder iterator(m, m.types.longRangeIterator);
    iterator.slots().iterate = [](Machine&, const Value& v) { return v; };
    iterator.slots().next = [](Machine& machine, const Value& v) {
        auto& it = static_cast<FunctionIterator&>(*v.rawObject());
        return it.step(machine, it);
    };
    iterator
        .method("__length_hint__", "self",
                [](Machine&, const Args& a) {
                    return Value::integer(static_cast<FunctionIterator&>(*a[0].rawObject()).number);
                })
        .finish();
}

} // namespace coroscope::scenes
