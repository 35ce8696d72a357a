// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A scene as C++20 source on the project's own core (core/program). What cannot be said there is
// refused, with its line and the reason, before anything is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

// Why something cannot be said, one row of words each.
enum class Refused : std::uint8_t {
    Syntax,
    Name,
    Member,
    Module,
    ModuleName,
    PrintKeyword,
    Expression,
    AwaitOutside,
    YieldFrom,
    YieldedValue,
    ConversionA,
    NestedTarget,
    BigInteger,
    Literal,
    MatrixProduct,
    PercentFormat,
    ChainedCall,
    LazyGenerator,
    Super,
    YieldingLambda,
    Match,
    AssignmentTarget,
    SliceAssignment,
    ReturnOutside,
    BareRaise,
    Deletion,
    ClassExtras,
    ClassBody,
    ElseBehindStar,
    ComprehendedName,
    Count
};
// English; %1 is what it is about.
[[nodiscard]] const char* wordsOf(Refused reason);

struct Refusal {
    int line;
    Refused reason;
    std::string what; // "asyncio.to_thread"
    bool operator==(const Refusal&) const = default;
    [[nodiscard]] std::string text() const;
};

struct CppSource {
    std::string text;              // empty where anything is refused
    std::vector<Refusal> refusals; // by line
};

[[nodiscard]] CppSource translateToCpp(std::string_view source, std::string_view fileName);

} // namespace coroscope::scenes
