// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A file is the old one or the new one, whatever fails; its mode, links and attributes stay.
#include "gui/storage/leftovers.h"
#include "gui/storage/outputfile.h"
#include "gui/storage/privatefolder.h"
#include "tests/support/failingcalls.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace coroscope::gui;
using coroscope::tests::FailingCalls;

namespace {

const QByteArray kOld = QByteArray(3'000, 'o') + "old";
const QByteArray kNew = QByteArray(9'000, 'n') + "new";

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QByteArray name(const QString& path) {
    return QFile::encodeName(path);
}

bool save(const QString& path, const QByteArray& bytes, QString* error = nullptr,
          OutputFile::Way way = OutputFile::Way::Replace) {
    OutputFile file(path, way);
    const bool isDone = file.write(bytes) && file.commit();
    if (error)
        *error = file.error();
    return isDone;
}

unsigned modeOf(const QString& path) {
    struct stat info {};
    return ::stat(name(path).constData(), &info) == 0 ? info.st_mode & 07777u : 0;
}

// What the act returns, as another process and, where this one is root, as nobody.
int asNobody(const std::function<int()>& act) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(100);
        ::_exit(act());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 101;
}

} // namespace

class TestOutputFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theNewFileIsWhole();
    void modeAndAttributesStay();
    void aNewFileHasWhatTheUmaskGives();
    void aLinkStaysAndItsTargetIsWritten();
    void aLinkToNothingMakesItsTarget();
    void aLoopOfLinksIsRefused();
    void aFaultAtAnyCallLeavesOldOrNew_data();
    void aFaultAtAnyCallLeavesOldOrNew();
    void aDiskFullAtAnyByteKeepsTheOldFile();
    void aShortOrInterruptedWriteGoesOn();
    void aLimitOnFileSizesIsAnError();
    void aReadOnlyFileIsNotReplaced();
    void aReadOnlyFolderIsToldBefore();
    void otherNamesOfAFileAreToldBeforeAndKeptInPlace();
    void aFullDeviceIsAnErrorAndStaysADevice();
    void aPipeWithoutAReaderIsRefusedAtOnce();
    void whatADeadProcessLeftIsRemovedAndNothingElse();
    void aPlantedStateFolderIsNotUsed();
    void aTemporaryNameInUseIsNotWrittenTo();

private:
    [[nodiscard]] QString at(const char* file) const {
        return m_dir->filePath(QLatin1String(file));
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOutputFile::init() {
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestOutputFile::theNewFileIsWhole() {
    QVERIFY(save(at("a"), kOld));
    QVERIFY(save(at("a"), kNew));
    QCOMPARE(contentOf(at("a")), kNew);
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestOutputFile::modeAndAttributesStay() {
    QVERIFY(save(at("a"), kOld));
    QCOMPARE(::chmod(name(at("a")).constData(), 0751), 0);
    const bool hasAttributes =
        ::setxattr(name(at("a")).constData(), "user.coroscope", "kept", 4, 0) == 0;
    QVERIFY(save(at("a"), kNew));
    QCOMPARE(modeOf(at("a")), 0751u);
    if (!hasAttributes)
        QSKIP("this file system has no extended attributes");
    char value[8] = {};
    QCOMPARE(::getxattr(name(at("a")).constData(), "user.coroscope", value, sizeof value), 4);
    QCOMPARE(QByteArray(value), QByteArray("kept"));
}

void TestOutputFile::aNewFileHasWhatTheUmaskGives() {
    const mode_t before = ::umask(027);
    const bool isSaved = save(at("a"), kNew);
    ::umask(before);
    QVERIFY(isSaved);
    QCOMPARE(modeOf(at("a")), 0640u);
}

void TestOutputFile::aLinkStaysAndItsTargetIsWritten() {
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
    QVERIFY(save(at("sub/target"), kOld));
    QVERIFY(QFile::link(QStringLiteral("sub/target"), at("middle")));
    QVERIFY(QFile::link(at("middle"), at("link")));
    QVERIFY(save(at("link"), kNew));
    QVERIFY(QFileInfo(at("link")).isSymLink());
    QVERIFY(QFileInfo(at("middle")).isSymLink());
    QCOMPARE(contentOf(at("sub/target")), kNew);
}

void TestOutputFile::aLinkToNothingMakesItsTarget() {
    QVERIFY(QFile::link(QStringLiteral("later"), at("link")));
    QVERIFY(save(at("link"), kNew));
    QVERIFY(QFileInfo(at("link")).isSymLink());
    QCOMPARE(contentOf(at("later")), kNew);
}

void TestOutputFile::aLoopOfLinksIsRefused() {
    QVERIFY(QFile::link(QStringLiteral("b"), at("a")));
    QVERIFY(QFile::link(QStringLiteral("a"), at("b")));
    QString error;
    QVERIFY(!save(at("a"), kNew, &error));
    QVERIFY(error.contains(at("a")));
}

void TestOutputFile::aFaultAtAnyCallLeavesOldOrNew_data() {
    QTest::addColumn<bool>("isSticky");
    QTest::addColumn<int>("reason");
    for (const int reason : {ENOSPC, EIO, EDQUOT, EROFS, EXDEV, EFBIG, EACCES}) {
        QTest::addRow("once, %s", strerrorname_np(reason)) << false << reason;
        QTest::addRow("from there on, %s", strerrorname_np(reason)) << true << reason;
    }
}

void TestOutputFile::aFaultAtAnyCallLeavesOldOrNew() {
    QFETCH(bool, isSticky);
    QFETCH(int, reason);
    const QString path = at("a");
    int faults = 0;
    for (int call = 1; call < 50; ++call) {
        QVERIFY(save(path, kOld));
        QString error;
        bool isSaved = false;
        bool hasFailed = false;
        {
            FailingCalls calls;
            calls.arm(call, isSticky, reason);
            isSaved = save(path, kNew, &error);
            hasFailed = calls.hasFailed();
        }
        if (!hasFailed)
            break;
        ++faults;
        const QByteArray content = contentOf(path);
        QVERIFY2(content == kOld || content == kNew, qPrintable(QString::number(call)));
        QVERIFY(!isSaved || content == kNew);
        QVERIFY(isSaved ||
                (error.contains(path) && error.contains(QLatin1String(::strerror(reason)))));
    }
    QVERIFY2(faults >= 6, qPrintable(QString::number(faults)));
}

// The same for a disk on which each number of bytes has room, with other calls as they are.
void TestOutputFile::aDiskFullAtAnyByteKeepsTheOldFile() {
    const QString path = at("a");
    QVERIFY(save(path, kOld));
    for (long room = 0; room < kNew.size(); room += 7) {
        QString error;
        FailingCalls calls;
        calls.setRoom(room);
        QVERIFY(!save(path, kNew, &error));
        QCOMPARE(contentOf(path), kOld);
        QCOMPARE(files(), QStringList{QStringLiteral("a")});
        QVERIFY2(error.contains(path) && error.contains(QString::number(kNew.size())) &&
                     error.contains(QStringLiteral("free")),
                 qPrintable(error));
    }
}

void TestOutputFile::aShortOrInterruptedWriteGoesOn() {
    class Short : public FileCalls {
    public:
        Short() { setFileCalls(this); }
        ~Short() override { setFileCalls(nullptr); }
        ssize_t write(int file, const char* bytes, std::size_t size) override {
            if (++m_calls % 2 == 0) {
                errno = EINTR;
                return -1;
            }
            return FileCalls::write(file, bytes, std::min<std::size_t>(size, 100));
        }
        int sync(int file) override {
            if (++m_syncs % 2 == 1) {
                errno = EINTR;
                return -1;
            }
            return FileCalls::sync(file);
        }

    private:
        int m_calls = 0;
        int m_syncs = 0;
    };
    const Short calls;
    QVERIFY(save(at("a"), kNew));
    QCOMPARE(contentOf(at("a")), kNew);
}

void TestOutputFile::aLimitOnFileSizesIsAnError() {
    QVERIFY(save(at("a"), kOld));
    for (const rlim_t most : {rlim_t{0}, rlim_t{1}, rlim_t{4096}, rlim_t(kNew.size() - 1)}) {
        const int result = asNobody([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{most, most};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            QString error;
            const bool isSaved = save(at("a"), kNew, &error);
            return isSaved || error.isEmpty() ? 1 : 0;
        });
        QCOMPARE(result, 0);
        QCOMPARE(contentOf(at("a")), kOld);
    }
}

void TestOutputFile::aReadOnlyFileIsNotReplaced() {
    QVERIFY(save(at("a"), kOld));
    QCOMPARE(::chmod(name(m_dir->path()).constData(), 0777), 0);
    QCOMPARE(::chmod(name(at("a")).constData(), 0444), 0);
    QCOMPARE(asNobody([&] {
                 QString error;
                 return save(at("a"), kNew, &error) || error.isEmpty() ? 1 : 0;
             }),
             0);
    QCOMPARE(contentOf(at("a")), kOld);
}

void TestOutputFile::aReadOnlyFolderIsToldBefore() {
    QVERIFY(save(at("a"), kOld));
    QCOMPARE(::chmod(name(at("a")).constData(), 0666), 0);
    QCOMPARE(::chmod(name(m_dir->path()).constData(), 0555), 0);
    const int result = asNobody([&] {
        if (OutputFile::lossBy(at("a")).isEmpty())
            return 1;
        if (save(at("a"), kNew))
            return 2;
        return save(at("a"), kNew, nullptr, OutputFile::Way::InPlace) ? 0 : 3;
    });
    QCOMPARE(::chmod(name(m_dir->path()).constData(), 0700), 0);
    QCOMPARE(result, 0);
    QCOMPARE(contentOf(at("a")), kNew);
}

void TestOutputFile::otherNamesOfAFileAreToldBeforeAndKeptInPlace() {
    QVERIFY(save(at("a"), kOld));
    QVERIFY(OutputFile::lossBy(at("a")).isEmpty());
    QCOMPARE(::link(name(at("a")).constData(), name(at("b")).constData()), 0);
    QVERIFY(OutputFile::lossBy(at("a")).contains(QStringLiteral("hard links")));
    QVERIFY(save(at("a"), kNew, nullptr, OutputFile::Way::InPlace));
    QCOMPARE(contentOf(at("b")), kNew);
}

void TestOutputFile::aFullDeviceIsAnErrorAndStaysADevice() {
    QString error;
    QVERIFY(!save(QStringLiteral("/dev/full"), kNew, &error));
    QVERIFY(error.contains(QStringLiteral("/dev/full")));
    struct stat info {};
    QCOMPARE(::stat("/dev/full", &info), 0);
    QVERIFY(S_ISCHR(info.st_mode));
    QVERIFY(save(QStringLiteral("/dev/null"), kNew));
}

void TestOutputFile::aPipeWithoutAReaderIsRefusedAtOnce() {
    QCOMPARE(::mkfifo(name(at("pipe")).constData(), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!save(at("pipe"), kNew));
    QVERIFY(timer.elapsed() < 100);
    const int reader = ::open(name(at("pipe")).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(save(at("pipe"), kNew));
    QByteArray got(kNew.size(), '\0');
    QCOMPARE(::read(reader, got.data(), std::size_t(got.size())), ssize_t(kNew.size()));
    ::close(reader);
    QCOMPARE(got, kNew);
}

void TestOutputFile::whatADeadProcessLeftIsRemovedAndNothingElse() {
    const auto touch = [this](const QByteArray& file) {
        QFile made(m_dir->path() + QLatin1Char('/') + QFile::decodeName(file));
        QVERIFY(made.open(QIODevice::WriteOnly));
    };
    const QByteArray mine = ownMark();
    const QByteArray host = mine.left(mine.indexOf('-'));
    const QByteArray pid = mine.split('-')[1];
    touch(".coroscope-" + mine + "-1.tmp");               // being written by this process
    touch(".coroscope-" + host + "-" + pid + "-1-2.tmp"); // the number was given out again
    touch(".coroscope-" + host + "-999999999-5-3.tmp");   // gone
    touch(".coroscope-elsewhere-999999999-5-4.tmp");      // another machine's
    touch(".coroscope-notes.tmp");
    touch("scene.py");
    QCOMPARE(OutputFile::removeLeftovers(m_dir->path()), 2);
    QCOMPARE(files().size(), 4);
    QVERIFY(!files().contains(QString::fromLatin1(".coroscope-" + host + "-999999999-5-3.tmp")));
}

void TestOutputFile::aPlantedStateFolderIsNotUsed() {
    QVERIFY(makePrivateFolder(at("state/own")).isEmpty());
    QCOMPARE(modeOf(at("state/own")), 0700u);
    QVERIFY(QFile::link(at("state/own"), at("planted")));
    QVERIFY(!makePrivateFolder(at("planted")).isEmpty());
    QVERIFY(save(at("file"), kOld));
    QVERIFY(!makePrivateFolder(at("file")).isEmpty());
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("open")));
    QCOMPARE(::chmod(name(at("open")).constData(), 0777), 0);
    QVERIFY(makePrivateFolder(at("open")).isEmpty());
    QCOMPARE(modeOf(at("open")), 0700u);
    if (::geteuid() != 0)
        QSKIP("only root can make another user's folder");
    QCOMPARE(::chown(name(at("open")).constData(), 65534, 65534), 0);
    QVERIFY(!makePrivateFolder(at("open")).isEmpty());
}

void TestOutputFile::aTemporaryNameInUseIsNotWrittenTo() {
    // The name cannot be foreseen; what the open refuses is shown by the flags it is given.
    class Seen : public FileCalls {
    public:
        Seen() { setFileCalls(this); }
        ~Seen() override { setFileCalls(nullptr); }
        int open(const char* path, int flags, mode_t mode) override {
            if (flags & O_CREAT)
                m_flags = flags;
            return FileCalls::open(path, flags, mode);
        }
        int m_flags = 0;
    };
    const Seen calls;
    QVERIFY(save(at("a"), kNew));
    QVERIFY(calls.m_flags & O_EXCL);
    QVERIFY(calls.m_flags & O_NOFOLLOW);
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
