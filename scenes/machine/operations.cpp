// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Attributes, calls, text and tests of any value.
#include "scenes/machine/operations.h"
#include "scenes/machine/warn.h"

#include "scenes/machine/depthwords.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/traceback.h"

namespace coroscope::scenes {

// --- kinds ---------------------------------------------------------------------------------------

StrObject* asStr(const Value& value) {
    if (!hasTypeFlag(value, kStrType))
        return nullptr;
    Object* object = value.rawObject();
    if (object->type->has(kHeapType))
        return static_cast<StrObject*>(static_cast<InstanceObject*>(object)->payload.rawObject());
    return static_cast<StrObject*>(object);
}

BytesObject* asBytes(const Value& value) {
    if (!hasTypeFlag(value, kBytesType))
        return nullptr;
    Object* object = value.rawObject();
    if (object->type->has(kHeapType))
        return static_cast<BytesObject*>(static_cast<InstanceObject*>(object)->payload.rawObject());
    return static_cast<BytesObject*>(object);
}

bool isInstance(Machine& machine, const Value& value, const Type* type) {
    return typeOf(machine, value)->isSubtypeOf(type);
}

std::string typeName(Machine& machine, const Value& value) {
    return kindOf(machine, value)->shownName();
}

// --- attributes ----------------------------------------------------------------------------------

DictObject* instanceDict(Machine& machine, Object* object) {
    if (!object->type->has(kHasDict))
        return nullptr;
    auto* container = static_cast<Container*>(object);
    if (!container->attributes)
        container->attributes = machine.newDict().detach();
    return container->attributes;
}

namespace {

DictObject* existingDict(const Value& value) {
    if (!value.isObject() || !value.rawObject()->type->has(kHasDict))
        return nullptr;
    return static_cast<Container*>(value.rawObject())->attributes;
}

/// The generic search; Null without an error when nothing was found.
Value searchAttribute(Machine& machine, const Value& value, StrObject* name) {
    Type* type = typeOf(machine, value);
    const Value* found = machine.cachedLookup(type, name);
    const Slots* slots = found ? &typeOf(machine, *found)->slots : nullptr;
    if (slots && slots->descriptorGet && slots->descriptorSet) {
        const Value descriptor = *found;
        return slots->descriptorGet(machine, descriptor, value, Value::object(type));
    }
    if (DictObject* dict = existingDict(value)) {
        if (const Value* own = dict->findName(name))
            return *own;
    }
    if (!found)
        return {};
    if (slots->descriptorGet) {
        const Value descriptor = *found;
        return slots->descriptorGet(machine, descriptor, value, Value::object(type));
    }
    return *found;
}

Value attributeError(Machine& machine, const Value& value, StrObject* name, std::string message) {
    if (machine.isStopping())
        return {};
    Value error = machine.makeException(machine.types.AttributeError, message);
    if (ExceptionObject* exception = asException(machine, error)) {
        exception->extra = Value::object(name);
        exception->extra2 = value;
    }
    return machine.raiseValue(error);
}

/// The error in the making tells of what object which name was missed, unless it says so itself.
void tellMissed(Machine& machine, const Value& value, StrObject* name) {
    ExceptionObject* exception = asException(machine, machine.pendingError());
    if (!exception || exception->extra || exception->extra2)
        return;
    exception->extra = Value::object(name);
    exception->extra2 = value;
}

} // namespace

Value genericGetAttribute(Machine& machine, const Value& value, StrObject* name) {
    Value found = searchAttribute(machine, value, name);
    if (!found && !machine.hasError()) {
        return attributeError(machine, value, name,
                              "'" + typeOf(machine, value)->shownName() +
                                  "' object has no attribute '" + name->text + "'");
    }
    return found;
}

bool genericSetAttribute(Machine& machine, const Value& value, StrObject* name, const Value& to) {
    Type* type = typeOf(machine, value);
    const Value* found = machine.cachedLookup(type, name);
    if (found) {
        if (auto set = typeOf(machine, *found)->slots.descriptorSet) {
            const Value descriptor = *found;
            return set(machine, descriptor, value, to);
        }
    }
    DictObject* dict = value.isObject() ? instanceDict(machine, value.rawObject()) : nullptr;
    if (dict && to) {
        dict->setName(name, to);
        return true;
    }
    Value old;
    if (dict && dict->removeName(name, &old))
        return true;
    if (found && !dict) {
        attributeError(machine, value, name,
                       "'" + type->name + "' object attribute '" + name->text + "' is read-only");
        return false;
    }
    attributeError(machine, value, name,
                   dict ? "'" + type->shownName() + "' object has no attribute '" + name->text + "'"
                        : "'" + type->shownName() + "' object has no attribute '" + name->text +
                              "'");
    return false;
}

Value getAttribute(Machine& machine, const Value& value, StrObject* name) {
    Value found = typeOf(machine, value)->slots.getAttribute(machine, value, name);
    if (!found && machine.errorIs(machine.types.AttributeError))
        tellMissed(machine, value, name);
    return found;
}

Value getAttribute(Machine& machine, const Value& value, std::string_view name) {
    return getAttribute(machine, value, machine.intern(name).get());
}

Value findAttribute(Machine& machine, const Value& value, StrObject* name) {
    const auto get = typeOf(machine, value)->slots.getAttribute;
    Value found = get == genericGetAttribute ? searchAttribute(machine, value, name)
                                             : get(machine, value, name);
    if (!found && machine.errorIs(machine.types.AttributeError))
        machine.clearError();
    return found;
}

Value findAttribute(Machine& machine, const Value& value, std::string_view name) {
    return findAttribute(machine, value, machine.intern(name).get());
}

bool setAttribute(Machine& machine, const Value& value, StrObject* name, const Value& to) {
    return typeOf(machine, value)->slots.setAttribute(machine, value, name, to);
}

bool setAttribute(Machine& machine, const Value& value, std::string_view name, const Value& to) {
    return setAttribute(machine, value, machine.intern(name).get(), to);
}

Value specialMethod(Machine& machine, const Value& value, StrObject* name) {
    Type* type = typeOf(machine, value);
    const Value* found = machine.cachedLookup(type, name);
    if (!found)
        return {};
    const Value descriptor = *found;
    if (auto get = typeOf(machine, descriptor)->slots.descriptorGet)
        return get(machine, descriptor, value, Value::object(type));
    return descriptor;
}

Value loadMethod(Machine& machine, const Value& value, StrObject* name, Value& self) {
    Type* type = typeOf(machine, value);
    if (type->slots.getAttribute != genericGetAttribute)
        return getAttribute(machine, value, name);
    const Value* found = machine.cachedLookup(type, name);
    if (!found || !typeOf(machine, *found)->has(kMethodLike))
        return getAttribute(machine, value, name);
    if (DictObject* dict = existingDict(value)) {
        if (const Value* own = dict->findName(name))
            return *own;
    }
    self = value;
    return *found;
}

// --- calls ---------------------------------------------------------------------------------------

Value call(Machine& machine, const Value& callable, const Args& args) {
    if (const auto slot = typeOf(machine, callable)->slots.call)
        return slot(machine, callable, args);
    return machine.typeError("'" + typeName(machine, callable) + "' object is not callable");
}

Value call(Machine& machine, const Value& callable, std::initializer_list<Value> args) {
    return call(machine, callable, Args(args.begin(), args.size()));
}

Value callMethod(Machine& machine, const Value& value, StrObject* name,
                 std::initializer_list<Value> args) {
    Value self;
    const Value method = loadMethod(machine, value, name, self);
    if (!method)
        return {};
    if (!self)
        return call(machine, method, args);
    ValueVector all;
    all.push_back(self);
    all.insert(all.end(), args.begin(), args.end());
    return call(machine, method, Args(all.data(), all.size()));
}

Value callMethod(Machine& machine, const Value& value, std::string_view name,
                 std::initializer_list<Value> args) {
    return callMethod(machine, value, machine.intern(name).get(), args);
}

Value callWith(Machine& machine, const Value& callable, const ValueVector& args,
               DictObject* keywords) {
    if (!keywords || keywords->used == 0)
        return call(machine, callable, Args(args.data(), args.size()));
    ValueVector all = args;
    ValueVector names;
    std::size_t position = 0;
    while (DictObject::Entry* entry = keywords->next(position)) {
        if (!asStr(entry->key))
            return machine.typeError("keywords must be strings");
        names.push_back(entry->key);
        all.push_back(entry->value);
    }
    const Value tuple = machine.tuple(std::move(names));
    return call(machine, callable, Args(all.data(), all.size(), asTuple(tuple)));
}

bool isCallable(const Machine& machine, const Value& value) {
    return typeOf(machine, value)->slots.call != nullptr;
}

// --- text ----------------------------------------------------------------------------------------

namespace {
Value text(Machine& machine, Value made, const char* dunder) {
    if (!made || asStr(made))
        return made;
    return machine.typeError(std::string(dunder) + " returned non-string (type " +
                             typeName(machine, made) + ")");
}
} // namespace

Value repr(Machine& machine, const Value& value) {
    const NamedDepth depth(machine, " while getting the repr of an object");
    if (!depth)
        return {};
    return text(machine, typeOf(machine, value)->slots.repr(machine, value), "__repr__");
}

Value str(Machine& machine, const Value& value) {
    if (value.isObject() && value.rawObject()->type == machine.types.str)
        return value;
    const NamedDepth depth(machine, " while getting the str of an object");
    if (!depth)
        return {};
    return text(machine, typeOf(machine, value)->slots.str(machine, value), "__str__");
}

std::optional<std::string> reprText(Machine& machine, const Value& value) {
    const Value text = repr(machine, value);
    const StrObject* string = asStr(text);
    return string ? std::optional(string->text) : std::nullopt;
}

std::optional<std::string> strText(Machine& machine, const Value& value) {
    const Value text = str(machine, value);
    const StrObject* string = asStr(text);
    return string ? std::optional(string->text) : std::nullopt;
}

Value format(Machine& machine, const Value& value, std::string_view spec) {
    if (spec.empty() && value.isObject() && value.rawObject()->type == machine.types.str)
        return value;
    const Value method = specialMethod(machine, value, machine.names.format.get());
    if (!method)
        return {};
    Value text = call(machine, method, {machine.str(std::string(spec))});
    if (text && !asStr(text)) {
        return machine.typeError("__format__ must return a str, not " + typeName(machine, text));
    }
    return text;
}

// --- tests ---------------------------------------------------------------------------------------

int truth(Machine& machine, const Value& value) {
    switch (value.tag()) {
    case Value::Tag::None:
        return 0;
    case Value::Tag::Bool:
    case Value::Tag::Int:
        return value.asInt() != 0 ? 1 : 0;
    case Value::Tag::Float:
        return value.asReal() != 0 ? 1 : 0;
    case Value::Tag::Object:
        break;
    case Value::Tag::NotImplemented:
        return warn(machine, machine.types.DeprecationWarning,
                    "NotImplemented should not be used in a boolean context")
                   ? 1
                   : -1;
    default:
        return 1;
    }
    const Slots& slots = value.rawObject()->type->slots;
    if (slots.truth)
        return slots.truth(machine, value);
    if (slots.length) {
        const std::int64_t size = slots.length(machine, value);
        return size < 0 ? -1 : size > 0 ? 1 : 0;
    }
    return 1;
}

bool hash(Machine& machine, const Value& value, std::int64_t& result) {
    const auto slot = typeOf(machine, value)->slots.hash;
    if (!slot) {
        machine.typeError("unhashable type: '" + typeName(machine, value) + "'");
        return false;
    }
    return slot(machine, value, result);
}

namespace {

CompareKind mirrored(CompareKind kind) {
    switch (kind) {
    case CompareKind::Less:
        return CompareKind::Greater;
    case CompareKind::LessEqual:
        return CompareKind::GreaterEqual;
    case CompareKind::Greater:
        return CompareKind::Less;
    case CompareKind::GreaterEqual:
        return CompareKind::LessEqual;
    default:
        return kind;
    }
}

constexpr const char* kCompareText[] = {"<", "<=", "==", "!=", ">", ">="};

} // namespace

Value compare(Machine& machine, const Value& left, const Value& right, CompareKind kind) {
    const NamedDepth depth(machine, " in comparison");
    if (!depth)
        return {};
    Type* leftType = typeOf(machine, left);
    Type* rightType = typeOf(machine, right);
    bool isReflectedDone = false;
    if (leftType != rightType && rightType->slots.compare && rightType->isSubtypeOf(leftType)) {
        isReflectedDone = true;
        Value result = rightType->slots.compare(machine, right, left, mirrored(kind));
        if (!result.isNotImplemented())
            return result;
    }
    if (leftType->slots.compare) {
        Value result = leftType->slots.compare(machine, left, right, kind);
        if (!result.isNotImplemented())
            return result;
    }
    if (!isReflectedDone && rightType->slots.compare) {
        Value result = rightType->slots.compare(machine, right, left, mirrored(kind));
        if (!result.isNotImplemented())
            return result;
    }
    if (kind == CompareKind::Equal)
        return Value::boolean(left.is(right));
    if (kind == CompareKind::NotEqual)
        return Value::boolean(!left.is(right));
    return machine.typeError(std::string("'") + kCompareText[static_cast<int>(kind)] +
                             "' not supported between instances of '" + typeName(machine, left) +
                             "' and '" + typeName(machine, right) + "'");
}

int equals(Machine& machine, const Value& left, const Value& right) {
    if (left.is(right) && !left.isFloat())
        return 1;
    if (left.isInt() && right.isInt())
        return left.asInt() == right.asInt();
    const Value result = compare(machine, left, right, CompareKind::Equal);
    return result ? truth(machine, result) : -1;
}

int lessThan(Machine& machine, const Value& left, const Value& right) {
    if (left.isInt() && right.isInt())
        return left.asInt() < right.asInt();
    if (left.isFloat() && right.isFloat())
        return left.asReal() < right.asReal();
    const StrObject* text = asStr(left);
    if (text && text->type == machine.types.str && asStr(right) &&
        right.rawObject()->type == machine.types.str)
        return text->text < asStr(right)->text;
    const Value result = compare(machine, left, right, CompareKind::Less);
    return result ? truth(machine, result) : -1;
}

int contains(Machine& machine, const Value& container, const Value& item) {
    if (const auto slot = typeOf(machine, container)->slots.contains)
        return slot(machine, container, item);
    const Slots& slots = typeOf(machine, container)->slots;
    if (!slots.iterate && !slots.getItem) {
        machine.typeError("argument of type '" + typeName(machine, container) +
                          "' is not iterable");
        return -1;
    }
    int found = 0;
    const Value iterator = iterate(machine, container);
    if (!iterator && machine.errorIs(machine.types.TypeError)) {
        machine.clearError();
        machine.typeError("argument of type '" + typeName(machine, container) +
                          "' is not iterable");
    }
    while (iterator && found == 0) {
        const Value each = next(machine, iterator);
        if (!each)
            break;
        found = equals(machine, each, item);
    }
    return iterator && !machine.hasError() ? found : -1;
}

} // namespace coroscope::scenes
