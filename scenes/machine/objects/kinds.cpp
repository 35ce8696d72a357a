// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What type() gives where one native type of ours is several in CPython.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

/// A type that only shows: nothing is made of it. `_types` keeps them.
Type* shownKind(Machine& m, std::string_view name) {
    const Value module = m.importModule("_types");
    if (!module)
        return nullptr;
    DictObject& names = static_cast<ModuleObject&>(*module.rawObject()).dict();
    const Ref<StrObject> key = m.intern("_kind " + std::string(name));
    if (const Value* found = names.findName(key.get()))
        return asType(*found);
    Type* type = TypeBuilder(m, name).flags(kFinal | kNotCallable).finish();
    names.setName(key.get(), Value::object(type));
    return type;
}

std::string_view kindName(const Machine& m, const Value& value) {
    const Object* object = value.rawObject();
    if (object->type == m.types.boundMethod) {
        const Value& function = static_cast<const BoundMethod*>(object)->function;
        return typeOf(m, function) == m.types.slotWrapper ? "method-wrapper" : "";
    }
    if (object->type == m.types.strIterator) {
        const Value& over = static_cast<const SequenceIterator*>(object)->sequence;
        const StrObject* text = over ? asStr(over) : nullptr;
        return text && (!text->isAscii() || typeOf(m, over) != m.types.str) ? "str_iterator" : "";
    }
    if (object->type == m.types.sequenceIterator) {
        const Value& over = static_cast<const SequenceIterator*>(object)->sequence;
        return over && typeOf(m, over) == m.types.memoryview ? "memory_iterator" : "";
    }
    if (object->type == m.types.dictReverseIterator) {
        const DictViewKind kind = static_cast<const DictIterator*>(object)->kind;
        return kind == DictViewKind::Items    ? "dict_reverseitemiterator"
               : kind == DictViewKind::Values ? "dict_reversevalueiterator"
                                              : "";
    }
    return "";
}

} // namespace

Type* kindOf(Machine& m, const Value& value) {
    Type* own = typeOf(m, value);
    if (own->has(kHeapType) || !value.isObject())
        return own;
    if (const std::string_view name = kindName(m, value); !name.empty()) {
        Type* shown = shownKind(m, name);
        return shown ? shown : own;
    }
    if (own != m.types.boundMethod)
        return own;
    const Value& function = static_cast<BoundMethod&>(*value.rawObject()).function;
    const Type* type = typeOf(m, function);
    if (type != m.types.methodDescriptor && type != m.types.nativeFunction)
        return own;
    // What CPython's library writes in Python has methods.
    const auto& native = static_cast<const NativeFunctionObject&>(*function.rawObject());
    return native.manner == CallManner::Native ? m.types.nativeFunction : own;
}

} // namespace coroscope::scenes
