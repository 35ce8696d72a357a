// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Puts the parts together and connects the actions that are not the run's own.
#include "gui/app/mainwindow.h"

#include "gui/app/actions.h"
#include "gui/app/appearance.h"
#include "gui/app/documents.h"
#include "gui/app/exportdialog.h"
#include "gui/app/gotobox.h"
#include "gui/app/helpdialogs.h"
#include "gui/app/menus.h"
#include "gui/app/noticebar.h"
#include "gui/app/preferencekeeper.h"
#include "gui/app/problemactions.h"
#include "gui/app/scenekeeper.h"
#include "gui/app/statusline.h"
#include "gui/app/transportbar.h"
#include "gui/app/welcomepage.h"
#include "gui/app/whatifs.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"
#include "gui/output/problemsview.h"
#include "gui/predict/predictgame.h"
#include "gui/stage/stageview.h"
#include "gui/theme/glyphs.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QVBoxLayout>

namespace coroscope::gui {

namespace {
QString geometryKey() {
    return QStringLiteral("layout/window");
}
// What the keys do at this moment of the game.
std::vector<StatusLine::KeyHint> keysOf(const PredictGame& game) {
    if (!game.isOn())
        return {};
    std::vector<StatusLine::KeyHint> keys;
    if (game.isAsking()) {
        QStringList letters;
        for (std::size_t i = 0; i < game.answerCount(); ++i)
            letters << QString(QChar(u'A' + int(i)));
        keys.push_back({letters, MainWindow::tr("choose")});
        keys.push_back({{MainWindow::tr("Enter")}, MainWindow::tr("check")});
    } else if (game.openCount() > 0) {
        keys.push_back({{MainWindow::tr("Enter")}, MainWindow::tr("next question")});
    }
    keys.push_back({{MainWindow::tr("Esc")}, MainWindow::tr("leave Predict")});
    return keys;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_actions(new Actions(m_session, this))
    , m_documents(new Documents(m_session, this)) {
    m_session.setDark(isDarkChoice(rememberedTheme()));
    applyTheme();
    // Before the views: the application's palette changes first, then theirs.
    connect(&m_session, &Session::changed, this, &MainWindow::follow);
    compose();
    connectActions();
    connectEdit();
    connectView();
    follow(Change::Name);
    setAcceptDrops(true);
    setMinimumSize(480, 340);
    resize(1440, 900);
    m_workspace->stage().setFocus();
}

// The views go before the session that they look at.
MainWindow::~MainWindow() {
    m_session.disconnect();
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::compose() {
    m_goTo = new GoToBox(m_session, m_actions->all(), this);
    MenuHooks hooks{[this](QMenu* menu) { m_documents->fillExamples(menu); },
                    [this](QMenu* menu) { m_documents->fillRecent(menu); }};
    auto* menus = new MenuRow(m_session, *m_actions, std::move(hooks), this);
    connect(menus, &MenuRow::goToRequested, m_actions->goTo, &QAction::trigger);
    setMenuWidget(menus);

    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_workspace = new Workspace(m_session, *m_actions, column);
    m_status = new StatusLine(m_session, column);
    m_transport = new TransportBar(m_session, *m_actions, column);
    m_welcome = new WelcomePage(m_session, *m_actions, *m_documents, column);
    m_welcome->hide();
    layout->addWidget(m_transport);
    m_notices = new NoticeBar(m_session, column);
    layout->addWidget(m_notices);
    layout->addWidget(m_workspace, 1);
    layout->addWidget(m_welcome, 1);
    layout->addWidget(m_status);
    setCentralWidget(column);
    m_keeper = new SceneKeeper(m_session, *m_documents, *m_workspace, this);
    m_whatIfs = new WhatIfs(m_session, *m_actions, *m_workspace);
    connect(m_whatIfs, &WhatIfs::said, m_status, &StatusLine::say);
    connect(m_whatIfs, &WhatIfs::differs, m_status, &StatusLine::setComparison);
    m_preferences = new PreferenceKeeper(m_session, *m_actions, *m_workspace, this);
    connect(m_preferences, &PreferenceKeeper::said, m_status, &StatusLine::say);
    connect(m_preferences, &PreferenceKeeper::noticed, this, &MainWindow::say);
    new ProblemActions(*m_actions, *m_workspace, *m_status, this);
    setWindowIcon(makeIcon(Icon::Logo, lightTheme(), lightTheme().ink));
}

void MainWindow::connectActions() {
    const Actions& actions = *m_actions;
    connect(actions.newScene, &QAction::triggered, m_documents, &Documents::newScene);
    connect(actions.newChain, &QAction::triggered, m_documents, &Documents::newChain);
    connect(actions.open, &QAction::triggered, m_documents, &Documents::open);
    connect(actions.save, &QAction::triggered, m_documents, &Documents::save);
    connect(actions.saveAs, &QAction::triggered, m_documents, &Documents::saveAs);
    connect(actions.pasteScene, &QAction::triggered, m_documents, &Documents::pasteScene);
    connect(actions.examples, &QAction::triggered, this, [this] { showWelcome(true); });
    connect(m_welcome, &WelcomePage::left, this, [this] {
        if (!m_session.text().isEmpty() || m_session.eventCount() > 0)
            showWelcome(false);
    });
    connect(actions.exportTimeline, &QAction::triggered, this, &MainWindow::showExport);
    connect(actions.present, &QAction::toggled, this, &MainWindow::present);
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.goTo, &QAction::triggered, m_goTo, &GoToBox::open);
    connect(actions.keys, &QAction::triggered, this, [this] { showKeysDialog(this); });
    connect(actions.about, &QAction::triggered, this, [this] { showAboutDialog(this); });
    connect(actions.runText, &QAction::triggered, this, [this] {
        if (m_session.isFromLastVersion())
            m_workspace->showProblems();
    });
    connect(actions.check, &QAction::triggered, this, [this] {
        m_workspace->showProblems();
        m_status->say(m_workspace->problems().problems().empty() ? tr("The text has no errors.")
                                                                 : tr("See Problems."));
    });
    connect(&m_workspace->game(), &PredictGame::changed, this, [this] {
        const PredictGame& game = m_workspace->game();
        m_status->setPredicting(game.isOn() ? game.score() : QString(), keysOf(game));
    });
    connect(m_documents, &Documents::said, m_status, &StatusLine::say);
    connect(&m_workspace->blocks(), &BlocksView::statusTold, m_status, &StatusLine::say);
    connect(m_documents, &Documents::noticed, m_notices, &NoticeBar::show);
    connect(m_keeper, &SceneKeeper::said, this, &MainWindow::say);
    connect(m_documents, &Documents::opened, this, [this](int line) {
        showWelcome(false);
        if (line > 0)
            m_workspace->goToLine(line);
    });
}

void MainWindow::connectEdit() {
    CodeEditor& editor = m_workspace->editor();
    const Actions& actions = *m_actions;
    connect(actions.undo, &QAction::triggered, &editor, &CodeEditor::undo);
    connect(actions.redo, &QAction::triggered, &editor, &CodeEditor::redo);
    connect(actions.cut, &QAction::triggered, &editor, &CodeEditor::cut);
    connect(actions.copy, &QAction::triggered, &editor, &CodeEditor::copy);
    connect(actions.paste, &QAction::triggered, &editor, &CodeEditor::paste);
    connect(actions.selectAll, &QAction::triggered, &editor, &CodeEditor::selectAll);
    connect(actions.comment, &QAction::triggered, &editor, &CodeEditor::toggleComment);
    connect(actions.breakpoint, &QAction::triggered, &editor,
            &CodeEditor::toggleBreakpointAtCursor);
    connect(actions.runToCursor, &QAction::triggered, &editor, &CodeEditor::runToCursor);
    connect(&editor, &CodeEditor::undoAvailable, actions.undo, &QAction::setEnabled);
    connect(&editor, &CodeEditor::redoAvailable, actions.redo, &QAction::setEnabled);
    connect(&editor, &CodeEditor::copyAvailable, actions.cut, &QAction::setEnabled);
    connect(&editor, &CodeEditor::copyAvailable, actions.copy, &QAction::setEnabled);
    for (QAction* action : {actions.undo, actions.redo, actions.cut, actions.copy})
        action->setEnabled(false);
}

void MainWindow::connectView() {
    const std::pair<QAction*, ThemeChoice> themes[] = {{m_actions->light, ThemeChoice::Light},
                                                       {m_actions->dark, ThemeChoice::Dark},
                                                       {m_actions->system, ThemeChoice::System}};
    for (const auto& [action, choice] : themes) {
        action->setChecked(choice == rememberedTheme());
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            rememberTheme(choice);
            m_session.setDark(isDarkChoice(choice));
        });
    }
    const std::pair<QAction*, QString> languages[] = {
        {m_actions->english, QStringLiteral("en")}, {m_actions->chinese, QStringLiteral("zh_CN")}};
    m_actions->chinese->setEnabled(canShowChinese()); // squares for every word help nobody
    for (const auto& [action, language] : languages) {
        action->setChecked(language == rememberedLanguage());
        connect(action, &QAction::triggered, this, [this, language = language] {
            rememberLanguage(language);
            applyLanguage(language);
            m_actions->retranslate();
            update();
        });
    }
}

void MainWindow::follow(Changes changes) {
    if (changes & Change::Settings)
        applyTheme();
    if (changes & Change::Name)
        setWindowTitle(m_session.title().isEmpty()
                           ? QStringLiteral("Coroscope")
                           : tr("%1%2 – Coroscope")
                                 .arg(m_session.title(),
                                      m_session.isModified() ? QStringLiteral(" •") : QString()));
    const bool mayExport = m_session.eventCount() > 0;
    m_actions->exportTimeline->setEnabled(mayExport);
    m_actions->save->setEnabled(!m_session.isRecording());
    m_actions->saveAs->setEnabled(!m_session.isRecording());
}

void MainWindow::applyTheme() {
    gui::applyTheme(m_session.isDark());
}

void MainWindow::present(bool presents) {
    m_workspace->setPresenting(presents);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, presents));
    m_status->setVisible(!presents);
}

