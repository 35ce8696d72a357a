// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The interpreter looks for what was told already while it prints, in the order of the text; the
// module traceback while it collects, the last member of a group first.
#include "scenes/machine/exceptionchain.h"

#include "scenes/machine/machine.h"
#include "scenes/machine/traceback.h"

#include <algorithm>
#include <set>

namespace coroscope::scenes {

namespace {

using Seen = std::set<const ExceptionObject*>;

std::unique_ptr<ExceptionChain> newLink(const ExceptionObject& exception, Seen& seen) {
    auto made = std::make_unique<ExceptionChain>();
    made->exception = &exception;
    seen.insert(&exception);
    return made;
}

/// The exception that led to this one; null where there is none to tell.
const ExceptionObject* leadingTo(Machine& m, ExceptionChain& chain, const Seen& seen) {
    const ExceptionObject* cause = asException(m, chain.exception->cause);
    chain.isCause = cause != nullptr;
    const ExceptionObject* before = cause ? cause
                                    : chain.exception->suppressContext
                                        ? nullptr
                                        : asException(m, chain.exception->context);
    return before && seen.contains(before) ? nullptr : before;
}

/// Makes the links that an exception points to; gives those to go on with.
std::vector<ExceptionChain*> extend(Machine& m, ExceptionChain& chain, Seen& seen) {
    std::vector<ExceptionChain*> made;
    if (const ExceptionObject* before = leadingTo(m, chain, seen)) {
        chain.before = newLink(*before, seen);
        made.push_back(chain.before.get());
    }
    if (!chain.exception->type->isSubtypeOf(m.types.BaseExceptionGroup))
        return made;
    const TupleObject* members = asTuple(chain.exception->value);
    for (std::size_t i = 0; members && i < members->size(); ++i) {
        if (const ExceptionObject* member = asException(m, members->items[i])) {
            chain.members.push_back(newLink(*member, seen));
            made.push_back(chain.members.back().get());
        }
    }
    return made;
}

void collect(Machine& m, ExceptionChain& chain, Seen& seen) {
    std::vector<ExceptionChain*> open{&chain};
    while (!open.empty()) {
        ExceptionChain* next = open.back();
        open.pop_back();
        for (ExceptionChain* link : extend(m, *next, seen))
            open.push_back(link);
    }
}

void collectAsPrinted(Machine& m, ExceptionChain& chain, Seen& seen) {
    if (const ExceptionObject* before = leadingTo(m, chain, seen)) {
        chain.before = newLink(*before, seen);
        collectAsPrinted(m, *chain.before, seen);
    }
    if (!chain.exception->type->isSubtypeOf(m.types.BaseExceptionGroup))
        return;
    const TupleObject* members = asTuple(chain.exception->value);
    for (std::size_t i = 0; members && i < members->size(); ++i) {
        if (const ExceptionObject* member = asException(m, members->items[i])) {
            chain.members.push_back(newLink(*member, seen));
            collectAsPrinted(m, *chain.members.back(), seen);
        }
    }
}

// --- syntax errors -------------------------------------------------------------------------------

Value fieldOf(Machine& m, const ExceptionObject& exception, std::string_view name) {
    const Value self = Value::object(const_cast<ExceptionObject*>(&exception));
    Value found = findAttribute(m, self, m.intern(name).get());
    m.clearError();
    return found ? found : Value::none();
}

/// The line without its indentation, and the marks under it.
std::string markedLine(std::string text, std::int64_t offset, std::int64_t endOffset) {
    text.erase(text.find_last_not_of('\n') + 1);
    const std::size_t first = std::min(text.find_first_not_of(" \n\f"), text.size());
    const std::string shown = text.substr(first);
    std::string lines = "    " + shown + "\n";
    if (endOffset == 0 || endOffset == -1 || endOffset == offset)
        endOffset = offset + 1;
    const std::int64_t column = offset - 1 - static_cast<std::int64_t>(first);
    if (offset < 0 || column < 0)
        return lines;
    std::string blanks;
    std::size_t at = 0;
    for (std::int64_t i = 0; i < column; ++i) {
        const char32_t c = at < shown.size() ? decodeAt(shown, at) : U' ';
        if (i < countCodePoints(shown))
            blanks += c == U'\t' || c == U'\f' ? static_cast<char>(c) : ' ';
    }
    const std::int64_t marks = std::max<std::int64_t>(endOffset - offset, 0);
    return lines + "    " + blanks + std::string(static_cast<std::size_t>(marks), '^') + "\n";
}

/// The same as the interpreter itself writes it: it counts bytes where the module counts
/// characters, and leaves tabs out. `goesOn`: the place ends on a later line.
std::string interpretersLine(std::string_view text, std::int64_t offset, std::int64_t endOffset,
                             bool goesOn) {
    const auto size = static_cast<std::int64_t>(text.size());
    const std::int64_t end = goesOn ? size : std::min(endOffset, size + 1);
    const std::int64_t marks = end > 0 && end > offset ? end - offset : 1;
    const std::size_t first = std::min(text.find_first_not_of(" \t\f"), text.size());
    text.remove_prefix(first);
    std::int64_t column = offset - 1 - static_cast<std::int64_t>(first);
    const bool isEnded = text.ends_with('\n');
    column = std::min(column, static_cast<std::int64_t>(text.size()) - (isEnded ? 1 : 0));
    for (std::size_t next; (next = text.find('\n')) != std::string_view::npos;) {
        if (static_cast<std::int64_t>(next) >= column)
            break;
        text.remove_prefix(next + 1);
        column -= static_cast<std::int64_t>(next) + 1;
    }
    std::string lines = "    " + std::string(text) + (isEnded ? "" : "\n");
    if (column < 0)
        return lines;
    return lines + std::string(static_cast<std::size_t>(column) + 4, ' ') +
           std::string(static_cast<std::size_t>(marks), '^') + "\n";
}

} // namespace

std::unique_ptr<ExceptionChain> chainOf(Machine& machine, const ExceptionObject& exception,
                                        bool isUncaught) {
    Seen seen;
    auto chain = newLink(exception, seen);
    if (isUncaught)
        collectAsPrinted(machine, *chain, seen);
    else
        collect(machine, *chain, seen);
    return chain;
}

std::string syntaxErrorText(Machine& m, const ExceptionObject& exception, bool isUncaught) {
    const Value pending = m.pendingError();
    m.clearError();
    const Value line = fieldOf(m, exception, "lineno");
    const Value file = fieldOf(m, exception, "filename");
    const Value text = fieldOf(m, exception, "text");
    const Value offset = fieldOf(m, exception, "offset");
    const Value endOffset = fieldOf(m, exception, "end_offset");
    const Value message = fieldOf(m, exception, "msg");
    std::string shown;
    std::string suffix;
    const std::string fileName = asStr(file) ? asStr(file)->text : "";
    if (line.isInt()) {
        shown = "  File \"" + (asStr(file) ? fileName : "<string>") + "\", line " +
                std::to_string(line.asInt()) + "\n";
    } else if (asStr(file)) {
        suffix = " (" + fileName + ")";
    }
    const std::int64_t from = offset.isInt() ? offset.asInt() : -1;
    const std::int64_t to = endOffset.isInt() ? endOffset.asInt() : 0;
    if (asStr(text) && isUncaught) {
        const Value endLine = fieldOf(m, exception, "end_lineno");
        const bool goesOn = line.isInt() && endLine.isInt() && endLine.asInt() > line.asInt();
        const bool isOnePlace = exception.type->isSubtypeOf(m.types.IndentationError);
        shown += interpretersLine(asStr(text)->text, from, isOnePlace ? from : to,
                                  goesOn && !isOnePlace);
    } else if (asStr(text)) {
        shown += markedLine(asStr(text)->text, from, to);
    }
    std::string name = exception.type->qualname;
    if (exception.type->module != "builtins" && exception.type->module != "__main__")
        name = exception.type->module + "." + name;
    const std::string told = message.isNone() ? "" : strText(m, message).value_or("");
    m.setPendingError(pending);
    return shown + name + ": " + (told.empty() ? "<no detail available>" : told) + suffix;
}

} // namespace coroscope::scenes
