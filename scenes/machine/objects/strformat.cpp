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

class PercentFormatter {
public:
    PercentFormatter(Machine& machine, const Value& args)
        : m(machine)
        , m_args(args) {}

    Value run(std::string_view text) {
        std::string result;
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] != '%') {
                result += text[at++];
                continue;
            }
            ++at;
            if (!conversion(text, at, result))
                return {};
        }
        const TupleObject* tuple = asTuple(m_args);
        const bool isMapping = asDict(m_args) != nullptr;
        if (!isMapping &&
            ((tuple && m_next < tuple->size()) || (!tuple && m_next == 0 && !m_isKeyed)))
            return m.typeError("not all arguments converted during string formatting");
        return m.str(std::move(result));
    }

private:
    Value nextArgument() {
        const TupleObject* tuple = asTuple(m_args);
        if (tuple ? m_next >= tuple->size() : m_next > 0)
            return m.typeError("not enough arguments for format string");
        const std::size_t index = m_next++;
        return tuple ? tuple->items[index] : m_args;
    }

    bool number(std::string_view text, std::size_t& at, std::int64_t& value) {
        if (at < text.size() && text[at] == '*') {
            ++at;
            const Value given = nextArgument();
            return given && indexNumber(m, given, value);
        }
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            value = (value < 0 ? 0 : value) * 10 + (text[at++] - '0');
            if (value > 1'000'000'000'000) {
                m.valueError("width too big");
                return false;
            }
        }
        return true;
    }

    bool conversion(std::string_view text, std::size_t& at, std::string& result) {
        Value keyed;
        if (at < text.size() && text[at] == '(') {
            const std::size_t end = text.find(')', at);
            if (end == std::string_view::npos) {
                m.valueError("incomplete format key");
                return false;
            }
            keyed = getItem(m, m_args, m.str(std::string(text.substr(at + 1, end - at - 1))));
            if (!keyed)
                return false;
            m_isKeyed = true;
            at = end + 1;
        }
        FormatSpec spec;
        for (; at < text.size() && std::string_view("-+ #0").find(text[at]) < 5; ++at) {
            if (text[at] == '-')
                spec.align = '<';
            else if (text[at] == '#')
                spec.isAlternate = true;
            else if (text[at] == '0')
                spec.isZeroPadded = true;
            else if (spec.sign != '+')
                spec.sign = text[at];
        }
        if (!number(text, at, spec.width))
            return false;
        if (at < text.size() && text[at] == '.') {
            ++at;
            spec.precision = 0;
            if (!number(text, at, spec.precision))
                return false;
        }
        while (at < text.size() && std::string_view("hlL").find(text[at]) < 3)
            ++at;
        if (at >= text.size()) {
            m.valueError("incomplete format");
            return false;
        }
        const std::int64_t most = std::max(spec.width, spec.precision);
        if (most > 4096 && !m.reserve(most))
            return false;
        const char type = text[at++];
        if (type == '%') {
            result += '%';
            return true;
        }
        const Value value = keyed ? keyed : nextArgument();
        return value && convert(type, value, spec, at, result);
    }

    bool convert(char type, const Value& value, FormatSpec& spec, std::size_t at,
                 std::string& result) {
        Value shown;
        if (type == 's' || type == 'r' || type == 'a') {
            shown = type == 's' ? str(m, value) : repr(m, value);
            if (!shown)
                return false;
            std::string body = asStr(shown)->text;
            if (type == 'a')
                body = asciiOnly(body);
            if (spec.precision >= 0 && countCodePoints(body) > spec.precision)
                body.resize(asStr(m.str(body))->offsetOf(spec.precision));
            result += formatPadded(body, spec, '>');
            return true;
        }
        if (spec.isZeroPadded && spec.align != '<') {
            spec.align = '=';
            spec.fill = "0";
        }
        if (type == 'c' && asStr(value)) {
            result += formatPadded(asStr(value)->text, spec, '>');
            return true;
        }
        if (std::string_view("diuxXoc").find(type) != std::string_view::npos)
            return integer(type, value, spec, result);
        if (std::string_view("eEfFgG").find(type) != std::string_view::npos) {
            double number = 0;
            if (!realNumber(m, value, number))
                return false;
            spec.type = type;
            shown = formatFloat(m, number, spec);
            result += shown ? asStr(shown)->text : "";
            return !shown.isNull();
        }
        m.valueError(std::string("unsupported format character '") + type + "' (0x" +
                     "0123456789abcdef"[type >> 4 & 15] + "0123456789abcdef"[type & 15] +
                     ") at index " + std::to_string(at - 1));
        return false;
    }

    bool integer(char type, const Value& value, FormatSpec& spec, std::string& result) {
        Value plain;
        double real = 0;
        if (!asInteger(value, plain)) {
            if (asFloat(value, real) && std::string_view("diu").find(type) < 3) {
                plain = call(m, Value::object(m.types.integer), {value});
            } else {
                const bool isHex = type == 'x' || type == 'X' || type == 'o';
                m.typeError(
                    std::string("%") + type + " format: " +
                    (isHex ? "an integer is required, not " : "a real number is required, not ") +
                    typeName(m, value));
            }
            if (!plain)
                return false;
        }
        spec.type = type == 'i' || type == 'u' ? 'd' : type;
        if (spec.precision >= 0) {
            FormatSpec digits;
            digits.width = spec.precision;
            digits.fill = "0";
            digits.align = '=';
            digits.type = spec.type;
            const Value body = formatInteger(m, plain, digits);
            result += body ? formatPadded(asStr(body)->text, spec, '>') : "";
            return !body.isNull();
        }
        const Value shown = formatInteger(m, plain, spec);
        result += shown ? asStr(shown)->text : "";
        return !shown.isNull();
    }

    Machine& m;
    Value m_args;
    std::size_t m_next = 0;
    bool m_isKeyed = false;
};

} // namespace

Value formatFields(Machine& machine, const std::string& text, const Value& args,
                   const Value& keywords) {
    std::string result;
    return FieldFormatter(machine, args, keywords).run(text, 2, result)
               ? machine.str(std::move(result))
               : Value();
}

Value formatPercent(Machine& machine, const std::string& text, const Value& args) {
    return PercentFormatter(machine, args).run(text);
}

} // namespace coroscope::scenes
