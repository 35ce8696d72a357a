// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The done-callbacks of a future, in their order. Most futures have none or one, which a task's
// wakeup is.
#pragma once

#include "core/loop/handle.h"

#include <vector>

namespace coroscope {

// Either the wakeup of one task, or a ring of pooled nodes that is known by its last one.
class CallbackList {
public:
    CallbackList() = default;
    CallbackList(CallbackList&& other) noexcept
        : m_wakeup(std::move(other.m_wakeup))
        , m_last(std::exchange(other.m_last, nullptr)) {}
    CallbackList& operator=(CallbackList&&) = delete;
    ~CallbackList() {
        if (m_last)
            clear();
    }

    [[nodiscard]] bool isEmpty() const { return !m_last && !m_wakeup; }
    [[nodiscard]] std::vector<Callback> all() const;
    void add(Callback&& callback);
    // The same as add(wakeupOf(task)).
    void addWakeup(CallbackTarget& task) {
        if (isEmpty())
            m_wakeup = &task;
        else
            add(wakeupOf(task));
    }
    // The task, where its wakeup is all there is; empties the list then.
    Ref<CallbackTarget> takeOnlyWakeup() { return std::move(m_wakeup); }
    Callback takeFirst();
    void clear();
    void reverse();
    // How many went.
    template <class Condition>
    std::size_t removeIf(Condition condition);
    static Callback wakeupOf(CallbackTarget& task);

private:
    struct Node : Pooled {
        Callback callback;
        Node* next;
        Node(Callback&& what, Node* following)
            : callback(std::move(what))
            , next(following) {}
    };
    void append(Callback&& callback);

    Ref<CallbackTarget> m_wakeup;
    Node* m_last = nullptr;
};

template <class Condition>
std::size_t CallbackList::removeIf(Condition condition) {
    CallbackList before(std::move(*this));
    std::vector<Callback> dropped; // let go when the list is whole again
    while (!before.isEmpty()) {
        Callback callback = before.takeFirst();
        if (condition(callback))
            dropped.push_back(std::move(callback));
        else
            add(std::move(callback));
    }
    return dropped.size();
}

} // namespace coroscope
