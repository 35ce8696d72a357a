// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Builds the blocks from the syntax tree, and looks things up in them.
#include "scenes/blocks/blockmodel.h"

#include "scenes/blocks/blockwords.h"
#include "scenes/blocks/textlines.h"
#include "scenes/language/parser.h"

#include <algorithm>

namespace coroscope::scenes {

class BlockBuilder {
public:
    BlockBuilder(BlockModel& model, const ast::Module& tree)
        : m_model(model)
        , m_tokens(model.m_text)
        , m_words(m_tokens, model.m_text)
        , m_lines(model.m_text, m_tokens.longStrings()) {
        m_model.m_strings = m_tokens.longStrings();
        m_model.m_lineEnd = std::string(m_tokens.source().lineEnd());
        m_model.m_suites.emplace_back();
        m_model.m_columns.emplace_back();
        addBody(tree.body, 0, {});
        m_model.m_unit = unit();
        setIndents();
        for (const Suite& suite : m_model.m_suites)
            setLines(suite);
        orderColumns();
    }

private:
    void addBody(const ast::Body& body, int suite, const std::string& path);
    int addBlock(const ast::Stmt& statement, int suite, int index, const std::string& path);
    int addSuite(int owner, const ast::Body& body, const std::string& path);
    void addSuites(const ast::Stmt& statement, int id, const std::string& path);
    void addIfSuites(const ast::If& first, int id, const std::string& path);
    void addColumn(int block, const std::string& title);
    [[nodiscard]] std::size_t startOf(const ast::Stmt& statement) const;
    [[nodiscard]] std::string unit() const;
    void setIndents();
    void setLines(const Suite& suite);
    void orderColumns();

