// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type memoryview, over bytes and bytearray.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/slots.h"
#include "scenes/machine/typebuilder.h"

#include <utility>

namespace coroscope::scenes {

MemoryViewObject* asMemoryView(const Machine& machine, const Value& value) {
    return objectAs<MemoryViewObject>(value, machine.types.memoryview);
}

MemoryViewObject::~MemoryViewObject() {
    release();
}

void MemoryViewObject::release() {
    if (owner && !isReadOnlyOwner())
        --static_cast<ByteArrayObject*>(owner.rawObject())->exports;
    owner = {};
}

bool MemoryViewObject::isReadOnlyOwner() const {
    return asBytes(owner) != nullptr;
}

void MemoryViewObject::clear() {
    release();
    Container::clear();
}

namespace {

MemoryViewObject& view(const Value& value) {
    return static_cast<MemoryViewObject&>(*value.rawObject());
}

bool isWhole(Machine& m, const Value& value) {
    if (view(value).owner)
        return true;
    m.valueError("operation forbidden on released memoryview object");
    return false;
}

Value viewOf(Machine& m, const Value& owner, std::int64_t start, std::int64_t step,
             std::int64_t count, bool isReadOnly) {
    Ref<MemoryViewObject> made = make<MemoryViewObject>(m.types.memoryview);
    made->owner = owner;
    made->start = start;
    made->step = step;
    made->count = count;
    made->isReadOnly = isReadOnly;
    if (ByteArrayObject* array = asByteArray(m, owner))
        ++array->exports;
    return Value(std::move(made));
}

Value viewNew(Machine& m, Type*, const Args& args) {
    static const Signature signature("object");
    Value bound[1];
    if (!signature.bind(m, "memoryview", false, args, bound))
        return {};
    if (MemoryViewObject* other = asMemoryView(m, bound[0])) {
        return isWhole(m, bound[0]) ? viewOf(m, other->owner, other->start, other->step,
                                             other->count, other->isReadOnly)
                                    : Value();
    }
    if (!asBytes(bound[0]) && !asByteArray(m, bound[0])) {
        return m.typeError("memoryview: a bytes-like object is required, not '" +
                           typeName(m, bound[0]) + "'");
    }
    return viewOf(m, bound[0], 0, 1, static_cast<std::int64_t>(bytesOf(bound[0]).size()),
                  asBytes(bound[0]) != nullptr);
}

bool placeOf(Machine& m, const Value& self, const Value& key, std::size_t& place) {
    std::int64_t index = 0;
    if (!typeOf(m, key)->slots.index) {
        m.typeError("memoryview: invalid slice key");
        return false;
    }
    if (!indexNumberOfItem(m, key, index))
        return false;
    if (!fitIndex(index, view(self).count)) {
        m.raise(m.types.IndexError, "index out of bounds on dimension 1");
        return false;
    }
    place = static_cast<std::size_t>(view(self).start + index * view(self).step);
    return true;
}

Value viewGetItem(Machine& m, const Value& self, const Value& key) {
    if (!isWhole(m, self))
        return {};
    if (isSlice(m, key)) {
        SliceBounds b;
        const MemoryViewObject& from = view(self);
        if (!sliceBounds(m, static_cast<SliceObject&>(*key.rawObject()), from.count, b))
            return {};
        return viewOf(m, from.owner, from.start + b.start * from.step, from.step * b.step, b.count,
                      from.isReadOnly);
    }
    std::size_t place = 0;
    if (!placeOf(m, self, key, place))
        return {};
    return Value::integer(static_cast<unsigned char>(bytesOf(view(self).owner)[place]));
}

bool setRange(Machine& m, const Value& self, const Value& key, const Value& to) {
    const auto content = bytesLike(m, to);
    if (!content) {
        m.typeError("a bytes-like object is required, not '" + typeName(m, to) + "'");
        return false;
    }
    const Value part = viewGetItem(m, self, key);
    if (!part)
        return false;
    const MemoryViewObject& range = view(part);
    if (range.count != static_cast<std::int64_t>(content->size())) {
        m.valueError("memoryview assignment: lvalue and rvalue have different structures");
        return false;
    }
    std::string& bytes = static_cast<ByteArrayObject*>(range.owner.rawObject())->bytes;
    for (std::int64_t i = 0; i < range.count; ++i)
        bytes[static_cast<std::size_t>(range.start + i * range.step)] =
            (*content)[static_cast<std::size_t>(i)];
    return true;
}

bool viewSetItem(Machine& m, const Value& self, const Value& key, const Value& to) {
    if (!isWhole(m, self))
        return false;
    if (view(self).isReadOnly) {
        m.typeError("cannot modify read-only memory");
        return false;
    }
    if (!to) {
        m.typeError("cannot delete memory");
        return false;
    }
    if (isSlice(m, key))
        return setRange(m, self, key, to);
    std::size_t place = 0;
    if (!placeOf(m, self, key, place))
        return false;
    std::int64_t number = 0;
    if (!typeOf(m, to)->slots.index) {
        m.typeError("memoryview: invalid type for format 'B'");
        return false;
    }
    if (!indexNumber(m, to, number, true))
        return false;
    if (number < 0 || number > 255) {
        m.valueError("memoryview: invalid value for format 'B'");
        return false;
    }
    static_cast<ByteArrayObject*>(view(self).owner.rawObject())->bytes[place] =
        static_cast<char>(number);
    return true;
}

bool viewHash(Machine& m, const Value& self, std::int64_t& result) {
    if (!isWhole(m, self))
        return false;
    if (!view(self).isReadOnly) {
        m.valueError("cannot hash writable memoryview object");
        return false;
    }
    result = hashBytes(*bytesLike(m, self));
    return true;
}

Value viewCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (kind != CompareKind::Equal && kind != CompareKind::NotEqual)
        return Value::notImplemented();
    const auto a = bytesLike(m, left);
    const auto b = bytesLike(m, right);
    if (!b && !asMemoryView(m, right))
        return Value::notImplemented();
    const bool isSame = a && b ? *a == *b : left.is(right);
    return Value::boolean(isSame == (kind == CompareKind::Equal));
}

Value toList(Machine& m, const Args& a) {
    if (!isWhole(m, a[0]))
        return {};
    ValueVector items;
    const std::string content = *bytesLike(m, a[0]);
    for (const char c : content)
        items.push_back(Value::integer(static_cast<unsigned char>(c)));
    return m.list(std::move(items));
}

Value toBytes(Machine& m, const Args& a) {
    return isWhole(m, a[0]) ? m.bytes(*bytesLike(m, a[0])) : Value();
}

Value toHex(Machine& m, const Args& a) {
    return isWhole(m, a[0]) ? bytesHex(m, *bytesLike(m, a[0]), a) : Value();
}

Value toReadOnly(Machine& m, const Args& a) {
    const MemoryViewObject& from = view(a[0]);
    return isWhole(m, a[0]) ? viewOf(m, from.owner, from.start, from.step, from.count, true)
                            : Value();
}

Value releaseView(Machine&, const Args& a) {
    view(a[0]).release();
    return Value::none();
}

Value enterView(Machine& m, const Args& a) {
    return isWhole(m, a[0]) ? a[0] : Value();
}

template <Value (*Of)(Machine&, const MemoryViewObject&)>
Value member(Machine& m, const Value& self) {
    return isWhole(m, self) ? Of(m, view(self)) : Value();
}

Value ownerOf(Machine&, const MemoryViewObject& v) {
    return v.owner;
}
Value readOnlyOf(Machine&, const MemoryViewObject& v) {
    return Value::boolean(v.isReadOnly);
}
Value formatOf(Machine& m, const MemoryViewObject&) {
    return m.name("B");
}
Value oneOf(Machine&, const MemoryViewObject&) {
    return Value::integer(1);
}
Value countOf(Machine&, const MemoryViewObject& v) {
    return Value::integer(v.count);
}
Value shapeOf(Machine& m, const MemoryViewObject& v) {
    return m.tuple({Value::integer(v.count)});
}
Value stridesOf(Machine& m, const MemoryViewObject& v) {
    return m.tuple({Value::integer(v.step)});
}
Value emptyOf(Machine& m, const MemoryViewObject&) {
    return Value(m.emptyTuple());
}
Value contiguousOf(Machine&, const MemoryViewObject& v) {
    return Value::boolean(v.step == 1 || v.count < 2);
}

void addMembers(TypeBuilder& type) {
    type.property("obj", member<ownerOf>)
        .property("readonly", member<readOnlyOf>)
        .property("format", member<formatOf>)
        .property("itemsize", member<oneOf>)
        .property("ndim", member<oneOf>)
        .property("nbytes", member<countOf>)
        .property("shape", member<shapeOf>)
        .property("strides", member<stridesOf>)
        .property("suboffsets", member<emptyOf>)
        .property("contiguous", member<contiguousOf>)
        .property("c_contiguous", member<contiguousOf>)
        .property("f_contiguous", member<contiguousOf>);
}

} // namespace

