// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type bytearray: what changes it.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

ByteArrayObject* asByteArray(const Machine& machine, const Value& value) {
    return objectAs<ByteArrayObject>(value, machine.types.bytearray);
}

namespace {

ByteArrayObject& array(const Value& value) {
    return static_cast<ByteArrayObject&>(*value.rawObject());
}

bool mayResize(Machine& m, const ByteArrayObject& self) {
    if (self.exports == 0)
        return true;
    m.raise(m.types.BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

/// Has an array of so many bytes room below the limits? False when that stopped the run.
bool mayHold(Machine& m, std::size_t bytes) {
    return bytes <= 65536 || m.reserve(static_cast<std::int64_t>(bytes));
}

bool arrayInit(Machine& m, const Value& self, const Args& args) {
    std::string content;
    if (!bytesFrom(m, "bytearray", args, content) || !mayResize(m, array(self)))
        return false;
    array(self).bytes = std::move(content);
    return true;
}

bool indexOfKey(Machine& m, const Value& self, const Value& key, std::int64_t& index) {
    if (!typeOf(m, key)->slots.index) {
        m.typeError("bytearray indices must be integers or slices, not " + typeName(m, key));
        return false;
    }
    if (!indexNumberOfItem(m, key, index))
        return false;
    if (!fitIndex(index, static_cast<std::int64_t>(array(self).bytes.size()))) {
        m.raise(m.types.IndexError, "bytearray index out of range");
        return false;
    }
    return true;
}

Value arrayGetItem(Machine& m, const Value& self, const Value& key) {
    if (isSlice(m, key))
        return bytesSlice(m, self, key);
    std::int64_t index = 0;
    if (!indexOfKey(m, self, key, index))
        return {};
    return Value::integer(
        static_cast<unsigned char>(array(self).bytes[static_cast<std::size_t>(index)]));
}

/// What is assigned to a slice; false when it raised.
bool assignedBytes(Machine& m, const Value& to, std::string& content) {
    if (auto found = bytesLike(m, to)) {
        content = std::move(*found);
        return true;
    }
    if (asStr(to) || typeOf(m, to)->slots.index || !typeOf(m, to)->slots.iterate) {
        m.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return false;
    }
    return appendNumbers(m, to, "byte", content);
}

bool setSlice(Machine& m, const Value& self, const Value& key, const Value& to) {
    std::string content;
    SliceBounds b;
    ByteArrayObject& target = array(self);
    // A bad slice is told before a bad value; the value's making may change the length.
    const auto findBounds = [&] {
        return sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()),
                           static_cast<std::int64_t>(target.bytes.size()), b);
    };
    if (!findBounds() || (to && !assignedBytes(m, to, content)) || !findBounds())
        return false;
    const auto start = static_cast<std::size_t>(b.start);
    const auto size = static_cast<std::int64_t>(content.size());
    if (b.step == 1) {
        if (size != b.count && !mayResize(m, target))
            return false;
        if (size > b.count && !mayHold(m, target.bytes.size() + content.size()))
            return false;
        target.bytes.replace(start, static_cast<std::size_t>(b.count), content);
        return true;
    }
    if (to && size != b.count) {
        m.valueError("attempt to assign bytes of size " + std::to_string(size) +
                     " to extended slice of size " + std::to_string(b.count));
        return false;
    }
    std::vector<std::size_t> places;
    for (std::int64_t i = 0; i < b.count; ++i)
        places.push_back(static_cast<std::size_t>(b.start + i * b.step));
    if (to) {
        for (std::size_t i = 0; i < places.size(); ++i)
            target.bytes[places[i]] = content[i];
        return true;
    }
    if (!mayResize(m, target))
        return false;
    std::sort(places.rbegin(), places.rend());
    for (const std::size_t place : places)
        target.bytes.erase(place, 1);
    return true;
}

bool arraySetItem(Machine& m, const Value& self, const Value& key, const Value& to) {
    if (isSlice(m, key))
        return setSlice(m, self, key, to);
    std::int64_t index = 0;
    char byte = 0;
    const bool isIndex = typeOf(m, key)->slots.index != nullptr;
    if ((isIndex && to && !byteNumber(m, to, "byte", byte)) || !indexOfKey(m, self, key, index))
        return false;
    ByteArrayObject& target = array(self);
    if (to) {
        target.bytes[static_cast<std::size_t>(index)] = byte;
        return true;
    }
    if (!mayResize(m, target))
        return false;
    target.bytes.erase(static_cast<std::size_t>(index), 1);
    return true;
}

Value arrayAppend(Machine& m, const Args& a) {
    char byte = 0;
    if (!byteNumber(m, a[1], "byte", byte) || !mayResize(m, array(a[0])))
        return {};
    array(a[0]).bytes += byte;
    return Value::none();
}

Value arrayInsert(Machine& m, const Args& a) {
    std::int64_t index = 0;
    char byte = 0;
    if (!indexNumber(m, a[1], index, true) || !byteNumber(m, a[2], "byte", byte) ||
        !mayResize(m, array(a[0])))
        return {};
    const auto size = static_cast<std::int64_t>(array(a[0]).bytes.size());
    index = std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
    array(a[0]).bytes.insert(static_cast<std::size_t>(index), 1, byte);
    return Value::none();
}

Value arrayExtend(Machine& m, const Args& a) {
    std::string content;
    if (auto found = bytesLike(m, a[1])) {
        content = std::move(*found);
    } else if (!typeOf(m, a[1])->slots.iterate) {
        return m.typeError("can't extend bytearray with " + typeName(m, a[1]));
    } else if (!appendNumbers(m, a[1], "byte", content)) {
        return {};
    }
    if (!mayResize(m, array(a[0])) || !mayHold(m, array(a[0]).bytes.size() + content.size()))
        return {};
    array(a[0]).bytes += content;
    return Value::none();
}

Value arrayPop(Machine& m, const Args& a) {
    std::int64_t index = -1;
    if (a.has(1) && !indexNumber(m, a[1], index))
        return {};
    std::string& bytes = array(a[0]).bytes;
    if (bytes.empty())
        return m.raise(m.types.IndexError, "pop from empty bytearray");
    if (!fitIndex(index, static_cast<std::int64_t>(bytes.size())))
        return m.raise(m.types.IndexError, "pop index out of range");
    if (!mayResize(m, array(a[0])))
        return {};
    const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]);
    bytes.erase(static_cast<std::size_t>(index), 1);
    return Value::integer(byte);
}

