// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The native modules by name.
#include "scenes/machine/librarymodules.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

Value bisectModule(Machine& m);
Value collectionsModule(Machine& m);
Value datetimeModule(Machine& m);
Value functoolsModule(Machine& m);
Value hashModule(Machine& m);
Value heapqModule(Machine& m);
Value itertoolsModule(Machine& m);
Value mathModule(Machine& m);
Value operatorModule(Machine& m);
Value posixModule(Machine& m);
Value randomModule(Machine& m);
Value regexModule(Machine& m);
Value structModule(Machine& m);
Value sysModule(Machine& m);
Value timeModule(Machine& m);
Value typesModule(Machine& m);
Value weakrefModule(Machine& m);

void setUpModules(Machine& m) {
    setUpLibraryModules(m);
    m.registerModule("time", timeModule);
    m.registerModule("sys", sysModule);
    m.registerModule("_collections", collectionsModule);
    m.registerModule("itertools", itertoolsModule);
    m.registerModule("math", mathModule);
    m.registerModule("_heapq", heapqModule);
    m.registerModule("bisect", bisectModule);
    m.registerModule("operator", operatorModule);
    m.registerModule("_datetime", datetimeModule);
    m.registerModule("_struct", structModule);
    m.registerModule("_posix", posixModule);
    m.registerModule("_types", typesModule);
    m.registerModule("_weakref", weakrefModule);
    m.registerModule("_functools", functoolsModule);
    m.registerModule("_random", randomModule);
    m.registerModule("_sre", regexModule);
    m.registerModule("_hash", hashModule);
    m.registerModule("__future__", [](Machine& machine) {
        ModuleBuilder b(machine, "__future__");
        b.value("annotations", Value::none());
        return b.module();
    });
}

} // namespace coroscope::scenes
