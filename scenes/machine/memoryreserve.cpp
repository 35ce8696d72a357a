// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// An interpreter that unwound from any allocation would have to keep every object whole at each of
// them; one that always gets its memory once more and then stops need not.
#include "scenes/machine/memoryreserve.h"

#include <atomic>
#include <new>

namespace coroscope::scenes {

namespace {

std::atomic<void*> g_reserve{nullptr};
std::atomic<bool> g_isLow{false};
std::size_t g_bytes = 0;
void (*g_lastWord)() = nullptr;

void giveUpReserve() {
    void* reserve = g_reserve.exchange(nullptr);
    g_isLow = true;
    if (reserve) {
        ::operator delete(reserve);
        return; // the allocation is tried again
    }
    if (g_lastWord)
        g_lastWord();
    throw std::bad_alloc();
}

} // namespace

void keepMemoryReserve(std::size_t bytes, void (*lastWord)()) {
    g_bytes = bytes;
    g_lastWord = lastWord;
    renewMemoryReserve();
    std::set_new_handler(giveUpReserve);
}

bool isMemoryLow() {
    return g_isLow.load(std::memory_order_relaxed);
}

void renewMemoryReserve() {
    if (g_bytes == 0 || g_reserve)
        return;
    const std::new_handler handler = std::set_new_handler(nullptr);
    g_reserve = ::operator new(g_bytes, std::nothrow);
    std::set_new_handler(handler);
    g_isLow = g_reserve == nullptr;
}

} // namespace coroscope::scenes
