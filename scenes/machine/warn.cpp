// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Native warnings go the way of the program's own: through the module warnings and its filters.
#include "scenes/machine/warn.h"

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

bool warn(Machine& machine, Type* category, std::string_view text) {
    const Value module = machine.importModule("warnings");
    return module && callMethod(machine, module, "warn",
                                {machine.str(std::string(text)), Value::object(category)});
}

} // namespace coroscope::scenes
