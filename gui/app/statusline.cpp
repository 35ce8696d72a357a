// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The verdict's words and the painted line.
#include "gui/app/statusline.h"

#include "gui/narration/told.h"
#include "gui/session/session.h"
#include "gui/theme/plaintip.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace coroscope::gui {

namespace {

constexpr double kSide = 12;
constexpr double kGap = 18;
constexpr double kIcon = 18;       // with the space behind it
constexpr double kVerdict = 120;   // at least, before the facts at the right go
constexpr int kMessageTime = 6000; // ms

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

bool hasErrors(const Session& session) {
    const auto& all = session.diagnostics();
    return std::any_of(all.begin(), all.end(), [](const scenes::Diagnostic& diagnostic) {
        return diagnostic.severity == scenes::Diagnostic::Severity::Error;
    });
}

Verdict verdictOfEnd(const Session& session) {
    const Event& end = session.trace().event(session.trace().size());
    switch (static_cast<EndStatus>(end.op)) {
    case EndStatus::Ok:
        return {Words::tr("The run is complete: %n events. Steps backwards cost nothing.", "",
                          static_cast<int>(session.eventCount())),
                {}};
    case EndStatus::Exception:
        return {Words::tr("Stopped: %1 was not caught").arg(session.string(end.b)),
                StateIcon::Error};
    case EndStatus::Deadlock:
        return {Words::tr("Stopped: deadlock"), StateIcon::Dead};
    case EndStatus::TooManyEvents:
        return {Words::tr("Stopped: the limit of events is reached"), StateIcon::Error};
    case EndStatus::Limit:
        break;
    }
    const QString message = told(session.stopMessage()).section(QLatin1Char('\n'), 0, 0);
    return {message.isEmpty() ? Words::tr("Stopped by a limit") : message, StateIcon::Error};
}

} // namespace

Verdict verdictOf(const Session& session) {
    if (session.isRunning())
        return {Words::tr("Running the scene…"), {}};
    if (session.eventCount() == 0 && hasErrors(session))
        return {Words::tr("The text has errors; Problems says what to do."), StateIcon::Error};
    if (session.isFromLastVersion())
        return hasErrors(session)
                   ? Verdict{Words::tr(
                                 "The text has errors. What is shown is from the last version."),
                             StateIcon::Error}
                   : Verdict{Words::tr("The text has changed. What is shown is from the last "
                                       "version; Ctrl+Return runs the new one."),
                             {}};
    if (session.eventCount() == 0)
        return {Words::tr("Nothing has run yet."), {}};
    if (session.isRunComplete())
        return verdictOfEnd(session);
    return {Words::tr("%n events so far; the run goes on as far as you look.", "",
                      static_cast<int>(session.eventCount())),
            {}};
}

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_timer(new QTimer(this)) {
    setFixedHeight(24);
    setMouseTracking(true);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kMessageTime);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_message.clear();
        tellAccess();
        update();
    });
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & (Changes(Change::Trace) | Change::Name | Change::Diagnostics |
                       Change::Playback | Change::Settings)) {
            tellAccess();
            update();
        }
    });
}

void StatusLine::setPredicting(const QString& score, std::vector<KeyHint> keys) {
    m_score = score;
    m_keys = std::move(keys);
    update();
}

void StatusLine::setComparison(const QString& words) {
    m_comparison = words;
    setToolTip(plainTip(words)); // where it is too long for the line
    setAccessibleDescription(words);
    update();
}

void StatusLine::setProblems(const QString& counts, bool areBad) {
    m_problems = counts;
    m_areProblemsBad = areBad;
    tellAccess();
    update();
}

void StatusLine::tellAccess() {
    QStringList words;
    for (const QString& each : {m_message, m_problems, verdictOf(m_session).text})
        if (!each.isEmpty())
            words << each;
    setAccessibleName(words.join(QStringLiteral(". ")));
}

double StatusLine::paintProblems(QPainter& painter, double x) {
    m_problemsRect = {};
    if (m_problems.isEmpty() || m_isWelcome)
        return x;
    const Theme& theme = themeOf(m_session.isDark());
    const QRectF icon(x, 6, 13, 13);
    if (m_areProblemsBad)
        drawStateIcon(painter, StateIcon::Error, icon, theme.bad);
    else
        drawIcon(painter, Icon::Info, icon, theme.warn);
    const double wide = painter.fontMetrics().horizontalAdvance(m_problems);
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(x + kIcon, 1, wide + 1, height() - 1), Qt::AlignVCenter, m_problems);
    m_problemsRect = QRectF(x - 4, 0, kIcon + wide + 8, height());
    return x + kIcon + wide + kGap;
}

void StatusLine::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_problemsRect.contains(event->position()))
        emit problemsWanted();
}

void StatusLine::mouseMoveEvent(QMouseEvent* event) {
    setCursor(m_problemsRect.contains(event->position()) ? Qt::PointingHandCursor
                                                         : Qt::ArrowCursor);
}

