// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// All mutable state of the app: the document, its run, the cursor, selection and playback. Views
// read it, send it intents and are told once what changed.
#pragma once

#include "core/trace/spans.h"
#include "core/trace/state.h"
#include "gui/session/question.h"
#include "gui/session/rundifference.h"
#include "gui/session/selection.h"
#include "gui/session/stops.h"
#include "scenes/language/diagnostic.h"

#include <QFlags>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace coroscope::scenes {
struct RunLimits;
}

namespace coroscope::gui {

enum class Change : unsigned {
    Document = 1, // the text
    Name = 2,     // file name, modified mark
    Diagnostics = 4,
    Trace = 8,   // a new run or more events
    Cursor = 16, // and with it state()
    Selection = 32,
    Hover = 64,
    Playback = 128, // playing, speed, granularity
    Breakpoints = 256,
    Settings = 512, // theme, motion, folds
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // --- the document
    [[nodiscard]] const QString& text() const;
    [[nodiscard]] const QString& filePath() const; // empty: never saved
    [[nodiscard]] QString title() const;           // "chain.py"
    [[nodiscard]] bool isModified() const;
    void setText(const QString& text); // an edit: does not run
    void setDocument(const QString& text, const QString& title, const QString& filePath);
    void markSaved(const QString& filePath);

    // --- the run
    // Runs the text. A text that was changed since the last run keeps the cursor's place: the same
    // event, or the first that differs; else the cursor goes to the start.
    void run();
    void runEdit(const QString& text);            // an edit that is run at once
    [[nodiscard]] bool isFromLastVersion() const; // the text changed since the run
    [[nodiscard]] const Trace& trace() const;
    [[nodiscard]] const SpanIndex& spans() const;
    [[nodiscard]] const std::vector<scenes::Diagnostic>& diagnostics() const;
    [[nodiscard]] bool isRunComplete() const;
    [[nodiscard]] bool isRunning() const;      // the scene is being run just now
    [[nodiscard]] bool isRecording() const;    // shows a trace that was opened, not a scene's
    [[nodiscard]] QString stopMessage() const; // deadlock or limit, else empty
    [[nodiscard]] QString errorOutput() const;
    [[nodiscard]] std::size_t eventCount() const; // the last cursor; see showsCleanup
    [[nodiscard]] std::uint32_t iterationCount() const;
    void openTrace(Trace&& trace, const QString& title); // a recorded run without a scene

    // What bounds the next run; a run that is there keeps the limits that it was made with.
    [[nodiscard]] const scenes::RunLimits& limits() const;
    void setLimits(const scenes::RunLimits& limits);

    // --- the run before the last edit, for comparison
    [[nodiscard]] bool hasFormer() const;
    [[nodiscard]] const Trace& formerTrace() const; // only where there is one, like the next four
    [[nodiscard]] const SpanIndex& formerSpans() const;
    [[nodiscard]] const QString& formerText() const; // that it was made from
    [[nodiscard]] State formerStateAt(std::size_t event) const;
    [[nodiscard]] const RunDifference& difference() const;
    void dropFormer();
    [[nodiscard]] bool showsFormer() const; // on the timeline
    void setShowsFormer(bool shows);
    void toFirstDifference();

    // --- the cursor: number of events applied
    [[nodiscard]] std::size_t cursor() const;
    [[nodiscard]] const State& state() const;
    [[nodiscard]] State stateAt(std::size_t event) const;
    void seekTo(std::size_t event);
    void stepForward(); // by the granularity
    void stepBack();
    void stepEvent(int direction);
    void stepOver(); // to this task's next suspension or end
    void stepOverBack();
    void nextIteration();
    void previousIteration();
    void toStart();
    void toEnd();
    void runToLine(int line); // to the next event that reaches it, if any
    // Each moves to the nearest moment in the direction (1 or -1) and stays where there is none:
    void runToBreakpoint(int direction);
    void runUntilRuns(FutureId task, int direction); // a handle begins one of its steps
    void runUntilDone(FutureId future);              // back as well, where it is done already
    // Along what made this event happen (-1), or to what it makes happen (1); see causes.h.
    void follow(int direction);
    void jumpTo(std::size_t event); // a seek that goBack undoes
    void goBack(); // to where the cursor stood before the last jump, and forth again
    void goForth();
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForth() const;
    // The event that `step` would lead to from the cursor, for tests and tooltips.
    [[nodiscard]] std::size_t targetOf(Granularity granularity, int direction) const;

    // --- playback
    [[nodiscard]] bool isPlaying() const;
    void play();
    void pause();
    [[nodiscard]] double speed() const; // 0.1 to 16
    void setSpeed(double speed);
    [[nodiscard]] Granularity granularity() const;
    void setGranularity(Granularity granularity);

    // --- breakpoints, by line
    [[nodiscard]] const std::set<int>& breakpoints() const;
    void toggleBreakpoint(int line);

    // --- selection: what the user chose, else what runs now, else who comes next
    [[nodiscard]] Selection selection() const;
    void select(Selection selection);    // {} : follow the run again
    [[nodiscard]] bool isPinned() const; // the user chose; else the selection follows the run
    [[nodiscard]] Selection hover() const;
    void setHover(Selection hover);
    // The task that the views speak of: selected, running, next in the queue, or the last that ran.
    [[nodiscard]] FutureId focusTask() const;

    // --- shared view settings
    [[nodiscard]] bool isDark() const;
    void setDark(bool dark);
    [[nodiscard]] bool isMotionReduced() const;
    void setMotionReduced(bool reduced);
    [[nodiscard]] bool foldsIdle() const;
    void setFoldsIdle(bool folds);
    // Whether asyncio.run's own clean-up after the program counts as part of the run (default: no).
    [[nodiscard]] bool showsCleanup() const;
    void setShowsCleanup(bool shows);
    // While one predicts, no view may show what comes after the cursor, and the handles that one
    // may choose carry letters.
    [[nodiscard]] bool coversFuture() const;
    void setCoversFuture(bool covers);
    [[nodiscard]] const Question& question() const;
    void setQuestion(const Question& question); // {}: nothing is asked

    [[nodiscard]] QString string(StringId id) const; // of the trace

signals:
    void changed(coroscope::gui::Changes changes);
    void compared(bool isPlaceKept); // an edit was run; before `changed` tells of it

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace coroscope::gui
