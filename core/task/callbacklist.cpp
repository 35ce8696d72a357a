// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is rare of a list of callbacks.
#include "core/task/callbacklist.h"

#include "core/task/future.h"

#include <algorithm>

namespace coroscope {

std::vector<Callback> CallbackList::all() const {
    std::vector<Callback> callbacks;
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
