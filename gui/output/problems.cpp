// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Collects the problems: of the text first, then of the run's end.
#include "gui/output/problems.h"

#include "gui/narration/told.h"
#include "gui/session/session.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

QString detailOf(const scenes::Diagnostic& diagnostic) {
    QStringList parts;
    if (!diagnostic.expected.empty())
        parts << Problems::tr("Expected %1.").arg(toldExpected(diagnostic.expected));
    if (!diagnostic.hint.empty())
        parts << toldHint(diagnostic);
    return parts.join(QLatin1Char(' '));
}

Problem ofText(const scenes::Diagnostic& diagnostic) {
    const bool isError = diagnostic.severity == scenes::Diagnostic::Severity::Error;
    const bool isElsewhere = !diagnostic.fileName.empty();
    QString text = toldMessage(diagnostic);
    if (isElsewhere) {
        text = QStringLiteral("%1:%2: %3")
                   .arg(QString::fromStdString(diagnostic.fileName))
                   .arg(diagnostic.span.line)
                   .arg(text);
    }
    const QString fix = diagnostic.fixes.empty() || isElsewhere
                            ? QString()
                            : toldFix(diagnostic, diagnostic.fixes.front());
    return {isError ? Problem::Kind::TextError : Problem::Kind::TextWarning,
            text,
            detailOf(diagnostic),
            isElsewhere ? 0 : diagnostic.span.line,
            0,
            fix};
}

int lastLine(const Trace& trace) {
    for (std::size_t n = trace.size(); n > 0; --n)
        if (trace.event(n).kind == EventKind::Line && trace.frameFile(trace.event(n).a) == 0)
            return static_cast<int>(trace.event(n).b);
    return 0;
}

Problem ofException(const Session& session, const Event& end) {
    const QString type = session.string(end.b);
    const QString message = session.string(end.c);
    const QString text = message.isEmpty() ? type : type + QLatin1String(": ") + message;
    return {Problem::Kind::Exception,
            text,
            Problems::tr("Nothing caught it; the program ended here."),
            lastLine(session.trace()),
            session.trace().size(),
            {}};
}

Problem ofStop(const Session& session, const Event& end) {
    const QString message = told(session.stopMessage());
    const QString head = message.section(QLatin1Char('\n'), 0, 0);
    const std::size_t last = session.trace().size();
    if (static_cast<EndStatus>(end.op) != EndStatus::Deadlock) {
        const QString where = session.isRecording()
                                  ? QString()
                                  : Problems::tr("Preferences (Ctrl+,), page Run, has the limits.");
        return {Problem::Kind::Limit, head, where, lastLine(session.trace()), last, {}};
    }
    const QString rest = message.section(QLatin1Char('\n'), 1).trimmed();
    return {Problem::Kind::Deadlock,
            head,
            QString(rest).replace(QLatin1Char('\n'), QLatin1Char(' ')),
            0,
            last,
            {}};
}

// A complaint such as "Task was destroyed but it is pending!": its first line.
void addComplaints(const Session& session, std::vector<Problem>& all) {
    const auto& details = session.trace().details();
    for (const Detail& detail : details) {
        if (detail.kind != DetailKind::ErrorOutput)
            continue;
        const QString text = session.string(detail.b);
        const bool isComplaint = text.contains(QLatin1String("never awaited")) ||
                                 text.contains(QLatin1String("never retrieved")) ||
                                 text.contains(QLatin1String("was destroyed"));
        if (isComplaint)
            all.push_back({Problem::Kind::Complaint,
                           text.section(QLatin1Char('\n'), 0, 0),
                           {},
                           0,
                           detail.event,
                           {}});
    }
}

} // namespace

std::vector<Problem> problemsOf(const Session& session) {
    std::vector<Problem> all;
    for (const scenes::Diagnostic& diagnostic : session.diagnostics())
        all.push_back(ofText(diagnostic));
    addComplaints(session, all);
    const Trace& trace = session.trace();
    if (!trace.isComplete())
        return all;
    const Event& end = trace.event(trace.size());
    const auto status = static_cast<EndStatus>(end.op);
    if (status == EndStatus::Exception)
        all.push_back(ofException(session, end));
    else if (status != EndStatus::Ok)
        all.push_back(ofStop(session, end));
    return all;
}

QString kindWord(Problem::Kind kind) {
    switch (kind) {
    case Problem::Kind::TextError:
        return Problems::tr("Error");
    case Problem::Kind::TextWarning:
        return Problems::tr("Advice");
    case Problem::Kind::Deadlock:
        return Problems::tr("Deadlock");
    case Problem::Kind::Limit:
        return Problems::tr("Limit");
    case Problem::Kind::Exception:
        return Problems::tr("Exception");
    case Problem::Kind::Complaint:
        break;
    }
    return Problems::tr("Complaint");
}

QString countsOf(const std::vector<Problem>& problems) {
    int hints = 0;
    for (const Problem& each : problems)
        hints += each.kind == Problem::Kind::TextWarning || each.kind == Problem::Kind::Complaint;
    const int errors = static_cast<int>(problems.size()) - hints;
    QStringList parts;
    if (errors)
        parts << Problems::tr("%n error(s)", nullptr, errors);
    if (hints)
        parts << Problems::tr("%n hint(s)", nullptr, hints);
    return parts.join(Problems::tr(", "));
}

} // namespace coroscope::gui
