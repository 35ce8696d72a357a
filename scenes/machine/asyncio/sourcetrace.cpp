// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Taking the stack cheaply, and handing it to the module traceback only where it is shown.
#include "scenes/machine/asyncio/sourcetrace.h"

#include <algorithm>

namespace coroscope::scenes {

SourceTrace stackTrace(const Machine& machine, std::size_t most) {
    SourceTrace trace;
    for (const Frame* at = machine.frame; at && trace.size() < most; at = at->back) {
        if (at->code->isLibrary)
            continue;
        const Code& code = *at->code->code;
        trace.push_back({code.fileName, at->currentLine(), code.name});
    }
    std::reverse(trace.begin(), trace.end());
    return trace;
}

Value summaryOf(Machine& machine, const SourceTrace* trace) {
    if (!trace)
        return Value::none();
    ValueVector places;
    for (const SourcePlace& place : *trace) {
        places.push_back(machine.tuple({machine.str(place.file), Value::integer(place.line),
                                        machine.str(place.function), Value::none()}));
    }
    const Value module = machine.importModule("traceback");
    const Value type = module ? getAttribute(machine, module, "StackSummary") : Value();
    return type ? callMethod(machine, type, "from_list", {machine.list(std::move(places))})
                : Value();
}

std::string createdAt(const SourceTrace* trace) {
    if (!trace || trace->empty())
        return {};
    return " created at " + trace->back().file + ":" + std::to_string(trace->back().line);
}

std::string formatSummary(Machine& machine, const Value& list) {
    const Value module = machine.importModule("traceback");
    const Value lines = module ? callMethod(machine, module, "format_list", {list}) : Value();
    const Value text = lines ? callMethod(machine, machine.str(""), "join", {lines}) : Value();
    return text ? strText(machine, text).value_or("") : std::string();
}

} // namespace coroscope::scenes
