// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Notes where coroutines are made; beside them, since few programs ask.
#include "scenes/machine/coroutineorigin.h"

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

thread_local CoroutineOrigins* CoroutineOrigins::current = nullptr;

Value originNow(Machine& machine, const Frame* maker) {
    const CoroutineOrigins* origins = CoroutineOrigins::current;
    if (!origins || origins->depth <= 0)
        return {};
    ValueVector places;
    for (const Frame* at = maker; at && places.size() < static_cast<std::size_t>(origins->depth);
         at = at->back) {
        if (at->code->isLibrary)
            continue;
        const Code& code = *at->code->code;
        places.push_back(
            machine.tuple({machine.str(code.fileName), Value::integer(at->currentLine()),
                           machine.str(code.name)}));
    }
    return machine.tuple(std::move(places));
}

void noteCoroutineOrigin(Machine& machine, const GeneratorObject& coroutine, const Frame* maker) {
    if (const Value origin = originNow(machine, maker))
        CoroutineOrigins::current->known[&coroutine] = origin;
}

Value originOf(const GeneratorObject& coroutine) {
    const CoroutineOrigins* origins = CoroutineOrigins::current;
    if (!origins)
        return Value::none();
    const auto found = origins->known.find(&coroutine);
    return found == origins->known.end() ? Value::none() : found->second;
}

void forgetOrigin(const GeneratorObject& coroutine) {
    CoroutineOrigins* origins = CoroutineOrigins::current;
    if (origins && !origins->known.empty())
        origins->known.erase(&coroutine);
}

} // namespace coroscope::scenes
