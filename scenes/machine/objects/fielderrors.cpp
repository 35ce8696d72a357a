// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// SyntaxError and the three UnicodeErrors, whose arguments are attributes too.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/exceptionparts.h"
#include "scenes/machine/typebuilder.h"

#include <cstdio>

namespace coroscope::scenes {

namespace {

enum SyntaxField { kMessage, kFile, kLine, kColumn, kText, kEndLine, kEndColumn, kSyntaxFields };
enum UnicodeField { kEncoding, kObject, kStart, kEnd, kReason, kUnicodeFields };

void keepArguments(Machine& m, ExceptionObject& made, const Args& args) {
    made.args = Ref<TupleObject>(
        asTuple(m.tuple(ValueVector(args.values, args.values + args.positionalCount()))));
}

bool hasNoKeywords(Machine& m, const Value& self, const Args& args) {
    if (args.keywordCount() == 0 || typeOf(m, self)->has(kHeapType))
        return true;
    m.typeError(typeName(m, self) + "() takes no keyword arguments");
    return false;
}

// --- SyntaxError ---------------------------------------------------------------------------------

bool syntaxInit(Machine& m, const Value& self, const Args& args) {
    ExceptionObject& made = exceptionOf(self);
    if (!hasNoKeywords(m, self, args))
        return false;
    keepArguments(m, made, args);
    made.fields.assign(kSyntaxFields, Value::none());
    const std::uint32_t count = args.positionalCount();
    if (count > 0)
        made.fields[kMessage] = args[0];
    if (count != 2)
        return true;
    const Value place = makeTuple(m, args[1]);
    if (!place)
        return false;
    const ValueVector& parts = asTuple(place)->items;
    if (parts.size() < 4 || parts.size() > 6) {
        m.typeError("function takes " + std::string(parts.size() < 4 ? "at least 4" : "at most 6") +
                    " arguments (" + std::to_string(parts.size()) + " given)");
        return false;
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        made.fields[i + 1] = parts[i];
    if (parts.size() == 5) {
        m.typeError("end_offset must be provided when end_lineno is provided");
        return false;
    }
    return true;
}

Value syntaxStr(Machine& m, const Value& self) {
    const ValueVector& fields = exceptionOf(self).fields;
    if (fields.size() < kSyntaxFields)
        return m.types.BaseException->slots.str(m, self);
    const auto message = strText(m, fields[kMessage]);
    if (!message)
        return {};
    const StrObject* file = asStr(fields[kFile]);
    std::string place;
    if (file)
        place = file->text.substr(file->text.rfind('/') + 1);
    if (fields[kLine].isInt())
        place += (file ? ", line " : "line ") + std::to_string(fields[kLine].asInt());
    return m.str(place.empty() ? *message : *message + " (" + place + ")");
}

// --- UnicodeError --------------------------------------------------------------------------------

/// UnicodeTranslateError has no encoding.
bool isTranslate(const Machine& m, const Value& self) {
    return typeOf(m, self)->isSubtypeOf(m.types.UnicodeTranslateError);
}

bool isFitting(Machine& m, const Value& self, const ValueVector& fields) {
    const bool isDecode = typeOf(m, self)->isSubtypeOf(m.types.UnicodeDecodeError);
    const auto refuse = [&m](std::size_t at, const char* what, const Value& value) {
        m.typeError("argument " + std::to_string(at) + " must be " + what + ", not " +
                    typeName(m, value));
        return false;
    };
    const std::size_t shift = isTranslate(m, self) ? 0 : 1;
    if (shift && !asStr(fields[kEncoding]))
        return refuse(1, "str", fields[kEncoding]);
    if (isDecode && !bytesLike(m, fields[kObject])) {
        m.typeError("a bytes-like object is required, not '" + typeName(m, fields[kObject]) + "'");
        return false;
    }
    if (!isDecode && !asStr(fields[kObject]))
        return refuse(1 + shift, "str", fields[kObject]);
    for (const UnicodeField each : {kStart, kEnd}) {
        std::int64_t number = 0;
        if (!indexNumber(m, fields[each], number))
            return false;
    }
    return asStr(fields[kReason]) || refuse(4 + shift, "str", fields[kReason]);
}

bool unicodeInit(Machine& m, const Value& self, const Args& args) {
    ExceptionObject& made = exceptionOf(self);
    if (!hasNoKeywords(m, self, args))
        return false;
    keepArguments(m, made, args);
    const std::uint32_t count = args.positionalCount();
    const std::uint32_t wanted = isTranslate(m, self) ? kUnicodeFields - 1 : kUnicodeFields;
    if (count != wanted) {
        m.typeError("function takes exactly " + std::to_string(wanted) + " arguments (" +
                    std::to_string(count) + " given)");
        return false;
    }
    ValueVector fields(args.values, args.values + count);
    if (isTranslate(m, self))
        fields.insert(fields.begin(), Value::none());
    if (!isFitting(m, self, fields))
        return false;
    made.fields = std::move(fields);
    return true;
}

/// "'\xe9'" or "0xe9": what stands at `index` of the object.
std::string shownAt(Machine& m, const ValueVector& fields, std::int64_t index) {
    char shown[32] = "";
    if (const auto bytes = bytesLike(m, fields[kObject])) {
        std::snprintf(shown, sizeof shown, "0x%02x",
                      static_cast<unsigned char>((*bytes)[static_cast<std::size_t>(index)]));
        return shown;
    }
    const StrObject& text = *asStr(fields[kObject]);
    std::size_t offset = text.offsetOf(index);
    const auto c = static_cast<unsigned>(decodeAt(text.text, offset));
    std::snprintf(shown, sizeof shown,
                  c < 0x100     ? "'\\x%02x'"
                  : c < 0x10000 ? "'\\u%04x'"
                                : "'\\U%08x'",
                  c);
    return shown;
}

Value unicodeStr(Machine& m, const Value& self) {
    const ValueVector fields = exceptionOf(self).fields;
    if (fields.size() < kUnicodeFields)
        return m.str("");
    std::int64_t start = 0;
    std::int64_t end = 0;
    if (!indexNumber(m, fields[kStart], start) || !indexNumber(m, fields[kEnd], end))
        return {};
    const auto reason = strText(m, fields[kReason]);
    if (!reason)
        return {};
    const bool isDecode = bytesLike(m, fields[kObject]).has_value();
    const std::int64_t size = isDecode
                                  ? static_cast<std::int64_t>(bytesLike(m, fields[kObject])->size())
                                  : asStr(fields[kObject])->length;
    const std::string what = isDecode ? "byte" : "character";
    std::string text = "can't translate ";
    if (!isTranslate(m, self)) {
        text = "'" + strText(m, fields[kEncoding]).value_or("") + "' codec can't " +
               (isDecode ? "decode " : "encode ");
    }
    if (end == start + 1 && start >= 0 && start < size)
        text += what + " " + shownAt(m, fields, start) + " in position " + std::to_string(start);
    else
        text += what + "s in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    return m.str(text + ": " + *reason);
}

// --- attributes ----------------------------------------------------------------------------------

template <int Index>
Value getField(Machine&, const Value& self) {
    const ValueVector& fields = exceptionOf(self).fields;
    return Index < static_cast<int>(fields.size()) ? fields[Index] : Value::none();
}

template <int Index>
bool setField(Machine&, const Value& self, const Value& to) {
    ValueVector& fields = exceptionOf(self).fields;
    if (Index < static_cast<int>(fields.size()))
        fields[Index] = to ? to : Value::none();
    return true;
}

void addUnicodeMembers(Machine& m, Type* each) {
    TypeBuilder type(m, each);
    if (each != m.types.UnicodeTranslateError)
        type.property("encoding", getField<kEncoding>, setField<kEncoding>);
    type.property("object", getField<kObject>, setField<kObject>)
        .property("start", getField<kStart>, setField<kStart>)
        .property("end", getField<kEnd>, setField<kEnd>)
        .property("reason", getField<kReason>, setField<kReason>);
}

} // namespace

void setFieldSlots(Machine& m, const Type* type, Slots& slots) {
    const Types& t = m.types;
    if (type == t.SyntaxError) {
        slots.init = syntaxInit;
        slots.str = syntaxStr;
    } else if (type == t.UnicodeDecodeError || type == t.UnicodeEncodeError ||
               type == t.UnicodeTranslateError) {
        slots.init = unicodeInit;
        slots.str = unicodeStr;
    }
}

void setUpFieldErrors(Machine& m) {
    const Types& t = m.types;
    TypeBuilder(m, t.SyntaxError)
        .property("msg", getField<kMessage>, setField<kMessage>)
        .property("filename", getField<kFile>, setField<kFile>)
        .property("lineno", getField<kLine>, setField<kLine>)
        .property("offset", getField<kColumn>, setField<kColumn>)
        .property("text", getField<kText>, setField<kText>)
        .property("end_lineno", getField<kEndLine>, setField<kEndLine>)
        .property("end_offset", getField<kEndColumn>, setField<kEndColumn>)
        .property("print_file_and_line", getField<kSyntaxFields>, setField<kSyntaxFields>);
    for (Type* each : {t.UnicodeDecodeError, t.UnicodeEncodeError, t.UnicodeTranslateError})
        addUnicodeMembers(m, each);
}

} // namespace coroscope::scenes
