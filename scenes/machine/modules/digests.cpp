// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The SHA-2 family.
#include "scenes/machine/modules/digests.h"

#include <array>
#include <cstdint>

namespace coroscope::scenes {

namespace {

// Fractional parts of the cube roots of the first 80 primes.
constexpr std::uint64_t kRounds[80] = {
    0x428a2f98d728ae22U, 0x7137449123ef65cdU, 0xb5c0fbcfec4d3b2fU, 0xe9b5dba58189dbbcU,
    0x3956c25bf348b538U, 0x59f111f1b605d019U, 0x923f82a4af194f9bU, 0xab1c5ed5da6d8118U,
    0xd807aa98a3030242U, 0x12835b0145706fbeU, 0x243185be4ee4b28cU, 0x550c7dc3d5ffb4e2U,
    0x72be5d74f27b896fU, 0x80deb1fe3b1696b1U, 0x9bdc06a725c71235U, 0xc19bf174cf692694U,
    0xe49b69c19ef14ad2U, 0xefbe4786384f25e3U, 0x0fc19dc68b8cd5b5U, 0x240ca1cc77ac9c65U,
    0x2de92c6f592b0275U, 0x4a7484aa6ea6e483U, 0x5cb0a9dcbd41fbd4U, 0x76f988da831153b5U,
    0x983e5152ee66dfabU, 0xa831c66d2db43210U, 0xb00327c898fb213fU, 0xbf597fc7beef0ee4U,
    0xc6e00bf33da88fc2U, 0xd5a79147930aa725U, 0x06ca6351e003826fU, 0x142929670a0e6e70U,
    0x27b70a8546d22ffcU, 0x2e1b21385c26c926U, 0x4d2c6dfc5ac42aedU, 0x53380d139d95b3dfU,
    0x650a73548baf63deU, 0x766a0abb3c77b2a8U, 0x81c2c92e47edaee6U, 0x92722c851482353bU,
    0xa2bfe8a14cf10364U, 0xa81a664bbc423001U, 0xc24b8b70d0f89791U, 0xc76c51a30654be30U,
    0xd192e819d6ef5218U, 0xd69906245565a910U, 0xf40e35855771202aU, 0x106aa07032bbd1b8U,
    0x19a4c116b8d2d0c8U, 0x1e376c085141ab53U, 0x2748774cdf8eeb99U, 0x34b0bcb5e19b48a8U,
    0x391c0cb3c5c95a63U, 0x4ed8aa4ae3418acbU, 0x5b9cca4f7763e373U, 0x682e6ff3d6b2b8a3U,
    0x748f82ee5defb2fcU, 0x78a5636f43172f60U, 0x84c87814a1f0ab72U, 0x8cc702081a6439ecU,
    0x90befffa23631e28U, 0xa4506cebde82bde9U, 0xbef9a3f7b2c67915U, 0xc67178f2e372532bU,
    0xca273eceea26619cU, 0xd186b8c721c0c207U, 0xeada7dd6cde0eb1eU, 0xf57d4f7fee6ed178U,
    0x06f067aa72176fbaU, 0x0a637dc5a2c898a6U, 0x113f9804bef90daeU, 0x1b710b35131c471bU,
    0x28db77f523047d84U, 0x32caab7b40c72493U, 0x3c9ebe0a15c9bebcU, 0x431d67c49c100d4cU,
    0x4cc5d4becb3e42b6U, 0x597f299cfc657e2aU, 0x5fcb6fab3ad6faecU, 0x6c44198c4a475817U,
};

using State = std::array<std::uint64_t, 8>;

// Fractional parts of the square roots of the first 8 primes, and of the next 8. SHA-256 takes the
// upper halves of the first ones, SHA-224 the lower halves of the others.
constexpr State kStart = {
    0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU, 0xa54ff53a5f1d36f1U,
    0x510e527fade682d1U, 0x9b05688c2b3e6c1fU, 0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U,
};
constexpr State kOtherStart = {
    0xcbbb9d5dc1059ed8U, 0x629a292a367cd507U, 0x9159015a3070dd17U, 0x152fecd8f70e5939U,
    0x67332667ffc00b31U, 0x8eb44a8768581511U, 0xdb0c2e0d64f98fa7U, 0x47b5481dbefa4fa4U,
};

std::uint64_t rotated(std::uint64_t x, int by) {
    return x >> by | x << (64 - by);
}

std::uint32_t rotated32(std::uint32_t x, int by) {
    return x >> by | x << (32 - by);
}

std::uint64_t wordAt(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < size; ++i)
        word = word << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return word;
}

void mixSmallBlock(State& state, std::string_view block) {
    std::uint32_t w[64];
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = static_cast<std::uint32_t>(wordAt(block, i * 4, 4));
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = w[i - 15];
        const std::uint32_t b = w[i - 2];
        w[i] = w[i - 16] + (rotated32(a, 7) ^ rotated32(a, 18) ^ a >> 3) + w[i - 7] +
               (rotated32(b, 17) ^ rotated32(b, 19) ^ b >> 10);
    }
    std::array<std::uint32_t, 8> s;
    for (std::size_t i = 0; i < 8; ++i)
        s[i] = static_cast<std::uint32_t>(state[i]);
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t e = rotated32(s[4], 6) ^ rotated32(s[4], 11) ^ rotated32(s[4], 25);
        const std::uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        const std::uint32_t first =
            s[7] + e + choice + static_cast<std::uint32_t>(kRounds[i] >> 32) + w[i];
        const std::uint32_t a = rotated32(s[0], 2) ^ rotated32(s[0], 13) ^ rotated32(s[0], 22);
        const std::uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        s = {first + a + majority, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < 8; ++i)
        state[i] = static_cast<std::uint32_t>(state[i] + s[i]);
}

