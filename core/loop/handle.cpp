// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Cancelling handles: the callback is let go at once, as asyncio does, so that it keeps nothing
// alive.
#include "core/loop/handle.h"

#include "core/loop/eventloop.h"
#include "core/task/future.h"

namespace coroscope {

Handle::Handle(EventLoop& loop, Callback callback, HandleId id)
    : m_loop(loop)
    , m_callback(std::move(callback))
    , m_id(id) {}

Handle::~Handle() = default;

void Handle::cancel() {
    if (m_isCancelled)
        return;
    if (Observer* observer = m_loop.observer(); observer && m_id)
        observer->handleCancelled(*this);
    aboutToCancel();
    m_isCancelled = true;
    m_callback.target = nullptr;
    m_callback.argument = nullptr;
    m_callback.error = nullptr;
}

void TimerHandle::aboutToCancel() {
    if (m_isScheduled)
        loop().noteTimerCancelled();
}

} // namespace coroscope
