// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// collections.deque: constant time at both ends. asyncio's queues keep their items in it too.
#include "scenes/machine/modules/collectionsparts.h"
#include "scenes/machine/objects/sequenceparts.h"

#include <algorithm>
#include <deque>

namespace coroscope::scenes {

namespace {

using Items = std::deque<Value, PoolAllocator<Value>>;

struct DequeObject final : Container {
    Items items;
    std::int64_t maxLength = -1; ///< -1: none
    std::uint64_t changes = 0;   ///< counts what an iterator must not see
    using Container::Container;
    void clear() override {
        std::exchange(items, {}).clear();
        Container::clear();
    }
};

struct DequeIterator final : Container {
    Ref<DequeObject> deque;
    std::size_t left;
    std::uint64_t changes;
    DequeIterator(Type* iteratorType, DequeObject* of)
        : Container(iteratorType)
        , deque(of)
        , left(of->items.size())
        , changes(of->changes) {}
    void clear() override {
        deque = nullptr;
        Container::clear();
    }
};

DequeObject& of(const Value& value) {
    return *static_cast<DequeObject*>(value.rawObject());
}

std::int64_t sizeOf(const DequeObject& d) {
    return static_cast<std::int64_t>(d.items.size());
}

/// deque itself, under the classes of the scene that derive from it.
Type* dequeType(Type* type) {
    while (type->has(kHeapType))
        type = type->base;
    return type;
}

bool isDeque(Machine& m, const Value& value, const Value& other) {
    return isInstance(m, value, dequeType(typeOf(m, other)));
}

// --- making --------------------------------------------------------------------------------------

Value newDeque(Machine&, Type* cls, const Args&) {
    return Value(make<DequeObject>(cls));
}

/// One more at an end; a full deque gives up one at the other end.
bool add(Machine& m, DequeObject& d, const Value& item, bool isLeft) {
    if (!m.reserve(static_cast<std::int64_t>((d.items.size() + 1) * sizeof(Value))))
        return false;
    Value dropped;
    ++d.changes;
    if (isLeft)
        d.items.push_front(item);
    else
        d.items.push_back(item);
    if (d.maxLength >= 0 && sizeOf(d) > d.maxLength) {
        dropped = isLeft ? d.items.back() : d.items.front();
        if (isLeft)
            d.items.pop_back();
        else
            d.items.pop_front();
    }
    return true;
}

bool extend(Machine& m, const Value& self, const Value& iterable, bool isLeft) {
    // A deque may be added to itself.
    const Value source = iterable.is(self) ? makeList(m, iterable) : iterable;
    return source &&
           forEach(m, source, [&](const Value& item) { return add(m, of(self), item, isLeft); });
}

bool readMaxLength(Machine& m, const Value& given, std::int64_t& length) {
    length = -1;
    if (!given || given.isNone())
        return true;
    if (!typeOf(m, given)->slots.index) {
        m.typeError("an integer is required");
        return false;
    }
    if (!indexNumber(m, given, length))
        return false;
    if (length < 0)
        m.valueError("maxlen must be non-negative");
    return length >= 0;
}

bool initDeque(Machine& m, const Value& self, const Args& args) {
    static const Signature signature("iterable=, maxlen=");
    Value bound[2];
    if (args.count > 2) {
        m.typeError("deque() takes at most 2 arguments (" + std::to_string(args.count) + " given)");
        return false;
    }
    if (!signature.bind(m, "deque", false, args, bound) ||
        !readMaxLength(m, bound[1], of(self).maxLength))
        return false;
    const Items old = std::exchange(of(self).items, {});
    return !bound[0] || extend(m, self, bound[0], false);
}

Value copyDeque(Machine& m, const Args& a) {
    const DequeObject& d = of(a[0]);
    if (!d.type->has(kHeapType)) {
        Ref<DequeObject> made = make<DequeObject>(d.type);
        made->items = d.items;
        made->maxLength = d.maxLength;
        return Value(std::move(made));
    }
    const Value cls = Value::object(d.type);
    return d.maxLength < 0 ? call(m, cls, {a[0]})
                           : call(m, cls, {a[0], Value::integer(d.maxLength)});
}

Value reduceDeque(Machine& m, const Args& a) {
    const DequeObject& d = of(a[0]);
    const Value own = Value::object(d.attributes);
    const Value items = iterate(m, a[0]);
    if (!items)
        return {};
    const Value arguments = d.maxLength < 0
                                ? Value(m.emptyTuple())
                                : m.tuple({Value(m.emptyTuple()), Value::integer(d.maxLength)});
    return m.tuple(
        {Value::object(d.type), arguments, own && asDict(own)->used ? own : Value::none(), items});
}

// --- the ends ------------------------------------------------------------------------------------

Value append(Machine& m, const Args& a) {
    return add(m, of(a[0]), a[1], false) ? Value::none() : Value();
}
Value appendLeft(Machine& m, const Args& a) {
    return add(m, of(a[0]), a[1], true) ? Value::none() : Value();
}

Value take(Machine& m, const Value& self, bool isLeft) {
    DequeObject& d = of(self);
    if (d.items.empty())
        return m.raise(m.types.IndexError, "pop from an empty deque");
    ++d.changes;
    Value item = std::move(isLeft ? d.items.front() : d.items.back());
    if (isLeft)
        d.items.pop_front();
    else
        d.items.pop_back();
    return item;
}

Value rotate(Machine& m, const Args& a) {
    std::int64_t steps = 1;
    if (a.has(1) && !indexNumber(m, a[1], steps))
        return {};
    DequeObject& d = of(a[0]);
    if (d.items.size() > 1) {
        const std::int64_t by = (steps % sizeOf(d) + sizeOf(d)) % sizeOf(d);
        std::rotate(d.items.begin(), d.items.end() - by, d.items.end());
        ++d.changes;
    }
    return m.spend(sizeOf(d) / 8) ? Value::none() : Value();
}

// --- in the middle -------------------------------------------------------------------------------

/// A position from a key; false when it raised.
bool position(Machine& m, const DequeObject& d, const Value& key, std::size_t& at) {
    std::int64_t index = 0;
    if (!typeOf(m, key)->slots.index) {
        m.typeError("sequence index must be integer, not '" + typeName(m, key) + "'");
        return false;
    }
    if (!indexNumberOfItem(m, key, index))
        return false;
    if (!fitIndex(index, sizeOf(d))) {
        m.raise(m.types.IndexError, "deque index out of range");
        return false;
    }
    at = static_cast<std::size_t>(index);
    return true;
}

Value getAt(Machine& m, const Value& self, const Value& key) {
    std::size_t at = 0;
    return position(m, of(self), key, at) ? of(self).items[at] : Value();
}

bool setAt(Machine& m, const Value& self, const Value& key, const Value& to) {
    DequeObject& d = of(self);
    std::size_t at = 0;
    if (!position(m, d, key, at))
        return false;
    const Value old = d.items[at];
    if (to) {
        d.items[at] = to;
    } else {
        ++d.changes;
        d.items.erase(d.items.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return true;
}

Value insert(Machine& m, const Args& a) {
    DequeObject& d = of(a[0]);
    std::int64_t index = 0;
    if (!indexNumber(m, a[1], index, true))
        return {};
    if (d.maxLength >= 0 && sizeOf(d) >= d.maxLength)
        return m.raise(m.types.IndexError, "deque already at its maximum size");
    index = std::clamp<std::int64_t>(index < 0 ? index + sizeOf(d) : index, 0, sizeOf(d));
    if (!m.reserve(static_cast<std::int64_t>((d.items.size() + 1) * sizeof(Value))))
        return {};
    ++d.changes;
    d.items.insert(d.items.begin() + index, a[2]);
    return Value::none();
}

/// The first position from `start` below `stop`; -1: not there; -2: it raised.
std::int64_t find(Machine& m, const Value& self, const Value& item, std::int64_t start,
                  std::int64_t stop, Type* error, const char* message) {
    DequeObject& d = of(self);
    const std::uint64_t changes = d.changes;
    for (std::int64_t i = start; i < std::min(stop, sizeOf(d)); ++i) {
        const Value each = d.items[static_cast<std::size_t>(i)];
        const int same = equals(m, each, item);
        if (same < 0)
            return -2;
        if (d.changes != changes) {
            m.raise(error, message);
            return -2;
        }
        if (same)
            return i;
    }
    return -1;
}

constexpr const char* kMutated = "deque mutated during iteration";

Value notInDeque(Machine& m, const Value& item) {
    const auto shown = reprText(m, item);
    return shown ? m.valueError(*shown + " is not in deque") : Value();
}

Value indexOfItem(Machine& m, const Args& a) {
    const std::int64_t size = sizeOf(of(a[0]));
    std::int64_t start = 0;
    std::int64_t stop = size;
    if ((a.has(2) && !indexNumber(m, a[2], start, true)) ||
        (a.has(3) && !indexNumber(m, a[3], stop, true)))
        return {};
    for (std::int64_t* bound : {&start, &stop})
        *bound = std::max<std::int64_t>(*bound < 0 ? *bound + size : *bound, 0);
    const std::int64_t at = find(m, a[0], a[1], start, stop, m.types.RuntimeError, kMutated);
    if (at >= 0)
        return Value::integer(at);
    return at == -1 ? notInDeque(m, a[1]) : Value();
}

Value removeItem(Machine& m, const Args& a) {
    DequeObject& d = of(a[0]);
    const std::int64_t at = find(m, a[0], a[1], 0, sizeOf(d), m.types.IndexError, kMutated);
    if (at < 0)
        return at == -1 ? notInDeque(m, a[1]) : Value();
    ++d.changes;
    const Value old = d.items[static_cast<std::size_t>(at)];
    d.items.erase(d.items.begin() + at);
    return Value::none();
}

Value countOf(Machine& m, const Args& a) {
    std::int64_t count = 0;
    std::int64_t at = -1;
    do {
        at = find(m, a[0], a[1], at + 1, sizeOf(of(a[0])), m.types.RuntimeError, kMutated);
        count += at >= 0 ? 1 : 0;
    } while (at >= 0);
    return at == -2 ? Value() : Value::integer(count);
}

int containsItem(Machine& m, const Value& self, const Value& item) {
    const std::int64_t at =
        find(m, self, item, 0, sizeOf(of(self)), m.types.RuntimeError, kMutated);
    return at == -2 ? -1 : at >= 0;
}

Value reverse(Machine&, const Args& a) {
    std::reverse(of(a[0]).items.begin(), of(a[0]).items.end());
    ++of(a[0]).changes;
    return Value::none();
}

Value clearAll(Machine&, const Args& a) {
    // Items may run code of the scene as they go.
    ++of(a[0]).changes;
    const Items old = std::exchange(of(a[0]).items, {});
    return Value::none();
}

// --- operators -----------------------------------------------------------------------------------

ValueVector listed(const Value& self) {
    const Items& items = of(self).items;
    return ValueVector(items.begin(), items.end());
}

Value compareDeques(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!isDeque(m, right, left))
        return Value::notImplemented();
    return compareItems(m, listed(left), listed(right), kind);
}

Value joined(Machine& m, const Value& left, const Value& right) {
    const bool isLeft =
        typeOf(m, left)->slots.length && dequeType(typeOf(m, left))->name == "deque";
    if (!isLeft)
        return Value::notImplemented();
    if (!isDeque(m, right, left)) {
        return m.typeError("can only concatenate deque (not \"" + typeName(m, right) +
                           "\") to deque");
    }
    const Value result = copyDeque(m, Args(&left, 1));
    return result && extend(m, result, right, false) ? result : Value();
}

bool repeat(Machine& m, const Value& self, const Value& by) {
    std::int64_t count = 0;
    if (!indexNumber(m, by, count))
        return false;
    const ValueVector items = listed(self);
    if (count <= 0) {
        clearAll(m, Args(&self, 1));
        return true;
    }
    for (std::int64_t i = 1; i < count; ++i) {
        for (const Value& item : items) {
            if (!add(m, of(self), item, false) || !m.spend(1))
                return false;
        }
    }
    return true;
}

Value repeated(Machine& m, const Value& left, const Value& right) {
    const bool isLeft = dequeType(typeOf(m, left))->name == "deque";
    const Value& self = isLeft ? left : right;
    const Value& by = isLeft ? right : left;
    if (!typeOf(m, by)->slots.index) {
        return m.typeError("can't multiply sequence by non-int of type '" + typeName(m, by) + "'");
    }
    const Value result = copyDeque(m, Args(&self, 1));
    return result && repeat(m, result, by) ? result : Value();
}

Value reprDeque(Machine& m, const Value& self) {
    const NestedRepr nested(self.rawObject());
    if (nested)
        return m.str("[...]");
    const Value items = m.list(listed(self));
    const auto shown = reprText(m, items);
    if (!shown)
        return {};
    const std::int64_t most = of(self).maxLength;
    return m.str(typeOf(m, self)->name + "(" + *shown +
                 (most >= 0 ? ", maxlen=" + std::to_string(most) : "") + ")");
}

// --- iterators -----------------------------------------------------------------------------------

template <bool IsReversed>
Value nextItem(Machine& m, const Value& self) {
    auto& it = static_cast<DequeIterator&>(*self.rawObject());
    if (!it.deque)
        return {};
    if (it.changes != it.deque->changes) {
        it.left = 0;
        return m.raise(m.types.RuntimeError, kMutated);
    }
    if (it.left == 0)
        return {};
    const std::size_t at = IsReversed ? it.left - 1 : it.deque->items.size() - it.left;
    --it.left;
    return it.deque->items[at];
}

Type* makeIteratorType(Machine& m, const char* name, Value (*next)(Machine&, const Value&)) {
    TypeBuilder type(m, name, "_collections");
    type.flags(kFinal | kNotCallable);
    type.slots().iterate = [](Machine&, const Value& v) { return v; };
    type.slots().next = next;
    return type
        .method("__length_hint__", "self",
                [](Machine&, const Args& a) {
                    return Value::integer(static_cast<std::int64_t>(
                        static_cast<DequeIterator&>(*a[0].rawObject()).left));
                })
        .finish();
}

Value iteratorOf(Machine& m, const Value& self, const char* typeName) {
    const Value type = getAttribute(m, m.importModule("_collections"), typeName);
    return asType(type) ? Value(make<DequeIterator>(asType(type), &of(self))) : Value();
}

void addMethods(TypeBuilder& type) {
    type.method("append", "self, item, /", append)
        .method("appendleft", "self, item, /", appendLeft)
        .method("pop", "self", [](Machine& m, const Args& a) { return take(m, a[0], false); })
        .method("popleft", "self", [](Machine& m, const Args& a) { return take(m, a[0], true); })
        .method("extend", "self, iterable, /",
                [](Machine& m, const Args& a) {
                    return extend(m, a[0], a[1], false) ? Value::none() : Value();
                })
        .method("extendleft", "self, iterable, /",
                [](Machine& m, const Args& a) {
                    return extend(m, a[0], a[1], true) ? Value::none() : Value();
                })
        .method("rotate", "self, n=, /", rotate)
        .method("insert", "self, index, item, /", insert)
        .method("index", "self, value, start=, stop=, /", indexOfItem)
        .method("remove", "self, value, /", removeItem)
        .method("count", "self, value, /", countOf)
        .method("reverse", "self", reverse)
        .method("clear", "self", clearAll)
        .method("copy", "self", copyDeque)
        .method("__copy__", "self", copyDeque)
        .method("__reduce__", "self", reduceDeque)
        .method("__reversed__", "self",
                [](Machine& m, const Args& a) {
                    return iteratorOf(m, a[0], "_deque_reverse_iterator");
                })
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .property("maxlen", [](Machine&, const Value& v) {
            return of(v).maxLength < 0 ? Value::none() : Value::integer(of(v).maxLength);
        });
}

void setSlots(Slots& s) {
    s.newInstance = newDeque;
    s.init = initDeque;
    s.repr = reprDeque;
    s.compare = compareDeques;
    s.length = [](Machine&, const Value& v) { return sizeOf(of(v)); };
    s.getItem = getAt;
    s.setItem = setAt;
    s.contains = containsItem;
    s.iterate = [](Machine& m, const Value& v) { return iteratorOf(m, v, "_deque_iterator"); };
    s.binary[static_cast<int>(BinaryKind::Add)] = joined;
    s.binary[static_cast<int>(BinaryKind::Multiply)] = repeated;
    s.inplace[static_cast<int>(BinaryKind::Add)] = [](Machine& m, const Value& left,
                                                      const Value& right) {
        return extend(m, left, right, false) ? left : Value();
    };
    s.inplace[static_cast<int>(BinaryKind::Multiply)] = [](Machine& m, const Value& left,
                                                           const Value& right) {
        return repeat(m, left, right) ? left : Value();
    };
}

} // namespace

void addDeque(ModuleBuilder& module) {
    Machine& m = module.machine();
    TypeBuilder type(m, "deque", "collections");
    type.flags(kSequence | kDottedName);
    setSlots(type.slots());
    addMethods(type);
    const Value forward = Value::object(makeIteratorType(m, "_deque_iterator", nextItem<false>));
    const Value backward =
        Value::object(makeIteratorType(m, "_deque_reverse_iterator", nextItem<true>));
    module.value("deque", Value::object(type.finish()))
        .value("_deque_iterator", forward)
        .value("_deque_reverse_iterator", backward);
}

} // namespace coroscope::scenes
