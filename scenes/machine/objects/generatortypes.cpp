// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types generator, coroutine and async_generator, and what an async generator's methods return.
#include "scenes/machine/coroutineorigin.h"
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/traceback.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

GeneratorObject& generator(const Value& v) {
    return static_cast<GeneratorObject&>(*v.rawObject());
}

/// As `send` and `throw` give it to the scene: StopIteration(value) at the end.
Value toScene(Machine& m, SendResult result) {
    switch (result.kind) {
    case SendResult::Kind::Yielded:
        return std::move(result.value);
    case SendResult::Kind::Returned: {
        const Value type = Value::object(m.types.StopIteration);
        return m.raiseValue(result.value.isNone() ? call(m, type) : call(m, type, {result.value}));
    }
    case SendResult::Kind::Raised:
        break;
    }
    return {};
}

/// The exception of throw(type[, value[, traceback]]); Null when it raised TypeError.
Value thrown(Machine& m, const Args& a) {
    Value error = a[1];
    Type* type = asType(error);
    if (type && type->has(kExceptionType)) {
        const Value value = a.get(2, Value::none());
        if (asException(m, value))
            error = value;
        else if (asTuple(value))
            error = callWith(m, a[1], asTuple(value)->items, nullptr);
        else
            error = value.isNone() ? call(m, a[1]) : call(m, a[1], {value});
        if (!error)
            return {};
    }
    if (!type && asException(m, error) && a.has(2) && !a[2].isNone())
        return m.typeError("instance exception may not have a separate value");
    if (!asException(m, error)) {
        return m.typeError("exceptions must be classes or instances deriving from BaseException, "
                           "not " +
                           typeName(m, error));
    }
    return error;
}

Value generatorSend(Machine& m, const Args& a) {
    return toScene(m, sendTo(m, generator(a[0]), a[1]));
}

Value generatorThrow(Machine& m, const Args& a) {
    const Value error = thrown(m, a);
    return toScene(m, error ? throwInto(m, generator(a[0]), error) : failThrow(m, generator(a[0])));
}

Value generatorClose(Machine& m, const Args& a) {
    return closeGenerator(m, generator(a[0])) ? Value::none() : Value();
}

Value generatorRepr(Machine& m, const Value& self) {
    return m.str("<" + typeName(m, self) + " object " + asStr(generator(self).qualname)->text +
                 " at " + addressText(m, self) + ">");
}

Value nextOf(Machine& m, const Value& self) {
    SendResult result = sendTo(m, generator(self), Value::none());
    return result.kind == SendResult::Kind::Yielded ? std::move(result.value) : Value();
}

SendResult sendSlot(Machine& m, const Value& self, const Value& value) {
    return sendTo(m, generator(self), value);
}

SendResult throwSlot(Machine& m, const Value& self, const Value& error) {
    return throwInto(m, generator(self), error);
}

bool closeSlot(Machine& m, const Value& self) {
    return closeGenerator(m, generator(self));
}

void addParts(TypeBuilder& type, const std::string& prefix) {
    type.property(
            "__name__", [](Machine&, const Value& v) { return generator(v).name; },
            [](Machine&, const Value& v, const Value& to) {
                generator(v).name = to;
                return true;
            })
        .property(
            "__qualname__", [](Machine&, const Value& v) { return generator(v).qualname; },
            [](Machine&, const Value& v, const Value& to) {
                generator(v).qualname = to;
                return true;
            })
        .property(prefix + "_running",
                  [](Machine&, const Value& v) { return Value::boolean(generator(v).isRunning); })
        .property(prefix + "_suspended",
                  [](Machine&, const Value& v) {
                      const GeneratorObject& g = generator(v);
                      return Value::boolean(g.frame && g.hasStarted && !g.isRunning);
                  })
        .property(prefix + "_frame",
                  [](Machine&, const Value& v) {
                      return generator(v).frame ? Value(generator(v).frame) : Value::none();
                  })
        .property(prefix + "_code",
                  [](Machine&, const Value& v) {
                      return generator(v).code ? generator(v).code : Value::none();
                  })
        .property(prefix == "gi" ? "gi_yieldfrom" : prefix + "_await",
                  [](Machine&, const Value& v) { return awaitedBy(generator(v)); });
}

