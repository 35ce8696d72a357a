// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Python's built-in functions and types under their names, and the modules time and functools. What
// is a word of C++ has an underscore behind it.
#pragma once

#include "core/program/errors.h"

namespace coroscope::py {

namespace calls {
Value print(Arguments& arguments);
Value len(Arguments& arguments);
Value sorted(Arguments& arguments);
Value reversed(Arguments& arguments);
Value sum(Arguments& arguments);
Value min(Arguments& arguments);
Value max(Arguments& arguments);
Value abs(Arguments& arguments);
Value round(Arguments& arguments);
Value any(Arguments& arguments);
Value all(Arguments& arguments);
Value enumerate(Arguments& arguments);
Value zip(Arguments& arguments);
Value map(Arguments& arguments);
Value filter(Arguments& arguments);
Value isinstance(Arguments& arguments);
Value iter(Arguments& arguments);
Value next(Arguments& arguments);
Value repr(Arguments& arguments);
Value hasattr(Arguments& arguments);
Value getattr(Arguments& arguments);
Value setattr(Arguments& arguments);
Value callable(Arguments& arguments);
Value divmod(Arguments& arguments);
Value chr(Arguments& arguments);
Value ord(Arguments& arguments);
Value id(Arguments& arguments);
Value staticmethod(Arguments& arguments);
Value classmethod(Arguments& arguments);
Value property(Arguments& arguments);
Value pow(Arguments& arguments);
Value format(Arguments& arguments);
Value hash(Arguments& arguments);
} // namespace calls

inline constexpr Builtin print{"print", calls::print};
inline constexpr Builtin len{"len", calls::len};
inline constexpr Builtin sorted{"sorted", calls::sorted};
inline constexpr Builtin reversed{"reversed", calls::reversed};
inline constexpr Builtin sum{"sum", calls::sum};
inline constexpr Builtin min{"min", calls::min};
inline constexpr Builtin max{"max", calls::max};
inline constexpr Builtin abs{"abs", calls::abs};
inline constexpr Builtin round{"round", calls::round};
inline constexpr Builtin any{"any", calls::any};
inline constexpr Builtin all{"all", calls::all};
inline constexpr Builtin enumerate{"enumerate", calls::enumerate};
inline constexpr Builtin zip{"zip", calls::zip};
inline constexpr Builtin map{"map", calls::map};
inline constexpr Builtin filter{"filter", calls::filter};
inline constexpr Builtin isinstance{"isinstance", calls::isinstance};
inline constexpr Builtin iter{"iter", calls::iter};
inline constexpr Builtin next{"next", calls::next};
inline constexpr Builtin repr{"repr", calls::repr};
inline constexpr Builtin hasattr{"hasattr", calls::hasattr};
inline constexpr Builtin getattr{"getattr", calls::getattr};
inline constexpr Builtin setattr{"setattr", calls::setattr};
inline constexpr Builtin callable{"callable", calls::callable};
inline constexpr Builtin divmod{"divmod", calls::divmod};
inline constexpr Builtin chr{"chr", calls::chr};
inline constexpr Builtin ord{"ord", calls::ord};
inline constexpr Builtin id{"id", calls::id};
inline constexpr Builtin staticmethod{"staticmethod", calls::staticmethod};
inline constexpr Builtin classmethod{"classmethod", calls::classmethod};
inline constexpr Builtin property{"property", calls::property};
inline constexpr Builtin pow{"pow", calls::pow};
inline constexpr Builtin format{"format", calls::format};
inline constexpr Builtin hash{"hash", calls::hash};

inline constexpr BuiltinClass BaseException{"BaseException"};
inline constexpr BuiltinClass Exception{"Exception"};
inline constexpr BuiltinClass ArithmeticError{"ArithmeticError"};
inline constexpr BuiltinClass AssertionError{"AssertionError"};
inline constexpr BuiltinClass AttributeError{"AttributeError"};
inline constexpr BuiltinClass BaseExceptionGroup{"BaseExceptionGroup"};
inline constexpr BuiltinClass ConnectionError{"ConnectionError"};
inline constexpr BuiltinClass ExceptionGroup{"ExceptionGroup"};
inline constexpr BuiltinClass GeneratorExit{"GeneratorExit"};
inline constexpr BuiltinClass IndexError{"IndexError"};
inline constexpr BuiltinClass KeyError{"KeyError"};
inline constexpr BuiltinClass KeyboardInterrupt{"KeyboardInterrupt"};
inline constexpr BuiltinClass LookupError{"LookupError"};
inline constexpr BuiltinClass NameError{"NameError"};
inline constexpr BuiltinClass NotImplementedError{"NotImplementedError"};
inline constexpr BuiltinClass OSError{"OSError"};
inline constexpr BuiltinClass OverflowError{"OverflowError"};
inline constexpr BuiltinClass RuntimeError{"RuntimeError"};
inline constexpr BuiltinClass StopAsyncIteration{"StopAsyncIteration"};
inline constexpr BuiltinClass StopIteration{"StopIteration"};
inline constexpr BuiltinClass SystemExit{"SystemExit"};
inline constexpr BuiltinClass TimeoutError{"TimeoutError"};
inline constexpr BuiltinClass TypeError{"TypeError"};
inline constexpr BuiltinClass ValueError{"ValueError"};
inline constexpr BuiltinClass ZeroDivisionError{"ZeroDivisionError"};
inline constexpr BuiltinClass object{"object"};
inline constexpr BuiltinClass str{"str"};
inline constexpr BuiltinClass int_{"int"};
inline constexpr BuiltinClass float_{"float"};
inline constexpr BuiltinClass bool_{"bool"};
inline constexpr BuiltinClass list{"list"};
inline constexpr BuiltinClass tuple{"tuple"};
inline constexpr BuiltinClass dict{"dict"};
inline constexpr BuiltinClass set{"set"};
inline constexpr BuiltinClass range{"range"};
inline constexpr BuiltinClass type{"type"};

namespace time {
namespace calls {
Value sleep(Arguments& arguments);
Value monotonic(Arguments& arguments);
Value time(Arguments& arguments);
} // namespace calls
inline constexpr Builtin sleep{"sleep", calls::sleep};
inline constexpr Builtin monotonic{"monotonic", calls::monotonic};
inline constexpr Builtin perf_counter{"perf_counter", calls::monotonic};
inline constexpr Builtin time{"time", calls::time};
} // namespace time

namespace functools {
namespace calls {
Value partial(Arguments& arguments);
} // namespace calls
inline constexpr Builtin partial{"partial", calls::partial};
} // namespace functools

} // namespace coroscope::py
