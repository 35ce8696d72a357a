// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Free lists by size class; under the address sanitizer every piece comes from the system's heap,
// so that a use after the end is seen.
#include "scenes/machine/memory.h"

#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define COROSCOPE_PLAIN_HEAP 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COROSCOPE_PLAIN_HEAP 1
#endif
#endif

namespace coroscope::scenes {

thread_local Heap* currentHeap = nullptr;

namespace {
constexpr std::size_t kChunkSize = 64 * 1024;
#ifdef COROSCOPE_PLAIN_HEAP
constexpr bool kIsPooled = false;
#else
constexpr bool kIsPooled = true;
#endif
} // namespace

Heap::~Heap() {
    for (Chunk* chunk = m_chunks; chunk;) {
        Chunk* next = chunk->next;
        ::operator delete(chunk);
        chunk = next;
    }
}

void* Heap::take(std::size_t size) {
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

void Heap::give(void* memory, std::size_t size) noexcept {
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

void* Heap::carve(std::size_t size) {
    if (size == 0)
        size = kStep;
    if (m_left < size) {
        auto* chunk = static_cast<Chunk*>(::operator new(kChunkSize));
        chunk->next = m_chunks;
        m_chunks = chunk;
        m_cursor = reinterpret_cast<std::byte*>(chunk + 1);
        m_left = kChunkSize - sizeof(Chunk);
    }
    void* piece = m_cursor;
    m_cursor += size;
    m_left -= size;
    return piece;
}

} // namespace coroscope::scenes
