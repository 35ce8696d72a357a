// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// ExceptionGroup, and what except* does with it.
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/exceptionparts.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

Value groupNew(Machine& m, Type* cls, const Args& args) {
    if (args.positionalCount() != 2) {
        return m.typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" +
                           std::to_string(args.positionalCount()) + " given)");
    }
    if (!asStr(args[0]))
        return m.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not " +
                           argumentTypeName(m, args[0]));
    if (!typeOf(m, args[1])->has(kSequence) && !asStr(args[1]) && !asBytes(args[1]))
        return m.typeError("second argument (exceptions) must be a sequence");
    const Value members = makeTuple(m, args[1]);
    if (!members)
        return {};
    if (asTuple(members)->size() == 0)
        return m.valueError("second argument (exceptions) must be a non-empty sequence");
    bool isAllPlain = true;
    std::size_t index = 0;
    for (const Value& member : asTuple(members)->items) {
        if (!asException(m, member)) {
            return m.valueError("Item " + std::to_string(index) +
                                " of second argument (exceptions) is not an exception");
        }
        ++index;
        isAllPlain = isAllPlain && typeOf(m, member)->isSubtypeOf(m.types.Exception);
    }
    if (cls == m.types.BaseExceptionGroup && isAllPlain)
        cls = m.types.ExceptionGroup;
    else if (cls == m.types.ExceptionGroup && !isAllPlain)
        return m.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    else if (!isAllPlain && cls->isSubtypeOf(m.types.Exception))
        return m.typeError("Cannot nest BaseExceptions in '" + cls->name + "'");
    Ref<ExceptionObject> made = make<ExceptionObject>(cls);
    made->args = Ref<TupleObject>(asTuple(m.tuple({args[0], args[1]})));
    made->extra = args[0];
    made->value = members;
    return Value(std::move(made));
}

bool groupInit(Machine& m, const Value& value, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (args.keywordCount() > 0) {
        m.typeError(typeName(m, value) + "() takes no keyword arguments");
        return false;
    }
    exceptionOf(value).args =
        Ref<TupleObject>(asTuple(m.tuple(ValueVector(args.values, args.values + count))));
    return true;
}

Value groupStr(Machine& m, const Value& value) {
    const std::size_t count = asTuple(exceptionOf(value).value)->size();
    return m.str(asStr(exceptionOf(value).extra)->text + " (" + std::to_string(count) +
                 " sub-exception" + (count == 1 ? ")" : "s)"));
}

bool isGroup(const Machine& m, const Value& error) {
    return typeOf(m, error)->isSubtypeOf(m.types.BaseExceptionGroup);
}

Value derived(Machine& m, const Value& group, ValueVector members) {
    if (members.empty())
        return Value::none();
    Value made = callMethod(m, group, "derive", {m.list(std::move(members))});
    if (made && !isGroup(m, made))
        return m.typeError("derive must return an instance of BaseExceptionGroup");
    ExceptionObject* to = made ? asException(m, made) : nullptr;
    if (!to)
        return {};
    const ExceptionObject& from = exceptionOf(group);
    to->traceback = from.traceback;
    to->context = from.context;
    to->cause = from.cause;
    to->suppressContext = true; // as CPython does whenever it sets a cause
    if (from.attributes) {
        if (const Value* notes = from.attributes->findName(m.names.notes.get()))
            instanceDict(m, to)->setName(m.names.notes.get(), makeList(m, Value(*notes)));
    }
    return made;
}

bool isExceptionType(const Value& value) {
    return asType(value) && asType(value)->has(kExceptionType);
}

/// False: TypeError, `condition` cannot choose exceptions.
bool isCondition(Machine& m, const Value& condition) {
    const TupleObject* types = asTuple(condition);
    const bool isFine =
        types ? std::all_of(types->items.begin(), types->items.end(), isExceptionType)
              : isExceptionType(condition) || (isCallable(m, condition) && !asType(condition));
    if (!isFine)
        m.typeError("expected a function, exception type or tuple of exception types");
    return isFine;
}

/// 1 or 0 as the condition (a type, a tuple of types, a function) says; -1 when it raised.
int meets(Machine& m, const Value& error, const Value& condition) {
    if (isExceptionType(condition) || asTuple(condition))
        return matchesException(m, error, condition);
    if (!isCallable(m, condition)) {
        m.typeError("expected a function, exception type or tuple of exception types");
        return -1;
    }
    const Value result = call(m, condition, {error});
    return result ? truth(m, result) : -1;
}

enum class Wanted { Both, OnlyMatch };

bool split(Machine& m, const Value& error, const Value& condition, Value& match, Value& rest,
           Wanted wanted = Wanted::Both) {
    const int whole = meets(m, error, condition);
    if (whole < 0)
        return false;
    if (whole == 1 || !isGroup(m, error)) {
        match = whole ? error : Value::none();
        rest = whole ? Value::none() : error;
        return true;
    }
    ValueVector matching;
    ValueVector others;
    for (const Value& member : asTuple(exceptionOf(error).value)->items) {
        Value in;
        Value out;
        if (!split(m, member, condition, in, out, wanted))
            return false;
        if (!in.isNone())
            matching.push_back(in);
        if (!out.isNone() && wanted == Wanted::Both)
            others.push_back(out);
    }
    match = derived(m, error, std::move(matching));
    rest = match ? derived(m, error, std::move(others)) : Value();
    return match && rest;
}

