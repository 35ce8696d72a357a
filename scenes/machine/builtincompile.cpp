// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// compile, eval and exec: programs that a scene makes as text. An expression's code stores what it
// gives under a name that no program can write.
#include "scenes/language/parser.h"
#include "scenes/language/syntaxfault.h"
#include "scenes/machine/builtinprogram.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/syntaxplace.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <optional>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kResult = ".result";

Value syntaxError(Machine& m, const Diagnostic& found, const std::string& fileName,
                  const SyntaxPlace& place) {
    Type* type = found.kind == Diagnostic::Kind::IndentationError ? m.types.IndentationError
                 : found.kind == Diagnostic::Kind::TabError       ? m.types.TabError
                                                                  : m.types.SyntaxError;
    const Value details =
        m.tuple({m.str(fileName), Value::integer(place.line), Value::integer(place.offset),
                 place.text ? m.str(*place.text) : Value::none(), Value::integer(place.endLine),
                 place.hasEnd ? Value::integer(place.endOffset) : Value::none()});
    return m.raiseValue(call(m, Value::object(type), {m.str(found.message), details}));
}

/// False: CPython's grammar has nothing against the text, or it was given up.
/// Of a file the error's text is a whole line of it.
bool raiseFault(Machine& m, std::string_view source, const std::string& fileName, bool isExpression,
                bool isFile = false, bool isProgram = false) {
    const std::optional<SyntaxFault> fault =
        findSyntaxFault(source, isExpression ? FaultText::Expression : FaultText::Statements);
    if (!fault)
        return false;
    Diagnostic found;
    found.kind = fault->kind;
    found.message = fault->message;
    SyntaxPlace place{fault->line,      fault->offset, fault->endLine,
                      fault->endOffset, true,          fault->text};
    if (isFile) {
        const std::string_view line = m.sourceLine(fileName, place.line);
        const std::string_view told = *place.text;
        if (line.starts_with(told.substr(0, told.find('\n')))) // else of a part of an f-string
            place.text = std::string(line) + "\n";
    }
    if (isProgram)
        countAsInFile(place, found.message, source, *place.text);
    syntaxError(m, found, fileName, place);
    return true;
}

/// What CPython writes to stderr; it has no file to show the line of.
void tellWarnings(Machine& m, const std::vector<Diagnostic>& found, const std::string& fileName) {
    for (const Diagnostic& each : found) {
        if (each.severity == Diagnostic::Severity::Warning) {
            m.writeError(fileName + ":" + std::to_string(each.span.line) +
                         ": SyntaxWarning: " + each.message + "\n");
        }
    }
}

/// Turns the one expression of a module into what stores its value; false: there is another thing.
bool keepResult(ast::Module& tree) {
    const auto* statement =
        tree.body.size() == 1 ? ast::as<ast::ExprStatement>(tree.body.front()) : nullptr;
    if (!statement)
        return false;
    auto* name = tree.make<ast::Name>(statement->span);
    name->id = kResult;
    name->context = ast::Context::Store;
    auto* assign = tree.make<ast::Assign>(statement->span);
    assign->targets.push_back(name);
    assign->value = statement->value;
    tree.body.front() = assign;
    return true;
}

/// The lines of a text that is not the scene's are not told.
void hide(Machine& m, CodeObject& code) {
    code.isHidden = true;
    code.isOfText = true;
    for (const Value& constant : code.constants) {
        if (auto* inner = objectAs<CodeObject>(constant, m.types.code))
            hide(m, *inner);
    }
}

/// Does CPython find it after parsing, without a line to show?
bool isCompilers(const Diagnostic& found) {
    return found.message.find("may only match literals") != std::string::npos ||
           found.message == "default 'except:' must be last";
}

/// Null when it raised.
CodeObject* compileText(Machine& m, std::string_view source, const std::string& fileName,
                        bool isExpression, bool isInteractive = false) {
    const SourceKind kind = isExpression ? SourceKind::Expression : SourceKind::Statements;
    if (source.find('\0') != std::string_view::npos) {
        m.raise(m.types.SyntaxError, "source code string cannot contain null bytes");
        return nullptr;
    }
    ParseResult parsed = parse(source);
    const bool isRead = parsed.tree && parsed.isValid();
    const bool isKept = isRead && (!isExpression || keepResult(*parsed.tree));
    const bool isMisplaced = !isRead && !parsed.diagnostics.empty() &&
                             toldFirst(parsed.diagnostics).kind != Diagnostic::Kind::SyntaxError;
    if (!isMisplaced) // the rest is read for faults of its words
        tellWarnings(m, parsed.diagnostics, fileName);
    if (!isKept && raiseFault(m, source, fileName, isExpression))
        return nullptr;
    if (!isKept) {
        const Diagnostic found = isRead ? notAnExpression(source) : toldFirst(parsed.diagnostics);
        syntaxError(m, found, fileName, syntaxPlace(found, source, kind, isCompilers(found)));
        return nullptr;
    }
    CompileResult compiled = compile(*parsed.tree, fileName, isInteractive);
    if (!compiled.code && raiseFault(m, source, fileName, isExpression))
        return nullptr;
    tellWarnings(m, compiled.diagnostics, fileName);
    if (!compiled.code) {
        const auto found = std::find_if(
            compiled.diagnostics.begin(), compiled.diagnostics.end(),
            [](const Diagnostic& each) { return each.severity == Diagnostic::Severity::Error; });
        syntaxError(m, *found, fileName, syntaxPlace(*found, source, kind, true));
        return nullptr;
    }
    CodeObject* code = m.codeObject(compiled.code);
    hide(m, *code);
    return code;
}

