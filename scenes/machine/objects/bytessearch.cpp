// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of bytes and bytearray that search, replace and translate.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/searcharguments.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

/// The part of the content that optional start and end arguments select; false when it raised.
bool range(Machine& m, const Args& a, std::size_t first, std::string_view& part,
           std::size_t& from) {
    const std::string& all = bytesOf(a[0]);
    const auto size = static_cast<std::int64_t>(all.size());
    std::int64_t start = 0;
    std::int64_t end = size;
    if (!readBound(m, a, first, start) || !readBound(m, a, first + 1, end))
        return false;
    if (start < 0)
        start = std::max<std::int64_t>(start + size, 0);
    if (end < 0)
        end = std::max<std::int64_t>(end + size, 0);
    end = std::min(end, size);
    from = std::string::npos;
    if (start <= end) {
        from = static_cast<std::size_t>(start);
        part = std::string_view(all).substr(from, static_cast<std::size_t>(end - start));
    }
    return true;
}

/// A number stands for one byte.
std::optional<std::string> pattern(Machine& m, const Value& value) {
    if (auto bytes = bytesLike(m, value))
        return bytes;
    char byte = 0;
    if (!typeOf(m, value)->slots.index) {
        m.typeError("argument should be integer or bytes-like object, not '" + typeName(m, value) +
                    "'");
        return std::nullopt;
    }
    if (!byteNumber(m, value, "byte", byte))
        return std::nullopt;
    return std::string(1, byte);
}

template <bool IsLast, bool MustBe>
Value find(Machine& m, const Args& a) {
    std::string_view part;
    std::size_t from = 0;
    const auto wanted = range(m, a, 2, part, from) ? pattern(m, a[1]) : std::nullopt;
    if (!wanted)
        return {};
    std::size_t found = std::string::npos;
    if (from != std::string::npos)
        found = IsLast ? part.rfind(*wanted) : part.find(*wanted);
    if (found != std::string::npos)
        return Value::integer(static_cast<std::int64_t>(from + found));
    if (!MustBe)
        return Value::integer(-1);
    return m.valueError(IsLast ? "subsection not found" : "subsection not found");
}

Value count(Machine& m, const Args& a) {
    std::string_view part;
    std::size_t from = 0;
    const auto wanted = range(m, a, 2, part, from) ? pattern(m, a[1]) : std::nullopt;
    if (!wanted)
        return {};
    if (from == std::string::npos)
        return Value::integer(0);
    if (wanted->empty())
        return Value::integer(static_cast<std::int64_t>(part.size()) + 1);
    std::int64_t number = 0;
    for (std::size_t at = part.find(*wanted); at != std::string_view::npos;
         at = part.find(*wanted, at + wanted->size()))
        ++number;
    return Value::integer(number);
}

template <bool IsStart>
Value startsOrEnds(Machine& m, const Args& a) {
    std::string_view part;
    std::size_t from = 0;
    if (!range(m, a, 2, part, from))
        return {};
    const auto matches = [&](const std::string& wanted) {
        return from != std::string::npos &&
               (IsStart ? part.starts_with(wanted) : part.ends_with(wanted));
    };
    if (const TupleObject* tuple = asTuple(a[1])) {
        for (const Value& each : tuple->items) {
            const auto wanted = needBytes(m, each);
            if (!wanted)
                return {};
            if (matches(*wanted))
                return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    const auto wanted = bytesLike(m, a[1]);
    if (!wanted) {
        return m.typeError(std::string(IsStart ? "startswith" : "endswith") +
                           " first arg must be bytes or a tuple of bytes, not " +
                           typeName(m, a[1]));
    }
    return Value::boolean(matches(*wanted));
}

Value replace(Machine& m, const Args& a) {
    const auto old = needBytes(m, a[1]);
    const auto to = old ? needBytes(m, a[2]) : std::nullopt;
    std::int64_t most = -1;
    if (!to || (a.has(3) && !indexNumber(m, a[3], most)))
        return {};
    const std::string& all = bytesOf(a[0]);
    std::string result;
    std::size_t at = 0;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = all.find(*old, at);
        if (found == std::string::npos)
            break;
        result += all.substr(at, found - at) + *to;
        at = found + old->size();
        if (old->empty()) {
            if (at >= all.size()) {
                ++at;
                break;
            }
            result += all[at++];
        }
        if (!m.reserve(static_cast<std::int64_t>(result.size())))
            return {};
    }
    if (at <= all.size())
        result += all.substr(at);
    return likeSelf(m, a[0], std::move(result));
}

template <bool IsPrefix>
Value removeAffix(Machine& m, const Args& a) {
    const auto part = needBytes(m, a[1]);
    if (!part)
        return {};
    const std::string& all = bytesOf(a[0]);
    if (IsPrefix ? !all.starts_with(*part) : !all.ends_with(*part))
        return likeSelf(m, a[0], all);
    return likeSelf(m, a[0],
                    IsPrefix ? all.substr(part->size()) : all.substr(0, all.size() - part->size()));
}

Value translate(Machine& m, const Args& a) {
    std::string table;
    if (!a[1].isNone()) {
        const auto given = needBytes(m, a[1]);
        if (!given)
            return {};
        table = *given;
        if (table.size() != 256)
            return m.valueError("translation table must be 256 characters long");
    }
    std::string doomed;
    if (a.has(2)) {
        const auto given = needBytes(m, a[2]);
        if (!given)
            return {};
        doomed = *given;
    }
    std::string result;
    for (const char c : bytesOf(a[0])) {
        if (doomed.find(c) == std::string::npos)
            result += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
    return likeSelf(m, a[0], std::move(result));
}

Value makeTable(Machine& m, const Args& a) {
    const auto from = needBytes(m, a[0]);
    const auto to = from ? needBytes(m, a[1]) : std::nullopt;
    if (!to)
        return {};
    if (from->size() != to->size())
        return m.valueError("maketrans arguments must have same length");
    std::string table;
    for (int i = 0; i < 256; ++i)
        table += static_cast<char>(i);
    for (std::size_t i = 0; i < from->size(); ++i)
        table[static_cast<unsigned char>((*from)[i])] = (*to)[i];
    return m.bytes(std::move(table));
}

} // namespace

void addBytesSearch(TypeBuilder& type) {
    type.rawMethod("find", searching<"find", find<false, false>>)
        .rawMethod("rfind", searching<"rfind", find<true, false>>)
        .rawMethod("index", searching<"index", find<false, true>>)
        .rawMethod("rindex", searching<"rindex", find<true, true>>)
        .rawMethod("count", searching<"count", count>)
        .rawMethod("startswith", searching<"startswith", startsOrEnds<true>>)
        .rawMethod("endswith", searching<"endswith", startsOrEnds<false>>)
        .method("replace", "self, old, new, count=, /", replace)
        .method("removeprefix", "self, prefix, /", removeAffix<true>)
        .method("removesuffix", "self, suffix, /", removeAffix<false>)
        .method("translate", "self, table, /, delete=", translate)
        .staticMethod("maketrans", "frm, to, /", makeTable);
}

} // namespace coroscope::scenes
