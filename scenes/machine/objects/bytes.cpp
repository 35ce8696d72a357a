// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type bytes, and how bytes and bytearray are made, compared and cut.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

std::optional<std::string> bytesLike(Machine& m, const Value& value) {
    if (const BytesObject* bytes = asBytes(value))
        return bytes->bytes;
    if (const ByteArrayObject* array = asByteArray(m, value))
        return array->bytes;
    const MemoryViewObject* view = asMemoryView(m, value);
    if (!view || !view->owner)
        return std::nullopt;
    const std::string& all = bytesOf(view->owner);
    std::string content;
    for (std::int64_t i = 0; i < view->count; ++i)
        content += all[static_cast<std::size_t>(view->start + i * view->step)];
    return content;
}

std::optional<std::string> needBytes(Machine& m, const Value& value) {
    auto content = bytesLike(m, value);
    if (!content)
        m.typeError("a bytes-like object is required, not '" + typeName(m, value) + "'");
    return content;
}

const std::string& bytesOf(const Value& self) {
    const BytesObject* bytes = asBytes(self);
    return bytes ? bytes->bytes : static_cast<ByteArrayObject*>(self.rawObject())->bytes;
}

Value likeSelf(Machine& m, const Value& self, std::string content) {
    if (asBytes(self))
        return m.bytes(std::move(content));
    Ref<ByteArrayObject> made = make<ByteArrayObject>(m.types.bytearray);
    made->bytes = std::move(content);
    return Value(std::move(made));
}

bool byteNumber(Machine& m, const Value& value, const char* what, char& byte) {
    std::int64_t number = 0;
    if (!indexNumber(m, value, number, true))
        return false;
    if (number < 0 || number > 255) {
        m.valueError(std::string(what) + " must be in range(0, 256)");
        return false;
    }
    byte = static_cast<char>(number);
    return true;
}

bool appendNumbers(Machine& m, const Value& iterable, const char* what, std::string& to) {
    return forEach(m, iterable, [&](const Value& item) {
        char byte = 0;
        if (!byteNumber(m, item, what, byte))
            return false;
        to += byte;
        return true;
    });
}

namespace {

bool fillZeros(Machine& m, const Value& size, std::string& content) {
    std::int64_t count = 0;
    if (!repeatCount(m, size, count))
        return false;
    if (count < 0) {
        m.valueError("negative count");
        return false;
    }
    if (!m.reserve(count))
        return false;
    content.assign(static_cast<std::size_t>(count), '\0');
    return true;
}

bool fromText(Machine& m, const char* type, const Args& bound, std::string& content) {
    std::string encoding;
    std::string errors;
    if (!bound.has(1) && !bound.has(2)) {
        m.typeError("string argument without an encoding");
        return false;
    }
    const Value made = codecArguments(m, type, bound, 1, encoding, errors)
                           ? encodeText(m, bound[0], encoding, errors)
                           : Value();
    if (made)
        content = asBytes(made)->bytes;
    return !made.isNull();
}

} // namespace

