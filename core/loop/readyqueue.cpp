// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A ring that is full moves into one of twice the size.
#include "core/loop/readyqueue.h"

namespace coroscope {

void ReadyQueue::grow() {
    const std::size_t places = 2 * (m_mask + 1);
    auto larger = std::make_unique_for_overwrite<ReadyEntry[]>(places);
    const std::size_t count = size();
    for (std::size_t i = 0; i < count; ++i)
        larger[i] = takeFront();
    m_entries = std::move(larger);
    m_mask = places - 1;
    m_head = 0;
    m_tail = count;
}

} // namespace coroscope
