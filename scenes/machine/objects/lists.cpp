// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type list.
#include "scenes/machine/objects/sequenceparts.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/timsort.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

Value listCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!asList(left) || !asList(right))
        return Value::notImplemented();
    const ValueVector& a = listOf(left).items;
    const ValueVector& b = listOf(right).items;
    // Unlike tuples, lists of another length are not looked into.
    if (a.size() != b.size() && (kind == CompareKind::Equal || kind == CompareKind::NotEqual))
        return Value::boolean(kind == CompareKind::NotEqual);
    return compareItems(m, a, b, kind);
}

Value listGetItem(Machine& m, const Value& self, const Value& key) {
    const ValueVector& items = listOf(self).items;
    std::int64_t index = key.asInt();
    if (isSlice(m, key)) {
        ValueVector result;
        return sliced(m, items, key, result) ? m.list(std::move(result)) : Value();
    }
    if (!key.isInt() && !indexOf(m, key, "list", index))
        return {};
    if (!fitIndex(index, static_cast<std::int64_t>(items.size())))
        return m.raise(m.types.IndexError, "list index out of range");
    return items[static_cast<std::size_t>(index)];
}

bool setSlice(Machine& m, ListObject& self, const Value& key, const Value& to) {
    SliceBounds b;
    ValueVector given;
    if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()),
                     static_cast<std::int64_t>(self.items.size()), b))
        return false;
    if (to && !typeOf(m, to)->slots.iterate) {
        m.typeError(b.step == 1 ? "can only assign an iterable"
                                : "must assign iterable to extended slice");
        return false;
    }
    if (to && !collect(m, to, given))
        return false;
    ValueVector& items = self.items;
    if (b.step == 1) {
        ValueVector old(items.begin() + b.start, items.begin() + b.start + b.count);
        items.erase(items.begin() + b.start, items.begin() + b.start + b.count);
        items.insert(items.begin() + b.start, given.begin(), given.end());
        return true;
    }
    if (to) {
        if (static_cast<std::int64_t>(given.size()) != b.count) {
            m.valueError("attempt to assign sequence of size " + std::to_string(given.size()) +
                         " to extended slice of size " + std::to_string(b.count));
            return false;
        }
        for (std::int64_t i = 0; i < b.count; ++i)
            items[static_cast<std::size_t>(b.start + i * b.step)] =
                given[static_cast<std::size_t>(i)];
        return true;
    }
    std::vector<std::int64_t> doomed;
    for (std::int64_t i = 0; i < b.count; ++i)
        doomed.push_back(b.start + i * b.step);
    std::sort(doomed.rbegin(), doomed.rend());
    for (const std::int64_t at : doomed)
        items.erase(items.begin() + at);
    return true;
}

bool listSetItem(Machine& m, const Value& self, const Value& key, const Value& to) {
    ListObject& target = listOf(self);
    if (isSlice(m, key))
        return setSlice(m, target, key, to);
    std::int64_t index = 0;
    if (!indexOf(m, key, "list", index))
        return false;
    if (!fitIndex(index, static_cast<std::int64_t>(target.items.size()))) {
        m.raise(m.types.IndexError, "list assignment index out of range");
        return false;
    }
    if (to) {
        target.items[static_cast<std::size_t>(index)] = to;
    } else {
        const Value old = std::move(target.items[static_cast<std::size_t>(index)]);
        target.items.erase(target.items.begin() + index);
    }
    return true;
}

Value listAdd(Machine& m, const Value& left, const Value& right) {
    if (!asList(left) || !asList(right))
        return Value::notImplemented();
    ValueVector items = listOf(left).items;
    items.insert(items.end(), listOf(right).items.begin(), listOf(right).items.end());
    return m.reserve(static_cast<std::int64_t>(items.size() * sizeof(Value)))
               ? m.list(std::move(items))
               : Value();
}

Value listMultiply(Machine& m, const Value& left, const Value& right) {
    const bool isLeft = asList(left) != nullptr;
    ValueVector result;
    bool isOther = false;
    const ValueVector items = listOf(isLeft ? left : right).items;
    if (!repeated(m, items, isLeft ? right : left, result, isOther))
        return isOther ? Value::notImplemented() : Value();
    return m.list(std::move(result));
}

