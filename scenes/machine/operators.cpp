// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The operators of any two values, and numbers out of any value.
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/slots.h"

namespace coroscope::scenes {

const Type* sequenceOf(const Machine& m, const Type* type) {
    for (const Type* each :
         {m.types.str, m.types.list, m.types.tuple, m.types.bytes, m.types.bytearray}) {
        if (type->isSubtypeOf(each))
            return each;
    }
    return nullptr;
}

namespace {

constexpr const char* kSymbols[] = {"+", "&",           "//", "<<", "@", "*", "%",
                                    "|", "** or pow()", ">>", "-",  "/", "^"};

/// A sequence whose class has not made something else of the operator.
const Type* nativeSequence(const Machine& m, const Value& value, BinaryKind kind) {
    const auto k = static_cast<std::size_t>(kind);
    const Type* type = typeOf(m, value);
    const Type* sequence = sequenceOf(m, type);
    return sequence && type->slots.binary[k] == sequence->slots.binary[k] ? sequence : nullptr;
}

Value tryBinary(Machine& m, int k, const Value& left, const Value& right) {
    const Type* leftType = typeOf(m, left);
    const Type* rightType = typeOf(m, right);
    const auto first = leftType->slots.binary[static_cast<std::size_t>(k)];
    auto second =
        rightType != leftType ? rightType->slots.binary[static_cast<std::size_t>(k)] : nullptr;
    if (second == first)
        second = nullptr;
    // A sequence is repeated after both have been asked for a product of their own.
    const auto kind = static_cast<BinaryKind>(k);
    const bool isOfSequences = kind == BinaryKind::Multiply || kind == BinaryKind::Add;
    if (isOfSequences && first && second && !leftType->slots.toFloat) {
        const bool isRightNative = nativeSequence(m, right, kind) != nullptr;
        const bool isLeftNative = nativeSequence(m, left, kind) != nullptr;
        if (isLeftNative && !isRightNative) {
            Value result = second(m, left, right);
            if (!result.isNotImplemented())
                return result;
        }
        if (isLeftNative || (isRightNative && kind == BinaryKind::Add))
            second = nullptr;
    }
    if (first) {
        if (second && rightType->isSubtypeOf(leftType)) {
            Value result = second(m, left, right);
            if (!result.isNotImplemented())
                return result;
            second = nullptr;
        }
        Value result = first(m, left, right);
        if (!result.isNotImplemented())
            return result;
    }
    return second ? second(m, left, right) : Value::notImplemented();
}

Value refuseConcat(Machine& m, const Type* sequence, const Value& right) {
    const std::string& name = sequence->name;
    if (sequence == m.types.bytes || sequence == m.types.bytearray)
        return m.typeError("can't concat " + typeName(m, right) + " to " + name);
    return m.typeError("can only concatenate " + name + " (not \"" + typeName(m, right) +
                       "\") to " + name);
}

Value unsupported(Machine& m, std::string_view symbol, const Value& left, const Value& right) {
    const bool isAdd = symbol == "+" || symbol == "+=";
    const std::string rightName = typeName(m, right);
    const Type* sequence = isAdd ? nativeSequence(m, left, BinaryKind::Add) : nullptr;
    if (sequence)
        return refuseConcat(m, sequence, right);
    if (symbol == "*" || symbol == "*=") {
        if (nativeSequence(m, left, BinaryKind::Multiply))
            return m.typeError("can't multiply sequence by non-int of type '" + rightName + "'");
        if (nativeSequence(m, right, BinaryKind::Multiply)) {
            return m.typeError("can't multiply sequence by non-int of type '" + typeName(m, left) +
                               "'");
        }
    }
    return m.typeError("unsupported operand type(s) for " + std::string(symbol) + ": '" +
                       typeName(m, left) + "' and '" + rightName + "'");
}

} // namespace

Value sequenceOperator(Machine& m, const Type* owner, BinaryKind kind, const Value& self,
                       const Value& other) {
    const bool isRepeated = kind == BinaryKind::Multiply;
    const Type* sequence = sequenceOf(m, owner);
    const bool isConcerned = sequence && (isRepeated || kind == BinaryKind::Add);
    std::int64_t count = 0;
    if (isConcerned && isRepeated && !indexNumber(m, other, count))
        return {};
    Value result = owner->slots.binary[static_cast<std::size_t>(kind)](m, self, other);
    return isConcerned && result.isNotImplemented() ? refuseConcat(m, sequence, other) : result;
}

Value binary(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    Value result = tryBinary(m, static_cast<int>(kind), left, right);
    return result.isNotImplemented() ? unsupported(m, kSymbols[static_cast<int>(kind)], left, right)
                                     : result;
}

Value inplace(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    const auto k = static_cast<std::size_t>(kind);
    if (const auto slot = typeOf(m, left)->slots.inplace[k]) {
        Value result = slot(m, left, right);
        if (!result.isNotImplemented())
            return result;
    }
    Value result = tryBinary(m, static_cast<int>(kind), left, right);
    if (!result.isNotImplemented())
        return result;
    const std::string symbol = std::string(kind == BinaryKind::Power ? "**" : kSymbols[k]) + "=";
    return unsupported(m, symbol, left, right);
}

namespace {

constexpr auto kPower = static_cast<std::size_t>(BinaryKind::Power);

Value failPower(Machine& m, const Value& base, const Value& exponent, const Value& modulus) {
    double unused = 0;
    for (const Value& each : {base, exponent}) {
        if (asFloat(each, unused))
            return m.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        if (typeOf(m, each) == m.types.complex)
            return m.valueError("complex modulo");
    }
    return m.typeError("unsupported operand type(s) for ** or pow(): '" + typeName(m, base) +
                       "', '" + typeName(m, exponent) + "', '" + typeName(m, modulus) + "'");
}

} // namespace

Value numberPower(Machine& m, const Type* owner, const Value& base, const Value& exponent,
                  const Value& modulus) {
    if (modulus.isNone())
        return owner->slots.binary[kPower](m, base, exponent);
    Value plain;
    double unused = 0;
    if (owner->isSubtypeOf(m.types.real))
        return failPower(m, Value::real(0.0), exponent, modulus);
    const bool areIntegers = asInteger(base, plain) && asInteger(exponent, plain);
    if (owner->isSubtypeOf(m.types.complex)) {
        const auto isNumber = [&](const Value& value) {
            return asInteger(value, plain) || asFloat(value, unused) ||
                   typeOf(m, value)->isSubtypeOf(m.types.complex);
        };
        return isNumber(base) && isNumber(exponent) ? m.valueError("complex modulo")
                                                    : Value::notImplemented();
    }
    const bool isOfIntegers = areIntegers && asInteger(modulus, plain);
    return isOfIntegers ? power(m, base, exponent, modulus) : Value::notImplemented();
}

Value divideWithRest(Machine& m, const Value& left, const Value& right) {
    const Value* forward = typeOf(m, left)->lookup(m, m.intern("__divmod__").get());
    const Value* reflected = typeOf(m, left) == typeOf(m, right)
                                 ? nullptr
                                 : typeOf(m, right)->lookup(m, m.intern("__rdivmod__").get());
    const bool isRightFirst = reflected && typeOf(m, right)->isSubtypeOf(typeOf(m, left)) &&
                              typeOf(m, right)->dict->findName(m.intern("__rdivmod__").get());
    for (const bool isReflected : {isRightFirst, !isRightFirst}) {
        const Value function =
            isReflected ? (reflected ? *reflected : Value()) : (forward ? *forward : Value());
        if (!function)
            continue;
        Value result =
            isReflected ? call(m, function, {right, left}) : call(m, function, {left, right});
        if (!result.isNotImplemented())
            return result;
    }
    return m.typeError("unsupported operand type(s) for divmod(): '" + typeName(m, left) +
                       "' and '" + typeName(m, right) + "'");
}

Value numberDivmod(Machine& m, const Value& left, const Value& right) {
    Value plain;
    double number = 0;
    for (const Value& each : {left, right}) {
        if (!asInteger(each, plain) && !asFloat(each, number))
            return Value::notImplemented();
    }
    const auto operate = [&](BinaryKind kind) {
        return asFloat(left, number) || asFloat(right, number)
                   ? realBinary(m, kind, left, right)
                   : integerBinary(m, kind, left, right);
    };
    const Value quotient = operate(BinaryKind::FloorDivide);
    if (!quotient && (asFloat(left, number) || asFloat(right, number)) &&
        m.errorIs(m.types.ZeroDivisionError)) {
        m.clearError();
        return m.raise(m.types.ZeroDivisionError, "float divmod()");
    }
    const Value rest = quotient ? operate(BinaryKind::Remainder) : Value();
    return rest ? m.tuple({quotient, rest}) : Value();
}

namespace {

/// r = x ** y mod z for y >= 0, with looks at the limits in between; false when one stopped it.
bool powerModulo(Machine& m, Integer& r, Integer& x, Integer& y, Integer& z) {
    constexpr double kSmall = 4e6; // in GMP alone up to some ten milliseconds
    const std::size_t bits = mpz_sizeinbase(y, 2);
    if (static_cast<double>(bits) * static_cast<double>(mpz_sizeinbase(z, 2)) < kSmall) {
        mpz_powm(r, x, y, z);
        return true;
    }
    mpz_fdiv_r(x, x, z);
    mpz_set_ui(r, 1);
    const auto cost = static_cast<std::int64_t>(mpz_size(z)) * 8;
    for (std::size_t bit = bits; bit-- > 0;) {
        if (!m.spend(cost))
            return false;
        mpz_mul(r, r, r);
        if (mpz_tstbit(y, bit)) {
            mpz_fdiv_r(r, r, z);
            mpz_mul(r, r, x);
        }
        mpz_fdiv_r(r, r, z);
    }
    return true;
}

} // namespace

Value power(Machine& m, const Value& base, const Value& exponent, const Value& modulus) {
    if (modulus.isNone())
        return binary(m, BinaryKind::Power, base, exponent);
    if (const Value* own = typeOf(m, base)->lookup(m, m.names.binary[kPower].get());
        own && typeOf(m, *own) == m.types.function)
        return call(m, Value(*own), {base, exponent, modulus});
    const bool isReflectedOnly = typeOf(m, base)->has(kHeapType) &&
                                 !typeOf(m, base)->lookup(m, m.names.binary[kPower].get()) &&
                                 typeOf(m, base)->lookup(m, m.names.reflected[kPower].get());
    if (isReflectedOnly)
        return m.raise(m.types.AttributeError, "__pow__");
    Value parts[3];
    if (!asInteger(base, parts[0]) || !asInteger(exponent, parts[1]) ||
        !asInteger(modulus, parts[2])) {
        return failPower(m, base, exponent, modulus);
    }
    Integer x;
    Integer y;
    Integer z;
    setInteger(x, parts[0]);
    setInteger(y, parts[1]);
    setInteger(z, parts[2]);
    if (mpz_sgn(static_cast<mpz_ptr>(z)) == 0)
        return m.valueError("pow() 3rd argument cannot be 0");
    if (mpz_sgn(static_cast<mpz_ptr>(y)) < 0) {
        if (!mpz_invert(x, x, z))
            return m.valueError("base is not invertible for the given modulus");
        mpz_neg(y, y);
    }
    Integer r;
    if (!powerModulo(m, r, x, y, z))
        return {};
    if (mpz_sgn(static_cast<mpz_ptr>(r)) != 0 &&
        mpz_sgn(static_cast<mpz_ptr>(r)) != mpz_sgn(static_cast<mpz_ptr>(z)))
        mpz_add(r, r, z);
    return r.toValue(m);
}

namespace {
Value unary(Machine& m, Slots::Unary slot, const Value& value, const char* symbol) {
    return slot ? slot(m, value)
                : m.typeError(std::string("bad operand type for unary ") + symbol + ": '" +
                              typeName(m, value) + "'");
}
} // namespace

Value negative(Machine& m, const Value& value) {
    return unary(m, typeOf(m, value)->slots.negative, value, "-");
}
Value positive(Machine& m, const Value& value) {
    return unary(m, typeOf(m, value)->slots.positive, value, "+");
}
Value invert(Machine& m, const Value& value) {
    return unary(m, typeOf(m, value)->slots.invert, value, "~");
}

bool indexNumber(Machine& m, const Value& value, std::int64_t& number, bool mayClamp) {
    Value plain;
    if (!asInteger(value, plain)) {
        const auto slot = typeOf(m, value)->slots.index;
        if (!slot) {
            m.typeError("'" + typeName(m, value) + "' object cannot be interpreted as an integer");
            return false;
        }
        const Value result = slot(m, value);
        if (!result)
            return false;
        if (!asInteger(result, plain)) {
            m.typeError("__index__ returned non-int (type " + typeName(m, result) + ")");
            return false;
        }
    }
    if (!plain.isObject()) {
        number = plain.asInt();
        return true;
    }
    if (!mayClamp) {
        m.raise(m.types.OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    const bool isNegative = mpz_sgn(static_cast<BigIntObject*>(plain.rawObject())->number) < 0;
    number = isNegative ? INT64_MIN : INT64_MAX;
    return true;
}

bool realNumber(Machine& m, const Value& value, double& number) {
    Value plain;
    if (asFloat(value, number))
        return true;
    if (asInteger(value, plain)) {
        const Value result = realBinary(m, BinaryKind::Add, Value::real(0.0), plain);
        number = result ? result.asReal() : 0;
        return !result.isNull();
    }
    const Slots& slots = typeOf(m, value)->slots;
    if (slots.toFloat || slots.index) {
        const Value result = slots.toFloat ? slots.toFloat(m, value) : slots.index(m, value);
        if (result && slots.toFloat && !asFloat(result, number)) {
            m.typeError(typeName(m, value) + ".__float__ returned non-float (type " +
                        typeName(m, result) + ")");
            return false;
        }
        return result && realNumber(m, result, number);
    }
    m.typeError("must be real number, not " + typeName(m, value));
    return false;
}

} // namespace coroscope::scenes
