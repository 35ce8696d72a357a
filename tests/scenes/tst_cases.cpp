// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each program in cases/ is about one thing of the language or its library; NAME.out is what
// CPython writes to stdout, NAME.err, where there is one, what it writes to stderr (addresses as
// 0x0). A folder of folders/ is a program of several files, main.py and what it imports.
#include "core/trace/toldtext.h"
#include "scenes/scenefiles.h"
#include "scenes/scenerun.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace coroscope;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList linesOf(const std::string& text) {
    return QString::fromStdString(withoutAddresses(text)).split(QLatin1Char('\n'));
}

void compareLines(const std::string& actual, const QByteArray& expected) {
    const QStringList lines = linesOf(actual);
    const QStringList wanted = linesOf(expected.toStdString());
    for (qsizetype i = 0; i < std::min(lines.size(), wanted.size()); ++i)
        QCOMPARE(lines[i], wanted[i]);
    QCOMPARE(lines.size(), wanted.size());
}

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at))
        text.erase(at, part.size());
    return text;
}

} // namespace

class TestCases : public QObject {
    Q_OBJECT

private slots:
    void aProgramPrintsWhatCPythonPrints_data() {
        QTest::addColumn<QString>("path");
        const QString root = QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/scenes/cases");
        QStringList paths;
        QDirIterator files(root, {QStringLiteral("*.py")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += files.next();
        paths.sort();
        for (const QString& path : paths)
            QTest::newRow(qPrintable(path.mid(root.size() + 1).chopped(3))) << path.chopped(3);
    }

    void aProgramPrintsWhatCPythonPrints() {
        QFETCH(QString, path);
        const QByteArray source = contentOf(path + QStringLiteral(".py"));
        const QString name = path.section(QLatin1Char('/'), -1) + QStringLiteral(".py");
        scenes::SceneRun run(source.toStdString(), name.toStdString());
        for (const scenes::Diagnostic& diagnostic : run.diagnostics())
            qWarning("line %d: %s", diagnostic.span.line, diagnostic.message.c_str());
        QVERIFY(run.canRun());
        run.advanceToEnd();
        compareLines(run.output(), contentOf(path + QStringLiteral(".out")));
        if (QFile::exists(path + QStringLiteral(".err")))
            compareLines(run.errorOutput(), contentOf(path + QStringLiteral(".err")));
    }

    void aProgramOfSeveralFilesPrintsWhatCPythonPrints_data() {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/scenes/folders"));
        for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << root.filePath(name);
    }

    void aProgramOfSeveralFilesPrintsWhatCPythonPrints() {
        QFETCH(QString, folder);
        const std::string prefix = folder.toStdString() + "/";
        scenes::SceneRun run(contentOf(folder + QStringLiteral("/main.py")).toStdString(),
                             prefix + "main.py", {}, std::make_shared<scenes::FolderFiles>(prefix));
        for (const scenes::Diagnostic& diagnostic : run.diagnostics())
            qWarning("line %d: %s", diagnostic.span.line, diagnostic.message.c_str());
        QVERIFY(run.canRun());
        run.advanceToEnd();
        compareLines(without(run.output(), prefix),
                     contentOf(folder + QStringLiteral("/main.out")));
        compareLines(without(run.errorOutput(), prefix),
                     contentOf(folder + QStringLiteral("/main.err")));
    }
};

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
