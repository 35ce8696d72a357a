// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of asyncio.Future and its iterator.
#include "scenes/machine/asyncio/futureobject.h"

#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/exceptionhandler.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

CoreFuture& self(const Args& args) {
    return *coreFutureOf(args[0]);
}

// What `__await__` gives: it yields the future once, then returns its result.
struct FutureIterator final : Object {
    Value future;
    bool hasYielded = false;
    FutureIterator(Type* type, Value of)
        : Object(type)
        , future(std::move(of)) {}
};

Value futureAwait(Machine& machine, const Value& future) {
    if (!coreFutureOf(future))
        return machine.raise(machine.types.RuntimeError, "Future object is not initialized.");
    return Value(make<FutureIterator>(runtime().types.futureIterator, future));
}

SendResult iteratorSend(Machine& machine, const Value& value, const Value&) {
    auto& iterator = *static_cast<FutureIterator*>(value.rawObject());
    auto& object = *static_cast<FutureObject*>(iterator.future.rawObject());
    if (!object.future->isDone()) {
        if (!iterator.hasYielded) {
            iterator.hasYielded = true;
            object.isBlocking = true;
            return SendResult::yielded(iterator.future);
        }
        machine.raise(machine.types.RuntimeError, "await wasn't used with future");
        return SendResult::raised();
    }
    Value result = resultOf(*object.future);
    return result ? SendResult::returned(std::move(result)) : SendResult::raised();
}

SendResult iteratorThrow(Machine& machine, const Value&, const Value& error) {
    machine.raiseValue(error);
    return SendResult::raised();
}

bool iteratorClose(Machine&, const Value&) {
    return true;
}

Value iteratorNext(Machine& machine, const Value& value) {
    SendResult result = iteratorSend(machine, value, Value::none());
    if (result.kind == SendResult::Kind::Yielded)
        return std::move(result.value);
    if (result.kind == SendResult::Kind::Returned && !result.value.isNone()) {
        const Value stop =
            call(machine, Value::object(machine.types.StopIteration), {result.value});
        return stop ? machine.raiseValue(stop) : Value();
    }
    return {};
}

Value result(Machine&, const Args& args) {
    return resultOf(self(args));
}

Value exception(Machine& machine, const Args& args) {
    CoreFuture& future = self(args);
    if (future.isCancelled())
        return runtime().raise(future.outcomeError());
    if (!future.isDone())
        return machine.raise(runtime().types.invalidStateError, "Exception is not set.");
    const ErrorRef error = future.outcomeError();
    return error ? runtime().exceptionOf(error) : Value::none();
}

// set_result and set_exception of a future that is done.
Value refuseDone(CoreFuture& future) {
    const std::string state = future.isCancelled() ? "CANCELLED" : "FINISHED";
    return runtime().machine.raise(runtime().types.invalidStateError,
                                   state + ": " + describeFuture(future));
}

// Its callbacks are put on the loop's queue: in debug mode the loop looks at the thread then.
bool maySettleHere(CoreFuture& future) {
    LoopObject* loop = future.hasCallbacks() ? debuggedLoop(future.loop()) : nullptr;
    return !loop || checkThread(*loop);
}

Value setResult(Machine&, const Args& args) {
    CoreFuture& future = self(args);
    if (future.isDone())
        return refuseDone(future);
    if (!maySettleHere(future))
        return {};
    if (auto* holder = dynamic_cast<ValueHolder*>(&future))
        holder->value = args[1];
    return guarded([&] {
        future.finish();
        return Value::none();
    });
}

Value setException(Machine& machine, const Args& args) {
    CoreFuture& future = self(args);
    if (future.isDone())
        return refuseDone(future);
    Value error = args[1];
    if (asType(error))
        error = call(machine, error);
    if (!error)
        return {};
    if (!isInstance(machine, error, machine.types.BaseException))
        return getAttribute(machine, error, "__traceback__");
    if (isInstance(machine, error, machine.types.StopIteration)) {
        return machine.typeError(
            "StopIteration interacts badly with generators and cannot be raised into a Future");
    }
    if (!maySettleHere(future))
        return {};
    return guarded([&] {
        future.setError(runtime().errorOf(error));
        return Value::none();
    });
}

Value cancel(Machine&, const Args& args) {
    CancelMessageRef message;
    if (args.has(1) && !args[1].isNone())
        message = makeRef<SceneMessage>(args[1]);
    return guarded([&] { return Value::boolean(self(args).cancel(message)); });
}

Value cancelled(Machine&, const Args& args) {
    return Value::boolean(self(args).isCancelled());
}
Value done(Machine&, const Args& args) {
    return Value::boolean(self(args).isDone());
}

