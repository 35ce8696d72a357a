// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Files that cannot be a scene are refused with a message, at once.
#include "gui/app/scenefile.h"
#include "gui/storage/outputfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace coroscope::gui;

class TestSceneFile : public QObject {
    Q_OBJECT

private slots:
    void aFileIsReadWithItsLineEndsMadePlain();
    void aBuiltInSceneIsFoundByName();
    void aLineCanFollowTheName();
    void unreadableInputIsRefusedAtOnce_data();
    void unreadableInputIsRefusedAtOnce();
    void aFifoIsRefusedWithoutWaiting();
    void aDamagedTraceIsReadUpToTheDamage();
    void anOutputThatIsNotCommittedChangesNothing();

private:
    QString write(const char* name, const QByteArray& bytes);
    QTemporaryDir m_dir;
};

QString TestSceneFile::write(const char* name, const QByteArray& bytes) {
    QFile file(m_dir.filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void TestSceneFile::aFileIsReadWithItsLineEndsMadePlain() {
    const SceneSource source = readScene(write("crlf.py", "a = 1\r\nb = 2\r\n"));
    QVERIFY2(source.error.isEmpty(), qPrintable(source.error));
    QCOMPARE(source.text, QStringLiteral("a = 1\nb = 2\n"));
    QCOMPARE(source.file.encode(source.text), source.bytes);
    QCOMPARE(source.title, QStringLiteral("crlf.py"));
}

void TestSceneFile::aBuiltInSceneIsFoundByName() {
    const SceneSource source = readScene(QStringLiteral(":chain"));
    QVERIFY(source.text.contains(QStringLiteral("phase1")));
    QVERIFY(source.filePath.isEmpty());
    QVERIFY(readScene(QStringLiteral(":nosuch")).error.contains(QStringLiteral(":chain")));
}

void TestSceneFile::aLineCanFollowTheName() {
    const QString path = write("lined.py", "a = 1\n");
    const SceneSource source = readScene(path + QStringLiteral(":17"));
    QVERIFY(source.error.isEmpty());
    QCOMPARE(source.line, 17);
    QCOMPARE(source.filePath, path);
}

void TestSceneFile::unreadableInputIsRefusedAtOnce_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_dir.filePath(QStringLiteral("missing.py"));
    QTest::newRow("folder") << m_dir.path();
    QTest::newRow("empty") << write("empty.py", "");
    QTest::newRow("not UTF-8") << write("latin.py", "a = '\xe9'\n");
    QTest::newRow("NUL") << write("nul.py", QByteArray("a\0b", 3));
    QTest::newRow("too long") << write("long.py", QByteArray((1 << 20) + 1, 'a'));
    QTest::newRow("device") << QStringLiteral("/dev/zero");
}

void TestSceneFile::unreadableInputIsRefusedAtOnce() {
    QFETCH(const QString, path);
    QVERIFY(!readScene(path).error.isEmpty());
}

void TestSceneFile::aFifoIsRefusedWithoutWaiting() {
    const QString path = m_dir.filePath(QStringLiteral("pipe.py"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QVERIFY(!readScene(path).error.isEmpty());
    QVERIFY(!readTrace(path).error.isEmpty());
}

void TestSceneFile::aDamagedTraceIsReadUpToTheDamage() {
    QFile log(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/gui/session/chain.jsonl"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll();
    const TraceSource source = readTrace(write("cut.jsonl", bytes.left(bytes.size() / 2)));
    QVERIFY(source.trace);
    QVERIFY(!source.warning.isEmpty());
    QVERIFY(source.trace->size() > 10);
    QVERIFY(!readTrace(write("none.jsonl", "")).error.isEmpty());
}

void TestSceneFile::anOutputThatIsNotCommittedChangesNothing() {
    const QString path = write("kept.txt", "before");
    {
        OutputFile file(path);
        QVERIFY(file.write("after"));
    }
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("before"));
    QVERIFY(!OutputFile(m_dir.path()).commit());
}

QTEST_GUILESS_MAIN(TestSceneFile)
#include "tst_scenefile.moc"
