// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Future as a scene sees it, and the core futures that hold a scene's values.
#pragma once

#include "core/task/gather.h"
#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/asyncio/sourcetrace.h"

namespace coroscope::scenes {

// The Python object. There is at most one for a core future at a time.
struct FutureObject final : Container {
    CoreFutureRef future;
    bool isBlocking = false; // it was just yielded by its own __await__

    explicit FutureObject(Type* type); // to be attached by its __init__
    FutureObject(Type* type, CoreFutureRef core);
    ~FutureObject() override;
    void attach(CoreFutureRef core);
};

// A core future that keeps a value of the scene.
class ValueHolder {
public:
    virtual ~ValueHolder() = default;
    Value value = Value::none();
    // The Python object, where it must live as long as the future: it is of a class of the scene or
    // has attributes of its own.
    Value object;
    std::unique_ptr<SourceTrace> source; // where it was made, in debug mode
};

class SceneFuture final : public CoreFuture, public ValueHolder {
public:
    // `maker` is asyncio's function that makes it; empty for a future that the program makes.
    explicit SceneFuture(EventLoop& loop, std::string_view maker = "create_future/stack");
    ~SceneFuture() override;
    [[nodiscard]] std::string valueText() const override;
    [[nodiscard]] std::string describe() override;

protected:
    void forgotten() override;
    void abandon() override;
};

class SceneGather final : public GatheringFuture, public ValueHolder {
public:
    SceneGather(EventLoop& loop, std::vector<FutureRef> children);
    [[nodiscard]] std::string valueText() const override;
    [[nodiscard]] std::string describe() override;

protected:
    void collect() override;
};

// The Python object of a core future, made where there is none.
Value wrap(const CoreFutureRef& future);
// The core future of a Future, Task or gathering future; null for anything else.
CoreFuture* coreFutureOf(const Value& value);
// Its result as asyncio's Future.result(): Null where it raised.
Value resultOf(CoreFuture& future);
// The value that it holds; None where it holds none.
Value heldValue(CoreFuture& future);
// "Future", "Task", "_GatheringFuture" or the name of the scene's class.
std::string classNameOf(const CoreFuture& future);
// Where it was made; null outside of debug mode.
const SourceTrace* sourceOf(const CoreFuture& future);
// "<Future pending cb=[…]>"
std::string describeFuture(CoreFuture& future);
// "Future exception was never retrieved", to the loop's exception handler. Nothing where it was.
void complainOfForgotten(CoreFuture& future);
// The same to the log, for one that is being destroyed: it can be given to nobody any more.
void complainOfDestroyed(CoreFuture& future);

} // namespace coroscope::scenes
