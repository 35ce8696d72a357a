// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// str.format: reading the fields of a format string and filling them.
#include "scenes/machine/objects/strformat.h"

#include "scenes/machine/objects/numbers.h"

#include <algorithm>
#include <charconv>

namespace coroscope::scenes {

namespace {

/// A field as it is written: "name!conversion:spec".
struct Field {
    std::string_view name;
    char32_t conversion = 0;
    std::string_view spec;
};

std::string hexadecimal(std::uint32_t number) {
    char digits[8];
    return {digits, std::to_chars(digits, digits + sizeof digits, number, 16).ptr};
}

/// Goes through a format string; each read gives false when it raised.
class FormatReader {
public:
    FormatReader(Machine& machine, std::string_view text)
        : m(machine)
        , m_text(text) {}

    bool isAtEnd() const { return m_at >= m_text.size(); }

    /// Plain text up to the next field, or to an escaped brace, which is part of it.
    bool readLiteral(std::string& result, bool& isFieldNext) {
        isFieldNext = false;
        const std::size_t brace = std::min(m_text.find_first_of("{}", m_at), m_text.size());
        result += m_text.substr(m_at, brace - m_at);
        m_at = brace;
        if (isAtEnd())
            return true;
        const char c = m_text[m_at++];
        const bool isDoubled = !isAtEnd() && m_text[m_at] == c;
        if (isDoubled) {
            result += c;
            ++m_at;
            return true;
        }
        isFieldNext = c == '{' && !isAtEnd();
        return isFieldNext || fail(std::string("Single '") + c + "' encountered in format string");
    }

    bool readField(Field& field) {
        const std::size_t start = m_at;
        const char end = skipName();
        if (end == '{')
            return fail("unexpected '{' in field name");
        if (end == 0)
            return fail("expected '}' before end of string");
        field.name = m_text.substr(start, m_at - 1 - start);
        if (end == '}')
            return true;
        bool isComplete = false;
        if (end == '!' && !readConversion(field, isComplete))
            return false;
        return isComplete || readSpec(field);
    }

private:
    /// Behind the character that ends the name, which is the result; 0: none does.
    char skipName() {
        while (!isAtEnd()) {
            const char c = m_text[m_at++];
            if (c == '[')
                m_at = std::min(m_text.find(']', m_at), m_text.size());
            else if (c == '{' || c == '}' || c == ':' || c == '!')
                return c;
        }
        return 0;
    }

    bool readConversion(Field& field, bool& isComplete) {
        if (isAtEnd())
            return fail("end of string while looking for conversion specifier");
        field.conversion = decodeAt(m_text, m_at);
        if (isAtEnd())
            return true;
        const char next = m_text[m_at++];
        isComplete = next == '}';
        return isComplete || next == ':' || fail("expected ':' after conversion specifier");
    }

    bool readSpec(Field& field) {
        const std::size_t start = m_at;
        int depth = 1;
        while (!isAtEnd()) {
            const char c = m_text[m_at++];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                field.spec = m_text.substr(start, m_at - 1 - start);
                return true;
            }
        }
        return fail("unmatched '{' in format spec");
    }

    bool fail(const std::string& message) {
        m.valueError(message);
        return false;
    }

    Machine& m;
    std::string_view m_text;
    std::size_t m_at = 0;
};

class FieldFormatter {
public:
    FieldFormatter(Machine& machine, const Value& args, const Value& keywords)
        : m(machine)
        , m_args(args)
        , m_keywords(keywords) {}

    /// False when it raised. Fields may stand in specifications, but not in those of these.
    bool run(std::string_view text, int depth, std::string& result) {
        if (depth <= 0) {
            m.valueError("Max string recursion exceeded");
            return false;
        }
        FormatReader reader(m, text);
        while (!reader.isAtEnd()) {
            bool isFieldNext = false;
            Field field;
            if (!reader.readLiteral(result, isFieldNext) ||
                (isFieldNext && !(reader.readField(field) && fill(field, depth, result))))
                return false;
        }
        return true;
    }

private:
    bool fill(const Field& field, int depth, std::string& result) {
        Value value = lookUp(field.name);
        if (value && field.conversion)
            value = converted(value, field.conversion);
        if (!value)
            return false;
        std::string spec(field.spec);
        if (spec.find('{') != std::string::npos) {
            spec.clear();
            if (!run(field.spec, depth - 1, spec))
                return false;
        }
        const Value shown = coroscope::scenes::format(m, value, spec);
        if (!shown)
            return false;
        result += asStr(shown)->text;
        return true;
    }

