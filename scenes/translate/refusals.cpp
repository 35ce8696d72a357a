// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the refusals, in the order of Refused.
#include "scenes/translate/translate.h"

#include <array>

namespace coroscope::scenes {

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Refused::Count)> kWords{
    "%1",
    "the name '%1' has no counterpart in C++",
    "%1 has no counterpart in C++",
    "the module %1",
    "'%1' names a module and something else",
    "print with %1=",
    "an expression of this kind",
    "an await outside of a coroutine",
    "yield from here",
    "a value yielded to the loop",
    "the conversion !a",
    "a nested target in a comprehension",
    "an integer of more than 64 bits",
    "a literal of this kind",
    "the operator @",
    "formatting with %; an f-string says the same",
    "a call or await in a chain of comparisons",
    "a generator expression that is not used up at once",
    "super() here",
    "a lambda that yields",
    "match",
    "an assignment to this",
    "an assignment to a slice",
    "return outside of a function",
    "raise without an exception outside of a handler",
    "del of this",
    "a class with decorators or keywords",
    "this in the body of a class",
    "else behind except*",
    "a function that uses '%1' of a comprehension",
};

} // namespace

const char* wordsOf(Refused reason) {
    return kWords.at(static_cast<std::size_t>(reason));
}

std::string Refusal::text() const {
    std::string words = wordsOf(reason);
    if (const std::size_t place = words.find("%1"); place != std::string::npos)
        words.replace(place, 2, what);
    return words;
}

} // namespace coroscope::scenes
