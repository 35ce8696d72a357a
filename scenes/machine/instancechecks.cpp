// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// isinstance() and issubclass() of any values.
#include "scenes/machine/depthwords.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/operations.h"

namespace coroscope::scenes {

namespace {

Value callSpecialMethod(Machine& machine, const Value& self, StrObject* name, const Value& arg) {
    const Value method = specialMethod(machine, self, name);
    return method ? call(machine, method, {arg}) : Value();
}

/// The members of `int | str`, or null.
const TupleObject* unionMembers(Machine& machine, const Value& value) {
    if (!value.isObject() || value.rawObject()->type != machine.types.unionType)
        return nullptr;
    return asTuple(static_cast<InstanceObject*>(value.rawObject())->payload);
}

int byHook(Machine& machine, const Value& types, StrObject* hook, const Value& what) {
    const Value result = callSpecialMethod(machine, types, hook, what);
    return result ? truth(machine, result) : -1;
}

/// Proxies and mocks have a `__class__` of their own.
int isInstanceOfType(Machine& machine, const Value& value, const Type* type) {
    Type* own = kindOf(machine, value);
    if (own->isSubtypeOf(type))
        return 1;
    if (!own->has(kHeapType))
        return 0;
    StrObject* name = machine.names.class_.get();
    const Value* found = machine.cachedLookup(own, name);
    const Value* usual = machine.cachedLookup(machine.types.object, name);
    if (!found || !usual || found->is(*usual))
        return 0;
    const Value claimed = findAttribute(machine, value, name);
    if (machine.hasError())
        return -1;
    const Type* cls = claimed ? asType(claimed) : nullptr;
    return cls && cls->isSubtypeOf(type) ? 1 : 0;
}

} // namespace

int isInstanceOf(Machine& machine, const Value& value, const Value& types) {
    if (Type* type = asType(types)) {
        if (typeOf(machine, value) == type && type != machine.types.boundMethod)
            return 1;
        if (type->type == machine.types.type)
            return isInstanceOfType(machine, value, type);
        if (type->type->lookup(machine, machine.names.instancecheck.get()))
            return byHook(machine, types, machine.names.instancecheck.get(), value);
        return isInstanceOfType(machine, value, type);
    }
    const TupleObject* tuple = asTuple(types);
    if (!tuple)
        tuple = unionMembers(machine, types);
    if (tuple) {
        const NamedDepth depth(machine, " in __instancecheck__");
        if (!depth)
            return -1;
        for (const Value& type : tuple->items) {
            const int result = type.isNone() ? value.isNone() : isInstanceOf(machine, value, type);
            if (result != 0)
                return result;
        }
        return 0;
    }
    if (typeOf(machine, types)->lookup(machine, machine.names.instancecheck.get()))
        return byHook(machine, types, machine.names.instancecheck.get(), value);
    machine.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    return -1;
}

int isSubclassOf(Machine& machine, const Value& cls, const Value& types) {
    const TupleObject* tuple = asTuple(types);
    if (!tuple)
        tuple = unionMembers(machine, types);
    if (tuple) {
        const NamedDepth depth(machine, " in __subclasscheck__");
        if (!depth)
            return -1;
        for (const Value& type : tuple->items) {
            const int result = isSubclassOf(machine, cls, type);
            if (result != 0)
                return result;
        }
        return 0;
    }
    Type* other = asType(types);
    if (!other && typeOf(machine, types)->lookup(machine, machine.names.subclasscheck.get()))
        return byHook(machine, types, machine.names.subclasscheck.get(), cls);
    const Type* type = asType(cls);
    if (!type) {
        machine.typeError("issubclass() arg 1 must be a class");
        return -1;
    }
    if (!other) {
        machine.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return -1;
    }
    if (other->type != machine.types.type &&
        other->type->lookup(machine, machine.names.subclasscheck.get()))
        return byHook(machine, types, machine.names.subclasscheck.get(), cls);
    return type->isSubtypeOf(other) ? 1 : 0;
}

} // namespace coroscope::scenes
