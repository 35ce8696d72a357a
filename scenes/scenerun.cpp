// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run's thread and its hand-over: the machine runs only while its host waits in advance().
#include "scenes/scenerun.h"

#include "scenes/deadlock.h"
#include "scenes/language/parser.h"
#include "scenes/limitedrecorder.h"
#include "scenes/machine/asyncio/destroyedtasks.h"
#include "scenes/machine/asyncio/scenejob.h"
#include "scenes/machine/asyncio/threads.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/machine.h"
#include "scenes/machine/memoryreserve.h"
#include "scenes/machine/ownmodules.h"
#include "scenes/machine/teardown.h"
#include "scenes/machine/traceback.h"
#include "scenes/scenefiles.h"
#include "scenes/syntaxoutput.h"
#include "scenes/traceobserver.h"
#include "scenes/unsupported.h"
#include "scenes/unusedimports.h"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>

namespace coroscope::scenes {

namespace {

// Calls of the scene may nest a thousand deep through native code.
constexpr std::size_t kStackBytes = 64u << 20;

Limits machineLimits(const RunLimits& limits) {
    Limits made;
    made.steps = static_cast<std::int64_t>(limits.steps);
    made.liveBytes = static_cast<std::int64_t>(limits.liveBytes);
    made.containerBytes = static_cast<std::int64_t>(limits.valueBytes);
    made.integerBits = static_cast<std::int64_t>(limits.integerBits);
    made.outputBytes = static_cast<std::int64_t>(limits.outputBytes);
    return made;
}

class LoopTime final : public VirtualTime {
public:
    explicit LoopTime(AsyncioRuntime& runtime)
        : m_runtime(runtime) {}
    double now() const override { return m_runtime.clock.now(); }
    void block(double seconds) override {
        if (m_runtime.runningJob)
            return m_runtime.runningJob->sleep(seconds);
        if (hasOwnThreads(m_runtime))
            return sleepInMain(m_runtime, seconds);
        m_runtime.clock.block(seconds);
        if (m_runtime.recorder && seconds > 0)
            m_runtime.recorder->blocked(seconds, now());
    }

private:
    AsyncioRuntime& m_runtime;
};

bool hasError(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            return true;
    }
    return false;
}

} // namespace

struct SceneRun::Impl {
    std::string source;
    std::string fileName;
    RunLimits limits;
    std::unique_ptr<OwnModules> own; // null: the scene has no folder
    std::vector<Diagnostic> diagnostics;
    std::vector<Diagnostic> importedDiagnostics;
    std::shared_ptr<const Code> code;
    Trace trace;
    std::string output; // of a run that ended, as errorOutput
    std::string errorOutput;
    std::string stopMessage;
    int exitStatus = 0;

    // The hand-over. The run's thread goes on while the trace is shorter than `target`.
    std::mutex mutex;
    std::condition_variable turn;
    std::size_t target = 0;
    bool isHostsTurn = true;
    bool isStarted = false;
    bool isEnded = false;
    std::atomic<bool> isAborted = false;
    pthread_t thread{};

    // Of the run's thread only, but for a look while it stands still. Null before and after.
    Machine* machine = nullptr;
    bool isOverLimit = false;

    void prepare();
    void readImported();
    void start();
    void waitForHost();
    std::size_t pause();
    void limitReached(LimitedRecorder& recorder);
    void runAll();
    void tellWarnings();
    void finish(AsyncioRuntime& runtime, Recorder& recorder, bool isOk);
    void finishStopped(AsyncioRuntime& runtime, Recorder& recorder);
    void finishRaised(Recorder& recorder);
    static void* threadMain(void* self);
};

void SceneRun::Impl::prepare() {
    renewMemoryReserve();
    ParseResult parsed = parse(source);
    diagnostics = std::move(parsed.diagnostics);
    if (hasError(diagnostics))
        tellAsCPython(diagnostics, source);
    if (!hasError(diagnostics) && parsed.tree) {
        CompileResult compiled = compile(*parsed.tree, fileName);
        code = std::move(compiled.code);
        for (Diagnostic& diagnostic : compiled.diagnostics)
            diagnostics.push_back(std::move(diagnostic));
    }
    if (code && !hasError(diagnostics)) {
        for (Diagnostic& diagnostic : unsupportedIn(*code, own.get()))
            diagnostics.push_back(std::move(diagnostic));
        if (own)
            readImported();
    }
    if (hasError(diagnostics) || !code) {
        code = nullptr;
        isEnded = true;
        exitStatus = 2;
    }
}

