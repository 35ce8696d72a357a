// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Inputs that once made a stage crash, hang, leak or break a law, and those that reach the most of
// it, go through their stage again; what is a scene's text through all stages of such a text.
#include "tests/fuzz/stages.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace coroscope::fuzz;

namespace {

constexpr qint64 kMostMilliseconds = 20'000; // also under the sanitizers on a busy machine

QString corpusFolder() {
    return QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fuzz/corpus");
}

bool isSceneText(std::string_view stage) {
    return stage != "trace" && stage != "files" && stage != "edits";
}

QStringList inputsOf(const QString& stage) {
    QStringList paths;
    QDirIterator files(corpusFolder() + QLatin1Char('/') + stage, QDir::Files);
    while (files.hasNext())
        paths += files.next();
    paths.sort();
    return paths;
}

std::string bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void everyFolderIsThatOfAStage() {
        const QStringList folders =
            QDir(corpusFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& folder : folders)
            QVERIFY2(stageNamed(folder.toStdString()), qPrintable(folder));
        for (const NamedStage& stage : stages())
            QVERIFY2(!inputsOf(QString::fromLatin1(stage.name)).isEmpty(), stage.name);
    }

    void keptInputsBreakNoLaw_data() {
        QTest::addColumn<QByteArray>("stage");
        QTest::addColumn<QStringList>("paths");
        for (const NamedStage& stage : stages()) {
            for (const NamedStage& folder : stages()) {
                const bool isBoth = isSceneText(stage.name) && isSceneText(folder.name);
                if (QLatin1String(stage.name) == QLatin1String(folder.name) || isBoth)
                    QTest::addRow("%s: inputs of %s", stage.name, folder.name)
                        << QByteArray(stage.name) << inputsOf(QString::fromLatin1(folder.name));
            }
        }
    }

    void keptInputsBreakNoLaw() {
        QFETCH(QByteArray, stage);
        QFETCH(QStringList, paths);
        const Stage run = stageNamed(stage.toStdString());
        for (const QString& path : paths) {
            QElapsedTimer timer;
            timer.start();
            const std::string broken = run(bytesOf(path));
            QVERIFY2(broken.empty(),
                     qPrintable(path + QStringLiteral(": ") + QString::fromStdString(broken)));
            QVERIFY2(timer.elapsed() < kMostMilliseconds, qPrintable(path));
        }
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
