// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// str: places are characters, the text is UTF-8; its methods.
#include "core/export/printable.h"
#include "core/program/containers.h"
#include "core/program/errors.h"

#include <algorithm>
#include <cstdio>

namespace coroscope::py {

namespace {

std::vector<std::string> charactersOf(const std::string& text) {
    std::vector<std::string> characters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80 && !characters.empty())
            characters.back() += c;
        else
            characters.emplace_back(1, c);
    }
    return characters;
}

const std::string& textIn(const Object& self) {
    return static_cast<const Str&>(self).text;
}

// The letters of ASCII only; others stay.
std::string mapped(std::string text, int (*letter)(int)) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 128)
            c = static_cast<char>(letter(c));
    }
    return text;
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string stripped(const std::string& text, const Value& given, bool atStart, bool atEnd) {
    const std::string set = given.isNone() ? " \t\n\r\v\f" : textOf(given);
    const std::size_t first = atStart ? text.find_first_not_of(set) : 0;
    const std::size_t last = atEnd ? text.find_last_not_of(set) : text.size() - 1;
    if (first == std::string::npos || last == std::string::npos || text.empty())
        return {};
    return text.substr(first, last + 1 - first);
}

Value splitAtSpaces(const std::string& text) {
    std::vector<Value> parts;
    std::string part;
    for (const char c : text + " ") {
        if (!isSpace(c))
            part += c;
        else if (!part.empty())
            parts.emplace_back(std::exchange(part, {}));
    }
    return makeList(std::move(parts));
}

Value split(const std::string& text, Arguments& arguments) {
    const Value separator = arguments.at(0, "sep", None);
    if (separator.isNone())
        return splitAtSpaces(text);
    const std::string& mark = textOf(separator);
    if (mark.empty())
        raiseOf("ValueError", "empty separator");
    std::int64_t left = integerOf(arguments.at(1, "maxsplit", -1));
    std::vector<Value> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; left-- != 0 && (at = text.find(mark, from)) != std::string::npos;
         from = at + mark.size())
        parts.emplace_back(text.substr(from, at - from));
    parts.emplace_back(text.substr(from));
    return makeList(std::move(parts));
}

Value join(const std::string& between, const Value& parts) {
    std::string text;
    bool isFirst = true;
    for (const Value& part : iterate(parts)) {
        if (!std::exchange(isFirst, false))
            text += between;
        if (!part.as<Str>())
            raiseOf("TypeError", "sequence item: expected str instance, " +
                                     std::string(typeName(part)) + " found");
        text += textOf(part);
    }
    return text;
}

Value replaced(std::string text, Arguments& arguments) {
    const std::string& old = textOf(arguments.at(0, "old"));
    const std::string& to = textOf(arguments.at(1, "new"));
    if (old.empty())
        raiseOf("ValueError", "replacing an empty text is not translated");
    for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += to.size())
        text.replace(at, old.size(), to);
    return text;
}

Value find(const std::string& text, Arguments& arguments) {
    const std::size_t at = text.find(textOf(arguments.at(0, "sub")));
    if (at == std::string::npos)
        return -1;
    return charactersOf(text.substr(0, at)).size();
}

Value aligned(const Object& self, Arguments& arguments, char side) {
    const std::string fill = strText(arguments.at(1, "fillchar", " "));
    return formatText(Value(const_cast<Object*>(&self)),
                      fill + side + strText(arguments.at(0, "width")));
}

Value zeroFilled(std::string text, std::int64_t width) {
    const auto length = std::int64_t(charactersOf(text).size());
    const bool hasSign = !text.empty() && (text[0] == '-' || text[0] == '+');
    if (width > length)
        text.insert(hasSign ? 1 : 0, std::string(std::size_t(width - length), '0'));
    return text;
}

bool isMadeOf(const std::string& text, int (*kind)(int)) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [kind](char c) {
        return static_cast<unsigned char>(c) < 128 && kind(c);
    });
}

Value isEndedBy(const std::string& text, const Value& given, bool atStart) {
    const std::vector<Value> ends = given.as<Tuple>() ? itemsOf(given) : std::vector<Value>{given};
    return std::any_of(ends.begin(), ends.end(), [&](const Value& end) {
        return atStart ? text.starts_with(textOf(end)) : text.ends_with(textOf(end));
    });
}

std::int64_t countIn(const std::string& text, const std::string& part) {
    std::int64_t count = 0;
    for (std::size_t at = 0; !part.empty() && (at = text.find(part, at)) != std::string::npos;
         at += part.size())
        ++count;
    return count;
}

std::string capitalized(std::string text) {
    text = mapped(std::move(text), std::tolower);
    return text.empty() ? text : mapped(text.substr(0, 1), std::toupper) + text.substr(1);
}

