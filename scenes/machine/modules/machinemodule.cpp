// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `_machine`: for the library's modules in Python, what they cannot say themselves. Scenes cannot
// import it.
#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/imports.h"
#include "scenes/machine/librarymodules.h"
#include "scenes/machine/ownmodules.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

/// Runs a text of the library with `names` as its globals.
Value execute(Machine& m, const Args& a) {
    const StrObject* text = asStr(a[0]);
    DictObject* names = asDict(a[1]);
    if (!text || !names)
        return m.typeError("execute() needs a text and a dict");
    const ParseResult parsed = parse(text->text);
    CompileResult result;
    if (parsed.isValid())
        result = compile(*parsed.tree, m.frame->code->code->fileName);
    if (!result.code)
        return m.raise(m.types.SyntaxError, "invalid syntax");
    const Ref<FunctionObject> function =
        make<FunctionObject>(m.types.function, m.codeObject(result.code), names);
    return runCode(m, *function, names);
}

/// How `match` sees instances of the class and of its subclasses; "dotted": messages name the
/// class with its module, as CPython's do where the class is written in C.
Value markClass(Machine& m, const Args& a) {
    Type* type = asType(a[0]);
    if (!type || !asStr(a[1]))
        return m.typeError("mark_class() needs a class and a text");
    const std::string& kind = asStr(a[1])->text;
    type->typeFlags |= kind == "mapping" ? kMapping : kind == "dotted" ? kDottedName : kSequence;
    return Value::none();
}

/// A class registered with an abstract one is matched as that one's subclasses are.
void addMarks(Type& type, std::uint32_t marks) {
    if (!type.has(kHeapType) || (type.typeFlags & marks) == marks)
        return;
    type.typeFlags |= marks;
    for (Type* derived : type.subclasses)
        addMarks(*derived, marks);
}

Value shareMarks(Machine& m, const Args& a) {
    const Type* from = asType(a[0]);
    Type* to = asType(a[1]);
    if (!from || !to)
        return m.typeError("share_marks() needs two classes");
    addMarks(*to, from->typeFlags & (kSequence | kMapping));
    return Value::none();
}

// `async def` in CPython's asyncio, native here.
constexpr std::array kCoroutineFunctions = std::to_array<std::string_view>({
    "Barrier.__aenter__",
    "Barrier.__aexit__",
    "Barrier.abort",
    "Barrier.reset",
    "Barrier.wait",
    "BaseEventLoop.shutdown_asyncgens",
    "BaseEventLoop.shutdown_default_executor",
    "Condition.wait",
    "Condition.wait_for",
    "Event.wait",
    "Lock.acquire",
    "Queue.get",
    "Queue.join",
    "Queue.put",
    "Semaphore.acquire",
    "TaskGroup.__aenter__",
    "TaskGroup.__aexit__",
    "Timeout.__aenter__",
    "Timeout.__aexit__",
    "asyncio.sleep",
    "asyncio.to_thread",
    "asyncio.wait",
    "asyncio.wait_for",
});

Value makesCoroutines(Machine& m, const Args& a) {
    const auto* native = objectAs<NativeFunctionObject>(a[0], m.types.nativeFunction);
    if (!native)
        native = objectAs<NativeFunctionObject>(a[0], m.types.methodDescriptor);
    return Value::boolean(
        native && std::find(kCoroutineFunctions.begin(), kCoroutineFunctions.end(),
                            native->owner + "." + native->name) != kCoroutineFunctions.end());
}

Frame* frameOf(Machine& m, const Value& value) {
    return objectAs<Frame>(value, m.types.frame);
}

Value isLibrary(Machine& m, const Args& a) {
    const Frame* frame = frameOf(m, a[0]);
    return Value::boolean(frame && frame->code->isLibrary);
}

Value sourceLine(Machine& m, const Args& a) {
    const StrObject* file = asStr(a[0]);
    return file && a[1].isInt()
               ? m.str(std::string(m.sourceLine(file->text, static_cast<int>(a[1].asInt()))))
               : m.str("");
}

Value entryText(Machine& m, const Args& a) {
    const auto* entry = objectAs<TracebackObject>(a[0], m.types.traceback);
    return entry ? m.str(tracebackEntryText(m, *entry)) : m.typeError("not a traceback");
}

Value exceptionText(Machine& m, const Args& a) {
    return m.str(m.formatException(a[0]));
}

Value exceptionLines(Machine& m, const Args& a) {
    const ExceptionObject* exception = asException(m, a[0]);
    if (!exception)
        return m.typeError("not an exception");
    return callMethod(m, m.str(exceptionOnlyText(m, *exception)), "splitlines",
                      {Value::boolean(true)});
}

Value importByName(Machine& m, const Args& a) {
    return asStr(a[0]) ? importDotted(m, asStr(a[0])->text)
                       : m.typeError("a module's name must be str");
}

Value hasModule(Machine& m, const Args& a) {
    return Value::boolean(asStr(a[0]) && m.hasLibraryModule(asStr(a[0])->text));
}

/// None, or the file and the folder that make_spec wants.
Value ownSpec(Machine& m, const Args& a) {
    return asStr(a[0]) && m.ownModules ? ownPlaces(m, *m.ownModules, asStr(a[0])->text)
                                       : Value::none();
}

Value reloadModule(Machine& m, const Args& a) {
    return m.ownModules ? reloadOwn(m, *m.ownModules, a[0]) : a[0];
}

} // namespace

Value machineModule(Machine& m) {
    return ModuleBuilder(m, "_machine")
        .function("execute", "text, names, /", execute)
        .function("makes_coroutines", "function, /", makesCoroutines)
        .function("mark_class", "cls, kind, /", markClass)
        .function("share_marks", "cls, subclass, /", shareMarks)
        .function("is_library", "frame, /", isLibrary)
        .function("entry_text", "traceback, /", entryText)
        .function("exception_text", "exception, /", exceptionText)
        .function("exception_lines", "exception, /", exceptionLines)
        .function("has_module", "name, /", hasModule)
        .function("import_dotted", "name, /", importByName)
        .function("own_spec", "name, /", ownSpec)
        .function("reload_module", "module, /", reloadModule)
        .function("source_line", "file, line, /", sourceLine)
        .module();
}

} // namespace coroscope::scenes
