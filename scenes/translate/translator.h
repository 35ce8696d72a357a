// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The writer of the C++ text: one function a kind of node. Order of evaluation is Python's: what
// C++ leaves open is put into variables first, and so is what stands behind an await.
#pragma once

#include "scenes/translate/knownnames.h"
#include "scenes/translate/scopes.h"
#include "scenes/translate/translate.h"

#include <functional>

namespace coroscope::scenes {

// A C++ expression.
struct CppExpr {
    std::string text;
    bool isNative = false;   // bool, int, double or const char*: no Value yet
    bool isCompound = false; // needs parentheses inside of another
};

class Translator {
public:
    Translator(const ast::Module& module, std::string_view fileName);
    [[nodiscard]] CppSource run();

private:
    // What a return, break or continue must pass on its way out.
    struct Cleanup {
        std::string label;
        std::size_t loops = 0; // loops around it
        bool hasReturn = false;
        bool hasBreak = false;
        bool hasContinue = false;
        [[nodiscard]] bool isUsed() const { return hasReturn || hasBreak || hasContinue; }
    };
    // A function that is being written.
    struct Context {
        FunctionNames* scope = nullptr;
        std::string qualifiedName; // "main.<locals>.worker"; empty: the module
        std::string cppName;
        std::string className; // of a method
        std::string self;
        bool isCoroutine = false; // has co_await and co_return
        bool isGenerator = false;
        bool isOldStyle = false;            // @asyncio.coroutine
        std::set<std::string> declared;     // its variables that have a declaration
        std::vector<std::string> loopFlags; // a loop's flag of `else`; empty: none
        std::vector<Cleanup> cleanups;
        std::vector<std::string> caught; // of the handlers around
        int depth = 0;                   // blocks
    };
    struct StaticFunction {
        const ast::FunctionDef* definition;
        bool isAsync;
        bool isGenerator;
    };

    // --- text
    void line(const std::string& text);
    void open(const std::string& text);
    void close(const std::string& text = "}");
    // What `write` emits, indented as it would be here.
    std::string captured(const std::function<void()>& write);
    std::string fresh(const char* stem);
    void refuse(const ast::Node& node, Refused reason, std::string what = {});

    // --- names
    std::string nameText(const ast::Node& node, const std::string& name);
    std::string moduleOf(const ast::Expr& expression); // "asyncio" for a name that stands for it
    [[nodiscard]] bool isLocal(const std::string& name);
    [[nodiscard]] bool isShared(const std::string& name);
    void assignName(const ast::Node& node, const std::string& name, const std::string& value);
    void assign(const ast::Expr& target, const std::string& value);
    void unpackInto(const ast::Exprs& targets, const std::string& value);

    // --- expressions
    CppExpr expr(const ast::Expr& expression);
    std::string text(const ast::Expr& expression);      // as an argument
    std::string operand(const ast::Expr& expression);   // inside of another expression
    std::string valueText(const ast::Expr& expression); // surely a Value
    std::string condition(const ast::Expr& expression);
    // Several, from left to right.
    std::vector<CppExpr> operands(const std::vector<const ast::Expr*>& expressions);
    std::string saved(const std::string& text, const char* stem = "value");
    [[nodiscard]] bool hasEffect(const ast::Expr& expression);
    [[nodiscard]] bool isStable(const ast::Expr& expression);
    CppExpr literal(const ast::Literal& literal);
    CppExpr binary(const ast::Expr& left, ast::Operator op, const ast::Expr& right);
    CppExpr binaryText(CppExpr left, ast::Operator op, const CppExpr& right);
    CppExpr unary(const ast::UnaryOp& unary);
    CppExpr compare(const ast::Compare& compare);
    CppExpr comparison(const CppExpr& left, ast::CompareOperator op, const CppExpr& right);
    CppExpr boolean(const ast::BoolOp& op);
    CppExpr choice(const ast::IfExp& choice);
    CppExpr joined(const ast::JoinedStr& joined);
    CppExpr await(const ast::Expr& awaited);
    std::string awaitText(const ast::Expr& awaited); // after co_await
    CppExpr comprehension(const ast::Expr& expression);
    CppExpr display(const char* maker, const ast::Exprs& items);
    CppExpr dictionary(const ast::Dict& dict);
    CppExpr subscript(const ast::Subscript& subscript);
    void checkAttribute(const ast::Attribute& attribute);
    CppExpr attribute(const ast::Attribute& attribute);
    CppExpr yield(const ast::Expr& expression);
    CppExpr special(const ast::Expr& expression);