Value addDoneCallback(Machine&, const Args& args) {
    const GivenContext context(args.get(2, Value::none()));
    return guarded([&] {
        self(args).addDoneCallback(makeSceneCallback(args[1], {}, true));
        return Value::none();
    });
}

Value removeDoneCallback(Machine&, const Args& args) {
    const Callback callback = makeSceneCallback(args[1], {}, true);
    return Value::integer(static_cast<std::int64_t>(self(args).removeDoneCallback(callback)));
}

Value getLoop(Machine&, const Args& args) {
    return loopValueOf(self(args).loop());
}

Value reprFuture(Machine& machine, const Value& value) {
    if (!coreFutureOf(value))
        return machine.raise(machine.types.RuntimeError, "Future object is not initialized.");
    return machine.str(describeFuture(*coreFutureOf(value)));
}

Value sourceOfFutureObject(Machine& machine, const Value& value) {
    const auto* holder = dynamic_cast<ValueHolder*>(coreFutureOf(value));
    return summaryOf(machine, holder ? holder->source.get() : nullptr);
}

Value newFuture(Machine&, Type* cls, const Args&) {
    return Value(make<FutureObject>(cls));
}

Value initFuture(Machine&, const Args& args) {
    const Value given = args.get(1, Value::none());
    const Value loop = given.isNone() ? currentLoop() : given;
    if (!loop)
        return {};
    return guarded([&] {
        static_cast<FutureObject*>(args[0].rawObject())
            ->attach(makeRef<SceneFuture>(*coreLoopOf(loop), ""));
        return Value::none();
    });
}

// A method of a future whose __init__ has run.
template <NativeFunction Method>
Value initialized(Machine& machine, const Args& args) {
    if (coreFutureOf(args[0]))
        return Method(machine, args);
    return machine.raise(machine.types.RuntimeError, "Future object is not initialized.");
}

bool setFutureAttribute(Machine& machine, const Value& self, StrObject* name, const Value& to) {
    if (!genericSetAttribute(machine, self, name, to))
        return false;
    if (auto* holder = dynamic_cast<ValueHolder*>(coreFutureOf(self)))
        holder->object = self;
    return true;
}

} // namespace

FutureObject::FutureObject(Type* objectType)
    : Container(objectType) {}

FutureObject::FutureObject(Type* objectType, CoreFutureRef core)
    : Container(objectType) {
    attach(std::move(core));
}

void FutureObject::attach(CoreFutureRef core) {
    future = std::move(core);
    runtime().wrappers[future.get()] = this;
    if (auto* holder = dynamic_cast<ValueHolder*>(future.get()); holder && type->has(kHeapType))
        holder->object = Value::object(this);
}

FutureObject::~FutureObject() {
    if (!future)
        return;
    runtime().wrappers.erase(future.get());
    if (future->isForgotten(1))
        complainOfForgotten(*future);
}

SceneFuture::SceneFuture(EventLoop& loop, std::string_view maker)
    : CoreFuture(loop) {
    source = maker.empty() ? sourceOfFuture(loop, {}) : sourceOfFuture(loop, {maker});
}

SceneGather::SceneGather(EventLoop& loop, std::vector<FutureRef> futures)
    : GatheringFuture(loop, std::move(futures)) {
    source = sourceOfFuture(loop, {"gather/outer"});
}

SceneFuture::~SceneFuture() {
    complainOfDestroyed(*this);
}

void SceneFuture::abandon() {
    CoreFuture::abandon();
    const Value kept = std::exchange(object, Value());
}

void SceneFuture::forgotten() {
    complainOfForgotten(*this);
}

std::string SceneFuture::valueText() const {
    return displayText(runtime().machine, value, true);
}

std::string SceneFuture::describe() {
    return describeFuture(*this);
}

std::string SceneGather::describe() {
    return describeFuture(*this);
}

std::string SceneGather::valueText() const {
    return displayText(runtime().machine, value, true);
}

namespace {

// A child's outcome as gather lists it: a cancelled one is a CancelledError with a message, an
// empty one where there was none.
Value outcomeValue(CoreFuture& child) {
    Machine& machine = runtime().machine;
    if (child.isCancelled()) {
        CancelMessageRef message = child.cancelMessage();
        if (!message)
            message = makeRef<SceneMessage>(machine.name(""));
        return runtime().cancelledError(message);
    }
    const ErrorRef error = child.outcomeError();
    return error ? runtime().exceptionOf(error) : heldValue(child);
}

} // namespace

void SceneGather::collect() {
    ValueVector items;
    for (const FutureRef& child : children()) {
        items.push_back(outcomeValue(*child));
    }
    value = runtime().machine.list(std::move(items));
}

