// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Slots and dunder methods, in both directions: a class of the scene that defines a dunder gets a
// slot that calls it; a native type's slot is seen as a dunder. A flat table, so longer than
// other files.
#include "scenes/machine/slots.h"
#include "scenes/machine/depthwords.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace coroscope::scenes {

Value callSpecial(Machine& machine, const Value& self, StrObject* name,
                  std::initializer_list<Value> args) {
    Type* type = typeOf(machine, self);
    const Value* found = type->lookup(machine, name);
    if (!found) {
        return machine.raise(machine.types.AttributeError,
                             "'" + type->name + "' object has no attribute '" + name->text + "'");
    }
    const Value function = *found;
    Type* functionType = typeOf(machine, function);
    if (functionType->has(kMethodLike)) {
        Value values[6] = {self};
        std::size_t count = 1;
        for (const Value& value : args)
            values[count++] = value;
        return call(machine, function, Args(values, count));
    }
    Value bound = function;
    if (functionType->slots.descriptorGet) {
        bound = functionType->slots.descriptorGet(machine, function, self, Value::object(type));
        if (!bound)
            return {};
    }
    return call(machine, bound, args);
}

namespace {

using NameOf = Ref<StrObject> Names::*;

// --- generic slots: call the scene's dunder
// --------------------------------------------------------

template <NameOf N>
Value genericUnary(Machine& m, const Value& self) {
    return callSpecial(m, self, (m.names.*N).get());
}

bool isOfLibrary(Machine& m, const Value* method) {
    const auto* function = method ? objectAs<FunctionObject>(*method, m.types.function) : nullptr;
    return function && function->code->isLibrary;
}

template <NameOf N>
Value genericText(Machine& m, const Value& self) {
    if (!m.mayRunScene && !isOfLibrary(m, typeOf(m, self)->lookup(m, (m.names.*N).get())))
        return defaultRepr(m, self);
    // Whether it is a text is seen by who asked: str() may ask __repr__.
    Value text = callSpecial(m, self, (m.names.*N).get());
    return text;
}

Value genericCall(Machine& m, const Value& self, const Args& args) {
    const Value* found = typeOf(m, self)->lookup(m, m.names.call.get());
    if (!found)
        return m.typeError("'" + typeName(m, self) + "' object is not callable");
    const Value function = *found;
    const NamedDepth depth(m, " while calling a Python object");
    if (!depth)
        return {};
    if (typeOf(m, function)->has(kMethodLike)) {
        ValueVector all;
        all.reserve(args.count + 1);
        all.push_back(self);
        all.insert(all.end(), args.values, args.values + args.count);
        return call(m, function, Args(all.data(), all.size(), args.names));
    }
    Value bound = function;
    if (auto get = typeOf(m, function)->slots.descriptorGet)
        bound = get(m, function, self, Value::object(typeOf(m, self)));
    return bound ? call(m, bound, args) : Value();
}

Value genericNew(Machine& m, Type* cls, const Args& args) {
    const Value* found = cls->lookup(m, m.names.new_.get());
    Value function = *found;
    if (auto get = typeOf(m, function)->slots.descriptorGet) {
        function = get(m, function, {}, Value::object(cls));
        if (!function)
            return {};
    }
    ValueVector all;
    all.push_back(Value::object(cls));
    all.insert(all.end(), args.values, args.values + args.count);
    return call(m, function, Args(all.data(), all.size(), args.names));
}

bool genericInit(Machine& m, const Value& self, const Args& args) {
    const Value function = *typeOf(m, self)->lookup(m, m.names.init.get());
    Value result;
    if (typeOf(m, function)->has(kMethodLike)) {
        ValueVector all;
        all.reserve(args.count + 1);
        all.push_back(self);
        all.insert(all.end(), args.values, args.values + args.count);
        result = call(m, function, Args(all.data(), all.size(), args.names));
    } else {
        Value bound = getAttribute(m, self, m.names.init.get());
        result = bound ? call(m, bound, args) : Value();
    }
    if (result && !result.isNone()) {
        m.typeError("__init__() should return None, not '" + typeName(m, result) + "'");
        return false;
    }
    return !result.isNull();
}

Value genericGetattr(Machine& m, const Value& self, StrObject* name) {
    Type* type = typeOf(m, self);
    const Value* own = type->lookup(m, m.names.getattribute.get());
    Value found;
    if (own && !(own->isObject() && own->rawObject()->type == m.types.slotWrapper))
        found = callSpecial(m, self, m.names.getattribute.get(), {Value::object(name)});
    else if (own)
        found =
            static_cast<SlotWrapper*>(own->rawObject())->owner->slots.getAttribute(m, self, name);
    if (found || !m.errorIs(m.types.AttributeError) || !type->lookup(m, m.names.getattr.get()))
        return found;
    m.clearError();
    return callSpecial(m, self, m.names.getattr.get(), {Value::object(name)});
}

bool genericSetattr(Machine& m, const Value& self, StrObject* name, const Value& value) {
    if (value)
        return !callSpecial(m, self, m.names.setattr.get(), {Value::object(name), value}).isNull();
    return !callSpecial(m, self, m.names.delattr.get(), {Value::object(name)}).isNull();
}

Value genericGet(Machine& m, const Value& self, const Value& instance, const Value& owner) {
    return callSpecial(m, self, m.names.get.get(), {instance ? instance : Value::none(), owner});
}

bool genericSet(Machine& m, const Value& self, const Value& instance, const Value& value) {
    StrObject* name = value ? m.names.set.get() : m.names.delete_.get();
    if (!typeOf(m, self)->lookup(m, name)) {
        m.raise(m.types.AttributeError, name->text);
        return false;
    }
    if (value)
        return !callSpecial(m, self, name, {instance, value}).isNull();
    return !callSpecial(m, self, name, {instance}).isNull();
}

bool genericHash(Machine& m, const Value& self, std::int64_t& result) {
    const Value* found = typeOf(m, self)->lookup(m, m.names.hash.get());
    if (!found || found->isNone()) {
        m.typeError("unhashable type: '" + typeName(m, self) + "'");
        return false;
    }
    const Value number = callSpecial(m, self, m.names.hash.get());
    if (!number)
        return false;
    if (!number.isInt() && !hasTypeFlag(number, kIntType)) {
        m.typeError("__hash__ method should return an integer");
        return false;
    }
    if (number.isInt()) {
        result = number.asInt() == -1 ? -2 : number.asInt();
        return true;
    }
    return hash(m, number, result);
}

Value genericCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    StrObject* name = m.names.compare[static_cast<int>(kind)].get();
    if (!typeOf(m, left)->lookup(m, name))
        return Value::notImplemented();
    return callSpecial(m, left, name, {right});
}

