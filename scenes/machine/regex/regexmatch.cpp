// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// re.Match.
#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/regex/regexobjects.h"
#include "scenes/machine/regex/regextext.h"

namespace coroscope::scenes::regex {

void MatchObject::clear() {
    Container::clear();
    pattern = nullptr;
    text.reset();
}

Value sliced(Machine& m, const SubjectText& text, std::int64_t from, std::int64_t to) {
    const auto first = static_cast<std::size_t>(from);
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(to - from, 0));
    if (!m.reserve(static_cast<std::int64_t>(count)))
        return {};
    if (text.subject.isWide)
        return m.str(utf8(text.subject.wide.substr(first, count)));
    std::string part(text.subject.bytes.substr(first, count));
    return text.isBytes ? m.bytes(std::move(part)) : m.str(std::move(part));
}

Value newMatch(Machine& m, PatternObject& pattern, std::shared_ptr<const SubjectText> text,
               const Search& search, std::int64_t position, std::int64_t endPosition) {
    static_cast<void>(m);
    Ref<MatchObject> match = make<MatchObject>(pattern.matchType);
    match->pattern = Ref<PatternObject>(&pattern);
    match->text = std::move(text);
    match->position = position;
    match->endPosition = endPosition;
    match->marks = {search.start, search.matchEnd};
    match->marks.insert(match->marks.end(), search.marks.begin(), search.marks.end());
    match->lastGroup = search.lastGroup;
    return Value(std::move(match));
}

namespace {

bool isSet(const MatchObject& match, std::size_t group) {
    return match.marks[group * 2] >= 0;
}

Value textOf(Machine& m, const MatchObject& match, std::size_t group, const Value& fallback) {
    if (!isSet(match, group))
        return fallback;
    return sliced(m, *match.text, match.marks[group * 2], match.marks[group * 2 + 1]);
}

/// By number or by name; false when it raised.
bool groupNumber(Machine& m, const MatchObject& match, const Value& key, std::size_t& group) {
    std::int64_t number = -1;
    if (typeOf(m, key)->slots.index) {
        if (!indexNumber(m, key, number, true))
            return false;
    } else if (DictObject* names = asDict(match.pattern->groupIndex)) {
        if (const Value* found = names->find(m, key))
            number = found->asInt();
        m.clearError(); // what cannot be hashed names no group either
    }
    group = static_cast<std::size_t>(number);
    if (number >= 0 && number <= match.pattern->program.groups)
        return true;
    m.raise(m.types.IndexError, "no such group");
    return false;
}

Value groupText(Machine& m, const MatchObject& match, const Value& key) {
    std::size_t group = 0;
    return groupNumber(m, match, key, group) ? textOf(m, match, group, Value::none()) : Value();
}

Value groupMethod(Machine& m, const Args& a) {
    const MatchObject& match = matchOf(a[0]);
    const TupleObject& keys = tupleOf(a[1]);
    if (keys.size() == 0)
        return textOf(m, match, 0, Value::none());
    if (keys.size() == 1)
        return groupText(m, match, keys.items[0]);
    ValueVector texts;
    for (const Value& key : keys.items) {
        texts.push_back(groupText(m, match, key));
        if (!texts.back())
            return {};
    }
    return m.tuple(std::move(texts));
}

Value groups(Machine& m, const Args& a) {
    const MatchObject& match = matchOf(a[0]);
    ValueVector texts;
    for (std::size_t group = 1; group <= match.pattern->program.groups; ++group)
        texts.push_back(textOf(m, match, group, a.get(1, Value::none())));
    return m.hasError() ? Value() : m.tuple(std::move(texts));
}

Value groupDict(Machine& m, const Args& a) {
    const MatchObject& match = matchOf(a[0]);
    Ref<DictObject> result = m.newDict();
    for (const std::string& name : match.pattern->tree.nameOrder) {
        const Value text =
            textOf(m, match, match.pattern->tree.names.at(name), a.get(1, Value::none()));
        if (!text || !result->set(m, m.str(name), text))
            return {};
    }
    return Value(std::move(result));
}

enum class Part { Start, End, Span };

template <Part kPart>
Value place(Machine& m, const Args& a) {
    const MatchObject& match = matchOf(a[0]);
    std::size_t group = 0;
    if (a.has(1) && !groupNumber(m, match, a[1], group))
        return {};
    const Value start = Value::integer(match.marks[group * 2]);
    const Value end = Value::integer(match.marks[group * 2 + 1]);
    if (kPart == Part::Span)
        return m.tuple({start, end});
    return kPart == Part::Start ? start : end;
}

Value expand(Machine& m, const Args& a) {
    const MatchObject& match = matchOf(a[0]);
    std::vector<TemplatePart> parts;
    return readTemplateOf(m, *match.pattern, a[1], parts) ? expanded(m, match, parts) : Value();
}

Value matchRepr(Machine& m, const Value& self) {
    const MatchObject& match = matchOf(self);
    const Value text = textOf(m, match, 0, Value::none());
    const auto shown = text ? reprText(m, text) : std::nullopt;
    if (!shown)
        return {};
    constexpr std::int64_t kShown = 50;
    std::string cut = *shown;
    if (countCodePoints(cut) > kShown) {
        std::size_t offset = 0;
        for (std::int64_t i = 0; i < kShown; ++i)
            decodeAt(cut, offset);
        cut.resize(offset);
    }
    return m.str("<re.Match object; span=(" + std::to_string(match.marks[0]) + ", " +
                 std::to_string(match.marks[1]) + "), match=" + cut + ">");
}

Value registers(Machine& m, const Value& self) {
    const MatchObject& match = matchOf(self);
    ValueVector spans;
    for (std::size_t i = 0; i + 1 < match.marks.size(); i += 2)
        spans.push_back(
            m.tuple({Value::integer(match.marks[i]), Value::integer(match.marks[i + 1])}));
    return m.tuple(std::move(spans));
}

Value lastGroupName(Machine& m, const Value& self) {
    const MatchObject& match = matchOf(self);
    for (const auto& [name, number] : match.pattern->tree.names) {
        if (number == match.lastGroup)
            return m.str(name);
    }
    return Value::none();
}

void addProperties(TypeBuilder& type) {
    type.property("string", [](Machine&, const Value& v) { return matchOf(v).text->object; })
        .property("re", [](Machine&, const Value& v) { return Value(matchOf(v).pattern); })
        .property("pos",
                  [](Machine&, const Value& v) { return Value::integer(matchOf(v).position); })
        .property("endpos",
                  [](Machine&, const Value& v) { return Value::integer(matchOf(v).endPosition); })
        .property("lastindex",
                  [](Machine&, const Value& v) {
                      const std::int64_t last = matchOf(v).lastGroup;
                      return last >= 0 ? Value::integer(last) : Value::none();
                  })
        .property("lastgroup", lastGroupName)
        .property("regs", registers);
}

} // namespace

