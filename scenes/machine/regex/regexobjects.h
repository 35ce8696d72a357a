// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Python objects of regular expressions: patterns, matches, scanners.
#pragma once

#include "scenes/machine/regex/regexmatcher.h"
#include "scenes/machine/typebuilder.h"

#include <memory>
#include <optional>

namespace coroscope::scenes::regex {

/// A str or a bytes-like object in the form that the matcher reads; shared by all matches in it.
struct SubjectText {
    Value object; ///< as it was given
    bool isBytes = false;
    std::string copy;    ///< of bytes that may change
    std::u32string wide; ///< of a str that is not all ASCII
    Subject subject;
};

struct PatternObject final : Container {
    Value source;
    bool isBytes = false;
    Tree tree; ///< without its sequence
    Program program;
    Value groupIndex;
    Type* matchType = nullptr;
    Type* scannerType = nullptr;
    explicit PatternObject(Type* patternType)
        : Container(patternType) {}
    void clear() override;
};

struct MatchObject final : Container {
    Ref<PatternObject> pattern;
    std::shared_ptr<const SubjectText> text;
    std::int64_t position = 0, endPosition = 0;
    std::vector<std::int64_t> marks; ///< of the whole match first; -1
    std::int64_t lastGroup = -1;
    explicit MatchObject(Type* matchType)
        : Container(matchType) {}
    void clear() override;
};

struct ScannerObject final : Container {
    Ref<PatternObject> pattern;
    std::shared_ptr<const SubjectText> text;
    Search search;
    std::int64_t position = 0;
    explicit ScannerObject(Type* scannerType)
        : Container(scannerType) {}
    void clear() override;
};

inline PatternObject& patternOf(const Value& value) {
    return static_cast<PatternObject&>(*value.rawObject());
}
inline MatchObject& matchOf(const Value& value) {
    return static_cast<MatchObject&>(*value.rawObject());
}

/// Null when it raised: no text, or of the other kind.
std::shared_ptr<const SubjectText> subjectOf(Machine& m, const PatternObject& pattern,
                                             const Value& string);
/// Part of the text, as str or bytes.
Value sliced(Machine& m, const SubjectText& text, std::int64_t from, std::int64_t to);
Value newMatch(Machine& m, PatternObject& pattern, std::shared_ptr<const SubjectText> text,
               const Search& search, std::int64_t position, std::int64_t endPosition);
/// The template with the match's groups put in; Null when it raised.
Value expanded(Machine& m, const MatchObject& match, const std::vector<TemplatePart>& parts);
/// False when it raised.
bool readTemplateOf(Machine& m, const PatternObject& pattern, const Value& source,
                    std::vector<TemplatePart>& parts);
/// The pattern's or template's text as code points; false when it raised.
bool codePoints(Machine& m, const Value& source, std::u32string& text, bool& isText);
/// re.error, IndexError …; gives Null.
Value raiseError(Machine& m, const Error& error, const Value& source);
/// False when a warning became an error. `callers`: how many frames above warn() it is due to.
bool tellWarnings(Machine& m, const std::vector<Warning>& warnings, int callers);

Type* makePatternType(Machine& m);
Type* makeMatchType(Machine& m);
Type* makeScannerType(Machine& m);

} // namespace coroscope::scenes::regex
