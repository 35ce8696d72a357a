// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Numbers are small: each is taken modulo what there is to choose from.
#include "tests/fuzz/editsmutation.h"

#include <algorithm>

namespace coroscope::fuzz {

namespace {

constexpr std::size_t kMostChoices = 30;
constexpr std::size_t kMostNumber = 64;

struct Parts {
    std::string_view choices;
    std::string_view scene;
};

Parts partsOf(std::string_view text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    return {text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
}

std::vector<std::string> numbersOf(std::string_view choices) {
    std::vector<std::string> numbers;
    while (!choices.empty()) {
        const std::size_t end = std::min(choices.find(' '), choices.size());
        if (end > 0)
            numbers.emplace_back(choices.substr(0, end));
        choices.remove_prefix(std::min(end + 1, choices.size()));
    }
    return numbers;
}

} // namespace

std::string EditsMutation::changeChoices(std::string_view choices) {
    std::vector<std::string> numbers = numbersOf(choices);
    const std::size_t at = below(numbers.size() + 1);
    const auto place = numbers.begin() + static_cast<std::ptrdiff_t>(at);
    const std::string number = std::to_string(below(kMostNumber));
    if (at == numbers.size() || (below(3) == 0 && numbers.size() < kMostChoices))
        numbers.insert(place, number);
    else if (below(4) == 0)
        numbers.erase(place);
    else
        *place = number;
    std::string line;
    for (const std::string& each : numbers)
        line += (line.empty() ? "" : " ") + each;
    return line;
}

std::string EditsMutation::change(const std::string& choicesAndScene) {
    const Parts parts = partsOf(choicesAndScene);
    if (below(2) == 0)
        return changeChoices(parts.choices) + "\n" + std::string(parts.scene);
    return std::string(parts.choices) + "\n" + m_text.change(std::string(parts.scene));
}

std::string EditsMutation::join(std::string_view first, std::string_view second) {
    const Parts parts = partsOf(first);
    const Parts others = partsOf(second);
    if (below(2) == 0)
        return std::string(others.choices) + "\n" + std::string(parts.scene);
    return std::string(parts.choices) + "\n" + m_text.join(parts.scene, others.scene);
}

} // namespace coroscope::fuzz