Value expanded(Machine& m, const MatchObject& match, const std::vector<TemplatePart>& parts) {
    const bool isBytes = match.text->isBytes;
    const bool isBytesTemplate = match.pattern->isBytes;
    std::string result;
    for (const TemplatePart& part : parts) {
        if (part.group < 0) {
            for (const char32_t c : part.text) {
                if (isBytesTemplate)
                    result += static_cast<char>(c);
                else
                    appendCodePoint(result, c);
            }
        } else if (const auto group = static_cast<std::size_t>(part.group); isSet(match, group)) {
            const Value text = textOf(m, match, group, Value());
            if (!text)
                return {};
            result += isBytes ? asBytes(text)->bytes : asStr(text)->text;
        }
        if (!m.reserve(static_cast<std::int64_t>(result.size())))
            return {};
    }
    return isBytes ? m.bytes(std::move(result)) : m.str(std::move(result));
}

Type* makeMatchType(Machine& m) {
    TypeBuilder type(m, "Match", "re");
    type.flags(kFinal | kNotCallable | kDottedName);
    type.slots().repr = matchRepr;
    type.slots().getItem = [](Machine& machine, const Value& self, const Value& key) {
        return groupText(machine, matchOf(self), key);
    };
    addProperties(type);
    return type.method("group", "self, *keys", groupMethod)
        .method("groups", "self, default=", groups)
        .method("groupdict", "self, default=", groupDict)
        .method("start", "self, group=, /", place<Part::Start>)
        .method("end", "self, group=, /", place<Part::End>)
        .method("span", "self, group=, /", place<Part::Span>)
        .method("expand", "self, template", expand)
        .method("__copy__", "self", [](Machine&, const Args& a) { return a[0]; })
        .method("__deepcopy__", "self, memo, /", [](Machine&, const Args& a) { return a[0]; })
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .finish();
}

} // namespace coroscope::scenes::regex
