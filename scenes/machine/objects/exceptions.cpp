// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The exception types: how they are made and shown.
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/objects/exceptionparts.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool takeKeywords(Machine& m, Type* cls, ExceptionObject& made, const Args& args) {
    const std::uint32_t most = cls == m.types.NameError ? 1 : 2;
    const bool isNamed = most == 1 || cls == m.types.ImportError || cls == m.types.AttributeError;
    if (isNamed && args.keywordCount() > most) {
        m.typeError(cls->name + "() takes at most " + std::to_string(most) + " keyword argument" +
                    (most == 1 ? " (" : "s (") + std::to_string(args.keywordCount()) + " given)");
        return false;
    }
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.names->items[i])->text;
        const Value& value = args[args.positionalCount() + i];
        const Types& t = m.types;
        if (name == "name" && (cls->isSubtypeOf(t.ImportError) || cls->isSubtypeOf(t.NameError) ||
                               cls->isSubtypeOf(t.AttributeError))) {
            made.extra = value;
        } else if ((name == "path" && cls->isSubtypeOf(t.ImportError)) ||
                   (name == "obj" && cls->isSubtypeOf(t.AttributeError))) {
            made.extra2 = value;
        } else if (!cls->has(kHeapType)) {
            const bool isNaming = cls->isSubtypeOf(t.ImportError) ||
                                  cls->isSubtypeOf(t.NameError) ||
                                  cls->isSubtypeOf(t.AttributeError);
            m.typeError(isNaming ? "'" + name + "' is an invalid keyword argument for " +
                                       cls->name + "()"
                                 : cls->name + "() takes no keyword arguments");
            return false;
        }
    }
    return true;
}

Value exceptionNew(Machine& m, Type* cls, const Args& args) {
    Ref<ExceptionObject> made = make<ExceptionObject>(cls);
    const std::uint32_t count = args.positionalCount();
    made->args = Ref<TupleObject>(asTuple(m.tuple(ValueVector(args.values, args.values + count))));
    if (!takeKeywords(m, cls, *made, args))
        return {};
    if ((cls->isSubtypeOf(m.types.StopIteration) || cls->isSubtypeOf(m.types.SystemExit)))
        made->value = count == 0                                          ? Value::none()
                      : count > 1 && cls->isSubtypeOf(m.types.SystemExit) ? Value(made->args)
                                                                          : args[0];
    return Value(std::move(made));
}

bool exceptionInit(Machine& m, const Value& value, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    ExceptionObject& made = exceptionOf(value);
    const Types& t = m.types;
    const bool hasNames = made.type->isSubtypeOf(t.ImportError) ||
                          made.type->isSubtypeOf(t.NameError) ||
                          made.type->isSubtypeOf(t.AttributeError);
    if (args.keywordCount() > 0 && !hasNames) {
        m.typeError(typeName(m, value) + "() takes no keyword arguments");
        return false;
    }
    made.args = Ref<TupleObject>(asTuple(m.tuple(ValueVector(args.values, args.values + count))));
    if (count > 0 && made.type->isSubtypeOf(m.types.StopIteration))
        made.value = args[0];
    else if (count > 0 && made.type->isSubtypeOf(m.types.SystemExit))
        made.value = count == 1 ? args[0] : Value(made.args);
    return true;
}

Type* osErrorFor(Machine& m, Type* cls, const Value& number) {
    const Types& t = m.types;
    if (cls != t.OSError || !number.isInt())
        return cls;
    switch (number.asInt()) {
    case 1:
    case 13:
        return t.PermissionError;
    case 2:
        return t.FileNotFoundError;
    case 3:
        return t.ProcessLookupError;
    case 4:
        return t.InterruptedError;
    case 10:
        return t.ChildProcessError;
    case 11:
    case 114:
    case 115:
        return t.BlockingIOError;
    case 17:
        return t.FileExistsError;
    case 20:
        return t.NotADirectoryError;
    case 21:
        return t.IsADirectoryError;
    case 32:
    case 108:
        return t.BrokenPipeError;
    case 103:
        return t.ConnectionAbortedError;
    case 104:
        return t.ConnectionResetError;
    case 110:
        return t.TimeoutError;
    case 111:
        return t.ConnectionRefusedError;
    default:
        return cls;
    }
}

Value osErrorNew(Machine& m, Type* cls, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (args.keywordCount() > 0 && !cls->has(kHeapType))
        return m.typeError(cls->name + "() takes no keyword arguments");
    Type* chosen = count >= 2 && count <= 5 ? osErrorFor(m, cls, args[0]) : cls;
    Value value = exceptionNew(m, chosen, args);
    if (value && count >= 2 && count <= 5) {
        ExceptionObject& made = exceptionOf(value);
        made.value = args[0];
        made.extra = args[1];
        made.extra2 = count >= 3 ? args[2] : Value();
        made.fields = {count == 5 ? args[4] : Value()};
        made.args = Ref<TupleObject>(asTuple(m.tuple({args[0], args[1]})));
    }
    return value;
}

