// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A journal gives back the last text; damaged, the last one before the damage, and it says where;
// nobody takes the journal of a living window.
#include "gui/storage/journal.h"
#include "gui/storage/leftovers.h"
#include "tests/support/failingcalls.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <new>

#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace coroscope::gui;
using coroscope::tests::FailingCalls;

namespace {

JournalState stateOf(const QString& text) {
    return {QStringLiteral("chain.py"), QStringLiteral("/tmp/chain.py"), checksumOf("x"),
            QStringLiteral("a = 1\n"), text};
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Runs `act` in a process that is then gone without tidying up.
int inProcess(const std::function<int()>& act) {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(act());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void theLastTextIsReadBack();
    void manyEditsMakeANewJournalBeforeItGrowsTooLong();
    void aCutAtAnyByteGivesATextOfBefore();
    void everyFlippedBitIsNoticed();
    void aLaterVersionIsToldApart();
    void aLivingWindowsJournalIsNotTaken();
    void aKilledWindowsJournalIsFoundOnce();
    void whatHoldsNothingUnsavedIsRemoved();
    void aPlantedLinkIsNotFollowed();
    void theOldJournalStaysWhereTheNewOneFails();
    void aBlockThatIsCutIsTakenBack();
    void windowsOnOneFileCountEachOther();
    void manyProcessesAtOnceLoseNothing_data();
    void manyProcessesAtOnceLoseNothing();

private:
    [[nodiscard]] QString folder() const { return m_dir->path(); }
    QByteArray sampleBytes(QStringList* texts = nullptr);
    std::unique_ptr<QTemporaryDir> m_dir;
};

// A journal of a few edits, and the text after each of its blocks.
QByteArray TestJournal::sampleBytes(QStringList* texts) {
    Journal journal;
    const QStringList steps{QStringLiteral("a = 1\n"),
                            QStringLiteral("a = 12\n"),
                            QStringLiteral("a = 12\nb = 'é🐍'\n"),
                            QStringLiteral("b = 'é'\n"),
                            QString(),
                            QStringLiteral("end\n")};
    journal.begin(folder(), stateOf(steps[0]));
    for (const QString& step : steps.mid(1))
        journal.append(step);
    if (texts)
        *texts = steps;
    const QByteArray bytes = contentOf(journal.path());
    journal.remove();
    return bytes;
}

void TestJournal::theLastTextIsReadBack() {
    Journal journal;
    QVERIFY(journal.begin(folder(), stateOf(QStringLiteral("a = 1\n"))));
    QRandomGenerator random(3);
    QString text = QStringLiteral("a = 1\n");
    for (int i = 0; i < 500; ++i) {
        const int at = random.bounded(int(text.size()) + 1);
        text.replace(at, random.bounded(int(text.size()) - at + 1) / 8,
                     QString::number(random.generate(), 36).left(random.bounded(5)));
        QVERIFY(journal.append(text));
        const JournalContent content = readJournal(contentOf(journal.path()));
        QCOMPARE(content.state.text, text);
        QCOMPARE(content.damagedAt, qint64(-1));
    }
    const JournalContent content = readJournal(contentOf(journal.path()));
    QCOMPARE(content.state.title, QStringLiteral("chain.py"));
    QCOMPARE(content.state.filePath, QStringLiteral("/tmp/chain.py"));
    QCOMPARE(content.state.base, checksumOf("x"));
    QCOMPARE(content.state.savedText, QStringLiteral("a = 1\n"));
}

void TestJournal::manyEditsMakeANewJournalBeforeItGrowsTooLong() {
    Journal journal;
    QVERIFY(journal.begin(folder(), stateOf(QStringLiteral("a\n"))));
    const QString first = journal.path();
    QString text;
    for (int i = 0; i < 200; ++i) {
        text = QString(4'000, QChar(u'a' + i % 26));
        QVERIFY(journal.append(text));
    }
    QVERIFY(journal.path() != first);
    QVERIFY(!QFile::exists(first));
    QVERIFY(QFileInfo(journal.path()).size() < 400'000);
    QCOMPARE(readJournal(contentOf(journal.path())).state.text, text);
}

void TestJournal::aCutAtAnyByteGivesATextOfBefore() {
    QStringList texts;
    const QByteArray bytes = sampleBytes(&texts);
    int whole = 0;
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const JournalContent content = readJournal(bytes.left(size));
        if (content.damagedAt < 0)
            ++whole;
        if (content.blocks > 0)
            QCOMPARE(content.state.text, texts[content.blocks - 1]);
        QVERIFY(content.damagedAt >= 0 || size == 0 || content.blocks > 0);
    }
    QCOMPARE(whole, texts.size() + 1); // and the empty one
}

void TestJournal::everyFlippedBitIsNoticed() {
    QStringList texts;
    const QByteArray bytes = sampleBytes(&texts);
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        const JournalContent content = readJournal(flipped);
        QVERIFY(content.damagedAt >= 0 && content.damagedAt <= bit / 8);
        if (content.blocks > 0)
            QCOMPARE(content.state.text, texts[content.blocks - 1]);
    }
}

void TestJournal::aLaterVersionIsToldApart() {
    QByteArray bytes = sampleBytes();
    QVERIFY(!readJournal(bytes).isFromFuture);
    bytes.replace("CoJ1", "CoJ2");
    const JournalContent content = readJournal(bytes);
    QCOMPARE(content.blocks, 0);
    QCOMPARE(content.damagedAt, qint64(0));
    QVERIFY(content.isFromFuture);
}

void TestJournal::aLivingWindowsJournalIsNotTaken() {
    Journal journal;
    QVERIFY(journal.begin(folder(), stateOf(QStringLiteral("unsaved\n"))));
    QVERIFY(LeftJournal::findIn(folder()).isEmpty());
    QVERIFY(!LeftJournal::hold(journal.path()).isHeld());
    QCOMPARE(inProcess([&] { return int(LeftJournal::findIn(folder()).size()); }), 0);
}

void TestJournal::aKilledWindowsJournalIsFoundOnce() {
    for (int round = 0; round < 100; ++round) {
        QCOMPARE(inProcess([&]() -> int {
                     Journal journal;
                     const bool isKept = journal.begin(folder(), stateOf(QStringLiteral("u\n"))) &&
                                         journal.append(QStringLiteral("unsaved\n"));
                     ::_exit(isKept ? 0 : 1);
                 }),
                 0);
        const auto found = LeftJournal::findIn(folder());
        QCOMPARE(found.size(), 1);
        LeftJournal left = LeftJournal::hold(found[0]);
        QVERIFY(left.isHeld());
        QCOMPARE(left.content().state.text, QStringLiteral("unsaved\n"));
        // A second window that starts now does not offer it too.
        QCOMPARE(inProcess([&] { return int(LeftJournal::findIn(folder()).size()); }), 0);
        left.remove();
        QVERIFY(LeftJournal::findIn(folder()).isEmpty());
    }
}

void TestJournal::whatHoldsNothingUnsavedIsRemoved() {
    inProcess([&]() -> int {
        Journal journal;
        journal.begin(folder(), stateOf(stateOf({}).savedText));
        ::_exit(0);
    });
    QVERIFY(LeftJournal::findIn(folder()).isEmpty());
    QVERIFY(QDir(folder()).isEmpty(QDir::Files | QDir::Hidden));
}

void TestJournal::aPlantedLinkIsNotFollowed() {
    const QTemporaryDir elsewhere;
    QString victim = elsewhere.filePath(QStringLiteral("victim"));
    {
        Journal journal;
        QVERIFY(journal.begin(elsewhere.path(), stateOf(QStringLiteral("unsaved\n"))));
        QVERIFY(QFile::copy(journal.path(), victim));
        journal.remove();
    }
    const QString planted = m_dir->filePath(QStringLiteral(".coroscope-a-1-1-1.journal"));
    QVERIFY(QFile::link(victim, planted));
    QVERIFY(LeftJournal::findIn(folder()).isEmpty());
    QVERIFY(!LeftJournal::hold(planted).isHeld());
    const QString pipe = m_dir->filePath(QStringLiteral(".coroscope-a-1-1-2.journal"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!LeftJournal::hold(pipe).isHeld());
    QVERIFY(QFile::exists(victim));
}

void TestJournal::theOldJournalStaysWhereTheNewOneFails() {
    Journal journal;
    QVERIFY(journal.begin(folder(), stateOf(QStringLiteral("first\n"))));
    for (int call = 1; call <= 3; ++call) { // open, write, rename
        FailingCalls calls;
        calls.arm(call, false, ENOSPC);
        QVERIFY(!journal.begin(folder(), stateOf(QStringLiteral("second\n"))));
        QVERIFY(!journal.why().isEmpty());
        QCOMPARE(readJournal(contentOf(journal.path())).state.text, QStringLiteral("first\n"));
    }
    QVERIFY(journal.append(QStringLiteral("third\n")));
    QCOMPARE(readJournal(contentOf(journal.path())).state.text, QStringLiteral("third\n"));
}

void TestJournal::aBlockThatIsCutIsTakenBack() {
    Journal journal;
    QVERIFY(journal.begin(folder(), stateOf(QStringLiteral("first\n"))));
    for (long room = 0; room < 40; ++room) {
        {
            FailingCalls calls;
            calls.setRoom(room);
            QVERIFY(!journal.append(QString(40, QLatin1Char('x'))));
        }
        const JournalContent content = readJournal(contentOf(journal.path()));
        QCOMPARE(content.state.text, QStringLiteral("first\n"));
        QCOMPARE(content.damagedAt, qint64(-1));
    }
    QVERIFY(journal.append(QStringLiteral("third\n")));
    QCOMPARE(readJournal(contentOf(journal.path())).state.text, QStringLiteral("third\n"));
}

void TestJournal::windowsOnOneFileCountEachOther() {
    const QString file = m_dir->filePath(QStringLiteral("scene.py"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(file, m_dir->filePath(QStringLiteral("link.py"))));
    const auto state = [&](const char* name) {
        JournalState each = stateOf(QStringLiteral("t\n"));
        each.filePath = m_dir->filePath(QLatin1String(name));
        return each;
    };
    Journal own;
    Journal other;
    Journal linked;
    Journal elsewhere;
    QVERIFY(own.begin(folder(), state("scene.py")));
    QCOMPARE(otherWindowsOn(file, folder(), own.path()), 0);
    QVERIFY(other.begin(folder(), state("scene.py")));
    QVERIFY(linked.begin(folder(), state("link.py")));
    QVERIFY(elsewhere.begin(folder(), state("else.py")));
    QCOMPARE(otherWindowsOn(file, folder(), own.path()), 2);
    QCOMPARE(inProcess([&] { return otherWindowsOn(file, folder(), {}); }), 3);
    other.remove();
    QCOMPARE(otherWindowsOn(file, folder(), own.path()), 1);
}

void TestJournal::manyProcessesAtOnceLoseNothing_data() {
    QTest::addColumn<int>("processes");
    QTest::newRow("two") << 2;
    QTest::newRow("eight") << 8;
}

// All begin at once on one file, know of each other, leave the others' copies alone, and are gone
// without tidying up: each copy is found once. COROSCOPE_ROUNDS sets how often.
void TestJournal::manyProcessesAtOnceLoseNothing() {
    QFETCH(int, processes);
    const int rounds = qEnvironmentVariableIsSet("COROSCOPE_ROUNDS")
                           ? qEnvironmentVariableIntValue("COROSCOPE_ROUNDS")
                           : 30;
    const QString file = m_dir->filePath(QStringLiteral("scene.py"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    void* shared = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    QVERIFY(shared != MAP_FAILED);
    auto* met = new (shared) std::atomic<int>[3] { 0, 0, 0 };
    const auto meet = [&](int place) {
        for (++met[place]; met[place] < processes;)
            ::usleep(100);
    };
    const auto window = [&](int number) {
        Journal journal;
        JournalState state = stateOf(QStringLiteral("begun\n"));
        state.filePath = file;
        if (!journal.begin(folder(), state))
            return 1;
        meet(0);
        if (otherWindowsOn(file, folder(), journal.path()) != processes - 1)
            return 2;
        if (!LeftJournal::findIn(folder()).isEmpty())
            return 3;
        if (!journal.append(QStringLiteral("unsaved %1\n").arg(number)))
            return 4;
        meet(1);
        ::_exit(0);
    };
    for (int round = 0; round < rounds; ++round) {
        for (int place = 0; place < 3; ++place)
            met[place] = 0;
        QList<pid_t> children;
        for (int number = 0; number < processes; ++number) {
            const pid_t child = ::fork();
            if (child == 0)
                ::_exit(window(number));
            children.append(child);
        }
        for (const pid_t child : children) {
            int status = 0;
            ::waitpid(child, &status, 0);
            QCOMPARE(status, 0);
        }
        QSet<QString> texts;
        for (const QString& path : LeftJournal::findIn(folder())) {
            LeftJournal left = LeftJournal::hold(path);
            texts.insert(left.content().state.text);
            left.remove();
        }
        QCOMPARE(texts.size(), processes);
    }
    ::munmap(shared, 4096);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
