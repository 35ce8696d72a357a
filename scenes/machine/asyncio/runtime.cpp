// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Setting the module up, and what asyncio logs.
#include "scenes/machine/asyncio/runtime.h"

#include "scenes/machine/asyncio/asyncgenerators.h"
#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/neverawaited.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/asyncio/threads.h"

namespace coroscope::scenes {

thread_local AsyncioRuntime* AsyncioRuntime::s_current = nullptr;

AsyncioRuntime::AsyncioRuntime(Machine& owner, Recorder* traceRecorder)
    : machine(owner)
    , recorder(traceRecorder) {
    enterThread();
    poller = std::make_unique<ThreadPoller>(*this);
    makeErrorTypes(*this);
    makeHandleTypes(*this);
    makeFutureTypes(*this);
    makeTaskType(*this);
    makeLoopType(*this);
    makeNativeCoroutineType(*this);
    machine.registerModule("asyncio", makeAsyncioModule);
    machine.registerModule("_thread", makeThreadModule);
    machine.registerModule("contextvars", makeContextvarsModule);
    machine.asyncGeneratorFirst = [this](Machine&, const Value& generator) {
        return noteAsyncGenerator(*this, generator);
    };
    machine.asyncGeneratorGone = [](GeneratorObject& generator) {
        std::erase(static_cast<LoopObject*>(generator.hookOwner)->asyncGenerators, &generator);
    };
    machine.neverAwaited = [this](Machine&, const Value& coroutine) {
        const auto& generator = *static_cast<GeneratorObject*>(coroutine.rawObject());
        warnNeverAwaited(*this, coroutine, asStr(generator.qualname)->text, originOf(generator));
    };
    machine.asyncGeneratorForgotten = [](Machine&, const Value& generator) {
        forgetAsyncGenerator(generator);
    };
}

AsyncioRuntime::~AsyncioRuntime() {
    s_current = nullptr;
    CoroutineOrigins::current = nullptr;
}

void AsyncioRuntime::complainOfUnretrieved() {
    for (const Value& loop : loops) {
        for (const CoreFutureRef& future : coreLoopOf(loop)->futures())
            complainOfForgotten(*future);
    }
}

void AsyncioRuntime::release() {
    recorder = nullptr;
    machine.neverAwaited = nullptr;
    machine.asyncGeneratorFirst = nullptr;
    machine.asyncGeneratorForgotten = nullptr;
    machine.asyncGeneratorGone = nullptr;
    origins.known.clear();
    policy = loopsOfThread.policyLoop = context = givenContext = Value();
    workers.abandon();
    joinedAtEnd.clear();
    pools.clear();
    atExit.clear();
    for (const Value& loop : loops)
        coreLoopOf(loop)->abandon();
    loops.clear();
}

namespace {

/// Through the scene's own logging, where it has any; false: not told.
bool logThroughModule(Machine& machine, LogLevel level, const std::string& message,
                      const Value& exception) {
    const Value* logging = machine.modules().findName(machine.intern("logging").get());
    if (!logging || machine.isStopping())
        return false;
    const Value pending = machine.pendingError();
    machine.clearError();
    const Value told = callMethod(machine, *logging, "_log_for_asyncio",
                                  {Value::integer(static_cast<int>(level)), machine.str(message),
                                   exception ? exception : Value::none()});
    machine.clearError();
    machine.setPendingError(pending);
    return !told.isNull();
}

} // namespace

void AsyncioRuntime::log(LogLevel level, const std::string& message, const Value& exception) {
    if (logThroughModule(machine, level, message, exception) || level < LogLevel::Warning)
        return;
    std::string text = message + "\n";
    if (exception && !exception.isNone())
        text += machine.formatException(exception);
    if (text.back() != '\n')
        text += '\n';
    machine.writeError(text);
}

} // namespace coroscope::scenes
