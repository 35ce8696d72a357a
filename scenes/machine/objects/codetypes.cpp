// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The types code, cell, frame, traceback and module.
#include "scenes/machine/imports.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

CodeObject& codeOf(const Value& value) {
    return static_cast<CodeObject&>(*value.rawObject());
}

template <LocalVariable::Kind K>
Value localNames(Machine& m, const Value& v) {
    const CodeObject& code = codeOf(v);
    ValueVector names;
    for (std::size_t i = 0; i < code.localNames.size(); ++i) {
        if (code.code->locals[i].kind & K)
            names.push_back(Value(code.localNames[i]));
    }
    return m.tuple(std::move(names));
}

void setUpCode(Machine& m) {
    TypeBuilder type(m, m.types.code);
    type.flags(kFinal);
    type.slots().repr = [](Machine& machine, const Value& self) {
        const Code& code = *codeOf(self).code;
        return machine.str("<code object " + code.name + " at " + addressText(machine, self) +
                           ", file \"" + code.fileName + "\", line " +
                           std::to_string(code.firstLine) + ">");
    };
    type.property("co_name", [](Machine& machine,
                                const Value& v) { return machine.name(codeOf(v).code->name); })
        .property(
            "co_qualname",
            [](Machine& machine, const Value& v) { return machine.name(codeOf(v).code->qualname); })
        .property(
            "co_filename",
            [](Machine& machine, const Value& v) { return machine.name(codeOf(v).code->fileName); })
        .property(
            "co_firstlineno",
            [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->firstLine); })
        .property("co_argcount",
                  [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->argCount); })
        .property(
            "co_kwonlyargcount",
            [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->kwOnlyArgCount); })
        .property("co_posonlyargcount",
                  [](Machine&, const Value& v) {
                      return Value::integer(codeOf(v).code->posOnlyArgCount);
                  })
        .property("co_flags",
                  [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->flags); })
        .property("co_varnames", localNames<LocalVariable::kLocal>)
        .property("co_cellvars", localNames<LocalVariable::kCell>)
        .property("co_freevars", localNames<LocalVariable::kFree>)
        .property(
            "co_nlocals",
            [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->localCount); })
        .property(
            "co_stacksize",
            [](Machine&, const Value& v) { return Value::integer(codeOf(v).code->stackSize); })
        .property("co_consts", [](Machine& machine,
                                  const Value& v) { return machine.tuple(codeOf(v).constants); })
        .property("co_names",
                  [](Machine& machine, const Value& v) {
                      ValueVector names;
                      for (const Ref<StrObject>& name : codeOf(v).names)
                          names.push_back(Value(name));
                      return machine.tuple(std::move(names));
                  })
        .finish();
    TypeBuilder cell(m, m.types.cell);
    cell.flags(kFinal);
    cell.slots().repr = [](Machine& machine, const Value& self) {
        const Value content = static_cast<CellObject&>(*self.rawObject()).content;
        const std::string inside =
            content ? typeName(machine, content) + " object at " + addressText(machine, content)
                    : "empty";
        return machine.str("<cell at " + addressText(machine, self) + ": " + inside + ">");
    };
    cell.property(
            "cell_contents",
            [](Machine& machine, const Value& v) {
                const Value content = static_cast<CellObject&>(*v.rawObject()).content;
                return content ? content : machine.valueError("Cell is empty");
            },
            [](Machine&, const Value& v, const Value& to) {
                static_cast<CellObject&>(*v.rawObject()).content = to;
                return true;
            })
        .finish();
}

Value frameLocals(Machine& m, const Frame& frame) {
    if (frame.names)
        return Value(frame.names);
    Ref<DictObject> dict = m.newDict();
    const Code& code = *frame.code->code;
    for (std::size_t i = 0; i < code.locals.size(); ++i) {
        Value value = frame.slots[i];
        if (value && value.isObject() && value.rawObject()->type == m.types.cell)
            value = static_cast<CellObject&>(*value.rawObject()).content;
        if (value)
            dict->setName(frame.code->localNames[i].get(), value);
    }
    return Value(std::move(dict));
}

Frame& frameOf(const Value& value) {
    return static_cast<Frame&>(*value.rawObject());
}

