// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The generator protocol over a C++20 coroutine.
#include "scenes/machine/asyncio/nativecoroutine.h"

#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/neverawaited.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

NativeCoroutine& of(const Value& value) {
    return *static_cast<NativeCoroutine*>(value.rawObject());
}

SendResult fail(std::string_view message) {
    runtime().machine.raise(runtime().machine.types.RuntimeError, message);
    return SendResult::raised();
}

SendResult take(NativeCoroutine& coroutine, const StepResult& step) {
    switch (step.kind) {
    case StepResult::Kind::Waits: {
        Value future = wrap(step.future);
        static_cast<FutureObject*>(future.rawObject())->isBlocking = true;
        return SendResult::yielded(std::move(future));
    }
    case StepResult::Kind::Yielded:
        return SendResult::yielded(Value::none());
    case StepResult::Kind::Returned:
        coroutine.isFinished = true;
        return SendResult::returned(coroutine.coro.handle().promise().take());
    case StepResult::Kind::Raised:
        break;
    }
    coroutine.isFinished = true;
    runtime().raise(step.error);
    addLibraryEntries(runtime().machine,
                      coroutine.place.empty() ? coroutine.name : coroutine.place);
    return SendResult::raised();
}

thread_local NativeCoroutine* runningCoroutine = nullptr;

StepResult resumed(NativeCoroutine& coroutine, ErrorRef thrown) {
    NativeCoroutine* outer = std::exchange(runningCoroutine, &coroutine);
    StepResult result = resume(coroutine.coro, coroutine.drive, std::move(thrown));
    runningCoroutine = outer;
    return result;
}

SendResult send(Machine&, const Value& value, const Value&) {
    NativeCoroutine& coroutine = of(value);
    if (coroutine.isFinished)
        return fail("cannot reuse already awaited coroutine");
    coroutine.isStarted = true;
    return take(coroutine, resumed(coroutine, nullptr));
}

SendResult throwIn(Machine& machine, const Value& value, const Value& error) {
    NativeCoroutine& coroutine = of(value);
    if (coroutine.isFinished)
        return fail("cannot reuse already awaited coroutine");
    if (!coroutine.isStarted) {
        coroutine.isStarted = coroutine.isFinished = true;
        machine.raiseValue(error);
        return SendResult::raised();
    }
    return take(coroutine, resumed(coroutine, runtime().errorOf(error)));
}

bool close(Machine& machine, const Value& value) {
    NativeCoroutine& coroutine = of(value);
    if (coroutine.isFinished || !coroutine.isStarted) {
        coroutine.isStarted = coroutine.isFinished = true;
        return true;
    }
    const Value exit = call(machine, Value::object(machine.types.GeneratorExit));
    const SendResult result = throwIn(machine, value, exit);
    if (result.kind == SendResult::Kind::Yielded) {
        machine.raise(machine.types.RuntimeError, "coroutine ignored GeneratorExit");
        return false;
    }
    if (result.kind == SendResult::Kind::Raised && machine.errorIs(machine.types.GeneratorExit))
        machine.clearError();
    return !machine.hasError();
}

Value finishCall(Machine& machine, SendResult result) {
    if (result.kind == SendResult::Kind::Yielded)
        return std::move(result.value);
    if (result.kind == SendResult::Kind::Returned) {
        const Value stop =
            call(machine, Value::object(machine.types.StopIteration), {result.value});
        return stop ? machine.raiseValue(stop) : Value();
    }
    return {};
}

Value nextOf(Machine& machine, const Value& value) {
    return finishCall(machine, send(machine, value, Value::none()));
}

Value sendMethod(Machine& machine, const Args& args) {
    return finishCall(machine, send(machine, args[0], args[1]));
}

Value throwMethod(Machine& machine, const Args& args) {
    return finishCall(machine, throwIn(machine, args[0], args[1]));
}

Value closeMethod(Machine& machine, const Args& args) {
    return close(machine, args[0]) ? Value::none() : Value();
}

Value reprCoroutine(Machine& machine, const Value& value) {
    return machine.str("<coroutine object " + of(value).name + " at 0x7f0000000000>");
}

Value frameProperty(Machine&, const Value& value) {
    const Ref<Frame> frame = frameOfNative(of(value));
    return frame ? Value(frame) : Value::none();
}

Value isRunning(Machine&, const Value& value) {
    return Value::boolean(runningCoroutine == &of(value));
}
Value isSuspended(Machine&, const Value& value) {
    const NativeCoroutine& coroutine = of(value);
    return Value::boolean(coroutine.isStarted && !coroutine.isFinished &&
                          runningCoroutine != &coroutine);
}

Value nameOf(Machine& machine, const Value& value) {
    const std::string& name = of(value).name;
    return machine.str(name.substr(name.rfind('.') + 1));
}

Value originOfNative(Machine&, const Value& value) {
    const Value& origin = of(value).origin;
    return origin ? origin : Value::none();
}

Value qualifiedNameOf(Machine& machine, const Value& value) {
    return machine.str(of(value).name);
}

} // namespace

NativeCoroutine::NativeCoroutine(Type* objectType, std::string coroutineName, Coro<Value> body)
    : Container(objectType)
    , name(std::move(coroutineName))
    , coro(std::move(body)) {
    flags |= kHasFinalizer;
    origin = originNow(runtime().machine, runtime().machine.frame);
}

Ref<Frame> frameOfNative(const NativeCoroutine& coroutine) {
    if (coroutine.isFinished)
        return {};
    return libraryFrameOfCoroutine(runtime().machine,
                                   coroutine.place.empty() ? coroutine.name : coroutine.place,
                                   coroutine.isStarted);
}

std::string definitionOfNative(const NativeCoroutine& coroutine) {
    const Ref<Frame> frame = libraryFrameOfCoroutine(
        runtime().machine, coroutine.place.empty() ? coroutine.name : coroutine.place, false);
    return frame ? frame->code->code->fileName + ":" + std::to_string(frame->code->code->firstLine)
                 : std::string();
}

void standAt(std::string_view key) {
    if (runningCoroutine)
        runningCoroutine->place = key;
}

void NativeCoroutine::finalize() {
    const Machine& machine = runtime().machine;
    if (!isStarted && !machine.isEnding() && !machine.isStopping())
        warnNeverAwaited(runtime(), Value::object(this), name, origin);
}

Value makeNativeCoroutine(std::string name, Coro<Value> body) {
    return Value(
        make<NativeCoroutine>(runtime().types.nativeCoroutine, std::move(name), std::move(body)));
}

void makeNativeCoroutineType(AsyncioRuntime& rt) {
    TypeBuilder type(rt.machine, "coroutine", "builtins");
    type.slots().await = [](Machine&, const Value& value) { return value; };
    // `yield from` in a generator-based coroutine takes it too.
    type.slots().iterate = [](Machine&, const Value& value) { return value; };
    type.slots().next = nextOf;
    type.slots().send = send;
    type.slots().throwIn = throwIn;
    type.slots().close = close;
    type.slots().repr = reprCoroutine;
    type.method("send", "self, value, /", sendMethod)
        .method("throw", "self, error, value=, traceback=, /", throwMethod)
        .method("close", "self", closeMethod)
        .property("cr_origin", originOfNative)
        .property("cr_frame", frameProperty)
        .property("cr_running", isRunning)
        .property("cr_suspended", isSuspended)
        .property("__name__", nameOf)
        .property("__qualname__", qualifiedNameOf);
    rt.types.nativeCoroutine = type.finish();
}

} // namespace coroscope::scenes
