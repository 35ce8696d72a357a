// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Export: what kind of file, which part of the run, how large, which theme; with a preview of what
// is written.
#pragma once

#include "gui/export/exporter.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace coroscope::gui {

class ExportFields;
class ExportFormatList;
class ExportPreview;
class Session;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Session& session, QWidget* parent);
    [[nodiscard]] QString savedPath() const { return m_savedPath; }
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] ExportFormat format() const;
    void chooseFormat(ExportFormat format);
    // Empty, or why it cannot be written (a stopped export: empty, and savedPath() is empty).
    [[nodiscard]] QString saveTo(const QString& path);
    void copyPicture();
    void refresh(); // the preview, at once
    [[nodiscard]] const ExportPreview& preview() const { return *m_preview; }

private:
    QWidget* makeHead();
    QWidget* makePage();
    QWidget* makeButtons();
    void styleParts();
    void follow();
    void previewPicture();
    void previewFilm();
    void previewText();
    void tell(QSizeF size, qsizetype bytes);
    void save();

    Session& m_session;
    QTimer m_refresh;
    ExportFormatList* m_formats = nullptr;
    ExportPreview* m_preview = nullptr;
    ExportFields* m_fields = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QString m_savedPath;
};

} // namespace coroscope::gui
