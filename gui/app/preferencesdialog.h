// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Preferences: three pages, taken over together.
#pragma once

#include "gui/app/preferences.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace coroscope::gui {

class CheckMark;
class FaultLabel;
class LimitFields;
class SegmentedControl;
class Session;
class SpeedSlider;

class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    enum class Page { General, Editor, Run };

    PreferencesDialog(Session& session, const Preferences& preferences, QWidget* parent);
    // What the pages say.
    [[nodiscard]] Preferences preferences() const;
    void choose(Page page);
    void restoreDefaults(); // of the page that is shown

private:
    void fill(const Preferences& preferences);
    void showGeneral(const Preferences& preferences);
    void showEditor(const Preferences& preferences);
    QWidget* makeGeneral();
    QWidget* makeEditor();
    QWidget* makeRun();
    QWidget* makeButtons();
    void addPage(const QString& name, QWidget* page);
    void followEditor();
    void followSpeed();
    void follow();

    Session& m_session;
    Preferences m_before;
    bool m_isNarrow = false; // the room of the window: labels stand above their fields
    QListWidget* m_names = nullptr;
    QStackedWidget* m_pages = nullptr;
    QComboBox* m_language = nullptr;
    SegmentedControl* m_theme = nullptr;
    SegmentedControl* m_step = nullptr;
    SpeedSlider* m_speed = nullptr;
    QLabel* m_speedWords = nullptr;
    CheckMark* m_motion = nullptr;
    CheckMark* m_fold = nullptr;
    CheckMark* m_cleanup = nullptr;
    QSpinBox* m_typeSize = nullptr;
    QSpinBox* m_tabColumns = nullptr;
    QPlainTextEdit* m_sample = nullptr;
    LimitFields* m_limits = nullptr;
    FaultLabel* m_says = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace coroscope::gui
