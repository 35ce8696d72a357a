// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writes the repr of plain values until it is long enough to be cut.
#include "scenes/machine/plaintext.h"

#include "scenes/machine/machine.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/numbers.h"

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
        text += quoted(static_cast<const StrObject*>(value.rawObject())->text, enough);
}

template <typename Items>
bool appendItems(const Machine& m, std::string& text, const Items& items, std::size_t enough) {
    if (!std::all_of(items.begin(), items.end(), [&](const Value& v) { return isScalar(m, v); }))
        return false;
    bool isFirst = true;
    for (const Value& item : items) {
        if (text.size() > enough)
            break;
        if (!isFirst)
            text += ", ";
        isFirst = false;
        appendScalar(text, item, enough);
    }
    return true;
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

bool appendPlain(const Machine& m, std::string& text, const Value& value, std::size_t enough) {
    if (isScalar(m, value)) {
        appendScalar(text, value, enough);
        return true;
    }
    const Type* type = value.isObject() ? value.rawObject()->type : nullptr;
    if (type == m.types.list) {
        text += '[';
        const bool isPlain = appendItems(m, text, asList(value)->items, enough);
        text += ']';
        return isPlain;
    }
    if (type == m.types.tuple) {
        const auto& items = asTuple(value)->items;
        text += '(';
        const bool isPlain = appendItems(m, text, items, enough);
        text += items.size() == 1 ? ",)" : ")";
        return isPlain;
    }
    if (type == m.types.bytes) {
        text += startOfBytes(asBytes(value)->bytes, enough);
        return true;
    }
    if (const ByteArrayObject* array = asByteArray(m, value); array && type == m.types.bytearray) {
        text += "bytearray(" + startOfBytes(array->bytes, enough) + ")";
        return true;
    }
    return false;
}

} // namespace

std::optional<std::string> plainText(Machine& machine, const Value& value, std::size_t longest) {
    // A character has four bytes at the most.
    const std::size_t enough = longest * 4 + 4;
    std::string text;
    if (!appendPlain(machine, text, value, enough) || text.find(" at 0x") != std::string::npos)
        return std::nullopt;
    if (text.size() <= longest || countCodePoints(text) <= static_cast<std::int64_t>(longest))
        return text;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < longest - 3; ++i)
        decodeAt(text, offset);
    text.resize(offset);
    return text + "...";
}

} // namespace coroscope::scenes
