// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The ring of callbacks, and the one wakeup that stands for itself.
#include "core/task/callbacklist.h"

#include "core/task/task.h"

#include <algorithm>

namespace coroscope {

Callback CallbackList::wakeupOf(CallbackTarget& task) {
    Callback callback;
    callback.kind = CallbackKind::Wakeup;
    callback.function = Task::runWakeup;
    callback.target = &task;
    return callback;
}

void CallbackList::append(Callback&& callback) {
    auto* node = new Node{std::move(callback), nullptr};
    node->next = m_last ? std::exchange(m_last->next, node) : node;
    m_last = node;
}

void CallbackList::add(Callback&& callback) {
    if (const Ref<CallbackTarget> task = std::move(m_wakeup))
        append(wakeupOf(*task));
    append(std::move(callback));
}

Callback CallbackList::takeFirst() {
    if (const Ref<CallbackTarget> task = std::move(m_wakeup))
        return wakeupOf(*task);
    Node* first = m_last->next;
    if (first == m_last)
        m_last = nullptr;
    else
        m_last->next = first->next;
    Callback callback = std::move(first->callback);
    delete first;
    return callback;
}

std::vector<Callback> CallbackList::all() const {
    std::vector<Callback> callbacks;
    if (m_wakeup)
        callbacks.push_back(wakeupOf(*m_wakeup));
    for (const Node* node = m_last; node;) {
        node = node->next;
        callbacks.push_back(node->callback);
        if (node == m_last)
            break;
    }
    return callbacks;
}

void CallbackList::clear() {
    CallbackList going(std::move(*this));
    while (!going.isEmpty())
        const Callback callback = going.takeFirst();
}

void CallbackList::reverse() {
    std::vector<Callback> callbacks = all();
    clear();
    std::reverse(callbacks.begin(), callbacks.end());
    for (Callback& callback : callbacks)
        add(std::move(callback));
}

} // namespace coroscope
