// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Typing Python: indentation by spaces, comments toggled, and edits from elsewhere merged in.
#pragma once

#include <QString>

class QKeyEvent;
class QPlainTextEdit;
class QTextDocument;

namespace coroscope::gui {

// True where the key was one of ours: Tab, Shift Tab, Return, Backspace in the indentation, Ctrl /.
bool editByKey(QPlainTextEdit& editor, QKeyEvent& event);

// Puts "# " before every chosen line or takes it away; one step of undo.
void toggleCommentOf(QPlainTextEdit& editor);

// Makes `shown`, the document's text, `wanted` by replacing the one stretch that differs.
void replaceDifference(QTextDocument& document, const QString& shown, const QString& wanted);

// The indentation of the line after `line`.
[[nodiscard]] int indentAfter(const QString& line);

} // namespace coroscope::gui
