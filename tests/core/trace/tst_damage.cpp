// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A damaged log is read up to its damage, which is named by its line; what was read then carries
// every view and export. COROSCOPE_FLIPS sets how many bits are flipped, one at a time.
#include "core/export/chrometrace.h"
#include "core/export/mermaid.h"
#include "core/export/tables.h"
#include "core/trace/jsonlines.h"
#include "core/trace/spans.h"
#include "core/trace/stateat.h"

#include <QElapsedTimer>
#include <QTest>

#include <fstream>
#include <random>
#include <sstream>

using namespace coroscope;

namespace {

std::string logText(const char* name) {
    std::ifstream in(std::string(COROSCOPE_SOURCE_DIR "/tests/gui/session/") + name + ".jsonl");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

ReadResult readText(const std::string& text, Trace& trace) {
    std::istringstream in(text);
    return readJsonLines(in, trace);
}

// All that is made of a trace; a view that assumed an order would fail here under the sanitizers.
std::size_t look(const Trace& trace) {
    SpanIndex spans(trace);
    spans.extend();
    StateIndex states(trace);
    std::size_t sum = spans.lanes().size() + spans.flows().size();
    for (std::size_t event = 0; event <= trace.size(); event += 1 + trace.size() / 7)
        sum += states.stateAt(event).stack.size();
    sum += states.stateAt(trace.size()).stack.size();
    const EventRange all = EventRange{}.within(trace);
    return sum + chromeTrace(trace, all).size() + eventsCsv(trace, all).size() +
           mermaidGantt(trace, all).size();
}

std::string written(const Trace& trace) {
    std::ostringstream out;
    JsonLinesWriter(trace).write(out, trace.size());
    return out.str();
}

} // namespace

class TestDamage : public QObject {
    Q_OBJECT

private slots:
    void aCutAtAnyByteKeepsWhatCameBefore_data() { addLogs(); }
    void aCutAtAnyByteKeepsWhatCameBefore() {
        QFETCH(std::string, text);
        Trace whole;
        QVERIFY(readText(text, whole).error.empty());
        std::size_t before = 0;
        for (std::size_t size = 0; size < text.size(); ++size) {
            Trace trace;
            const ReadResult result = readText(text.substr(0, size), trace);
            QCOMPARE(result.events, trace.size());
            QVERIFY(trace.size() >= before && trace.size() <= whole.size());
            before = trace.size();
            const bool isAtEnd = size == 0 || text[size - 1] == '\n' || text[size] == '\n';
            QCOMPARE(result.error.empty(), isAtEnd);
            if (size % 97 == 0)
                look(trace);
        }
        QVERIFY(before + 1 >= whole.size());
    }

    void aFlippedBitIsRefusedOrHarmless_data() { addLogs(); }
    void aFlippedBitIsRefusedOrHarmless() {
        QFETCH(std::string, text);
        const int flips = qEnvironmentVariableIsSet("COROSCOPE_FLIPS")
                              ? qEnvironmentVariableIntValue("COROSCOPE_FLIPS") / 2
                              : 2'500;
        std::mt19937 random(13);
        int refused = 0;
        for (int i = 0; i < flips; ++i) {
            std::string damaged = text;
            const std::size_t bit = random() % (text.size() * 8);
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
            Trace trace;
            refused += !readText(damaged, trace).error.empty();
            QVERIFY(look(trace) > 0);
        }
        qInfo("%d flips: %d refused with a line", flips, refused);
        QVERIFY(refused > flips / 4);
    }

    void aTailOfZerosIsNamed() {
        const std::string text = logText("chain");
        Trace trace;
        const ReadResult result =
            readText(text.substr(0, text.size() / 2) + std::string(text.size() / 2, '\0'), trace);
        QVERIFY(result.error.starts_with("line "));
        QVERIFY(trace.size() > 10);
    }

