// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Resuming, throwing into and closing generators and coroutines, and awaiting in general.
#include "scenes/machine/coroutineorigin.h"
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

GeneratorObject::GeneratorObject(Type* generatorType, GeneratorKind generatorKind)
    : Container(generatorType)
    , kind(generatorKind) {
    flags |= kHasFinalizer;
}

void GeneratorObject::clear() {
    Container::clear();
    if (frame)
        frame->generator = nullptr;
    frame = nullptr;
    code = {};
    finalizer = {};
    handled.error = {};
}

void GeneratorObject::finalize() {
    Machine& machine = *Machine::current();
    const struct Forgetting {
        const GeneratorObject& coroutine;
        ~Forgetting() { forgetOrigin(coroutine); }
    } forgetting{*this};
    if (hookOwner && machine.asyncGeneratorGone)
        machine.asyncGeneratorGone(*this);
    if (!frame || machine.isEnding() || machine.isStopping()) {
        clear();
        return;
    }
    Value pending = machine.pendingError();
    machine.clearError();
    if (hookOwner && !isClosed && machine.asyncGeneratorForgotten) {
        machine.asyncGeneratorForgotten(machine, Value::object(this));
        machine.setPendingError(std::move(pending));
        return;
    }
    if (kind == GeneratorKind::Coroutine && !hasStarted) {
        if (machine.neverAwaited)
            machine.neverAwaited(machine, Value::object(this));
    } else if (!closeGenerator(machine, *this) && !machine.isStopping()) {
        machine.reportUnraisable(displayText(machine, Value::object(this), false));
    }
    machine.setPendingError(std::move(pending));
    if (frame) {
        const Ref<Frame> kept = std::move(frame);
        kept->generator = nullptr;
        kept->dropValues();
    }
}

AsyncGeneratorStep::AsyncGeneratorStep(Type* stepType, GeneratorObject* of, What which, Value value)
    : Container(stepType)
    , generator(of)
    , what(which)
    , argument(std::move(value)) {}

void AsyncGeneratorStep::clear() {
    Container::clear();
    argument = {};
    generator = nullptr;
}

CoroutineWrapper::CoroutineWrapper(Type* wrapperType, GeneratorObject* of)
    : Container(wrapperType)
    , coroutine(of) {}

void CoroutineWrapper::clear() {
    Container::clear();
    coroutine = nullptr;
}

namespace {

const char* kindName(const GeneratorObject& generator) {
    switch (generator.kind) {
    case GeneratorKind::Coroutine:
        return "coroutine";
    case GeneratorKind::AsyncGenerator:
        return "async generator";
    case GeneratorKind::Generator:
        break;
    }
    return "generator";
}

SendResult runGenerator(Machine& machine, GeneratorObject& generator, Resume resume) {
    const Ref<GeneratorObject> kept(&generator);
    CallDepth depth(machine);
    if (!depth)
        return SendResult::raised();
    generator.isRunning = true;
    generator.hasStarted = true;
    generator.handled.previous = machine.handled;
    machine.handled = &generator.handled;
    // What is thrown in comes while the generator handles what it has caught.
    if (resume.how == Resume::How::Throw && generator.handled.error)
        setContext(machine, machine.pendingError());
    Outcome outcome = run(machine, *generator.frame, std::move(resume));
    switch (outcome.signal) {
    case Signal::Yielded:
        return SendResult::yielded(std::move(outcome.value));
    case Signal::Returned:
        return SendResult::returned(std::move(outcome.value));
    case Signal::Raised:
        break;
    }
    if (generator.isRunning) { // the run never began
        generator.isRunning = false;
        machine.handled = generator.handled.previous;
    }
    return SendResult::raised();
}

SendResult alreadyRunning(Machine& machine, const GeneratorObject& generator) {
    machine.valueError(std::string(kindName(generator)) + " already executing");
    return SendResult::raised();
}

SendResult finished(Machine& machine, const GeneratorObject& generator) {
    if (generator.kind == GeneratorKind::Coroutine) {
        machine.raise(machine.types.RuntimeError, "cannot reuse already awaited coroutine");
        return SendResult::raised();
    }
    return SendResult::returned(Value::none());
}

} // namespace

