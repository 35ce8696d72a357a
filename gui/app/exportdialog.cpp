// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes list, preview and fields; the exporter does the rest, here and on the command line.
#include "gui/app/exportdialog.h"

#include "core/export/escape.h"
#include "gui/app/controls.h"
#include "gui/app/exportfields.h"
#include "gui/app/exportparts.h"
#include "gui/export/film.h"
#include "gui/export/page.h"
#include "gui/session/session.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kRefreshAfter = 120;           // ms after the last change
constexpr std::size_t kMostMeasured = 3'000; // events whose file is made to tell its size
constexpr std::size_t kMostShown = 50'000;   // events that a preview draws
constexpr double kPreviewPixels = 1'600;
constexpr qsizetype kPreviewBytes = 6'000;
constexpr int kProgressAfter = 400; // ms

QString kib(qsizetype bytes) {
    return QString::number(std::max<qsizetype>(1, (bytes + 512) / 1024));
}

} // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session) {
    setWindowTitle(tr("Export %1").arg(session.title()));
    auto* body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_formats = new ExportFormatList(session, this);
    body->addWidget(m_formats);
    body->addWidget(makePage(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(body, 1);
    layout->addWidget(makeButtons());
    styleParts();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshAfter);
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_formats, &ExportFormatList::chosen, this, &ExportDialog::follow);
    connect(m_fields, &ExportFields::changed, this, &ExportDialog::follow);
    resize(1040, 740);
    m_formats->choose(ExportFormat::Svg);
    refresh();
}

void ExportDialog::styleParts() {
    const Theme& theme = themeOf(m_session.isDark());
    setStyleSheet(
        QStringLiteral("QDialog { background: %1 } #exportHead, #exportFoot { background: "
                       "%1; border: 0 solid %2 } #exportHead { border-bottom-width: 1px } "
                       "#exportFoot { border-top-width: 1px }")
            .arg(theme.surface.name(), theme.line.name()));
    m_formats->setStyleSheet(
        QStringLiteral("QListWidget { background: %1; border: none; border-right: 1px solid %2; "
                       "padding: 6px 10px; outline: none }")
            .arg(theme.zone.name(), theme.line.name()));
}