// What a file of its own asks for and cannot have is refused as if the scene had asked.
void SceneRun::Impl::readImported() {
    for (Diagnostic& diagnostic : faultsOfOwnFiles(*code, *own)) {
        const bool isUnsupported = diagnostic.kind == Diagnostic::Kind::Unsupported;
        (isUnsupported ? diagnostics : importedDiagnostics).push_back(std::move(diagnostic));
    }
}

void* SceneRun::Impl::threadMain(void* self) {
    auto& impl = *static_cast<Impl*>(self);
    impl.runAll();
    const std::lock_guard lock(impl.mutex);
    impl.isEnded = true;
    impl.isHostsTurn = true;
    impl.turn.notify_all();
    return nullptr;
}

void SceneRun::Impl::start() {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kStackBytes);
    isStarted = true;
    isHostsTurn = false;
    const int error = pthread_create(&thread, &attributes, threadMain, this);
    pthread_attr_destroy(&attributes);
    if (error) {
        isStarted = false;
        throw std::system_error(error, std::generic_category(), "cannot start the run's thread");
    }
}

// Called by the run's thread when the trace is as long as the host asked.
void SceneRun::Impl::waitForHost() {
    std::unique_lock lock(mutex);
    isHostsTurn = true;
    turn.notify_all();
    turn.wait(lock, [this] { return !isHostsTurn; });
}

void SceneRun::Impl::limitReached(LimitedRecorder& recorder) {
    if (limits.isForOutput)
        return recorder.close();
    if (isOverLimit)
        return;
    isOverLimit = true;
    const Task* task = nullptr;
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    if (runtime.runningLoop)
        task = currentTaskOf(runtime);
    const std::string who = task ? task->name() : std::string("The program");
    if (recorder.linesInHandle() > limits.linesWithoutAwait) {
        machine->stop(who + " has not awaited for " + std::to_string(limits.linesWithoutAwait) +
                      " lines.");
    } else {
        std::string text = "The run was stopped after " + std::to_string(limits.events) + " events";
        if (recorder.idleIterations() > limits.events / 100)
            text += ": no progress of virtual time after " +
                    std::to_string(recorder.idleIterations()) + " iterations of the loop";
        machine->stop(text + ".");
    }
}

// A look at the trace must find the last event whole, with all its details: the run stands still
// before the next one.
std::size_t SceneRun::Impl::pause() {
    if (!isAborted && trace.size() >= target)
        waitForHost();
    return isAborted ? static_cast<std::size_t>(-1) : target;
}

/// What was given to atexit.register, if any.
void runExitFunctions(Machine& machine) {
    const Value* module = machine.modules().findName(machine.intern("atexit").get());
    const Value run = module ? getAttribute(machine, *module, "_run_exitfuncs") : Value();
    if (!run || !call(machine, run))
        machine.clearError();
}

void SceneRun::Impl::runAll() {
    LimitedRecorder recorder(trace, limits);
    std::unique_ptr<AsyncioRuntime> runtimeOwner; // outlives the machine
    Machine sceneMachine(machineLimits(limits));
    machine = &sceneMachine;
    machine->setSource(fileName, source);
    registerPlaceholders(sceneMachine, placeholdersOf(*code));
    machine->ownModules = own.get();
    runtimeOwner = std::make_unique<AsyncioRuntime>(sceneMachine, &recorder);
    AsyncioRuntime& runtime = *runtimeOwner;
    LoopTime time(runtime);
    machine->setTime(&time);
    TraceObserver observer(recorder, runtime, isAborted, fileName);
    machine->setObserver(&observer);
    machine->runsReprsToTell = !limits.isForOutput;
    recorder.setPause(0, [this] { return pause(); });
    recorder.setLimits(limits.events, limits.linesWithoutAwait,
                       [this, &recorder] { limitReached(recorder); });
    recorder.setExceeded([this](const std::string& message) { machine->stop(message); });
    tellWarnings();
    const Value result = machine->runModule(code);
    const Value error = result ? Value() : machine->takeError();
    joinThreads(runtime);
    runExitFunctions(*machine);
    if (error)
        machine->raiseValue(error);
    recorder.setLimits(0, 0, {});
    recorder.setExceeded({});
    machine->finishOutput();
    finish(runtime, recorder, static_cast<bool>(result));
    recorder.setPause(0, {});
    // What is destroyed from here on still runs its finally blocks: no part of the run, not told.
    recorder.close();
    machine->setObserver(nullptr);
    if (!machine->isStopping())
        destroyTasksAtExit(runtime);
    if (!machine->isStopping())
        dropMainObjects(*machine);
    machine->finishOutput();
    runtime.complainOfUnretrieved();
    output = machine->output();
    errorOutput = machine->errorOutput();
    // What is still suspended is dropped, not run to its end.
    machine->stop("The run is over.");
    runtime.release();
    machine = nullptr;
}

