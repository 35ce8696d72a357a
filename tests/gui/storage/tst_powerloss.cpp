// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A save is written down call by call and replayed on a model of a disk that loses power after
// every call, with every subset of what was not synced by then: the file is the old one or the new
// one, and the new one once the save returned.
#include "gui/storage/filecalls.h"
#include "gui/storage/outputfile.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace coroscope::gui;

namespace {

struct Call {
    enum class Kind { Make, Write, Sync, SyncFolder, Rename, Remove };
    Kind kind;
    QByteArray file; // a name for Make, Rename (from) and Remove, else the name it was made by
    QByteArray data; // written; the new name of Rename
};

// Writes down what it passes on.
class Recorder : public FileCalls {
public:
    Recorder() { setFileCalls(this); }
    ~Recorder() override { setFileCalls(nullptr); }
    int open(const char* path, int flags, mode_t mode) override {
        const int file = FileCalls::open(path, flags, mode);
        m_names[file] = path;
        m_isFolder[file] = (flags & O_DIRECTORY) != 0;
        if (flags & O_CREAT)
            m_calls.append({Call::Kind::Make, path, {}});
        return file;
    }
    ssize_t write(int file, const char* bytes, std::size_t size) override {
        // In small steps, so that there is much to lose.
        const ssize_t written = FileCalls::write(file, bytes, std::min<std::size_t>(size, 8));
        m_calls.append({Call::Kind::Write, m_names[file], QByteArray(bytes, written)});
        return written;
    }
    int sync(int file) override {
        m_calls.append(
            {m_isFolder[file] ? Call::Kind::SyncFolder : Call::Kind::Sync, m_names[file], {}});
        return FileCalls::sync(file);
    }
    int rename(const char* from, const char* to) override {
        m_calls.append({Call::Kind::Rename, from, to});
        return FileCalls::rename(from, to);
    }
    int remove(const char* path) override {
        m_calls.append({Call::Kind::Remove, path, {}});
        return FileCalls::remove(path);
    }
    [[nodiscard]] const QList<Call>& calls() const { return m_calls; }

private:
    QList<Call> m_calls;
    QHash<int, QByteArray> m_names;
    QHash<int, bool> m_isFolder;
};

// The disk after the first `count` calls, of whose unsynced ones only those of `kept` reached it.
QByteArray contentAfter(const QList<Call>& calls, qsizetype count, quint32 kept,
                        const QByteArray& path, const QByteArray& old, int* unsynced) {
    QHash<QByteArray, QByteArray> data{{path, old}}; // by the name a file was made by
    QHash<QByteArray, QByteArray> folder{{path, path}};
    int pending = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const Call& call = calls[i];
        bool isSynced = false;
        for (qsizetype later = i + 1; later < count && !isSynced; ++later)
            isSynced = call.kind == Call::Kind::Write
                           ? calls[later].kind == Call::Kind::Sync && calls[later].file == call.file
                           : calls[later].kind == Call::Kind::SyncFolder;
        const bool isChange = call.kind != Call::Kind::Sync && call.kind != Call::Kind::SyncFolder;
        if (isChange && !isSynced && !((kept >> pending++) & 1u)) {
            if (call.kind == Call::Kind::Write)
                data[call.file] +=
                    QByteArray(call.data.size(), '\0'); // the size grew, not the data
            continue;
        }
        if (call.kind == Call::Kind::Make)
            folder[call.file] = call.file;
        else if (call.kind == Call::Kind::Write)
            data[call.file] += call.data;
        else if (call.kind == Call::Kind::Rename)
            folder[call.data] = call.file;
        else if (call.kind == Call::Kind::Remove)
            folder.remove(call.file);
    }
    *unsynced = pending;
    return data.value(folder.value(path), "(none)");
}

} // namespace

class TestPowerLoss : public QObject {
    Q_OBJECT

private slots:
    void theFileIsOldOrNewAfterAnyLoss() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("scene.py"));
        const QByteArray old = "the old text";
        const QByteArray fresh = "a new text that takes some writes to store, one by one";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
        file.close();
        Recorder recorder;
        {
            OutputFile out(path);
            QVERIFY(out.write(fresh) && out.commit());
        }
        const QList<Call>& calls = recorder.calls();
        int states = 0;
        for (qsizetype count = 0; count <= calls.size(); ++count) {
            int unsynced = 0;
            contentAfter(calls, count, 0, QFile::encodeName(path), old, &unsynced);
            QVERIFY(unsynced < 16);
            for (quint32 kept = 0; kept < (1u << unsynced); ++kept, ++states) {
                const QByteArray content =
                    contentAfter(calls, count, kept, QFile::encodeName(path), old, &unsynced);
                QVERIFY2(content == old || content == fresh, content.constData());
                QVERIFY(count < calls.size() || content == fresh);
            }
        }
        QVERIFY2(states > 500, qPrintable(QString::number(states)));
    }

    // The model itself: without the syncs it does find torn files.
    void aSaveThatDoesNotSyncIsFound() {
        const QByteArray path = "scene.py";
        const QList<Call> calls{{Call::Kind::Make, "t", {}},
                                {Call::Kind::Write, "t", "new"},
                                {Call::Kind::Rename, "t", path}};
        int unsynced = 0;
        QCOMPARE(contentAfter(calls, 3, 0b101, path, "old", &unsynced), QByteArray("\0\0\0", 3));
        QCOMPARE(contentAfter(calls, 3, 0b011, path, "old", &unsynced), QByteArray("old"));
        QCOMPARE(contentAfter(calls, 3, 0b111, path, "old", &unsynced), QByteArray("new"));
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