void StatusLine::setWelcome(bool isShown) {
    m_isWelcome = isShown;
    update();
}

void StatusLine::say(const QString& message) {
    m_message = message;
    tellAccess();
    m_timer->start();
    update();
}

QString StatusLine::sceneText() const {
    const QString name = m_session.title().section(QLatin1Char('.'), 0, 0);
    const QString mark = m_session.isModified() ? QStringLiteral(" •") : QString();
    return (m_session.isRecording() ? tr("Trace: %1") : tr("Scene: %1")).arg(name + mark);
}

QString StatusLine::tasksText() const {
    const auto& lanes = m_session.spans().lanes();
    const auto count = std::count_if(lanes.begin(), lanes.end(), [this](const Lane& lane) {
        return lane.createdAt <= m_session.eventCount();
    });
    return count == 1 ? tr("1 task") : tr("%n tasks", "", static_cast<int>(count));
}

// How many tasks there are belongs to the future that is covered.
QStringList StatusLine::factsAtLeft() const {
    if (m_isWelcome)
        return {tr("Version %1").arg(QCoreApplication::applicationVersion()),
                tr("Everything runs on this computer.")};
    return m_session.coversFuture() ? QStringList{sceneText()}
                                    : QStringList{sceneText(), tasksText()};
}

double StatusLine::leftWidth(const QFontMetricsF& metrics) const {
    double wide = 0;
    for (const QString& text : factsAtLeft())
        wide += metrics.horizontalAdvance(text) + kGap;
    if (!m_problems.isEmpty() && !m_isWelcome)
        wide += kIcon + metrics.horizontalAdvance(m_problems) + kGap;
    return wide;
}

void StatusLine::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    const double right = m_keys.empty() ? paintFacts(painter) : paintKeys(painter);
    double x = kSide;
    for (const QString& text : factsAtLeft()) {
        painter.drawText(QRectF(x, 1, right, height() - 1), Qt::AlignVCenter, text);
        x += painter.fontMetrics().horizontalAdvance(text) + kGap;
    }
    paintWords(painter, m_keys.empty() ? paintProblems(painter, x) : x, right);
}

double StatusLine::paintFacts(QPainter& painter) {
    const QFontMetricsF metrics(painter.font());
    const double least = kSide + leftWidth(metrics) + kVerdict;
    const QStringList run = {tr("Virtual clock"), QStringLiteral("Python 3.11")};
    double right = width() - kSide;
    for (const QString& text : QStringList{tr("English")} + (m_isWelcome ? QStringList() : run)) {
        const double wide = metrics.horizontalAdvance(text);
        if (right - wide < least)
            break;
        painter.drawText(QRectF(right - wide, 1, wide + 1, height() - 1), Qt::AlignVCenter, text);
        right -= wide + kGap;
    }
    m_factsLeft = right + kGap;
    return right;
}

double StatusLine::paintKeys(QPainter& painter) const {
    const Theme& theme = themeOf(m_session.isDark());
    double right = width() - kSide;
    for (auto hint = m_keys.rbegin(); hint != m_keys.rend(); ++hint) {
        painter.setFont(Theme::text(12));
        painter.setPen(theme.ink2);
        const double wide = painter.fontMetrics().horizontalAdvance(hint->deed);
        painter.drawText(QRectF(right - wide, 1, wide + 1, height() - 1), Qt::AlignVCenter,
                         hint->deed);
        right -= wide + 6;
        for (auto key = hint->keys.rbegin(); key != hint->keys.rend(); ++key)
            right = drawKeyCap(painter, right, height() / 2.0 + 0.5, 17, *key, theme) - 4;
        right -= kGap - 4;
    }
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    return right;
}

void StatusLine::paintWords(QPainter& painter, double x, double right) const {
    const QString& words = m_message.isEmpty() ? m_score : m_message;
    if (m_isWelcome && words.isEmpty())
        return;
    const auto write = [&](const QString& text) {
        const int room = static_cast<int>(std::max(0.0, right - x));
        painter.drawText(QRectF(x, 1, room, height() - 1), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
        x += painter.fontMetrics().horizontalAdvance(text) + kGap;
    };
    if (!words.isEmpty())
        return write(words);
    const Verdict verdict = verdictOf(m_session);
    if (verdict.icon) {
        const Theme& theme = themeOf(m_session.isDark());
        drawStateIcon(painter, *verdict.icon, QRectF(x, 6, 13, 13), theme.bad);
        painter.setFont(Theme::text(12, 600));
        painter.setPen(theme.bad);
        x += 13 + 7;
        write(verdict.text);
        painter.setFont(Theme::text(12));
        painter.setPen(theme.ink2);
        write(m_comparison);
    } else {
        write(m_comparison.isEmpty() || m_session.isFromLastVersion() ? verdict.text
                                                                      : m_comparison);
    }
}

} // namespace coroscope::gui
