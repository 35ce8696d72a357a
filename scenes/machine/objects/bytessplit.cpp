// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of bytes and bytearray that cut, join and turn into text.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/searcharguments.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <cctype>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kBlank = " \t\n\r\x0b\x0c";

using Parts = std::vector<std::string>;

Value listOf(Machine& m, const Value& self, const Parts& parts) {
    ValueVector items;
    for (const std::string& part : parts)
        items.push_back(likeSelf(m, self, part));
    return m.list(std::move(items));
}

Parts splitAt(std::string_view all, const std::string& mark, std::int64_t most) {
    Parts parts;
    std::size_t from = 0;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = all.find(mark, from);
        if (found == std::string_view::npos)
            break;
        parts.emplace_back(all.substr(from, found - from));
        from = found + mark.size();
    }
    parts.emplace_back(all.substr(from));
    return parts;
}

Parts splitAtLast(std::string_view all, const std::string& mark, std::int64_t most) {
    Parts parts;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = all.rfind(mark);
        if (found == std::string_view::npos)
            break;
        parts.emplace_back(all.substr(found + mark.size()));
        all = all.substr(0, found);
    }
    parts.emplace_back(all);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Parts splitBlank(std::string_view all, std::int64_t most) {
    Parts parts;
    while (true) {
        const std::size_t from = all.find_first_not_of(kBlank);
        if (from == std::string_view::npos)
            return parts;
        all.remove_prefix(from);
        if (most >= 0 && static_cast<std::int64_t>(parts.size()) >= most) {
            parts.emplace_back(all);
            return parts;
        }
        const std::size_t end = std::min(all.find_first_of(kBlank), all.size());
        parts.emplace_back(all.substr(0, end));
        all.remove_prefix(end);
    }
}

Parts splitBlankLast(std::string_view all, std::int64_t most) {
    Parts parts;
    while (true) {
        const std::size_t last = all.find_last_not_of(kBlank);
        if (last == std::string_view::npos)
            break;
        all = all.substr(0, last + 1);
        if (most >= 0 && static_cast<std::int64_t>(parts.size()) >= most) {
            parts.emplace_back(all);
            break;
        }
        const std::size_t before = all.find_last_of(kBlank);
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        parts.emplace_back(all.substr(from));
        all = all.substr(0, from);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

template <bool IsLast>
Value split(Machine& m, const Args& a) {
    std::int64_t most = -1;
    if (a.has(2) && !indexNumber(m, a[2], most))
        return {};
    const std::string all = bytesOf(a[0]);
    if (!a.has(1) || a[1].isNone())
        return listOf(m, a[0], IsLast ? splitBlankLast(all, most) : splitBlank(all, most));
    const auto mark = needBytes(m, a[1]);
    if (!mark)
        return {};
    if (mark->empty())
        return m.valueError("empty separator");
    return listOf(m, a[0], IsLast ? splitAtLast(all, *mark, most) : splitAt(all, *mark, most));
}

Value splitLines(Machine& m, const Args& a) {
    std::int64_t keepEnds = 0;
    if (a.has(1) && !readInt(m, a[1], keepEnds))
        return {};
    const std::string all = bytesOf(a[0]);
    Parts parts;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t end = std::min(all.find_first_of("\r\n", from), all.size());
        std::size_t next = std::min(end + 1, all.size());
        if (end + 1 < all.size() && all[end] == '\r' && all[end + 1] == '\n')
            ++next;
        parts.push_back(all.substr(from, (keepEnds ? next : end) - from));
        from = next;
    }
    return listOf(m, a[0], parts);
}

template <bool IsLast>
Value partition(Machine& m, const Args& a) {
    const auto mark = needBytes(m, a[1]);
    if (!mark)
        return {};
    if (mark->empty())
        return m.valueError("empty separator");
    const std::string all = bytesOf(a[0]);
    const std::size_t found = IsLast ? all.rfind(*mark) : all.find(*mark);
    const auto made = [&](std::string part) { return likeSelf(m, a[0], std::move(part)); };
    if (found == std::string::npos)
        return IsLast ? m.tuple({made(""), made(""), made(all)})
                      : m.tuple({made(all), made(""), made("")});
    return m.tuple(
        {made(all.substr(0, found)), made(*mark), made(all.substr(found + mark->size()))});
}

Value join(Machine& m, const Args& a) {
    ValueVector items;
    if (!typeOf(m, a[1])->slots.iterate && !typeOf(m, a[1])->slots.getItem)
        return m.typeError("can only join an iterable");
    if (!collect(m, a[1], items))
        return {};
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto part = bytesLike(m, items[i]);
        if (!part) {
            return m.typeError("sequence item " + std::to_string(i) +
                               ": expected a bytes-like object, " + typeName(m, items[i]) +
                               " found");
        }
        result += (i ? bytesOf(a[0]) : std::string()) + *part;
    }
    return likeSelf(m, a[0], std::move(result));
}

