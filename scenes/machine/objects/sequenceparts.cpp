// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Slices, comparison, search and text of any sequence of values.
#include "scenes/machine/objects/sequenceparts.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <set>

#include <utility>

namespace coroscope::scenes {

void ListObject::clear() {
    Container::clear();
    ValueVector old = std::move(items);
    items.clear();
}

void TupleObject::clear() {
    Container::clear();
    ValueVector old = std::move(items);
    items.clear();
}

void SequenceIterator::clear() {
    Container::clear();
    sequence = Value();
}

std::int64_t RangeObject::length() const {
    if (step > 0)
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

bool sliceBounds(Machine& m, const SliceObject& slice, std::int64_t length, SliceBounds& b) {
    const auto read = [&](const Value& value, std::int64_t& number) {
        Value plain;
        if (!asInteger(value, plain) && !typeOf(m, value)->slots.index) {
            m.typeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        return indexNumber(m, value, number, true);
    };
    b.step = 1;
    if (!slice.step.isNone() && !read(slice.step, b.step))
        return false;
    if (b.step == 0) {
        m.valueError("slice step cannot be zero");
        return false;
    }
    b.step = std::max(b.step, -INT64_MAX);
    const bool isBack = b.step < 0;
    const std::int64_t low = isBack ? -1 : 0;
    const std::int64_t high = isBack ? length - 1 : length;
    b.start = isBack ? high : low;
    b.stop = isBack ? low : high;
    for (int i = 0; i < 2; ++i) {
        const Value& given = i == 0 ? slice.start : slice.stop;
        std::int64_t& bound = i == 0 ? b.start : b.stop;
        if (given.isNone())
            continue;
        if (!read(given, bound))
            return false;
        if (bound < 0)
            bound = bound < -length ? low : bound + length;
        bound = std::clamp(bound, low, high);
    }
    b.count = isBack ? (b.stop < b.start ? (b.start - b.stop - 1) / -b.step + 1 : 0)
                     : (b.start < b.stop ? (b.stop - b.start - 1) / b.step + 1 : 0);
    return true;
}

namespace {

/// Containers whose repr is being made: a list in itself shows as [...].
class ReprGuard {
public:
    explicit ReprGuard(const Object* object)
        : m_object(object)
        , m_isFirst(active().insert(object).second) {}
    ~ReprGuard() {
        if (m_isFirst)
            active().erase(m_object);
    }
    ReprGuard(const ReprGuard&) = delete;
    ReprGuard& operator=(const ReprGuard&) = delete;
    bool isFirst() const { return m_isFirst; }

private:
    static std::set<const Object*>& active() {
        thread_local std::set<const Object*> objects;
        return objects;
    }
    const Object* m_object;
    bool m_isFirst;
};

} // namespace

Value itemsRepr(Machine& m, const Object* self, const ValueVector& items, bool isTuple) {
    const ReprGuard guard(self);
    if (!guard.isFirst())
        return m.str(isTuple ? "(...)" : "[...]");
    std::string text(1, isTuple ? '(' : '[');
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value item = items[i];
        const auto shown = reprText(m, item);
        if (!shown)
            return {};
        text += (i ? ", " : "") + *shown;
        if (text.size() > 65536 && !m.reserve(static_cast<std::int64_t>(text.size())))
            return {};
    }
    if (isTuple && items.size() == 1)
        text += ",";
    return m.str(text + (isTuple ? ")" : "]"));
}

Value compareItems(Machine& m, const ValueVector& a, const ValueVector& b, CompareKind kind) {
    std::size_t unpaid = 0;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        const Value x = a[i];
        const Value y = b[i];
        if (++unpaid == 64 && !m.spend(static_cast<std::int64_t>(std::exchange(unpaid, 0) / 8)))
            return {};
        const int same = x.is(y) ? 1 : equals(m, x, y);
        if (same < 0)
            return {};
        if (same)
            continue;
        if (kind == CompareKind::Equal || kind == CompareKind::NotEqual)
            return Value::boolean(kind == CompareKind::NotEqual);
        return compare(m, x, y, kind);
    }
    const auto sizeA = Value::integer(static_cast<std::int64_t>(a.size()));
    const auto sizeB = Value::integer(static_cast<std::int64_t>(b.size()));
    return compare(m, sizeA, sizeB, kind);
}

bool indexOf(Machine& m, const Value& key, const char* what, std::int64_t& index) {
    Value plain;
    if (!asInteger(key, plain) && !typeOf(m, key)->slots.index) {
        m.typeError(std::string(what) + " indices must be integers or slices, not " +
                    typeName(m, key));
        return false;
    }
    return indexNumberOfItem(m, key, index);
}

bool indexNumberOfItem(Machine& m, const Value& key, std::int64_t& index) {
    Value plain;
    const bool isLong = asInteger(key, plain) && plain.isObject();
    if (!isLong && indexNumber(m, key, index))
        return true;
    if (isLong || m.errorIs(m.types.OverflowError)) {
        m.clearError();
        m.raise(m.types.IndexError,
                "cannot fit '" + typeName(m, key) + "' into an index-sized integer");
    }
    return false;
}

bool isSlice(const Machine& m, const Value& key) {
    return key.isObject() && key.rawObject()->type == m.types.slice;
}

bool sliced(Machine& m, const ValueVector& items, const Value& key, ValueVector& result) {
    SliceBounds b;
    if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()),
                     static_cast<std::int64_t>(items.size()), b))
        return false;
    result.reserve(static_cast<std::size_t>(b.count));
    for (std::int64_t i = 0; i < b.count; ++i)
        result.push_back(items[static_cast<std::size_t>(b.start + i * b.step)]);
    return true;
}

