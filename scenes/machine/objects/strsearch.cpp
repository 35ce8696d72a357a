// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of str that search.
#include "scenes/machine/objects/strmethods.h"
#include "scenes/machine/objects/textfind.h"

#include "scenes/machine/objects/searcharguments.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

/// The byte range that optional start and end arguments select; false when it raised.
bool range(Machine& m, const StrObject& string, const Args& a, std::size_t first, std::size_t& from,
           std::size_t& to) {
    std::int64_t start = 0;
    std::int64_t end = string.length;
    if (!readBound(m, a, first, start) || !readBound(m, a, first + 1, end))
        return false;
    const auto fit = [&](std::int64_t n) {
        return std::clamp<std::int64_t>(n < 0 ? n + string.length : n, 0, string.length);
    };
    const bool isBeyond = start > string.length;
    from = isBeyond ? std::string::npos : string.offsetOf(fit(start));
    to = string.offsetOf(fit(end));
    return true;
}

enum class Search { First, Last };

template <Search How>
std::int64_t find(Machine& m, const Args& a, bool& isRaised) {
    std::size_t from = 0;
    std::size_t to = 0;
    const StrObject* part = range(m, selfText(a), a, 2, from, to) ? needText(m, a[1]) : nullptr;
    isRaised = !part;
    if (isRaised || from == std::string::npos || from > to)
        return -1;
    const std::string_view within = std::string_view(selfText(a).text).substr(from, to - from);
    isRaised = !m.spend(static_cast<std::int64_t>(within.size() / 64));
    if (isRaised)
        return -1;
    const std::size_t found =
        How == Search::First ? findText(within, part->text) : within.rfind(part->text);
    return found == std::string_view::npos
               ? -1
               : countCodePoints(std::string_view(selfText(a).text).substr(0, from + found));
}

template <Search How>
Value strFind(Machine& m, const Args& a) {
    bool isRaised = false;
    const std::int64_t at = find<How>(m, a, isRaised);
    return isRaised ? Value() : Value::integer(at);
}

template <Search How>
Value strIndex(Machine& m, const Args& a) {
    bool isRaised = false;
    const std::int64_t at = find<How>(m, a, isRaised);
    if (!isRaised && at < 0)
        return m.valueError("substring not found");
    return isRaised ? Value() : Value::integer(at);
}

Value strCount(Machine& m, const Args& a) {
    std::size_t from = 0;
    std::size_t to = 0;
    const StrObject* part = range(m, selfText(a), a, 2, from, to) ? needText(m, a[1]) : nullptr;
    if (!part)
        return {};
    if (from == std::string::npos || from > to)
        return Value::integer(0);
    const std::string_view within = std::string_view(selfText(a).text).substr(from, to - from);
    if (!m.spend(static_cast<std::int64_t>(within.size() / 32)))
        return {};
    if (part->text.empty())
        return Value::integer(countCodePoints(within) + 1);
    std::int64_t count = 0;
    for (std::size_t at = findText(within, part->text); at != std::string_view::npos;
         at = findText(within, part->text, at + part->text.size()))
        ++count;
    return Value::integer(count);
}

template <bool IsStart>
Value strStartsOrEnds(Machine& m, const Args& a) {
    std::size_t from = 0;
    std::size_t to = 0;
    if (!range(m, selfText(a), a, 2, from, to))
        return {};
    const bool isEmpty = from == std::string::npos || from > to;
    const std::string_view within =
        isEmpty ? std::string_view() : std::string_view(selfText(a).text).substr(from, to - from);
    const auto matches = [&](const Value& v) {
        if (isEmpty)
            return false;
        return IsStart ? within.starts_with(asStr(v)->text) : within.ends_with(asStr(v)->text);
    };
    const char* name = IsStart ? "startswith" : "endswith";
    if (const TupleObject* tuple = asTuple(a[1])) {
        for (const Value& each : tuple->items) {
            if (!asStr(each)) {
                return m.typeError(std::string("tuple for ") + name +
                                   " must only contain str, not " + typeName(m, each));
            }
            if (matches(each))
                return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!asStr(a[1])) {
        return m.typeError(std::string(name) + " first arg must be str or a tuple of str, not " +
                           typeName(m, a[1]));
    }
    return Value::boolean(matches(a[1]));
}

} // namespace

void addSearchMethods(TypeBuilder& type) {
    type.rawMethod("find", searching<"find", strFind<Search::First>>)
        .rawMethod("rfind", searching<"rfind", strFind<Search::Last>>)
        .rawMethod("index", searching<"index", strIndex<Search::First>>)
        .rawMethod("rindex", searching<"rindex", strIndex<Search::Last>>)
        .rawMethod("count", searching<"count", strCount>)
        .rawMethod("startswith", searching<"startswith", strStartsOrEnds<true>>)
        .rawMethod("endswith", searching<"endswith", strStartsOrEnds<false>>);
}

} // namespace coroscope::scenes
