// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// contextvars, and how tasks, handles and threads carry a context: as a Value, Null while no
// variable is set, so that programs without context variables pay nothing.
#pragma once

#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

Value makeContextvarsModule(Machine& machine);

// What a new task or handle takes: the context that was given for it, else a copy of the current
// one.
Value contextForNew();
// A copy of the current context, to be shared by several tasks: never Null.
Value copyCurrentContext();

// Runs in `context` until it goes; what is set there stays in `context`.
class InContext {
public:
    explicit InContext(Value& context);
    ~InContext();
    InContext(const InContext&) = delete;
    InContext& operator=(const InContext&) = delete;

private:
    Value& m_context;
    Value m_outer;
};

// `context=` of a call that makes a task or a handle: given while it lives.
class GivenContext {
public:
    explicit GivenContext(Value context);
    // The keyword among those of a raw call.
    explicit GivenContext(const Args& args);
    ~GivenContext();
    GivenContext(const GivenContext&) = delete;
    GivenContext& operator=(const GivenContext&) = delete;

private:
    Value m_former;
};

} // namespace coroscope::scenes
