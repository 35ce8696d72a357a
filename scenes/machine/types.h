// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The built-in types of one machine, by name.
#pragma once

#include "scenes/machine/type.h"

namespace coroscope::scenes {

// clang-format off
#define COROSCOPE_CORE_TYPES(X) \
    X(object) X(type) X(noneType) X(boolean) X(integer) X(real) X(ellipsis) X(notImplemented) \
    X(str) X(bytes) X(bytearray) X(memoryview) X(complex) X(list) X(tuple) X(dict) X(set) \
    X(frozenset) X(range) X(slice) \
    X(dictKeys) X(dictValues) X(dictItems) X(dictKeyIterator) X(dictValueIterator) \
    X(dictItemIterator) X(dictReverseIterator) X(setIterator) X(rangeIterator) X(longRangeIterator) X(listIterator) \
    X(listReverseIterator) X(tupleIterator) X(strIterator) X(bytesIterator) X(bytearrayIterator) \
    X(sequenceIterator) \
    X(callableIterator) X(reversed) X(enumerate) X(zip) X(map) X(filter) \
    X(function) X(nativeFunction) X(methodDescriptor) X(slotWrapper) X(boundMethod) X(code) X(cell) \
    X(frame) X(traceback) X(module) X(property) X(nativeProperty) X(slotMember) X(staticMethod) \
    X(classMethod) X(super) X(mappingProxy) X(generator) X(coroutine) X(asyncGenerator) \
    X(asyncGeneratorSend) X(asyncGeneratorThrow) X(asyncGeneratorWrapped) X(coroutineWrapper) \
    X(anextDefault) X(namespaceType) X(genericAlias) X(unionType)

/// Name, base.
#define COROSCOPE_EXCEPTIONS(X) \
    X(Exception, BaseException) X(SystemExit, BaseException) X(KeyboardInterrupt, BaseException) \
    X(GeneratorExit, BaseException) X(BaseExceptionGroup, BaseException) \
    X(StopIteration, Exception) X(StopAsyncIteration, Exception) \
    X(ArithmeticError, Exception) X(FloatingPointError, ArithmeticError) \
    X(OverflowError, ArithmeticError) X(ZeroDivisionError, ArithmeticError) \
    X(AssertionError, Exception) X(AttributeError, Exception) X(BufferError, Exception) \
    X(EOFError, Exception) X(ImportError, Exception) X(ModuleNotFoundError, ImportError) \
    X(LookupError, Exception) X(IndexError, LookupError) X(KeyError, LookupError) \
    X(MemoryError, Exception) X(NameError, Exception) X(UnboundLocalError, NameError) \
    X(OSError, Exception) X(BlockingIOError, OSError) X(ChildProcessError, OSError) \
    X(ConnectionError, OSError) X(BrokenPipeError, ConnectionError) \
    X(ConnectionAbortedError, ConnectionError) X(ConnectionRefusedError, ConnectionError) \
    X(ConnectionResetError, ConnectionError) X(FileExistsError, OSError) \
    X(FileNotFoundError, OSError) X(InterruptedError, OSError) X(IsADirectoryError, OSError) \
    X(NotADirectoryError, OSError) X(PermissionError, OSError) X(ProcessLookupError, OSError) \
    X(TimeoutError, OSError) X(ReferenceError, Exception) X(RuntimeError, Exception) \
    X(NotImplementedError, RuntimeError) X(RecursionError, RuntimeError) \
    X(SyntaxError, Exception) X(IndentationError, SyntaxError) X(TabError, IndentationError) \
    X(SystemError, Exception) X(TypeError, Exception) X(ValueError, Exception) \
    X(UnicodeError, ValueError) X(UnicodeDecodeError, UnicodeError) \
    X(UnicodeEncodeError, UnicodeError) X(UnicodeTranslateError, UnicodeError) \
    X(Warning, Exception) X(BytesWarning, Warning) X(DeprecationWarning, Warning) \
    X(EncodingWarning, Warning) X(FutureWarning, Warning) X(ImportWarning, Warning) \
    X(PendingDeprecationWarning, Warning) X(ResourceWarning, Warning) X(RuntimeWarning, Warning) \
    X(SyntaxWarning, Warning) X(UnicodeWarning, Warning) X(UserWarning, Warning)
// clang-format on

/// Owned by the machine's list of types.
struct Types {
#define COROSCOPE_TYPE_MEMBER(name) Type* name = nullptr;
    COROSCOPE_CORE_TYPES(COROSCOPE_TYPE_MEMBER)
#undef COROSCOPE_TYPE_MEMBER
    Type* BaseException = nullptr;
#define COROSCOPE_EXCEPTION_MEMBER(name, base) Type* name = nullptr;
    COROSCOPE_EXCEPTIONS(COROSCOPE_EXCEPTION_MEMBER)
#undef COROSCOPE_EXCEPTION_MEMBER
    Type* ExceptionGroup = nullptr;
};

} // namespace coroscope::scenes
