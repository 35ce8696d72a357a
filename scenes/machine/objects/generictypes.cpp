// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// list[int] and int | None: aliases of classes with arguments, and unions of classes.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

const ValueVector& membersOf(const Value& generic) {
    return asTuple(static_cast<InstanceObject&>(*generic.rawObject()).payload)->items;
}

const Value& originOf(const Value& alias) {
    return membersOf(alias)[0];
}

const Value& argumentsOf(const Value& alias) {
    return membersOf(alias)[1];
}

std::string partText(Machine& m, const Value& value);

std::string listText(Machine& m, const ValueVector& items) {
    std::string text;
    for (const Value& item : items)
        text += (text.empty() ? "" : ", ") + partText(m, item);
    return text;
}

std::string partText(Machine& m, const Value& value) {
    if (value.isNone())
        return "None";
    if (value.tag() == Value::Tag::Ellipsis)
        return "...";
    if (const Type* type = asType(value))
        return type->module == "builtins" ? type->qualname : type->module + "." + type->qualname;
    if (const ListObject* list = asList(value))
        return "[" + listText(m, list->items) + "]";
    if (!findAttribute(m, value, "__origin__")) {
        const Value name = findAttribute(m, value, m.names.qualname.get());
        const Value module = findAttribute(m, value, m.names.module.get());
        if (asStr(name) && asStr(module)) {
            return (asStr(module)->text == "builtins" ? "" : asStr(module)->text + ".") +
                   asStr(name)->text;
        }
    }
    return reprText(m, value).value_or("?");
}

// --- unions --------------------------------------------------------------------------------------

Value makeUnion(Machine& m, const ValueVector& given) {
    ValueVector members;
    const auto add = [&](const Value& value) {
        for (const Value& known : members) {
            if (equals(m, known, value) == 1)
                return;
        }
        members.push_back(value);
    };
    for (const Value& value : given) {
        if (typeOf(m, value) == m.types.unionType) {
            for (const Value& member : membersOf(value))
                add(member);
        } else {
            add(value.asObject() == m.types.noneType ? Value::none() : value);
        }
    }
    if (members.size() == 1)
        return members.front();
    Ref<InstanceObject> made = makeInstance(m.types.unionType);
    made->payload = m.tuple(std::move(members));
    return Value(std::move(made));
}

Value unionArguments(Machine& m, const Value& self) {
    ValueVector members = membersOf(self);
    for (Value& member : members) {
        if (member.isNone())
            member = Value::object(m.types.noneType);
    }
    return m.tuple(std::move(members));
}