void guardStopIteration(Machine& machine, const GeneratorObject& generator) {
    const char* what = nullptr;
    if (machine.errorIs(machine.types.StopIteration))
        what = "StopIteration";
    else if (generator.kind == GeneratorKind::AsyncGenerator &&
             machine.errorIs(machine.types.StopAsyncIteration))
        what = "StopAsyncIteration";
    if (!what)
        return;
    const Value cause = machine.takeError();
    Value error = machine.makeException(machine.types.RuntimeError,
                                        std::string(kindName(generator)) + " raised " + what);
    if (ExceptionObject* exception = asException(machine, error)) {
        exception->cause = cause;
        exception->context = cause;
        exception->suppressContext = true;
    }
    machine.setPendingError(std::move(error));
}

SendResult sendTo(Machine& machine, GeneratorObject& generator, const Value& value) {
    if (generator.isRunning)
        return alreadyRunning(machine, generator);
    if (!generator.frame)
        return finished(machine, generator);
    if (!generator.hasStarted && !value.isNone()) {
        machine.typeError(std::string("can't send non-None value to a just-started ") +
                          kindName(generator));
        return SendResult::raised();
    }
    return runGenerator(machine, generator, {Resume::How::Send, value});
}

Value awaitedBy(const GeneratorObject& generator) {
    const Frame* frame = generator.frame.get();
    if (!frame || !generator.hasStarted || generator.isRunning)
        return Value::none();
    // Suspended in `yield` right after a Send: the receiver lies on the stack.
    const Instruction* next = frame->next;
    const Instruction* first = frame->code->code->instructions.data();
    if (next - first >= 2 && next[-1].opcode == Opcode::YieldValue &&
        next[-2].opcode == Opcode::Send)
        return frame->top[-1];
    return Value::none();
}

namespace {

/// Goes on after the Send that the frame is suspended in, with its result or its error.
SendResult continueAfterAwait(Machine& machine, GeneratorObject& generator, SendResult inner) {
    Frame& frame = *generator.frame;
    const Instruction& send = frame.next[-2];
    Value receiver = std::move(*--frame.top);
    receiver = {};
    frame.next = frame.code->code->instructions.data() + send.arg;
    if (inner.kind == SendResult::Kind::Returned)
        return runGenerator(machine, generator, {Resume::How::Send, std::move(inner.value)});
    // The position of the await decides which handlers see the error.
    frame.next = &send + 1;
    *frame.top++ = Value::none();
    return runGenerator(machine, generator, {Resume::How::Throw, {}});
}

/// Has it a `throw`? An error of looking for it is pending.
bool canThrowInto(Machine& machine, const Value& iterator) {
    const Type* type = typeOf(machine, iterator);
    if (type == machine.types.generator || type == machine.types.coroutine || type->slots.throwIn)
        return true;
    return static_cast<bool>(findAttribute(machine, iterator, machine.names.throw_.get()));
}

} // namespace

SendResult failThrow(Machine& machine, GeneratorObject& generator) {
    const Value awaited = awaitedBy(generator);
    const Type* type = typeOf(machine, awaited);
    if (type != machine.types.generator && type != machine.types.coroutine)
        return SendResult::raised();
    const Ref<GeneratorObject> kept(&generator);
    CallDepth depth(machine);
    if (!depth)
        return SendResult::raised();
    generator.isRunning = true;
    SendResult inner = failThrow(machine, static_cast<GeneratorObject&>(*awaited.rawObject()));
    generator.isRunning = false;
    return inner.kind == SendResult::Kind::Yielded
               ? std::move(inner)
               : continueAfterAwait(machine, generator, std::move(inner));
}

