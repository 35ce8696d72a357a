// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two columns; the examples have as many columns of their own as fit.
#include "gui/app/welcomepage.h"

#include "gui/app/actions.h"
#include "gui/app/controls.h"
#include "gui/app/documents.h"
#include "gui/app/gallery.h"
#include "gui/app/welcomeparts.h"
#include "gui/session/session.h"
#include "gui/timeline/timelinelegend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {
constexpr int kLeft = 316;
constexpr int kNarrowLeft = 236;
constexpr int kBetween = 64;
constexpr int kNarrowBetween = 28;
constexpr int kScrollBar = 14;
constexpr int kWideMargin = 60;
constexpr int kNarrowMargin = 24;
constexpr int kMostColumns = 3;
constexpr int kMostRecent = 6;

QString keyOf(const QAction* action) {
    return action->shortcut().toString(QKeySequence::NativeText);
}
} // namespace

WelcomePage::WelcomePage(Session& session, Actions& actions, Documents& documents, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_documents(documents) {
    auto* columns = new QHBoxLayout(this);
    columns->setSpacing(0);
    columns->addStretch(1);
    columns->addWidget(makeBeginnings());
    m_between = new QSpacerItem(kBetween, 0, QSizePolicy::Fixed);
    columns->addItem(m_between);
    columns->addWidget(makeExamples(), 0);
    columns->addStretch(1);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            update();
    });
    retranslate();
    refresh();
}

QWidget* WelcomePage::makeBeginnings() {
    m_beginnings = new QWidget(this);
    auto* column = new QVBoxLayout(m_beginnings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(9);
    column->addWidget(new WelcomeMark(m_session, m_beginnings));
    column->addSpacing(19);
    const auto add = [&](Icon icon, QAction* action) {
        auto* button = new WelcomeButton(m_session, icon, m_beginnings);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        column->addWidget(button);
        return button;
    };
    m_new = add(Icon::Plus, m_actions.newScene);
    m_chain = add(Icon::Link, m_actions.newChain);
    m_open = add(Icon::Open, m_actions.open);
    m_paste = add(Icon::Code, m_actions.pasteScene);
    column->addSpacing(13);
    auto* line = new QHBoxLayout;
    m_recentTitle = new WelcomeText(m_session, Theme::text(15, 650), &Theme::ink, m_beginnings);
    m_clear = new FlatButton(m_session, m_beginnings);
    m_clear->setHeight(26, 26);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_documents.clearRecent();
        refresh();
    });
    line->addWidget(m_recentTitle);
    line->addStretch();
    line->addWidget(m_clear);
    column->addLayout(line);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addSpacing(13);
    m_tip = new WelcomeText(m_session, Theme::text(13), &Theme::ink2, m_beginnings);
    column->addWidget(m_tip);
    column->addStretch(1);
    return m_beginnings;
}

QWidget* WelcomePage::makeExamples() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto* line = new QHBoxLayout;
    m_title = new WelcomeText(m_session, Theme::text(20, 650), &Theme::ink, right);
    m_shelves = new SegmentedControl(m_session, {}, right);
    m_grid = new GalleryGrid(m_session, right);
    connect(m_shelves, &SegmentedControl::chosen, this, [this](int shelf) {
        m_grid->showShelf(shelf);
        m_area->setMaximumHeight(m_grid->height());
        m_area->verticalScrollBar()->setValue(0);
    });
    line->addWidget(m_title);
    line->addStretch();
    line->addWidget(m_shelves);
    column->addLayout(line);
    m_area = new QScrollArea(right);
    m_area->setWidget(m_grid);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_grid->setAutoFillBackground(false);
    column->addWidget(m_area, 1000);
    auto* below = new QHBoxLayout;
    auto* legend = new TimelineLegend(m_session, right);
    legend->setFixedSize(legend->shownWidth(), 26);
    m_hint = new WelcomeText(m_session, Theme::text(13), &Theme::ink2, right);
    below->addWidget(legend);
    below->addStretch();
    below->addWidget(m_hint);
    below->addSpacing(kScrollBar);
    column->addLayout(below);
    column->addStretch(1);
    connect(m_grid, &GalleryGrid::currentChanged, m_area, [this] {
        const QRect card = m_grid->cardRect(m_grid->current());
        m_area->ensureVisible(card.center().x(), card.center().y(), card.width() / 2,
                              card.height() / 2 + 4);
    });
    connect(m_grid, &GalleryGrid::opened, this,
            [this](const QString& name) { m_documents.openPath(QLatin1Char(':') + name); });
    return right;
}

