// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Shows a text that was left unsaved beside the file as it is now, and asks which to open.
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace coroscope::gui {

struct LeftText {
    QString title;
    QString text;
    QString textTime; // of its last change, as a person reads it
    QString other;    // the file's, or as it was opened where the file is gone
    QString otherTime;
    bool isFileThere = false;
    bool hasFileChanged = false; // since the unsaved text was begun
};

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    enum class Answer { Later, Unsaved, File };

    RecoveryDialog(const LeftText& left, QWidget* parent);
    [[nodiscard]] Answer answer() const { return m_answer; }

private:
    QWidget* makePane(const QString& head, const QString& text, const QString& other);
    QWidget* makeButtons(const LeftText& left);
    void choose(Answer answer);

    Answer m_answer = Answer::Later;
};

} // namespace coroscope::gui
