// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The real window, driven as a user does: keys, buttons, edits, files.
#include "gui/app/actions.h"
#include "gui/app/controls.h"
#include "gui/app/documents.h"
#include "gui/app/exportdialog.h"
#include "gui/app/gallery.h"
#include "gui/app/mainwindow.h"
#include "gui/app/statusline.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorpanel.h"
#include "gui/output/outputview.h"
#include "gui/output/problemsview.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace coroscope;
using namespace coroscope::gui;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theChainIsSteppedToItsEndAndBack();
    void insidePhase1EveryViewTellsTheSame();
    void keysOnTheStageDriveTheRun();
    void digitsChooseTheGranularity();
    void anEditIsRunByTheNextStep();
    void anErrorShowsInProblemsAndKeepsTheLastRun();
    void aDeadlockIsAProblemAndTheVerdict();
    void aSavedTextIsInTheFile();
    void anUnsavedTextIsNotDropped();
    void theTimelineIsExported();
    void narrowWindowsPutTheOutputBesideTheTimeline();
    void everySizeKeepsItsMinimum();
    void theGalleryHasACardForEachScene();
    void darkAndLightCanBeSwitchedWhileItRuns();

private:
    [[nodiscard]] Session& session() { return m_window->session(); }
    void open(const char* scene);
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
}

void TestMainWindow::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow(); // shortcuts belong to the active window
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    open(":chain");
}

void TestMainWindow::cleanup() {
    session().setDocument({}, {}, {}); // nothing to ask about
    m_window.reset();
}

void TestMainWindow::open(const char* scene) {
    QVERIFY(m_window->documents().openPath(QString::fromLatin1(scene)));
    QTRY_VERIFY(!session().isRunning());
    QVERIFY(session().eventCount() > 0);
}

void TestMainWindow::theChainIsSteppedToItsEndAndBack() {
    session().setGranularity(Granularity::Line);
    QAction* step = m_window->actions().step;
    int steps = 0;
    while (step->isEnabled() && ++steps < 1000)
        step->trigger();
    QCOMPARE(session().cursor(), session().eventCount());
    const QString output = m_window->workspace().output().plainText();
    QVERIFY(output.startsWith(QStringLiteral("in main\nwaiting for result1\nin phase1\n")));
    QVERIFY(verdictOf(session()).text.contains(QString::number(session().eventCount())));
    QAction* back = m_window->actions().stepBack;
    while (back->isEnabled() && --steps > -1000)
        back->trigger();
    QCOMPARE(session().cursor(), std::size_t(0));
    QCOMPARE(steps, 0);
    QVERIFY(m_window->workspace().output().plainText().isEmpty());
}

void TestMainWindow::insidePhase1EveryViewTellsTheSame() {
    session().setGranularity(Granularity::Line);
    while (session().state().stack.size() < 3 && m_window->actions().step->isEnabled())
        m_window->actions().step->trigger();
    m_window->actions().step->trigger();
    const Workspace& views = m_window->workspace();
    const EditorMarks& marks = views.editor().marks();
    QCOMPARE(marks.focusLine, 6);
    QCOMPARE(marks.awaiting, std::vector<int>{17});
    const StageLayout& stage = views.stage().currentLayout();
    QCOMPARE(stage.zone(ZoneKind::Ready).count, 0);
    const auto card = std::find_if(stage.cards.begin(), stage.cards.end(), [](const auto& each) {
        return each.kind == CardKind::BigRunning;
    });
    QVERIFY(card != stage.cards.end());
    QCOMPARE(card->title, QStringLiteral("Task-1"));
    QCOMPARE(card->rows.size(), std::size_t(2));
    QCOMPARE(card->rows[0].title, QStringLiteral("phase1"));
    QCOMPARE(card->rows[1].title, QStringLiteral("main"));
    QVERIFY(views.inspector().narrator().told().startsWith(
        QStringLiteral("phase1 runs inside Task-1; the loop does not know of it.")));
    int frames = 0;
    for (const TimelineShape& shape : views.timeline().currentLayout().shapes)
        frames += shape.kind == TimelineShape::Kind::Frame &&
                  (shape.text == QStringLiteral("main") || shape.text == QStringLiteral("phase1"));
    QVERIFY(frames >= 2);
}

void TestMainWindow::keysOnTheStageDriveTheRun() {
    StageView& stage = m_window->workspace().stage();
    stage.setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    const std::size_t first = session().cursor();
    QVERIFY(first > 0);
    QTest::keyClick(&stage, Qt::Key_End);
    QCOMPARE(session().cursor(), session().eventCount());
    QTest::keyClick(&stage, Qt::Key_Home);
    QCOMPARE(session().cursor(), std::size_t(0));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(session().isPlaying());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!session().isPlaying());
}

