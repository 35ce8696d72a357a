// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The arithmetic of constant folding, within CPython's bounds for the size of a folded result.
#include <gmp.h>

#include <cmath>
#include <optional>

#include "scenes/machine/compilerfold.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxIntegerBits = 128;
constexpr std::size_t kMaxStringSize = 4096;
constexpr std::size_t kMaxTupleSize = 256;

class BigInteger {
public:
    BigInteger() { mpz_init(m_value); }
    explicit BigInteger(const std::string& decimal) {
        mpz_init_set_str(m_value, decimal.c_str(), 10);
    }
    ~BigInteger() { mpz_clear(m_value); }
    BigInteger(const BigInteger&) = delete;
    BigInteger& operator=(const BigInteger&) = delete;

    mpz_ptr get() { return m_value; }
    mpz_srcptr get() const { return m_value; }
    int sign() const { return mpz_sgn(m_value); }
    std::size_t bits() const { return sign() == 0 ? 0 : mpz_sizeinbase(m_value, 2); }

    Constant constant() const {
        std::string decimal(mpz_sizeinbase(m_value, 10) + 2, '\0');
        mpz_get_str(decimal.data(), 10, m_value);
        decimal.resize(decimal.find('\0'));
        if (mpz_fits_slong_p(m_value))
            return {static_cast<std::int64_t>(mpz_get_si(m_value))};
        return {BigIntegerConstant{std::move(decimal)}};
    }

private:
    mpz_t m_value;
};

std::optional<std::string> integerText(const Constant& constant) {
    if (const bool* truth = std::get_if<bool>(&constant.value))
        return *truth ? "1" : "0";
    if (const auto* small = std::get_if<std::int64_t>(&constant.value))
        return std::to_string(*small);
    if (const auto* big = std::get_if<BigIntegerConstant>(&constant.value))
        return big->decimal;
    return std::nullopt;
}

std::optional<double> realValue(const Constant& constant) {
    if (const auto* real = std::get_if<double>(&constant.value))
        return *real;
    const auto text = integerText(constant);
    if (!text || text->size() > 15)
        return std::nullopt;
    return static_cast<double>(std::stoll(*text));
}

using Folded = std::unique_ptr<Constant>;

Folded owned(Constant constant) {
    return std::make_unique<Constant>(std::move(constant));
}

Folded foldPower(const BigInteger& left, const BigInteger& right) {
    if (right.sign() < 0 || !mpz_fits_ulong_p(right.get()))
        return nullptr;
    const unsigned long exponent = mpz_get_ui(right.get());
    if (left.sign() != 0 && exponent != 0 && left.bits() > kMaxIntegerBits / exponent)
        return nullptr;
    BigInteger result;
    mpz_pow_ui(result.get(), left.get(), exponent);
    return owned(result.constant());
}

Folded foldShift(bool isLeft, const BigInteger& left, const BigInteger& right) {
    if (right.sign() < 0 || !mpz_fits_ulong_p(right.get()))
        return nullptr;
    const unsigned long count = mpz_get_ui(right.get());
    BigInteger result;
    if (!isLeft)
        mpz_fdiv_q_2exp(result.get(), left.get(), count);
    else if (left.sign() != 0 && (count > kMaxIntegerBits || left.bits() > kMaxIntegerBits - count))
        return nullptr;
    else
        mpz_mul_2exp(result.get(), left.get(), count);
    return owned(result.constant());
}

Folded foldDivision(ast::Operator op, const BigInteger& left, const BigInteger& right) {
    if (right.sign() == 0)
        return nullptr;
    BigInteger result;
    if (op == ast::Operator::FloorDiv)
        mpz_fdiv_q(result.get(), left.get(), right.get());
    else
        mpz_fdiv_r(result.get(), left.get(), right.get());
    return owned(result.constant());
}

Folded foldIntegers(ast::Operator op, const std::string& leftText, const std::string& rightText) {
    const BigInteger left(leftText);
    const BigInteger right(rightText);
    BigInteger result;
    switch (op) {
    case ast::Operator::Add:
        mpz_add(result.get(), left.get(), right.get());
        break;
    case ast::Operator::Sub:
        mpz_sub(result.get(), left.get(), right.get());
        break;
    case ast::Operator::Mult:
        if (left.sign() != 0 && right.sign() != 0 && left.bits() + right.bits() > kMaxIntegerBits)
            return nullptr;
        mpz_mul(result.get(), left.get(), right.get());
        break;
    case ast::Operator::BitAnd:
        mpz_and(result.get(), left.get(), right.get());
        break;
    case ast::Operator::BitOr:
        mpz_ior(result.get(), left.get(), right.get());
        break;
    case ast::Operator::BitXor:
        mpz_xor(result.get(), left.get(), right.get());
        break;
    case ast::Operator::FloorDiv:
    case ast::Operator::Mod:
        return foldDivision(op, left, right);
    case ast::Operator::Pow:
        return foldPower(left, right);
    case ast::Operator::LShift:
    case ast::Operator::RShift:
        return foldShift(op == ast::Operator::LShift, left, right);
    default:
        return nullptr;
    }
    return owned(result.constant());
}

