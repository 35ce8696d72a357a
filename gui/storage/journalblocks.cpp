// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// CRC-32 notices every flipped bit and every burst of up to 32; an edit also carries the checksum
// of the whole text that it leads to.
#include "gui/storage/journalblocks.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace coroscope::gui {

namespace {

const QByteArray kSign = QByteArrayLiteral("CoJ1");
constexpr qsizetype kHead = 12; // sign, size, checksum
constexpr int kVersion = 1;
constexpr quint32 kMostBytes = 64u << 20;
enum Kind : int { Document = 1, Edit = 2 };

constexpr std::array<quint32, 256> crcTable() {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1u) ? (value >> 1) ^ 0xEDB88320u : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crcOf(const QByteArray& bytes) {
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xFFFFFFFFu;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFu] ^ (crc >> 8);
    return ~crc;
}

QByteArray numberBytes(quint32 number) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

// The size is under the checksum too.
QByteArray blockOf(const QCborArray& payload) {
    const QByteArray body = payload.toCborValue().toCbor();
    const QByteArray size = numberBytes(static_cast<quint32>(body.size()));
    return kSign + size + numberBytes(crcOf(size + body)) + body;
}

// A real number is none: QCborValue would convert also one that no integer holds.
qint64 integerAt(const QCborArray& payload, qsizetype index, qint64 otherwise) {
    const QCborValue value = payload.at(index);
    return value.isInteger() ? value.toInteger() : otherwise;
}

bool takeDocument(const QCborArray& payload, JournalContent& content) {
    if (integerAt(payload, 1, 0) > kVersion) {
        content.isFromFuture = true;
        return false;
    }
    JournalState& state = content.state;
    state.title = payload.at(2).toString();
    state.filePath = payload.at(3).toString();
    state.base = payload.at(4).toByteArray();
    state.savedText = payload.at(5).toString();
    state.text = payload.at(6).isNull() ? state.savedText : payload.at(6).toString();
    return true;
}

bool takeEdit(const QCborArray& payload, JournalState& state) {
    const qint64 at = integerAt(payload, 1, -1);
    const qint64 removed = integerAt(payload, 2, -1);
    if (at < 0 || removed < 0 || at > state.text.size() || removed > state.text.size() - at)
        return false;
    QString text = state.text;
    text.replace(at, removed, payload.at(3).toString());
    if (crcOf(text.toUtf8()) != static_cast<quint32>(integerAt(payload, 4, 0)))
        return false;
    state.text = text;
    return true;
}

} // namespace

QByteArray documentBlock(const JournalState& state) {
    return blockOf({Document, kVersion, state.title, state.filePath, state.base, state.savedText,
                    state.isModified() ? QCborValue(state.text) : QCborValue(nullptr)});
}

QByteArray editBlock(const QString& before, const QString& after) {
    const auto differs = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype at = differs.first - before.begin();
    const qsizetype most = std::min(before.size(), after.size()) - at;
    qsizetype end = 0;
    while (end < most && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return blockOf({Edit, at, before.size() - at - end, after.mid(at, after.size() - at - end),
                    qint64{crcOf(after.toUtf8())}});
}

bool takeBlock(const QByteArray& bytes, qsizetype& at, JournalContent& content) {
    if (bytes.size() - at < kHead || bytes.mid(at, 4) != kSign)
        return false;
    const auto size = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
    if (size > kMostBytes || size > bytes.size() - at - kHead)
        return false;
    const QByteArray body = bytes.mid(at + kHead, size);
    const auto crc = qFromLittleEndian<quint32>(bytes.constData() + at + 8);
    if (crcOf(bytes.mid(at + 4, 4) + body) != crc)
        return false;
    const QCborArray payload = QCborValue::fromCbor(body).toArray();
    const bool isFirst = content.blocks == 0;
    const qint64 kind = integerAt(payload, 0, 0);
    if (isFirst != (kind == Document) || (!isFirst && kind != Edit) ||
        !(isFirst ? takeDocument(payload, content) : takeEdit(payload, content.state)))
        return false;
    at += kHead + size;
    ++content.blocks;
    return true;
}

} // namespace coroscope::gui
