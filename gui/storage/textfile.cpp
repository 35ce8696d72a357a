// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 is checked by hand, so that a refusal can name the byte.
#include "gui/storage/textfile.h"

#include <QStringDecoder>

#include <algorithm>

namespace coroscope::gui {

namespace {

const QByteArray kMark = QByteArrayLiteral("\xEF\xBB\xBF");

// How many bytes the well-formed character at `at` has; 0 where there is none. As in table 3-7 of
// the Unicode standard: no overlong forms, no surrogates, nothing over U+10FFFF.
qsizetype lengthAt(const QByteArray& bytes, qsizetype at) {
    const auto byte = [&](qsizetype index) {
        return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0u;
    };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
    const unsigned second = byte(at + 1);
    const bool isSecondWrong = (first == 0xE0 && second < 0xA0) ||
                               (first == 0xED && second > 0x9F) ||
                               (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80)
            return 0;
    }
    return isSecondWrong ? 0 : length;
}

qsizetype firstBroken(const QByteArray& bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = lengthAt(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace

TextFile::Fault TextFile::decode(const QByteArray& bytes) {
    *this = TextFile();
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return Fault::Utf16;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        m_faultOffset = nul;
        return Fault::Nul;
    }
    if (const qsizetype broken = firstBroken(bytes); broken >= 0) {
        m_faultOffset = broken;
        return Fault::NotUtf8;
    }
    m_hasMark = bytes.startsWith(kMark);
    // Without the flag a second mark would be lost.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    splitEnds(decoder(m_hasMark ? bytes.mid(kMark.size()) : bytes));
    return Fault::None;
}

void TextFile::splitEnds(const QString& raw) {
    m_text.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const bool isReturn = raw[i] == QLatin1Char('\r');
        if (!isReturn && raw[i] != QLatin1Char('\n')) {
            m_text += raw[i];
            continue;
        }
        const bool isPair = isReturn && i + 1 < raw.size() && raw[i + 1] == QLatin1Char('\n');
        m_ends += isPair ? End::CrLf : isReturn ? End::Cr : End::Lf;
        m_text += QLatin1Char('\n');
        i += isPair;
    }
}

TextFile::End TextFile::usualEnd() const {
    const auto pairs = std::count(m_ends.begin(), m_ends.end(), End::CrLf);
    const auto returns = std::count(m_ends.begin(), m_ends.end(), End::Cr);
    const auto feeds = m_ends.size() - pairs - returns;
    if (feeds >= pairs && feeds >= returns)
        return End::Lf;
    return pairs >= returns ? End::CrLf : End::Cr;
}

// Ends before the first and after the last difference are those of the file.
QList<TextFile::End> TextFile::endsFor(const QString& text) const {
    const auto newLine = QLatin1Char('\n');
    const auto differs = std::mismatch(text.begin(), text.end(), m_text.begin(), m_text.end());
    const qsizetype prefix = differs.first - text.begin();
    const qsizetype most = std::min(text.size(), m_text.size()) - prefix;
    qsizetype suffix = 0;
    while (suffix < most && text[text.size() - 1 - suffix] == m_text[m_text.size() - 1 - suffix])
        ++suffix;
    const qsizetype before = std::count(text.begin(), text.begin() + prefix, newLine);
    const qsizetype after = std::count(text.end() - suffix, text.end(), newLine);
    const qsizetype all = std::count(text.begin(), text.end(), newLine);
    return m_ends.first(before) + QList<End>(all - before - after, usualEnd()) + m_ends.last(after);
}

QByteArray TextFile::encode(const QString& text) const {
    const QList<End> ends = endsFor(text);
    QByteArray bytes = m_hasMark ? kMark : QByteArray();
    const QByteArray plain = text.toUtf8();
    bytes.reserve(bytes.size() + plain.size() + ends.size());
    qsizetype line = 0;
    for (const char c : plain) {
        if (c != '\n') {
            bytes += c;
            continue;
        }
        End end = ends[line++];
        // An empty line put after a lone return would make one line end with it.
        if (end == End::Lf && bytes.endsWith('\r'))
            end = End::Cr;
        bytes += end == End::CrLf ? "\r\n" : end == End::Cr ? "\r" : "\n";
    }
    return bytes;
}

} // namespace coroscope::gui
