// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Files that cannot be a scene are refused with a message, at once.
#include "gui/app/scenefile.h"
#include "gui/storage/outputfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

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
    void whatIsNoOrdinaryFileIsRefusedWithin100Milliseconds_data();
    void whatIsNoOrdinaryFileIsRefusedWithin100Milliseconds();
    void aRefusalNamesTheByte();
    void aFileThatShrinksMeanwhileIsReadOrRefused();
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

void TestSceneFile::whatIsNoOrdinaryFileIsRefusedWithin100Milliseconds_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << m_dir.path();
    QTest::newRow("endless device") << QStringLiteral("/dev/zero");
    QTest::newRow("empty device") << QStringLiteral("/dev/null");
    QTest::newRow("terminal") << QStringLiteral("/dev/tty");
    const QString socketPath = m_dir.filePath(QStringLiteral("socket"));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socketPath).constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        QTest::newRow("socket") << socketPath;
    ::close(socket);
    QFile::link(QStringLiteral("b.py"), m_dir.filePath(QStringLiteral("a.py")));
    QFile::link(QStringLiteral("a.py"), m_dir.filePath(QStringLiteral("b.py")));
    QTest::newRow("loop of links") << m_dir.filePath(QStringLiteral("a.py"));
    QTest::newRow("under a file") << write("file.py", "a = 1\n") + QStringLiteral("/x.py");
    QTest::newRow("endless pseudo-file") << QStringLiteral("/proc/self/mem");
    QTest::newRow("name too long") << QStringLiteral("/tmp/") + QString(5'000, QLatin1Char('x'));
    QFile sparse(m_dir.filePath(QStringLiteral("sparse.jsonl")));
    if (sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64{1} << 40))
        QTest::newRow("a terabyte of nothing") << sparse.fileName();
}

void TestSceneFile::whatIsNoOrdinaryFileIsRefusedWithin100Milliseconds() {
    QFETCH(const QString, path);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!readScene(path).error.isEmpty());
    QVERIFY(!readTrace(path).error.isEmpty());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

void TestSceneFile::aRefusalNamesTheByte() {
    QVERIFY(readScene(write("latin2.py", "ab\xE9"))
                .error.contains(QStringLiteral("byte 2 is no character")));
    QVERIFY(readScene(write("nul2.py", QByteArray("a\0b", 3)))
                .error.contains(QStringLiteral("byte 1")));
    QVERIFY(readScene(write("wide.py", QByteArray("\xFF\xFE"
                                                  "a\0",
                                                  4)))
                .error.contains(QStringLiteral("UTF-16")));
}

// Nothing is mapped into memory, so a file that is cut while it is read is only shorter.
void TestSceneFile::aFileThatShrinksMeanwhileIsReadOrRefused() {
    const QByteArray text = QByteArray("a = 1\n").repeated(50'000);
    const QString scene = write("shrinks.py", text);
    const QString trace = write("shrinks.jsonl", text);
    std::atomic<bool> goesOn = true;
    std::thread cutter([&] {
        for (int round = 0; goesOn; ++round) {
            for (const QString& path : {scene, trace}) {
                const QByteArray name = QFile::encodeName(path);
                if (::truncate(name.constData(), (round * 7'919) % text.size()) != 0 ||
                    ::truncate(name.constData(), text.size()) != 0)
                    return;
            }
        }
    });
    int refused = 0;
    for (int round = 0; round < 1'000; ++round) {
        refused += !readScene(scene).error.isEmpty();
        QVERIFY(!readTrace(trace).error.isEmpty());
    }
    goesOn = false;
    cutter.join();
    QVERIFY(refused > 0); // where zeros took the cut part's place
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