bool isExpressionCode(const CodeObject& code) {
    const auto& names = code.code->names;
    return std::find(names.begin(), names.end(), kResult) != names.end();
}

/// The text of a str or bytes argument.
std::optional<std::string> sourceText(Machine& m, const Value& value) {
    if (const StrObject* text = asStr(value))
        return text->text;
    return bytesLike(m, value);
}

Value builtinCompile(Machine& m, const Args& a) {
    const auto source = sourceText(m, a[0]);
    const StrObject* file = asStr(a[1]);
    const StrObject* mode = asStr(a[2]);
    if (!source)
        return m.typeError("compile() arg 1 must be a string, bytes or AST object");
    if (!file)
        return m.typeError("expected str, bytes or os.PathLike object, not " + typeName(m, a[1]));
    if (!mode)
        return m.typeError("compile() argument 'mode' must be str, not " +
                           argumentTypeName(m, a[2]));
    if (mode->text != "exec" && mode->text != "eval" && mode->text != "single")
        return m.valueError("compile() mode must be 'exec', 'eval' or 'single'");
    CodeObject* code =
        compileText(m, *source, file->text, mode->text == "eval", mode->text == "single");
    return code ? Value::object(code) : Value();
}

/// The namespaces that a call of eval or exec means.
struct Surroundings {
    Ref<DictObject> globals;
    Ref<DictObject> locals;
};

bool findSurroundings(Machine& m, const Args& a, const char* function, Surroundings& found) {
    const Value globals = a.get(1, Value::none());
    const Value locals = a.get(2, Value::none());
    if (!globals.isNone() && !asDict(globals)) {
        m.typeError(std::string_view(function) == "exec"
                        ? "exec() globals must be a dict, not " + typeName(m, globals)
                        : "globals must be a dict");
        return false;
    }
    if (!locals.isNone() && !asDict(locals)) {
        m.typeError("locals must be a mapping");
        return false;
    }
    found.globals =
        globals.isNone() ? m.frame->function->globals : Ref<DictObject>(asDict(globals));
    if (!locals.isNone()) {
        found.locals = Ref<DictObject>(asDict(locals));
    } else if (globals.isNone()) {
        const Value own = localsOf(m, *m.frame);
        found.locals = Ref<DictObject>(asDict(own));
    } else {
        found.locals = found.globals;
    }
    if (!found.globals->findName(m.names.builtins.get()))
        found.globals->setName(m.names.builtins.get(), m.importModule("builtins"));
    return true;
}

Value runIn(Machine& m, CodeObject& code, const Surroundings& where) {
    const Ref<FunctionObject> function =
        make<FunctionObject>(m.types.function, &code, where.globals.get());
    const Value done = runCode(m, *function, where.locals.get());
    if (!done || !isExpressionCode(code))
        return done ? Value::none() : Value();
    Value result;
    where.locals->removeName(m.intern(kResult).get(), &result);
    return result;
}

Value evaluate(Machine& m, const Args& a, const char* function, bool isExpression) {
    Surroundings where;
    if (!findSurroundings(m, a, function, where))
        return {};
    auto* code = objectAs<CodeObject>(a[0], m.types.code);
    if (!code) {
        const auto text = sourceText(m, a[0]);
        if (!text) {
            return m.typeError(std::string(function) +
                               "() arg 1 must be a string, bytes or code object");
        }
        std::string_view source = *text;
        if (isExpression)
            source.remove_prefix(std::min(source.find_first_not_of(" \t"), source.size()));
        code = compileText(m, source, "<string>", isExpression);
    }
    const Value kept = code ? Value::object(code) : Value();
    const CallDepth depth(m);
    return code && depth ? runIn(m, *code, where) : Value();
}

} // namespace

Value raiseSyntaxError(Machine& m, const std::vector<Diagnostic>& diagnostics,
                       std::string_view source, const std::string& fileName, bool isParsed,
                       bool isProgram) {
    if (raiseFault(m, source, fileName, false, true, isProgram))
        return {};
    const auto isError = [](const Diagnostic& each) {
        return each.severity == Diagnostic::Severity::Error;
    };
    const Diagnostic& found = isParsed
                                  ? *std::find_if(diagnostics.begin(), diagnostics.end(), isError)
                                  : toldFirst(diagnostics);
    SyntaxPlace place = syntaxPlace(found, source, SourceKind::Statements, isParsed);
    if (!place.text)
        place.text = std::string(m.sourceLine(fileName, place.line)) + "\n";
    return syntaxError(m, found, fileName, place);
}

void addCompileFunctions(ModuleBuilder& builder) {
    builder
        .function("compile",
                  "source, filename, mode, flags=, dont_inherit=, optimize=", builtinCompile)
        .function("eval", "source, globals=, locals=, /",
                  [](Machine& m, const Args& a) { return evaluate(m, a, "eval", true); })
        .function("exec", "source, globals=, locals=, /", [](Machine& m, const Args& a) {
            return evaluate(m, a, "exec", false) ? Value::none() : Value();
        });
}

} // namespace coroscope::scenes
