// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The done-callbacks of a future, in their order. Most futures have none or one, which a task's
// wakeup is; eight bytes serve them.
#pragma once

#include "core/loop/handle.h"

#include <vector>

namespace coroscope {

// A ring of pooled nodes, known by its last one.
class CallbackList {
public:
    CallbackList() = default;
    CallbackList(CallbackList&& other) noexcept
        : m_last(std::exchange(other.m_last, nullptr)) {}
    CallbackList& operator=(CallbackList&&) = delete;
    ~CallbackList() {
        if (m_last)
            clear();
    }

    [[nodiscard]] bool isEmpty() const { return !m_last; }
    [[nodiscard]] std::vector<Callback> all() const;
    void add(Callback callback) {
        auto* node = new Node{std::move(callback), nullptr};
        node->next = m_last ? std::exchange(m_last->next, node) : node;
        m_last = node;
    }
    Callback takeFirst() {
        Node* first = m_last->next;
        if (first == m_last)
            m_last = nullptr;
        else
            m_last->next = first->next;
        Callback callback = std::move(first->callback);
        delete first;
        return callback;
    }
    void clear();
    void reverse();
    // How many went.
    template <class Condition>
    std::size_t removeIf(Condition condition) {
        CallbackList before(std::move(*this));
        std::size_t removed = 0;
        std::vector<Callback> dropped; // let go when the list is whole again
        while (!before.isEmpty()) {
            Callback callback = before.takeFirst();
            const bool isRemoved = condition(callback);
            removed += isRemoved ? 1 : 0;
            if (isRemoved)
                dropped.push_back(std::move(callback));
            else
                add(std::move(callback));
        }
        return removed;
    }

private:
    struct Node : Pooled {
        Callback callback;
        Node* next;
        Node(Callback what, Node* following)
            : callback(std::move(what))
            , next(following) {}
    };
    Node* m_last = nullptr;
};

} // namespace coroscope
