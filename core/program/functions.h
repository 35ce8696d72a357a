// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Functions as values, the places of variables that several functions share, and classes of the
// program.
#pragma once

#include "core/program/awaiting.h"
#include "core/program/errors.h"

#include <functional>
#include <tuple>
#include <type_traits>

namespace coroscope::py {

// A variable of a function that functions inside of it use too.
class Cell {
public:
    Cell()
        : m_place(makeRef<Place>()) {}
    explicit Cell(Value value)
        : Cell() {
        m_place->value = std::move(value);
    }
    Value& operator*() const { return m_place->value; }
    Value* operator->() const { return &m_place->value; }

private:
    struct Place final : RefCounted {
        Value value;
    };
    Ref<Place> m_place;
};

// "name, delay=, *rest, key=, **others": what a function takes, with the values of its defaults.
class Signature {
public:
    Signature(std::string_view text, std::vector<Value> defaults);
    // One value a parameter; raises TypeError as Python words it.
    [[nodiscard]] std::vector<Value> bind(const std::string& function, Arguments& given) const;

private:
    enum class Kind { Plain, Rest, OnlyNamed, Others };
    struct Parameter {
        std::string name;
        Kind kind;
        bool hasDefault;
        Value otherwise;
    };
    [[nodiscard]] std::size_t plainCount() const;
    void refuseMissing(const std::string& function, const std::vector<Value>& bound) const;

    std::vector<Parameter> m_parameters;
};

class Function final : public Object {
public:
    using Body = std::function<Value(std::vector<Value>& arguments)>;
    Function(std::string qualifiedName, Signature signature, Body body)
        : m_name(std::move(qualifiedName))
        , m_signature(std::move(signature))
        , m_body(std::move(body)) {}
    [[nodiscard]] const std::string& qualifiedName() const { return m_name; }
    [[nodiscard]] std::string plainName() const;
    [[nodiscard]] std::string_view typeName() const override { return "function"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    void setAttribute(std::string_view name, const Value& to) override;
    Value call(Arguments& arguments) override;

private:
    std::string m_name;
    Signature m_signature;
    Body m_body;
    AttributeList m_attributes;
};

// A function of the program with the object that it was asked of.
struct BoundMethod final : Object {
    BoundMethod(Value owner, Value of)
        : self(std::move(owner))
        , function(std::move(of)) {}
    Value self;
    Value function;
    [[nodiscard]] std::string_view typeName() const override { return "method"; }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    Value call(Arguments& arguments) override;
};

// A method of the runtime with its object.
struct BoundNative final : Object {
    BoundNative(Object* owner, const MethodRow& of)
        : self(owner)
        , row(of) {}
    Ref<Object> self;
    const MethodRow& row;
    [[nodiscard]] std::string_view typeName() const override {
        return "builtin_function_or_method";
    }
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    Value call(Arguments& arguments) override { return row.function(*self, arguments); }
};

struct BuiltinFunction final : Object {
    explicit BuiltinFunction(const Builtin& of)
        : builtin(of) {}
    Builtin builtin;
    [[nodiscard]] std::string_view typeName() const override {
        return "builtin_function_or_method";
    }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    Value call(Arguments& arguments) override { return builtin.function(arguments); }
};

// functools.partial
struct Partial final : Object {
    Value function;
    Arguments given;
    [[nodiscard]] std::string_view typeName() const override { return "partial"; }
    Value call(Arguments& arguments) override;
};

// @staticmethod, @classmethod, @property
struct Wrapped final : Object {
    enum class Kind { Static, Class, Property };
    Wrapped(Kind of, Value what)
        : kind(of)
        , function(std::move(what)) {}
    Kind kind;
    Value function;
    [[nodiscard]] std::string_view typeName() const override { return "wrapped function"; }
};

namespace detail {

template <class T>
struct CountOf;
template <class R, class... P>
struct CountOf<std::function<R(P...)>> {
    static constexpr std::size_t value = sizeof...(P);
};
template <class F>
using ParametersOf =
    std::make_index_sequence<CountOf<decltype(std::function(std::declval<F>()))>::value>;

template <class F, std::size_t... I>
Value callWith(F& function, const std::string& name, std::vector<Value>& values,
               std::index_sequence<I...>) {
    if constexpr (std::is_same_v<decltype(function(std::move(values[I])...)), Coro<Value>>)
        return coroutine(name, function(std::move(values[I])...));
    else
        return function(std::move(values[I])...);
}

} // namespace detail

// A C++ function, or a lambda without `co_await`, as a value. One that gives a Coro is an
// `async def`: a call makes a coroutine and runs nothing.
template <class F>
[[nodiscard]] Value function(std::string qualifiedName, std::string_view signature, F body,
                             std::vector<Value> defaults = {}) {
    const std::size_t dot = qualifiedName.rfind('.');
    std::string name = dot == std::string::npos ? qualifiedName : qualifiedName.substr(dot + 1);
    Function::Body called = [body = std::move(body),
                             name = std::move(name)](std::vector<Value>& values) mutable {
        return detail::callWith(body, name, values, detail::ParametersOf<F>());
    };
    return Value(makeRef<Function>(std::move(qualifiedName),
                                   Signature(signature, std::move(defaults)), std::move(called)));
}

// class name(bases): members in the order of the source.
[[nodiscard]] Value makeClass(std::string name, const Value& bases, AttributeList members);
// super().name(…) in a method of `cls`.
[[nodiscard]] Value superOf(const Value& cls, const Value& self);
[[nodiscard]] Value partial(const Value& function, Arguments given);
// The name that the trace tells of a callback.
[[nodiscard]] std::string callbackNameOf(const Value& function);

} // namespace coroscope::py
