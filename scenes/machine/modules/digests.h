// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Message digests: SHA-2 (FIPS 180-4), of which random makes its seeds from texts too, and the
// others of hashlib: MD5 (RFC 1321), SHA-1, SHA-3 (FIPS 202), BLAKE2 (RFC 7693).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::scenes {

std::string sha512(std::string_view message);
std::string sha384(std::string_view message);
std::string sha256(std::string_view message);
std::string sha224(std::string_view message);
std::string md5(std::string_view message);
std::string sha1(std::string_view message);

/// SHA-3 and SHAKE: `rate` and `size` in bytes; `suffix` tells them apart.
std::string keccak(std::string_view message, std::size_t rate, unsigned char suffix,
                   std::size_t size);

/// What BLAKE2 can be told apart from the message. `key`, `salt` and `person` are at most 64, 16
/// and 16 bytes for BLAKE2b, half of it for BLAKE2s.
struct Blake2Options {
    std::size_t size = 0;
    std::string key, salt, person;
    std::uint64_t fanout = 1, depth = 1, leafSize = 0, nodeOffset = 0, nodeDepth = 0, innerSize = 0;
    bool isLastNode = false;
};
std::string blake2b(std::string_view message, const Blake2Options& options);
std::string blake2s(std::string_view message, const Blake2Options& options);

/// The message with one bit, zeros and its length in bits, to whole blocks.
std::string paddedMessage(std::string_view message, std::size_t block, std::size_t lengthBytes,
                          bool isBigEndian);

} // namespace coroscope::scenes