    BlockModel& m_model;
    StatementTokens m_tokens;
    BlockWords m_words;
    TextLines m_lines;
};

namespace {

bool isCompound(const ast::Stmt& statement) {
    switch (statement.kind) {
    case ast::StmtKind::FunctionDef:
    case ast::StmtKind::ClassDef:
    case ast::StmtKind::For:
    case ast::StmtKind::While:
    case ast::StmtKind::If:
    case ast::StmtKind::With:
    case ast::StmtKind::Match:
    case ast::StmtKind::Try:
        return true;
    default:
        return false;
    }
}

const ast::Exprs* decoratorsOf(const ast::Stmt& statement) {
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        return &function->decorators;
    if (const auto* type = ast::as<ast::ClassDef>(&statement))
        return &type->decorators;
    return nullptr;
}

} // namespace

void BlockBuilder::addBody(const ast::Body& body, int suite, const std::string& path) {
    for (const ast::Stmt* statement : body) {
        const int index = int(m_model.m_suites[std::size_t(suite)].blocks.size());
        const int id = addBlock(*statement, suite, index, path);
        m_model.m_suites[std::size_t(suite)].blocks.push_back(id);
    }
}

std::size_t BlockBuilder::startOf(const ast::Stmt& statement) const {
    if (!isCompound(statement))
        return m_tokens.simpleStatement(statement.span).from;
    const ast::Exprs* decorators = decoratorsOf(statement);
    if (decorators && !decorators->empty())
        return m_tokens.startOfDecorator(decorators->front()->span);
    return m_tokens.source().startOf(statement.span);
}

int BlockBuilder::addBlock(const ast::Stmt& statement, int suite, int index,
                           const std::string& path) {
    const int id = int(m_model.m_blocks.size());
    Block block;
    block.suite = suite;
    block.index = index;
    block.line = statement.span.line;
    if (!isCompound(statement)) {
        block.statement = m_tokens.simpleStatement(statement.span);
        block.line = m_lines.lineOf(block.statement.from) + 1;
        m_words.readSimple(statement, block);
        m_model.m_blocks.push_back(std::move(block));
    } else {
        block.statement.from = startOf(statement);
        m_model.m_blocks.push_back(std::move(block));
        addSuites(statement, id, path);
        Block& added = m_model.m_blocks[std::size_t(id)];
        const Suite& last = m_model.m_suites[std::size_t(added.suites.back())];
        added.statement.to = m_model.m_blocks[std::size_t(last.blocks.back())].statement.to;
    }
    Block& added = m_model.m_blocks[std::size_t(id)];
    added.endLine = m_lines.lineOf(added.statement.to) + 1;
    return id;
}

int BlockBuilder::addSuite(int owner, const ast::Body& body, const std::string& path) {
    const int id = int(m_model.m_suites.size());
    Suite suite;
    suite.owner = owner;
    const std::size_t first = startOf(*body.front());
    suite.header = m_tokens.headerBefore(first);
    suite.word = std::string(m_model.textOf(m_tokens.tokenAt(suite.header.from)));
    suite.isOnHeaderLine = !m_tokens.startsLine(first);
    suite.parameters = m_words.readHeader(suite.header);
    m_model.m_suites.push_back(std::move(suite));
    m_model.m_blocks[std::size_t(owner)].suites.push_back(id);
    addBody(body, id, path);
    return id;
}

void BlockBuilder::addSuites(const ast::Stmt& statement, int id, const std::string& path) {
    using Bodies = std::vector<const ast::Body*>;
    Bodies bodies;
    if (const auto* loop = ast::as<ast::For>(&statement))
        bodies = {&loop->body, &loop->orElse};
    else if (const auto* loop2 = ast::as<ast::While>(&statement))
        bodies = {&loop2->body, &loop2->orElse};
    else if (const auto* with = ast::as<ast::With>(&statement))
        bodies = {&with->body};
    else if (const auto* type = ast::as<ast::ClassDef>(&statement))
        bodies = {&type->body};
    else if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        bodies = {&function->body};
    else if (const auto* tried = ast::as<ast::Try>(&statement)) {
        bodies = {&tried->body};
        for (const ast::ExceptHandler* handler : tried->handlers)
            bodies.push_back(&handler->body);
        bodies.insert(bodies.end(), {&tried->orElse, &tried->finalBody});
    } else if (const auto* match = ast::as<ast::Match>(&statement)) {
        for (const ast::MatchCase& each : match->cases)
            bodies.push_back(&each.body);
    }
    const ast::Body& first = bodies.empty() ? ast::as<ast::If>(&statement)->body : *bodies.front();
    TextRange header = m_tokens.headerBefore(startOf(*first.front()));
    if (statement.kind == ast::StmtKind::Match) {
        const std::size_t start = m_tokens.source().startOf(statement.span);
        header = m_tokens.headerBefore(header.from);
        header.from = start;
    }
    m_words.readCompound(statement, header, m_model.m_blocks[std::size_t(id)]);
    const Block& block = m_model.m_blocks[std::size_t(id)];
    const bool isScope = block.kind == BlockKind::Function || block.kind == BlockKind::Class;
    const std::string inner = !isScope ? path : path.empty() ? block.name : path + "." + block.name;
    if (block.kind == BlockKind::Function)
        addColumn(id, inner);
    if (const auto* chosen = ast::as<ast::If>(&statement))
        addIfSuites(*chosen, id, inner);
    for (const ast::Body* body : bodies)
        if (!body->empty())
            addSuite(id, *body, inner);
}

// `elif` is an `if` within an `else` to the tree, a suite of the same block to the reader.
void BlockBuilder::addIfSuites(const ast::If& first, int id, const std::string& path) {
    const ast::If* chosen = &first;
    while (chosen) {
        addSuite(id, chosen->body, path);
        const ast::Body& rest = chosen->orElse;
        chosen = rest.size() == 1 ? ast::as<ast::If>(rest.front()) : nullptr;
        const bool isElif =
            chosen &&
            m_model.textOf(m_tokens.tokenAt(m_tokens.source().startOf(chosen->span))) == "elif";
        if (isElif)
            continue;
        chosen = nullptr;
        if (!rest.empty())
            addSuite(id, rest, path);
    }
}

void BlockBuilder::addColumn(int block, const std::string& title) {
    Column column;
    column.block = block;
    column.title = title;
    column.suite = int(m_model.m_suites.size()); // the next that is added
    column.isCoroutine = m_model.m_blocks[std::size_t(block)].isCoroutine;
    column.arguments = m_model.m_blocks[std::size_t(block)].parameters[1].range;
    m_model.m_columns.push_back(std::move(column));
}

// The first body's indentation beyond its header's; four spaces where there is none.
std::string BlockBuilder::unit() const {
    for (const Suite& suite : m_model.m_suites) {
        if (suite.owner < 0 || suite.isOnHeaderLine)
            continue;
        const std::size_t first = m_model.m_blocks[std::size_t(suite.blocks[0])].statement.from;
        const std::string_view inner = m_lines.indentAt(first);
        const std::string_view outer = m_lines.indentAt(suite.header.from);
        if (inner.size() > outer.size() && inner.starts_with(outer))
            return std::string(inner.substr(outer.size()));
    }
    return "    ";
}

void BlockBuilder::setIndents() {
    for (Suite& suite : m_model.m_suites) {
        if (suite.owner < 0)
            continue;
        const std::size_t first = m_model.m_blocks[std::size_t(suite.blocks[0])].statement.from;
        suite.indent = suite.isOnHeaderLine
                           ? std::string(m_lines.indentAt(suite.header.from)) + m_model.m_unit
                           : std::string(m_lines.indentAt(first));
    }
}

void BlockBuilder::setLines(const Suite& suite) {
    std::size_t groupFrom = 0;
    for (std::size_t i = 0; i < suite.blocks.size(); ++i) {
        Block& block = m_model.m_blocks[std::size_t(suite.blocks[i])];
        block.startsLine = m_tokens.startsLine(block.statement.from);
        block.endsLine = m_tokens.endsLine(block.statement.to);
        if (block.startsLine) {
            const bool isFirst = suite.owner < 0 && i == 0;
            groupFrom = m_lines.withCommentsAbove(block.statement.from, isFirst);
        } else if (i == 0) {
            groupFrom = m_lines.lineStart(suite.header.from);
        }
        block.lines = {groupFrom, m_lines.nextLine(block.statement.to)};
        if (!block.suites.empty())
            block.lines.to = m_lines.withDeeperComments(block.lines.to, block.statement.from);
    }
}

// The program's entry first, then functions in the order of the text, the module's own last.
void BlockBuilder::orderColumns() {
    auto& columns = m_model.m_columns;
    std::rotate(columns.begin(), columns.begin() + 1, columns.end());
    const auto main = std::find_if(columns.begin(), columns.end(),
                                   [](const Column& column) { return column.title == "main"; });
    if (main != columns.end())
        std::rotate(columns.begin(), main, main + 1);
}

std::shared_ptr<const BlockModel> BlockModel::of(std::string_view text) {
    auto model = std::shared_ptr<BlockModel>(new BlockModel);
    model->m_text = text;
    model->m_isPadded = !text.empty() && text.back() != '\n' && text.back() != '\r';
    if (model->m_isPadded)
        model->m_text += text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    const ParseResult parsed = parse(model->m_text);
    if (!parsed.isValid())
        return nullptr;
    BlockBuilder(*model, *parsed.tree);
    return model;
}

std::string_view BlockModel::textOf(const TextRange& range) const {
    if (range.isEmpty() || range.to > m_text.size())
        return {};
    return std::string_view(m_text).substr(range.from, range.to - range.from);
}

int BlockModel::blockAtLine(int line) const {
    int found = -1;
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        if (m_blocks[i].line <= line && line <= m_blocks[i].endLine)
            found = int(i); // a block's parts come after it
    return found;
}

int BlockModel::blockStartingAt(std::size_t offset) const {
    const auto found = std::find_if(m_blocks.begin(), m_blocks.end(), [&](const Block& block) {
        return block.statement.from == offset;
    });
    return found == m_blocks.end() ? -1 : int(found - m_blocks.begin());
}

int BlockModel::columnOf(int block) const {
    int owner = m_suites[std::size_t(m_blocks[std::size_t(block)].suite)].owner;
    while (owner >= 0 && m_blocks[std::size_t(owner)].kind != BlockKind::Function)
        owner = m_suites[std::size_t(m_blocks[std::size_t(owner)].suite)].owner;
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const Column& column) { return column.block == owner; });
    return int(found - m_columns.begin());
}

bool BlockModel::isWithin(int suite, int block) const {
    int owner = m_suites[std::size_t(suite)].owner;
    while (owner >= 0 && owner != block)
        owner = m_suites[std::size_t(m_blocks[std::size_t(owner)].suite)].owner;
    return owner >= 0;
}

bool BlockModel::isOnlyPass(int suite) const {
    const std::vector<int>& blocks = m_suites[std::size_t(suite)].blocks;
    return blocks.size() == 1 && block(blocks.front()).kind == BlockKind::Pass;
}

} // namespace coroscope::scenes
