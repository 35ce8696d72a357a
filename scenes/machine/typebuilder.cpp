// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Making native types, functions and modules.
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

// What CPython's library writes in Python and the machine natively.
CallManner mannerOf(std::string_view module, std::string_view name) {
    for (const std::string_view written : {"asyncio", "random", "functools", "types"}) {
        if (module.starts_with(written) && name != "reduce")
            return CallManner::Python;
    }
    return CallManner::Native;
}

Ref<NativeFunctionObject> nativeFunction(Machine& machine, Type* type, std::string_view name,
                                         NativeFunction function,
                                         std::shared_ptr<const Signature> signature, Value self) {
    Ref<NativeFunctionObject> made =
        make<NativeFunctionObject>(type, std::string(name), function, std::move(signature));
    made->self = std::move(self);
    (void)machine;
    return made;
}

} // namespace

Value makeFunction(Machine& machine, std::string_view name, std::string_view signature,
                   NativeFunction function, Value self) {
    return Value(nativeFunction(machine, machine.types.nativeFunction, name, function,
                                std::make_shared<Signature>(signature), std::move(self)));
}

Value makeRawFunction(Machine& machine, std::string_view name, NativeFunction function,
                      Value self) {
    return Value(nativeFunction(machine, machine.types.nativeFunction, name, function, nullptr,
                                std::move(self)));
}

TypeBuilder::TypeBuilder(Machine& machine, std::string_view name, std::string_view module)
    : m_machine(machine)
    , m_owner(name) {
    Ref<Type> made = make<Type>(machine.types.type, std::string(name));
    made->module = module;
    m_type = made.get();
    machine.keep(m_type);
}

TypeBuilder::TypeBuilder(Machine& machine, Type* type)
    : m_machine(machine)
    , m_type(type)
    , m_owner(type->name) {}

TypeBuilder& TypeBuilder::ownerName(std::string_view name) {
    m_owner = name;
    return *this;
}

TypeBuilder& TypeBuilder::base(Type* type) {
    m_type->bases.emplace_back(type);
    return *this;
}

TypeBuilder& TypeBuilder::flags(std::uint32_t typeFlags) {
    m_type->typeFlags |= typeFlags;
    return *this;
}

TypeBuilder& TypeBuilder::doc(std::string_view text) {
    return attribute("__doc__", m_machine.str(std::string(text)));
}

TypeBuilder& TypeBuilder::method(std::string_view name, std::string_view signature,
                                 NativeFunction function) {
    Ref<NativeFunctionObject> made =
        nativeFunction(m_machine, m_machine.types.methodDescriptor, name, function,
                       std::make_shared<Signature>(signature), {});
    made->owner = m_owner;
    made->manner = mannerOf(m_type->module, name);
    made->ownerType = m_type;
    made->isMethod = true;
    return attribute(name, Value(std::move(made)));
}

TypeBuilder& TypeBuilder::rawMethod(std::string_view name, NativeFunction function) {
    Ref<NativeFunctionObject> made =
        nativeFunction(m_machine, m_machine.types.methodDescriptor, name, function, nullptr, {});
    made->owner = m_owner;
    made->ownerType = m_type;
    made->isMethod = true;
    return attribute(name, Value(std::move(made)));
}

TypeBuilder& TypeBuilder::classMethod(std::string_view name, std::string_view signature,
                                      NativeFunction function) {
    Value made = makeFunction(m_machine, name, signature, function);
    auto* native = static_cast<NativeFunctionObject*>(made.rawObject());
    native->isMethod = true;
    native->owner = m_owner;
    return attribute(name, Value(make<MethodWrapper>(m_machine.types.classMethod, made)));
}

TypeBuilder& TypeBuilder::staticMethod(std::string_view name, std::string_view signature,
                                       NativeFunction function) {
    Value made = makeFunction(m_machine, name, signature, function);
    auto* native = static_cast<NativeFunctionObject*>(made.rawObject());
    native->owner = m_owner;
    native->ownerType = m_type;
    return attribute(name, std::move(made));
}

TypeBuilder& TypeBuilder::property(std::string_view name, NativeProperty::Getter getter,
                                   NativeProperty::Setter setter) {
    return attribute(name, Value(make<NativeProperty>(m_machine.types.nativeProperty,
                                                      std::string(name), m_type, getter, setter)));
}

TypeBuilder& TypeBuilder::attribute(std::string_view name, Value value) {
    m_type->dict->setName(m_machine.intern(name).get(), std::move(value));
    m_type->changed();
    return *this;
}

Type* TypeBuilder::finish() {
    Types& types = m_machine.types;
    if (m_type->bases.empty() && m_type != types.object)
        m_type->bases.emplace_back(types.object);
    if (!m_type->bases.empty())
        m_type->base = m_type->bases.front().get();
    for (const Ref<Type>& parent : m_type->bases)
        parent->subclasses.push_back(m_type);
    computeMro(m_machine, *m_type);
    inheritSlots(m_machine, *m_type);
    publishSlots(m_machine, *m_type);
    if (m_type != types.object && !m_type->has(kPlainInstance) &&
        m_type->slots.newInstance == types.object->slots.newInstance)
        m_type->typeFlags |= kNotCallable;
    m_type->changed();
    return m_type;
}

ModuleBuilder::ModuleBuilder(Machine& machine, std::string_view name)
    : m_machine(machine)
    , m_name(name) {
    Ref<ModuleObject> made = make<ModuleObject>(machine.types.module);
    made->attributes = machine.newDict().detach();
    made->dict().setName(machine.names.name.get(), machine.str(m_name));
    m_module = Value(std::move(made));
}

ModuleBuilder& ModuleBuilder::function(std::string_view name, std::string_view signature,
                                       NativeFunction pointer) {
    auto made = nativeFunction(m_machine, m_machine.types.nativeFunction, name, pointer,
                               std::make_shared<Signature>(signature), {});
    made->owner = m_name;
    made->manner = mannerOf(m_name, name);
    return value(name, Value(std::move(made)));
}

ModuleBuilder& ModuleBuilder::rawFunction(std::string_view name, NativeFunction pointer) {
    Value made = makeRawFunction(m_machine, name, pointer);
    static_cast<NativeFunctionObject*>(made.rawObject())->owner = m_name;
    return value(name, std::move(made));
}

ModuleBuilder& ModuleBuilder::value(std::string_view name, Value value) {
    auto* function = objectAs<NativeFunctionObject>(value, m_machine.types.nativeFunction);
    if (function && function->owner.empty()) {
        function->owner = m_name;
        function->manner = mannerOf(m_name, name);
    }
    static_cast<ModuleObject*>(m_module.rawObject())
        ->dict()
        .setName(m_machine.intern(name).get(), std::move(value));
    return *this;
}

} // namespace coroscope::scenes