Value listAppend(Machine& m, const Args& a) {
    ValueVector& items = listOf(a[0]).items;
    items.push_back(a[1]);
    if ((items.size() & 0xfff) == 0 &&
        !m.reserve(static_cast<std::int64_t>(items.size() * sizeof(Value))))
        return {};
    return Value::none();
}

Value listExtend(Machine& m, const Args& a) {
    ValueVector more;
    if (!collect(m, a[1], more))
        return {};
    ValueVector& items = listOf(a[0]).items;
    if (!m.reserve(static_cast<std::int64_t>((items.size() + more.size()) * sizeof(Value))) ||
        !m.spend(static_cast<std::int64_t>(more.size() / 8)))
        return {};
    items.insert(items.end(), more.begin(), more.end());
    return Value::none();
}

Value listInsert(Machine& m, const Args& a) {
    std::int64_t index = 0;
    if (!indexNumber(m, a[1], index, true))
        return {};
    ValueVector& items = listOf(a[0]).items;
    const auto size = static_cast<std::int64_t>(items.size());
    index = std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
    items.insert(items.begin() + index, a[2]);
    return Value::none();
}

Value listPop(Machine& m, const Args& a) {
    std::int64_t index = -1;
    if (a.has(1) && !indexNumber(m, a[1], index))
        return {};
    ValueVector& items = listOf(a[0]).items;
    if (items.empty())
        return m.raise(m.types.IndexError, "pop from empty list");
    if (!fitIndex(index, static_cast<std::int64_t>(items.size())))
        return m.raise(m.types.IndexError, "pop index out of range");
    Value item = std::move(items[static_cast<std::size_t>(index)]);
    items.erase(items.begin() + index);
    return item;
}

Value listRemove(Machine& m, const Args& a) {
    const std::int64_t at = positionOf(m, listOf(a[0]).items, a[1], 0, INT64_MAX);
    if (at == -2)
        return {};
    if (at < 0)
        return m.valueError("list.remove(x): x not in list");
    ValueVector& items = listOf(a[0]).items;
    const Value old = std::move(items[static_cast<std::size_t>(at)]);
    items.erase(items.begin() + at);
    return Value::none();
}

Value listSort(Machine& m, const Args& a) {
    const Value key = a.get(1, Value::none());
    std::int64_t isReversed = 0;
    if (a.has(2) && !indexNumber(m, a[2], isReversed, true))
        return {};
    ListObject& self = listOf(a[0]);
    ValueVector items = std::move(self.items);
    self.items.clear();
    struct Keyed {
        Value key;
        Value item;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(items.size());
    for (const Value& item : items) {
        Value k = key.isNone() ? item : call(m, key, {item});
        if (!k) {
            self.items = std::move(items);
            return {};
        }
        keyed.push_back({std::move(k), item});
    }
    if (isReversed)
        std::reverse(keyed.begin(), keyed.end());
    // Keys of one class are asked directly first, as CPython does: a NotImplemented shows it.
    Type* one = keyed.empty() ? nullptr : typeOf(m, keyed.front().key);
    const bool isOneClass = one && one->has(kHeapType) && one->slots.compare &&
                            std::all_of(keyed.begin(), keyed.end(), [&](const Keyed& each) {
                                return typeOf(m, each.key) == one;
                            });
    const auto isLess = [&](const Keyed& x, const Keyed& y) {
        if (isOneClass && typeOf(m, x.key) == one && typeOf(m, y.key) == one) {
            const Value result = one->slots.compare(m, x.key, y.key, CompareKind::Less);
            if (!result || !result.isNotImplemented())
                return result ? truth(m, result) : -1;
        }
        return lessThan(m, x.key, y.key);
    };
    const bool isSorted = timSort(keyed, isLess);
    if (isReversed)
        std::reverse(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < keyed.size(); ++i)
        items[i] = std::move(keyed[i].item);
    const bool isModified = !self.items.empty();
    self.items = std::move(items);
    if (!m.spend(static_cast<std::int64_t>(keyed.size())) || !isSorted)
        return {};
    return isModified ? m.valueError("list modified during sort") : Value::none();
}

Value listNew(Machine&, Type* cls, const Args&) {
    return Value(make<ListObject>(cls));
}

bool listInit(Machine& m, const Value& self, const Args& args) {
    if (args.keywordCount() > 0 &&
        typeOf(m, self)->slots.newInstance == m.types.list->slots.newInstance) {
        m.typeError("list() takes no keyword arguments");
        return false;
    }
    if (args.positionalCount() > 1) {
        m.typeError("list expected at most 1 argument, got " +
                    std::to_string(args.positionalCount()));
        return false;
    }
    ValueVector items;
    if (args.positionalCount() > 0) {
        // As in CPython, a list made of what tells its length has no room to spare.
        constexpr std::int64_t kMost = 1 << 20;
        const Type* type = typeOf(m, args[0]);
        const bool tellsLength = !type->has(kHeapType) && type->slots.length;
        const std::int64_t count = tellsLength ? type->slots.length(m, args[0]) : 0;
        items.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, kMost)));
        if (m.hasError() || !collect(m, args[0], items))
            return false;
    }
    listOf(self).items.swap(items);
    return true;
}

} // namespace