bool osErrorInit(Machine&, const Value&, const Args&) {
    return true;
}

Value osErrorStr(Machine& m, const Value& value) {
    const ExceptionObject& error = exceptionOf(value);
    if (!error.value || !error.extra)
        return m.types.BaseException->slots.str(m, value);
    const auto number = strText(m, error.value);
    const auto text = strText(m, error.extra);
    if (!number || !text)
        return {};
    std::string shown = "[Errno " + *number + "] " + *text;
    if (error.extra2) {
        const auto file = reprText(m, error.extra2);
        if (!file)
            return {};
        shown += ": " + *file;
        if (!error.fields.empty() && error.fields[0]) {
            const auto other = reprText(m, error.fields[0]);
            if (!other)
                return {};
            shown += " -> " + *other;
        }
    }
    return m.str(std::move(shown));
}

Value exceptionStr(Machine& m, const Value& value) {
    const ExceptionObject& error = exceptionOf(value);
    const ValueVector& args = error.args->items;
    if (args.empty())
        return m.str("");
    if (error.type->isSubtypeOf(m.types.KeyError) && args.size() == 1)
        return repr(m, args[0]);
    return args.size() == 1 ? str(m, args[0]) : repr(m, Value(error.args));
}

Value exceptionRepr(Machine& m, const Value& value) {
    const ExceptionObject& error = exceptionOf(value);
    std::string text = error.type->name + "(";
    const ValueVector args = error.args->items;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto shown = reprText(m, args[i]);
        if (!shown)
            return {};
        text += (i ? ", " : "") + *shown;
    }
    return m.str(text + ")");
}

Value withTraceback(Machine& m, const Args& a) {
    ExceptionObject& error = exceptionOf(a[0]);
    if (a[1].isNone()) {
        error.traceback = nullptr;
    } else if (auto* traceback = objectAs<TracebackObject>(a[1], m.types.traceback)) {
        error.traceback = Ref<TracebackObject>(traceback);
    } else {
        return m.typeError("__traceback__ must be a traceback or None");
    }
    return a[0];
}

Value addNote(Machine& m, const Args& a) {
    if (!asStr(a[1]))
        return m.typeError("note must be a str, not '" + typeName(m, a[1]) + "'");
    DictObject* dict = instanceDict(m, a[0].rawObject());
    if (!dict->findName(m.names.notes.get()))
        dict->setName(m.names.notes.get(), Value(m.newList()));
    ListObject* notes = asList(*dict->findName(m.names.notes.get()));
    if (!notes)
        return m.typeError("Cannot add note: __notes__ is not a list");
    notes->items.push_back(a[1]);
    return Value::none();
}

/// False, raised, when an attribute is deleted (`to` is Null) that must stay.
bool mayNotGo(Machine& m, const Value& to, const std::string& name) {
    if (!to)
        m.typeError(name + " may not be deleted");
    return !to.isNull();
}

bool isLink(Machine& m, const Value& to, const std::string& what) {
    if (!mayNotGo(m, to, "__" + what + "__"))
        return false;
    if (to.isNone() || asException(m, to))
        return true;
    m.typeError("exception " + what + " must be None or derive from BaseException");
    return false;
}

/// The arguments that make an error again: an OSError keeps its file names apart from them.
Value madeFrom(Machine& m, const ExceptionObject& error) {
    const TupleObject* args = asTuple(error.args);
    const bool hasFile = args && args->size() == 2 && error.type->isSubtypeOf(m.types.OSError) &&
                         error.extra2 && !error.extra2.isNone();
    if (!hasFile)
        return Value(error.args);
    ValueVector all(args->items.begin(), args->items.end());
    all.push_back(error.extra2);
    if (!error.fields.empty() && error.fields[0] && !error.fields[0].isNone()) {
        all.push_back(Value::none());
        all.push_back(error.fields[0]);
    }
    return m.tuple(std::move(all));
}

/// The class, what makes it again and, where there are any, the attributes.
Value reduce(Machine& m, const Args& a) {
    const ExceptionObject& error = exceptionOf(a[0]);
    ValueVector parts{Value::object(error.type), madeFrom(m, error)};
    if (error.attributes)
        parts.push_back(Value::object(error.attributes));
    return m.tuple(std::move(parts));
}

Value setState(Machine& m, const Args& a) {
    if (a[1].isNone())
        return Value::none();
    DictObject* state = asDict(a[1]);
    if (!state)
        return m.typeError("state is not a dictionary");
    const Value kept = a[1];
    std::size_t position = 0;
    while (DictObject::Entry* entry = state->next(position)) {
        const Value key = entry->key;
        const Value value = entry->value;
        if (!asStr(key))
            return m.typeError("attribute name must be string, not '" + typeName(m, key) + "'");
        if (!setAttribute(m, a[0], m.intern(asStr(key)->text).get(), value))
            return {};
    }
    return Value::none();
}

