// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The two sifts of CPython's heapq, on an array with the keys inline.
#include "core/loop/timerheap.h"

#include "core/task/future.h"

namespace coroscope {

void TimerHeap::push(Ref<TimerHandle> timer) {
    // Room first: should there be none, the reference is still the caller's.
    m_entries.push_back({timer->when(), timer.get()});
    static_cast<void>(timer.detach());
    siftDown(0, m_entries.size() - 1);
}

Ref<TimerHandle> TimerHeap::pop() {
    Entry last = m_entries.back();
    m_entries.pop_back();
    if (!m_entries.empty()) {
        std::swap(last, m_entries.front());
        siftUp(0);
    }
    return Ref<TimerHandle>::adopt(last.timer);
}

void TimerHeap::clear() {
    // A timer that goes may run the destructors of what it holds, and these may reach the heap.
    const std::vector<Entry> going = std::exchange(m_entries, {});
    for (const Entry& entry : going)
        entry.timer->release();
}

// Moves the entry at `position` towards the root until its parent is no later.
void TimerHeap::siftDown(std::size_t start, std::size_t position) {
    Entry* const entries = m_entries.data();
    const Entry moving = entries[position];
    while (position > start) {
        const std::size_t parent = (position - 1) / 2;
        if (!(moving.when < entries[parent].when))
            break;
        entries[position] = entries[parent];
        position = parent;
    }
    entries[position] = moving;
}

// Bubbles the smaller child up until a leaf is hit, then lets the entry sink back: heapq's way,
// which decides the order of equal deadlines.
void TimerHeap::siftUp(std::size_t position) {
    Entry* const entries = m_entries.data();
    const std::size_t end = m_entries.size();
    const std::size_t start = position;
    const Entry moving = entries[position];
    std::size_t child = 2 * position + 1;
    while (child + 1 < end) {
        // Which child comes first is a coin's toss: added, not jumped on. heapq takes the right one
        // unless the left one is truly less.
        if (!(entries[child].when < entries[child + 1].when))
            ++child;
        entries[position] = entries[child];
        position = child;
        child = 2 * position + 1;
    }
    if (child < end) {
        entries[position] = entries[child];
        position = child;
    }
    entries[position] = moving;
    siftDown(start, position);
}

void TimerHeap::heapify() {
    for (std::size_t i = m_entries.size() / 2; i-- > 0;)
        siftUp(i);
}

} // namespace coroscope
