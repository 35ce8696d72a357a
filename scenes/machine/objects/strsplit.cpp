// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of str that split, join, strip, fill and replace.
#include "scenes/machine/objects/strmethods.h"

#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/searcharguments.h"
#include "scenes/machine/objects/textfind.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

enum class Search { First, Last };

enum Side { kLeft = 1, kRight = 2 };

constexpr const char* kStripNames[] = {"", "lstrip", "rstrip", "strip"};

template <int Sides>
Value strStrip(Machine& m, const Args& a) {
    const std::string& all = selfText(a).text;
    std::u32string set;
    const bool isBlank = !a.has(1) || a[1].isNone();
    if (!isBlank) {
        const StrObject* chars = needText(m, a[1]);
        if (!chars)
            return m.isStopping() ? Value()
                                  : (m.clearError(), m.typeError(std::string(kStripNames[Sides]) +
                                                                 " arg must be None or str"));
        for (std::size_t offset = 0; offset < chars->text.size();)
            set += decodeAt(chars->text, offset);
    }
    const auto goes = [&](char32_t c) {
        return isBlank ? isSpace(c) : set.find(c) != std::u32string::npos;
    };
    std::size_t from = 0;
    std::size_t to = all.size();
    while ((Sides & kLeft) && from < to) {
        std::size_t next = from;
        if (!goes(decodeAt(all, next)))
            break;
        from = next;
    }
    while ((Sides & kRight) && to > from) {
        std::size_t last = to - 1;
        while (last > from && (static_cast<unsigned char>(all[last]) & 0xc0) == 0x80)
            --last;
        std::size_t next = last;
        if (!goes(decodeAt(all, next)))
            break;
        to = last;
    }
    return m.str(all.substr(from, to - from));
}

bool splitLimit(Machine& m, const Args& a, std::int64_t& limit) {
    limit = -1;
    return !a.has(2) || indexNumber(m, a[2], limit);
}

/// The separator of split() and rsplit(); null when it raised.
const StrObject* separator(Machine& m, const Value& value) {
    const StrObject* mark = asStr(value);
    if (!mark)
        m.typeError("must be str or None, not " + typeName(m, value));
    else if (mark->text.empty())
        m.valueError("empty separator");
    return mark && !mark->text.empty() ? mark : nullptr;
}

Value splitBlank(Machine& m, const std::string& all, std::int64_t limit) {
    ValueVector parts;
    std::size_t at = 0;
    while (at < all.size()) {
        std::size_t next = at;
        if (isSpace(decodeAt(all, next))) {
            at = next;
            continue;
        }
        if (limit >= 0 && static_cast<std::int64_t>(parts.size()) >= limit) {
            parts.push_back(m.str(all.substr(at)));
            return m.list(std::move(parts));
        }
        std::size_t end = at;
        while (end < all.size()) {
            next = end;
            if (isSpace(decodeAt(all, next)))
                break;
            end = next;
        }
        parts.push_back(m.str(all.substr(at, end - at)));
        at = end;
    }
    return m.list(std::move(parts));
}

Value strSplit(Machine& m, const Args& a) {
    std::int64_t limit = 0;
    if (!splitLimit(m, a, limit))
        return {};
    const std::string& all = selfText(a).text;
    if (!a.has(1) || a[1].isNone())
        return splitBlank(m, all, limit);
    const StrObject* mark = separator(m, a[1]);
    if (!mark)
        return {};
    ValueVector parts;
    std::size_t at = 0;
    while (limit < 0 || static_cast<std::int64_t>(parts.size()) < limit) {
        const std::size_t found = findText(all, mark->text, at);
        if (found == std::string::npos)
            break;
        parts.push_back(m.str(all.substr(at, found - at)));
        at = found + mark->text.size();
    }
    parts.push_back(m.str(all.substr(at)));
    return m.list(std::move(parts));
}

