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
    [[nodiscard]] bool isCancelled() const override { return m_type == "CancelledError"; }
    [[noreturn]] void raise() const override { std::rethrow_exception(m_exception); }

private:
    std::string m_type;
    std::string m_message;
    std::exception_ptr m_exception;
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

ErrorRef makeCancelled(std::string message) {
    auto exception = std::make_exception_ptr(CancelledError(message));
    return makeRef<NamedError>("CancelledError", std::move(message), std::move(exception));
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
        return makeRef<NamedError>("CancelledError", error.what(), exception);
    } catch (const LoopError& error) {
        return makeRef<NamedError>(error.type(), error.what(), exception);
    } catch (const std::exception& error) {
        return makeRef<NamedError>("Exception", error.what(), exception);
    } catch (...) {
        return makeRef<NamedError>("Exception", "", exception);
    }
}

} // namespace coroscope
