// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The class statement: from a body to a type.
#include "scenes/machine/interpreter.h"
#include "scenes/machine/objects/classes.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

/// Those exceptions that hold more than their arguments.
const Type* exceptionRoot(Machine& machine, const Type& type) {
    const Types& t = machine.types;
    for (const Type* ancestor : type.mro) {
        for (const Type* root :
             {t.OSError, t.SyntaxError, t.StopIteration, t.SystemExit, t.ImportError, t.NameError,
              t.AttributeError, t.UnicodeDecodeError, t.UnicodeEncodeError, t.UnicodeTranslateError,
              t.BaseExceptionGroup}) {
            if (ancestor == root)
                return root;
        }
    }
    return t.BaseException;
}

} // namespace

const Type* layoutRoot(Machine& machine, const Type& type) {
    const Types& types = machine.types;
    if (type.has(kExceptionType))
        return exceptionRoot(machine, type);
    for (const Type* ancestor : type.mro) {
        if (!ancestor->has(kHeapType) &&
            (ancestor->slots.newInstance != types.object->slots.newInstance ||
             ancestor->has(kNotCallable)))
            return ancestor == types.boolean ? types.integer : ancestor;
    }
    return types.object;
}

namespace {

/// How many slots the two have from the same ancestor.
std::size_t commonSlots(const Type& a, const Type& b) {
    std::size_t most = 0;
    for (const Type* ancestor : a.mro) {
        if (b.isSubtypeOf(ancestor))
            most = std::max(most, ancestor->slotNames.size());
    }
    return most;
}

/// "__name" as the class body would write it.
std::string mangled(const Type& type, const std::string& name) {
    const std::size_t first = type.name.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || first == std::string::npos)
        return name;
    return "_" + type.name.substr(first) + name;
}

bool isIdentifier(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                              static_cast<unsigned char>(c) > 127;
        if (!isLetter && (i == 0 || c < '0' || c > '9'))
            return false;
    }
    return !text.empty();
}

/// The base that decides the layout; null when it raised, because two bases disagree.
Type* layoutBase(Machine& m, const Type& made) {
    Type* best = made.bases.front().get();
    for (const Ref<Type>& base : made.bases) {
        const Type* root = layoutRoot(m, *base);
        const Type* bestRoot = layoutRoot(m, *best);
        if (bestRoot->isSubtypeOf(root))
            continue;
        if (!root->isSubtypeOf(bestRoot)) {
            m.typeError("multiple bases have instance lay-out conflict");
            return nullptr;
        }
        best = base.get();
    }
    // Slots of one base would lie where those of the other do.
    for (const Ref<Type>& base : made.bases) {
        const bool isOne = best->isSubtypeOf(base.get()) || base->isSubtypeOf(best);
        if (!isOne && base->slotNames.size() > commonSlots(*base, *best)) {
            if (best->slotNames.size() > commonSlots(*base, *best) ||
                layoutRoot(m, *best) != layoutRoot(m, *base)) {
                m.typeError("multiple bases have instance lay-out conflict");
                return nullptr;
            }
            best = base.get();
        }
    }
    return best;
}

bool takeBases(Machine& m, Type& made, const ValueVector& bases) {
    for (const Value& value : bases) {
        Type* base = asType(value);
        if (!base) {
            m.typeError("bases must be types");
            return false;
        }
        if (base->has(kFinal) || base == m.types.boolean) {
            m.typeError("type '" + base->name + "' is not an acceptable base type");
            return false;
        }
        const bool isTwice = std::any_of(made.bases.begin(), made.bases.end(),
                                         [base](const Ref<Type>& b) { return b.get() == base; });
        if (isTwice) {
            m.typeError("duplicate base class " + base->name);
            return false;
        }
        made.bases.emplace_back(base);
    }
    if (made.bases.empty())
        made.bases.emplace_back(m.types.object);
    return true;
}

