// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of the Chrome trace format that Perfetto and speedscope rely on, as one function, and
// the slices of a trace read back.
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace coroscope::tests {

struct ChromeSlice {
    std::string name;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t depth = 0; // 0: not inside of another slice
};

struct ChromeTrace {
    std::string fault; // the first broken rule; empty: none
    std::map<std::uint32_t, std::string> threads;
    std::map<std::uint32_t, std::vector<ChromeSlice>> slices; // by thread, parents first
    std::size_t flows = 0;
    std::size_t instants = 0;
};

// Numbers are numbers, names are texts, every thread is named once before it is used, slices of a
// thread nest in the order of the file, every flow begins and ends once, inside of slices, forward.
[[nodiscard]] ChromeTrace readChromeTrace(const std::string& text);

} // namespace coroscope::tests
