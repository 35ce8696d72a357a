// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Value and Object as types; what can be done with them is in value.h.
#pragma once

#include "core/loop/refcounted.h"

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace coroscope::py {

class Arguments;
class Object;

struct NoneType {
    bool operator==(const NoneType&) const = default;
};
inline constexpr NoneType None{};

class Value {
public:
    using Held = std::variant<std::monostate, NoneType, bool, std::int64_t, double, Ref<Object>>;

    Value() = default; // a name that nothing was assigned to
    Value(NoneType none)
        : m_held(none) {}
    template <std::same_as<bool> T>
    Value(T truth)
        : m_held(truth) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Value(T number)
        : m_held(static_cast<std::int64_t>(number)) {}
    Value(double number)
        : m_held(number) {}
    Value(const char* text);
    Value(std::string text);
    template <std::derived_from<Object> T>
    Value(Ref<T> object)
        : m_held(Ref<Object>(std::move(object))) {}
    template <std::derived_from<Object> T>
    Value(T* object)
        : m_held(Ref<Object>(object)) {}

    [[nodiscard]] const Held& held() const { return m_held; }
    [[nodiscard]] bool isBound() const { return m_held.index() != 0; }
    [[nodiscard]] bool isNone() const { return std::holds_alternative<NoneType>(m_held); }
    [[nodiscard]] Object* object() const; // null where it is none
    template <class T>
    [[nodiscard]] T* as() const {
        return dynamic_cast<T*>(object());
    }

    // Python's truth.
    explicit operator bool() const;
    template <class... A>
    Value operator()(A&&... given) const;
    template <class... A>
    Value call(std::string_view method, A&&... given) const;
    Value invoke(Arguments& arguments) const;
    Value invokeMethod(std::string_view method, Arguments& arguments) const;
    [[nodiscard]] Value attr(std::string_view name) const;
    void setAttr(std::string_view name, const Value& to) const;
    [[nodiscard]] Value operator[](const Value& key) const;
    void setItem(const Value& key, const Value& to) const;
    void deleteItem(const Value& key) const;

private:
    Held m_held;
};

// Hands out the items of an iteration one by one.
class Iterator;

using Method = Value (*)(Object& self, Arguments& arguments);
struct MethodRow {
    std::string_view name;
    Method function;
};

class Object : public RefCounted {
public:
    [[nodiscard]] virtual std::string_view typeName() const = 0;
    [[nodiscard]] virtual std::string repr() const;
    [[nodiscard]] virtual std::string str() const { return repr(); }
    [[nodiscard]] virtual bool truth() const { return true; }
    [[nodiscard]] virtual bool equals(const Object& other) const { return this == &other; }
    // Python's `is`: some objects are only views of the same thing.
    [[nodiscard]] virtual bool isSame(const Object& other) const { return this == &other; }
    [[nodiscard]] virtual std::size_t hash() const;
    // Null where there is none.
    [[nodiscard]] virtual Value attribute(std::string_view name);
    virtual void setAttribute(std::string_view name, const Value& to);
    virtual Value call(Arguments& arguments);
    [[nodiscard]] virtual Value item(const Value& key);
    virtual void setItem(const Value& key, const Value& to);
    virtual void deleteItem(const Value& key);
    [[nodiscard]] virtual bool contains(const Value& item);
    [[nodiscard]] virtual std::int64_t length() const;
    [[nodiscard]] virtual Ref<Iterator> iterate();

protected:
    [[nodiscard]] virtual std::span<const MethodRow> methods() const { return {}; }
};

class Iterator : public Object {
public:
    // False at the end.
    virtual bool next(Value& item) = 0;
    [[nodiscard]] std::string_view typeName() const override { return "iterator"; }
    [[nodiscard]] Ref<Iterator> iterate() override { return this; }
};

} // namespace coroscope::py
