// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A failure as a value: what a task or future ended with, handed on and rethrown at the await.
#pragma once

#include "core/loop/refcounted.h"

#include <exception>
#include <string>
#include <string_view>

namespace coroscope {

// What cancel(msg) was given: any value of the program. A null reference: nothing.
class CancelMessage : public RefCounted {
public:
    [[nodiscard]] virtual std::string text() const = 0;
};

using CancelMessageRef = Ref<CancelMessage>;

// One of plain text; null for an empty one.
[[nodiscard]] CancelMessageRef makeCancelMessage(std::string text);

class Error : public RefCounted {
public:
    // The exception's type as the program knows it: "ValueError", "CancelledError".
    [[nodiscard]] virtual std::string typeName() const = 0;
    [[nodiscard]] virtual std::string message() const = 0;
    // As Python's repr: "ValueError('x')".
    [[nodiscard]] virtual std::string repr() const = 0;
    // CancelledError, which ends a task as cancelled.
    [[nodiscard]] virtual bool isCancelled() const { return false; }
    // Of a CancelledError that core made.
    [[nodiscard]] virtual CancelMessageRef cancelMessage() const { return {}; }
    // KeyboardInterrupt, SystemExit: they pass through the loop to its caller.
    [[nodiscard]] virtual bool isExit() const { return false; }
    // A stop that no program may handle (a limit was reached).
    [[nodiscard]] virtual bool isStop() const { return false; }
    // Throws the C++ exception that stands for this error.
    [[noreturn]] virtual void raise() const = 0;
};

using ErrorRef = Ref<Error>;

// Thrown where a coroutine awaits something that was cancelled, and into cancelled tasks.
class CancelledError : public std::exception {
public:
    // `origin`: the error that this exception stands for, where there is one.
    explicit CancelledError(CancelMessageRef message = {}, ErrorRef origin = {})
        : m_message(std::move(message))
        , m_text(m_message ? m_message->text() : std::string())
        , m_origin(std::move(origin)) {}
    [[nodiscard]] const char* what() const noexcept override { return m_text.c_str(); }
    [[nodiscard]] const CancelMessageRef& message() const { return m_message; }
    [[nodiscard]] const ErrorRef& origin() const { return m_origin; }

private:
    CancelMessageRef m_message;
    std::string m_text;
    ErrorRef m_origin;
};

// What an Error of another language than C++ throws while it passes through C++ coroutines.
class ForeignError : public std::exception {
public:
    explicit ForeignError(ErrorRef origin)
        : m_origin(std::move(origin)) {}
    [[nodiscard]] const char* what() const noexcept override { return "an error of the scene"; }
    [[nodiscard]] const ErrorRef& origin() const { return m_origin; }

private:
    ErrorRef m_origin;
};

// An error that asyncio's own rules raise ("InvalidStateError", "RuntimeError" …); also what is
// thrown for one.
class LoopError : public std::exception {
public:
    LoopError(std::string type, std::string message)
        : m_type(std::move(type))
        , m_message(std::move(message)) {}
    [[nodiscard]] const std::string& type() const { return m_type; }
    [[nodiscard]] const char* what() const noexcept override { return m_message.c_str(); }

private:
    std::string m_type;
    std::string m_message;
};

[[nodiscard]] ErrorRef makeCancelled(CancelMessageRef message = {});
[[nodiscard]] ErrorRef makeError(std::string type, std::string message);
// The error that stands for a caught C++ exception; raise() throws that very exception.
[[nodiscard]] ErrorRef errorFromException(std::exception_ptr exception);
// `text` in single quotes, escaped as Python's repr does.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace coroscope