// What raises is left to the run; remainders too, their signs are the machine's matter.
Folded foldReals(ast::Operator op, double left, double right) {
    switch (op) {
    case ast::Operator::Add:
        return owned({left + right});
    case ast::Operator::Sub:
        return owned({left - right});
    case ast::Operator::Mult:
        return owned({left * right});
    case ast::Operator::Div:
        return right == 0 ? nullptr : owned({left / right});
    case ast::Operator::Pow: {
        const double power = std::pow(left, right);
        const bool isPlain = left > 0 && std::isfinite(power);
        return isPlain ? owned({power}) : nullptr;
    }
    default:
        return nullptr;
    }
}

std::optional<std::string> repeatText(const std::string& text, std::size_t times) {
    if (!text.empty() && times > kMaxStringSize / text.size())
        return std::nullopt;
    std::string result;
    for (std::size_t i = 0; i < times && !text.empty(); ++i)
        result += text;
    return result;
}

Folded foldRepeat(const Constant& value, std::int64_t count) {
    const std::size_t times = count < 0 ? 0 : static_cast<std::size_t>(count);
    if (const auto* text = std::get_if<std::string>(&value.value)) {
        auto repeated = repeatText(*text, times);
        return repeated ? owned({std::move(*repeated)}) : nullptr;
    }
    if (const auto* bytes = std::get_if<BytesConstant>(&value.value)) {
        auto repeated = repeatText(bytes->bytes, times);
        return repeated ? owned({BytesConstant{std::move(*repeated)}}) : nullptr;
    }
    if (const auto* tuple = std::get_if<TupleConstant>(&value.value)) {
        if (!tuple->items.empty() && times > kMaxTupleSize / tuple->items.size())
            return nullptr;
        TupleConstant result;
        for (std::size_t i = 0; i < times && !tuple->items.empty(); ++i)
            result.items.insert(result.items.end(), tuple->items.begin(), tuple->items.end());
        return owned({std::move(result)});
    }
    return nullptr;
}

Folded foldSequences(ast::Operator op, const Constant& left, const Constant& right) {
    if (op == ast::Operator::Mult) {
        if (const auto* count = std::get_if<std::int64_t>(&right.value))
            return foldRepeat(left, *count);
        if (const auto* count = std::get_if<std::int64_t>(&left.value))
            return foldRepeat(right, *count);
        return nullptr;
    }
    if (op != ast::Operator::Add || left.value.index() != right.value.index())
        return nullptr;
    if (const auto* text = std::get_if<std::string>(&left.value))
        return owned({*text + std::get<std::string>(right.value)});
    if (const auto* bytes = std::get_if<BytesConstant>(&left.value))
        return owned({BytesConstant{bytes->bytes + std::get<BytesConstant>(right.value).bytes}});
    if (const auto* tuple = std::get_if<TupleConstant>(&left.value)) {
        TupleConstant result = *tuple;
        const auto& more = std::get<TupleConstant>(right.value).items;
        result.items.insert(result.items.end(), more.begin(), more.end());
        return owned({std::move(result)});
    }
    return nullptr;
}

Folded foldComplex(ast::Operator op, const Constant& left, const Constant& right) {
    const auto* imaginary = std::get_if<ComplexConstant>(&right.value);
    const auto real = realValue(left);
    if (!imaginary || !real)
        return nullptr;
    if (op == ast::Operator::Add)
        return owned({ComplexConstant{*real + imaginary->real, 0.0 + imaginary->imaginary}});
    if (op == ast::Operator::Sub)
        return owned({ComplexConstant{*real - imaginary->real, 0.0 - imaginary->imaginary}});
    return nullptr;
}

} // namespace

Folded foldOperator(ast::Operator op, const Constant& left, const Constant& right) {
    const auto leftInteger = integerText(left);
    const auto rightInteger = integerText(right);
    const bool areBooleans =
        std::holds_alternative<bool>(left.value) && std::holds_alternative<bool>(right.value);
    const bool isBitwise =
        op == ast::Operator::BitAnd || op == ast::Operator::BitOr || op == ast::Operator::BitXor;
    if (leftInteger && rightInteger && op != ast::Operator::Div) {
        Folded result = foldIntegers(op, *leftInteger, *rightInteger);
        if (result && areBooleans && isBitwise)
            return owned({isTrue(*result)});
        return result;
    }
    const auto leftReal = realValue(left);
    const auto rightReal = realValue(right);
    if (leftReal && rightReal)
        return foldReals(op, *leftReal, *rightReal);
    if (Folded complex = foldComplex(op, left, right))
        return complex;
    return foldSequences(op, left, right);
}

Folded negated(const Constant& value) {
    if (const auto* real = std::get_if<double>(&value.value))
        return owned({-*real});
    if (const auto* complex = std::get_if<ComplexConstant>(&value.value))
        return owned({ComplexConstant{-complex->real, -complex->imaginary}});
    const auto text = integerText(value);
    return text ? foldIntegers(ast::Operator::Sub, "0", *text) : nullptr;
}

} // namespace coroscope::scenes
