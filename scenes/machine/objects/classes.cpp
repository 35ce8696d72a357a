// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types object and type, unions and generic aliases.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/depthwords.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <cstdio>

namespace coroscope::scenes {

void InstanceObject::clear() {
    Container::clear();
    payload = Value();
    slotValues.clear();
}

std::string addressText(Machine& m, const Value& value) {
    char text[32];
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(m.addressOf(value)));
    return text;
}

Value defaultRepr(Machine& m, const Value& self) {
    const Type* type = kindOf(m, self);
    const std::string prefix = type->module == "builtins" ? "" : type->module + ".";
    return m.str("<" + prefix + type->qualname + " object at " + addressText(m, self) + ">");
}

Ref<InstanceObject> makeInstance(Type* cls) {
    Ref<InstanceObject> made = make<InstanceObject>(cls);
    made->slotValues.resize(cls->slotNames.size());
    return made;
}

// --- object --------------------------------------------------------------------------------------

namespace {

Value objectNew(Machine& m, Type* cls, const Args& args) {
    for (const Type* ancestor : cls->mro) {
        if (ancestor->has(kNotCallable))
            return m.typeError("cannot create '" + ancestor->shownName() + "' instances");
    }
    if (args.count > 0) {
        if (cls->slots.newInstance != m.types.object->slots.newInstance) {
            return m.typeError("object.__new__() takes exactly one argument (the type to "
                               "instantiate)");
        }
        if (cls->slots.init == m.types.object->slots.init)
            return m.typeError(cls->name + "() takes no arguments");
    }
    const Value* abstract = cls->dict->findName(m.names.abstractmethods.get());
    if (abstract) {
        const Value sorted = makeList(m, Value(*abstract));
        if (!sorted || !callMethod(m, sorted, "sort"))
            return {};
        if (const ValueVector& names = asList(sorted)->items; !names.empty()) {
            std::string text;
            for (const Value& name : names)
                text += (text.empty() ? "" : ", ") + asStr(name)->text;
            return m.typeError("Can't instantiate abstract class " + cls->name +
                               " with abstract method" + (names.size() == 1 ? " " : "s ") + text);
        }
    }
    return Value(makeInstance(cls));
}

bool objectInit(Machine& m, const Value& self, const Args& args) {
    const Type* cls = typeOf(m, self);
    if (args.count == 0)
        return true;
    if (cls->slots.init != m.types.object->slots.init) {
        m.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        return false;
    }
    if (cls->slots.newInstance == m.types.object->slots.newInstance) {
        m.typeError(cls->name + "() takes no arguments");
        return false;
    }
    return true;
}

Value objectRepr(Machine& m, const Value& self) {
    return defaultRepr(m, self);
}

Value objectStr(Machine& m, const Value& self) {
    return typeOf(m, self)->slots.repr(m, self);
}

bool objectHash(Machine& m, const Value& self, std::int64_t& result) {
    result = static_cast<std::int64_t>(m.addressOf(self) >> 4);
    return true;
}

Value objectCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (kind == CompareKind::Equal)
        return left.is(right) ? Value::boolean(true) : Value::notImplemented();
    if (kind == CompareKind::NotEqual) {
        const auto compareSlot = typeOf(m, left)->slots.compare;
        const Value same = compareSlot(m, left, right, CompareKind::Equal);
        if (!same || same.isNotImplemented())
            return same;
        const int state = truth(m, same);
        return state < 0 ? Value() : Value::boolean(state == 0);
    }
    return Value::notImplemented();
}

Value objectFormat(Machine& m, const Args& a) {
    const StrObject* spec = asStr(a[1]);
    if (!spec)
        return m.typeError("__format__() argument must be str, not " + argumentTypeName(m, a[1]));
    if (spec->text.empty())
        return str(m, a[0]);
    return m.typeError("unsupported format string passed to " + typeName(m, a[0]) + ".__format__");
}

Value objectDict(Machine& m, const Value& self) {
    DictObject* dict = self.isObject() ? instanceDict(m, self.rawObject()) : nullptr;
    if (dict)
        return Value::object(dict);
    return m.raise(m.types.AttributeError,
                   "'" + typeName(m, self) + "' object has no attribute '__dict__'");
}

bool haveSameSlots(const Type& one, const Type& other) {
    return std::equal(one.slotNames.begin(), one.slotNames.end(), other.slotNames.begin(),
                      other.slotNames.end(),
                      [](const auto& a, const auto& b) { return a->text == b->text; });
}

