// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which item of a queue comes next. The heap moves its items as CPython's heapq does, so that equal
// ones come out in the same order; its comparison may throw, and the items are all still there.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace coroscope {

template <class T>
class FifoStorage {
public:
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const auto& items() const { return m_items; } // as Python's list(_queue)
    void put(T item) { m_items.push_back(std::move(item)); }
    T take() {
        T item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

private:
    std::deque<T> m_items;
};

template <class T>
class LifoStorage {
public:
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const auto& items() const { return m_items; } // as Python's list(_queue)
    void put(T item) { m_items.push_back(std::move(item)); }
    T take() {
        T item = std::move(m_items.back());
        m_items.pop_back();
        return item;
    }

private:
    std::vector<T> m_items;
};

// Moves items[at] towards the root, not above `start`, until its parent is not greater.
template <class Items, class Less>
void heapSiftDown(Items& items, std::size_t start, std::size_t at, Less& less) {
    while (at > start) {
        const std::size_t parent = (at - 1) / 2;
        if (!less(items[at], items[parent]))
            return;
        std::swap(items[at], items[parent]);
        at = parent;
    }
}

// Brings the smaller child up all the way to a leaf, then lets the item rise from there: fewer
// comparisons than stopping early.
template <class Items, class Less>
void heapSiftUp(Items& items, std::size_t at, Less& less) {
    const std::size_t start = at;
    const std::size_t end = items.size();
    for (std::size_t child = 2 * at + 1; child < end; child = 2 * at + 1) {
        if (child + 1 < end && !less(items[child], items[child + 1]))
            ++child;
        std::swap(items[at], items[child]);
        at = child;
    }
    heapSiftDown(items, start, at, less);
}

template <class Items, class T, class Less>
void heapPush(Items& items, T item, Less& less) {
    items.push_back(std::move(item));
    heapSiftDown(items, 0, items.size() - 1, less);
}

template <class Items, class Less>
typename Items::value_type heapPop(Items& items, Less& less) {
    auto last = std::move(items.back());
    items.pop_back();
    if (items.empty())
        return last;
    std::swap(items.front(), last);
    heapSiftUp(items, 0, less);
    return last;
}

template <class T, class Less = std::less<>>
class HeapStorage {
public:
    HeapStorage() = default;
    explicit HeapStorage(Less less)
        : m_less(std::move(less)) {}
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const auto& items() const { return m_items; } // as Python's list(_queue)
    void put(T item) { heapPush(m_items, std::move(item), m_less); }
    T take() { return heapPop(m_items, m_less); }

private:
    std::vector<T> m_items;
    Less m_less;
};

} // namespace coroscope
