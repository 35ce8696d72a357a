// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tracebacks: how they grow while an exception travels, and their text as CPython prints it.
#pragma once

#include "scenes/machine/value.h"

#include <string>
#include <string_view>

namespace coroscope::scenes {

class Machine;
struct Frame;
struct ExceptionObject;
struct TracebackObject;

ExceptionObject* asException(const Machine& machine, const Value& value);
/// The exception was seen in `frame` at its current instruction.
void addTraceback(Machine& machine, const Value& error, Frame& frame);
/// __traceback__: without the library's entries at its start; None when there is none.
Value shownTraceback(const ExceptionObject* exception);
/// __context__ of an exception that is raised now: the one being handled.
void setContext(Machine& machine, const Value& error);
/// One entry: the place, the line and the marks under it.
std::string tracebackEntryText(Machine& machine, const TracebackObject& entry);
/// Its last lines: type, message and notes.
std::string exceptionOnlyText(Machine& machine, const ExceptionObject& exception);
/// As the module traceback writes it.
std::string tracebackText(Machine& machine, const Value& error);
/// As the interpreter writes it of an error that ends the program: with what may have been meant.
std::string uncaughtText(Machine& machine, const Value& error);
/// Of an error that cannot be raised: without those before it.
std::string unraisableText(Machine& machine, const Value& error);

} // namespace coroscope::scenes
