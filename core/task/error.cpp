// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The errors that core makes itself, and those that wrap a C++ exception.
#include "core/task/error.h"

#include <string_view>

namespace coroscope {

namespace {

class NamedError final : public Error {
public:
    NamedError(std::string type, std::string message, std::exception_ptr exception)
        : m_type(std::move(type))
        , m_message(std::move(message))
        , m_exception(std::move(exception)) {}

    [[nodiscard]] std::string typeName() const override { return m_type; }
    [[nodiscard]] std::string message() const override { return m_message; }
    [[nodiscard]] std::string repr() const override {
        return m_type + "(" + (m_message.empty() ? std::string() : quoted(m_message)) + ")";
    }
    [[noreturn]] void raise() const override { std::rethrow_exception(m_exception); }

private:
    std::string m_type;
    std::string m_message;
    std::exception_ptr m_exception;
};

class CancelError final : public Error {
public:
    CancelError(CancelMessageRef message, std::exception_ptr exception)
        : m_message(std::move(message))
        , m_exception(std::move(exception)) {}

    [[nodiscard]] std::string typeName() const override { return "CancelledError"; }
    [[nodiscard]] std::string message() const override {
        return m_message ? m_message->text() : std::string();
    }
    [[nodiscard]] std::string repr() const override {
        return "CancelledError(" + (m_message ? quoted(m_message->text()) : std::string()) + ")";
    }
    [[nodiscard]] bool isCancelled() const override { return true; }
    [[nodiscard]] CancelMessageRef cancelMessage() const override { return m_message; }
    [[noreturn]] void raise() const override { std::rethrow_exception(m_exception); }

private:
    CancelMessageRef m_message;
    std::exception_ptr m_exception;
};

class TextMessage final : public CancelMessage {
public:
    explicit TextMessage(std::string text)
        : m_text(std::move(text)) {}
    [[nodiscard]] std::string text() const override { return m_text; }

private:
    std::string m_text;
};

} // namespace

std::string quoted(std::string_view text) {
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    const char mark = hasSingle && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, mark);
    for (const char c : text) {
        if (c == mark || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out + mark;
}

CancelMessageRef makeCancelMessage(std::string text) {
    if (text.empty())
        return {};
    return makeRef<TextMessage>(std::move(text));
}

ErrorRef makeCancelled(CancelMessageRef message) {
    auto exception = std::make_exception_ptr(CancelledError(message));
    return makeRef<CancelError>(std::move(message), std::move(exception));
}

ErrorRef makeError(std::string type, std::string message) {
    auto exception = std::make_exception_ptr(LoopError(type, message));
    return makeRef<NamedError>(std::move(type), std::move(message), std::move(exception));
}

ErrorRef errorFromException(std::exception_ptr exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const ForeignError& error) {
        return error.origin();
    } catch (const CancelledError& error) {
        if (error.origin())
            return error.origin();
        return makeRef<CancelError>(error.message(), exception);
    } catch (const LoopError& error) {
        return makeRef<NamedError>(error.type(), error.what(), exception);
    } catch (const std::exception& error) {
        return makeRef<NamedError>("Exception", error.what(), exception);
    } catch (...) {
        return makeRef<NamedError>("Exception", "", exception);
    }
}

} // namespace coroscope
