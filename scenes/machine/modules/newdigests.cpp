// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// SHA-3 with SHAKE, and BLAKE2.
#include "scenes/machine/modules/digests.h"

#include <algorithm>
#include <array>
#include <bit>

namespace coroscope::scenes {

namespace {

// --- Keccak --------------------------------------------------------------------------------------

using Lanes = std::array<std::uint64_t, 25>; // x + 5 * y

/// One bit of the round constants' feedback register.
bool nextRoundBit(unsigned& state) {
    const bool bit = state & 1;
    state = state & 0x80 ? state << 1 ^ 0x171 : state << 1;
    return bit;
}

void mixColumns(Lanes& a) {
    std::uint64_t sums[5];
    for (std::size_t x = 0; x < 5; ++x)
        sums[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    for (std::size_t i = 0; i < 25; ++i)
        a[i] ^= sums[(i + 4) % 5] ^ std::rotl(sums[(i + 1) % 5], 1);
}

void turnAndMove(Lanes& a) {
    std::size_t x = 1;
    std::size_t y = 0;
    std::uint64_t moved = a[1];
    for (int turn = 1; turn <= 24; ++turn) {
        const std::size_t nextY = (2 * x + 3 * y) % 5;
        x = y;
        y = nextY;
        std::swap(moved, a[x + 5 * y]);
        // The lane that came here is turned by a triangular number of bits.
        a[x + 5 * y] = std::rotl(a[x + 5 * y], turn * (turn + 1) / 2 % 64);
    }
}

void permute(Lanes& a) {
    unsigned feedback = 1;
    for (int round = 0; round < 24; ++round) {
        mixColumns(a);
        turnAndMove(a);
        for (std::size_t y = 0; y < 25; y += 5) {
            const std::array<std::uint64_t, 5> row = {a[y], a[y + 1], a[y + 2], a[y + 3], a[y + 4]};
            for (std::size_t x = 0; x < 5; ++x)
                a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
        }
        for (int bit = 0; bit < 7; ++bit) {
            if (nextRoundBit(feedback))
                a[0] ^= std::uint64_t{1} << ((1 << bit) - 1);
        }
    }
}

void addByte(Lanes& a, std::size_t at, unsigned char byte) {
    a[at / 8] ^= std::uint64_t{byte} << at % 8 * 8;
}

// --- BLAKE2 --------------------------------------------------------------------------------------

constexpr std::uint8_t kOrder[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

constexpr std::uint64_t kStart[8] = {
    0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU, 0xa54ff53a5f1d36f1U,
    0x510e527fade682d1U, 0x9b05688c2b3e6c1fU, 0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U,
};

/// BLAKE2b with 64-bit words, BLAKE2s with 32-bit words.
template <typename Word>
class Blake2 {
public:
    explicit Blake2(const Blake2Options& options)
        : m_isLastNode(options.isLastNode) {
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] = static_cast<Word>(sizeof(Word) == 8 ? kStart[i] : kStart[i] >> 32);
        const std::string parameters = parametersOf(options);
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] ^= wordAt(parameters, i);
    }

    std::string digest(std::string_view message, const Blake2Options& options) {
        std::string all;
        if (!options.key.empty()) {
            all = options.key;
            all.resize(kBlock);
        }
        all += message;
        const std::size_t size = all.size();
        all.resize(std::max<std::size_t>((size + kBlock - 1) / kBlock, 1) * kBlock);
        for (std::size_t at = 0; at < all.size(); at += kBlock) {
            const bool isLast = at + kBlock == all.size();
            mix(std::string_view(all).substr(at, kBlock), isLast ? size : at + kBlock, isLast);
        }
        std::string result;
        for (const Word word : m_state)
            append(result, word, sizeof(Word));
        result.resize(options.size);
        return result;
    }

private:
    static constexpr std::size_t kBlock = sizeof(Word) * 16;
    static constexpr bool kIsLarge = sizeof(Word) == 8;

    static void append(std::string& bytes, std::uint64_t number, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            bytes += static_cast<char>(number >> 8 * i & 0xff);
    }
    static Word wordAt(std::string_view bytes, std::size_t index) {
        Word word = 0;
        for (std::size_t i = sizeof(Word); i-- > 0;)
            word = static_cast<Word>(word << 8 |
                                     static_cast<unsigned char>(bytes[index * sizeof(Word) + i]));
        return word;
    }
    static std::string parametersOf(const Blake2Options& options) {
        std::string bytes;
        append(bytes, options.size, 1);
        append(bytes, options.key.size(), 1);
        append(bytes, options.fanout, 1);
        append(bytes, options.depth, 1);
        append(bytes, options.leafSize, 4);
        append(bytes, options.nodeOffset, kIsLarge ? 8 : 6);
        append(bytes, options.nodeDepth, 1);
        append(bytes, options.innerSize, 1);
        if (kIsLarge)
            bytes.append(14, '\0');
        for (std::string part : {options.salt, options.person}) {
            part.resize(sizeof(Word) * 2);
            bytes += part;
        }
        return bytes;
    }
    void mix(std::string_view block, std::uint64_t count, bool isLast) {
        std::array<Word, 16> v;
        for (std::size_t i = 0; i < 8; ++i) {
            v[i] = m_state[i];
            v[i + 8] = static_cast<Word>(kIsLarge ? kStart[i] : kStart[i] >> 32);
        }
        v[12] ^= static_cast<Word>(count);
        if (!kIsLarge)
            v[13] ^= static_cast<Word>(count >> 32);
        if (isLast)
            v[14] = ~v[14];
        if (isLast && m_isLastNode)
            v[15] = ~v[15];
        for (std::size_t round = 0; round < (kIsLarge ? 12 : 10); ++round) {
            for (std::size_t i = 0; i < 8; ++i) {
                const auto* order = &kOrder[round % 10][i * 2];
                const std::size_t turn = i / 4; // columns, then diagonals
                const auto at = [i, turn](std::size_t row) {
                    return row * 4 + (i + row * turn) % 4;
                };
                stir(v[at(0)], v[at(1)], v[at(2)], v[at(3)], wordAt(block, order[0]),
                     wordAt(block, order[1]));
            }
        }
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] ^= v[i] ^ v[i + 8];
    }
    static void stir(Word& a, Word& b, Word& c, Word& d, Word x, Word y) {
        a += b + x;
        d = std::rotr(d ^ a, kIsLarge ? 32 : 16);
        c += d;
        b = std::rotr(b ^ c, kIsLarge ? 24 : 12);
        a += b + y;
        d = std::rotr(d ^ a, kIsLarge ? 16 : 8);
        c += d;
        b = std::rotr(b ^ c, kIsLarge ? 63 : 7);
    }

    std::array<Word, 8> m_state;
    bool m_isLastNode;
};

} // namespace

std::string keccak(std::string_view message, std::size_t rate, unsigned char suffix,
                   std::size_t size) {
    Lanes lanes{};
    std::size_t at = 0;
    for (const char c : message) {
        addByte(lanes, at++, static_cast<unsigned char>(c));
        if (at == rate) {
            permute(lanes);
            at = 0;
        }
    }
    addByte(lanes, at, suffix);
    addByte(lanes, rate - 1, 0x80);
    permute(lanes);
    std::string digest;
    for (at = 0; digest.size() < size; ++at) {
        if (at == rate) {
            permute(lanes);
            at = 0;
        }
        digest += static_cast<char>(lanes[at / 8] >> at % 8 * 8 & 0xff);
    }
    return digest;
}

std::string blake2b(std::string_view message, const Blake2Options& options) {
    return Blake2<std::uint64_t>(options).digest(message, options);
}

std::string blake2s(std::string_view message, const Blake2Options& options) {
    return Blake2<std::uint32_t>(options).digest(message, options);
}

} // namespace coroscope::scenes
