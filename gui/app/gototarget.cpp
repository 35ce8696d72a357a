// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One small reader for each form of a query; the first that fits answers.
#include "gui/app/gototarget.h"

#include "gui/session/session.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace coroscope::gui {

namespace {

struct GoTo {
    Q_DECLARE_TR_FUNCTIONS(GoTo)
};

using Match = QRegularExpressionMatch;

GoToTarget refuse(const QString& error) {
    GoToTarget target;
    target.error = error;
    return target;
}

GoToTarget toEvent(std::size_t event, const Session& session, Selection selection = {}) {
    GoToTarget target;
    target.event = event;
    target.selection = selection;
    target.description =
        GoTo::tr("event %1, %2 s").arg(event).arg(session.trace().timeOf(event), 0, 'f', 3);
    return target;
}

GoToTarget findEvent(const Match& match, const Session& session) {
    const qulonglong number = match.captured(1).toULongLong();
    if (number > session.eventCount())
        return refuse(GoTo::tr("The run has %1 events.").arg(session.eventCount()));
    return toEvent(static_cast<std::size_t>(number), session);
}

GoToTarget findTime(const Match& match, const Session& session) {
    const double seconds = match.captured(1).toDouble();
    const std::size_t event = session.trace().firstEventAt(seconds);
    if (event > session.eventCount())
        return refuse(GoTo::tr("The run ends before %1 s.").arg(seconds));
    return toEvent(event, session);
}

// The next time the line is reached, else the first.
GoToTarget findLine(const Match& match, const Session& session) {
    const std::uint32_t line = match.captured(1).toUInt();
    const std::size_t count = session.eventCount();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = (session.cursor() + i) % count + 1;
        const Event& event = session.trace().event(number);
        if (event.kind == EventKind::Line && event.b == line &&
            session.trace().frameFile(event.a) == 0)
            return toEvent(number, session);
    }
    return refuse(GoTo::tr("Line %1 is never reached.").arg(line));
}

GoToTarget findHandle(const Match& match, const Session& session) {
    const HandleId id = match.captured(1).toUInt();
    for (std::size_t n = 1; n <= session.eventCount(); ++n) {
        const Event& event = session.trace().event(n);
        if (event.kind == EventKind::HandleRun && event.a == id)
            return toEvent(n, session, {Selection::Kind::Handle, id});
    }
    return refuse(GoTo::tr("H%1 never runs.").arg(id));
}

bool makes(const Event& event) {
    return event.kind == EventKind::FutureCreated || event.kind == EventKind::TaskCreated;
}

// It is only selected where it exists at the cursor.
GoToTarget findMade(FutureId id, std::size_t made, const Session& session) {
    const bool isTask = session.trace().event(made).kind == EventKind::TaskCreated;
    const Selection selection{isTask ? Selection::Kind::Task : Selection::Kind::Future, id};
    GoToTarget target = toEvent(made, session, selection);
    if (made <= session.cursor()) {
        target.event.reset();
        target.description = GoTo::tr("select it");
    }
    return target;
}

GoToTarget findFuture(const Match& match, const Session& session) {
    const FutureId id = match.captured(1).toUInt();
    for (std::size_t n = 1; n <= session.eventCount(); ++n)
        if (makes(session.trace().event(n)) && session.trace().event(n).a == id)
            return findMade(id, n, session);
    return refuse(GoTo::tr("There is no F%1 in this run.").arg(id));
}

GoToTarget findTask(const QString& name, const Session& session) {
    for (std::size_t n = 1; n <= session.eventCount(); ++n) {
        const Event& event = session.trace().event(n);
        if (event.kind == EventKind::TaskCreated &&
            session.string(event.b).compare(name, Qt::CaseInsensitive) == 0)
            return findMade(event.a, n, session);
    }
    return refuse(GoTo::tr("There is no task %1 in this run.").arg(name));
}

struct Form {
    const char* pattern;
    GoToTarget (*find)(const Match&, const Session&);
};

constexpr std::array kForms = {
    Form{"^(?:event|e|#)?\\s*(\\d{1,18})$", findEvent},
    Form{"^(?:t|time)\\s*=?\\s*(\\d+(?:\\.\\d*)?)\\s*s?$", findTime},
    Form{"^(?:line|l|:)\\s*(\\d{1,7})$", findLine},
    Form{"^h(\\d{1,9})$", findHandle},
    Form{"^f(\\d{1,9})$", findFuture},
};

} // namespace

GoToTarget findTarget(const QString& query, const Session& session) {
    const QString text = query.trimmed();
    if (text.isEmpty() || session.eventCount() == 0)
        return refuse({});
    for (const Form& form : kForms) {
        const QRegularExpression pattern(QLatin1String(form.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        if (const Match match = pattern.match(text); match.hasMatch())
            return form.find(match, session);
    }
    return findTask(text, session);
}

} // namespace coroscope::gui
