// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Free lists by size class; under the address sanitizer every piece comes from the system's heap,
// so that a use after the end is seen.
#include "scenes/machine/memory.h"

#include <new>

namespace coroscope::scenes {

constinit thread_local Heap* currentHeap = nullptr;

namespace {
constexpr std::size_t kChunkSize = 64 * 1024;
} // namespace

Heap::~Heap() {
    for (Chunk* chunk = m_chunks; chunk;) {
        Chunk* next = chunk->next;
        ::operator delete(chunk);
        chunk = next;
    }
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
