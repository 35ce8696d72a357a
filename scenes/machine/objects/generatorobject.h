// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Generators, coroutines and async generators: one family, each with a frame that is resumed.
#pragma once

#include "scenes/machine/type.h"

namespace coroscope::scenes {

struct Frame;
struct FunctionObject;

/// The exception being handled, one entry a generator and one for the rest of the program.
struct HandledException {
    Value error;
    HandledException* previous = nullptr;
};

enum class GeneratorKind : std::uint8_t { Generator, Coroutine, AsyncGenerator };

struct GeneratorObject final : Container {
    Ref<Frame> frame; ///< null once it has ended
    Value code;
    Value name, qualname;
    HandledException handled;
    GeneratorKind kind;
    bool isRunning = false;
    bool hasStarted = false;
    bool isIterableCoroutine = false; ///< made by a types.coroutine function
    bool isClosed = false;            ///< of an async generator
    bool isAsyncRunning = false;      ///< an asend, athrow or aclose of it is under way
    bool hooksDone = false;           ///< it was iterated
    void* hookOwner = nullptr;        ///< the loop that is told of this async generator's end
    Value finalizer;                  ///< the loop's hook for an async generator that is forgotten
    std::uint64_t createdBy = 0;      ///< frame in which it was made

    GeneratorObject(Type* generatorType, GeneratorKind generatorKind);
    void finalize() override;
    void clear() override;
};

/// What `__anext__`, `asend`, `athrow` and `aclose` return.
struct AsyncGeneratorStep final : Container {
    enum class What : std::uint8_t { Send, Throw, Close };
    enum class State : std::uint8_t { Initial, Iterating, Closed };
    Ref<GeneratorObject> generator;
    What what;
    State state = State::Initial;
    Value argument;
    AsyncGeneratorStep(Type* stepType, GeneratorObject* of, What which, Value value);
    void clear() override;
};

/// A value that an async generator yields to its consumer (not to the loop).
struct AsyncGeneratorWrapped final : Object {
    Value value;
    AsyncGeneratorWrapped(Type* wrappedType, Value content)
        : Object(wrappedType)
        , value(std::move(content)) {}
};

/// `coro.__await__()`.
struct CoroutineWrapper final : Container {
    Ref<GeneratorObject> coroutine;
    CoroutineWrapper(Type* wrapperType, GeneratorObject* of);
    void clear() override;
};

/// Resumes: the first `value` must be None. A finished generator returns None at once (a finished
/// coroutine raises RuntimeError "cannot reuse already awaited coroutine").
SendResult sendTo(Machine& machine, GeneratorObject& generator, const Value& value);
/// Resumes with an exception instance; what the generator itself awaits gets it first.
/// What a GeneratorExit does to what the generator awaits: it is closed, or the error is thrown in
/// as any other, as async generators have it.
enum class ExitRule : std::uint8_t { Close, Throw };
SendResult throwInto(Machine& machine, GeneratorObject& generator, const Value& error,
                     ExitRule rule = ExitRule::Close);
/// Throws GeneratorExit; false when it raised.
bool closeGenerator(Machine& machine, GeneratorObject& generator);
/// What the generator is suspended in (`cr_await`, `gi_yieldfrom`); None when nothing.
/// What was to be thrown is no exception, which the innermost one that is awaited says: those
/// around it see the pending error where they wait.
SendResult failThrow(Machine& machine, GeneratorObject& generator);
Value awaitedBy(const GeneratorObject& generator);

/// The same protocol for any iterator that is awaited.
SendResult sendToIterator(Machine& machine, const Value& iterator, const Value& value);
SendResult throwIntoIterator(Machine& machine, const Value& iterator, const Value& error,
                             ExitRule rule = ExitRule::Close);
bool closeIterator(Machine& machine, const Value& iterator);

/// The iterator behind `await value`; Null when it raised TypeError.
Value awaitableIterator(Machine& machine, const Value& value);

} // namespace coroscope::scenes
