// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Chrome trace of every built-in scene and of every kept event log keeps the format's rules;
// read back, its slices are the spans of the trace and the frames of the replayed states.
#include "core/export/chrometrace.h"
#include "core/export/runnames.h"
#include "core/trace/spans.h"
#include "core/trace/state.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"
#include "tests/fidelity/chromerules.h"
#include "tests/support/recordedlog.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <sstream>

using namespace coroscope;
using tests::ChromeSlice;
using tests::ChromeTrace;

namespace {

using Interval = std::pair<std::uint32_t, std::uint32_t>;

constexpr std::uint32_t kLoopThread = 1;

Trace traceOf(const QString& name) {
    const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
    if (!scene)
        return tests::recordedLog(name.toStdString());
    scenes::SceneRun run(std::string(scene->source), std::string(scene->fileName));
    run.advanceToEnd();
    std::stringstream lines;
    JsonLinesWriter(run.trace()).write(lines, run.trace().size());
    Trace trace;
    readJsonLines(lines, trace);
    return trace;
}

std::vector<Interval> outermost(const ChromeTrace& chrome, std::uint32_t thread) {
    std::vector<Interval> intervals;
    const auto slices = chrome.slices.find(thread);
    if (slices == chrome.slices.end())
        return intervals;
    for (const ChromeSlice& slice : slices->second) {
        if (slice.depth == 0)
            intervals.emplace_back(slice.begin, slice.end);
    }
    return intervals;
}

// [begin, end) within the range; nothing where none of it is.
void addClipped(std::vector<Interval>& intervals, std::uint32_t begin, std::uint32_t end,
                EventRange range) {
    begin = std::max(begin, range.first);
    end = std::min(end, range.last + 1);
    if (begin < end)
        intervals.emplace_back(begin, end);
}

QString wordsOf(const std::vector<Interval>& intervals) {
    QString words;
    for (const auto& [begin, end] : intervals)
        words += QStringLiteral("%1-%2 ").arg(begin).arg(end);
    return words;
}

// The names of the frames' slices that hold `event`, outermost first, without the handle's slice.
QStringList framesAt(const std::vector<ChromeSlice>& slices, std::uint32_t event) {
    QStringList names;
    for (const ChromeSlice& slice : slices) {
        if (slice.depth > 0 && slice.begin <= event && event < slice.end)
            names << QString::fromStdString(slice.name);
    }
    return names;
}

QStringList namesOf(const Trace& trace, const std::vector<FrameId>& frames, FutureId task,
                    const State& state) {
    QStringList names;
    for (const FrameId frame : frames) {
        if (state.frame(frame).task == task)
            names << QString::fromStdString(std::string(trace.frameName(frame)));
    }
    return names;
}

// `part` can be made from `whole` by leaving out.
bool isWithin(const QStringList& part, const QStringList& whole) {
    qsizetype found = 0;
    for (const QString& name : whole)
        found += found < part.size() && part[found] == name;
    return found == part.size();
}

} // namespace

class TestChromeTraces : public QObject {
    Q_OBJECT

private slots:
    void aTraceKeepsTheFormatsRules_data() { addTraces(); }
    void aTraceKeepsTheFormatsRules() {
        QFETCH(QString, name);
        const Trace trace = traceOf(name);
        QVERIFY(trace.size() > 0);
        const ChromeTrace chrome = tests::readChromeTrace(chromeTrace(trace, {}));
        QCOMPARE(chrome.fault, std::string());
        SpanIndex spans(trace);
        spans.extend();
        QCOMPARE(chrome.threads.size(), spans.lanes().size() + 1);
        QCOMPARE(chrome.threads.at(kLoopThread), std::string("Loop"));
    }

    void partsOfATraceKeepTheRulesToo_data() { addTraces(); }
    void partsOfATraceKeepTheRulesToo() {
        QFETCH(QString, name);
        const Trace trace = traceOf(name);
        const auto size = static_cast<std::uint32_t>(trace.size());
        for (std::uint32_t part = 0; part < 6; ++part) {
            const EventRange range{1 + size * part / 7, std::max(1u, size * (part + 2) / 7)};
            const ChromeTrace chrome = tests::readChromeTrace(chromeTrace(trace, range));
            QCOMPARE(chrome.fault, std::string());
            compareSpans(trace, chrome, range);
        }
    }

    void readBackItHoldsTheSpansOfTheTrace_data() { addTraces(); }
    void readBackItHoldsTheSpansOfTheTrace() {
        QFETCH(QString, name);
        const Trace trace = traceOf(name);
        compareSpans(trace, tests::readChromeTrace(chromeTrace(trace, {})),
                     EventRange{}.within(trace));
    }

