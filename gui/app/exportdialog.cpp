// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The fields make ExportOptions; the exporter does the rest, here and on the command line.
#include "gui/app/exportdialog.h"

#include "gui/app/controls.h"
#include "gui/session/session.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr QSize kPreview(640, 240);
constexpr int kPreviewMargin = 10;

struct Format {
    const char* extension;
    const char* words;
    bool isPicture;
};

constexpr Format kFormats[] = {
    {"svg", QT_TRANSLATE_NOOP("coroscope::gui::ExportDialog", "Vector picture"), true},
    {"png", QT_TRANSLATE_NOOP("coroscope::gui::ExportDialog", "Picture"), true},
    {"pdf", QT_TRANSLATE_NOOP("coroscope::gui::ExportDialog", "Page"), true},
    {"json", QT_TRANSLATE_NOOP("coroscope::gui::ExportDialog", "Perfetto trace"), false},
    {"jsonl", QT_TRANSLATE_NOOP("coroscope::gui::ExportDialog", "Events, to open again"), false},
};

QString titleOf(const Session& session) {
    return session.title().section(QLatin1Char('.'), 0, 0);
}

} // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session) {
    setWindowTitle(tr("Export %1").arg(session.title()));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeFormats());
    columns->addWidget(makeFields(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    m_formats->setCurrentRow(0);
    styleParts();
    follow();
}

void ExportDialog::styleParts() {
    const Theme& theme = themeOf(m_session.isDark());
    m_preview->setStyleSheet(
        QStringLiteral("background: %1; border: 1px solid %2; border-radius: 10px")
            .arg(theme.surface.name(), theme.line.name()));
    m_formats->setStyleSheet(
        QStringLiteral("QListWidget { background: transparent; border: none; outline: none }"
                       "QListWidget::item { padding: 0 12px; border-radius: 8px; color: %1 }"
                       "QListWidget::item:selected { background: %2; color: %3 }")
            .arg(theme.ink.name(), theme.accentSoft.name(), theme.accent.name()));
    for (QSpinBox* box : {m_first, m_last, m_width})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_width->setFixedWidth(140);
}

QWidget* ExportDialog::makeFormats() {
    m_formats = new QListWidget(this);
    m_formats->setFixedWidth(214);
    m_formats->setAccessibleName(tr("Format"));
    for (const Format& format : kFormats) {
        const QString name = QString::fromLatin1(format.extension).toUpper();
        auto* item = new QListWidgetItem(QStringLiteral("%1    %2").arg(name, tr(format.words)));
        item->setSizeHint({190, 40});
        m_formats->addItem(item);
    }
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::follow);
    return m_formats;
}

QWidget* ExportDialog::makeFields() {
    auto* page = new QWidget(this);
    m_preview = new QLabel(page);
    m_preview->setFixedSize(kPreview + 2 * QSize(kPreviewMargin, kPreviewMargin));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_note = new QLabel(page);
    const int count = static_cast<int>(m_session.eventCount());
    m_range = new QComboBox(page);
    m_range->addItems({tr("Whole run"), tr("Up to the cursor"), tr("These events")});
    m_first = new QSpinBox(page);
    m_last = new QSpinBox(page);
    m_first->setRange(1, count);
    m_last->setRange(1, count);
    m_last->setValue(count);
    m_width = new QSpinBox(page);
    m_width->setRange(0, 8000);
    m_width->setSpecialValueText(tr("natural"));
    m_width->setSuffix(tr(" px"));
    m_width->setSingleStep(100);
    m_theme = new SegmentedControl(m_session, {tr("Light"), tr("Dark")}, page);
    m_theme->setAccessibleName(tr("Theme"));
    m_legend = new ToggleSwitch(m_session, tr("Legend"), page);
    m_title = new ToggleSwitch(m_session, tr("Title"), page);
    m_legend->setChecked(true);
    m_title->setChecked(true);

    auto* range = new QHBoxLayout;
    range->addWidget(m_range);
    range->addWidget(new QLabel(tr("event")));
    range->addWidget(m_first);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_last);
    range->addStretch();
    auto* show = new QHBoxLayout;
    show->addWidget(m_title);
    show->addWidget(m_legend);
    show->addStretch();
    auto* form = new QFormLayout;
    form->setSpacing(12);
    form->addRow(tr("Range"), range);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Show"), show);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_preview);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addStretch();

    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    for (QSpinBox* box : {m_first, m_last, m_width})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::follow);
    connect(m_theme, &SegmentedControl::chosen, this, &ExportDialog::follow);
    for (ToggleSwitch* box : {m_legend, m_title})
        connect(box, &QAbstractButton::toggled, this, &ExportDialog::follow);
    return page;
}

QWidget* ExportDialog::makeButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* promise = new QLabel(tr("The same run gives the same file, byte for byte."), row);
    auto* cancel = new QPushButton(tr("Cancel"), row);
    m_save = new QPushButton(row);
    m_save->setDefault(true);
    layout->addWidget(promise, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    return row;
}

QString ExportDialog::format() const {
    return QLatin1String(kFormats[std::max(0, m_formats->currentRow())].extension);
}

ExportOptions ExportDialog::options() const {
    ExportOptions options;
    options.dark = m_theme->current() == 1;
    options.titleText = titleOf(m_session);
    options.legend = m_legend->isChecked();
    options.title = m_title->isChecked();
    options.size = QSizeF(m_width->value(), 0);
    const int range = m_range->currentIndex();
    options.firstEvent = range == 2 ? static_cast<std::size_t>(m_first->value()) : 1;
    options.lastEvent = range == 0   ? m_session.eventCount()
                        : range == 1 ? std::max<std::size_t>(1, m_session.cursor())
                                     : static_cast<std::size_t>(m_last->value());
    options.lastEvent = std::max(options.lastEvent, options.firstEvent);
    return options;
}

void ExportDialog::follow() {
    if (!m_save)
        return;
    const bool isPicture = kFormats[std::max(0, m_formats->currentRow())].isPicture;
    const bool isChosen = m_range->currentIndex() == 2;
    m_first->setEnabled(isChosen);
    m_last->setEnabled(isChosen);
    m_width->setEnabled(isPicture);
    m_theme->setEnabled(isPicture);
    m_legend->setEnabled(isPicture);
    m_title->setEnabled(isPicture);
    m_save->setText(tr("Save %1…").arg(format().toUpper()));
    const QImage image = renderTimeline(m_session.trace(), options());
    const QSizeF size = image.deviceIndependentSize();
    m_note->setText(tr("%1 × %2 px").arg(size.width(), 0, 'f', 0).arg(size.height(), 0, 'f', 0));
    m_note->setVisible(isPicture);
    QImage fitted = image;
    fitted.setDevicePixelRatio(1);
    fitted = fitted.scaled(kPreview, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    m_preview->setPixmap(QPixmap::fromImage(fitted));
}

void ExportDialog::save() {
    const QString name = titleOf(m_session) + QLatin1Char('.') + format();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), name, QStringLiteral("%1 (*.%2)").arg(format().toUpper(), format()));
    if (path.isEmpty())
        return;
    const QString error = saveTo(path);
    if (error.isEmpty())
        return accept();
    QMessageBox box(QMessageBox::Warning, tr("Export"), error, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

QString ExportDialog::saveTo(const QString& path) {
    QString error;
    m_savedPath = path;
    const bool isWritten = exportTimeline(m_session.trace(), options(), path, &error);
    return isWritten ? QString() : error;
}

} // namespace coroscope::gui
