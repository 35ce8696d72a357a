// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Cancelling handles: the callback is let go at once, as asyncio does, so that it keeps nothing
// alive.
#include "core/loop/handle.h"

#include "core/loop/eventloop.h"
#include "core/loop/fault.h"
#include "core/task/future.h"

#include <utility>

namespace coroscope {

Handle::Handle(EventLoop& loop, Callback&& callback, HandleId id)
    : m_loop(loop)
    , m_callback(std::move(callback))
    , m_id(id) {}

Handle::~Handle() = default;

void Handle::cancel() {
    if (m_isCancelled)
        return;
    if (Observer* observer = m_loop.observer(); observer && m_id)
        observer->handleCancelled(m_id);
    aboutToCancel();
    if (isPlanted(Fault::CancelledHandleRuns))
        return;
    m_isCancelled = true;
    letGo();
}

void Handle::letGo() {
    Callback empty;
    empty.kind = m_callback.kind;
    empty.function = m_callback.function;
    const Callback former = std::exchange(m_callback, std::move(empty));
}

void Handle::noteOver() {
    if (m_id == 0 || !m_callback.target)
        return;
    if (m_callback.argument)
        m_callback.argument->noteKept();
    m_callback.target->noteKept();
}

void TimerHandle::aboutToCancel() {
    if (m_isScheduled)
        loop().noteTimerCancelled();
}

} // namespace coroscope
