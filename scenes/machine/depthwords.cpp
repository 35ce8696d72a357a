// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a RecursionError says of the operation that went too deep.
#include "scenes/machine/depthwords.h"

#include "scenes/machine/traceback.h"

namespace coroscope::scenes {

void NamedDepth::addPurpose(Machine& machine, const char* purpose) {
    const ExceptionObject* error = asException(machine, machine.pendingError());
    if (!error || error->type != machine.types.RecursionError || error->args->items.size() != 1)
        return; // the run is stopping
    if (const StrObject* text = asStr(error->args->items[0]))
        error->args->items[0] = machine.str(text->text + purpose);
}

} // namespace coroscope::scenes
