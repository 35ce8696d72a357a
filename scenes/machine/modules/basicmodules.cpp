// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The small modules that nearly every scene needs: sys, time, functools, __future__.
#include "scenes/machine/librarymodules.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <cmath>

namespace coroscope::scenes {

namespace {

constexpr double kEpoch = 1'700'000'000.0;

Value timeModule(Machine& m) {
    const auto now = [](Machine& machine, const Args&) {
        return Value::real(machine.time().now());
    };
    const auto nowNs = [](Machine& machine, const Args&) {
        return Value::integer(static_cast<std::int64_t>(machine.time().now() * 1e9));
    };
    ModuleBuilder b(m, "time");
    b.function("monotonic", "", now)
        .function("perf_counter", "", now)
        .function("monotonic_ns", "", nowNs)
        .function("perf_counter_ns", "", nowNs)
        .function("process_time", "", [](Machine&, const Args&) { return Value::real(0.0); })
        .function("thread_time", "", [](Machine&, const Args&) { return Value::real(0.0); })
        .function("time", "",
                  [](Machine& machine, const Args&) {
                      return Value::real(kEpoch + machine.time().now());
                  })
        .function("time_ns", "",
                  [](Machine& machine, const Args&) {
                      return Value::integer(
                          static_cast<std::int64_t>((kEpoch + machine.time().now()) * 1e9));
                  })
        .function("sleep", "seconds, /", [](Machine& machine, const Args& a) {
            double seconds = 0;
            if (!realNumber(machine, a[0], seconds)) {
                machine.clearError();
                return machine.typeError("'" + typeName(machine, a[0]) +
                                         "' object cannot be interpreted as an integer");
            }
            if (seconds < 0)
                return machine.valueError("sleep length must be non-negative");
            machine.time().block(seconds);
            return machine.hasError() || machine.isStopping() ? Value() : Value::none();
        });
    return b.module();
}

/// sys.stdout and sys.stderr.
Value stream(Machine& m, const char* name, bool isError) {
    TypeBuilder type(m, "TextIOWrapper", "_io");
    type.flags(kFinal | kHasDict)
        .method("write", "self, text, /",
                isError ? [](Machine &machine, const Args &a) {
                    if (!asStr(a[1]))
                        return machine.typeError("write() argument must be str, not "
                                                 + typeName(machine, a[1]));
                    machine.writeError(asStr(a[1])->text);
                    return Value::integer(asStr(a[1])->length);
                } : [](Machine &machine, const Args &a) {
                    if (!asStr(a[1]))
                        return machine.typeError("write() argument must be str, not "
                                                 + typeName(machine, a[1]));
                    machine.writeOutput(asStr(a[1])->text);
                    return machine.isStopping() ? Value() : Value::integer(asStr(a[1])->length);
                })
        .method("flush", "self", [](Machine &, const Args &) { return Value::none(); })
        .method("isatty", "self", [](Machine &, const Args &) { return Value::boolean(false); })
        .attribute("encoding", m.str("utf-8"));
    Ref<InstanceObject> made = makeInstance(type.finish());
    instanceDict(m, made.get())->setName(m.intern("name").get(), m.str(name));
    return Value(std::move(made));
}

Value handledError(Machine& m) {
    for (const HandledException* h = m.handled; h; h = h->previous) {
        if (h->error)
            return h->error;
    }
    return Value::none();
}

Value sysModule(Machine& m) {
    ModuleBuilder b(m, "sys");
    const Value out = stream(m, "<stdout>", false);
    const Value errors = stream(m, "<stderr>", true);
    b.value("stdout", out)
        .value("stderr", errors)
        .value("__stdout__", out)
        .value("__stderr__", errors)
        .value("argv", m.list({m.str("scene.py")}))
        .value("path", m.list({}))
        .value("modules", Value::object(&m.modules()))
        .value("platform", m.str("linux"))
        .value("byteorder", m.str("little"))
        .value("maxsize", Value::integer(INT64_MAX))
        .value("version", m.str("3.11.7 (main) [GCC 12.2.0]"))
        .value("executable", m.str("/usr/bin/python3"))
        .value("version_info", m.tuple({Value::integer(3), Value::integer(11), Value::integer(7),
                                        m.str("final"), Value::integer(0)}))
        .function("exit", "status=, /",
                  [](Machine& machine, const Args& a) {
                      const Value type = Value::object(machine.types.SystemExit);
                      return machine.raiseValue(a.has(0) ? call(machine, type, {a[0]})
                                                         : call(machine, type));
                  })
        .function(
            "getrecursionlimit", "",
            [](Machine& machine, const Args&) { return Value::integer(machine.limits().depth); })
        .function("setrecursionlimit", "limit, /",
                  [](Machine&, const Args&) { return Value::none(); })
        .function("intern", "string, /",
                  [](Machine& machine, const Args& a) {
                      return asStr(a[0]) ? machine.name(asStr(a[0])->text)
                                         : machine.typeError("intern() argument must be str");
                  })
        .function("getsizeof", "object, default=, /",
                  [](Machine&, const Args&) { return Value::integer(64); })
        .function("exc_info", "",
                  [](Machine& machine, const Args&) {
                      const Value error = handledError(machine);
                      if (error.isNone())
                          return machine.tuple({error, error, error});
                      const ExceptionObject* e = asException(machine, error);
                      return machine.tuple({Value::object(e->type), error, shownTraceback(e)});
                  })
        .function("exception", "",
                  [](Machine& machine, const Args&) { return handledError(machine); })
        .function("_getframe", "depth=, /", [](Machine& machine, const Args& a) {
            Frame* frame = machine.frame;
            for (std::int64_t i = a.has(0) ? a[0].asInt() : 0; i > 0 && frame; --i)
                frame = frame->back;
            return frame ? Value::object(frame)
                         : machine.valueError("call stack is not deep enough");
        });
    return b.module();
}

} // namespace

Value functoolsModule(Machine& m);
Value randomModule(Machine& m);
Value typesModule(Machine& m);
Value weakrefModule(Machine& m);

void setUpModules(Machine& m) {
    setUpLibraryModules(m);
    m.registerModule("time", timeModule);
    m.registerModule("sys", sysModule);
    m.registerModule("_types", typesModule);
    m.registerModule("_weakref", weakrefModule);
    m.registerModule("functools", functoolsModule);
    m.registerModule("random", randomModule);
    m.registerModule("__future__", [](Machine& machine) {
        ModuleBuilder b(machine, "__future__");
        b.value("annotations", Value::none());
        return b.module();
    });
}

} // namespace coroscope::scenes
