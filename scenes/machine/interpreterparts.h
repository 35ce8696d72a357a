// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The larger instructions, apart from the dispatch loop. False or Null: an error is pending.
#pragma once

#include "scenes/machine/interpreter.h"

namespace coroscope::scenes {

// interpreterparts.cpp
/// What `__builtins__` of a namespace names: a module's names or those of a dict.
DictObject& builtinsOf(Machine& machine, DictObject& globals);
bool unpackSequence(Machine& machine, const Value& iterable, std::size_t count, Value*& top);
bool unpackWithStar(Machine& machine, const Value& iterable, std::size_t before, std::size_t after,
                    Value*& top);
Value formatValue(Machine& machine, const Value& value, std::uint32_t how, const Value& spec);
Value buildString(Machine& machine, const Value* first, std::size_t count);
Value makeFunctionObject(Machine& machine, Frame& frame, std::uint32_t flags, Value*& top);
bool mergeKeywords(Machine& machine, const Value& function, DictObject& into, const Value& from);
bool extendList(Machine& machine, ListObject& list, const Value& iterable);
Value callWithUnpacked(Machine& machine, const Value& callable, const Value& args,
                       const Value& keywords);
bool enterContext(Machine& machine, const Value& manager, bool isAsync, Value*& top);
Value callExit(Machine& machine, const Value& exit, const Value& error);
bool raiseStatement(Machine& machine, Value what, const Value& cause);
int matchesException(Machine& machine, const Value& error, const Value& type);
bool splitGroup(Machine& machine, const Value& error, const Value& type, Value& rest, Value& match);
Value joinReraised(Machine& machine, const Value& original, const Value& list);

// interpretermatching.cpp
Value matchKeys(Machine& machine, const Value& subject, const Value& keys);
Value matchClass(Machine& machine, const Value& subject, const Value& cls, std::size_t count,
                 const Value& names);

// interpreterparts.cpp
/// What `__builtins__` of a namespace names: a module's names or those of a dict.
DictObject& builtinsOf(Machine& machine, DictObject& globals);
Value nameError(Machine& machine, const std::string& name);
Value unboundError(Machine& machine, const Frame& frame, std::size_t index);
Value awaitedAsyncNext(Machine& machine, const Value& iterator);
Value asyncIterator(Machine& machine, const Value& iterable);
Value yieldFromIterator(Machine& machine, const Frame& frame, const Value& iterable);
Value contextAwaitable(Machine& machine, const Value& value, std::uint32_t where);
/// An exception that leaves a generator: StopIteration becomes RuntimeError.
void guardStopIteration(Machine& machine, const GeneratorObject& generator);

// frameevents.cpp: what the observer is told; call only with an observer set.
void tellEntered(Machine& machine, Frame& frame);
void tellLine(Machine& machine, Frame& frame, int line);
void tellSuspended(Machine& machine, Frame& frame);
void tellReturned(Machine& machine, Frame& frame, const Value& value);
void tellRaised(Machine& machine, Frame& frame);
void tellVariable(Machine& machine, Frame& frame, const StrObject& name, const Value& value);

/// set.update(iterable)
bool updateSet(Machine& machine, SetObject& set, const Value& iterable);

} // namespace coroscope::scenes
