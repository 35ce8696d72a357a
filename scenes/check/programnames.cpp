// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One pass over the tree. Scopes are not told apart: a name that two scopes bind is unsure, and
// what is unsure is never spoken of.
#include "scenes/check/programnames.h"

#include "scenes/check/treewalk.h"
#include "scenes/unsupported.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

constexpr int kMaxDepth = 1000; // of what is looked into

bool isModule(const std::string& name) {
    const auto modules = supportedModules();
    return std::find(modules.begin(), modules.end(), name) != modules.end();
}

bool hidesNames(const std::string& name) {
    for (const char* each : {"exec", "eval", "globals", "locals", "vars", "__builtins__",
                             "builtins", "__prepare__", "__import__", "__dict__"})
        if (name == each)
            return true;
    return false;
}

bool yields(const ast::Expr& expression, int depth) {
    if (ast::as<ast::Yield>(&expression) || ast::as<ast::YieldFrom>(&expression))
        return true;
    bool found = false;
    if (depth < kMaxDepth && !ast::as<ast::Lambda>(&expression))
        eachPart(expression,
                 [&](const ast::Expr& part) { found = found || yields(part, depth + 1); });
    return found;
}

bool yields(const ast::Body& body, int depth) {
    bool found = false;
    for (const ast::Stmt* statement : body) {
        eachPart(*statement,
                 [&](const ast::Expr& part) { found = found || yields(part, depth + 1); });
        if (!ast::as<ast::FunctionDef>(statement) && !ast::as<ast::ClassDef>(statement) &&
            depth < kMaxDepth)
            eachBody(*statement,
                     [&](const ast::Body& inner) { found = found || yields(inner, depth + 1); });
    }
    return found;
}

} // namespace

ProgramNames::ProgramNames(const ast::Module& module) {
    addBody(module.body, nullptr);
    // Classes are known only now.
    for (const auto& [key, value] : m_assigned)
        setClass(key, value ? classMadeBy(*value) : std::string());
}

bool ProgramNames::isCoroutineFunction(const ast::FunctionDef& function) {
    if (!function.isAsync || yields(function.body, 0))
        return false;
    return std::all_of(function.decorators.begin(), function.decorators.end(),
                       [](const ast::Expr* decorator) {
                           const auto* name = ast::as<ast::Name>(decorator);
                           return name && (name->id == "staticmethod" || name->id == "classmethod");
                       });
}

bool ProgramNames::isAsyncGenerator(const ast::FunctionDef& function) {
    return function.isAsync && function.decorators.empty() && yields(function.body, 0);
}

void ProgramNames::bind(const std::string& name) {
    if (name.empty())
        return;
    ++m_bound[name];
    m_hasHiddenNames = m_hasHiddenNames || hidesNames(name);
}

void ProgramNames::addBody(const ast::Body& body, const ast::ClassDef* cls) {
    if (m_depth > kMaxDepth)
        return;
    ++m_depth;
    for (const ast::Stmt* statement : body)
        addStatement(*statement, cls);
    --m_depth;
}

void ProgramNames::addStatement(const ast::Stmt& statement, const ast::ClassDef* cls) {
    addImports(statement);
    eachPart(statement, [this](const ast::Expr& part) { addExpression(part); });
    if (const auto* assign = ast::as<ast::Assign>(&statement)) {
        for (const ast::Expr* target : assign->targets)
            addAssigned(*target, assign->value);
    } else if (const auto* annotated = ast::as<ast::AnnAssign>(&statement)) {
        addAssigned(*annotated->target, annotated->value);
    } else if (const auto* loop = ast::as<ast::For>(&statement)) {
        addAssigned(*loop->target, nullptr);
    } else if (const auto* with = ast::as<ast::With>(&statement)) {
        for (const ast::WithItem& item : with->items)
            if (item.target)
                addAssigned(*item.target, nullptr);
    } else if (const auto* attempt = ast::as<ast::Try>(&statement)) {
        for (const ast::ExceptHandler* handler : attempt->handlers)
            bind(handler->name);
    } else if (const auto* match = ast::as<ast::Match>(&statement)) {
        for (const ast::MatchCase& each : match->cases)
            eachCapture(*each.pattern, [this](const std::string& name) { bind(name); });
    }
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        return addFunction(*function, cls);
    if (const auto* made = ast::as<ast::ClassDef>(&statement)) {
        bind(made->name);
        m_classes[made->name] = made;
        return addBody(made->body, made);
    }
    eachBody(statement, [this, cls](const ast::Body& body) { addBody(body, cls); });
}

void ProgramNames::addFunction(const ast::FunctionDef& function, const ast::ClassDef* cls) {
    if (cls) {
        // Not as a name of its own: a method is reached through its object.
        ++m_bound[function.name];
    } else {
        bind(function.name);
        m_functions[function.name] = &function;
    }
    addArguments(function.args);
    addBody(function.body, nullptr);
}

void ProgramNames::addArguments(const ast::Arguments& arguments) {
    eachArgument(arguments, [this](const ast::Argument& argument) { bind(argument.name); });
}