int genericTruth(Machine& m, const Value& self) {
    const Value result = callSpecial(m, self, m.names.bool_.get());
    if (!result)
        return -1;
    if (!result.isBool()) {
        m.typeError("__bool__ should return bool, returned " + typeName(m, result));
        return -1;
    }
    return result.isTrue() ? 1 : 0;
}

std::int64_t genericLength(Machine& m, const Value& self) {
    const Value result = callSpecial(m, self, m.names.len.get());
    std::int64_t number = -1;
    if (!result || !indexNumber(m, result, number))
        return -1;
    if (number < 0) {
        m.valueError("__len__() should return >= 0");
        return -1;
    }
    return number;
}

Value genericGetItem(Machine& m, const Value& self, const Value& key) {
    return callSpecial(m, self, m.names.getitem.get(), {key});
}

bool genericSetItem(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (value)
        return !callSpecial(m, self, m.names.setitem.get(), {key, value}).isNull();
    return !callSpecial(m, self, m.names.delitem.get(), {key}).isNull();
}

int genericContains(Machine& m, const Value& self, const Value& item) {
    const Value* found = typeOf(m, self)->lookup(m, m.names.contains.get());
    if (found && found->isNone()) {
        m.typeError("'" + typeName(m, self) + "' object is not a container");
        return -1;
    }
    const Value result = callSpecial(m, self, m.names.contains.get(), {item});
    return result ? truth(m, result) : -1;
}

