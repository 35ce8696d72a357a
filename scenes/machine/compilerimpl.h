// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler: one method a kind of node, each emitting what CPython 3.11 emits for it, with the
// same line for each instruction.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/ast.h"
#include "scenes/language/statementlines.h"
#include "scenes/machine/assembler.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/compilerfold.h"
#include "scenes/machine/symboltable.h"

namespace coroscope::scenes {

enum class UnitKind : std::uint8_t {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension
};

/// What `break`, `continue` and `return` have to leave on their way out.
struct FrameBlock {
    enum class Kind : std::uint8_t {
        While,
        For,
        TryExcept,
        FinallyTry,
        FinallyEnd,
        With,
        AsyncWith,
        HandlerCleanup,
        PopValue,
        ExceptionHandler,
        ExceptionGroupHandler,
        AsyncComprehension,
    };
    Kind kind;
    FlowBlock* start = nullptr;
    FlowBlock* exit = nullptr;
    const ast::Body* finalBody = nullptr; // of FinallyTry
    const ast::Stmt* with = nullptr;
    std::string name; // of HandlerCleanup
};

/// One code in the making, with the compiler's place in it.
struct Unit {
    CodeDraft draft;
    const Scope* scope = nullptr;
    UnitKind kind = UnitKind::Module;
    SourceSpan place; // of the next instruction
    std::vector<FrameBlock> frameBlocks;
};

/// The state of one case of a `match`.
struct PatternContext {
    std::vector<std::string> stores;
    std::vector<FlowBlock*> failPops; // [n]: pops n values and fails
    bool allowsIrrefutable = false;
    int onTop = 0; // values that the pattern must leave where they are
};

class Compiler {
public:
    Compiler(const ast::Module& module, std::string_view fileName);
    CompileResult run();
    CompileResult runInteractive();

private:
    bool m_isInteractive = false;
    /// Do the expressions among the statements of this unit show their values?
    bool isShown() const { return m_isInteractive && m_units.size() == 1; }

    // --- units (compiler.cpp)
    void enterScope(const std::string& name, UnitKind kind, const ast::Node* node, int firstLine);
    std::shared_ptr<const Code> leaveScope(bool addsNone);
    std::string qualname(const std::string& name) const;
    static std::uint32_t flagsOf(const Scope& scope);
    void fail(const SourceSpan& span, std::string message, std::string hint = {});

    bool hasError() const; ///< not only warnings

    // --- warnings (compilerwarnings.cpp)
    void warn(const SourceSpan& span, std::string message);
    /// The name of the type that the expression is sure to give; empty when that is open.
    std::string certainType(const ast::Expr* expr);
    void warnOfAssert(const ast::Assert& node);
    void warnOfIdentity(const ast::Compare& node);
    void warnOfCall(const ast::Expr* function);
    void warnOfSubscript(const ast::Subscript& node);

    // --- bodies (compiler.cpp)
    void compileBody(const ast::Body& body);

    // --- emitting (compileremit.cpp)
    Unit& unit() { return *m_units.back(); }
    FlowBlock* newBlock() { return unit().draft.graph.newBlock(); }
    void use(FlowBlock* block) { unit().draft.graph.use(block); }
    void nextBlock() { use(newBlock()); }
    void emit(Op op, std::uint32_t arg = 0);
    void emitPlain(Op op, std::uint32_t arg = 0); // artificial: no line
    void emitJump(Op op, FlowBlock* target);
    void emitJumpPlain(Op op, FlowBlock* target);
    void emitConstant(Constant constant);
    void emitNone() { emitConstant({NoneConstant{}}); }
    void emitNamed(Op op, const std::string& name); // mangled, into Code::names
    void emitName(const std::string& name, ast::Context context);
    void emitYieldFrom(bool isAwait);
    void emitAwait(std::uint32_t what);
    void emitYield();
    void emitPopExceptAndReraise();
    void emitExitWithNones();
    std::uint32_t constantIndex(Constant constant);
    std::uint32_t nameIndex(const std::string& name);
    void setPlace(const ast::Node* node) { unit().place = node->span; }
    void clearPlace() { unit().place = {}; }
    void moveToAttribute(const ast::Attribute& node);
    void pushFrameBlock(FrameBlock block);
    void popFrameBlock() { unit().frameBlocks.pop_back(); }
    std::string mangledName(const std::string& name) {
        return mangled(unit().scope->className, name);
    }

