// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Texts of a trace that are numbers: written down as numbers while a scene runs, made into text
// when a reader asks. Their StringIds have the highest bit set.
#pragma once

#include "core/trace/event.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace coroscope {

class NumberTexts {
public:
    /// Integers in [-kReach, kReach) fit into the id itself.
    static constexpr std::int64_t kReach = 1 << 29;

    [[nodiscard]] static bool isNumber(StringId id) { return (id & kNumber) != 0; }
    [[nodiscard]] static bool holds(std::int64_t number) {
        return number >= -kReach && number < kReach;
    }
    [[nodiscard]] static StringId integer(std::int64_t number) {
        return kNumber | static_cast<StringId>(number + kReach);
    }
    /// Reals are kept in a table of 2^30.
    StringId real(double number);
    [[nodiscard]] bool hasRoom() const { return m_reals.size() < kReal; }

    /// As repr() writes the number. Stays valid as long as the table; from any thread.
    [[nodiscard]] std::string_view text(StringId id) const;

private:
    static constexpr StringId kNumber = StringId{1} << 31;
    static constexpr StringId kReal = StringId{1} << 30;

    struct Made {
        std::mutex mutex;
        std::unordered_map<StringId, std::string> texts;
    };

    std::vector<double> m_reals;
    std::unique_ptr<Made> m_made = std::make_unique<Made>();
};

} // namespace coroscope
