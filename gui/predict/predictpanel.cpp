// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Painted text between real buttons, so that keys and screen readers reach every answer.
#include "gui/predict/predictpanel.h"

#include "gui/theme/glyphs.h"
#include "gui/theme/wrappedtext.h"

#include <QEvent>
#include <QFocusEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kSide = 16;
constexpr int kAnswer = 58;
constexpr int kLowAnswer = 36; // where the panel has no more room: on one line
constexpr int kLeastRule = 64;
constexpr int kButton = 32;
constexpr int kRule = 130;

QChar letterOf(std::size_t index) {
    return QChar(u'A' + int(index));
}

void paintLetter(QPainter& painter, const QRectF& rect, std::size_t index, bool isChosen,
                 const Theme& theme) {
    painter.setPen(QPen(theme.accent, 1.8));
    painter.setBrush(isChosen ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(rect);
    painter.setPen(isChosen ? theme.onAccent : theme.accent);
    painter.setFont(Theme::text(13, 650));
    painter.drawText(rect, Qt::AlignCenter, letterOf(index));
}

} // namespace

AnswerButton::AnswerButton(PredictGame& game, Session& session, std::size_t index, QWidget* parent)
    : QAbstractButton(parent)
    , m_game(game)
    , m_session(session)
    , m_index(index) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setCheckable(true);
}

void AnswerButton::tell() {
    const Question& question = m_session.question();
    const State& state = m_session.state();
    const HandleId handle = question.answers[m_index];
    m_handle = QStringLiteral("H%1").arg(handle);
    m_verb = m_game.answerVerb(m_index);
    m_origin = m_game.answerOrigin(m_index);
    const FutureId task = state.handle(handle).callback.task;
    m_ordinal = task ? state.future(task).ordinal : 0;
    setChecked(question.chosen == int(m_index));
    setAccessibleName(
        QStringLiteral("%1: %2 %3, %4").arg(letterOf(m_index)).arg(m_handle, m_verb, m_origin));
    update();
}

void AnswerButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = isChecked() || hasFocus();
    painter.setPen(QPen(isLit ? theme.accent : theme.line, isLit ? 2 : 1));
    painter.setBrush(isChecked() ? theme.accentSoft : underMouse() ? theme.hover : theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    paintLetter(painter, QRectF(13, height() / 2.0 - 12, 24, 24), m_index, isChecked(), theme);
    const bool isLow = height() < 50;
    const double first = isLow ? (height() - 20) / 2.0 : 10;
    const QFont mono = Theme::mono(11.5, 500);
    painter.setFont(mono);
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(48, first, 80, 20), Qt::AlignVCenter, m_handle);
    const double verb = 48 + QFontMetricsF(mono).horizontalAdvance(m_handle) + 8;
    painter.setFont(Theme::text(13, 600));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(verb, first, width() - verb - 8, 20), Qt::AlignVCenter,
                     elideMiddle(m_verb, painter.font(), width() - verb - 8));
    double x = isLow ? verb + painter.fontMetrics().horizontalAdvance(m_verb) + 10 : 48;
    const double second = isLow ? first : 30;
    if (m_ordinal) {
        drawBadge(painter, QRectF(x, second + 2, 15, 15), m_ordinal, theme);
        x += 21;
    }
    painter.setFont(Theme::text(12.5));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(x, second, width() - x - 8, 20), Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(m_origin, Qt::ElideRight, std::max(0.0, width() - x - 8)));
}

PredictPanel::PredictPanel(Session& session, PredictGame& game, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_game(game)
    , m_check(new QPushButton(this))
    , m_hint(new QPushButton(this))
    , m_skip(new QPushButton(this)) {
    setFocusPolicy(Qt::StrongFocus);
    for (std::size_t i = 0; i < Question::kMostAnswers; ++i) {
        auto* answer = new AnswerButton(game, session, i, this);
        connect(answer, &QAbstractButton::clicked, this, [this, i] { m_game.choose(int(i)); });
        m_answers.push_back(answer);
    }
    m_check->setDefault(true);
    connect(m_check, &QAbstractButton::clicked, this, &PredictPanel::goOn);
    connect(m_hint, &QAbstractButton::clicked, &game, &PredictGame::showHint);
    connect(m_skip, &QAbstractButton::clicked, &game, &PredictGame::skip);
    connect(&game, &PredictGame::changed, this, &PredictPanel::tell);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            tell();
    });
    tell();
}

void PredictPanel::goOn() {
    if (m_game.isAsking())
        m_game.check();
    else
        m_game.askNext();
}

QString PredictPanel::heading() const {
    if (m_game.current() < 0)
        return tr("PREDICT");
    return tr("QUESTION %1 / %2").arg(m_game.current() + 1).arg(m_game.results().size());
}

void PredictPanel::tell() {
    if (!m_game.isOn())
        return;
    const bool isAsking = m_game.isAsking();
    const Question& question = m_session.question();
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const bool isUsed = isAsking && i < question.answers.size();
        m_answers[i]->setVisible(isUsed);
        if (isUsed)
            m_answers[i]->tell();
    }
    const bool isOver = !isAsking && m_game.openCount() == 0;
    m_check->setText(isAsking ? tr("Check answer") : tr("Next question"));
    m_check->setEnabled(isAsking ? question.chosen >= 0 : !isOver);
    m_check->setVisible(!isOver);
    m_hint->setText(tr("Hint"));
    m_hint->setVisible(isAsking);
    m_skip->setText(tr("Skip"));
    m_skip->setVisible(isAsking);
    setAccessibleName(heading());
    setAccessibleDescription(m_game.title() + u' ' + m_game.text() + u' ' + m_game.rule());
    place();
    update();
}

