// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Follows how CPython lays its objects out and lets its lists and tables grow.
#include "scenes/machine/modules/objectsizes.h"

#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/dictobject.h"
#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/objects/generatorobject.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/setobject.h"
#include "scenes/machine/operations.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

using Size = std::int64_t;

constexpr Size kDigitBits = 30;
constexpr Size kWord = 8;
constexpr Size kCollected = 16; // before an object that the collector knows
constexpr Size kManaged = 16;   // before one that has a __dict__

Size ofSmallInt(std::int64_t value) {
    std::uint64_t rest =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    Size digits = 1;
    while (rest >>= kDigitBits)
        ++digits;
    return 24 + 4 * digits;
}

Size ofBigInt(const BigIntObject& value) {
    const auto bits = static_cast<Size>(mpz_sizeinbase(value.number, 2));
    return 24 + 4 * ((bits + kDigitBits - 1) / kDigitBits);
}

Size ofStr(const StrObject& string) {
    if (string.isAscii())
        return 49 + string.length;
    char32_t most = 0;
    for (std::size_t offset = 0; offset < string.text.size();)
        most = std::max(most, decodeAt(string.text, offset));
    if (most < 0x100)
        return 73 + string.length;
    return most < 0x10000 ? 74 + 2 * string.length : 76 + 4 * string.length;
}

// One that was made at once has as much room as it needs; one that grew item by item has more.
Size ofList(const ListObject& list) {
    const auto count = static_cast<Size>(list.items.size());
    if (list.items.capacity() == list.items.size())
        return 56 + kWord * (count < 3 ? count : count + count % 2);
    Size room = 0;
    while (room < count)
        room = (room + 1 + ((room + 1) >> 3) + 6) & ~Size{3};
    return 56 + kWord * room;
}

Size ofDict(const DictObject& dict) {
    const auto count = static_cast<Size>(dict.entries.size());
    if (count == 0)
        return 64;
    Size slots = 8;
    while (slots * 2 / 3 < count)
        slots *= 2;
    const bool hasNames = std::all_of(dict.entries.begin(), dict.entries.end(),
                                      [](const auto& e) { return e.key.isNull() || asStr(e.key); });
    const Size index = slots < 256 ? slots : slots < 65536 ? 2 * slots : 4 * slots;
    return 64 + 32 + index + slots * 2 / 3 * (hasNames ? 16 : 24);
}

Size ofSet(const SetObject& set) {
    const auto slots = static_cast<Size>(set.table.size());
    return slots <= 8 ? 216 : 216 + 16 * slots;
}

Size ofFrame(const Machine& m, const GeneratorObject& generator) {
    const auto* code = objectAs<CodeObject>(generator.code, m.types.code);
    if (!code)
        return 176;
    return 168 + kWord * static_cast<Size>(code->code->locals.size() + code->code->stackSize);
}

Size slotsOf(const Machine& m, const Type* type) {
    Size count = 0;
    for (const Type* each : type->mro) {
        for (const auto& entry : each->dict->entries) {
            if (entry.key && objectAs<Object>(entry.value, m.types.slotMember))
                ++count;
        }
    }
    return count;
}

Size ofInstance(const Machine& m, const Type* type) {
    if (type->isSubtypeOf(m.types.BaseException))
        return type->has(kHeapType) ? 96 : 88;
    if (!type->has(kHeapType))
        return 48;
    const Size words = slotsOf(m, type);
    return type->has(kHasDict) ? 56 + kWord * words : 32 + kWord * words;
}

Size ofObject(const Machine& m, const Object& object) {
    const Type* type = object.type;
    if (type == m.types.object)
        return 16;
    if (type == m.types.function)
        return 152;
    if (type == m.types.nativeFunction)
        return 72;
    if (type == m.types.slice)
        return 56;
    if (type == m.types.enumerate)
        return 72;
    if (type == m.types.zip || type == m.types.boundMethod)
        return 64;
    if (type->isSubtypeOf(m.types.type))
        return static_cast<const Type&>(object).has(kHeapType) ? 1688 : 424;
    return ofInstance(m, type);
}

Size sizeOf(const Machine& m, const Value& value) {
    if (value.isInt())
        return ofSmallInt(value.asInt());
    if (value.isBool())
        return 28;
    if (value.isFloat())
        return 24;
    if (!value.isObject())
        return 16;
    if (const auto* big = objectAs<BigIntObject>(value, m.types.integer))
        return ofBigInt(*big);
    if (const StrObject* text = asStr(value))
        return ofStr(*text);
    if (const BytesObject* bytes = asBytes(value))
        return 33 + static_cast<Size>(bytes->bytes.size());
    if (const TupleObject* tuple = asTuple(value))
        return 40 + kWord * static_cast<Size>(tuple->items.size());
    if (const ListObject* list = asList(value))
        return ofList(*list);
    if (const DictObject* dict = asDict(value))
        return ofDict(*dict);
    const Object* object = value.rawObject();
    if (object->type == m.types.set || object->type == m.types.frozenset)
        return ofSet(static_cast<const SetObject&>(*object));
    if (object->type == m.types.complex)
        return 32;
    if (object->type == m.types.generator || object->type == m.types.coroutine ||
        object->type == m.types.asyncGenerator)
        return ofFrame(m, static_cast<const GeneratorObject&>(*object));
    return ofObject(m, *object);
}

} // namespace

Value getSizeOf(Machine& machine, const Args& args) {
    const Type* type = typeOf(machine, args[0]);
    if (type->has(kHeapType)) {
        const Value own = specialMethod(machine, args[0], machine.names.sizeof_.get());
        if (machine.hasError())
            return {};
        if (own) {
            const Value size = call(machine, own);
            const Size before = kCollected + (type->has(kHasDict) ? kManaged : 0);
            return size.isInt() ? Value::integer(size.asInt() + before) : size;
        }
    }
    return Value::integer(sizeOf(machine, args[0]));
}

} // namespace coroscope::scenes
