// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// All that can be said of a scene's text before it runs, with fixes.
#pragma once

#include "scenes/language/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// `found` is what stops or accompanies the run (SceneRun::diagnostics). Adds what only advises,
/// and hints and fixes where there are any; in the order of the text. A line that ends with the
/// comment `noqa` gets no advice.
[[nodiscard]] std::vector<Diagnostic> withAdvice(std::string_view source,
                                                 std::vector<Diagnostic> found);

/// The text after the safe fixes among `diagnostics`; of two that touch the same place the first.
/// `used` (may be null) gets what was mended.
[[nodiscard]] std::string withSafeFixes(std::string_view source,
                                        const std::vector<Diagnostic>& diagnostics,
                                        std::vector<const Diagnostic*>* used);
[[nodiscard]] std::string withFix(std::string_view source, const Fix& fix);

} // namespace coroscope::scenes
