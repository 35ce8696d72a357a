// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Texts that once made a stage crash, hang, leak or break a law go through all stages again.
#include "tests/fuzz/stages.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace coroscope::fuzz;

class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void aTextGoesThroughEveryStage_data() {
        QTest::addColumn<QString>("path");
        const QDir corpus(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fuzz/corpus"));
        const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << corpus.filePath(name);
    }

    void aTextGoesThroughEveryStage() {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string source = file.readAll().toStdString();
        for (const NamedStage& stage : stages()) {
            const std::string broken = stage.run(source);
            QVERIFY2(broken.empty(),
                     qPrintable(QString::fromStdString(stage.name + (": " + broken))));
        }
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