constexpr MethodRow kMethods[] = {
    {"upper", [](Object& s, Arguments&) -> Value { return mapped(textIn(s), std::toupper); }},
    {"lower", [](Object& s, Arguments&) -> Value { return mapped(textIn(s), std::tolower); }},
    {"capitalize", [](Object& s, Arguments&) -> Value { return capitalized(textIn(s)); }},
    {"strip",
     [](Object& s, Arguments& a) -> Value {
         return stripped(textIn(s), a.at(0, "chars", None), true, true);
     }},
    {"lstrip",
     [](Object& s, Arguments& a) -> Value {
         return stripped(textIn(s), a.at(0, "chars", None), true, false);
     }},
    {"rstrip",
     [](Object& s, Arguments& a) -> Value {
         return stripped(textIn(s), a.at(0, "chars", None), false, true);
     }},
    {"split", [](Object& s, Arguments& a) { return split(textIn(s), a); }},
    {"join", [](Object& s, Arguments& a) { return join(textIn(s), a.at(0, "iterable")); }},
    {"replace", [](Object& s, Arguments& a) { return replaced(textIn(s), a); }},
    {"find", [](Object& s, Arguments& a) { return find(textIn(s), a); }},
    {"count",
     [](Object& s, Arguments& a) -> Value { return countIn(textIn(s), textOf(a.at(0, "sub"))); }},
    {"startswith",
     [](Object& s, Arguments& a) { return isEndedBy(textIn(s), a.at(0, "prefix"), true); }},
    {"endswith",
     [](Object& s, Arguments& a) { return isEndedBy(textIn(s), a.at(0, "suffix"), false); }},
    {"ljust", [](Object& s, Arguments& a) { return aligned(s, a, '<'); }},
    {"rjust", [](Object& s, Arguments& a) { return aligned(s, a, '>'); }},
    {"center", [](Object& s, Arguments& a) { return aligned(s, a, '^'); }},
    {"zfill",
     [](Object& s, Arguments& a) { return zeroFilled(textIn(s), integerOf(a.at(0, "width"))); }},
    {"isdigit", [](Object& s, Arguments&) -> Value { return isMadeOf(textIn(s), std::isdigit); }},
    {"isalpha", [](Object& s, Arguments&) -> Value { return isMadeOf(textIn(s), std::isalpha); }},
};

// Of a character of UTF-8, in bytes; of a byte that begins none: 1.
std::size_t lengthAt(const std::string& text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return std::min(length, text.size() - at);
}

char32_t codeAt(const std::string& text, std::size_t at, std::size_t length) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    char32_t code = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

std::string escaped(char32_t c) {
    char out[12];
    const char* form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(out, sizeof out, form, static_cast<unsigned>(c));
    return out;
}

} // namespace

std::span<const MethodRow> Str::methods() const {
    return kMethods;
}

// Control characters as Python writes them.
std::string Str::repr() const {
    std::string out;
    const std::string inQuotes = quoted(text);
    for (std::size_t at = 0; at < inQuotes.size();) {
        const std::size_t length = lengthAt(inQuotes, at);
        const char32_t c = codeAt(inQuotes, at, length);
        if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (isPrintable(c))
            out.append(inQuotes, at, length);
        else
            out += escaped(c);
        at += length;
    }
    return out;
}

bool Str::equals(const Object& other) const {
    const auto* theirs = dynamic_cast<const Str*>(&other);
    return theirs && theirs->text == text;
}

std::int64_t Str::length() const {
    return std::int64_t(charactersOf(text).size());
}

Value Str::item(const Value& key) {
    const std::vector<std::string> characters = charactersOf(text);
    const auto count = std::int64_t(characters.size());
    if (const auto* range = key.as<Slice>()) {
        std::string chosen;
        for (const std::size_t at : range->places(count))
            chosen += characters[at];
        return chosen;
    }
    if (!isNumber(key))
        raiseOf("TypeError",
                "string indices must be integers, not '" + std::string(py::typeName(key)) + "'");
    const std::int64_t at = integerOf(key) + (integerOf(key) < 0 ? count : 0);
    if (at < 0 || at >= count)
        raiseOf("IndexError", "string index out of range");
    return characters[static_cast<std::size_t>(at)];
}

bool Str::contains(const Value& item) {
    if (!item.as<Str>())
        raiseOf("TypeError", "'in <string>' requires string as left operand, not " +
                                 std::string(py::typeName(item)));
    return text.find(textOf(item)) != std::string::npos;
}

Ref<Iterator> Str::iterate() {
    return makeRef<FunctionIterator>(
        [characters = charactersOf(text), at = std::size_t(0)](Value& item) mutable {
            if (at >= characters.size())
                return false;
            item = characters[at++];
            return true;
        });
}

} // namespace coroscope::py
