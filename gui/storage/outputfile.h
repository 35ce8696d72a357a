// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a command, a dialog or a save writes: a file that stays as it was unless everything was
// written and is on the disk, or "-" for standard output.
#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace coroscope::gui {

class OutputFile {
public:
    // Replace: a new file takes the old one's name, whole or not at all; mode, owner where that is
    // allowed, extended attributes and symbolic links are kept.
    // InPlace: the old file itself is written, for one that has several names or an owner that must
    // stay; a failure half-way leaves it damaged, so one asks before.
    enum class Way { Replace, InPlace };

    explicit OutputFile(const QString& path, Way way = Way::Replace);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    // False once anything went wrong; then error() says what.
    bool write(const QByteArray& bytes);
    // Puts the file in its place. Without it nothing is changed.
    bool commit();
    [[nodiscard]] const QString& error() const { return m_error; }

    // Why a replacement would lose something (other names of the file, its owner); empty: it would
    // not.
    [[nodiscard]] static QString lossBy(const QString& path);
    // What replacements whose process is gone left in a folder is removed; how many there were.
    static int removeLeftovers(const QString& folder);

private:
    void openStandardOutput();
    void openDevice(const QByteArray& name, bool isFifo);
    void openBeside(const QByteArray& name);
    void openInPlace(const QByteArray& name);
    bool takeAttributes();
    bool finishReplacement();
    bool closeFile();
    bool fail(int reason);
    bool refuse(const QString& message);

    QString m_path;
    QByteArray m_target;    // the file itself, links followed
    QByteArray m_temporary; // what is written until commit; empty: the target is written
    int m_file = -1;
    bool m_isOwnFile = true; // to be closed here
    qsizetype m_written = 0;
    QString m_error;
};

} // namespace coroscope::gui
