// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.shield: an outer future that can be cancelled without cancelling the inner one. The inner
// one's outcome becomes the outer one's.
#pragma once

#include "core/task/future.h"

namespace coroscope {

class Shield : public CallbackTarget {
public:
    // `inner` is not done.
    Shield(FutureRef inner, FutureRef outer);
    // Puts the callbacks on both futures.
    void connect();

protected:
    // Stores the inner one's value in the outer one, before that is finished.
    virtual void copyValue(Future& inner, Future& outer);

private:
    static ErrorRef innerDone(CallbackTarget& target, Future*, const ErrorRef&);
    static ErrorRef outerDone(CallbackTarget& target, Future*, const ErrorRef&);
    Callback innerCallback();

    FutureRef m_inner;
    FutureRef m_outer;
};

} // namespace coroscope