Value genericNext(Machine& m, const Value& self) {
    Value item = callSpecial(m, self, m.names.next.get());
    if (!item && m.errorIs(m.types.StopIteration))
        m.clearError();
    return item;
}

Value genericIterate(Machine& m, const Value& self) {
    const Value* found = typeOf(m, self)->lookup(m, m.names.iter.get());
    if (found && found->isNone())
        return m.typeError("'" + typeName(m, self) + "' object is not iterable");
    Value iterator = callSpecial(m, self, m.names.iter.get());
    if (iterator && !typeOf(m, iterator)->slots.next) {
        return m.typeError("iter() returned non-iterator of type '" + typeName(m, iterator) + "'");
    }
    return iterator;
}

template <int K>
Value genericBinary(Machine& m, const Value& left, const Value& right) {
    Type* leftType = typeOf(m, left);
    Type* rightType = typeOf(m, right);
    StrObject* name = m.names.binary[K].get();
    StrObject* reflected = m.names.reflected[K].get();
    bool isOther = leftType != rightType && rightType->slots.binary[K] == genericBinary<K> &&
                   rightType->lookup(m, reflected);
    if (leftType->slots.binary[K] == genericBinary<K>) {
        if (isOther && rightType->isSubtypeOf(leftType) &&
            rightType->lookup(m, reflected) != leftType->lookup(m, reflected)) {
            Value result = callSpecial(m, right, reflected, {left});
            if (!result.isNotImplemented())
                return result;
            isOther = false;
        }
        if (leftType->lookup(m, name)) {
            Value result = callSpecial(m, left, name, {right});
            if (!result.isNotImplemented())
                return result;
        }
    }
    return isOther ? callSpecial(m, right, reflected, {left}) : Value::notImplemented();
}

template <int K>
Value genericInplace(Machine& m, const Value& left, const Value& right) {
    return callSpecial(m, left, m.names.inplace[K].get(), {right});
}

void genericFinalize(Machine& m, const Value& self) {
    Value pending = m.pendingError();
    m.clearError();
    if (!callSpecial(m, self, m.names.del.get()) && !m.isStopping())
        m.reportUnraisable(displayText(m, *typeOf(m, self)->lookup(m, m.names.del.get()), false));
    m.setPendingError(std::move(pending));
}

// --- wrappers: the dunder calls a native slot
// ------------------------------------------------------

bool checkCount(Machine& m, const Args& a, std::size_t least, std::size_t most) {
    if (a.count >= least + 1 && a.count <= most + 1)
        return true;
    m.typeError("expected " + std::to_string(least) + " argument" + (least == 1 ? "" : "s") +
                ", got " + std::to_string(a.count ? a.count - 1 : 0));
    return false;
}

/// As CPython's unpacking of arguments without a function's name says it.
bool checkUnnamedCount(Machine& m, const Args& a, std::size_t least, std::size_t most) {
    const std::size_t given = a.count ? a.count - 1 : 0;
    if (given >= least && given <= most)
        return true;
    const std::size_t wanted = given < least ? least : most;
    const char* bound = least == most ? "" : given < least ? "at least " : "at most ";
    m.typeError(std::string(" expected ") + bound + std::to_string(wanted) + " argument" +
                (wanted == 1 ? "" : "s") + ", got " + std::to_string(given));
    return false;
}

Value noneOr(bool ok) {
    return ok ? Value::none() : Value();
}
Value boolOr(int state) {
    return state < 0 ? Value() : Value::boolean(state != 0);
}

template <auto S>
Value wrapUnary(Machine& m, Type* owner, const Args& a) {
    return checkCount(m, a, 0, 0) ? (owner->slots.*S)(m, a[0]) : Value();
}

template <auto S>
Value wrapBinaryLike(Machine& m, Type* owner, const Args& a) {
    return checkCount(m, a, 1, 1) ? (owner->slots.*S)(m, a[0], a[1]) : Value();
}

Value wrapCall(Machine& m, Type* owner, const Args& a) {
    return owner->slots.call(m, a[0], a.without(1));
}

Value wrapInit(Machine& m, Type* owner, const Args& a) {
    return noneOr(owner->slots.init(m, a[0], a.without(1)));
}

