// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A mutation that made mostly rubbish would never get a fuzzer past the first check of its input.
#include "core/trace/jsonlines.h"
#include "gui/storage/journalblocks.h"
#include "scenes/language/parser.h"
#include "tests/fuzz/editsmutation.h"
#include "tests/fuzz/filesmutation.h"
#include "tests/fuzz/grammar.h"
#include "tests/fuzz/textmutation.h"
#include "tests/fuzz/tracemutation.h"

#include <QFile>
#include <QTest>

#include <sstream>

using namespace coroscope;
using namespace coroscope::fuzz;

namespace {

constexpr int kTries = 400;

std::string logText() {
    QFile file(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/core/trace/data/gather.jsonl"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const std::string kScene = "import asyncio\n"
                           "async def f(x):\n"
                           "    for i in range(3):\n"
                           "        await asyncio.sleep(i)\n"
                           "    return [x, (1, 2)]\n"
                           "print(asyncio.run(f(1)))\n";

bool isPython(const std::string& text) {
    return scenes::parse(text).isValid();
}

} // namespace

class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void theGrammarMakesPython() {
        std::minstd_rand random(1);
        Grammar grammar(random);
        int valid = 0;
        for (int i = 0; i < kTries; ++i)
            valid += isPython(grammar.statements(4)) && isPython(grammar.expression(3) + "\n");
        QVERIFY2(valid > kTries * 7 / 10, qPrintable(QString::number(valid)));
    }

    void manyChangesOfASceneLeavePython() {
        int valid = 0;
        int changed = 0;
        for (unsigned int seed = 1; seed <= kTries; ++seed) {
            const std::string text = TextMutation(seed).change(kScene);
            valid += isPython(text);
            changed += text != kScene;
        }
        QVERIFY2(valid > kTries / 3, qPrintable(QString::number(valid)));
        QVERIFY2(changed > kTries * 8 / 10, qPrintable(QString::number(changed)));
    }

    void manyChangesOfALogLeaveEventsToRead() {
        const std::string log = logText();
        std::size_t read = 0;
        for (unsigned int seed = 1; seed <= kTries; ++seed) {
            Trace trace;
            std::istringstream in(TraceMutation(seed).change(log));
            read += readJsonLines(in, trace).events;
        }
        Trace whole;
        std::istringstream in(log);
        QVERIFY(read > readJsonLines(in, whole).events * kTries / 2);
    }

    void changedBlocksOfAJournalHaveTheirChecksum() {
        gui::JournalState state;
        state.text = QStringLiteral("print(1)\n");
        const QByteArray journal =
            gui::documentBlock(state) + gui::editBlock(state.text, QStringLiteral("print(2)\n"));
        int taken = 0;
        int changed = 0;
        for (unsigned int seed = 1; seed <= kTries; ++seed) {
            const std::string text = FilesMutation(seed).change(journal.toStdString());
            changed += text != journal.toStdString();
            taken += gui::readJournal(QByteArray::fromStdString(text)).blocks > 0;
        }
        QVERIFY2(changed > kTries * 8 / 10, qPrintable(QString::number(changed)));
        QVERIFY2(taken > kTries / 2, qPrintable(QString::number(taken)));
    }

    void theSameSeedMakesTheSameChange() {
        for (unsigned int seed = 1; seed < 50; ++seed) {
            QCOMPARE(TextMutation(seed).change(kScene), TextMutation(seed).change(kScene));
            QCOMPARE(EditsMutation(seed).change("1 2\n" + kScene),
                     EditsMutation(seed).change("1 2\n" + kScene));
            QCOMPARE(TraceMutation(seed).join(logText(), logText()),
                     TraceMutation(seed).join(logText(), logText()));
        }
    }

    void emptyInputsCanBeChanged() {
        for (unsigned int seed = 1; seed < 200; ++seed) {
            TextMutation(seed).join(TextMutation(seed).change(""), "");
            TraceMutation(seed).join(TraceMutation(seed).change(""), "");
            FilesMutation(seed).join(FilesMutation(seed).change(""), "");
            const std::string edits = EditsMutation(seed).change("");
            QVERIFY(edits.find('\n') != std::string::npos);
            EditsMutation(seed).join(edits, "");
        }
    }
};

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
