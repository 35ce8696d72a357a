// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type complex.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <cmath>
#include <complex>

namespace coroscope::scenes {

namespace {

using Complex = std::complex<double>;

Complex numberOf(const Value& value) {
    const auto& number = static_cast<ComplexObject&>(*value.rawObject());
    return {number.real, number.imaginary};
}

Value made(Machine& m, Complex number, Type* cls = nullptr) {
    return Value(make<ComplexObject>(cls ? cls : m.types.complex, number.real(), number.imag()));
}

/// complex, float and int; nothing raised unless an int is too large.
bool asComplex(Machine& m, const Value& value, Complex& number) {
    if (objectAs<ComplexObject>(value, m.types.complex)) {
        number = numberOf(value);
        return true;
    }
    Value plain;
    double real = 0;
    if ((!asFloat(value, real) && !asInteger(value, plain)) || !realNumber(m, value, real))
        return false;
    number = {real, 0};
    return true;
}

// --- operators -----------------------------------------------------------------------------------

/// Smith's way, which does not overflow where the quotient does not.
Value quotient(Machine& m, Complex a, Complex b) {
    const double re = std::fabs(b.real());
    const double im = std::fabs(b.imag());
    if (re >= im) {
        if (re == 0)
            return m.raise(m.types.ZeroDivisionError, "complex division by zero");
        const double ratio = b.imag() / b.real();
        const double size = b.real() + b.imag() * ratio;
        return made(m,
                    {(a.real() + a.imag() * ratio) / size, (a.imag() - a.real() * ratio) / size});
    }
    if (!(im >= re))
        return made(m, {NAN, NAN});
    const double ratio = b.real() / b.imag();
    const double size = b.real() * ratio + b.imag();
    return made(m, {(a.real() * ratio + a.imag()) / size, (a.imag() * ratio - a.real()) / size});
}

Complex product(Complex a, Complex b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

Complex smallPower(Complex base, long exponent) {
    Complex result(1, 0);
    for (long mask = 1; mask > 0 && exponent >= mask; mask <<= 1) {
        if (exponent & mask)
            result = product(result, base);
        base = product(base, base);
    }
    return result;
}

Value madePower(Machine& m, const Value& power) {
    Complex z;
    if (power && asComplex(m, power, z) && (std::isinf(z.real()) || std::isinf(z.imag())))
        return m.raise(m.types.OverflowError, "complex exponentiation");
    return power;
}

Value powerOf(Machine& m, Complex a, Complex b) {
    constexpr double kSmall = 100;
    if (b == Complex(0, 0))
        return made(m, {1, 0});
    if (a == Complex(0, 0)) {
        if (b.imag() != 0 || b.real() < 0) {
            return m.raise(m.types.ZeroDivisionError, "0.0 to a negative or complex power");
        }
        return made(m, {0, 0});
    }
    if (b.imag() == 0 && b.real() == std::floor(b.real()) && std::fabs(b.real()) <= kSmall) {
        const auto exponent = static_cast<long>(b.real());
        const Complex small = exponent < 0 ? smallPower(a, -exponent) : Complex(1, 0);
        if (small == Complex(0, 0))
            return m.raise(m.types.ZeroDivisionError, "0.0 to a negative or complex power");
        return madePower(m, exponent > 0 ? made(m, smallPower(a, exponent))
                                         : quotient(m, {1, 0}, small));
    }
    const double size = std::hypot(a.real(), a.imag());
    const double angle = std::atan2(a.imag(), a.real());
    double length = std::pow(size, b.real());
    double phase = angle * b.real();
    if (b.imag() != 0) {
        length *= std::exp(-angle * b.imag());
        phase += b.imag() * std::log(size);
    }
    return madePower(m, made(m, {length * std::cos(phase), length * std::sin(phase)}));
}

template <int K>
Value complexOperator(Machine& m, const Value& left, const Value& right) {
    Complex a;
    Complex b;
    if (!asComplex(m, left, a) || !asComplex(m, right, b))
        return m.hasError() ? Value() : Value::notImplemented();
    switch (static_cast<BinaryKind>(K)) {
    case BinaryKind::Add:
        return made(m, a + b);
    case BinaryKind::Subtract:
        return made(m, a - b);
    case BinaryKind::Multiply:
        return made(m, product(a, b));
    case BinaryKind::TrueDivide:
        return quotient(m, a, b);
    case BinaryKind::Power:
        return powerOf(m, a, b);
    default:
        return Value::notImplemented();
    }
}

Value complexCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    Complex a;
    Complex b;
    if ((kind != CompareKind::Equal && kind != CompareKind::NotEqual) || !asComplex(m, left, a) ||
        !asComplex(m, right, b)) {
        if (!m.errorIs(m.types.OverflowError))
            return m.hasError() ? Value() : Value::notImplemented();
        m.clearError(); // no float is as large
        return Value::boolean(kind == CompareKind::NotEqual);
    }
    return Value::boolean((a == b) == (kind == CompareKind::Equal));
}

// --- text ----------------------------------------------------------------------------------------

std::string shortNumber(double number) {
    const std::string text = floatText(number);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

Value complexRepr(Machine& m, const Value& self) {
    const Complex n = numberOf(self);
    if (n.real() == 0 && !std::signbit(n.real()))
        return m.str(shortNumber(n.imag()) + "j");
    const bool isSigned = std::signbit(n.imag()) && !std::isnan(n.imag());
    return m.str("(" + shortNumber(n.real()) + (isSigned ? "" : "+") + shortNumber(n.imag()) +
                 "j)");
}

Value complexFormat(Machine& m, const Args& a) {
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("__format__() argument must be str, not " + argumentTypeName(m, a[1]));
    if (text->text.empty())
        return str(m, a[0]);
    FormatSpec spec;
    if (!readFormatSpec(m, text->text, spec, typeName(m, a[0])))
        return {};
    if (spec.type && std::string_view("eEfFgGn").find(spec.type) == std::string_view::npos) {
        return unknownCode(m, spec);
    }
    if (spec.fill == "0")
        return m.valueError("Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return m.valueError("'=' alignment flag is not allowed in complex format specifier");
    const Complex n = numberOf(a[0]);
    FormatSpec part = spec;
    part.width = -1;
    part.align = 0;
    const bool isPlain = !spec.type;
    if (isPlain && spec.precision < 0) {
        part.type = 'r';
    } else if (isPlain) {
        part.type = 'g';
    }
    const auto shown = [&](double number, char sign) {
        part.sign = sign;
        if (part.type != 'r')
            return formatFloat(m, number, part);
        std::string digits = shortNumber(spec.isNegativeZeroCoerced && number == 0 ? 0.0 : number);
        const bool hasPoint = digits.find('.') != std::string::npos || !std::isfinite(number);
        if (spec.isAlternate && !hasPoint)
            digits.insert(std::min(digits.find('e'), digits.size()), ".");
        const bool isSigned = digits.starts_with('-');
        return m.str((sign == '+' && !isSigned   ? "+"
                      : sign == ' ' && !isSigned ? " "
                                                 : "") +
                     digits);
    };
    const bool hasReal = !isPlain || n.real() != 0 || std::signbit(n.real());
    const Value re = hasReal ? shown(n.real(), spec.sign) : m.str("");
    const Value im = re ? shown(n.imag(), hasReal ? '+' : spec.sign) : Value();
    if (!im)
        return {};
    std::string body = asStr(re)->text + asStr(im)->text + "j";
    if (isPlain && hasReal)
        body = "(" + body + ")";
    return m.str(formatPadded(body, spec, '>'));
}

// --- making --------------------------------------------------------------------------------------

/// Reads one number at the front of `text`; false when there is none.
bool takeNumber(std::string_view& text, double& number) {
    for (std::size_t size = text.size(); size > 0; --size) {
        const std::string_view part = text.substr(0, size);
        const char last = part.back();
        if (last == ' ' || part.front() == ' ' || !parseFloat(part, number))
            continue;
        text.remove_prefix(size);
        return true;
    }
    return false;
}

bool parseComplex(std::string_view text, Complex& number) {
    const auto trim = [&text] {
        while (text.starts_with(' ') || text.starts_with('\n') || text.starts_with('\t'))
            text.remove_prefix(1);
        while (text.ends_with(' ') || text.ends_with('\n') || text.ends_with('\t'))
            text.remove_suffix(1);
    };
    trim();
    if (text.starts_with('(') && text.ends_with(')') && text.size() > 1) {
        text = text.substr(1, text.size() - 2);
        trim();
    }
    const auto isUnit = [](char c) { return c == 'j' || c == 'J'; };
    double first = 0;
    const bool hasFirst = takeNumber(text, first);
    if (hasFirst && text.empty()) {
        number = {first, 0};
        return true;
    }
    if (hasFirst && text.size() == 1 && isUnit(text[0])) {
        number = {0, first};
        return true;
    }
    double second = 0;
    if (!hasFirst || text.starts_with('+') || text.starts_with('-')) {
        if (!takeNumber(text, second)) {
            second = text.starts_with('-') ? -1 : 1;
            if (text.starts_with('+') || text.starts_with('-'))
                text.remove_prefix(1);
        }
    }
    number = {first, second};
    return text.size() == 1 && isUnit(text[0]);
}

/// What complex() takes of one argument; false when it raised.
bool hasOwn(Machine& m, const Value& value, std::string_view method) {
    return typeOf(m, value)->has(kHeapType) &&
           typeOf(m, value)->lookup(m, m.intern(method).get()) != nullptr;
}

bool fromValue(Machine& m, const Value& value, bool isFirst, Complex& number) {
    const bool isOwn = isFirst && hasOwn(m, value, "__complex__");
    if (!isOwn && !typeOf(m, value)->has(kHeapType) && asComplex(m, value, number))
        return true;
    if (m.hasError())
        return false;
    const Value method = isFirst ? specialMethod(m, value, m.intern("__complex__").get()) : Value();
    if (method) {
        const Value result = call(m, method);
        if (result && objectAs<ComplexObject>(result, m.types.complex)) {
            number = numberOf(result);
            return true;
        }
        if (result)
            m.typeError("__complex__ returned non-complex (type " + typeName(m, result) + ")");
        return false;
    }
    if (m.hasError())
        return false;
    const Slots& slots = typeOf(m, value)->slots;
    double real = 0;
    if (slots.toFloat && typeOf(m, value)->has(kHeapType)) {
        const Value made = slots.toFloat(m, value);
        if (made && !asFloat(made, real)) {
            m.typeError(typeName(m, value) + ".__float__ returned non-float (type " +
                        typeName(m, made) + ")");
            return false;
        }
        number = {real, 0};
        return !made.isNull();
    }
    if (asComplex(m, value, number))
        return true;
    if (m.hasError())
        return false;
    if (slots.index) {
        const bool ok = realNumber(m, value, real);
        number = {real, 0};
        return ok;
    }
    m.typeError(isFirst ? "complex() first argument must be a string or a number, not '" +
                              typeName(m, value) + "'"
                        : "complex() second argument must be a number, not '" + typeName(m, value) +
                              "'");
    return false;
}

Value complexNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("real=, imag=");
    Value bound[2];
    if (!signature.bind(m, "complex", false, args, bound))
        return {};
    if (bound[0] && asStr(bound[0])) {
        if (bound[1])
            return m.typeError("complex() can't take second arg if first is a string");
        Complex number;
        return parseComplex(asciiDigits(asStr(bound[0])->text), number)
                   ? made(m, number, cls)
                   : m.valueError("complex() arg is a malformed string");
    }
    if (bound[1] && asStr(bound[1]))
        return m.typeError("complex() second arg can't be a string");
    Complex real(0, 0);
    Complex imag(0, 0);
    if ((bound[0] && !fromValue(m, bound[0], true, real)) ||
        (bound[1] && !fromValue(m, bound[1], false, imag)))
        return {};
    // Plain parts keep the sign of their zeros.
    const bool isPlain = !bound[1] || !objectAs<ComplexObject>(bound[1], m.types.complex);
    const bool isReal = !bound[0] || !objectAs<ComplexObject>(bound[0], m.types.complex);
    return made(
        m,
        {isPlain ? real.real() : real.real() - imag.imag(), !bound[1] ? real.imag()
                                                            : isReal  ? imag.real()
                                                                      : imag.real() + real.imag()},
        cls);
}

void setOperators(Slots& s) {
    const auto at = [](BinaryKind kind) { return static_cast<std::size_t>(kind); };
    s.binary[at(BinaryKind::Add)] = complexOperator<static_cast<int>(BinaryKind::Add)>;
    s.binary[at(BinaryKind::Subtract)] = complexOperator<static_cast<int>(BinaryKind::Subtract)>;
    s.binary[at(BinaryKind::Multiply)] = complexOperator<static_cast<int>(BinaryKind::Multiply)>;
    s.binary[at(BinaryKind::TrueDivide)] =
        complexOperator<static_cast<int>(BinaryKind::TrueDivide)>;
    s.binary[at(BinaryKind::Power)] = complexOperator<static_cast<int>(BinaryKind::Power)>;
    s.negative = [](Machine& m, const Value& v) { return made(m, -numberOf(v)); };
    s.positive = [](Machine& m, const Value& v) { return made(m, numberOf(v)); };
}

} // namespace

void setUpComplex(Machine& m) {
    TypeBuilder type(m, m.types.complex);
    Slots& s = type.slots();
    s.newInstance = complexNew;
    s.repr = complexRepr;
    s.compare = complexCompare;
    s.truth = [](Machine&, const Value& v) { return numberOf(v) != Complex(0, 0) ? 1 : 0; };
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        const Complex n = numberOf(v);
        const auto sum = static_cast<std::uint64_t>(hashDouble(n.real())) +
                         1000003U * static_cast<std::uint64_t>(hashDouble(n.imag()));
        result = static_cast<std::int64_t>(sum);
        result = result == -1 ? -2 : result;
        return true;
    };
    s.absolute = [](Machine& machine, const Value& v) {
        const Complex n = numberOf(v);
        const double size = std::hypot(n.real(), n.imag());
        if (std::isinf(size) && std::isfinite(n.real()) && std::isfinite(n.imag()))
            return machine.raise(machine.types.OverflowError, "absolute value too large");
        return Value::real(size);
    };
    setOperators(s);
    type.method("conjugate", "self",
                [](Machine& machine, const Args& a) {
                    return made(machine, std::conj(numberOf(a[0])));
                })
        .method("__complex__", "self",
                [](Machine& machine, const Args& a) { return made(machine, numberOf(a[0])); })
        .method("__format__", "self, format_spec, /", complexFormat)
        .method("__getnewargs__", "self",
                [](Machine& machine, const Args& a) {
                    const Complex n = numberOf(a[0]);
                    return machine.tuple({Value::real(n.real()), Value::real(n.imag())});
                })
        .property("real", [](Machine&, const Value& v) { return Value::real(numberOf(v).real()); })
        .property("imag", [](Machine&, const Value& v) { return Value::real(numberOf(v).imag()); })
        .finish();
}

} // namespace coroscope::scenes