Value wrapGetattribute(Machine& m, Type* owner, const Args& a) {
    StrObject* name = a.count == 2 ? asStr(a[1]) : nullptr;
    if (!name)
        return m.typeError("attribute name must be string");
    return owner->slots.getAttribute(m, a[0], m.intern(name->text).get());
}

Value wrapSetattr(Machine& m, Type* owner, const Args& a) {
    StrObject* name = a.count == 3 ? asStr(a[1]) : nullptr;
    if (!name)
        return m.typeError("attribute name must be string");
    return noneOr(owner->slots.setAttribute(m, a[0], m.intern(name->text).get(), a[2]));
}

Value wrapDelattr(Machine& m, Type* owner, const Args& a) {
    StrObject* name = a.count == 2 ? asStr(a[1]) : nullptr;
    if (!name)
        return m.typeError("attribute name must be string");
    return noneOr(owner->slots.setAttribute(m, a[0], m.intern(name->text).get(), {}));
}

Value wrapGet(Machine& m, Type* owner, const Args& a) {
    if (!checkUnnamedCount(m, a, 1, 2))
        return {};
    return owner->slots.descriptorGet(m, a[0], a[1].isNone() ? Value() : a[1],
                                      a.get(2, Value::none()));
}

Value wrapSet(Machine& m, Type* owner, const Args& a) {
    if (!checkUnnamedCount(m, a, 2, 2))
        return {};
    return noneOr(owner->slots.descriptorSet(m, a[0], a[1], a[2]));
}

Value wrapHash(Machine& m, Type* owner, const Args& a) {
    if (!checkCount(m, a, 0, 0))
        return {};
    std::int64_t number = 0;
    return owner->slots.hash(m, a[0], number) ? Value::integer(number) : Value();
}

template <CompareKind K>
Value wrapCompare(Machine& m, Type* owner, const Args& a) {
    return checkCount(m, a, 1, 1) ? owner->slots.compare(m, a[0], a[1], K) : Value();
}

Value wrapTruth(Machine& m, Type* owner, const Args& a) {
    if (!checkCount(m, a, 0, 0))
        return {};
    return boolOr(owner->slots.truth(m, a[0]));
}

Value wrapLength(Machine& m, Type* owner, const Args& a) {
    if (!checkCount(m, a, 0, 0))
        return {};
    const std::int64_t size = owner->slots.length(m, a[0]);
    return size < 0 ? Value() : Value::integer(size);
}

Value wrapSetItem(Machine& m, Type* owner, const Args& a) {
    if (!checkUnnamedCount(m, a, 2, 2))
        return {};
    return noneOr(owner->slots.setItem(m, a[0], a[1], a[2]));
}

Value wrapDelItem(Machine& m, Type* owner, const Args& a) {
    return checkCount(m, a, 1, 1) ? noneOr(owner->slots.setItem(m, a[0], a[1], {})) : Value();
}

Value wrapContains(Machine& m, Type* owner, const Args& a) {
    return checkCount(m, a, 1, 1) ? boolOr(owner->slots.contains(m, a[0], a[1])) : Value();
}

Value wrapNext(Machine& m, Type* owner, const Args& a) {
    if (!checkCount(m, a, 0, 0))
        return {};
    Value item = owner->slots.next(m, a[0]);
    if (!item && !m.hasError())
        return m.raiseValue(call(m, Value::object(m.types.StopIteration)));
    return item;
}

template <int K>
bool checkOperands(Machine& m, const Type* owner, const Args& a) {
    constexpr auto kind = static_cast<BinaryKind>(K);
    if (kind == BinaryKind::Power)
        return checkUnnamedCount(m, a, 1, 2);
    const bool isRepeated = kind == BinaryKind::Multiply && sequenceOf(m, owner);
    return isRepeated ? checkUnnamedCount(m, a, 1, 1) : checkCount(m, a, 1, 1);
}

template <int K>
Value wrapOperator(Machine& m, Type* owner, const Args& a) {
    if (!checkOperands<K>(m, owner, a))
        return {};
    if (K == static_cast<int>(BinaryKind::Power) && a.count == 3)
        return numberPower(m, owner, a[0], a[1], a[2]);
    return sequenceOperator(m, owner, static_cast<BinaryKind>(K), a[0], a[1]);
}

