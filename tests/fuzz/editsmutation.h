// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Changes the numbers of the first line, which choose the edits, or the scene below them.
#pragma once

#include "tests/fuzz/textmutation.h"

namespace coroscope::fuzz {

class EditsMutation {
public:
    /// The same seed makes the same changes.
    explicit EditsMutation(unsigned int seed)
        : m_text(seed) {}

    /// One change.
    std::string change(const std::string& choicesAndScene);
    std::string join(std::string_view first, std::string_view second);
    std::size_t below(std::size_t count) { return m_text.below(count); }

private:
    std::string changeChoices(std::string_view choices);

    TextMutation m_text;
};

} // namespace coroscope::fuzz
