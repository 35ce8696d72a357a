// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The program as it was linked: at no fixed place, its stack not executable, its tables read-only
// before main, checked copies and stack guards in it (cmake/hardening.cmake).
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

class TestHardening : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("readelf")).isEmpty())
            QSKIP("there is no readelf to read the program with");
        m_head = told({QStringLiteral("--file-header"), QStringLiteral("--program-headers"),
                       QStringLiteral("--dynamic"), QStringLiteral("--notes")});
        m_symbols = told({QStringLiteral("--dyn-syms")});
        QVERIFY(!m_head.isEmpty() && !m_symbols.isEmpty());
    }

    void itRunsAtAnyPlace() {
        QVERIFY(lineWith("Type:").contains("DYN"));
        QVERIFY(lineWith("(FLAGS_1)").contains("PIE"));
    }

    void itsStackIsNotExecutable() {
        const QByteArray stack = lineWith("GNU_STACK");
        QVERIFY2(stack.contains(" RW "), stack.constData());
        QVERIFY2(!stack.contains("RWE"), stack.constData());
    }

    void noSegmentIsWritableAndExecutable() { QVERIFY(!m_head.contains("RWE")); }

    void itsTablesAreReadOnlyBeforeItStarts() {
        QVERIFY(m_head.contains("GNU_RELRO"));
        QVERIFY(lineWith("(FLAGS_1)").contains("NOW"));
        QVERIFY(!m_head.contains("(TEXTREL)"));
    }

    void stackFramesAreGuarded() { QVERIFY(m_symbols.contains("__stack_chk_fail")); }

    void copiesAreChecked() { QVERIFY(m_symbols.contains("_chk@")); }

    void bordersOfContainersAreChecked() { QVERIFY(m_symbols.contains("__glibcxx_assert_fail")); }

private:
    static QByteArray told(const QStringList& what) {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"),
                      QStringList{QStringLiteral("--wide")} + what +
                          QStringList{QStringLiteral(COROSCOPE_PROGRAM)});
        return readelf.waitForFinished() ? readelf.readAllStandardOutput() : QByteArray();
    }

    QByteArray lineWith(const char* word) const {
        for (const QByteArray& line : m_head.split('\n')) {
            if (line.contains(word))
                return line;
        }
        return {};
    }

    QByteArray m_head;
    QByteArray m_symbols;
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
