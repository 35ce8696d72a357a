// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The style sheet of the controls that Qt paints itself: menus, tabs, buttons, fields, scroll bars.
#include "gui/theme/theme.h"

#include <QString>

namespace coroscope::gui {

namespace {

// Names in braces are replaced by the theme's colours.
const char* const kSheet = R"(
* { font-family: "Inter", "Noto Sans CJK SC", "DejaVu Sans"; font-size: 13px; }
QMainWindow, QDialog { background: {window}; color: {ink}; }
QMenuBar { background: {window}; color: {ink2}; border: none; padding: 0; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: {hover}; color: {ink}; }
QMenu { background: {surface}; color: {ink}; border: 1px solid {line}; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 6px; }
QMenu::item:selected { background: {accentSoft}; color: {ink}; }
QMenu::item:disabled { color: {ink3}; }
QMenu::separator { height: 1px; background: {line}; margin: 5px 8px; }
QToolTip { background: {raised}; color: {ink}; border: 1px solid {lineStrong}; padding: 4px; }
QSplitter::handle { background: {line}; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { background: {surface}; color: {ink};
    border: 1px solid {lineStrong}; border-radius: 6px; padding: 4px 8px; min-height: 22px;
    selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid {accent}; padding: 3px 7px; }
QComboBox::drop-down { border: none; background: transparent; width: 26px; }
QPushButton { background: {surface}; color: {ink}; border: 1px solid {lineStrong};
    border-radius: 8px; padding: 6px 14px; min-height: 20px; font-weight: 500; }
QPushButton:hover { background: {hover}; }
QPushButton:focus { border: 2px solid {accent}; padding: 5px 13px; }
QPushButton:default { background: {accent}; color: {onAccent}; border-color: {accent}; }
QPushButton[isField="true"] { text-align: left; border-radius: 6px; padding: 6px 8px;
    font-weight: 400; }
QPushButton::menu-indicator { width: 13px; height: 13px; right: 9px;
    subcontrol-origin: border; subcontrol-position: center right; }
QPushButton:disabled { background: {window}; color: {ink3}; border-color: {line}; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: {line}; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: {lineStrong}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox, QRadioButton, QLabel { color: {ink}; background: transparent; }
QListView, QTreeView { background: {surface}; color: {ink}; border: none; outline: none; }
)";

} // namespace

QString styleSheetOf(const Theme& theme) {
    QString sheet = QString::fromLatin1(kSheet);
    const std::pair<const char*, QColor> colours[] = {
        {"{window}", theme.window},
        {"{surface}", theme.surface},
        {"{raised}", theme.raised},
        {"{hover}", theme.hover},
        {"{line}", theme.line},
        {"{lineStrong}", theme.lineStrong},
        {"{ink}", theme.ink},
        {"{ink2}", theme.ink2},
        {"{ink3}", theme.ink3},
        {"{accent}", theme.accent},
        {"{accentSoft}", theme.accentSoft},
        {"{onAccent}", theme.onAccent},
    };
    for (const auto& [name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace coroscope::gui
