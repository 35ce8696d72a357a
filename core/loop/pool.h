// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Size-class free lists for what a loop makes by the million: coroutine frames, handles, futures.
#pragma once

#include <array>
#include <cstddef>
#include <new>

namespace coroscope {

// Blocks of up to kLargest bytes are kept by the thread that frees them and given out again;
// larger ones, and all of them under a sanitizer, go to operator new.
class Pool {
public:
    static void* allocate(std::size_t bytes);
    static void release(void* block, std::size_t bytes) noexcept;

private:
    static constexpr std::size_t kStep = 32;
    static constexpr std::size_t kLargest = 1024;
    struct Free {
        Free* next;
    };
    struct Lists {
        std::array<Free*, kLargest / kStep + 1> heads{};
        ~Lists();
    };
    static thread_local Lists s_lists;
};

// Gives a class pooled storage, also for its derived classes.
struct Pooled {
    static void* operator new(std::size_t bytes) { return Pool::allocate(bytes); }
    static void operator delete(void* block, std::size_t bytes) noexcept {
        Pool::release(block, bytes);
    }
};

} // namespace coroscope
