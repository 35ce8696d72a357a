// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The text of tracebacks, and how they and __context__ come about.
#include "scenes/machine/traceback.h"

#include "scenes/machine/exceptionchain.h"

#include "scenes/language/displaywidth.h"
#include "scenes/language/parser.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/machine.h"
#include "scenes/machine/suggestions.h"

#include <algorithm>
#include <set>
#include <utility>

namespace coroscope::scenes {

ExceptionObject* asException(const Machine&, const Value& value) {
    return hasTypeFlag(value, kExceptionType) ? static_cast<ExceptionObject*>(value.rawObject())
                                              : nullptr;
}

TracebackObject::TracebackObject(Type* tracebackType, Ref<TracebackObject> inner, Frame* of,
                                 std::uint32_t instructionIndex, int lineNumber)
    : Container(tracebackType)
    , nextEntry(std::move(inner))
    , frame(of)
    , instruction(instructionIndex)
    , line(lineNumber) {}

TracebackObject::~TracebackObject() = default;

// What is native leaves no entry either.
TracebackObject* TracebackObject::shown(TracebackObject* entry) {
    while (entry && entry->frame->code->isLibrary)
        entry = entry->nextEntry.get();
    return entry;
}

void TracebackObject::clear() {
    Container::clear();
    nextEntry = nullptr;
    frame = nullptr;
}

void ExceptionObject::clear() {
    Container::clear();
    args = nullptr;
    traceback = nullptr;
    cause = context = value = extra = extra2 = Value();
    fields.clear();
}

void addTraceback(Machine& machine, const Value& error, Frame& frame) {
    ExceptionObject* exception = asException(machine, error);
    if (!exception)
        return;
    if (frame.code->isLibrary && addModuleEntries(machine, error, frame))
        return;
    exception->traceback =
        make<TracebackObject>(machine.types.traceback, std::move(exception->traceback), &frame,
                              frame.currentIndex(), frame.currentLine());
}

Value shownTraceback(const ExceptionObject* exception) {
    TracebackObject* entry =
        exception ? TracebackObject::shown(exception->traceback.get()) : nullptr;
    return entry ? Value::object(entry) : Value::none();
}

void setContext(Machine& machine, const Value& error) {
    const HandledException* handled = machine.handled;
    while (handled && !handled->error)
        handled = handled->previous;
    if (!handled || handled->error.is(error))
        return;
    ExceptionObject* exception = asException(machine, error);
    if (!exception)
        return;
    // The new error may already stand in the chain of the one being handled: cut it there.
    std::int64_t steps = 0;
    for (ExceptionObject* link = asException(machine, handled->error); link; ++steps) {
        ExceptionObject* next = asException(machine, link->context);
        if (next == exception) {
            link->context = {};
            break;
        }
        link = next;
    }
    machine.spend(steps); // else errors linked to each other would take quadratic time uncounted
    exception->context = handled->error;
}

namespace {

struct Anchors {
    std::size_t left = 0; // bytes of the marked text
    std::size_t right = 0;
    explicit operator bool() const { return right > left; }
};

/// What stands out of `marked`: the operator of a binary operation, the brackets of a subscript.
Anchors anchorsOf(std::string_view marked) {
    const ParseResult parsed = parse(marked);
    const auto& body = parsed.tree->body;
    if (!parsed.isValid() || body.size() != 1 || body[0]->kind != ast::StmtKind::ExprStatement)
        return {};
    const ast::Expr* value = static_cast<const ast::ExprStatement*>(body[0])->value;
    if (value->kind == ast::ExprKind::Subscript) {
        const auto* subscript = static_cast<const ast::Subscript*>(value);
        const std::size_t open =
            marked.find('[', static_cast<std::size_t>(subscript->value->span.endColumn));
        const std::size_t close =
            marked.find(']', static_cast<std::size_t>(subscript->slice->span.endColumn) + 1);
        return {std::min(open, marked.size()),
                close == std::string_view::npos ? marked.size() : close + 1};
    }
    if (value->kind != ast::ExprKind::BinOp)
        return {};
    const auto* operation = static_cast<const ast::BinOp*>(value);
    const auto from = static_cast<std::size_t>(operation->left->span.endColumn);
    const auto to = static_cast<std::size_t>(operation->right->span.column);
    const std::size_t left = marked.find_first_not_of(" \t\f)\\", from);
    if (left == std::string_view::npos || left >= to)
        return {};
    const bool isLong = left + 1 < to && marked[left + 1] != ' ' && marked[left + 1] != '\t';
    return {left, left + (isLong ? 2 : 1)};
}

/// The marks under a piece of a line.
std::string caretsUnder(std::string_view marked, const Anchors& anchors) {
    if (!anchors || anchors.right > marked.size())
        return std::string(displayWidth(marked), '^');
    return std::string(displayWidth(marked.substr(0, anchors.left)), '~') +
           std::string(displayWidth(marked.substr(anchors.left, anchors.right - anchors.left)),
                       '^') +
           std::string(displayWidth(marked.substr(anchors.right)), '~');
}

class TracebackWriter {
    static constexpr int kShownRepeats = 3; // of one line

