// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Value: what a variable of a scene holds. Sixteen bytes: none, bool, small int and float inline,
// everything else a counted reference to an Object.
#pragma once

#include "scenes/machine/object.h"

#include <cstdint>
#include <utility>

namespace coroscope::scenes {

/// `Null` is no value of a scene: as a result it says that an error is pending in the machine (or,
/// where a function says so, that there is nothing).
class Value {
public:
    enum class Tag : std::uint8_t {
        Null,
        None,
        Bool,
        Int,
        Float,
        Ellipsis,
        NotImplemented,
        Object
    };

    Value() noexcept
        : m_tag(Tag::Null)
        , m_int(0) {}
    Value(const Value& other) noexcept
        : m_tag(other.m_tag)
        , m_int(other.m_int) {
        if (m_tag == Tag::Object)
            retain(m_object);
    }
    Value(Value&& other) noexcept
        : m_tag(other.m_tag)
        , m_int(other.m_int) {
        other.m_tag = Tag::Null;
    }
    /// An object that was just made or kept: takes over the reference.
    template <typename T>
    Value(Ref<T>&& ref) noexcept
        : m_tag(ref ? Tag::Object : Tag::Null)
        , m_int(0) {
        m_object = ref.detach();
    }
    template <typename T>
    Value(const Ref<T>& ref) noexcept
        : Value(object(ref.get())) {}
    ~Value() {
        if (m_tag == Tag::Object)
            release(m_object);
    }
    Value& operator=(const Value& other) noexcept {
        Value copy(other);
        swap(copy);
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        // The old object may run code of the scene as it goes: it goes last.
        Value old(std::move(other));
        swap(old);
        return *this;
    }
    void swap(Value& other) noexcept {
        std::swap(m_tag, other.m_tag);
        std::swap(m_int, other.m_int);
    }

    static Value none() noexcept { return Value(Tag::None, 0); }
    static Value boolean(bool on) noexcept { return Value(Tag::Bool, on ? 1 : 0); }
    static Value integer(std::int64_t number) noexcept { return Value(Tag::Int, number); }
    static Value ellipsis() noexcept { return Value(Tag::Ellipsis, 0); }
    static Value notImplemented() noexcept { return Value(Tag::NotImplemented, 0); }
    static Value real(double number) noexcept {
        Value value(Tag::Float, 0);
        value.m_real = number;
        return value;
    }
    /// A further reference to `object` (Null for a null pointer).
    static Value object(Object* object) noexcept {
        Value value;
        if (object) {
            retain(object);
            value.m_tag = Tag::Object;
            value.m_object = object;
        }
        return value;
    }
    /// Takes over a reference that the caller owns.
    static Value adopt(Object* object) noexcept {
        Value value;
        value.m_tag = object ? Tag::Object : Tag::Null;
        value.m_object = object;
        return value;
    }

    Tag tag() const noexcept { return m_tag; }
    bool isNull() const noexcept { return m_tag == Tag::Null; }
    explicit operator bool() const noexcept { return m_tag != Tag::Null; }
    bool isNone() const noexcept { return m_tag == Tag::None; }
    bool isBool() const noexcept { return m_tag == Tag::Bool; }
    bool isInt() const noexcept { return m_tag == Tag::Int; }
    bool isFloat() const noexcept { return m_tag == Tag::Float; }
    bool isObject() const noexcept { return m_tag == Tag::Object; }
    bool isNotImplemented() const noexcept { return m_tag == Tag::NotImplemented; }
    bool isTrue() const noexcept { return m_tag == Tag::Bool && m_int != 0; }
    bool isFalse() const noexcept { return m_tag == Tag::Bool && m_int == 0; }

    /// Valid for Bool and Int.
    std::int64_t asInt() const noexcept { return m_int; }
    double asReal() const noexcept { return m_real; }
    /// Valid for Object; null for anything else.
    Object* asObject() const noexcept { return m_tag == Tag::Object ? m_object : nullptr; }
    /// Unchecked.
    Object* rawObject() const noexcept { return m_object; }

    /// Python's `is`.
    bool is(const Value& other) const noexcept {
        return m_tag == other.m_tag && m_int == other.m_int;
    }

private:
    Value(Tag tag, std::int64_t number) noexcept
        : m_tag(tag)
        , m_int(number) {}

    Tag m_tag;
    union {
        std::int64_t m_int;
        double m_real;
        Object* m_object;
    };
};

static_assert(sizeof(Value) == 16);

} // namespace coroscope::scenes
