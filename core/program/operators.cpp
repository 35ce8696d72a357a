// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Python's operators. Integers have 64 bits: what does not fit raises OverflowError.
#include "core/program/errors.h"

#include <cmath>

namespace coroscope::py {

namespace {

std::string quotedType(const Value& value) {
    return "'" + std::string(typeName(value)) + "'";
}

[[noreturn]] void refuse(const char* sign, const Value& x, const Value& y) {
    checkBound(x, "a name");
    checkBound(y, "a name");
    raiseOf("TypeError", "unsupported operand type(s) for " + std::string(sign) + ": " +
                             quotedType(x) + " and " + quotedType(y));
}

[[noreturn]] void overflow() {
    raiseOf("OverflowError", "an integer needs more than 64 bits");
}

bool isInteger(const Value& value) {
    const std::size_t kind = value.held().index();
    return kind == 2 || kind == 3;
}

bool areIntegers(const Value& x, const Value& y) {
    return isInteger(x) && isInteger(y);
}

bool areNumbers(const Value& x, const Value& y) {
    return isNumber(x) && isNumber(y);
}

// The method of an instance that stands for the operator.
Value ofInstance(const char* method, const Value& x, const Value& y) {
    if (auto* instance = x.as<Instance>()) {
        const Value found = instance->attribute(method);
        if (found.isBound())
            return found(y);
    }
    return {};
}

std::int64_t floorOf(std::int64_t x, std::int64_t y) {
    if (y == 0)
        raiseOf("ZeroDivisionError", "integer division or modulo by zero");
    if (y == -1) {
        std::int64_t result = 0;
        if (__builtin_sub_overflow(std::int64_t(0), x, &result))
            overflow();
        return result;
    }
    return x / y - ((x % y != 0) && ((x < 0) != (y < 0)) ? 1 : 0);
}

double floatRemainder(double x, double y) {
    const double rest = std::fmod(x, y);
    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

Value repeated(const Value& values, std::int64_t times) {
    times = std::max<std::int64_t>(times, 0);
    if (const auto* text = values.as<Str>()) {
        std::string out;
        for (std::int64_t i = 0; i < times; ++i)
            out += text->text;
        return Value(out);
    }
    std::vector<Value> items;
    const auto& once = values.as<Sequence>()->items;
    for (std::int64_t i = 0; i < times; ++i)
        items.insert(items.end(), once.begin(), once.end());
    return values.as<List>() ? makeList(std::move(items)) : makeTuple(std::move(items));
}

bool isRepeatable(const Value& value) {
    return value.as<Str>() || value.as<Sequence>();
}

template <class Integers>
Value bits(const char* sign, const Value& x, const Value& y, Integers integers) {
    if (!areIntegers(x, y))
        refuse(sign, x, y);
    const Value result(integers(integerOf(x), integerOf(y)));
    const bool areBools = x.held().index() == 2 && y.held().index() == 2;
    return areBools ? Value(static_cast<bool>(result)) : result;
}

Value setOperation(const Set& x, const Set& y, bool keepsFirst, bool keepsBoth, bool keepsSecond) {
    auto result = makeRef<Set>();
    for (const Table::Entry& entry : x.table.entries()) {
        if (y.table.find(entry.key) ? keepsBoth : keepsFirst)
            result->table.set(entry.key, None);
    }
    for (const Table::Entry& entry : y.table.entries()) {
        if (keepsSecond && !x.table.find(entry.key))
            result->table.set(entry.key, None);
    }
    return Value(result);
}

int sign(double number) {
    return number < 0 ? -1 : number > 0 ? 1 : 0;
}

// -1, 0, 1; 2 for numbers that are not ordered (nan).
int order(const char* sign_, const Value& x, const Value& y);

int orderOfSequences(const char* sign_, const Sequence& x, const Sequence& y) {
    for (std::size_t i = 0; i < std::min(x.items.size(), y.items.size()); ++i) {
        if (!(x.items[i] == y.items[i]))
            return order(sign_, x.items[i], y.items[i]);
    }
    return sign(double(x.items.size()) - double(y.items.size()));
}

int order(const char* sign_, const Value& x, const Value& y) {
    if (areIntegers(x, y))
        return integerOf(x) < integerOf(y) ? -1 : integerOf(x) > integerOf(y);
    if (areNumbers(x, y)) {
        if (std::isnan(numberOf(x)) || std::isnan(numberOf(y)))
            return 2;
        return numberOf(x) < numberOf(y) ? -1 : numberOf(x) > numberOf(y);
    }
    const auto* text = x.as<Str>();
    const auto* otherText = y.as<Str>();
    if (text && otherText)
        return sign(text->text.compare(otherText->text));
    const auto* items = x.as<Sequence>();
    const auto* otherItems = y.as<Sequence>();
    if (items && otherItems && typeName(x) == typeName(y))
        return orderOfSequences(sign_, *items, *otherItems);
    raiseOf("TypeError", "'" + std::string(sign_) + "' not supported between instances of " +
                             quotedType(x) + " and " + quotedType(y));
}

bool isSubset(const Set& x, const Set& y) {
    for (const Table::Entry& entry : x.table.entries()) {
        if (!y.table.find(entry.key))
            return false;
    }
    return true;
}

// x < y by a method of either; not bound where neither has one.
Value compared(const char* method, const char* mirrored, const Value& x, const Value& y) {
    const Value result = ofInstance(method, x, y);
    return result.isBound() ? result : ofInstance(mirrored, y, x);
}

} // namespace

Value operator+(const Value& x, const Value& y) {
    if (areIntegers(x, y)) {
        std::int64_t result = 0;
        if (__builtin_add_overflow(integerOf(x), integerOf(y), &result))
            overflow();
        return result;
    }
    if (areNumbers(x, y))
        return numberOf(x) + numberOf(y);
    if (const auto* text = x.as<Str>()) {
        if (!y.as<Str>())
            raiseOf("TypeError",
                    "can only concatenate str (not \"" + std::string(typeName(y)) + "\") to str");
        return text->text + textOf(y);
    }
    const auto* items = x.as<Sequence>();
    const auto* more = y.as<Sequence>();
    if (items && more && typeName(x) == typeName(y)) {
        std::vector<Value> all = items->items;
        all.insert(all.end(), more->items.begin(), more->items.end());
        return x.as<List>() ? makeList(std::move(all)) : makeTuple(std::move(all));
    }
    const Value result = ofInstance("__add__", x, y);
    if (result.isBound())
        return result;
    refuse("+", x, y);
}

Value addInPlace(const Value& x, const Value& y) {
    auto* list = x.as<List>();
    if (!list)
        return x + y;
    for (const Value& item : itemsOf(y))
        list->items.push_back(item);
    return x;
}

Value operator-(const Value& x, const Value& y) {
    if (areIntegers(x, y)) {
        std::int64_t result = 0;
        if (__builtin_sub_overflow(integerOf(x), integerOf(y), &result))
            overflow();
        return result;
    }
    if (areNumbers(x, y))
        return numberOf(x) - numberOf(y);
    if (x.as<Set>() && y.as<Set>())
        return setOperation(*x.as<Set>(), *y.as<Set>(), true, false, false);
    const Value result = ofInstance("__sub__", x, y);
    if (result.isBound())
        return result;
    refuse("-", x, y);
}

Value operator*(const Value& x, const Value& y) {
    if (areIntegers(x, y)) {
        std::int64_t result = 0;
        if (__builtin_mul_overflow(integerOf(x), integerOf(y), &result))
            overflow();
        return result;
    }
    if (areNumbers(x, y))
        return numberOf(x) * numberOf(y);
    if (isRepeatable(x) && isInteger(y))
        return repeated(x, integerOf(y));
    if (isRepeatable(y) && isInteger(x))
        return repeated(y, integerOf(x));
    const Value result = ofInstance("__mul__", x, y);
    if (result.isBound())
        return result;
    refuse("*", x, y);
}

Value operator/(const Value& x, const Value& y) {
    if (!areNumbers(x, y)) {
        const Value result = ofInstance("__truediv__", x, y);
        if (result.isBound())
            return result;
        refuse("/", x, y);
    }
    if (numberOf(y) == 0)
        raiseOf("ZeroDivisionError",
                areIntegers(x, y) ? "division by zero" : "float division by zero");
    return numberOf(x) / numberOf(y);
}

Value floorDivide(const Value& x, const Value& y) {
    if (areIntegers(x, y))
        return floorOf(integerOf(x), integerOf(y));
    if (!areNumbers(x, y))
        refuse("//", x, y);
    if (numberOf(y) == 0)
        raiseOf("ZeroDivisionError", "float floor division by zero");
    return std::floor((numberOf(x) - floatRemainder(numberOf(x), numberOf(y))) / numberOf(y) + 0.5);
}

Value operator%(const Value& x, const Value& y) {
    if (areIntegers(x, y)) {
        const std::int64_t divisor = integerOf(y);
        return divisor == -1 ? Value(0)
                             : Value(integerOf(x) - floorOf(integerOf(x), divisor) * divisor);
    }
    if (areNumbers(x, y)) {
        if (numberOf(y) == 0)
            raiseOf("ZeroDivisionError", "float modulo");
        return floatRemainder(numberOf(x), numberOf(y));
    }
    refuse("%", x, y);
}

Value power(const Value& x, const Value& y) {
    if (areIntegers(x, y) && integerOf(y) >= 0) {
        std::int64_t result = 1;
        for (std::int64_t i = 0; i < integerOf(y); ++i) {
            if (__builtin_mul_overflow(result, integerOf(x), &result))
                overflow();
            if (integerOf(x) == 0 || integerOf(x) == 1)
                return result;
        }
        return result;
    }
    if (!areNumbers(x, y))
        refuse("** or pow()", x, y);
    if (numberOf(x) == 0 && numberOf(y) < 0)
        raiseOf("ZeroDivisionError", "0.0 cannot be raised to a negative power");
    return std::pow(numberOf(x), numberOf(y));
}

Value operator&(const Value& x, const Value& y) {
    if (x.as<Set>() && y.as<Set>())
        return setOperation(*x.as<Set>(), *y.as<Set>(), false, true, false);
    return bits("&", x, y, [](std::int64_t a, std::int64_t b) { return a & b; });
}
Value operator|(const Value& x, const Value& y) {
    if (x.as<Set>() && y.as<Set>())
        return setOperation(*x.as<Set>(), *y.as<Set>(), true, true, true);
    if (x.as<Dict>() && y.as<Dict>())
        return dictOf(spreadNamed(x), spreadNamed(y));
    return bits("|", x, y, [](std::int64_t a, std::int64_t b) { return a | b; });
}
Value operator^(const Value& x, const Value& y) {
    if (x.as<Set>() && y.as<Set>())
        return setOperation(*x.as<Set>(), *y.as<Set>(), true, false, true);
    return bits("^", x, y, [](std::int64_t a, std::int64_t b) { return a ^ b; });
}
Value operator<<(const Value& x, const Value& y) {
    if (!areIntegers(x, y))
        refuse("<<", x, y);
    if (integerOf(y) < 0)
        raiseOf("ValueError", "negative shift count");
    return x * power(2, y);
}
Value operator>>(const Value& x, const Value& y) {
    if (!areIntegers(x, y))
        refuse(">>", x, y);
    if (integerOf(y) < 0)
        raiseOf("ValueError", "negative shift count");
    return integerOf(x) >> std::min<std::int64_t>(integerOf(y), 63);
}

Value operator-(const Value& x) {
    if (isInteger(x))
        return Value(0) - x;
    if (isNumber(x))
        return -numberOf(x);
    raiseOf("TypeError", "bad operand type for unary -: " + quotedType(x));
}
Value operator+(const Value& x) {
    if (isInteger(x))
        return integerOf(x);
    if (isNumber(x))
        return x;
    raiseOf("TypeError", "bad operand type for unary +: " + quotedType(x));
}
Value operator~(const Value& x) {
    if (isInteger(x))
        return ~integerOf(x);
    raiseOf("TypeError", "bad operand type for unary ~: " + quotedType(x));
}

bool is(const Value& x, const Value& y) {
    if (x.object() && y.object())
        return x.object()->isSame(*y.object());
    return x.held().index() == y.held().index() && !x.object() && x == y;
}

bool operator==(const Value& x, const Value& y) {
    if (areIntegers(x, y))
        return integerOf(x) == integerOf(y);
    if (areNumbers(x, y))
        return numberOf(x) == numberOf(y);
    if (x.object() && y.object())
        return x.object() == y.object() || x.object()->equals(*y.object());
    return x.held().index() == y.held().index() && !isNumber(x);
}

bool operator<(const Value& x, const Value& y) {
    const Value result = compared("__lt__", "__gt__", x, y);
    if (result.isBound())
        return static_cast<bool>(result);
    if (x.as<Set>() && y.as<Set>())
        return x <= y && !(x == y);
    return order("<", x, y) == -1;
}
bool operator>(const Value& x, const Value& y) {
    const Value result = compared("__gt__", "__lt__", x, y);
    if (result.isBound())
        return static_cast<bool>(result);
    if (x.as<Set>() && y.as<Set>())
        return y < x;
    return order(">", x, y) == 1;
}
bool operator<=(const Value& x, const Value& y) {
    const Value result = compared("__le__", "__ge__", x, y);
    if (result.isBound())
        return static_cast<bool>(result);
    if (x.as<Set>() && y.as<Set>())
        return isSubset(*x.as<Set>(), *y.as<Set>());
    const int ordered = order("<=", x, y);
    return ordered == -1 || ordered == 0;
}
bool operator>=(const Value& x, const Value& y) {
    const Value result = compared("__ge__", "__le__", x, y);
    if (result.isBound())
        return static_cast<bool>(result);
    if (x.as<Set>() && y.as<Set>())
        return y <= x;
    const int ordered = order(">=", x, y);
    return ordered == 1 || ordered == 0;
}

} // namespace coroscope::py