    static constexpr std::size_t kShownMembers = 15; // of one group
    static constexpr int kShownLevels = 10;          // of groups in groups

public:
    TracebackWriter(Machine& machine, bool isUncaught)
        : m_machine(machine)
        , m_isUncaught(isUncaught) {}

    std::string text(const ExceptionObject& exception) {
        write(*chainOf(m_machine, exception, m_isUncaught), "", false);
        return std::move(m_text);
    }

    std::string entryText(const TracebackObject& entry) {
        writeEntry(entry, "");
        return std::move(m_text);
    }

    std::string onlyText(const ExceptionObject& exception) {
        writeSummary(exception, "");
        writeNotes(exception, "");
        return std::move(m_text);
    }

    std::string textOfOne(const ExceptionObject& exception) {
        writeOne(*chainOf(m_machine, exception, m_isUncaught), "", false);
        return std::move(m_text);
    }

private:
    void line(const std::string& indent, const std::string& content) {
        m_text += indent + content + "\n";
    }

    void write(const ExceptionChain& chain, const std::string& indent, bool isGrouped) {
        if (chain.before) {
            writeBefore(*chain.before, indent, isGrouped,
                        chain.isCause
                            ? "The above exception was the direct cause of the following exception:"
                            : "During handling of the above exception, another exception "
                              "occurred:");
        }
        writeOne(chain, indent, isGrouped);
    }

    /// What led to the next exception: its own groups are closed.
    void writeBefore(const ExceptionChain& chain, const std::string& indent, bool isGrouped,
                     const std::string& link) {
        const bool mustClose = std::exchange(m_mustClose, false);
        write(chain, indent, isGrouped);
        m_mustClose = mustClose;
        for (const std::string& text : {std::string(), link, std::string()})
            line(indent, text);
    }

    bool isGroup(const ExceptionObject& exception) const {
        return exception.type->isSubtypeOf(m_machine.types.BaseExceptionGroup);
    }

    void writeOne(const ExceptionChain& chain, const std::string& indent, bool isGrouped) {
        const ExceptionObject& exception = *chain.exception;
        if (isGroup(exception) && m_levels > kShownLevels) {
            line(indent, "... (max_group_depth is " + std::to_string(kShownLevels) + ")");
            return;
        }
        std::string inner = indent;
        if (isGroup(exception) && !isGrouped)
            inner += "  | ";
        if (exception.traceback) {
            std::string head = "Traceback (most recent call last):";
            if (isGroup(exception)) {
                head = "Exception Group " + head;
                line(isGrouped ? indent : indent + "  + ", head);
            } else {
                line(inner, head);
            }
            writeEntries(exception, inner);
        }
        writeSummary(exception, inner);
        writeNotes(exception, inner);
        if (isGroup(exception))
            writeMembers(chain, isGrouped ? indent.substr(0, indent.size() - 2) : indent + "  ");
    }

    /// A group at the end of a group: one line closes both.
    void writeMembers(const ExceptionChain& group, const std::string& indent) {
        const std::size_t count = group.members.size();
        for (std::size_t i = 0; i < std::min(count, kShownMembers + 1); ++i) {
            const bool isLast = i + 1 == count || i == kShownMembers;
            m_mustClose = isLast;
            const bool isShown = i < kShownMembers;
            const std::string label = isShown ? std::to_string(i + 1) : "...";
            line(indent, (i == 0 ? "+-+---------------- " : "  +---------------- ") + label +
                             " ----------------");
            ++m_levels;
            if (!isShown) {
                const std::size_t more = count - kShownMembers;
                line(indent + "  | ",
                     "and " + std::to_string(more) + " more exception" + (more > 1 ? "s" : ""));
            } else {
                write(*group.members[i], indent + "  | ", true);
            }
            --m_levels;
            if (isLast && std::exchange(m_mustClose, false))
                line(indent, "  +------------------------------------");
        }
    }

    void writeEntries(const ExceptionObject& exception, const std::string& indent) {
        const TracebackObject* last = nullptr;
        int repeats = 0;
        for (TracebackObject* entry = TracebackObject::shown(exception.traceback.get()); entry;
             entry = TracebackObject::shown(entry->nextEntry.get())) {
            const bool isSame =
                last && last->line == entry->line && last->frame->code == entry->frame->code;
            if (!isSame)
                writeRepeats(std::exchange(repeats, 0), indent);
            else
                ++repeats;
            last = entry;
            if (repeats < kShownRepeats)
                writeEntry(*entry, indent);
        }
        writeRepeats(repeats, indent);
    }

    void writeRepeats(int repeats, const std::string& indent) {
        const int hidden = repeats - kShownRepeats + 1;
        if (hidden > 0) {
            line(indent, "  [Previous line repeated " + std::to_string(hidden) + " more time" +
                             (hidden == 1 ? "]" : "s]"));
        }
    }

