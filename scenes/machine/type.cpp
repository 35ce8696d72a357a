// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The life of objects, and how types find attributes: the method resolution order and its cache.
#include "scenes/machine/type.h"

#include "scenes/machine/machine.h"
#include "scenes/machine/objects/dictobject.h"
#include "scenes/machine/objects/functionobject.h"

#include <algorithm>

namespace coroscope::scenes {

// --- objects -------------------------------------------------------------------------------------

Object::~Object() {
    if (type)
        release(type);
}

namespace {

thread_local int destroyDepth = 0;
thread_local std::vector<Object*>* postponed = nullptr;

/// True when the object came back to life.
bool runFinalizers(Object* object) {
    object->flags |= kFinalized;
    object->refCount = 1;
    object->finalize();
    Machine* machine = Machine::current();
    if (object->type && object->type->slots.finalize && machine && !machine->isEnding()) {
        Value self = Value::object(object);
        object->type->slots.finalize(*machine, self);
    }
    return --object->refCount != 0;
}

} // namespace

void destroy(Object* object) noexcept {
    constexpr int kDeepest = 60;
    if ((object->flags & (kHasFinalizer | kFinalized)) == kHasFinalizer && runFinalizers(object))
        return;
    if (object->flags & kWeaklyReferenced)
        Machine::current()->forget(object);
    if (destroyDepth < kDeepest) {
        ++destroyDepth;
        delete object;
        --destroyDepth;
    } else {
        if (!postponed)
            postponed = new std::vector<Object*>;
        postponed->push_back(object);
        return;
    }
    if (destroyDepth > 0 || !postponed)
        return;
    std::vector<Object*>* list = postponed;
    while (!list->empty()) {
        Object* last = list->back();
        list->pop_back();
        ++destroyDepth;
        delete last;
        --destroyDepth;
    }
    delete list;
    postponed = nullptr;
}

Container::Container(Type* objectType) noexcept
    : Object(objectType) {
    if (objectType && objectType->slots.finalize)
        flags |= kHasFinalizer;
    Machine::current()->link(this);
}

Container::~Container() {
    Machine::current()->unlink(this);
    if (attributes)
        release(attributes);
}

void Container::clear() {
    if (DictObject* dict = std::exchange(attributes, nullptr))
        release(dict);
}

// --- types ---------------------------------------------------------------------------------------

Type::Type(Type* metatype, std::string typeName)
    : Container(metatype)
    , name(typeName)
    , qualname(std::move(typeName)) {
    Machine* machine = Machine::current();
    version = machine->nextVersion();
    dict = make<DictObject>(machine->types.dict);
}

namespace {

// The youngest or the oldest class mostly goes first: looked for from both ends.
void forgetSubclass(std::vector<Type*>& all, const Type* gone) {
    for (std::size_t i = 0, n = all.size(); i < (n + 1) / 2; ++i) {
        for (const std::size_t at : {i, n - 1 - i}) {
            if (all[at] == gone) {
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
                return;
            }
        }
    }
}

/// What describes places of this class's instances may live on.
void disownDescriptors(const Type& made) {
    if (!made.has(kHeapType))
        return;
    for (const DictObject::Entry& entry : made.dict->entries) {
        Object* object =
            !entry.key.isNull() && entry.value.isObject() ? entry.value.rawObject() : nullptr;
        if (auto* member = dynamic_cast<SlotMember*>(object); member && member->owner == &made)
            member->owner = nullptr;
        else if (auto* place = dynamic_cast<NativeProperty*>(object);
                 place && place->owner == &made)
            place->owner = nullptr;
    }
}

} // namespace

Type::~Type() {
    disownDescriptors(*this);
    for (const Ref<Type>& parent : bases)
        forgetSubclass(parent->subclasses, this);
}

void Type::clear() {
    disownDescriptors(*this);
    Container::clear();
    version = 0;
    dict->removeAll();
    for (const Ref<Type>& parent : bases)
        forgetSubclass(parent->subclasses, this);
    mro.assign(1, this);
    std::vector<Ref<Type>> old = std::move(bases);
    bases.clear();
    base = nullptr;
}

const Value* Type::lookup(Machine& machine, StrObject* attribute) {
    return machine.cachedLookup(this, attribute);
}

const Value* Machine::cachedLookup(Type* type, StrObject* name) {
    const std::size_t index = ((reinterpret_cast<std::uintptr_t>(name) >> 4) ^
                               (static_cast<std::size_t>(type->version) * 31)) %
                              kLookups;
    LookupEntry& entry = m_lookups[index];
    if (entry.version == type->version && entry.name == name && entry.type == type)
        return entry.found;
    const Value* found = nullptr;
    for (Type* ancestor : type->mro) {
        found = ancestor->dict->findName(name);
        if (found)
            break;
    }
    if (name->flags & kInterned)
        entry = {type, type->version, name, found};
    return found;
}

void Type::changed() {
    version = Machine::current()->nextVersion();
    for (Type* child : subclasses)
        child->changed();
}

void Type::setOwn(Machine& machine, StrObject* attribute, const Value& value) {
    Value old;
    changed();
    if (value)
        dict->setName(attribute, value);
    else
        dict->removeName(attribute, &old);
    if (attribute == machine.names.module.get() && asStr(value)) {
        module = asStr(value)->text;
        instanceText.clear();
    }
    if (attribute->text.starts_with("__"))
        updateSlots(machine, *this);
}

namespace {

using Line = std::vector<Type*>;

bool isInTail(const std::vector<Line>& lines, const Type* candidate) {
    return std::any_of(lines.begin(), lines.end(), [candidate](const Line& line) {
        return line.size() > 1 && std::find(line.begin() + 1, line.end(), candidate) != line.end();
    });
}

Type* nextInOrder(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (!line.empty() && !isInTail(lines, line.front()))
            return line.front();
    }
    return nullptr;
}

} // namespace

bool computeMro(Machine& machine, Type& type) {
    std::vector<Line> lines;
    Line direct;
    for (const Ref<Type>& base : type.bases) {
        lines.push_back(base->mro);
        direct.push_back(base.get());
    }
    lines.push_back(direct);
    type.mro.assign(1, &type);
    while (std::any_of(lines.begin(), lines.end(), [](const Line& l) { return !l.empty(); })) {
        Type* chosen = nextInOrder(lines);
        if (!chosen) {
            std::string names;
            Line left; // the first of each line, once
            for (const Line& line : lines) {
                if (!line.empty() && std::find(left.begin(), left.end(), line[0]) == left.end())
                    left.push_back(line[0]);
            }
            for (const Type* base : left)
                names += (names.empty() ? "" : ", ") + base->name;
            machine.typeError(
                "Cannot create a consistent method resolution\norder (MRO) for bases " + names);
            return false;
        }
        type.mro.push_back(chosen);
        for (Line& line : lines) {
            if (!line.empty() && line.front() == chosen)
                line.erase(line.begin());
        }
    }
    return true;
}

} // namespace coroscope::scenes
