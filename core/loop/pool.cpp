// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where the free lists come from, and where they go when their thread ends.
#include "core/loop/pool.h"

namespace coroscope {

constinit thread_local Pool::Free* Pool::s_heads[Pool::kLists] = {};

struct Pool::Cleaner {
    Cleaner() = default;
    Cleaner(const Cleaner&) = delete;
    Cleaner& operator=(const Cleaner&) = delete;
    ~Cleaner() {
        for (Free*& head : s_heads) {
            while (head) {
                Free* next = head->next;
                ::operator delete(head);
                head = next;
            }
        }
    }
    // Makes sure that the thread has one.
    void note() {}
};

void* Pool::allocateNew(std::size_t bytes) {
    if (COROSCOPE_NO_POOL || bytes > kLargest)
        return ::operator new(bytes);
    static thread_local Cleaner cleaner;
    cleaner.note();
    return ::operator new(listOf(bytes) * kStep);
}

} // namespace coroscope
