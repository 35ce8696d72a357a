// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loop's handlers of signals: the module signal keeps them, none comes from outside.
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

Value inSignalModule(Machine& m, std::string_view function, std::initializer_list<Value> args) {
    const Value module = m.importModule("signal");
    const Value found = module ? getAttribute(m, module, function) : Value();
    return found ? call(m, found, args) : Value();
}

Value addHandler(Machine& m, const Args& a) {
    return inSignalModule(m, "_add_to_loop", {a[0], a[1], a[2], a[3]});
}

Value removeHandler(Machine& m, const Args& a) {
    return inSignalModule(m, "_remove_from_loop", {a[0], a[1]});
}

} // namespace

void addSignalMethods(TypeBuilder& loop) {
    loop.method("add_signal_handler", "self, sig, callback, *args", addHandler)
        .method("remove_signal_handler", "self, sig", removeHandler);
}

} // namespace coroscope::scenes
