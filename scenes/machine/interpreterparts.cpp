// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Unpacking, functions, context managers and raising.
#include "scenes/machine/interpreterparts.h"

#include "scenes/machine/slots.h"
#include "scenes/machine/traceback.h"

#include <algorithm>

namespace coroscope::scenes {

// --- unpacking -----------------------------------------------------------------------------------

namespace {

bool startUnpacking(Machine& machine, const Value& iterable, ValueVector& items, std::size_t most) {
    if (!typeOf(machine, iterable)->slots.iterate && !typeOf(machine, iterable)->slots.getItem) {
        machine.typeError("cannot unpack non-iterable " + typeName(machine, iterable) + " object");
        return false;
    }
    return forEach(machine, iterable, [&](const Value& item) {
        items.push_back(item);
        return items.size() < most;
    });
}

/// Puts a value on the stack, behind whose top nothing is yet.
void place(Value*& top, Value value) {
    new (top) Value(std::move(value));
    ++top;
}

} // namespace

bool unpackSequence(Machine& machine, const Value& iterable, std::size_t count, Value*& top) {
    ValueVector made;
    const ValueVector* items = &made;
    Object* object = iterable.isObject() ? iterable.rawObject() : nullptr;
    if (object && object->type == machine.types.list)
        items = &asList(iterable)->items;
    else if (object && object->type == machine.types.tuple)
        items = &asTuple(iterable)->items;
    else if (!startUnpacking(machine, iterable, made, count + 1))
        return false;
    if (items->size() < count) {
        machine.valueError("not enough values to unpack (expected " + std::to_string(count) +
                           ", got " + std::to_string(items->size()) + ")");
        return false;
    }
    if (items->size() > count) {
        machine.valueError("too many values to unpack (expected " + std::to_string(count) + ")");
        return false;
    }
    for (std::size_t i = count; i-- > 0;)
        place(top, (*items)[i]);
    return true;
}

bool unpackWithStar(Machine& machine, const Value& iterable, std::size_t before, std::size_t after,
                    Value*& top) {
    ValueVector items;
    if (!startUnpacking(machine, iterable, items, static_cast<std::size_t>(-1)))
        return false;
    if (items.size() < before + after) {
        machine.valueError("not enough values to unpack (expected at least " +
                           std::to_string(before + after) + ", got " +
                           std::to_string(items.size()) + ")");
        return false;
    }
    const std::size_t middle = items.size() - before - after;
    for (std::size_t i = after; i-- > 0;)
        place(top, items[before + middle + i]);
    place(top,
          machine.list(ValueVector(items.begin() + static_cast<std::ptrdiff_t>(before),
                                   items.begin() + static_cast<std::ptrdiff_t>(before + middle))));
    for (std::size_t i = before; i-- > 0;)
        place(top, items[i]);
    return true;
}

bool extendList(Machine& machine, ListObject& list, const Value& iterable) {
    if (!typeOf(machine, iterable)->slots.iterate && !typeOf(machine, iterable)->slots.getItem) {
        machine.typeError("Value after * must be an iterable, not " + typeName(machine, iterable));
        return false;
    }
    return collect(machine, iterable, list.items);
}

// --- text ----------------------------------------------------------------------------------------

Value formatValue(Machine& machine, const Value& value, std::uint32_t how, const Value& spec) {
    Value shown = value;
    if (how == 1)
        shown = str(machine, value);
    else if (how >= 2)
        shown = repr(machine, value);
    if (!shown)
        return {};
    if (how == 3)
        shown = machine.str(asciiOnly(asStr(shown)->text));
    if (how == 0 && !spec && value.isInt())
        return str(machine, value);
    return format(machine, shown, spec ? std::string_view(asStr(spec)->text) : "");
}

Value buildString(Machine& machine, const Value* first, std::size_t count) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i)
        size += asStr(first[i])->text.size();
    if (size > 65536 && !machine.reserve(static_cast<std::int64_t>(size)))
        return {};
    std::string text;
    text.reserve(size);
    for (std::size_t i = 0; i < count; ++i)
        text += asStr(first[i])->text;
    return machine.str(std::move(text));
}

