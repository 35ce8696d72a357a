// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Queue, LifoQueue and PriorityQueue. put() waits for room, get() for an item. Each put
// wakes the first getter, each get the first putter; the woken one looks again when it runs, and
// waits anew at the end where another was quicker. One that is cancelled after it was woken wakes
// the next. join() waits until task_done() was called for each item.
#pragma once

#include "core/sync/event.h"
#include "core/sync/storage.h"

#include <cstdint>

namespace coroscope {

// The scheduling of a queue, whatever it holds.
class QueueBase : public LoopBound {
public:
    // For no limit: 0 or less.
    explicit QueueBase(std::int64_t maxSize = 0);

    [[nodiscard]] std::int64_t maxSize() const { return m_maxSize; }
    [[nodiscard]] virtual bool isEmpty() const = 0;
    [[nodiscard]] virtual bool isFull() const = 0;
    // Throws LoopError ValueError where all are done.
    void taskDone();
    Coro<void> join();
    [[nodiscard]] std::int64_t unfinished() const { return m_unfinished; }
    [[nodiscard]] const Waiters& getters() const { return m_getters; }
    [[nodiscard]] const Waiters& putters() const { return m_putters; }

protected:
    Coro<void> waitForRoom();
    Coro<void> waitForItem();
    void itemWasPut();
    void itemWasTaken();
    [[nodiscard]] std::string describe() const override { return "Queue"; }

private:
    enum class Side { Getters, Putters };
    Coro<void> waitIn(Side side);
    [[nodiscard]] bool mustWait(Side side) const {
        return side == Side::Getters ? isEmpty() : isFull();
    }
    static void wakeUpNext(Waiters& waiters);

    Waiters m_getters;
    Waiters m_putters;
    AsyncEvent m_finished;
    std::int64_t m_maxSize;
    std::int64_t m_unfinished = 0;
};

// `Storage` says which item comes next: FifoStorage, LifoStorage, HeapStorage.
template <class T, class Storage = FifoStorage<T>>
class Queue : public QueueBase {
public:
    explicit Queue(std::int64_t maxSize = 0, Storage storage = {})
        : QueueBase(maxSize)
        , m_storage(std::move(storage)) {}

    [[nodiscard]] std::size_t size() const { return m_storage.size(); }
    [[nodiscard]] const Storage& storage() const { return m_storage; }
    [[nodiscard]] bool isEmpty() const override { return m_storage.size() == 0; }
    [[nodiscard]] bool isFull() const override {
        return maxSize() > 0 && static_cast<std::int64_t>(size()) >= maxSize();
    }
    Coro<void> put(T item) {
        if (isFull())
            co_await waitForRoom();
        putNowait(std::move(item));
    }
    Coro<T> get() {
        if (isEmpty())
            co_await waitForItem();
        co_return getNowait();
    }
    // Throws LoopError QueueFull.
    void putNowait(T item) {
        if (isFull())
            throw LoopError("QueueFull", "");
        m_storage.put(std::move(item));
        itemWasPut();
    }
    // Throws LoopError QueueEmpty.
    T getNowait() {
        if (isEmpty())
            throw LoopError("QueueEmpty", "");
        T item = m_storage.take();
        itemWasTaken();
        return item;
    }

private:
    Storage m_storage;
};

template <class T>
using LifoQueue = Queue<T, LifoStorage<T>>;
template <class T, class Less = std::less<>>
using PriorityQueue = Queue<T, HeapStorage<T, Less>>;

} // namespace coroscope