Value compareUnions(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (typeOf(m, left) != typeOf(m, right) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    const auto isWithin = [&](const Value& part, const Value& whole) {
        return std::all_of(membersOf(part).begin(), membersOf(part).end(), [&](const Value& one) {
            return std::any_of(membersOf(whole).begin(), membersOf(whole).end(),
                               [&](const Value& other) { return equals(m, one, other) == 1; });
        });
    };
    const bool isSame = isWithin(left, right) && isWithin(right, left);
    return Value::boolean(isSame == (kind == CompareKind::Equal));
}

bool hashMembers(Machine& m, const Value& self, std::int64_t& result) {
    std::uint64_t all = 0; // the order of a union's members does not count
    for (const Value& member : membersOf(self)) {
        std::int64_t one = 0;
        if (!hash(m, member, one))
            return false;
        all ^= static_cast<std::uint64_t>(one) * 0x9e3779b97f4a7c15u;
    }
    result = static_cast<std::int64_t>(all);
    return true;
}

// --- parameters ----------------------------------------------------------------------------------

bool isParameter(Machine& m, const Value& value) {
    return value.isObject() && !asType(value) &&
           typeOf(m, value)->lookup(m, m.intern("__typing_subst__").get());
}

void addParameter(Machine& m, ValueVector& found, const Value& value) {
    const bool isKnown = std::any_of(found.begin(), found.end(),
                                     [&](const Value& known) { return known.is(value); });
    if (!isKnown && value)
        found.push_back(value);
    m.clearError();
}

/// The type variables in the arguments, each once.
ValueVector parametersIn(Machine& m, const ValueVector& arguments) {
    ValueVector found;
    for (const Value& argument : arguments) {
        if (isParameter(m, argument)) {
            addParameter(m, found, argument);
        } else if (const ListObject* list = asList(argument)) {
            for (const Value& inner : parametersIn(m, list->items))
                addParameter(m, found, inner);
        } else if (!asType(argument)) {
            const Value inner = findAttribute(m, argument, "__parameters__");
            if (const TupleObject* tuple = asTuple(inner)) {
                for (const Value& each : tuple->items)
                    addParameter(m, found, each);
            }
        }
    }
    return found;
}

Value substituted(Machine& m, const Value& argument, const ValueVector& parameters,
                  const ValueVector& values) {
    if (isParameter(m, argument)) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (parameters[i].is(argument))
                return callMethod(m, argument, "__typing_subst__", {values[i]});
        }
        return argument;
    }
    if (asType(argument) || !argument.isObject())
        return argument;
    const Value inner = findAttribute(m, argument, "__parameters__");
    if (!asTuple(inner) || asTuple(inner)->items.empty())
        return m.hasError() ? Value() : argument;
    ValueVector chosen;
    for (const Value& each : asTuple(inner)->items) {
        chosen.push_back(substituted(m, each, parameters, values));
        if (!chosen.back())
            return {};
    }
    return getItem(m, argument, chosen.size() == 1 ? chosen[0] : m.tuple(chosen));
}

/// The arguments with the type variables replaced; Null when it raised.
Value replaceParameters(Machine& m, const Value& self, const ValueVector& arguments,
                        const Value& key) {
    const ValueVector parameters = parametersIn(m, arguments);
    const ValueVector values = asTuple(key) ? asTuple(key)->items : ValueVector{key};
    if (m.hasError())
        return {};
    const std::string shown = reprText(m, self).value_or("?");
    if (parameters.empty())
        return m.typeError(shown + " is not a generic class");
    if (values.size() != parameters.size()) {
        const bool isMany = values.size() > parameters.size();
        return m.typeError(std::string("Too ") + (isMany ? "many" : "few") + " arguments for " +
                           shown + "; actual " + std::to_string(values.size()) + ", expected " +
                           std::to_string(parameters.size()));
    }
    ValueVector made;
    for (const Value& argument : arguments) {
        made.push_back(substituted(m, argument, parameters, values));
        if (!made.back())
            return {};
    }
    return m.tuple(std::move(made));
}

// --- aliases -------------------------------------------------------------------------------------

Value makeAlias(Machine& m, Type* type, const Value& origin, const Value& arguments) {
    Ref<InstanceObject> made = makeInstance(type);
    made->payload = m.tuple({origin, asTuple(arguments) ? arguments : m.tuple({arguments})});
    return Value(std::move(made));
}

Value aliasNew(Machine& m, Type* type, const Args& args) {
    if (args.count != 2 || args.names) {
        return m.typeError("GenericAlias expected 2 arguments, got " + std::to_string(args.count));
    }
    return makeAlias(m, type, args[0], args[1]);
}

Value aliasRepr(Machine& m, const Value& self) {
    const ValueVector& arguments = asTuple(argumentsOf(self))->items;
    const std::string inside = arguments.empty() ? "()" : listText(m, arguments);
    return m.hasError() ? Value() : m.str(partText(m, originOf(self)) + "[" + inside + "]");
}

Value aliasCall(Machine& m, const Value& self, const Args& args) {
    const Value kept = self;
    const Value made = call(m, originOf(kept), args);
    if (made && !setAttribute(m, made, "__orig_class__", kept)) {
        if (!m.errorIs(m.types.AttributeError) && !m.errorIs(m.types.TypeError))
            return {};
        m.clearError();
    }
    return made;
}

