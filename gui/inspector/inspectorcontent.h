// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Everything that the inspector says about one task, future or handle at one moment, as plain
// values: a pure function of trace, state and selection.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"
#include "gui/narration/diagnosis.h"
#include "gui/session/selection.h"
#include "gui/theme/glyphs.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace coroscope::gui {

enum class Ink : std::uint8_t { Ink, Ink2, Ink3, String, Number, Keyword, Good, Bad, Accent };

// A variable of a frame, for its history.
struct VariableKey {
    FrameId frame = 0;
    StringId name = 0;
    bool operator==(const VariableKey&) const = default;
};

// A word, a badge or an icon within a line.
struct Piece {
    enum class Kind : std::uint8_t { Text, Mono, Badge, Icon };
    Kind kind = Kind::Text;
    QString text;
    Ink ink = Ink::Ink2;
    std::uint32_t ordinal = 0;
    StateIcon icon = StateIcon::Waiting;
    Selection target{};     // what a click on it selects
    VariableKey variable{}; // whose history a click on it shows
};
using PieceLine = std::vector<Piece>;

struct StackRow {
    QString name;
    QString note;  // "runs", "waits for phase1"
    QString place; // "line 6", "library"
    int line = 0;
    bool isCurrent = false;
};

// A sentence and the event that proves it, 0 for none.
struct StoryLine {
    QString text;
    std::size_t event = 0;
};

struct Fact {
    QString label;
    PieceLine value;
};

struct InspectorContent {
    QString title;    // empty: nothing is selected
    QString subtitle; // in mono
    std::uint32_t ordinal = 0;
    std::optional<StateIcon> state;
    QString stateWord;
    std::vector<StackRow> stack; // innermost first
    std::vector<PieceLine> locals;
    std::vector<Fact> facts;
    std::vector<StoryLine> story; // why it waits, who woke it, when it will run
    QString historyOf;            // a variable's name, with its values so far:
    std::vector<StoryLine> history;
    QStringList traceback;
    Diagnosis diagnosis; // instead of all the above where isDeadlock

    [[nodiscard]] QString asText() const; // for assistive technology
    [[nodiscard]] QString storyAsText() const;
};

struct InspectorSource {
    const Trace& trace;
    const State& state;
    Selection selection;
    QStringList lines; // the text that ran; empty where it is not known
    bool mayTellFuture = true;
    VariableKey history{}; // the variable whose values are wanted
};

[[nodiscard]] InspectorContent inspect(const InspectorSource& source);

// --- parts of inspect(), one a file
void inspectTask(InspectorContent& content, const InspectorSource& source, FutureId id);
void inspectFuture(InspectorContent& content, const InspectorSource& source, FutureId id);
void inspectHandle(InspectorContent& content, const InspectorSource& source, HandleId id);

// --- pieces that all parts use
[[nodiscard]] Piece textPiece(const QString& text, Ink ink = Ink::Ink2);
[[nodiscard]] Piece monoPiece(const QString& text, Ink ink = Ink::Ink);
[[nodiscard]] Piece iconPiece(StateIcon icon, Ink ink = Ink::Ink2);
void addTask(PieceLine& line, const InspectorSource& source, FutureId task);     // badge and name
void addFuture(PieceLine& line, const InspectorSource& source, FutureId future); // F7
void addHandle(PieceLine& line, HandleId handle);
[[nodiscard]] Ink inkOfValue(const QString& value);
[[nodiscard]] Fact resultFact(const InspectorSource& source, const FutureState& future);
[[nodiscard]] Fact createdFact(const InspectorSource& source, std::uint32_t event, FutureId by);
[[nodiscard]] QString verbOf(const State& state, HandleId handle); // "first step", "wakeup"

struct StateWord {
    StateIcon icon;
    QString word;
};
[[nodiscard]] StateWord stateOf(const State& state, FutureId id);

} // namespace coroscope::gui
