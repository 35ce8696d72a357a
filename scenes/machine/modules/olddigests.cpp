// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// MD5 and SHA-1.
#include "scenes/machine/modules/digests.h"

#include <array>
#include <bit>
#include <cmath>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kBlock = 64;

std::uint32_t wordAt(std::string_view bytes, std::size_t offset, bool isBigEndian) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
        word = word << 8 | static_cast<unsigned char>(bytes[offset + (isBigEndian ? i : 3 - i)]);
    return word;
}

template <std::size_t kWords>
std::string bytesOf(const std::array<std::uint32_t, kWords>& state, bool isBigEndian) {
    std::string digest;
    for (const std::uint32_t word : state) {
        for (int i = 0; i < 4; ++i)
            digest += static_cast<char>(word >> 8 * (isBigEndian ? 3 - i : i) & 0xff);
    }
    return digest;
}

std::array<std::uint32_t, 64> sines() {
    std::array<std::uint32_t, 64> table;
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<std::uint32_t>(
            std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 0x1p32));
    return table;
}

void mixMd5(std::array<std::uint32_t, 4>& state, std::string_view block) {
    static const std::array<std::uint32_t, 64> kSines = sines();
    constexpr int kTurns[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        std::uint32_t mixed = 0;
        std::size_t word = i;
        switch (i / 16) {
        case 0:
            mixed = (b & c) | (~b & d);
            break;
        case 1:
            mixed = (d & b) | (~d & c);
            word = 5 * i + 1;
            break;
        case 2:
            mixed = b ^ c ^ d;
            word = 3 * i + 5;
            break;
        default:
            mixed = c ^ (b | ~d);
            word = 7 * i;
        }
        const std::uint32_t sum = a + mixed + kSines[i] + wordAt(block, word % 16 * 4, false);
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kTurns[i / 16][i % 4]);
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

void mixSha1(std::array<std::uint32_t, 5>& state, std::string_view block) {
    std::uint32_t w[80];
    for (std::size_t i = 0; i < 80; ++i)
        w[i] = i < 16 ? wordAt(block, i * 4, true)
                      : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
        std::uint32_t mixed = b ^ c ^ d;
        std::uint32_t constant = i < 40 ? 0x6ed9eba1 : 0xca62c1d6;
        if (i < 20) {
            mixed = (b & c) | (~b & d);
            constant = 0x5a827999;
        } else if (i >= 40 && i < 60) {
            mixed = (b & c) | (b & d) | (c & d);
            constant = 0x8f1bbcdc;
        }
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + constant + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
}

} // namespace

std::string md5(std::string_view message) {
    std::array<std::uint32_t, 4> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    const std::string padded = paddedMessage(message, kBlock, 8, false);
    for (std::size_t at = 0; at < padded.size(); at += kBlock)
        mixMd5(state, std::string_view(padded).substr(at, kBlock));
    return bytesOf(state, false);
}

std::string sha1(std::string_view message) {
    std::array<std::uint32_t, 5> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476,
                                          0xc3d2e1f0};
    const std::string padded = paddedMessage(message, kBlock, 8, true);
    for (std::size_t at = 0; at < padded.size(); at += kBlock)
        mixSha1(state, std::string_view(padded).substr(at, kBlock));
    return bytesOf(state, true);
}

} // namespace coroscope::scenes
