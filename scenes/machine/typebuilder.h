// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How native types and modules are made: TypeBuilder(machine, "Lock", "asyncio.locks")
//     .method("release", "self", lockRelease).property("locked", getter).finish().
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

class TypeBuilder {
public:
    /// A new type; without base() it derives from object.
    TypeBuilder(Machine& machine, std::string_view name, std::string_view module = "builtins");
    /// Goes on with a type that exists.
    TypeBuilder(Machine& machine, Type* type);

    TypeBuilder& base(Type* type);
    TypeBuilder& flags(std::uint32_t typeFlags);
    TypeBuilder& doc(std::string_view text);
    /// The slots, to be set directly: `.slots().repr = …`.
    Slots& slots() { return m_type->slots; }
    /// `signature` includes "self".
    TypeBuilder& method(std::string_view name, std::string_view signature, NativeFunction function);
    /// Gets the call as it was made, self first.
    TypeBuilder& rawMethod(std::string_view name, NativeFunction function);
    /// `signature` includes "cls".
    TypeBuilder& classMethod(std::string_view name, std::string_view signature,
                             NativeFunction function);
    TypeBuilder& staticMethod(std::string_view name, std::string_view signature,
                              NativeFunction function);
    TypeBuilder& property(std::string_view name, NativeProperty::Getter getter,
                          NativeProperty::Setter setter = nullptr);
    TypeBuilder& attribute(std::string_view name, Value value);
    /// Inherits, publishes the slots as dunder methods and gives the type; the machine keeps it.
    Type* finish();

    /// The class that messages name its methods by, where that is another one.
    TypeBuilder& ownerName(std::string_view name);

private:
    Machine& m_machine;
    Type* m_type;
    std::string m_owner;
};

/// A function that a module or C++ code gives to a scene. `self`, if any, comes as first argument
/// (the signature includes it).
Value makeFunction(Machine& machine, std::string_view name, std::string_view signature,
                   NativeFunction function, Value self = {});
/// The same, but the function gets the call as it was made (after `self`, if there is one).
Value makeRawFunction(Machine& machine, std::string_view name, NativeFunction function,
                      Value self = {});

/// What a module's builder fills: `module.function("sleep", "delay, result=", sleep)`.
class ModuleBuilder {
public:
    ModuleBuilder(Machine& machine, std::string_view name);
    ModuleBuilder& function(std::string_view name, std::string_view signature,
                            NativeFunction function);
    ModuleBuilder& rawFunction(std::string_view name, NativeFunction function);
    ModuleBuilder& value(std::string_view name, Value value);
    Machine& machine() const { return m_machine; }
    Value module() const { return m_module; }

private:
    Machine& m_machine;
    Value m_module;
    std::string m_name;
};

} // namespace coroscope::scenes
