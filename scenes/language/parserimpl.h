// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser: recursive descent over the tokens of a text, one table of operators. Inside, a fault
// is thrown as ParseFailure and caught where statements are read, which then go on with the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/ast.h"
#include "scenes/language/diagnostic.h"
#include "scenes/language/lexer.h"
#include "scenes/language/parser.h"

namespace coroscope::scenes {

struct ParseFailure {
    Diagnostic diagnostic;
};

/// What a deleted or assigned expression is checked for.
enum class TargetUse { Assign, Delete, For, AugAssign };

class Parser {
public:
    explicit Parser(std::string_view source);
    ParseResult run();

private:
    friend class DepthGuard;
    class DepthGuard {
    public:
        explicit DepthGuard(Parser& parser);
        ~DepthGuard() { --m_parser.m_depth; }
        DepthGuard(const DepthGuard&) = delete;
        DepthGuard& operator=(const DepthGuard&) = delete;

    private:
        Parser& m_parser;
    };

    void checkText();
    void warnOfNumbers();

    // --- tokens (parser.cpp)
    const Token& current() const { return m_tokens[m_position]; }
    const Token& ahead(std::size_t count = 1) const;
    const Token& previous() const;
    bool atOperator(std::string_view spelling) const { return current().isOperator(spelling); }
    bool atKeyword(std::string_view spelling) const { return current().isKeyword(spelling); }
    bool at(TokenKind kind) const { return current().kind == kind; }
    bool startsExpression(const Token& token) const;
    const Token& advance();
    bool acceptOperator(std::string_view spelling);
    bool acceptKeyword(std::string_view spelling);
    void expectOperator(std::string_view spelling);
    void expectKeyword(std::string_view spelling);
    std::string expectName(const char* what);
    SourceSpan since(const SourceSpan& start) const;
    template <typename T>
    T* make(const SourceSpan& start) {
        return m_module->make<T>(since(start));
    }

    // --- faults (parser.cpp)
    /// What the lexer could not read in the rest of the line, if there is something.
    const Token* brokenLater() const;
    [[noreturn]] void fail(const SourceSpan& span, std::string message, std::string expected = {},
                           std::string hint = {},
                           Diagnostic::Kind kind = Diagnostic::Kind::SyntaxError);
    [[noreturn]] void failHere(std::string expected, std::string hint = {});
    [[noreturn]] void failInBrackets(const ast::Expr* before, std::string_view closer);
    void record(Diagnostic diagnostic);

    // --- statements (parser.cpp, parserstatement.cpp, parsercompound.cpp)
    void parseBody(ast::Body& body, bool isBlock);
    void parseStatementSafely(ast::Body& body);
    void recover(ast::Body& body);
    void skipOrphanClauses(ast::Body& body);
    void parseStatement(ast::Body& body);
    void parseSimpleLine(ast::Body& body);
    ast::Body parseBlock(const std::string& owner, int ownerLine);
    void expectColon();

    ast::Stmt* parseSimple();
    ast::Stmt* parseExpressionStatement();
    ast::Stmt* parseAssignment(ast::Expr* first, const SourceSpan& start);
    ast::Stmt* parseAugmented(ast::Expr* target, ast::Operator op, const SourceSpan& start);
    ast::Stmt* parseAnnotated(ast::Expr* target, const SourceSpan& start);
    ast::Stmt* parseReturn();
    ast::Stmt* parseDelete();
    ast::Stmt* parseRaise();
    ast::Stmt* parseAssert();
    ast::Stmt* parseImport();
    ast::Stmt* parseImportFrom();
    std::string parseDottedName();
    ast::Alias* parseFromAlias();
    std::vector<std::string> parseNameList();

    ast::Stmt* parseCompound();
    ast::Stmt* parseIf();
    ast::Stmt* parseWhile();
    ast::Stmt* parseFor(const SourceSpan& start, bool isAsync);
    ast::Stmt* parseTry();
    void parseHandlers(ast::Try& node);
    ast::ExceptHandler* parseHandler(ast::Try& node);
    ast::Stmt* parseWith(const SourceSpan& start, bool isAsync);
    bool tryParenthesizedItems(ast::With& node);
    ast::WithItem parseWithItem();
    ast::Stmt* parseAsync();
    ast::Stmt* parseDecorated();
    ast::Stmt* parseFunction(const SourceSpan& start, bool isAsync, ast::Exprs decorators);
    ast::Stmt* parseClass(ast::Exprs decorators);
    ast::Body parseElse(const char* owner);
    ast::Expr* parseConditionHeader();

