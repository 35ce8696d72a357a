// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.shield.
#include "core/sync/shield.h"

#include "core/loop/fault.h"

namespace coroscope {

Callback Shielding::callback(CallbackKind kind, Callback::Function function) {
    Callback callback;
    callback.kind = kind;
    callback.function = function;
    callback.target = this;
    return callback;
}

void Shielding::start() {
    if (Observer* observer = m_outer->loop().observer())
        observer->futureLabelled(*m_outer, "shield", 0);
    m_inner->addDoneCallback(callback(CallbackKind::ShieldInnerDone, innerDone));
    m_outer->addDoneCallback(callback(CallbackKind::ShieldOuterDone, outerDone));
}

ErrorRef Shielding::innerDone(CallbackTarget& target, Future*, const ErrorRef&) {
    try {
        static_cast<Shielding&>(target).passOutcome();
        return nullptr;
    } catch (...) {
        return errorFromException(std::current_exception()); // the program settled the outer one
    }
}

void Shielding::passOutcome() {
    if (m_outer->isCancelled()) {
        if (!m_inner->isCancelled())
            m_inner->markRetrieved();
        return;
    }
    if (m_inner->isCancelled()) {
        m_outer->cancel();
        return;
    }
    m_inner->markRetrieved();
    if (m_inner->error()) {
        m_outer->setError(m_inner->error());
        return;
    }
    if (!m_outer->isDone())
        passValue(*m_inner, *m_outer);
    m_outer->finish();
}

ErrorRef Shielding::outerDone(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& shielding = static_cast<Shielding&>(target);
    if (isPlanted(Fault::ShieldPassesCancelOn) && shielding.m_outer->isCancelled())
        shielding.m_inner->cancel();
    if (!shielding.m_inner->isDone()) {
        shielding.m_inner->removeDoneCallback(
            shielding.callback(CallbackKind::ShieldInnerDone, innerDone));
    }
    return nullptr;
}

} // namespace coroscope
