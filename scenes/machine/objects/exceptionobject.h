// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Exceptions and tracebacks.
#pragma once

#include "scenes/machine/objects/sequences.h"

namespace coroscope::scenes {

struct Frame;

struct TracebackObject final : Container {
    Ref<TracebackObject> nextEntry; ///< towards where it was raised
    Ref<Frame> frame;
    std::uint32_t instruction = 0;
    int line = 0;
    TracebackObject(Type* tracebackType, Ref<TracebackObject> inner, Frame* of,
                    std::uint32_t instructionIndex, int lineNumber);
    ~TracebackObject() override;
    void clear() override;
    /// The first entry from there on that is of the scene and not of the library; or null.
    static TracebackObject* shown(TracebackObject* entry);
};

struct ExceptionObject : Container {
    Ref<TupleObject> args;
    Ref<TracebackObject> traceback;
    Value cause; ///< None or Null: none
    Value context;
    bool suppressContext = false;
    Value value; ///< StopIteration.value, SystemExit.code, ExceptionGroup.exceptions, OSError.errno
    Value extra; ///< ExceptionGroup.message, OSError.strerror, name of NameError …
    Value extra2;       ///< OSError.filename, obj of AttributeError
    ValueVector fields; ///< of SyntaxError and UnicodeError, in the order of their arguments

    explicit ExceptionObject(Type* exceptionType)
        : Container(exceptionType) {}
    void clear() override;
};

} // namespace coroscope::scenes
