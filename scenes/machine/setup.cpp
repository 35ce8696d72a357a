// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Brings up the built-in types: first all of them empty, since each needs others, then one by one.
#include "scenes/machine/setup.h"

#include "scenes/machine/typebuilder.h"

#include <map>

namespace coroscope::scenes {

namespace {

/// Where the scene's name of a type is not the member's.
const std::map<std::string_view, std::string_view> kNames = {
    {"noneType", "NoneType"},
    {"boolean", "bool"},
    {"integer", "int"},
    {"real", "float"},
    {"notImplemented", "NotImplementedType"},
    {"dictKeys", "dict_keys"},
    {"dictValues", "dict_values"},
    {"dictItems", "dict_items"},
    {"dictKeyIterator", "dict_keyiterator"},
    {"dictValueIterator", "dict_valueiterator"},
    {"dictItemIterator", "dict_itemiterator"},
    {"dictReverseIterator", "dict_reversekeyiterator"},
    {"setIterator", "set_iterator"},
    {"rangeIterator", "range_iterator"},
    {"longRangeIterator", "longrange_iterator"},
    {"listIterator", "list_iterator"},
    {"listReverseIterator", "list_reverseiterator"},
    {"tupleIterator", "tuple_iterator"},
    {"strIterator", "str_ascii_iterator"},
    {"bytesIterator", "bytes_iterator"},
    {"bytearrayIterator", "bytearray_iterator"},
    {"sequenceIterator", "iterator"},
    {"callableIterator", "callable_iterator"},
    {"nativeFunction", "builtin_function_or_method"},
    {"methodDescriptor", "method_descriptor"},
    {"slotWrapper", "wrapper_descriptor"},
    {"boundMethod", "method"},
    {"nativeProperty", "getset_descriptor"},
    {"slotMember", "member_descriptor"},
    {"staticMethod", "staticmethod"},
    {"classMethod", "classmethod"},
    {"mappingProxy", "mappingproxy"},
    {"asyncGenerator", "async_generator"},
    {"asyncGeneratorSend", "async_generator_asend"},
    {"asyncGeneratorThrow", "async_generator_athrow"},
    {"asyncGeneratorWrapped", "async_generator_wrapped_value"},
    {"coroutineWrapper", "coroutine_wrapper"},
    {"anextDefault", "anext_awaitable"},
    {"namespaceType", "SimpleNamespace"},
    {"genericAlias", "GenericAlias"},
    {"unionType", "UnionType"},
};

Type* allocate(Machine& machine, std::string_view member) {
    const auto known = kNames.find(member);
    const std::string name(known == kNames.end() ? member : known->second);
    Ref<Type> made = make<Type>(machine.types.type, name);
    made->module = "builtins";
    machine.keep(made.get());
    return made.get();
}

} // namespace

void allocateTypes(Machine& machine) {
    Types& types = machine.types;
    types.type = allocate(machine, "type");
    types.dict = allocate(machine, "dict");
#define COROSCOPE_ALLOCATE(name)                                                                   \
    if (!types.name)                                                                               \
        types.name = allocate(machine, #name);
    COROSCOPE_CORE_TYPES(COROSCOPE_ALLOCATE)
#undef COROSCOPE_ALLOCATE
    types.BaseException = allocate(machine, "BaseException");
#define COROSCOPE_ALLOCATE_EXCEPTION(name, base) types.name = allocate(machine, #name);
    COROSCOPE_EXCEPTIONS(COROSCOPE_ALLOCATE_EXCEPTION)
#undef COROSCOPE_ALLOCATE_EXCEPTION
    types.ExceptionGroup = allocate(machine, "ExceptionGroup");
    // Those made before `type` and `dict` were there.
    const auto adopt = [](Object* object, Type* type) {
        if (!object->type) {
            object->type = type;
            ++type->refCount;
        }
    };
    adopt(types.type, types.type);
    adopt(types.type->dict.get(), types.dict);
    adopt(types.dict->dict.get(), types.dict);
    for (Type* type : {types.slotWrapper, types.methodDescriptor, types.function})
        type->typeFlags |= kMethodLike;
    types.tuple->typeFlags |= kTupleType;
    types.str->typeFlags |= kStrType;
    types.list->typeFlags |= kListType;
    types.dict->typeFlags |= kDictType;
    types.type->typeFlags |= kTypeType;
}

void setUpTypes(Machine& machine) {
    setUpObjectTypes(machine);
    setUpNumbers(machine);
    setUpStrings(machine);
    setUpBytes(machine);
    setUpSequences(machine);
    setUpDicts(machine);
    setUpSets(machine);
    setUpFunctions(machine);
    setUpGenerators(machine);
    setUpExceptions(machine);
    setUpIterators(machine);
    // Types whose instances only the machine makes.
    const Types& types = machine.types;
    for (Type* type : {
#define COROSCOPE_EACH(name) types.name,
             COROSCOPE_CORE_TYPES(COROSCOPE_EACH)
#undef COROSCOPE_EACH
         }) {
        if (type != types.object && type->slots.newInstance == types.object->slots.newInstance)
            type->typeFlags |= kNotCallable | kFinal;
    }
}

void setUpBuiltins(Machine& machine) {
    setUpBuiltinFunctions(machine);
    setUpModules(machine);
}

} // namespace coroscope::scenes
