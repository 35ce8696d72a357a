// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames that never run: each stands at one line of CPython's library, with a code of that line.
#include "scenes/machine/libraryplaces.h"

#include "scenes/machine/librarymodules.h"
#include "scenes/machine/machine.h"
#include "scenes/machine/traceback.h"

#include <map>
#include <unordered_map>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kFolder = "/usr/lib/python3.11/"; // where Debian has it

std::shared_ptr<const Code> codeOf(const LibraryPlace& place) {
    auto code = std::make_shared<Code>();
    code->name = code->qualname = place.function;
    code->fileName = std::string(place.file.starts_with('<') ? "" : kFolder);
    code->fileName += place.file;
    code->firstLine = place.firstLine;
    code->flags = Code::kOptimized | Code::kNewLocals;
    code->instructions.resize(1);
    code->constants.resize(1);
    const std::string_view marked = place.marked.empty() ? place.source : place.marked;
    const std::size_t start = place.source.find(marked);
    SourceSpan span;
    span.line = span.endLine = place.line;
    span.column = static_cast<int>(start);
    span.endColumn = static_cast<int>(start + marked.size());
    code->spans.push_back(span);
    code->statementLines.push_back(place.line);
    return code;
}

/// The code of a place, and one that stands at the function's first line.
using Codes = std::map<std::pair<const LibraryPlace*, bool>, std::shared_ptr<const Code>>;

std::initializer_list<std::span<const LibraryPlace>> allPlaces() {
    static const std::initializer_list<std::span<const LibraryPlace>> all = {
        asyncioPlaces(), modulePlaces(), dataPlaces(),  textPlaces(),
        patternPlaces(), kindPlaces(),   recordPlaces()};
    return all;
}

Codes makeCodes() {
    Codes codes;
    for (const auto& rows : allPlaces()) {
        for (const LibraryPlace& place : rows) {
            LibraryPlace first = place;
            first.line = first.firstLine;
            codes[{&place, false}] = codeOf(place);
            codes[{&place, true}] = codeOf(first);
        }
    }
    return codes;
}

Ref<Frame> frameOn(Machine& machine, const std::shared_ptr<const Code>& code) {
    CodeObject* object = machine.codeObject(code);
    object->isLibrary = false; // it is there to be seen
    object->isHidden = true;
    const Ref<DictObject> globals = machine.newDict();
    globals->setName(machine.names.name.get(), machine.str("asyncio"));
    const auto function = make<FunctionObject>(machine.types.function, object, globals.get());
    Ref<Frame> frame = make<Frame>(machine.types.frame, *function, 0);
    frame->next = code->instructions.data() + 1;
    return frame;
}

Ref<Frame> frameAt(Machine& machine, const LibraryPlace& place, bool isFirst = false) {
    static const Codes codes = makeCodes(); // the same for all machines
    return frameOn(machine, codes.at({&place, isFirst}));
}

/// What the rows' conditions are about.
struct Raised {
    std::string_view type;
    std::string_view message;
    bool isNew = false; // no traceback yet
};

Raised raisedOf(const ExceptionObject& exception) {
    Raised raised{exception.type->name, {}, !TracebackObject::shown(exception.traceback.get())};
    if (exception.args && exception.args->size() > 0) {
        if (const StrObject* text = asStr(exception.args->items[0]))
            raised.message = text->text;
    }
    return raised;
}

bool fits(std::string_view when, const Raised& raised) {
    if (when.empty())
        return true;
    if (when.front() == '=')
        return raised.type == when.substr(1);
    if (!raised.isNew)
        return false;
    if (when.starts_with("*="))
        return raised.type == when.substr(2);
    if (when.front() == '~')
        return raised.message.find(when.substr(1)) != std::string_view::npos;
    return when == "*" || raised.message.starts_with(when);
}

const LibraryPlace* placeFor(std::string_view key, const Raised& raised) {
    for (const LibraryPlace& place : asyncioPlaces()) {
        if (place.key == key && fits(place.when, raised))
            return &place;
    }
    return nullptr;
}

void add(Machine& machine, const Value& error, std::string_view key, const Raised& raised) {
    const LibraryPlace* place = placeFor(key, raised);
    if (!place)
        return;
    if (!place->inner.empty())
        add(machine, error, place->inner, raised);
    addTraceback(machine, error, *frameAt(machine, *place));
}

} // namespace

void addLibraryEntries(Machine& machine, std::string_view key, const Value& error) {
    const ExceptionObject* exception = asException(machine, error);
    if (exception && !machine.isStopping())
        add(machine, error, key, raisedOf(*exception));
}

void addLibraryEntries(Machine& machine, std::string_view key) {
    const Value error = machine.pendingError();
    if (error)
        addLibraryEntries(machine, key, error);
}

