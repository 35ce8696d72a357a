// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The titles and summaries of the built-in scenes in the window's language.
#pragma once

#include <QString>

#include <string_view>

namespace coroscope::gui {

[[nodiscard]] QString sceneTitle(std::string_view english);
[[nodiscard]] QString sceneSummary(std::string_view english);

} // namespace coroscope::gui
