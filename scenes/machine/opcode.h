// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The machine's instructions: CPython 3.11's, with the same meaning, and the departures below.
//
// 1. `Line` is ours: the program reached the statement that starts at line `arg`. The frame tells
// it
//    unless it is the line that the frame told last.
// 2. No PRECALL, no EXTENDED_ARG, no inline caches. A jump's argument is the absolute index of its
//    target in Code::instructions, forwards and backwards alike; there is no BACKWARD variant of
//    the conditional jumps.
// 3. `JumpNoInterrupt` (the yield-from loop) stays apart from `Jump`: it never yields to a budget.
// 4. `CompareOp`'s argument is a CompareKind, `BinaryOp`'s a BinaryKind, numbered as in CPython.
//
// Stack effects read left to right, top of the stack rightmost: "a b -> c".
#pragma once

#include <cstdint>
#include <string_view>

namespace coroscope::scenes {

// clang-format off
#define COROSCOPE_OPCODES(X)                                                                          \
    X(Line, "LINE")                      /* -> ; tell line arg                                     */ \
    X(Nop, "NOP")                        /* ->                                                     */ \
    X(Resume, "RESUME")                  /* -> ; arg 0 start, 1 after yield, 2 yield from, 3 await */ \
    X(PopTop, "POP_TOP")                 /* a ->                                                   */ \
    X(PushNull, "PUSH_NULL")             /* -> NULL                                                */ \
    X(Copy, "COPY")                      /* push the arg-th item from the top (1 = top)            */ \
    X(Swap, "SWAP")                      /* exchange top and the arg-th item from the top (>= 2)   */ \
    X(UnaryPositive, "UNARY_POSITIVE")   /* a -> +a                                                */ \
    X(UnaryNegative, "UNARY_NEGATIVE")   /* a -> -a                                                */ \
    X(UnaryNot, "UNARY_NOT")             /* a -> not a                                             */ \
    X(UnaryInvert, "UNARY_INVERT")       /* a -> ~a                                                */ \
    X(BinaryOp, "BINARY_OP")             /* a b -> a op b; arg BinaryKind                          */ \
    X(BinarySubscr, "BINARY_SUBSCR")     /* container key -> value                                 */ \
    X(StoreSubscr, "STORE_SUBSCR")       /* value container key -> ; container[key] = value        */ \
    X(DeleteSubscr, "DELETE_SUBSCR")     /* container key -> ; del container[key]                  */ \
    X(CompareOp, "COMPARE_OP")           /* a b -> a op b; arg CompareKind                         */ \
    X(IsOp, "IS_OP")                     /* a b -> a is b; arg 1: is not                           */ \
    X(ContainsOp, "CONTAINS_OP")         /* a b -> a in b; arg 1: not in                           */ \
    X(LoadConst, "LOAD_CONST")           /* -> constants[arg]                                      */ \
    X(LoadName, "LOAD_NAME")             /* -> names[arg] from locals dict, globals, builtins      */ \
    X(StoreName, "STORE_NAME")           /* a -> ; locals dict[names[arg]] = a                     */ \
    X(DeleteName, "DELETE_NAME")         /* -> ; NameError when unbound                            */ \
    X(LoadGlobal, "LOAD_GLOBAL")         /* -> [NULL] value; names[arg >> 1]; arg & 1: NULL first  */ \
    X(StoreGlobal, "STORE_GLOBAL")       /* a -> ; globals[names[arg]] = a                         */ \
    X(DeleteGlobal, "DELETE_GLOBAL")     /* ->                                                     */ \
    X(LoadFast, "LOAD_FAST")             /* -> locals[arg]; UnboundLocalError when empty           */ \
    X(StoreFast, "STORE_FAST")           /* a ->                                                   */ \
    X(DeleteFast, "DELETE_FAST")         /* -> ; UnboundLocalError when empty                      */ \
    X(MakeCell, "MAKE_CELL")             /* -> ; locals[arg] = cell(locals[arg] or empty)          */ \
    X(CopyFreeVars, "COPY_FREE_VARS")    /* -> ; the closure's arg cells into the last arg locals  */ \
    X(LoadClosure, "LOAD_CLOSURE")       /* -> the cell itself in locals[arg]                      */ \
    X(LoadDeref, "LOAD_DEREF")           /* -> content of the cell locals[arg]; error when empty   */ \
    X(StoreDeref, "STORE_DEREF")         /* a -> ; into the cell locals[arg]                       */ \
    X(DeleteDeref, "DELETE_DEREF")       /* ->                                                     */ \
    X(LoadClassDeref, "LOAD_CLASSDEREF") /* -> locals dict's entry of that name, else the cell's   */ \
    X(LoadAttr, "LOAD_ATTR")             /* a -> a.names[arg]                                      */ \
    X(StoreAttr, "STORE_ATTR")           /* value a -> ; a.names[arg] = value                      */ \
    X(DeleteAttr, "DELETE_ATTR")         /* a ->                                                   */ \
    X(LoadMethod, "LOAD_METHOD")         /* a -> function a, or NULL a.names[arg]                  */ \
    X(KwNames, "KW_NAMES")               /* -> ; constants[arg]: tuple of the next Call's keywords */ \
    X(Call, "CALL")                      /* f|NULL self|f args*arg -> result; arg counts all args,
                                            the keyword values last                                */ \
    X(CallFunctionEx, "CALL_FUNCTION_EX")/* NULL f args [kwargs] -> result; arg & 1: kwargs there  */ \
    X(MakeFunction, "MAKE_FUNCTION")     /* [defaults] [kwdefaults] [annotations] [closure] code ->
                                            function; arg bits 1 2 4 8; annotations is a flat tuple
                                            name, value, name, value ...                           */ \
    X(LoadBuildClass, "LOAD_BUILD_CLASS")/* -> builtins.__build_class__                            */ \
    X(BuildTuple, "BUILD_TUPLE")         /* items*arg -> tuple                                     */ \
    X(BuildList, "BUILD_LIST")           /* items*arg -> list                                      */ \
    X(BuildSet, "BUILD_SET")             /* items*arg -> set                                       */ \
    X(BuildMap, "BUILD_MAP")             /* (key value)*arg -> dict                                */ \
    X(BuildConstKeyMap, "BUILD_CONST_KEY_MAP") /* values*arg keys-tuple -> dict                    */ \
    X(BuildString, "BUILD_STRING")       /* strings*arg -> their concatenation                     */ \
    X(BuildSlice, "BUILD_SLICE")         /* start stop [step] -> slice; arg 2 or 3                 */ \
    X(ListAppend, "LIST_APPEND")         /* a -> ; append to the list that is arg-th after the pop */ \
    X(SetAdd, "SET_ADD")                 /* a -> ; as ListAppend                                   */ \
    X(MapAdd, "MAP_ADD")                 /* key value -> ; as ListAppend                           */ \
    X(ListExtend, "LIST_EXTEND")         /* iterable -> ; "Value after * must be an iterable, ..." */ \
    X(SetUpdate, "SET_UPDATE")           /* iterable ->                                            */ \
    X(DictUpdate, "DICT_UPDATE")         /* mapping ->  ({**m})                                    */ \
    X(DictMerge, "DICT_MERGE")           /* mapping ->  (f(**m): refuses duplicate keywords)       */ \
    X(ListToTuple, "LIST_TO_TUPLE")      /* list -> tuple                                          */ \
    X(FormatValue, "FORMAT_VALUE")       /* value [spec] -> str; arg & 3: 0 none 1 str 2 repr
                                            3 ascii; arg & 4: spec there                           */ \
    X(UnpackSequence, "UNPACK_SEQUENCE") /* iterable -> items*arg, first on top                    */ \
    X(UnpackEx, "UNPACK_EX")             /* iterable -> items, first on top; arg & 0xff before the
                                            starred one, arg >> 8 after it                         */ \
    X(GetIter, "GET_ITER")               /* a -> iter(a)                                           */ \
    X(ForIter, "FOR_ITER")               /* iter -> iter item; at its end: iter -> and jump        */ \
    X(Jump, "JUMP")                      /* -> ; either direction                                  */ \
    X(JumpNoInterrupt, "JUMP_NO_INTERRUPT") /* ->                                                  */ \
    X(PopJumpIfFalse, "POP_JUMP_IF_FALSE")  /* a ->                                                */ \
    X(PopJumpIfTrue, "POP_JUMP_IF_TRUE")    /* a ->                                                */ \
    X(PopJumpIfNone, "POP_JUMP_IF_NONE")    /* a ->                                                */ \
    X(PopJumpIfNotNone, "POP_JUMP_IF_NOT_NONE") /* a ->                                            */ \
    X(JumpIfFalseOrPop, "JUMP_IF_FALSE_OR_POP") /* a -> a and jump, or a -> and go on              */ \
    X(JumpIfTrueOrPop, "JUMP_IF_TRUE_OR_POP")   /* a -> a and jump, or a -> and go on              */ \
    X(ReturnValue, "RETURN_VALUE")       /* a -> ; ends the frame                                  */ \
    X(ReturnGenerator, "RETURN_GENERATOR")  /* ends the call with a new generator, coroutine or
                                            async generator of this frame (Code::flags); when it is
                                            first resumed a value is on the stack (-> sent)        */ \
    X(YieldValue, "YIELD_VALUE")         /* a -> sent value, when resumed                          */ \
    X(AsyncGenWrap, "ASYNC_GEN_WRAP")    /* a -> wrapped a (a value yielded by an async generator) */ \
    X(Send, "SEND")                      /* receiver v -> receiver yielded; when the receiver
                                            returns: receiver v -> result, and jump                */ \
    X(GetYieldFromIter, "GET_YIELD_FROM_ITER") /* a -> iterator                                    */ \
    X(GetAwaitable, "GET_AWAITABLE")     /* a -> awaitable's iterator; arg 1: of __aenter__,
                                            2: of __aexit__ (error messages)                       */ \
    X(GetAIter, "GET_AITER")             /* a -> a.__aiter__()                                     */ \
    X(GetANext, "GET_ANEXT")             /* aiter -> aiter awaitable                               */ \
    X(EndAsyncFor, "END_ASYNC_FOR")      /* aiter exc -> ; unless StopAsyncIteration: raises it    */ \
    X(BeforeWith, "BEFORE_WITH")         /* manager -> exit result-of-enter                        */ \
    X(BeforeAsyncWith, "BEFORE_ASYNC_WITH") /* manager -> aexit awaitable-of-aenter                */ \
    X(WithExceptStart, "WITH_EXCEPT_START") /* exit lasti prev exc -> same, result of exit(...)    */ \
    X(RaiseVarargs, "RAISE_VARARGS")     /* arg 0: re-raise, 1: exc ->, 2: exc cause ->            */ \
    X(Reraise, "RERAISE")                /* [lasti ...] exc -> ; raise it again; arg > 0: the frame's
                                            position becomes the lasti found arg below the popped
                                            exc (values[-(arg + 1)] before the pop)                */ \
    X(PushExcInfo, "PUSH_EXC_INFO")      /* exc -> previous exc; exc is the one being handled now  */ \
    X(PopExcept, "POP_EXCEPT")           /* previous -> ; it is the one being handled again        */ \
    X(CheckExcMatch, "CHECK_EXC_MATCH")  /* exc type -> exc bool                                   */ \
    X(CheckEgMatch, "CHECK_EG_MATCH")    /* exc type -> rest match (None None: see 3.11)           */ \
    X(PrepReraiseStar, "PREP_RERAISE_STAR") /* orig list -> exception or None                      */ \
    X(LoadAssertionError, "LOAD_ASSERTION_ERROR") /* -> AssertionError                             */ \
    X(ImportName, "IMPORT_NAME")         /* level fromlist -> module names[arg]                    */ \
    X(ImportFrom, "IMPORT_FROM")         /* module -> module names[arg] of it                      */ \
    X(ImportStar, "IMPORT_STAR")         /* module ->                                              */ \
    X(SetupAnnotations, "SETUP_ANNOTATIONS") /* -> ; makes __annotations__ unless it is there      */ \
    X(GetLen, "GET_LEN")                 /* a -> a len(a)                                          */ \
    X(MatchMapping, "MATCH_MAPPING")     /* a -> a bool                                            */ \
    X(MatchSequence, "MATCH_SEQUENCE")   /* a -> a bool                                            */ \
    X(MatchKeys, "MATCH_KEYS")           /* a keys -> a keys values-tuple|None                     */ \
    X(MatchClass, "MATCH_CLASS")         /* a type names-tuple -> attributes-tuple|None; arg: number
                                            of positional patterns                                 */
// clang-format on

enum class Opcode : std::uint8_t {
#define COROSCOPE_OPCODE_ENUMERATOR(name, text) name,
    COROSCOPE_OPCODES(COROSCOPE_OPCODE_ENUMERATOR)
#undef COROSCOPE_OPCODE_ENUMERATOR
};

/// BinaryOp's argument; the in-place form is the plain one + kInplace.
enum class BinaryKind : std::uint8_t {
    Add,
    And,
    FloorDivide,
    LeftShift,
    MatrixMultiply,
    Multiply,
    Remainder,
    Or,
    Power,
    RightShift,
    Subtract,
    TrueDivide,
    Xor,
};
inline constexpr std::uint32_t kInplace = 13;

/// CompareOp's argument.
enum class CompareKind : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

/// CPython's spelling: "LOAD_FAST".
std::string_view opcodeName(Opcode opcode);

} // namespace coroscope::scenes
