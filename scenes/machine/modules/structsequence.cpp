// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tuples whose items have names too.
#include "scenes/machine/modules/structsequence.h"

#include <utility>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMostFields = 32;

struct StructSequence final : TupleObject {
    ValueVector hidden;
    StructSequence(Type* sequenceType, ValueVector visible, ValueVector rest)
        : TupleObject(sequenceType, std::move(visible))
        , hidden(std::move(rest)) {}
    void clear() override {
        hidden.clear();
        TupleObject::clear();
    }
};

template <std::size_t N>
Value field(Machine&, const Value& self) {
    const auto& sequence = static_cast<const StructSequence&>(*self.rawObject());
    const std::size_t visible = sequence.items.size();
    return N < visible ? sequence.items[N] : sequence.hidden[N - visible];
}

template <std::size_t... N>
constexpr auto gettersOf(std::index_sequence<N...>) {
    return std::array<NativeProperty::Getter, sizeof...(N)>{field<N>...};
}
constexpr auto kGetters = gettersOf(std::make_index_sequence<kMostFields>());

/// The native type behind a class of the scene that derives from it.
Type* nativeOf(Type* type) {
    while (type->has(kHeapType))
        type = type->base;
    return type;
}

std::int64_t countOf(Machine& m, Type* type, const char* name) {
    return type->lookup(m, m.intern(name).get())->asInt();
}

std::string lengthProblem(const std::string& name, std::size_t least, std::size_t most,
                          std::size_t given) {
    const bool isShort = given < least;
    const std::string bound = least == most ? "a " + std::to_string(least)
                                            : (isShort ? "an at least " + std::to_string(least)
                                                       : "an at most " + std::to_string(most));
    return name + "() takes " + bound + "-sequence (" + std::to_string(given) + "-sequence given)";
}

Value sequenceNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("sequence, dict=");
    Value bound[2];
    if (!signature.bind(m, cls->name, false, args, bound))
        return {};
    ValueVector items;
    if (!typeOf(m, bound[0])->slots.iterate)
        return m.typeError("constructor requires a sequence");
    if (!collect(m, bound[0], items))
        return {};
    Type* native = nativeOf(cls);
    const auto visible = static_cast<std::size_t>(countOf(m, native, "n_sequence_fields"));
    const auto all = static_cast<std::size_t>(countOf(m, native, "n_fields"));
    if (items.size() < visible || items.size() > all) {
        return m.typeError(
            lengthProblem(native->module + "." + native->name, visible, all, items.size()));
    }
    ValueVector rest(items.begin() + static_cast<std::ptrdiff_t>(visible), items.end());
    items.resize(visible);
    rest.resize(all - visible, Value::none());
    return Value(make<StructSequence>(cls, std::move(items), std::move(rest)));
}

Value sequenceRepr(Machine& m, const Value& self) {
    Type* native = nativeOf(typeOf(m, self));
    const ValueVector& items = asTuple(self)->items;
    const TupleObject* names = asTuple(*native->lookup(m, m.names.match_args.get()));
    std::string text = native->module + "." + native->name + "(";
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto shown = reprText(m, Value(items[i]));
        if (!shown)
            return {};
        text += (i ? ", " : "") + asStr(names->items[i])->text + "=" + *shown;
    }
    return m.str(text + ")");
}

} // namespace

Type* makeStructSequenceType(Machine& machine, std::string_view name, std::string_view module,
                             std::span<const char* const> fields, std::size_t visible) {
    TypeBuilder type(machine, name, module);
    type.base(machine.types.tuple).flags(kTupleType | kSequence | kDottedName);
    type.slots().newInstance = sequenceNew;
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().repr = sequenceRepr;
    ValueVector names;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        type.property(fields[i], kGetters[i]);
        if (i < visible)
            names.push_back(machine.name(fields[i]));
    }
    return type.attribute("n_fields", Value::integer(static_cast<std::int64_t>(fields.size())))
        .attribute("n_sequence_fields", Value::integer(static_cast<std::int64_t>(visible)))
        .attribute("n_unnamed_fields", Value::integer(0))
        .attribute("__match_args__", machine.tuple(std::move(names)))
        .finish();
}

Value makeStructSequence(Machine& machine, Type* type, ValueVector values) {
    const auto visible = static_cast<std::ptrdiff_t>(countOf(machine, type, "n_sequence_fields"));
    ValueVector rest(values.begin() + visible, values.end());
    values.resize(static_cast<std::size_t>(visible));
    return Value(make<StructSequence>(type, std::move(values), std::move(rest)));
}

} // namespace coroscope::scenes