template <int K>
Value wrapReflected(Machine& m, Type* owner, const Args& a) {
    if (!checkOperands<K>(m, owner, a))
        return {};
    if (K == static_cast<int>(BinaryKind::Power) && a.count == 3)
        return numberPower(m, owner, a[1], a[0], a[2]);
    if (K == static_cast<int>(BinaryKind::Multiply) && sequenceOf(m, owner))
        return sequenceOperator(m, owner, BinaryKind::Multiply, a[0], a[1]);
    return owner->slots.binary[K](m, a[1], a[0]);
}

template <int K>
Value wrapInplace(Machine& m, Type* owner, const Args& a) {
    if (!checkOperands<K>(m, owner, a))
        return {};
    Value result = owner->slots.inplace[K](m, a[0], a[1]);
    const auto kind = static_cast<BinaryKind>(K);
    const bool isRefused = result.isNotImplemented() && kind == BinaryKind::Multiply;
    return isRefused ? sequenceOperator(m, owner, kind, a[0], a[1]) : result;
}

// --- the table
// -------------------------------------------------------------------------------------

template <auto S>
bool isSet(const Slots& slots) {
    return slots.*S != nullptr;
}
template <auto S>
void copySlot(Slots& to, const Slots& from) {
    to.*S = from.*S;
}
template <auto S, auto G>
void install(Slots& slots) {
    slots.*S = G;
}

#define SLOT(dunder, signature, member, generic, wrapper)                                          \
    SlotEntry {                                                                                    \
        dunder, signature, isSet<&Slots::member>, copySlot<&Slots::member>,                        \
            install<&Slots::member, generic>, wrapper                                              \
    }
#define UNARY(dunder, member, name)                                                                \
    SLOT(dunder, "self", member, (genericUnary<&Names::name>), (wrapUnary<&Slots::member>))
#define BINARY(text, k)                                                                            \
    SlotEntry{"__" text "__",                                                                      \
              "self, value",                                                                       \
              [](const Slots& s) { return s.binary[k] != nullptr; },                               \
              [](Slots& to, const Slots& from) { to.binary[k] = from.binary[k]; },                 \
              [](Slots& s) { s.binary[k] = genericBinary<k>; },                                    \
              wrapOperator<k>},                                                                    \
        SlotEntry{"__r" text "__",                                                                 \
                  "self, value",                                                                   \
                  [](const Slots& s) { return s.binary[k] != nullptr; },                           \
                  [](Slots& to, const Slots& from) { to.binary[k] = from.binary[k]; },             \
                  [](Slots& s) { s.binary[k] = genericBinary<k>; },                                \
                  wrapReflected<k>},                                                               \
        SlotEntry {                                                                                \
        "__i" text "__", "self, value", [](const Slots& s) { return s.inplace[k] != nullptr; },    \
            [](Slots& to, const Slots& from) { to.inplace[k] = from.inplace[k]; },                 \
            [](Slots& s) { s.inplace[k] = genericInplace<k>; }, wrapInplace<k>                     \
    }
#define COMPARE(dunder, kind)                                                                      \
    SLOT(dunder, "self, value", compare, genericCompare, wrapCompare<CompareKind::kind>)