void MainWindow::showWelcome(bool isShown) {
    if (isShown == m_welcome->isVisibleTo(this))
        return;
    m_session.pause();
    m_workspace->setVisible(!isShown);
    m_transport->setVisible(!isShown);
    m_welcome->setVisible(isShown);
    m_status->setWelcome(isShown);
    if (!isShown)
        m_workspace->stage().setFocus();
}

void MainWindow::rememberLayout() {
    m_remembersLayout = true;
    m_preferences->restore();
    const QByteArray geometry = QSettings().value(geometryKey()).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_workspace->restoreLayout();
}

bool MainWindow::restoreScene() {
    return m_keeper->restore();
}

void MainWindow::rememberScene() {
    m_remembersScene = true;
    m_keeper->startKeeping();
}

void MainWindow::endAtOnce() {
    m_documents->keepUnsaved();
    if (m_remembersScene)
        m_keeper->keep();
    if (m_remembersLayout && !m_actions->present->isChecked())
        keepLayout();
}

void MainWindow::say(const QString& message) {
    if (!message.isEmpty())
        m_notices->show({message, message, {}});
}

void MainWindow::keepLayout() {
    QSettings().setValue(geometryKey(), saveGeometry());
    m_workspace->saveLayout();
}

void MainWindow::showExport() {
    if (m_session.eventCount() == 0)
        return;
    ExportDialog dialog(m_session, this);
    if (dialog.exec() == QDialog::Accepted)
        m_status->say(tr("Exported %1.").arg(dialog.savedPath()));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_session.pause();
    event->setAccepted(m_documents->mayDrop());
    if (!event->isAccepted())
        return;
    if (m_remembersScene)
        m_keeper->keep();
    if (m_remembersLayout && !m_actions->present->isChecked())
        keepLayout();
}

// Who comes back from another program may have changed the file there.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_documents->lookAtDisk();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        m_documents->openPath(urls.first().toLocalFile());
}

} // namespace coroscope::gui
