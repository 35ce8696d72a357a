// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What asyncio does with an error that nobody can be given: the loop's exception handler, and the
// log.
#pragma once

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/sourcetrace.h"

namespace coroscope::scenes {

/// The dict that an exception handler gets: "message", "exception" and one object by its `key`
/// ("handle", "future", "task" …).
Value makeErrorContext(Machine& machine, const std::string& message, const ErrorRef& error,
                       std::string_view key, const Value& object);
/// In debug mode: the context's "source_traceback".
void addSource(Machine& machine, const Value& context, const SourceTrace* source);
/// "source_traceback: Object created at …" of a list of places.
std::string sourceText(Machine& machine, const Value& places);
/// loop.call_exception_handler(context): the scene's handler, else the default one. False where an
/// exit error is pending; every other error is told and gone.
bool callExceptionHandler(LoopObject& loop, const Value& context);
/// The handler of a loop for callbacks that raised; `loop` is the LoopObject.
ErrorRef handleCallbackError(void* loop, Handle& handle, const ErrorRef& error);

// The methods of the loop.
Value setExceptionHandler(Machine& machine, const Args& args);
Value getExceptionHandler(Machine& machine, const Args& args);
Value callExceptionHandlerMethod(Machine& machine, const Args& args);
Value defaultExceptionHandler(Machine& machine, const Args& args);

} // namespace coroscope::scenes
