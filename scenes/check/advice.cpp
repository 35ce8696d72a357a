// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The way through the tree: where each expression stands and how its value is used.
#include "scenes/check/advice.h"

#include "scenes/check/treewalk.h"

namespace coroscope::scenes {

namespace {

constexpr int kMaxDepth = 600;

bool catches(const ast::Try& attempt) {
    return !attempt.handlers.empty();
}

template <typename T>
class Restore {
public:
    explicit Restore(T& value)
        : m_value(value)
        , m_old(value) {}
    ~Restore() { m_value = m_old; }
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;

private:
    T& m_value;
    T m_old;
};

} // namespace

Advice::Advice(const SourceText& source, const ast::Module& module, bool isWhole)
    : m_source(source)
    , m_names(module)
    , m_isWhole(isWhole) {
    collectImports(module);
    readBody(module.body);
}

void Advice::readBody(const ast::Body& body) {
    const Restore depth(m_depth);
    if (++m_depth > kMaxDepth)
        return;
    for (const ast::Stmt* statement : body)
        readStatement(*statement);
}

void Advice::readStatement(const ast::Stmt& statement) {
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        return readFunction(*function);
    if (const auto* attempt = ast::as<ast::Try>(&statement))
        return readTry(*attempt);
    if (const auto* bare = ast::as<ast::ExprStatement>(&statement))
        return read(bare->value, Use::Statement);
    if (const auto* from = ast::as<ast::ImportFrom>(&statement))
        return checkAsyncioImport(*from);
    if (ast::as<ast::For>(&statement) || ast::as<ast::With>(&statement))
        return readLoopOrWith(statement);
    const bool isTest = ast::as<ast::If>(&statement) || ast::as<ast::While>(&statement);
    eachPart(statement, [this, isTest](const ast::Expr& part) {
        read(&part, isTest ? Use::Result : Use::Other);
    });
    const Restore place(m_place);
    if (const auto* cls = ast::as<ast::ClassDef>(&statement)) {
        m_place.cls = cls;
        m_place.isAsync = false;
    }
    eachBody(statement, [this](const ast::Body& body) { readBody(body); });
}

void Advice::readFunction(const ast::FunctionDef& function) {
    eachPart(function, [this](const ast::Expr& part) { read(&part, Use::Other); });
    const Restore place(m_place);
    m_place.function = &function;
    m_place.isAsync = function.isAsync;
    m_place.isLambda = false;
    m_place.isGuarded = false;
    if (function.isAsync)
        checkAssigned(function);
    readBody(function.body);
}

void Advice::readTry(const ast::Try& attempt) {
    {
        const Restore place(m_place);
        m_place.isGuarded = m_place.isGuarded || catches(attempt);
        readBody(attempt.body);
    }
    for (const ast::ExceptHandler* handler : attempt.handlers) {
        read(handler->type, Use::Other);
        readBody(handler->body);
    }
    readBody(attempt.orElse);
    readBody(attempt.finalBody);
}

void Advice::readLoopOrWith(const ast::Stmt& statement) {
    if (const auto* loop = ast::as<ast::For>(&statement)) {
        if (loop->isAsync && !m_place.isAsync)
            outsideAsync(loop->span, "'async for' outside async function");
        checkFor(*loop);
        read(loop->target, Use::Other);
        read(loop->iter, loop->isAsync ? Use::Other : Use::Result);
    } else if (const auto* with = ast::as<ast::With>(&statement)) {
        if (with->isAsync && !m_place.isAsync)
            outsideAsync(with->span, "'async with' outside async function");
        checkWith(*with);
        eachPart(statement, [this](const ast::Expr& part) { read(&part, Use::Other); });
    }
    eachBody(statement, [this](const ast::Body& body) { readBody(body); });
}

void Advice::read(const ast::Expr* expression, Use use) {
    if (!expression)
        return;
    const Restore depth(m_depth);
    if (++m_depth > kMaxDepth)
        return;
    switch (expression->kind) {
    case ast::ExprKind::Await:
        checkAwaitPlace(*ast::as<ast::Await>(expression), use);
        checkAwaited(*ast::as<ast::Await>(expression));
        return read(ast::as<ast::Await>(expression)->value, Use::Awaited);
    case ast::ExprKind::Call:
        checkCall(*ast::as<ast::Call>(expression), use);
        read(ast::as<ast::Call>(expression)->function, Use::Other);
        return readCallArguments(*ast::as<ast::Call>(expression));
    case ast::ExprKind::Name:
        return checkName(*ast::as<ast::Name>(expression), nullptr);
    case ast::ExprKind::Attribute: {
        const auto* attribute = ast::as<ast::Attribute>(expression);
        checkAsyncioName(*attribute);
        if (const auto* name = ast::as<ast::Name>(attribute->value))
            return checkName(*name, attribute);
        const bool isOfCoroutine =
            attribute->attr == "send" || attribute->attr == "throw" || attribute->attr == "close" ||
            attribute->attr.starts_with("cr_") || attribute->attr.starts_with("__");
        return read(attribute->value, isOfCoroutine ? Use::Other : Use::Owner);
    }
    default:
        readParts(*expression);
    }
}

void Advice::readParts(const ast::Expr& expression) {
    const Restore place(m_place);
    switch (expression.kind) {
    case ast::ExprKind::BinOp:
    case ast::ExprKind::UnaryOp:
    case ast::ExprKind::FormattedValue:
        return eachPart(expression, [this](const ast::Expr& part) { read(&part, Use::Result); });
    case ast::ExprKind::Compare: {
        const auto& ops = ast::as<ast::Compare>(&expression)->ops;
        const bool isIdentity =
            ops.front() == ast::CompareOperator::Is || ops.front() == ast::CompareOperator::IsNot;
        return eachPart(expression, [this, isIdentity](const ast::Expr& part) {
            read(&part, isIdentity ? Use::Other : Use::Result);
        });
    }
    case ast::ExprKind::Subscript:
        read(ast::as<ast::Subscript>(&expression)->value, Use::Owner);
        return read(ast::as<ast::Subscript>(&expression)->slice, Use::Other);
    case ast::ExprKind::Lambda:
    case ast::ExprKind::ListComp:
    case ast::ExprKind::SetComp:
    case ast::ExprKind::DictComp:
    case ast::ExprKind::GeneratorExp:
        m_place.isLambda = true;
        m_place.isAsync = m_place.isAsync && expression.kind != ast::ExprKind::Lambda;
        break;
    default:
        break;
    }
    eachPart(expression, [this](const ast::Expr& part) { read(&part, Use::Other); });
}

void Advice::readCallArguments(const ast::Call& call) {
    const auto* name = ast::as<ast::Name>(call.function);
    bool wantsResults = false;
    for (const char* each : {"print", "len", "int", "float", "sum", "sorted", "list", "max", "min",
                             "enumerate", "round", "abs"})
        wantsResults = wantsResults || (name && name->id == each && !m_names.isBound(each));
    for (const ast::Expr* argument : call.args)
        read(argument, wantsResults ? Use::Result : Use::Other);
    for (const ast::Keyword* keyword : call.keywords)
        read(keyword->value, Use::Other);
}

// --- tools

Diagnostic& Advice::add(Finding finding, const SourceSpan& span,
                        std::vector<std::string> arguments) {
    m_found.push_back(makeDiagnostic(finding, span, std::move(arguments)));
    return m_found.back();
}

void Advice::addFix(Diagnostic& diagnostic, std::vector<TextEdit> edits, bool isSafe) {
    if (!edits.empty())
        diagnostic.fixes.push_back(makeFix(diagnostic, std::move(edits), isSafe));
}

std::size_t Advice::startOf(const ast::Expr& expression) const {
    return m_source.startOf(expression.span);
}

// Places inside f-strings and of text after a fault may be off: a fix only goes where the text is
// what it should be.
bool Advice::startsWith(const ast::Expr& expression, std::string_view text) const {
    return m_source.text().substr(startOf(expression)).starts_with(text);
}

std::vector<TextEdit> Advice::awaitBefore(const ast::Call& call, Use use) const {
    const ast::Expr* first = call.function;
    while (const auto* attribute = ast::as<ast::Attribute>(first))
        first = attribute->value;
    const auto* name = ast::as<ast::Name>(first);
    if (!name || !startsWith(call, name->id))
        return {};
    const bool isOwner = use == Use::Owner && !call.isParenthesized;
    std::vector<TextEdit> edits{{startOf(call), 0, isOwner ? "(await " : "await "}};
    if (isOwner)
        edits.push_back({m_source.endOf(call.span), 0, ")"});
    return edits;
}

std::vector<TextEdit> Advice::withImport(std::vector<TextEdit> edits,
                                         const std::string& module) const {
    if (m_names.isBound(module) || edits.empty())
        return edits;
    if (const auto import = importEdit("import " + module))
        edits.insert(edits.begin(), *import);
    return edits;
}

// The message is CPython's own; the fault that the compiler told gets hint and fix from here.
void Advice::outsideAsync(const SourceSpan& span, const std::string& message) {
    const bool isInFunction = m_place.function != nullptr;
    const bool isClassBody = m_place.cls && !isInFunction;
    Diagnostic& diagnostic = add(isInFunction ? Finding::AwaitOutsideAsync : Finding::AwaitAtTop,
                                 span, {isInFunction ? m_place.function->name : std::string()});
    diagnostic.severity = Diagnostic::Severity::Error;
    diagnostic.kind = Diagnostic::Kind::SyntaxError;
    diagnostic.message = message;
    if (!isInFunction || m_place.isLambda || isClassBody)
        return;
    const std::size_t start = m_source.startOf(m_place.function->span);
    if (m_source.text().substr(start).starts_with("def"))
        addFix(diagnostic, {{start, 0, "async "}}, false);
}

} // namespace coroscope::scenes
