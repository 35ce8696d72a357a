// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What can be done with any value: Python's operators and protocols. A Null result, false, or -1
// says that an error is pending in the machine.
#pragma once

#include "scenes/machine/objects/dictobject.h"
#include "scenes/machine/objects/sequences.h"
#include "scenes/machine/objects/strobject.h"
#include "scenes/machine/type.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace coroscope::scenes {

// --- kinds ---------------------------------------------------------------------------------------
/// The object when the value is an instance of the type or of a subclass; null otherwise.
inline bool hasTypeFlag(const Value& value, TypeFlag flag) {
    return value.isObject() && value.rawObject()->type->has(flag);
}
inline ListObject* asList(const Value& value) {
    return hasTypeFlag(value, kListType) ? static_cast<ListObject*>(value.rawObject()) : nullptr;
}
inline TupleObject* asTuple(const Value& value) {
    return hasTypeFlag(value, kTupleType) ? static_cast<TupleObject*>(value.rawObject()) : nullptr;
}
inline DictObject* asDict(const Value& value) {
    return hasTypeFlag(value, kDictType) ? static_cast<DictObject*>(value.rawObject()) : nullptr;
}
inline Type* asType(const Value& value) {
    return hasTypeFlag(value, kTypeType) ? static_cast<Type*>(value.rawObject()) : nullptr;
}
/// Subclasses too: then it is the string that the instance holds.
StrObject* asStr(const Value& value);
BytesObject* asBytes(const Value& value);
/// An object of exactly that native struct, tested by type (or a subclass of it).
bool isInstance(Machine& machine, const Value& value, const Type* type);
template <typename T>
T* objectAs(const Value& value, const Type* type) {
    return value.isObject() && value.rawObject()->type->isSubtypeOf(type)
               ? static_cast<T*>(value.rawObject())
               : nullptr;
}
/// isinstance(value, types) with tuples, unions and __instancecheck__; -1 when it raised.
int isInstanceOf(Machine& machine, const Value& value, const Value& types);
int isSubclassOf(Machine& machine, const Value& cls, const Value& types);
std::string typeName(Machine& machine, const Value& value);

// --- attributes ----------------------------------------------------------------------------------
Value getAttribute(Machine& machine, const Value& value, StrObject* name);
Value getAttribute(Machine& machine, const Value& value, std::string_view name);
/// Null without a pending error when there is no such attribute.
Value findAttribute(Machine& machine, const Value& value, StrObject* name);
Value findAttribute(Machine& machine, const Value& value, std::string_view name);
bool setAttribute(Machine& machine, const Value& value, StrObject* name, const Value& to);
bool setAttribute(Machine& machine, const Value& value, std::string_view name, const Value& to);
/// The dunder as the type has it, bound to the value; Null without error when it has none.
Value specialMethod(Machine& machine, const Value& value, StrObject* name);
/// The generic object.__getattribute__ and __setattr__.
Value genericGetAttribute(Machine& machine, const Value& value, StrObject* name);
bool genericSetAttribute(Machine& machine, const Value& value, StrObject* name, const Value& to);
/// For LOAD_METHOD: `self` is set when `found` is a function to be called with it.
Value loadMethod(Machine& machine, const Value& value, StrObject* name, Value& self);
/// The instance's dict, made when it has none; null when it cannot have one.
DictObject* instanceDict(Machine& machine, Object* object);

// --- calls ---------------------------------------------------------------------------------------
Value call(Machine& machine, const Value& callable, const Args& args);
Value call(Machine& machine, const Value& callable, std::initializer_list<Value> args = {});
Value callMethod(Machine& machine, const Value& value, StrObject* name,
                 std::initializer_list<Value> args = {});
Value callMethod(Machine& machine, const Value& value, std::string_view name,
                 std::initializer_list<Value> args = {});
Value callWith(Machine& machine, const Value& callable, const ValueVector& args,
               DictObject* keywords);
bool isCallable(const Machine& machine, const Value& value);

// --- text ----------------------------------------------------------------------------------------
Value repr(Machine& machine, const Value& value);
Value str(Machine& machine, const Value& value);
/// As C++ strings; nothing when it raised.
std::optional<std::string> reprText(Machine& machine, const Value& value);
std::optional<std::string> strText(Machine& machine, const Value& value);
/// repr for displays: cut to 200 characters, addresses as 0x0, errors swallowed; with
/// `mayRunScene` false no code of the scene runs.
std::string displayText(Machine& machine, const Value& value, bool mayRunScene);
Value format(Machine& machine, const Value& value, std::string_view spec);

// --- tests ---------------------------------------------------------------------------------------
/// 1, 0 or -1.
int truth(Machine& machine, const Value& value);
bool hash(Machine& machine, const Value& value, std::int64_t& result);
Value compare(Machine& machine, const Value& left, const Value& right, CompareKind kind);
/// `is` or ==; 1, 0 or -1.
int equals(Machine& machine, const Value& left, const Value& right);
int lessThan(Machine& machine, const Value& left, const Value& right);
int contains(Machine& machine, const Value& container, const Value& item);

// --- numbers -------------------------------------------------------------------------------------
Value binary(Machine& machine, BinaryKind kind, const Value& left, const Value& right);
Value inplace(Machine& machine, BinaryKind kind, const Value& left, const Value& right);
Value power(Machine& machine, const Value& base, const Value& exponent, const Value& modulus);
Value negative(Machine& machine, const Value& value);
Value positive(Machine& machine, const Value& value);
Value invert(Machine& machine, const Value& value);
/// __index__ as a number that fits; false when it raised. Big ones are cut to the limits.
bool indexNumber(Machine& machine, const Value& value, std::int64_t& number, bool mayClamp = false);
/// __float__; false when it raised.
bool realNumber(Machine& machine, const Value& value, double& number);

// --- containers ----------------------------------------------------------------------------------
std::int64_t length(Machine& machine, const Value& value);
Value getItem(Machine& machine, const Value& container, const Value& key);
bool setItem(Machine& machine, const Value& container, const Value& key, const Value& to);
bool deleteItem(Machine& machine, const Value& container, const Value& key);
Value iterate(Machine& machine, const Value& value);
/// Null without a pending error at the end.
Value next(Machine& machine, const Value& iterator);
/// All items; false when it raised. Appends.
bool collect(Machine& machine, const Value& iterable, ValueVector& items);
/// Calls `step` with each item until it gives false; false when something raised.
template <typename Step>
bool forEach(Machine& machine, const Value& iterable, Step step);
Value makeList(Machine& machine, const Value& iterable);
Value makeTuple(Machine& machine, const Value& iterable);
bool updateDict(Machine& machine, DictObject& dict, const Value& other);

bool hasPendingError(const Machine& machine);

template <typename Step>
bool forEach(Machine& machine, const Value& iterable, Step step) {
    const Value iterator = iterate(machine, iterable);
    if (!iterator)
        return false;
    while (Value item = next(machine, iterator)) {
        if (!step(item))
            return !hasPendingError(machine);
    }
    return !hasPendingError(machine);
}

} // namespace coroscope::scenes