bool bytesFrom(Machine& m, const char* type, const Args& args, std::string& content) {
    static const Signature signature("source=, encoding=, errors=");
    Value bound[3];
    if (!signature.bind(m, type, false, args, bound))
        return false;
    const Value& source = bound[0];
    const bool isOwnText = source && asStr(source) && typeOf(m, source)->has(kHeapType) &&
                           !bound[1] && !bound[2] && std::string_view(type) == "bytes" &&
                           typeOf(m, source)->lookup(m, m.intern("__bytes__").get());
    if (source && asStr(source) && !isOwnText)
        return fromText(m, type, Args(bound, 3), content);
    std::string encoding;
    std::string errors;
    if (!codecArguments(m, type, Args(bound, 3), 1, encoding, errors))
        return false;
    if (bound[1] || bound[2]) {
        m.typeError(source     ? (bound[1] ? "encoding without a string argument"
                                           : "errors without a string argument")
                    : bound[1] ? "encoding without a string argument"
                               : "errors without a string argument");
        return false;
    }
    if (!source)
        return true;
    const std::string isA = type;
    if (const Value method =
            isA == "bytes" ? specialMethod(m, source, m.intern("__bytes__").get()) : Value()) {
        const Value made = call(m, method);
        if (made && !asBytes(made))
            m.typeError("__bytes__ returned non-bytes (type " + typeName(m, made) + ")");
        if (!made || !asBytes(made))
            return false;
        content = asBytes(made)->bytes;
        return true;
    }
    if (m.hasError())
        return false;
    if (auto found = bytesLike(m, source)) {
        content = std::move(*found);
        return true;
    }
    if (typeOf(m, source)->slots.index)
        return fillZeros(m, source, content);
    if (!typeOf(m, source)->slots.iterate && !typeOf(m, source)->slots.getItem) {
        m.typeError("cannot convert '" + typeName(m, source) + "' object to " + type);
        return false;
    }
    const char* what = isA == "bytes" ? "bytes" : "byte";
    if (!typeOf(m, source)->has(kHeapType))
        return appendNumbers(m, source, what, content);
    const Value items = iterate(m, source);
    if (!items && m.errorIs(m.types.TypeError)) {
        m.clearError();
        m.typeError("cannot convert '" + typeName(m, source) + "' object to " + type);
    }
    while (const Value item = items ? next(m, items) : Value()) {
        char byte = 0;
        if (!byteNumber(m, item, what, byte))
            return false;
        content += byte;
    }
    return !m.hasError();
}

Value bytesSlice(Machine& m, const Value& self, const Value& key) {
    const std::string& bytes = bytesOf(self);
    SliceBounds b;
    if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()),
                     static_cast<std::int64_t>(bytes.size()), b))
        return {};
    std::string part;
    for (std::int64_t i = 0; i < b.count; ++i)
        part += bytes[static_cast<std::size_t>(b.start + i * b.step)];
    return likeSelf(m, self, std::move(part));
}

Value bytesCompareText(const std::string& left, const std::string& right, CompareKind kind) {
    const int order = left.compare(right);
    return ordered(order < 0 ? -1 : order > 0, kind);
}

int bytesContains(Machine& m, const Value& self, const Value& item) {
    if (typeOf(m, item)->slots.index) {
        char byte = 0;
        if (!byteNumber(m, item, "byte", byte))
            return -1;
        return bytesOf(self).find(byte) != std::string::npos ? 1 : 0;
    }
    const auto part = needBytes(m, item);
    if (!part)
        return -1;
    return bytesOf(self).find(*part) != std::string::npos ? 1 : 0;
}

Value bytesRepeat(Machine& m, const Value& left, const Value& right) {
    const bool isLeft = asBytes(left) || asByteArray(m, left);
    const Value& self = isLeft ? left : right;
    const Value& by = isLeft ? right : left;
    if (!typeOf(m, by)->slots.index)
        return Value::notImplemented();
    std::int64_t count = 0;
    if (!repeatCount(m, by, count))
        return {};
    count = std::max<std::int64_t>(count, 0);
    const std::string content = bytesOf(self);
    std::int64_t size = 0;
    if (__builtin_mul_overflow(count, static_cast<std::int64_t>(content.size()), &size))
        return m.raise(m.types.OverflowError, "repeated bytes are too long");
    if (size > 65536 && !m.reserve(size))
        return {};
    std::string result;
    for (std::int64_t i = 0; i < count && size > 0; ++i)
        result += content;
    return likeSelf(m, self, std::move(result));
}