template <bool IsLeft, bool IsRight>
Value strip(Machine& m, const Args& a) {
    std::string marks(kBlank);
    if (a.has(1) && !a[1].isNone()) {
        const auto given = needBytes(m, a[1]);
        if (!given)
            return {};
        marks = *given;
    }
    std::string_view part = bytesOf(a[0]);
    if (IsLeft)
        part.remove_prefix(std::min(part.find_first_not_of(marks), part.size()));
    if (IsRight)
        part = part.substr(0, part.find_last_not_of(marks) + 1);
    return likeSelf(m, a[0], std::string(part));
}

Value decode(Machine& m, const Args& a) {
    std::string encoding;
    std::string errors;
    if (!codecArguments(m, "decode", a, 1, encoding, errors))
        return {};
    return decodeBytes(m, bytesOf(a[0]), encoding, errors);
}

Value hexText(Machine& m, const Args& a) {
    return bytesHex(m, bytesOf(a[0]), a);
}

Value fromHex(Machine& m, const Args& a) {
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("fromhex() argument must be str, not " + argumentTypeName(m, a[1]));
    std::string bytes;
    const auto digit = [](char c) {
        return std::isdigit(static_cast<unsigned char>(c))    ? c - '0'
               : std::isxdigit(static_cast<unsigned char>(c)) ? (c | 32) - 'a' + 10
                                                              : -1;
    };
    const auto wide = std::find_if(text->text.begin(), text->text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) > 127; });
    if (wide != text->text.end()) {
        return m.valueError("non-hexadecimal number found in fromhex() arg at position " +
                            std::to_string(wide - text->text.begin()));
    }
    for (std::size_t i = 0; i < text->text.size();) {
        if (kBlank.find(text->text[i]) != std::string_view::npos) {
            ++i;
            continue;
        }
        for (std::size_t k = i; k < i + 2; ++k) {
            if (k >= text->text.size() || digit(text->text[k]) < 0) {
                return m.valueError("non-hexadecimal number found in fromhex() arg at position " +
                                    std::to_string(k));
            }
        }
        bytes += static_cast<char>(digit(text->text[i]) * 16 + digit(text->text[i + 1]));
        i += 2;
    }
    const Value made = m.bytes(std::move(bytes));
    return asType(a[0]) == m.types.bytes ? made : call(m, a[0], {made});
}

} // namespace

Value bytesHex(Machine& m, const std::string& bytes, const Args& a) {
    std::string mark;
    std::int64_t group = 1;
    if (a.has(2) && !readInt(m, a[2], group))
        return {};
    if (a.has(1)) {
        const std::int64_t size = length(m, a[1]);
        if (size != 1)
            return size < 0 ? Value() : m.valueError("sep must be length 1.");
        const StrObject* text = asStr(a[1]);
        const auto given = text ? std::optional<std::string>(text->text) : bytesLike(m, a[1]);
        if (!given)
            return m.typeError("sep must be str or bytes.");
        if (static_cast<unsigned char>(given->front()) > 127)
            return m.valueError("sep must be ASCII.");
        mark = *given;
    }
    std::string text;
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t i = 0; i < size; ++i) {
        // A positive group counts from the right.
        const std::int64_t place = group > 0 ? size - i : i;
        if (i > 0 && group != 0 && place % group == 0)
            text += mark;
        const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return m.str(std::move(text));
}

void addBytesSplit(TypeBuilder& type) {
    type.method("split", "self, sep=, maxsplit=", split<false>)
        .method("rsplit", "self, sep=, maxsplit=", split<true>)
        .method("splitlines", "self, keepends=", splitLines)
        .method("partition", "self, sep, /", partition<false>)
        .method("rpartition", "self, sep, /", partition<true>)
        .method("join", "self, iterable_of_bytes, /", join)
        .method("strip", "self, bytes=, /", strip<true, true>)
        .method("lstrip", "self, bytes=, /", strip<true, false>)
        .method("rstrip", "self, bytes=, /", strip<false, true>)
        .method("decode", "self, encoding=, errors=", decode)
        .method("hex", "self, sep=, bytes_per_sep=", hexText)
        .classMethod("fromhex", "cls, string, /", fromHex);
}

} // namespace coroscope::scenes