    void readBackItHoldsTheFramesOfEveryState_data() { addTraces(); }
    void readBackItHoldsTheFramesOfEveryState() {
        QFETCH(QString, name);
        const Trace trace = traceOf(name);
        const ChromeTrace chrome = tests::readChromeTrace(chromeTrace(trace, {}));
        std::size_t compared = 0;
        State state;
        while (state.event < trace.size()) {
            apply(state, trace);
            if (state.currentTask == 0)
                continue;
            const FutureId task = state.currentTask;
            const std::uint32_t thread = kLoopThread + state.future(task).ordinal;
            QVERIFY(chrome.slices.contains(thread));
            const QStringList slices =
                framesAt(chrome.slices.at(thread), std::uint32_t(state.event));
            const QStringList running = namesOf(trace, state.stack, task, state);
            QVERIFY2(isWithin(running, slices), qPrintable(slices.join(u'>')));
            // Besides, those who wait within the task.
            const QStringList whole = namesOf(trace, state.framesOf(task), task, state);
            QVERIFY2(slices == running || isWithin(slices, whole), qPrintable(slices.join(u'>')));
            ++compared;
        }
        QVERIFY(compared > 0 || state.taskCount == 0);
    }

    void theRulesAreBrokenByABrokenTrace() {
        const std::string whole = chromeTrace(traceOf(QStringLiteral("gather")), {});
        QCOMPARE(tests::readChromeTrace(whole).fault, std::string());
        const auto with = [&whole](const std::string& text, const std::string& other) {
            std::string changed = whole;
            const std::size_t at = changed.rfind(text);
            return at == std::string::npos ? std::string()
                                           : changed.replace(at, text.size(), other);
        };
        for (const auto& [text, other] :
             std::vector<std::pair<std::string, std::string>>{{"\"ph\":\"f\"", "\"ph\":\"s\""},
                                                              {"\"dur\":", "\"dur\":0,\"was\":"},
                                                              {"\"tid\":2", "\"tid\":77"},
                                                              {"\"ts\":", "\"ts\":-"},
                                                              {",\"bp\":\"e\"", ""},
                                                              {"\"pid\":1", "\"pid\":\"1\""},
                                                              {"\"thread_name\"", "\"thread\""},
                                                              {"]", ""}}) {
            const std::string changed = with(text, other);
            QVERIFY2(!changed.empty(), text.c_str());
            QVERIFY2(!tests::readChromeTrace(changed).fault.empty(), text.c_str());
        }
        std::string crossing = whole; // the first slice ends within a later one
        const std::size_t length = crossing.find("\"dur\":") + 6;
        crossing.replace(length, crossing.find(',', length) - length, "40");
        QVERIFY(tests::readChromeTrace(crossing).fault.starts_with("slices nest"));
    }

private:
    static void addTraces() {
        QTest::addColumn<QString>("name");
        for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
            const QString name = QString::fromUtf8(scene.name.data(), qsizetype(scene.name.size()));
            QTest::newRow(qPrintable(name)) << name;
        }
        const QDir logs(QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/logs"));
        for (const QFileInfo& file : logs.entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files)) {
            if (!scenes::findLibraryScene(file.baseName().toStdString()))
                QTest::newRow(qPrintable(file.baseName())) << file.baseName();
        }
    }

    static void compareSpans(const Trace& trace, const ChromeTrace& chrome, EventRange range) {
        SpanIndex spans(trace);
        spans.extend();
        for (const Lane& lane : spans.lanes()) {
            std::vector<Interval> running;
            for (const LaneSpan& span : lane.spans) {
                if (span.kind == LaneSpan::Kind::Running)
                    addClipped(running, span.begin, span.end, range);
            }
            const std::uint32_t thread = kLoopThread + lane.ordinal;
            QCOMPARE(wordsOf(outermost(chrome, thread)), wordsOf(running));
            QCOMPARE(chrome.threads.at(thread), RunNames(trace, range.last).task(lane.task));
        }
        std::vector<Interval> iterations;
        for (const IterationSpan& span : spans.iterations())
            addClipped(iterations, span.begin, span.end, range);
        QCOMPARE(wordsOf(outermost(chrome, kLoopThread)), wordsOf(iterations));
    }
};

QTEST_APPLESS_MAIN(TestChromeTraces)
#include "tst_chrometraces.moc"
