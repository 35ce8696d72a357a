// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Texts of a trace that are numbers: written down as numbers while a scene runs, made into text
// when a reader asks. Their StringIds have the highest bit set.
#pragma once

#include "core/trace/event.h"

#include <bit>
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
    [[nodiscard]] static bool isNumber(StringId id) { return (id & kNumber) != 0; }
    /// One below kReach fits into the id itself: equal ones have the same id.
    StringId integer(std::int64_t number) {
        if (number >= -kReach && number < kReach)
            return kNumber | static_cast<StringId>(number + kReach);
        return keep(static_cast<std::uint64_t>(number), kNumber | kKept);
    }
    StringId real(double number) {
        return keep(std::bit_cast<std::uint64_t>(number), kNumber | kKept | kReal);
    }

    /// As repr() writes the number. Stays valid as long as the table; from any thread.
    [[nodiscard]] std::string_view text(StringId id) const;

private:
    static constexpr StringId kNumber = StringId{1} << 31;
    static constexpr StringId kKept = StringId{1} << 30; // the rest is a place in m_kept
    static constexpr StringId kReal = StringId{1} << 29;
    static constexpr std::int64_t kReach = std::int64_t{1} << 29;

    struct Made {
        std::mutex mutex;
        std::unordered_map<StringId, std::string> texts;
    };

    StringId keep(std::uint64_t bits, StringId marks) {
        m_kept.push_back(bits);
        return marks | static_cast<StringId>(m_kept.size() - 1);
    }
    [[nodiscard]] std::string written(StringId id) const;

    std::vector<std::uint64_t> m_kept;
    std::unique_ptr<Made> m_made = std::make_unique<Made>();
};

} // namespace coroscope