void setUpPlain(Machine& m) {
    TypeBuilder type(m, m.types.generator);
    type.flags(kFinal | kNotCallable);
    Slots& s = type.slots();
    s.repr = generatorRepr;
    s.iterate = [](Machine&, const Value& v) { return v; };
    s.next = nextOf;
    s.send = sendSlot;
    s.throwIn = throwSlot;
    s.close = closeSlot;
    addParts(type, "gi");
    type.method("send", "self, value, /", generatorSend)
        .method("throw", "self, type, value=, traceback=, /", generatorThrow)
        .method("close", "self", generatorClose)
        .method("__next__", "self",
                [](Machine& machine, const Args& a) {
                    return toScene(machine, sendTo(machine, generator(a[0]), Value::none()));
                })
        .finish();
}

void setUpCoroutine(Machine& m) {
    TypeBuilder type(m, m.types.coroutine);
    type.flags(kFinal | kNotCallable);
    Slots& s = type.slots();
    s.repr = generatorRepr;
    s.await = [](Machine& machine, const Value& v) {
        return Value(make<CoroutineWrapper>(machine.types.coroutineWrapper, &generator(v)));
    };
    s.send = sendSlot;
    s.throwIn = throwSlot;
    s.close = closeSlot;
    addParts(type, "cr");
    type.method("send", "self, value, /", generatorSend)
        .method("throw", "self, type, value=, traceback=, /", generatorThrow)
        .method("close", "self", generatorClose)
        .property("cr_origin", [](Machine&, const Value& v) { return originOf(generator(v)); })
        .finish();
    const auto inner = [](const Value& v) -> GeneratorObject& {
        return *static_cast<CoroutineWrapper&>(*v.rawObject()).coroutine;
    };
    static const auto kInner = inner;
    TypeBuilder wrapper(m, m.types.coroutineWrapper);
    wrapper.flags(kFinal | kNotCallable);
    Slots& w = wrapper.slots();
    w.iterate = [](Machine&, const Value& v) { return v; };
    w.next = [](Machine& machine, const Value& v) {
        SendResult result = sendTo(machine, kInner(v), Value::none());
        return result.kind == SendResult::Kind::Yielded ? std::move(result.value) : Value();
    };
    w.send = [](Machine& machine, const Value& v, const Value& value) {
        return sendTo(machine, kInner(v), value);
    };
    w.throwIn = [](Machine& machine, const Value& v, const Value& error) {
        return throwInto(machine, kInner(v), error);
    };
    w.close = [](Machine& machine, const Value& v) { return closeGenerator(machine, kInner(v)); };
    wrapper
        .method("send", "self, value, /",
                [](Machine& machine, const Args& a) {
                    return toScene(machine, sendTo(machine, kInner(a[0]), a[1]));
                })
        .method("throw", "self, type, value=, traceback=, /",
                [](Machine& machine, const Args& a) {
                    const Value error = thrown(machine, a);
                    return error ? toScene(machine, throwInto(machine, kInner(a[0]), error))
                                 : Value();
                })
        .method("close", "self",
                [](Machine& machine, const Args& a) {
                    return closeGenerator(machine, kInner(a[0])) ? Value::none() : Value();
                })
        .method("__next__", "self",
                [](Machine& machine, const Args& a) {
                    return toScene(machine, sendTo(machine, kInner(a[0]), Value::none()));
                })
        .finish();
}

// --- async generators ----------------------------------------------------------------------------

AsyncGeneratorStep& step(const Value& v) {
    return static_cast<AsyncGeneratorStep&>(*v.rawObject());
}

void tellFirst(Machine& m, GeneratorObject& g) {
    if (std::exchange(g.hooksDone, true))
        return;
    if (m.asyncGeneratorFirst)
        g.hookOwner = m.asyncGeneratorFirst(m, Value::object(&g));
}

Value newStep(Machine& m, const Value& self, AsyncGeneratorStep::What what, Value argument) {
    tellFirst(m, generator(self));
    if (m.hasError())
        return {};
    Type* type = what == AsyncGeneratorStep::What::Send ? m.types.asyncGeneratorSend
                                                        : m.types.asyncGeneratorThrow;
    return Value(make<AsyncGeneratorStep>(type, &generator(self), what, std::move(argument)));
}

SendResult failStep(Machine& m, Type* type, const char* text) {
    m.raise(type, text);
    return SendResult::raised();
}

bool endsGenerator(Machine& m) {
    return m.errorIs(m.types.StopAsyncIteration) || m.errorIs(m.types.GeneratorExit);
}