Value arrayRemove(Machine& m, const Args& a) {
    char byte = 0;
    if (!byteNumber(m, a[1], "byte", byte))
        return {};
    std::string& bytes = array(a[0]).bytes;
    const std::size_t found = bytes.find(byte);
    if (found == std::string::npos)
        return m.valueError("value not found in bytearray");
    if (!mayResize(m, array(a[0])))
        return {};
    bytes.erase(found, 1);
    return Value::none();
}

Value arrayClear(Machine& m, const Args& a) {
    if (!mayResize(m, array(a[0])))
        return {};
    array(a[0]).bytes.clear();
    return Value::none();
}

Value arrayReverse(Machine&, const Args& a) {
    std::reverse(array(a[0]).bytes.begin(), array(a[0]).bytes.end());
    return Value::none();
}

Value arrayCopy(Machine& m, const Args& a) {
    return likeSelf(m, a[0], array(a[0]).bytes);
}

Value arrayAdd(Machine& m, const Value& left, const Value& right) {
    if (!asByteArray(m, left))
        return Value::notImplemented();
    const auto other = bytesLike(m, right);
    if (!other)
        return m.typeError("can't concat " + typeName(m, right) + " to " + typeName(m, left));
    if (!mayHold(m, array(left).bytes.size() + other->size()))
        return {};
    return likeSelf(m, left, array(left).bytes + *other);
}

