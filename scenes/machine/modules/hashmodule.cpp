// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _hash: digests, checksums and derived keys, for hashlib, hmac, zlib and binascii.
#include "scenes/machine/modules/digests.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/typebuilder.h"

#include <array>
#include <optional>

namespace coroscope::scenes {

namespace {

constexpr std::int64_t kBytesAStep = 64;

struct Keccak {
    std::string_view name;
    std::size_t rate;
    unsigned char suffix;
    std::size_t size;
};
constexpr std::array<Keccak, 6> kKeccaks = {{{"sha3_224", 144, 6, 28},
                                             {"sha3_256", 136, 6, 32},
                                             {"sha3_384", 104, 6, 48},
                                             {"sha3_512", 72, 6, 64},
                                             {"shake_128", 168, 0x1f, 0},
                                             {"shake_256", 136, 0x1f, 0}}};

struct Plain {
    std::string_view name;
    std::string (*digest)(std::string_view);
    std::size_t block;
};
constexpr std::array<Plain, 6> kPlain = {{{"md5", md5, 64},
                                          {"sha1", sha1, 64},
                                          {"sha224", sha224, 64},
                                          {"sha256", sha256, 64},
                                          {"sha384", sha384, 128},
                                          {"sha512", sha512, 128}}};

std::optional<std::string> digestNamed(std::string_view name, std::string_view message,
                                       std::size_t size) {
    for (const Plain& plain : kPlain) {
        if (plain.name == name)
            return plain.digest(message);
    }
    for (const Keccak& kind : kKeccaks) {
        if (kind.name == name)
            return keccak(message, kind.rate, kind.suffix, kind.size ? kind.size : size);
    }
    return std::nullopt;
}

std::size_t blockOf(std::string_view name) {
    for (const Plain& plain : kPlain) {
        if (plain.name == name)
            return plain.block;
    }
    for (const Keccak& kind : kKeccaks) {
        if (kind.name == name)
            return kind.rate;
    }
    return 0;
}

std::string textArgument(const Value& value) {
    const StrObject* str = asStr(value);
    return str ? str->text : std::string();
}

/// digest(name, data, size)
Value digest(Machine& m, const Args& a) {
    const auto data = bytesLike(m, a[1]);
    std::int64_t size = 0;
    if (!data || !indexNumber(m, a[2], size) || !m.reserve(size) ||
        !m.spend((static_cast<std::int64_t>(data->size()) + size) / kBytesAStep + 1))
        return {};
    auto found = digestNamed(textArgument(a[0]), *data, static_cast<std::size_t>(size));
    return found ? m.bytes(std::move(*found)) : m.valueError("unsupported hash type");
}

/// blake2(is_large, data, size, key, salt, person, (fanout, depth, leaf, offset, node depth, inner,
/// last))
Value blake2(Machine& m, const Args& a) {
    Blake2Options options;
    const auto data = bytesLike(m, a[1]);
    std::int64_t size = 0;
    const TupleObject* tree = asTuple(a[6]);
    if (!data || !tree || !indexNumber(m, a[2], size) ||
        !m.spend(static_cast<std::int64_t>(data->size()) / kBytesAStep + 1))
        return {};
    options.size = static_cast<std::size_t>(size);
    options.key = bytesLike(m, a[3]).value_or("");
    options.salt = bytesLike(m, a[4]).value_or("");
    options.person = bytesLike(m, a[5]).value_or("");
    std::uint64_t* const numbers[] = {&options.fanout,     &options.depth,     &options.leafSize,
                                      &options.nodeOffset, &options.nodeDepth, &options.innerSize};
    for (std::size_t i = 0; i < std::size(numbers); ++i)
        *numbers[i] = static_cast<std::uint64_t>(tree->items[i].asInt());
    options.isLastNode = tree->items[6].isTrue();
    return m.bytes(a[0].isTrue() ? blake2b(*data, options) : blake2s(*data, options));
}

std::string keyed(std::string_view name, std::string key, std::string_view message) {
    const std::size_t block = blockOf(name);
    if (key.size() > block)
        key = digestNamed(name, key, 0).value_or("");
    key.resize(block);
    std::string inner = key;
    std::string outer = key;
    for (std::size_t i = 0; i < block; ++i) {
        inner[i] = static_cast<char>(key[i] ^ 0x36);
        outer[i] = static_cast<char>(key[i] ^ 0x5c);
    }
    inner += message;
    outer += digestNamed(name, inner, 0).value_or("");
    return digestNamed(name, outer, 0).value_or("");
}

/// derive_key(name, password, salt, iterations, length): PBKDF2 with HMAC
Value deriveKey(Machine& m, const Args& a) {
    const std::string name = textArgument(a[0]);
    const auto password = bytesLike(m, a[1]);
    const auto salt = bytesLike(m, a[2]);
    if (!password || !salt || blockOf(name) == 0)
        return m.valueError("unsupported hash type");
    const auto length = static_cast<std::size_t>(a[4].asInt());
    std::string key;
    for (std::uint32_t part = 1; key.size() < length; ++part) {
        std::string seed = *salt;
        for (int shift = 24; shift >= 0; shift -= 8)
            seed += static_cast<char>(part >> shift & 0xff);
        std::string round = keyed(name, *password, seed);
        std::string sum = round;
        for (std::int64_t i = 1; i < a[3].asInt(); ++i) {
            round = keyed(name, *password, round);
            for (std::size_t at = 0; at < sum.size(); ++at)
                sum[at] = static_cast<char>(sum[at] ^ round[at]);
            if (!m.spend(4))
                return {};
        }
        key += sum;
    }
    key.resize(length);
    return m.bytes(std::move(key));
}

/// crc32(data, start)
Value crc32(Machine& m, const Args& a) {
    const auto data = bytesLike(m, a[0]);
    if (!data || !m.spend(static_cast<std::int64_t>(data->size()) / kBytesAStep))
        return {};
    constexpr std::uint32_t kPolynomial = 0xedb88320;
    std::uint32_t sum = ~static_cast<std::uint32_t>(a[1].asInt());
    for (const char c : *data) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ (sum & 1 ? kPolynomial : 0);
    }
    return Value::integer(static_cast<std::uint32_t>(~sum));
}

/// adler32(data, start)
Value adler32(Machine& m, const Args& a) {
    const auto data = bytesLike(m, a[0]);
    if (!data || !m.spend(static_cast<std::int64_t>(data->size()) / kBytesAStep))
        return {};
    constexpr std::uint32_t kPrime = 65521;
    auto low = static_cast<std::uint32_t>(a[1].asInt() & 0xffff);
    auto high = static_cast<std::uint32_t>(a[1].asInt() >> 16 & 0xffff);
    for (const char c : *data) {
        low = (low + static_cast<unsigned char>(c)) % kPrime;
        high = (high + low) % kPrime;
    }
    return Value::integer(high << 16 | low);
}

} // namespace

Value hashModule(Machine& m) {
    ModuleBuilder b(m, "_hash");
    b.function("digest", "name, data, size, /", digest)
        .function("blake2", "is_large, data, size, key, salt, person, tree, /", blake2)
        .function("derive_key", "name, password, salt, iterations, length, /", deriveKey)
        .function("crc32", "data, start, /", crc32)
        .function("adler32", "data, start, /", adler32);
    return b.module();
}

} // namespace coroscope::scenes
