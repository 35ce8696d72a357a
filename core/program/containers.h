// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// str, list, tuple, dict, set and range.
#pragma once

#include "core/program/value.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace coroscope::py {

struct Str final : Object {
    explicit Str(std::string of)
        : text(std::move(of)) {}
    std::string text; // UTF-8

    [[nodiscard]] std::string_view typeName() const override { return "str"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] std::string str() const override { return text; }
    [[nodiscard]] bool truth() const override { return !text.empty(); }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] bool isSame(const Object& other) const override { return equals(other); }
    [[nodiscard]] std::size_t hash() const override { return std::hash<std::string>()(text); }
    [[nodiscard]] Value item(const Value& key) override;
    [[nodiscard]] bool contains(const Value& item) override;
    [[nodiscard]] std::int64_t length() const override;
    [[nodiscard]] Ref<Iterator> iterate() override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

// list and tuple.
struct Sequence : Object {
    explicit Sequence(std::vector<Value> values)
        : items(std::move(values)) {}
    std::vector<Value> items;

    [[nodiscard]] bool truth() const override { return !items.empty(); }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] Value item(const Value& key) override;
    [[nodiscard]] bool contains(const Value& item) override;
    [[nodiscard]] std::int64_t length() const override { return std::int64_t(items.size()); }
    [[nodiscard]] Ref<Iterator> iterate() override;
    // Where an index stands; raises IndexError.
    [[nodiscard]] std::size_t place(const Value& key, const char* message) const;
};

