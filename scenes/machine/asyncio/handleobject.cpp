// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of asyncio's handles.
#include "scenes/machine/asyncio/handleobject.h"

#include "core/task/repr.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

Handle& self(const Args& args) {
    return *static_cast<HandleObject*>(args[0].rawObject())->handle;
}

const DebugMode* debugOf(const Handle& handle) {
    return AsyncioRuntime::current().wasDebugged ? debugModeOf(handle.loop()) : nullptr;
}

/// What stands in the repr whether the handle is cancelled or not.
std::string callbackText(Machine& machine, const Handle& handle) {
    const DebugMode* debug = debugOf(handle);
    if (handle.isCancelled() && debug && debug->keptRepr(handle.id()))
        return *debug->keptRepr(handle.id());
    if (handle.isCancelled())
        return {};
    std::string text = " " + describeSceneCallback(machine, handle.callback());
    return debug ? text + createdAt(debug->traceOf(handle.id())) : text;
}

Value cancel(Machine& machine, const Args& args) {
    Handle& handle = self(args);
    if (LoopObject* loop = handle.isCancelled() ? nullptr : debuggedLoop(handle.loop()))
        loop->debug->keepRepr(handle.id(), callbackText(machine, handle));
    handle.cancel();
    return Value::none();
}

Value sourceOfHandle(Machine& machine, const Value& value) {
    const Handle& handle = *static_cast<HandleObject*>(value.rawObject())->handle;
    const DebugMode* debug = debugOf(handle);
    return summaryOf(machine, debug ? debug->traceOf(handle.id()) : nullptr);
}

Value cancelled(Machine&, const Args& args) {
    return Value::boolean(self(args).isCancelled());
}

Value when(Machine&, const Args& args) {
    return Value::real(static_cast<TimerHandle&>(self(args)).when());
}

Value reprHandle(Machine& machine, const Value& value) {
    const Handle& handle = *static_cast<HandleObject*>(value.rawObject())->handle;
    const auto* timer = dynamic_cast<const TimerHandle*>(&handle);
    std::string text = timer ? "<TimerHandle" : "<Handle";
    if (handle.isCancelled())
        text += " cancelled";
    if (timer)
        text += " when=" + reprNumber(timer->when());
    return machine.str(text + callbackText(machine, handle) + ">");
}

} // namespace

Value wrapHandle(coroscope::Ref<Handle> handle) {
    const auto& types = AsyncioRuntime::current().types;
    Type* type = dynamic_cast<TimerHandle*>(handle.get()) ? types.timerHandle : types.handle;
    return Value(make<HandleObject>(type, std::move(handle)));
}

void makeHandleTypes(AsyncioRuntime& runtime) {
    TypeBuilder handle(runtime.machine, "Handle", "asyncio.events");
    handle.slots().repr = reprHandle;
    handle.property("_source_traceback", sourceOfHandle);
    handle.method("cancel", "self", cancel).method("cancelled", "self", cancelled);
    runtime.types.handle = handle.finish();
    TypeBuilder timer(runtime.machine, "TimerHandle", "asyncio.events");
    timer.base(runtime.types.handle).method("when", "self", when);
    runtime.types.timerHandle = timer.finish();
}

} // namespace coroscope::scenes
