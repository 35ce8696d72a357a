// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// str.format with its fields, and printf-style formatting.
#include "scenes/machine/objects/strformat.h"

#include "scenes/machine/objects/numbers.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

class FieldFormatter {
public:
    FieldFormatter(Machine& machine, const Value& args, const Value& keywords)
        : m(machine)
        , m_args(args)
        , m_keywords(keywords) {}

    /// False when it raised.
    bool run(std::string_view text, int depth, std::string& result) {
        if (depth < 0) {
            m.valueError("Max string recursion exceeded");
            return false;
        }
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            if ((c == '{' || c == '}') && at + 1 < text.size() && text[at + 1] == c) {
                result += c;
                at += 2;
            } else if (c == '}') {
                m.valueError("Single '}' encountered in format string");
                return false;
            } else if (c != '{') {
                result += c;
                ++at;
            } else {
                const std::size_t end = endOf(text, at);
                if (end == std::string_view::npos) {
                    m.valueError(at + 1 == text.size() ? "Single '{' encountered in format string"
                                                       : "expected '}' before end of string");
                    return false;
                }
                if (!field(text.substr(at + 1, end - at - 1), depth, result))
                    return false;
                at = end + 1;
            }
        }
        return true;
    }

private:
    static std::size_t endOf(std::string_view text, std::size_t at) {
        int depth = 0;
        for (; at < text.size(); ++at) {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return std::string_view::npos;
    }

    bool field(std::string_view text, int depth, std::string& result) {
        std::size_t end = 0;
        int brackets = 0;
        while (end < text.size() && (brackets > 0 || (text[end] != ':' && text[end] != '!'))) {
            brackets += text[end] == '[' ? 1 : text[end] == ']' ? -1 : 0;
            ++end;
        }
        Value value = lookUp(text.substr(0, end));
        if (!value)
            return false;
        std::string_view rest = text.substr(end);
        if (rest.starts_with('!')) {
            const char how = rest.size() > 1 ? rest[1] : 0;
            rest.remove_prefix(std::min<std::size_t>(2, rest.size()));
            value = how == 'r' || how == 'a' ? repr(m, value)
                    : how == 's'             ? str(m, value)
                                             : Value();
            if (!value) {
                if (!m.hasError())
                    m.valueError(std::string("Unknown conversion specifier '") + how + "'");
                return false;
            }
            if (how == 'a')
                value = m.str(asciiOnly(asStr(value)->text));
        }
        std::string spec;
        if (rest.starts_with(':') && !run(rest.substr(1), depth - 1, spec))
            return false;
        const Value shown = coroscope::scenes::format(m, value, spec);
        if (!shown)
            return false;
        result += asStr(shown)->text;
        return true;
    }

    Value lookUp(std::string_view path) {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        const std::string_view first = path.substr(0, end);
        Value value;
        const bool isNumber = !first.empty() && std::all_of(first.begin(), first.end(), [](char c) {
            return c >= '0' && c <= '9';
        });
        if (first.empty() || isNumber) {
            if (first.empty() ? m_isManual : m_next > 0) {
                return m.valueError(first.empty()
                                        ? "cannot switch from manual field specification to "
                                          "automatic field numbering"
                                        : "cannot switch from automatic field numbering to manual "
                                          "field specification");
            }
            const std::size_t index = first.empty() ? m_next++ : std::stoul(std::string(first));
            m_isManual = m_isManual || !first.empty();
            const TupleObject* args = asTuple(m_args);
            if (!args || index >= args->size()) {
                return m.raise(m.types.IndexError, "Replacement index " + std::to_string(index) +
                                                       " out of range for positional args tuple");
            }
            value = args->items[index];
        } else {
            const Value key = m.name(first);
            if (DictObject* dict = asDict(m_keywords)) {
                const Value* found = dict->find(m, key);
                if (!found && typeOf(m, m_keywords) == m.types.dict)
                    return m.hasError() ? Value() : m.keyError(key);
                value = found ? *found : getItem(m, m_keywords, key);
            } else {
                value = getItem(m, m_keywords, key);
            }
        }
        return value ? follow(value, path.substr(end)) : Value();
    }

    Value follow(Value value, std::string_view path) {
        while (value && !path.empty()) {
            if (path[0] == '.') {
                const std::size_t end = std::min(path.find_first_of(".[", 1), path.size());
                value = getAttribute(m, value, path.substr(1, end - 1));
                path.remove_prefix(end);
            } else {
                const std::size_t end = path.find(']');
                if (end == std::string_view::npos)
                    return m.valueError("Missing ']' in format string");
                const std::string key(path.substr(1, end - 1));
                const bool isNumber =
                    !key.empty() && std::all_of(key.begin(), key.end(),
                                                [](char c) { return c >= '0' && c <= '9'; });
                value = getItem(m, value, isNumber ? Value::integer(std::stoll(key)) : m.str(key));
                path.remove_prefix(end + 1);
            }
        }
        return value;
    }

    Machine& m;
    Value m_args;
    Value m_keywords;
    std::size_t m_next = 0;
    bool m_isManual = false;
};

} // namespace

Value formatFields(Machine& machine, const std::string& text, const Value& args,
                   const Value& keywords) {
    std::string result;
    return FieldFormatter(machine, args, keywords).run(text, 2, result)
               ? machine.str(std::move(result))
               : Value();
}

} // namespace coroscope::scenes
