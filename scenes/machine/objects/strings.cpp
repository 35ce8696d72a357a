// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type str: its operators and methods.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/objects/strformat.h"
#include "scenes/machine/objects/strmethods.h"
#include "scenes/machine/objects/textfind.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

const StrObject* needText(Machine& m, const Value& value) {
    const StrObject* found = asStr(value);
    if (!found)
        m.typeError("must be str, not " + typeName(m, value));
    return found;
}

const StrObject* needTextFor(Machine& m, const char* what, const Value& value) {
    const StrObject* found = asStr(value);
    if (!found)
        m.typeError(std::string(what) + " must be str, not " + argumentTypeName(m, value));
    return found;
}

namespace {

/// str(object, encoding, errors)
Value decoded(Machine& m, const Args& bound) {
    std::string encoding;
    std::string errors;
    if (!codecArguments(m, "str", bound, 1, encoding, errors))
        return {};
    if (asStr(bound[0]))
        return m.typeError("decoding str is not supported");
    const auto content = bytesLike(m, bound[0]);
    if (!content) {
        return m.typeError("decoding to str: need a bytes-like object, " + typeName(m, bound[0]) +
                           " found");
    }
    return decodeBytes(m, *content, encoding, errors);
}

Value strNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("object=, encoding=, errors=");
    Value bound[3];
    if (!signature.bind(m, "str", false, args, bound))
        return {};
    Value made = bound[0] ? Value() : m.str("");
    if (bound[0] && (bound[1] || bound[2]))
        made = decoded(m, Args(bound, 3));
    else if (bound[0])
        made = str(m, bound[0]);
    if (!made || cls == m.types.str)
        return made;
    Ref<InstanceObject> instance = makeInstance(cls);
    instance->payload = typeOf(m, made) == m.types.str ? made : m.str(asStr(made)->text);
    return Value(std::move(instance));
}

Value strCompare(Machine&, const Value& left, const Value& right, CompareKind kind) {
    const StrObject* a = asStr(left);
    const StrObject* b = asStr(right);
    if (!a || !b)
        return Value::notImplemented();
    if (kind == CompareKind::Equal)
        return Value::boolean(a == b || a->text == b->text);
    if (kind == CompareKind::NotEqual)
        return Value::boolean(a != b && a->text != b->text);
    const int order = a->text.compare(b->text);
    switch (kind) {
    case CompareKind::Less:
        return Value::boolean(order < 0);
    case CompareKind::LessEqual:
        return Value::boolean(order <= 0);
    case CompareKind::Greater:
        return Value::boolean(order > 0);
    default:
        return Value::boolean(order >= 0);
    }
}

Value strAdd(Machine& m, const Value& left, const Value& right) {
    const StrObject* a = asStr(left);
    const StrObject* b = asStr(right);
    if (!a || !b)
        return Value::notImplemented();
    const std::size_t size = a->text.size() + b->text.size();
    if (size > 65536 && !m.reserve(static_cast<std::int64_t>(size)))
        return {};
    return m.str(a->text + b->text);
}

Value strMultiply(Machine& m, const Value& left, const Value& right) {
    const bool isLeft = asStr(left) != nullptr;
    const StrObject* a = isLeft ? asStr(left) : asStr(right);
    const Value& by = isLeft ? right : left;
    std::int64_t count = 0;
    Value plain;
    if (!asInteger(by, plain) && !typeOf(m, by)->slots.index)
        return Value::notImplemented();
    if (!repeatCount(m, by, count))
        return {};
    count = std::max<std::int64_t>(count, 0);
    std::int64_t size = 0;
    if (__builtin_mul_overflow(count, static_cast<std::int64_t>(a->text.size()), &size))
        return m.raise(m.types.OverflowError, "repeated string is too long");
    if (size > 65536 && !m.reserve(size))
        return {};
    std::string result;
    result.reserve(static_cast<std::size_t>(size));
    for (std::int64_t i = 0; i < count && size > 0; ++i)
        result += a->text;
    return m.str(std::move(result));
}

Value slice(Machine& m, const StrObject& string, std::int64_t start, std::int64_t stop) {
    if (start >= stop)
        return m.str("");
    if (start == 0 && stop == string.length)
        return Value::object(const_cast<StrObject*>(&string));
    const std::size_t from = string.offsetOf(start);
    return m.str(string.text.substr(from, string.offsetOf(stop) - from));
}

std::string everyNth(const std::string& text, const SliceBounds& bounds) {
    std::string picked(static_cast<std::size_t>(bounds.count), '\0');
    std::int64_t at = bounds.start;
    for (char& c : picked) {
        c = text[static_cast<std::size_t>(at)];
        at += bounds.step;
    }
    return picked;
}

Value strGetItem(Machine& m, const Value& value, const Value& key) {
    const StrObject& string = *asStr(value);
    if (key.isObject() && key.rawObject()->type == m.types.slice) {
        SliceBounds bounds;
        if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()), string.length, bounds))
            return {};
        if (bounds.step == 1)
            return slice(m, string, bounds.start, bounds.start + bounds.count);
        if (!m.spend((string.length + bounds.count) / 16))
            return {};
        if (string.isAscii())
            return m.str(everyNth(string.text, bounds));
        std::u32string all;
        for (std::size_t offset = 0; offset < string.text.size();)
            all += decodeAt(string.text, offset);
        std::string result;
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            appendCodePoint(result, all[static_cast<std::size_t>(bounds.start + i * bounds.step)]);
        }
        return m.str(std::move(result));
    }
    std::int64_t index = 0;
    Value plain;
    if (!asInteger(key, plain) && !typeOf(m, key)->slots.index)
        return m.typeError("string indices must be integers, not '" + typeName(m, key) + "'");
    if (!indexNumberOfItem(m, key, index))
        return {};
    if (!fitIndex(index, string.length))
        return m.raise(m.types.IndexError, "string index out of range");
    std::size_t offset = string.offsetOf(index);
    return m.character(decodeAt(string.text, offset));
}

