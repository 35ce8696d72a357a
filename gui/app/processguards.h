// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the process does about signals, a missing home and damaged settings, before anything else.
#pragma once

#include <QObject>
#include <QString>

class QSocketNotifier;

namespace coroscope::gui {

// A closed pipe or a limit on file sizes becomes an error of the write, not the end of the process.
void ignoreWriteSignals();
// For commands: who no longer reads standard output ends the process, status 1, without a word.
void endOnClosedPipe();
// Without HOME in the environment the user's entry in the system's table is taken.
void findHome();
// Damaged settings are put beside and the defaults used; a sentence about it, else empty.
[[nodiscard]] QString keepDamagedSettings();
// A crash leaves a note of a fixed size in the user's folder; it saves nothing, the journal is on
// the disk already. Then the signal does what it does.
void noteCrashes();
// What the note of an earlier crash says, which then goes; else empty.
[[nodiscard]] QString takeCrashNote();

// Turns the signals that ask the process to end (SIGTERM, SIGHUP, SIGINT) into `asked`.
class EndSignals : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void asked();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace coroscope::gui
