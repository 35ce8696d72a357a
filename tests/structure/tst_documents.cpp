// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The documents keep their promises: what they link to is there, each folder says what belongs in
// it, and the program of docs/using-core.md is the one that is compiled and tested.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(COROSCOPE_SOURCE_DIR);

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList documents() {
    QStringList found{kRoot + QStringLiteral("/README.md")};
    for (const char* folder : {"core", "scenes", "gui", "tests", "resources", "docs", ".ci"}) {
        QDirIterator each(kRoot + QLatin1Char('/') + QLatin1String(folder),
                          {QStringLiteral("*.md")}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            found += each.next();
    }
    return found;
}

// Paths that a document links to, without addresses of the web.
QStringList linksOf(const QString& text) {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]+)[^)]*\\)"));
    QStringList found;
    for (auto each = link.globalMatch(text); each.hasNext();) {
        const QString target = each.next().captured(1);
        if (!target.contains(QLatin1String("://")))
            found += target;
    }
    return found;
}

QStringList withoutSpace(const QString& text) {
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

} // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private slots:
    void whatADocumentLinksToIsThere() {
        QStringList missing;
        for (const QString& path : documents()) {
            const QString folder = QFileInfo(path).path() + QLatin1Char('/');
            for (const QString& target : linksOf(textOf(path))) {
                if (!QFileInfo::exists(folder + target))
                    missing += path.mid(kRoot.size() + 1) + QStringLiteral(": ") + target;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void everyFolderSaysWhatBelongsInIt() {
        for (const char* folder : {"core", "scenes", "gui", "tests", "resources", "docs", ".ci"}) {
            const QString path =
                kRoot + QLatin1Char('/') + QLatin1String(folder) + QStringLiteral("/README.md");
            QVERIFY2(QFileInfo::exists(path), qPrintable(path));
        }
    }

    // Every row from 1 to 43 names a test or script that is there.
    void thePageOfReliabilityNamesItsTests() {
        QSet<QString> known;
        QDirIterator tests(kRoot + QStringLiteral("/tests"),
                           {QStringLiteral("tst_*.cpp"), QStringLiteral("*.sh")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (tests.hasNext()) {
            const QFileInfo file(tests.next());
            known << file.fileName() << file.baseName()
                  << QStringLiteral("faults_") + file.baseName();
        }
        static const QRegularExpression row(QStringLiteral("^\\| (\\d+) \\|.*\\| ([^|]*) \\|$"));
        static const QRegularExpression named(QStringLiteral("`(tst_\\w+|faults_\\w+|\\w+\\.sh)`"));
        int expected = 0;
        for (const QString& line :
             textOf(kRoot + QStringLiteral("/docs/reliability.md")).split(QLatin1Char('\n'))) {
            const auto match = row.match(line);
            if (!match.hasMatch())
                continue;
            QCOMPARE(match.captured(1).toInt(), ++expected);
            int tested = 0;
            for (auto each = named.globalMatch(match.captured(2)); each.hasNext(); ++tested) {
                const QString name = each.next().captured(1);
                QVERIFY2(known.contains(name), qPrintable(name));
            }
            QVERIFY2(tested > 0, qPrintable(line));
        }
        QCOMPARE(expected, 43);
    }

    // Each block of C++ in the document stands, but for white space, in the test that it names.
    void theProgramOfTheDocumentIsTheOneThatIsTested() {
        static const QRegularExpression block(QStringLiteral("```cpp\\n(.*?)```"),
                                              QRegularExpression::DotMatchesEverythingOption);
        const QString document = textOf(kRoot + QStringLiteral("/docs/using-core.md"));
        const QString tested =
            withoutSpace(textOf(kRoot + QStringLiteral("/tests/core/task/tst_chain.cpp")))
                .join(QLatin1Char(' '));
        int blocks = 0;
        for (auto each = block.globalMatch(document); each.hasNext(); ++blocks) {
            const QString code = withoutSpace(each.next().captured(1)).join(QLatin1Char(' '));
            QVERIFY2(tested.contains(code), qPrintable(code));
        }
        QVERIFY(blocks > 0);
    }
};

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