struct List final : Sequence {
    using Sequence::Sequence;
    [[nodiscard]] std::string_view typeName() const override { return "list"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] std::size_t hash() const override;
    void setItem(const Value& key, const Value& to) override;
    void deleteItem(const Value& key) override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct Tuple final : Sequence {
    using Sequence::Sequence;
    [[nodiscard]] std::string_view typeName() const override { return "tuple"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] std::size_t hash() const override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

// Keys in the order in which they came, as dict and set have them.
class Table {
public:
    struct Entry {
        Value key;
        Value value;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const Value* find(const Value& key) const;
    void set(const Value& key, const Value& to);
    bool remove(const Value& key);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    [[nodiscard]] std::size_t placeOf(const Value& key) const;
    std::vector<Entry> m_entries;
    std::unordered_multimap<std::size_t, std::size_t> m_places; // by hash
};

struct Dict final : Object {
    Table table;
    [[nodiscard]] std::string_view typeName() const override { return "dict"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool truth() const override { return table.size() > 0; }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] std::size_t hash() const override;
    [[nodiscard]] Value item(const Value& key) override;
    void setItem(const Value& key, const Value& to) override { table.set(key, to); }
    void deleteItem(const Value& key) override;
    [[nodiscard]] bool contains(const Value& item) override { return table.find(item) != nullptr; }
    [[nodiscard]] std::int64_t length() const override { return std::int64_t(table.size()); }
    [[nodiscard]] Ref<Iterator> iterate() override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct Set final : Object {
    Table table;
    [[nodiscard]] std::string_view typeName() const override { return "set"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool truth() const override { return table.size() > 0; }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] std::size_t hash() const override;
    [[nodiscard]] bool contains(const Value& item) override { return table.find(item) != nullptr; }
    [[nodiscard]] std::int64_t length() const override { return std::int64_t(table.size()); }
    [[nodiscard]] Ref<Iterator> iterate() override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

struct Range final : Object {
    Range(std::int64_t from, std::int64_t to, std::int64_t by)
        : start(from)
        , stop(to)
        , step(by) {}
    std::int64_t start;
    std::int64_t stop;
    std::int64_t step;
    [[nodiscard]] std::string_view typeName() const override { return "range"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool truth() const override { return length() > 0; }
    [[nodiscard]] Value item(const Value& key) override;
    [[nodiscard]] bool contains(const Value& item) override;
    [[nodiscard]] std::int64_t length() const override;
    [[nodiscard]] Ref<Iterator> iterate() override;
};

// lower:upper:step; None where it is left out.
struct Slice final : Object {
    Slice(Value from, Value to, Value by)
        : lower(std::move(from))
        , upper(std::move(to))
        , step(std::move(by)) {}
    Value lower;
    Value upper;
    Value step;
    [[nodiscard]] std::string_view typeName() const override { return "slice"; }
    // The places that it means in something of that length.
    [[nodiscard]] std::vector<std::size_t> places(std::int64_t length) const;
};

// An iterator of a function that gives the next item.
class FunctionIterator final : public Iterator {
public:
    explicit FunctionIterator(std::function<bool(Value&)> function)
        : m_function(std::move(function)) {}
    bool next(Value& item) override { return m_function(item); }

private:
    std::function<bool(Value&)> m_function;
};

[[nodiscard]] Value makeList(std::vector<Value> items);
[[nodiscard]] Value makeTuple(std::vector<Value> items);
[[nodiscard]] Value makeSet(const std::vector<Value>& items);
[[nodiscard]] std::vector<Value> itemsOf(const Value& iterable);

// [a, b, *c], (a, b), {a, b}: as a call hands them over.
template <class... A>
[[nodiscard]] Value listOf(A&&... items) {
    return makeList(std::move(Arguments(std::forward<A>(items)...).positional));
}
template <class... A>
[[nodiscard]] Value tupleOf(A&&... items) {
    return makeTuple(std::move(Arguments(std::forward<A>(items)...).positional));
}
template <class... A>
[[nodiscard]] Value setOf(A&&... items) {
    return makeSet(Arguments(std::forward<A>(items)...).positional);
}
// {key: value, key: value}: keys and values in turn; **other as spreadNamed(other).
class DictMaker {
public:
    void add(const Value& key, const Value& value) { m_dict->table.set(key, value); }
    void add(const SpreadNamed& other);
    [[nodiscard]] Value take() { return Value(m_dict); }

private:
    Ref<Dict> m_dict = makeRef<Dict>();
};
struct Pair {
    Value key;
    Value value;
};
[[nodiscard]] inline Pair pair(Value key, Value value) {
    return {std::move(key), std::move(value)};
}
inline void addTo(DictMaker& maker, const Pair& pair) {
    maker.add(pair.key, pair.value);
}
inline void addTo(DictMaker& maker, const SpreadNamed& other) {
    maker.add(other);
}
template <class... A>
[[nodiscard]] Value dictOf(const A&... pairs) {
    DictMaker maker;
    const int inOrder[] = {0, (addTo(maker, pairs), 0)...}; // a fold would nest too deep
    (void)inOrder;
    return maker.take();
}
[[nodiscard]] Value slice(const Value& lower, const Value& upper, const Value& step);

// for (Value item : iterate(values)) …
class Iteration {
public:
    explicit Iteration(const Value& iterable);
    class Place {
    public:
        explicit Place(Iterator* iterator)
            : m_iterator(iterator) {
            ++*this;
        }
        const Value& operator*() const { return m_item; }
        Place& operator++() {
            if (m_iterator && !m_iterator->next(m_item))
                m_iterator = nullptr;
            return *this;
        }
        bool operator!=(const Place& other) const { return m_iterator != other.m_iterator; }

    private:
        Iterator* m_iterator;
        Value m_item;
    };
    [[nodiscard]] Place begin() const { return Place(m_iterator.get()); }
    [[nodiscard]] static Place end() { return Place(nullptr); }

private:
    Ref<Iterator> m_iterator;
};
[[nodiscard]] inline Iteration iterate(const Value& iterable) {
    return Iteration(iterable);
}

// a, b = values; raises ValueError where there are more or fewer.
std::vector<Value> unpack(const Value& values, std::size_t count);
// a, *b, c = values: `after` names follow the starred one.
std::vector<Value> unpackStarred(const Value& values, std::size_t before, std::size_t after);

} // namespace coroscope::py
