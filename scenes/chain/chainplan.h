// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A chain of coroutines as a plan: its phases, what is wrong with them, and the program that they
// make. `main` goes through the phases in order.
#pragma once

#include "scenes/language/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// In the texts `{arg}` stands for the result of the phase before, where `takesResult`.
struct ChainPhase {
    std::string name;
    std::string prints;            // empty: nothing
    std::optional<double> seconds; // none: it does not sleep; 0 lets others go first
    std::string returns;           // empty: None; a number, True, False stay what they are
    bool isTask = false;           // made a task at once, awaited where its result is needed
    bool takesResult = false;
    bool fails = false; // with RuntimeError in place of the return
};

struct ChainPlan {
    std::vector<ChainPhase> phases;
};

enum class PhaseFault {
    None,
    NoName,
    NotAName,  // no identifier of Python
    IsKeyword, // of Python
    LongName,
    IsTaken,  // by another phase, or by what the program needs itself
    NoFormer, // takes a result where there is no phase before
    LongPrint,
    BadDelay, // negative, not a number or over a day
    LongReturn,
};

constexpr std::size_t kLongestName = 80; // characters
constexpr std::size_t kLongestText = 2'000;
constexpr double kLongestDelay = 86'400; // seconds

/// What is wrong with phase `index`: at most one fault a field, in the order of the fields.
std::vector<PhaseFault> faultsOf(const ChainPlan& plan, std::size_t index);
PhaseFault faultOf(const ChainPlan& plan, std::size_t index); // the first of them
PhaseFault faultOfName(const std::string& name);              // of a phase that is alone
bool isWritable(const ChainPlan& plan);                       // phases, and no fault in any

/// The whole program; empty where the plan is not writable. `main` prints what it waits for, makes
/// tasks where they are met, awaits each where the next phase takes its result and the others at
/// its end, in order, and returns the results.
std::string writeChain(const ChainPlan& plan);

/// A phase put into a scene: the coroutine before the function (or class) that holds the line, and
/// its call before the statement at the line. A task is awaited at the end of that block. Where it
/// takes a result, it is that of the nearest `name = await …` above it in the same block; there
/// must be one.
struct PhaseInsertion {
    enum class Fault { None, UnreadableScene, NotInCoroutine, NoRoom, BadPhase };
    Fault fault = Fault::None;
    std::vector<PhaseFault> phaseFaults = {};
    std::vector<TextEdit> edits = {};
};
PhaseInsertion insertPhase(std::string_view text, int line, const ChainPhase& phase);
/// A name for the next phase of the scene: phase1, or one more than the highest.
std::string nextPhaseName(std::string_view text);

/// The lines of one phase's coroutine, each with `end`, indented by `unit`.
std::string writePhase(const ChainPhase& phase, const std::string& asyncio, const std::string& unit,
                       const std::string& end);
/// Python's spelling of a text, in single quotes where it holds none.
std::string quoted(std::string_view text);
/// The shortest number that reads back the same: 1, 0.5.
std::string spelled(double seconds);

} // namespace coroscope::scenes
