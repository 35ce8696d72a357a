// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A loop as a value of a program, and asyncio.run.
#pragma once

#include "core/program/futures.h"

namespace coroscope::py {

// A view: two views of the same loop are the same value.
class LoopObject final : public Object {
public:
    explicit LoopObject(EventLoop& of)
        : loop(of) {}
    EventLoop& loop;
    [[nodiscard]] std::string_view typeName() const override { return "_UnixSelectorEventLoop"; }
    [[nodiscard]] bool equals(const Object& other) const override { return isSame(other); }
    [[nodiscard]] bool isSame(const Object& other) const override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

[[nodiscard]] EventLoop& loopOf(const Value& loop); // raises TypeError
Value runUntilComplete(EventLoop& loop, const Value& awaitable);
// asyncio.run: a loop of its own; what is left at the end is cancelled.
Value run(const Value& coroutine);
// asyncio.Runner()
[[nodiscard]] Value makeRunner();

} // namespace coroscope::py