void mixLargeBlock(State& state, std::string_view block) {
    std::uint64_t w[80];
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = wordAt(block, i * 8, 8);
    for (std::size_t i = 16; i < 80; ++i) {
        const std::uint64_t a = w[i - 15];
        const std::uint64_t b = w[i - 2];
        w[i] = w[i - 16] + (rotated(a, 1) ^ rotated(a, 8) ^ a >> 7) + w[i - 7] +
               (rotated(b, 19) ^ rotated(b, 61) ^ b >> 6);
    }
    State s = state;
    for (std::size_t i = 0; i < 80; ++i) {
        const std::uint64_t e = rotated(s[4], 14) ^ rotated(s[4], 18) ^ rotated(s[4], 41);
        const std::uint64_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        const std::uint64_t first = s[7] + e + choice + kRounds[i] + w[i];
        const std::uint64_t a = rotated(s[0], 28) ^ rotated(s[0], 34) ^ rotated(s[0], 39);
        const std::uint64_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        s = {first + a + majority, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < 8; ++i)
        state[i] += s[i];
}

std::string digestOf(std::string_view message, State state, bool isLarge, std::size_t size) {
    const std::size_t block = isLarge ? 128 : 64;
    const std::string padded = paddedMessage(message, block, isLarge ? 16 : 8, true);
    for (std::size_t at = 0; at < padded.size(); at += block) {
        const std::string_view part = std::string_view(padded).substr(at, block);
        isLarge ? mixLargeBlock(state, part) : mixSmallBlock(state, part);
    }
    std::string digest;
    for (const std::uint64_t word : state) {
        for (int shift = isLarge ? 56 : 24; shift >= 0; shift -= 8)
            digest += static_cast<char>(word >> shift & 0xff);
    }
    digest.resize(size);
    return digest;
}

} // namespace

std::string paddedMessage(std::string_view message, std::size_t block, std::size_t lengthBytes,
                          bool isBigEndian) {
    std::string padded(message);
    padded += '\x80';
    while ((padded.size() + lengthBytes) % block != 0)
        padded += '\0';
    const std::uint64_t bits = std::uint64_t{message.size()} * 8;
    padded.append(lengthBytes - 8, '\0');
    for (int i = 0; i < 8; ++i)
        padded += static_cast<char>(bits >> 8 * (isBigEndian ? 7 - i : i) & 0xff);
    return padded;
}

std::string sha512(std::string_view message) {
    return digestOf(message, kStart, true, 64);
}

std::string sha384(std::string_view message) {
    return digestOf(message, kOtherStart, true, 48);
}

std::string sha256(std::string_view message) {
    State state = kStart;
    for (std::uint64_t& word : state)
        word >>= 32;
    return digestOf(message, state, false, 32);
}

std::string sha224(std::string_view message) {
    State state = kOtherStart;
    for (std::uint64_t& word : state)
        word &= 0xffffffff;
    return digestOf(message, state, false, 28);
}

} // namespace coroscope::scenes
