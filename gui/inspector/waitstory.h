// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Why is it waiting, who woke it, when will it run: the answers for one task or future at one
// moment, each a sentence with the event that proves it.
#pragma once

#include "gui/inspector/inspectorcontent.h"

namespace coroscope::gui {

[[nodiscard]] std::vector<StoryLine> taskStory(const InspectorSource& source, FutureId task);
[[nodiscard]] std::vector<StoryLine> futureStory(const InspectorSource& source, FutureId future);
// Every value that a variable of a frame has had up to the state's event, the first one first.
[[nodiscard]] std::vector<StoryLine> variableStory(const InspectorSource& source,
                                                   const VariableKey& variable);

} // namespace coroscope::gui
