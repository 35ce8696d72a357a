// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// super, property, staticmethod, classmethod and the descriptors of native types.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

void PropertyObject::clear() {
    Container::clear();
    getter = setter = deleter = doc = Value();
}

void MethodWrapper::clear() {
    Container::clear();
    function = Value();
}

void SuperObject::clear() {
    Container::clear();
    start = nullptr;
    selfType = nullptr;
    self = Value();
}

namespace {

// --- super ---------------------------------------------------------------------------------------

bool superInit(Machine& m, SuperObject& made, Value type, Value self) {
    if (!type) {
        // The cell __class__ and the first argument of the frame that calls.
        const Frame* frame = m.frame;
        if (!frame || frame->code->code->argCount == 0) {
            m.raise(m.types.RuntimeError, "super(): no arguments");
            return false;
        }
        self = frame->slots[0];
        for (std::size_t i = 0; i < frame->code->code->locals.size(); ++i) {
            const Value& slot = frame->slots[i];
            if (slot.isObject() && slot.rawObject()->type == m.types.cell) {
                if (i == 0)
                    self = static_cast<CellObject&>(*slot.rawObject()).content;
                if (frame->code->code->locals[i].name == "__class__")
                    type = static_cast<CellObject&>(*slot.rawObject()).content;
            }
        }
        if (!type || !self) {
            m.raise(m.types.RuntimeError, "super(): __class__ cell not found");
            return false;
        }
    }
    Type* start = asType(type);
    if (!start) {
        m.typeError("super() argument 1 must be a type, not " + typeName(m, type));
        return false;
    }
    made.start = Ref<Type>(start);
    if (!self || self.isNone())
        return true;
    Type* owner = asType(self) && asType(self)->isSubtypeOf(start) ? asType(self) : typeOf(m, self);
    if (!owner->isSubtypeOf(start)) {
        m.typeError("super(type, obj): obj must be an instance or subtype of type");
        return false;
    }
    made.self = self;
    made.selfType = Ref<Type>(owner);
    return true;
}

Value superNew(Machine& m, Type* type, const Args& args) {
    if (args.keywordCount() > 0 && type == m.types.super)
        return m.typeError("super() takes no keyword arguments");
    if (args.positionalCount() > 2) {
        return m.typeError("super() expected at most 2 arguments, got " +
                           std::to_string(args.positionalCount()));
    }
    Ref<SuperObject> made = make<SuperObject>(type);
    return superInit(m, *made, args.get(0, {}), args.get(1, {})) ? Value(std::move(made)) : Value();
}

Value superAttribute(Machine& m, const Value& self, StrObject* name) {
    auto& super = static_cast<SuperObject&>(*self.rawObject());
    if (super.selfType && name != m.names.class_.get()) {
        bool isBehind = false;
        for (Type* type : super.selfType->mro) {
            if (isBehind) {
                if (const Value* found = type->dict->findName(name)) {
                    const Value descriptor = *found;
                    const bool isClass = asType(super.self) == super.selfType.get();
                    if (auto get = typeOf(m, descriptor)->slots.descriptorGet) {
                        return get(m, descriptor, isClass ? Value() : super.self,
                                   Value(super.selfType));
                    }
                    return descriptor;
                }
            }
            isBehind = isBehind || type == super.start.get();
        }
    }
    return genericGetAttribute(m, self, name);
}

// --- descriptors ---------------------------------------------------------------------------------

PropertyObject& property(const Value& v) {
    return static_cast<PropertyObject&>(*v.rawObject());
}

Value propertyNew(Machine& m, Type* type, const Args& args) {
    static const Signature signature("fget=, fset=, fdel=, doc=");
    Value bound[4];
    if (!signature.bind(m, "property", false, args, bound))
        return {};
    Ref<PropertyObject> made = make<PropertyObject>(type);
    Value* parts[] = {&made->getter, &made->setter, &made->deleter, &made->doc};
    for (int i = 0; i < 4; ++i)
        *parts[i] = bound[i].isNone() ? Value() : bound[i];
    return Value(std::move(made));
}

std::string propertyName(const PropertyObject& p) {
    return asStr(p.name) ? "property '" + asStr(p.name)->text + "'" : "property";
}

Value propertyGet(Machine& m, const Value& self, const Value& instance, const Value&) {
    if (!instance)
        return self;
    const PropertyObject& p = property(self);
    if (!p.getter) {
        return m.raise(m.types.AttributeError, propertyName(p) + " of '" + typeName(m, instance) +
                                                   "' object has no getter");
    }
    return call(m, Value(p.getter), {instance});
}

bool propertySet(Machine& m, const Value& self, const Value& instance, const Value& to) {
    const PropertyObject& p = property(self);
    const Value function = to ? p.setter : p.deleter;
    if (!function) {
        m.raise(m.types.AttributeError, propertyName(p) + " of '" + typeName(m, instance) +
                                            "' object has no " + (to ? "setter" : "deleter"));
        return false;
    }
    return !(to ? call(m, function, {instance, to}) : call(m, function, {instance})).isNull();
}

template <Value PropertyObject::*Member>
Value changedProperty(Machine&, const Args& a) {
    const PropertyObject& old = property(a[0]);
    Ref<PropertyObject> made = make<PropertyObject>(old.type);
    made->getter = old.getter;
    made->setter = old.setter;
    made->deleter = old.deleter;
    made->doc = old.doc;
    made->name = old.name;
    (*made).*Member = a[1];
    return Value(std::move(made));
}

template <Value PropertyObject::*Member>
Value propertyPart(Machine&, const Value& v) {
    const Value& part = property(v).*Member;
    return part ? part : Value::none();
}

/// Without one of its own it is the getter's.
Value propertyDoc(Machine& m, const Value& v) {
    const PropertyObject& p = property(v);
    if (p.doc || !p.getter)
        return p.doc ? p.doc : Value::none();
    const Value found = findAttribute(m, p.getter, m.names.doc.get());
    return found || m.hasError() ? found : Value::none();
}

Value isAbstractProperty(Machine& m, const Value& v) {
    const PropertyObject& p = property(v);
    for (const Value& part : {p.getter, p.setter, p.deleter}) {
        const Value found = part ? findAttribute(m, part, m.names.isabstractmethod.get()) : Value();
        const int state = found ? truth(m, found) : m.hasError() ? -1 : 0;
        if (state != 0)
            return state < 0 ? Value() : Value::boolean(true);
    }
    return Value::boolean(false);
}

void setUpProperty(Machine& m) {
    TypeBuilder type(m, m.types.property);
    type.slots().newInstance = propertyNew;
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().descriptorGet = propertyGet;
    type.slots().descriptorSet = propertySet;
    type.method("getter", "self, fget, /", changedProperty<&PropertyObject::getter>)
        .method("setter", "self, fset, /", changedProperty<&PropertyObject::setter>)
        .method("deleter", "self, fdel, /", changedProperty<&PropertyObject::deleter>)
        .method("__set_name__", "self, owner, name, /",
                [](Machine&, const Args& a) {
                    property(a[0]).name = a[2];
                    return Value::none();
                })
        .property("fget", propertyPart<&PropertyObject::getter>)
        .property("fset", propertyPart<&PropertyObject::setter>)
        .property("fdel", propertyPart<&PropertyObject::deleter>)
        .property("__doc__", propertyDoc)
        .property("__isabstractmethod__", isAbstractProperty)
        .finish();
}

/// A class may be gone while one still holds a descriptor of it.
std::string nameOf(const Type* owner) {
    return owner ? owner->name : "?";
}

Value nativePropertyGet(Machine& m, const Value& self, const Value& instance, const Value&) {
    if (!instance)
        return self;
    const auto& p = static_cast<NativeProperty&>(*self.rawObject());
    if (!p.owner || !isInstance(m, instance, p.owner))
        return m.typeError("descriptor '" + p.name + "' for '" + nameOf(p.owner) +
                           "' objects doesn't apply to a '" + typeName(m, instance) + "' object");
    return p.getter(m, instance);
}

/// What CPython keeps in a field of the object, and refuses to set in other words.
bool isMember(const NativeProperty& p) {
    struct Fields {
        std::string_view type;
        std::string_view names; // with a blank before and after each
    };
    static constexpr Fields fields[] = {
        {"slice", " start stop step "},
        {"range", " start stop step "},
        {"complex", " real imag "},
        {"property", " fget fset fdel "},
        {"super", " __thisclass__ __self__ __self_class__ "},
        {"BaseExceptionGroup", " message exceptions "},
        {"method", " __func__ __self__ "},
        {"function", " __closure__ __globals__ __builtins__ "},
        {"staticmethod", " __func__ __wrapped__ "},
        {"classmethod", " __func__ __wrapped__ "},
        {"code", " co_argcount co_posonlyargcount co_kwonlyargcount co_stacksize co_flags co_names "
                 "co_filename co_name co_qualname co_firstlineno co_linetable co_consts "
                 "co_exceptiontable "},
    };
    for (const Fields& each : fields) {
        if (each.type == p.owner->name)
            return each.names.find(" " + p.name + " ") != std::string_view::npos;
    }
    return false;
}

bool nativePropertySet(Machine& m, const Value& self, const Value& instance, const Value& to) {
    const auto& p = static_cast<NativeProperty&>(*self.rawObject());
    if (!p.owner || !isInstance(m, instance, p.owner)) {
        m.typeError("descriptor '" + p.name + "' for '" + nameOf(p.owner) +
                    "' objects doesn't apply to a '" + typeName(m, instance) + "' object");
        return false;
    }
    const bool mayDelete = p.owner->has(kExceptionType); // its setters know of Null
    if (!p.setter && isMember(p))
        return m.raise(m.types.AttributeError, "readonly attribute"), false;
    if (!p.setter || (!to && !mayDelete)) {
        m.raise(m.types.AttributeError, "attribute '" + p.name + "' of '" + p.owner->shownName() +
                                            "' objects is not writable");
        return false;
    }
    return p.setter(m, instance, to);
}

bool appliesTo(Machine& m, const SlotMember& member, const Value& instance) {
    if (member.owner && isInstance(m, instance, member.owner))
        return true;
    m.typeError("descriptor '" + member.name->text + "' for '" + nameOf(member.owner) +
                "' objects doesn't apply to a '" + typeName(m, instance) + "' object");
    return false;
}

Value slotMemberGet(Machine& m, const Value& self, const Value& instance, const Value&) {
    if (!instance)
        return self;
    const auto& member = static_cast<SlotMember&>(*self.rawObject());
    if (!appliesTo(m, member, instance))
        return {};
    const Value& value =
        static_cast<InstanceObject&>(*instance.rawObject()).slotValues[member.position];
    if (!value) {
        return m.raise(m.types.AttributeError, "'" + typeName(m, instance) +
                                                   "' object has no attribute '" +
                                                   member.name->text + "'");
    }
    return value;
}

bool slotMemberSet(Machine& m, const Value& self, const Value& instance, const Value& to) {
    const auto& member = static_cast<SlotMember&>(*self.rawObject());
    if (!appliesTo(m, member, instance))
        return false;
    Value& value = static_cast<InstanceObject&>(*instance.rawObject()).slotValues[member.position];
    if (!to && !value) {
        m.raise(m.types.AttributeError, member.name->text);
        return false;
    }
    value = to;
    return true;
}

Value wrapperNew(Machine& m, Type* type, const Args& args) {
    if (args.keywordCount() > 0 && !type->has(kHeapType))
        return m.typeError(type->name + "() takes no keyword arguments");
    if (args.count != 1) {
        return m.typeError(type->name + " expected 1 argument, got " + std::to_string(args.count));
    }
    Ref<MethodWrapper> made = make<MethodWrapper>(type, args[0]);
    DictObject* own = instanceDict(m, made.get());
    const Names& names = m.names;
    for (StrObject* name :
         {names.module.get(), names.name.get(), names.qualname.get(), names.doc.get()}) {
        const Value found = findAttribute(m, args[0], name);
        if (found)
            own->setName(name, found);
        else if (m.hasError())
            return {};
    }
    return Value(std::move(made));
}

MethodWrapper& wrapper(const Value& v) {
    return static_cast<MethodWrapper&>(*v.rawObject());
}

void setUpWrappers(Machine& m) {
    const auto init = [](Machine&, const Value&, const Args&) { return true; };
    for (Type* each : {m.types.staticMethod, m.types.classMethod}) {
        TypeBuilder type(m, each);
        type.flags(kHasDict);
        type.slots().newInstance = wrapperNew;
        type.slots().init = init;
        type.slots().repr = [](Machine& machine, const Value& self) {
            const auto shown = reprText(machine, wrapper(self).function);
            return shown ? machine.str("<" + typeName(machine, self) + "(" + *shown + ")>")
                         : Value();
        };
        if (each == m.types.staticMethod) {
            type.slots().descriptorGet = [](Machine&, const Value& self, const Value&,
                                            const Value&) { return wrapper(self).function; };
            type.slots().call = [](Machine& machine, const Value& self, const Args& args) {
                return call(machine, Value(wrapper(self).function), args);
            };
        } else {
            type.slots().descriptorGet = [](Machine& machine, const Value& self,
                                            const Value& instance, const Value& owner) {
                const Value function = wrapper(self).function;
                const Value bound =
                    owner && !owner.isNone() ? owner : Value::object(typeOf(machine, instance));
                if (auto get = typeOf(machine, function)->slots.descriptorGet;
                    get && !typeOf(machine, function)->has(kMethodLike))
                    return get(machine, function, bound, {});
                return Value(make<BoundMethod>(machine.types.boundMethod, function, bound));
            };
        }
        type.property("__func__", [](Machine&, const Value& v) { return wrapper(v).function; })
            .property("__wrapped__", [](Machine&, const Value& v) { return wrapper(v).function; })
            .property("__isabstractmethod__",
                      [](Machine& machine, const Value& v) {
                          const Value found = findAttribute(machine, wrapper(v).function,
                                                            machine.names.isabstractmethod.get());
                          return found ? found : Value::boolean(false);
                      })
            .finish();
    }
}

} // namespace

