// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// operator: the operators as functions. Where the objects that get attributes and items are:
// operatorgetters.cpp.
#include "scenes/machine/modules/operatorparts.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

template <BinaryKind K>
Value binaryOf(Machine& m, const Args& a) {
    return binary(m, K, a[0], a[1]);
}

template <BinaryKind K>
Value inplaceOf(Machine& m, const Args& a) {
    return inplace(m, K, a[0], a[1]);
}

template <CompareKind K>
Value compareOf(Machine& m, const Args& a) {
    return compare(m, a[0], a[1], K);
}

template <Value (*F)(Machine&, const Value&)>
Value unaryOf(Machine& m, const Args& a) {
    return F(m, a[0]);
}

Value boolOr(int state) {
    return state < 0 ? Value() : Value::boolean(state != 0);
}

Value absolute(Machine& m, const Args& a) {
    const auto slot = typeOf(m, a[0])->slots.absolute;
    return slot ? slot(m, a[0])
                : m.typeError("bad operand type for abs(): '" + typeName(m, a[0]) + "'");
}

Value index(Machine& m, const Args& a) {
    const auto slot = typeOf(m, a[0])->slots.index;
    return slot ? slot(m, a[0])
                : m.typeError("'" + typeName(m, a[0]) +
                              "' object cannot be interpreted as an integer");
}

bool isSequence(Machine& m, const Value& v) {
    return typeOf(m, v)->slots.getItem && !asDict(v);
}

Value concat(Machine& m, const Args& a) {
    if (!isSequence(m, a[0]))
        return m.typeError("'" + typeName(m, a[0]) + "' object can't be concatenated");
    const auto slot = typeOf(m, a[0])->slots.binary[static_cast<int>(BinaryKind::Add)];
    const Value result = slot ? slot(m, a[0], a[1]) : Value::notImplemented();
    return result.isNotImplemented() ? binary(m, BinaryKind::Add, a[0], a[1]) : result;
}

Value inplaceConcat(Machine& m, const Args& a) {
    return isSequence(m, a[0])
               ? inplace(m, BinaryKind::Add, a[0], a[1])
               : m.typeError("'" + typeName(m, a[0]) + "' object can't be concatenated");
}

bool isIterable(Machine& m, const Value& v) {
    const Slots& s = typeOf(m, v)->slots;
    if (s.iterate || s.getItem)
        return true;
    m.typeError("argument of type '" + typeName(m, v) + "' is not iterable");
    return false;
}

Value countOf(Machine& m, const Args& a) {
    std::int64_t count = 0;
    const bool ok = isIterable(m, a[0]) && forEach(m, a[0], [&](const Value& item) {
                        const int same = equals(m, item, a[1]);
                        count += same > 0 ? 1 : 0;
                        return same >= 0;
                    });
    return ok ? Value::integer(count) : Value();
}

Value indexOf(Machine& m, const Args& a) {
    std::int64_t at = 0;
    int same = 0;
    const bool ok = isIterable(m, a[0]) && forEach(m, a[0], [&](const Value& item) {
                        same = equals(m, item, a[1]);
                        at += same == 0 ? 1 : 0;
                        return same == 0;
                    });
    if (!ok || same < 0)
        return {};
    return same ? Value::integer(at) : m.valueError("sequence.index(x): x not in sequence");
}

Value lengthHint(Machine& m, const Args& a) {
    std::int64_t fallback = 0;
    if (a.has(1) && !indexNumber(m, a[1], fallback))
        return {};
    if (typeOf(m, a[0])->slots.length) {
        const std::int64_t size = length(m, a[0]);
        return size < 0 ? Value() : Value::integer(size);
    }
    const Value method = specialMethod(m, a[0], m.names.length_hint.get());
    if (!method)
        return m.hasError() ? Value() : Value::integer(fallback);
    const Value hint = call(m, method);
    if (!hint && m.errorIs(m.types.TypeError)) {
        m.clearError();
        return Value::integer(fallback);
    }
    if (!hint || hint.isNotImplemented())
        return hint ? Value::integer(fallback) : Value();
    if (!hint.isInt()) {
        return m.typeError("__length_hint__ must be an integer, not " + typeName(m, hint));
    }
    return hint.asInt() < 0 ? m.valueError("__length_hint__() should return >= 0") : hint;
}

Value callWithAll(Machine& m, const Args& args) {
    if (args.positionalCount() == 0)
        return m.typeError("call expected at least 1 argument, got 0");
    return call(m, args[0], args.without(1));
}

struct Entry {
    const char* name;
    const char* dunder; ///< also known as; null: not
    NativeFunction function;
};

const Entry kUnary[] = {
    {"neg", "__neg__", unaryOf<negative>},
    {"pos", "__pos__", unaryOf<positive>},
    {"inv", "__inv__", unaryOf<invert>},
    {"invert", "__invert__", unaryOf<invert>},
    {"abs", "__abs__", absolute},
    {"index", "__index__", index},
    {"truth", nullptr, [](Machine& m, const Args& a) { return boolOr(truth(m, a[0])); }},
    {"not_", "__not__",
     [](Machine& m, const Args& a) {
         const int state = truth(m, a[0]);
         return state < 0 ? Value() : Value::boolean(state == 0);
     }},
};

