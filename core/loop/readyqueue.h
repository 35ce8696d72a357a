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

// Owns one reference to its object. `id` is 0 for the loop's own housekeeping.
class ReadyEntry {
public:
    enum class Kind : std::uint32_t { Handle, Step };
    ReadyEntry() = default;
    ReadyEntry(Kind kind, HandleId id, Ref<RefCounted> object)
        : m_object(object.detach())
        , m_id(id)
        , m_kind(kind) {}
    ReadyEntry(ReadyEntry&& other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
        , m_id(other.m_id)
        , m_kind(other.m_kind) {}
    ReadyEntry& operator=(ReadyEntry&& other) noexcept {
        std::swap(m_object, other.m_object);
        m_id = other.m_id;
        m_kind = other.m_kind;
        return *this;
    }
    ~ReadyEntry() {
        if (m_object)
            m_object->release();
    }
    [[nodiscard]] bool isStep() const { return m_kind == Kind::Step; }
    [[nodiscard]] HandleId id() const { return m_id; }
    [[nodiscard]] RefCounted& object() const { return *m_object; }
    Ref<RefCounted> takeObject() {
        Ref<RefCounted> object(m_object);
        std::exchange(m_object, nullptr)->release();
        return object;
    }

private:
    RefCounted* m_object = nullptr;
    HandleId m_id = 0;
    Kind m_kind = Kind::Handle;
};

class ReadyQueue {
public:
    [[nodiscard]] bool isEmpty() const { return m_head == m_tail; }
    [[nodiscard]] std::size_t size() const { return m_tail - m_head; }
    // `index` counts from the front.
    [[nodiscard]] const ReadyEntry& operator[](std::size_t index) const {
        return m_entries[(m_head + index) & m_mask];
    }
    void pushBack(ReadyEntry entry) {
        if (size() > m_mask || !m_entries)
            grow();
        m_entries[m_tail++ & m_mask] = std::move(entry);
    }
    void pushFront(ReadyEntry entry) {
        if (size() > m_mask || !m_entries)
            grow();
        m_entries[--m_head & m_mask] = std::move(entry);
    }
    ReadyEntry takeFront() { return std::move(m_entries[m_head++ & m_mask]); }
    ReadyEntry takeBack() { return std::move(m_entries[--m_tail & m_mask]); }
    void clear() {
        while (!isEmpty())
            const ReadyEntry dropped = takeFront();
    }

private:
    void grow();

    std::unique_ptr<ReadyEntry[]> m_entries;
    std::size_t m_mask = 0; // number of places - 1
    std::size_t m_head = 0; // both count up for ever
    std::size_t m_tail = 0;
};

} // namespace coroscope
