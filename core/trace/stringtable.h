// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The strings of a trace, each once, numbered from 0 (the empty one). Open addressing over the
// numbers: half of the strings of a run with errors are new, and a node for each costs a miss.
#pragma once

#include "core/trace/event.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

class StringTable {
public:
    StringTable();

    [[nodiscard]] std::string_view operator[](StringId id) const { return m_strings[id]; }
    [[nodiscard]] std::size_t size() const { return m_strings.size(); }
    // The number of `text`, a new one if it is not there yet.
    StringId intern(std::string_view text);

private:
    struct Slot {
        std::uint32_t hash = 0;
        StringId id = 0; // 0: free; the empty string needs no slot
    };

    [[nodiscard]] Slot* slotOf(std::string_view text, std::uint32_t hash);
    void grow();

    std::deque<std::string> m_strings; // a deque: views into it stay valid as it grows
    std::vector<Slot> m_slots;         // their number is a power of two, at most half are taken
};

} // namespace coroscope