bool setClass(Machine& m, const Value& self, const Value& to) {
    Type* type = asType(to);
    if (!type) {
        m.typeError("__class__ must be set to a class, not '" + typeName(m, to) + "' object");
        return false;
    }
    if (!self.isObject() || !self.rawObject()->type->has(kHeapType) || !type->has(kHeapType)) {
        m.typeError("__class__ assignment only supported for mutable types or ModuleType "
                    "subclasses");
        return false;
    }
    const Type* old = self.rawObject()->type;
    if (layoutRoot(m, *old) != layoutRoot(m, *type) || !haveSameSlots(*old, *type)) {
        m.typeError("__class__ assignment: '" + type->name + "' object layout differs from '" +
                    old->name + "'");
        return false;
    }
    retain(type);
    release(std::exchange(self.rawObject()->type, type));
    return true;
}

void setUpObject(Machine& m) {
    TypeBuilder type(m, m.types.object);
    type.slots().newInstance = objectNew;
    type.slots().init = objectInit;
    type.slots().repr = objectRepr;
    type.slots().str = objectStr;
    type.slots().hash = objectHash;
    type.slots().compare = objectCompare;
    type.slots().getAttribute = genericGetAttribute;
    type.slots().setAttribute = genericSetAttribute;
    type.method("__format__", "self, format_spec, /", objectFormat)
        .property(
            "__class__",
            [](Machine& machine, const Value& v) { return Value::object(kindOf(machine, v)); },
            setClass)
        .property("__dict__", objectDict, setOwnDict)
        .classMethod("__init_subclass__", "cls, **kwargs",
                     [](Machine& machine, const Args& a) {
                         if (asDict(a[1])->used == 0)
                             return Value::none();
                         return machine.typeError(asType(a[0])->name +
                                                  ".__init_subclass__() takes no keyword "
                                                  "arguments");
                     })
        .classMethod("__subclasshook__", "cls, *args",
                     [](Machine&, const Args&) { return Value::notImplemented(); })
        .method("__dir__", "self",
                [](Machine& machine, const Args& a) { return directory(machine, a[0]); })
        .method("__reduce__", "self",
                [](Machine& machine, const Args&) {
                    return machine.typeError("cannot pickle objects");
                })
        .attribute("__doc__", Value::none())
        .finish();
}

// --- type ----------------------------------------------------------------------------------------

Value typeCall(Machine& m, const Value& self, const Args& args) {
    Type* cls = static_cast<Type*>(self.rawObject());
    if (cls == m.types.type && args.count == 1 && !args.names)
        return Value::object(kindOf(m, args[0]));
    if (cls == m.types.type && args.positionalCount() == 1)
        return m.typeError("type() takes no keyword arguments");
    if (cls == m.types.type && args.positionalCount() != 3)
        return m.typeError("type() takes 1 or 3 arguments");
    if (!cls->slots.newInstance || cls->has(kNotCallable))
        return m.typeError("cannot create '" + cls->shownName() + "' instances");
    const NamedDepth depth(m, " while calling a Python object");
    if (!depth)
        return {};
    Value made = cls->slots.newInstance(m, cls, args);
    if (!made || !isInstance(m, made, cls))
        return made;
    const auto init = typeOf(m, made)->slots.init;
    if (init && !init(m, made, args))
        return {};
    return made;
}

Value typeRepr(Machine& m, const Value& self) {
    const Type* type = static_cast<Type*>(self.rawObject());
    const std::string prefix = type->module == "builtins" ? "" : type->module + ".";
    return m.str("<class '" + prefix + type->qualname + "'>");
}

Value typeAttribute(Machine& m, const Value& self, StrObject* name) {
    Type* type = static_cast<Type*>(self.rawObject());
    const Value* meta = type->type->lookup(m, name);
    const Slots* metaSlots = meta ? &typeOf(m, *meta)->slots : nullptr;
    if (metaSlots && metaSlots->descriptorGet && metaSlots->descriptorSet) {
        const Value descriptor = *meta;
        return metaSlots->descriptorGet(m, descriptor, self, Value::object(type->type));
    }
    if (const Value* own = type->lookup(m, name)) {
        const Value found = *own;
        if (auto get = typeOf(m, found)->slots.descriptorGet)
            return get(m, found, {}, self);
        return found;
    }
    if (meta) {
        const Value descriptor = *meta;
        if (metaSlots->descriptorGet)
            return metaSlots->descriptorGet(m, descriptor, self, Value::object(type->type));
        return descriptor;
    }
    return m.raise(m.types.AttributeError,
                   "type object '" + type->shownName() + "' has no attribute '" + name->text + "'");
}