void setUpBase(Machine& m) {
    TypeBuilder base(m, m.types.BaseException);
    base.flags(kExceptionType | kHasDict);
    base.slots().newInstance = exceptionNew;
    base.slots().init = exceptionInit;
    base.slots().str = exceptionStr;
    base.slots().repr = exceptionRepr;
    base.method("with_traceback", "self, tb, /", withTraceback)
        .method("add_note", "self, note, /", addNote)
        .method("__reduce__", "self", reduce)
        .method("__setstate__", "self, state, /", setState)
        .property(
            "args", [](Machine&, const Value& v) { return Value(exceptionOf(v).args); },
            [](Machine& machine, const Value& v, const Value& to) {
                if (!mayNotGo(machine, to, "args"))
                    return false;
                const Value tuple = makeTuple(machine, to);
                if (!tuple)
                    return false;
                exceptionOf(v).args = Ref<TupleObject>(asTuple(tuple));
                return true;
            })
        .property("__cause__", getMember<&ExceptionObject::cause>,
                  [](Machine& machine, const Value& v, const Value& to) {
                      if (!isLink(machine, to, "cause"))
                          return false;
                      exceptionOf(v).cause = to.isNone() ? Value() : to;
                      exceptionOf(v).suppressContext = true;
                      return true;
                  })
        .property("__context__", getMember<&ExceptionObject::context>,
                  [](Machine& machine, const Value& v, const Value& to) {
                      if (!isLink(machine, to, "context"))
                          return false;
                      exceptionOf(v).context = to.isNone() ? Value() : to;
                      return true;
                  })
        .property(
            "__suppress_context__",
            [](Machine&, const Value& v) { return Value::boolean(exceptionOf(v).suppressContext); },
            [](Machine& machine, const Value& v, const Value& to) {
                if (!to.isBool()) {
                    machine.typeError(to ? "attribute value type must be bool"
                                         : "can't delete numeric/char attribute");
                    return false;
                }
                exceptionOf(v).suppressContext = to.isTrue();
                return true;
            })
        .property(
            "__traceback__",
            [](Machine&, const Value& v) { return shownTraceback(&exceptionOf(v)); },
            [](Machine& machine, const Value& v, const Value& to) {
                if (!mayNotGo(machine, to, "__traceback__"))
                    return false;
                const Value pair[2] = {v, to};
                return !withTraceback(machine, Args(pair, 2)).isNull();
            })
        .finish();
}

void setUpMembers(Machine& m) {
    const Types& t = m.types;
    TypeBuilder(m, t.StopIteration)
        .property("value", getMember<&ExceptionObject::value>, setMember<&ExceptionObject::value>);
    TypeBuilder(m, t.SystemExit)
        .property("code", getMember<&ExceptionObject::value>, setMember<&ExceptionObject::value>);
    for (Type* type : {t.NameError, t.AttributeError, t.ImportError})
        TypeBuilder(m, type).property("name", getMember<&ExceptionObject::extra>,
                                      setMember<&ExceptionObject::extra>);
    TypeBuilder(m, t.AttributeError).property("obj", getMember<&ExceptionObject::extra2>);
    TypeBuilder(m, t.ImportError)
        .property("path", getMember<&ExceptionObject::extra2>)
        .property("msg", [](Machine&, const Value& v) {
            const TupleObject* args = asTuple(exceptionOf(v).args);
            return args && args->size() == 1 ? Value(args->items[0]) : Value::none();
        });
    TypeBuilder(m, t.OSError)
        .property("errno", getMember<&ExceptionObject::value>, setMember<&ExceptionObject::value>)
        .property("strerror", getMember<&ExceptionObject::extra>,
                  setMember<&ExceptionObject::extra>)
        .property("filename", getMember<&ExceptionObject::extra2>,
                  setMember<&ExceptionObject::extra2>)
        .property("filename2", [](Machine&, const Value& v) {
            const ValueVector& fields = exceptionOf(v).fields;
            return fields.empty() || !fields[0] ? Value::none() : fields[0];
        });
}

} // namespace

void setUpExceptions(Machine& m) {
    setUpBase(m);
    Types& t = m.types;
#define COROSCOPE_FINISH(name, parent)                                                             \
    if (t.name != t.BaseExceptionGroup) {                                                          \
        TypeBuilder builder(m, t.name);                                                            \
        if (t.name == t.OSError) {                                                                 \
            builder.slots().newInstance = osErrorNew;                                              \
            builder.slots().init = osErrorInit;                                                    \
            builder.slots().str = osErrorStr;                                                      \
        }                                                                                          \
        setFieldSlots(m, t.name, builder.slots());                                                 \
        builder.base(t.parent).finish();                                                           \
    }
    COROSCOPE_EXCEPTIONS(COROSCOPE_FINISH)
#undef COROSCOPE_FINISH
    setUpGroups(m);
    setUpMembers(m);
    setUpFieldErrors(m);
}

} // namespace coroscope::scenes
