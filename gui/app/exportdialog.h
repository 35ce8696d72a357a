// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Export: what kind of file, which part of the run, how large, which theme; with a preview.
#pragma once

#include "gui/export/exporter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace coroscope::gui {

class SegmentedControl;
class Session;
class ToggleSwitch;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Session& session, QWidget* parent);
    [[nodiscard]] QString savedPath() const { return m_savedPath; }
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] QString format() const;              // "svg"
    [[nodiscard]] QString saveTo(const QString& path); // empty, or why it cannot

private:
    QWidget* makeFormats();
    QWidget* makeFields();
    QWidget* makeButtons();
    void styleParts();
    void follow();
    void save();

    Session& m_session;
    QListWidget* m_formats = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_note = nullptr;
    QComboBox* m_range = nullptr;
    QSpinBox* m_first = nullptr;
    QSpinBox* m_last = nullptr;
    QSpinBox* m_width = nullptr;
    SegmentedControl* m_theme = nullptr;
    ToggleSwitch* m_legend = nullptr;
    ToggleSwitch* m_title = nullptr;
    QPushButton* m_save = nullptr;
    QString m_savedPath;
};

} // namespace coroscope::gui
