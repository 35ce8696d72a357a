// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's symbol table tells of each name in which scope it is bound.
#include "scenes/blocks/renaming.h"

#include "scenes/language/parser.h"
#include "scenes/machine/symboltable.h"

#include <algorithm>
#include <unordered_map>

namespace coroscope::scenes {

namespace {

class Names {
public:
    explicit Names(std::string_view text)
        : m_text(text)
        , m_parsed(parse(text))
        , m_table(*m_parsed.tree, m_parsed.diagnostics, &m_uses) {
        noteParents(m_table.top());
        m_lines.push_back(0);
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n' ||
                (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
                m_lines.push_back(i + 1);
    }

    [[nodiscard]] const std::vector<NameUse>& uses() const { return m_uses; }

    // The scope whose variable a name is; null: it is nobody's.
    [[nodiscard]] const Scope* ownerOf(const NameUse& use) const {
        const Scope* scope = use.scope;
        switch (scope->scopeOf(use.name)) {
        case NameScope::Local:
        case NameScope::Cell:
            return scope;
        case NameScope::GlobalExplicit:
        case NameScope::GlobalImplicit:
            return &m_table.top();
        case NameScope::Free:
            break;
        case NameScope::Unknown:
            return nullptr;
        }
        for (const auto at = [&](const Scope* of) { return m_parents.find(of); };
             at(scope) != m_parents.end();) {
            scope = at(scope)->second;
            const NameScope bound = scope->scopeOf(use.name);
            if (scope->kind == Scope::Kind::Function &&
                (bound == NameScope::Local || bound == NameScope::Cell))
                return scope;
        }
        return nullptr;
    }

    [[nodiscard]] std::size_t offsetOf(const NameUse& use) const {
        const auto line = std::size_t(std::max(1, use.span.line)) - 1;
        if (line >= m_lines.size())
            return m_text.size();
        return std::min(m_text.size(), m_lines[line] + std::size_t(std::max(0, use.span.column)));
    }

    // Where the name itself is written; empty where the place is that of more than the name.
    [[nodiscard]] TextRange rangeOf(const NameUse& use, std::string_view name) const {
        const std::size_t from = offsetOf(use);
        const bool isName = use.span.line == use.span.endLine &&
                            use.span.endColumn - use.span.column == int(name.size()) &&
                            m_text.substr(from, name.size()) == name;
        return isName ? TextRange{from, from + name.size()} : TextRange{};
    }

private:
    void noteParents(const Scope& scope) {
        for (const auto& child : scope.children) {
            m_parents.emplace(child.get(), &scope);
            noteParents(*child);
        }
    }

    std::string_view m_text;
    ParseResult m_parsed;
    std::vector<NameUse> m_uses;
    SymbolTable m_table;
    std::unordered_map<const Scope*, const Scope*> m_parents;
    std::vector<std::size_t> m_lines; // where each begins
};

const Parameter* nameOf(const Block& block) {
    const auto found =
        std::find_if(block.parameters.begin(), block.parameters.end(),
                     [](const Parameter& each) { return each.role == ParameterRole::Name; });
    return block.kind != BlockKind::Function || found == block.parameters.end() ? nullptr : &*found;
}

// From the first word of a definition to its name there are at most `async` and `def`.
bool isDefinitionOf(std::string_view text, std::size_t offset, const TextRange& name) {
    if (offset >= name.from)
        return false;
    const std::string_view words = text.substr(offset, name.from - offset);
    return (words.starts_with("def") || words.starts_with("async")) &&
           words.find_first_of("(:\"'=") == std::string_view::npos;
}

} // namespace

std::vector<TextRange> usesOfFunction(const BlockModel& model, int block) {
    const Parameter* parameter = nameOf(model.block(block));
    if (!parameter)
        return {};
    const std::string name(model.textOf(parameter->range));
    const Names names(model.text());
    const auto own =
        std::find_if(names.uses().begin(), names.uses().end(), [&](const NameUse& use) {
            return use.name == name &&
                   isDefinitionOf(model.text(), names.offsetOf(use), parameter->range);
        });
    if (own == names.uses().end())
        return {};
    const Scope* owner = names.ownerOf(*own);
    std::vector<TextRange> found;
    for (const NameUse& use : names.uses()) {
        if (use.name != name || &use == &*own || names.ownerOf(use) != owner)
            continue;
        const TextRange range = names.rangeOf(use, name);
        if (range.isEmpty())
            return {}; // an import, a parameter, another definition
        found.push_back(range);
    }
    std::sort(found.begin(), found.end(),
              [](const TextRange& a, const TextRange& b) { return a.from < b.from; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool isNameTaken(const BlockModel& model, std::string_view name) {
    const Names names(model.text());
    return std::any_of(names.uses().begin(), names.uses().end(),
                       [&](const NameUse& use) { return use.name == name; });
}

} // namespace coroscope::scenes
