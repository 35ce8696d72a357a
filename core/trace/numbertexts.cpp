// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Numbers of a trace become text when they are asked for.
#include "core/trace/numbertexts.h"

#include "core/trace/jsonlines.h"

#include <cmath>

namespace coroscope {

namespace {

std::string realText(double number) {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    return formatNumber(number);
}

} // namespace

std::string NumberTexts::written(StringId id) const {
    if (!(id & kKept))
        return std::to_string(static_cast<std::int64_t>(id & ~kNumber) - kReach);
    const std::uint64_t bits = m_kept[id & ~(kNumber | kKept | kReal)];
    return id & kReal ? realText(std::bit_cast<double>(bits))
                      : std::to_string(static_cast<std::int64_t>(bits));
}

std::string_view NumberTexts::text(StringId id) const {
    const std::lock_guard lock(m_made->mutex);
    std::string& text = m_made->texts[id];
    if (text.empty())
        text = written(id);
    return text;
}

} // namespace coroscope