Value wrap(const CoreFutureRef& future) {
    const auto found = runtime().wrappers.find(future.get());
    if (found != runtime().wrappers.end())
        return Value::object(found->second);
    Type* type = runtime().types.future;
    if (future->type() == FutureType::Task)
        type = runtime().types.task;
    else if (future->type() == FutureType::Gather)
        type = runtime().types.gatheringFuture;
    return Value(make<FutureObject>(type, future));
}

CoreFuture* coreFutureOf(const Value& value) {
    const auto* object = objectAs<FutureObject>(value, runtime().types.future);
    return object ? object->future.get() : nullptr;
}

Value heldValue(CoreFuture& future) {
    if (const auto* holder = dynamic_cast<ValueHolder*>(&future))
        return holder->value;
    return Value::none();
}

Value resultOf(CoreFuture& future) {
    if (!future.isDone()) {
        return runtime().machine.raise(runtime().types.invalidStateError, "Result is not ready.");
    }
    if (const ErrorRef error = future.outcomeError())
        return runtime().raise(error);
    return heldValue(future);
}

namespace {

bool isOwed(const CoreFuture& future) {
    const Machine& machine = runtime().machine;
    return future.outcome() == Outcome::Exception && !future.isRetrieved() && !machine.isEnding() &&
           !machine.isStopping();
}

std::string complaintOf(const CoreFuture& future) {
    return classNameOf(future) + " exception was never retrieved";
}

// The last reference may go while an exception passes through.
class PendingErrorKept {
public:
    explicit PendingErrorKept(Machine& machine)
        : m_machine(machine)
        , m_error(machine.pendingError()) {
        machine.clearError();
    }
    ~PendingErrorKept() { m_machine.setPendingError(m_error); }
    PendingErrorKept(const PendingErrorKept&) = delete;
    PendingErrorKept& operator=(const PendingErrorKept&) = delete;

private:
    Machine& m_machine;
    Value m_error;
};

} // namespace

void complainOfForgotten(CoreFuture& future) {
    if (!isOwed(future))
        return;
    const CoreFutureRef kept = &future;
    Machine& machine = runtime().machine;
    const PendingErrorKept pending(machine);
    future.markRetrieved();
    const Value loop = loopValueOf(future.loop());
    if (loop.isNone())
        return;
    const Value context =
        makeErrorContext(machine, complaintOf(future), future.error(), "future", wrap(&future));
    addSource(machine, context, sourceOf(future));
    if (!callExceptionHandler(*static_cast<LoopObject*>(loop.rawObject()), context))
        machine.clearError();
}

void complainOfDestroyed(CoreFuture& future) {
    if (!isOwed(future))
        return;
    AsyncioRuntime& rt = runtime();
    const PendingErrorKept pending(rt.machine);
    std::string text = complaintOf(future) + "\nfuture: " + describeFuture(future);
    if (const SourceTrace* source = sourceOf(future))
        text += "\n" + sourceText(rt.machine, summaryOf(rt.machine, source));
    rt.logError(text, rt.exceptionOf(future.error()));
}

void makeFutureTypes(AsyncioRuntime& rt) {
    TypeBuilder iterator(rt.machine, "FutureIter", "_asyncio");
    iterator.flags(kDottedName);
    iterator.slots().iterate = [](Machine&, const Value& value) { return value; };
    iterator.slots().next = iteratorNext;
    iterator.slots().send = iteratorSend;
    iterator.slots().throwIn = iteratorThrow;
    iterator.slots().close = iteratorClose;
    rt.types.futureIterator = iterator.finish();

    TypeBuilder future(rt.machine, "Future", "_asyncio");
    future.slots().newInstance = newFuture;
    future.slots().setAttribute = setFutureAttribute;
    future.flags(kHasDict | kDottedName);
    future.slots().repr = reprFuture;
    future.slots().await = futureAwait;
    future.slots().iterate = futureAwait;
    future.property("_source_traceback", sourceOfFutureObject);
    future.method("__init__", "self, *, loop=", initFuture)
        .method("result", "self", initialized<result>)
        .method("exception", "self", initialized<exception>)
        .method("set_result", "self, result, /", initialized<setResult>)
        .method("set_exception", "self, exception, /", initialized<setException>)
        .method("cancel", "self, msg=", initialized<cancel>)
        .method("cancelled", "self", initialized<cancelled>)
        .method("done", "self", initialized<done>)
        .method("add_done_callback", "self, fn, /, *, context=", initialized<addDoneCallback>)
        .method("remove_done_callback", "self, fn, /", initialized<removeDoneCallback>)
        .method("get_loop", "self", initialized<getLoop>);
    rt.types.future = future.finish();
    rt.types.gatheringFuture =
        TypeBuilder(rt.machine, "_GatheringFuture", "asyncio.tasks").base(rt.types.future).finish();
}

} // namespace coroscope::scenes
