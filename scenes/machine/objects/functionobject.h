// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Code, functions of the scene, native functions, methods, cells, modules and the descriptors that
// the language itself provides.
#pragma once

#include "scenes/machine/code.h"
#include "scenes/machine/objects/dictobject.h"
#include "scenes/machine/objects/sequences.h"
#include "scenes/machine/objects/strobject.h"

#include <functional>
#include <memory>

namespace coroscope::scenes {

/// A Code with its constants and names made into values of one machine.
struct CodeObject final : Container {
    struct GlobalCache {
        std::uint32_t globalsVersion = 0;
        std::uint32_t builtinsVersion = 0;
        std::int32_t position = -1; ///< of the entry
        bool isBuiltin = false;
    };
    struct AttributeCache {
        Type* type = nullptr; ///< compared only
        std::uint32_t version = 0;
        Value found; ///< what the type holds
        std::uint8_t kind = 0;
    };

    std::shared_ptr<const Code> code;
    ValueVector constants;
    std::vector<Ref<StrObject>> names;
    std::vector<Ref<StrObject>> localNames;
    std::vector<GlobalCache> globalCaches;       ///< one a name
    std::vector<AttributeCache> attributeCaches; ///< one an instruction, made at the first need
    bool isHidden = false;  ///< a comprehension or of the library: its frames are not told
    bool isOfText = false;  ///< made by compile: its globals may name other builtins
    bool isLibrary = false; ///< of a module that is written in Python and comes with the machine

    CodeObject(Type* codeType, std::shared_ptr<const Code> source);
    void clear() override;
};

struct CellObject final : Container {
    Value content;
    CellObject(Type* cellType, Value value)
        : Container(cellType)
        , content(std::move(value)) {}
    void clear() override;
};

struct FunctionObject final : Container {
    Ref<CodeObject> code;
    Ref<DictObject> globals;
    Ref<TupleObject> closure;
    Ref<TupleObject> defaults;
    Ref<DictObject> keywordDefaults;
    Value annotations;
    Value name, qualname, module, doc;
    bool isIterableCoroutine = false; ///< types.coroutine
    std::uint64_t sourceFrame = 0;

    FunctionObject(Type* functionType, CodeObject* functionCode, DictObject* functionGlobals);
    void clear() override;
};

struct NativeFunctionObject final : Container {
    std::string name;
    std::string owner; ///< the type it is a method of, or the module
    NativeFunction function;
    std::shared_ptr<const Signature> signature;
    Value self; ///< what the function was made for (a closure), given as first argument
    const Type* ownerType = nullptr; ///< what the first argument of a method must be
    bool isMethod = false;           ///< of a type: bound when read through an instance
    CallManner manner = CallManner::Native;
    NativeFunctionObject(Type* functionType, std::string functionName, NativeFunction pointer,
                         std::shared_ptr<const Signature> parameters);
    void clear() override;
};

struct BoundMethod final : Container {
    Value function;
    Value self;
    BoundMethod(Type* methodType, Value what, Value instance)
        : Container(methodType)
        , function(std::move(what))
        , self(std::move(instance)) {}
    void clear() override;
};

struct PropertyObject final : Container {
    Value getter, setter, deleter, doc, name;
    explicit PropertyObject(Type* propertyType)
        : Container(propertyType) {}
    void clear() override;
};

struct SlotEntry;

/// A native slot seen as a dunder method: `list.__len__`.
struct SlotWrapper final : Object {
    const SlotEntry* entry;
    Type* owner; ///< native types outlive their wrappers
    SlotWrapper(Type* wrapperType, const SlotEntry* which, Type* of)
        : Object(wrapperType)
        , entry(which)
        , owner(of) {}
};

/// A property of a native type.
struct NativeProperty final : Object {
    using Getter = Value (*)(Machine&, const Value& self);
    using Setter = bool (*)(Machine&, const Value& self, const Value& value);
    std::string name;
    Type* owner;
    Getter getter;
    Setter setter;
    NativeProperty(Type* propertyType, std::string propertyName, Type* of, Getter get, Setter set)
        : Object(propertyType)
        , name(std::move(propertyName))
        , owner(of)
        , getter(get)
        , setter(set) {}
};

/// A name of __slots__: its value lies in the instance.
struct SlotMember final : Object {
    Ref<StrObject> name;
    Type* owner;
    std::size_t position;
    SlotMember(Type* memberType, StrObject* slotName, Type* of, std::size_t index)
        : Object(memberType)
        , name(slotName)
        , owner(of)
        , position(index) {}
};

/// staticmethod and classmethod.
struct MethodWrapper final : Container {
    Value function;
    MethodWrapper(Type* wrapperType, Value what)
        : Container(wrapperType)
        , function(std::move(what)) {}
    void clear() override;
};

struct SuperObject final : Container {
    Ref<Type> start;
    Value self;
    Ref<Type> selfType;
    explicit SuperObject(Type* superType)
        : Container(superType) {}
    void clear() override;
};

struct ModuleObject final : Container {
    explicit ModuleObject(Type* moduleType)
        : Container(moduleType) {}
    DictObject& dict() const { return *attributes; }
};

/// An instance of a class of the scene. `payload` is the value of a subclass of str, int, float or
/// bytes; `slotValues` belong to __slots__.
struct InstanceObject : Container {
    Value payload;
    ValueVector slotValues;
    explicit InstanceObject(Type* cls)
        : Container(cls) {}
    void clear() override;
};

/// A native iterator made of a C++ function: map, zip, enumerate and their like.
struct FunctionIterator final : Container {
    /// Null without a pending error ends it.
    using Step = Value (*)(Machine&, FunctionIterator&);
    Step step;
    Value a, b;
    ValueVector parts;
    std::int64_t number = 0;
    FunctionIterator(Type* iteratorType, Step function)
        : Container(iteratorType)
        , step(function) {}
    void clear() override;
};

} // namespace coroscope::scenes
