// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A value that stands in the text: a literal of the syntax tree, a constant of compiled code.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace coroscope::scenes {

struct Code;
struct Constant;

struct NoneConstant {
    bool operator==(const NoneConstant&) const = default;
};
struct EllipsisConstant {
    bool operator==(const EllipsisConstant&) const = default;
};
/// An integer that does not fit in 64 bits: decimal digits, perhaps after a '-'.
struct BigIntegerConstant {
    std::string decimal;
    bool operator==(const BigIntegerConstant&) const = default;
};
struct ComplexConstant {
    double real = 0;
    double imaginary = 0;
};
struct BytesConstant {
    std::string bytes;
    bool operator==(const BytesConstant&) const = default;
};
struct TupleConstant {
    std::vector<Constant> items;
};
/// Items in the order of the source, duplicates perhaps among them.
struct FrozenSetConstant {
    std::vector<Constant> items;
};

/// A string is UTF-8; a lone surrogate escape (`"\ud800"`) is held as its three-byte form.
struct Constant {
    using Value =
        std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, BigIntegerConstant, double,
                     ComplexConstant, std::string, BytesConstant, TupleConstant, FrozenSetConstant,
                     std::shared_ptr<const Code>>;
    Value value;
};

/// Whether two constants may share one place in a code's table: same type and same value, and the
/// same sign of zero.
bool isSameConstant(const Constant& left, const Constant& right);

/// Python's truth of it.
bool isTrue(const Constant& constant);

} // namespace coroscope::scenes
