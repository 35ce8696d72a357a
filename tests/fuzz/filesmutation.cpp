// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A block is a sign, a size, a checksum of both and the body (gui/storage/journalblocks.h).
#include "tests/fuzz/filesmutation.h"

#include <algorithm>
#include <iterator>

namespace coroscope::fuzz {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSign = "CoJ1";
constexpr std::size_t kHead = 12;

// clang-format off
constexpr std::string_view kPieces[] = {
    "\n"sv, "\r"sv, "\r\n"sv, "\n\r"sv, "\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\0"sv, "\xC0\xAF"sv,
    "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xE2\x80\xA8"sv, "\xF0\x9F\x98\x80"sv, "\t"sv, "\x0C"sv, "x"sv,
    "\xC2\x85"sv, "{\"input\":\":gather\"}"sv, "\"cursor\":-1,"sv, "\"cursor\":1e300,"sv, "\"breakpoints\":[1,1,-7],"sv,
    "\"line\":2147483648,"sv, "\"version\":2,"sv, "[[[["sv, "CoJ1"sv, "CoJ2"sv,
    "\x1B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"sv, "\x9F"sv, "\x7F"sv, "\xF6"sv, "\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"sv};
// clang-format on

std::uint32_t crcOf(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1u) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

std::string littleEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

std::string blockOf(std::string_view body) {
    const std::string size = littleEndian(static_cast<std::uint32_t>(body.size()));
    std::string summed = size;
    summed += body;
    std::string block(kSign);
    block += size;
    block += littleEndian(crcOf(summed));
    block += body;
    return block;
}

// The bodies between the signs.
std::vector<std::string> bodiesOf(std::string_view journal) {
    std::vector<std::string> bodies;
    while (journal.size() >= kHead && journal.starts_with(kSign)) {
        const std::size_t next = std::min(journal.find(kSign, kHead), journal.size());
        bodies.emplace_back(journal.substr(kHead, next - kHead));
        journal.remove_prefix(next);
    }
    return bodies;
}

std::string joined(const std::vector<std::string>& bodies) {
    std::string journal;
    for (const std::string& body : bodies)
        journal += blockOf(body);
    return journal;
}

} // namespace

std::string FilesMutation::changeBytes(std::string bytes) {
    const std::size_t at = below(bytes.size() + 1);
    const std::size_t count = std::min(below(9), bytes.size() - at);
    switch (below(5)) {
    case 0:
        bytes.erase(at, count);
        break;
    case 1:
        bytes.insert(below(bytes.size() + 1), bytes.substr(at, count));
        break;
    case 2:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
    default:
        bytes.replace(at, std::min(count, below(3)), kPieces[below(std::size(kPieces))]);
    }
    return bytes;
}

std::string FilesMutation::changeBlocks(const std::string& journal) {
    std::vector<std::string> bodies = bodiesOf(journal);
    if (bodies.empty())
        return blockOf(changeBytes("\x87\x01\x01\x61x\x60\x40\x61x\xF6"));
    const std::size_t at = below(bodies.size());
    const std::string body = bodies[at];
    const std::size_t kind = below(6);
    if (kind == 0)
        bodies.erase(bodies.begin() + static_cast<std::ptrdiff_t>(at));
    else if (kind == 1)
        bodies.insert(bodies.begin() + static_cast<std::ptrdiff_t>(below(bodies.size() + 1)), body);
    else
        bodies[at] = changeBytes(body);
    return joined(bodies);
}

std::string FilesMutation::change(const std::string& file) {
    if (file.starts_with("CoJ") && below(5) != 0)
        return changeBlocks(file);
    return changeBytes(file);
}

std::string FilesMutation::join(std::string_view first, std::string_view second) {
    std::vector<std::string> blocks = bodiesOf(first);
    const std::vector<std::string> others = bodiesOf(second);
    if (!blocks.empty() && !others.empty()) {
        const std::size_t from = below(others.size());
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(below(blocks.size() + 1)),
                      others.begin() + static_cast<std::ptrdiff_t>(from), others.end());
        return joined(blocks);
    }
    const std::size_t from = below(second.size() + 1);
    return std::string(first).insert(below(first.size() + 1),
                                     second.substr(from, below(second.size() - from + 1)));
}

} // namespace coroscope::fuzz
