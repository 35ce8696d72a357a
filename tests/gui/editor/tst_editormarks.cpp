// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What moments of recorded runs write into the editor.
#include "gui/editor/editormarks.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const QString kGather =
    QStringLiteral("import asyncio\n\n\nasync def fetch(name, delay):\n"
                   "    print(f\"{name}: start\")\n    await asyncio.sleep(delay)\n"
                   "    print(f\"{name}: done\")\n    return name.upper()\n");

EditorMarks marksAt(const char* scene, std::size_t event, FutureId focus,
                    const QString& text = {}) {
    const Trace trace = recordedTrace(scene);
    return markEditor(trace, replay(trace, event), focus, SourceWords(text));
}

} // namespace

class TestEditorMarks : public QObject {
    Q_OBJECT

private slots:
    void suspendedTasksStandOnTheirLines();
    void theNextTaskIsAboutToResume();
    void variablesAreToldWhereTheyAreNamed();
    void anAwaitingLineWaitsForTheRunningOne();
    void aWaitingTaskTellsItsFuture();
    void linesOfADeadlockAreMarked();
    void moduleCodeBelongsToNoTask();
    void beforeTheRunNothingIsMarked();
    void wordsOfAnFStringAreNamesInAString();
    void aLongStringColoursAllItsLines();
};

void TestEditorMarks::suspendedTasksStandOnTheirLines() {
    const EditorMarks marks = marksAt("gather", 72, 3);
    QCOMPARE(marks.badges.at(6), (std::vector<EditorMarks::Badge>{{2, 2}, {3, 3}}));
    QCOMPARE(marks.badges.at(12), (std::vector<EditorMarks::Badge>{{1, 1}}));
    QCOMPARE(marks.badges.size(), std::size_t(2));
}

void TestEditorMarks::theNextTaskIsAboutToResume() {
    const EditorMarks marks = marksAt("gather", 72, 3, kGather);
    QCOMPARE(marks.focus, EditorMarks::Focus::Next);
    QCOMPARE(marks.focusLine, 6);
    QCOMPARE(marks.ordinal, 3u);
    QCOMPARE(marks.sentence, QStringLiteral("Task-3 resumes here. Values shown are its own."));
}

void TestEditorMarks::variablesAreToldWhereTheyAreNamed() {
    const EditorMarks marks = marksAt("gather", 72, 3, kGather);
    QCOMPARE(marks.notes.at(5), QStringLiteral("name = 'b'"));
    QCOMPARE(marks.notes.at(6), QStringLiteral("delay = 0.5"));
    QCOMPARE(marks.notes.at(12), QStringLiteral("→ F5"));
}

void TestEditorMarks::anAwaitingLineWaitsForTheRunningOne() {
    const EditorMarks marks = marksAt("chain", 23, 1);
    QCOMPARE(marks.focus, EditorMarks::Focus::Running);
    QCOMPARE(marks.focusLine, 6);
    QCOMPARE(marks.awaiting, std::vector<int>{17});
    QCOMPARE(marks.notes.at(6), QStringLiteral("runs now"));
    QCOMPARE(marks.notes.at(17), QStringLiteral("waits here"));
    QCOMPARE(marks.badges.size(), std::size_t(2));
    QCOMPARE(marks.sentence, QStringLiteral("Line 17 waits here for phase1, which runs line 6."));
}

void TestEditorMarks::aWaitingTaskTellsItsFuture() {
    const EditorMarks marks = marksAt("gather", 72, 1);
    QCOMPARE(marks.focus, EditorMarks::Focus::Waiting);
    QCOMPARE(marks.sentence, QStringLiteral("Task-1 waits at line 12 for F5."));
}

void TestEditorMarks::linesOfADeadlockAreMarked() {
    const EditorMarks marks = marksAt("deadlock", 77, 3);
    QCOMPARE(marks.deadlocked, (std::set<int>{8, 16}));
    QCOMPARE(marks.notes.at(8), QStringLiteral("waits for lock B"));
}

void TestEditorMarks::moduleCodeBelongsToNoTask() {
    const EditorMarks marks = marksAt("chain", 8, 0);
    QCOMPARE(marks.focus, EditorMarks::Focus::Running);
    QCOMPARE(marks.focusLine, 25);
    QCOMPARE(marks.ordinal, 0u);
    // While the loop runs, the module's line that drives it is not "running".
    QCOMPARE(marksAt("gather", 9, 0).focus, EditorMarks::Focus::None);
}

void TestEditorMarks::beforeTheRunNothingIsMarked() {
    const EditorMarks marks = marksAt("chain", 0, 0);
    QVERIFY(marks.badges.empty());
    QVERIFY(marks.notes.empty());
    QVERIFY(!marks.sentence.isEmpty());
}

void TestEditorMarks::wordsOfAnFStringAreNamesInAString() {
    const SourceWords words(QStringLiteral("print(f\"{name}: ü {delay}\") # name\n"));
    QVERIFY(words.names(1, QStringLiteral("name")));
    QVERIFY(words.names(1, QStringLiteral("delay")));
    QVERIFY(!words.names(1, QStringLiteral("start")));
    int inString = 0;
    for (const SourceWord& word : words.line(1))
        inString += word.isInString;
    QVERIFY(inString >= 5);
    QVERIFY(!words.line(1).back().isInString);
    QCOMPARE(words.line(1).back().kind, SourceWord::Kind::Comment);
    QCOMPARE(words.line(1).back().begin, 28);
}

void TestEditorMarks::aLongStringColoursAllItsLines() {
    const SourceWords words(QStringLiteral("x = '''a\nb\nc'''\n"));
    QVERIFY(words.line(1).back().isCutAtEnd);
    QCOMPARE(words.line(2).size(), std::size_t(1));
    QCOMPARE(words.line(2)[0].kind, SourceWord::Kind::String);
    QVERIFY(!words.line(3)[0].isCutAtEnd);
}

QTEST_APPLESS_MAIN(TestEditorMarks)
#include "tst_editormarks.moc"
