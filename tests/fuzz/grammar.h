// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Makes statements and expressions of the scene language from a table of rules.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace coroscope::fuzz {

class Grammar {
public:
    explicit Grammar(std::minstd_rand& random)
        : m_random(random) {}

    /// Whole statements, not indented, blocks in them at most `depth` deep.
    std::string statements(int depth);
    /// An expression, others in it at most `depth` deep.
    std::string expression(int depth);

private:
    std::string made(std::string_view rule, int depth, std::size_t indent);
    std::string expanded(std::string_view text, int depth, std::size_t indent);

    std::minstd_rand& m_random;
};

} // namespace coroscope::fuzz
