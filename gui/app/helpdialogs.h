// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The two dialogs of the Help menu.
#pragma once

class QWidget;

namespace coroscope::gui {

void showKeysDialog(QWidget* window);
void showAboutDialog(QWidget* window);

} // namespace coroscope::gui
