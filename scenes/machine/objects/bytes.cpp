// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type bytes.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <cstdio>

namespace coroscope::scenes {

namespace {

const std::string& content(const Value& v) {
    return asBytes(v)->bytes;
}

Value plainBytes(Machine& m, const Args& args) {
    if (args.count == 0)
        return m.bytes("");
    if (asBytes(args[0]))
        return args[0];
    if (asStr(args[0])) {
        return args.count > 1 ? m.bytes(asStr(args[0])->text)
                              : m.typeError("string argument without an encoding");
    }
    if (args[0].isInt()) {
        if (args[0].asInt() < 0)
            return m.valueError("negative count");
        return m.reserve(args[0].asInt())
                   ? m.bytes(std::string(static_cast<std::size_t>(args[0].asInt()), '\0'))
                   : Value();
    }
    std::string bytes;
    const bool ok = forEach(m, args[0], [&](const Value& item) {
        std::int64_t number = 0;
        if (!indexNumber(m, item, number))
            return false;
        if (number < 0 || number > 255) {
            m.valueError("bytes must be in range(0, 256)");
            return false;
        }
        bytes += static_cast<char>(number);
        return true;
    });
    return ok ? m.bytes(std::move(bytes)) : Value();
}

Value bytesNew(Machine& m, Type* cls, const Args& args) {
    Value made = plainBytes(m, args);
    if (!made || cls == m.types.bytes)
        return made;
    Ref<InstanceObject> instance = makeInstance(cls);
    instance->payload = m.bytes(content(made));
    return Value(std::move(instance));
}

Value bytesGetItem(Machine& m, const Value& self, const Value& key) {
    const std::string& bytes = content(self);
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (key.isObject() && key.rawObject()->type == m.types.slice) {
        SliceBounds b;
        if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()), size, b))
            return {};
        std::string part;
        for (std::int64_t i = 0; i < b.count; ++i)
            part += bytes[static_cast<std::size_t>(b.start + i * b.step)];
        return m.bytes(std::move(part));
    }
    std::int64_t index = 0;
    if (!indexNumber(m, key, index))
        return {};
    if (!fitIndex(index, size))
        return m.raise(m.types.IndexError, "index out of range");
    return Value::integer(static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]));
}

Value bytesCompare(Machine&, const Value& left, const Value& right, CompareKind kind) {
    if (!asBytes(left) || !asBytes(right))
        return Value::notImplemented();
    const int order = content(left).compare(content(right));
    switch (kind) {
    case CompareKind::Less:
        return Value::boolean(order < 0);
    case CompareKind::LessEqual:
        return Value::boolean(order <= 0);
    case CompareKind::Equal:
        return Value::boolean(order == 0);
    case CompareKind::NotEqual:
        return Value::boolean(order != 0);
    case CompareKind::Greater:
        return Value::boolean(order > 0);
    case CompareKind::GreaterEqual:
        return Value::boolean(order >= 0);
    }
    return Value::notImplemented();
}

Value bytesDecode(Machine& m, const Args& a) {
    const std::string& bytes = content(a[0]);
    const std::string encoding = a.has(1) && asStr(a[1]) ? asStr(a[1])->text : "utf-8";
    if (encoding == "latin-1" || encoding == "latin1" || encoding == "iso-8859-1") {
        std::string text;
        for (const char c : bytes)
            appendCodePoint(text, static_cast<unsigned char>(c));
        return m.str(std::move(text));
    }
    for (std::size_t i = 0; i < bytes.size();) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const std::size_t size = c < 0x80   ? 1
                                 : c < 0xc2 ? 0
                                 : c < 0xe0 ? 2
                                 : c < 0xf0 ? 3
                                 : c < 0xf5 ? 4
                                            : 0;
        bool ok = size > 0 && i + size <= bytes.size();
        for (std::size_t k = 1; ok && k < size; ++k)
            ok = (static_cast<unsigned char>(bytes[i + k]) & 0xc0) == 0x80;
        if (!ok) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "0x%02x", c);
            return m.raise(m.types.UnicodeDecodeError,
                           "'utf-8' codec can't decode byte " + std::string(hex) + " in position " +
                               std::to_string(i) + ": invalid start byte");
        }
        i += size;
    }
    return m.str(bytes);
}

