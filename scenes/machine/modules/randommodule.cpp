// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// random: CPython's Mersenne Twister, so that the same seed gives the same numbers. Scenes that do
// not seed it get seed 0.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <array>
#include <cmath>

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
            m_state[i] = (m_state[i] ^ ((m_state[i - 1] ^ (m_state[i - 1] >> 30)) * 1664525U)) +
                         key[j] + static_cast<std::uint32_t>(j);
            if (++i >= kSize) {
                m_state[0] = m_state[kSize - 1];
                i = 1;
            }
            if (++j >= key.size())
                j = 0;
        }
        for (std::size_t k = kSize - 1; k > 0; --k) {
            m_state[i] = (m_state[i] ^ ((m_state[i - 1] ^ (m_state[i - 1] >> 30)) * 1566083941U)) -
                         static_cast<std::uint32_t>(i);
            if (++i >= kSize) {
                m_state[0] = m_state[kSize - 1];
                i = 1;
            }
        }
        m_state[0] = 0x80000000U;
        m_hasGauss = false;
    }

    std::uint32_t next() {
        if (m_index >= kSize)
            refill();
        std::uint32_t y = m_state[m_index++];
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

    std::uint64_t bits(int count) {
        if (count <= 32)
            return next() >> (32 - count);
        const std::uint64_t low = next();
        return low | static_cast<std::uint64_t>(next() >> (64 - count)) << 32;
    }

    /// A number below n, as Random._randbelow_with_getrandbits.
    std::int64_t below(std::int64_t n) {
        if (n <= 0)
            return 0;
        int count = 0;
        while (n >> count)
            ++count;
        std::uint64_t r = bits(count);
        while (r >= static_cast<std::uint64_t>(n))
            r = bits(count);
        return static_cast<std::int64_t>(r);
    }

    double gauss() {
        if (std::exchange(m_hasGauss, false))
            return m_gauss;
        constexpr double kTwoPi = 2 * 3.14159265358979323846;
        const double x = real() * kTwoPi;
        const double g = std::sqrt(-2.0 * std::log(1.0 - real()));
        m_gauss = std::sin(x) * g;
        m_hasGauss = true;
        return std::cos(x) * g;
    }

private:
    static constexpr std::size_t kSize = 624;
    static constexpr std::size_t kOffset = 397;

    void start(std::uint32_t s) {
        m_state[0] = s;
        for (std::size_t i = 1; i < kSize; ++i) {
            m_state[i] = 1812433253U * (m_state[i - 1] ^ (m_state[i - 1] >> 30)) +
                         static_cast<std::uint32_t>(i);
        }
        m_index = kSize;
    }

    void refill() {
        for (std::size_t i = 0; i < kSize; ++i) {
            const std::uint32_t y =
                (m_state[i] & 0x80000000U) | (m_state[(i + 1) % kSize] & 0x7fffffffU);
            m_state[i] = m_state[(i + kOffset) % kSize] ^ (y >> 1) ^ ((y & 1) ? 0x9908b0dfU : 0);
        }
        m_index = 0;
    }

    std::array<std::uint32_t, kSize> m_state = {};
    std::size_t m_index = kSize;
    bool m_hasGauss = false;
    double m_gauss = 0;
};

struct RandomObject final : Container {
    Twister twister;
    explicit RandomObject(Type* randomType)
        : Container(randomType) {}
};

Twister& twister(const Args& a) {
    return static_cast<RandomObject&>(*a[0].rawObject()).twister;
}

