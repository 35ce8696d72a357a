// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is let go at the program's exit, in CPython's order.
#include "scenes/machine/teardown.h"

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

namespace {

enum class Drop { First, Then, Never };

/// Single objects go before what collects objects.
Drop whenToDrop(const Machine& m, const Value& value) {
    if (!value.isObject() || asType(value))
        return Drop::Never;
    const Type* type = value.rawObject()->type;
    if (type->has(kHeapType) || type == m.types.generator || type == m.types.coroutine)
        return Drop::First;
    return type == m.types.list || type == m.types.tuple || type == m.types.dict ||
                   type == m.types.set
               ? Drop::Then
               : Drop::Never;
}

} // namespace

void dropMainObjects(Machine& m) {
    const Ref<DictObject> names(&m.mainNames());
    for (const Drop turn : {Drop::First, Drop::Then}) {
        for (std::size_t i = 0; i < names->entries.size() && !m.isStopping(); ++i) {
            // The old value goes last: it may run code that changes the names.
            Value old;
            if (names->entries[i].key && whenToDrop(m, names->entries[i].value) == turn)
                old = std::exchange(names->entries[i].value, Value::none());
        }
    }
}

} // namespace coroscope::scenes
