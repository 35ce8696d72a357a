// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Integers of any size, floats and complex numbers.
#pragma once

#include "scenes/machine/machine.h"

#include <gmp.h>

#include <string>

namespace coroscope::scenes {

/// An integer that does not fit in 64 bits.
struct BigIntObject final : Object {
    mpz_t number;
    explicit BigIntObject(Type* intType);
    ~BigIntObject() override;
};

struct ComplexObject final : Container {
    double real, imaginary;
    ComplexObject(Type* complexType, double re, double im)
        : Container(complexType)
        , real(re)
        , imaginary(im) {}
};

/// A GMP integer on the stack.
class Integer {
public:
    Integer() { mpz_init(m_number); }
    explicit Integer(std::int64_t value) { mpz_init_set_si(m_number, value); }
    ~Integer() { mpz_clear(m_number); }
    Integer(const Integer&) = delete;
    Integer& operator=(const Integer&) = delete;
    operator mpz_ptr() { return m_number; }
    /// An Int value when it fits, a BigIntObject otherwise; Null when it is beyond the limits.
    Value toValue(Machine& machine);

private:
    mpz_t m_number;
};

/// True for int, bool and subclasses; the number (as the instance holds it) to `plain`.
bool asInteger(const Value& value, Value& plain);
/// True for float and subclasses.
bool asFloat(const Value& value, double& number);
/// Sets `to` from an Int, Bool or BigIntObject value.
void setInteger(mpz_ptr to, const Value& plain);
/// repr(float): the shortest text that reads back.
std::string floatText(double number);
std::string integerText(Machine& machine, const Value& plain);
/// CPython's hash of a float, and of an int.
std::int64_t hashDouble(double number);
std::int64_t hashInteger(const Value& plain);
/// int(text, base); Null when it raised.
Value parseInteger(Machine& machine, std::string_view text, int base, const Value& shown);
/// The digits and spaces of all scripts as those of ASCII.
std::string asciiDigits(std::string_view text);
/// Reads a whole float literal as float() does; false when it is none.
bool parseFloat(std::string_view text, double& number);
/// Nearest even, as round() does.
Value roundNumber(Machine& machine, const Value& number, const Value& digits);

/// Operators of int and of float; NotImplemented for anything else.
Value integerBinary(Machine& machine, BinaryKind kind, const Value& left, const Value& right);
Value realBinary(Machine& machine, BinaryKind kind, const Value& left, const Value& right);
/// Is it the call of a slot's wrapper with one operand? False when it raised.
bool fitsWrapper(Machine& machine, std::string_view name, const Args& args);
/// divmod(left, right) of any values.
Value divideWithRest(Machine& machine, const Value& left, const Value& right);
/// Of int and float; NotImplemented for anything else.
Value numberDivmod(Machine& machine, const Value& left, const Value& right);
int compareIntegers(const Value& a, const Value& b);
/// -1, 0, 1; 2 when not ordered (nan).
int compareFloatInteger(double a, const Value& b);
/// What an order (2: none) means for an operator.
Value ordered(int order, CompareKind kind);
/// int(number)
Value truncated(Machine& machine, double number);
/// The number, or an instance of a subclass of `own` that holds it.
Value wrapNumber(Type* cls, const Type* own, Value number);
void setUpFloats(Machine& machine);
void setUpComplex(Machine& machine);

/// A format specification, read. False when it raised.
struct FormatSpec {
    std::string fill = " ";
    char align = 0;
    char sign = 0;
    bool isAlternate = false;
    bool isZeroPadded = false;
    bool isZeroAligned = false; ///< the zero alone made the alignment '='
    bool isNegativeZeroCoerced = false;
    std::int64_t width = -1;
    char grouping = 0;
    std::int64_t precision = -1;
    char type = 0;
    std::string typeName = "int"; ///< of what is formatted, for refusals
};
bool readFormatSpec(Machine& machine, std::string_view text, FormatSpec& spec,
                    const std::string& typeName);
/// Raises that the type of presentation is none of what is formatted.
Value unknownCode(Machine& machine, const FormatSpec& spec);
std::string formatPadded(const std::string& body, const FormatSpec& spec, char defaultAlign);
Value formatInteger(Machine& machine, const Value& plain, const FormatSpec& spec);
Value formatFloat(Machine& machine, double number, const FormatSpec& spec);
std::string floatDigits(double number, char type, std::int64_t precision, bool isAlternate);

} // namespace coroscope::scenes
