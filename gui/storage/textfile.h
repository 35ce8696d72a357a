// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A file's bytes as a text with plain line ends, and back: what was not edited comes out byte for
// byte, with its byte order mark and each line's own end.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace coroscope::gui {

class TextFile {
public:
    TextFile() = default;

    enum class Fault { None, Nul, NotUtf8, Utf16 };
    // Takes a file's bytes; with a fault the text stays empty and faultOffset() is the byte.
    [[nodiscard]] Fault decode(const QByteArray& bytes);
    [[nodiscard]] qsizetype faultOffset() const { return m_faultOffset; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool hasByteOrderMark() const { return m_hasMark; }

    // `text` as this file's bytes. Lines before and after the edit keep their ends; new ones have
    // the end that most lines have.
    [[nodiscard]] QByteArray encode(const QString& text) const;

private:
    enum class End : char { Lf, CrLf, Cr };

    void splitEnds(const QString& raw);
    [[nodiscard]] End usualEnd() const;
    [[nodiscard]] QList<End> endsFor(const QString& text) const;

    QString m_text;
    QList<End> m_ends; // of every line that has one
    bool m_hasMark = false;
    qsizetype m_faultOffset = 0;
};

} // namespace coroscope::gui
