// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Listings of code and the names of opcodes.
#include "scenes/machine/disassemble.h"

#include <sstream>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kNames[] = {
#define COROSCOPE_OPCODE_NAME(name, text) text,
    COROSCOPE_OPCODES(COROSCOPE_OPCODE_NAME)
#undef COROSCOPE_OPCODE_NAME
};

std::string itemsText(const std::vector<Constant>& items) {
    std::string text;
    for (const Constant& item : items)
        text += (text.empty() ? "" : ", ") + constantText(item);
    return text;
}

struct Text {
    std::string operator()(const NoneConstant&) const { return "None"; }
    std::string operator()(const EllipsisConstant&) const { return "Ellipsis"; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const BigIntegerConstant& value) const { return value.decimal; }
    std::string operator()(double value) const {
        std::ostringstream out;
        out.precision(17);
        out << value;
        return out.str();
    }
    std::string operator()(const ComplexConstant& value) const {
        return (*this)(value.real) + "+" + (*this)(value.imaginary) + "j";
    }
    std::string operator()(const std::string& value) const { return "'" + value + "'"; }
    std::string operator()(const BytesConstant& value) const { return "b'" + value.bytes + "'"; }
    std::string operator()(const TupleConstant& value) const {
        return "(" + itemsText(value.items) + (value.items.size() == 1 ? ",)" : ")");
    }
    std::string operator()(const FrozenSetConstant& value) const {
        return "frozenset({" + itemsText(value.items) + "})";
    }
    std::string operator()(const std::shared_ptr<const Code>& code) const {
        return "<code " + code->name + ">";
    }
};

std::string meaning(const Code& code, const Instruction& instruction) {
    const std::uint32_t arg = instruction.arg;
    switch (instruction.opcode) {
    case Opcode::LoadConst:
    case Opcode::KwNames:
        return constantText(code.constants[arg]);
    case Opcode::LoadGlobal:
        return code.names[arg >> 1];
    case Opcode::LoadName:
    case Opcode::StoreName:
    case Opcode::DeleteName:
    case Opcode::StoreGlobal:
    case Opcode::DeleteGlobal:
    case Opcode::LoadAttr:
    case Opcode::StoreAttr:
    case Opcode::DeleteAttr:
    case Opcode::LoadMethod:
    case Opcode::ImportName:
    case Opcode::ImportFrom:
        return code.names[arg];
    case Opcode::LoadFast:
    case Opcode::StoreFast:
    case Opcode::DeleteFast:
    case Opcode::MakeCell:
    case Opcode::LoadClosure:
    case Opcode::LoadDeref:
    case Opcode::StoreDeref:
    case Opcode::DeleteDeref:
    case Opcode::LoadClassDeref:
        return code.locals[arg].name;
    default:
        return {};
    }
}

} // namespace

std::string_view opcodeName(Opcode opcode) {
    return kNames[static_cast<std::size_t>(opcode)];
}

std::string constantText(const Constant& constant) {
    return std::visit(Text{}, constant.value);
}

std::string disassemble(const Code& code) {
    std::ostringstream out;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const Instruction& instruction = code.instructions[i];
        out << i << '\t' << code.spans[i].line << '\t' << opcodeName(instruction.opcode) << '\t'
            << instruction.arg;
        const std::string what = meaning(code, instruction);
        if (!what.empty())
            out << "\t(" << what << ')';
        out << '\n';
    }
    for (const ExceptionEntry& entry : code.exceptionTable)
        out << "handler\t" << entry.start << '\t' << entry.end << "\t-> " << entry.target << "\t["
            << entry.depth << ']' << (entry.pushesLasti ? " lasti" : "") << '\n';
    return out.str();
}

} // namespace coroscope::scenes
