// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Collects the problems: of the text first, then of the run's end.
#include "gui/output/problems.h"

#include "gui/session/session.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

QString join(const std::string& expected, const std::string& hint) {
    QStringList parts;
    if (!expected.empty())
        parts << Problems::tr("Expected %1.").arg(QString::fromStdString(expected));
    if (!hint.empty())
        parts << QString::fromStdString(hint);
    return parts.join(QLatin1Char(' '));
}

Problem ofText(const scenes::Diagnostic& diagnostic) {
    const bool isError = diagnostic.severity == scenes::Diagnostic::Severity::Error;
    const bool isElsewhere = !diagnostic.fileName.empty();
    QString text = QString::fromStdString(diagnostic.message);
    if (isElsewhere) {
        text = QStringLiteral("%1:%2: %3")
                   .arg(QString::fromStdString(diagnostic.fileName))
                   .arg(diagnostic.span.line)
                   .arg(text);
    }
    return {isError ? Problem::Kind::TextError : Problem::Kind::TextWarning, text,
            join(diagnostic.expected, diagnostic.hint), isElsewhere ? 0 : diagnostic.span.line, 0};
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
    return {Problem::Kind::Exception, text,
            Problems::tr("Nothing caught it; the program ended here."), lastLine(session.trace()),
            session.trace().size()};
}

Problem ofStop(const Session& session, const Event& end) {
    const bool isDeadlock = static_cast<EndStatus>(end.op) == EndStatus::Deadlock;
    const QString message = session.stopMessage();
    QString head = message.section(QLatin1Char('\n'), 0, 0);
    return {isDeadlock ? Problem::Kind::Deadlock : Problem::Kind::Limit, head,
            message.section(QLatin1Char('\n'), 1)
                .trimmed()
                .replace(QLatin1Char('\n'), QLatin1Char(' ')),
            isDeadlock ? 0 : lastLine(session.trace()), session.trace().size()};
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
                           detail.event});
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

} // namespace coroscope::gui