// --- functions -----------------------------------------------------------------------------------

Value makeFunctionObject(Machine& machine, Frame& frame, std::uint32_t flags, Value*& top) {
    const auto pop = [&top] { return std::move(*--top); };
    const Value code = pop();
    Ref<FunctionObject> made =
        make<FunctionObject>(machine.types.function, static_cast<CodeObject*>(code.rawObject()),
                             frame.function->globals.get());
    if (flags & 8)
        made->closure = Ref<TupleObject>(asTuple(pop()));
    if (flags & 4) {
        const Value flat = pop();
        Ref<DictObject> annotations = machine.newDict();
        const ValueVector& items = asTuple(flat)->items;
        for (std::size_t i = 0; i + 1 < items.size(); i += 2)
            annotations->setName(asStr(items[i]), items[i + 1]);
        made->annotations = Value(std::move(annotations));
    }
    if (flags & 2)
        made->keywordDefaults = Ref<DictObject>(asDict(pop()));
    if (flags & 1)
        made->defaults = Ref<TupleObject>(asTuple(pop()));
    return Value(std::move(made));
}

namespace {
/// "module.function()", as refusals of unpacked arguments name it.
std::string calledName(Machine& machine, const Value& function) {
    const Value text = findAttribute(machine, function, machine.names.qualname.get());
    const Value module = findAttribute(machine, function, machine.names.module.get());
    machine.clearError();
    if (!asStr(text))
        return strText(machine, function).value_or(typeName(machine, function) + " object");
    const bool isPlain = !asStr(module) || asStr(module)->text == "builtins";
    return (isPlain ? "" : asStr(module)->text + ".") + asStr(text)->text + "()";
}
} // namespace

bool mergeKeywords(Machine& machine, const Value& function, DictObject& into, const Value& from) {
    const auto name = [&] { return calledName(machine, function); };
    const auto add = [&](const Value& key, const Value& value) {
        // Whether the keys are strings is seen by the call, when all arguments are there.
        if (into.find(machine, key)) {
            const auto text = strText(machine, key);
            if (text) {
                machine.typeError(name() + " got multiple values for keyword argument '" + *text +
                                  "'");
            }
            return false;
        }
        return into.set(machine, key, value);
    };
    if (DictObject* dict = asDict(from)) {
        std::size_t position = 0;
        while (DictObject::Entry* entry = dict->next(position)) {
            if (!add(Value(entry->key), Value(entry->value)))
                return false;
        }
        return true;
    }
    const Value keys = findAttribute(machine, from, machine.names.keys.get());
    if (!keys) {
        if (!machine.hasError()) {
            machine.typeError(name() + " argument after ** must be a mapping, not " +
                              typeName(machine, from));
        }
        return false;
    }
    const Value all = call(machine, keys);
    return all && forEach(machine, all, [&](const Value& key) {
               const Value value = getItem(machine, from, key);
               return value && add(key, value);
           });
}

Value callWithUnpacked(Machine& machine, const Value& callable, const Value& args,
                       const Value& keywords) {
    ValueVector values;
    if (!typeOf(machine, args)->slots.iterate && !typeOf(machine, args)->slots.getItem) {
        return machine.typeError(calledName(machine, callable) +
                                 " argument after * must be an iterable, not " +
                                 typeName(machine, args));
    }
    if (!collect(machine, args, values))
        return {};
    return callWith(machine, callable, values, keywords ? asDict(keywords) : nullptr);
}

DictObject& builtinsOf(Machine& machine, DictObject& globals) {
    const Value* named = globals.findName(machine.names.builtins.get());
    if (DictObject* dict = named ? asDict(*named) : nullptr)
        return *dict;
    const auto* module = named ? objectAs<ModuleObject>(*named, machine.types.module) : nullptr;
    return module ? module->dict() : machine.builtins();
}

// --- context managers ----------------------------------------------------------------------------

