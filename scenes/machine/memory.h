// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The machine's heap: pools by size class for objects and frames, and the account of live bytes
// that the limits look at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define COROSCOPE_PLAIN_HEAP 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COROSCOPE_PLAIN_HEAP 1
#endif
#endif

namespace coroscope::scenes {

/// The memory of one machine. Everything taken from it must be given back before it goes.
class Heap {
public:
    Heap() = default;
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    void* take(std::size_t size) {
        m_liveBytes += static_cast<std::int64_t>(size);
        if (!kIsPooled || size > kLargest)
            return ::operator new(size);
        const std::size_t index = (size + kStep - 1) / kStep;
        if (FreePiece* piece = m_free[index]) {
            m_free[index] = piece->next;
            return piece;
        }
        return carve(index * kStep);
    }
    void give(void* memory, std::size_t size) noexcept {
        if (!memory)
            return;
        m_liveBytes -= static_cast<std::int64_t>(size);
        if (!kIsPooled || size > kLargest) {
            ::operator delete(memory);
            return;
        }
        auto* piece = static_cast<FreePiece*>(memory);
        FreePiece*& first = m_free[(size + kStep - 1) / kStep];
        piece->next = first;
        first = piece;
    }
    /// Charges (a negative number gives back) bytes that are held elsewhere.
    void charge(std::int64_t bytes) noexcept { m_liveBytes += bytes; }
    std::int64_t liveBytes() const noexcept { return m_liveBytes; }

private:
#ifdef COROSCOPE_PLAIN_HEAP
    static constexpr bool kIsPooled = false;
#else
    static constexpr bool kIsPooled = true;
#endif
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
extern constinit thread_local Heap* currentHeap; // constinit: read without a call

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
