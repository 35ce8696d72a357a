// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The whole window through all events of all built-in scenes, at several sizes and in both themes,
// with what one can open on the way: Qt prints no warning and every picture can be taken.
#include "gui/app/actions.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/predict/predictgame.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelineview.h"
#include "scenes/library/library.h"

#include <QStandardPaths>
#include <QTest>

#include <mutex>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

std::mutex guard;
QStringList warnings;
QtMessageHandler previous = nullptr;

// The offscreen platform's own words about itself are none of the window's.
bool isOfThePlatform(const QString& text) {
    return text.contains(QLatin1String("propagateSizeHints")) ||
           text.contains(QLatin1String("XDG_RUNTIME_DIR"));
}

void collect(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfThePlatform(text)) {
        const std::lock_guard lock(guard);
        warnings << text;
    }
    if (type == QtFatalMsg && previous)
        previous(type, context, text);
}

} // namespace

class TestWalk : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyEventOfEveryScene_data() {
        QTest::addColumn<QString>("scene");
        for (const auto& scene : scenes::libraryScenes())
            QTest::newRow(std::string(scene.name).c_str())
                << QString::fromUtf8(scene.name.data(), qsizetype(scene.name.size()));
    }

    void everyEventOfEveryScene() {
        QFETCH(const QString, scene);
        previous = qInstallMessageHandler(collect);
        warnings.clear();
        walk(scene);
        qInstallMessageHandler(previous);
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

private:
    static void walk(const QString& scene) {
        MainWindow window;
        window.show();
        Session& session = window.session();
        QVERIFY(window.documents().openPath(u':' + scene));
        QTRY_VERIFY(!session.isRunning());
        session.setMotionReduced(true);
        const QSize sizes[] = {{1440, 900}, {1024, 640}, {800, 600}};
        const std::size_t count = std::min<std::size_t>(session.eventCount(), 400);
        for (std::size_t n = 0; n <= count; ++n) {
            session.seekTo(n);
            if (n % 16 != 0 && n != count)
                continue;
            window.resize(sizes[(n / 16) % 3]);
            session.setDark((n / 16) % 2 == 1);
            QCoreApplication::processEvents();
            QVERIFY(!window.grab().isNull());
        }
        session.seekTo(count / 2);
        window.workspace().timeline().mark(count / 4);
        window.workspace().timeline().mark(count);
        window.actions().predict->setChecked(true);
        for (int i = 0; i < 3 && window.workspace().game().isAsking(); ++i) {
            window.workspace().game().choose(0);
            QVERIFY(!window.grab().isNull());
            window.workspace().game().check();
            window.workspace().game().askNext();
        }
        window.actions().predict->setChecked(false);
        window.workspace().setPresenting(true);
        QVERIFY(!window.grab().isNull());
        session.setDocument({}, {}, {});
    }
};

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