int containsItem(Machine& m, const ValueVector& items, const Value& item) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value each = items[i];
        const int same = each.is(item) ? 1 : equals(m, each, item);
        if (same != 0)
            return same;
    }
    return m.spend(static_cast<std::int64_t>(items.size() / 4)) ? 0 : -1;
}

bool repeatCount(Machine& m, const Value& by, std::int64_t& count) {
    Value plain;
    const bool isLong = asInteger(by, plain) && plain.isObject();
    if (!isLong && indexNumber(m, by, count))
        return true;
    if (isLong || m.errorIs(m.types.OverflowError)) {
        m.clearError();
        m.raise(m.types.OverflowError,
                "cannot fit '" + typeName(m, by) + "' into an index-sized integer");
    }
    return false;
}

/// The repeated items; false when it raised or `by` is no number (then `isOther`).
bool repeated(Machine& m, const ValueVector& items, const Value& by, ValueVector& result,
              bool& isOther) {
    Value plain;
    std::int64_t count = 0;
    isOther = !asInteger(by, plain) && !typeOf(m, by)->slots.index;
    if (isOther || !repeatCount(m, by, count))
        return false;
    count = std::max<std::int64_t>(count, 0);
    std::int64_t bytes = 0;
    if (__builtin_mul_overflow(count, static_cast<std::int64_t>(items.size() * sizeof(Value)),
                               &bytes)) {
        m.raise(m.types.MemoryError, "");
        return false;
    }
    if (bytes > 65536 && !m.reserve(bytes))
        return false;
    if (!items.empty())
        result.reserve(items.size() * static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count && !items.empty(); ++i)
        result.insert(result.end(), items.begin(), items.end());
    return true;
}

std::int64_t positionOf(Machine& m, const ValueVector& items, const Value& item, std::int64_t from,
                        std::int64_t to) {
    for (std::int64_t i = from; i < to && i < static_cast<std::int64_t>(items.size()); ++i) {
        const Value each = items[static_cast<std::size_t>(i)];
        const int same = each.is(item) ? 1 : equals(m, each, item);
        if (same < 0)
            return -2;
        if (same)
            return i;
    }
    return -1;
}

Value indexIn(Machine& m, const ValueVector& items, const Args& a, const std::string& message) {
    const auto size = static_cast<std::int64_t>(items.size());
    std::int64_t from = 0;
    std::int64_t to = size;
    for (std::size_t i = 2; i < 4; ++i) {
        if (a.has(i) && !typeOf(m, a[i])->slots.index)
            return m.typeError("slice indices must be integers or have an __index__ method");
        if (a.has(i) && !indexNumber(m, a[i], i == 2 ? from : to, true))
            return {};
    }
    from = std::max<std::int64_t>(from < 0 ? from + size : from, 0);
    to = to < 0 ? to + size : to;
    const std::int64_t at = positionOf(m, items, a[1], from, to);
    if (at == -2)
        return {};
    if (at >= 0)
        return Value::integer(at);
    if (!message.empty())
        return m.valueError(message);
    const auto shown = reprText(m, a[1]);
    return shown ? m.valueError(*shown + " is not in list") : Value();
}

Value countIn(Machine& m, const ValueVector& items, const Value& item) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value each = items[i];
        const int same = each.is(item) ? 1 : equals(m, each, item);
        if (same < 0)
            return {};
        count += same;
    }
    return Value::integer(count);
}

Value classGetItem(Machine& m, const Args& a) {
    Ref<InstanceObject> made = makeInstance(m.types.genericAlias);
    made->payload = m.tuple({a[0], asTuple(a[1]) ? a[1] : m.tuple({a[1]})});
    return Value(std::move(made));
}

} // namespace coroscope::scenes