SendResult throwInto(Machine& machine, GeneratorObject& generator, const Value& error,
                     ExitRule rule) {
    if (generator.isRunning)
        return alreadyRunning(machine, generator);
    if (!generator.frame) {
        if (generator.kind == GeneratorKind::Coroutine) {
            machine.raise(machine.types.RuntimeError, "cannot reuse already awaited coroutine");
        } else {
            machine.setPendingError(error);
        }
        return SendResult::raised();
    }
    const Ref<GeneratorObject> kept(&generator);
    Value awaited = awaitedBy(generator);
    if (!awaited.isNone()) {
        CallDepth depth(machine);
        if (!depth)
            return SendResult::raised();
        generator.isRunning = true;
        const bool isExit = rule == ExitRule::Close &&
                            typeOf(machine, error)->isSubtypeOf(machine.types.GeneratorExit);
        if (isExit || !canThrowInto(machine, awaited)) {
            // The error is raised where the frame yielded, not where the await goes on.
            const bool isReplaced = isExit ? !closeIterator(machine, awaited) : machine.hasError();
            generator.isRunning = false;
            awaited = {}; // the frame alone decides how long it lives
            if (!isReplaced)
                machine.setPendingError(error);
            return runGenerator(machine, generator, {Resume::How::Throw, {}});
        }
        SendResult inner = throwIntoIterator(machine, awaited, error, rule);
        generator.isRunning = false;
        if (inner.kind == SendResult::Kind::Yielded)
            return inner;
        awaited = {};
        return continueAfterAwait(machine, generator, std::move(inner));
    }
    machine.setPendingError(error);
    return runGenerator(machine, generator, {Resume::How::Throw, {}});
}

bool closeGenerator(Machine& machine, GeneratorObject& generator) {
    if (generator.isRunning) {
        alreadyRunning(machine, generator);
        return false;
    }
    if (!generator.frame)
        return true;
    if (!generator.hasStarted && !machine.observer()) {
        // Nothing of it would run; only an observer could tell.
        generator.hasStarted = true;
        const Ref<Frame> frame = std::move(generator.frame);
        frame->generator = nullptr;
        frame->dropValues();
        return true;
    }
    const Value exit = call(machine, Value::object(machine.types.GeneratorExit));
    if (!exit)
        return false;
    const SendResult result = throwInto(machine, generator, exit);
    if (result.kind == SendResult::Kind::Yielded) {
        machine.raise(machine.types.RuntimeError,
                      std::string(kindName(generator)) + " ignored GeneratorExit");
        return false;
    }
    if (result.kind == SendResult::Kind::Returned)
        return true;
    if (machine.errorIs(machine.types.GeneratorExit) ||
        machine.errorIs(machine.types.StopIteration)) {
        machine.clearError();
        return true;
    }
    return false;
}

// --- any iterator --------------------------------------------------------------------------------

namespace {

/// The pending StopIteration as a result, any other error as it is.
SendResult fromError(Machine& machine) {
    if (!machine.errorIs(machine.types.StopIteration))
        return SendResult::raised();
    const Value error = machine.takeError();
    const Value& value = asException(machine, error)->value;
    return SendResult::returned(value ? value : Value::none());
}

SendResult fromCall(Machine& machine, Value result) {
    return result ? SendResult::yielded(std::move(result)) : fromError(machine);
}

} // namespace

SendResult sendToIterator(Machine& machine, const Value& iterator, const Value& value) {
    Type* type = typeOf(machine, iterator);
    if (type == machine.types.generator || type == machine.types.coroutine)
        return sendTo(machine, static_cast<GeneratorObject&>(*iterator.rawObject()), value);
    if (type->slots.send)
        return type->slots.send(machine, iterator, value);
    if (!value.isNone())
        return fromCall(machine, callMethod(machine, iterator, machine.names.send.get(), {value}));
    if (type->has(kHeapType))
        return fromCall(machine, callSpecial(machine, iterator, machine.names.next.get()));
    Value item = next(machine, iterator);
    if (!item && !machine.hasError())
        return SendResult::returned(Value::none());
    return fromCall(machine, std::move(item));
}

SendResult throwIntoIterator(Machine& machine, const Value& iterator, const Value& error,
                             ExitRule rule) {
    Type* type = typeOf(machine, iterator);
    if (type == machine.types.generator || type == machine.types.coroutine)
        return throwInto(machine, static_cast<GeneratorObject&>(*iterator.rawObject()), error,
                         rule);
    if (type->slots.throwIn)
        return type->slots.throwIn(machine, iterator, error);
    const Value method = findAttribute(machine, iterator, machine.names.throw_.get());
    if (machine.hasError())
        return SendResult::raised();
    if (method)
        return fromCall(machine, call(machine, method, {error}));
    machine.setPendingError(error);
    return SendResult::raised();
}

