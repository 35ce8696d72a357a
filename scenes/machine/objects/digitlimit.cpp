// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The limit of decimal digits, kept beside the machine since hardly a program changes it.
#include "scenes/machine/objects/digitlimit.h"

#include "scenes/machine/frame.h"
#include "scenes/machine/objects/functionobject.h"

#include <map>
#include <mutex>

namespace coroscope::scenes {

namespace {

std::mutex changedMutex;
/// Of the machines whose programs changed it.
std::map<const Machine*, std::int64_t> changed;

bool fail(Machine& m, const std::string& given) {
    m.valueError("Exceeds the limit (" + std::to_string(mostDigits(m)) +
                 " digits) for integer string conversion" + given +
                 "; use sys.set_int_max_str_digits() to increase the limit");
    return false;
}

/// decimal is written in C elsewhere and turns its digits into text without the limit.
bool isFree(const Machine& m) {
    return m.frame && m.frame->code && m.frame->code->isLibrary &&
           m.frame->code->code->fileName.find("decimal") != std::string::npos;
}

} // namespace

std::int64_t mostDigits(const Machine& machine) {
    const std::lock_guard lock(changedMutex);
    const auto found = changed.find(&machine);
    return found == changed.end() ? kDefaultMostDigits : found->second;
}

void setMostDigits(const Machine& machine, std::int64_t digits) {
    const std::lock_guard lock(changedMutex);
    if (digits == kDefaultMostDigits)
        changed.erase(&machine);
    else
        changed[&machine] = digits;
}

bool mayBecomeText(Machine& machine, mpz_srcptr number) {
    constexpr std::size_t kBitsOfLeast = 2126; // 10**640 has 2127
    const std::size_t bits = mpz_sizeinbase(number, 2);
    if (bits < kBitsOfLeast || isFree(machine))
        return true;
    const std::int64_t most = mostDigits(machine);
    // GMP's estimate is exact or one too many.
    auto digits = static_cast<std::int64_t>(mpz_sizeinbase(number, 10));
    if (most == 0 || digits <= most)
        return true;
    if (digits == most + 1) {
        mpz_t power;
        mpz_init(power);
        mpz_ui_pow_ui(power, 10, static_cast<unsigned long>(most));
        digits -= mpz_cmpabs(number, power) < 0 ? 1 : 0;
        mpz_clear(power);
    }
    return digits <= most || fail(machine, "");
}

bool mayBeRead(Machine& machine, std::size_t digits) {
    if (digits <= static_cast<std::size_t>(kLeastMostDigits) || isFree(machine))
        return true;
    const std::int64_t most = mostDigits(machine);
    return most == 0 || static_cast<std::int64_t>(digits) <= most ||
           fail(machine, ": value has " + std::to_string(digits) + " digits");
}

} // namespace coroscope::scenes
