// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The narrator's sentences, row by row.
#include "gui/report/steptable.h"

#include "core/export/escape.h"
#include "core/export/momenttext.h"
#include "core/trace/state.h"
#include "gui/narration/narration.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct StepTable {
    Q_DECLARE_TR_FUNCTIONS(StepTable)
};

constexpr std::size_t kProgressEvery = 256; // events

std::string escaped(const QString& text) {
    return markdownText(text.toStdString());
}

// Lines, calls and what a handle only prepares are left out: the sentences tell of them.
bool isStep(const Event& event) {
    switch (event.kind) {
    case EventKind::Line:
    case EventKind::Frame:
    case EventKind::FutureCreated:
    case EventKind::HandleQueued:
    case EventKind::HandleRan:
        return false;
    default:
        return true;
    }
}

} // namespace

QByteArray markdownSteps(const Trace& trace, EventRange range, const QString& title,
                         const ReportProgress& progress) {
    const EventRange part = range.within(trace);
    const RunNames names(trace, part.last);
    const QString headings = StepTable::tr("event") + u'|' + StepTable::tr("time") + u'|' +
                             StepTable::tr("iteration") + u'|' + StepTable::tr("task") + u'|' +
                             StepTable::tr("what happens") + u'|' + StepTable::tr("why");
    std::string out = "# " + escaped(title) + "\n\n| ";
    out += headings.split(u'|').join(QStringLiteral(" | ")).toStdString();
    out += " |\n| ---: | ---: | ---: | --- | --- | --- |\n";
    State state;
    while (state.event < part.last) {
        apply(state, trace);
        const Event& event = trace.event(state.event);
        if (progress && state.event % kProgressEvery == 0 &&
            !progress(static_cast<double>(state.event) / part.last))
            return {};
        if (!part.holds(state.event) || !isStep(event))
            continue;
        const Narration told = narrate(trace, state);
        const std::string task =
            state.currentTask ? markdownText(names.task(state.currentTask)) : std::string();
        out += "| " + std::to_string(state.event) + " | " + momentText(state.time) + " s | " +
               std::to_string(state.iteration) + " | " + task + " | " + escaped(told.sentence) +
               " | " + escaped(told.why) + " |\n";
    }
    return QByteArray::fromStdString(out);
}

} // namespace coroscope::gui