namespace {

using Rows = std::unordered_map<std::string_view, std::vector<const LibraryPlace*>>;

Rows makeModuleRows() {
    Rows rows;
    for (const auto& table : {modulePlaces(), dataPlaces(), textPlaces(), patternPlaces(),
                              kindPlaces(), recordPlaces()}) {
        for (const LibraryPlace& place : table)
            rows[place.key].push_back(&place);
    }
    return rows;
}

bool isError(std::string_view wanted, const Raised& raised) {
    if (wanted.empty())
        return true;
    if (wanted == "!")
        return raised.isNew;
    if (wanted.front() == '=')
        return raised.type == wanted.substr(1);
    if (wanted.front() == '~')
        return raised.message.find(wanted.substr(1)) != std::string_view::npos;
    return raised.message.starts_with(wanted);
}

/// The rows for one place, outermost first; none where the tables do not have it.
std::vector<const LibraryPlace*> rowsFor(const Frame& frame, const Raised& raised) {
    static const Rows all = makeModuleRows();
    const Code& code = *frame.code->code;
    std::string_view module = code.fileName;
    module.remove_prefix(kFolder.size());
    module.remove_suffix(3); // ".py"
    const auto found = all.find(std::string(module) + ":" + code.qualname);
    if (found == all.end())
        return {};
    const std::string_view line = libraryTextLine(code.fileName, frame.currentLine());
    std::vector<const LibraryPlace*> rows;
    for (const LibraryPlace* place : found->second) {
        if (rows.empty()
                ? line.find(place->when) != std::string_view::npos && isError(place->error, raised)
                : place->when == rows.back()->when && place->error == rows.back()->error)
            rows.push_back(place);
        else if (!rows.empty())
            break;
    }
    return rows;
}

} // namespace

namespace {

/// A method that dataclass wrote: in "<string>", a line further down than ours.
bool addWrittenEntry(Machine& machine, const Value& error, const Frame& frame) {
    const Code& code = *frame.code->code;
    const bool isWritten = code.fileName.ends_with("/_dataclass_methods.py") &&
                           code.qualname.starts_with("__") && code.name == code.qualname;
    if (!isWritten)
        return false;
    LibraryPlace place{};
    place.file = "<string>";
    place.function = code.name;
    place.firstLine = 2;
    place.line = frame.currentLine() + 1;
    addTraceback(machine, error, *frameOn(machine, codeOf(place)));
    return true;
}

} // namespace

bool addModuleEntries(Machine& machine, const Value& error, const Frame& frame) {
    if (addWrittenEntry(machine, error, frame))
        return true;
    const ExceptionObject* exception = asException(machine, error);
    const Raised raised = exception ? raisedOf(*exception) : Raised{};
    const auto rows = rowsFor(frame, raised);
    for (auto place = rows.rbegin(); place != rows.rend(); ++place) {
        if (exception && !(*place)->inner.empty())
            add(machine, error, (*place)->inner, raisedOf(*exception));
        addTraceback(machine, error, *frameAt(machine, **place));
    }
    return !rows.empty();
}

Ref<Frame> libraryFrameAt(Machine& machine, std::string_view key) {
    const LibraryPlace* place = placeFor(key, {});
    return place ? frameAt(machine, *place) : Ref<Frame>();
}

Ref<Frame> libraryFrameOfCoroutine(Machine& machine, std::string_view key, bool isStarted) {
    // Where a cancellation would come in.
    const LibraryPlace* place = placeFor(key, Raised{"CancelledError", {}, false});
    if (!place)
        return {};
    return frameAt(machine, *place, !isStarted);
}

std::string_view librarySourceLine(std::string_view fileName, int line) {
    if (!fileName.starts_with(kFolder))
        return {};
    fileName.remove_prefix(kFolder.size());
    for (const auto& rows : allPlaces()) {
        for (const LibraryPlace& place : rows) {
            if (place.line == line && place.file == fileName)
                return place.source;
        }
    }
    return {};
}

LibraryStack::LibraryStack(Machine& machine, std::initializer_list<std::string_view> keys)
    : m_machine(machine)
    , m_outer(machine.frame) {
    for (const std::string_view key : keys) {
        Ref<Frame> frame = libraryFrameAt(machine, key);
        if (!frame)
            continue;
        frame->back = machine.frame;
        machine.frame = frame.get();
        m_frames.push_back(std::move(frame));
    }
}

LibraryStack::~LibraryStack() {
    m_machine.frame = m_outer;
    for (const Ref<Frame>& frame : m_frames)
        frame->back = nullptr;
}

} // namespace coroscope::scenes
