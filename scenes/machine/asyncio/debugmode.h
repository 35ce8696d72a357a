// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A loop's debug mode: where its handles were made, callbacks that take too long, coroutines that
// remember where they come from.
#pragma once

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/sourcetrace.h"
#include "scenes/machine/libraryplaces.h"

#include <optional>

namespace coroscope::scenes {

/// asyncio's DEBUG_STACK_DEPTH.
constexpr std::size_t kDebugStackDepth = 10;

class DebugMode final : public RunWatch {
public:
    explicit DebugMode(LoopObject& loop)
        : m_loop(loop) {}
    void began(HandleId id) override { m_current = id; }
    void ended(HandleId id, Handle* handle, Task* task, double seconds) override;

    /// The handle was made by the code that runs now, by way of `inner` functions of asyncio.
    void noteHandle(const Handle& handle, std::size_t inner);
    /// Null where it was made outside of debug mode.
    [[nodiscard]] const SourceTrace* traceOf(HandleId id) const;
    [[nodiscard]] const SourceTrace* traceOfCurrent() const { return traceOf(m_current); }
    /// The handle's repr, kept as it is cancelled.
    void keepRepr(HandleId id, std::string repr) { m_reprs[id] = std::move(repr); }
    [[nodiscard]] const std::string* keptRepr(HandleId id) const;

private:
    LoopObject& m_loop;
    HandleId m_current = 0;
    std::unordered_map<HandleId, SourceTrace> m_traces;
    std::unordered_map<HandleId, std::string> m_reprs;
};

/// The LoopObject of a core loop that is in debug mode; null for others.
LoopObject* debuggedLoop(EventLoop& loop);
/// Null for a loop that never was in debug mode.
DebugMode* debugModeOf(EventLoop& loop);
/// loop.set_debug(enabled).
void setDebugMode(LoopObject& loop, const Value& enabled);
/// False, with an error, where `loop` runs in another thread.
bool checkThread(LoopObject& loop);
/// False, with an error, for what is no callback: a coroutine, or what cannot be called.
bool checkDebugCallback(const Value& callback, const char* method);
/// What a future of `loop` that is made now remembers; null outside of debug mode. `inner` are the
/// functions of asyncio that it is made by, outermost first.
std::unique_ptr<SourceTrace> sourceOfFuture(EventLoop& loop,
                                            std::initializer_list<std::string_view> inner);

/// While it lives coroutines remember where they were made, if the loop is in debug mode.
class OriginTracking {
public:
    explicit OriginTracking(LoopObject& loop);
    ~OriginTracking();
    OriginTracking(const OriginTracking&) = delete;
    OriginTracking& operator=(const OriginTracking&) = delete;

private:
    int m_former;
};

/// A LibraryStack for the futures that are made while it lives; nothing outside of debug mode.
class DebugStack {
public:
    explicit DebugStack(std::initializer_list<std::string_view> keys) {
        if (AsyncioRuntime::current().wasDebugged)
            m_stack.emplace(AsyncioRuntime::current().machine, keys);
    }

private:
    std::optional<LibraryStack> m_stack;
};

} // namespace coroscope::scenes
