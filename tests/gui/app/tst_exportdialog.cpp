// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The dialog writes what it shows, and what the command line writes.
#include "gui/app/commandline.h"
#include "gui/app/commands.h"
#include "gui/app/documents.h"
#include "gui/app/exportdialog.h"
#include "gui/app/exportparts.h"
#include "gui/app/mainwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<MainWindow>();
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        Session& session = m_window->session();
        session.run();
        QTRY_VERIFY(!session.isRunning());
        session.toEnd();
        m_dialog = std::make_unique<ExportDialog>(session, m_window.get());
    }
    void cleanupTestCase() {
        m_dialog.reset();
        m_window->session().setDocument({}, {}, {});
        m_window.reset();
    }

    void theCommandLineWritesTheSameBytes_data() { formats(); }
    void theCommandLineWritesTheSameBytes() {
        QFETCH(const int, format);
        const QString name = QLatin1String(rowOf(ExportFormat(format)).name);
        const QString byWindow = m_folder.filePath(QStringLiteral("window.") + name);
        const QString byCommand = m_folder.filePath(QStringLiteral("command.") + name);
        m_dialog->chooseFormat(ExportFormat(format));
        m_dialog->refresh();
        QCOMPARE(m_dialog->saveTo(byWindow), QString());
        QCOMPARE(m_dialog->savedPath(), byWindow);
        const CommandLine line = parseCommandLine(
            {QStringLiteral("coroscope"), QStringLiteral("export"), QStringLiteral(":gather"),
             QStringLiteral("--to"), byCommand, QStringLiteral("--as"), name});
        QCOMPARE(line.error, QString());
        QCOMPARE(runExport(line), 0);
        QVERIFY(contents(byWindow).size() > 500);
        QVERIFY(contents(byWindow) == contents(byCommand));
    }

    void thePreviewIsWhatIsWritten_data() { formats(); }
    void thePreviewIsWhatIsWritten() {
        QFETCH(const int, format);
        const FormatRow& row = rowOf(ExportFormat(format));
        m_dialog->chooseFormat(row.format);
        m_dialog->refresh();
        const ExportPreview& preview = m_dialog->preview();
        const ExportResult written =
            exportedBytes(m_window->session().trace(), m_dialog->options(), row.format);
        QCOMPARE(written.error, QString());
        if (row.kind == FormatRow::Kind::Data) {
            QVERIFY(preview.text().size() > 500);
            QVERIFY(QString::fromUtf8(written.bytes).startsWith(preview.text()));
            return;
        }
        QVERIFY(!preview.image().isNull());
        if (row.format != ExportFormat::Png)
            return; // those are opened by second programs elsewhere
        const QImage picture = QImage::fromData(written.bytes);
        const auto shape = [](const QImage& image) {
            return double(image.width()) / image.height();
        };
        QVERIFY(std::abs(shape(preview.image()) - shape(picture)) < 0.02);
        const QSize small(300, 60);
        const QImage a =
            preview.image().scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage b = picture.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 apart = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x)
                apart += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
        }
        QVERIFY2(apart < qint64(3) * small.width() * small.height(),
                 qPrintable(QString::number(apart)));
    }

    void aChosenRangeIsInTheFile() {
        m_dialog->chooseFormat(ExportFormat::EventsCsv);
        const qsizetype whole = lines();
        auto* range = m_dialog->findChild<QComboBox*>(QStringLiteral("range"));
        QVERIFY(range);
        const int before = range->currentIndex();
        range->setCurrentIndex(2);
        auto* first = m_dialog->findChild<QSpinBox*>(QStringLiteral("firstEvent"));
        auto* last = m_dialog->findChild<QSpinBox*>(QStringLiteral("lastEvent"));
        QVERIFY(first && last);
        first->setValue(30);
        last->setValue(72);
        QCOMPARE(lines(), qsizetype(44));
        range->setCurrentIndex(before);
        QCOMPARE(lines(), whole);
    }

    void thePictureIsOnTheClipboard() {
        m_dialog->chooseFormat(ExportFormat::Png);
        m_dialog->copyPicture();
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(),
                 renderPicture(m_window->session().trace(), m_dialog->options()).size());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }

    void whatCannotBeWrittenIsTold() {
        m_dialog->chooseFormat(ExportFormat::Svg);
        QVERIFY(!m_dialog->saveTo(m_folder.filePath(QStringLiteral("no/folder.svg"))).isEmpty());
        QVERIFY(m_dialog->savedPath().isEmpty());
    }

private:
    static void formats() {
        QTest::addColumn<int>("format");
        for (const FormatRow& row : exportFormats())
            QTest::newRow(row.name) << int(row.format);
    }
    qsizetype lines() const {
        return exportedBytes(m_window->session().trace(), m_dialog->options(), m_dialog->format())
            .bytes.count("\r\n");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
