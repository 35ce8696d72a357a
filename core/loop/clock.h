// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a loop's time comes from. Time is never read but through a Clock.
#pragma once

#include <chrono>
#include <thread>

namespace coroscope {

class Clock {
public:
    virtual ~Clock() = default;
    // Seconds since the clock's start.
    [[nodiscard]] virtual double now() const = 0;
    // Called when nothing is ready before `deadline`: wait, or move there.
    virtual void waitUntil(double deadline) = 0;
    // Code holds the loop for `seconds`, as time.sleep does.
    virtual void block(double seconds) = 0;
};

// Computing takes no time: the clock moves only when the loop has nothing to do, or is blocked.
class VirtualClock final : public Clock {
public:
    [[nodiscard]] double now() const override { return m_now; }
    void waitUntil(double deadline) override {
        if (deadline > m_now)
            m_now = deadline;
    }
    void block(double seconds) override { m_now += seconds; }

private:
    double m_now = 0;
};

// Real time, for C++ programs that use the loop as a loop.
class SteadyClock final : public Clock {
public:
    [[nodiscard]] double now() const override {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }
    void waitUntil(double deadline) override { block(deadline - now()); }
    void block(double seconds) override {
        if (seconds > 0)
            std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace coroscope
