// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loops of a program, its output, and its run from beginning to end.
#include "core/program/runtime.h"

#include "core/program/loopobject.h"
#include "core/trace/jsonlines.h"

#include <fstream>
#include <iostream>

namespace coroscope::py {

namespace {

ErrorRef tellCallbackError(void*, Handle&, const ErrorRef& error) {
    if (error->isExit())
        return error;
    Runtime::complain("Exception in callback: " + error->repr());
    return nullptr;
}

bool writeEvents(const Trace& trace, const std::string& path) {
    std::ofstream file;
    if (path != "-")
        file.open(path);
    std::ostream& out = path == "-" ? std::cout : file;
    JsonLinesWriter(trace, {.details = false}).write(out, trace.size());
    out.flush();
    return static_cast<bool>(out);
}

int runModule(Runtime& runtime, void (*module)()) {
    Caught caught;
    try {
        module();
    } catch (const DeadlockError& deadlock) {
        runtime.finishOutput();
        Runtime::complain(deadlock.what());
        runtime.recorder.ended(EndStatus::Deadlock);
        return 3;
    } catch (...) {
        caught = Caught::current();
    }
    runtime.finishOutput();
    if (!caught) {
        runtime.recorder.ended(EndStatus::Ok);
        return 0;
    }
    const std::string type(typeName(caught.value()));
    const std::string message = strText(caught.value());
    Runtime::complain(message.empty() ? type : type + ": " + message);
    runtime.recorder.ended(EndStatus::Exception, type, message);
    return 1;
}

} // namespace

Runtime& Runtime::current() {
    // Never deleted: the program's own variables live on after main and refer to it.
    static Runtime& runtime = *new Runtime;
    return runtime;
}

void Runtime::complain(const std::string& line) {
    if (current().echoes)
        std::cerr << line << '\n';
}

Value Runtime::newLoop() {
    m_loops.push_back(std::make_unique<EventLoop>(clock, numbering));
    EventLoop& loop = *m_loops.back();
    loop.setObserver(&recorder);
    loop.setErrorHandler(tellCallbackError, nullptr);
    loop.keepHandles();
    return valueOf(loop);
}

Value Runtime::valueOf(EventLoop& loop) {
    return Value(makeRef<LoopObject>(loop));
}

EventLoop& Runtime::eventLoop() {
    if (EventLoop* loop = EventLoop::running())
        return *loop;
    if (!m_set)
        setLoop(newLoop());
    return *m_set;
}

void Runtime::setLoop(const Value& loop) {
    m_set = loop.isNone() ? nullptr : &loopOf(loop);
}

void Runtime::write(const std::string& text) {
    if (echoes)
        std::cout << text;
    m_line += text;
    for (std::size_t end = 0; (end = m_line.find('\n')) != std::string::npos;) {
        recorder.printed(m_line.substr(0, end), false);
        m_line.erase(0, end + 1);
    }
}

void Runtime::finishOutput() {
    if (!m_line.empty())
        recorder.printed(std::exchange(m_line, {}), true);
    std::cout.flush();
}

void Runtime::block(double seconds) {
    if (seconds < 0)
        raiseOf("ValueError", "sleep length must be non-negative");
    clock.block(seconds);
    if (seconds > 0)
        recorder.blocked(seconds, clock.now());
}

int runProgram(int count, char** words, void (*module)()) {
    const bool writesEvents = count == 3 && std::string_view(words[1]) == "--events";
    if (count != 1 && !writesEvents) {
        std::cerr << "Usage: " << words[0] << " [--events FILE|-]\n";
        return 2;
    }
    Runtime& runtime = Runtime::current();
    runtime.echoes = !writesEvents;
    const int status = runModule(runtime, module);
    if (writesEvents && !writeEvents(runtime.trace, words[2])) {
        std::cerr << words[0] << ": cannot write " << words[2] << '\n';
        return 2;
    }
    return status;
}

} // namespace coroscope::py
