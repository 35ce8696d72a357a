// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What `match` asks of its subject: keys of a mapping, attributes of an instance.
#include "scenes/machine/interpreterparts.h"

#include <algorithm>

namespace coroscope::scenes {

Value matchKeys(Machine& machine, const Value& subject, const Value& keys) {
    ValueVector values;
    for (const Value& key : asTuple(keys)->items) {
        const Value get = getAttribute(machine, subject, "get");
        if (!get)
            return {};
        // A key of its own says that nothing was found.
        const Value missing(machine.newList());
        Value value = call(machine, get, {key, missing});
        if (!value)
            return {};
        if (value.is(missing))
            return Value::none();
        values.push_back(std::move(value));
    }
    return machine.tuple(std::move(values));
}

namespace {

bool matchesItself(const Machine& machine, const Type* type) {
    const Types& t = machine.types;
    for (const Type* own : {t.boolean, t.bytearray, t.bytes, t.dict, t.real, t.frozenset, t.integer,
                            t.list, t.set, t.str, t.tuple}) {
        if (own && type->isSubtypeOf(own))
            return true;
    }
    return false;
}

/// The attributes that `count` sub-patterns by position stand for; or the subject itself.
bool positionalAttributes(Machine& machine, const Value& cls, std::size_t count,
                          ValueVector& attributes, bool& isItself) {
    const Type* type = asType(cls);
    const Value matchArgs = findAttribute(machine, cls, machine.names.match_args.get());
    if (!matchArgs && machine.hasError())
        return false;
    const TupleObject* tuple = matchArgs ? asTuple(matchArgs) : nullptr;
    if (matchArgs && !tuple) {
        machine.typeError(type->name + ".__match_args__ must be a tuple (got " +
                          typeName(machine, matchArgs) + ")");
        return false;
    }
    isItself = !tuple && matchesItself(machine, type);
    const std::size_t most = tuple ? tuple->size() : isItself ? 1 : 0;
    if (count > most) {
        machine.typeError(type->name + "() accepts " + std::to_string(most) +
                          " positional sub-pattern" + (most == 1 ? "" : "s") + " (" +
                          std::to_string(count) + " given)");
        return false;
    }
    for (std::size_t i = 0; tuple && i < count; ++i)
        attributes.push_back(tuple->items[i]);
    return true;
}

/// False: not a name, or one that another sub-pattern has already.
bool isNewAttribute(Machine& machine, const Type& type, const Value& name,
                    std::vector<std::string>& seen) {
    const StrObject* text = asStr(name);
    if (!text) {
        machine.typeError("__match_args__ elements must be strings (got " +
                          typeName(machine, name) + ")");
        return false;
    }
    if (std::find(seen.begin(), seen.end(), text->text) != seen.end()) {
        machine.typeError(type.name + "() got multiple sub-patterns for attribute '" + text->text +
                          "'");
        return false;
    }
    seen.push_back(text->text);
    return true;
}

} // namespace

Value matchClass(Machine& machine, const Value& subject, const Value& cls, std::size_t count,
                 const Value& names) {
    const Type* type = asType(cls);
    if (!type)
        return machine.typeError("called match pattern must be a type");
    const int isOne = isInstanceOf(machine, subject, cls);
    if (isOne <= 0)
        return isOne < 0 ? Value() : Value::none();
    ValueVector values;
    std::vector<std::string> seen;
    if (count > 0) {
        bool isItself = false;
        ValueVector attributes;
        if (!positionalAttributes(machine, cls, count, attributes, isItself))
            return {};
        if (isItself)
            values.push_back(subject);
        for (const Value& attribute : attributes) {
            if (!isNewAttribute(machine, *type, attribute, seen))
                return {};
            Value value =
                findAttribute(machine, subject, machine.intern(asStr(attribute)->text).get());
            if (!value)
                return machine.hasError() ? Value() : Value::none();
            values.push_back(std::move(value));
        }
    }
    for (const Value& name : asTuple(names)->items) {
        if (!isNewAttribute(machine, *type, name, seen))
            return {};
        Value value = findAttribute(machine, subject, machine.intern(asStr(name)->text).get());
        if (!value)
            return machine.hasError() ? Value() : Value::none();
        values.push_back(std::move(value));
    }
    return machine.tuple(std::move(values));
}

} // namespace coroscope::scenes
