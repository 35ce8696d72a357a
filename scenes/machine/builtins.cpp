// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The built-in functions.
#include "scenes/machine/builtinprogram.h"
#include "scenes/machine/imports.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <limits>

namespace coroscope::scenes {

Value makeCallableIterator(Machine& m, const Value& function, const Value& sentinel);
Value makeAnextDefault(Machine& m, const Value& awaitable, const Value& fallback);

namespace {

/// Each item, separator and the end in a call of `write`, as CPython does.
Value printInPieces(Machine& m, const Value& stream, const ValueVector& items,
                    const std::string& separator, const std::string& end) {
    bool isFirst = true;
    for (const Value& item : items) {
        if (!isFirst && !callMethod(m, stream, "write", {m.str(separator)}))
            return {};
        isFirst = false;
        const Value text = str(m, item);
        if (!text || !callMethod(m, stream, "write", {text}))
            return {};
    }
    return callMethod(m, stream, "write", {m.str(end)}) ? Value::none() : Value();
}

Value builtinPrint(Machine& m, const Args& a) {
    std::string separator = " ";
    std::string end = "\n";
    const auto option = [&](std::size_t i, const char* name, std::string& to) {
        if (!a.has(i) || a[i].isNone())
            return true;
        if (!asStr(a[i])) {
            m.typeError(std::string(name) + " must be None or a string, not " + typeName(m, a[i]));
            return false;
        }
        to = asStr(a[i])->text;
        return true;
    };
    if (!option(1, "sep", separator) || !option(2, "end", end))
        return {};
    Value stream = a.get(3, Value::none());
    if (stream.isNone()) {
        // The scene may have put another stream in the place of sys.stdout.
        const Value* sys = m.modules().findName(m.intern("sys").get());
        stream = sys ? findAttribute(m, *sys, "stdout") : Value();
        if (sys && !stream)
            return m.hasError() ? Value() : m.raise(m.types.RuntimeError, "lost sys.stdout");
        if (stream.isNone())
            return stream;
    }
    const bool isOwn = stream && typeOf(m, stream)->has(kHeapType);
    if (isOwn) {
        const int flushes = a.has(4) ? truth(m, a[4]) : 0;
        const bool isWritten =
            flushes >= 0 && printInPieces(m, stream, asTuple(a[0])->items, separator, end);
        const bool isDone = isWritten && (flushes == 0 || callMethod(m, stream, "flush"));
        return isDone ? Value::none() : Value();
    }
    std::string text;
    bool isFirst = true;
    for (const Value& item : asTuple(a[0])->items) {
        const auto shown = strText(m, item);
        if (!shown)
            return {};
        text += (isFirst ? "" : separator) + *shown;
        isFirst = false;
    }
    text += end;
    if (stream)
        return callMethod(m, stream, "write", {m.str(text)}) ? Value::none() : Value();
    m.writeOutput(text);
    return m.isStopping() ? Value() : Value::none();
}

Value builtinLen(Machine& m, const Args& a) {
    const std::int64_t size = length(m, a[0]);
    return size < 0 ? Value() : Value::integer(size);
}

template <bool IsAll>
Value allOrAny(Machine& m, const Args& a) {
    bool result = IsAll;
    const bool ok = forEach(m, a[0], [&](const Value& item) {
        const int state = truth(m, item);
        if (state < 0)
            return false;
        result = state == 1;
        return result == IsAll;
    });
    return ok ? Value::boolean(result) : Value();
}

template <bool IsMax>
Value extreme(Machine& m, const Args& args) {
    const std::string name = IsMax ? "max" : "min";
    Value key = Value::none();
    Value fallback;
    const std::uint32_t count = args.positionalCount();
    if (count == 0)
        return m.typeError(name + " expected at least 1 argument, got 0");
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& option = asStr(args.names->items[i])->text;
        if (option == "key")
            key = args[count + i];
        else if (option == "default")
            fallback = args[count + i];
        else
            return m.typeError("'" + option + "' is an invalid keyword argument for " + name +
                               "()");
    }
    if (fallback && count > 1) {
        return m.typeError("Cannot specify a default for " + name +
                           "() with multiple positional arguments");
    }
    Value best;
    Value bestKey;
    const auto consider = [&](const Value& item) {
        Value itemKey = key.isNone() ? item : call(m, key, {item});
        if (!itemKey)
            return false;
        if (best) {
            const Value better =
                compare(m, itemKey, bestKey, IsMax ? CompareKind::Greater : CompareKind::Less);
            const int state = better ? truth(m, better) : -1;
            if (state <= 0)
                return state == 0 && m.spend(1);
        }
        best = item;
        bestKey = std::move(itemKey);
        return m.spend(1);
    };
    if (count == 1) {
        if (!forEach(m, args[0], consider))
            return {};
    } else {
        for (std::uint32_t i = 0; i < count; ++i) {
            const Value item = args[i];
            if (!consider(item))
                return {};
        }
    }
    if (best)
        return best;
    return fallback ? fallback : m.valueError(name + "() arg is an empty sequence");
}

Value builtinSum(Machine& m, const Args& a) {
    Value total = a.get(1, Value::integer(0));
    const bool isOfTexts =
        asStr(total) || asBytes(total) || typeOf(m, total)->isSubtypeOf(m.types.bytearray);
    if (isOfTexts && !iterate(m, a[0]))
        return {};
    if (asStr(total))
        return m.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    if (asBytes(total))
        return m.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    if (typeOf(m, total)->isSubtypeOf(m.types.bytearray))
        return m.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    const bool ok = forEach(m, a[0], [&](const Value& item) {
        total = binary(m, BinaryKind::Add, total, item);
        return !total.isNull() && m.spend(1);
    });
    return ok ? total : Value();
}

Value builtinSorted(Machine& m, const Args& a) {
    if (a.positionalCount() != 1) {
        return m.typeError("sorted expected 1 argument, got " +
                           std::to_string(a.positionalCount()));
    }
    Value list = makeList(m, a[0]);
    const Value sort = list ? getAttribute(m, list, "sort") : Value();
    return sort && call(m, sort, a.without(1)) ? list : Value();
}

Value builtinNext(Machine& m, const Args& a) {
    if (!typeOf(m, a[0])->slots.next)
        return m.typeError("'" + typeName(m, a[0]) + "' object is not an iterator");
    Value item;
    if (typeOf(m, a[0]) == m.types.generator) {
        SendResult result = sendToIterator(m, a[0], Value::none());
        if (result.kind == SendResult::Kind::Yielded)
            return result.value;
        if (result.kind == SendResult::Kind::Returned && !a.has(1)) {
            const Value type = Value::object(m.types.StopIteration);
            return m.raiseValue(result.value.isNone() ? call(m, type)
                                                      : call(m, type, {result.value}));
        }
    } else if (typeOf(m, a[0])->has(kHeapType)) {
        const Value method = specialMethod(m, a[0], m.names.next.get());
        item = method ? call(m, method) : Value();
        if (!item && a.has(1) && m.errorIs(m.types.StopIteration))
            m.clearError();
    } else {
        item = next(m, a[0]);
    }
    if (item || m.hasError())
        return item;
    return a.has(1) ? a[1] : m.raiseValue(call(m, Value::object(m.types.StopIteration)));
}

Value builtinIter(Machine& m, const Args& a) {
    if (!a.has(1))
        return iterate(m, a[0]);
    if (!isCallable(m, a[0]))
        return m.typeError("iter(v, w): v must be callable");
    return makeCallableIterator(m, a[0], a[1]);
}

Value builtinGetattr(Machine& m, const Args& a) {
    const StrObject* name = asStr(a[1]);
    if (!name)
        return m.typeError("attribute name must be string, not '" + typeName(m, a[1]) + "'");
    if (!a.has(2))
        return getAttribute(m, a[0], name->text);
    Value found = findAttribute(m, a[0], name->text);
    return found || m.hasError() ? found : a[2];
}

Value builtinHasattr(Machine& m, const Args& a) {
    const StrObject* name = asStr(a[1]);
    if (!name)
        return m.typeError("attribute name must be string, not '" + typeName(m, a[1]) + "'");
    const Value found = findAttribute(m, a[0], name->text);
    return m.hasError() ? Value() : Value::boolean(!found.isNull());
}

Value builtinSetattr(Machine& m, const Args& a) {
    const StrObject* name = asStr(a[1]);
    if (!name)
        return m.typeError("attribute name must be string, not '" + typeName(m, a[1]) + "'");
    return setAttribute(m, a[0], name->text, a.get(2, {})) ? Value::none() : Value();
}

Value builtinIsinstance(Machine& m, const Args& a) {
    const int state = isInstanceOf(m, a[0], a[1]);
    return state < 0 ? Value() : Value::boolean(state == 1);
}

Value builtinIssubclass(Machine& m, const Args& a) {
    const int state = isSubclassOf(m, a[0], a[1]);
    return state < 0 ? Value() : Value::boolean(state == 1);
}

Value inBase(Machine& m, const Value& value, char type) {
    std::int64_t unused = 0;
    Value plain;
    if (!asInteger(value, plain)) {
        if (!indexNumber(m, value, unused))
            return {};
        plain = Value::integer(unused);
    }
    FormatSpec spec;
    spec.type = type;
    spec.isAlternate = true;
    return formatInteger(m, plain, spec);
}

Value builtinChr(Machine& m, const Args& a) {
    std::int64_t number = 0;
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    const bool isNumber = indexNumber(m, a[0], number);
    if ((!isNumber && m.errorIs(m.types.OverflowError)) || number > kMost || number < -kMost - 1) {
        m.clearError();
        return m.raise(m.types.OverflowError, "Python int too large to convert to C int");
    }
    if (!isNumber)
        return {};
    if (number < 0 || number > 0x10ffff)
        return m.valueError("chr() arg not in range(0x110000)");
    return m.character(static_cast<char32_t>(number));
}

Value builtinOrd(Machine& m, const Args& a) {
    if (const auto bytes = bytesLike(m, a[0])) {
        if (bytes->size() == 1)
            return Value::integer(static_cast<unsigned char>(bytes->front()));
        return m.typeError("ord() expected a character, but string of length " +
                           std::to_string(bytes->size()) + " found");
    }
    const StrObject* text = asStr(a[0]);
    if (!text)
        return m.typeError("ord() expected string of length 1, but " + typeName(m, a[0]) +
                           " found");
    if (text->length != 1) {
        return m.typeError("ord() expected a character, but string of length " +
                           std::to_string(text->length) + " found");
    }
    std::size_t offset = 0;
    return Value::integer(static_cast<std::int64_t>(decodeAt(text->text, offset)));
}

Value builtinDivmod(Machine& m, const Args& a) {
    return divideWithRest(m, a[0], a[1]);
}

Value builtinRound(Machine& m, const Args& a) {
    const Value method = specialMethod(m, a[0], m.names.round.get());
    if (!method) {
        return m.hasError()
                   ? Value()
                   : m.typeError("type " + typeName(m, a[0]) + " doesn't define __round__ method");
    }
    return a.has(1) && !a[1].isNone() ? call(m, method, {a[1]}) : call(m, method);
}

Value builtinHash(Machine& m, const Args& a) {
    std::int64_t number = 0;
    return hash(m, a[0], number) ? Value::integer(number) : Value();
}

Value builtinFormat(Machine& m, const Args& a) {
    const StrObject* spec = a.has(1) ? asStr(a[1]) : nullptr;
    if (a.has(1) && !spec)
        return m.typeError("format() argument 2 must be str, not " + argumentTypeName(m, a[1]));
    return format(m, a[0], spec ? std::string_view(spec->text) : "");
}

Value builtinVars(Machine& m, const Args& a) {
    if (!a.has(0))
        return localsOf(m, *m.frame);
    const Value dict = findAttribute(m, a[0], m.names.dict.get());
    if (dict || m.hasError())
        return dict;
    return m.typeError("vars() argument must have __dict__ attribute");
}

Value builtinDir(Machine& m, const Args& a) {
    if (a.has(0)) {
        const Value method = specialMethod(m, a[0], m.names.dir.get());
        const Value names = method ? call(m, method) : directory(m, a[0]);
        if (!names)
            return {};
        const Value list = makeList(m, names);
        return list && callMethod(m, list, "sort") ? list : Value();
    }
    const Value names = localsOf(m, *m.frame);
    const Value list = names ? makeList(m, names) : Value();
    return list && callMethod(m, list, "sort") ? list : Value();
}

Value builtinAnext(Machine& m, const Args& a) {
    const auto slot = typeOf(m, a[0])->slots.asyncNext;
    if (!slot)
        return m.typeError("'" + typeName(m, a[0]) + "' object is not an async iterator");
    const Value awaitable = slot(m, a[0]);
    if (!awaitable || !a.has(1))
        return awaitable;
    const Value iterator = awaitableIterator(m, awaitable);
    return iterator ? makeAnextDefault(m, iterator, a[1]) : Value();
}

Value builtinAiter(Machine& m, const Args& a) {
    const auto slot = typeOf(m, a[0])->slots.asyncIterate;
    return slot ? slot(m, a[0])
                : m.typeError("'" + typeName(m, a[0]) + "' object is not an async iterable");
}

Value builtinAscii(Machine& m, const Args& a) {
    const auto text = reprText(m, a[0]);
    return text ? m.str(asciiOnly(*text)) : Value();
}

Value builtinAbs(Machine& m, const Args& a) {
    const auto slot = typeOf(m, a[0])->slots.absolute;
    return slot ? slot(m, a[0])
                : m.typeError("bad operand type for abs(): '" + typeName(m, a[0]) + "'");
}

void addFunctions(ModuleBuilder& b) {
    b.function("print", "*args, sep=, end=, file=, flush=", builtinPrint)
        .function("len", "obj, /", builtinLen)
        .function("all", "iterable, /", allOrAny<true>)
        .function("any", "iterable, /", allOrAny<false>)
        .rawFunction("max", extreme<true>)
        .rawFunction("min", extreme<false>)
        .function("sum", "iterable, /, start=", builtinSum)
        .rawFunction("sorted", builtinSorted)
        .function("next", "iterator, default=, /", builtinNext)
        .function("iter", "iterable, sentinel=, /", builtinIter)
        .function("anext", "aiterator, default=, /", builtinAnext)
        .function("aiter", "async_iterable, /", builtinAiter)
        .function("getattr", "object, name, default=, /", builtinGetattr)
        .function("hasattr", "obj, name, /", builtinHasattr)
        .function("setattr", "obj, name, value, /", builtinSetattr)
        .function("delattr", "obj, name, /", builtinSetattr)
        .function("isinstance", "obj, class_or_tuple, /", builtinIsinstance)
        .function("issubclass", "cls, class_or_tuple, /", builtinIssubclass)
        .function("chr", "i, /", builtinChr)
        .function("ord", "c, /", builtinOrd)
        .function("divmod", "x, y, /", builtinDivmod)
        .function("round", "number, ndigits=", builtinRound)
        .function("hash", "obj, /", builtinHash)
        .function("format", "value, format_spec=, /", builtinFormat)
        .function("vars", "object=, /", builtinVars)
        .function("dir", "object=, /", builtinDir)
        .function("ascii", "obj, /", builtinAscii)
        .function("abs", "x, /", builtinAbs)
        .rawFunction("__build_class__", buildClass);
}

void addSmallFunctions(ModuleBuilder& b) {
    b.function("repr", "obj, /", [](Machine& m, const Args& a) { return repr(m, a[0]); })
        .function("callable", "obj, /",
                  [](Machine& m, const Args& a) { return Value::boolean(isCallable(m, a[0])); })
        .function("id", "obj, /",
                  [](Machine& m, const Args& a) {
                      if (!a[0].isObject())
                          return Value::integer(static_cast<std::int64_t>(a[0].tag()) * 1000003 +
                                                a[0].asInt() * 32);
                      return Value::integer(static_cast<std::int64_t>(m.addressOf(a[0])));
                  })
        .function("bin", "number, /",
                  [](Machine& m, const Args& a) { return inBase(m, a[0], 'b'); })
        .function("oct", "number, /",
                  [](Machine& m, const Args& a) { return inBase(m, a[0], 'o'); })
        .function("hex", "number, /",
                  [](Machine& m, const Args& a) { return inBase(m, a[0], 'x'); })
        .function(
            "pow", "base, exp, mod=",
            [](Machine& m, const Args& a) { return power(m, a[0], a[1], a.get(2, Value::none())); })
        .function("globals", "",
                  [](Machine& m, const Args&) { return Value(m.frame->function->globals); })
        .function("locals", "", [](Machine& m, const Args&) { return localsOf(m, *m.frame); })
        .function("__import__",
                  "name, globals=, locals=, fromlist=, level=", [](Machine& m, const Args& a) {
                      DictObject* globals = asDict(a.get(1, Value::none()));
                      if (!asStr(a[0]))
                          return m.typeError("module name must be a string");
                      const Value level = a.get(4, Value::integer(0));
                      if (level.isInt() && level.asInt() < 0)
                          return m.valueError("level must be >= 0");
                      return importName(m, globals ? *globals : *m.frame->function->globals,
                                        asStr(a[0])->text, a.get(3, Value::none()), level);
                  });
}

void addTypes(Machine& m, ModuleBuilder& b) {
    const Types& t = m.types;
    for (Type* type :
         {t.object,       t.type,        t.boolean,       t.integer,       t.real,  t.complex,
          t.str,          t.bytes,       t.bytearray,     t.memoryview,    t.list,  t.tuple,
          t.dict,         t.set,         t.frozenset,     t.range,         t.slice, t.property,
          t.staticMethod, t.classMethod, t.super,         t.enumerate,     t.zip,   t.map,
          t.filter,       t.reversed,    t.BaseException, t.ExceptionGroup})
        b.value(type->name, Value::object(type));
#define COROSCOPE_ADD_EXCEPTION(name, base) b.value(#name, Value::object(t.name));
    COROSCOPE_EXCEPTIONS(COROSCOPE_ADD_EXCEPTION)
#undef COROSCOPE_ADD_EXCEPTION
    b.value("True", Value::boolean(true))
        .value("False", Value::boolean(false))
        .value("None", Value::none());
    b.value("IOError", Value::object(t.OSError))
        .value("EnvironmentError", Value::object(t.OSError))
        .value("Ellipsis", Value::ellipsis())
        .value("NotImplemented", Value::notImplemented())
        .value("__debug__", Value::boolean(true));
}

} // namespace

void setUpBuiltinFunctions(Machine& m) {
    ModuleBuilder b(m, "builtins");
    addFunctions(b);
    addSmallFunctions(b);
    addProgramFunctions(b);
    addCompileFunctions(b);
    addTypes(m, b);
    updateDict(m, m.builtins(),
               Value::object(&static_cast<ModuleObject&>(*b.module().rawObject()).dict()));
    m.registerModule("builtins", [](Machine& machine) {
        ModuleBuilder builder(machine, "builtins");
        updateDict(machine, static_cast<ModuleObject&>(*builder.module().rawObject()).dict(),
                   Value::object(&machine.builtins()));
        return builder.module();
    });
}

} // namespace coroscope::scenes