const SlotEntry kEntries[] = {
    SLOT("__call__", "", call, genericCall, wrapCall),
    SLOT("__new__", "", newInstance, genericNew, nullptr),
    SLOT("__init__", "", init, genericInit, wrapInit),
    SLOT("__getattribute__", "self, name", getAttribute, genericGetattr, wrapGetattribute),
    SLOT("__getattr__", "self, name", getAttribute, genericGetattr, nullptr),
    SLOT("__setattr__", "self, name, value", setAttribute, genericSetattr, wrapSetattr),
    SLOT("__delattr__", "self, name", setAttribute, genericSetattr, wrapDelattr),
    SLOT("__get__", "self, instance, owner=", descriptorGet, genericGet, wrapGet),
    SLOT("__set__", "self, instance, value", descriptorSet, genericSet, wrapSet),
    SLOT("__delete__", "self, instance", descriptorSet, genericSet, nullptr),
    SLOT("__repr__", "self", repr, (genericText<&Names::repr>), (wrapUnary<&Slots::repr>)),
    SLOT("__str__", "self", str, (genericText<&Names::str>), (wrapUnary<&Slots::str>)),
    SLOT("__hash__", "self", hash, genericHash, wrapHash),
    COMPARE("__lt__", Less),
    COMPARE("__le__", LessEqual),
    COMPARE("__eq__", Equal),
    COMPARE("__ne__", NotEqual),
    COMPARE("__gt__", Greater),
    COMPARE("__ge__", GreaterEqual),
    SLOT("__bool__", "self", truth, genericTruth, wrapTruth),
    SLOT("__len__", "self", length, genericLength, wrapLength),
    SLOT("__getitem__", "self, key", getItem, genericGetItem, (wrapBinaryLike<&Slots::getItem>)),
    SLOT("__setitem__", "self, key, value", setItem, genericSetItem, wrapSetItem),
    SLOT("__delitem__", "self, key", setItem, genericSetItem, wrapDelItem),
    SLOT("__contains__", "self, item", contains, genericContains, wrapContains),
    SLOT("__iter__", "self", iterate, genericIterate, (wrapUnary<&Slots::iterate>)),
    SLOT("__next__", "self", next, genericNext, wrapNext),
    BINARY("add", 0),
    BINARY("and", 1),
    BINARY("floordiv", 2),
    BINARY("lshift", 3),
    BINARY("matmul", 4),
    BINARY("mul", 5),
    BINARY("mod", 6),
    BINARY("or", 7),
    BINARY("pow", 8),
    BINARY("rshift", 9),
    BINARY("sub", 10),
    BINARY("truediv", 11),
    BINARY("xor", 12),
    UNARY("__neg__", negative, neg),
    UNARY("__pos__", positive, pos),
    UNARY("__invert__", invert, invert),
    UNARY("__abs__", absolute, abs),
    UNARY("__int__", toInt, int_),
    UNARY("__float__", toFloat, float_),
    UNARY("__index__", index, index),
    UNARY("__await__", await, await),
    UNARY("__aiter__", asyncIterate, aiter),
    UNARY("__anext__", asyncNext, anext),
    SLOT("__del__", "self", finalize, genericFinalize, nullptr),
};

#undef SLOT
#undef UNARY
#undef BINARY
#undef COMPARE

Value callNew(Machine& m, const Args& a) {
    Type* owner = asType(a[0]);
    Type* cls = a.count > 1 ? asType(a[1]) : nullptr;
    if (!cls) {
        if (a.count < 2)
            return m.typeError(owner->name + ".__new__(): not enough arguments");
        return m.typeError(owner->name + ".__new__(X): X is not a type object (" +
                           typeName(m, a[1]) + ")");
    }
    if (!cls->isSubtypeOf(owner)) {
        return m.typeError(owner->name + ".__new__(" + cls->name + "): " + cls->name +
                           " is not a subtype of " + owner->name);
    }
    // What another native type made would not be what `cls` works on.
    const Type* maker = cls;
    while (maker->base && maker->slots.newInstance == genericNew)
        maker = maker->base;
    if (maker->slots.newInstance != owner->slots.newInstance || maker->has(kNotCallable)) {
        return m.typeError(owner->name + ".__new__(" + cls->name + ") is not safe, use " +
                           maker->name + ".__new__()");
    }
    return owner->slots.newInstance(m, cls, a.without(2));
}

/// What a class finds under the name decides its slot: a wrapper gives back the slot it wraps.
void resolveSlot(Machine& machine, Type& type, const SlotEntry& entry) {
    const Ref<StrObject> name = machine.intern(entry.dunder);
    const Value* found = type.lookup(machine, name.get());
    if (!found)
        return;
    if (found->isObject() && found->rawObject()->type == machine.types.slotWrapper) {
        const auto* wrapper = static_cast<SlotWrapper*>(found->rawObject());

        // Under another name it stands for another operation: `__str__ = int.__repr__`.
        const bool isSame = std::string_view(wrapper->entry->dunder) == entry.dunder;
        if (isSame && type.isSubtypeOf(wrapper->owner)) {
            wrapper->entry->copy(type.slots, wrapper->owner->slots);
            return;
        }
    }
    if (found->isObject() && found->rawObject()->type == machine.types.nativeFunction &&
        std::string_view(entry.dunder) == "__new__") {
        const auto* native = static_cast<NativeFunctionObject*>(found->rawObject());
        if (Type* owner = asType(native->self); owner && type.isSubtypeOf(owner)) {
            entry.copy(type.slots, owner->slots);
            return;
        }
    }
    entry.installGeneric(type.slots);
}

