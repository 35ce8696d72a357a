// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// An array that only grows, of plain values. std::vector copies all that it holds when it grows; of
// a large block the C library moves the pages instead, so that each byte is touched once.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace coroscope {

template <typename T>
class GrowingArray {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    GrowingArray() = default;
    GrowingArray(const GrowingArray&) = delete;
    GrowingArray& operator=(const GrowingArray&) = delete;
    GrowingArray(GrowingArray&& other) noexcept { swap(other); }
    GrowingArray& operator=(GrowingArray&& other) noexcept {
        swap(other);
        return *this;
    }
    ~GrowingArray() { std::free(m_items); }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T* data() const { return m_items; }
    [[nodiscard]] const T* begin() const { return m_items; }
    [[nodiscard]] const T* end() const { return m_items + m_size; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return m_items[index]; }
    [[nodiscard]] const T& back() const { return m_items[m_size - 1]; }

    // Throws std::bad_alloc and leaves all as it was.
    void push_back(const T& item) {
        const T copy = item; // it may be one of ours
        if (m_size == m_room)
            grow();
        new (m_items + m_size) T(copy);
        ++m_size;
    }
    void insert(std::size_t index, const T& item) {
        push_back(item);
        for (std::size_t at = m_size - 1; at > index; --at)
            std::swap(m_items[at], m_items[at - 1]);
    }

private:
    static constexpr std::size_t kFirst = 64;

    void swap(GrowingArray& other) noexcept {
        std::swap(m_items, other.m_items);
        std::swap(m_size, other.m_size);
        std::swap(m_room, other.m_room);
    }
    void grow() {
        const std::size_t room = m_room ? m_room * 2 : kFirst;
        // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): see above
        void* items = std::realloc(static_cast<void*>(m_items), room * sizeof(T));
        if (!items)
            throw std::bad_alloc();
        m_items = static_cast<T*>(items);
        m_room = room;
    }

    T* m_items = nullptr;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

} // namespace coroscope
