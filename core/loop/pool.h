// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Size-class free lists for what a loop makes by the million: coroutine frames, handles, futures.
#pragma once

#include <cstddef>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define COROSCOPE_NO_POOL 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COROSCOPE_NO_POOL 1
#endif
#endif
#ifndef COROSCOPE_NO_POOL
#define COROSCOPE_NO_POOL 0
#endif

namespace coroscope {

// Blocks of up to kLargest bytes are kept by the thread that frees them and given out again;
// larger ones, and all of them under a sanitizer, go to operator new.
class Pool {
public:
    static void* allocate(std::size_t bytes) {
        if (!COROSCOPE_NO_POOL && bytes <= kLargest) {
            Free*& head = s_heads[listOf(bytes)];
            if (Free* block = head) {
                head = block->next;
                return block;
            }
        }
        return allocateNew(bytes);
    }
    static void release(void* block, std::size_t bytes) noexcept {
        if (COROSCOPE_NO_POOL || bytes > kLargest) {
            ::operator delete(block);
            return;
        }
        Free*& head = s_heads[listOf(bytes)];
        head = new (block) Free{head};
    }

private:
    static constexpr std::size_t kStep = 16;
    static constexpr std::size_t kLargest = 1024;
    static constexpr std::size_t kLists = kLargest / kStep + 1;
    struct Free {
        Free* next;
    };
    struct Cleaner;
    static constexpr std::size_t listOf(std::size_t bytes) { return (bytes + kStep - 1) / kStep; }
    static void* allocateNew(std::size_t bytes);

    static constinit thread_local Free* s_heads[kLists];
};

// Gives a class pooled storage, also for its derived classes.
struct Pooled {
    static void* operator new(std::size_t bytes) { return Pool::allocate(bytes); }
    static void operator delete(void* block, std::size_t bytes) noexcept {
        Pool::release(block, bytes);
    }
};

} // namespace coroscope
