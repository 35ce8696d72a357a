// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words that stand for enum values in JSON Lines, each table in the order of its enum.
#pragma once

#include "core/trace/event.h"

#include <array>
#include <optional>
#include <string_view>

namespace coroscope::names {

using Word = std::string_view;

constexpr std::array<Word, 20> kEvents{
    "loop",   "iteration",   "clock", "block",      "handle",      "timer",     "handle-cancelled",
    "run",    "ran",         "task",  "task-waits", "task-yields", "task-done", "cancel-requested",
    "future", "future-done", "frame", "line",       "print",       "end"};
constexpr std::array<Word, 13> kDetails{
    "frame-made",     "variable",   "frame-awaits", "future-label", "future-child",
    "handle-serves",  "task-call",  "task-renamed", "error-output", "traceback",
    "deadlock-cause", "lock-owner", "frame-file"};
constexpr std::array<Word, 17> kCallbacks{"step",
                                          "wakeup",
                                          "cancel",
                                          "call",
                                          "sleep-done",
                                          "release-waiter",
                                          "stop-loop",
                                          "gather-child-done",
                                          "wait-child-done",
                                          "as-completed-child-done",
                                          "as-completed-timeout",
                                          "shield-inner-done",
                                          "shield-outer-done",
                                          "task-group-child-done",
                                          "timeout-expired",
                                          "chain-future",
                                          "chain-cancel"};
constexpr std::array<Word, 4> kLoopStates{"idle", "running", "stopped", "closed"};
constexpr std::array<Word, 4> kOutcomes{"pending", "result", "exception", "cancelled"};
constexpr std::array<Word, 3> kFutureTypes{"future", "gather", "task"};
constexpr std::array<Word, 5> kFrameOps{"call", "suspend", "resume", "return", "raise"};
constexpr std::array<Word, 5> kEndStatuses{"ok", "exception", "deadlock", "too-many-events",
                                           "limit"};
constexpr std::array<Word, 3> kFrameKinds{"function", "coroutine", "library"};

// A detail that settles what its event's name leaves open: which of two frames, which of two tasks.
constexpr Word kMeans = "means";

template <std::size_t N, class Value>
constexpr Word wordOf(const std::array<Word, N>& table, Value value) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? table[index] : Word{};
}

template <std::size_t N>
constexpr std::optional<std::uint8_t> valueOf(const std::array<Word, N>& table, Word word) {
    for (std::size_t i = 0; i < N; ++i) {
        if (table[i] == word)
            return static_cast<std::uint8_t>(i);
    }
    return std::nullopt;
}

} // namespace coroscope::names
