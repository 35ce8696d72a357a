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

StringId NumberTexts::real(double number) {
    m_reals.push_back(number);
    return kNumber | kReal | static_cast<StringId>(m_reals.size() - 1);
}

std::string_view NumberTexts::text(StringId id) const {
    const std::lock_guard lock(m_made->mutex);
    std::string& text = m_made->texts[id];
    if (text.empty()) {
        const StringId rest = id & ~(kNumber | kReal);
        text = id & kReal ? realText(m_reals[rest])
                          : std::to_string(static_cast<std::int64_t>(rest) - kReach);
    }
    return text;
}

} // namespace coroscope
