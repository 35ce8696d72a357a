// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// reprlib's limits: six items (four of a dict), six levels, thirty characters.
#include "scenes/machine/asyncio/shortrepr.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace coroscope::scenes {

namespace {

constexpr int kLevels = 6;
constexpr std::size_t kItems = 6;
constexpr std::size_t kPairs = 4;
constexpr std::size_t kText = 30;
constexpr std::size_t kDigits = 40;

// Where each character of a UTF-8 text starts, and the end.
std::vector<std::size_t> charactersOf(const std::string& text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            starts.push_back(i);
    }
    starts.push_back(text.size());
    return starts;
}

constexpr std::size_t headOf(std::size_t most) {
    return (most - 3) / 2;
}
constexpr std::size_t tailOf(std::size_t most) {
    return most - 3 - headOf(most);
}

// The first and last characters of a text, "..." between them.
std::string takeEnds(const std::string& text, std::size_t most) {
    const std::vector<std::size_t> starts = charactersOf(text);
    const std::size_t count = starts.size() - 1;
    const std::size_t from = count - std::min(count, tailOf(most));
    return text.substr(0, starts[std::min(count, headOf(most))]) + "..." +
           text.substr(starts[from]);
}

std::string cutMiddle(const std::string& text, std::size_t most) {
    return charactersOf(text).size() - 1 <= most ? text : takeEnds(text, most);
}

class Shortener {
public:
    explicit Shortener(Machine& machine)
        : m_machine(machine) {}

    std::string repr(const Value& value, int level) {
        const Types& types = m_machine.types;
        const Type* type = typeOf(m_machine, value);
        if (type == types.str)
            return ofString(asStr(value)->text);
        if (type == types.integer)
            return cutMiddle(whole(value), kDigits);
        if (type == types.tuple)
            return ofItems(asTuple(value)->items, level, "(", value, ")");
        if (type == types.list)
            return ofItems(asList(value)->items, level, "[", value, "]");
        if (type == types.dict)
            return ofDict(*asDict(value), level);
        if (type == types.set || type == types.frozenset)
            return ofSet(value, level);
        return cutMiddle(whole(value), kText);
    }

private:
    std::string whole(const Value& value) {
        if (auto text = reprText(m_machine, value))
            return std::move(*text);
        m_machine.clearError();
        std::array<char, 24> address{};
        std::snprintf(address.data(), address.size(), "%#llx",
                      static_cast<unsigned long long>(m_machine.addressOf(value)));
        return "<" + typeName(m_machine, value) + " instance at " + address.data() + ">";
    }

    // The text is cut before its repr is made, so that a long one costs nothing; then the repr is.
    std::string ofString(const std::string& text) {
        const std::vector<std::size_t> starts = charactersOf(text);
        const std::size_t count = starts.size() - 1;
        const std::string start =
            whole(m_machine.str(text.substr(0, starts[std::min(count, kText)])));
        if (charactersOf(start).size() - 1 <= kText)
            return start;
        // A text that is shorter than its tail is cut there as a negative index of a slice would.
        const std::size_t tail = tailOf(kText);
        const std::size_t from = count >= tail ? count - tail : std::max(2 * count, tail) - tail;
        const std::string ends =
            text.substr(0, starts[std::min(count, headOf(kText))]) + text.substr(starts[from]);
        return takeEnds(whole(m_machine.str(ends)), kText);
    }

    std::string join(const ValueVector& items, int level, std::size_t most) {
        std::string text;
        for (std::size_t i = 0; i < items.size() && i < most; ++i)
            text += (i ? ", " : "") + repr(items[i], level - 1);
        return items.size() > most ? text + ", ..." : text;
    }

    std::string ofItems(const ValueVector& items, int level, const std::string& left,
                        const Value& value, const std::string& right) {
        if (level <= 0 && !items.empty())
            return left + "..." + right;
        const bool isSingle = items.size() == 1 && asTuple(value);
        return left + join(items, level, kItems) + (isSingle ? "," : "") + right;
    }

    // Sorted where the items can be.
    ValueVector sorted(const Value& iterable) {
        const Value list = makeList(m_machine, iterable);
        if (!list || !callMethod(m_machine, list, "sort"))
            m_machine.clearError();
        else
            return asList(list)->items;
        const Value plain = makeList(m_machine, iterable);
        return plain ? asList(plain)->items : ValueVector();
    }

    std::string ofSet(const Value& set, int level) {
        const bool isFrozen = typeOf(m_machine, set) == m_machine.types.frozenset;
        const ValueVector items = sorted(set);
        if (items.empty())
            return isFrozen ? "frozenset()" : "set()";
        return ofItems(items, level, isFrozen ? "frozenset({" : "{", set, isFrozen ? "})" : "}");
    }

    std::string ofDict(DictObject& dict, int level) {
        if (dict.used == 0)
            return "{}";
        if (level <= 0)
            return "{...}";
        std::string text;
        std::size_t count = 0;
        for (const Value& key : sorted(Value::object(&dict))) {
            if (++count > kPairs)
                return "{" + text + ", ...}";
            const Value item = getItem(m_machine, Value::object(&dict), key);
            text += (count > 1 ? ", " : "") + repr(key, level - 1) + ": " + repr(item, level - 1);
        }
        return "{" + text + "}";
    }

    Machine& m_machine;
};

} // namespace

std::string shortRepr(Machine& machine, const Value& value) {
    return Shortener(machine).repr(value, kLevels);
}

} // namespace coroscope::scenes
