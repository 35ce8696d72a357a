// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What of the run is exported, and how: the fields of the export dialog.
#pragma once

#include "gui/export/exportformat.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;

namespace coroscope::gui {

class CheckMark;
class SegmentedControl;
class Session;

class ExportFields : public QWidget {
    Q_OBJECT

public:
    ExportFields(Session& session, QWidget* parent);
    [[nodiscard]] ExportOptions options(ExportFormat format) const;
    // Greys what the format has no use for; a film begins with both views.
    void follow(ExportFormat format);
    void showSize(QSizeF size); // that the picture has

signals:
    void changed();

private:
    QWidget* makeRange();
    QWidget* makeSize();
    QWidget* makeTasks();
    QWidget* makeMarks();
    [[nodiscard]] QStringList chosenTasks() const;
    void tellTasks();

    Session& m_session;
    bool m_wasFilm = false;
    QLineEdit* m_title = nullptr;
    SegmentedControl* m_show = nullptr;
    QComboBox* m_range = nullptr;
    QSpinBox* m_first = nullptr;
    QSpinBox* m_last = nullptr;
    QComboBox* m_size = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QComboBox* m_scale = nullptr;
    SegmentedControl* m_look = nullptr;
    QPushButton* m_tasks = nullptr;
    QMenu* m_taskMenu = nullptr;
    CheckMark* m_legend = nullptr;
    CheckMark* m_arrows = nullptr;
    CheckMark* m_folds = nullptr;
    CheckMark* m_source = nullptr;
    CheckMark* m_text = nullptr;
};

} // namespace coroscope::gui