bool typeSetAttribute(Machine& m, const Value& self, StrObject* name, const Value& to) {
    Type* type = static_cast<Type*>(self.rawObject());
    if (!type->has(kHeapType)) {
        m.typeError("cannot set '" + name->text + "' attribute of immutable type '" +
                    type->shownName() + "'");
        return false;
    }
    if (const Value* meta = type->type->lookup(m, name)) {
        const Value descriptor = *meta;
        if (auto set = typeOf(m, descriptor)->slots.descriptorSet)
            return set(m, descriptor, self, to);
    }
    if (!to && !type->dict->findName(name)) {
        m.raise(m.types.AttributeError,
                "type object '" + type->shownName() + "' has no attribute '" + name->text + "'");
        return false;
    }
    type->setOwn(m, name, to);
    return true;
}

Value typeNew(Machine& m, Type* meta, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (count == 1 && meta == m.types.type && !args.names)
        return Value::object(typeOf(m, args[0]));
    if (count != 3) {
        return m.typeError("type.__new__() takes exactly 3 arguments (" + std::to_string(count) +
                           " given)");
    }
    const StrObject* name = asStr(args[0]);
    const TupleObject* bases = asTuple(args[1]);
    DictObject* names = asDict(args[2]);
    for (const auto& [index, wanted] :
         {std::pair(0, "str"), std::pair(1, "tuple"), std::pair(2, "dict")}) {
        const bool isFitting = index == 0   ? name != nullptr
                               : index == 1 ? bases != nullptr
                                            : names != nullptr;
        if (!isFitting) {
            return m.typeError("type.__new__() argument " + std::to_string(index + 1) +
                               " must be " + wanted + ", not " +
                               argumentTypeName(m, args[static_cast<std::size_t>(index)]));
        }
    }
    Type* winner = meta;
    for (const Value& base : bases->items) {
        Type* other = typeOf(m, base);
        if (winner->isSubtypeOf(other))
            continue;
        if (!other->isSubtypeOf(winner)) {
            return m.typeError("metaclass conflict: the metaclass of a derived class must be "
                               "a (non-strict) subclass of the metaclasses of all its bases");
        }
        winner = other;
    }
    if (winner != meta && winner->slots.newInstance != typeNew)
        return winner->slots.newInstance(m, winner, args);
    meta = winner;
    Ref<DictObject> keywords = m.newDict();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        keywords->setName(asStr(args.names->items[i]), args[count + i]);
    return makeClass(m, meta, name->text, bases->items, *names, keywords.get());
}

bool typeInit(Machine&, const Value&, const Args&) {
    return true;
}

Type& cls(const Value& value) {
    return static_cast<Type&>(*value.rawObject());
}

Value classList(Machine& m, const std::vector<Type*>& types) {
    ValueVector values;
    for (Type* type : types)
        values.push_back(Value::object(type));
    return m.list(std::move(values));
}

bool setBases(Machine& m, const Value& self, const Value& to) {
    Type& type = cls(self);
    const TupleObject* given = asTuple(to);
    if (!given || given->items.empty()) {
        m.typeError("can only assign " + std::string(given ? "non-empty " : "") + "tuple to " +
                    type.name + ".__bases__, not " + (given ? "()" : typeName(m, to)));
        return false;
    }
    std::vector<Ref<Type>> bases;
    for (const Value& each : given->items) {
        Type* base = asType(each);
        if (!base || base->isSubtypeOf(&type)) {
            m.typeError(base ? "a __bases__ item causes an inheritance cycle"
                             : type.name + ".__bases__ must be tuple of classes, not '" +
                                   typeName(m, each) + "'");
            return false;
        }
        if (layoutRoot(m, *base) != layoutRoot(m, *type.base)) {
            m.typeError("__bases__ assignment: '" + base->name + "' object layout differs from '" +
                        type.base->name + "'");
            return false;
        }
        bases.emplace_back(base);
    }
    const auto old = std::exchange(type.bases, bases);
    const auto oldMro = type.mro;
    if (!computeMro(m, type)) {
        type.bases = old;
        type.mro = oldMro;
        return false;
    }
    for (const Ref<Type>& base : old)
        std::erase(base->subclasses, &type);
    for (const Ref<Type>& base : type.bases)
        base->subclasses.push_back(&type);
    type.base = type.bases.front().get();
    for (Type* child : type.subclasses)
        computeMro(m, *child);
    updateSlots(m, type);
    type.changed();
    return true;
}

/// Those of the class alone; made at the first look.
Value classAnnotations(Machine& m, const Value& v) {
    StrObject* name = m.names.annotations.get();
    if (!cls(v).has(kHeapType)) {
        return m.raise(m.types.AttributeError,
                       "type object '" + cls(v).name + "' has no attribute '__annotations__'");
    }
    if (!cls(v).dict->findName(name))
        cls(v).setOwn(m, name, Value(m.newDict()));
    return *cls(v).dict->findName(name);
}

