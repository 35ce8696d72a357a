// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One iteration of the loop, in the order of asyncio's _run_once.
#include "core/loop/eventloop.h"

#include "core/loop/fault.h"
#include "core/loop/runningloop.h"
#include "core/task/task.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace coroscope {

namespace {

constexpr std::size_t kPurgeFrom = 100;   // asyncio's _MIN_SCHEDULED_TIMER_HANDLES
constexpr double kClockResolution = 1e-9; // timers this close are due together

ErrorRef stopLoop(CallbackTarget& target, Future* future, const ErrorRef&) {
    // An exit error is on its way to the caller already: the loop need not be stopped for it.
    if (future->error() && future->error()->isExit())
        return nullptr;
    static_cast<Future&>(target).loop().stop();
    return nullptr;
}

} // namespace

EventLoop::EventLoop(std::unique_ptr<Clock> clock)
    : m_ownClock(std::move(clock))
    , m_ownNumbering(std::make_unique<Numbering>())
    , m_clock(*m_ownClock)
    , m_numbering(*m_ownNumbering) {}

EventLoop::EventLoop(Clock& sharedClock, Numbering& numbering)
    : m_clock(sharedClock)
    , m_numbering(numbering) {}

// A task keeps what it waits for, and that keeps the task as its callback: whoever lets go of the
// loop lets go of both.
void EventLoop::abandon() {
    m_observer = nullptr;
    while (m_futures.next != &m_futures) {
        const FutureRef future = static_cast<Future*>(m_futures.next);
        future->unlink();
        future->abandon();
    }
    // What a handle calls may keep the handle.
    std::vector<Ref<RefCounted>> kept;
    while (!m_ready.isEmpty())
        kept.push_back(Ref<RefCounted>::adopt(m_ready.takeFront().object));
    while (!m_timers.isEmpty())
        kept.push_back(m_timers.pop());
    kept.insert(kept.end(), m_kept.begin(), m_kept.end());
    m_kept.clear();
    for (const Ref<RefCounted>& object : kept) {
        if (auto* handle = dynamic_cast<Handle*>(object.get()))
            handle->letGo();
    }
}

EventLoop::~EventLoop() {
    abandon();
}

std::vector<Ref<Future>> EventLoop::futures() const {
    std::vector<Ref<Future>> all;
    for (FutureLink* link = m_futures.next; link != &m_futures; link = link->next)
        all.emplace_back(static_cast<Future*>(link));
    std::sort(all.begin(), all.end(),
              [](const Ref<Future>& a, const Ref<Future>& b) { return a->id() < b->id(); });
    return all;
}

void EventLoop::throwClosed() {
    throw LoopError("RuntimeError", "Event loop is closed");
}

void EventLoop::checkNotRunning() const {
    if (m_isRunning)
        throw LoopError("RuntimeError", "This event loop is already running");
}

void EventLoop::setErrorHandler(ErrorHandler handler, void* context) {
    m_errorHandler = handler;
    m_errorContext = context;
}

Ref<Handle> EventLoop::enqueue(Callback&& callback, HandleId id) {
    auto handle = makeRef<Handle>(*this, std::move(callback), id);
    m_ready.pushBack(*handle, id, ReadyEntry::Kind::Handle);
    return handle;
}

void EventLoop::keep(Ref<RefCounted> object) {
    if (object)
        m_kept.push_back(std::move(object));
}

Ref<Handle> EventLoop::callSoon(Callback&& callback) {
    checkClosed();
    const bool isOfTask =
        callback.kind == CallbackKind::Step || callback.kind == CallbackKind::Wakeup;
    if (isOfTask && callback.target->subject() == 0)
        return enqueue(std::move(callback), 0); // the loop's own housekeeping
    auto handle = enqueue(std::move(callback), ++m_numbering.handles);
    if (m_keepsHandles)
        m_kept.push_back(handle);
    if (Observer* told = observer())
        told->handleQueued(handle->view());
    return handle;
}

void EventLoop::tellName(const Task& task) {
    if (m_observer)
        m_observer->taskRenamed(task);
}

Ref<TimerHandle> EventLoop::callLater(double delay, Callback&& callback) {
    return callAt(time() + delay, std::move(callback));
}

Ref<TimerHandle> EventLoop::callAt(double when, Callback&& callback) {
    checkClosed();
    if (std::isnan(when)) // it has no place in the order of the heap
        throw LoopError("ValueError", "Invalid delay: NaN (not a number)");
    auto timer = makeRef<TimerHandle>(*this, std::move(callback), ++m_numbering.handles, when);
    m_timers.push(timer);
    if (m_keepsHandles)
        m_kept.push_back(timer);
    timer->m_isScheduled = true;
    if (Observer* told = observer())
        told->timerSet(timer->view(), when);
    return timer;
}

void EventLoop::block(double seconds) {
    m_clock.block(seconds);
    if (Observer* told = observer(); told && seconds > 0)
        told->blocked(seconds, time());
}

void EventLoop::print(std::string_view line) {
    if (Observer* told = observer())
        told->printed(line, false);
}

void EventLoop::close() {
    if (m_isClosed)
        return;
    // Told as asked for; refused where the loop runs.
    if (m_observer)
        m_observer->loopChanged(LoopState::Closed);
    if (m_isRunning)
        throw LoopError("RuntimeError", "Cannot close a running event loop");
    m_isClosed = true;
    m_ready.clear();
    m_timers.clear();
}

void EventLoop::dropCancelledTimers() {
    const auto unschedule = [](TimerHandle& timer) { timer.m_isScheduled = false; };
    if (m_timers.size() > kPurgeFrom && m_cancelledTimers * 2 > m_timers.size()) {
        m_timers.purgeCancelled(unschedule);
        m_cancelledTimers = 0;
        return;
    }
    while (!m_timers.isEmpty() && m_timers.top().isCancelled() &&
           !isPlanted(Fault::CancelledTimersStay)) {
        --m_cancelledTimers;
        unschedule(*m_timers.pop());
    }
}