    // --- statements (compilerstatement.cpp, compilerloop.cpp, compilertry.cpp, compilerwith.cpp)
    void visit(const ast::Body& body);
    void visit(const ast::Stmt& node);
    void visitInner(const ast::Stmt& node);
    void compileReturn(const ast::Return& node);
    void compileAssign(const ast::Assign& node);
    void compileAugAssign(const ast::AugAssign& node);
    void compileAnnAssign(const ast::AnnAssign& node);
    void compileAnnotation(const ast::Expr* annotation);
    void evaluateAndDrop(const ast::Expr* expr);
    void compileIf(const ast::If& node);
    void compileAssert(const ast::Assert& node);
    void compileImport(const ast::Import& node);
    void compileImportAs(const ast::Alias& alias);
    void compileImportFrom(const ast::ImportFrom& node);
    void checkFutures();
    void checkFeatures(const ast::ImportFrom& node, const SourceSpan& place);
    void refuseLateFuture(const ast::ImportFrom& node);
    void checkParameters(const ast::Arguments& args);
    void compileRaise(const ast::Raise& node);
    void compileExprStatement(const ast::ExprStatement& node);
    void compileFor(const ast::For& node);
    void compileAsyncFor(const ast::For& node);
    void compileWhile(const ast::While& node);
    void compileBreak(const ast::Stmt& node);
    void compileContinue(const ast::Stmt& node);
    void unwind(const FrameBlock& block, bool keepsTop);
    const FrameBlock* unwindAll(bool keepsTop, bool stopsAtLoop);
    void compileTry(const ast::Try& node);
    void compileTryFinally(const ast::Try& node);
    void compileTryExcept(const ast::Try& node);
    void compileHandler(const ast::ExceptHandler& handler, FlowBlock* end);
    void compileTryStar(const ast::Try& node);
    void compileStarHandler(const ast::ExceptHandler& handler, bool isFirst, bool isLast,
                            FlowBlock* reraise);
    void unbindName(const std::string& name);
    void compileWith(const ast::With& node, std::size_t item);
    void finishWithExcept(FlowBlock* cleanup);

    // --- definitions (compilerfunction.cpp)
    void compileFunction(const ast::FunctionDef& node);
    void compileLambda(const ast::Lambda& node);
    void compileClass(const ast::ClassDef& node);
    std::uint32_t compileDefaults(const ast::Arguments& args);
    bool compileAnnotations(const ast::Arguments& args, const ast::Expr* returns);
    void setCounts(const ast::Arguments& args);
    void applyDecorators(const ast::Exprs& decorators);
    void makeClosure(const std::shared_ptr<const Code>& code, std::uint32_t flags);

