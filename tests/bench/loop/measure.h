// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the workloads of bench_loop share: a stopwatch that prints one line a measurement, and the
// sizes. A line is "R <id> <operations> <wall ns> <cpu ns> <bytes an operation>".
#pragma once

#include <cstdint>

namespace coroscope::bench {

inline constexpr int kHops = 5'000'000;
inline constexpr int kSpawned = 1'000'000;
inline constexpr int kBatch = 10'000;
inline constexpr int kCalls = 10'000'000;
inline constexpr int kDepth = 1'000;
inline constexpr int kRoundTrips = 2'000'000;
inline constexpr int kTimers = 1'000'000;
inline constexpr int kSuspended = 1'000'000;
inline constexpr int kPosts = 500'000;
inline constexpr int kItems = 2'000'000;
inline constexpr int kCapacity = 64;

// Started when it is made. CPU time is that of the whole process.
class Stopwatch {
public:
    Stopwatch();
    void report(const char* id, std::int64_t operations, double bytes = 0) const;

private:
    std::int64_t m_wall;
    std::int64_t m_cpu;
};

std::int64_t residentBytes();
// Ends the process with status 3 where a workload did not do its work.
void require(bool isDone, const char* id);

// The same sequence at each start (xorshift, 64 bits).
class Numbers {
public:
    // At least 0, below 1.
    double next() {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<double>(m_state >> 11) * 0x1p-53;
    }

private:
    std::uint64_t m_state = 0x9E3779B97F4A7C15U;
};

struct Workload {
    const char* id;
    void (*run)(const char* id);
};

} // namespace coroscope::bench
