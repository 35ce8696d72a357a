// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Message digests (FIPS 180-4), of which random makes its seeds from texts.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::scenes {

/// 64 bytes.
std::string sha512(std::string_view message);

} // namespace coroscope::scenes
