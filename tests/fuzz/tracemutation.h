// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Changes a log in ways that keep most of it well formed: events dropped, moved, repeated, cut;
// a key's value taken from another event, or one that no run would write.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

class TraceMutation {
public:
    /// The same seed makes the same changes.
    explicit TraceMutation(unsigned int seed)
        : m_random(seed) {}

    /// One change.
    std::string change(const std::string& log);
    /// The first log with events of the second among its own.
    std::string join(std::string_view first, std::string_view second);
    /// 0 … count - 1; 0 where count is 0.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : m_random() % count; }

private:
    using Lines = std::vector<std::string>;
    struct Value {
        std::size_t line;
        std::size_t from;
        std::size_t size;
    };

    static std::vector<Value> valuesOf(const Lines& lines, std::string_view key);
    static std::vector<std::string> keysOf(const std::string& line);

    void changeLines(Lines& lines);
    void changeValue(Lines& lines);
    void changeKeys(Lines& lines);
    void addEvent(Lines& lines);

    std::minstd_rand m_random;
};

} // namespace coroscope::fuzz
