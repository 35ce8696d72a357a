// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.shield.
#include "core/sync/shield.h"

namespace coroscope {

Shield::Shield(FutureRef inner, FutureRef outer)
    : m_inner(std::move(inner))
    , m_outer(std::move(outer)) {}

Callback Shield::innerCallback() {
    Callback callback;
    callback.kind = CallbackKind::ShieldInnerDone;
    callback.function = innerDone;
    callback.target = this;
    return callback;
}

void Shield::connect() {
    m_inner->addDoneCallback(innerCallback());
    Callback callback;
    callback.kind = CallbackKind::ShieldOuterDone;
    callback.function = outerDone;
    callback.target = this;
    m_outer->addDoneCallback(std::move(callback));
}

ErrorRef Shield::innerDone(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& self = static_cast<Shield&>(target);
    Future& inner = *self.m_inner;
    Future& outer = *self.m_outer;
    if (!inner.isCancelled())
        inner.markRetrieved();
    if (outer.isCancelled())
        return nullptr;
    if (inner.isCancelled()) {
        outer.cancel();
    } else if (const ErrorRef error = inner.error()) {
        outer.setError(error);
    } else {
        self.copyValue(inner, outer);
        outer.finish();
    }
    return nullptr;
}

ErrorRef Shield::outerDone(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& self = static_cast<Shield&>(target);
    if (!self.m_inner->isDone())
        self.m_inner->removeDoneCallback(self.innerCallback());
    return nullptr;
}

void Shield::copyValue(Future&, Future&) {}

} // namespace coroscope
