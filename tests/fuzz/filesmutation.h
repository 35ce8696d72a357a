// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Changes a journal block by block, each with the checksum that its bytes ask for; other files by
// lines, ends of lines and bytes.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

class FilesMutation {
public:
    /// The same seed makes the same changes.
    explicit FilesMutation(unsigned int seed)
        : m_random(seed) {}

    /// One change.
    std::string change(const std::string& file);
    /// The first file with blocks, or a piece, of the second.
    std::string join(std::string_view first, std::string_view second);
    /// 0 … count - 1; 0 where count is 0.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : m_random() % count; }

private:
    std::string changeBytes(std::string bytes);
    std::string changeBlocks(const std::string& journal);

    std::minstd_rand m_random;
};

} // namespace coroscope::fuzz
