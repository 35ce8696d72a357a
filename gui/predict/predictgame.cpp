// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The questions of a run are found once; the session carries the one that is asked to every view.
#include "gui/predict/predictgame.h"

#include "core/trace/stateat.h"
#include "gui/narration/narration.h"
#include "gui/narration/teller.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostQuestions = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PredictGame)
};

QString wordsOf(Rule rule) {
    switch (rule) {
    case Rule::FirstInFirstOut:
        return Words::tr(
            "First in, first out: the loop runs ready handles in the order in which they "
            "joined the queue.");
    case Rule::NextIteration:
        return Words::tr("An iteration runs only the handles that were ready when it began; new "
                         "ones wait for the next.");
    case Rule::TimerNotDue:
        break;
    }
    return Words::tr("A timer joins the queue when its time has come; what is ready runs first.");
}

} // namespace

PredictGame::PredictGame(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::changed, this, &PredictGame::follow);
}

void PredictGame::start() {
    m_isOn = true;
    m_session.pause();
    findQuestions();
    m_session.setCoversFuture(true);
    askNext();
}

void PredictGame::stop() {
    if (!m_isOn)
        return;
    m_isOn = false;
    m_current = -1;
    m_session.setQuestion({});
    m_session.setCoversFuture(false);
    emit changed();
}

// One walk over the run; a long run asks only near the cursor.
void PredictGame::findQuestions() {
    m_moments.clear();
    State state = m_session.state();
    const Trace& trace = m_session.trace();
    while (m_moments.size() < kMostQuestions) {
        if (questionAt(trace, state).isAsked())
            m_moments.push_back(state.event);
        if (state.event >= m_session.eventCount())
            break;
        apply(state, trace);
    }
    m_results.assign(m_moments.size(), Result::Open);
    m_current = -1;
    m_hasRule = false;
}

void PredictGame::askNext() {
    const auto next = std::find(m_results.begin(), m_results.end(), Result::Open);
    m_hasHint = false;
    m_explanation.clear();
    if (next == m_results.end()) {
        m_current = -1;
        m_session.setQuestion({});
        emit changed();
        return;
    }
    m_current = int(next - m_results.begin());
    m_isMoving = true;
    m_session.seekTo(m_moments[std::size_t(m_current)]);
    m_session.setQuestion(questionAt(m_session.trace(), m_session.state()));
    m_isMoving = false;
    emit changed();
}

void PredictGame::choose(int answer) {
    Question question = m_session.question();
    if (answer < 0 || std::size_t(answer) >= question.answers.size())
        return;
    question.chosen = answer;
    m_session.setQuestion(question);
    emit changed();
}

void PredictGame::tellRule(const Question& answered, const State& state) {
    const Teller teller(m_session.trace(), state);
    const bool isRight = answered.chosen == int(answered.right);
    const QString front = teller.handle(answered.answers[answered.right]);
    // A right answer teaches what parts it from the next one; a wrong one what speaks against it.
    const std::size_t other =
        isRight ? (answered.right + 1) % answered.answers.size() : std::size_t(answered.chosen);
    const QString chosen = teller.handle(answered.answers[other]);
    const Rule rule = ruleOf(state, answered, other);
    learn(rule);
    switch (rule) {
    case Rule::FirstInFirstOut:
        m_explanation = tr("%1 joined the ready queue before %2.").arg(front, chosen);
        break;
    case Rule::NextIteration:
        m_explanation =
            tr("%1 joined during this iteration, so %2 comes first.").arg(chosen, front);
        break;
    case Rule::TimerNotDue:
        m_explanation = tr("%1 is a timer that is not due; %2 is ready now.").arg(chosen, front);
        break;
    }
}

void PredictGame::learn(Rule rule) {
    std::erase(m_learned, rule);
    m_learned.insert(m_learned.begin(), rule);
    m_hasRule = true;
}

void PredictGame::setLearned(std::vector<Rule> rules) {
    m_learned = std::move(rules);
    emit changed();
}