bool enterContext(Machine& machine, const Value& manager, bool isAsync, Value*& top) {
    const Names& names = machine.names;
    StrObject* enterName = isAsync ? names.aenter.get() : names.enter.get();
    StrObject* exitName = isAsync ? names.aexit.get() : names.exit.get();
    const Value enter = specialMethod(machine, manager, enterName);
    const Value exit = enter ? specialMethod(machine, manager, exitName) : Value();
    if (!exit) {
        if (!machine.hasError()) {
            std::string text = "'" + typeName(machine, manager) + "' object does not support the ";
            text += isAsync ? "asynchronous context manager protocol" : "context manager protocol";
            if (enter)
                text += " (missed " + exitName->text + " method)";
            machine.typeError(text);
        }
        return false;
    }
    Value result = call(machine, enter);
    if (!result)
        return false;
    place(top, exit);
    place(top, std::move(result));
    return true;
}

Value callExit(Machine& machine, const Value& exit, const Value& error) {
    const Value traceback = shownTraceback(asException(machine, error));
    return call(machine, exit, {Value::object(typeOf(machine, error)), error, traceback});
}

// --- raising and catching ------------------------------------------------------------------------

bool raiseStatement(Machine& machine, Value what, const Value& cause) {
    if (!what) {
        const HandledException* handled = machine.handled;
        while (handled && !handled->error)
            handled = handled->previous;
        if (!handled) {
            machine.raise(machine.types.RuntimeError, "No active exception to reraise");
            return false;
        }
        machine.setPendingError(handled->error);
        return true;
    }
    Type* type = asType(what);
    if (type && type->has(kExceptionType)) {
        what = call(machine, what);
        if (!what)
            return false;
        if (!asException(machine, what)) {
            machine.typeError("calling <class '" + type->name +
                              "'> should have returned an instance of BaseException, not " +
                              typeName(machine, what));
            return false;
        }
    }
    ExceptionObject* exception = asException(machine, what);
    if (!exception) {
        machine.typeError("exceptions must derive from BaseException");
        return false;
    }
    if (cause) {
        Value fixed = cause;
        Type* causeType = asType(cause);
        if (causeType && causeType->has(kExceptionType))
            fixed = call(machine, cause);
        if (!fixed)
            return false;
        if (!fixed.isNone() && !asException(machine, fixed)) {
            machine.typeError("exception causes must derive from BaseException");
            return false;
        }
        exception->cause = fixed;
        exception->suppressContext = true;
    }
    machine.raiseValue(what);
    return false;
}

int matchesException(Machine& machine, const Value& error, const Value& type) {
    if (const TupleObject* tuple = asTuple(type)) {
        for (const Value& one : tuple->items) {
            const int state = matchesException(machine, error, one);
            if (state != 0)
                return state;
        }
        return 0;
    }
    const Type* cls = asType(type);
    if (!cls || !cls->has(kExceptionType)) {
        machine.typeError("catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
    return typeOf(machine, error)->isSubtypeOf(cls) ? 1 : 0;
}

Value nameError(Machine& machine, const std::string& name) {
    Value error =
        machine.makeException(machine.types.NameError, "name '" + name + "' is not defined");
    if (ExceptionObject* exception = asException(machine, error))
        exception->extra = machine.name(name);
    return machine.raiseValue(error);
}

Value unboundError(Machine& machine, const Frame& frame, std::size_t index) {
    const LocalVariable& local = frame.code->code->locals[index];
    if (local.kind & LocalVariable::kFree) {
        const Value error = machine.makeException(
            machine.types.NameError,
            "cannot access free variable '" + local.name +
                "' where it is not associated with a value in enclosing scope");
        if (ExceptionObject* exception = asException(machine, error))
            exception->extra = machine.name(local.name);
        return machine.raiseValue(error);
    }
    return machine.raise(machine.types.UnboundLocalError,
                         "cannot access local variable '" + local.name +
                             "' where it is not associated with a value");
}

} // namespace coroscope::scenes