Value strRSplit(Machine& m, const Args& a) {
    std::int64_t limit = 0;
    if (!splitLimit(m, a, limit))
        return {};
    const std::string& all = selfText(a).text;
    ValueVector parts;
    std::size_t end = all.size();
    const bool isBlank = !a.has(1) || a[1].isNone();
    const StrObject* mark = isBlank ? nullptr : separator(m, a[1]);
    if (!isBlank && !mark)
        return {};
    // The size of the blank that ends there, or 0.
    const auto blankBefore = [&](std::size_t at) -> std::size_t {
        std::size_t from = at - 1;
        while (from > 0 && (static_cast<unsigned char>(all[from]) & 0xc0) == 0x80)
            --from;
        std::size_t next = from;
        return isSpace(decodeAt(all, next)) ? at - from : 0;
    };
    if (isBlank) {
        for (;;) {
            while (end > 0 && blankBefore(end))
                end -= blankBefore(end);
            if (end == 0)
                break;
            std::size_t start = end;
            if (limit >= 0 && static_cast<std::int64_t>(parts.size()) >= limit) {
                start = 0;
                parts.push_back(m.str(all.substr(start, end - start)));
                break;
            }
            while (start > 0 && !blankBefore(start))
                --start;
            parts.push_back(m.str(all.substr(start, end - start)));
            end = start;
        }
    } else {
        while (limit < 0 || static_cast<std::int64_t>(parts.size()) < limit) {
            const std::size_t found = end < mark->text.size()
                                          ? std::string::npos
                                          : all.rfind(mark->text, end - mark->text.size());
            if (found == std::string::npos)
                break;
            const std::size_t start = found + mark->text.size();
            parts.push_back(m.str(all.substr(start, end - start)));
            end = found;
        }
        parts.push_back(m.str(all.substr(0, end)));
    }
    std::reverse(parts.begin(), parts.end());
    return m.list(std::move(parts));
}

Value strSplitLines(Machine& m, const Args& a) {
    const std::string& all = selfText(a).text;
    std::int64_t keeps = 0;
    if (a.has(1) && !readInt(m, a[1], keeps))
        return {};
    ValueVector parts;
    std::size_t at = 0;
    while (at < all.size()) {
        std::size_t end = at;
        std::size_t next = at;
        while (end < all.size()) {
            next = end;
            const char32_t c = decodeAt(all, next);
            const bool isEnd = (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 ||
                               c == 0x2028 || c == 0x2029;
            if (isEnd) {
                if (c == '\r' && next < all.size() && all[next] == '\n')
                    ++next;
                break;
            }
            end = next;
        }
        parts.push_back(m.str(all.substr(at, (keeps ? next : end) - at)));
        at = next;
    }
    return m.list(std::move(parts));
}

template <Search How>
Value strPartition(Machine& m, const Args& a) {
    const StrObject* mark = needText(m, a[1]);
    if (!mark)
        return {};
    if (mark->text.empty())
        return m.valueError("empty separator");
    const std::string& all = selfText(a).text;
    const std::size_t at = How == Search::First ? findText(all, mark->text) : all.rfind(mark->text);
    if (at == std::string::npos) {
        return How == Search::First ? m.tuple({a[0], m.str(""), m.str("")})
                                    : m.tuple({m.str(""), m.str(""), a[0]});
    }
    return m.tuple({m.str(all.substr(0, at)), a[1], m.str(all.substr(at + mark->text.size()))});
}

Value strJoin(Machine& m, const Args& a) {
    ValueVector parts;
    const Value items = asList(a[1]) || asTuple(a[1]) ? a[1] : iterate(m, a[1]);
    if (!items && m.errorIs(m.types.TypeError)) {
        m.clearError();
        return m.typeError("can only join an iterable");
    }
    if (!items || !collect(m, items, parts))
        return {};
    std::size_t size = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const StrObject* part = asStr(parts[i]);
        if (!part) {
            return m.typeError("sequence item " + std::to_string(i) + ": expected str instance, " +
                               typeName(m, parts[i]) + " found");
        }
        size += part->text.size() + selfText(a).text.size();
    }
    if (size > 65536 && !m.reserve(static_cast<std::int64_t>(size)))
        return {};
    std::string result;
    result.reserve(size);
    for (std::size_t i = 0; i < parts.size(); ++i)
        result += (i ? selfText(a).text : std::string()) + asStr(parts[i])->text;
    return m.str(std::move(result));
}