bool setClassAnnotations(Machine& m, const Value& v, const Value& to) {
    StrObject* name = m.names.annotations.get();
    if (!to && !cls(v).dict->findName(name)) {
        m.raise(m.types.AttributeError, "__annotations__");
        return false;
    }
    cls(v).setOwn(m, name, to);
    return true;
}

void setUpType(Machine& m) {
    TypeBuilder type(m, m.types.type);
    type.flags(kTypeType | kHasDict);
    type.slots().call = typeCall;
    type.slots().newInstance = typeNew;
    type.slots().init = typeInit;
    type.slots().repr = typeRepr;
    type.slots().getAttribute = typeAttribute;
    type.slots().setAttribute = typeSetAttribute;
    type.slots().binary[static_cast<int>(BinaryKind::Or)] = uniteTypes;
    type.property(
            "__name__", [](Machine& machine, const Value& v) { return machine.str(cls(v).name); },
            [](Machine&, const Value& v, const Value& to) {
                if (asStr(to))
                    cls(v).name = asStr(to)->text;
                return true;
            })
        .property(
            "__qualname__",
            [](Machine& machine, const Value& v) { return machine.str(cls(v).qualname); },
            [](Machine&, const Value& v, const Value& to) {
                if (asStr(to))
                    cls(v).qualname = asStr(to)->text;
                cls(v).instanceText.clear();
                return true;
            })
        .property(
            "__module__",
            [](Machine& machine, const Value& v) { return machine.str(cls(v).module); },
            [](Machine& machine, const Value& v, const Value& to) {
                cls(v).setOwn(machine, machine.names.module.get(), to);
                return true;
            })
        .property("__mro__",
                  [](Machine& machine, const Value& v) {
                      return makeTuple(machine, classList(machine, cls(v).mro));
                  })
        .property(
            "__bases__",
            [](Machine& machine, const Value& v) {
                ValueVector values;
                for (const Ref<Type>& base : cls(v).bases)
                    values.push_back(Value(base));
                return machine.tuple(std::move(values));
            },
            setBases)
        .property("__base__",
                  [](Machine&, const Value& v) {
                      return cls(v).base ? Value::object(cls(v).base) : Value::none();
                  })
        .property("__dict__",
                  [](Machine& machine, const Value& v) {
                      Ref<InstanceObject> proxy = makeInstance(machine.types.mappingProxy);
                      proxy->payload = Value(cls(v).dict);
                      return Value(std::move(proxy));
                  })
        .property(
            "__doc__",
            [](Machine& machine, const Value& v) {
                const Value* doc = cls(v).dict->findName(machine.names.doc.get());
                return doc ? *doc : Value::none();
            },
            [](Machine& machine, const Value& v, const Value& to) {
                cls(v).setOwn(machine, machine.names.doc.get(), to);
                return true;
            })
        .property("__annotations__", classAnnotations, setClassAnnotations)
        .method("mro", "self",
                [](Machine& machine, const Args& a) { return classList(machine, cls(a[0]).mro); })
        .method("__subclasses__", "self",
                [](Machine& machine, const Args& a) {
                    return classList(machine, cls(a[0]).subclasses);
                })
        .method("__instancecheck__", "self, instance, /",
                [](Machine& machine, const Args& a) {
                    return Value::boolean(typeOf(machine, a[1])->isSubtypeOf(&cls(a[0])));
                })
        .method("__subclasscheck__", "self, subclass, /",
                [](Machine&, const Args& a) {
                    return Value::boolean(asType(a[1]) && asType(a[1])->isSubtypeOf(&cls(a[0])));
                })
        .classMethod("__prepare__", "cls, *args, **kwargs",
                     [](Machine& machine, const Args&) { return Value(machine.newDict()); })
        .finish();
}

} // namespace

bool setOwnDict(Machine& m, const Value& self, const Value& to) {
    DictObject* dict = asDict(to);
    if (!dict || !self.isObject() || !instanceDict(m, self.rawObject())) {
        m.typeError("__dict__ must be set to a dictionary, not a '" + typeName(m, to) + "'");
        return false;
    }
    retain(dict);
    release(std::exchange(static_cast<Container*>(self.rawObject())->attributes, dict));
    return true;
}

void setUpObjectTypes(Machine& m) {
    setUpObject(m);
    setUpType(m);
    setUpDescriptors(m);
    setUpGenericTypes(m);
}

} // namespace coroscope::scenes
