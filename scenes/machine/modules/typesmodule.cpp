// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `_types`: the machine's types that have names only in `types`, and what makes them callable.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

Value typesCoroutine(Machine& m, const Args& a) {
    auto* function = objectAs<FunctionObject>(a[0], m.types.function);
    if (!function) {
        return isCallable(m, a[0]) ? a[0] : m.typeError("types.coroutine() expects a callable");
    }
    const Code& code = *function->code->code;
    if (code.is(Code::kGenerator))
        function->isIterableCoroutine = true;
    return a[0];
}

// --- SimpleNamespace -----------------------------------------------------------------------------

bool namespaceInit(Machine& m, const Value& self, const Args& args) {
    if (args.positionalCount() > 0) {
        m.typeError("no positional arguments expected");
        return false;
    }
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (!setAttribute(m, self, asStr(args.names->items[i]), args[i]))
            return false;
    }
    return true;
}

Value namespaceRepr(Machine& m, const Value& self) {
    const Type* type = typeOf(m, self);
    const std::string name = type == m.types.namespaceType ? "namespace" : type->name;
    std::string text;
    const Ref<DictObject> names(instanceDict(m, self.rawObject()));
    std::size_t position = 0;
    while (DictObject::Entry* entry = names->next(position)) {
        const Value key = entry->key;
        const auto shown = reprText(m, Value(entry->value));
        if (!shown)
            return {};
        if (asStr(key))
            text += (text.empty() ? "" : ", ") + asStr(key)->text + "=" + *shown;
    }
    return m.str(name + "(" + text + ")");
}

Value namespaceCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    const Type* type = m.types.namespaceType;
    if (!isInstance(m, left, type) || !isInstance(m, right, type))
        return Value::notImplemented();
    return compare(m, Value::object(instanceDict(m, left.rawObject())),
                   Value::object(instanceDict(m, right.rawObject())), kind);
}

void setUpNamespace(Machine& m) {
    TypeBuilder type(m, m.types.namespaceType);
    m.types.namespaceType->typeFlags &= ~static_cast<std::uint32_t>(kNotCallable | kFinal);
    type.flags(kHasDict);
    Slots& slots = type.slots();
    slots.newInstance = [](Machine&, Type* cls, const Args&) { return Value(makeInstance(cls)); };
    slots.init = namespaceInit;
    slots.repr = namespaceRepr;
    slots.compare = namespaceCompare;
    slots.hash = nullptr;
    type.attribute("__hash__", Value::none());
    publishSlots(m, *m.types.namespaceType);
}

// --- types that become callable ------------------------------------------------------------------

Value methodNew(Machine& m, Type*, const Args& args) {
    if (args.count != 2)
        return m.typeError("method expected 2 arguments, got " + std::to_string(args.count));
    if (!isCallable(m, args[0]))
        return m.typeError("first argument must be callable");
    if (args[1].isNone())
        return m.typeError("self must not be None");
    return Value(make<BoundMethod>(m.types.boundMethod, args[0], args[1]));
}

Value moduleNew(Machine& m, Type*, const Args& args) {
    const StrObject* name = args.count > 0 ? asStr(args[0]) : nullptr;
    if (!name)
        return m.typeError("module() argument 'name' must be str");
    const Value doc = args.count > 1 ? args[1] : Value::none();
    return ModuleBuilder(m, name->text).value("__doc__", doc).module();
}

Value cellNew(Machine& m, Type*, const Args& args) {
    return Value(make<CellObject>(m.types.cell, args.count > 0 ? args[0] : Value()));
}

void makeCallable(Type& type, Value (*newInstance)(Machine&, Type*, const Args&)) {
    type.typeFlags &= ~static_cast<std::uint32_t>(kNotCallable);
    type.slots.newInstance = newInstance;
    type.slots.init = [](Machine&, const Value&, const Args&) { return true; };
}

void addCallables(ModuleBuilder& b, const Types& t) {
    b.value("FunctionType", Value::object(t.function))
        .value("LambdaType", Value::object(t.function))
        .value("MethodType", Value::object(t.boundMethod))
        .value("BuiltinFunctionType", Value::object(t.nativeFunction))
        .value("BuiltinMethodType", Value::object(t.nativeFunction))
        .value("MethodDescriptorType", Value::object(t.methodDescriptor))
        .value("WrapperDescriptorType", Value::object(t.slotWrapper))
        .value("GetSetDescriptorType", Value::object(t.nativeProperty))
        .value("MemberDescriptorType", Value::object(t.slotMember))
        .value("GeneratorType", Value::object(t.generator))
        .value("CoroutineType", Value::object(t.coroutine))
        .value("AsyncGeneratorType", Value::object(t.asyncGenerator));
}

} // namespace

Value typesModule(Machine& m) {
    const Types& t = m.types;
    setUpNamespace(m);
    makeCallable(*t.boundMethod, methodNew);
    makeCallable(*t.module, moduleNew);
    makeCallable(*t.cell, cellNew);
    for (Type* type : {t.namespaceType, t.genericAlias, t.unionType})
        type->module = "types";
    ModuleBuilder b(m, "types");
    addCallables(b, t);
    b.function("coroutine", "func", typesCoroutine)
        .value("CodeType", Value::object(t.code))
        .value("CellType", Value::object(t.cell))
        .value("FrameType", Value::object(t.frame))
        .value("TracebackType", Value::object(t.traceback))
        .value("ModuleType", Value::object(t.module))
        .value("NoneType", Value::object(t.noneType))
        .value("EllipsisType", Value::object(t.ellipsis))
        .value("NotImplementedType", Value::object(t.notImplemented))
        .value("MappingProxyType", Value::object(t.mappingProxy))
        .value("SimpleNamespace", Value::object(t.namespaceType))
        .value("GenericAlias", Value::object(t.genericAlias))
        .value("UnionType", Value::object(t.unionType));
    return b.module();
}

} // namespace coroscope::scenes
