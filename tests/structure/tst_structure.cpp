// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Includes point downwards (core, scenes, gui; no view knows another), every file names its licence
// and purpose, none grows out of hand. Violations planted here are found.
#include "tests/structure/sourcerules.h"

#include <QTest>

using namespace coroscope::tests;

namespace {

using Rule = QStringList (*)(const SourceFile&);

QStringList violations(Rule rule, const QStringList& folders) {
    QStringList found;
    for (const QString& folder : folders) {
        for (const SourceFile& file : sourcesIn(QStringLiteral(COROSCOPE_SOURCE_DIR), folder))
            found += rule(file);
    }
    return found;
}

const QStringList kProduct{QStringLiteral("core"), QStringLiteral("scenes"), QStringLiteral("gui")};

} // namespace

class TestStructure : public QObject {
    Q_OBJECT

private slots:
    void thereAreSourcesToLookAt() {
        for (const QString& folder : kProduct)
            QVERIFY2(sourcesIn(QStringLiteral(COROSCOPE_SOURCE_DIR), folder).size() > 10,
                     qPrintable(folder));
    }

    void includesPointDownwards() {
        const QStringList found = violations(wrongIncludes, kProduct);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void everySourceNamesItsLicenceAndPurpose() {
        const QStringList found =
            violations(wrongHead, kProduct + QStringList{QStringLiteral("tests")});
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void noSourceGrowsOutOfHand() {
        const QStringList found = violations(wrongLength, kProduct);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void noTwoFilesDefineOneType() {
        QList<SourceFile> files;
        for (const QString& folder : kProduct)
            files += sourcesIn(QStringLiteral(COROSCOPE_SOURCE_DIR), folder);
        const QStringList found = typesDefinedTwice(files);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void aTypeThatIsPlantedTwiceIsFound_data() {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isWrong");
        const auto row = [](const char* other, bool isWrong) {
            QTest::addRow("%s", other) << QString::fromLatin1(other) << isWrong;
        };
        row("namespace a {\nclass Card : public Base {\n};\n} // namespace a\n", true);
        row("namespace a {\nenum class Card\n{};\n} // namespace a\n", true);
        row("namespace a {\ntemplate <class T> struct Card final {};\n} // namespace a\n", true);
        row("namespace a {\nstruct Card;\n} // namespace a\n", false);
        row("namespace b {\nstruct Card {};\n} // namespace b\n", false);
        row("namespace a {\nnamespace {\nstruct Card {};\n} // namespace\n} // namespace a\n",
            false);
        row("namespace a {\nstruct Deck {\n    struct Card {};\n};\n} // namespace a\n", false);
        row("namespace a {\nstruct Deck::Card {};\n} // namespace a\n", false);
    }

    void aTypeThatIsPlantedTwiceIsFound() {
        QFETCH(QString, other);
        QFETCH(bool, isWrong);
        const QString card = QStringLiteral("namespace a {\nstruct Card {\n};\n} // namespace a\n");
        const QList<SourceFile> files{{QStringLiteral("core/a.h"), card},
                                      {QStringLiteral("core/b.cpp"), other}};
        QCOMPARE(!typesDefinedTwice(files).isEmpty(), isWrong);
    }

    void aPlantedIncludeIsFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isWrong");
        const auto row = [](const char* path, const char* line, bool isWrong) {
            QTest::addRow("%s: %s", path, line)
                << QString::fromLatin1(path) << QString::fromLatin1(line) << isWrong;
        };
        row("core/a.h", "#include <QString>", true);
        row("core/a.h", "#include <QtCore/QString>", true);
        row("core/a.h", "#  include <qstring.h>", true);
        row("core/a.h", "#include \"scenes/scenerun.h\"", true);
        row("core/a.h", "#include <string>", false);
        row("core/loop/a.h", "#include \"core/task/task.h\"", false);
        row("scenes/a.cpp", "#include \"core/task/task.h\"", false);
        row("scenes/a.cpp", "#include \"gui/session/session.h\"", true);
        row("gui/session/a.cpp", "#include \"gui/theme/theme.h\"", true);
        row("gui/stage/a.cpp", "#include \"gui/session/session.h\"", false);
        row("gui/stage/a.cpp", "#include \"gui/stage/b.h\"", false);
        row("gui/stage/a.cpp", "#include \"gui/timeline/b.h\"", true);
        row("gui/stage/a.cpp", "#include \"gui/app/mainwindow.h\"", true);
        row("gui/export/a.cpp", "#include \"gui/timeline/b.h\"", false);
        row("gui/app/a.cpp", "#include \"gui/timeline/b.h\"", false);
    }

    void aPlantedIncludeIsFound() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, isWrong);
        const SourceFile file{path, QStringLiteral("// a comment\n") + line + QLatin1Char('\n')};
        QCOMPARE(!wrongIncludes(file).isEmpty(), isWrong);
    }

    void aMissingLicenceIsFound() {
        QVERIFY(!wrongHead({QStringLiteral("core/a.cpp"), QStringLiteral("int a;\n")}).isEmpty());
    }

    void aLongFileMustSaySo() {
        const QString text = QString(600, QLatin1Char('\n'));
        const QString path = QStringLiteral("core/a.cpp");
        QVERIFY(!wrongLength({path, text}).isEmpty());
        QVERIFY(wrongLength({path, QStringLiteral("// A table, so longer.\n") + text}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestStructure)
#include "tst_structure.moc"
