// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What list, tuple and range share.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

inline ListObject& listOf(const Value& value) {
    return static_cast<ListObject&>(*value.rawObject());
}
inline TupleObject& tupleOf(const Value& value) {
    return static_cast<TupleObject&>(*value.rawObject());
}
/// "[1, 2]" or "(1, 2)"; `self` holds the items.
Value itemsRepr(Machine& machine, const Object* self, const ValueVector& items, bool isTuple);
Value compareItems(Machine& machine, const ValueVector& a, const ValueVector& b, CompareKind kind);
/// False when it raised "`what` indices must be integers or slices".
bool indexOf(Machine& machine, const Value& key, const char* what, std::int64_t& index);
/// Where an item lies; false when it raised, IndexError for what is beyond every sequence.
bool indexNumberOfItem(Machine& machine, const Value& key, std::int64_t& index);
bool isSlice(const Machine& machine, const Value& key);
bool sliced(Machine& machine, const ValueVector& items, const Value& key, ValueVector& result);
/// 1, 0, or -1 when it raised.
int containsItem(Machine& machine, const ValueVector& items, const Value& item);
/// How often `by` says; false when it raised.
bool repeatCount(Machine& machine, const Value& by, std::int64_t& count);
/// False when it raised, or when `by` is no number: then `isOther`.
bool repeated(Machine& machine, const ValueVector& items, const Value& by, ValueVector& result,
              bool& isOther);
/// -1: not there; -2: it raised.
std::int64_t positionOf(Machine& machine, const ValueVector& items, const Value& item,
                        std::int64_t from, std::int64_t to);
/// index(value, start, stop) of a bound call.
Value indexIn(Machine& machine, const ValueVector& items, const Args& args,
              const std::string& message);
Value countIn(Machine& machine, const ValueVector& items, const Value& item);
/// `list[int]`
Value classGetItem(Machine& machine, const Args& args);

void setUpLists(Machine& machine);
void setUpRanges(Machine& machine);

} // namespace coroscope::scenes
