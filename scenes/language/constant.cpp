// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Comparing constants, and their truth.
#include "scenes/language/constant.h"

#include <bit>

namespace coroscope::scenes {

namespace {

bool isSameDouble(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

bool areSameItems(const std::vector<Constant>& left, const std::vector<Constant>& right) {
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (!isSameConstant(left[i], right[i]))
            return false;
    return true;
}

struct Sameness {
    const Constant::Value& right;

    bool operator()(double left) const { return isSameDouble(left, std::get<double>(right)); }
    bool operator()(const ComplexConstant& left) const {
        const auto& other = std::get<ComplexConstant>(right);
        return isSameDouble(left.real, other.real) && isSameDouble(left.imaginary, other.imaginary);
    }
    bool operator()(const TupleConstant& left) const {
        return areSameItems(left.items, std::get<TupleConstant>(right).items);
    }
    bool operator()(const FrozenSetConstant& left) const {
        return areSameItems(left.items, std::get<FrozenSetConstant>(right).items);
    }
    template <typename T>
    bool operator()(const T& left) const {
        return left == std::get<T>(right);
    }
};

struct Truth {
    bool operator()(const NoneConstant&) const { return false; }
    bool operator()(const EllipsisConstant&) const { return true; }
    bool operator()(bool value) const { return value; }
    bool operator()(std::int64_t value) const { return value != 0; }
    bool operator()(const BigIntegerConstant&) const { return true; }
    bool operator()(double value) const { return value != 0; }
    bool operator()(const ComplexConstant& value) const {
        return value.real != 0 || value.imaginary != 0;
    }
    bool operator()(const std::string& value) const { return !value.empty(); }
    bool operator()(const BytesConstant& value) const { return !value.bytes.empty(); }
    bool operator()(const TupleConstant& value) const { return !value.items.empty(); }
    bool operator()(const FrozenSetConstant& value) const { return !value.items.empty(); }
    bool operator()(const std::shared_ptr<const Code>&) const { return true; }
};

} // namespace

bool isSameConstant(const Constant& left, const Constant& right) {
    if (left.value.index() != right.value.index())
        return false;
    return std::visit(Sameness{right.value}, left.value);
}

bool isTrue(const Constant& constant) {
    return std::visit(Truth{}, constant.value);
}

} // namespace coroscope::scenes
