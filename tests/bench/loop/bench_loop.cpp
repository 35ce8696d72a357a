// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// bench_loop [WORKLOAD]: the loop's own speed. Without an argument it lists the workloads; with one
// it runs it once and prints its measurements. W1 yields, W2 tasks, W3 calls, W4 two tasks waking
// each other, W5 timers, W6 memory, W7 calls from another thread, W8 a queue, W9 recording.
#include "core/loop/mailbox.h"
#include "core/sync/event.h"
#include "core/sync/queue.h"
#include "core/task/gather.h"
#include "core/trace/recorder.h"
#include "tests/bench/loop/measure.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace {

using namespace coroscope;
using namespace coroscope::bench;

std::int64_t done = 0;

Coro<void> yielder(int count) {
    for (int i = 0; i < count; ++i)
        co_await yieldOnce();
    ++done;
}

void runYields(EventLoop& loop, const char* id, int tasks) {
    const Stopwatch watch;
    std::vector<TaskRef<void>> all;
    for (int i = 0; i < tasks; ++i)
        all.push_back(createTask(loop, yielder(kHops / tasks), "yielder"));
    for (const auto& task : all)
        loop.runUntilComplete(task);
    watch.report(id, kHops);
    require(done == tasks, id);
}

template <int Tasks>
void yields(const char* id) {
    EventLoop loop;
    runYields(loop, id, Tasks);
}

void recordedYields(const char* id) {
    EventLoop loop;
    Trace trace;
    Recorder recorder(trace);
    loop.setObserver(&recorder);
    runYields(loop, id, 1000);
}

Coro<void> nothing() {
    ++done;
    co_return;
}

Coro<void> gatherBatches(EventLoop& loop) {
    for (int batch = 0; batch < kSpawned / kBatch; ++batch) {
        std::vector<Coro<void>> coros;
        coros.reserve(kBatch);
        for (int i = 0; i < kBatch; ++i)
            coros.push_back(nothing());
        const auto gathering = gather(loop, std::move(coros), "nothing");
        co_await gathering;
    }
}

Coro<void> createOneByOne(EventLoop& loop) {
    for (int i = 0; i < kSpawned; ++i)
        co_await createTask(loop, nothing(), "nothing");
}

Coro<void> call() {
    for (int i = 0; i < kCalls; ++i)
        co_await nothing();
}

Coro<void> descend(int levels) {
    if (levels > 1)
        co_await descend(levels - 1);
    ++done;
}

Coro<void> callDeep() {
    for (int i = 0; i < kCalls / kDepth; ++i)
        co_await descend(kDepth);
}

void drive(EventLoop& loop, Coro<void> coro, const char* id, int operations) {
    const Stopwatch watch;
    runUntilComplete(loop, std::move(coro), "main");
    watch.report(id, operations);
    require(done == operations, id);
}

void gathers(const char* id) {
    EventLoop loop;
    drive(loop, gatherBatches(loop), id, kSpawned);
}

void singles(const char* id) {
    EventLoop loop;
    drive(loop, createOneByOne(loop), id, kSpawned);
}

void calls(const char* id) {
    EventLoop loop;
    drive(loop, call(), id, kCalls);
}

void deepCalls(const char* id) {
    EventLoop loop;
    drive(loop, callDeep(), id, kCalls);
}

Coro<void> side(EventLoop& loop, FutureRef& mine, FutureRef& other) {
    for (int i = 0; i < kRoundTrips; ++i) {
        co_await *mine;
        mine = makeRef<Future>(loop);
        ++done;
        other->finish();
    }
}

void pingPong(const char* id) {
    EventLoop loop;
    FutureRef left = makeRef<Future>(loop);
    FutureRef right = makeRef<Future>(loop);
    const Stopwatch watch;
    const auto a = createTask(loop, side(loop, left, right), "side");
    const auto b = createTask(loop, side(loop, right, left), "side");
    left->finish();
    loop.runUntilComplete(a);
    loop.runUntilComplete(b);
    watch.report(id, kRoundTrips);
    require(done == 2LL * kRoundTrips, id);
}

