// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types float and complex.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/typebuilder.h"

#include <cmath>

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
    if (args.count > 1)
        return m.typeError("float expected at most 1 argument, got " + std::to_string(args.count));
    double number = 0;
    if (args.count == 1) {
        const StrObject* text = asStr(args[0]);
        if (text && !parseFloat(text->text, number)) {
            return m.valueError("could not convert string to float: " +
                                reprText(m, args[0]).value_or("?"));
        }
        const Slots& slots = typeOf(m, args[0])->slots;
        if (!text && !slots.toFloat && !slots.index) {
            return m.typeError("float() argument must be a string or a real number, not '" +
                               typeName(m, args[0]) + "'");
        }
        if (!text && !realNumber(m, args[0], number))
            return {};
    }
    return wrapNumber(cls, m.types.real, Value::real(number));
}

Value floatFormat(Machine& m, const Args& a) {
    FormatSpec spec;
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("__format__() argument must be str, not " + typeName(m, a[1]));
    if (text->text.empty())
        return str(m, a[0]);
    return readFormatSpec(m, text->text, spec, typeName(m, a[0])) ? formatFloat(m, real(a[0]), spec)
                                                                  : Value();
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
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.repr =
        s.str = [](Machine& machine, const Value& v) { return machine.str(floatText(real(v))); };
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

// --- complex -------------------------------------------------------------------------------------

bool asComplex(Machine& m, const Value& value, double& re, double& im) {
    if (const auto* number = objectAs<ComplexObject>(value, m.types.complex)) {
        re = number->real;
        im = number->imaginary;
        return true;
    }
    Value plain;
    im = 0;
    return (asFloat(value, re) || asInteger(value, plain)) && realNumber(m, value, re);
}

template <int K>
Value complexOperator(Machine& m, const Value& left, const Value& right) {
    double a = 0, b = 0, c = 0, d = 0;
    if (!asComplex(m, left, a, b) || !asComplex(m, right, c, d))
        return Value::notImplemented();
    const auto made = [&](double re, double im) {
        return Value(make<ComplexObject>(m.types.complex, re, im));
    };
    switch (static_cast<BinaryKind>(K)) {
    case BinaryKind::Add:
        return made(a + c, b + d);
    case BinaryKind::Subtract:
        return made(a - c, b - d);
    case BinaryKind::Multiply:
        return made(a * c - b * d, a * d + b * c);
    case BinaryKind::TrueDivide: {
        const double size = c * c + d * d;
        if (size == 0)
            return m.raise(m.types.ZeroDivisionError, "complex division by zero");
        return made((a * c + b * d) / size, (b * c - a * d) / size);
    }
    default:
        return Value::notImplemented();
    }
}

std::string shortNumber(double number) {
    std::string text = floatText(number);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

void setUpComplex(Machine& m) {
    TypeBuilder type(m, m.types.complex);
    Slots& s = type.slots();
    s.newInstance = [](Machine& machine, Type* cls, const Args& args) {
        double a = 0, b = 0, c = 0, d = 0;
        if ((args.count > 0 && !asComplex(machine, args[0], a, b)) ||
            (args.count > 1 && !asComplex(machine, args[1], c, d)))
            return machine.typeError("complex() first argument must be a string or a number");
        return Value(make<ComplexObject>(cls, a - d, b + c));
    };
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.binary[0] = complexOperator<0>;
    s.binary[static_cast<int>(BinaryKind::Subtract)] =
        complexOperator<static_cast<int>(BinaryKind::Subtract)>;
    s.binary[static_cast<int>(BinaryKind::Multiply)] =
        complexOperator<static_cast<int>(BinaryKind::Multiply)>;
    s.binary[static_cast<int>(BinaryKind::TrueDivide)] =
        complexOperator<static_cast<int>(BinaryKind::TrueDivide)>;
    s.repr = s.str = [](Machine& machine, const Value& v) {
        const auto& n = static_cast<ComplexObject&>(*v.rawObject());
        if (n.real == 0 && !std::signbit(n.real))
            return machine.str(shortNumber(n.imaginary) + "j");
        return machine.str("(" + shortNumber(n.real) + (std::signbit(n.imaginary) ? "" : "+") +
                           shortNumber(n.imaginary) + "j)");
    };
    s.compare = [](Machine& machine, const Value& left, const Value& right, CompareKind kind) {
        double a = 0, b = 0, c = 0, d = 0;
        if ((kind != CompareKind::Equal && kind != CompareKind::NotEqual) ||
            !asComplex(machine, left, a, b) || !asComplex(machine, right, c, d))
            return Value::notImplemented();
        return Value::boolean((a == c && b == d) == (kind == CompareKind::Equal));
    };
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        const auto& n = static_cast<ComplexObject&>(*v.rawObject());
        result = hashDouble(n.real) + 1000003 * hashDouble(n.imaginary);
        return true;
    };
    s.absolute = [](Machine&, const Value& v) {
        const auto& n = static_cast<ComplexObject&>(*v.rawObject());
        return Value::real(std::hypot(n.real, n.imaginary));
    };
    s.negative = [](Machine& machine, const Value& v) {
        const auto& n = static_cast<ComplexObject&>(*v.rawObject());
        return Value(make<ComplexObject>(machine.types.complex, -n.real, -n.imaginary));
    };
    type.property("real",
                  [](Machine&, const Value& v) {
                      return Value::real(static_cast<ComplexObject&>(*v.rawObject()).real);
                  })
        .property("imag",
                  [](Machine&, const Value& v) {
                      return Value::real(static_cast<ComplexObject&>(*v.rawObject()).imaginary);
                  })
        .finish();
}

} // namespace

void setUpFloats(Machine& m) {
    setUpFloat(m);
    setUpComplex(m);
}

} // namespace coroscope::scenes
