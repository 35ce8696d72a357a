// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What containers hold and how they are walked; their methods are in containermethods.cpp.
#include "core/program/containers.h"

#include "core/program/errors.h"

#include <algorithm>

namespace coroscope::py {

namespace {

[[noreturn]] void unhashable(const Object& object) {
    raiseOf("TypeError", "unhashable type: '" + std::string(object.typeName()) + "'");
}

std::string joined(const std::vector<Value>& items) {
    std::string text;
    for (const Value& item : items)
        text += (text.empty() ? "" : ", ") + reprText(item);
    return text;
}

Ref<Iterator> iterator(std::function<bool(Value&)> function) {
    return makeRef<FunctionIterator>(std::move(function));
}

// The keys as they are asked for. What changes its size meanwhile is refused.
Ref<Iterator> keysOf(Ref<Object> owner, const Table& table, const char* kind) {
    const std::size_t size = table.size();
    return iterator(
        [owner = std::move(owner), &table, size, kind, at = std::size_t(0)](Value& item) mutable {
            if (table.size() != size)
                raiseOf("RuntimeError", std::string(kind) + " changed size during iteration");
            if (at >= table.size())
                return false;
            item = table.entries()[at++].key;
            return true;
        });
}

} // namespace

// --- list and tuple

bool Sequence::equals(const Object& other) const {
    const auto* sequence = dynamic_cast<const Sequence*>(&other);
    return sequence && typeName() == sequence->typeName() &&
           std::equal(items.begin(), items.end(), sequence->items.begin(), sequence->items.end());
}

std::size_t Sequence::place(const Value& key, const char* message) const {
    std::int64_t at = integerOf(key);
    if (at < 0)
        at += length();
    if (at < 0 || at >= length())
        raiseOf("IndexError", std::string(typeName()) + " " + message);
    return static_cast<std::size_t>(at);
}

Value Sequence::item(const Value& key) {
    const auto* range = key.as<Slice>();
    if (!range) {
        if (!isNumber(key))
            raiseOf("TypeError", std::string(typeName()) + " indices must be integers or slices, " +
                                     "not " + std::string(py::typeName(key)));
        return items[place(key, "index out of range")];
    }
    std::vector<Value> chosen;
    for (const std::size_t at : range->places(length()))
        chosen.push_back(items[at]);
    return typeName() == "list" ? makeList(std::move(chosen)) : makeTuple(std::move(chosen));
}

bool Sequence::contains(const Value& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

// A list may grow while it is walked.
Ref<Iterator> Sequence::iterate() {
    return iterator([self = Ref<Sequence>(this), at = std::size_t(0)](Value& item) mutable {
        if (at >= self->items.size())
            return false;
        item = self->items[at++];
        return true;
    });
}

std::string List::repr() const {
    return "[" + joined(items) + "]";
}
std::size_t List::hash() const {
    unhashable(*this);
}
void List::setItem(const Value& key, const Value& to) {
    const auto* range = key.as<Slice>();
    if (!range) {
        items[place(key, "assignment index out of range")] = to;
        return;
    }
    const auto places = range->places(length());
    const std::vector<Value> values = itemsOf(to);
    if (!range->step.isNone())
        raiseOf("ValueError", "assignment to a slice with a step is not translated");
    const auto begin =
        places.empty()
            ? std::min<std::int64_t>(range->lower.isNone() ? 0 : integerOf(range->lower), length())
            : std::int64_t(places.front());
    items.erase(items.begin() + begin, items.begin() + begin + std::int64_t(places.size()));
    items.insert(items.begin() + begin, values.begin(), values.end());
}
void List::deleteItem(const Value& key) {
    if (const auto* range = key.as<Slice>()) {
        auto places = range->places(length());
        std::sort(places.begin(), places.end(), std::greater<>());
        for (const std::size_t at : places)
            items.erase(items.begin() + std::int64_t(at));
        return;
    }
    items.erase(items.begin() + std::int64_t(place(key, "assignment index out of range")));
}

std::string Tuple::repr() const {
    return "(" + joined(items) + (items.size() == 1 ? ",)" : ")");
}
std::size_t Tuple::hash() const {
    std::size_t sum = 7;
    for (const Value& each : items)
        sum = sum * 31 + hashOf(each);
    return sum;
}

// --- dict and set

std::size_t Table::placeOf(const Value& key) const {
    const auto [begin, end] = m_places.equal_range(hashOf(key));
    for (auto each = begin; each != end; ++each) {
        if (m_entries[each->second].key == key)
            return each->second;
    }
    return m_entries.size();
}
const Value* Table::find(const Value& key) const {
    const std::size_t place = placeOf(key);
    return place < m_entries.size() ? &m_entries[place].value : nullptr;
}
void Table::set(const Value& key, const Value& to) {
    const std::size_t place = placeOf(key);
    if (place < m_entries.size()) {
        m_entries[place].value = to;
        return;
    }
    m_places.emplace(hashOf(key), m_entries.size());
    m_entries.push_back({key, to});
}
bool Table::remove(const Value& key) {
    const std::size_t place = placeOf(key);
    if (place >= m_entries.size())
        return false;
    m_entries.erase(m_entries.begin() + std::int64_t(place));
    m_places.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_places.emplace(hashOf(m_entries[i].key), i);
    return true;
}
void Table::clear() {
    m_entries.clear();
    m_places.clear();
}

std::string Dict::repr() const {
    std::string text;
    for (const Table::Entry& entry : table.entries())
        text += (text.empty() ? "" : ", ") + reprText(entry.key) + ": " + reprText(entry.value);
    return "{" + text + "}";
}
bool Dict::equals(const Object& other) const {
    const auto* dict = dynamic_cast<const Dict*>(&other);
    if (!dict || dict->table.size() != table.size())
        return false;
    for (const Table::Entry& entry : table.entries()) {
        const Value* theirs = dict->table.find(entry.key);
        if (!theirs || !(*theirs == entry.value))
            return false;
    }
    return true;
}
std::size_t Dict::hash() const {
    unhashable(*this);
}
Value Dict::item(const Value& key) {
    if (const Value* found = table.find(key))
        return *found;
    raise(Value(&classNamed("KeyError"))(key));
}
void Dict::deleteItem(const Value& key) {
    if (!table.remove(key))
        raise(Value(&classNamed("KeyError"))(key));
}
Ref<Iterator> Dict::iterate() {
    return keysOf(this, table, "dictionary");
}

std::string Set::repr() const {
    std::string text;
    for (const Table::Entry& entry : table.entries())
        text += (text.empty() ? "" : ", ") + reprText(entry.key);
    return text.empty() ? "set()" : "{" + text + "}";
}
bool Set::equals(const Object& other) const {
    const auto* set = dynamic_cast<const Set*>(&other);
    if (!set || set->table.size() != table.size())
        return false;
    return std::all_of(table.entries().begin(), table.entries().end(),
                       [set](const Table::Entry& entry) { return set->table.find(entry.key); });
}
std::size_t Set::hash() const {
    unhashable(*this);
}
Ref<Iterator> Set::iterate() {
    return keysOf(this, table, "Set");
}

// --- range and slice

std::int64_t Range::length() const {
    if (step > 0)
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}
std::string Range::repr() const {
    return "range(" + std::to_string(start) + ", " + std::to_string(stop) +
           (step == 1 ? ")" : ", " + std::to_string(step) + ")");
}
Value Range::item(const Value& key) {
    if (const auto* part = key.as<Slice>()) {
        std::vector<Value> items;
        for (const std::size_t at : part->places(length()))
            items.emplace_back(start + std::int64_t(at) * step);
        return makeList(std::move(items));
    }
    std::int64_t at = integerOf(key);
    if (at < 0)
        at += length();
    if (at < 0 || at >= length())
        raiseOf("IndexError", "range object index out of range");
    return start + at * step;
}
bool Range::contains(const Value& item) {
    if (!isNumber(item))
        return false;
    const double steps = (numberOf(item) - double(start)) / double(step);
    return steps >= 0 && steps < double(length()) && steps == double(std::int64_t(steps));
}
Ref<Iterator> Range::iterate() {
    return iterator([range = Ref<Range>(this), at = std::int64_t(0)](Value& item) mutable {
        if (at >= range->length())
            return false;
        item = range->start + at++ * range->step;
        return true;
    });
}

std::vector<std::size_t> Slice::places(std::int64_t length) const {
    const std::int64_t by = step.isNone() ? 1 : integerOf(step);
    if (by == 0)
        raiseOf("ValueError", "slice step cannot be zero");
    const auto within = [length, by](const Value& bound, std::int64_t otherwise) {
        if (bound.isNone())
            return otherwise;
        std::int64_t at = integerOf(bound);
        if (at < 0)
            at += length;
        return std::clamp<std::int64_t>(at, by > 0 ? 0 : -1, by > 0 ? length : length - 1);
    };
    const std::int64_t from = within(lower, by > 0 ? 0 : length - 1);
    const std::int64_t to = within(upper, by > 0 ? length : -1);
    std::vector<std::size_t> found;
    for (std::int64_t at = from; by > 0 ? at < to : at > to; at += by)
        found.push_back(static_cast<std::size_t>(at));
    return found;
}

// --- making and walking them

Value makeList(std::vector<Value> items) {
    return Value(makeRef<List>(std::move(items)));
}
Value makeTuple(std::vector<Value> items) {
    return Value(makeRef<Tuple>(std::move(items)));
}
Value makeSet(const std::vector<Value>& items) {
    auto set = makeRef<Set>();
    for (const Value& item : items)
        set->table.set(item, None);
    return Value(set);
}
Value slice(const Value& lower, const Value& upper, const Value& step) {
    return Value(makeRef<Slice>(lower, upper, step));
}
void DictMaker::add(const SpreadNamed& other) {
    const auto* dict = other.values.as<Dict>();
    if (!dict)
        raiseOf("TypeError",
                "'" + std::string(typeName(other.values)) + "' object is not a mapping");
    for (const Table::Entry& entry : dict->table.entries())
        add(entry.key, entry.value);
}

Iteration::Iteration(const Value& iterable) {
    if (!iterable.object())
        raiseOf("TypeError", "'" + std::string(typeName(iterable)) + "' object is not iterable");
    m_iterator = iterable.object()->iterate();
}

std::vector<Value> itemsOf(const Value& iterable) {
    std::vector<Value> items;
    for (const Value& item : iterate(iterable))
        items.push_back(item);
    return items;
}

std::vector<Value> unpack(const Value& values, std::size_t count) {
    std::vector<Value> items = itemsOf(values);
    if (items.size() > count)
        raiseOf("ValueError", "too many values to unpack (expected " + std::to_string(count) + ")");
    if (items.size() < count)
        raiseOf("ValueError", "not enough values to unpack (expected " + std::to_string(count) +
                                  ", got " + std::to_string(items.size()) + ")");
    return items;
}

std::vector<Value> unpackStarred(const Value& values, std::size_t before, std::size_t after) {
    std::vector<Value> items = itemsOf(values);
    if (items.size() < before + after)
        raiseOf("ValueError", "not enough values to unpack (expected at least " +
                                  std::to_string(before + after) + ", got " +
                                  std::to_string(items.size()) + ")");
    std::vector<Value> parts(items.begin(), items.begin() + std::int64_t(before));
    const auto tail = items.end() - std::int64_t(after);
    parts.push_back(makeList({items.begin() + std::int64_t(before), tail}));
    parts.insert(parts.end(), tail, items.end());
    return parts;
}

} // namespace coroscope::py
