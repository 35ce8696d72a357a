// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which action stands in which menu, and the painted ends of the row.
#include "gui/app/menus.h"

#include "gui/app/actions.h"
#include "gui/session/session.h"
#include "gui/theme/glyphs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPainter>

namespace coroscope::gui {

namespace {
constexpr int kHeight = 28;
constexpr int kSide = 12;
constexpr int kMenusAt = 117;
constexpr double kKeyPadding = 6;

QString keyText() {
    return QStringLiteral("Ctrl K");
}
} // namespace

MenuRow::MenuRow(Session& session, Actions& actions, MenuHooks hooks, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_hooks(std::move(hooks))
    , m_bar(new QMenuBar(this)) {
    setFixedHeight(kHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMenusAt, 0, 320, 0);
    layout->addWidget(m_bar, 1, Qt::AlignVCenter);
    m_bar->setNativeMenuBar(false);
    // Chinese glyphs are higher; an item that does not fit in the row would vanish.
    m_bar->setStyleSheet(QStringLiteral("QMenuBar::item { padding: 3px 9px; }"));
    build();
}

void MenuRow::build() {
    m_bar->clear();
    fillFile();
    fillEdit();
    fillScene();
    fillRun();
    fillView();
    fillHelp();
    update();
}

void MenuRow::fillFile() {
    QMenu* menu = m_bar->addMenu(tr("&File"));
    menu->addActions({m_actions.newScene, m_actions.newChain, m_actions.pasteScene, m_actions.open,
                      m_actions.examples});
    QMenu* examples = menu->addMenu(tr("Open e&xample"));
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    connect(examples, &QMenu::aboutToShow, this, [this, examples] {
        examples->clear();
        m_hooks.fillExamples(examples);
    });
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        m_hooks.fillRecent(recent);
    });
    menu->addSeparator();
    menu->addActions({m_actions.save, m_actions.saveAs});
    menu->addSeparator();
    menu->addAction(m_actions.exportTimeline);
    menu->addSeparator();
    menu->addAction(m_actions.quit);
}

void MenuRow::fillEdit() {
    QMenu* menu = m_bar->addMenu(tr("&Edit"));
    menu->addActions({m_actions.undo, m_actions.redo});
    menu->addSeparator();
    menu->addActions({m_actions.cut, m_actions.copy, m_actions.paste});
    menu->addSeparator();
    menu->addActions({m_actions.selectAll, m_actions.comment});
    menu->addSeparator();
    menu->addActions({m_actions.fixProblem, m_actions.nextProblem, m_actions.previousProblem});
    menu->addSeparator();
    menu->addAction(m_actions.preferences);
}

void MenuRow::fillScene() {
    QMenu* menu = m_bar->addMenu(tr("&Scene"));
    menu->addActions({m_actions.runText, m_actions.check});
    menu->addSeparator();
    menu->addActions({m_actions.whatIf, m_actions.insertPhase});
    menu->addSeparator();
    menu->addActions({m_actions.firstDifference, m_actions.showFormer, m_actions.dropFormer});
}

void MenuRow::fillRun() {
    QMenu* menu = m_bar->addMenu(tr("&Run"));
    menu->addActions({m_actions.play, m_actions.step, m_actions.stepBack});
    menu->addSeparator();
    menu->addActions({m_actions.stepOver, m_actions.stepOverBack, m_actions.nextIteration,
                      m_actions.previousIteration});
    menu->addSeparator();
    menu->addActions({m_actions.toStart, m_actions.toEnd, m_actions.goTo});
    menu->addSeparator();
    menu->addActions({m_actions.breakpoint, m_actions.runToCursor, m_actions.toBreakpoint,
                      m_actions.toBreakpointBack});
    QMenu* jump = menu->addMenu(tr("&Jump"));
    jump->addActions({m_actions.stepEvent, m_actions.stepEventBack});
    jump->addSeparator();
    jump->addActions({m_actions.toTask, m_actions.toTaskBack, m_actions.toDone});
    jump->addSeparator();
    jump->addActions({m_actions.cause, m_actions.effect, m_actions.goBack, m_actions.goForth});
    menu->addAction(m_actions.predict);
    menu->addSeparator();
    menu->addActions({m_actions.byLine, m_actions.byHandle, m_actions.byIteration});
    menu->addSeparator();
    menu->addActions({m_actions.slower, m_actions.faster});
}

void MenuRow::fillView() {
    QMenu* menu = m_bar->addMenu(tr("&View"));
    QMenu* theme = menu->addMenu(tr("&Theme"));
    theme->addActions({m_actions.light, m_actions.dark, m_actions.system});
    QMenu* language = menu->addMenu(tr("&Language"));
    language->addActions({m_actions.english, m_actions.chinese});
    menu->addSeparator();
    menu->addAction(m_actions.present);
    menu->addActions({m_actions.reduceMotion, m_actions.foldIdle, m_actions.showCleanup});
    menu->addSeparator();
    menu->addActions({m_actions.showBlocks, m_actions.maximiseBlocks});
    menu->addSeparator();
    menu->addActions({m_actions.showEditor, m_actions.showInspector, m_actions.showTimeline,
                      m_actions.showOutput});
    menu->addAction(m_actions.panelsBack);
}

void MenuRow::fillHelp() {
    QMenu* menu = m_bar->addMenu(tr("&Help"));
    menu->addActions({m_actions.keys, m_actions.about});
}

QRectF MenuRow::goToRect() const {
    const double key = QFontMetricsF(Theme::text(11.5, 500)).horizontalAdvance(keyText());
    const double words =
        QFontMetricsF(Theme::text(13)).horizontalAdvance(tr("Go to event, task, line…"));
    const double width = 14 + 6 + words + 6 + key + 2 * kKeyPadding + 2;
    return {this->width() - kSide - width, 0, width, static_cast<double>(height())};
}

void MenuRow::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    drawIcon(painter, Icon::Logo, QRectF(kSide, 5, 18, 18), theme.ink);
    painter.setFont(Theme::text(13, 650));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(kSide + 26, 0, 100, height()), Qt::AlignVCenter,
                     QStringLiteral("Coroscope"));

    const QRectF area = goToRect();
    drawIcon(painter, Icon::Search, QRectF(area.left(), 7, 14, 14), theme.ink2);
    painter.setFont(Theme::text(13));
    painter.setPen(theme.ink2);
    painter.drawText(area.adjusted(20, 0, 0, 0), Qt::AlignVCenter, tr("Go to event, task, line…"));
    const double key =
        QFontMetricsF(Theme::text(11.5, 500)).horizontalAdvance(keyText()) + 2 * kKeyPadding + 2;
    const QRectF box(area.right() - key, 3.5, key, 21);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 5, 5);
    painter.drawLine(QPointF(box.left() + 4, box.bottom() - 1),
                     QPointF(box.right() - 4, box.bottom() - 1));
    painter.setFont(Theme::text(11.5, 500));
    painter.setPen(theme.ink2);
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt::AlignCenter, keyText());
}

void MenuRow::mousePressEvent(QMouseEvent* event) {
    if (goToRect().contains(event->position()))
        emit goToRequested();
}

void MenuRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace coroscope::gui
