// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a Session holds, for its sources only.
#pragma once

#include "core/trace/stateat.h"
#include "gui/session/runahead.h"
#include "gui/session/session.h"
#include "gui/session/stops.h"

#include <optional>

namespace coroscope::gui {

struct Session::Impl {
    explicit Impl(Session& owner);

    // Collects what changed; emits once when the outermost Batch ends.
    class Batch {
    public:
        explicit Batch(Impl& impl)
            : m_impl(impl) {
            ++m_impl.batchDepth;
        }
        ~Batch();
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;

    private:
        Impl& m_impl;
    };
    void notify(Changes changes);

    // A trace that is shown and what is derived from it.
    struct Shown {
        explicit Shown(std::unique_ptr<scenes::SceneRun> sceneRun);
        explicit Shown(Trace&& recorded);
        [[nodiscard]] const Trace& trace() const { return run ? run->trace() : *recording; }

        std::unique_ptr<scenes::SceneRun> run; // null for a recording
        std::unique_ptr<Trace> recording;
        StateIndex states;
        SpanIndex spans;
        StopIndex stops;
        std::size_t cleanEnd; // without asyncio.run's own clean-up
    };
    void show(std::unique_ptr<Shown> next, std::size_t newCursor);
    void accept(std::unique_ptr<scenes::SceneRun> run);
    void acceptEdit(std::unique_ptr<Shown> next); // of another text than the one shown
    void runFurther();                            // beyond the events that are there
    void runFurtherNear(std::size_t target);
    void moveTo(std::size_t event);
    void checkText();
    [[nodiscard]] std::shared_ptr<scenes::SceneFiles> filesNow() const;
    void tick();
    [[nodiscard]] std::size_t end() const;
    [[nodiscard]] bool isBreakpoint(std::size_t number) const;
    // The first cursor in (from, to] at which a line with a breakpoint was reached, or `to`.
    [[nodiscard]] std::size_t breakpointWithin(std::size_t from, std::size_t to) const;
    // The task whose suspensions "step over" visits.
    [[nodiscard]] FutureId steppedTask() const;

    Session& q;
    int batchDepth = 0;
    Changes pending;

    QString text;
    QString title;
    QString filePath;
    QString savedText;
    QTimer checkTimer;

    // What the scene may import, as it was when the run was asked for; null without a file.
    std::shared_ptr<scenes::SceneFiles> files;
    scenes::RunLimits limits;    // of the next run
    scenes::RunLimits runLimits; // of the run that is shown or under way
    RunAhead ahead;
    std::unique_ptr<Shown> shown;
    QString runText;   // the text that `shown` or the run under way was made from
    QString shownText; // the text that `shown` was made from
    std::vector<scenes::Diagnostic> diagnostics;
    std::unique_ptr<Shown> former; // of the text before the last edit that was run
    QString formerText;
    RunDifference difference;
    bool showsFormer = true;
    std::size_t asked = 0; // events that the last request wanted
    bool isFirstStretch = true;
    bool showsCleanup = false;

    // Remembers where the cursor stands, then moves it: for jumps that one may want to undo.
    void jumpTo(std::size_t event);

    std::size_t cursor = 0;
    State state;
    std::vector<std::size_t> before; // cursors left by jumps, the last one at the end
    std::vector<std::size_t> after;  // cursors that goBack left

    QTimer playTimer;
    double speed = 1;
    Granularity granularity = Granularity::Handle;
    std::set<int> breakpoints;

    Selection chosen;
    Selection hover;
    bool isDark = false;
    bool isMotionReduced = false;
    bool foldsIdle = true;
    bool coversFuture = false;
    Question question;
};

} // namespace coroscope::gui
