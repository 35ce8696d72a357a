// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.as_completed.
#include "core/sync/ascompleted.h"

#include <utility>

namespace coroscope {

Callback AsCompleted::childCallback() {
    Callback callback;
    callback.kind = CallbackKind::AsCompletedChildDone;
    callback.function = childDone;
    callback.target = this;
    return callback;
}

void AsCompleted::start(std::optional<double> timeout) {
    for (const FutureRef& future : m_todo)
        future->addDoneCallback(childCallback());
    if (m_todo.empty() || !timeout)
        return;
    Callback callback;
    callback.kind = CallbackKind::AsCompletedTimeout;
    callback.function = timeoutPassed;
    callback.target = this;
    m_timer = m_loop.callLater(*timeout, std::move(callback));
}

ErrorRef AsCompleted::childDone(CallbackTarget& target, Future* child, const ErrorRef&) {
    auto& self = static_cast<AsCompleted&>(target);
    if (self.m_todo.empty())
        return nullptr; // the timeout was first
    std::erase(self.m_todo, child);
    self.m_done.putNowait(child);
    if (self.m_todo.empty() && self.m_timer)
        self.m_timer->cancel();
    return nullptr;
}

ErrorRef AsCompleted::timeoutPassed(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& self = static_cast<AsCompleted&>(target);
    for (const FutureRef& future : std::exchange(self.m_todo, {})) {
        future->removeDoneCallback(self.childCallback());
        self.m_done.putNowait(nullptr);
    }
    return nullptr;
}

Coro<FutureRef> AsCompleted::next() {
    const Ref<AsCompleted> self(this);
    FutureRef future = co_await m_done.get();
    if (!future)
        throw LoopError("TimeoutError", "");
    co_return future;
}

} // namespace coroscope
