// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The trace's numbers of the machine's frames that have not ended. Looked up at every line: most
// are found in a table by the low bits of the machine's number, the rest in a map behind it.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

namespace coroscope::scenes {

class FrameNumbers {
public:
    /// 0 when the frame has none.
    [[nodiscard]] std::uint32_t find(std::uint64_t frame) const {
        const Entry& entry = m_table[frame % kSize];
        if (entry.frame == frame)
            return entry.number;
        const auto found = m_rest.find(frame);
        return found == m_rest.end() ? 0 : found->second;
    }

    /// The frame's number, to be set where it is 0. Valid until the next change.
    std::uint32_t& operator[](std::uint64_t frame) {
        Entry& entry = m_table[frame % kSize];
        if (entry.frame == frame)
            return entry.number;
        if (entry.number)
            return m_rest[frame];
        if (const auto found = m_rest.find(frame); found != m_rest.end())
            return found->second;
        entry.frame = frame;
        return entry.number;
    }

    void erase(std::uint64_t frame) {
        Entry& entry = m_table[frame % kSize];
        if (entry.frame == frame)
            entry = {};
        else
            m_rest.erase(frame);
    }

private:
    static constexpr std::size_t kSize = 1024;
    struct Entry {
        std::uint64_t frame = 0; // the machine counts from 1
        std::uint32_t number = 0;
    };

    std::array<Entry, kSize> m_table;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rest;
};

} // namespace coroscope::scenes