void TestMainWindow::digitsChooseTheGranularity() {
    TimelineView& timeline = m_window->workspace().timeline();
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_1);
    QCOMPARE(session().granularity(), Granularity::Line);
    QTest::keyClick(&timeline, Qt::Key_3);
    QCOMPARE(session().granularity(), Granularity::Iteration);
}

void TestMainWindow::anEditIsRunByTheNextStep() {
    session().toEnd();
    QString text = session().text();
    session().setText(text.replace(QStringLiteral("'in main'"), QStringLiteral("'edited'")));
    QVERIFY(session().isFromLastVersion());
    QCOMPARE(m_window->workspace().editor().toPlainText(), session().text());
    m_window->actions().step->trigger();
    QTRY_VERIFY(!session().isRunning());
    QVERIFY(!session().isFromLastVersion());
    session().toEnd();
    QVERIFY(m_window->workspace().output().plainText().startsWith(QStringLiteral("edited\n")));
}

void TestMainWindow::anErrorShowsInProblemsAndKeepsTheLastRun() {
    const std::size_t events = session().eventCount();
    QString text = session().text();
    session().setText(text.replace(QStringLiteral("def main():"), QStringLiteral("def main(:")));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!session().isRunning());
    const auto& problems = m_window->workspace().problems().problems();
    QVERIFY(!problems.empty());
    QCOMPARE(problems.front().kind, Problem::Kind::TextError);
    QVERIFY(problems.front().line > 0);
    QCOMPARE(session().eventCount(), events);
    QVERIFY(verdictOf(session()).icon.has_value());
}

void TestMainWindow::aDeadlockIsAProblemAndTheVerdict() {
    open(":deadlock");
    const auto& problems = m_window->workspace().problems().problems();
    QVERIFY(std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.kind == Problem::Kind::Deadlock;
    }));
    QCOMPARE(verdictOf(session()).icon, std::optional(StateIcon::Dead));
}

void TestMainWindow::aSavedTextIsInTheFile() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("saved.py"));
    session().setText(session().text() + QStringLiteral("# é\n"));
    QVERIFY(session().isModified());
    QVERIFY(m_window->documents().saveTo(path));
    QVERIFY(!session().isModified());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), session().text());
    QCOMPARE(session().title(), QStringLiteral("saved.py"));
}

void TestMainWindow::anUnsavedTextIsNotDropped() {
    session().setText(session().text() + QStringLiteral("# new\n"));
    QTimer::singleShot(0, this, [] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
    });
    QVERIFY(!m_window->close());
    QVERIFY(session().text().endsWith(QStringLiteral("# new\n")));
}

void TestMainWindow::theTimelineIsExported() {
    const QTemporaryDir dir;
    ExportDialog dialog(session(), m_window.get());
    const QString path = dir.filePath(QStringLiteral("chain.svg"));
    QCOMPARE(dialog.saveTo(path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<svg"));
}

void TestMainWindow::narrowWindowsPutTheOutputBesideTheTimeline() {
    QVERIFY(!m_window->workspace().isOutputTabbed());
    m_window->resize(1100, 700);
    QTRY_VERIFY(m_window->workspace().isOutputTabbed());
    session().toEnd();
    QVERIFY(m_window->workspace().output().count() > 0);
    m_window->resize(1440, 900);
    QTRY_VERIFY(!m_window->workspace().isOutputTabbed());
}

void TestMainWindow::everySizeKeepsItsMinimum() {
    m_window->resize(1024, 640);
    QTRY_COMPARE(m_window->size(), QSize(1024, 640));
    QVERIFY(m_window->workspace().stage().width() >= 300);
    QVERIFY(m_window->workspace().timeline().height() >= 80);
}

void TestMainWindow::theGalleryHasACardForEachScene() {
    GalleryGrid grid(session(), nullptr);
    QSignalSpy opened(&grid, &GalleryGrid::opened);
    QTest::keyClick(&grid, Qt::Key_Right);
    QTest::keyClick(&grid, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(m_window->documents().openPath(QLatin1Char(':') + opened.first().first().toString()));
}

void TestMainWindow::darkAndLightCanBeSwitchedWhileItRuns() {
    const bool wasDark = session().isDark();
    session().setDark(!wasDark);
    session().stepForward();
    const QImage picture = m_window->grab().toImage();
    const QColor corner = picture.pixelColor(picture.width() / 2, 4);
    QCOMPARE(corner, themeOf(!wasDark).window);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
