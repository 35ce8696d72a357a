// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// str.format and the % operator.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// `text.format(*args, **keywords)`; `keywords` may be any mapping.
Value formatFields(Machine& machine, const std::string& text, const Value& args,
                   const Value& keywords);
/// `text % args`
Value formatPercent(Machine& machine, const std::string& text, const Value& args);

} // namespace coroscope::scenes
