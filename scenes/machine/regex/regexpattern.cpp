// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// re.Pattern: searching, splitting and replacing; and the scanner of finditer().
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/regex/regexobjects.h"
#include "scenes/machine/regex/regextext.h"

#include <algorithm>
#include <limits>

namespace coroscope::scenes::regex {

void PatternObject::clear() {
    Container::clear();
    source = groupIndex = Value();
}

void ScannerObject::clear() {
    Container::clear();
    pattern = nullptr;
    text.reset();
}

std::shared_ptr<const SubjectText> subjectOf(Machine& m, const PatternObject& pattern,
                                             const Value& string) {
    auto text = std::make_shared<SubjectText>();
    text->object = string;
    if (const StrObject* str = asStr(string)) {
        text->subject.bytes = str->view();
        text->subject.isWide = !str->isAscii();
        if (text->subject.isWide) {
            if (!m.reserve(str->length * 4))
                return nullptr;
            for (std::size_t offset = 0; offset < str->text.size();)
                text->wide += decodeAt(str->text, offset);
            text->subject.wide = text->wide;
        }
    } else if (auto bytes = bytesLike(m, string)) {
        text->isBytes = true;
        text->copy = std::move(*bytes);
        text->subject.bytes = text->copy;
    } else {
        m.typeError("expected string or bytes-like object, got '" + typeName(m, string) + "'");
        return nullptr;
    }
    if (text->isBytes && !pattern.isBytes) {
        m.typeError("cannot use a string pattern on a bytes-like object");
        return nullptr;
    }
    if (!text->isBytes && pattern.isBytes) {
        m.typeError("cannot use a bytes pattern on a string-like object");
        return nullptr;
    }
    return text;
}

namespace {

using TextRef = std::shared_ptr<const SubjectText>;

/// The search in text[pos:endpos] of the bound arguments at `first`; false when it raised.
bool prepare(Machine& m, const Args& a, std::size_t first, const SubjectText& text,
             Search& search) {
    std::int64_t position = 0;
    std::int64_t end = std::numeric_limits<std::int64_t>::max();
    if ((a.has(first) && !indexNumber(m, a[first], position, true)) ||
        (a.has(first + 1) && !indexNumber(m, a[first + 1], end, true)))
        return false;
    const std::int64_t size = text.subject.size();
    search.start = std::clamp<std::int64_t>(position, 0, size);
    search.end = std::clamp<std::int64_t>(end, 0, size);
    return true;
}

enum class Way { Match, FullMatch, Search };

template <Way kWay>
Value find(Machine& m, const Args& a) {
    PatternObject& pattern = patternOf(a[0]);
    const TextRef text = subjectOf(m, pattern, a[1]);
    Search search;
    if (!text || !prepare(m, a, 2, *text, search))
        return {};
    search.isWhole = kWay == Way::FullMatch;
    const std::int64_t start = search.start;
    const Outcome outcome = kWay == Way::Search
                                ? searchFrom(m, pattern.program, text->subject, search)
                                : matchAt(m, pattern.program, text->subject, search);
    if (outcome == Outcome::Stopped)
        return {};
    return outcome == Outcome::Found ? newMatch(m, pattern, text, search, start, search.end)
                                     : Value::none();
}

/// Calls `step` for each match, at most `most` times (0: all); false when it raised.
template <typename Step>
bool forEachMatch(Machine& m, const PatternObject& pattern, const SubjectText& text, Search search,
                  std::int64_t most, Step step) {
    for (std::int64_t count = 0; most == 0 || count < most; ++count) {
        const Outcome outcome = searchFrom(m, pattern.program, text.subject, search);
        if (outcome == Outcome::Stopped)
            return false;
        if (outcome == Outcome::NotFound)
            break;
        if (!step(search) || !m.spend(1))
            return false;
        search.mustAdvance = search.matchEnd == search.start;
        search.start = search.matchEnd;
    }
    return true;
}

Value groupOf(Machine& m, const SubjectText& text, const Search& search, std::size_t group,
              bool isNoneWhenUnset) {
    const std::int64_t from = search.marks[group * 2];
    if (from < 0 && isNoneWhenUnset)
        return Value::none();
    return from < 0 ? sliced(m, text, 0, 0) : sliced(m, text, from, search.marks[group * 2 + 1]);
}

Value findAll(Machine& m, const Args& a) {
    const PatternObject& pattern = patternOf(a[0]);
    const TextRef text = subjectOf(m, pattern, a[1]);
    Search first;
    if (!text || !prepare(m, a, 2, *text, first))
        return {};
    ValueVector found;
    const std::size_t groups = pattern.program.groups;
    const bool ok = forEachMatch(m, pattern, *text, first, 0, [&](const Search& search) {
        if (groups == 0) {
            found.push_back(sliced(m, *text, search.start, search.matchEnd));
        } else if (groups == 1) {
            found.push_back(groupOf(m, *text, search, 0, false));
        } else {
            ValueVector parts;
            for (std::size_t group = 0; group < groups; ++group)
                parts.push_back(groupOf(m, *text, search, group, false));
            found.push_back(m.tuple(std::move(parts)));
        }
        return !m.hasError();
    });
    return ok ? m.list(std::move(found)) : Value();
}

Value split(Machine& m, const Args& a) {
    const PatternObject& pattern = patternOf(a[0]);
    std::int64_t most = 0;
    if (a.has(2) && !indexNumber(m, a[2], most, true))
        return {};
    const TextRef text = subjectOf(m, pattern, a[1]);
    if (!text)
        return {};
    ValueVector parts;
    std::int64_t last = 0;
    const auto add = [&](const Search& search) {
        parts.push_back(sliced(m, *text, last, search.start));
        for (std::size_t group = 0; group < pattern.program.groups; ++group)
            parts.push_back(groupOf(m, *text, search, group, true));
        last = search.matchEnd;
        return !m.hasError();
    };
    Search first;
    first.end = text->subject.size();
    if (most >= 0 && !forEachMatch(m, pattern, *text, first, most, add))
        return {};
    parts.push_back(sliced(m, *text, last, text->subject.size()));
    return m.hasError() ? Value() : m.list(std::move(parts));
}

// --- replacing -----------------------------------------------------------------------------------

/// What a match is replaced with: the result of a function, a text, or a template.
struct Replacement {
    Value function;
    Value literal;
    std::vector<TemplatePart> parts;