bool isOfScene(Machine& machine, Type& type, const SlotEntry& entry) {
    const Value* found = type.lookup(machine, machine.intern(entry.dunder).get());
    return found && !(found->isObject() && found->rawObject()->type == machine.types.slotWrapper);
}

} // namespace

namespace {

// The dunder methods that a type has itself. Few, so that to look through them is quicker than to
// intern the name of each slot.
std::vector<std::string_view> ownDunders(const Type& type) {
    std::vector<std::string_view> names;
    for (const DictObject::Entry& entry : type.dict->entries) {
        const StrObject* name = entry.key ? asStr(entry.key) : nullptr;
        if (name && name->text.starts_with("__"))
            names.push_back(name->text);
    }
    return names;
}

} // namespace

void inheritSlots(Machine& machine, Type& type) {
    if (type.base) {
        const Slots own = type.slots;
        type.slots = type.base->slots;
        type.typeFlags |= type.base->typeFlags & kInheritedTypeFlags;
        if (!type.has(kHeapType)) {
            type.slots = own;
            if (!own.send) {
                type.slots.send = type.base->slots.send;
                type.slots.throwIn = type.base->slots.throwIn;
                type.slots.close = type.base->slots.close;
            }
            const std::vector<std::string_view> dunders = ownDunders(type);
            for (const SlotEntry& entry : kEntries) {
                if (entry.isSet(type.slots))
                    continue;
                // A native type may have a dunder as a method, with its signature.
                if (std::find(dunders.begin(), dunders.end(), entry.dunder) != dunders.end())
                    entry.installGeneric(type.slots);
                else
                    entry.copy(type.slots, type.base->slots);
            }
            if (own.compare && !own.hash)
                type.slots.hash = nullptr;
            return;
        }
    }
    updateSlots(machine, type);
}

void updateSlots(Machine& machine, Type& type) {
    if (type.has(kHeapType)) {
        // A dunder that was deleted leaves what the base has.
        if (type.base)
            type.slots = type.base->slots;
        for (const SlotEntry& entry : kEntries)
            resolveSlot(machine, type, entry);
        for (const SlotEntry& entry : kEntries) {
            if (isOfScene(machine, type, entry))
                resolveSlot(machine, type, entry);
        }
    }
    for (Type* child : type.subclasses)
        updateSlots(machine, *child);
}

void publishSlots(Machine& machine, Type& type) {
    Slots probe = type.slots; // differs from them in one slot at a time
    for (const SlotEntry& entry : kEntries) {
        if (!entry.isSet(type.slots))
            continue;
        const std::string_view dunder = entry.dunder;
        if (dunder != "__new__" && !entry.wrapper)
            continue;
        const Ref<StrObject> name = machine.intern(dunder);
        if (type.dict->findName(name.get()))
            continue;
        if (dunder == "__new__") {
            if (!type.base || type.base->slots.newInstance != type.slots.newInstance) {
                type.dict->setName(
                    name.get(), makeRawFunction(machine, "__new__", callNew, Value::object(&type)));
            }
            continue;
        }
        if (type.base) {
            entry.copy(probe, type.base->slots);
            const bool isInherited = std::memcmp(&probe, &type.slots, sizeof probe) == 0;
            entry.copy(probe, type.slots);
            if (isInherited)
                continue;
        }
        type.dict->setName(name.get(),
                           Value(make<SlotWrapper>(machine.types.slotWrapper, &entry, &type)));
    }
    if (type.slots.compare && !type.slots.hash)
        type.dict->setName(machine.names.hash.get(), Value::none());
}

} // namespace coroscope::scenes
