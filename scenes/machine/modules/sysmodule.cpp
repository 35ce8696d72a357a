// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// sys: what CPython 3.11.7 on Linux says of itself, the streams, and the machine's own limits.
#include "scenes/machine/coroutineorigin.h"
#include "scenes/machine/modules/objectsizes.h"
#include "scenes/machine/modules/structsequence.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/digitlimit.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"

#include <algorithm>
#include <cfloat>

namespace coroscope::scenes {

namespace {

constexpr std::int64_t kHexVersion = 0x030b07f0;
const char* const kVersion = "3.11.7 (main, Dec  4 2023, 00:00:00) [GCC 12.2.0]";

// --- streams -------------------------------------------------------------------------------------

using Write = void (*)(Machine&, std::string_view);

void writeOut(Machine& m, std::string_view text) {
    m.writeOutput(text);
}
void writeErr(Machine& m, std::string_view text) {
    m.writeError(text);
}

template <Write W>
Value write(Machine& m, const Args& a) {
    const StrObject* text = asStr(a[1]);
    if (!text)
        return m.typeError("write() argument must be str, not " + typeName(m, a[1]));
    W(m, text->text);
    return m.isStopping() ? Value() : Value::integer(text->length);
}

template <Write W>
Value writeLines(Machine& m, const Args& a) {
    const bool ok = forEach(m, a[1], [&](const Value& line) {
        const Value pair[2] = {a[0], line};
        return !write<W>(m, Args(pair, 2)).isNull();
    });
    return ok ? Value::none() : Value();
}

Value refuseReading(Machine& m, const Args&) {
    const Value io = m.types.OSError ? Value::object(m.types.OSError) : Value();
    return m.raiseValue(call(m, io, {m.str("not readable")}));
}

Value refuseWriting(Machine& m, const Args&) {
    return m.raiseValue(call(m, Value::object(m.types.OSError), {m.str("not writable")}));
}

template <bool On>
Value always(Machine&, const Args&) {
    return Value::boolean(On);
}

Value streamRepr(Machine& m, const Value& self) {
    const auto part = [&](const char* name) {
        const Value found = findAttribute(m, self, name);
        return found ? reprText(m, found).value_or("?") : "?";
    };
    return m.str("<_io.TextIOWrapper name=" + part("name") + " mode=" + part("mode") +
                 " encoding='utf-8'>");
}

/// A stream: 0 is stdin, which is at its end, 1 stdout, 2 stderr.
Value stream(Machine& m, const char* name, std::int64_t number) {
    TypeBuilder type(m, "TextIOWrapper", "_io");
    type.flags(kFinal | kHasDict | kNotCallable);
    type.slots().repr = streamRepr;
    if (number == 0) {
        type.method("write", "self, text, /", refuseWriting)
            .method("writelines", "self, lines, /", refuseWriting)
            .method("read", "self, size=, /",
                    [](Machine& machine, const Args&) { return machine.str(""); })
            .method("readline", "self, size=, /",
                    [](Machine& machine, const Args&) { return machine.str(""); })
            .method("readlines", "self, hint=, /",
                    [](Machine& machine, const Args&) { return machine.list({}); })
            .method(
                "__iter__", "self",
                [](Machine& machine, const Args&) { return iterate(machine, machine.list({})); })
            .method("readable", "self", always<true>)
            .method("writable", "self", always<false>);
    } else {
        const bool isError = number == 2;
        type.method("write", "self, text, /", isError ? write<writeErr> : write<writeOut>)
            .method("writelines", "self, lines, /",
                    isError ? writeLines<writeErr> : writeLines<writeOut>)
            .method("read", "self, size=, /", refuseReading)
            .method("readline", "self, size=, /", refuseReading)
            .method("readlines", "self, hint=, /", refuseReading)
            .method("readable", "self", always<false>)
            .method("writable", "self", always<true>);
    }
    type.method("flush", "self", [](Machine&, const Args&) { return Value::none(); })
        .method("close", "self", [](Machine&, const Args&) { return Value::none(); })
        .rawMethod("reconfigure", [](Machine&, const Args&) { return Value::none(); })
        .method("isatty", "self", always<false>)
        .method("seekable", "self", always<false>)
        .attribute("encoding", m.str("utf-8"))
        .attribute("errors", m.str(number == 2 ? "backslashreplace" : "strict"))
        .attribute("newlines", Value::none())
        .attribute("closed", Value::boolean(false))
        .attribute("line_buffering", Value::boolean(number == 2));
    type.method("fileno", "self", [](Machine& machine, const Args& a) {
        return getAttribute(machine, a[0], "_number");
    });
    Ref<InstanceObject> made = makeInstance(type.finish());
    DictObject* names = instanceDict(m, made.get());
    names->setName(m.intern("name").get(), m.str(name));
    names->setName(m.intern("mode").get(), m.str(number == 0 ? "r" : "w"));
    names->setName(m.intern("_number").get(), Value::integer(number));
    return Value(std::move(made));
}

// --- structures ----------------------------------------------------------------------------------

template <std::size_t N>
Value structure(Machine& m, const char* name, const char* const (&fields)[N], ValueVector values) {
    Type* type = makeStructSequenceType(m, name, "sys", fields, N);
    type->typeFlags |= kFinal;
    type->slots.newInstance = [](Machine& machine, Type* cls, const Args&) {
        return machine.typeError("cannot create '" + cls->module + "." + cls->name + "' instances");
    };
    return makeStructSequence(m, type, std::move(values));
}

Value number(std::int64_t n) {
    return Value::integer(n);
}

Value versionInfo(Machine& m) {
    constexpr const char* kFields[] = {"major", "minor", "micro", "releaselevel", "serial"};
    return structure(m, "version_info", kFields,
                     {number(3), number(11), number(7), m.str("final"), number(0)});
}

Value floatInfo(Machine& m) {
    constexpr const char* kFields[] = {"max",     "max_exp",    "max_10_exp", "min",
                                       "min_exp", "min_10_exp", "dig",        "mant_dig",
                                       "epsilon", "radix",      "rounds"};
    return structure(m, "float_info", kFields,
                     {Value::real(DBL_MAX), number(DBL_MAX_EXP), number(DBL_MAX_10_EXP),
                      Value::real(DBL_MIN), number(DBL_MIN_EXP), number(DBL_MIN_10_EXP),
                      number(DBL_DIG), number(DBL_MANT_DIG), Value::real(DBL_EPSILON),
                      number(FLT_RADIX), number(1)});
}

Value intInfo(Machine& m) {
    constexpr const char* kFields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                       "str_digits_check_threshold"};
    return structure(m, "int_info", kFields, {number(30), number(4), number(4300), number(640)});
}

Value hashInfo(Machine& m) {
    constexpr const char* kFields[] = {"width",     "modulus",   "inf",       "nan",   "imag",
                                       "algorithm", "hash_bits", "seed_bits", "cutoff"};
    return structure(m, "hash_info", kFields,
                     {number(64), number((std::int64_t{1} << 61) - 1), number(314159), number(0),
                      number(1000003), m.str("siphash13"), number(64), number(128), number(0)});
}

Value threadInfo(Machine& m) {
    constexpr const char* kFields[] = {"name", "lock", "version"};
    return structure(m, "thread_info", kFields,
                     {m.str("pthread"), m.str("semaphore"), m.str("NPTL 2.36")});
}

Value flags(Machine& m) {
    constexpr const char* kFields[] = {"debug",
                                       "inspect",
                                       "interactive",
                                       "optimize",
                                       "dont_write_bytecode",
                                       "no_user_site",
                                       "no_site",
                                       "ignore_environment",
                                       "verbose",
                                       "bytes_warning",
                                       "quiet",
                                       "hash_randomization",
                                       "isolated",
                                       "dev_mode",
                                       "utf8_mode",
                                       "warn_default_encoding",
                                       "safe_path",
                                       "int_max_str_digits"};
    ValueVector values(std::size(kFields), number(0));
    values[11] = number(1);
    values[13] = values[16] = Value::boolean(false);
    values[17] = number(-1);
    return structure(m, "flags", kFields, std::move(values));
}

Value implementation(Machine& m, const Value& version) {
    m.importModule("_types"); // gives SimpleNamespace its parts
    Ref<InstanceObject> made = makeInstance(m.types.namespaceType);
    DictObject* names = instanceDict(m, made.get());
    const auto set = [&](const char* name, Value value) {
        names->setName(m.intern(name).get(), std::move(value));
    };
    set("name", m.str("cpython"));
    set("cache_tag", m.str("cpython-311"));
    set("version", version);
    set("hexversion", number(kHexVersion));
    set("_multiarch", m.str("x86_64-linux-gnu"));
    return Value(std::move(made));
}

// --- functions -----------------------------------------------------------------------------------

Value handledError(Machine& m) {
    for (const HandledException* h = m.handled; h; h = h->previous) {
        if (h->error)
            return h->error;
    }
    return Value::none();
}

Value excInfo(Machine& m, const Args&) {
    const Value error = handledError(m);
    if (error.isNone())
        return m.tuple({error, error, error});
    const ExceptionObject* e = asException(m, error);
    return m.tuple({Value::object(e->type), error, shownTraceback(e)});
}

Value exitProgram(Machine& m, const Args& a) {
    const Value type = Value::object(m.types.SystemExit);
    if (!a.has(0) || a[0].isNone())
        return m.raiseValue(call(m, type));
    if (const TupleObject* tuple = asTuple(a[0]))
        return m.raiseValue(callWith(m, type, tuple->items, nullptr));
    return m.raiseValue(call(m, type, {a[0]}));
}

Value getFrame(Machine& m, const Args& a) {
    std::int64_t depth = 0;
    if (a.has(0) && !indexNumber(m, a[0], depth))
        return {};
    Frame* frame = m.frame;
    for (; depth > 0 && frame; --depth)
        frame = frame->back;
    return frame ? Value::object(frame) : m.valueError("call stack is not deep enough");
}

Value getRefCount(Machine&, const Args& a) {
    constexpr std::int64_t kImmortal = 1'000'000'000;
    return number(a[0].isObject() ? a[0].rawObject()->refCount : kImmortal);
}

Value intern(Machine& m, const Args& a) {
    return asStr(a[0])
               ? m.name(asStr(a[0])->text)
               : m.typeError("intern() argument must be str, not " + argumentTypeName(m, a[0]));
}

Value setRecursionLimit(Machine& m, const Args& a) {
    std::int64_t limit = 0;
    if (!indexNumber(m, a[0], limit))
        return {};
    if (limit < 1)
        return m.valueError("recursion limit must be greater or equal than 1");
    if (limit <= m.depth()) {
        return m.raise(m.types.RecursionError,
                       "cannot set the recursion limit to " + std::to_string(limit) +
                           " at the recursion depth " + std::to_string(m.depth()) +
                           ": the limit is too low");
    }
    m.setDepthLimit(static_cast<int>(std::min<std::int64_t>(limit, INT32_MAX)));
    return Value::none();
}

Value changeMostDigits(Machine& m, const Args& a) {
    std::int64_t digits = 0;
    if (!indexNumber(m, a[0], digits))
        return {};
    if (digits != 0 && digits < kLeastMostDigits) {
        return m.valueError("maxdigits must be 0 or larger than " +
                            std::to_string(kLeastMostDigits));
    }
    setMostDigits(m, digits);
    return Value::none();
}

Value printError(Machine& m, const Args& a) {
    if (asException(m, a[1]))
        m.writeError(uncaughtText(m, a[1]));
    return Value::none();
}

Value displayHook(Machine& m, const Args& a) {
    if (a[0].isNone())
        return a[0];
    const auto text = reprText(m, a[0]);
    if (!text)
        return {};
    m.builtins().setName(m.intern("_").get(), a[0]);
    const Value* print = m.builtins().findName(m.intern("print").get());
    return print ? call(m, Value(*print), {m.str(*text)}) : Value::none();
}

Value none(Machine&, const Args&) {
    return Value::none();
}

Value getOriginDepth(Machine&, const Args&) {
    return number(CoroutineOrigins::current ? CoroutineOrigins::current->depth : 0);
}

Value setOriginDepth(Machine& m, const Args& a) {
    std::int64_t depth = 0;
    if (!indexNumber(m, a[0], depth))
        return {};
    if (depth < 0)
        return m.valueError("depth must be >= 0");
    if (CoroutineOrigins::current)
        CoroutineOrigins::current->depth = static_cast<int>(std::min<std::int64_t>(depth, 1000));
    return Value::none();
}

void addFunctions(ModuleBuilder& b) {
    b.function("exit", "status=, /", exitProgram)
        .function("exc_info", "", excInfo)
        .function("exception", "", [](Machine& m, const Args&) { return handledError(m); })
        .function("excepthook", "exctype, value, traceback, /", printError)
        .function("__excepthook__", "exctype, value, traceback, /", printError)
        .function("displayhook", "object, /", displayHook)
        .function("__displayhook__", "object, /", displayHook)
        .function("_getframe", "depth=, /", getFrame)
        .function("getrecursionlimit", "",
                  [](Machine& m, const Args&) { return number(m.limits().depth); })
        .function("setrecursionlimit", "limit, /", setRecursionLimit)
        .function("intern", "string, /", intern)
        .function("getrefcount", "object, /", getRefCount)
        .function("getsizeof", "object, default=", getSizeOf)
        .function("getdefaultencoding", "", [](Machine& m, const Args&) { return m.str("utf-8"); })
        .function("getfilesystemencoding", "",
                  [](Machine& m, const Args&) { return m.str("utf-8"); })
        .function("getfilesystemencodeerrors", "",
                  [](Machine& m, const Args&) { return m.str("surrogateescape"); })
        .function("getswitchinterval", "", [](Machine&, const Args&) { return Value::real(0.005); })
        .function("setswitchinterval", "interval, /", none)
        .function("get_int_max_str_digits", "",
                  [](Machine& m, const Args&) { return number(mostDigits(m)); })
        .function("set_int_max_str_digits", "maxdigits", changeMostDigits)
        .function("is_finalizing", "", [](Machine&, const Args&) { return Value::boolean(false); })
        .function("gettrace", "", none)
        .function("getprofile", "", none)
        .function("audit", "event, /, *args", none)
        .function("get_coroutine_origin_tracking_depth", "", getOriginDepth)
        .function("set_coroutine_origin_tracking_depth", "depth", setOriginDepth);
}

/// The program's own file, as its first argument names it.
std::string mainFile(Machine& m) {
    const Value* file = m.mainNames().findName(m.names.file.get());
    return file && asStr(*file) ? asStr(*file)->text : "scene.py";
}

/// The folder of the program, then those of the library.
Value searchPath(Machine& m) {
    const std::string name = mainFile(m);
    const std::string folder = name.substr(0, name.rfind('/') + 1);
    return m.list({m.str(folder.size() > 1 ? folder.substr(0, folder.size() - 1) : folder),
                   m.str("/usr/lib/python311.zip"), m.str("/usr/lib/python3.11"),
                   m.str("/usr/lib/python3.11/lib-dynload")});
}

Value builtinModules(Machine& m) {
    ValueVector names;
    for (const char* name :
         {"_abc",      "_ast",      "_codecs",   "_collections", "_functools",   "_imp",
          "_io",       "_locale",   "_operator", "_signal",      "_sre",         "_stat",
          "_string",   "_symtable", "_thread",   "_tokenize",    "_tracemalloc", "_warnings",
          "_weakref",  "atexit",    "builtins",  "errno",        "faulthandler", "gc",
          "itertools", "marshal",   "posix",     "pwd",          "sys",          "time",
          "xxsubtype"})
        names.push_back(m.str(name));
    return m.tuple(std::move(names));
}

} // namespace

