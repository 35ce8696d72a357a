// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The bridge of errors: machine to core and back.
#include "scenes/machine/asyncio/sceneerror.h"

#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

Error* unconst(const Error* error) {
    return const_cast<Error*>(error);
}

bool isOf(const Value& exception, const Type* type) {
    return exception.isObject() && exception.rawObject()->type->isSubtypeOf(type);
}

} // namespace

std::string SceneMessage::text() const {
    Machine& machine = AsyncioRuntime::current().machine;
    const auto text = strText(machine, m_message);
    if (!text)
        machine.clearError();
    return text.value_or(std::string());
}

SceneError::SceneError(Value exception)
    : m_exception(std::move(exception)) {
    if (const ExceptionObject* object = asException(AsyncioRuntime::current().machine, m_exception);
        object && object->traceback)
        m_traceback = Value(object->traceback);
}

void SceneError::restoreTraceback() const {
    const Value traceback = std::exchange(m_traceback, Value());
    ExceptionObject* object = asException(AsyncioRuntime::current().machine, m_exception);
    if (object)
        object->traceback = Ref<TracebackObject>(
            traceback ? static_cast<TracebackObject*>(traceback.rawObject()) : nullptr);
}

std::string SceneError::typeName() const {
    return m_exception.rawObject()->type->name;
}

std::string SceneError::message() const {
    Machine& machine = AsyncioRuntime::current().machine;
    const auto text = strText(machine, m_exception);
    if (!text)
        machine.clearError();
    return text.value_or(std::string());
}

std::string SceneError::repr() const {
    Machine& machine = AsyncioRuntime::current().machine;
    return displayText(machine, m_exception, true);
}

bool SceneError::isCancelled() const {
    return isOf(m_exception, AsyncioRuntime::current().types.cancelledError);
}

bool SceneError::isExit() const {
    const Types& types = AsyncioRuntime::current().machine.types;
    return isOf(m_exception, types.KeyboardInterrupt) || isOf(m_exception, types.SystemExit);
}

void SceneError::raise() const {
    if (isCancelled())
        throw CancelledError({}, unconst(this));
    throw ForeignError(unconst(this));
}

void StopError::raise() const {
    throw ForeignError(unconst(this));
}

ErrorRef AsyncioRuntime::takeError() {
    if (machine.isStopping())
        return makeRef<StopError>();
    return errorOf(machine.takeError());
}

ErrorRef AsyncioRuntime::errorOf(const Value& exception) {
    return makeRef<SceneError>(exception);
}

Value AsyncioRuntime::cancelledError(const CancelMessageRef& message) {
    const Value type = Value::object(types.cancelledError);
    if (const auto* given = dynamic_cast<const SceneMessage*>(message.get()))
        return call(machine, type, {given->value()});
    if (message)
        return call(machine, type, {machine.str(message->text())});
    return call(machine, type);
}

Value AsyncioRuntime::exceptionOf(const ErrorRef& error) {
    if (const auto* scene = dynamic_cast<const SceneError*>(error.get()))
        return scene->exception();
    if (error->isCancelled())
        return cancelledError(error->cancelMessage());
    const std::string name = error->typeName();
    Type* type = machine.types.RuntimeError;
    if (name == "InvalidStateError")
        type = types.invalidStateError;
    else if (name == "TimeoutError")
        type = machine.types.TimeoutError;
    else if (name == "ValueError")
        type = machine.types.ValueError;
    else if (name == "TypeError")
        type = machine.types.TypeError;
    else if (name == "AssertionError")
        type = machine.types.AssertionError;
    else if (name == "AttributeError")
        type = machine.types.AttributeError;
    else if (name == "BrokenBarrierError")
        type = types.brokenBarrierError;
    const std::string message = error->message();
    if (message.empty())
        return call(machine, Value::object(type));
    return machine.makeException(type, message);
}

Value AsyncioRuntime::exceptionToRaise(const ErrorRef& error) {
    if (const auto* scene = dynamic_cast<const SceneError*>(error.get()))
        scene->restoreTraceback();
    return exceptionOf(error);
}

Value AsyncioRuntime::raise(const ErrorRef& error) {
    if (error->isStop() || machine.isStopping())
        return {};
    return machine.raiseValue(exceptionToRaise(error));
}

Value AsyncioRuntime::raiseCaught() {
    try {
        throw;
    } catch (const DeadlockError& error) {
        if (machine.isStopping())
            return {};
        deadlock = error.what();
        return machine.stop(deadlock);
    } catch (...) {
        return raise(errorFromException(std::current_exception()));
    }
}

void makeErrorTypes(AsyncioRuntime& runtime) {
    Machine& machine = runtime.machine;
    runtime.types.cancelledError = TypeBuilder(machine, "CancelledError", "asyncio.exceptions")
                                       .base(machine.types.BaseException)
                                       .finish();
    runtime.types.invalidStateError =
        TypeBuilder(machine, "InvalidStateError", "asyncio.exceptions")
            .base(machine.types.Exception)
            .finish();
    runtime.types.brokenBarrierError =
        TypeBuilder(machine, "BrokenBarrierError", "asyncio.exceptions")
            .base(machine.types.RuntimeError)
            .finish();
    runtime.types.queueEmpty =
        TypeBuilder(machine, "QueueEmpty", "asyncio.queues").base(machine.types.Exception).finish();
    runtime.types.queueFull =
        TypeBuilder(machine, "QueueFull", "asyncio.queues").base(machine.types.Exception).finish();
}

} // namespace coroscope::scenes