int strContains(Machine& m, const Value& value, const Value& item) {
    const StrObject* part = asStr(item);
    if (!part) {
        m.typeError("'in <string>' requires string as left operand, not " + typeName(m, item));
        return -1;
    }
    return findText(asStr(value)->text, part->text) != std::string::npos ? 1 : 0;
}

Value strFormat(Machine& m, const Args& a) {
    if (a.count == 0 || !asStr(a[0]))
        return m.typeError("format() needs a str");
    const std::uint32_t count = a.positionalCount();
    Ref<DictObject> keywords = m.newDict();
    for (std::uint32_t i = 0; i < a.keywordCount(); ++i)
        keywords->setName(asStr(a.names->items[i]), a[count + i]);
    return formatFields(m, selfText(a).text, m.tuple(ValueVector(a.values + 1, a.values + count)),
                        Value(keywords));
}

Value strDunderFormat(Machine& m, const Args& a) {
    FormatSpec spec;
    const StrObject* given = asStr(a[1]);
    if (!given)
        m.typeError("__format__() argument must be str, not " + argumentTypeName(m, a[1]));
    if (given && given->text.empty() && typeOf(m, a[0])->has(kHeapType))
        return str(m, a[0]);
    if (!given || !readFormatSpec(m, given->text, spec, "str"))
        return {};
    if (spec.type && spec.type != 's') {
        return unknownCode(m, spec);
    }
    if (spec.sign || spec.isNegativeZeroCoerced || spec.isAlternate) {
        const char* what = spec.sign == ' '             ? "Space"
                           : spec.sign                  ? "Sign"
                           : spec.isNegativeZeroCoerced ? "Negative zero coercion (z)"
                                                        : "Alternate form (#)";
        return m.valueError(std::string(what) + " not allowed in string format specifier");
    }
    if (spec.align == '=' && !spec.isZeroAligned)
        return m.valueError("'=' alignment not allowed in string format specifier");
    if (spec.align == '=')
        spec.align = '<';
    std::string body = selfText(a).text;
    if (spec.precision >= 0 && spec.precision < selfText(a).length)
        body.resize(selfText(a).offsetOf(spec.precision));
    return m.str(formatPadded(body, spec, '<'));
}

void addMethods(TypeBuilder& type) {
    type.rawMethod("format", strFormat)
        .method("format_map", "self, mapping, /",
                [](Machine& m, const Args& a) {
                    return formatFields(m, selfText(a).text, Value(), a[1]);
                })
        .method("__format__", "self, format_spec, /", strDunderFormat);
}

} // namespace

void setUpStrings(Machine& m) {
    TypeBuilder type(m, m.types.str);
    type.flags(kStrType);
    Slots& s = type.slots();
    s.newInstance = strNew;
    s.repr = [](Machine& machine, const Value& v) { return machine.str(quoted(*asStr(v))); };
    s.str = [](Machine& machine, const Value& v) {
        return typeOf(machine, v) == machine.types.str ? v : Value::object(asStr(v));
    };
    s.hash = [](Machine&, const Value& v, std::int64_t& result) {
        result = asStr(v)->hash();
        return true;
    };
    s.compare = strCompare;
    s.length = [](Machine&, const Value& v) { return asStr(v)->length; };
    s.getItem = strGetItem;
    s.contains = strContains;
    s.iterate = [](Machine& machine, const Value& v) {
        return Value(make<SequenceIterator>(machine.types.strIterator, v, 0));
    };
    s.binary[static_cast<int>(BinaryKind::Add)] = strAdd;
    s.binary[static_cast<int>(BinaryKind::Multiply)] = strMultiply;
    s.binary[static_cast<int>(BinaryKind::Remainder)] = [](Machine& machine, const Value& left,
                                                           const Value& right) {
        if (!asStr(left))
            return Value::notImplemented();
        return formatPercent(machine, asStr(left)->text, right);
    };
    type.method("__getnewargs__", "self", [](Machine& machine, const Args& a) {
        return machine.tuple({machine.str(asStr(a[0])->text)});
    });
    addMethods(type);
    addSearchMethods(type);
    addCaseMethods(type);
    addSplitMethods(type);
    type.finish();
    TypeBuilder iterator(m, m.types.strIterator);
    iterator.method("__length_hint__", "self", [](Machine&, const Args& a) {
        const auto& it = static_cast<SequenceIterator&>(*a[0].rawObject());
        const StrObject* string = it.sequence ? asStr(it.sequence) : nullptr;
        std::int64_t left = 0;
        for (auto at = static_cast<std::size_t>(it.position); string && at < string->text.size();)
            decodeAt(string->text, at), ++left;
        return Value::integer(left);
    });
    iterator.slots().iterate = [](Machine&, const Value& v) { return v; };
    iterator.slots().next = [](Machine& machine, const Value& v) {
        // `position` counts bytes here.
        auto& it = static_cast<SequenceIterator&>(*v.rawObject());
        const StrObject* string = it.sequence ? asStr(it.sequence) : nullptr;
        if (!string || static_cast<std::size_t>(it.position) >= string->text.size())
            return Value();
        auto offset = static_cast<std::size_t>(it.position);
        const char32_t c = decodeAt(string->text, offset);
        it.position = static_cast<std::int64_t>(offset);
        return machine.character(c);
    };
    iterator.finish();
}

} // namespace coroscope::scenes