Value groupSplit(Machine& m, const Args& a) {
    Value match;
    Value rest;
    return isCondition(m, a[1]) && split(m, a[0], a[1], match, rest) ? m.tuple({match, rest})
                                                                     : Value();
}

Value groupSubgroup(Machine& m, const Args& a) {
    Value match;
    Value rest;
    const bool ok = isCondition(m, a[1]) && split(m, a[0], a[1], match, rest, Wanted::OnlyMatch);
    return ok ? match : Value();
}

Value groupDerive(Machine& m, const Args& a) {
    return call(m, Value::object(m.types.BaseExceptionGroup), {exceptionOf(a[0]).extra, a[1]});
}

} // namespace

void setUpGroups(Machine& m) {
    TypeBuilder base(m, m.types.BaseExceptionGroup);
    base.slots().newInstance = groupNew;
    base.slots().init = groupInit;
    base.slots().str = groupStr;
    base.base(m.types.BaseException)
        .method("split", "self, condition, /", groupSplit)
        .method("subgroup", "self, condition, /", groupSubgroup)
        .method("derive", "self, excs, /", groupDerive)
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .property("message", getMember<&ExceptionObject::extra>)
        .property("exceptions", getMember<&ExceptionObject::value>)
        .finish();
    TypeBuilder(m, m.types.ExceptionGroup)
        .base(m.types.BaseExceptionGroup)
        .base(m.types.Exception)
        .finish();
}

bool splitGroup(Machine& m, const Value& error, const Value& type, Value& rest, Value& match) {
    const auto check = [&](const Value& one) {
        const Type* cls = asType(one);
        if (!cls || !cls->has(kExceptionType)) {
            m.typeError("catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (cls->isSubtypeOf(m.types.BaseExceptionGroup)) {
            m.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
        return true;
    };
    if (const TupleObject* tuple = asTuple(type)) {
        for (const Value& one : tuple->items) {
            if (!check(one))
                return false;
        }
    } else if (!check(type)) {
        return false;
    }
    if (error.isNone()) {
        rest = match = Value::none();
        return true;
    }
    if (!isGroup(m, error)) {
        const int state = matchesException(m, error, type);
        if (state < 0)
            return false;
        rest = state ? Value::none() : error;
        match = Value::none();
        if (!state)
            return true;
        // A naked exception is caught as a group of one.
        match = call(m, Value::object(m.types.BaseExceptionGroup), {m.str(""), m.tuple({error})});
        return !match.isNull();
    }
    if (!split(m, error, type, match, rest))
        return false;
    if (match.isNone())
        rest = error;
    return true;
}

namespace {

bool isPartOf(const Value& error, const Value& original) {
    const ExceptionObject& a = exceptionOf(error);
    const ExceptionObject& b = exceptionOf(original);
    return a.traceback.get() == b.traceback.get() && a.cause.is(b.cause) && a.context.is(b.context);
}

void leaves(Machine& m, const Value& error, std::vector<Object*>& found) {
    if (!isGroup(m, error)) {
        found.push_back(error.rawObject());
        return;
    }
    for (const Value& member : asTuple(exceptionOf(error).value)->items)
        leaves(m, member, found);
}

/// The part of `original` made of these leaves only.
Value projected(Machine& m, const Value& original, const std::vector<Object*>& keep) {
    if (!isGroup(m, original)) {
        const bool isKept = std::find(keep.begin(), keep.end(), original.rawObject()) != keep.end();
        return isKept ? original : Value::none();
    }
    // Made anew even where it is whole.
    ValueVector members;
    for (const Value& member : asTuple(exceptionOf(original).value)->items) {
        Value part = projected(m, member, keep);
        if (!part)
            return {};
        if (!part.isNone())
            members.push_back(std::move(part));
    }
    return derived(m, original, std::move(members));
}

} // namespace

Value joinReraised(Machine& m, const Value& original, const Value& list) {
    ValueVector raised;
    std::vector<Object*> again;
    bool isAny = false;
    for (const Value& error : asList(list)->items) {
        if (error.isNone())
            continue;
        isAny = true;
        if (!isGroup(m, original))
            return error;
        if (isGroup(m, error) && isPartOf(error, original))
            leaves(m, error, again);
        else
            raised.push_back(error);
    }
    if (!isAny)
        return Value::none();
    Value rest = projected(m, original, again);
    if (!rest)
        return {};
    if (raised.empty())
        return rest;
    if (!rest.isNone())
        raised.push_back(rest);
    if (raised.size() == 1)
        return raised.front();
    return call(m, Value::object(m.types.BaseExceptionGroup),
                {m.str(""), m.list(std::move(raised))});
}

} // namespace coroscope::scenes
