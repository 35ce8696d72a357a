// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of list, tuple, dict and set: a table each.
#include "core/program/containers.h"
#include "core/program/errors.h"

#include <algorithm>

namespace coroscope::py {

namespace {

List& listIn(Object& self) {
    return static_cast<List&>(self);
}
Dict& dictIn(Object& self) {
    return static_cast<Dict&>(self);
}
Table& setIn(Object& self) {
    return static_cast<Set&>(self).table;
}

Value indexIn(const Sequence& sequence, const Value& item) {
    const auto found = std::find(sequence.items.begin(), sequence.items.end(), item);
    if (found == sequence.items.end())
        raiseOf("ValueError", reprText(item) + " is not in " + std::string(sequence.typeName()));
    return found - sequence.items.begin();
}

Value countIn(const Sequence& sequence, const Value& item) {
    return std::count(sequence.items.begin(), sequence.items.end(), item);
}

Value popFrom(List& list, Arguments& arguments) {
    if (list.items.empty())
        raiseOf("IndexError", "pop from empty list");
    const std::size_t place = list.place(arguments.at(0, "index", -1), "index out of range");
    Value taken = list.items[place];
    list.items.erase(list.items.begin() + std::int64_t(place));
    return taken;
}

Value insertInto(List& list, Arguments& arguments) {
    std::int64_t at = integerOf(arguments.at(0, "index"));
    if (at < 0)
        at += list.length();
    at = std::clamp<std::int64_t>(at, 0, list.length());
    list.items.insert(list.items.begin() + at, arguments.at(1, "object"));
    return None;
}

Value removeFrom(List& list, const Value& item) {
    const auto found = std::find(list.items.begin(), list.items.end(), item);
    if (found == list.items.end())
        raiseOf("ValueError", "list.remove(x): x not in list");
    list.items.erase(found);
    return None;
}

void sortItems(std::vector<Value>& items, const Arguments& arguments) {
    const Value key = arguments.ofName("key", None);
    const bool isReversed = static_cast<bool>(arguments.ofName("reverse", false));
    std::vector<std::pair<Value, Value>> keyed;
    for (const Value& item : items)
        keyed.emplace_back(key.isNone() ? item : key(item), item);
    std::stable_sort(keyed.begin(), keyed.end(), [isReversed](const auto& x, const auto& y) {
        return isReversed ? y.first < x.first : x.first < y.first;
    });
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = keyed[i].second;
}

constexpr MethodRow kListMethods[] = {
    {"append",
     [](Object& self, Arguments& a) -> Value {
         listIn(self).items.push_back(a.at(0, "object"));
         return None;
     }},
    {"extend",
     [](Object& self, Arguments& a) -> Value {
         for (const Value& item : itemsOf(a.at(0, "iterable")))
             listIn(self).items.push_back(item);
         return None;
     }},
    {"insert", [](Object& self, Arguments& a) { return insertInto(listIn(self), a); }},
    {"pop", [](Object& self, Arguments& a) { return popFrom(listIn(self), a); }},
    {"remove",
     [](Object& self, Arguments& a) { return removeFrom(listIn(self), a.at(0, "value")); }},
    {"clear",
     [](Object& self, Arguments&) -> Value {
         listIn(self).items.clear();
         return None;
     }},
    {"copy", [](Object& self, Arguments&) { return makeList(listIn(self).items); }},
    {"reverse",
     [](Object& self, Arguments&) -> Value {
         std::reverse(listIn(self).items.begin(), listIn(self).items.end());
         return None;
     }},
    {"sort",
     [](Object& self, Arguments& a) -> Value {
         sortItems(listIn(self).items, a);
         return None;
     }},
    {"index", [](Object& self, Arguments& a) { return indexIn(listIn(self), a.at(0, "value")); }},
    {"count", [](Object& self, Arguments& a) { return countIn(listIn(self), a.at(0, "value")); }},
};

constexpr MethodRow kTupleMethods[] = {
    {"index", [](Object& self,
                 Arguments& a) { return indexIn(static_cast<Tuple&>(self), a.at(0, "value")); }},
    {"count", [](Object& self,
                 Arguments& a) { return countIn(static_cast<Tuple&>(self), a.at(0, "value")); }},
};

Value popKey(Dict& dict, Arguments& arguments) {
    const Value key = arguments.at(0, "key");
    const Value* found = dict.table.find(key);
    if (!found && arguments.count() > 1)
        return arguments.at(1, "default");
    const Value value = found ? *found : Value();
    dict.deleteItem(key);
    return value;
}

Value setDefault(Dict& dict, Arguments& arguments) {
    const Value key = arguments.at(0, "key");
    if (const Value* found = dict.table.find(key))
        return *found;
    const Value value = arguments.at(1, "default", None);
    dict.table.set(key, value);
    return value;
}

Value update(Dict& dict, Arguments& arguments) {
    const Value other = arguments.at(0, "other", makeRef<Dict>());
    if (const auto* source = other.as<Dict>()) {
        for (const Table::Entry& entry : source->table.entries())
            dict.table.set(entry.key, entry.value);
    } else {
        for (const Value& pair : iterate(other)) {
            const std::vector<Value> both = unpack(pair, 2);
            dict.table.set(both[0], both[1]);
        }
    }
    for (const auto& [name, value] : arguments.named)
        dict.table.set(name, value);
    return None;
}

// Lists in the place of Python's views.
Value listOfEntries(const Dict& dict, Value (*part)(const Table::Entry&)) {
    std::vector<Value> items;
    for (const Table::Entry& entry : dict.table.entries())
        items.push_back(part(entry));
    return makeList(std::move(items));
}

constexpr MethodRow kDictMethods[] = {
    {"get",
     [](Object& self, Arguments& a) {
         const Value* found = dictIn(self).table.find(a.at(0, "key"));
         return found ? *found : a.at(1, "default", None);
     }},
    {"keys",
     [](Object& self, Arguments&) {
         return listOfEntries(dictIn(self), [](const Table::Entry& e) { return e.key; });
     }},
    {"values",
     [](Object& self, Arguments&) {
         return listOfEntries(dictIn(self), [](const Table::Entry& e) { return e.value; });
     }},
    {"items",
     [](Object& self, Arguments&) {
         return listOfEntries(dictIn(self), [](const Table::Entry& e) {
             return makeTuple({e.key, e.value});
         });
     }},
    {"pop", [](Object& self, Arguments& a) { return popKey(dictIn(self), a); }},
    {"setdefault", [](Object& self, Arguments& a) { return setDefault(dictIn(self), a); }},
    {"update", [](Object& self, Arguments& a) { return update(dictIn(self), a); }},
    {"clear",
     [](Object& self, Arguments&) -> Value {
         dictIn(self).table.clear();
         return None;
     }},
    {"copy", [](Object& self, Arguments&) { return dictOf(spreadNamed(Value(&self))); }},
};

constexpr MethodRow kSetMethods[] = {
    {"add",
     [](Object& self, Arguments& a) -> Value {
         setIn(self).set(a.at(0, "element"), None);
         return None;
     }},
    {"discard",
     [](Object& self, Arguments& a) -> Value {
         setIn(self).remove(a.at(0, "element"));
         return None;
     }},
    {"remove",
     [](Object& self, Arguments& a) -> Value {
         if (!setIn(self).remove(a.at(0, "element")))
             raise(Value(&classNamed("KeyError"))(a.at(0, "element")));
         return None;
     }},
    {"pop",
     [](Object& self, Arguments&) -> Value {
         if (setIn(self).size() == 0)
             raiseOf("KeyError", "pop from an empty set");
         const Value first = setIn(self).entries()[0].key;
         setIn(self).remove(first);
         return first;
     }},
    {"clear",
     [](Object& self, Arguments&) -> Value {
         setIn(self).clear();
         return None;
     }},
    {"copy", [](Object& self, Arguments&) { return makeSet(itemsOf(Value(&self))); }},
    {"update",
     [](Object& self, Arguments& a) -> Value {
         for (const Value& other : a.positional) {
             for (const Value& item : itemsOf(other))
                 setIn(self).set(item, None);
         }
         return None;
     }},
    {"union",
     [](Object& self, Arguments& a) { return Value(&self) | makeSet(itemsOf(a.at(0, "other"))); }},
    {"difference",
     [](Object& self, Arguments& a) { return Value(&self) - makeSet(itemsOf(a.at(0, "other"))); }},
    {"intersection",
     [](Object& self, Arguments& a) { return Value(&self) & makeSet(itemsOf(a.at(0, "other"))); }},
};

} // namespace

std::span<const MethodRow> List::methods() const {
    return kListMethods;
}
std::span<const MethodRow> Tuple::methods() const {
    return kTupleMethods;
}
std::span<const MethodRow> Dict::methods() const {
    return kDictMethods;
}
std::span<const MethodRow> Set::methods() const {
    return kSetMethods;
}

} // namespace coroscope::py
