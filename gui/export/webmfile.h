// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Video blocks in a WebM file: EBML, one track, a cluster for each key frame, and where they begin.
#pragma once

#include <QByteArray>
#include <QSize>

#include <vector>

namespace coroscope::gui {

class WebmFile {
public:
    // A frame of VP9, shown from `milliseconds` on.
    void add(const QByteArray& frame, qint64 milliseconds, bool isKey);
    // The whole file; the last frame is shown until `end`.
    [[nodiscard]] QByteArray write(QSize size, qint64 end) const;

private:
    struct Block {
        QByteArray frame;
        qint64 at;
        bool isKey;
    };
    QByteArray clusters(QByteArray& cues, qint64 offset) const;

    std::vector<Block> m_blocks;
};

} // namespace coroscope::gui