bool addSlots(Machine& m, Type& made) {
    made.slotNames = made.base->slotNames;
    const Value* declared = made.dict->findName(m.names.slots.get());
    if (!declared) {
        made.typeFlags |= kHasDict;
        return true;
    }
    ValueVector names;
    if (asStr(*declared))
        names.push_back(*declared);
    else if (!collect(m, Value(*declared), names))
        return false;
    for (const Type* fixed : {m.types.integer, m.types.bytes, m.types.tuple, m.types.type}) {
        if (!names.empty() && made.base->isSubtypeOf(fixed)) {
            m.typeError("nonempty __slots__ not supported for subtype of '" + made.base->name +
                        "'");
            return false;
        }
    }
    const bool isInstanceLayout = !made.has(kExceptionType) && !made.has(kListType) &&
                                  !made.has(kDictType) && !made.has(kTupleType) &&
                                  !made.has(kTypeType);
    bool hasDict = false;
    for (const Value& name : names) {
        if (!asStr(name)) {
            m.typeError("__slots__ items must be strings, not '" + typeName(m, name) + "'");
            return false;
        }
        if (!isIdentifier(asStr(name)->text)) {
            m.typeError("__slots__ must be identifiers");
            return false;
        }
        const bool isDict = asStr(name)->text == "__dict__";
        if (isDict && (hasDict || made.base->has(kHasDict) || made.has(kHasDict))) {
            m.typeError("__dict__ slot disallowed: we already got one");
            return false;
        }
        hasDict = hasDict || isDict;
    }
    std::vector<std::string> own;
    for (const Value& name : names) {
        const std::string text = mangled(made, asStr(name)->text);
        const Ref<StrObject> key = m.intern(text);
        const bool isOwnPlace = text == "__dict__" || text == "__weakref__";
        const bool isAgain = std::any_of(names.begin(), names.end(), [&](const Value& other) {
            return other.is(name) && &other < &name;
        });
        if (!isOwnPlace && made.dict->findName(key.get()) && !isAgain) {
            m.valueError("'" + text + "' in __slots__ conflicts with class variable");
            return false;
        }
        if (isOwnPlace || !isInstanceLayout) {
            if (text != "__weakref__")
                made.typeFlags |= kHasDict;
            continue;
        }
        own.push_back(text);
    }
    std::sort(own.begin(), own.end());
    for (const std::string& text : own) {
        const Ref<StrObject> key = m.intern(text);
        made.dict->setName(key.get(), Value(make<SlotMember>(m.types.slotMember, key.get(), &made,
                                                             made.slotNames.size())));
        made.slotNames.push_back(key);
    }
    return true;
}

Value ownDict(Machine& m, const Value& self) {
    DictObject* dict = self.isObject() ? instanceDict(m, self.rawObject()) : nullptr;
    return dict ? Value::object(dict)
                : m.raise(m.types.AttributeError,
                          "'" + typeName(m, self) + "' object has no attribute '__dict__'");
}

/// Whether instances of a class have one of the two places from a base.
bool hasFromBase(Machine& m, const Type& made, std::string_view place) {
    const bool isDict = place == "__dict__";
    const Ref<StrObject> key = m.intern(place);
    for (const Ref<Type>& base : made.bases) {
        for (const Type* type : base->mro) {
            if (type->has(kHeapType) && type->dict->findName(key.get()))
                return true;
            if (type == m.types.type || (isDict && type->has(kExceptionType)))
                return true;
            // Sets can be referred to weakly; what has no fixed size cannot.
            if (!isDict &&
                (type == m.types.set || type == m.types.frozenset || type == m.types.integer ||
                 type == m.types.bytes || type == m.types.tuple))
                return true;
        }
    }
    return false;
}

/// `__dict__` and `__weakref__` of the class that brings them, after its own names.
void addPlaces(Machine& m, Type& made) {
    const Value* declared = made.dict->findName(m.names.slots.get());
    ValueVector names;
    if (declared && asStr(*declared))
        names.push_back(*declared);
    else if (declared && !collect(m, Value(*declared), names))
        m.clearError(); // told before
    const auto isWanted = [&](std::string_view place) {
        return !declared || std::any_of(names.begin(), names.end(), [&](const Value& name) {
            return asStr(name) && asStr(name)->text == place;
        });
    };
    const auto add = [&](std::string_view place, NativeProperty::Getter get,
                         NativeProperty::Setter set) {
        const Ref<StrObject> key = m.intern(place);
        if (isWanted(place) && !hasFromBase(m, made, place) && !made.dict->findName(key.get()))
            made.dict->setName(key.get(),
                               Value(make<NativeProperty>(m.types.nativeProperty,
                                                          std::string(place), &made, get, set)));
    };
    if (made.has(kHasDict))
        add("__dict__", ownDict, setOwnDict);
    add(
        "__weakref__", [](Machine&, const Value&) { return Value::none(); }, nullptr);
}

