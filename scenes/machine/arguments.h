// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How arguments reach a callable: Args is the raw call (positional values, then keyword values with
// their names); Signature binds it to a native function's parameters with CPython's messages.
#pragma once

#include "scenes/machine/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class Machine;
struct TupleObject;
struct StrObject;

/// A call as the interpreter makes it: `count` values, of which the last ones belong to `names` (a
/// tuple of strings, or null).
struct Args {
    const Value* values = nullptr;
    std::uint32_t count = 0;
    TupleObject* names = nullptr;

    Args() = default;
    Args(const Value* first, std::size_t size, TupleObject* keywordNames = nullptr)
        : values(first)
        , count(static_cast<std::uint32_t>(size))
        , names(keywordNames) {}
    Args(std::span<const Value> all)
        : values(all.data())
        , count(static_cast<std::uint32_t>(all.size())) {}
    std::uint32_t keywordCount() const;
    std::uint32_t positionalCount() const { return count - keywordCount(); }
    const Value& operator[](std::size_t index) const { return values[index]; }
    /// In a bound call: was the optional parameter given?
    bool has(std::size_t index) const { return index < count && !values[index].isNull(); }
    /// In a bound call: the value, or `fallback` when it was not given.
    Value get(std::size_t index, Value fallback) const {
        return has(index) ? values[index] : std::move(fallback);
    }
    Args without(std::size_t leading) const {
        Args rest = *this;
        rest.values += leading;
        rest.count -= static_cast<std::uint32_t>(leading);
        return rest;
    }
};

/// A native function gets one value a parameter of its signature, in order; optional ones that were
/// not given are Null, `*args` is a tuple, `**kwargs` a dict. Without a signature it gets the call
/// as it is. Returns Null when it raised.
using NativeFunction = Value (*)(Machine&, const Args&);

/// In whose words a wrong call is refused: a function that is native in CPython and one that is
/// written in Python there complain differently.
enum class CallManner : std::uint8_t { Native, Python };

/// Parameters of a native function, written as in Python: "self, name, /, value=, *args, key=,
/// **kwargs". A trailing '=' marks an optional parameter.
class Signature {
public:
    Signature() = default;
    explicit Signature(std::string_view text);

    bool isRaw() const { return m_isRaw; }
    std::size_t parameterCount() const { return m_parameters.size(); }
    /// One positional argument for each parameter: bound as they are.
    bool fitsExactly(const Args& args) const {
        return !args.names && args.count == m_positional && args.count == m_parameters.size();
    }
    /// The same as bind() for a call that plainly fits; false for any other, and nothing raised.
    bool bindPlain(const Args& args, Value* bound) const;
    /// Fills `bound` (parameterCount() values); false when it raised TypeError. `function` is the
    /// qualified name.
    bool bind(Machine& machine, std::string_view function, bool isMethod, const Args& args,
              Value* bound, CallManner manner = CallManner::Native) const;

private:
    enum class Kind : std::uint8_t { PositionalOnly, Plain, KeywordOnly, VarArgs, VarKeywords };
    struct Parameter {
        std::string name;
        Kind kind = Kind::Plain;
        bool isOptional = false;
    };
    /// What the refusals need to know of a call.
    struct Call {
        Machine& machine;
        std::string_view function;
        bool isMethod;
        const Args& args;
        CallManner manner;
        /// For what has parameters with names CPython leaves the type out.
        std::string bareName() const;
        std::size_t given() const { return args.positionalCount() - (isMethod ? 1 : 0); }
    };
    bool bindKeyword(const Call& call, const StrObject& name, const Value& value,
                     Value* bound) const;
    /// Will the positional values and the names of the keywords fill what is not optional?
    bool hasAllNeeded(const Args& args, const Value* bound) const;
    bool failKeyword(const Call& call, const StrObject& name) const;
    bool failCount(const Call& call, const Value* bound) const;
    bool failMissing(const Call& call, const Value* bound) const;
    bool failNamedCount(const Call& call) const;
    bool failPlainCount(const Call& call) const;
    bool failPythonCount(const Call& call, const Value* bound) const;
    bool failPythonMissing(const Call& call, const Value* bound) const;
    bool hasNames() const;
    /// Of the parameters that positional values can fill, without self.
    std::size_t leastOf(const Call& call, bool onlyUnnamed) const;

    std::vector<Parameter> m_parameters;
    std::size_t m_positional = 0; ///< parameters that positional values can fill
    int m_varArgs = -1;
    int m_varKeywords = -1;
    bool m_isRaw = true;
};

/// "missing 2 required positional arguments: 'a' and 'b'"
std::string missingArguments(const std::vector<std::string>& names, const std::string& kind);
/// "takes from 1 to 2 positional arguments but 3 were given"; `keywordOnly` of them were given too.
std::string tooManyArguments(std::size_t least, std::size_t most, std::size_t given,
                             std::size_t keywordOnly);

} // namespace coroscope::scenes