Value strReplace(Machine& m, const Args& a) {
    const StrObject* from = needTextFor(m, "replace() argument 1", a[1]);
    const StrObject* to = from ? needTextFor(m, "replace() argument 2", a[2]) : nullptr;
    std::int64_t limit = -1;
    if (!to || (a.has(3) && !indexNumber(m, a[3], limit)))
        return {};
    const std::string& all = selfText(a).text;
    std::string result;
    std::size_t at = 0;
    while (limit != 0) {
        const std::size_t found = findText(all, from->text, at);
        if (found == std::string::npos)
            break;
        result.append(all, at, found - at).append(to->text);
        at = found + from->text.size();
        if (from->text.empty()) {
            if (found >= all.size()) {
                at = found;
                break;
            }
            std::size_t next = found;
            decodeAt(all, next);
            result.append(all, found, next - found);
            at = next;
            if (at == all.size() && limit != 1) {
                result += to->text;
                break;
            }
        }
        if (limit > 0)
            --limit;
        if (!m.spend(1))
            return {};
        if (result.size() > 1'000'000 && !m.reserve(static_cast<std::int64_t>(result.size())))
            return {};
    }
    if (at < all.size())
        result.append(all, at);
    return m.str(std::move(result));
}

template <char Align>
Value strJustify(Machine& m, const Args& a) {
    FormatSpec spec;
    if (!indexNumber(m, a[1], spec.width))
        return {};
    if (a.has(2)) {
        const StrObject* fill = asStr(a[2]);
        if (!fill) {
            return m.typeError("The fill character must be a unicode character, not " +
                               typeName(m, a[2]));
        }
        if (fill->length != 1)
            return m.typeError("The fill character must be exactly one character long");
        spec.fill = fill->text;
    }
    if (spec.width > 4096 && !m.reserve(spec.width))
        return {};
    std::string result = formatPadded(selfText(a).text, spec, Align);
    const std::int64_t missing = spec.width - selfText(a).length;
    // str.center puts the odd blank on the left when the width is odd.
    if (Align == '^' && missing > 0 && (missing & 1) && (spec.width & 1)) {
        result = result.substr(0, result.size() - spec.fill.size());
        result.insert(0, spec.fill);
    }
    return m.str(std::move(result));
}

Value strZFill(Machine& m, const Args& a) {
    std::int64_t width = 0;
    if (!indexNumber(m, a[1], width) || (width > 4096 && !m.reserve(width)))
        return {};
    std::string result = selfText(a).text;
    const std::int64_t missing = width - selfText(a).length;
    const bool isSigned = !result.empty() && (result[0] == '-' || result[0] == '+');
    if (missing > 0)
        result.insert(isSigned ? 1 : 0, static_cast<std::size_t>(missing), '0');
    return m.str(std::move(result));
}

Value strExpandTabs(Machine& m, const Args& a) {
    std::int64_t size = 8;
    if (a.has(1) && !readInt(m, a[1], size))
        return {};
    std::string result;
    std::int64_t column = 0;
    for (const char c : selfText(a).text) {
        if (c == '\t') {
            const std::int64_t fill = size > 0 ? size - column % size : 0;
            if (!m.reserve(fill + static_cast<std::int64_t>(result.size())))
                return {};
            result.append(static_cast<std::size_t>(fill), ' ');
            column += fill;
        } else {
            result += c;
            const bool isFirstByte = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
            column = c == '\n' || c == '\r' ? 0 : column + (isFirstByte ? 1 : 0);
        }
    }
    return m.str(std::move(result));
}

template <bool IsPrefix>
Value strRemove(Machine& m, const Args& a) {
    const StrObject* part =
        needTextFor(m, IsPrefix ? "removeprefix() argument" : "removesuffix() argument", a[1]);
    if (!part)
        return {};
    const std::string& all = selfText(a).text;
    if (IsPrefix ? !all.starts_with(part->text) : !all.ends_with(part->text))
        return a[0];
    return m.str(IsPrefix ? all.substr(part->text.size())
                          : all.substr(0, all.size() - part->text.size()));
}

Value strEncode(Machine& m, const Args& a) {
    std::string encoding;
    std::string errors;
    if (!codecArguments(m, "encode", a, 1, encoding, errors))
        return {};
    return encodeText(m, Value::object(asStr(a[0])), encoding, errors);
}

