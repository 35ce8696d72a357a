// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Making classes and instances.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// type(name, bases, names, **keywords): slots, __set_name__ and __init_subclass__ done.
Value makeClass(Machine& machine, Type* metatype, const std::string& name, const ValueVector& bases,
                DictObject& names, DictObject* keywords);
/// __build_class__(function, name, *bases, metaclass=…, **keywords)
Value buildClass(Machine& machine, const Args& args);
/// An instance of a class of the scene, empty.
Ref<InstanceObject> makeInstance(Type* cls);
/// "<module.Name object at 0x…>"
Value defaultRepr(Machine& machine, const Value& self);
std::string addressText(Machine& machine, const Value& value);
/// type(value): CPython has types of their own for what is bound to a native function or to a slot,
/// and for some iterators.
Type* kindOf(Machine& machine, const Value& value);
/// Sets the attribute `__dict__`.
bool setOwnDict(Machine& machine, const Value& self, const Value& to);
/// dir(value)
Value directory(Machine& machine, const Value& value);
/// The names that a frame sees as locals().
Value localsOf(Machine& machine, const Frame& frame);

/// `left | right` of classes, None and generic aliases: a union.
Value uniteTypes(Machine& machine, const Value& left, const Value& right);

void setUpDescriptors(Machine& machine);
void setUpGenericTypes(Machine& machine);
void setUpCodeTypes(Machine& machine);
/// The native type that decides what an instance is made of; object when it is an InstanceObject.
const Type* layoutRoot(Machine& machine, const Type& type);

} // namespace coroscope::scenes