struct Counter final : CallbackTarget {};

Callback counting(const Ref<Counter>& counter) {
    Callback callback;
    callback.function = [](CallbackTarget&, Future*, const ErrorRef&) {
        ++done;
        return ErrorRef();
    };
    callback.target = counter;
    return callback;
}

void timers(const char* id) {
    EventLoop loop;
    const auto counter = makeRef<Counter>();
    Numbers numbers;
    {
        const Stopwatch watch;
        for (int i = 0; i < kTimers; ++i)
            loop.callAt(numbers.next(), counting(counter));
        watch.report("W5.insert", kTimers);
    }
    loop.block(1.01);
    {
        const Stopwatch watch;
        loop.runOnce();
        watch.report("W5.fire", kTimers);
    }
    require(done == kTimers, id);
    std::vector<Ref<TimerHandle>> handles;
    handles.reserve(kTimers);
    loop.callSoon(counting(counter));
    const Stopwatch watch;
    for (int i = 0; i < kTimers; ++i)
        handles.push_back(loop.callAt(3600 + numbers.next(), counting(counter)));
    for (const auto& handle : handles)
        handle->cancel();
    loop.runOnce();
    watch.report("W5.cancel", kTimers);
    require(done == kTimers + 1, id);
}

Coro<void> waiter(AsyncEvent& event) {
    co_await event.wait();
}

void suspended(const char* id) {
    EventLoop loop;
    AsyncEvent never;
    std::vector<TaskRef<void>> tasks;
    tasks.reserve(kSuspended);
    const std::int64_t before = residentBytes();
    const Stopwatch watch;
    for (int i = 0; i < kSuspended; ++i)
        tasks.push_back(createTask(loop, waiter(never), "waiter"));
    loop.runOnce();
    watch.report(id, kSuspended, static_cast<double>(residentBytes() - before) / kSuspended);
    require(never.waiters().size() == kSuspended, id);
    std::fflush(stdout);
    std::_Exit(0);
}

void posts(const char* id) {
    EventLoop loop(std::make_unique<SteadyClock>());
    Mailbox mailbox(loop);
    const auto end = makeRef<Future>(loop);
    const Stopwatch watch;
    std::thread sender([&] {
        for (int i = 0; i < kPosts; ++i) {
            mailbox.post([&end] {
                if (++done == kPosts)
                    end->finish();
            });
        }
    });
    loop.runUntilComplete(end);
    watch.report(id, kPosts);
    sender.join();
    require(done == kPosts, id);
}

Coro<void> produce(Queue<int>& queue) {
    for (int i = 0; i < kItems; ++i)
        co_await queue.put(i);
}

Coro<void> consume(Queue<int>& queue, const char* id) {
    for (int i = 0; i < kItems; ++i) {
        const int item = co_await queue.get();
        require(item == i, id);
        ++done;
    }
}

void items(const char* id) {
    EventLoop loop;
    Queue<int> queue(kCapacity);
    const Stopwatch watch;
    const auto producer = createTask(loop, produce(queue), "produce");
    const auto consumer = createTask(loop, consume(queue, id), "consume");
    loop.runUntilComplete(consumer);
    loop.runUntilComplete(producer);
    watch.report(id, kItems);
    require(done == kItems, id);
}

constexpr Workload kWorkloads[] = {
    {"W1.1", yields<1>},
    {"W1.1k", yields<1000>},
    {"W1.100k", yields<100000>},
    {"W2.gather", gathers},
    {"W2.single", singles},
    {"W3.chain", calls},
    {"W3.depth", deepCalls},
    {"W4", pingPong},
    {"W5", timers},
    {"W6", suspended},
    {"W7", posts},
    {"W8", items},
    {"W9.trace", recordedYields},
};

} // namespace

int main(int count, char** arguments) {
    for (const Workload& workload : kWorkloads) {
        if (count < 2)
            std::puts(workload.id);
        else if (std::strcmp(workload.id, arguments[1]) == 0)
            return workload.run(workload.id), 0;
    }
    return count < 2 ? 0 : 2;
}