void WelcomePage::refresh() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList paths = m_documents.recent().mid(0, kMostRecent);
    for (const QString& path : paths) {
        auto* row = new RecentRow(m_session, path, m_beginnings);
        connect(row, &QAbstractButton::clicked, this, [this, path] { m_documents.openPath(path); });
        m_recent->addWidget(row);
    }
    m_clear->setVisible(!paths.isEmpty());
    m_recentTitle->setVisible(!paths.isEmpty());
}

void WelcomePage::retranslate() {
    m_new->setWords(tr("New scene"), tr("Write code or use blocks"), keyOf(m_actions.newScene));
    m_chain->setWords(tr("New chain…"), tr("Phase after phase"), keyOf(m_actions.newChain));
    m_open->setWords(tr("Open…"), tr("A Python file or a trace"), keyOf(m_actions.open));
    m_paste->setWords(tr("Paste a program"), tr("What the clipboard holds"),
                      keyOf(m_actions.pasteScene));
    m_recentTitle->setText(tr("Recent"));
    m_clear->setLabel(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the list of recent files"));
    m_tip->setText(tr("Try Predict in any scene: before each step, say which handle runs next."));
    m_title->setText(tr("Examples"));
    m_hint->setText(tr("Arrow keys choose, Enter opens."));
    const int chosen = m_shelves->current();
    m_shelves->setWords(
        {tr("Start here"), tr("Sync tools"), tr("Errors"), tr("All %1").arg(m_grid->countOfAll())});
    m_shelves->setCurrent(chosen);
    m_grid->retranslate();
}

// As many columns of examples as there is room for: the margins go first, then the left side.
void WelcomePage::fit() {
    const auto gridWidth = [](int columns) { return GalleryGrid::widthOf(columns) + kScrollBar; };
    const int narrow = kNarrowLeft + kNarrowBetween + 2 * kNarrowMargin;
    int columns = kMostColumns;
    while (columns > 1 && narrow + gridWidth(columns) > width())
        --columns;
    m_grid->setColumns(columns);
    m_area->setFixedWidth(gridWidth(columns));
    m_area->setMaximumHeight(m_grid->height());
    const bool isWide = kLeft + kBetween + 2 * kWideMargin + gridWidth(columns) <= width();
    const int side = isWide ? kWideMargin : kNarrowMargin;
    const int between = isWide ? kBetween : kNarrowBetween;
    m_between->changeSize(between, 0, QSizePolicy::Fixed);
    layout()->setContentsMargins(side, height() > 720 ? 52 : 24, side, 20);
    const int left = width() - 2 * side - between - gridWidth(columns);
    m_beginnings->setFixedWidth(std::clamp(left, kNarrowLeft, kLeft));
    m_tip->setFixedHeight(m_tip->heightForWidth(m_beginnings->width()));
    m_tip->setVisible(height() > 640);
    m_hint->setVisible(columns > 1);
    // Rows that do not fit are left out: the menu has them all.
    const int rows = std::max(0, (height() - 491) / 40);
    for (int i = 0; i < m_recent->count(); ++i)
        m_recent->itemAt(i)->widget()->setVisible(i < rows);
    layout()->invalidate();
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    fit();
    m_grid->setFocus();
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(m_session.isDark()).window);
}

} // namespace coroscope::gui
