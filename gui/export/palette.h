// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The 255 colours that pictures are best told with.
#pragma once

#include <QImage>

#include <array>
#include <cstdint>
#include <vector>

namespace coroscope::gui {

class Palette {
public:
    static constexpr std::size_t kColors = 255; // one number is left for "as before"

    Palette();
    // Counts the picture's colours (RGB32).
    void add(const QImage& image);
    // Chooses; then color() and indexOf() tell.
    void choose();
    [[nodiscard]] QRgb color(std::size_t index) const { return m_colors[index]; }
    [[nodiscard]] std::uint8_t indexOf(QRgb color) const { return m_nearest[bucketOf(color)]; }

private:
    struct Bucket {
        std::uint64_t count = 0, red = 0, green = 0, blue = 0;
    };
    static constexpr std::size_t kBuckets = 1u << 15; // five bits a channel
    static std::size_t bucketOf(QRgb color) {
        return static_cast<std::size_t>(((color >> 9) & 0x7C00) | ((color >> 6) & 0x3E0) |
                                        ((color >> 3) & 0x1F));
    }

    std::vector<Bucket> m_buckets;
    std::vector<std::uint8_t> m_nearest;
    std::array<QRgb, kColors> m_colors{};
};

} // namespace coroscope::gui
