// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Type: a class of the scene or of the machine. Its slots are native functions, inherited along the
// method resolution order or set to call a dunder method of the scene.
#pragma once

#include "scenes/machine/arguments.h"
#include "scenes/machine/opcode.h"
#include "scenes/machine/value.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

struct DictObject;
struct StrObject;
struct TupleObject;

/// What comes of resuming a generator, coroutine or any awaited iterator.
struct SendResult {
    enum class Kind : std::uint8_t { Yielded, Returned, Raised };
    Kind kind = Kind::Raised;
    Value value;

    static SendResult yielded(Value value) { return {Kind::Yielded, std::move(value)}; }
    static SendResult returned(Value value) { return {Kind::Returned, std::move(value)}; }
    static SendResult raised() { return {}; }
};

/// The native protocol of a type. A null pointer means the type has no such operation. Functions
/// that return a Value return Null when they raised; `false` of a bool function likewise.
struct Slots {
    using Unary = Value (*)(Machine&, const Value& self);
    using Binary = Value (*)(Machine&, const Value& left, const Value& right);

    Value (*call)(Machine&, const Value& self, const Args&) = nullptr;
    /// __new__ and __init__; `newInstance` gets the class that was called.
    Value (*newInstance)(Machine&, Type* cls, const Args&) = nullptr;
    bool (*init)(Machine&, const Value& self, const Args&) = nullptr;
    Value (*getAttribute)(Machine&, const Value& self, StrObject* name) = nullptr;
    /// A Null value deletes.
    bool (*setAttribute)(Machine&, const Value& self, StrObject* name, const Value&) = nullptr;
    /// Descriptors: `instance` is Null on access through the class.
    Value (*descriptorGet)(Machine&, const Value& self, const Value& instance,
                           const Value& owner) = nullptr;
    bool (*descriptorSet)(Machine&, const Value& self, const Value& instance,
                          const Value& value) = nullptr;
    Unary repr = nullptr;
    Unary str = nullptr;
    bool (*hash)(Machine&, const Value& self, std::int64_t& result) = nullptr;
    /// NotImplemented when it cannot say.
    Value (*compare)(Machine&, const Value& left, const Value& right, CompareKind) = nullptr;
    /// 1, 0, or -1 when it raised.
    int (*truth)(Machine&, const Value& self) = nullptr;
    /// -1 when it raised.
    std::int64_t (*length)(Machine&, const Value& self) = nullptr;
    Value (*getItem)(Machine&, const Value& self, const Value& key) = nullptr;
    /// A Null value deletes.
    bool (*setItem)(Machine&, const Value& self, const Value& key, const Value&) = nullptr;
    int (*contains)(Machine&, const Value& self, const Value& item) = nullptr;
    Unary iterate = nullptr;
    /// Null without a pending error: the end.
    Unary next = nullptr;
    /// One of left and right is of this type. NotImplemented when it cannot.
    std::array<Binary, 13> binary = {};
    std::array<Binary, 13> inplace = {};
    Unary negative = nullptr;
    Unary positive = nullptr;
    Unary invert = nullptr;
    Unary absolute = nullptr;
    Unary toInt = nullptr;
    Unary toFloat = nullptr;
    Unary index = nullptr;
    /// The protocol of what is awaited: an iterator, mostly one with `send`.
    Unary await = nullptr;
    Unary asyncIterate = nullptr;
    Unary asyncNext = nullptr;
    /// Resume with a value / an exception (an instance). An iterator without them is resumed by
    /// `next`, and an exception is raised where it is awaited.
    SendResult (*send)(Machine&, const Value& self, const Value& value) = nullptr;
    SendResult (*throwIn)(Machine&, const Value& self, const Value& error) = nullptr;
    /// False when it raised.
    bool (*close)(Machine&, const Value& self) = nullptr;
    /// __del__
    void (*finalize)(Machine&, const Value& self) = nullptr;
};

/// Properties of a type, tested where speed counts.
enum TypeFlag : std::uint32_t {
    kHeapType = 1 << 0, ///< made by the scene
    kExceptionType = 1 << 1,
    kListType = 1 << 2,
    kTupleType = 1 << 3,
    kDictType = 1 << 4,
    kStrType = 1 << 5,
    kIntType = 1 << 6,
    kTypeType = 1 << 7,
    kBytesType = 1 << 8,
    kFloatType = 1 << 9,
    kFinal = 1 << 10,      ///< cannot be a base
    kHasDict = 1 << 11,    ///< instances can have attributes of their own
    kMethodLike = 1 << 12, ///< functions: bound when read through an instance
    kSequence = 1 << 13,   ///< for `match`
    kMapping = 1 << 14,
    kNotCallable = 1 << 15, ///< "cannot create 'X' instances"
    /// A native type whose instances are InstanceObjects, so that object.__new__ may make them.
    /// Other native types without `newInstance` become kNotCallable.
    kPlainInstance = 1 << 16,
    kDottedName = 1 << 17, ///< of a C module in CPython: messages name it with its module
};
inline constexpr std::uint32_t kInheritedTypeFlags =
    kExceptionType | kListType | kTupleType | kDictType | kStrType | kIntType | kTypeType |
    kHasDict | kBytesType | kFloatType | kSequence | kMapping;

struct Type : Container {
    std::string name;
    std::string qualname;
    std::string module;
    std::uint32_t typeFlags = 0;
    std::uint32_t version = 0; ///< changes with every change of what lookup() finds
    Type* base = nullptr;      ///< the base that decides the layout of instances
    std::vector<Ref<Type>> bases;
    std::vector<Type*> mro;        ///< this type first; kept alive by `bases`
    std::vector<Type*> subclasses; ///< not counted
    Ref<DictObject> dict;
    std::vector<Ref<StrObject>> slotNames; ///< __slots__ of this class and its bases
    Slots slots;
    /// What frameevents.cpp tells of instances without a repr of their own; empty until needed.
    mutable std::string instanceText;

    Type(Type* metatype, std::string typeName);
    ~Type() override;
    void clear() override;

    bool has(TypeFlag flag) const { return (typeFlags & flag) != 0; }
    /// As messages say it.
    std::string shownName() const { return has(kDottedName) ? module + "." + name : name; }
    bool isSubtypeOf(const Type* other) const {
        if (this == other)
            return true;
        for (const Type* ancestor : mro) {
            if (ancestor == other)
                return true;
        }
        return false;
    }
    /// The attribute in this class or its bases, not bound; null when there is none. Borrowed.
    const Value* lookup(Machine& machine, StrObject* attribute);
    /// Sets (Null deletes) an attribute of the class and brings the slots up to date.
    void setOwn(Machine& machine, StrObject* attribute, const Value& value);
    /// Forget cached lookups of this type and its subclasses.
    void changed();
};

inline Object::Object(Type* objectType) noexcept
    : type(objectType) {
    if (objectType)
        ++objectType->refCount;
}

/// Fills mro from bases (C3); false when it raised TypeError.
bool computeMro(Machine& machine, Type& type);
/// Takes over the slots and flags of the bases, then sets those whose dunder the class defines.
void inheritSlots(Machine& machine, Type& type);
/// The slot that a dunder attribute stands for has to be looked up again, here and in subclasses.
void updateSlots(Machine& machine, Type& type);
/// For a native type: makes its own slots visible as dunder methods.
void publishSlots(Machine& machine, Type& type);

} // namespace coroscope::scenes
