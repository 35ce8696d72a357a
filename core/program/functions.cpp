// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Binding arguments to parameters, and the kinds of callable objects.
#include "core/program/functions.h"

#include "core/program/futures.h"

#include <algorithm>

namespace coroscope::py {

namespace {

std::string lastPart(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

std::string quotedNames(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        text += (i == 0   ? ""
                 : isLast ? (names.size() > 2 ? ", and " : " and ")
                          : ", ") +
                ("'" + names[i] + "'");
    }
    return text;
}

} // namespace

Signature::Signature(std::string_view text, std::vector<Value> defaults) {
    std::size_t next = 0;
    bool isOnlyNamed = false;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(", "), text.size());
        std::string name(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 2, text.size()));
        if (name == "*") {
            isOnlyNamed = true;
            continue;
        }
        Parameter parameter{{}, isOnlyNamed ? Kind::OnlyNamed : Kind::Plain, false, {}};
        if (name.starts_with("**")) {
            parameter.kind = Kind::Others;
            name.erase(0, 2);
        } else if (name.starts_with("*")) {
            parameter.kind = Kind::Rest;
            isOnlyNamed = true;
            name.erase(0, 1);
        }
        if (name.ends_with("=")) {
            name.pop_back();
            parameter.hasDefault = true;
            parameter.otherwise = defaults.at(next++);
        }
        parameter.name = std::move(name);
        m_parameters.push_back(std::move(parameter));
    }
}

std::size_t Signature::plainCount() const {
    return std::size_t(
        std::count_if(m_parameters.begin(), m_parameters.end(),
                      [](const Parameter& each) { return each.kind == Kind::Plain; }));
}

void Signature::refuseMissing(const std::string& function, const std::vector<Value>& bound) const {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const bool isPlain = m_parameters[i].kind == Kind::Plain;
        if ((isPlain || m_parameters[i].kind == Kind::OnlyNamed) && !bound[i].isBound())
            missing.push_back(m_parameters[i].name);
    }
    if (!missing.empty())
        raiseOf("TypeError", function + "() missing " + std::to_string(missing.size()) +
                                 " required positional argument" +
                                 (missing.size() == 1 ? "" : "s") + ": " + quotedNames(missing));
}

std::vector<Value> Signature::bind(const std::string& function, Arguments& given) const {
    std::vector<Value> bound(m_parameters.size());
    const std::size_t plain = plainCount();
    std::vector<Value> rest;
    for (std::size_t i = 0; i < given.positional.size(); ++i) {
        if (i < plain)
            bound[i] = given.positional[i];
        else
            rest.push_back(given.positional[i]);
    }
    auto others = makeRef<Dict>();
    for (const auto& [name, value] : given.named) {
        const auto found = std::find_if(
            m_parameters.begin(), m_parameters.end(), [&name = name](const Parameter& each) {
                return each.name == name &&
                       (each.kind == Kind::Plain || each.kind == Kind::OnlyNamed);
            });
        if (found == m_parameters.end()) {
            others->table.set(name, value);
            continue;
        }
        Value& place = bound[std::size_t(found - m_parameters.begin())];
        if (place.isBound())
            raiseOf("TypeError", function + "() got multiple values for argument '" + name + "'");
        place = value;
    }
    bool takesRest = false;
    bool takesOthers = false;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter& parameter = m_parameters[i];
        if (parameter.kind == Kind::Rest) {
            bound[i] = makeTuple(rest);
            takesRest = true;
        } else if (parameter.kind == Kind::Others) {
            bound[i] = Value(others);
            takesOthers = true;
        } else if (!bound[i].isBound() && parameter.hasDefault) {
            bound[i] = parameter.otherwise;
        }
    }
    if (others->table.size() > 0 && !takesOthers)
        raiseOf("TypeError", function + "() got an unexpected keyword argument " +
                                 reprText(others->table.entries()[0].key));
    if (!rest.empty() && !takesRest) {
        const std::size_t count = given.positional.size();
        raiseOf("TypeError", function + "() takes " + std::to_string(plain) +
                                 " positional argument" + (plain == 1 ? "" : "s") + " but " +
                                 std::to_string(count) +
                                 (count == 1 ? " was given" : " were given"));
    }
    refuseMissing(function, bound);
    return bound;
}

std::string Function::plainName() const {
    return lastPart(m_name);
}
std::string Function::repr() const {
    return "<function " + m_name + " at 0x0>";
}
Value Function::attribute(std::string_view name) {
    for (const auto& [each, value] : m_attributes) {
        if (each == name)
            return value;
    }
    if (name == "__name__")
        return plainName();
    return name == "__qualname__" ? Value(m_name) : Value();
}
void Function::setAttribute(std::string_view name, const Value& to) {
    m_attributes.emplace(m_attributes.begin(), name, to);
}
Value Function::call(Arguments& arguments) {
    std::vector<Value> values = m_signature.bind(m_name, arguments);
    return m_body(values);
}

bool BoundMethod::equals(const Object& other) const {
    const auto* method = dynamic_cast<const BoundMethod*>(&other);
    return method && is(method->self, self) && is(method->function, function);
}
Value BoundMethod::attribute(std::string_view name) {
    return name == "__self__" ? self : function.attr(name);
}
Value BoundMethod::call(Arguments& arguments) {
    arguments.positional.insert(arguments.positional.begin(), self);
    return function.invoke(arguments);
}

bool BoundNative::equals(const Object& other) const {
    const auto* method = dynamic_cast<const BoundNative*>(&other);
    return method && &method->row == &row && method->self->isSame(*self);
}
Value BoundNative::attribute(std::string_view name) {
    return name == "__name__" ? Value(std::string(row.name)) : Value();
}

std::string BuiltinFunction::repr() const {
    return std::string("<built-in function ") + builtin.name + ">";
}
bool BuiltinFunction::equals(const Object& other) const {
    const auto* function = dynamic_cast<const BuiltinFunction*>(&other);
    return function && function->builtin.function == builtin.function;
}
Value BuiltinFunction::attribute(std::string_view name) {
    return name == "__name__" ? Value(builtin.name) : Value();
}
Builtin::operator Value() const {
    return Value(makeRef<BuiltinFunction>(*this));
}

Value Partial::call(Arguments& arguments) {
    Arguments all = given;
    for (const Value& value : arguments.positional)
        all.add(value);
    for (const auto& [name, value] : arguments.named) {
        std::erase_if(all.named, [&name = name](const auto& each) { return each.first == name; });
        all.named.emplace_back(name, value);
    }
    return function.invoke(all);
}

Value partial(const Value& function, Arguments given) {
    auto made = makeRef<Partial>();
    made->function = function;
    made->given = std::move(given);
    return Value(made);
}

std::string callbackNameOf(const Value& function) {
    if (const auto* given = function.as<Partial>())
        return callbackNameOf(given->function);
    if (const auto* plain = function.as<Function>())
        return plain->plainName();
    if (const auto* method = function.as<BoundMethod>())
        return callbackNameOf(method->function);
    if (const auto* builtin = function.as<BuiltinFunction>())
        return builtin->builtin.name;
    const auto* native = function.as<BoundNative>();
    if (!native)
        return std::string(typeName(function));
    const std::string name(native->row.name);
    if (const FutureRef future = futureOf(Value(native->self.get())))
        return "F" + std::to_string(future->id()) + "." + name;
    const std::string owner(native->self->typeName());
    if (owner == "TimerHandle" || owner == "Handle")
        return name;
    return (owner == "_UnixSelectorEventLoop" ? "BaseEventLoop" : owner) + "." + name;
}

} // namespace coroscope::py