bool closeIterator(Machine& machine, const Value& iterator) {
    Type* type = typeOf(machine, iterator);
    if (type == machine.types.generator || type == machine.types.coroutine)
        return closeGenerator(machine, static_cast<GeneratorObject&>(*iterator.rawObject()));
    if (type->slots.close)
        return type->slots.close(machine, iterator);
    const Value method = findAttribute(machine, iterator, machine.names.close.get());
    if (!method)
        return !machine.hasError();
    return !call(machine, method).isNull();
}

Value awaitableIterator(Machine& machine, const Value& value) {
    Type* type = typeOf(machine, value);
    if (type == machine.types.coroutine)
        return value;
    if (type == machine.types.generator &&
        static_cast<GeneratorObject*>(value.rawObject())->isIterableCoroutine)
        return value;
    if (!type->slots.await)
        return machine.typeError("object " + type->name + " can't be used in 'await' expression");
    Value iterator = type->slots.await(machine, value);
    if (!iterator)
        return {};
    Type* got = typeOf(machine, iterator);
    if (got == machine.types.coroutine ||
        (got == machine.types.generator &&
         static_cast<GeneratorObject*>(iterator.rawObject())->isIterableCoroutine))
        return machine.typeError("__await__() returned a coroutine");
    if (!got->slots.next && !got->slots.send) {
        return machine.typeError("__await__() returned non-iterator of type '" + got->name + "'");
    }
    return iterator;
}

Value contextAwaitable(Machine& machine, const Value& value, std::uint32_t where) {
    Value iterator = awaitableIterator(machine, value);
    if (!iterator && where > 0 && !typeOf(machine, value)->slots.await &&
        machine.errorIs(machine.types.TypeError)) {
        machine.clearError();
        return machine.typeError(std::string("'async with' received an object from ") +
                                 (where == 1 ? "__aenter__" : "__aexit__") +
                                 " that does not implement __await__: " + typeName(machine, value));
    }
    if (iterator && typeOf(machine, iterator) == machine.types.coroutine) {
        const auto& coroutine = static_cast<GeneratorObject&>(*iterator.rawObject());
        if (!awaitedBy(coroutine).isNone())
            return machine.raise(machine.types.RuntimeError, "coroutine is being awaited already");
    }
    return iterator;
}

Value yieldFromIterator(Machine& machine, const Frame& frame, const Value& iterable) {
    Type* type = typeOf(machine, iterable);
    if (type == machine.types.coroutine) {
        if (!frame.code->code->is(Code::kCoroutine) && !frame.function->isIterableCoroutine) {
            return machine.typeError(
                "cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return iterable;
    }
    return type == machine.types.generator ? iterable : iterate(machine, iterable);
}

Value asyncIterator(Machine& machine, const Value& iterable) {
    Type* type = typeOf(machine, iterable);
    if (!type->slots.asyncIterate) {
        return machine.typeError("'async for' requires an object with __aiter__ method, got " +
                                 type->name);
    }
    Value iterator = type->slots.asyncIterate(machine, iterable);
    if (iterator && !typeOf(machine, iterator)->slots.asyncNext) {
        return machine.typeError("'async for' received an object from __aiter__ that does not "
                                 "implement __anext__: " +
                                 typeName(machine, iterator));
    }
    return iterator;
}

Value awaitedAsyncNext(Machine& machine, const Value& iterator) {
    Type* type = typeOf(machine, iterator);
    if (!type->slots.asyncNext) {
        return machine.typeError("'async for' requires an iterator with __anext__ method, got " +
                                 type->name);
    }
    const Value awaitable = type->slots.asyncNext(machine, iterator);
    if (!awaitable)
        return {};
    if (!typeOf(machine, awaitable)->slots.await) {
        machine.typeError("object " + typeName(machine, awaitable) +
                          " can't be used in 'await' expression");
        const Value cause = machine.takeError();
        const Value error = machine.makeException(
            machine.types.TypeError, "'async for' received an invalid object from __anext__: " +
                                         typeName(machine, awaitable));
        if (ExceptionObject* exception = error ? asException(machine, error) : nullptr) {
            exception->cause = exception->context = cause;
            exception->suppressContext = true;
            machine.setPendingError(error);
        }
        return {};
    }
    return awaitableIterator(machine, awaitable);
}

} // namespace coroscope::scenes