void ProgramNames::addExpression(const ast::Expr& expression) {
    if (m_depth > kMaxDepth)
        return;
    ++m_depth;
    if (const auto* name = ast::as<ast::Name>(&expression)) {
        if (name->context != ast::Context::Load)
            bind(name->id);
        m_hasHiddenNames = m_hasHiddenNames || hidesNames(name->id);
    } else if (const auto* attribute = ast::as<ast::Attribute>(&expression)) {
        m_hasHiddenNames = m_hasHiddenNames || hidesNames(attribute->attr);
    } else if (const auto* lambda = ast::as<ast::Lambda>(&expression)) {
        addArguments(lambda->args);
    } else if (const auto* walrus = ast::as<ast::NamedExpr>(&expression)) {
        addAssigned(*walrus->target, walrus->value);
    }
    eachPart(expression, [this](const ast::Expr& part) { addExpression(part); });
    --m_depth;
}

void ProgramNames::addImports(const ast::Stmt& statement) {
    if (const auto* import = ast::as<ast::Import>(&statement)) {
        for (const ast::Alias* alias : import->names) {
            const std::string top = alias->name.substr(0, alias->name.find('.'));
            const std::string& name = alias->asName.empty() ? top : alias->asName;
            // Several imports of one package bind the same thing.
            if (m_imports.contains(name) && m_imports[name] == top)
                continue;
            bind(name);
            m_imports[name] = alias->asName.empty() ? top : alias->name;
        }
    } else if (const auto* from = ast::as<ast::ImportFrom>(&statement)) {
        for (const ast::Alias* alias : from->names) {
            if (alias->name == "*")
                m_hasHiddenNames = true;
            const std::string& name = alias->asName.empty() ? alias->name : alias->asName;
            bind(name);
            m_imports[name] = from->module + "." + alias->name;
        }
    } else if (const auto* global = ast::as<ast::Global>(&statement)) {
        for (const std::string& name : global->names)
            m_bound.try_emplace(name, 0);
    }
}

void ProgramNames::addAssigned(const ast::Expr& target, const ast::Expr* value) {
    if (const auto* name = ast::as<ast::Name>(&target))
        m_assigned.emplace_back(name->id, value);
    else if (const auto* attribute = ast::as<ast::Attribute>(&target))
        m_assigned.emplace_back("." + attribute->attr, value);
    else if (const auto* starred = ast::as<ast::Starred>(&target))
        addAssigned(*starred->value, nullptr);
    else if (const auto* tuple = ast::as<ast::Tuple>(&target))
        for (const ast::Expr* item : tuple->items)
            addAssigned(*item, nullptr);
    else if (const auto* list = ast::as<ast::List>(&target))
        for (const ast::Expr* item : list->items)
            addAssigned(*item, nullptr);
}

void ProgramNames::setClass(const std::string& key, const std::string& cls) {
    const auto [place, isNew] = m_objects.try_emplace(key, cls);
    if (!isNew && place->second != cls)
        place->second.clear();
}

std::string ProgramNames::classMadeBy(const ast::Expr& value) const {
    const auto* call = ast::as<ast::Call>(&value);
    if (!call)
        return {};
    const std::string imported = importedName(*call->function);
    if (!imported.empty())
        return imported;
    const auto* name = ast::as<ast::Name>(call->function);
    const bool isClass = name && m_classes.contains(name->id) && m_bound.at(name->id) == 1;
    return isClass ? name->id : std::string();
}

std::string ProgramNames::importedName(const ast::Expr& expression) const {
    if (const auto* attribute = ast::as<ast::Attribute>(&expression)) {
        // Not deeper than any dotted name of a library is.
        const auto* inner = ast::as<ast::Attribute>(attribute->value);
        if (inner && ast::as<ast::Attribute>(inner->value))
            return {};
        const std::string owner = importedName(*attribute->value);
        return owner.empty() ? owner : owner + "." + attribute->attr;
    }
    const auto* name = ast::as<ast::Name>(&expression);
    if (!name)
        return {};
    const auto bound = m_bound.find(name->id);
    if (bound == m_bound.end())
        return isModule(name->id) ? name->id : std::string();
    const auto found = m_imports.find(name->id);
    return found != m_imports.end() && bound->second == 1 ? found->second : std::string();
}

std::string ProgramNames::classOf(const ast::Expr& expression) const {
    std::string key;
    if (const auto* name = ast::as<ast::Name>(&expression))
        key = name->id;
    else if (const auto* attribute = ast::as<ast::Attribute>(&expression))
        key = "." + attribute->attr;
    const auto found = m_objects.find(key);
    return found == m_objects.end() ? classMadeBy(expression) : found->second;
}

const ast::FunctionDef* ProgramNames::methodOf(const std::string& cls,
                                               const std::string& name) const {
    const auto found = m_classes.find(cls);
    if (found == m_classes.end())
        return nullptr;
    const ast::FunctionDef* method = nullptr;
    for (const ast::Stmt* statement : found->second->body) {
        const auto* function = ast::as<ast::FunctionDef>(statement);
        if (!function || function->name != name)
            continue;
        if (method)
            return nullptr;
        method = function;
    }
    return method;
}

const ast::FunctionDef* ProgramNames::functionOf(const ast::Expr& expression,
                                                 const ast::ClassDef* cls) const {
    if (const auto* name = ast::as<ast::Name>(&expression)) {
        const auto found = m_functions.find(name->id);
        return found != m_functions.end() && m_bound.at(name->id) == 1 ? found->second : nullptr;
    }
    const auto* attribute = ast::as<ast::Attribute>(&expression);
    if (!attribute)
        return nullptr;
    const auto* owner = ast::as<ast::Name>(attribute->value);
    const bool isOwn = owner && owner->id == "self" && cls;
    return methodOf(isOwn ? cls->name : classOf(*attribute->value), attribute->attr);
}

} // namespace coroscope::scenes
