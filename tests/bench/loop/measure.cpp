// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Clocks and memory, from the system.
#include "tests/bench/loop/measure.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <unistd.h>

namespace coroscope::bench {

namespace {

std::int64_t nanoseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

Stopwatch::Stopwatch()
    : m_wall(nanoseconds(CLOCK_MONOTONIC))
    , m_cpu(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)) {}

void Stopwatch::report(const char* id, std::int64_t operations, double bytes) const {
    const std::int64_t wall = nanoseconds(CLOCK_MONOTONIC) - m_wall;
    const std::int64_t cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - m_cpu;
    std::printf("R %s %lld %lld %lld %.1f\n", id, static_cast<long long>(operations),
                static_cast<long long>(wall), static_cast<long long>(cpu), bytes);
    std::fflush(stdout);
}

std::int64_t residentBytes() {
    std::int64_t total = 0;
    std::int64_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

void require(bool isDone, const char* id) {
    if (isDone)
        return;
    std::fprintf(stderr, "%s did not do its work\n", id);
    std::_Exit(3);
}

} // namespace coroscope::bench
