// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// bytearray and memoryview, and what they share with bytes.
#pragma once

#include "scenes/machine/machine.h"

#include <optional>
#include <string>

namespace coroscope::scenes {

class TypeBuilder;

struct ByteArrayObject final : Container {
    std::string bytes;
    std::int64_t exports = 0; ///< memoryviews of it: while there are any its size is fixed
    explicit ByteArrayObject(Type* arrayType)
        : Container(arrayType) {}
};

/// A one-dimensional view of bytes (format 'B').
struct MemoryViewObject final : Container {
    Value owner; ///< bytes or bytearray; Null when released
    std::int64_t start = 0, step = 1, count = 0;
    bool isReadOnly = true;
    explicit MemoryViewObject(Type* viewType)
        : Container(viewType) {}
    ~MemoryViewObject() override;
    void clear() override;
    void release();
    bool isReadOnlyOwner() const;
};

ByteArrayObject* asByteArray(const Machine& machine, const Value& value);
MemoryViewObject* asMemoryView(const Machine& machine, const Value& value);
/// The content of bytes, bytearray or memoryview; nothing for anything else (nothing raised).
std::optional<std::string> bytesLike(Machine& machine, const Value& value);
/// The same, with "a bytes-like object is required, not 'X'".
std::optional<std::string> needBytes(Machine& machine, const Value& value);
/// The content of the bytes or bytearray that a method was called on.
const std::string& bytesOf(const Value& self);
/// A bytes or bytearray, as `self` is.
Value likeSelf(Machine& machine, const Value& self, std::string content);
/// One byte of a number; false when it raised. `what` is "bytes" or "byte".
bool byteNumber(Machine& machine, const Value& value, const char* what, char& byte);
/// What bytes(source, encoding, errors) and bytearray(…) hold; false when it raised.
bool bytesFrom(Machine& machine, const char* type, const Args& args, std::string& content);
/// Appends what an iterable of numbers gives; false when it raised.
bool appendNumbers(Machine& machine, const Value& iterable, const char* what, std::string& to);
Value bytesSlice(Machine& machine, const Value& self, const Value& key);
Value bytesCompareText(const std::string& left, const std::string& right, CompareKind kind);
int bytesContains(Machine& machine, const Value& self, const Value& item);
Value bytesRepeat(Machine& machine, const Value& left, const Value& right);
/// hex(sep, bytes_per_sep) of a bound call.
Value bytesHex(Machine& machine, const std::string& bytes, const Args& args);
void addBytesSearch(TypeBuilder& type);
void addBytesCase(TypeBuilder& type);
void addBytesSplit(TypeBuilder& type);

// --- encodings -----------------------------------------------------------------------------------
Value encodeText(Machine& machine, const Value& text, const std::string& encoding,
                 const std::string& errors);
/// Bytes to str.
Value decodeBytes(Machine& machine, const std::string& bytes, const std::string& encoding,
                  const std::string& errors);
/// The encoding and errors arguments of a bound call at `first`; false when it raised.
bool codecArguments(Machine& machine, const char* function, const Args& args, std::size_t first,
                    std::string& encoding, std::string& errors);
/// `%` on bytes; gives the text of the result, a byte a code point.
std::optional<std::string> formatPercentBytes(Machine& machine, const std::string& format,
                                              const Value& args);
void setUpByteArrays(Machine& machine);
void setUpMemoryViews(Machine& machine);

} // namespace coroscope::scenes
