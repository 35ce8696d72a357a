// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each format is read back by a parser that is not ours; names of a scene stay data.
#include "gui/export/chrometrace.h"
#include "gui/export/eventtable.h"
#include "gui/export/exporter.h"
#include "tests/support/recordedlog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <sstream>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

QByteArray exported(const Trace& trace, const QString& extension) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.") + extension);
    QString error;
    ExportOptions options;
    options.titleText = QStringLiteral("title & <name>");
    if (!exportTimeline(trace, options, path, &error))
        return error.toUtf8();
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

int elementsOf(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    int elements = 0;
    while (!reader.atEnd())
        elements += reader.readNext() == QXmlStreamReader::StartElement;
    return reader.hasError() ? -1 : elements;
}

// The gather log with every task's coroutine called otherwise.
Trace renamed(const std::string& name) {
    Trace plain = tests::recordedLog("gather");
    std::ostringstream out;
    JsonLinesWriter(plain, {.details = false}).write(out, plain.size());
    std::string text = out.str();
    for (std::size_t at = 0; (at = text.find("\"Task-3\"", at)) != std::string::npos;) {
        std::string quotedName;
        appendJsonString(quotedName, name);
        text.replace(at, 8, quotedName);
        at += quotedName.size();
    }
    std::istringstream in(text);
    Trace trace;
    readJsonLines(in, trace);
    return trace;
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private slots:
    void anSvgIsWellFormedAndKeepsItsText() {
        const QByteArray svg = exported(tests::recordedLog("gather"), QStringLiteral("svg"));
        QVERIFY(elementsOf(svg) > 50);
        QVERIFY(svg.contains("F6 sleep to 1.0 s"));
        QVERIFY(svg.contains("Inter"));
    }

    void hostileNamesAddNoElement() {
        const QByteArray plain = exported(renamed("Task-3"), QStringLiteral("svg"));
        const QByteArray hostile = exported(renamed("<b>&\"'"), QStringLiteral("svg"));
        QVERIFY(elementsOf(plain) > 50); // -1: it could not be read
        QCOMPARE(elementsOf(hostile), elementsOf(plain));
    }

    void aPngIsAPictureOfTheWholeRun() {
        const QImage image =
            QImage::fromData(exported(tests::recordedLog("chain"), QStringLiteral("png")));
        QVERIFY(image.width() > 2000);
        QVERIFY(image.height() > 200);
    }

    void aPdfIsAPdf() {
        QVERIFY(exported(tests::recordedLog("chain"), QStringLiteral("pdf")).startsWith("%PDF"));
    }

    void chromeSlicesNestOnEveryThread() {
        for (const char* log : {"chain", "gather", "cancellation", "generator_chain"}) {
            const QJsonArray events =
                QJsonDocument::fromJson(chromeTraceOf(tests::recordedLog(log)))
                    .object()
                    .value(QStringLiteral("traceEvents"))
                    .toArray();
            QVERIFY(!events.isEmpty());
            std::map<int, std::vector<std::pair<double, double>>> slices;
            for (const auto& value : events) {
                const QJsonObject event = value.toObject();
                if (event.value(QStringLiteral("ph")).toString() != QStringLiteral("X"))
                    continue;
                const double begin = event.value(QStringLiteral("ts")).toDouble();
                const double length = event.value(QStringLiteral("dur")).toDouble();
                QVERIFY(length > 0);
                slices[event.value(QStringLiteral("tid")).toInt()].push_back(
                    {begin, begin + length});
            }
            for (const auto& [thread, list] : slices) {
                for (const auto& [b1, e1] : list) {
                    for (const auto& [b2, e2] : list)
                        QVERIFY(!(b1 < b2 && b2 < e1 && e1 < e2));
                }
            }
        }
    }

    void aRangeOfTheChromeTraceHoldsNothingOutsideIt() {
        const Trace trace = tests::recordedLog("gather");
        const QJsonArray events = QJsonDocument::fromJson(chromeTraceOf(trace, 30, 72))
                                      .object()[QStringLiteral("traceEvents")]
                                      .toArray();
        int slices = 0;
        for (const QJsonValue& value : events) {
            const QJsonObject event = value.toObject();
            if (event[QStringLiteral("ph")] == QStringLiteral("M"))
                continue;
            const double begin = event[QStringLiteral("ts")].toDouble();
            QVERIFY(begin >= 30);
            QVERIFY(begin + event[QStringLiteral("dur")].toDouble() <= 73);
            ++slices;
        }
        QVERIFY(slices > 5);
    }

    void chromeFlowsComeInPairs() {
        const QJsonArray events =
            QJsonDocument::fromJson(chromeTraceOf(tests::recordedLog("gather")))
                .object()
                .value(QStringLiteral("traceEvents"))
                .toArray();
        int starts = 0;
        int ends = 0;
        for (const auto& value : events) {
            const QString phase = value.toObject().value(QStringLiteral("ph")).toString();
            starts += phase == QStringLiteral("s");
            ends += phase == QStringLiteral("f");
        }
        QVERIFY(starts >= 6);
        QCOMPARE(starts, ends);
    }

    void jsonLinesReadBackAsTheSameTrace() {
        const Trace trace = tests::recordedLog("gather");
        std::istringstream in(exported(trace, QStringLiteral("jsonl")).toStdString());
        Trace again;
        QVERIFY(readJsonLines(in, again).error.empty());
        QCOMPARE(again.size(), trace.size());
    }

    void aFailedExportLeavesTheOldFile() {
        QTemporaryDir folder;
        QString error;
        QVERIFY(!exportTimeline(tests::recordedLog("chain"), {},
                                folder.filePath(QStringLiteral("no/such/folder.svg")), &error));
        QVERIFY(!error.isEmpty());
        QVERIFY(!exportTimeline(tests::recordedLog("chain"), {},
                                folder.filePath(QStringLiteral("a.xyz")), &error));
        QVERIFY(error.contains(QStringLiteral("xyz")));
    }

    void theTableTellsWhatTheLoopDid() {
        const Trace trace = tests::recordedLog("chain");
        const QString table = eventTable(trace, trace.size());
        QVERIFY(table.contains(QStringLiteral("iteration 1 begins")));
        QVERIFY(table.contains(QStringLiteral("phase1 returns 'result1'")));
    }
};

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
