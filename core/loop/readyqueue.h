// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is ready to run, first in, first out: a ring that grows by doubling. A task's step stands
// there as the task itself, everything else as its handle.
#pragma once

#include "core/loop/refcounted.h"
#include "core/trace/event.h"

#include <cstddef>
#include <memory>

namespace coroscope {

// `id` is 0 for the loop's own housekeeping.
struct ReadyEntry {
    enum class Kind : std::uint32_t { Handle, Step };
    RefCounted* object; // the queue owns one reference
    HandleId id;
    Kind kind;
};

class ReadyQueue {
public:
    ReadyQueue()
        : m_entries(std::make_unique_for_overwrite<ReadyEntry[]>(kFirst)) {}
    ~ReadyQueue() { clear(); }
    ReadyQueue(const ReadyQueue&) = delete;
    ReadyQueue& operator=(const ReadyQueue&) = delete;

    [[nodiscard]] bool isEmpty() const { return m_head == m_tail; }
    [[nodiscard]] std::size_t size() const { return m_tail - m_head; }
    // `index` counts from the front.
    [[nodiscard]] const ReadyEntry& operator[](std::size_t index) const {
        return m_entries[(m_head + index) & m_mask];
    }
    void pushBack(RefCounted& object, HandleId id, ReadyEntry::Kind kind) {
        object.retain();
        if (size() > m_mask) [[unlikely]]
            grow();
        m_entries[m_tail++ & m_mask] = {&object, id, kind};
    }
    void pushFront(RefCounted& object, HandleId id, ReadyEntry::Kind kind) {
        object.retain();
        if (size() > m_mask)
            grow();
        m_entries[--m_head & m_mask] = {&object, id, kind};
    }
    // The reference goes to the caller.
    ReadyEntry takeFront() { return m_entries[m_head++ & m_mask]; }
    ReadyEntry takeBack() { return m_entries[--m_tail & m_mask]; }
    void clear() {
        while (!isEmpty())
            takeFront().object->release();
    }

private:
    static constexpr std::size_t kFirst = 64;
    void grow();

    std::unique_ptr<ReadyEntry[]> m_entries;
    std::size_t m_mask = kFirst - 1; // number of places - 1
    std::size_t m_head = 0;          // both count up for ever
    std::size_t m_tail = 0;
};

} // namespace coroscope
