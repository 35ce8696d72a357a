// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the scenes' layer says in English, in the window's language. What no pattern knows stays as
// it is.
#pragma once

#include "scenes/language/diagnostic.h"

#include <QString>

#include <string_view>

namespace coroscope::gui {

/// A message, a hint, or the sentences of a stop.
[[nodiscard]] QString told(std::string_view english);
[[nodiscard]] QString told(const QString& english);
/// "',' or ')'", "an expression".
[[nodiscard]] QString toldExpected(std::string_view english);

[[nodiscard]] QString toldMessage(const scenes::Diagnostic& diagnostic);
[[nodiscard]] QString toldHint(const scenes::Diagnostic& diagnostic);
[[nodiscard]] QString toldFix(const scenes::Diagnostic& diagnostic, const scenes::Fix& fix);
/// Whether the message is CPython's, which one may want to look up.
[[nodiscard]] bool isPythons(const scenes::Diagnostic& diagnostic);

} // namespace coroscope::gui
