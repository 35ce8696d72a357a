// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What every value can do, passed on to its object.
#include "core/program/value.h"

#include "core/program/containers.h"
#include "core/program/errors.h"
#include "core/program/functions.h"
#include "core/task/repr.h"

#include <cmath>

namespace coroscope::py {

namespace {

[[noreturn]] void refuse(const Object& object, const char* what) {
    raiseOf("TypeError", "'" + std::string(object.typeName()) + "' object " + what);
}

Object& objectOf(const Value& value, const char* what) {
    if (Object* object = value.object())
        return *object;
    raiseOf("TypeError", "'" + std::string(typeName(value)) + "' object " + what);
}

} // namespace

Value::Value(const char* text)
    : Value(makeRef<Str>(text)) {}
Value::Value(std::string text)
    : Value(makeRef<Str>(std::move(text))) {}

Object* Value::object() const {
    const auto* held = std::get_if<Ref<Object>>(&m_held);
    return held ? held->get() : nullptr;
}

Value::operator bool() const {
    if (const Object* held = object())
        return held->truth();
    if (const auto* number = std::get_if<double>(&m_held))
        return *number != 0;
    if (const auto* number = std::get_if<std::int64_t>(&m_held))
        return *number != 0;
    const auto* truth = std::get_if<bool>(&m_held);
    checkBound(*this, "a name");
    return truth && *truth;
}

Value Value::invoke(Arguments& arguments) const {
    return objectOf(*this, "is not callable").call(arguments);
}

Value Value::invokeMethod(std::string_view method, Arguments& arguments) const {
    return attr(method).invoke(arguments);
}

Value Value::attr(std::string_view name) const {
    Value found = object() ? object()->attribute(name) : Value();
    if (!found.isBound() && name == "__class__")
        return Value(&classOf(*this));
    if (!found.isBound()) {
        checkBound(*this, "a name");
        const auto* cls = as<Class>();
        raiseOf("AttributeError", (cls ? "type object '" + cls->name + "'"
                                       : "'" + std::string(typeName(*this)) + "' object") +
                                      " has no attribute '" + std::string(name) + "'");
    }
    return found;
}

void Value::setAttr(std::string_view name, const Value& to) const {
    objectOf(*this, "has no attributes").setAttribute(name, to);
}
Value Value::operator[](const Value& key) const {
    return objectOf(*this, "is not subscriptable").item(key);
}
void Value::setItem(const Value& key, const Value& to) const {
    objectOf(*this, "does not support item assignment").setItem(key, to);
}
void Value::deleteItem(const Value& key) const {
    objectOf(*this, "doesn't support item deletion").deleteItem(key);
}

std::string Object::repr() const {
    return "<" + std::string(typeName()) + " object at 0x0>";
}
std::size_t Object::hash() const {
    return std::hash<const Object*>()(this);
}
Value Object::attribute(std::string_view name) {
    for (const MethodRow& row : methods()) {
        if (row.name == name)
            return Value(makeRef<BoundNative>(this, row));
    }
    return {};
}
void Object::setAttribute(std::string_view name, const Value&) {
    raiseOf("AttributeError", "'" + std::string(typeName()) + "' object has no attribute '" +
                                  std::string(name) + "'");
}
Value Object::call(Arguments&) {
    refuse(*this, "is not callable");
}
Value Object::item(const Value&) {
    refuse(*this, "is not subscriptable");
}
void Object::setItem(const Value&, const Value&) {
    refuse(*this, "does not support item assignment");
}
void Object::deleteItem(const Value&) {
    refuse(*this, "doesn't support item deletion");
}
bool Object::contains(const Value& wanted) {
    const Ref<Iterator> iterator = iterate();
    Value each;
    while (iterator->next(each)) {
        if (each == wanted)
            return true;
    }
    return false;
}
std::int64_t Object::length() const {
    raiseOf("TypeError", "object of type '" + std::string(typeName()) + "' has no len()");
}
Ref<Iterator> Object::iterate() {
    refuse(*this, "is not iterable");
}

bool contains(const Value& container, const Value& item) {
    if (Object* object = container.object())
        return object->contains(item);
    raiseOf("TypeError",
            "argument of type '" + std::string(typeName(container)) + "' is not iterable");
}

std::string_view typeName(const Value& value) {
    struct Names {
        std::string_view operator()(std::monostate) const { return "NameError"; }
        std::string_view operator()(NoneType) const { return "NoneType"; }
        std::string_view operator()(bool) const { return "bool"; }
        std::string_view operator()(std::int64_t) const { return "int"; }
        std::string_view operator()(double) const { return "float"; }
        std::string_view operator()(const Ref<Object>& object) const { return object->typeName(); }
    };
    return std::visit(Names(), value.held());
}

std::string reprText(const Value& value) {
    struct Texts {
        std::string operator()(std::monostate) const { raiseOf("NameError", "not assigned yet"); }
        std::string operator()(NoneType) const { return "None"; }
        std::string operator()(bool truth) const { return truth ? "True" : "False"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return reprNumber(number); }
        std::string operator()(const Ref<Object>& object) const { return object->repr(); }
    };
    return std::visit(Texts(), value.held());
}

std::string strText(const Value& value) {
    const Object* object = value.object();
    return object ? object->str() : reprText(value);
}

const std::string& textOf(const Value& value) {
    if (const auto* text = value.as<Str>())
        return text->text;
    raiseOf("TypeError", "expected str, got " + std::string(typeName(value)));
}

std::size_t hashOf(const Value& value) {
    if (const Object* object = value.object())
        return object->hash();
    if (isNumber(value)) {
        const double number = numberOf(value);
        return std::hash<double>()(number == 0 ? 0.0 : number);
    }
    return value.held().index();
}

bool isNumber(const Value& value) {
    const std::size_t kind = value.held().index();
    return kind >= 2 && kind <= 4;
}

double numberOf(const Value& value) {
    if (const auto* number = std::get_if<double>(&value.held()))
        return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value.held()))
        return static_cast<double>(*number);
    if (const auto* truth = std::get_if<bool>(&value.held()))
        return *truth ? 1 : 0;
    raiseOf("TypeError", "must be real number, not " + std::string(typeName(value)));
}

std::int64_t integerOf(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value.held()))
        return *number;
    if (const auto* truth = std::get_if<bool>(&value.held()))
        return *truth ? 1 : 0;
    raiseOf("TypeError",
            "'" + std::string(typeName(value)) + "' object cannot be interpreted as an integer");
}

Value Arguments::at(std::size_t place, std::string_view name) const {
    Value found = at(place, name, Value());
    if (!found.isBound())
        raiseOf("TypeError", "missing a required argument: '" + std::string(name) + "'");
    return found;
}

Value Arguments::at(std::size_t place, std::string_view name, const Value& otherwise) const {
    return place < positional.size() ? positional[place] : ofName(name, otherwise);
}

Value Arguments::ofName(std::string_view name, const Value& otherwise) const {
    for (const auto& [each, value] : named) {
        if (each == name)
            return value;
    }
    return otherwise;
}

void Arguments::add(const Spread& values) {
    for (const Value& value : iterate(values.values))
        add(value);
}

void Arguments::add(const SpreadNamed& values) {
    const auto* dict = values.values.as<Dict>();
    if (!dict)
        raiseOf("TypeError", "argument after ** must be a mapping");
    for (const Table::Entry& entry : dict->table.entries())
        named.emplace_back(textOf(entry.key), entry.value);
}

} // namespace coroscope::py