/// What the generator gave, as its consumer's await sees it: a value that it yields ends the await,
/// the generator's end is StopAsyncIteration.
SendResult unwrapped(Machine& m, GeneratorObject& g, SendResult result) {
    if (result.kind == SendResult::Kind::Yielded) {
        if (typeOf(m, result.value) != m.types.asyncGeneratorWrapped)
            return result; // on its way to the loop
        g.isAsyncRunning = false;
        return SendResult::returned(
            static_cast<AsyncGeneratorWrapped&>(*result.value.rawObject()).value);
    }
    if (result.kind == SendResult::Kind::Returned)
        m.raiseValue(call(m, Value::object(m.types.StopAsyncIteration)));
    if (endsGenerator(m))
        g.isClosed = true;
    g.isAsyncRunning = false;
    return SendResult::raised();
}

/// The same for aclose(): there the generator's end is what was wanted, and a value is an error.
/// `endsStep`: an error leaves the step unusable (it does not where it was thrown in).
SendResult closed(Machine& m, AsyncGeneratorStep& s, SendResult result, bool endsStep) {
    GeneratorObject& g = *s.generator;
    if (result.kind == SendResult::Kind::Yielded) {
        if (typeOf(m, result.value) != m.types.asyncGeneratorWrapped)
            return result;
        g.isAsyncRunning = false;
        s.state = AsyncGeneratorStep::State::Closed;
        return failStep(m, m.types.RuntimeError, "async generator ignored GeneratorExit");
    }
    if (endsStep) {
        g.isAsyncRunning = false;
        s.state = AsyncGeneratorStep::State::Closed;
    }
    if (result.kind == SendResult::Kind::Returned)
        return SendResult::returned(Value::none());
    if (!endsGenerator(m))
        return result;
    m.clearError();
    return SendResult::returned(Value::none());
}

const char* runningText(const AsyncGeneratorStep& s) {
    switch (s.what) {
    case AsyncGeneratorStep::What::Send:
        return "anext(): asynchronous generator is already running";
    case AsyncGeneratorStep::What::Throw:
        return "athrow(): asynchronous generator is already running";
    case AsyncGeneratorStep::What::Close:
        break;
    }
    return "aclose(): asynchronous generator is already running";
}

SendResult failReused(Machine& m, const AsyncGeneratorStep& s) {
    return failStep(m, m.types.RuntimeError,
                    s.what == AsyncGeneratorStep::What::Send
                        ? "cannot reuse already awaited __anext__()/asend()"
                        : "cannot reuse already awaited aclose()/athrow()");
}

/// __anext__() and asend()
SendResult sendOn(Machine& m, AsyncGeneratorStep& s, const Value& value) {
    using State = AsyncGeneratorStep::State;
    GeneratorObject& g = *s.generator;
    Value given = value;
    if (s.state == State::Initial) {
        if (g.isAsyncRunning)
            return failStep(m, m.types.RuntimeError, runningText(s));
        if (given.isNone())
            given = s.argument;
        s.state = State::Iterating;
    }
    g.isAsyncRunning = true;
    SendResult result = g.frame ? sendTo(m, g, given) : SendResult::returned(Value::none());
    result = unwrapped(m, g, std::move(result));
    if (result.kind != SendResult::Kind::Yielded)
        s.state = State::Closed;
    return result;
}

/// The first step of aclose() and athrow().
SendResult throwFirst(Machine& m, AsyncGeneratorStep& s) {
    using State = AsyncGeneratorStep::State;
    GeneratorObject& g = *s.generator;
    if (g.isAsyncRunning || g.isClosed) {
        s.state = State::Closed;
        return g.isAsyncRunning ? failStep(m, m.types.RuntimeError, runningText(s))
                                : failStep(m, m.types.StopAsyncIteration, "");
    }
    s.state = State::Iterating;
    g.isAsyncRunning = true;
    if (s.what == AsyncGeneratorStep::What::Throw) {
        SendResult result = unwrapped(m, g, throwInto(m, g, s.argument, ExitRule::Throw));
        if (result.kind == SendResult::Kind::Raised)
            s.state = State::Closed;
        return result;
    }
    g.isClosed = true;
    if (!g.hasStarted) {
        closeGenerator(m, g);
        g.isAsyncRunning = false;
        s.state = State::Closed;
        return SendResult::returned(Value::none());
    }
    const Value exit = call(m, Value::object(m.types.GeneratorExit));
    return closed(m, s, throwInto(m, g, exit, ExitRule::Throw), true);
}

