// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loop's timers, by deadline. Equal deadlines come out in the order in which CPython's heapq
// would give them, which is not always that of insertion: the same sift-up and sift-down are used.
#pragma once

#include "core/loop/handle.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace coroscope {

class TimerHeap {
public:
    TimerHeap() = default;
    TimerHeap(const TimerHeap&) = delete;
    TimerHeap& operator=(const TimerHeap&) = delete;
    ~TimerHeap() { clear(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] TimerHandle& top() const { return *m_entries.front().timer; }
    void push(Ref<TimerHandle> timer);
    Ref<TimerHandle> pop();
    // Drops every cancelled timer and orders the rest anew, as asyncio's bulk purge does; calls
    // `dropped` for each one that goes.
    template <class Dropped>
    void purgeCancelled(Dropped dropped);
    void clear();

private:
    // Holds one reference to its timer, without Ref: entries are moved by plain copies of 16 bytes.
    struct Entry {
        double when;
        TimerHandle* timer;
    };
    void siftDown(std::size_t start, std::size_t position);
    void siftUp(std::size_t position);
    void heapify();

    std::vector<Entry> m_entries;
};

template <class Dropped>
void TimerHeap::purgeCancelled(Dropped dropped) {
    // Orders the rest before anything is released: what goes may reach the heap.
    std::vector<Entry> gone;
    std::vector<Entry> kept;
    gone.reserve(m_entries.size());
    kept.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        (entry.timer->isCancelled() ? gone : kept).push_back(entry);
    m_entries.swap(kept);
    heapify();
    for (const Entry& entry : gone) {
        const Ref<TimerHandle> timer = Ref<TimerHandle>::adopt(entry.timer);
        dropped(*timer);
    }
}

} // namespace coroscope
