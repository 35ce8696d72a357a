// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the grammar's text into tables, once.
#include "scenes/language/faultgrammar.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <map>
#include <utility>

#include "scenes/language/faulttokens.h"

namespace coroscope::scenes {

namespace {

constexpr std::array<std::pair<std::string_view, FaultTokenKind>, 7> kTokens{
    {{"NAME", FaultTokenKind::Name},
     {"NUMBER", FaultTokenKind::Number},
     {"STRING", FaultTokenKind::String},
     {"NEWLINE", FaultTokenKind::Newline},
     {"INDENT", FaultTokenKind::Indent},
     {"DEDENT", FaultTokenKind::Dedent},
     {"ENDMARKER", FaultTokenKind::End}}};

constexpr std::array<std::pair<std::string_view, FaultAction>, 17> kActions{
    {{"@here", FaultAction::Here},
     {"@at", FaultAction::At},
     {"@range", FaultAction::Range},
     {"@from", FaultAction::From},
     {"@indent", FaultAction::Indent},
     {"@target", FaultAction::Target},
     {"@for-target", FaultAction::ForTarget},
     {"@del-target", FaultAction::DelTarget},
     {"@comma", FaultAction::Comma},
     {"@legacy", FaultAction::Legacy},
     {"@generator", FaultAction::Generator},
     {"@unparenthesized", FaultAction::Unparenthesized},
     {"@positional", FaultAction::Positional},
     {"@key", FaultAction::Key},
     {"@real", FaultAction::Real},
     {"@imaginary", FaultAction::Imaginary},
     {"@strings", FaultAction::Strings}}};

constexpr std::array<std::pair<std::string_view, FaultKind>, 26> kKinds{
    {{"Name", FaultKind::Name},
     {"Literal", FaultKind::Literal},
     {"Constant", FaultKind::Constant},
     {"Ellipsis", FaultKind::Ellipsis},
     {"FString", FaultKind::FString},
     {"Attribute", FaultKind::Attribute},
     {"Subscript", FaultKind::Subscript},
     {"Call", FaultKind::Call},
     {"List", FaultKind::List},
     {"Tuple", FaultKind::Tuple},
     {"Starred", FaultKind::Starred},
     {"Compare", FaultKind::Compare},
     {"Operation", FaultKind::Operation},
     {"Lambda", FaultKind::Lambda},
     {"Conditional", FaultKind::Conditional},
     {"Named", FaultKind::Named},
     {"Await", FaultKind::Await},
     {"Yield", FaultKind::Yield},
     {"Dict", FaultKind::Dict},
     {"Set", FaultKind::Set},
     {"ListComp", FaultKind::ListComp},
     {"SetComp", FaultKind::SetComp},
     {"DictComp", FaultKind::DictComp},
     {"GeneratorExp", FaultKind::GeneratorExp},
     {"Keyword", FaultKind::Keyword},
     {"DoubleStarred", FaultKind::DoubleStarred}}};

template <typename Table>
auto found(const Table& table, std::string_view name) {
    for (const auto& [key, value] : table) {
        if (key == name)
            return value;
    }
    assert(false && "a word that the grammar's notation has not");
    return table.front().second;
}

} // namespace

class FaultGrammarReader {
public:
    explicit FaultGrammarReader(FaultGrammar& grammar)
        : m_rules(grammar.m_rules) {}

    void nameRules(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            const bool isHead = text[at] != ' ' && text[at] != '\n';
            if (isHead)
                addRule(text.substr(at, text.find(':', at) - at));
        }
    }

    void readRules(std::string_view text) {
        m_text = text;
        m_at = 0;
        while (skipSpace(), m_at < m_text.size()) {
            std::string_view head = m_text.substr(m_at, m_text.find(':', m_at) - m_at);
            m_at += head.size() + 1;
            const bool isRemembered = head.ends_with('!');
            const bool isLeftRecursive = head.ends_with('<');
            head.remove_suffix(isRemembered || isLeftRecursive ? 1 : 0);
            std::vector<FaultAlternative> alternatives = readAlternatives();
            FaultRule& rule = m_rules[static_cast<std::size_t>(m_numbers.at(head))];
            rule.isRemembered = isRemembered;
            rule.isWithoutInvalid = head.ends_with("_without_invalid");
            rule.isLeftRecursive =
                isLeftRecursive || startsWithItself(alternatives, m_numbers.at(head));
            rule.alternatives = std::move(alternatives);
        }
    }

private:
    static bool startsWithItself(const std::vector<FaultAlternative>& alternatives, int number) {
        for (const FaultAlternative& each : alternatives) {
            const FaultItem& first = each.items.front();
            if (first.type == FaultItem::Type::Rule && first.value == number)
                return true;
        }
        return false;
    }

    void addRule(std::string_view name) {
        if (name.ends_with('!') || name.ends_with('<'))
            name.remove_suffix(1);
        m_numbers[name] = static_cast<int>(m_rules.size());
        m_rules.emplace_back();
        m_rules.back().name = name;
    }