Value reprFrame(Machine& machine, const Value& self) {
    const Code& code = *frameOf(self).code->code;
    return machine.str("<frame at " + addressText(machine, self) + ", file " +
                       quoted(code.fileName) + ", line " +
                       std::to_string(frameOf(self).currentLine()) + ", code " + code.name + ">");
}

void setUpFrames(Machine& m) {
    TypeBuilder frame(m, m.types.frame);
    frame.slots().repr = reprFrame;
    frame.flags(kFinal)
        .property("f_code", [](Machine&, const Value& v) { return Value::object(frameOf(v).code); })
        .property("f_lineno",
                  [](Machine&, const Value& v) { return Value::integer(frameOf(v).currentLine()); })
        .property("f_back",
                  [](Machine&, const Value& v) {
                      return frameOf(v).back ? Value::object(frameOf(v).back) : Value::none();
                  })
        .property("f_locals",
                  [](Machine& machine, const Value& v) { return frameLocals(machine, frameOf(v)); })
        .property("f_globals",
                  [](Machine&, const Value& v) { return Value(frameOf(v).function->globals); })
        .finish();
    using Tb = TracebackObject;
    TypeBuilder(m, m.types.traceback)
        .flags(kFinal)
        .property("tb_lineno",
                  [](Machine&, const Value& v) {
                      return Value::integer(static_cast<Tb&>(*v.rawObject()).line);
                  })
        .property(
            "tb_frame",
            [](Machine&, const Value& v) { return Value(static_cast<Tb&>(*v.rawObject()).frame); })
        .property("tb_next",
                  [](Machine&, const Value& v) {
                      Tb* next = Tb::shown(static_cast<Tb&>(*v.rawObject()).nextEntry.get());
                      return next ? Value::object(next) : Value::none();
                  })
        .finish();
}

Value moduleAttribute(Machine& m, const Value& self, StrObject* name) {
    auto& module = static_cast<ModuleObject&>(*self.rawObject());
    if (const Value* found = module.dict().findName(name))
        return *found;
    if (name == m.names.dict.get())
        return Value::object(module.attributes);
    if (const Value* hook = module.dict().findName(m.names.getattr.get()))
        return call(m, Value(*hook), {Value::object(name)});
    if (typeOf(m, self)->lookup(m, name))
        return genericGetAttribute(m, self, name);
    const Value* title = module.dict().findName(m.names.name.get());
    const bool isPart = isPartlyMade(m, self);
    return m.raise(m.types.AttributeError,
                   (isPart ? "partially initialized module '" : "module '") +
                       (title && asStr(*title) ? asStr(*title)->text : std::string("?")) +
                       "' has no attribute '" + name->text + "'" +
                       (isPart ? " (most likely due to a circular import)" : ""));
}

void setUpModuleType(Machine& m) {
    TypeBuilder type(m, m.types.module);
    type.flags(kHasDict);
    type.slots().getAttribute = moduleAttribute;
    type.slots().repr = [](Machine& machine, const Value& self) {
        const Value* name =
            static_cast<ModuleObject&>(*self.rawObject()).dict().findName(machine.names.name.get());
        const Value* file =
            static_cast<ModuleObject&>(*self.rawObject()).dict().findName(machine.names.file.get());
        const Value* spec = static_cast<ModuleObject&>(*self.rawObject())
                                .dict()
                                .findName(machine.intern("__spec__").get());
        const Value loader = spec && (!file || file->isNone()) && !spec->isNone()
                                 ? findAttribute(machine, *spec, "loader")
                                 : Value();
        if (const auto text = loader ? reprText(machine, loader) : std::nullopt; text && name)
            return machine.str("<module '" + asStr(*name)->text + "' (" + *text + ")>");
        return machine.str("<module '" + (name ? asStr(*name)->text : std::string("?")) + "' " +
                           (file && asStr(*file) ? "from '" + asStr(*file)->text + "'>"
                                                 : std::string("(built-in)>")));
    };
    type.finish();
}

} // namespace

Value localsOf(Machine& machine, const Frame& frame) {
    return frameLocals(machine, frame);
}

void setUpCodeTypes(Machine& m) {
    setUpCode(m);
    setUpFrames(m);
    setUpModuleType(m);
}

} // namespace coroscope::scenes
