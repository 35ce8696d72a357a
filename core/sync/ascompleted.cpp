// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.as_completed.
#include "core/sync/ascompleted.h"

namespace coroscope {

Callback Completions::callback() {
    Callback callback;
    callback.kind = CallbackKind::AsCompletedChildDone;
    callback.function = childDone;
    callback.target = this;
    return callback;
}

void Completions::start(EventLoop& loop, const std::vector<FutureRef>& futures,
                        std::optional<double> timeout) {
    m_missing = futures;
    for (const FutureRef& future : futures)
        future->addDoneCallback(callback());
    if (m_missing.empty() || !timeout)
        return;
    Callback expired;
    expired.kind = CallbackKind::AsCompletedTimeout;
    expired.function = timedOut;
    expired.target = this;
    m_timer = loop.callLater(*timeout, std::move(expired));
}

ErrorRef Completions::childDone(CallbackTarget& target, Future* child, const ErrorRef&) {
    static_cast<Completions&>(target).take(*child);
    return nullptr;
}

void Completions::take(Future& child) {
    if (m_missing.empty())
        return; // time ran out first
    std::erase(m_missing, &child);
    m_done.putNowait(&child);
    if (m_missing.empty() && m_timer)
        m_timer->cancel();
}

ErrorRef Completions::timedOut(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& self = static_cast<Completions&>(target);
    self.m_timer = nullptr; // it keeps this object
    for (const FutureRef& future : self.m_missing) {
        future->removeDoneCallback(self.callback());
        self.m_done.putNowait(nullptr);
    }
    self.m_missing.clear();
    return nullptr;
}

Coro<FutureRef> Completions::next() {
    const Ref<Completions> self(this);
    FutureRef future = co_await m_done.get();
    if (!future)
        throw LoopError("TimeoutError", "");
    co_return future;
}

} // namespace coroscope