const Entry kBinary[] = {
    {"lt", "__lt__", compareOf<CompareKind::Less>},
    {"le", "__le__", compareOf<CompareKind::LessEqual>},
    {"eq", "__eq__", compareOf<CompareKind::Equal>},
    {"ne", "__ne__", compareOf<CompareKind::NotEqual>},
    {"gt", "__gt__", compareOf<CompareKind::Greater>},
    {"ge", "__ge__", compareOf<CompareKind::GreaterEqual>},
    {"add", "__add__", binaryOf<BinaryKind::Add>},
    {"and_", "__and__", binaryOf<BinaryKind::And>},
    {"floordiv", "__floordiv__", binaryOf<BinaryKind::FloorDivide>},
    {"lshift", "__lshift__", binaryOf<BinaryKind::LeftShift>},
    {"matmul", "__matmul__", binaryOf<BinaryKind::MatrixMultiply>},
    {"mul", "__mul__", binaryOf<BinaryKind::Multiply>},
    {"mod", "__mod__", binaryOf<BinaryKind::Remainder>},
    {"or_", "__or__", binaryOf<BinaryKind::Or>},
    {"pow", "__pow__", binaryOf<BinaryKind::Power>},
    {"rshift", "__rshift__", binaryOf<BinaryKind::RightShift>},
    {"sub", "__sub__", binaryOf<BinaryKind::Subtract>},
    {"truediv", "__truediv__", binaryOf<BinaryKind::TrueDivide>},
    {"xor", "__xor__", binaryOf<BinaryKind::Xor>},
    {"iadd", "__iadd__", inplaceOf<BinaryKind::Add>},
    {"iand", "__iand__", inplaceOf<BinaryKind::And>},
    {"ifloordiv", "__ifloordiv__", inplaceOf<BinaryKind::FloorDivide>},
    {"ilshift", "__ilshift__", inplaceOf<BinaryKind::LeftShift>},
    {"imatmul", "__imatmul__", inplaceOf<BinaryKind::MatrixMultiply>},
    {"imul", "__imul__", inplaceOf<BinaryKind::Multiply>},
    {"imod", "__imod__", inplaceOf<BinaryKind::Remainder>},
    {"ior", "__ior__", inplaceOf<BinaryKind::Or>},
    {"ipow", "__ipow__", inplaceOf<BinaryKind::Power>},
    {"irshift", "__irshift__", inplaceOf<BinaryKind::RightShift>},
    {"isub", "__isub__", inplaceOf<BinaryKind::Subtract>},
    {"itruediv", "__itruediv__", inplaceOf<BinaryKind::TrueDivide>},
    {"ixor", "__ixor__", inplaceOf<BinaryKind::Xor>},
    {"concat", "__concat__", concat},
    {"iconcat", "__iconcat__", inplaceConcat},
    {"is_", nullptr, [](Machine&, const Args& a) { return Value::boolean(a[0].is(a[1])); }},
    {"is_not", nullptr, [](Machine&, const Args& a) { return Value::boolean(!a[0].is(a[1])); }},
    {"contains", "__contains__",
     [](Machine& m, const Args& a) { return boolOr(contains(m, a[0], a[1])); }},
    {"getitem", "__getitem__", [](Machine& m, const Args& a) { return getItem(m, a[0], a[1]); }},
    {"delitem", "__delitem__",
     [](Machine& m, const Args& a) { return deleteItem(m, a[0], a[1]) ? Value::none() : Value(); }},
    {"countOf", nullptr, countOf},
    {"indexOf", nullptr, indexOf},
};

template <std::size_t N>
void addEntries(ModuleBuilder& b, const Entry (&entries)[N], const char* signature) {
    for (const Entry& entry : entries) {
        b.function(entry.name, signature, entry.function);
        if (entry.dunder)
            b.value(entry.dunder, getAttribute(b.machine(), b.module(), entry.name));
    }
}

Value publicNames(Machine& m, const Value& module) {
    const DictObject& names = static_cast<ModuleObject&>(*module.rawObject()).dict();
    std::vector<std::string> found;
    for (const DictObject::Entry& entry : names.entries) {
        if (asStr(entry.key) && !asStr(entry.key)->text.starts_with('_'))
            found.push_back(asStr(entry.key)->text);
    }
    std::sort(found.begin(), found.end());
    ValueVector items;
    for (std::string& name : found)
        items.push_back(m.str(std::move(name)));
    return m.list(std::move(items));
}

} // namespace

Value operatorModule(Machine& m) {
    // The functions are of the C module, which messages name.
    ModuleBuilder b(m, "_operator");
    b.value("__name__", m.str("operator"));
    addEntries(b, kUnary, "a, /");
    addEntries(b, kBinary, "a, b, /");
    b.function("setitem", "a, b, c, /",
               [](Machine& machine, const Args& a) {
                   return setItem(machine, a[0], a[1], a[2]) ? Value::none() : Value();
               })
        .function("length_hint", "obj, default=, /", lengthHint)
        .rawFunction("call", callWithAll);
    b.value("__setitem__", getAttribute(m, b.module(), "setitem"));
    b.value("__call__", getAttribute(m, b.module(), "call"));
    addGetters(b);
    b.value("__all__", publicNames(m, b.module()));
    return b.module();
}

} // namespace coroscope::scenes
