// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The machine's heap: pools by size class for objects and frames, and the account of live bytes
// that the limits look at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace coroscope::scenes {

/// The memory of one machine. Everything taken from it must be given back before it goes.
class Heap {
public:
    Heap() = default;
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    void* take(std::size_t size);
    void give(void* memory, std::size_t size) noexcept;
    /// Charges (a negative number gives back) bytes that are held elsewhere.
    void charge(std::int64_t bytes) noexcept { m_liveBytes += bytes; }
    std::int64_t liveBytes() const noexcept { return m_liveBytes; }

private:
    static constexpr std::size_t kStep = 16;
    static constexpr std::size_t kLargest = 512;
    struct FreePiece {
        FreePiece* next;
    };
    struct alignas(16) Chunk {
        Chunk* next;
    };

    void* carve(std::size_t size);

    std::array<FreePiece*, kLargest / kStep + 1> m_free = {};
    Chunk* m_chunks = nullptr;
    std::byte* m_cursor = nullptr;
    std::size_t m_left = 0;
    std::int64_t m_liveBytes = 0;
};

/// The heap of the machine that runs on this thread.
extern thread_local Heap* currentHeap;

/// The allocator of the machine's containers: pooled and accounted.
template <typename T>
struct PoolAllocator {
    using value_type = T;
    PoolAllocator() = default;
    template <typename U>
    PoolAllocator(const PoolAllocator<U>&) noexcept {}
    T* allocate(std::size_t count) { return static_cast<T*>(currentHeap->take(count * sizeof(T))); }
    void deallocate(T* memory, std::size_t count) noexcept {
        currentHeap->give(memory, count * sizeof(T));
    }
    template <typename U>
    bool operator==(const PoolAllocator<U>&) const noexcept {
        return true;
    }
};

} // namespace coroscope::scenes
