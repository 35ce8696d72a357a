// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The candidates are the front of the queue, what stands behind it, and the next timers.
#include "gui/session/question.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostReady = 3;

// Not always "A": a place that looks like chance and is the same in every session.
std::size_t placeOfRight(std::size_t event, std::size_t count) {
    std::size_t mixed = event * 2654435761u;
    mixed ^= mixed >> 15;
    return mixed % count;
}

} // namespace

Question questionAt(const Trace& trace, const State& state) {
    Question question;
    question.event = state.event;
    const bool isBeforeAHandle = state.event < trace.size() && !state.ready.empty() &&
                                 trace.event(state.event + 1).kind == EventKind::HandleRun;
    if (!isBeforeAHandle)
        return question;
    const std::size_t ready = std::min(kMostReady, state.ready.size());
    for (std::size_t i = 0; i < ready; ++i)
        question.answers.push_back(state.ready[i]);
    if (state.ready.size() > kMostReady)
        question.answers.back() = state.ready.back();
    for (const HandleId timer : state.timers)
        if (question.answers.size() < Question::kMostAnswers)
            question.answers.push_back(timer);
    if (question.answers.size() < 2) {
        question.answers.clear();
        return question;
    }
    question.right = placeOfRight(state.event, question.answers.size());
    std::swap(question.answers.front(), question.answers[question.right]);
    return question;
}

Rule ruleOf(const State& state, const Question& question, std::size_t index) {
    const HandleId handle = question.answers[index];
    const auto at = std::find(state.ready.begin(), state.ready.end(), handle);
    if (at == state.ready.end())
        return Rule::TimerNotDue;
    const bool isLater = std::size_t(at - state.ready.begin()) >= state.snapshotLeft;
    return isLater && state.snapshotLeft > 0 ? Rule::NextIteration : Rule::FirstInFirstOut;
}

} // namespace coroscope::gui
