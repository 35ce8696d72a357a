// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the parts of a running program share: clock, numbering, loops, trace, output.
#pragma once

#include "core/program/futures.h"
#include "core/trace/recorder.h"

#include <memory>

namespace coroscope::py {

class Runtime {
public:
    // Of the program that runs: there is one.
    [[nodiscard]] static Runtime& current();
    // A line for stderr, unless events are written.
    static void complain(const std::string& line);

    [[nodiscard]] Value newLoop();
    [[nodiscard]] Value valueOf(EventLoop& loop);
    // asyncio.get_event_loop(): the one that runs, the one that was set, or a new one.
    [[nodiscard]] EventLoop& eventLoop();
    void setLoop(const Value& loop);
    // Text for stdout; whole lines are told to the trace.
    void write(const std::string& text);
    void finishOutput();
    void block(double seconds);

    VirtualClock clock;
    Numbering numbering;
    Trace trace;
    Recorder recorder{trace};
    std::vector<ProgramTask*> tasks; // by creation
    bool echoes = true;              // the output goes to stdout too

private:
    Runtime() = default;

    std::vector<std::unique_ptr<EventLoop>> m_loops;
    EventLoop* m_set = nullptr;
    std::string m_line; // that was begun
};

// Runs the program's module from a C++ main:
//     PROGRAM [--events FILE|-]
// prints what it prints, or writes what its loop did as JSON Lines. 0: it ended; 1: with an
// exception; 2: wrong usage; 3: deadlock.
int runProgram(int count, char** words, void (*module)());

} // namespace coroscope::py