    // Lines that are well formed and cannot be: each is refused or read, and then shown.
    void whatCannotHaveHappenedIsShownOrRefused_data() {
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char* name, const char* lines) {
            QTest::newRow(name) << QByteArray(lines);
        };
        row("a task twice", R"({"e":"task","t":0,"id":"F1","task":"A","coro":"m"}
{"e":"task","t":0,"id":"F1","task":"B","coro":"m"})");
        row("a step of a finished task", R"({"e":"task","t":0,"id":"F1","task":"A","coro":"m"}
{"e":"task-done","t":0,"id":"F1","task":"A","state":"result","value":"1"}
{"e":"handle","t":0,"id":"H1","what":{"do":"step","task":"A"}}
{"e":"run","t":0,"id":"H1"})");
        row("a handle that nobody queued", R"({"e":"run","t":0,"id":"H900"})");
        row("a ran without a run", R"({"e":"ran","t":0,"id":"H1"})");
        row("an unknown task", R"({"e":"handle","t":0,"id":"H1","what":{"do":"step","task":"?"}})");
        row("a return without a call",
            R"({"e":"frame","t":0,"op":"return","name":"f","line":1,"task":null})");
        row("an iteration of nothing known",
            R"({"e":"iteration","t":0,"n":4294967295,"ready":["H7","H7"]})");
        row("a task that awaits itself", R"({"e":"task","t":0,"id":"F1","task":"A","coro":"m"}
{"e":"task-waits","t":0,"task":"A","on":"F1"}
{"e":"task-waits","t":0,"task":"A","on":"F1"})");
        row("a frame that awaits itself", R"({"e":"loop","t":0,"state":"running"}
{"e":"frame-awaits","frame":1,"callee":1})");
        row("children in a circle", R"({"e":"future","t":0,"id":"F1","type":"gather"}
{"e":"future-child","id":"F1","child":"F2"}
{"e":"future-child","id":"F2","child":"F1"})");
        row("an end before the start", R"({"e":"end","t":0,"status":"ok"})");
        row("a moment past all time", R"({"e":"loop","t":1.7e308,"state":"running"})");
        row("no number at all", R"({"e":"loop","t":NaN,"state":"running"})");
        row("a number over all", R"({"e":"loop","t":1e999,"state":"running"})");
        row("minus nothing", R"({"e":"loop","t":-0,"state":"running"})");
        row("no time at all", R"({"e":"loop","t":null,"state":"running"})");
        row("a key twice", R"({"e":"loop","t":0,"t":5,"state":"running"})");
        row("a lone surrogate", R"({"e":"print","t":0,"text":"\ud800"})");
        row("a NUL in a text", R"({"e":"print","t":0,"text":"a\u0000b"})");
        row("a comment", "{\"e\":\"loop\",\"t\":0,/* no */\"state\":\"running\"}");
        row("a comma too many", R"({"e":"loop","t":0,"state":"running",})");
        row("a byte order mark", "\xEF\xBB\xBF{\"e\":\"loop\",\"t\":0,\"state\":\"running\"}");
        row("not UTF-8", "{\"e\":\"print\",\"t\":0,\"text\":\"\xC0\xAF\"}");
    }
    void whatCannotHaveHappenedIsShownOrRefused() {
        QFETCH(QByteArray, lines);
        Trace trace;
        const ReadResult result = readText(lines.toStdString() + "\n", trace);
        QCOMPARE(result.events, trace.size());
        QVERIFY(trace.size() > 0 || !result.error.empty());
        look(trace);
        Trace again; // what was taken is a trace like any other
        QVERIFY(readText(written(trace), again).error.empty());
        QCOMPARE(again.size(), trace.size());
    }

    void nothingHappensAtAnInfiniteTime() {
        Trace trace;
        QCOMPARE(readText("{\"e\":\"loop\",\"t\":null,\"state\":\"running\"}\n", trace).error,
                 std::string("line 1: nothing happens at an infinite time"));
    }

    void aKeyThatComesTwiceCountsLast() {
        Trace trace;
        readText("{\"e\":\"loop\",\"t\":0,\"t\":5,\"state\":\"running\"}\n", trace);
        QCOMPARE(trace.time(), 5.0);
    }

    void nestingAndLinesHaveALimit() {
        for (const char* open : {"[", "{\"a\":"}) {
            std::string bomb = R"({"e":"loop","t":0,"state":)";
            for (int i = 0; i < 1'000'000; ++i)
                bomb += open;
            Trace trace;
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(readText(bomb, trace).error, std::string("line 1: nested more than 128 deep"));
            QVERIFY(timer.elapsed() < 1'000);
        }
        Trace trace;
        const std::string text = "{\"e\":\"print\",\"t\":0,\"text\":\"" +
                                 std::string(std::size_t{17} << 20, 'x') + "\"}\n";
        QCOMPARE(readText(text, trace).error, std::string("line 1: longer than 16777216 bytes"));
        Trace wide;
        const std::string wideText = "{\"e\":\"print\",\"t\":0,\"text\":\"" +
                                     std::string(std::size_t{1} << 20, '[') + "\"}\n";
        QVERIFY(readText(wideText, wide).error.empty());
        QCOMPARE(wide.size(), std::size_t{1});
    }

private:
    static void addLogs() {
        QTest::addColumn<std::string>("text");
        for (const char* name : {"chain", "gather"})
            QTest::newRow(name) << logText(name);
    }
};

QTEST_APPLESS_MAIN(TestDamage)
#include "tst_damage.moc"
