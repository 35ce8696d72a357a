// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Programs that CPython runs are never refused, and the built-in scenes get no advice that they do
// not show on purpose.
#include "scenes/check/scenecheck.h"
#include "scenes/check/words.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"

#include <QDirIterator>
#include <QTest>

using namespace coroscope;
using scenes::Diagnostic;

namespace {

std::vector<Diagnostic> checked(const std::string& text) {
    return scenes::withAdvice(text, scenes::SceneRun(text, "scene.py").diagnostics());
}

void mustHaveNoError(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const Diagnostic& each : checked(file.readAll().toStdString())) {
        const std::string text =
            path.toStdString() + ":" + std::to_string(each.span.line) + ": " + each.message;
        if (qEnvironmentVariableIsSet("COROSCOPE_TELL_WARNINGS"))
            qInfo("%s", text.c_str());
        QVERIFY2(each.severity == Diagnostic::Severity::Warning, text.c_str());
    }
}

} // namespace

class TestFalseAlarms : public QObject {
    Q_OBJECT

private slots:
    void programsThatRunHaveNoErrors_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"scenes/cases", "fidelity/programs"})
            QTest::newRow(name) << QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/") +
                                       QLatin1String(name);
    }

    void programsThatRunHaveNoErrors() {
        QFETCH(QString, folder);
        QDirIterator files(folder, {QStringLiteral("*.py")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); ++count)
            mustHaveNoError(files.next());
        QVERIFY(count > 20);
    }

    void builtInScenesHaveNoErrors() {
        QVERIFY(!scenes::libraryScenes().empty());
        for (const scenes::LibraryScene& scene : scenes::libraryScenes())
            for (const Diagnostic& each : checked(std::string(scene.source))) {
                const std::string text = std::string(scene.name) + ": " + each.message;
                if (qEnvironmentVariableIsSet("COROSCOPE_TELL_WARNINGS"))
                    qInfo("%s", text.c_str());
                QVERIFY2(each.severity == Diagnostic::Severity::Warning, text.c_str());
            }
    }
};

QTEST_APPLESS_MAIN(TestFalseAlarms)
#include "tst_falsealarms.moc"
