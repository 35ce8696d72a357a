// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frame: one activation of a Code. It lives on the heap, so that it can be suspended and resumed.
#pragma once

#include "scenes/machine/frameobserver.h"
#include "scenes/machine/objects/functionobject.h"

#include <string>

namespace coroscope::scenes {

struct GeneratorObject;

struct Frame final : Object {
    Ref<FunctionObject> function;
    CodeObject* code;      ///< kept by `function`
    Frame* back = nullptr; ///< who runs or resumed it; null while suspended
    GeneratorObject* generator = nullptr;
    Ref<DictObject> names;   ///< where the names of a module or class body live
    Value* slots;            ///< locals, cells and free variables, then the stack
    Value* top;              ///< behind the last value of the stack
    const Instruction* next; ///< the instruction to run next
    ToldFrame told;          ///< its number is the machine's count of frames
    int statementLine;       ///< of the last Line
    int toldLine = -1;
    std::uint32_t slotCount;
    bool isEntry = false;     ///< its end leaves the interpreter loop
    bool isTold = false;      ///< the observer has heard of it
    bool isSuspended = false; ///< and knows it as suspended
    /// The last error that CPython's trace hook heard of since the frame was entered: a re-raise
    /// is not heard, so that is what the frame is told to have raised.
    std::string tracedError;

    Frame(Type* frameType, FunctionObject& of, std::uint64_t frameId);
    ~Frame() override;
    /// Forgets locals and stack, once it has ended.
    void dropValues();
    std::uint32_t currentIndex() const; ///< of the instruction that ran last
    int currentLine() const;            ///< of the text, for tracebacks
    Value* stack() const { return slots + code->localNames.size(); }
    /// The line that events give: of the statement at the current instruction.
    int eventLine() const;
};

} // namespace coroscope::scenes
