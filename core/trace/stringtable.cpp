// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Linear probing; a string is compared only where its hash is the same.
#include "core/trace/stringtable.h"

#include <functional>

namespace coroscope {

namespace {
constexpr std::size_t kFirstSlots = 64;
} // namespace

StringTable::StringTable()
    : m_slots(kFirstSlots) {
    m_strings.emplace_back();
}

StringTable::Slot* StringTable::slotOf(std::string_view text, std::uint32_t hash) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id && (m_slots[at].hash != hash || m_strings[m_slots[at].id] != text))
        at = (at + 1) & mask;
    return &m_slots[at];
}

void StringTable::grow() {
    std::vector<Slot> larger(m_slots.size() * 2);
    const std::size_t mask = larger.size() - 1;
    for (const Slot& slot : m_slots) {
        std::size_t at = slot.hash & mask;
        while (slot.id && larger[at].id)
            at = (at + 1) & mask;
        if (slot.id)
            larger[at] = slot;
    }
    m_slots = std::move(larger);
}

StringId StringTable::intern(std::string_view text) {
    if (text.empty())
        return 0;
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
    Slot* slot = slotOf(text, hash);
    if (slot->id)
        return slot->id;
    if (m_strings.size() * 2 > m_slots.size()) {
        grow();
        slot = slotOf(text, hash);
    }
    const auto id = static_cast<StringId>(m_strings.size());
    m_strings.emplace_back(text);
    *slot = {hash, id};
    return id;
}

} // namespace coroscope