SendResult stepSend(Machine& m, const Value& self, const Value& value) {
    using State = AsyncGeneratorStep::State;
    const Value kept = self;
    AsyncGeneratorStep& s = step(self);
    GeneratorObject& g = *s.generator;
    if (s.state == State::Closed)
        return failReused(m, s);
    if (s.what == AsyncGeneratorStep::What::Send)
        return sendOn(m, s, value);
    if (!g.frame) {
        s.state = State::Closed;
        return SendResult::returned(Value::none());
    }
    if (s.state == State::Initial)
        return throwFirst(m, s);
    if (s.what == AsyncGeneratorStep::What::Throw)
        return unwrapped(m, g, sendTo(m, g, value));
    return closed(m, s, sendTo(m, g, value), true);
}

/// As CPython: an error thrown in before the first step goes into the generator all the same, and
/// the step stays as it was.
SendResult stepThrow(Machine& m, const Value& self, const Value& error) {
    const Value kept = self;
    AsyncGeneratorStep& s = step(self);
    GeneratorObject& g = *s.generator;
    if (s.state == AsyncGeneratorStep::State::Closed)
        return failReused(m, s);
    SendResult result = throwInto(m, g, error);
    if (s.what == AsyncGeneratorStep::What::Close)
        return closed(m, s, std::move(result), false);
    result = unwrapped(m, g, std::move(result));
    if (s.what == AsyncGeneratorStep::What::Send && result.kind != SendResult::Kind::Yielded)
        s.state = AsyncGeneratorStep::State::Closed;
    return result;
}

void setUpStep(Machine& m, Type* which) {
    TypeBuilder type(m, which);
    type.flags(kFinal | kNotCallable);
    Slots& s = type.slots();
    s.await = s.iterate = [](Machine&, const Value& v) { return v; };
    s.send = stepSend;
    s.throwIn = stepThrow;
    s.close = [](Machine&, const Value& v) {
        step(v).state = AsyncGeneratorStep::State::Closed;
        return true;
    };
    s.next = [](Machine& machine, const Value& v) {
        return toScene(machine, stepSend(machine, v, Value::none()));
    };
    type.method("send", "self, value, /",
                [](Machine& machine, const Args& a) {
                    return toScene(machine, stepSend(machine, a[0], a[1]));
                })
        .method("throw", "self, type, value=, traceback=, /",
                [](Machine& machine, const Args& a) {
                    const Value error = thrown(machine, a);
                    return error ? toScene(machine, stepThrow(machine, a[0], error)) : Value();
                })
        .method("close", "self",
                [](Machine&, const Args& a) {
                    step(a[0]).state = AsyncGeneratorStep::State::Closed;
                    return Value::none();
                })
        .finish();
}

void setUpAsync(Machine& m) {
    TypeBuilder type(m, m.types.asyncGenerator);
    type.flags(kFinal | kNotCallable);
    Slots& s = type.slots();
    s.repr = generatorRepr;
    s.asyncIterate = [](Machine&, const Value& v) { return v; };
    s.asyncNext = [](Machine& machine, const Value& v) {
        return newStep(machine, v, AsyncGeneratorStep::What::Send, Value::none());
    };
    addParts(type, "ag");
    type.method("asend", "self, value, /",
                [](Machine& machine, const Args& a) {
                    return newStep(machine, a[0], AsyncGeneratorStep::What::Send, a[1]);
                })
        .method("athrow", "self, type, value=, traceback=, /",
                [](Machine& machine, const Args& a) {
                    const Value error = thrown(machine, a);
                    return error ? newStep(machine, a[0], AsyncGeneratorStep::What::Throw, error)
                                 : Value();
                })
        .method("aclose", "self",
                [](Machine& machine, const Args& a) {
                    return newStep(machine, a[0], AsyncGeneratorStep::What::Close, Value::none());
                })
        .finish();
    setUpStep(m, m.types.asyncGeneratorSend);
    setUpStep(m, m.types.asyncGeneratorThrow);
    TypeBuilder(m, m.types.asyncGeneratorWrapped).flags(kFinal | kNotCallable).finish();
}

} // namespace

void setUpGenerators(Machine& m) {
    setUpPlain(m);
    setUpCoroutine(m);
    setUpAsync(m);
}

} // namespace coroscope::scenes