// Where nothing is ready the clock moves to the earliest deadline: a timer's, or that of a poller.
void EventLoop::poll() {
    const double next = m_poller ? m_poller->poll() : -1;
    if (!m_ready.isEmpty() || m_isStopping)
        return;
    constexpr double kForEver = std::numeric_limits<double>::infinity();
    // A timer for the end of all time never comes: who has nothing else waits for ever.
    const bool hasTimer = !m_timers.isEmpty() && m_timers.top().when() < kForEver;
    if (m_poller && m_poller->wait(hasTimer ? m_timers.top().when() : kForEver))
        return;
    if (!hasTimer && next < 0)
        throw DeadlockError();
    const double was = time();
    double target = hasTimer ? std::max(was, m_timers.top().when()) : next;
    if (next >= 0 && next < target)
        target = next;
    if (target > was) {
        m_clock.waitUntil(target);
        if (m_observer)
            m_observer->clockMoved(was, time());
    }
    if (m_poller && next >= 0 && next <= time())
        m_poller->poll();
}

void EventLoop::moveDueTimers() {
    // Beyond some months a second's fraction is less than the last digit of the time: there the
    // deadline that the clock was moved to would never be past.
    const double now = time();
    const double end = std::max(now + kClockResolution, std::nextafter(now, HUGE_VAL));
    while (!m_timers.isEmpty() && m_timers.top().when() < end) {
        const Ref<TimerHandle> timer = m_timers.pop();
        timer->m_isScheduled = false;
        if (isPlanted(Fault::TimersBeforeReady))
            m_ready.pushFront(*timer, timer->id(), ReadyEntry::Kind::Handle);
        else
            m_ready.pushBack(*timer, timer->id(), ReadyEntry::Kind::Handle);
    }
}

void EventLoop::announceIteration(std::size_t count) {
    if (!m_observer) {
        // Told or not, an iteration with anything but the loop's own housekeeping has a number.
        for (std::size_t i = 0; i < count; ++i) {
            if (m_ready[i].id) {
                ++m_iteration;
                return;
            }
        }
        return;
    }
    m_announced.clear();
    for (std::size_t i = 0; i < count; ++i) {
        if (m_ready[i].id)
            m_announced.push_back(m_ready[i].id);
    }
    if (!m_announced.empty())
        m_observer->iterationBegan(++m_iteration, m_announced);
}

// What is left of an error that a callback let out: an exit error, which ends the run.
ErrorRef EventLoop::passOn(const ErrorRef& error, Handle& handle) {
    if (error->isExit() || error->isStop())
        return error;
    return m_errorHandler ? m_errorHandler(m_errorContext, handle, error) : nullptr;
}

void EventLoop::runHandle(const Ref<Handle>& handle) {
    if (!handle->isCancelled())
        callBack(*handle);
    if (m_keepsHandles)
        handle->noteOver();
}

void EventLoop::callBack(Handle& handle) {
    // The callback may drop or cancel the handle while it runs, so it is copied first.
    const Callback callback = handle.callback();
    Observer* observer = handle.id() ? m_observer : nullptr;
    if (observer)
        observer->handleRun(handle.id());
    RunWatch* const watch = m_watch;
    const double start = watch ? time() : 0;
    if (watch)
        watch->began(handle.id());
    const ErrorRef error =
        callback.function(*callback.target, callback.argument.get(), callback.error);
    if (error)
        m_exit = passOn(error, handle);
    if (watch)
        watch->ended(handle.id(), &handle, nullptr, m_exit ? 0 : time() - start);
    if (observer && !m_exit)
        observer->handleRan(handle.id());
}

thread_local constinit EventLoop* runningLoop = nullptr;

EventLoop* EventLoop::running() {
    return runningLoop;
}

bool EventLoop::runOnce() {
    dropCancelledTimers();
    poll();
    moveDueTimers();
    runReady();
    return !m_isStopping && !m_exit && (!m_ready.isEmpty() || !m_timers.isEmpty() || m_poller);
}

void EventLoop::leave() {
    m_isStopping = false;
    m_isRunning = false;
    if (m_observer)
        m_observer->loopChanged(LoopState::Stopped);
}

void EventLoop::runForever() {
    if (m_observer)
        m_observer->loopChanged(LoopState::Running);
    try {
        checkClosed();
        checkNotRunning();
    } catch (...) {
        if (m_observer)
            m_observer->loopChanged(LoopState::Stopped);
        throw;
    }
    m_isRunning = true;
    try {
        do {
            runOnce();
        } while (!m_isStopping && !m_exit);
    } catch (const DeadlockError&) {
        m_isRunning = false; // the program ends here: nothing more is told
        throw;
    }
    if (m_exit && m_exit->isStop()) {
        m_isRunning = false;
        std::exchange(m_exit, nullptr)->raise();
    }
    leave();
    if (m_exit)
        std::exchange(m_exit, nullptr)->raise();
}

void EventLoop::runUntilComplete(const Ref<Future>& future) {
    Callback callback;
    callback.kind = CallbackKind::StopLoop;
    callback.function = stopLoop;
    callback.target = future;
    future->addDoneCallback(Callback(callback));
    try {
        runForever();
    } catch (const DeadlockError&) {
        throw;
    } catch (...) {
        future->removeDoneCallback(callback);
        throw;
    }
    future->removeDoneCallback(callback);
    if (!future->isDone())
        throw LoopError("RuntimeError", "Event loop stopped before Future completed.");
}

} // namespace coroscope