    void writeEntry(const TracebackObject& entry, const std::string& indent) {
        const Code& code = *entry.frame->code->code;
        line(indent, "  File \"" + code.fileName + "\", line " + std::to_string(entry.line) +
                         ", in " + code.name);
        std::string_view source = m_machine.sourceLine(code.fileName, entry.line);
        const std::size_t start = source.find_first_not_of(" \t\f");
        if (start == std::string_view::npos)
            return;
        const std::size_t end = source.find_last_not_of(" \t\f");
        const std::string_view shown = source.substr(start, end - start + 1);
        line(indent, "    " + std::string(shown));
        writeCarets(entry, shown, start, indent);
    }

    void writeCarets(const TracebackObject& entry, std::string_view shown, std::size_t start,
                     const std::string& indent);

    void writeSummary(const ExceptionObject& exception, const std::string& indent) {
        if (exception.type->isSubtypeOf(m_machine.types.SyntaxError))
            writeLines(indent, syntaxErrorText(m_machine, exception, m_isUncaught));
        else
            line(indent, summary(exception));
    }

    std::string summary(const ExceptionObject& exception) {
        const Value value = Value::object(const_cast<ExceptionObject*>(&exception));
        std::string name = exception.type->qualname;
        const std::string& module = exception.type->module;
        if (module != "builtins" && module != "__main__")
            name = module + "." + name;
        const Value pending = m_machine.pendingError();
        m_machine.clearError();
        std::optional<std::string> message = strText(m_machine, value);
        if (!message)
            message = "<exception str() failed>";
        const std::string meant = m_isUncaught ? suggestionFor(m_machine, value) : std::string();
        m_machine.setPendingError(pending);
        if (!message->empty())
            name += ": " + *message;
        return meant.empty() ? name : name + ". Did you mean: '" + meant + "'?";
    }

    void writeNotes(const ExceptionObject& exception, const std::string& indent) {
        if (!exception.attributes)
            return;
        const Value* notes = exception.attributes->findName(m_machine.names.notes.get());
        if (!notes)
            return;
        const Value pending = m_machine.pendingError();
        m_machine.clearError();
        const ListObject* list = asList(*notes);
        if (!list)
            writeLines(indent, reprText(m_machine, *notes).value_or("<__notes__ repr() failed>"));
        for (std::size_t i = 0; list && i < list->items.size(); ++i)
            writeLines(indent,
                       strText(m_machine, Value(list->items[i])).value_or("<note str() failed>"));
        m_machine.setPendingError(pending);
    }

    void writeLines(const std::string& indent, std::string_view text) {
        for (std::size_t end; (end = text.find('\n')) != std::string_view::npos;) {
            line(indent, std::string(text.substr(0, end)));
            text.remove_prefix(end + 1);
        }
        line(indent, std::string(text));
    }

    Machine& m_machine;
    bool m_isUncaught;
    bool m_mustClose = false;
    int m_levels = 0;
    std::string m_text;
};

/// CPython 3.11 marks what of the line failed, unless it is the whole line and
/// nothing in it stands out.
void TracebackWriter::writeCarets(const TracebackObject& entry, std::string_view shown,
                                  std::size_t start, const std::string& indent) {
    const SourceSpan& span = entry.frame->code->code->spans[entry.instruction];
    if (static_cast<int>(span.line) != entry.line || span.column < 0)
        return;
    const auto from = static_cast<std::size_t>(span.column);
    const std::size_t to =
        span.endLine == span.line ? static_cast<std::size_t>(span.endColumn) : start + shown.size();
    if (from < start || to <= from || to - start > shown.size())
        return;
    const std::string_view before = shown.substr(0, from - start);
    const std::string_view marked = shown.substr(from - start, to - from);
    const Anchors anchors = span.endLine == span.line ? anchorsOf(marked) : Anchors();
    if (marked.size() == shown.size() && !anchors)
        return;
    line(indent, "    " + std::string(displayWidth(before), ' ') + caretsUnder(marked, anchors));
}

} // namespace

std::string tracebackText(Machine& machine, const Value& error) {
    const ExceptionObject* exception = asException(machine, error);
    return exception ? TracebackWriter(machine, false).text(*exception) : std::string();
}

std::string uncaughtText(Machine& machine, const Value& error) {
    const ExceptionObject* exception = asException(machine, error);
    return exception ? TracebackWriter(machine, true).text(*exception) : std::string();
}

std::string unraisableText(Machine& machine, const Value& error) {
    const ExceptionObject* exception = asException(machine, error);
    return exception ? TracebackWriter(machine, false).textOfOne(*exception) : std::string();
}

std::string tracebackEntryText(Machine& machine, const TracebackObject& entry) {
    return TracebackWriter(machine, false).entryText(entry);
}

std::string exceptionOnlyText(Machine& machine, const ExceptionObject& exception) {
    return TracebackWriter(machine, false).onlyText(exception);
}

} // namespace coroscope::scenes
