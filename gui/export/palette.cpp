// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Pictures of a window have few colours and their blends at edges, so the most frequent ones are
// the right ones; the mean of a bucket is that of its one colour.
#include "gui/export/palette.h"

#include <algorithm>
#include <numeric>

namespace coroscope::gui {

namespace {

int distance(QRgb x, QRgb y) {
    const int red = qRed(x) - qRed(y);
    const int green = qGreen(x) - qGreen(y);
    const int blue = qBlue(x) - qBlue(y);
    return 3 * red * red + 6 * green * green + blue * blue;
}

} // namespace

Palette::Palette()
    : m_buckets(kBuckets)
    , m_nearest(kBuckets) {}

void Palette::add(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            Bucket& bucket = m_buckets[bucketOf(line[x])];
            ++bucket.count;
            bucket.red += static_cast<unsigned>(qRed(line[x]));
            bucket.green += static_cast<unsigned>(qGreen(line[x]));
            bucket.blue += static_cast<unsigned>(qBlue(line[x]));
        }
    }
}

void Palette::choose() {
    std::vector<std::size_t> order(kBuckets);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t x, std::size_t y) {
        return m_buckets[x].count > m_buckets[y].count;
    });
    std::size_t used = 0;
    for (; used < kColors && m_buckets[order[used]].count > 0; ++used) {
        const Bucket& bucket = m_buckets[order[used]];
        const auto mean = [&](std::uint64_t sum) { return static_cast<int>(sum / bucket.count); };
        m_colors[used] = qRgb(mean(bucket.red), mean(bucket.green), mean(bucket.blue));
    }
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        const auto channel = [&](unsigned shift) {
            return static_cast<int>((bucket >> shift) & 0x1F) * 8 + 4;
        };
        const Bucket& seen = m_buckets[bucket];
        const auto count = std::max<std::uint64_t>(1, seen.count);
        const QRgb color = seen.count ? qRgb(static_cast<int>(seen.red / count),
                                             static_cast<int>(seen.green / count),
                                             static_cast<int>(seen.blue / count))
                                      : qRgb(channel(10), channel(5), channel(0));
        std::size_t best = 0;
        for (std::size_t i = 1; i < used; ++i) {
            if (distance(m_colors[i], color) < distance(m_colors[best], color))
                best = i;
        }
        m_nearest[bucket] = static_cast<std::uint8_t>(best);
    }
}

} // namespace coroscope::gui
