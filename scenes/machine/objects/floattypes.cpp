// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types float and complex.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/typebuilder.h"

#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace coroscope::scenes {

Value ordered(int order, CompareKind kind) {
    switch (kind) {
    case CompareKind::Less:
        return Value::boolean(order == -1);
    case CompareKind::LessEqual:
        return Value::boolean(order == -1 || order == 0);
    case CompareKind::Equal:
        return Value::boolean(order == 0);
    case CompareKind::NotEqual:
        return Value::boolean(order != 0);
    case CompareKind::Greater:
        return Value::boolean(order == 1);
    case CompareKind::GreaterEqual:
        return Value::boolean(order == 1 || order == 0);
    }
    return Value::notImplemented();
}

Value wrapNumber(Type* cls, const Type* own, Value number) {
    if (!number || cls == own)
        return number;
    Ref<InstanceObject> made = makeInstance(cls);
    made->payload = std::move(number);
    return Value(std::move(made));
}

Value truncated(Machine& m, double number) {
    if (std::isnan(number))
        return m.valueError("cannot convert float NaN to integer");
    if (std::isinf(number))
        return m.raise(m.types.OverflowError, "cannot convert float infinity to integer");
    Integer result;
    mpz_set_d(result, number);
    return result.toValue(m);
}

namespace {

template <int K>
Value floatOperator(Machine& m, const Value& a, const Value& b) {
    return realBinary(m, static_cast<BinaryKind>(K), a, b);
}

Value floatCompare(Machine&, const Value& left, const Value& right, CompareKind kind) {
    double a = 0;
    double b = 0;
    Value plain;
    if (!asFloat(left, a))
        return Value::notImplemented();
    if (asFloat(right, b))
        return ordered(a < b ? -1 : a > b ? 1 : a == b ? 0 : 2, kind);
    if (!asInteger(right, plain))
        return Value::notImplemented();
    return ordered(compareFloatInteger(a, plain), kind);
}

double real(const Value& value) {
    double number = 0;
    asFloat(value, number);
    return number;
}

Value floatNew(Machine& m, Type* cls, const Args& args) {
    if (args.keywordCount() > 0 && cls->slots.init == m.types.real->slots.init)
        return m.typeError("float() takes no keyword arguments");
    if (args.count > 1)
        return m.typeError("float expected at most 1 argument, got " + std::to_string(args.count));
    double number = 0;
    if (args.count == 1) {
        const StrObject* text = asStr(args[0]);
        const auto ownFloat = typeOf(m, args[0])->slots.toFloat;
        if (ownFloat && typeOf(m, args[0])->has(kHeapType)) {
            const Value made = ownFloat(m, args[0]);
            if (made && !asFloat(made, number)) {
                return m.typeError(typeName(m, args[0]) + ".__float__ returned non-float (type " +
                                   typeName(m, made) + ")");
            }
            return made ? wrapNumber(cls, m.types.real, Value::real(number)) : Value();
        }
        if (text && !parseFloat(asciiDigits(text->text), number)) {
            return m.valueError("could not convert string to float: " +
                                reprText(m, args[0]).value_or("?"));
        }
        const Slots& slots = typeOf(m, args[0])->slots;
        if (const auto bytes = text ? std::nullopt : bytesLike(m, args[0])) {
            if (!parseFloat(*bytes, number)) {
                const auto shown = reprText(m, args[0]);
                return shown ? m.valueError("could not convert string to float: " + *shown)
                             : Value();
            }
            return wrapNumber(cls, m.types.real, Value::real(number));
        }
        if (!text && !slots.toFloat && !slots.index) {
            return m.typeError("float() argument must be a string or a real number, not '" +
                               typeName(m, args[0]) + "'");
        }
        Value given = args[0];
        if (Value plain; !text && !slots.toFloat) {
            given = slots.index(m, given);
            if (given && !asInteger(given, plain)) {
                return m.typeError("__index__ returned non-int (type " + typeName(m, given) + ")");
            }
        }
        if (!text && (!given || !realNumber(m, given, number)))
            return {};
    }
    return wrapNumber(cls, m.types.real, Value::real(number));
}

Value floatFormat(Machine& m, const Args& a) {
    FormatSpec spec;
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("__format__() argument must be str, not " + argumentTypeName(m, a[1]));
    if (text->text.empty())
        return str(m, a[0]);
    return readFormatSpec(m, text->text, spec, typeName(m, a[0])) ? formatFloat(m, real(a[0]), spec)
                                                                  : Value();
}

/// As float.hex writes it: thirteen hexadecimal digits.
std::string hexText(double number) {
    if (std::isnan(number))
        return "nan";
    const std::string sign = std::signbit(number) ? "-" : "";
    if (std::isinf(number))
        return sign + "inf";
    if (number == 0)
        return sign + "0x0.0p+0";
    constexpr int kLeast = -1022;
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent) * 2;
    --exponent;
    if (exponent < kLeast) {
        mantissa = std::ldexp(mantissa, exponent - kLeast);
        exponent = kLeast;
    }
    const auto whole = static_cast<int>(mantissa);
    const auto digits = static_cast<unsigned long long>(std::ldexp(mantissa - whole, 52));
    char text[48];
    std::snprintf(text, sizeof text, "0x%d.%013llxp%+d", whole, digits, exponent);
    return sign + text;
}

