// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types int and bool, None and the other single values.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/digitlimit.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"
#include "scenes/machine/warn.h"

#include <algorithm>
#include <cmath>

namespace coroscope::scenes {

// --- int -----------------------------------------------------------------------------------------

bool fitsWrapper(Machine& m, std::string_view name, const Args& args) {
    if (args.keywordCount() > 0)
        m.typeError("wrapper " + std::string(name) + "() takes no keyword arguments");
    else if (args.count != 2)
        m.typeError("expected 1 argument, got " + std::to_string(args.count - 1));
    return !m.hasError();
}

namespace {

template <int K>
Value intOperator(Machine& m, const Value& a, const Value& b) {
    return integerBinary(m, static_cast<BinaryKind>(K), a, b);
}

template <std::size_t... K>
void setIntOperators(Slots& slots, std::index_sequence<K...>) {
    ((slots.binary[K] = intOperator<static_cast<int>(K)>), ...);
    slots.binary[static_cast<int>(BinaryKind::MatrixMultiply)] = nullptr;
}

int signOf(int order) {
    return order < 0 ? -1 : order > 0;
}

Value intCompare(Machine&, const Value& left, const Value& right, CompareKind kind) {
    Value a;
    Value b;
    if (!asInteger(left, a) || !asInteger(right, b))
        return Value::notImplemented();
    return ordered(signOf(compareIntegers(a, b)), kind);
}

Value plainInt(const Value& value) {
    Value plain;
    asInteger(value, plain);
    return plain.isBool() ? Value::integer(plain.asInt()) : plain;
}

Value toInteger(Machine& m, const Value& value) {
    Value plain;
    if (typeOf(m, value) == m.types.integer || value.isBool())
        return plainInt(value);
    const Slots& slots = typeOf(m, value)->slots;
    if (slots.toInt || slots.index) {
        const Value result = slots.toInt ? slots.toInt(m, value) : slots.index(m, value);
        if (result && !asInteger(result, plain)) {
            return m.typeError(std::string(slots.toInt ? "__int__" : "__index__") +
                               " returned non-int (type " + typeName(m, result) + ")");
        }
        return result ? plainInt(result) : Value();
    }
    if (const Value method = specialMethod(m, value, m.intern("__trunc__").get())) {
        const bool isKept = warn(m, m.types.DeprecationWarning,
                                 "The delegation of int() to __trunc__ is deprecated.");
        const Value result = isKept ? call(m, method) : Value();
        if (!result || asInteger(result, plain))
            return result ? plainInt(result) : Value();
        if (const auto index = typeOf(m, result)->slots.index)
            return index(m, result);
        return m.typeError("__trunc__ returned non-Integral (type " + typeName(m, result) + ")");
    }
    if (const StrObject* text = asStr(value))
        return parseInteger(m, asciiDigits(text->text), 10, value);
    if (const auto bytes = m.hasError() ? std::nullopt : bytesLike(m, value))
        return parseInteger(m, *bytes, 10, value);
    if (m.hasError())
        return {};
    return m.typeError("int() argument must be a string, a bytes-like object or a real number, "
                       "not '" +
                       typeName(m, value) + "'");
}

Value intNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("x=, /, base=");
    Value bound[2];
    if (!signature.bind(m, "int", false, args, bound))
        return {};
    if (bound[1]) {
        std::int64_t base = 0;
        if (!bound[0])
            return m.typeError("int() missing string argument");
        if (!indexNumber(m, bound[1], base, true))
            return {};
        if (base != 0 && (base < 2 || base > 36))
            return m.valueError("int() base must be >= 2 and <= 36, or 0");
        const auto bytes = asStr(bound[0]) ? std::nullopt : bytesLike(m, bound[0]);
        if (!asStr(bound[0]) && !bytes)
            return m.typeError("int() can't convert non-string with explicit base");
        const std::string text = bytes ? *bytes : asciiDigits(asStr(bound[0])->text);
        return wrapNumber(cls, m.types.integer,
                          parseInteger(m, text, static_cast<int>(base), bound[0]));
    }
    return wrapNumber(cls, m.types.integer, bound[0] ? toInteger(m, bound[0]) : Value::integer(0));
}

Value intRepr(Machine& m, const Value& self) {
    const Value plain = plainInt(self);
    if (plain.isObject() &&
        !mayBecomeText(m, static_cast<BigIntObject*>(plain.rawObject())->number))
        return {};
    return m.str(integerText(m, plain));
}

bool intHash(Machine&, const Value& self, std::int64_t& result) {
    result = hashInteger(plainInt(self));
    return true;
}

int intTruth(Machine&, const Value& self) {
    const Value plain = plainInt(self);
    return plain.isObject() || plain.asInt() != 0;
}

Value intFormat(Machine& m, const Args& a) {
    FormatSpec spec;
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("__format__() argument must be str, not " + argumentTypeName(m, a[1]));
    if (text->text.empty())
        return str(m, a[0]);
    if (!readFormatSpec(m, text->text, spec, typeName(m, a[0])))
        return {};
    return formatInteger(m, plainInt(a[0]), spec);
}

Value bitLength(Machine&, const Args& a) {
    Integer number;
    setInteger(number, plainInt(a[0]));
    const bool isZero = mpz_sgn(static_cast<mpz_ptr>(number)) == 0;
    return Value::integer(isZero ? 0 : static_cast<std::int64_t>(mpz_sizeinbase(number, 2)));
}

Value bitCount(Machine&, const Args& a) {
    Integer number;
    setInteger(number, plainInt(a[0]));
    mpz_abs(number, number);
    return Value::integer(static_cast<std::int64_t>(mpz_popcount(static_cast<mpz_ptr>(number))));
}

/// byteorder and signed of a bound call; false when it raised.
bool byteLayout(Machine& m, const char* function, const Args& a, bool& isLittle, bool& isSigned) {
    isLittle = false;
    if (a.has(2)) {
        const StrObject* order = asStr(a[2]);
        if (!order) {
            m.typeError(std::string(function) + "() argument 'byteorder' must be str, not " +
                        argumentTypeName(m, a[2]));
            return false;
        }
        isLittle = order->text == "little";
        if (!isLittle && order->text != "big") {
            m.valueError("byteorder must be either 'little' or 'big'");
            return false;
        }
    }
    const int state = a.has(3) ? truth(m, a[3]) : 0;
    isSigned = state == 1;
    return state >= 0;
}

Value toBytes(Machine& m, const Args& a) {
    std::int64_t length = 1;
    bool isLittle = false;
    bool isSigned = false;
    if ((a.has(1) && !indexNumber(m, a[1], length)) ||
        !byteLayout(m, "to_bytes", a, isLittle, isSigned))
        return {};
    if (length < 0)
        return m.valueError("length argument must be non-negative");
    Integer number;
    setInteger(number, plainInt(a[0]));
    const bool isNegative = mpz_sgn(static_cast<mpz_ptr>(number)) < 0;
    if (isNegative && !isSigned)
        return m.raise(m.types.OverflowError, "can't convert negative int to unsigned");
    Integer end; // the first number that does not fit
    mpz_set_ui(end, 1);
    const auto bits = static_cast<mp_bitcnt_t>(length * 8);
    mpz_mul_2exp(end, end, isSigned && bits > 0 ? bits - 1 : bits);
    Integer size;
    if (isNegative)
        mpz_com(size, number);
    else
        mpz_set(size, number);
    if (mpz_cmp(static_cast<mpz_ptr>(size), static_cast<mpz_ptr>(end)) >= 0)
        return m.raise(m.types.OverflowError, "int too big to convert");
    std::string bytes(static_cast<std::size_t>(length), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[isLittle ? i : bytes.size() - 1 - i] = static_cast<char>(mpz_fdiv_ui(number, 256));
        mpz_fdiv_q_2exp(number, number, 8);
    }
    return m.bytes(std::move(bytes));
}

Value fromBytes(Machine& m, const Args& a) {
    bool isLittle = false;
    bool isSigned = false;
    if (!byteLayout(m, "from_bytes", a, isLittle, isSigned))
        return {};
    std::string bytes;
    if (auto content = bytesLike(m, a[1])) {
        bytes = std::move(*content);
    } else if (asStr(a[1]) || !typeOf(m, a[1])->slots.iterate) {
        return m.typeError("cannot convert '" + typeName(m, a[1]) + "' object to bytes");
    } else if (!appendNumbers(m, a[1], "bytes", bytes)) {
        return {};
    }
    Integer number;
    mpz_import(number, bytes.size(), isLittle ? -1 : 1, 1, 0, 0, bytes.data());
    if (isSigned && !bytes.empty() && ((isLittle ? bytes.back() : bytes.front()) & 0x80)) {
        Integer whole;
        mpz_set_ui(whole, 1);
        mpz_mul_2exp(whole, whole, static_cast<mp_bitcnt_t>(bytes.size() * 8));
        mpz_sub(number, number, whole);
    }
    const Value made = number.toValue(m);
    return !made || a[0].rawObject() == m.types.integer ? made : call(m, a[0], {made});
}

void setUpInt(Machine& m) {
    TypeBuilder type(m, m.types.integer);
    type.flags(kIntType);
    Slots& s = type.slots();
    setIntOperators(s, std::make_index_sequence<13>());
    s.newInstance = intNew;
    s.repr = intRepr;
    s.hash = intHash;
    s.compare = intCompare;
    s.truth = intTruth;
    s.negative = [](Machine& machine, const Value& v) {
        return integerBinary(machine, BinaryKind::Subtract, Value::integer(0), plainInt(v));
    };
    s.positive = [](Machine&, const Value& v) { return plainInt(v); };
    s.invert = [](Machine& machine, const Value& v) {
        return integerBinary(machine, BinaryKind::Subtract, Value::integer(-1), plainInt(v));
    };
    s.absolute = [](Machine& machine, const Value& v) {
        const Value plain = plainInt(v);
        return compareIntegers(plain, Value::integer(0)) < 0 ? negative(machine, plain) : plain;
    };
    s.toInt = s.index = s.positive;
    s.toFloat = [](Machine& machine, const Value& v) {
        double number = 0;
        return realNumber(machine, v, number) ? Value::real(number) : Value();
    };
    const auto same = [](Machine&, const Args& a) { return plainInt(a[0]); };
    type.method("__format__", "self, format_spec, /", intFormat)
        .rawMethod("__divmod__",
                   [](Machine& machine, const Args& a) {
                       if (!fitsWrapper(machine, "__divmod__", a))
                           return Value();
                       Value other;
                       return asInteger(a[1], other) ? numberDivmod(machine, a[0], a[1])
                                                     : Value::notImplemented();
                   })
        .rawMethod("__rdivmod__",
                   [](Machine& machine, const Args& a) {
                       if (!fitsWrapper(machine, "__rdivmod__", a))
                           return Value();
                       Value other;
                       return asInteger(a[1], other) ? numberDivmod(machine, a[1], a[0])
                                                     : Value::notImplemented();
                   })
        .method("__getnewargs__", "self",
                [](Machine& machine, const Args& a) { return machine.tuple({plainInt(a[0])}); })
        .method("bit_length", "self", bitLength)
        .method("bit_count", "self", bitCount)
        .method("conjugate", "self", same)
        .method("__trunc__", "self", same)
        .method("__floor__", "self", same)
        .method("__ceil__", "self", same)
        .method("__round__", "self, ndigits=, /",
                [](Machine& machine, const Args& a) {
                    return roundNumber(machine, a[0], a.get(1, Value::none()));
                })
        .method("as_integer_ratio", "self",
                [](Machine& machine, const Args& a) {
                    return machine.tuple({plainInt(a[0]), Value::integer(1)});
                })
        .method("to_bytes", "self, length=, byteorder=, *, signed=", toBytes)
        .classMethod("from_bytes", "cls, bytes, byteorder=, *, signed=", fromBytes)
        .property("real", [](Machine&, const Value& v) { return plainInt(v); })
        .property("imag", [](Machine&, const Value&) { return Value::integer(0); })
        .property("numerator", [](Machine&, const Value& v) { return plainInt(v); })
        .property("denominator", [](Machine&, const Value&) { return Value::integer(1); })
        .finish();
}

void setUpBool(Machine& m) {
    TypeBuilder type(m, m.types.boolean);
    type.slots().newInstance = [](Machine& machine, Type*, const Args& args) {
        if (args.keywordCount() > 0)
            return machine.typeError("bool() takes no keyword arguments");
        if (args.count > 1) {
            return machine.typeError("bool expected at most 1 argument, got " +
                                     std::to_string(args.count));
        }
        const int state = args.count ? truth(machine, args[0]) : 0;
        return state < 0 ? Value() : Value::boolean(state != 0);
    };
    type.slots().repr = [](Machine& machine, const Value& v) {
        return machine.name(v.isTrue() ? "True" : "False");
    };
    type.base(m.types.integer).finish();
}

void setUpSingles(Machine& m) {
    TypeBuilder none(m, m.types.noneType);
    none.flags(kFinal);
    none.slots().repr = [](Machine& machine, const Value&) { return machine.name("None"); };
    none.slots().truth = [](Machine&, const Value&) { return 0; };
    none.slots().newInstance = [](Machine& machine, Type*, const Args& args) {
        return args.count ? machine.typeError("NoneType takes no arguments") : Value::none();
    };
    none.slots().binary[static_cast<int>(BinaryKind::Or)] =
        m.types.type->slots.binary[static_cast<int>(BinaryKind::Or)];
    none.finish();
    TypeBuilder ellipsis(m, m.types.ellipsis);
    ellipsis.flags(kFinal);
    ellipsis.slots().repr = [](Machine& machine, const Value&) { return machine.name("Ellipsis"); };
    ellipsis.slots().newInstance = [](Machine&, Type*, const Args&) { return Value::ellipsis(); };
    ellipsis.finish();
    TypeBuilder notImplemented(m, m.types.notImplemented);
    notImplemented.flags(kFinal);
    notImplemented.slots().repr = [](Machine& machine, const Value&) {
        return machine.name("NotImplemented");
    };
    notImplemented.finish();
}

} // namespace

void setUpNumbers(Machine& m) {
    setMostDigits(m, kDefaultMostDigits); // another machine may have had this address
    setUpInt(m);
    setUpBool(m);
    setUpFloats(m);
    setUpSingles(m);
}

} // namespace coroscope::scenes
