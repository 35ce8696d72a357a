// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// After https://www.matroska.org/technical/elements.html. Sizes are known, so nothing is patched
// afterwards but the places in the cues, which have a fixed length.
#include "gui/export/webmfile.h"

#include <bit>

namespace coroscope::gui {

namespace {

constexpr qint64 kLongestCluster = 30'000; // ms; a block tells its time in 16 bits

enum Id : quint32 {
    Ebml = 0x1A45DFA3,
    EbmlVersion = 0x4286,
    EbmlReadVersion = 0x42F7,
    EbmlMaxIdLength = 0x42F2,
    EbmlMaxSizeLength = 0x42F3,
    DocType = 0x4282,
    DocTypeVersion = 0x4287,
    DocTypeReadVersion = 0x4285,
    Segment = 0x18538067,
    Info = 0x1549A966,
    TimestampScale = 0x2AD7B1,
    Duration = 0x4489,
    MuxingApp = 0x4D80,
    WritingApp = 0x5741,
    Tracks = 0x1654AE6B,
    TrackEntry = 0xAE,
    TrackNumber = 0xD7,
    TrackUid = 0x73C5,
    TrackType = 0x83,
    FlagLacing = 0x9C,
    CodecId = 0x86,
    Video = 0xE0,
    PixelWidth = 0xB0,
    PixelHeight = 0xBA,
    Cues = 0x1C53BB6B,
    CuePoint = 0xBB,
    CueTime = 0xB3,
    CueTrackPositions = 0xB7,
    CueTrack = 0xF7,
    CueClusterPosition = 0xF1,
    Cluster = 0x1F43B675,
    Timestamp = 0xE7,
    SimpleBlock = 0xA3,
};

QByteArray bigEndian(quint64 value, int bytes) {
    QByteArray out(bytes, '\0');
    for (int i = bytes - 1; i >= 0; --i, value >>= 8)
        out[i] = static_cast<char>(value & 0xFF);
    return out;
}

QByteArray element(Id id, const QByteArray& content) {
    const int idLength = id > 0xFFFFFF ? 4 : id > 0xFFFF ? 3 : id > 0xFF ? 2 : 1;
    const auto size = static_cast<quint64>(content.size());
    return bigEndian(id, idLength) + bigEndian(size | 0x0100000000000000u, 8) + content;
}

QByteArray number(Id id, quint64 value) {
    return element(id, bigEndian(value, 8));
}

QByteArray real(Id id, double value) {
    return element(id, bigEndian(std::bit_cast<quint64>(value), 8));
}

QByteArray header() {
    return element(Ebml, number(EbmlVersion, 1) + number(EbmlReadVersion, 1) +
                             number(EbmlMaxIdLength, 4) + number(EbmlMaxSizeLength, 8) +
                             element(DocType, "webm") + number(DocTypeVersion, 4) +
                             number(DocTypeReadVersion, 2));
}

QByteArray tracks(QSize size) {
    const QByteArray video = number(PixelWidth, static_cast<quint64>(size.width())) +
                             number(PixelHeight, static_cast<quint64>(size.height()));
    return element(Tracks,
                   element(TrackEntry, number(TrackNumber, 1) + number(TrackUid, 1) +
                                           number(FlagLacing, 0) + element(CodecId, "V_VP9") +
                                           number(TrackType, 1) + element(Video, video)));
}

} // namespace

void WebmFile::add(const QByteArray& frame, qint64 milliseconds, bool isKey) {
    m_blocks.push_back({frame, milliseconds, isKey});
}

// `offset`: where the first cluster begins, from the segment's content on.
QByteArray WebmFile::clusters(QByteArray& cues, qint64 offset) const {
    QByteArray all;
    QByteArray blocks;
    qint64 start = 0;
    const auto close = [&] {
        if (!blocks.isEmpty())
            all += element(Cluster, number(Timestamp, static_cast<quint64>(start)) + blocks);
        blocks.clear();
    };
    for (const Block& block : m_blocks) {
        if (blocks.isEmpty() || block.isKey || block.at - start > kLongestCluster) {
            close();
            start = block.at;
            if (block.isKey)
                cues += element(CuePoint,
                                number(CueTime, static_cast<quint64>(start)) +
                                    element(CueTrackPositions,
                                            number(CueTrack, 1) +
                                                number(CueClusterPosition,
                                                       static_cast<quint64>(offset + all.size()))));
        }
        QByteArray head("\x81", 1); // track 1
        head += bigEndian(static_cast<quint64>(block.at - start), 2);
        head += block.isKey ? '\x80' : '\0';
        blocks += element(SimpleBlock, head + block.frame);
    }
    close();
    return all;
}

QByteArray WebmFile::write(QSize size, qint64 end) const {
    const QByteArray before =
        element(Info, number(TimestampScale, 1'000'000) + real(Duration, static_cast<double>(end)) +
                          element(MuxingApp, "coroscope") + element(WritingApp, "coroscope")) +
        tracks(size);
    QByteArray cues; // their length does not depend on what they say
    clusters(cues, 0);
    const qint64 offset = before.size() + element(Cues, cues).size();
    cues.clear();
    const QByteArray content = clusters(cues, offset);
    return header() + element(Segment, before + element(Cues, cues) + content);
}

} // namespace coroscope::gui