void PredictGame::check() {
    const Question question = m_session.question();
    if (!question.isAsked() || question.chosen < 0 || m_current < 0)
        return;
    const bool isRight = question.chosen == int(question.right);
    m_results[std::size_t(m_current)] = isRight ? Result::Right : Result::Wrong;
    tellRule(question, m_session.state());
    m_isMoving = true;
    m_session.setQuestion({});
    m_session.seekTo(question.event + 1);
    m_isMoving = false;
    emit changed();
}

void PredictGame::skip() {
    if (m_current < 0)
        return;
    m_results[std::size_t(m_current)] = Result::Skipped;
    askNext();
}

void PredictGame::showHint() {
    m_hasHint = isAsking();
    emit changed();
}

// Whoever moves the cursor leaves the question open; a new run has new questions.
void PredictGame::follow(Changes changes) {
    if (!m_isOn || m_isMoving)
        return;
    if (changes & Change::Trace) {
        findQuestions();
        askNext();
    } else if ((changes & Change::Cursor) && m_session.question().isAsked()) {
        m_session.setQuestion({});
        emit changed();
    }
}

int PredictGame::rightCount() const {
    return int(std::count(m_results.begin(), m_results.end(), Result::Right));
}

int PredictGame::answeredCount() const {
    return rightCount() + int(std::count(m_results.begin(), m_results.end(), Result::Wrong));
}

int PredictGame::openCount() const {
    return int(std::count(m_results.begin(), m_results.end(), Result::Open));
}

QString PredictGame::title() const {
    if (m_results.empty())
        return tr("Nothing to predict here");
    if (isAsking())
        return tr("Which handle runs next?");
    if (m_explanation.isEmpty())
        return m_current < 0 ? tr("No more questions") : tr("Go on with the next question");
    return m_results[std::size_t(m_current)] == Result::Right ? tr("Right.") : tr("Not this one.");
}

QString PredictGame::text() const {
    if (m_results.empty())
        return tr("From here on there is never more than one handle to choose from.");
    if (!isAsking())
        return m_explanation.isEmpty() ? score() : m_explanation;
    if (m_hasHint)
        return tr("Look at the right end of the ready queue: what is at the front runs first.");
    const Narration moment = narrate(m_session.trace(), m_session.state());
    return moment.sentence + u' ' + tr("Choose a card on the stage, or press its letter.");
}

QString PredictGame::rule() const {
    return m_hasRule ? wordsOf(m_learned.front()) : QString();
}

QStringList PredictGame::notes() const {
    QStringList all;
    for (const Rule rule : m_learned)
        all << wordsOf(rule);
    return all;
}

QString PredictGame::score() const {
    if (answeredCount() == 0)
        return tr("No answer checked yet");
    return tr("%1 of %2 right so far").arg(rightCount()).arg(answeredCount());
}

QString PredictGame::answerVerb(std::size_t index) const {
    const State& state = m_session.state();
    const HandleState& handle = state.handle(m_session.question().answers[index]);
    if (handle.place == HandleState::Place::Timer)
        return tr("timer");
    switch (handle.callback.kind) {
    case CallbackKind::Wakeup:
        return tr("wakeup");
    case CallbackKind::Step:
        return state.future(handle.callback.task).hasRun ? tr("step") : tr("first step");
    default:
        return tr("callback");
    }
}

QString PredictGame::answerOrigin(std::size_t index) const {
    const State& state = m_session.state();
    const HandleState& handle = state.handle(m_session.question().answers[index]);
    const Teller teller(m_session.trace(), state);
    if (handle.place == HandleState::Place::Timer)
        return tr("due at %1, set at event %2")
            .arg(Teller::moment(handle.deadline))
            .arg(handle.madeAt);
    if (handle.callback.task)
        return tr("%1, queued at event %2")
            .arg(teller.task(handle.callback.task))
            .arg(handle.madeAt);
    return tr("queued at event %1").arg(handle.madeAt);
}

} // namespace coroscope::gui
