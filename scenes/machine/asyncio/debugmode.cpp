// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a loop in debug mode notes and tells.
#include "scenes/machine/asyncio/debugmode.h"

#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/handleobject.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/coroutineorigin.h"

#include <array>
#include <cstdio>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

std::string threeDigits(double seconds) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.3f", seconds);
    return text.data();
}

/// loop.slow_callback_duration, as the program may have set it.
double slowFrom(LoopObject& loop) {
    Machine& machine = runtime().machine;
    double seconds = 0.1;
    const Value set = getAttribute(machine, Value::object(&loop), "slow_callback_duration");
    if (!set || !realNumber(machine, set, seconds))
        machine.clearError();
    return seconds;
}

} // namespace

void DebugMode::ended(HandleId id, Handle* handle, Task* task, double seconds) {
    m_current = 0;
    AsyncioRuntime& rt = runtime();
    if (id == 0 || seconds <= 0 || rt.machine.isStopping() || seconds < slowFrom(m_loop))
        return;
    if (handle && !task)
        task = dynamic_cast<Task*>(handle->callback().target.get());
    std::string what;
    if (task)
        what = describeFuture(*task);
    else if (handle)
        what = displayText(rt.machine, wrapHandle(handle), true);
    rt.log(LogLevel::Warning, "Executing " + what + " took " + threeDigits(seconds) + " seconds");
}

void DebugMode::noteHandle(const Handle& handle, std::size_t inner) {
    m_traces[handle.id()] = stackTrace(runtime().machine, kDebugStackDepth - inner);
}

const SourceTrace* DebugMode::traceOf(HandleId id) const {
    const auto found = m_traces.find(id);
    return found == m_traces.end() ? nullptr : &found->second;
}

const std::string* DebugMode::keptRepr(HandleId id) const {
    const auto found = m_reprs.find(id);
    return found == m_reprs.end() ? nullptr : &found->second;
}

LoopObject* debuggedLoop(EventLoop& loop) {
    if (!runtime().wasDebugged)
        return nullptr;
    LoopObject* object = loopObjectOf(loopValueOf(loop));
    return object && object->isDebug ? object : nullptr;
}

DebugMode* debugModeOf(EventLoop& loop) {
    LoopObject* object = loopObjectOf(loopValueOf(loop));
    return object ? object->debug.get() : nullptr;
}

namespace {

class OriginSwitch final : public CallbackTarget {
public:
    explicit OriginSwitch(bool isOn)
        : m_isOn(isOn) {}
    [[nodiscard]] std::string callbackName() const override {
        return "BaseEventLoop._set_coroutine_origin_tracking";
    }
    static ErrorRef call(CallbackTarget& target, Future*, const ErrorRef&) {
        const bool isOn = static_cast<OriginSwitch&>(target).m_isOn;
        runtime().origins.depth = isOn ? static_cast<int>(kDebugStackDepth) : 0;
        return nullptr;
    }

private:
    bool m_isOn;
};

} // namespace

void setDebugMode(LoopObject& loop, const Value& enabled) {
    const int isOn = truth(runtime().machine, enabled);
    if (isOn < 0)
        return;
    loop.isDebug = isOn == 1;
    runtime().wasDebugged |= loop.isDebug;
    if (loop.isDebug && !loop.debug)
        loop.debug = std::make_unique<DebugMode>(loop);
    loop.loop->setRunWatch(loop.isDebug ? loop.debug.get() : nullptr);
    if (!loop.loop->isRunning())
        return;
    Callback callback;
    callback.kind = CallbackKind::Call;
    callback.function = OriginSwitch::call;
    callback.target = makeRef<OriginSwitch>(loop.isDebug);
    loop.loop->callSoon(std::move(callback));
    wakeLoop(loop);
}

bool checkThread(LoopObject& loop) {
    if (!loop.loop->isRunning() || runtime().runningLoop == &loop)
        return true;
    runtime().machine.raise(
        runtime().machine.types.RuntimeError,
        "Non-thread-safe operation invoked on an event loop other than the current one");
    return false;
}

bool checkDebugCallback(const Value& callback, const char* method) {
    Machine& machine = runtime().machine;
    const auto* function = objectAs<FunctionObject>(callback, machine.types.function);
    if (isCoroutine(callback) || (function && function->code->code->is(Code::kCoroutine))) {
        machine.typeError(std::string("coroutines cannot be used with ") + method + "()");
        return false;
    }
    if (isCallable(machine, callback))
        return true;
    machine.typeError(std::string("a callable object was expected by ") + method + "(), got " +
                      reprText(machine, callback).value_or(""));
    return false;
}

std::unique_ptr<SourceTrace> sourceOfFuture(EventLoop& loop,
                                            std::initializer_list<std::string_view> inner) {
    if (!debuggedLoop(loop))
        return nullptr;
    const LibraryStack stack(runtime().machine, inner);
    return std::make_unique<SourceTrace>(stackTrace(runtime().machine));
}

OriginTracking::OriginTracking(LoopObject& loop)
    : m_former(runtime().origins.depth) {
    if (loop.isDebug)
        runtime().origins.depth = static_cast<int>(kDebugStackDepth);
}

OriginTracking::~OriginTracking() {
    runtime().origins.depth = m_former;
}

} // namespace coroscope::scenes
