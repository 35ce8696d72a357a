// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Functions of the scene and native ones, methods, code, cells and modules.
#include "scenes/machine/interpreter.h"
#include "scenes/machine/librarymodules.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace coroscope::scenes {

// --- making --------------------------------------------------------------------------------------

namespace {

Value constantValue(Machine& m, const Constant& constant);

ValueVector constantItems(Machine& m, const std::vector<Constant>& items) {
    ValueVector values;
    for (const Constant& item : items)
        values.push_back(constantValue(m, item));
    return values;
}

bool isIdentifier(const std::string& text) {
    return !text.empty() && text.size() < 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
    });
}

Value constantValue(Machine& m, const Constant& constant) {
    struct Maker {
        Machine& m;
        Value operator()(const NoneConstant&) const { return Value::none(); }
        Value operator()(const EllipsisConstant&) const { return Value::ellipsis(); }
        Value operator()(bool on) const { return Value::boolean(on); }
        Value operator()(std::int64_t number) const { return Value::integer(number); }
        Value operator()(const BigIntegerConstant& big) const {
            return call(m, Value::object(m.types.integer), {m.str(big.decimal)});
        }
        Value operator()(double number) const { return Value::real(number); }
        Value operator()(const ComplexConstant& number) const {
            return call(m, Value::object(m.types.complex),
                        {Value::real(number.real), Value::real(number.imaginary)});
        }
        Value operator()(const std::string& text) const {
            return isIdentifier(text) ? m.name(text) : m.str(text);
        }
        Value operator()(const BytesConstant& bytes) const { return m.bytes(bytes.bytes); }
        Value operator()(const TupleConstant& tuple) const {
            return m.tuple(constantItems(m, tuple.items));
        }
        Value operator()(const FrozenSetConstant& set) const {
            // CPython's compiler makes it twice when it merges constants, which may change the
            // order.
            const Value type = Value::object(m.types.frozenset);
            const Value first = call(m, type, {m.tuple(constantItems(m, set.items))});
            return call(m, type, {makeTuple(m, first)});
        }
        Value operator()(const std::shared_ptr<const Code>& code) const {
            return Value::object(m.codeObject(code));
        }
    };
    return std::visit(Maker{m}, constant.value);
}

} // namespace

CodeObject::CodeObject(Type* codeType, std::shared_ptr<const Code> source)
    : Container(codeType)
    , code(std::move(source)) {
    Machine& machine = *Machine::current();
    constants = constantItems(machine, code->constants);
    for (const std::string& name : code->names)
        names.push_back(machine.intern(name));
    for (const LocalVariable& local : code->locals)
        localNames.push_back(machine.intern(local.name));
    globalCaches.resize(names.size());
    isLibrary = isLibraryFile(code->fileName);
    isHidden = isLibrary || code->name == "<listcomp>" || code->name == "<dictcomp>" ||
               code->name == "<setcomp>" || code->name == "<genexpr>";
}

void CodeObject::clear() {
    Container::clear();
    constants.clear();
}

void CellObject::clear() {
    Container::clear();
    content = {};
}

FunctionObject::FunctionObject(Type* functionType, CodeObject* functionCode,
                               DictObject* functionGlobals)
    : Container(functionType)
    , code(functionCode)
    , globals(functionGlobals) {
    Machine& machine = *Machine::current();
    name = machine.name(code->code->name);
    qualname = machine.name(code->code->qualname);
    const Value* moduleName = globals->findName(machine.names.name.get());
    module = moduleName ? *moduleName : Value::none();
    const bool hasDoc =
        !code->constants.empty() && asStr(code->constants[0]) && code->code->is(Code::kOptimized);
    doc = hasDoc ? code->constants[0] : Value::none();
}

void FunctionObject::clear() {
    Container::clear();
    closure = nullptr;
    defaults = nullptr;
    keywordDefaults = nullptr;
    annotations = Value();
}

NativeFunctionObject::NativeFunctionObject(Type* functionType, std::string functionName,
                                           NativeFunction pointer,
                                           std::shared_ptr<const Signature> parameters)
    : Container(functionType)
    , name(std::move(functionName))
    , function(pointer)
    , signature(std::move(parameters)) {}

void NativeFunctionObject::clear() {
    Container::clear();
    self = {};
}

void BoundMethod::clear() {
    Container::clear();
    self = Value();
    function = Value();
}

// --- native calls --------------------------------------------------------------------------------