    Value converted(const Value& value, char32_t how) {
        if (how == 's')
            return str(m, value);
        if (how != 'r' && how != 'a') {
            const bool isVisible = how > 32 && how < 127;
            return m.valueError(
                "Unknown conversion specifier " +
                (isVisible ? std::string(1, static_cast<char>(how)) : "\\x" + hexadecimal(how)));
        }
        const Value shown = repr(m, value);
        return shown && how == 'a' ? m.str(asciiOnly(asStr(shown)->text)) : shown;
    }

    /// A name or key of digits only; -1: it is something else, -2: it raised.
    std::int64_t readNumber(std::string_view text) {
        const bool isNumber = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
            return c >= '0' && c <= '9';
        });
        if (!isNumber)
            return -1;
        std::int64_t number = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc())
            return number;
        m.valueError("Too many decimal digits in format string");
        return -2;
    }

    Value lookUp(std::string_view path) {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        const std::string_view first = path.substr(0, end);
        const std::int64_t number = readNumber(first);
        if (number == -2)
            return {};
        Value value =
            first.empty() || number >= 0 ? positional(first.empty(), number) : named(m.name(first));
        return value ? follow(std::move(value), path.substr(end)) : Value();
    }

    Value positional(bool isAutomatic, std::int64_t number) {
        if (isAutomatic ? m_isManual : m_next > 0) {
            return m.valueError(isAutomatic ? "cannot switch from manual field specification to "
                                              "automatic field numbering"
                                            : "cannot switch from automatic field numbering to "
                                              "manual field specification");
        }
        m_isManual = !isAutomatic;
        const std::int64_t index = isAutomatic ? m_next++ : number;
        const TupleObject* args = asTuple(m_args);
        if (!args)
            return m.valueError("Format string contains positional fields");
        if (index >= static_cast<std::int64_t>(args->size())) {
            return m.raise(m.types.IndexError, "Replacement index " + std::to_string(index) +
                                                   " out of range for positional args tuple");
        }
        return args->items[static_cast<std::size_t>(index)];
    }

    Value named(const Value& key) {
        DictObject* dict = asDict(m_keywords);
        if (!dict)
            return getItem(m, m_keywords, key);
        const Value* found = dict->find(m, key);
        if (!found && typeOf(m, m_keywords) == m.types.dict)
            return m.hasError() ? Value() : m.keyError(key);
        return found ? *found : getItem(m, m_keywords, key);
    }

    /// Attributes and items: ".a[0][k]".
    Value follow(Value value, std::string_view path) {
        while (value && !path.empty()) {
            const bool isAttribute = path[0] == '.';
            if (!isAttribute && path[0] != '[') {
                return m.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
            const std::size_t end =
                isAttribute ? std::min(path.find_first_of(".[", 1), path.size()) : path.find(']');
            if (end == std::string_view::npos)
                return m.valueError("Missing ']' in format string");
            const std::string_view name = path.substr(1, end - 1);
            if (name.empty())
                return m.valueError("Empty attribute in format string");
            value = isAttribute ? getAttribute(m, value, name) : item(value, name);
            path.remove_prefix(isAttribute ? end : end + 1);
        }
        return value;
    }

    Value item(const Value& value, std::string_view key) {
        const std::int64_t number = readNumber(key);
        if (number == -2)
            return {};
        return getItem(m, value, number >= 0 ? Value::integer(number) : m.str(std::string(key)));
    }

    Machine& m;
    Value m_args;
    Value m_keywords;
    std::int64_t m_next = 0;
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