    void skipSpace() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
    }
    /// Past spaces, but not past the rule's end.
    char peek() {
        std::size_t at = m_at;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\n')) {
            const bool isOver =
                m_text[at] == '\n' && (at + 1 == m_text.size() || m_text[at + 1] != ' ');
            if (isOver)
                return '\0';
            ++at;
        }
        m_at = at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    bool accept(std::string_view text) {
        if (peek() == '\0' || !m_text.substr(m_at).starts_with(text))
            return false;
        m_at += text.size();
        return true;
    }

    std::vector<FaultAlternative> readAlternatives() {
        std::vector<FaultAlternative> all;
        do {
            all.push_back(readAlternative());
        } while (accept("|"));
        return all;
    }

    FaultAlternative readAlternative() {
        FaultAlternative made;
        while (peek() != '\0' && peek() != '|' && peek() != ')' && peek() != ']') {
            if (accept("=>")) {
                readAction(made);
                break;
            }
            made.items.push_back(readItem());
        }
        made.isInvalid = made.items.size() == 1 &&
                         made.items.front().type == FaultItem::Type::Rule && m_isInvalidLast;
        return made;
    }

    void readAction(FaultAlternative& made) {
        const bool isPlace = peek() == '@';
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ' ' && m_text[m_at] != '\n' &&
               m_text[m_at] != ')')
            ++m_at;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (!isPlace) {
            made.kind = found(kKinds, word);
            return;
        }
        made.action = found(kActions, word);
        if (m_at < m_text.size() && m_text[m_at] == ' ') { // the message: the rest of the line
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            made.text = m_text.substr(m_at + 1, end - m_at - 1);
            m_at = end;
        }
    }

    FaultItem readItem() {
        if (accept("~"))
            return of(FaultItem::Type::Cut, {});
        if (accept("&&"))
            return of(FaultItem::Type::Forced, readAtom());
        if (accept("&"))
            return of(FaultItem::Type::And, readAtom());
        if (accept("!"))
            return of(FaultItem::Type::Not, readAtom());
        char label = 0;
        if (m_text.substr(m_at).starts_with("a=") || m_text.substr(m_at).starts_with("b=")) {
            label = m_text[m_at];
            m_at += 2;
        }
        FaultItem item = readRepeated();
        item.label = label;
        return item;
    }

    FaultItem readRepeated() {
        FaultItem item = readAtom();
        const char after = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (after != '*' && after != '+' && after != '.')
            return item;
        ++m_at;
        if (after != '.')
            return of(after == '*' ? FaultItem::Type::Any : FaultItem::Type::Many, std::move(item));
        FaultItem list = of(FaultItem::Type::List, readAtom());
        list.of.push_back(std::move(item));
        ++m_at; // the plus sign
        return list;
    }

    static FaultItem of(FaultItem::Type type, FaultItem inner) {
        FaultItem made;
        made.type = type;
        made.of.push_back(std::move(inner));
        return made;
    }

    FaultItem readAtom() {
        if (accept("("))
            return readGroup(")");
        if (accept("["))
            return of(FaultItem::Type::Optional, readGroup("]"));
        FaultItem item;
        const char quote = peek();
        if (quote == '\'' || quote == '"') {
            const std::size_t end = m_text.find(quote, m_at + 1);
            item.word = m_text.substr(m_at + 1, end - m_at - 1);
            item.type = quote == '"' ? FaultItem::Type::Soft : FaultItem::Type::Word;
            m_at = end + 1;
            return item;
        }
        const std::size_t start = m_at;
        while (m_at < m_text.size() &&
               (std::isalnum(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '_'))
            ++m_at;
        return named(m_text.substr(start, m_at - start));
    }

    FaultItem named(std::string_view name) {
        FaultItem item;
        m_isInvalidLast = name.starts_with("invalid_");
        if (name == "SOFT_KEYWORD") {
            item.type = FaultItem::Type::SoftAny;
        } else if (std::isupper(static_cast<unsigned char>(name.front()))) {
            item.type = FaultItem::Type::Token;
            item.value = static_cast<int>(found(kTokens, name));
        } else {
            item.type = FaultItem::Type::Rule;
            item.value = m_numbers.at(name);
        }
        return item;
    }

    FaultItem readGroup(std::string_view closer) {
        FaultRule group;
        group.alternatives = readAlternatives();
        accept(closer);
        FaultItem item;
        item.type = FaultItem::Type::Rule;
        item.value = static_cast<int>(m_rules.size());
        m_rules.push_back(std::move(group));
        m_isInvalidLast = false;
        return item;
    }

    std::vector<FaultRule>& m_rules;
    std::map<std::string_view, int> m_numbers;
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isInvalidLast = false;
};

FaultGrammar::FaultGrammar(const std::vector<std::string_view>& texts) {
    FaultGrammarReader reader(*this);
    for (const std::string_view text : texts)
        reader.nameRules(text);
    for (const std::string_view text : texts)
        reader.readRules(text);
}

const FaultGrammar& FaultGrammar::python() {
    static const FaultGrammar grammar({kFaultStatements, kFaultPatterns, kFaultExpressions,
                                       kFaultTargets, kFaultParameters, kFaultInvalid,
                                       kFaultInvalidBlocks});
    return grammar;
}

int FaultGrammar::numbered(std::string_view name) const {
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (m_rules[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace coroscope::scenes
