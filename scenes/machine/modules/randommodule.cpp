// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _random: CPython's Mersenne Twister, so that the same seed gives the same numbers. Scenes that do
// not seed it get seed 0. The module random is written in Python.
#include "scenes/machine/modules/digests.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

class Twister {
public:
    Twister() { seed({0}); }

    void seed(const std::vector<std::uint32_t>& key) {
        start(19650218U);
        std::size_t i = 1;
        std::size_t j = 0;
        for (std::size_t k = std::max(kSize, key.size()); k > 0; --k) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525U)) + key[j] +
                       static_cast<std::uint32_t>(j);
            if (++i >= kSize) {
                state[0] = state[kSize - 1];
                i = 1;
            }
            if (++j >= key.size())
                j = 0;
        }
        for (std::size_t k = kSize - 1; k > 0; --k) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941U)) -
                       static_cast<std::uint32_t>(i);
            if (++i >= kSize) {
                state[0] = state[kSize - 1];
                i = 1;
            }
        }
        state[0] = 0x80000000U;
    }

    std::uint32_t next() {
        if (index >= kSize)
            refill();
        std::uint32_t y = state[index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680U;
        y ^= (y << 15) & 0xefc60000U;
        return y ^ (y >> 18);
    }

    double real() {
        const std::uint32_t a = next() >> 5;
        const std::uint32_t b = next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    // What getstate() tells.
    static constexpr std::size_t kSize = 624;
    std::array<std::uint32_t, kSize> state = {};
    std::size_t index = kSize;

private:
    static constexpr std::size_t kOffset = 397;

    void start(std::uint32_t s) {
        state[0] = s;
        for (std::size_t i = 1; i < kSize; ++i) {
            state[i] =
                1812433253U * (state[i - 1] ^ (state[i - 1] >> 30)) + static_cast<std::uint32_t>(i);
        }
        index = kSize;
    }

    void refill() {
        for (std::size_t i = 0; i < kSize; ++i) {
            const std::uint32_t y =
                (state[i] & 0x80000000U) | (state[(i + 1) % kSize] & 0x7fffffffU);
            state[i] = state[(i + kOffset) % kSize] ^ (y >> 1) ^ ((y & 1) ? 0x9908b0dfU : 0);
        }
        index = 0;
    }
};

struct RandomObject final : Container {
    Twister twister;
    explicit RandomObject(Type* randomType)
        : Container(randomType) {}
};

Twister& twister(const Value& self) {
    return static_cast<RandomObject&>(*self.rawObject()).twister;
}

/// Any number is a key by its size, anything else by its hash.
bool seedFrom(Machine& m, Twister& to, const Value& value) {
    Integer number;
    Value plain;
    if (asInteger(value, plain)) {
        setInteger(number, plain);
    } else if (!value.isNone()) {
        std::int64_t code = 0;
        if (!hash(m, value, code))
            return false;
        mpz_set_ui(number, static_cast<std::uint64_t>(code));
    }
    mpz_abs(number, number);
    std::vector<std::uint32_t> key;
    do {
        key.push_back(static_cast<std::uint32_t>(mpz_get_ui(number) & 0xffffffffU));
        mpz_fdiv_q_2exp(number, number, 32);
    } while (mpz_sgn(static_cast<mpz_ptr>(number)) != 0);
    to.seed(key);
    return true;
}

Value seed(Machine& m, const Args& a) {
    return seedFrom(m, twister(a[0]), a.get(1, Value::none())) ? Value::none() : Value();
}

Value bits(Machine& m, const Args& a) {
    std::int64_t count = 0;
    if (!indexNumber(m, a[1], count))
        return {};
    if (count < 0)
        return m.valueError("number of bits must be non-negative");
    if (!m.reserve(count / 8))
        return {};
    Integer result;
    Integer word;
    for (std::int64_t done = 0; done < count; done += 32) {
        const auto part = static_cast<int>(std::min<std::int64_t>(32, count - done));
        mpz_set_ui(word, twister(a[0]).next() >> (32 - part));
        mpz_mul_2exp(word, word, static_cast<mp_bitcnt_t>(done));
        mpz_add(result, result, word);
    }
    return result.toValue(m);
}

Value getState(Machine& m, const Args& a) {
    const Twister& t = twister(a[0]);
    ValueVector numbers;
    for (const std::uint32_t each : t.state)
        numbers.push_back(Value::integer(each));
    numbers.push_back(Value::integer(static_cast<std::int64_t>(t.index)));
    return m.tuple(std::move(numbers));
}

Value setState(Machine& m, const Args& a) {
    const TupleObject* numbers = asTuple(a[1]);
    if (!numbers)
        return m.typeError("state vector must be a tuple");
    if (numbers->size() != Twister::kSize + 1)
        return m.valueError("state vector is the wrong size");
    Twister made = twister(a[0]);
    for (std::size_t i = 0; i <= Twister::kSize; ++i) {
        std::int64_t number = 0;
        if (!indexNumber(m, numbers->items[i], number))
            return {};
        if (i < Twister::kSize)
            made.state[i] = static_cast<std::uint32_t>(number);
        else if (number < 0 || number > static_cast<std::int64_t>(Twister::kSize))
            return m.valueError("invalid state");
        else
            made.index = static_cast<std::size_t>(number);
    }
    twister(a[0]) = made;
    return Value::none();
}

} // namespace

Value randomModule(Machine& m) {
    ModuleBuilder b(m, "_random");
    TypeBuilder type(m, "Random", "_random");
    type.flags(kDottedName);
    type.slots().newInstance = [](Machine&, Type* cls, const Args&) {
        return Value(make<RandomObject>(cls));
    };
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.method("random", "self",
                [](Machine&, const Args& a) { return Value::real(twister(a[0]).real()); })
        .method("seed", "self, n=, /", seed)
        .method("getrandbits", "self, k, /", bits)
        .method("getstate", "self", getState)
        .method("setstate", "self, state, /", setState);
    b.value("Random", Value::object(type.finish()));
    b.function("sha512", "message, /", [](Machine& machine, const Args& a) {
        const BytesObject* message = asBytes(a[0]);
        return message ? machine.bytes(sha512(message->bytes))
                       : machine.typeError("a bytes-like object is required, not '" +
                                           typeName(machine, a[0]) + "'");
    });
    return b.module();
}

} // namespace coroscope::scenes
