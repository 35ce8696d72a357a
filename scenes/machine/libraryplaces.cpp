// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames that never run: each stands at one line of CPython's library, with a code of that line.
#include "scenes/machine/libraryplaces.h"

#include "scenes/machine/librarymodules.h"
#include "scenes/machine/machine.h"
#include "scenes/machine/traceback.h"

#include <map>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kFolder = "/usr/lib/python3.11/"; // where Debian has it

std::shared_ptr<const Code> codeOf(const LibraryPlace& place) {
    auto code = std::make_shared<Code>();
    code->name = code->qualname = place.function;
    code->fileName = std::string(kFolder) + std::string(place.file);
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

Codes makeCodes() {
    Codes codes;
    for (const auto& rows : {asyncioPlaces(), modulePlaces()}) {
        for (const LibraryPlace& place : rows) {
            LibraryPlace first = place;
            first.line = first.firstLine;
            codes[{&place, false}] = codeOf(place);
            codes[{&place, true}] = codeOf(first);
        }
    }
    return codes;
}

Ref<Frame> frameAt(Machine& machine, const LibraryPlace& place, bool isFirst = false) {
    static const Codes codes = makeCodes(); // the same for all machines
    const std::shared_ptr<const Code>& code = codes.at({&place, isFirst});
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

bool addModuleEntries(Machine& machine, const Value& error, const Frame& frame) {
    const ExceptionObject* exception = asException(machine, error);
    const Code& code = *frame.code->code;
    std::string_view module = code.fileName;
    module.remove_prefix(kFolder.size());
    module.remove_suffix(3); // ".py"
    const std::string key = std::string(module) + ":" + code.qualname;
    const std::string_view line = libraryTextLine(code.fileName, frame.currentLine());
    for (const LibraryPlace& place : modulePlaces()) {
        if (place.key != key || line.find(place.when) == std::string_view::npos)
            continue;
        if (!place.inner.empty() && exception)
            add(machine, error, place.inner, raisedOf(*exception));
        addTraceback(machine, error, *frameAt(machine, place));
        return true;
    }
    return false;
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
    for (const auto& rows : {asyncioPlaces(), modulePlaces()}) {
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