Value strTranslate(Machine& m, const Args& a) {
    std::string result;
    for (std::size_t offset = 0; offset < selfText(a).text.size();) {
        const char32_t c = decodeAt(selfText(a).text, offset);
        const Value found = getItem(m, a[1], Value::integer(static_cast<std::int64_t>(c)));
        if (!found && !m.errorIs(m.types.LookupError))
            return {};
        if (!found) {
            m.clearError();
            appendCodePoint(result, c);
        } else if (asStr(found)) {
            result += asStr(found)->text;
        } else if (found.isInt()) {
            appendCodePoint(result, static_cast<char32_t>(found.asInt()));
        }
    }
    return m.str(std::move(result));
}

Value strMakeTrans(Machine& m, const Args& a) {
    Ref<DictObject> table = m.newDict();
    if (!a.has(1)) {
        DictObject* from = asDict(a[0]);
        if (!from)
            return m.typeError("if you give only one argument to maketrans it must be a dict");
        std::size_t position = 0;
        while (DictObject::Entry* entry = from->next(position)) {
            Value key = entry->key;
            std::size_t offset = 0;
            if (asStr(key) && asStr(key)->length != 1)
                return m.valueError("string keys in translate table must be of length 1");
            if (!asStr(key) && !key.isInt() && !hasTypeFlag(key, kIntType))
                return m.typeError("keys in translate table must be strings or integers");
            if (asStr(key))
                key = Value::integer(static_cast<std::int64_t>(decodeAt(asStr(key)->text, offset)));
            if (!table->set(m, key, entry->value))
                return {};
        }
        return Value(std::move(table));
    }
    const StrObject* to = needTextFor(m, "maketrans() argument 2", a[1]);
    if (!to || (a.has(2) && !needTextFor(m, "maketrans() argument 3", a[2])))
        return {};
    const StrObject* from = asStr(a[0]);
    if (!from) {
        return m.typeError("first maketrans argument must be a string if there is a second "
                           "argument");
    }
    if (from->length != to->length)
        return m.valueError("the first two maketrans arguments must have equal length");
    std::size_t y = 0;
    for (std::size_t x = 0; x < from->text.size();) {
        const auto key = static_cast<std::int64_t>(decodeAt(from->text, x));
        table->set(m, Value::integer(key),
                   Value::integer(static_cast<std::int64_t>(decodeAt(to->text, y))));
    }
    if (a.has(2)) {
        for (std::size_t x = 0; x < asStr(a[2])->text.size();) {
            table->set(m, Value::integer(static_cast<std::int64_t>(decodeAt(asStr(a[2])->text, x))),
                       Value::none());
        }
    }
    return Value(std::move(table));
}

} // namespace

void addSplitMethods(TypeBuilder& type) {
    type.method("strip", "self, chars=, /", strStrip<kLeft | kRight>)
        .method("lstrip", "self, chars=, /", strStrip<kLeft>)
        .method("rstrip", "self, chars=, /", strStrip<kRight>)
        .method("split", "self, sep=, maxsplit=", strSplit)
        .method("rsplit", "self, sep=, maxsplit=", strRSplit)
        .method("splitlines", "self, keepends=", strSplitLines)
        .method("partition", "self, sep, /", strPartition<Search::First>)
        .method("rpartition", "self, sep, /", strPartition<Search::Last>)
        .method("join", "self, iterable, /", strJoin)
        .method("replace", "self, old, new, count=, /", strReplace)
        .method("center", "self, width, fillchar=, /", strJustify<'^'>)
        .method("ljust", "self, width, fillchar=, /", strJustify<'<'>)
        .method("rjust", "self, width, fillchar=, /", strJustify<'>'>)
        .method("zfill", "self, width, /", strZFill)
        .method("expandtabs", "self, tabsize=", strExpandTabs)
        .method("removeprefix", "self, prefix, /", strRemove<true>)
        .method("removesuffix", "self, suffix, /", strRemove<false>)
        .method("encode", "self, encoding=, errors=", strEncode)
        .method("translate", "self, table, /", strTranslate)
        .staticMethod("maketrans", "x, y=, z=, /", strMakeTrans);
}

} // namespace coroscope::scenes