void wrapSpecialFunctions(Machine& m, Type& made) {
    const auto wrap = [&](std::string_view name, Type* wrapper) {
        const Ref<StrObject> key = m.intern(name);
        Value* found = made.dict->findName(key.get());
        if (found && found->isObject() && found->rawObject()->type == m.types.function)
            *found = Value(make<MethodWrapper>(wrapper, *found));
    };
    wrap("__new__", m.types.staticMethod);
    wrap("__init_subclass__", m.types.classMethod);
    wrap("__class_getitem__", m.types.classMethod);
    if (made.dict->findName(m.names.eq.get()) && !made.dict->findName(m.names.hash.get()))
        made.dict->setName(m.names.hash.get(), Value::none());
}

bool tellNames(Machine& m, Type& made) {
    const auto entries = made.dict->entries;
    for (const auto& entry : entries) {
        if (entry.key.isNull())
            continue;
        const Value value = entry.value;
        if (!typeOf(m, value)->lookup(m, m.names.set_name.get()))
            continue;
        const Value method = specialMethod(m, value, m.names.set_name.get());
        if (!method || !call(m, method, {Value::object(&made), entry.key})) {
            if (m.isStopping())
                return false;
            const Value cause = m.takeError();
            Value error = m.makeException(m.types.RuntimeError,
                                          "Error calling __set_name__ on '" + typeName(m, value) +
                                              "' instance '" + asStr(entry.key)->text + "' in '" +
                                              made.name + "'");
            setAttribute(m, error, m.names.cause.get(), cause);
            m.raiseValue(error);
            return false;
        }
    }
    return true;
}

bool initSubclass(Machine& m, Type& made, DictObject* keywords) {
    bool isBehind = false;
    for (Type* type : made.mro) {
        const Value* found = isBehind ? type->dict->findName(m.names.init_subclass.get()) : nullptr;
        isBehind = true;
        if (!found)
            continue;
        Value hook = *found;
        if (auto get = typeOf(m, hook)->slots.descriptorGet)
            hook = get(m, hook, {}, Value::object(&made));
        return hook && callWith(m, hook, {}, keywords);
    }
    return true;
}

std::string nameOf(Machine& m, StrObject* key, DictObject& dict, const std::string& fallback) {
    const Value* found = dict.findName(key);
    (void)m;
    return found && asStr(*found) ? asStr(*found)->text : fallback;
}

} // namespace

Value makeClass(Machine& m, Type* metatype, const std::string& name, const ValueVector& bases,
                DictObject& names, DictObject* keywords) {
    Type* meta = metatype;
    for (const Value& base : bases) {
        if (Type* type = asType(base); type && type->type->isSubtypeOf(meta))
            meta = type->type;
    }
    Ref<Type> made = make<Type>(meta, name);
    made->typeFlags |= kHeapType;
    if (!takeBases(m, *made, bases) || !updateDict(m, *made->dict, Value::object(&names)))
        return {};
    made->base = layoutBase(m, *made);
    if (!made->base)
        return {};
    made->qualname = nameOf(m, m.names.qualname.get(), *made->dict, name);
    made->module = nameOf(m, m.names.module.get(), *made->dict, "__main__");
    made->dict->removeName(m.names.qualname.get());
    if (!made->dict->findName(m.names.module.get()) && m.frame) {
        Value* caller = m.frame->function->globals->findName(m.intern("__name__").get());
        if (caller && asStr(*caller)) {
            made->module = asStr(*caller)->text;
            made->dict->setName(m.names.module.get(), *caller);
        }
    }
    Value cell;
    made->dict->removeName(m.names.classcell.get(), &cell);
    made->typeFlags |= made->base->typeFlags & kInheritedTypeFlags & ~kHasDict;
    if (made->base->has(kHeapType) || made->base->has(kExceptionType) || made->base->has(kTypeType))
        made->typeFlags |= made->base->typeFlags & kHasDict;
    for (const Ref<Type>& base : made->bases)
        made->typeFlags |= base->typeFlags & (kSequence | kMapping);
    if (!addSlots(m, *made))
        return {};
    addPlaces(m, *made);
    if (!made->dict->findName(m.names.doc.get()))
        made->dict->setName(m.names.doc.get(), Value::none());
    wrapSpecialFunctions(m, *made);
    if (!computeMro(m, *made))
        return {};
    for (const Ref<Type>& base : made->bases)
        base->subclasses.push_back(made.get());
    const bool hasDict = made->has(kHasDict);
    inheritSlots(m, *made);
    if (!hasDict)
        made->typeFlags &= ~static_cast<std::uint32_t>(kHasDict);
    made->changed();
    if (cell.isObject() && cell.rawObject()->type == m.types.cell)
        static_cast<CellObject&>(*cell.rawObject()).content = Value(made);
    if (!tellNames(m, *made) || !initSubclass(m, *made, keywords))
        return {};
    return Value(std::move(made));
}

