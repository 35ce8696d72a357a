// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loop's timers, by deadline. Equal deadlines come out in the order in which CPython's heapq
// would give them, which is not always that of insertion: the same sift-up and sift-down are used.
#pragma once

#include "core/loop/handle.h"

#include <cstddef>
#include <vector>

namespace coroscope {

class TimerHeap {
public:
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] TimerHandle& top() const { return *m_entries.front().timer; }
    void push(Ref<TimerHandle> timer);
    Ref<TimerHandle> pop();
    // Drops every cancelled timer and orders the rest anew, as asyncio's bulk purge does; calls
    // `dropped` for each one that goes.
    template <class Dropped>
    void purgeCancelled(Dropped dropped);
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        double when;
        Ref<TimerHandle> timer;
    };
    void siftDown(std::size_t start, std::size_t position);
    void siftUp(std::size_t position);
    void heapify();

    std::vector<Entry> m_entries;
};

template <class Dropped>
void TimerHeap::purgeCancelled(Dropped dropped) {
    std::vector<Entry> kept;
    for (Entry& entry : m_entries) {
        if (entry.timer->isCancelled())
            dropped(*entry.timer);
        else
            kept.push_back(std::move(entry));
    }
    m_entries = std::move(kept);
    heapify();
}

} // namespace coroscope
