// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// libFuzzer's hooks: most changes are those of the mutation that COROSCOPE_MUTATION names, the rest
// of bytes as libFuzzer does them.
#include "tests/fuzz/editsmutation.h"
#include "tests/fuzz/filesmutation.h"
#include "tests/fuzz/textmutation.h"
#include "tests/fuzz/tracemutation.h"

#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

using Mutation = coroscope::fuzz::COROSCOPE_MUTATION;

namespace {

std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

std::size_t store(const std::string& text, std::uint8_t* data, std::size_t maxSize) {
    const std::size_t size = std::min(text.size(), maxSize);
    if (size > 0)
        std::memcpy(data, text.data(), size);
    return size;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t maxSize, unsigned int seed) {
    Mutation mutation(seed);
    if (size == 0 || mutation.below(6) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::string text(textOf(data, size));
    for (std::size_t changes = 1 + mutation.below(3); changes > 0; --changes)
        text = mutation.change(text);
    return store(text, data, maxSize);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t firstSize,
                                                 const std::uint8_t* second, std::size_t secondSize,
                                                 std::uint8_t* out, std::size_t maxSize,
                                                 unsigned int seed) {
    Mutation mutation(seed);
    return store(mutation.join(textOf(first, firstSize), textOf(second, secondSize)), out, maxSize);
}