    // --- match (parserpattern.cpp)
    ast::Stmt* tryMatch();
    ast::MatchCase parseCase();
    ast::Pattern* parsePatterns();
    ast::Pattern* parseStarPattern();
    ast::Pattern* parseAsPattern();
    ast::Pattern* parseOrPattern();
    ast::Pattern* parseClosedPattern();
    ast::Pattern* parseNamePattern();
    ast::Pattern* parseClassPattern(ast::Expr* cls, const SourceSpan& start);
    ast::Pattern* parseMappingPattern();
    ast::Pattern* parseSequencePattern(std::string_view closer);
    ast::Pattern* parseLiteralPattern();
    ast::Expr* parseSignedNumber();
    ast::Expr* parsePatternKey();
    ast::Expr* parseMappingKey(const SourceSpan& mapping);
    ast::Pattern* sequenceOf(ast::Patterns patterns, const SourceSpan& start);
    std::string captureName();

    // --- functions' parameters (parserparameter.cpp)
    ast::Arguments parseParameters(bool isLambda);
    ast::Argument* parseParameter(bool isLambda, bool isStarred);
    void parseStarParameter(ast::Arguments& args, bool isLambda);

    // --- expressions (parserexpression.cpp)
    ast::Expr* parseStarExpressions();
    ast::Expr* parseStarExpression();
    ast::Expr* parseStarNamed();
    ast::Expr* parseNamed();
    ast::Expr* parseExpression();
    ast::Expr* parseLambda();
    ast::Expr* parseOperators(int minPrecedence);
    ast::Expr* parsePrefix(int minPrecedence);
    ast::Expr* parseBoolOp(ast::Expr* left, ast::BoolOperator op, int precedence);
    ast::Expr* parseComparison(ast::Expr* left);
    std::optional<ast::CompareOperator> acceptComparison();
    ast::Expr* parseUnary();
    ast::Expr* parsePower();
    ast::Expr* parseAwait();
    ast::Expr* parseYield();
    ast::Expr* parseYieldOrStarExpressions();
    ast::Expr* tupleFrom(ast::Expr* first, const SourceSpan& start, ast::Expr* (Parser::*item)());

    // --- atoms (parseratom.cpp)
    ast::Expr* parsePrimary();
    ast::Expr* parseCall(ast::Expr* function);
    void parseCallArgument(ast::Call& call, const SourceSpan& open);
    void parseArguments(ast::Call& call, const SourceSpan& open);
    ast::Keyword* parseKeyword();
    ast::Expr* parseSubscript(ast::Expr* value);
    ast::Expr* parseSlice();
    ast::Expr* parseAtom();
    ast::Expr* parseNumberAtom();
    ast::Expr* constant(const Token& token, Constant value);
    ast::Expr* parseGroup();
    ast::Expr* parseList();
    ast::Expr* parseBraces();
    ast::Expr* parseDict(const SourceSpan& start);
    void parseDictItem(ast::Dict& dict);
    ast::Expr* parseSet(ast::Expr* first, const SourceSpan& start);
    bool atComprehension() const;
    std::vector<ast::Comprehension> parseComprehensions(const ast::Expr* item);
    ast::Comprehension parseComprehension();
    ast::Expr* parseTargetList();

    // --- strings (parserstring.cpp)
    struct StringBuilder;
    ast::Expr* parseStrings();
    void appendFormatted(StringBuilder& out, std::string_view body, TextPosition at, bool isRaw,
                         int nesting);
    TextPosition appendField(StringBuilder& out, TextPosition at, std::size_t end, bool isRaw,
                             int nesting);
    ast::Expr* parseFieldExpression(TextPosition from, std::size_t end);
    void appendLiteralText(StringBuilder& out, std::string_view text, bool isRaw);

    // --- targets (parsertarget.cpp)
    void setContext(ast::Expr* target, ast::Context context);
    void requireTarget(ast::Expr* target, TargetUse use);
    [[noreturn]] void failTarget(const ast::Expr* target, TargetUse use);

    std::string_view m_source;
    std::vector<Token> m_tokens;
    std::size_t m_position = 0;
    int m_depth = 0;
    std::unique_ptr<ast::Module> m_module;
    std::vector<Diagnostic> m_diagnostics;
};

/// What CPython calls an expression in its messages: "function call", "literal", "attribute".
std::string describeExpression(const ast::Expr* expr);

} // namespace coroscope::scenes