bool seedFrom(Machine& m, Twister& to, const Value& value) {
    Integer number;
    Value plain;
    if (asInteger(value, plain)) {
        setInteger(number, plain);
    } else if (!value.isNone()) {
        // Not CPython's digest of strings, but always the same numbers.
        std::int64_t code = 0;
        if (!hash(m, value, code))
            return false;
        mpz_set_si(number, code);
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

Value randomRange(Machine& m, const Args& a) {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    if (!indexNumber(m, a[1], start) || (a.has(2) && !indexNumber(m, a[2], stop)) ||
        (a.has(3) && !indexNumber(m, a[3], step)))
        return {};
    if (!a.has(2) || a[2].isNone()) {
        if (start <= 0)
            return m.valueError("empty range for randrange()");
        return Value::integer(twister(a).below(start));
    }
    const std::int64_t width = stop - start;
    const std::int64_t count = step > 0   ? (width + step - 1) / step
                               : step < 0 ? (width + step + 1) / step
                                          : 0;
    if (step == 0)
        return m.valueError("zero step for randrange()");
    if (count <= 0) {
        return m.valueError("empty range for randrange() (" + std::to_string(start) + ", " +
                            std::to_string(stop) + ", " + std::to_string(width) + ")");
    }
    return Value::integer(start + step * twister(a).below(count));
}

Value randomInt(Machine& m, const Args& a) {
    std::int64_t low = 0;
    std::int64_t high = 0;
    if (!indexNumber(m, a[1], low) || !indexNumber(m, a[2], high))
        return {};
    const Value bounds[3] = {a[0], Value::integer(low), Value::integer(high + 1)};
    return randomRange(m, Args(bounds, 3));
}

Value randomUniform(Machine& m, const Args& a) {
    double low = 0;
    double high = 0;
    if (!realNumber(m, a[1], low) || !realNumber(m, a[2], high))
        return {};
    return Value::real(low + (high - low) * twister(a).real());
}

Value randomChoice(Machine& m, const Args& a) {
    const std::int64_t size = length(m, a[1]);
    if (size < 0)
        return {};
    if (size == 0)
        return m.raise(m.types.IndexError, "Cannot choose from an empty sequence");
    return getItem(m, a[1], Value::integer(twister(a).below(size)));
}

Value randomShuffle(Machine& m, const Args& a) {
    const std::int64_t size = length(m, a[1]);
    for (std::int64_t i = size - 1; i > 0; --i) {
        const std::int64_t j = twister(a).below(i + 1);
        const Value x = getItem(m, a[1], Value::integer(i));
        const Value y = x ? getItem(m, a[1], Value::integer(j)) : Value();
        if (!y || !setItem(m, a[1], Value::integer(i), y) ||
            !setItem(m, a[1], Value::integer(j), x))
            return {};
    }
    return size < 0 ? Value() : Value::none();
}

Value randomSample(Machine& m, const Args& a) {
    ValueVector pool;
    std::int64_t k = 0;
    if (!collect(m, a[1], pool) || !indexNumber(m, a[2], k))
        return {};
    const auto n = static_cast<std::int64_t>(pool.size());
    if (k < 0 || k > n)
        return m.valueError("Sample larger than population or is negative");
    std::int64_t setSize = 21;
    if (k > 5)
        setSize += static_cast<std::int64_t>(
            std::pow(4, std::ceil(std::log(static_cast<double>(k) * 3) / std::log(4.0))));
    ValueVector result;
    std::vector<bool> taken(pool.size());
    for (std::int64_t i = 0; i < k; ++i) {
        if (n <= setSize) {
            const auto j = static_cast<std::size_t>(twister(a).below(n - i));
            result.push_back(pool[j]);
            pool[j] = pool[static_cast<std::size_t>(n - i - 1)];
        } else {
            auto j = static_cast<std::size_t>(twister(a).below(n));
            while (taken[j])
                j = static_cast<std::size_t>(twister(a).below(n));
            taken[j] = true;
            result.push_back(pool[j]);
        }
    }
    return m.list(std::move(result));
}

Value randomChoices(Machine& m, const Args& a) {
    ValueVector pool;
    ValueVector weights;
    std::int64_t k = 1;
    if (!collect(m, a[1], pool) || (a.has(4) && !indexNumber(m, a[4], k)) ||
        (a.has(2) && !a[2].isNone() && !collect(m, a[2], weights)))
        return {};
    if (pool.empty())
        return m.raise(m.types.IndexError, "Cannot choose from an empty population");
    std::vector<double> sums;
    double total = 0;
    for (const Value& weight : weights) {
        double number = 0;
        if (!realNumber(m, weight, number))
            return {};
        sums.push_back(total += number);
    }
    ValueVector result;
    for (std::int64_t i = 0; i < k; ++i) {
        std::size_t at = 0;
        if (sums.empty()) {
            at = static_cast<std::size_t>(
                std::floor(twister(a).real() * static_cast<double>(pool.size())));
        } else {
            const double x = twister(a).real() * total;
            while (at + 1 < sums.size() && !(x < sums[at]))
                ++at;
        }
        result.push_back(pool[at]);
    }
    return m.list(std::move(result));
}

Value randomBits(Machine& m, const Args& a) {
    std::int64_t count = 0;
    if (!indexNumber(m, a[1], count))
        return {};
    if (count < 0)
        return m.valueError("number of bits must be non-negative");
    if (count > m.limits().integerBits)
        return m.valueError("number of bits is too large");
    Integer result;
    Integer word;
    for (std::int64_t done = 0; done < count; done += 32) {
        const int part = static_cast<int>(std::min<std::int64_t>(32, count - done));
        mpz_set_ui(word, twister(a).bits(part));
        mpz_mul_2exp(word, word, static_cast<mp_bitcnt_t>(done));
        mpz_add(result, result, word);
    }
    return result.toValue(m);
}

Value randomGauss(Machine& m, const Args& a) {
    double mean = 0;
    double deviation = 1;
    if ((a.has(1) && !realNumber(m, a[1], mean)) || (a.has(2) && !realNumber(m, a[2], deviation)))
        return {};
    return Value::real(mean + twister(a).gauss() * deviation);
}

Value randomExponential(Machine& m, const Args& a) {
    double rate = 1;
    if (!realNumber(m, a[1], rate))
        return {};
    return Value::real(-std::log(1.0 - twister(a).real()) / rate);
}

struct Method {
    const char* name;
    const char* signature;
    NativeFunction function;
};

const Method kMethods[] = {
    {"random", "self", [](Machine&, const Args& a) { return Value::real(twister(a).real()); }},
    {"seed", "self, a=, version=",
     [](Machine& m, const Args& a) {
         return seedFrom(m, twister(a), a.get(1, Value::none())) ? Value::none() : Value();
     }},
    {"randrange", "self, start, stop=, step=", randomRange},
    {"randint", "self, a, b", randomInt},
    {"uniform", "self, a, b", randomUniform},
    {"choice", "self, seq", randomChoice},
    {"shuffle", "self, x", randomShuffle},
    {"sample", "self, population, k", randomSample},
    {"choices", "self, population, weights=, cum_weights=, k=", randomChoices},
    {"getrandbits", "self, k, /", randomBits},
    {"gauss", "self, mu=, sigma=", randomGauss},
    {"normalvariate", "self, mu=, sigma=", randomGauss},
    {"expovariate", "self, lambd", randomExponential},
};

} // namespace

Value randomModule(Machine& m) {
    ModuleBuilder b(m, "random");
    TypeBuilder type(m, "Random", "random");
    type.flags(kHasDict);
    type.slots().newInstance = [](Machine& machine, Type* cls, const Args& args) {
        Ref<RandomObject> made = make<RandomObject>(cls);
        return args.count && !seedFrom(machine, made->twister, args[0]) ? Value()
                                                                        : Value(std::move(made));
    };
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    for (const Method& method : kMethods)
        type.method(method.name, method.signature, method.function);
    Type* finished = type.finish();
    const Value shared = Value(make<RandomObject>(finished));
    for (const Method& method : kMethods)
        b.value(method.name, getAttribute(m, shared, method.name));
    b.value("Random", Value::object(finished));
    return b.module();
}

} // namespace coroscope::scenes