    // --- expressions (compilerexpression.cpp, compilerdisplay.cpp, compilercall.cpp)
    void visit(const ast::Expr* expr);
    void visit(const ast::Exprs& exprs);
    void visitInner(const ast::Expr& expr);
    void visitIterable(const ast::Expr* expr);
    void jumpIf(const ast::Expr* expr, FlowBlock* target, bool condition);
    void jumpIfCompared(const ast::Compare& node, FlowBlock* target, bool condition);
    void compileBoolOp(const ast::BoolOp& node);
    void compileCompare(const ast::Compare& node);
    void compileComparator(const ast::Compare& node, std::size_t index);
    void emitCompare(ast::CompareOperator op);
    void compileIfExp(const ast::IfExp& node);
    void compileBinOp(const ast::BinOp& node);
    bool compileFormatting(const ast::BinOp& node);
    void compileUnary(const ast::UnaryOp& node);
    void compileAttribute(const ast::Attribute& node);
    void compileSubscript(const ast::Subscript& node);
    void compileSlice(const ast::Slice& node);
    void compileAwait(const ast::Await& node);
    void compileYield(const ast::Yield& node);
    void compileYieldFrom(const ast::YieldFrom& node);
    void compileFormatted(const ast::FormattedValue& node);
    void compileJoined(const ast::Exprs& values);
    void compileSequence(const ast::Exprs& items, ast::Context context, bool isTuple);
    void unpackInto(const ast::Exprs& targets);
    void compileItems(const ast::Exprs& items, std::uint32_t pushed, Op build, Op add, Op extend,
                      bool isTuple);
    bool areConstant(const ast::Exprs& exprs, std::size_t begin, std::size_t end);
    Constant tupleOf(const ast::Exprs& exprs, std::size_t begin, std::size_t end);
    void compileDict(const ast::Dict& node);
    void compileDictPart(const ast::Dict& node, std::size_t begin, std::size_t end);
    void compileCall(const ast::Call& node);
    bool compileMethodCall(const ast::Call& node);
    bool isImportedModule(const ast::Expr* expr) const;
    void callWith(std::uint32_t pushed, const ast::Exprs& args,
                  const std::vector<ast::Keyword*>& keywords);
    void callUnpacked(std::uint32_t pushed, const ast::Exprs& args,
                      const std::vector<ast::Keyword*>& keywords);
    void compileKeywordPart(const std::vector<ast::Keyword*>& keywords, std::size_t begin,
                            std::size_t end);
    void emitKeywordNames(const std::vector<ast::Keyword*>& keywords);
    void checkKeywords(const std::vector<ast::Keyword*>& keywords, const SourceSpan& call);

    // --- comprehensions (compilercomprehension.cpp)
    struct ComprehensionParts {
        Scope::Comprehension kind;
        const std::vector<ast::Comprehension>& generators;
        const ast::Expr* item;
        const ast::Expr* value;
    };
    void compileComprehension(const ast::Expr& node, const char* name,
                              const ComprehensionParts& parts);
    void compileGenerator(const ComprehensionParts& parts, std::size_t index, std::uint32_t depth);
    void compileSyncGenerator(const ComprehensionParts& parts, std::size_t index,
                              std::uint32_t depth);
    void compileAsyncGenerator(const ComprehensionParts& parts, std::size_t index,
                               std::uint32_t depth);
    void compileInnermost(const ComprehensionParts& parts, std::size_t index, std::uint32_t depth,
                          FlowBlock* next);

    // --- match (compilermatch.cpp, compilerpattern.cpp)
    void compileMatch(const ast::Match& node);
    void compilePattern(const ast::Pattern& pattern, PatternContext& context);
    void compilePatternInner(const ast::Pattern& pattern, PatternContext& context);
    void compileSubpattern(const ast::Pattern& pattern, PatternContext& context);
    void compileAsPattern(const ast::MatchAs& pattern, PatternContext& context);
    void compileOrPattern(const ast::MatchOr& pattern, PatternContext& context);
    bool alignStores(PatternContext& context, const std::vector<std::string>& control);
    void compileSequencePattern(const ast::MatchSequence& pattern, PatternContext& context);
    void subscriptSequence(const ast::Patterns& patterns, std::size_t star,
                           PatternContext& context);
    void unpackSequence(const ast::Patterns& patterns, PatternContext& context);
    void compileMappingPattern(const ast::MatchMapping& pattern, PatternContext& context);
    void compileRest(const ast::MatchMapping& pattern, PatternContext& context);
    void compileClassPattern(const ast::MatchClass& pattern, PatternContext& context);
    void storePatternName(const std::string& name, PatternContext& context);
    void rotate(std::size_t count);
    void ensureFailPop(PatternContext& context, std::size_t count);
    void jumpToFailPop(PatternContext& context, Op op);
    void emitFailPops(PatternContext& context);

    const ast::Module& m_module;
    std::string m_fileName;
    std::vector<Diagnostic> m_diagnostics;
    StatementLines m_lines;
    SymbolTable m_symbols;
    ConstantFolder m_folder;
    std::vector<std::unique_ptr<Unit>> m_units;
    bool m_hasFutureAnnotations = false;
    int m_lastFutureLine = 0;
    int m_depth = 0;
};

/// The text that `from __future__ import annotations` keeps instead of a value.
std::string unparse(const ast::Expr* expr);
/// repr() of what a constant stands for.
std::string constantRepr(const Constant& constant);

} // namespace coroscope::scenes