    Value of(Machine& m, PatternObject& pattern, const TextRef& text, const Search& search,
             std::int64_t position) const {
        if (literal)
            return literal;
        const Value match = newMatch(m, pattern, text, search, position, search.end);
        return function ? call(m, function, {match}) : expanded(m, matchOf(match), parts);
    }
};

bool readReplacement(Machine& m, const PatternObject& pattern, const Value& given,
                     Replacement& replacement) {
    if (isCallable(m, given)) {
        replacement.function = given;
        return true;
    }
    const StrObject* str = asStr(given);
    const BytesObject* bytes = asBytes(given);
    if ((str && str->text.find('\\') == std::string::npos) ||
        (bytes && bytes->bytes.find('\\') == std::string::npos)) {
        replacement.literal = given;
        return true;
    }
    if (!readTemplateOf(m, pattern, given, replacement.parts))
        return false;
    const bool isPlain = std::all_of(replacement.parts.begin(), replacement.parts.end(),
                                     [](const TemplatePart& part) { return part.group < 0; });
    if (!isPlain)
        return true;
    std::u32string all;
    for (const TemplatePart& part : replacement.parts)
        all += part.text;
    replacement.literal = str ? m.str(utf8(all)) : m.bytes(std::string(all.begin(), all.end()));
    return true;
}

Value replaced(Machine& m, const Args& a, bool tellsCount) {
    const Value kept = a[0];
    PatternObject& pattern = patternOf(kept);
    std::int64_t most = 0;
    Replacement replacement;
    if (a.has(3) && !indexNumber(m, a[3], most, true))
        return {};
    if (!readReplacement(m, pattern, a[1], replacement))
        return {};
    const TextRef text = subjectOf(m, pattern, a[2]);
    if (!text)
        return {};
    ValueVector parts;
    std::int64_t last = 0;
    std::int64_t count = 0;
    Search first;
    first.end = text->subject.size();
    const auto add = [&](const Search& search) {
        if (last < search.start)
            parts.push_back(sliced(m, *text, last, search.start));
        const Value item = replacement.of(m, pattern, text, search, 0);
        if (!item)
            return false;
        if (!item.isNone())
            parts.push_back(item);
        last = search.matchEnd;
        ++count;
        return !m.hasError();
    };
    if (most >= 0 && !forEachMatch(m, pattern, *text, first, most, add))
        return {};
    if (last < text->subject.size())
        parts.push_back(sliced(m, *text, last, text->subject.size()));
    const Value joined = callMethod(m, sliced(m, *text, 0, 0), "join", {m.list(std::move(parts))});
    if (!joined || !tellsCount)
        return joined;
    return m.tuple({joined, Value::integer(count)});
}

// --- scanners ------------------------------------------------------------------------------------

ScannerObject& scannerOf(const Value& value) {
    return static_cast<ScannerObject&>(*value.rawObject());
}

Value newScanner(Machine& m, const Args& a) {
    PatternObject& pattern = patternOf(a[0]);
    const TextRef text = subjectOf(m, pattern, a[1]);
    Ref<ScannerObject> scanner = make<ScannerObject>(pattern.scannerType);
    if (!text || !prepare(m, a, 2, *text, scanner->search))
        return {};
    scanner->pattern = Ref<PatternObject>(&pattern);
    scanner->text = text;
    scanner->position = scanner->search.start;
    return Value(std::move(scanner));
}

template <bool kIsSearch>
Value scan(Machine& m, const Args& a) {
    ScannerObject& scanner = scannerOf(a[0]);
    Search& search = scanner.search;
    if (search.start < 0) // it failed before
        return Value::none();
    const Program& program = scanner.pattern->program;
    const Subject& subject = scanner.text->subject;
    const Outcome outcome =
        kIsSearch ? searchFrom(m, program, subject, search) : matchAt(m, program, subject, search);
    if (outcome == Outcome::Stopped)
        return {};
    if (outcome == Outcome::NotFound) {
        search.start = -1;
        return Value::none();
    }
    const Value match =
        newMatch(m, *scanner.pattern, scanner.text, search, scanner.position, search.end);
    search.mustAdvance = search.matchEnd == search.start;
    search.start = search.matchEnd;
    return match;
}

Value findIterator(Machine& m, const Args& a) {
    const Value scanner = newScanner(m, a);
    const Value step = scanner ? getAttribute(m, scanner, "search") : Value();
    const Value iter = step ? getAttribute(m, m.importModule("builtins"), "iter") : Value();
    return iter ? call(m, iter, {step, Value::none()}) : Value();
}

// --- the pattern itself --------------------------------------------------------------------------

std::string flagNames(const PatternObject& pattern) {
    std::uint32_t flags = pattern.tree.flags;
    // Every str pattern has this one, unless another was asked for.
    if (!pattern.isBytes && (flags & kTypeFlags) == kUnicode)
        flags &= ~std::uint32_t{kUnicode};
    constexpr std::pair<std::uint32_t, const char*> kNames[] = {
        {kTemplate, "re.TEMPLATE"},   {kIgnoreCase, "re.IGNORECASE"}, {kLocale, "re.LOCALE"},
        {kMultiLine, "re.MULTILINE"}, {kDotAll, "re.DOTALL"},         {kUnicode, "re.UNICODE"},
        {kVerbose, "re.VERBOSE"},     {kDebug, "re.DEBUG"},           {kAscii, "re.ASCII"}};
    std::string text;
    for (const auto& [flag, name] : kNames) {
        if (flags & flag)
            text += (text.empty() ? "" : "|") + std::string(name);
        flags &= ~flag;
    }
    if (flags) {
        char number[16];
        std::snprintf(number, sizeof number, "0x%x", flags);
        text += (text.empty() ? "" : "|") + std::string(number);
    }
    return text;
}

Value patternRepr(Machine& m, const Value& self) {
    const PatternObject& pattern = patternOf(self);
    const auto shown = reprText(m, pattern.source);
    if (!shown)
        return {};
    constexpr std::int64_t kShown = 200;
    std::size_t offset = 0;
    for (std::int64_t i = 0; i < kShown && offset < shown->size(); ++i)
        decodeAt(*shown, offset);
    const std::string flags = flagNames(pattern);
    return m.str("re.compile(" + shown->substr(0, offset) + (flags.empty() ? "" : ", " + flags) +
                 ")");
}

Value comparePatterns(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if ((kind != CompareKind::Equal && kind != CompareKind::NotEqual) ||
        typeOf(m, left) != typeOf(m, right))
        return Value::notImplemented();
    const PatternObject& a = patternOf(left);
    const PatternObject& b = patternOf(right);
    const bool isSame = a.tree.flags == b.tree.flags && a.isBytes == b.isBytes &&
                        equals(m, a.source, b.source) == 1;
    return Value::boolean(isSame == (kind == CompareKind::Equal));
}

void addProperties(TypeBuilder& type) {
    type.property("pattern", [](Machine&, const Value& v) { return patternOf(v).source; })
        .property("flags",
                  [](Machine&, const Value& v) { return Value::integer(patternOf(v).tree.flags); })
        .property(
            "groups",
            [](Machine&, const Value& v) { return Value::integer(patternOf(v).program.groups); })
        .property("groupindex", [](Machine& m, const Value& v) {
            return call(m, Value::object(m.types.mappingProxy), {patternOf(v).groupIndex});
        });
}

} // namespace

Type* makePatternType(Machine& m) {
    TypeBuilder type(m, "Pattern", "re");
    type.flags(kFinal | kNotCallable | kDottedName);
    type.slots().repr = patternRepr;
    type.slots().compare = comparePatterns;
    type.slots().hash = [](Machine& machine, const Value& self, std::int64_t& result) {
        if (!hash(machine, patternOf(self).source, result))
            return false;
        result ^= patternOf(self).tree.flags;
        return true;
    };
    addProperties(type);
    constexpr const char* kSignature = "self, string, pos=, endpos=";
    return type.method("match", kSignature, find<Way::Match>)
        .method("fullmatch", kSignature, find<Way::FullMatch>)
        .method("search", kSignature, find<Way::Search>)
        .method("findall", kSignature, findAll)
        .method("finditer", kSignature, findIterator)
        .method("scanner", kSignature, newScanner)
        .method("split", "self, string, maxsplit=", split)
        .method("sub", "self, repl, string, count=",
                [](Machine& machine, const Args& a) { return replaced(machine, a, false); })
        .method("subn", "self, repl, string, count=",
                [](Machine& machine, const Args& a) { return replaced(machine, a, true); })
        .method("__copy__", "self", [](Machine&, const Args& a) { return a[0]; })
        .method("__deepcopy__", "self, memo, /", [](Machine&, const Args& a) { return a[0]; })
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .finish();
}

Type* makeScannerType(Machine& m) {
    TypeBuilder type(m, "SRE_Scanner", "_sre");
    type.flags(kFinal | kNotCallable | kDottedName);
    return type.method("match", "self", scan<false>)
        .method("search", "self", scan<true>)
        .property("pattern", [](Machine&, const Value& v) { return Value(scannerOf(v).pattern); })
        .finish();
}

} // namespace coroscope::scenes::regex
