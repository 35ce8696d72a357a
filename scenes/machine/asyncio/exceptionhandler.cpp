// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Rule: the scene's handler first; an error in it goes to the default handler; that one writes the
// message, the context's entries by name, and the traceback.
#include "scenes/machine/asyncio/exceptionhandler.h"

#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/handleobject.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/libraryplaces.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

LoopObject& loopOf(const Args& args) {
    return *static_cast<LoopObject*>(args[0].rawObject());
}

void put(Machine& machine, const Value& dict, std::string_view key, const Value& value) {
    setItem(machine, dict, machine.name(key), value);
}

// context.get(key): Null where it raised.
Value entry(Machine& machine, const Value& context, std::string_view key) {
    return callMethod(machine, context, "get", {machine.name(key)});
}

std::string tracebackText(Machine& machine, const std::string& key, const Value& places) {
    std::string text = key + ": " + (key == "source_traceback" ? "Object" : "Handle") +
                       " created at (most recent call last):\n" + formatSummary(machine, places);
    text.erase(text.find_last_not_of(" \t\n") + 1);
    return text;
}

// In debug mode, where the handle that runs now was made.
bool addHandleTrace(Machine& machine, const LoopObject& loop, const Value& context) {
    const SourceTrace* trace = loop.debug ? loop.debug->traceOfCurrent() : nullptr;
    if (!trace)
        return true;
    const int isThere = contains(machine, context, machine.name("source_traceback"));
    if (isThere == 0)
        put(machine, context, "handle_traceback", summaryOf(machine, trace));
    return !machine.hasError();
}

// False where it raised.
bool writeContext(Machine& machine, const LoopObject& loop, const Value& context) {
    const Value message = entry(machine, context, "message");
    if (!message)
        return false;
    std::string text = "Unhandled exception in event loop";
    if (truth(machine, message) == 1)
        text = strText(machine, message).value_or(text);
    const Value exception = entry(machine, context, "exception");
    if (!exception || !addHandleTrace(machine, loop, context))
        return false;
    const Value keys = makeList(machine, context);
    if (!keys || !callMethod(machine, keys, "sort"))
        return false;
    for (const Value& key : asList(keys)->items) {
        const auto name = strText(machine, key);
        if (!name)
            return false;
        if (*name == "message" || *name == "exception")
            continue;
        const Value value = getItem(machine, context, key);
        if (value && (*name == "source_traceback" || *name == "handle_traceback")) {
            text += "\n" + tracebackText(machine, *name, value);
            if (machine.hasError())
                return false;
            continue;
        }
        const auto shown = value ? reprText(machine, value) : std::nullopt;
        if (!shown)
            return false;
        text += "\n" + *name + ": " + *shown;
    }
    runtime().logError(text, exception);
    return true;
}

bool isExitPending(Machine& machine) {
    return machine.isStopping() || machine.errorIs(machine.types.SystemExit) ||
           machine.errorIs(machine.types.KeyboardInterrupt);
}

// The default handler as a scene's class may have it. False where an exit error is pending.
bool callDefault(LoopObject& loop, const Value& context, const char* trouble) {
    Machine& machine = runtime().machine;
    if (callMethod(machine, Value::object(&loop), "default_exception_handler", {context}))
        return true;
    if (isExitPending(machine))
        return false;
    addLibraryEntries(machine, "BaseEventLoop.call_exception_handler/default");
    runtime().logError(trouble, machine.takeError());
    return true;
}

} // namespace

Value makeErrorContext(Machine& machine, const std::string& message, const ErrorRef& error,
                       std::string_view key, const Value& object) {
    const Value context = Value(machine.newDict());
    put(machine, context, "message", machine.str(message));
    put(machine, context, "exception", runtime().exceptionOf(error));
    put(machine, context, key, object);
    return context;
}

void addSource(Machine& machine, const Value& context, const SourceTrace* source) {
    if (source)
        put(machine, context, "source_traceback", summaryOf(machine, source));
}

std::string sourceText(Machine& machine, const Value& places) {
    return tracebackText(machine, "source_traceback", places);
}

bool callExceptionHandler(LoopObject& loop, const Value& context) {
    Machine& machine = runtime().machine;
    if (!loop.exceptionHandler || loop.exceptionHandler.isNone())
        return callDefault(loop, context, "Exception in default exception handler");
    if (call(machine, loop.exceptionHandler, {Value::object(&loop), context}))
        return true;
    if (isExitPending(machine))
        return false;
    addLibraryEntries(machine, "BaseEventLoop.call_exception_handler");
    const Value inner = Value(machine.newDict());
    put(machine, inner, "message", machine.str("Unhandled error in exception handler"));
    put(machine, inner, "exception", machine.takeError());
    put(machine, inner, "context", context);
    return callDefault(loop, inner,
                       "Exception in default exception handler while handling an unexpected error "
                       "in custom exception handler");
}

ErrorRef handleCallbackError(void* loop, Handle& handle, const ErrorRef& error) {
    AsyncioRuntime& rt = runtime();
    const std::string callback = describeSceneCallback(rt.machine, handle.callback());
    addLibraryEntries(rt.machine, "Handle._run", rt.exceptionOf(error));
    const Value context = makeErrorContext(rt.machine, "Exception in callback " + callback, error,
                                           "handle", wrapHandle(&handle));
    const LoopObject& object = *static_cast<LoopObject*>(loop);
    if (object.debug)
        addSource(rt.machine, context, object.debug->traceOf(handle.id()));
    const bool isTold = callExceptionHandler(*static_cast<LoopObject*>(loop), context);
    return isTold ? nullptr : rt.takeError();
}

Value setExceptionHandler(Machine& machine, const Args& args) {
    if (!args[1].isNone() && !isCallable(machine, args[1])) {
        const auto text = reprText(machine, args[1]);
        return text ? machine.typeError("A callable object or None is expected, got " + *text)
                    : Value();
    }
    loopOf(args).exceptionHandler = args[1];
    return Value::none();
}

Value getExceptionHandler(Machine&, const Args& args) {
    const Value& handler = loopOf(args).exceptionHandler;
    return handler ? handler : Value::none();
}

Value callExceptionHandlerMethod(Machine&, const Args& args) {
    return callExceptionHandler(loopOf(args), args[1]) ? Value::none() : Value();
}

Value defaultExceptionHandler(Machine& machine, const Args& args) {
    return writeContext(machine, loopOf(args), args[1]) ? Value::none() : Value();
}

} // namespace coroscope::scenes
