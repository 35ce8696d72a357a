// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writes the repr of plain values until it is long enough to be cut.
#include "scenes/machine/plaintext.h"

#include "scenes/machine/machine.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/dictobject.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/sequences.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isScalar(const Machine& m, const Value& value) {
    if (!value.isObject())
        return value.isInt() || value.isFloat() || value.isBool() || value.isNone();
    return value.rawObject()->type == m.types.str;
}

void appendScalar(std::string& text, const Value& value, std::size_t enough) {
    if (value.isInt())
        text += std::to_string(value.asInt());
    else if (value.isFloat())
        text += floatText(value.asReal());
    else if (value.isBool())
        text += value.isTrue() ? "True" : "False";
    else if (value.isNone())
        text += "None";
    else
        text += quoted(*static_cast<const StrObject*>(value.rawObject()), enough);
}

/// As much of the literal as is shown. Which quotes it has depends on all of the content.
std::string startOfBytes(const std::string& bytes, std::size_t enough) {
    if (bytes.size() <= enough)
        return quotedBytes(bytes);
    std::string start = bytes.substr(0, enough);
    for (const char quote : {'\'', '"'})
        start.append(bytes.find(quote) == bytes.npos ? 0 : 1, quote);
    return quotedBytes(start);
}

bool isBytes(const Machine& m, const Value& value) {
    return value.isObject() && (value.rawObject()->type == m.types.bytes ||
                                value.rawObject()->type == m.types.bytearray);
}

/// The items of a list or tuple, else null.
const ValueVector* itemsOf(const Machine& m, const Value& value) {
    const Type* type = value.isObject() ? value.rawObject()->type : nullptr;
    if (type == m.types.list)
        return &asList(value)->items;
    return type == m.types.tuple ? &asTuple(value)->items : nullptr;
}

/// Whether all of a value is plain. Of very large ones, only so much as can be looked at quickly
/// again and again: in the order of the text, far more than is shown.
class PlainSearch {
public:
    explicit PlainSearch(const Machine& machine)
        : m_machine(machine)
        , m_levels(machine.limits().depth - machine.depth()) {}

    /// `mark` is a container on the way here, further back each time the way has doubled: a cycle
    /// comes to it again. Cycles and what is nested too deep have their repr made as usual.
    bool isPlain(const Value& value, int level, const Object* mark) {
        if (isScalar(m_machine, value) || isBytes(m_machine, value))
            return true;
        if (level >= m_levels || !value.isObject() || value.rawObject() == mark)
            return false;
        if ((level & (level - 1)) == 0)
            mark = value.rawObject();
        if (const ValueVector* items = itemsOf(m_machine, value)) {
            for (std::size_t i = 0; i < items->size() && !isEnough(); ++i) {
                if (!isPlain((*items)[i], level + 1, mark))
                    return false;
            }
            return true;
        }
        return value.rawObject()->type == m_machine.types.dict &&
               arePairsPlain(*asDict(value), level, mark);
    }

private:
    bool isEnough() { return ++m_looked > kEnough; }

    bool arePairsPlain(DictObject& dict, int level, const Object* mark) {
        for (std::size_t at = 0; const DictObject::Entry* entry = dict.next(at);) {
            if (isEnough())
                break;
            if (!isPlain(entry->key, level + 1, mark) || !isPlain(entry->value, level + 1, mark))
                return false;
        }
        return true;
    }

    static constexpr std::size_t kEnough = 20'000;
    const Machine& m_machine;
    int m_levels;
    std::size_t m_looked = 0;
};

class PlainWriter {
public:
    PlainWriter(const Machine& machine, std::size_t enough)
        : m_machine(machine)
        , m_enough(enough) {}

    std::string text;

    void append(const Value& value) {
        if (isScalar(m_machine, value))
            return appendScalar(text, value, m_enough);
        if (const ValueVector* items = itemsOf(m_machine, value))
            return appendItems(*items, value.rawObject()->type == m_machine.types.tuple);
        if (value.rawObject()->type == m_machine.types.bytes)
            text += startOfBytes(asBytes(value)->bytes, m_enough);
        else if (const ByteArrayObject* array = asByteArray(m_machine, value))
            text += "bytearray(" + startOfBytes(array->bytes, m_enough) + ")";
        else
            appendPairs(*asDict(value));
    }

private:
    bool isEnough() const { return text.size() > m_enough; }

    void appendItems(const ValueVector& items, bool isTuple) {
        text += isTuple ? '(' : '[';
        for (std::size_t i = 0; i < items.size() && !isEnough(); ++i) {
            text += i ? ", " : "";
            append(items[i]);
        }
        text += isTuple && items.size() == 1 ? ",)" : isTuple ? ")" : "]";
    }

    void appendPairs(DictObject& dict) {
        text += '{';
        bool isFirst = true;
        for (std::size_t at = 0; const DictObject::Entry* entry = dict.next(at);) {
            if (isEnough())
                break;
            text += isFirst ? "" : ", ";
            isFirst = false;
            append(entry->key);
            text += ": ";
            append(entry->value);
        }
        text += '}';
    }

    const Machine& m_machine;
    std::size_t m_enough;
};

std::string startOf(const Machine& machine, const Value& value, std::size_t enough) {
    PlainWriter writer(machine, enough);
    writer.append(value);
    return std::move(writer.text);
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

/// Nothing where the text may hold an address: only the whole of it tells then what is shown.
std::optional<std::string> withoutMark(std::string text) {
    if (text.find(" at 0x") != std::string::npos)
        return std::nullopt;
    return text;
}

} // namespace

std::optional<std::string> plainText(Machine& machine, const Value& value, std::size_t longest) {
    if (!PlainSearch(machine).isPlain(value, 1, nullptr))
        return std::nullopt;
    std::string text = startOf(machine, value, longest + 4);
    if (text.size() <= longest)
        return withoutMark(std::move(text));
    if (isAscii(text)) {
        text.resize(longest - 3);
        return withoutMark(std::move(text) + "...");
    }
    // A character has four bytes at the most.
    text = startOf(machine, value, longest * 4 + 4);
    if (countCodePoints(text) <= static_cast<std::int64_t>(longest))
        return withoutMark(std::move(text));
    std::size_t offset = 0;
    for (std::size_t i = 0; i < longest - 3; ++i)
        decodeAt(text, offset);
    text.resize(offset);
    return withoutMark(std::move(text) + "...");
}

} // namespace coroscope::scenes
