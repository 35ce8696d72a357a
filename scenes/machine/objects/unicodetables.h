// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the C library does not know of Unicode's characters.
#pragma once

#include <string_view>

namespace coroscope::scenes {

struct CaseMapping {
    char32_t from;
    std::u32string_view to;
};

struct CodePointRange {
    char32_t first;
    char32_t last;
};

// Empty where towupper and towlower are right.
std::u32string_view specialUpper(char32_t c);
std::u32string_view specialTitle(char32_t c);
std::u32string_view specialFold(char32_t c);

// Digits such as a superscript two, and numbers such as a half.
bool isOtherDigit(char32_t c);
bool isOtherNumber(char32_t c);

} // namespace coroscope::scenes