void setUpDescriptors(Machine& m) {
    setUpProperty(m);
    setUpWrappers(m);
    TypeBuilder native(m, m.types.nativeProperty);
    native.slots().descriptorGet = nativePropertyGet;
    native.slots().descriptorSet = nativePropertySet;
    native.slots().repr = [](Machine& machine, const Value& self) {
        const auto& p = static_cast<NativeProperty&>(*self.rawObject());
        return machine.str("<attribute '" + p.name + "' of '" + nameOf(p.owner) + "' objects>");
    };
    native.finish();
    TypeBuilder member(m, m.types.slotMember);
    member.slots().descriptorGet = slotMemberGet;
    member.slots().descriptorSet = slotMemberSet;
    member.slots().repr = [](Machine& machine, const Value& self) {
        const auto& slot = static_cast<SlotMember&>(*self.rawObject());
        return machine.str("<member '" + slot.name->text + "' of '" + nameOf(slot.owner) +
                           "' objects>");
    };
    member
        .property("__name__",
                  [](Machine&, const Value& v) {
                      return Value(static_cast<SlotMember&>(*v.rawObject()).name);
                  })
        .property("__objclass__", [](Machine&, const Value& v) {
            Type* owner = static_cast<SlotMember&>(*v.rawObject()).owner;
            return owner ? Value::object(owner) : Value::none();
        });
    member.finish();
    TypeBuilder super(m, m.types.super);
    super.slots().newInstance = superNew;
    super.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    super.slots().getAttribute = superAttribute;
    super.slots().repr = [](Machine& machine, const Value& self) {
        const auto& s = static_cast<SuperObject&>(*self.rawObject());
        return machine.str("<super: <class '" + s.start->name + "'>, " +
                           (s.selfType ? "<" + s.selfType->name + " object>" : "NULL") + ">");
    };
    super
        .property("__self__",
                  [](Machine&, const Value& v) {
                      const Value& self = static_cast<SuperObject&>(*v.rawObject()).self;
                      return self ? self : Value::none();
                  })
        .property("__thisclass__",
                  [](Machine&, const Value& v) {
                      return Value(static_cast<SuperObject&>(*v.rawObject()).start);
                  })
        .property("__self_class__",
                  [](Machine&, const Value& v) {
                      const auto& s = static_cast<SuperObject&>(*v.rawObject());
                      return s.selfType ? Value(s.selfType) : Value::none();
                  })
        .finish();
}

} // namespace coroscope::scenes
