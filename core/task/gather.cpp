// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.gather: counting, first error, cancellation of the outer future.
#include "core/task/gather.h"

#include "core/loop/fault.h"

namespace coroscope {

bool GatheringFuture::cancel(CancelMessageRef message) {
    if (isDone())
        return false;
    if (isPlanted(Fault::GatherCancelNotPassedOn))
        return Future::cancel(std::move(message));
    bool isAnyCancelled = false;
    for (const FutureRef& child : m_children)
        isAnyCancelled = child->cancel(message) || isAnyCancelled;
    if (isAnyCancelled)
        m_isCancelRequested = true;
    return isAnyCancelled;
}

std::string TypedGather<void>::valueText() const {
    std::string text = "[";
    for (std::size_t i = 0; i < children().size(); ++i)
        text += i ? ", None" : "None";
    return text + "]";
}

void Gathering::add(Future& child) {
    ++m_added;
    Callback callback;
    callback.kind = CallbackKind::GatherChildDone;
    callback.function = childDone;
    callback.target = this;
    child.addDoneCallback(std::move(callback));
}

void Gathering::setOuter(Ref<GatheringFuture> outer) {
    m_outer = std::move(outer);
    Observer* observer = m_outer->loop().observer();
    if (!observer)
        return;
    observer->futureLabelled(*m_outer, "gather", 0);
    for (const FutureRef& child : m_outer->children())
        observer->futureChild(*m_outer, *child);
}

ErrorRef Gathering::childDone(CallbackTarget& target, Future* child, const ErrorRef&) {
    static_cast<Gathering&>(target).take(*child);
    return nullptr;
}

void Gathering::take(Future& child) {
    ++m_finished;
    child.markRetrieved();
    if (!m_outer || m_outer->isDone())
        return;
    if (!m_returnExceptions && !isPlanted(Fault::GatherIgnoresFirstError) &&
        child.outcome() != Outcome::Result) {
        m_outer->setError(child.outcomeError());
        return;
    }
    if (m_finished == m_added ||
        (isPlanted(Fault::GatherEndsEarly) && m_finished + 1 == m_added && m_added > 2))
        finish(child);
}

void Gathering::finish(Future& last) {
    if (m_outer->isCancelRequested()) {
        // The cancellation of the outer future ends it only now, when nothing runs any more.
        m_outer->setError(last.isCancelled() ? last.outcomeError() : makeCancelled());
        return;
    }
    m_outer->collect();
    m_outer->finish();
}

} // namespace coroscope
