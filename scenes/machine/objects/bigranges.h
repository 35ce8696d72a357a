// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Ranges whose numbers do not fit in 64 bits.
#pragma once

#include "scenes/machine/machine.h"
#include "scenes/machine/objects/sequences.h"

namespace coroscope::scenes {

/// Its 64-bit numbers are those of an empty range; the real ones are here.
struct BigRangeObject final : RangeObject {
    Value first, end, stride, count;
    BigRangeObject(Type* rangeType, Value from, Value to, Value by, Value size)
        : RangeObject(rangeType, 0, 0, 1)
        , first(std::move(from))
        , end(std::move(to))
        , stride(std::move(by))
        , count(std::move(size)) {
        isBig = true;
    }
};

/// Of either kind, as the numbers need; they are plain integers.
Value makeRange(Machine& machine, Type* cls, const Value& start, const Value& stop,
                const Value& step);
/// operator.index(value) as a plain integer; false when it raised.
bool indexValue(Machine& machine, const Value& value, Value& plain);

Value bigRangeItem(Machine& machine, const Value& self, const Value& key);
int bigRangeContains(Machine& machine, const Value& self, const Value& item);
/// The place of a number that is contained.
Value bigRangeIndex(Machine& machine, const Value& self, const Value& number);
Value bigRangeIterator(Machine& machine, const Value& self);
Value bigRangeReversed(Machine& machine, const Value& self);
void setUpBigRanges(Machine& machine);

} // namespace coroscope::scenes
