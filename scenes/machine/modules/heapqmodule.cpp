// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `_heapq`: what heapq does to one list. The order of its comparisons is core's, and CPython's.
#include "core/sync/storage.h"
#include "scenes/machine/modules/moduleparts.h"

namespace coroscope::scenes {

namespace {

/// An error is pending; the items are all still there.
struct Interrupted {};

/// Code of the scene may change the list while it compares: then its places are no longer valid.
template <bool IsMax>
struct HeapLess {
    Machine& machine;
    const ValueVector& items;

    bool operator()(const Value& left, const Value& right) const {
        const std::size_t size = items.size();
        const Value first = IsMax ? right : left;
        const Value second = IsMax ? left : right;
        const int result = lessThan(machine, first, second);
        if (result < 0 || !machine.spend(1))
            throw Interrupted();
        if (items.size() != size) {
            machine.raise(machine.types.RuntimeError, "list changed size during iteration");
            throw Interrupted();
        }
        return result == 1;
    }
};

/// What the first argument holds; null when it is no list.
ValueVector* heapOf(Machine& m, const Args& a, std::string_view function, bool isOnly) {
    if (ListObject* list = asList(a[0]))
        return &list->items;
    badArgument(m, function, isOnly ? "argument" : "argument 1", "list", a[0]);
    return nullptr;
}

template <class Action>
Value guarded(Action action) {
    try {
        return action();
    } catch (const Interrupted&) {
        return {};
    }
}

Value refuseEmpty(Machine& m) {
    return m.raise(m.types.IndexError, "index out of range");
}

template <bool IsMax>
Value heapify(Machine& m, const Args& a) {
    ValueVector* items = heapOf(m, a, IsMax ? "_heapify_max" : "heapify", true);
    if (!items)
        return {};
    return guarded([&] {
        HeapLess<IsMax> less{m, *items};
        for (std::size_t i = items->size() / 2; i-- > 0;)
            heapSiftUp(*items, i, less);
        return Value::none();
    });
}

template <bool IsMax>
Value pop(Machine& m, const Args& a) {
    ValueVector* items = heapOf(m, a, IsMax ? "_heappop_max" : "heappop", true);
    if (!items)
        return {};
    if (items->empty())
        return refuseEmpty(m);
    return guarded([&] {
        HeapLess<IsMax> less{m, *items};
        return heapPop(*items, less);
    });
}

template <bool IsMax>
Value replace(Machine& m, const Args& a) {
    ValueVector* items = heapOf(m, a, IsMax ? "_heapreplace_max" : "heapreplace", false);
    if (!items)
        return {};
    if (items->empty())
        return refuseEmpty(m);
    return guarded([&] {
        HeapLess<IsMax> less{m, *items};
        Value first = a[1];
        first.swap(items->front());
        heapSiftUp(*items, 0, less);
        return first;
    });
}

Value push(Machine& m, const Args& a) {
    ValueVector* items = heapOf(m, a, "heappush", false);
    if (!items || !m.reserve(static_cast<std::int64_t>((items->size() + 1) * sizeof(Value))))
        return {};
    return guarded([&] {
        HeapLess<false> less{m, *items};
        heapPush(*items, a[1], less);
        return Value::none();
    });
}

Value pushPop(Machine& m, const Args& a) {
    ValueVector* items = heapOf(m, a, "heappushpop", false);
    if (!items)
        return {};
    if (items->empty())
        return a[1];
    return guarded([&] {
        HeapLess<false> less{m, *items};
        if (!less(items->front(), a[1]))
            return a[1];
        if (items->empty())
            return refuseEmpty(m);
        Value first = a[1];
        first.swap(items->front());
        heapSiftUp(*items, 0, less);
        return first;
    });
}

} // namespace

Value heapqModule(Machine& m) {
    return ModuleBuilder(m, "_heapq")
        .function("heappush", "heap, item, /", push)
        .function("heappushpop", "heap, item, /", pushPop)
        .function("heappop", "heap, /", pop<false>)
        .function("heapreplace", "heap, item, /", replace<false>)
        .function("heapify", "heap, /", heapify<false>)
        .function("_heappop_max", "heap, /", pop<true>)
        .function("_heapreplace_max", "heap, item, /", replace<true>)
        .function("_heapify_max", "heap, /", heapify<true>)
        .module();
}

} // namespace coroscope::scenes