void setUpMemoryViews(Machine& m) {
    TypeBuilder type(m, m.types.memoryview);
    type.flags(kFinal | kSequence);
    Slots& s = type.slots();
    s.newInstance = viewNew;
    s.repr = [](Machine& machine, const Value& v) {
        return machine.str(std::string(view(v).owner ? "<memory at " : "<released memory at ") +
                           addressText(machine, v) + ">");
    };
    s.length = [](Machine& machine, const Value& v) {
        return isWhole(machine, v) ? view(v).count : -1;
    };
    s.getItem = viewGetItem;
    s.setItem = viewSetItem;
    s.hash = viewHash;
    s.compare = viewCompare;
    s.iterate = [](Machine& machine, const Value& v) {
        return isWhole(machine, v)
                   ? Value(make<SequenceIterator>(machine.types.sequenceIterator, v, 0))
                   : Value();
    };
    addMembers(type);
    type.method("tolist", "self", toList)
        .method("tobytes", "self, order=", toBytes)
        .method("hex", "self, sep=, bytes_per_sep=", toHex)
        .method("toreadonly", "self", toReadOnly)
        .method("release", "self", releaseView)
        .method("__enter__", "self", enterView)
        .method("__exit__", "self, *args", releaseView)
        .finish();
}

} // namespace coroscope::scenes