void PredictPanel::place() {
    const int room = width() - 2 * kSide;
    const WrappedText text(m_game.text(), Theme::text(13), room, 18);
    m_textTop = 72;
    int y = int(m_textTop + text.height()) + 14;
    const auto shown = int(std::count_if(m_answers.begin(), m_answers.end(),
                                         [](const auto* answer) { return !answer->isHidden(); }));
    const bool isLow = y + shown * (kAnswer + 8) + 4 + kButton + 12 > height();
    for (AnswerButton* answer : m_answers) {
        if (answer->isHidden())
            continue;
        answer->setGeometry(kSide, y, room, isLow ? kLowAnswer : kAnswer);
        y += answer->height() + (isLow ? 4 : 8);
    }
    y += 4;
    int x = kSide;
    for (QPushButton* button : {m_check, m_hint, m_skip}) {
        if (button->isHidden())
            continue;
        const int wide = std::max(56, button->sizeHint().width());
        const int left = button == m_skip ? std::max(x, width() - kSide - wide) : x;
        button->setGeometry(left, y, wide, kButton);
        x += wide + 8;
    }
    placeRules(y + kButton + 16);
}

// The last rule has room where there is any, those before it where there is more.
void PredictPanel::placeRules(int top) {
    double wanted = 38 + 6;
    for (const QString& rule : m_game.notes())
        wanted += WrappedText(rule, Theme::text(13), width() - 2.0 * kSide, 18).height() + 8;
    const int room = height() - top;
    m_ruleHeight = room < kLeastRule ? 0 : std::min(room, std::max(kRule, int(wanted)));
}

void PredictPanel::resizeEvent(QResizeEvent*) {
    place();
}

// The game itself brings the focus here; a ring is for those who came by key.
void PredictPanel::focusInEvent(QFocusEvent* event) {
    m_showsFocus =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void PredictPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

// Letters choose, Enter checks and goes on, Escape leaves.
void PredictPanel::keyPressEvent(QKeyEvent* event) {
    const int answer = event->key() - Qt::Key_A;
    if (answer >= 0 && answer < int(m_session.question().answers.size()))
        m_game.choose(answer);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else if (event->key() == Qt::Key_Escape)
        m_game.stop();
    else
        QWidget::keyPressEvent(event);
}

void PredictPanel::paintResults(QPainter& painter, double right, double y) const {
    const Theme& theme = themeOf(m_session.isDark());
    const auto& results = m_game.results();
    double x = right - 20 * double(results.size());
    for (const PredictGame::Result result : results) {
        const QRectF mark(x, y, 15, 15);
        const bool isRight = result == PredictGame::Result::Right;
        const bool isWrong = result == PredictGame::Result::Wrong;
        const StateIcon icon = isRight                                  ? StateIcon::Done
                               : isWrong                                ? StateIcon::Error
                               : result == PredictGame::Result::Skipped ? StateIcon::Cancelled
                                                                        : StateIcon::Created;
        drawStateIcon(painter, icon, mark, isRight ? theme.good : isWrong ? theme.bad : theme.ink3);
        x += 20;
    }
}

void PredictPanel::paintRule(QPainter& painter) const {
    if (m_ruleHeight == 0)
        return;
    const Theme& theme = themeOf(m_session.isDark());
    const QRectF box(0, height() - m_ruleHeight, width(), m_ruleHeight);
    painter.fillRect(box, theme.zone);
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.line);
    QFont small = Theme::text(11.5, 650);
    small.setLetterSpacing(QFont::PercentageSpacing, 104);
    painter.setFont(small);
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(kSide, box.top() + 14, box.width(), 18), Qt::AlignVCenter,
                     m_game.learned().size() > 1 ? tr("RULES TO REMEMBER")
                                                 : tr("RULE TO REMEMBER"));
    double y = box.top() + 38;
    const QStringList notes = m_game.notes();
    const QStringList shown =
        notes.isEmpty() ? QStringList{tr("Unlocked by an answer. It stays in your notes.")} : notes;
    for (const QString& rule : shown) {
        const WrappedText text(rule, Theme::text(13), width() - 2.0 * kSide, 18);
        if (y + text.height() > height())
            break;
        text.draw(painter, {double(kSide), y}, y > box.top() + 38 ? theme.ink3 : theme.ink2);
        y += text.height() + 8;
    }
}

void PredictPanel::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    QFont small = Theme::text(11.5, 650);
    small.setLetterSpacing(QFont::PercentageSpacing, 104);
    painter.setFont(small);
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(kSide, 12, width(), 20), Qt::AlignVCenter, heading());
    const double marks = 20.0 * double(m_game.results().size());
    const double label = QFontMetricsF(small).horizontalAdvance(heading());
    if (kSide + label + 8 + marks < width() - kSide + 6)
        paintResults(painter, width() - kSide + 5, 14.5);
    painter.setFont(Theme::text(19, 650));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(kSide, 36, width() - 2 * kSide, 30), Qt::AlignVCenter,
                     elideMiddle(m_game.title(), painter.font(), width() - 2 * kSide));
    WrappedText(m_game.text(), Theme::text(13), width() - 2.0 * kSide, 18)
        .draw(painter, {double(kSide), m_textTop}, theme.ink2);
    paintRule(painter);
    if (hasFocus() && m_showsFocus) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace coroscope::gui
