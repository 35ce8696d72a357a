// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The % operator of str and of bytes.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/searcharguments.h"
#include "scenes/machine/objects/strformat.h"

#include <algorithm>
#include <utility>

namespace coroscope::scenes {

namespace {

class PercentFormatter {
public:
    PercentFormatter(Machine& machine, const Value& args, bool isBytes)
        : m(machine)
        , m_args(args)
        , m_isBytes(isBytes)
        , m_isMapping(typeOf(machine, args)->slots.getItem && !asTuple(args) && !asStr(args) &&
                      !(isBytes && bytesLike(machine, args))) {}

    std::optional<std::string> run(std::string_view text) {
        std::string result;
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] != '%') {
                result += text[at++];
                continue;
            }
            ++at;
            if (!conversion(text, at, result))
                return std::nullopt;
        }
        const TupleObject* tuple = asTuple(m_args);
        if (!m_isMapping && (tuple ? m_next < tuple->size() : m_next == 0)) {
            m.typeError(std::string("not all arguments converted during ") +
                        (m_isBytes ? "bytes" : "string") + " formatting");
            return std::nullopt;
        }
        return result;
    }

private:
    Value nextArgument() {
        if (m_isKeyed && !m_keyed)
            return m.typeError("not enough arguments for format string");
        if (m_isKeyed)
            return std::exchange(m_keyed, Value());
        const TupleObject* tuple = asTuple(m_args);
        if (tuple ? m_next >= tuple->size() : m_next > 0)
            return m.typeError("not enough arguments for format string");
        const std::size_t index = m_next++;
        return tuple ? tuple->items[index] : m_args;
    }

    bool number(std::string_view text, std::size_t& at, std::int64_t& value, bool isPrecision) {
        if (at < text.size() && text[at] == '*') {
            ++at;
            const Value given = nextArgument();
            Value plain;
            if (given && !asInteger(given, plain))
                m.typeError("* wants int");
            if (!given || !plain)
                return false;
            return isPrecision ? readInt(m, given, value) : indexNumber(m, given, value);
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
        if (at < text.size() && text[at] == '%') {
            result += text[at++];
            return true;
        }
        m_isKeyed = false;
        if (at < text.size() && text[at] == '(') {
            const std::size_t end = text.find(')', at);
            if (end == std::string_view::npos) {
                m.valueError("incomplete format key");
                return false;
            }
            if (!m_isMapping) {
                m.typeError("format requires a mapping");
                return false;
            }
            std::string key(text.substr(at + 1, end - at - 1));
            m_keyed =
                getItem(m, m_args, m_isBytes ? m.bytes(std::move(key)) : m.str(std::move(key)));
            if (!m_keyed)
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
        const bool isGiven = at < text.size() && text[at] == '*';
        if (!number(text, at, spec.width, false))
            return false;
        if (isGiven && spec.width < 0) {
            spec.align = '<';
            spec.width = -std::max(spec.width, -INT64_MAX);
        }
        if (at < text.size() && text[at] == '.') {
            ++at;
            spec.precision = 0;
            if (!number(text, at, spec.precision, true))
                return false;
            spec.precision = std::max<std::int64_t>(spec.precision, 0);
        }
        while (at < text.size() && std::string_view("hlL").find(text[at]) < 3)
            ++at;
        if (at >= text.size()) {
            m.valueError("incomplete format");
            return false;
        }
        const char type = text[at++];
        const Value value = nextArgument();
        const std::int64_t most = std::max(spec.width, spec.precision);
        if (value && most > 4096 && !m.reserve(most))
            return false;
        return value && convert(type, value, spec, at, result);
    }

    bool convert(char type, const Value& value, FormatSpec& spec, std::size_t at,
                 std::string& result) {
        if (type == 's' || type == 'r' || type == 'a' || (type == 'b' && m_isBytes))
            return text(type, value, spec, result);
        if (type == 'c')
            return character(value, spec, result);
        if (spec.isZeroPadded && spec.align != '<') {
            spec.align = '=';
            spec.fill = "0";
        }
        if (std::string_view("diuxXo").find(type) != std::string_view::npos)
            return integer(type, value, spec, result);
        if (std::string_view("eEfFgG").find(type) != std::string_view::npos) {
            double number = 0;
            if (!realNumber(m, value, number)) {
                if (m_isBytes && m.errorIs(m.types.TypeError)) {
                    m.clearError();
                    m.typeError("float argument required, not " + typeName(m, value));
                }
                return false;
            }
            spec.type = type;
            const Value shown = formatFloat(m, number, spec);
            result += shown ? asStr(shown)->text : "";
            return !shown.isNull();
        }
        m.valueError(std::string("unsupported format character '") + type + "' (0x" +
                     "0123456789abcdef"[type >> 4 & 15] + "0123456789abcdef"[type & 15] +
                     ") at index " + std::to_string(at - 1));
        return false;
    }

    /// %s, %r, %a and, of bytes, %b.
    bool text(char type, const Value& value, FormatSpec& spec, std::string& result) {
        std::string body;
        if (m_isBytes && (type == 's' || type == 'b')) {
            const auto content = bytesOfArgument(value);
            if (!content)
                return false;
            body = *content;
        } else {
            const Value shown = type == 's' ? str(m, value) : repr(m, value);
            if (!shown)
                return false;
            body = type == 'a' || m_isBytes ? asciiOnly(asStr(shown)->text) : asStr(shown)->text;
        }
        if (m_isBytes) {
            if (spec.precision >= 0 && spec.precision < static_cast<std::int64_t>(body.size()))
                body.resize(static_cast<std::size_t>(spec.precision));
            const std::int64_t missing = spec.width - static_cast<std::int64_t>(body.size());
            const std::string blanks(missing > 0 ? static_cast<std::size_t>(missing) : 0, ' ');
            result += spec.align == '<' ? body + blanks : blanks + body;
            return true;
        }
        if (spec.precision >= 0 && countCodePoints(body) > spec.precision)
            body.resize(asStr(m.str(body))->offsetOf(spec.precision));
        result += formatPadded(body, spec, '>');
        return true;
    }

    std::optional<std::string> bytesOfArgument(const Value& value) {
        if (auto content = bytesLike(m, value))
            return content;
        if (const Value method = specialMethod(m, value, m.intern("__bytes__").get())) {
            const Value made = call(m, method);
            return made ? needBytes(m, made) : std::nullopt;
        }
        if (!m.hasError()) {
            m.typeError("%b requires a bytes-like object, or an object that implements "
                        "__bytes__, not '" +
                        typeName(m, value) + "'");
        }
        return std::nullopt;
    }

    bool character(const Value& value, FormatSpec& spec, std::string& result) {
        const std::int64_t most = m_isBytes ? 255 : 0x10ffff;
        const StrObject* one = m_isBytes ? nullptr : asStr(value);
        const auto bytes = m_isBytes ? bytesLike(m, value) : std::nullopt;
        std::string body;
        if (one && one->length == 1) {
            body = one->text;
        } else if (bytes && bytes->size() == 1) {
            body = *bytes;
        } else if (!one && !bytes && typeOf(m, value)->slots.index) {
            std::int64_t number = 0;
            if (!indexNumber(m, value, number, true))
                return false;
            if (number < 0 || number > most) {
                m.raise(m.types.OverflowError,
                        std::string("%c arg not in range(") + (m_isBytes ? "256)" : "0x110000)"));
                return false;
            }
            if (m_isBytes)
                body = std::string(1, static_cast<char>(number));
            else
                appendCodePoint(body, static_cast<char32_t>(number));
        } else {
            m.typeError(m_isBytes ? "%c requires an integer in range(256) or a single byte"
                                  : "%c requires int or char");
            return false;
        }
        spec.fill = " ";
        const std::int64_t missing = spec.width - 1;
        const std::string blanks(missing > 0 ? static_cast<std::size_t>(missing) : 0, ' ');
        result += spec.align == '<' ? body + blanks : blanks + body;
        return true;
    }

    Value wholeNumber(char type, const Value& value) {
        Value plain;
        if (asInteger(value, plain))
            return plain;
        const bool isHex = type == 'x' || type == 'X' || type == 'o';
        const Slots& slots = typeOf(m, value)->slots;
        if (isHex && slots.index)
            plain = slots.index(m, value);
        else if (!isHex && (slots.index || slots.toInt || slots.toFloat))
            plain = call(m, Value::object(m.types.integer), {value});
        if (plain || (m.hasError() && !m.errorIs(m.types.TypeError)))
            return plain;
        m.clearError();
        return m.typeError(
            std::string("%") + (m_isBytes && type == 'i' ? 'd' : type) + " format: " +
            (isHex ? "an integer is required, not " : "a real number is required, not ") +
            typeName(m, value));
    }

    bool integer(char type, const Value& value, FormatSpec& spec, std::string& result) {
        const Value plain = wholeNumber(type, value);
        if (!plain)
            return false;
        spec.type = type == 'i' || type == 'u' ? 'd' : type;
        if (spec.precision >= 0)
            return preciseInteger(plain, spec, result);
        const Value shown = formatInteger(m, plain, spec);
        result += shown ? asStr(shown)->text : "";
        return !shown.isNull();
    }

    /// So many digits at least, whatever sign and prefix stand before them.
    bool preciseInteger(const Value& plain, const FormatSpec& spec, std::string& result) {
        FormatSpec bare;
        bare.type = spec.type;
        const Value shown = formatInteger(m, plain, bare);
        if (!shown)
            return false;
        std::string digits = asStr(shown)->text;
        const bool isNegative = digits.starts_with('-');
        digits.erase(0, isNegative ? 1 : 0);
        if (static_cast<std::int64_t>(digits.size()) < spec.precision)
            digits.insert(0, static_cast<std::size_t>(spec.precision) - digits.size(), '0');
        std::string head = isNegative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
        if (spec.isAlternate && spec.type != 'd')
            head += std::string("0") + spec.type;
        const std::int64_t missing =
            spec.width - static_cast<std::int64_t>(head.size() + digits.size());
        const auto room = static_cast<std::size_t>(std::max<std::int64_t>(missing, 0));
        if (spec.align == '=')
            result += head + std::string(room, '0') + digits;
        else if (spec.align == '<')
            result += head + digits + std::string(room, ' ');
        else
            result += std::string(room, ' ') + head + digits;
        return true;
    }

    Machine& m;
    Value m_args;
    std::size_t m_next = 0;
    Value m_keyed; ///< what "(key)" gave, until it is used
    bool m_isKeyed = false;
    bool m_isBytes;
    bool m_isMapping;
};

} // namespace

Value formatPercent(Machine& machine, const std::string& text, const Value& args) {
    auto made = PercentFormatter(machine, args, false).run(text);
    return made ? machine.str(std::move(*made)) : Value();
}

std::optional<std::string> formatPercentBytes(Machine& machine, const std::string& format,
                                              const Value& args) {
    return PercentFormatter(machine, args, true).run(format);
}

} // namespace coroscope::scenes
