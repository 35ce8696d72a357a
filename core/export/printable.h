// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which characters Python's repr shows as they are.
#pragma once

namespace coroscope {

// Python's str.isprintable() of one code point; surrogates are not.
[[nodiscard]] bool isPrintable(char32_t c);

} // namespace coroscope