/// What CPython writes while it compiles.
void SceneRun::Impl::tellWarnings() {
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity != Diagnostic::Severity::Warning || !diagnostic.fileName.empty())
            continue;
        std::string_view line = machine->sourceLine(fileName, diagnostic.span.line);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        machine->writeError(fileName + ":" + std::to_string(diagnostic.span.line) +
                            ": SyntaxWarning: " + diagnostic.message + "\n  " + std::string(line) +
                            "\n");
    }
}

void SceneRun::Impl::finish(AsyncioRuntime& runtime, Recorder& recorder, bool isOk) {
    if (machine->isStopping())
        finishStopped(runtime, recorder);
    else if (isOk)
        recorder.ended(EndStatus::Ok);
    else
        finishRaised(recorder);
}

void SceneRun::Impl::finishStopped(AsyncioRuntime& runtime, Recorder& recorder) {
    exitStatus = 3;
    if (!runtime.deadlock.empty()) {
        stopMessage = describeDeadlock(runtime);
        recorder.ended(EndStatus::Deadlock, {}, stopMessage);
        return;
    }
    stopMessage = machine->stopMessage();
    const bool isTooMany = trace.size() >= limits.events;
    recorder.ended(isTooMany ? EndStatus::TooManyEvents : EndStatus::Limit, {}, stopMessage);
}

void SceneRun::Impl::finishRaised(Recorder& recorder) {
    const Value exception = machine->takeError();
    const ExceptionObject* error = asException(*machine, exception);
    const bool isExit = error->type->isSubtypeOf(machine->types.SystemExit);
    if (isExit &&
        (!error->value || error->value.isNone() ||
         (error->value.isInt() && (error->value.asInt() & 0xff) == 0) || // as a shell sees it
         (error->value.isBool() && !error->value.isTrue()))) {
        recorder.ended(EndStatus::Ok);
        return;
    }
    const auto message = strText(*machine, exception);
    machine->clearError();
    exitStatus = 1;
    if (!isExit)
        machine->writeError(uncaughtText(*machine, exception));
    else if (!error->value.isInt() && !error->value.isBool())
        machine->writeError(strText(*machine, error->value).value_or("") + "\n");
    recorder.ended(EndStatus::Exception, error->type->name, message.value_or(""));
}

SceneRun::SceneRun(std::string source, std::string fileName, RunLimits limits,
                   std::shared_ptr<SceneFiles> files)
    : m_impl(std::make_unique<Impl>()) {
    if (files)
        m_impl->own = std::make_unique<OwnModules>(std::move(files), fileName);
    m_impl->source = std::move(source);
    m_impl->fileName = std::move(fileName);
    m_impl->limits = limits;
    m_impl->prepare();
}

SceneRun::~SceneRun() {
    if (!m_impl->isStarted)
        return;
    {
        std::unique_lock lock(m_impl->mutex);
        m_impl->isAborted = true;
        m_impl->isHostsTurn = false;
        m_impl->turn.notify_all();
    }
    pthread_join(m_impl->thread, nullptr);
}

void SceneRun::requestStop() {
    m_impl->isAborted = true;
}

bool SceneRun::advance(std::size_t events) {
    if (m_impl->isEnded || m_impl->trace.size() >= events)
        return !m_impl->isEnded;
    m_impl->target = events;
    std::unique_lock lock(m_impl->mutex);
    if (!m_impl->isStarted) {
        m_impl->start();
    } else {
        m_impl->isHostsTurn = false;
        m_impl->turn.notify_all();
    }
    m_impl->turn.wait(lock, [this] { return m_impl->isHostsTurn; });
    return !m_impl->isEnded;
}

bool SceneRun::canRun() const {
    return m_impl->code != nullptr;
}
bool SceneRun::isEnded() const {
    return m_impl->isEnded;
}
const std::vector<Diagnostic>& SceneRun::diagnostics() const {
    return m_impl->diagnostics;
}
const std::vector<Diagnostic>& SceneRun::importedDiagnostics() const {
    return m_impl->importedDiagnostics;
}
const Trace& SceneRun::trace() const {
    return m_impl->trace;
}
const std::string& SceneRun::output() const {
    return m_impl->machine ? m_impl->machine->output() : m_impl->output;
}
const std::string& SceneRun::errorOutput() const {
    return m_impl->machine ? m_impl->machine->errorOutput() : m_impl->errorOutput;
}
int SceneRun::exitStatus() const {
    return m_impl->exitStatus;
}
const std::string& SceneRun::stopMessage() const {
    return m_impl->stopMessage;
}

} // namespace coroscope::scenes
