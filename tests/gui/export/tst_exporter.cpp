// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each format is read back by a parser that is not ours; names of a scene stay data; what cannot be
// written leaves the old file as it was.
#include "gui/export/eventtable.h"
#include "gui/export/exporter.h"
#include "tests/support/hostilenames.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <sstream>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

constexpr std::size_t kNames = 500;

ExportOptions titled() {
    ExportOptions options;
    options.titleText = QStringLiteral("title & <name>");
    return options;
}

QByteArray exported(const Trace& trace, ExportFormat format, const ExportOptions& options) {
    const ExportResult result = exportedBytes(trace, options, format);
    return result.error.isEmpty() ? result.bytes : result.error.toUtf8();
}
QByteArray exported(const Trace& trace, ExportFormat format) {
    return exported(trace, format, titled());
}

int elementsOf(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    int elements = 0;
    while (!reader.atEnd())
        elements += reader.readNext() == QXmlStreamReader::StartElement;
    return reader.hasError() ? -1 : elements;
}

// How many elements of each kind, texts aside.
QMap<QString, int> drawnOtherThanText(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    QMap<QString, int> counts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.name() != QLatin1String("text"))
            ++counts[reader.name().toString()];
    }
    return counts;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

// The JSON inside of a player's page.
QJsonObject playerData(const QByteArray& page) {
    static const QRegularExpression data(
        QStringLiteral("<script[^>]*id=\"data\"[^>]*>(.*?)</script>"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = data.match(QString::fromUtf8(page));
    return QJsonDocument::fromJson(match.captured(1).toUtf8()).object();
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private slots:
    void anSvgIsWellFormedAndKeepsItsText() {
        const QByteArray svg = exported(tests::recordedLog("gather"), ExportFormat::Svg);
        QVERIFY(elementsOf(svg) > 50);
        QVERIFY(svg.contains("F6 sleep to 1.0 s"));
        QVERIFY(svg.contains("Inter"));
    }

    void anSvgOfOutlinesHasNoText() {
        ExportOptions options = titled();
        options.textStaysText = false;
        const QByteArray svg = exported(tests::recordedLog("gather"), ExportFormat::Svg, options);
        QVERIFY(elementsOf(svg) > 50);
        QVERIFY(!svg.contains("<text"));
    }

    void hostileNamesAddNoElement() {
        const QByteArray known = exported(tests::gatherWith("Task-3"), ExportFormat::Svg);
        const int plain = elementsOf(known);
        QVERIFY(plain > 50); // -1: it could not be read
        for (const std::string& name : tests::hostileNames(kNames)) {
            const QByteArray svg = exported(tests::gatherWith(name), ExportFormat::Svg);
            const int elements = elementsOf(svg);
            // A name without a letter that can be drawn has no text element; one that needs
            // several fonts has one for each.
            const auto fonts = qsizetype(2 * QString::fromStdString(name).size());
            QVERIFY2(elements > 50 && elements <= plain + fonts, name.c_str());
            QCOMPARE(drawnOtherThanText(svg), drawnOtherThanText(known));
            QVERIFY(!svg.contains("<script") && !svg.contains("onerror=\""));
        }
    }

    void hostileNamesAddNothingToThePlayer() {
        const QByteArray plain = exported(tests::gatherWith("Task-3"), ExportFormat::Player);
        const qsizetype tags = plain.count('<');
        const QJsonObject known = playerData(plain);
        QVERIFY(known[QStringLiteral("events")].toArray().size() > 100);
        for (const std::string& name : tests::hostileNames(kNames)) {
            const QByteArray page = exported(tests::gatherWith(name), ExportFormat::Player);
            QCOMPARE(page.count('<'), tags); // the picture is inside as base64, the data escaped
            QCOMPARE(playerData(page)[QStringLiteral("events")].toArray().size(),
                     known[QStringLiteral("events")].toArray().size());
        }
    }

    void thePlayerNeedsNothingFromOutside() {
        const QByteArray page = exported(tests::recordedLog("gather"), ExportFormat::Player);
        QVERIFY(page.contains("Content-Security-Policy"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(!QRegularExpression(QStringLiteral("(src|href)=\"?(https?:)?//"))
                     .match(QString::fromUtf8(page))
                     .hasMatch());
        QVERIFY(page.size() < 150'000);
    }

    void hostileNamesAddNoCellToMarkdown() {
        static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
        const auto shape = [](const QByteArray& text) {
            QList<qsizetype> bars;
            for (const QString& line : QString::fromUtf8(text).split(u'\n'))
                bars << line.count(bar);
            return bars;
        };
        const auto plain = shape(exported(tests::gatherWith("Task-3"), ExportFormat::Markdown));
        QVERIFY(plain.size() > 30);
        for (const std::string& name : tests::hostileNames(kNames))
            QCOMPARE(shape(exported(tests::gatherWith(name), ExportFormat::Markdown)), plain);
    }

    void pngAndPdfTakeEveryName() {
        for (const std::string& name : tests::hostileNames(40)) {
            const Trace trace = tests::gatherWith(name);
            QVERIFY(!QImage::fromData(exported(trace, ExportFormat::Png)).isNull());
            QVERIFY(exported(trace, ExportFormat::Pdf).startsWith("%PDF"));
        }
    }

    void aPngIsAPictureOfTheWholeRun() {
        const QImage image =
            QImage::fromData(exported(tests::recordedLog("chain"), ExportFormat::Png));
        QVERIFY(image.width() > 2000);
        QVERIFY(image.height() > 200);
        ExportOptions options = titled();
        options.size = QSizeF(800, 0);
        options.scale = 1;
        QCOMPARE(QImage::fromData(exported(tests::recordedLog("chain"), ExportFormat::Png, options))
                     .width(),
                 800);
    }

    void theStageIsAPictureToo() {
        ExportOptions options = titled();
        options.show = ExportShow::Stage;
        options.cursor = 72;
        const QByteArray svg = exported(tests::recordedLog("gather"), ExportFormat::Svg, options);
        QVERIFY(svg.contains("READY QUEUE"));
        QVERIFY(elementsOf(svg) > 50);
        options.look = ExportLook::Dark;
        QVERIFY(exported(tests::recordedLog("gather"), ExportFormat::Svg, options) != svg);
    }

    void onlyTheChosenLanesAreDrawn() {
        ExportOptions options = titled();
        options.lanes = {QStringLiteral("Task-2")};
        const QByteArray svg = exported(tests::recordedLog("gather"), ExportFormat::Svg, options);
        QVERIFY(svg.contains("Task-2"));
        QVERIFY(!svg.contains("Task-3"));
    }

    void aGifHasAPictureAStep() {
        QByteArray bytes = exported(tests::recordedLog("gather"), ExportFormat::Gif);
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer, "gif");
        QVERIFY(reader.supportsAnimation());
        int frames = 0;
        QSize size;
        while (reader.canRead()) {
            const QImage image = reader.read();
            QVERIFY2(!image.isNull(), qPrintable(reader.errorString()));
            QVERIFY(size.isEmpty() || image.size() == size);
            size = image.size();
            ++frames;
        }
        QVERIFY2(frames >= 14, qPrintable(QString::number(frames))); // handles of the run
        QCOMPARE(reader.loopCount(), -1);                            // for ever
    }

    void jsonLinesReadBackAsTheSameTrace() {
        const Trace trace = tests::recordedLog("gather");
        std::istringstream in(exported(trace, ExportFormat::JsonLines).toStdString());
        Trace again;
        QVERIFY(readJsonLines(in, again).error.empty());
        QCOMPARE(again.size(), trace.size());
    }

    void theSameRunGivesTheSameBytes() {
        const Trace trace = tests::recordedLog("gather");
        for (const FormatRow& row : exportFormats()) {
            if (row.format == ExportFormat::Cpp)
                continue; // of the program, not of the run
            const QByteArray once = exported(trace, row.format);
            QVERIFY2(!once.isEmpty(), row.name);
            QVERIFY2(exported(trace, row.format) == once, row.name);
        }
    }

    void aProgramInCppIsMadeOfTheSceneText() {
        ExportOptions options = titled();
        QVERIFY(!exportedBytes({}, options, ExportFormat::Cpp).error.isEmpty()); // a recorded run
        options.sourceText = QStringLiteral("async def f():\n    return 1\n");
        const ExportResult made = exportedBytes({}, options, ExportFormat::Cpp);
        QCOMPARE(made.error, QString());
        QVERIFY(made.bytes.contains("Coro<Value> f() {\n    co_return 1;\n}"));
    }

    void aProgramThatCppCannotSayIsRefusedBeforeAnythingIsWritten() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.cpp"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        ExportOptions options = titled();
        options.sourceText = QStringLiteral("import random\nmatch 1:\n    case 1:\n        pass\n");
        QString error;
        QVERIFY(!exportRun({}, options, ExportFormat::Cpp, path, &error));
        QVERIFY2(error.contains(QStringLiteral("line 1: the module random\nline 2: match")),
                 qPrintable(error));
        QCOMPARE(contents(path), QByteArray("old"));
    }

    void anExportCanBeStopped() {
        const Trace trace = tests::recordedLog("gather");
        for (const ExportFormat format : {ExportFormat::Gif, ExportFormat::Webm,
                                          ExportFormat::Player, ExportFormat::Markdown}) {
            QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("old"));
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
            old.close();
            int asked = 0;
            QString error;
            const bool isDone = exportRun(trace, titled(), format, path, &error, [&asked](double) {
                ++asked;
                return false;
            });
            if (format == ExportFormat::Gif || format == ExportFormat::Webm)
                QVERIFY(asked > 0);
            if (asked == 0)
                continue; // short enough to be done before it asks
            QVERIFY(!isDone);
            QVERIFY(error.isEmpty()); // it was wished
            QCOMPARE(contents(path), QByteArray("old"));
        }
    }

    void aFailedExportLeavesTheOldFile() {
        QTemporaryDir folder;
        QString error;
        QVERIFY(!exportRun(tests::recordedLog("chain"), {},
                           folder.filePath(QStringLiteral("no/such/folder.svg")), &error));
        QVERIFY(!error.isEmpty());
        QVERIFY(!exportRun(tests::recordedLog("chain"), {},
                           folder.filePath(QStringLiteral("a.xyz")), &error));
        QVERIFY(error.contains(QStringLiteral("xyz")));
        QVERIFY(!exportRun(tests::recordedLog("chain"), {}, folder.path(), &error));
        if (QFile::exists(QStringLiteral("/dev/full"))) {
            QVERIFY(!exportRun(tests::recordedLog("chain"), {}, ExportFormat::Svg,
                               QStringLiteral("/dev/full"), &error));
            QVERIFY(!error.isEmpty());
        }
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
