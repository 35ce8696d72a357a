// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The known differences from CPython, one program each in differences/: what Coroscope writes there
// (NAME.out, NAME.err) is as docs/fidelity.md tells it, and the page names each.
#include "scenes/scenerun.h"

#include <QDir>
#include <QTest>

using namespace coroscope;

namespace {

const QString kRoot = QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/differences/");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDifferences : public QObject {
    Q_OBJECT

private slots:
    void aDifferenceIsAsToldAndOnThePage_data() {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(kRoot).entryList({QStringLiteral("*.py")}))
            QTest::newRow(qPrintable(file)) << file.chopped(3);
    }

    void aDifferenceIsAsToldAndOnThePage() {
        QFETCH(QString, name);
        scenes::SceneRun run(contentOf(kRoot + name + QStringLiteral(".py")).toStdString(),
                             name.toStdString() + ".py");
        QVERIFY(run.canRun());
        run.advanceToEnd();
        QCOMPARE(QByteArray::fromStdString(run.output()), contentOf(kRoot + name + ".out"));
        QCOMPARE(QByteArray::fromStdString(run.errorOutput()), contentOf(kRoot + name + ".err"));
        const QByteArray page = contentOf(QStringLiteral(COROSCOPE_SOURCE_DIR "/docs/fidelity.md"));
        QVERIFY(page.contains("`" + name.toUtf8() + "`"));
    }
};

QTEST_APPLESS_MAIN(TestDifferences)
#include "tst_differences.moc"