    // --- calls
    CppExpr call(const ast::Call& call);
    // A call of a function of the module with each argument in its place; empty: not possible.
    std::string directCall(const ast::Call& call, const StaticFunction& function);
    std::string argumentsText(const ast::Call& call, std::size_t first,
                              const std::vector<CppExpr>& values);
    [[nodiscard]] const StaticFunction* staticFunction(const ast::Expr& expression);
    void checkKeywords(const ast::Call& call, const std::string& name);
    void checkGenerators(const ast::Call& call);

    // --- functions
    std::string functionValue(const ast::FunctionDef& definition, const std::string& qualifiedName,
                              const std::string& cppName, FunctionNames& scope, bool isAsync);
    std::string signatureText(const ast::Arguments& arguments);
    std::string defaultsText(const ast::Arguments& arguments);
    std::string lambda(const ast::Lambda& lambda);
    std::string functionBody(const ast::FunctionDef& definition, Context context);
    std::string parametersText(FunctionNames& scope, const ast::Arguments& arguments,
                               bool withCaptured);
    void prologue(FunctionNames& scope, const ast::Arguments& arguments);
    std::string hoisted();
    void define(const ast::FunctionDef& definition, const std::string& qualifiedName,
                const std::string& cppName, const std::string& className);
    [[nodiscard]] bool isOldStyle(const ast::FunctionDef& definition);
    void findStaticFunctions();

    // --- statements
    void body(const ast::Body& body);
    void statement(const ast::Stmt& statement);
    void simple(const ast::Stmt& statement);
    void assignment(const ast::Assign& assign);
    void augmented(const ast::AugAssign& assign);
    void returns(const ast::Node& node, const std::string& value);
    void leaveLoop(bool isBreak);
    void raises(const ast::Raise& raise);
    void deletes(const ast::Delete& statement);
    void imports(const ast::Stmt& statement);
    void functionStatement(const ast::FunctionDef& definition);
    void classStatement(const ast::ClassDef& definition);
    void conditional(const ast::If& statement);
    void whileLoop(const ast::While& loop);
    void forLoop(const ast::For& loop);
    void loopBody(const ast::Body& inside, const std::string& flag);
    void loopElse(const ast::Body& orElse, const std::string& flag);
    void tryStatement(const ast::Try& statement);
    void tryHandlers(const ast::Try& statement);
    void handler(const ast::ExceptHandler& handler, const std::string& caught, bool isStar);
    void withStatement(const ast::With& with, std::size_t item);
    // try { body } catch …; label: after; then on with what left the body.
    void guarded(const std::function<void()>& inside, const std::string& caught,
                 const std::function<void()>& after);
    [[nodiscard]] bool isUsedOnlyIn(const std::string& name, const ast::Node& node);

    const ast::Module& m_module;
    std::string m_fileName;
    Scopes m_scopes;
    std::map<std::string, StaticFunction> m_static;
    std::map<std::string, std::string> m_modules; // name to module: "aio" to "asyncio"
    std::map<std::string, std::string> m_members; // name to C++: "sleep" to "asyncio::sleep"
    const std::set<std::string> m_attributes;     // of the program's own objects
    const ast::Expr* m_bareYield = nullptr;       // whose value nobody takes
    std::set<std::string> m_taken;                // every name of the program, every fresh one
    std::vector<std::string> m_comprehended;      // variables of the comprehensions around
    Context m_context;
    std::string m_out;
    int m_indent = 0;
    std::string m_prototypes;
    std::string m_functions;
    std::vector<Refusal> m_refusals;
};

} // namespace coroscope::scenes