QWidget* ExportDialog::makeHead() {
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("exportHead"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(22, 12, 22, 12);
    auto* words = new QLabel(tr("Export"), head);
    words->setFont(Theme::text(19, 650));
    words->setStyleSheet(QStringLiteral("font-size: 19px; font-weight: 650"));
    auto* name = new QLabel(head);
    name->setTextFormat(Qt::PlainText);
    name->setText(QString::fromStdString(visibleText(m_session.title().toStdString())));
    row->addWidget(words);
    row->addSpacing(4);
    row->addWidget(name, 1);
    return head;
}

QWidget* ExportDialog::makePage() {
    auto* page = new QWidget(this);
    auto* heading = new QLabel(tr("PREVIEW"), page);
    heading->setStyleSheet(QStringLiteral("font-size: 12px; font-weight: 650"));
    m_note = new QLabel(page);
    m_note->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout;
    line->addWidget(heading, 1);
    line->addWidget(m_note);
    m_preview = new ExportPreview(m_session, page);
    m_fields = new ExportFields(m_session, page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    column->addLayout(line);
    column->addWidget(m_preview, 1);
    column->addSpacing(6);
    column->addWidget(m_fields);
    return page;
}

QWidget* ExportDialog::makeButtons() {
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("exportFoot"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(22, 13, 22, 13);
    row->setSpacing(12);
    const Theme& theme = themeOf(m_session.isDark());
    auto* icon = new QLabel(foot);
    icon->setPixmap(makeIcon(Icon::Info, theme, theme.ink2).pixmap(16, 16));
    auto* promise = new QLabel(tr("The same run gives the same file, byte for byte."), foot);
    m_copy = new QPushButton(tr("Copy picture"), foot);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    m_save = new QPushButton(foot);
    m_save->setDefault(true);
    m_copy->setAutoDefault(false);
    cancel->setAutoDefault(false);
    row->addWidget(icon);
    row->addWidget(promise, 1);
    for (QPushButton* button : {m_copy, cancel, m_save}) {
        button->setMinimumHeight(36);
        row->addWidget(button);
    }
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyPicture);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    return foot;
}

ExportFormat ExportDialog::format() const {
    return m_formats->format();
}

void ExportDialog::chooseFormat(ExportFormat format) {
    m_formats->choose(format);
}

ExportOptions ExportDialog::options() const {
    return m_fields->options(format());
}

void ExportDialog::follow() {
    m_fields->follow(format());
    m_save->setText(tr("Save %1…").arg(QLatin1String(rowOf(format()).tag)));
    m_copy->setEnabled(rowOf(format()).kind == FormatRow::Kind::Picture);
    m_refresh.start();
}

void ExportDialog::refresh() {
    m_refresh.stop();
    m_fields->follow(format());
    const ExportOptions wanted = options();
    if (wanted.lastEvent - wanted.firstEvent > kMostShown) {
        m_preview->showText(tr("No preview of more than %1 events.").arg(kMostShown));
        return m_note->clear();
    }
    if (isFilm(format()))
        return previewFilm();
    if (rowOf(format()).kind == FormatRow::Kind::Data)
        return previewText();
    previewPicture();
}

void ExportDialog::previewPicture() {
    ExportOptions wanted = options();
    if (format() == ExportFormat::Player)
        wanted = pictureInPlayer(std::move(wanted));
    const QSizeF size = Page(m_session.trace(), wanted).size();
    const bool isMeasured = wanted.lastEvent - wanted.firstEvent < kMostMeasured;
    const qsizetype bytes =
        isMeasured ? exportedBytes(m_session.trace(), options(), format()).bytes.size() : 0;
    wanted.scale = std::min(wanted.scale, kPreviewPixels / std::max(size.width(), size.height()));
    m_preview->showImage(renderPicture(m_session.trace(), wanted));
    m_fields->showSize(size);
    tell(format() == ExportFormat::Player ? QSizeF() : size, bytes);
}

void ExportDialog::previewFilm() {
    const bool isGif = format() == ExportFormat::Gif;
    const Film film(m_session.trace(), options(),
                    isGif ? Film::Motion::Steps : Film::Motion::Smooth);
    m_preview->showImage(film.pictureAt(m_session.cursor()));
    m_fields->showSize(film.size());
    m_note->setText(tr("%1 × %2 px, %n step(s)", nullptr, static_cast<int>(film.steps()))
                        .arg(film.size().width())
                        .arg(film.size().height()));
}

void ExportDialog::previewText() {
    const ExportResult result = exportedBytes(m_session.trace(), options(), format());
    m_preview->showText(result.error.isEmpty() ? QString::fromUtf8(result.bytes.left(kPreviewBytes))
                                               : result.error);
    tell({}, result.bytes.size());
}

void ExportDialog::tell(QSizeF size, qsizetype bytes) {
    const QString pixels =
        tr("%1 × %2 px").arg(size.width(), 0, 'f', 0).arg(size.height(), 0, 'f', 0);
    const QString about = tr("about %1 KiB").arg(kib(bytes));
    QStringList words;
    if (!size.isEmpty())
        words << pixels;
    if (bytes)
        words << about;
    m_note->setText(words.join(QStringLiteral(", ")));
}

void ExportDialog::copyPicture() {
    auto* data = new QMimeData;
    data->setImageData(renderPicture(m_session.trace(), options()));
    data->setData(QStringLiteral("image/svg+xml"),
                  exportedBytes(m_session.trace(), options(), ExportFormat::Svg).bytes);
    QGuiApplication::clipboard()->setMimeData(data);
    m_note->setText(tr("The picture is on the clipboard."));
}

void ExportDialog::save() {
    const QString extension = QLatin1String(rowOf(format()).extension);
    const QString name =
        QString::fromStdString(safeFileName(exportTitle(m_session.title()).toStdString())) +
        QLatin1Char('.') + extension;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), name,
        QStringLiteral("%1 (*.%2)").arg(QLatin1String(rowOf(format()).tag), extension));
    if (path.isEmpty())
        return;
    const QString error = saveTo(path);
    if (error.isEmpty() && !m_savedPath.isEmpty())
        return accept();
    if (error.isEmpty())
        return; // stopped: the dialog stays
    QMessageBox box(QMessageBox::Warning, tr("Export"), error, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

QString ExportDialog::saveTo(const QString& path) {
    constexpr int kWhole = 1000;
    QProgressDialog progress(tr("Exporting…"), tr("Stop"), 0, kWhole, this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(kProgressAfter);
    progress.setValue(0);
    QString error;
    const bool isWritten =
        exportRun(m_session.trace(), options(), format(), path, &error, [&progress](double share) {
            progress.setValue(static_cast<int>(share * (kWhole - 1)));
            return !progress.wasCanceled();
        });
    m_savedPath = isWritten ? path : QString();
    return error;
}

} // namespace coroscope::gui
