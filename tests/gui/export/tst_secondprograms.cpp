// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Exports opened by programs that are not ours: pictures look as our own PNG does, films have their
// frames, the player steps and plays in a browser. A program that is not installed is skipped.
#include "gui/export/exporter.h"
#include "tests/support/hostilenames.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

constexpr int kPatience = 120'000;      // ms, for a browser on a busy machine
constexpr double kMostDifference = 3.5; // mean of a channel, of 255: other text rendering
constexpr int kMostInAPlace = 64;       // of a channel, in pictures of an eighth of the size

struct Ran {
    int status = -1;
    QByteArray output;
};

Ran runProgram(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.output = process.readAllStandardOutput();
    return ran;
}

bool has(const char* program) {
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

ExportOptions small() {
    ExportOptions options;
    options.titleText = QStringLiteral("gather");
    options.scale = 1;
    return options;
}

void write(const QString& path, const Trace& trace, ExportFormat format,
           const ExportOptions& options = small()) {
    QString error;
    QVERIFY2(exportRun(trace, options, format, path, &error), qPrintable(error));
}

// The mean difference of a channel over all pixels.
double difference(const QImage& x, const QImage& y) {
    const QImage a = x.convertToFormat(QImage::Format_RGB32);
    const QImage b = y.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_RGB32);
    double sum = 0;
    for (int row = 0; row < a.height(); ++row) {
        for (int column = 0; column < a.width(); ++column) {
            const QRgb p = a.pixel(column, row);
            const QRgb q = b.pixel(column, row);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                   std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

// The greatest difference of a channel where both are seen from afar: nothing is missing.
int farthestPlace(const QImage& x, const QImage& y) {
    const QSize small(x.width() / 8, x.height() / 8);
    const auto far = [small](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = far(x);
    const QImage b = far(y);
    int most = 0;
    for (int row = 0; row < a.height(); ++row) {
        for (int column = 0; column < a.width(); ++column) {
            const QRgb p = a.pixel(column, row);
            const QRgb q = b.pixel(column, row);
            most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                             std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return most;
}

// What stands in the page once it is loaded.
QString pageAfterLoading(const QTemporaryDir& folder, const QString& url) {
    return QString::fromUtf8(
        runProgram(QStringLiteral("chromium"),
                   {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
                    QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
                    QStringLiteral("--host-resolver-rules=MAP * ~NOTFOUND"),
                    QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                    QStringLiteral("--virtual-time-budget=120000"), QStringLiteral("--dump-dom"),
                    url})
            .output);
}

} // namespace

class TestSecondPrograms : public QObject {
    Q_OBJECT

private slots:
    void svgLooksAsThePngDoes_data() { looks(); }
    void svgLooksAsThePngDoes() {
        if (!has("rsvg-convert"))
            QSKIP("rsvg-convert is not installed");
        compare(ExportFormat::Svg, [this](const QString& from, const QString& to) {
            return runProgram(QStringLiteral("rsvg-convert"),
                              {from, QStringLiteral("-o"), to + QStringLiteral(".png")})
                .status;
        });
    }

    void pdfLooksAsThePngDoes_data() { looks(); }
    void pdfLooksAsThePngDoes() {
        if (!has("pdftoppm"))
            QSKIP("pdftoppm is not installed");
        compare(ExportFormat::Pdf, [this](const QString& from, const QString& to) {
            return runProgram(QStringLiteral("pdftoppm"),
                              {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                               QStringLiteral("-r"), QStringLiteral("96"), from, to})
                .status;
        });
    }

    void aPdfHasTextThatCanBeFound() {
        if (!has("pdftotext"))
            QSKIP("pdftotext is not installed");
        const QString path = m_folder.filePath(QStringLiteral("t.pdf"));
        write(path, tests::recordedLog("gather"), ExportFormat::Pdf);
        const Ran ran = runProgram(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.output.contains("Task-3") && ran.output.contains("sleep to 0.5 s"),
                 ran.output.constData());
    }

    void filmsHaveTheirFrames_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("codec");
        QTest::newRow("gif") << int(ExportFormat::Gif) << QByteArray("gif");
        QTest::newRow("webm") << int(ExportFormat::Webm) << QByteArray("vp9");
    }
    void filmsHaveTheirFrames() {
        QFETCH(const int, format);
        QFETCH(const QByteArray, codec);
        if (!has("ffprobe"))
            QSKIP("ffprobe is not installed");
        const QString path = m_folder.filePath(QStringLiteral("film"));
        write(path, tests::recordedLog("gather"), ExportFormat(format));
        const Ran ran = runProgram(
            QStringLiteral("ffprobe"),
            {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
             QStringLiteral("-show_entries"), QStringLiteral("stream=codec_name,nb_read_frames"),
             QStringLiteral("-of"), QStringLiteral("csv=p=0"), path});
        QCOMPARE(ran.status, 0);
        const QList<QByteArray> told = ran.output.trimmed().split(',');
        QCOMPARE(told.value(0), codec);
        QVERIFY2(told.value(1).toInt() >= 14, ran.output.constData());
    }

    void thePlayerGoesToAMomentAndPlays() {
        if (!has("chromium"))
            QSKIP("chromium is not installed");
        const QString path = m_folder.filePath(QStringLiteral("p.html"));
        const Trace trace = tests::recordedLog("gather");
        write(path, trace, ExportFormat::Player);
        const QString url = QStringLiteral("file://") + path;
        const QString start = pageAfterLoading(m_folder, url);
        QVERIFY2(start.contains(QStringLiteral("data-event=\"0\"")), qPrintable(start.left(400)));
        const QString moment = pageAfterLoading(m_folder, url + QStringLiteral("#event=72"));
        QVERIFY(moment.contains(QStringLiteral("data-event=\"72\"")));
        const QString end = pageAfterLoading(m_folder, url + QStringLiteral("#play"));
        static const QRegularExpression figures(QStringLiteral("Event (\\d+) / (\\d+)"));
        const auto reached = figures.match(end);
        QVERIFY(reached.hasMatch());
        QCOMPARE(reached.captured(1), reached.captured(2));
        QVERIFY(reached.captured(1).toInt() > 100);
    }

    void aNameIsNoMarkupInABrowser() {
        if (!has("chromium"))
            QSKIP("chromium is not installed");
        const std::string name = "</script><script>document.title='broken'</script>"
                                 "<img src=x onerror=\"document.title='broken'\">";
        const QString path = m_folder.filePath(QStringLiteral("h.html"));
        write(path, tests::gatherWith(name), ExportFormat::Player);
        const QString page = pageAfterLoading(m_folder, QStringLiteral("file://") + path +
                                                            QStringLiteral("#event=72"));
        QVERIFY(page.contains(QStringLiteral("data-event=\"72\"")));
        QVERIFY(!page.contains(QStringLiteral("<title>broken")));
        QVERIFY(!page.contains(QStringLiteral("<img src=\"x\"")));
        QVERIFY(page.contains(QStringLiteral("&lt;img src=x")));
    }

private:
    static void looks() {
        QTest::addColumn<int>("look");
        QTest::addColumn<int>("show");
        for (const ExportLook look : {ExportLook::Light, ExportLook::Dark, ExportLook::Print}) {
            for (const ExportShow show : {ExportShow::Timeline, ExportShow::Both})
                QTest::addRow("%d %d", int(look), int(show)) << int(look) << int(show);
        }
    }

    template <class Render>
    void compare(ExportFormat format, Render render) {
        QFETCH(const int, look);
        QFETCH(const int, show);
        ExportOptions options = small();
        options.look = ExportLook(look);
        options.show = ExportShow(show);
        options.cursor = 72;
        const Trace trace = tests::recordedLog("gather");
        const QString from = m_folder.filePath(QStringLiteral("from"));
        const QString to = m_folder.filePath(QStringLiteral("to"));
        write(from, trace, format, options);
        QCOMPARE(render(from, to), 0);
        const QImage theirs(to + QStringLiteral(".png"));
        const QImage ours =
            QImage::fromData(exportedBytes(trace, options, ExportFormat::Png).bytes);
        QVERIFY(!theirs.isNull() && !ours.isNull());
        QVERIFY(std::abs(theirs.width() - ours.width()) <= 2);
        QVERIFY(std::abs(theirs.height() - ours.height()) <= 2);
        const double distance = difference(ours, theirs);
        QVERIFY2(distance < kMostDifference, qPrintable(QString::number(distance)));
        const int place = farthestPlace(ours, theirs);
        QVERIFY2(place < kMostInAPlace, qPrintable(QString::number(place)));
        // The measure tells pictures apart: another moment of the run is farther away.
        options.look = look == int(ExportLook::Dark) ? ExportLook::Light : ExportLook::Dark;
        const QImage other =
            QImage::fromData(exportedBytes(trace, options, ExportFormat::Png).bytes);
        QVERIFY(difference(other, theirs) > 10 * kMostDifference);
        if (options.show != ExportShow::Timeline) {
            options.look = ExportLook(look);
            options.cursor = 20; // cards stand elsewhere then
            const QImage moment =
                QImage::fromData(exportedBytes(trace, options, ExportFormat::Png).bytes);
            QVERIFY(farthestPlace(moment, theirs) > kMostInAPlace);
        }
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSecondPrograms)
#include "tst_secondprograms.moc"