Value sysModule(Machine& m) {
    ModuleBuilder b(m, "sys");
    const Value version = versionInfo(m);
    const Value in = stream(m, "<stdin>", 0);
    const Value out = stream(m, "<stdout>", 1);
    const Value err = stream(m, "<stderr>", 2);
    b.value("stdin", in)
        .value("stdout", out)
        .value("stderr", err)
        .value("__stdin__", in)
        .value("__stdout__", out)
        .value("__stderr__", err)
        .value("argv", m.list({m.str(mainFile(m))}))
        .value("orig_argv", m.list({m.str("python3"), m.str(mainFile(m))}))
        .value("path", searchPath(m))
        .value("builtin_module_names", builtinModules(m))
        .value("meta_path", m.list({}))
        .value("warnoptions", m.list({}))
        .value("modules", Value::object(&m.modules()))
        .value("platform", m.str("linux"))
        .value("byteorder", m.str("little"))
        .value("maxsize", number(INT64_MAX))
        .value("maxunicode", number(0x10ffff))
        .value("version", m.str(kVersion))
        .value("hexversion", number(kHexVersion))
        .value("api_version", number(1013))
        .value("copyright", m.str("Copyright (c) 2001-2023 Python Software Foundation."))
        .value("executable", m.str("/usr/bin/python3"))
        .value("float_repr_style", m.str("short"))
        .value("dont_write_bytecode", Value::boolean(true))
        .value("abiflags", m.str(""))
        .value("platlibdir", m.str("lib"))
        .value("version_info", version)
        .value("implementation", implementation(m, version))
        .value("float_info", floatInfo(m))
        .value("int_info", intInfo(m))
        .value("hash_info", hashInfo(m))
        .value("thread_info", threadInfo(m))
        .value("flags", flags(m));
    for (const char* prefix : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"})
        b.value(prefix, m.str("/usr"));
    addFunctions(b);
    return b.module();
}

/// What os and datetime give in structures.
Value posixModule(Machine& m) {
    constexpr const char* kUname[] = {"sysname", "nodename", "release", "version", "machine"};
    constexpr const char* kTimes[] = {"user", "system", "children_user", "children_system",
                                      "elapsed"};
    constexpr const char* kTerminalSize[] = {"columns", "lines"};
    constexpr const char* kIsoDate[] = {"year", "week", "weekday"};
    ModuleBuilder b(m, "_posix");
    b.value("isocalendar_date",
            Value::object(makeStructSequenceType(m, "IsoCalendarDate", "datetime", kIsoDate, 3)))
        .value("uname_result",
               Value::object(makeStructSequenceType(m, "uname_result", "posix", kUname, 5)))
        .value("terminal_size",
               Value::object(makeStructSequenceType(m, "terminal_size", "os", kTerminalSize, 2)))
        .value("times_result",
               Value::object(makeStructSequenceType(m, "times_result", "posix", kTimes, 5)));
    return b.module();
}

} // namespace coroscope::scenes
