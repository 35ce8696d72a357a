// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// docs/scene_language.md tells the truth: its programs print what stands under them, and it names
// every module and every name of asyncio that a scene may use.
#include "scenes/scenerun.h"
#include "scenes/unsupported.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace coroscope;

namespace {

QString page() {
    QFile file(QStringLiteral(COROSCOPE_SOURCE_DIR "/docs/scene_language.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString outputOf(const Trace& trace) {
    QString text;
    for (std::size_t i = 1; i <= trace.size(); ++i) {
        const Event& event = trace.event(i);
        if (event.kind != EventKind::Print)
            continue;
        const std::string_view line = trace.string(event.b);
        text += QString::fromUtf8(line.data(), qsizetype(line.size())) + QLatin1Char('\n');
    }
    return text;
}

// Names that the page must hold in backquotes and does not.
QStringList missing(std::span<const std::string_view> names) {
    const QString text = page();
    QStringList found;
    for (const std::string_view name : names) {
        const QString wanted = QString::fromUtf8(name.data(), qsizetype(name.size()));
        if (!text.contains(QStringLiteral("`%1`").arg(wanted)))
            found += wanted;
    }
    return found;
}

} // namespace

class TestLanguagePage : public QObject {
    Q_OBJECT

private slots:
    void aProgramPrintsWhatStandsUnderIt_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("output");
        static const QRegularExpression block(
            QStringLiteral("```python\\n(.*?)```\\n```text\\n(.*?)```"),
            QRegularExpression::DotMatchesEverythingOption);
        int number = 0;
        for (auto each = block.globalMatch(page()); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            QTest::addRow("program %d", ++number) << match.captured(1) << match.captured(2);
        }
        QVERIFY(number > 0);
    }

    void aProgramPrintsWhatStandsUnderIt() {
        QFETCH(QString, program);
        QFETCH(QString, output);
        scenes::SceneRun run(program.toStdString(), "scene.py");
        for (const scenes::Diagnostic& diagnostic : run.diagnostics())
            qWarning("line %d: %s", diagnostic.span.line, diagnostic.message.c_str());
        QVERIFY(run.canRun());
        run.advanceToEnd();
        QVERIFY2(run.exitStatus() == 0, run.errorOutput().c_str());
        QCOMPARE(outputOf(run.trace()), output);
    }

    void everyModuleIsNamed() { QCOMPARE(missing(scenes::supportedModules()), QStringList()); }
    void everyNameOfAsyncioIsNamed() {
        QCOMPARE(missing(scenes::supportedAsyncioNames()), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestLanguagePage)
#include "tst_languagepage.moc"
