// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Scenes that were exported as C++20, compiled and run: they print what the scene prints, and their
// loop does, event for event, what CPython's did. Frames and lines are Python's; C++ tells none.
#include "scenes/scenerun.h"
#include "tests/support/eventtext.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace coroscope;

namespace {

const QString kRoot = QStringLiteral(COROSCOPE_SOURCE_DIR);
const QStringList kFrames{QStringLiteral("frame"), QStringLiteral("line")};
constexpr int kPatience = 30'000; // ms

QString programOf(const QString& scene) {
    return QStringLiteral(CPP_PROGRAMS "/cpp_") + QFileInfo(scene).baseName();
}

QByteArray outputOf(const QString& program, const QStringList& arguments, int* status) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
    }
    *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput();
}

std::unique_ptr<scenes::SceneRun> runOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    auto run = std::make_unique<scenes::SceneRun>(file.readAll().toStdString(),
                                                  QFileInfo(path).fileName().toStdString());
    run->advanceToEnd();
    return run;
}

} // namespace

class TestCppPrograms : public QObject {
    Q_OBJECT

private slots:
    void theLoopOfTheProgramDoesWhatThatOfTheSceneDoes_data() { addScenes(); }
    void theLoopOfTheProgramDoesWhatThatOfTheSceneDoes() {
        QFETCH(QString, path);
        int status = -1;
        const QByteArray events =
            outputOf(programOf(path), {QStringLiteral("--events"), QStringLiteral("-")}, &status);
        const auto run = runOf(path);
        QVERIFY(run);
        QCOMPARE(status, run->exitStatus());
        const QStringList actual = tests::linesOf(events.toStdString(), kFrames);
        const QStringList expected = tests::eventsOf(run->trace(), kFrames);
        for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }

    void theProgramPrintsWhatTheScenePrints_data() { addScenes(); }
    void theProgramPrintsWhatTheScenePrints() {
        QFETCH(QString, path);
        int status = -1;
        const QByteArray output = outputOf(programOf(path), {}, &status);
        const auto run = runOf(path);
        QVERIFY(run);
        QCOMPARE(QString::fromUtf8(output), QString::fromStdString(run->output()));
        QCOMPARE(status, run->exitStatus());
    }

    void wrongWordsAreRefused() {
        int status = -1;
        outputOf(programOf(QStringLiteral("hello.py")), {QStringLiteral("--what")}, &status);
        QCOMPARE(status, 2);
    }

private:
    static void addScenes() {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"/scenes/library/scenes", "/tests/export/programs"}) {
            const QDir scenes(kRoot + QLatin1String(folder));
            for (const QFileInfo& file :
                 scenes.entryInfoList({QStringLiteral("*.py")}, QDir::Files))
                QTest::newRow(qPrintable(file.baseName())) << file.filePath();
        }
        for (const char* name : {"barrier_newcomer_waits_while_it_drains", "queue_lifo",
                                 "queue_put_cancelled", "timeout_expires", "wait_for_too_late"})
            QTest::newRow(name) << kRoot + QStringLiteral("/tests/fidelity/programs/%1.py")
                                               .arg(QLatin1String(name));
        QTest::newRow("500 hostile names") << QStringLiteral(CPP_HOSTILE_SCENE);
    }
};

QTEST_APPLESS_MAIN(TestCppPrograms)
#include "tst_cppprograms.moc"