namespace {

/// Calls it; what it raises passes through the function that CPython has in Python.
Value told(Machine& m, const NativeFunctionObject& function, const Args& args) {
    Value result = function.function(m, args);
    if (!result && m.hasError()) [[unlikely]]
        addLibraryEntries(m, function.owner == "asyncio" ? function.name
                                                         : function.owner + "." + function.name);
    return result;
}

Value callNativeWith(Machine& m, const NativeFunctionObject& function, const Args& args) {
    if (!function.signature)
        return told(m, function, args);
    if (function.signature->fitsExactly(args))
        return told(m, function, args);
    const std::size_t count = function.signature->parameterCount();
    constexpr std::size_t kFew = 4;
    if (count <= kFew) {
        Value few[kFew];
        if (function.signature->bindPlain(args, few))
            return told(m, function, Args(few, count));
    }
    constexpr std::size_t kMost = 24;
    Value bound[kMost];
    if (count > kFew && function.signature->bindPlain(args, bound))
        return told(m, function, Args(bound, count));
    // A function of a module that CPython has in C is named with its module.
    const bool isOfModule = function.manner == CallManner::Native && function.owner != "builtins";
    const std::string shown = (function.isMethod || isOfModule) && !function.owner.empty()
                                  ? function.owner + "." + function.name
                                  : function.name;
    if (!function.signature->bind(m, shown, function.isMethod, args, bound, function.manner))
        return {};
    return told(m, function, Args(bound, count));
}

Value callNative(Machine& m, const Value& self, const Args& args) {
    const Ref<NativeFunctionObject> function(static_cast<NativeFunctionObject*>(self.rawObject()));
    if (!function->self)
        return callNativeWith(m, *function, args);
    ValueVector all;
    all.reserve(args.count + 1);
    all.push_back(function->self);
    all.insert(all.end(), args.values, args.values + args.count);
    return callNativeWith(m, *function, Args(all.data(), all.size(), args.names));
}

/// `list.append(1)`: the first argument must be of the type.
Value callDescriptor(Machine& m, const Value& self, const Args& args) {
    const auto& function = static_cast<NativeFunctionObject&>(*self.rawObject());
    if (args.positionalCount() == 0) {
        return m.typeError("unbound method " + function.owner + "." + function.name +
                           "() needs an argument");
    }
    if (function.ownerType && !isInstance(m, args[0], function.ownerType)) {
        return m.typeError("descriptor '" + function.name + "' for '" + function.owner +
                           "' objects doesn't apply to a '" + typeName(m, args[0]) + "' object");
    }
    return callNativeWith(m, function, args);
}

Value callSlotWrapper(Machine& m, const Value& self, const Args& args) {
    const auto& wrapper = static_cast<SlotWrapper&>(*self.rawObject());
    if (args.count == 0) {
        return m.typeError(std::string("descriptor '") + wrapper.entry->dunder + "' of '" +
                           wrapper.owner->name + "' object needs an argument");
    }
    if (!isInstance(m, args[0], wrapper.owner)) {
        return m.typeError(std::string("descriptor '") + wrapper.entry->dunder + "' requires a '" +
                           wrapper.owner->name + "' object but received a '" +
                           typeName(m, args[0]) + "'");
    }
    const std::string_view dunder = wrapper.entry->dunder;
    const Type* owner = wrapper.owner;
    const bool isMethod =
        (dunder == "__contains__" &&
         (owner == m.types.dict || owner == m.types.set || owner == m.types.frozenset)) ||
        (dunder == "__getitem__" && (owner == m.types.dict || owner == m.types.list));
    if (isMethod && (args.count != 2 || args.keywordCount() > 0)) {
        const std::string name = owner->name + "." + std::string(dunder) + "()";
        return m.typeError(args.keywordCount() > 0
                               ? name + " takes no keyword arguments"
                               : name + " takes exactly one argument (" +
                                     std::to_string(args.count - 1) + " given)");
    }
    if (args.keywordCount() > 0 && dunder != "__init__" && dunder != "__call__")
        return m.typeError("wrapper " + std::string(dunder) + "() takes no keyword arguments");
    return wrapper.entry->wrapper(m, wrapper.owner, args);
}

Value callScene(Machine& m, const Value& self, const Args& args) {
    const Ref<FunctionObject> kept(static_cast<FunctionObject*>(self.rawObject()));
    return callFunction(m, *kept, args);
}

Value callBound(Machine& m, const Value& self, const Args& args) {
    const auto& method = static_cast<BoundMethod&>(*self.rawObject());
    const Value function = method.function;
    constexpr std::size_t kFew = 8;
    if (args.count < kFew) {
        Value few[kFew] = {method.self};
        std::copy(args.values, args.values + args.count, few + 1);
        return call(m, function, Args(few, args.count + 1, args.names));
    }
    ValueVector all;
    all.reserve(args.count + 1);
    all.push_back(method.self);
    all.insert(all.end(), args.values, args.values + args.count);
    return call(m, function, Args(all.data(), all.size(), args.names));
}

Value bindMethod(Machine& m, const Value& self, const Value& instance, const Value&) {
    if (!instance)
        return self;
    return Value(make<BoundMethod>(m.types.boundMethod, self, instance));
}

std::string at(Machine& m, const Value& value) {
    char text[32];
    std::snprintf(text, sizeof text, " at 0x%llx",
                  static_cast<unsigned long long>(m.addressOf(value)));
    return text;
}

FunctionObject& function(const Value& value) {
    return static_cast<FunctionObject&>(*value.rawObject());
}

Value functionRepr(Machine& m, const Value& self) {
    return m.str("<function " + asStr(function(self).qualname)->text + at(m, self) + ">");
}

Value nativeRepr(Machine& m, const Value& self) {
    const auto& native = static_cast<NativeFunctionObject&>(*self.rawObject());
    if (self.rawObject()->type == m.types.methodDescriptor)
        return m.str("<method '" + native.name + "' of '" + native.owner + "' objects>");
    if (native.name == "__new__" && asType(native.self))
        return m.str("<built-in method __new__ of type object" + at(m, native.self) + ">");
    return m.str("<built-in function " + native.name + ">");
}

Value boundRepr(Machine& m, const Value& self) {
    const auto& method = static_cast<BoundMethod&>(*self.rawObject());
    Type* kind = typeOf(m, method.function);
    if (kind == m.types.methodDescriptor || kind == m.types.nativeFunction) {
        const auto& native = static_cast<NativeFunctionObject&>(*method.function.rawObject());
        return m.str("<built-in method " + native.name + " of " + typeName(m, method.self) +
                     " object" + at(m, method.self) + ">");
    }
    if (kind == m.types.slotWrapper) {
        const auto& wrapper = static_cast<SlotWrapper&>(*method.function.rawObject());
        return m.str(std::string("<method-wrapper '") + wrapper.entry->dunder + "' of " +
                     typeName(m, method.self) + " object" + at(m, method.self) + ">");
    }
    const Value name = findAttribute(m, method.function, m.names.qualname.get());
    const auto shown = reprText(m, method.self);
    if (!shown)
        return {};
    return m.str("<bound method " + (asStr(name) ? asStr(name)->text : "?") + " of " + *shown +
                 ">");
}

Value boundAttribute(Machine& m, const Value& self, StrObject* name) {
    const auto& method = static_cast<BoundMethod&>(*self.rawObject());
    if (name == m.names.self.get() && typeOf(m, self)->lookup(m, name))
        return method.self;
    if (const Value* found = typeOf(m, self)->lookup(m, name)) {
        const Value descriptor = *found;
        if (name != m.names.doc.get()) {
            if (auto get = typeOf(m, descriptor)->slots.descriptorGet)
                return get(m, descriptor, self, Value::object(typeOf(m, self)));
            return descriptor;
        }
    }
    return getAttribute(m, method.function, name);
}

Value boundCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (typeOf(m, right) != m.types.boundMethod ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    const auto& a = static_cast<BoundMethod&>(*left.rawObject());
    const auto& b = static_cast<BoundMethod&>(*right.rawObject());
    const bool same = a.self.is(b.self) && a.function.is(b.function);
    return Value::boolean(same == (kind == CompareKind::Equal));
}

bool boundHash(Machine& m, const Value& self, std::int64_t& result) {
    const auto& a = static_cast<BoundMethod&>(*self.rawObject());
    result = static_cast<std::int64_t>(m.addressOf(a.self) ^ (m.addressOf(a.function) << 8));
    return true;
}

template <Value FunctionObject::*Member>
Value getText(Machine&, const Value& v) {
    return function(v).*Member;
}

template <Value FunctionObject::*Member>
bool setText(Machine&, const Value& v, const Value& to) {
    function(v).*Member = to;
    return true;
}

template <Value FunctionObject::*Member>
bool setTitle(Machine& m, const Value& v, const Value& to) {
    if (asStr(to))
        return setText<Member>(m, v, to);
    const bool isName = Member == &FunctionObject::name;
    m.typeError(std::string(isName ? "__name__" : "__qualname__") +
                " must be set to a string object");
    return false;
}

void setUpSceneFunctions(Machine& m) {
    TypeBuilder type(m, m.types.function);
    type.flags(kMethodLike | kHasDict | kFinal);
    type.slots().call = callScene;
    type.slots().descriptorGet = bindMethod;
    type.slots().repr = functionRepr;
    type.property("__name__", getText<&FunctionObject::name>, setTitle<&FunctionObject::name>)
        .property("__qualname__", getText<&FunctionObject::qualname>,
                  setTitle<&FunctionObject::qualname>)
        .property("__module__", getText<&FunctionObject::module>, setText<&FunctionObject::module>)
        .property("__doc__", getText<&FunctionObject::doc>, setText<&FunctionObject::doc>)
        .property("__code__", [](Machine&, const Value& v) { return Value(function(v).code); })
        .property("__globals__",
                  [](Machine&, const Value& v) { return Value(function(v).globals); })
        .property("__closure__",
                  [](Machine&, const Value& v) {
                      return function(v).closure ? Value(function(v).closure) : Value::none();
                  })
        .property(
            "__defaults__",
            [](Machine&, const Value& v) {
                return function(v).defaults ? Value(function(v).defaults) : Value::none();
            },
            [](Machine&, const Value& v, const Value& to) {
                function(v).defaults = Ref<TupleObject>(asTuple(to));
                return true;
            })
        .property("__kwdefaults__",
                  [](Machine&, const Value& v) {
                      return function(v).keywordDefaults ? Value(function(v).keywordDefaults)
                                                         : Value::none();
                  })
        .property(
            "__annotations__",
            [](Machine& machine, const Value& v) {
                if (!function(v).annotations)
                    function(v).annotations = Value(machine.newDict());
                return function(v).annotations;
            },
            setText<&FunctionObject::annotations>)
        .property("__dict__",
                  [](Machine& machine, const Value& v) {
                      return Value::object(instanceDict(machine, v.rawObject()));
                  })
        .finish();
}

NativeFunctionObject& native(const Value& value) {
    return static_cast<NativeFunctionObject&>(*value.rawObject());
}

void setUpNativeFunctions(Machine& m) {
    for (Type* each : {m.types.nativeFunction, m.types.methodDescriptor}) {
        TypeBuilder type(m, each);
        type.flags(kFinal | kHasDict);
        type.slots().call = callNative;
        type.slots().repr = nativeRepr;
        if (each == m.types.methodDescriptor) {
            type.flags(kMethodLike);
            type.slots().call = callDescriptor;
            type.slots().descriptorGet = bindMethod;
        }
        type.property("__name__",
                      [](Machine& machine, const Value& v) { return machine.name(native(v).name); })
            .property("__qualname__",
                      [](Machine& machine, const Value& v) {
                          const NativeFunctionObject& f = native(v);
                          return machine.name((f.isMethod || f.ownerType) && !f.owner.empty()
                                                  ? f.owner + "." + f.name
                                                  : f.name);
                      })
            .property("__module__",
                      [](Machine& machine, const Value& v) {
                          const NativeFunctionObject& f = native(v);
                          return machine.name(
                              f.isMethod || f.ownerType || f.owner.empty() ? "builtins" : f.owner);
                      })
            .property("__self__",
                      [](Machine&, const Value& v) {
                          return native(v).self ? native(v).self : Value::none();
                      })
            .attribute("__doc__", Value::none())
            .finish();
    }
    TypeBuilder wrapper(m, m.types.slotWrapper);
    wrapper.flags(kMethodLike | kFinal);
    wrapper.slots().call = callSlotWrapper;
    wrapper.slots().descriptorGet = bindMethod;
    wrapper.slots().repr = [](Machine& machine, const Value& self) {
        const auto& slot = static_cast<SlotWrapper&>(*self.rawObject());
        return machine.str(std::string("<slot wrapper '") + slot.entry->dunder + "' of '" +
                           slot.owner->name + "' objects>");
    };
    wrapper
        .property("__name__",
                  [](Machine& machine, const Value& v) {
                      return machine.name(static_cast<SlotWrapper&>(*v.rawObject()).entry->dunder);
                  })
        .property("__qualname__",
                  [](Machine& machine, const Value& v) {
                      const auto& slot = static_cast<SlotWrapper&>(*v.rawObject());
                      return machine.name(slot.owner->name + "." + slot.entry->dunder);
                  })
        .finish();
}

void setUpMethods(Machine& m) {
    TypeBuilder type(m, m.types.boundMethod);
    type.flags(kFinal);
    type.slots().call = callBound;
    type.slots().repr = boundRepr;
    type.slots().getAttribute = boundAttribute;
    type.slots().compare = boundCompare;
    type.slots().hash = boundHash;
    type.property(
            "__self__",
            [](Machine&, const Value& v) { return static_cast<BoundMethod&>(*v.rawObject()).self; })
        .property("__func__",
                  [](Machine&, const Value& v) {
                      return static_cast<BoundMethod&>(*v.rawObject()).function;
                  })
        .finish();
}

} // namespace

void setUpFunctions(Machine& m) {
    setUpSceneFunctions(m);
    setUpNativeFunctions(m);
    setUpMethods(m);
    setUpCodeTypes(m);
}

} // namespace coroscope::scenes
