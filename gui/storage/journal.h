// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A window's safety copy: a file that only grows, block by block, each with its checksum. The first
// block holds the whole document, the others what an edit replaced. While its window lives it is
// locked, so a journal without a lock was left behind.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace coroscope::gui {

struct JournalState {
    QString title;
    QString filePath;  // empty: never saved
    QByteArray base;   // the checksum of the file's bytes that the text was made from
    QString savedText; // as it was opened or saved
    QString text;
    [[nodiscard]] bool isModified() const { return text != savedText; }
};

// What can be read of it: up to the first block that is damaged.
struct JournalContent {
    JournalState state;
    int blocks = 0;            // 0: nothing could be read
    qint64 damagedAt = -1;     // the byte from which on; -1: whole
    bool isFromFuture = false; // a later version wrote it
};
[[nodiscard]] JournalContent readJournal(const QByteArray& bytes);

// A checksum of a file's bytes, to tell whether it is still the same.
[[nodiscard]] QByteArray checksumOf(const QByteArray& bytes);

class Journal {
public:
    Journal() = default;
    ~Journal(); // closes and keeps the file
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    // Starts a new journal in the folder with this state, then removes the one before. False: why()
    // says what failed, and the one before goes on.
    bool begin(const QString& folder, const JournalState& state);
    // Appends what changed in the text since. False: as above; a block that was cut is taken back.
    bool append(const QString& text);
    // Removes the file. For a document that is saved or was given up by the user.
    void remove();
    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString why() const { return m_why; }

private:
    bool writeBlock(const QByteArray& block);
    bool fail();

    int m_file = -1;
    QString m_path;
    JournalState m_state;
    qint64 m_size = 0;
    QString m_why;
};

// A journal that no window holds; held by this object, so that no other window takes it too.
class LeftJournal {
public:
    LeftJournal() = default;
    LeftJournal(LeftJournal&& other) noexcept;
    LeftJournal& operator=(LeftJournal&& other) noexcept;
    ~LeftJournal();

    [[nodiscard]] bool isHeld() const { return m_file >= 0; }
    [[nodiscard]] const JournalContent& content() const { return m_content; }
    [[nodiscard]] const QString& path() const { return m_path; }
    void remove();

    // Those left in the folder, with the oldest change first; what has no unsaved text is removed.
    [[nodiscard]] static QList<QString> findIn(const QString& folder);
    [[nodiscard]] static LeftJournal hold(const QString& path);

private:
    int m_file = -1;
    QString m_path;
    JournalContent m_content;
};

// How many living windows, but that of `own`, have this file open.
[[nodiscard]] int otherWindowsOn(const QString& filePath, const QString& folder,
                                 const QString& own);

} // namespace coroscope::gui
