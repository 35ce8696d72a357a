// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The two sifts of CPython's heapq, on an array with the keys inline.
#include "core/loop/timerheap.h"

#include "core/task/future.h"

namespace coroscope {

void TimerHeap::push(Ref<TimerHandle> timer) {
    const double when = timer->when();
    m_entries.push_back({when, std::move(timer)});
    siftDown(0, m_entries.size() - 1);
}

Ref<TimerHandle> TimerHeap::pop() {
    Entry last = std::move(m_entries.back());
    m_entries.pop_back();
    if (m_entries.empty())
        return std::move(last.timer);
    std::swap(last, m_entries.front());
    siftUp(0);
    return std::move(last.timer);
}

// Moves the entry at `position` towards the root until its parent is no later.
void TimerHeap::siftDown(std::size_t start, std::size_t position) {
    Entry moving = std::move(m_entries[position]);
    while (position > start) {
        const std::size_t parent = (position - 1) / 2;
        if (!(moving.when < m_entries[parent].when))
            break;
        m_entries[position] = std::move(m_entries[parent]);
        position = parent;
    }
    m_entries[position] = std::move(moving);
}

// Bubbles the smaller child up until a leaf is hit, then lets the entry sink back: heapq's way,
// which decides the order of equal deadlines.
void TimerHeap::siftUp(std::size_t position) {
    const std::size_t end = m_entries.size();
    const std::size_t start = position;
    Entry moving = std::move(m_entries[position]);
    std::size_t child = 2 * position + 1;
    while (child < end) {
        const std::size_t right = child + 1;
        if (right < end && !(m_entries[child].when < m_entries[right].when))
            child = right;
        m_entries[position] = std::move(m_entries[child]);
        position = child;
        child = 2 * position + 1;
    }
    m_entries[position] = std::move(moving);
    siftDown(start, position);
}

void TimerHeap::heapify() {
    for (std::size_t i = m_entries.size() / 2; i-- > 0;)
        siftUp(i);
}

} // namespace coroscope
