// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each program in programs/ is about one rule; its event log, as CPython wrote it, lies in logs/.
#include "scenes/scenerun.h"
#include "tests/support/eventtext.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace coroscope;

class TestPrograms : public QObject {
    Q_OBJECT

private slots:
    void aProgramTellsWhatCPythonTells_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/programs"));
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.py")}, QDir::Files))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
    }

    void aProgramTellsWhatCPythonTells() {
        QFETCH(QString, name);
        const QString root = QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/");
        QFile file(root + QStringLiteral("programs/") + name + QStringLiteral(".py"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        scenes::SceneRun run(file.readAll().toStdString(), name.toStdString() + ".py");
        for (const scenes::Diagnostic& diagnostic : run.diagnostics())
            qWarning("line %d: %s", diagnostic.span.line, diagnostic.message.c_str());
        QVERIFY(run.canRun());
        run.advanceToEnd();
        const QStringList actual = tests::eventsOf(run.trace());
        const QStringList expected =
            tests::eventsOfFile(root + QStringLiteral("logs/") + name + QStringLiteral(".jsonl"));
        for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }
};

QTEST_APPLESS_MAIN(TestPrograms)
#include "tst_programs.moc"