Value bytesHex(Machine& m, const Args& a) {
    std::string text;
    for (const char c : content(a[0])) {
        text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        text += "0123456789abcdef"[c & 15];
    }
    return m.str(std::move(text));
}

Value bytesSplit(Machine& m, const Args& a) {
    const Value text = m.str(content(a[0]));
    const Value mark = a.has(1) && asBytes(a[1]) ? m.str(content(a[1])) : Value::none();
    const Value parts = callMethod(m, text, "split", {mark});
    if (!parts)
        return {};
    for (Value& part : asList(parts)->items)
        part = m.bytes(asStr(part)->text);
    return parts;
}

template <bool IsStart>
Value startsOrEnds(Machine& m, const Args& a) {
    if (!asBytes(a[1]))
        return m.typeError("first arg must be bytes or a tuple of bytes, not " + typeName(m, a[1]));
    return Value::boolean(IsStart ? content(a[0]).starts_with(content(a[1]))
                                  : content(a[0]).ends_with(content(a[1])));
}

} // namespace

void setUpBytes(Machine& m) {
    TypeBuilder type(m, m.types.bytes);
    type.flags(kBytesType);
    Slots& s = type.slots();
    s.newInstance = bytesNew;
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.repr = [](Machine& machine, const Value& v) { return machine.str(quotedBytes(content(v))); };
    s.compare = bytesCompare;
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        result = hashBytes(content(v));
        return true;
    };
    s.length = [](Machine&, const Value& v) {
        return static_cast<std::int64_t>(content(v).size());
    };
    s.getItem = bytesGetItem;
    s.contains = [](Machine& machine, const Value& v, const Value& item) {
        if (asBytes(item))
            return content(v).find(content(item)) != std::string::npos ? 1 : 0;
        std::int64_t number = 0;
        if (!indexNumber(machine, item, number))
            return -1;
        return content(v).find(static_cast<char>(number)) != std::string::npos ? 1 : 0;
    };
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.sequenceIterator, v, 0));
    };
    s.binary[static_cast<int>(BinaryKind::Add)] = [](Machine& machine, const Value& a,
                                                     const Value& b) {
        if (!asBytes(a) || !asBytes(b))
            return Value::notImplemented();
        return machine.bytes(content(a) + content(b));
    };
    s.binary[static_cast<int>(BinaryKind::Multiply)] = [](Machine& machine, const Value& a,
                                                          const Value& b) {
        const Value& bytes = asBytes(a) ? a : b;
        const Value& by = asBytes(a) ? b : a;
        if (!by.isInt())
            return Value::notImplemented();
        std::string result;
        const std::int64_t count = std::max<std::int64_t>(by.asInt(), 0);
        if (count > 65536 &&
            !machine.reserve(count * static_cast<std::int64_t>(content(bytes).size())))
            return Value();
        for (std::int64_t i = 0; i < count; ++i)
            result += content(bytes);
        return machine.bytes(std::move(result));
    };
    type.method("decode", "self, encoding=, errors=", bytesDecode)
        .method("hex", "self", bytesHex)
        .method("split", "self, sep=, maxsplit=", bytesSplit)
        .method("startswith", "self, prefix, /", startsOrEnds<true>)
        .method("endswith", "self, suffix, /", startsOrEnds<false>)
        .method("strip", "self",
                [](Machine& machine, const Args& a) {
                    const Value text = callMethod(machine, machine.str(content(a[0])), "strip");
                    return text ? machine.bytes(asStr(text)->text) : Value();
                })
        .method("upper", "self",
                [](Machine& machine, const Args& a) {
                    const Value text = callMethod(machine, machine.str(content(a[0])), "upper");
                    return text ? machine.bytes(asStr(text)->text) : Value();
                })
        .method("lower", "self",
                [](Machine& machine, const Args& a) {
                    const Value text = callMethod(machine, machine.str(content(a[0])), "lower");
                    return text ? machine.bytes(asStr(text)->text) : Value();
                })
        .finish();
}

} // namespace coroscope::scenes
