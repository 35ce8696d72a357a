// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// libvpx encodes; colours are those of BT.601 in studio range, VP9's default.
#include "gui/export/webmwriter.h"

#include "gui/export/webmfile.h"

#include <vpx/vp8cx.h>
#include <vpx/vpx_encoder.h>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kQuality = 16;   // of 63; lower is better
constexpr int kSpeed = 8;      // of 9
constexpr int kKeyEvery = 128; // frames

std::uint8_t byteOf(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

class Encoder {
public:
    explicit Encoder(QSize size)
        : m_size(size) {
        vpx_codec_enc_cfg_t config;
        if (vpx_codec_enc_config_default(vpx_codec_vp9_cx(), &config, 0) != VPX_CODEC_OK)
            return;
        config.g_w = static_cast<unsigned>(size.width());
        config.g_h = static_cast<unsigned>(size.height());
        config.g_timebase = {1, 1000};
        config.g_threads = 1;
        config.g_lag_in_frames = 0;
        config.rc_end_usage = VPX_Q;
        config.kf_max_dist = kKeyEvery;
        m_isOpen = vpx_codec_enc_init(&m_codec, vpx_codec_vp9_cx(), &config, 0) == VPX_CODEC_OK;
        if (!m_isOpen)
            return;
        vpx_codec_control(&m_codec, VP8E_SET_CPUUSED, kSpeed);
        vpx_codec_control(&m_codec, VP8E_SET_CQ_LEVEL, kQuality);
        vpx_codec_control(&m_codec, VP9E_SET_TUNE_CONTENT, VP9E_CONTENT_SCREEN);
        m_image = vpx_img_alloc(nullptr, VPX_IMG_FMT_I420, config.g_w, config.g_h, 16);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    ~Encoder() {
        if (m_image)
            vpx_img_free(m_image);
        if (m_isOpen)
            vpx_codec_destroy(&m_codec);
    }

    bool add(const QImage& picture, int milliseconds) {
        if (!m_isOpen || !m_image)
            return false;
        convert(picture);
        const bool isGood = encode(m_image, milliseconds);
        m_now += milliseconds;
        return isGood;
    }

    QByteArray finish() {
        return m_isOpen && encode(nullptr, 1) ? m_file.write(m_size, m_now) : QByteArray();
    }

private:
    bool encode(const vpx_image_t* image, int milliseconds) {
        if (vpx_codec_encode(&m_codec, image, m_now, static_cast<unsigned long>(milliseconds), 0,
                             VPX_DL_REALTIME) != VPX_CODEC_OK)
            return false;
        vpx_codec_iter_t each = nullptr;
        while (const vpx_codec_cx_pkt_t* packet = vpx_codec_get_cx_data(&m_codec, &each)) {
            if (packet->kind != VPX_CODEC_CX_FRAME_PKT)
                continue;
            const auto& frame = packet->data.frame;
            m_file.add(
                QByteArray(static_cast<const char*>(frame.buf), static_cast<qsizetype>(frame.sz)),
                frame.pts, (frame.flags & VPX_FRAME_IS_KEY) != 0);
        }
        return true;
    }

    [[nodiscard]] std::uint8_t* row(int plane, int y) const {
        return m_image->planes[plane] + std::ptrdiff_t{m_image->stride[plane]} * y;
    }

    void convert(const QImage& picture) {
        for (int y = 0; y < m_size.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
            std::uint8_t* luma = row(VPX_PLANE_Y, y);
            for (int x = 0; x < m_size.width(); ++x)
                luma[x] = byteOf(
                    ((66 * qRed(line[x]) + 129 * qGreen(line[x]) + 25 * qBlue(line[x]) + 128) >>
                     8) +
                    16);
        }
        for (int y = 0; y < m_size.height() / 2; ++y)
            convertColors(picture, y);
    }

    // The mean of four pixels.
    void convertColors(const QImage& picture, int y) {
        const auto* upper = reinterpret_cast<const QRgb*>(picture.constScanLine(2 * y));
        const auto* lower = reinterpret_cast<const QRgb*>(picture.constScanLine(2 * y + 1));
        std::uint8_t* u = row(VPX_PLANE_U, y);
        std::uint8_t* v = row(VPX_PLANE_V, y);
        for (int x = 0; x < m_size.width() / 2; ++x) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (const QRgb pixel :
                 {upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]}) {
                red += qRed(pixel);
                green += qGreen(pixel);
                blue += qBlue(pixel);
            }
            u[x] = byteOf(((-38 * red - 74 * green + 112 * blue + 512) >> 10) + 128);
            v[x] = byteOf(((112 * red - 94 * green - 18 * blue + 512) >> 10) + 128);
        }
    }

    QSize m_size;
    vpx_codec_ctx_t m_codec{};
    vpx_image_t* m_image = nullptr;
    bool m_isOpen = false;
    qint64 m_now = 0;
    WebmFile m_file;
};

} // namespace

QByteArray writeWebm(Film& film, const ExportProgress& progress) {
    Encoder encoder(film.size());
    const bool isWhole = film.play([&](const Film::Frame& frame) {
        return encoder.add(frame.image, frame.milliseconds) && (!progress || progress(frame.share));
    });
    return isWhole ? encoder.finish() : QByteArray();
}

} // namespace coroscope::gui