Value buildClass(Machine& m, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (count < 2)
        return m.typeError("__build_class__: not enough arguments");
    auto* function = objectAs<FunctionObject>(args[0], m.types.function);
    if (!function)
        return m.typeError("__build_class__: func must be a function");
    ValueVector bases;
    bool hasOriginals = false;
    const ValueVector given(args.values + 2, args.values + count);
    for (const Value& base : given) {
        if (asType(base)) {
            bases.push_back(base);
            continue;
        }
        const Value hook = findAttribute(m, base, m.names.mro_entries.get());
        if (m.hasError())
            return {};
        if (!hook) {
            bases.push_back(base);
            continue;
        }
        hasOriginals = true;
        const Value entries = call(m, hook, {m.tuple(given)});
        if (!entries || !collect(m, entries, bases))
            return {};
    }
    Ref<DictObject> keywords = m.newDict();
    Value metaclass;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        StrObject* name = asStr(args.names->items[i]);
        if (name->text == "metaclass")
            metaclass = args[count + i];
        else
            keywords->setName(name, args[count + i]);
    }
    if (!metaclass) {
        metaclass =
            bases.empty() ? Value::object(m.types.type) : Value::object(typeOf(m, bases.front()));
        if (!bases.empty() && !asType(bases.front()))
            metaclass = Value::object(typeOf(m, bases.front()));
    }
    if (Type* meta = asType(metaclass)) {
        for (const Value& base : bases) {
            Type* other = typeOf(m, base);
            if (meta->isSubtypeOf(other))
                continue;
            if (!other->isSubtypeOf(meta)) {
                return m.typeError("metaclass conflict: the metaclass of a derived class must be "
                                   "a (non-strict) subclass of the metaclasses of all its bases");
            }
            meta = other;
        }
        metaclass = Value::object(meta);
    }
    const Value baseTuple = m.tuple(bases);
    Value names(m.newDict());
    if (metaclass.asObject() != m.types.type) {
        const Value prepare = findAttribute(m, metaclass, m.names.prepare.get());
        if (prepare)
            names = callWith(m, prepare, {args[1], baseTuple}, keywords.get());
        if (m.hasError() || !names)
            return {};
    }
    DictObject* dict = asDict(names);
    if (!dict)
        return m.typeError("__prepare__() must return a mapping, not " + typeName(m, names));
    const Ref<FunctionObject> kept(function);
    const Value cell = runCode(m, *kept, dict);
    if (!cell)
        return {};
    if (hasOriginals)
        dict->setName(m.intern("__orig_bases__").get(), m.tuple(given));
    Value made = callWith(m, metaclass, {args[1], baseTuple, names}, keywords.get());
    if (made && cell.isObject() && cell.rawObject()->type == m.types.cell && asType(made)) {
        Value& content = static_cast<CellObject&>(*cell.rawObject()).content;
        if (!content)
            content = made;
    }
    return made;
}

Value directory(Machine& m, const Value& value) {
    Ref<DictObject> names = m.newDict();
    const auto add = [&](DictObject& from) {
        std::size_t position = 0;
        while (DictObject::Entry* entry = from.next(position)) {
            if (asStr(entry->key))
                names->setName(asStr(entry->key), Value::none());
        }
    };
    if (value.isObject() && typeOf(m, value)->has(kHasDict)) {
        if (DictObject* own = static_cast<Container*>(value.rawObject())->attributes)
            add(*own);
    }
    const Type* type = asType(value) ? asType(value) : typeOf(m, value);
    if (typeOf(m, value) != m.types.module) {
        for (Type* each : type->mro)
            add(*each->dict);
        // object has it for all instances here; CPython gives it to those classes that have one.
        const bool isListed = typeOf(m, value)->has(kHasDict) && !asType(value);
        bool isOwn = isListed;
        for (const Type* each : type->mro)
            isOwn = isOwn || (each != m.types.object && each->dict->findName(m.names.dict.get()));
        if (!isOwn)
            names->removeName(m.names.dict.get());
    }
    Value list = makeList(m, Value(names));
    return list && callMethod(m, list, "sort") ? list : Value();
}

} // namespace coroscope::scenes
