// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// itertools: product, permutations and combinations, each in the order of positions.
#include "scenes/machine/modules/itertoolsparts.h"

#include <algorithm>
#include <numeric>

namespace coroscope::scenes {

namespace {

std::int64_t poolSize(const ToolIterator& it) {
    return static_cast<std::int64_t>(it.parts.size());
}

/// The items of the pool at `indices`.
Value chosen(Machine& m, const ToolIterator& it) {
    ValueVector items;
    for (std::int64_t i = 0; i < it.stop; ++i)
        items.push_back(
            it.parts[static_cast<std::size_t>(it.indices[static_cast<std::size_t>(i)])]);
    return m.spend(it.stop / 4) ? m.tuple(std::move(items)) : Value();
}

/// The first step only says whether there is anything.
bool isFirst(ToolIterator& it) {
    return !std::exchange(it.hasStarted, true);
}

Value end(ToolIterator& it) {
    it.isDone = true;
    return {};
}

Value combinationsStep(Machine& m, ToolIterator& it) {
    const std::int64_t n = poolSize(it);
    const std::int64_t r = it.stop;
    if (isFirst(it))
        return r > n ? end(it) : chosen(m, it);
    std::int64_t i = r - 1;
    while (i >= 0 && it.indices[static_cast<std::size_t>(i)] == i + n - r)
        --i;
    if (i < 0)
        return end(it);
    std::int64_t value = ++it.indices[static_cast<std::size_t>(i)];
    for (std::int64_t j = i + 1; j < r; ++j)
        it.indices[static_cast<std::size_t>(j)] = ++value;
    return chosen(m, it);
}

Value replacementStep(Machine& m, ToolIterator& it) {
    const std::int64_t n = poolSize(it);
    if (isFirst(it))
        return it.stop > 0 && n == 0 ? end(it) : chosen(m, it);
    std::int64_t i = it.stop - 1;
    while (i >= 0 && it.indices[static_cast<std::size_t>(i)] == n - 1)
        --i;
    if (i < 0)
        return end(it);
    const std::int64_t value = it.indices[static_cast<std::size_t>(i)] + 1;
    for (std::int64_t j = i; j < it.stop; ++j)
        it.indices[static_cast<std::size_t>(j)] = value;
    return chosen(m, it);
}

Value permutationsStep(Machine& m, ToolIterator& it) {
    const std::int64_t n = poolSize(it);
    if (isFirst(it))
        return it.stop > n ? end(it) : chosen(m, it);
    // `more` counts down how often each place still changes.
    for (std::int64_t i = it.stop - 1; i >= 0; --i) {
        const auto at = static_cast<std::size_t>(i);
        if (--it.more[at] == 0) {
            std::rotate(it.indices.begin() + i, it.indices.begin() + i + 1, it.indices.end());
            it.more[at] = n - i;
        } else {
            std::swap(it.indices[at], it.indices[static_cast<std::size_t>(n - it.more[at])]);
            return chosen(m, it);
        }
    }
    return end(it);
}

Value productResult(Machine& m, const ToolIterator& it) {
    ValueVector items;
    for (std::size_t i = 0; i < it.parts.size(); ++i)
        items.push_back(asTuple(it.parts[i])->items[static_cast<std::size_t>(it.indices[i])]);
    return m.spend(static_cast<std::int64_t>(it.parts.size() / 4)) ? m.tuple(std::move(items))
                                                                   : Value();
}

Value productStep(Machine& m, ToolIterator& it) {
    if (isFirst(it)) {
        for (const Value& pool : it.parts) {
            if (asTuple(pool)->items.empty())
                return end(it);
        }
        return productResult(m, it);
    }
    for (std::size_t i = it.parts.size(); i-- > 0;) {
        if (++it.indices[i] < static_cast<std::int64_t>(asTuple(it.parts[i])->size()))
            return productResult(m, it);
        it.indices[i] = 0;
    }
    return end(it);
}

/// The pool of `iterable`, of which `r` are chosen; null when it raised.
Ref<ToolIterator> chooser(Machine& m, Type* cls, ToolIterator::Step step, const Value& iterable,
                          const Value& wanted, bool mayBeLeftOut) {
    Ref<ToolIterator> made = make<ToolIterator>(cls, step);
    const bool isGiven = wanted && !(mayBeLeftOut && wanted.isNone());
    if (isGiven && !mayBeLeftOut && !indexNumber(m, wanted, made->stop))
        return nullptr;
    if (!collect(m, iterable, made->parts))
        return nullptr;
    if (!isGiven) {
        made->stop = poolSize(*made);
    } else if (mayBeLeftOut) {
        if (!wanted.isInt() && !wanted.isBool()) {
            m.typeError("Expected int as r");
            return nullptr;
        }
        if (!indexNumber(m, wanted, made->stop))
            return nullptr;
    }
    if (made->stop < 0) {
        m.valueError("r must be non-negative");
        return nullptr;
    }
    if (!m.reserve(made->stop * 8))
        return nullptr;
    return made;
}

template <bool MayRepeat>
Value combinationsNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("iterable, r");
    Value bound[2];
    if (!signature.bind(m, MayRepeat ? "combinations_with_replacement" : "combinations", false,
                        args, bound))
        return {};
    Ref<ToolIterator> made =
        chooser(m, cls, MayRepeat ? replacementStep : combinationsStep, bound[0], bound[1], false);
    if (!made)
        return {};
    made->indices.resize(static_cast<std::size_t>(made->stop));
    if (!MayRepeat)
        std::iota(made->indices.begin(), made->indices.end(), 0);
    return Value(std::move(made));
}

Value permutationsNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("iterable, r=");
    Value bound[2];
    if (!signature.bind(m, "permutations", false, args, bound))
        return {};
    Ref<ToolIterator> made = chooser(m, cls, permutationsStep, bound[0], bound[1], true);
    if (!made)
        return {};
    made->indices.resize(made->parts.size());
    std::iota(made->indices.begin(), made->indices.end(), 0);
    for (std::int64_t i = 0; i < made->stop; ++i)
        made->more.push_back(poolSize(*made) - i);
    return Value(std::move(made));
}

Value productNew(Machine& m, Type* cls, const Args& args) {
    std::int64_t repeat = 1;
    const std::uint32_t count = args.positionalCount();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.names->items[i])->text;
        if (name != "repeat")
            return m.typeError("'" + name + "' is an invalid keyword argument for product()");
        if (!indexNumber(m, args[count + i], repeat))
            return {};
    }
    if (repeat < 0)
        return m.valueError("repeat argument cannot be negative");
    if (!m.reserve(repeat * count * 24))
        return {};
    Ref<ToolIterator> made = make<ToolIterator>(cls, productStep);
    ValueVector pools;
    for (std::uint32_t i = 0; i < count; ++i) {
        pools.push_back(makeTuple(m, args[i]));
        if (!pools.back())
            return {};
    }
    for (std::int64_t i = 0; i < repeat; ++i)
        made->parts.insert(made->parts.end(), pools.begin(), pools.end());
    made->indices.resize(made->parts.size());
    return Value(std::move(made));
}

} // namespace

void addCombinatorics(ModuleBuilder& module) {
    const auto add = [&](const char* name, ToolMaker maker) {
        module.value(name, Value::object(toolType(module.machine(), name, maker).finish()));
    };
    add("combinations", combinationsNew<false>);
    add("combinations_with_replacement", combinationsNew<true>);
    add("permutations", permutationsNew);
    add("product", productNew);
}

} // namespace coroscope::scenes
