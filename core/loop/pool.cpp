// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The free lists: one singly linked list a size class, emptied when the thread ends.
#include "core/loop/pool.h"

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

thread_local Pool::Lists Pool::s_lists;

Pool::Lists::~Lists() {
    for (Free*& head : heads) {
        while (head) {
            Free* next = head->next;
            ::operator delete(head);
            head = next;
        }
    }
}

void* Pool::allocate(std::size_t bytes) {
    const std::size_t list = (bytes + kStep - 1) / kStep;
    if (COROSCOPE_NO_POOL || bytes > kLargest)
        return ::operator new(bytes);
    if (Free* block = s_lists.heads[list]) {
        s_lists.heads[list] = block->next;
        return block;
    }
    return ::operator new(list* kStep);
}

void Pool::release(void* block, std::size_t bytes) noexcept {
    if (COROSCOPE_NO_POOL || bytes > kLargest) {
        ::operator delete(block);
        return;
    }
    Free*& head = s_lists.heads[(bytes + kStep - 1) / kStep];
    head = new (block) Free{head};
}

} // namespace coroscope
