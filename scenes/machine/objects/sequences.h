// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// list, tuple, slice, range and the iterators over them.
#pragma once

#include "scenes/machine/type.h"

#include <vector>

namespace coroscope::scenes {

using ValueVector = std::vector<Value, PoolAllocator<Value>>;

struct ListObject : Container {
    ValueVector items;
    explicit ListObject(Type* listType)
        : Container(listType) {}
    void clear() override;
};

struct TupleObject : Container {
    ValueVector items;
    explicit TupleObject(Type* tupleType)
        : Container(tupleType) {}
    TupleObject(Type* tupleType, ValueVector content)
        : Container(tupleType)
        , items(std::move(content)) {}
    std::size_t size() const { return items.size(); }
    void clear() override;
};

struct SliceObject final : Object {
    Value start, stop, step;
    SliceObject(Type* sliceType, Value first, Value end, Value stride)
        : Object(sliceType)
        , start(std::move(first))
        , stop(std::move(end))
        , step(std::move(stride)) {}
};

struct RangeObject : Object {
    std::int64_t start, stop, step;
    bool isBig = false; ///< a BigRangeObject (bigranges.h)
    RangeObject(Type* rangeType, std::int64_t first, std::int64_t end, std::int64_t stride)
        : Object(rangeType)
        , start(first)
        , stop(end)
        , step(stride) {}
    std::int64_t length() const;
};

struct RangeIterator final : Object {
    std::int64_t position, step, left;
    RangeIterator(Type* iteratorType, std::int64_t first, std::int64_t stride, std::int64_t count)
        : Object(iteratorType)
        , position(first)
        , step(stride)
        , left(count) {}
};

/// Over a list, a tuple, a str, bytes, or anything with __getitem__; forwards or backwards.
struct SequenceIterator final : Container {
    Value sequence;
    std::int64_t position;
    SequenceIterator(Type* iteratorType, Value over, std::int64_t first)
        : Container(iteratorType)
        , sequence(std::move(over))
        , position(first) {}
    void clear() override;
};

/// A slice's bounds made fit for `length`; false when it raised.
struct SliceBounds {
    std::int64_t start = 0, stop = 0, step = 1, count = 0;
};
bool sliceBounds(Machine& machine, const SliceObject& slice, std::int64_t length,
                 SliceBounds& bounds);
/// An index that may be negative; false when out of range (nothing raised) .
inline bool fitIndex(std::int64_t& index, std::int64_t length) {
    if (index < 0)
        index += length;
    return index >= 0 && index < length;
}

} // namespace coroscope::scenes