/// Its own names apart, an alias has the attributes of its class.
Value aliasAttribute(Machine& m, const Value& self, StrObject* name) {
    constexpr std::array kOwn = std::to_array<std::string_view>(
        {"__class__", "__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce__",
         "__copy__", "__deepcopy__", "__unpacked__", "__typing_unpacked_tuple_args__"});
    if (std::find(kOwn.begin(), kOwn.end(), name->text) != kOwn.end())
        return genericGetAttribute(m, self, name);
    return getAttribute(m, originOf(self), name);
}

Value compareAliases(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (typeOf(m, left) != typeOf(m, right) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    int same = equals(m, originOf(left), originOf(right));
    if (same == 1)
        same = equals(m, argumentsOf(left), argumentsOf(right));
    return same < 0 ? Value() : Value::boolean((same == 1) == (kind == CompareKind::Equal));
}

Value refuseCheck(Machine& m, const char* function) {
    return m.typeError(std::string(function) + "() argument 2 cannot be a parameterized generic");
}

void setUpAliases(Machine& m) {
    TypeBuilder type(m, m.types.genericAlias);
    Slots& slots = type.slots();
    slots.newInstance = aliasNew;
    slots.init = [](Machine&, const Value&, const Args&) { return true; };
    slots.call = aliasCall;
    slots.repr = aliasRepr;
    slots.compare = compareAliases;
    slots.hash = hashMembers;
    slots.getAttribute = aliasAttribute;
    slots.binary[static_cast<int>(BinaryKind::Or)] = uniteTypes;
    slots.getItem = [](Machine& machine, const Value& self, const Value& key) {
        const Value arguments = argumentsOf(self);
        const Value made = replaceParameters(machine, self, asTuple(arguments)->items, key);
        return made ? makeAlias(machine, typeOf(machine, self), originOf(self), made) : Value();
    };
    type.property("__origin__", [](Machine&, const Value& v) { return originOf(v); })
        .property("__args__", [](Machine&, const Value& v) { return argumentsOf(v); })
        .property("__parameters__",
                  [](Machine& machine, const Value& v) {
                      return machine.tuple(parametersIn(machine, asTuple(argumentsOf(v))->items));
                  })
        .method("__mro_entries__", "self, bases, /",
                [](Machine& machine, const Args& a) { return machine.tuple({originOf(a[0])}); })
        .method("__instancecheck__", "self, instance, /",
                [](Machine& machine, const Args&) { return refuseCheck(machine, "isinstance"); })
        .method("__subclasscheck__", "self, subclass, /",
                [](Machine& machine, const Args&) { return refuseCheck(machine, "issubclass"); })
        .finish();
}

void setUpUnions(Machine& m) {
    TypeBuilder type(m, m.types.unionType);
    type.flags(kDottedName);
    m.types.unionType->module = "types";
    Slots& slots = type.slots();
    slots.compare = compareUnions;
    slots.hash = hashMembers;
    slots.binary[static_cast<int>(BinaryKind::Or)] = uniteTypes;
    slots.repr = [](Machine& machine, const Value& self) {
        std::string text;
        for (const Value& member : membersOf(self))
            text += (text.empty() ? "" : " | ") + partText(machine, member);
        return machine.str(text);
    };
    slots.getItem = [](Machine& machine, const Value& self, const Value& key) {
        const Value made = replaceParameters(machine, self, membersOf(self), key);
        return made ? makeUnion(machine, asTuple(made)->items) : Value();
    };
    type.property("__args__", unionArguments)
        .property("__parameters__",
                  [](Machine& machine, const Value& v) {
                      return machine.tuple(parametersIn(machine, membersOf(v)));
                  })
        .finish();
}

} // namespace

Value uniteTypes(Machine& m, const Value& left, const Value& right) {
    const auto fits = [&](const Value& v) {
        return asType(v) || v.isNone() || typeOf(m, v) == m.types.unionType ||
               typeOf(m, v) == m.types.genericAlias;
    };
    return fits(left) && fits(right) ? makeUnion(m, {left, right}) : Value::notImplemented();
}

void setUpGenericTypes(Machine& m) {
    setUpUnions(m);
    setUpAliases(m);
}

} // namespace coroscope::scenes
