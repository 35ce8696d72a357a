// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// An exception of the scene as an error of the core.
#pragma once

#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

/// What a scene gave to cancel(msg).
class SceneMessage final : public CancelMessage {
public:
    explicit SceneMessage(Value message)
        : m_message(std::move(message)) {}
    std::string text() const override;
    const Value& value() const { return m_message; }

private:
    Value m_message;
};

class SceneError final : public Error {
public:
    explicit SceneError(Value exception);
    [[nodiscard]] const Value& exception() const { return m_exception; }
    // It is raised: its traceback goes on from what it was when this was made, whatever it passed
    // through since; the second time from nothing, as with asyncio's futures.
    void restoreTraceback() const;

    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] std::string message() const override;
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool isCancelled() const override;
    [[nodiscard]] bool isExit() const override;
    [[noreturn]] void raise() const override;

private:
    Value m_exception;
    mutable Value m_traceback;
};

// The run is stopping: a limit was reached, or its host wants it to stop.
class StopError final : public Error {
public:
    [[nodiscard]] std::string typeName() const override { return "Stop"; }
    [[nodiscard]] std::string message() const override { return {}; }
    [[nodiscard]] std::string repr() const override { return "Stop()"; }
    [[nodiscard]] bool isStop() const override { return true; }
    [[noreturn]] void raise() const override;
};

} // namespace coroscope::scenes