void setUpLists(Machine& m) {
    TypeBuilder type(m, m.types.list);
    type.flags(kListType | kSequence);
    Slots& s = type.slots();
    s.newInstance = listNew;
    s.init = listInit;
    s.repr = [](Machine& machine, const Value& v) {
        return itemsRepr(machine, v.rawObject(), listOf(v).items, false);
    };
    s.compare = listCompare;
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(listOf(v).items.size());
    };
    s.getItem = listGetItem;
    s.setItem = listSetItem;
    s.contains = [](Machine& machine, const Value& v, const Value& item) {
        return containsItem(machine, listOf(v).items, item);
    };
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.listIterator, v, 0));
    };
    s.binary[static_cast<int>(BinaryKind::Add)] = listAdd;
    s.binary[static_cast<int>(BinaryKind::Multiply)] = listMultiply;
    s.inplace[static_cast<int>(BinaryKind::Add)] = [](Machine& machine, const Value& left,
                                                      const Value& right) {
        const Value pair[2] = {left, right};
        return listExtend(machine, Args(pair, 2)) ? left : Value();
    };
    s.inplace[static_cast<int>(BinaryKind::Multiply)] = [](Machine& machine, const Value& left,
                                                           const Value& right) {
        const Value result = listMultiply(machine, left, right);
        if (!asList(result))
            return result;
        listOf(left).items = listOf(result).items;
        return left;
    };
    type.method("append", "self, object, /", listAppend)
        .method("extend", "self, iterable, /", listExtend)
        .method("insert", "self, index, object, /", listInsert)
        .method("pop", "self, index=, /", listPop)
        .method("remove", "self, value, /", listRemove)
        .method("clear", "self",
                [](Machine&, const Args& a) {
                    ValueVector old = std::move(listOf(a[0]).items);
                    listOf(a[0]).items.clear();
                    while (!old.empty())
                        old.pop_back();
                    return Value::none();
                })
        .method("copy", "self",
                [](Machine& machine, const Args& a) { return machine.list(listOf(a[0]).items); })
        .method("index", "self, value, start=, stop=, /",
                [](Machine& machine, const Args& a) {
                    return indexIn(machine, listOf(a[0]).items, a, {});
                })
        .method("count", "self, value, /",
                [](Machine& machine, const Args& a) {
                    return countIn(machine, listOf(a[0]).items, a[1]);
                })
        .method("reverse", "self",
                [](Machine&, const Args& a) {
                    std::reverse(listOf(a[0]).items.begin(), listOf(a[0]).items.end());
                    return Value::none();
                })
        .method("sort", "self, *, key=, reverse=", listSort)
        .method("__reversed__", "self",
                [](Machine& machine, const Args& a) {
                    const auto size = static_cast<std::int64_t>(listOf(a[0]).items.size());
                    return Value(
                        make<SequenceIterator>(machine.types.listReverseIterator, a[0], size - 1));
                })
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .finish();
}

} // namespace coroscope::scenes
