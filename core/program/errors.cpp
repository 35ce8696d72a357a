// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Raising and catching: exceptions of the program as errors of the core and back.
#include "core/program/errors.h"

#include "core/loop/eventloop.h"
#include "core/program/runtime.h"

#include <algorithm>
#include <cstdlib>

namespace coroscope::py {

namespace {

bool isOf(const Value& exception, std::string_view name) {
    return classOf(exception).isSubclassOf(classNamed(name));
}

// What an error of the core was told, as the argument of an exception.
class ValueMessage final : public CancelMessage {
public:
    explicit ValueMessage(Value message)
        : value(std::move(message)) {}
    [[nodiscard]] std::string text() const override { return strText(value); }
    Value value;
};

Value cancelledError(const CancelMessageRef& message) {
    const Value cls(&classNamed("CancelledError"));
    if (const auto* given = dynamic_cast<const ValueMessage*>(message.get()))
        return cls(given->value);
    return message ? cls(message->text()) : cls();
}

Value instanceOf(const Value& exception) {
    Value made = exception.as<Class>() ? exception() : exception;
    if (!made.as<ExceptionObject>())
        raiseOf("TypeError", "exceptions must derive from BaseException");
    return made;
}

// The part of a group, or of a single exception, that is of the classes; not bound for none.
Value partOf(const Value& exception, const Value& classes, bool isWanted) {
    auto* group = exception.as<ExceptionObject>();
    if (isInstance(exception, classes))
        return isWanted ? exception : Value();
    if (!group->isGroup())
        return isWanted ? Value() : exception;
    std::vector<Value> parts;
    for (const Value& each : itemsOf(group->args[1])) {
        Value part = partOf(each, classes, isWanted);
        if (part.isBound())
            parts.push_back(std::move(part));
    }
    return parts.empty() ? Value() : Value(group->cls.get())(group->args[0], makeList(parts));
}

} // namespace

CancelMessageRef cancelMessageOf(const Value& message) {
    return message.isNone() ? CancelMessageRef() : CancelMessageRef(makeRef<ValueMessage>(message));
}

std::string ProgramError::typeName() const {
    return std::string(py::typeName(m_exception));
}
bool ProgramError::isCancelled() const {
    return isOf(m_exception, "CancelledError");
}
bool ProgramError::isExit() const {
    return isOf(m_exception, "KeyboardInterrupt") || isOf(m_exception, "SystemExit");
}
void ProgramError::raise() const {
    auto* self = const_cast<ProgramError*>(this);
    if (isCancelled())
        throw CancelledError({}, self);
    throw ForeignError(self);
}

void raise(const Value& exception) {
    errorOf(exception)->raise();
    std::abort(); // g++ does not see that raise() never returns
}

void raise(const Value& exception, const Value& cause) {
    const Value made = instanceOf(exception);
    made.as<ExceptionObject>()->cause = cause.isNone() ? cause : instanceOf(cause);
    raise(made);
}

void raiseOf(const char* className, std::string message) {
    const Value cls(&classNamed(className));
    raise(message.empty() ? cls() : cls(std::move(message)));
}

void setContext(const Value& error, const Value& handled) {
    auto* exception = error.as<ExceptionObject>();
    if (exception && handled.as<ExceptionObject>() && exception->context.isNone() &&
        handled.as<ExceptionObject>() != exception)
        exception->context = handled;
}

void raiseTimeout(const Value& cancelled) {
    const Value error = Value(&classNamed("TimeoutError"))();
    setContext(error, cancelled);
    raise(error, cancelled);
}

ErrorRef errorOf(const Value& exception) {
    return makeRef<ProgramError>(instanceOf(exception));
}

Value exceptionOf(const ErrorRef& error) {
    if (const auto* program = dynamic_cast<const ProgramError*>(error.get()))
        return program->exception();
    if (error->isCancelled())
        return cancelledError(error->cancelMessage());
    const Value cls(&classNamed(error->typeName()));
    return error->message().empty() ? cls() : cls(error->message());
}

void checkBound(const Value& value, const char* name) {
    if (!value.isBound())
        raiseOf("NameError", std::string(name) + " is used before it has a value");
}

Caught Caught::current() {
    try {
        throw;
    } catch (const DeadlockError&) {
        throw; // a program ends at once, before any `finally`
    } catch (...) {
        Caught caught;
        caught.m_error = errorFromException(std::current_exception());
        caught.m_value = exceptionOf(caught.m_error);
        return caught;
    }
}

bool Caught::is(const Value& classes) const {
    return m_error && isInstance(m_value, classes);
}

Value Caught::type() const {
    return m_error ? Value(&classOf(m_value)) : Value(None);
}

Value Caught::take(const Value& classes) {
    if (!m_error)
        return {};
    Value taken = partOf(m_value, classes, true);
    if (!taken.isBound())
        return {};
    const Value rest = partOf(m_value, classes, false);
    const bool isWhole = !rest.isBound();
    if (!taken.as<ExceptionObject>()->isGroup())
        taken = Value(&classNamed("ExceptionGroup"))("", listOf(taken));
    m_error = isWhole ? ErrorRef() : errorOf(rest);
    m_value = isWhole ? Value(None) : rest;
    return taken;
}

void Caught::raise() const {
    // The core's own error keeps what it knows of the cancellation.
    m_error->raise();
    std::abort(); // as above
}

} // namespace coroscope::py
