// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// giflib does the format and its compression; which pixels are written is decided here.
#include "gui/export/gifwriter.h"

#include "gui/export/palette.h"

#include <gif_lib.h>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kAsBefore = 255; // the transparent colour: the pixel stays

int append(GifFileType* gif, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(gif->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

class Gif {
public:
    Gif(QSize size, const Palette& palette)
        : m_size(size)
        , m_palette(palette)
        , m_shown(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()),
                  kAsBefore) {
        int error = 0;
        m_gif = EGifOpen(&m_bytes, append, &error);
        m_isGood = m_gif != nullptr;
        if (m_isGood)
            begin();
    }
    Gif(const Gif&) = delete;
    Gif& operator=(const Gif&) = delete;
    ~Gif() { close(); }

    bool add(const QImage& image, int milliseconds) {
        const QRect changed = quantize(image);
        const int delay = milliseconds / 10;
        GraphicsControlBlock control{DISPOSE_DO_NOT, false, delay, kAsBefore};
        GifByteType block[4];
        EGifGCBToExtension(&control, block);
        check(EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, 4, block));
        check(EGifPutImageDesc(m_gif, changed.x(), changed.y(), changed.width(), changed.height(),
                               false, nullptr));
        for (int y = changed.top(); y <= changed.bottom(); ++y)
            check(EGifPutLine(m_gif, &m_next[indexOf(changed.left(), y)], changed.width()));
        return m_isGood;
    }

    QByteArray finish() {
        close();
        return m_isGood ? m_bytes : QByteArray();
    }

private:
    void check(int status) { m_isGood = m_isGood && status == GIF_OK; }
    [[nodiscard]] std::size_t indexOf(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width()) +
               static_cast<std::size_t>(x);
    }

    void begin() {
        EGifSetGifVersion(m_gif, true);
        ColorMapObject* colors = GifMakeMapObject(256, nullptr);
        for (std::size_t i = 0; i < Palette::kColors; ++i) {
            const QRgb color = m_palette.color(i);
            colors->Colors[i] = {static_cast<GifByteType>(qRed(color)),
                                 static_cast<GifByteType>(qGreen(color)),
                                 static_cast<GifByteType>(qBlue(color))};
        }
        check(EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), 8, 0, colors));
        GifFreeMapObject(colors);
        const GifByteType forEver[] = {1, 0, 0};
        check(EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE));
        check(EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0"));
        check(EGifPutExtensionBlock(m_gif, 3, forEver));
        check(EGifPutExtensionTrailer(m_gif));
    }

    // Fills m_next with the colours that change; gives where they lie (at least one pixel).
    QRect quantize(const QImage& image) {
        m_next.assign(m_shown.size(), kAsBefore);
        QRect changed;
        for (int y = 0; y < m_size.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            int left = -1;
            int right = -1;
            for (int x = 0; x < m_size.width(); ++x) {
                const std::uint8_t color = m_palette.indexOf(line[x]);
                std::uint8_t& shown = m_shown[indexOf(x, y)];
                if (color == shown)
                    continue;
                m_next[indexOf(x, y)] = shown = color;
                left = left < 0 ? x : left;
                right = x;
            }
            if (left >= 0)
                changed |= QRect(left, y, right - left + 1, 1);
        }
        return changed.isEmpty() ? QRect(0, 0, 1, 1) : changed;
    }

    void close() {
        int error = 0;
        if (m_gif)
            check(EGifCloseFile(m_gif, &error));
        m_gif = nullptr;
    }

    QSize m_size;
    const Palette& m_palette;
    std::vector<std::uint8_t> m_shown;
    std::vector<std::uint8_t> m_next;
    QByteArray m_bytes;
    GifFileType* m_gif = nullptr;
    bool m_isGood = false;
};

} // namespace

QByteArray writeGif(Film& film, const ExportProgress& progress) {
    Palette palette;
    film.sample([&palette](const QImage& image) { palette.add(image); });
    palette.choose();
    Gif gif(film.size(), palette);
    const bool isWhole = film.play([&](const Film::Frame& frame) {
        return gif.add(frame.image, frame.milliseconds) && (!progress || progress(frame.share));
    });
    return isWhole ? gif.finish() : QByteArray();
}

} // namespace coroscope::gui