namespace {

Value bytesNew(Machine& m, Type* cls, const Args& args) {
    Value made;
    if (args.count == 1 && args.keywordCount() == 0 && args[0].isObject() &&
        args[0].rawObject()->type == m.types.bytes) {
        made = args[0];
    } else {
        std::string content;
        if (!bytesFrom(m, "bytes", args, content))
            return {};
        made = m.bytes(std::move(content));
    }
    if (cls == m.types.bytes)
        return made;
    Ref<InstanceObject> instance = makeInstance(cls);
    instance->payload = std::move(made);
    return Value(std::move(instance));
}

Value bytesGetItem(Machine& m, const Value& self, const Value& key) {
    if (key.isObject() && key.rawObject()->type == m.types.slice)
        return bytesSlice(m, self, key);
    if (!typeOf(m, key)->slots.index) {
        return m.typeError("byte indices must be integers or slices, not " + typeName(m, key));
    }
    const std::string& bytes = bytesOf(self);
    std::int64_t index = 0;
    if (!indexNumberOfItem(m, key, index))
        return {};
    if (!fitIndex(index, static_cast<std::int64_t>(bytes.size())))
        return m.raise(m.types.IndexError, "index out of range");
    return Value::integer(static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]));
}

Value bytesCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    const auto other = bytesLike(m, right);
    if (!asBytes(left) || !other)
        return Value::notImplemented();
    return bytesCompareText(bytesOf(left), *other, kind);
}

Value bytesAdd(Machine& m, const Value& left, const Value& right) {
    if (!asBytes(left))
        return Value::notImplemented();
    const auto other = bytesLike(m, right);
    if (!other)
        return m.typeError("can't concat " + typeName(m, right) + " to bytes");
    return m.bytes(bytesOf(left) + *other);
}

void setOperators(Slots& s) {
    s.binary[static_cast<int>(BinaryKind::Add)] = bytesAdd;
    s.binary[static_cast<int>(BinaryKind::Multiply)] = bytesRepeat;
    s.binary[static_cast<int>(BinaryKind::Remainder)] = [](Machine& m, const Value& left,
                                                           const Value& right) {
        if (!asBytes(left))
            return Value::notImplemented();
        auto made = formatPercentBytes(m, bytesOf(left), right);
        return made ? m.bytes(std::move(*made)) : Value();
    };
}

} // namespace

void setUpBytes(Machine& m) {
    TypeBuilder type(m, m.types.bytes);
    type.flags(kBytesType);
    Slots& s = type.slots();
    s.newInstance = bytesNew;
    s.repr = s.str = [](Machine& machine, const Value& v) {
        return machine.str(quotedBytes(bytesOf(v)));
    };
    s.compare = bytesCompare;
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        result = hashBytes(bytesOf(v));
        return true;
    };
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(bytesOf(v).size());
    };
    s.getItem = bytesGetItem;
    s.contains = bytesContains;
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.bytesIterator, v, 0));
    };
    setOperators(s);
    type.method("__bytes__", "self", [](Machine& machine, const Args& a) {
        return typeOf(machine, a[0]) == machine.types.bytes ? a[0] : machine.bytes(bytesOf(a[0]));
    });
    addBytesSearch(type);
    addBytesCase(type);
    addBytesSplit(type);
    type.finish();
    for (Type* each : {m.types.bytesIterator, m.types.bytearrayIterator}) {
        TypeBuilder iterator(m, each);
        iterator.slots().iterate = [](Machine&, const Value& v) { return v; };
        iterator.slots().next = [](Machine&, const Value& v) {
            auto& it = static_cast<SequenceIterator&>(*v.rawObject());
            if (!it.sequence ||
                it.position >= static_cast<std::int64_t>(bytesOf(it.sequence).size()))
                return Value();
            const auto at = static_cast<std::size_t>(it.position++);
            return Value::integer(static_cast<unsigned char>(bytesOf(it.sequence)[at]));
        };
        iterator.method("__length_hint__", "self", [](Machine&, const Args& a) {
            const auto& it = static_cast<SequenceIterator&>(*a[0].rawObject());
            return Value::integer(static_cast<std::int64_t>(bytesOf(it.sequence).size()) -
                                  it.position);
        });
        iterator.finish();
    }
    setUpByteArrays(m);
    setUpMemoryViews(m);
}

} // namespace coroscope::scenes