Value fromHex(Machine& m, const Args& a) {
    const StrObject* given = asStr(a[1]);
    if (!given)
        return m.typeError("bad argument type for built-in operation");
    std::string text = given->text;
    const std::size_t first = text.find_first_not_of(" \t\n");
    text = first == std::string::npos ? "" : text.substr(first);
    text.resize(text.find_last_not_of(" \t\n") + 1);
    const std::size_t start = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const bool isHex = text.compare(start, 2, "0x") == 0 || text.compare(start, 2, "0X") == 0;
    // strtod reads hexadecimal only with its mark.
    const bool isWord = text.size() > start &&
                        std::isalpha(static_cast<unsigned char>(text[start])) &&
                        (text[start] | 32) != 'a' && (text[start] | 32) != 'f';
    const std::string marked =
        isHex || isWord ? text : text.substr(0, start) + "0x" + text.substr(start);
    char* end = nullptr;
    const double number = std::strtod(marked.c_str(), &end);
    if (text.empty() || *end != '\0')
        return m.valueError("invalid hexadecimal floating-point string");
    const Value made = Value::real(number);
    return asType(a[0]) == m.types.real ? made : call(m, a[0], {made});
}

void setUpFloat(Machine& m) {
    TypeBuilder type(m, m.types.real);
    type.flags(kFloatType);
    Slots& s = type.slots();
    s.binary[static_cast<int>(BinaryKind::Add)] = floatOperator<0>;
    s.binary[static_cast<int>(BinaryKind::Subtract)] =
        floatOperator<static_cast<int>(BinaryKind::Subtract)>;
    s.binary[static_cast<int>(BinaryKind::Multiply)] =
        floatOperator<static_cast<int>(BinaryKind::Multiply)>;
    s.binary[static_cast<int>(BinaryKind::TrueDivide)] =
        floatOperator<static_cast<int>(BinaryKind::TrueDivide)>;
    s.binary[static_cast<int>(BinaryKind::FloorDivide)] =
        floatOperator<static_cast<int>(BinaryKind::FloorDivide)>;
    s.binary[static_cast<int>(BinaryKind::Remainder)] =
        floatOperator<static_cast<int>(BinaryKind::Remainder)>;
    s.binary[static_cast<int>(BinaryKind::Power)] =
        floatOperator<static_cast<int>(BinaryKind::Power)>;
    s.newInstance = floatNew;
    s.repr = [](Machine& machine, const Value& v) { return machine.str(floatText(real(v))); };
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        result = hashDouble(real(v));
        return true;
    };
    s.compare = floatCompare;
    s.truth = [](Machine&, const Value& v) { return real(v) != 0 ? 1 : 0; };
    s.negative = [](Machine&, const Value& v) { return Value::real(-real(v)); };
    s.positive = s.toFloat = [](Machine&, const Value& v) { return Value::real(real(v)); };
    s.absolute = [](Machine&, const Value& v) { return Value::real(std::fabs(real(v))); };
    s.toInt = [](Machine& machine, const Value& v) { return truncated(machine, real(v)); };
    type.method("__format__", "self, format_spec, /", floatFormat)
        .method("is_integer", "self",
                [](Machine&, const Args& a) {
                    const double n = real(a[0]);
                    return Value::boolean(std::isfinite(n) && std::floor(n) == n);
                })
        .method("conjugate", "self",
                [](Machine&, const Args& a) { return Value::real(real(a[0])); })
        .method("__trunc__", "self",
                [](Machine& machine, const Args& a) { return truncated(machine, real(a[0])); })
        .method("__floor__", "self",
                [](Machine& machine, const Args& a) {
                    return truncated(machine, std::floor(real(a[0])));
                })
        .method("__ceil__", "self",
                [](Machine& machine, const Args& a) {
                    return truncated(machine, std::ceil(real(a[0])));
                })
        .method("__round__", "self, ndigits=, /",
                [](Machine& machine, const Args& a) {
                    return roundNumber(machine, a[0], a.get(1, Value::none()));
                })
        .rawMethod("__divmod__",
                   [](Machine& machine, const Args& a) {
                       if (!fitsWrapper(machine, "__divmod__", a))
                           return Value();
                       return numberDivmod(machine, a[0], a[1]);
                   })
        .rawMethod("__rdivmod__",
                   [](Machine& machine, const Args& a) {
                       if (!fitsWrapper(machine, "__rdivmod__", a))
                           return Value();
                       return numberDivmod(machine, a[1], a[0]);
                   })
        .method("__getnewargs__", "self",
                [](Machine& machine, const Args& a) {
                    return machine.tuple({Value::real(real(a[0]))});
                })
        .method("hex", "self",
                [](Machine& machine, const Args& a) { return machine.str(hexText(real(a[0]))); })
        .classMethod("fromhex", "cls, string, /", fromHex)
        .method("as_integer_ratio", "self",
                [](Machine& machine, const Args& a) {
                    if (std::isinf(real(a[0]))) {
                        return machine.raise(machine.types.OverflowError,
                                             "cannot convert Infinity to integer ratio");
                    }
                    if (std::isnan(real(a[0])))
                        return machine.valueError("cannot convert NaN to integer ratio");
                    int exponent = 0;
                    const double mantissa = std::frexp(real(a[0]), &exponent);
                    Integer top;
                    Integer bottom(1);
                    mpz_set_d(top, std::ldexp(mantissa, 53));
                    exponent -= 53;
                    if (exponent > 0)
                        mpz_mul_2exp(top, top, static_cast<mp_bitcnt_t>(exponent));
                    else
                        mpz_mul_2exp(bottom, bottom, static_cast<mp_bitcnt_t>(-exponent));
                    Integer common;
                    mpz_gcd(common, top, bottom);
                    if (mpz_sgn(static_cast<mpz_ptr>(common)) != 0) {
                        mpz_divexact(top, top, common);
                        mpz_divexact(bottom, bottom, common);
                    }
                    const Value a0 = top.toValue(machine);
                    return machine.tuple({a0, bottom.toValue(machine)});
                })
        .property("real", [](Machine&, const Value& v) { return Value::real(real(v)); })
        .property("imag", [](Machine&, const Value&) { return Value::real(0); })
        .finish();
}

} // namespace

void setUpFloats(Machine& m) {
    setUpFloat(m);
    setUpComplex(m);
}

} // namespace coroscope::scenes
