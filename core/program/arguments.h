// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a call hands over: values by place and by name, `*values` and `**values` spread out.
#pragma once

#include "core/program/valuebase.h"

#include <utility>
#include <vector>

namespace coroscope::py {

struct Named {
    const char* name;
    Value value;
};
[[nodiscard]] inline Named named(const char* name, Value value) {
    return {name, std::move(value)};
}
struct Spread {
    Value values;
};
[[nodiscard]] inline Spread spread(Value values) {
    return {std::move(values)};
}
struct SpreadNamed {
    Value values;
};
[[nodiscard]] inline SpreadNamed spreadNamed(Value values) {
    return {std::move(values)};
}

class Arguments {
public:
    Arguments() = default;
    // Without a fold: compilers nest those only so deep, and a list may have a thousand items.
    template <class First, class... Rest>
    requires(
        sizeof...(Rest) > 0 ||
        !std::same_as<std::remove_cvref_t<First>, Arguments>) explicit Arguments(First&& first,
                                                                                 Rest&&... rest) {
        add(std::forward<First>(first));
        const int inOrder[] = {0, (add(std::forward<Rest>(rest)), 0)...};
        (void)inOrder;
    }

    void add(Value value) { positional.push_back(std::move(value)); }
    void add(Named value) { named.emplace_back(value.name, std::move(value.value)); }
    void add(const Spread& values);
    void add(const SpreadNamed& values);

    // The argument at a place or of a name. Raises TypeError where it is missing.
    [[nodiscard]] Value at(std::size_t place, std::string_view name) const;
    [[nodiscard]] Value at(std::size_t place, std::string_view name, const Value& otherwise) const;
    [[nodiscard]] Value ofName(std::string_view name, const Value& otherwise) const;
    [[nodiscard]] std::size_t count() const { return positional.size(); }

    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
};

// A function of the runtime. It is no C++ function, so that a name of the program hides it.
struct Builtin {
    const char* name;
    Value (*function)(Arguments& arguments);

    template <class... A>
    Value operator()(A&&... given) const {
        Arguments arguments(std::forward<A>(given)...);
        return function(arguments);
    }
    operator Value() const;
};

} // namespace coroscope::py