Value arrayAddInPlace(Machine& m, const Value& left, const Value& right) {
    const auto other = bytesLike(m, right);
    if (!other)
        return m.typeError("can't concat " + typeName(m, right) + " to " + typeName(m, left));
    if (!mayResize(m, array(left)) || !mayHold(m, array(left).bytes.size() + other->size()))
        return {};
    array(left).bytes += *other;
    return left;
}

Value arrayRepeatInPlace(Machine& m, const Value& left, const Value& right) {
    const Value made = bytesRepeat(m, left, right);
    if (!made || made.isNotImplemented() || !mayResize(m, array(left)))
        return made.isNotImplemented() ? made : Value();
    array(left).bytes = array(made).bytes;
    return left;
}

Value arrayRepr(Machine& m, const Value& self) {
    std::string shown = quotedBytes(array(self).bytes);
    // In here a quotation mark is always escaped.
    if (shown.starts_with("b\"")) {
        std::string inner = shown.substr(2, shown.size() - 3);
        for (std::size_t at = 0; (at = inner.find('\'', at)) != std::string::npos; at += 2)
            inner.insert(at, "\\");
        shown = "b\"" + inner + "\"";
    }
    return m.str(typeName(m, self) + "(" + shown + ")");
}

void setOperators(Slots& s) {
    const auto at = [](BinaryKind kind) { return static_cast<std::size_t>(kind); };
    s.binary[at(BinaryKind::Add)] = arrayAdd;
    s.binary[at(BinaryKind::Multiply)] = bytesRepeat;
    s.inplace[at(BinaryKind::Add)] = arrayAddInPlace;
    s.inplace[at(BinaryKind::Multiply)] = arrayRepeatInPlace;
    s.binary[at(BinaryKind::Remainder)] = [](Machine& m, const Value& left, const Value& right) {
        if (!asByteArray(m, left))
            return Value::notImplemented();
        auto made = formatPercentBytes(m, array(left).bytes, right);
        return made ? likeSelf(m, left, std::move(*made)) : Value();
    };
}

} // namespace

void setUpByteArrays(Machine& m) {
    TypeBuilder type(m, m.types.bytearray);
    Slots& s = type.slots();
    s.newInstance = [](Machine&, Type* cls, const Args&) {
        return Value(make<ByteArrayObject>(cls));
    };
    s.init = arrayInit;
    s.repr = s.str = arrayRepr;
    s.compare = [](Machine& machine, const Value& left, const Value& right, CompareKind kind) {
        const auto other = bytesLike(machine, right);
        return asByteArray(machine, left) && other
                   ? bytesCompareText(array(left).bytes, *other, kind)
                   : Value::notImplemented();
    };
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(array(v).bytes.size());
    };
    s.getItem = arrayGetItem;
    s.setItem = arraySetItem;
    s.contains = bytesContains;
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.bytearrayIterator, v, 0));
    };
    setOperators(s);
    addBytesSearch(type);
    addBytesCase(type);
    addBytesSplit(type);
    type.attribute("__hash__", Value::none())
        .method("append", "self, item, /", arrayAppend)
        .method("insert", "self, index, item, /", arrayInsert)
        .method("extend", "self, iterable_of_ints, /", arrayExtend)
        .method("pop", "self, index=, /", arrayPop)
        .method("remove", "self, value, /", arrayRemove)
        .method("clear", "self", arrayClear)
        .method("reverse", "self", arrayReverse)
        .method("copy", "self", arrayCopy)
        .method("__alloc__", "self",
                [](Machine&, const Args& a) {
                    const auto size = static_cast<std::int64_t>(array(a[0]).bytes.size());
                    return Value::integer(size ? size + 1 : 0);
                })
        .finish();
}

} // namespace coroscope::scenes
