// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run as Mermaid diagrams, which wikis and repositories draw from text.
#pragma once

#include "core/export/runnames.h"

#include <string>

namespace coroscope {

// Who asks whom for what: the loop and the tasks as participants.
[[nodiscard]] std::string mermaidSequence(const Trace& trace, EventRange range);
// The lanes: a section a task, bars of what runs; a second of the diagram is an event.
[[nodiscard]] std::string mermaidGantt(const Trace& trace, EventRange range);

} // namespace coroscope
