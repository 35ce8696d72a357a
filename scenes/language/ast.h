// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The syntax tree: the nodes of Python's own `ast` module under their own names. A Module owns all
// nodes of its tree in one flat list, so that pointers between them are plain and a deep tree is
// destroyed without recursion.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "scenes/language/constant.h"
#include "scenes/language/sourcespan.h"

namespace coroscope::scenes::ast {

enum class ExprKind : std::uint8_t {
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Literal,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
};
enum class StmtKind : std::uint8_t {
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    ExprStatement,
    Pass,
    Break,
    Continue,
};
enum class PatternKind : std::uint8_t {
    MatchValue,
    MatchSingleton,
    MatchSequence,
    MatchMapping,
    MatchClass,
    MatchStar,
    MatchAs,
    MatchOr,
};
enum class Context : std::uint8_t { Load, Store, Del };
enum class BoolOperator : std::uint8_t { And, Or };
/// In the order of BinaryKind.
enum class Operator : std::uint8_t {
    Add,
    BitAnd,
    FloorDiv,
    LShift,
    MatMult,
    Mult,
    Mod,
    BitOr,
    Pow,
    RShift,
    Sub,
    Div,
    BitXor,
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
/// The first six in the order of CompareKind.
enum class CompareOperator : std::uint8_t { Lt, LtE, Eq, NotEq, Gt, GtE, Is, IsNot, In, NotIn };

struct Node {
    SourceSpan span;
    virtual ~Node() = default;
};
struct Expr : Node {
    const ExprKind kind;
    bool isParenthesized = false;
    explicit Expr(ExprKind k)
        : kind(k) {}
};
struct Stmt : Node {
    const StmtKind kind;
    explicit Stmt(StmtKind k)
        : kind(k) {}
};
struct Pattern : Node {
    const PatternKind kind;
    explicit Pattern(PatternKind k)
        : kind(k) {}
};
template <typename Base, auto Kind>
struct Of : Base {
    static constexpr auto kKind = Kind;
    Of()
        : Base(Kind) {}
};

/// The node as a T when it is one, else null.
template <typename T, typename Base>
const T* as(const Base* node) {
    return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <typename T, typename Base>
T* as(Base* node) {
    return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}

// --- parts of nodes
using Exprs = std::vector<Expr*>;
using Body = std::vector<Stmt*>;

struct Argument : Node {
    std::string name;
    Expr* annotation = nullptr;
};
struct Arguments {
    std::vector<Argument*> posOnly;
    std::vector<Argument*> args;
    Argument* varArg = nullptr;
    std::vector<Argument*> kwOnly;
    Exprs kwDefaults; // one a keyword-only argument, null: none
    Argument* kwArg = nullptr;
    Exprs defaults; // of the last positional arguments
};
struct Keyword : Node {
    std::string name; // empty: `**value`
    Expr* value = nullptr;
};
struct Comprehension {
    Expr* target = nullptr;
    Expr* iter = nullptr;
    Exprs ifs;
    bool isAsync = false;
};
struct WithItem {
    Expr* context = nullptr;
    Expr* target = nullptr;
};
struct Alias : Node {
    std::string name; // dotted
    std::string asName;
};
struct ExceptHandler : Node {
    Expr* type = nullptr;
    std::string name;
    Body body;
};
struct MatchCase {
    Pattern* pattern = nullptr;
    Expr* guard = nullptr;
    Body body;
};

// --- expressions
struct BoolOp : Of<Expr, ExprKind::BoolOp> {
    BoolOperator op{};
    Exprs values;
};
struct NamedExpr : Of<Expr, ExprKind::NamedExpr> {
    Expr* target{};
    Expr* value{};
};
struct BinOp : Of<Expr, ExprKind::BinOp> {
    Expr* left{};
    Operator op{};
    Expr* right{};
};
struct UnaryOp : Of<Expr, ExprKind::UnaryOp> {
    UnaryOperator op{};
    Expr* operand{};
};
struct Lambda : Of<Expr, ExprKind::Lambda> {
    Arguments args;
    Expr* body{};
};
struct IfExp : Of<Expr, ExprKind::IfExp> {
    Expr* test{};
    Expr* body{};
    Expr* orElse{};
};
/// A null key stands for `**value`.
struct Dict : Of<Expr, ExprKind::Dict> {
    Exprs keys;
    Exprs values;
};
struct Set : Of<Expr, ExprKind::Set> {
    Exprs items;
};
struct ListComp : Of<Expr, ExprKind::ListComp> {
    Expr* item{};
    std::vector<Comprehension> generators;
};
struct SetComp : Of<Expr, ExprKind::SetComp> {
    Expr* item{};
    std::vector<Comprehension> generators;
};
struct DictComp : Of<Expr, ExprKind::DictComp> {
    Expr* key{};
    Expr* value{};
    std::vector<Comprehension> generators;
};
struct GeneratorExp : Of<Expr, ExprKind::GeneratorExp> {
    Expr* item{};
    std::vector<Comprehension> generators;
};
struct Await : Of<Expr, ExprKind::Await> {
    Expr* value{};
};
struct Yield : Of<Expr, ExprKind::Yield> {
    Expr* value{};
};
struct YieldFrom : Of<Expr, ExprKind::YieldFrom> {
    Expr* value{};
};
struct Compare : Of<Expr, ExprKind::Compare> {
    Expr* left{};
    std::vector<CompareOperator> ops;
    Exprs comparators;
};
struct Call : Of<Expr, ExprKind::Call> {
    Expr* function{};
    Exprs args;
    std::vector<Keyword*> keywords;
};
/// `conversion` is 's', 'r', 'a' or 0.
struct FormattedValue : Of<Expr, ExprKind::FormattedValue> {
    Expr* value{};
    char conversion = 0;
    Expr* formatSpec{};
};
struct JoinedStr : Of<Expr, ExprKind::JoinedStr> {
    Exprs values;
};
/// Python's ast.Constant.
struct Literal : Of<Expr, ExprKind::Literal> {
    scenes::Constant value;
};
struct Attribute : Of<Expr, ExprKind::Attribute> {
    Expr* value{};
    std::string attr;
    Context context{};
};
struct Subscript : Of<Expr, ExprKind::Subscript> {
    Expr* value{};
    Expr* slice{};
    Context context{};
};
struct Starred : Of<Expr, ExprKind::Starred> {
    Expr* value{};
    Context context{};
};
struct Name : Of<Expr, ExprKind::Name> {
    std::string id;
    Context context{};
};
struct List : Of<Expr, ExprKind::List> {
    Exprs items;
    Context context{};
};
struct Tuple : Of<Expr, ExprKind::Tuple> {
    Exprs items;
    Context context{};
};
struct Slice : Of<Expr, ExprKind::Slice> {
    Expr* lower{};
    Expr* upper{};
    Expr* step{};
};

// --- statements
struct FunctionDef : Of<Stmt, StmtKind::FunctionDef> {
    std::string name;
    Arguments args;
    Body body;
    Exprs decorators;
    Expr* returns{};
    bool isAsync = false;
};
struct ClassDef : Of<Stmt, StmtKind::ClassDef> {
    std::string name;
    Exprs bases;
    std::vector<Keyword*> keywords;
    Body body;
    Exprs decorators;
};
struct Return : Of<Stmt, StmtKind::Return> {
    Expr* value{};
};
struct Delete : Of<Stmt, StmtKind::Delete> {
    Exprs targets;
};
struct Assign : Of<Stmt, StmtKind::Assign> {
    Exprs targets;
    Expr* value{};
};
struct AugAssign : Of<Stmt, StmtKind::AugAssign> {
    Expr* target{};
    Operator op{};
    Expr* value{};
};
struct AnnAssign : Of<Stmt, StmtKind::AnnAssign> {
    Expr* target{};
    Expr* annotation{};
    Expr* value{};
    bool isSimple = false;
};
struct For : Of<Stmt, StmtKind::For> {
    Expr* target{};
    Expr* iter{};
    Body body;
    Body orElse;
    bool isAsync = false;
};
struct While : Of<Stmt, StmtKind::While> {
    Expr* test{};
    Body body;
    Body orElse;
};
struct If : Of<Stmt, StmtKind::If> {
    Expr* test{};
    Body body;
    Body orElse;
};
struct With : Of<Stmt, StmtKind::With> {
    std::vector<WithItem> items;
    Body body;
    bool isAsync = false;
};
struct Match : Of<Stmt, StmtKind::Match> {
    Expr* subject{};
    std::vector<MatchCase> cases;
};
struct Raise : Of<Stmt, StmtKind::Raise> {
    Expr* exception{};
    Expr* cause{};
};
struct Try : Of<Stmt, StmtKind::Try> {
    Body body;
    std::vector<ExceptHandler*> handlers;
    Body orElse;
    Body finalBody;
    bool isStar = false;
};
struct Assert : Of<Stmt, StmtKind::Assert> {
    Expr* test{};
    Expr* message{};
};
struct Import : Of<Stmt, StmtKind::Import> {
    std::vector<Alias*> names;
};
struct ImportFrom : Of<Stmt, StmtKind::ImportFrom> {
    std::string module;
    std::vector<Alias*> names;
    int level = 0;
};
struct Global : Of<Stmt, StmtKind::Global> {
    std::vector<std::string> names;
};
struct Nonlocal : Of<Stmt, StmtKind::Nonlocal> {
    std::vector<std::string> names;
};
struct ExprStatement : Of<Stmt, StmtKind::ExprStatement> {
    Expr* value{};
};
struct Pass : Of<Stmt, StmtKind::Pass> {};
struct Break : Of<Stmt, StmtKind::Break> {};
struct Continue : Of<Stmt, StmtKind::Continue> {};

// --- patterns
using Patterns = std::vector<Pattern*>;
struct MatchValue : Of<Pattern, PatternKind::MatchValue> {
    Expr* value{};
};
struct MatchSingleton : Of<Pattern, PatternKind::MatchSingleton> {
    scenes::Constant value;
};
struct MatchSequence : Of<Pattern, PatternKind::MatchSequence> {
    Patterns patterns;
};
struct MatchMapping : Of<Pattern, PatternKind::MatchMapping> {
    Exprs keys;
    Patterns patterns;
    std::string rest;
};
struct MatchClass : Of<Pattern, PatternKind::MatchClass> {
    Expr* cls{};
    Patterns patterns;
    std::vector<std::string> kwNames;
    Patterns kwPatterns;
};
/// An empty name is the wildcard.
struct MatchStar : Of<Pattern, PatternKind::MatchStar> {
    std::string name;
};
struct MatchAs : Of<Pattern, PatternKind::MatchAs> {
    Pattern* pattern{};
    std::string name;
};
struct MatchOr : Of<Pattern, PatternKind::MatchOr> {
    Patterns patterns;
};

struct Module : Node {
    Body body;

    template <typename T>
    T* make(SourceSpan nodeSpan = {}) {
        auto owned = std::make_unique<T>();
        T* node = owned.get();
        node->span = nodeSpan;
        m_nodes.push_back(std::move(owned));
        return node;
    }

private:
    std::vector<std::unique_ptr<Node>> m_nodes;
};

} // namespace coroscope::scenes::ast
