// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of dict: entries in the order of insertion, and an index of positions by hash.
#include "scenes/machine/objects/dictobject.h"

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

namespace {
constexpr std::int32_t kFree = -1;
constexpr std::int32_t kErased = -2;
constexpr std::int64_t kNotFound = -1;
constexpr std::int64_t kRaised = -2;

std::size_t spread(std::int64_t hash) {
    const auto bits = static_cast<std::uint64_t>(hash);
    return static_cast<std::size_t>(bits ^ (bits >> 29));
}

bool isSameText(const Value& key, const StrObject* name, std::int64_t keyHash, std::int64_t hash) {
    if (key.asObject() == name)
        return true;
    if (keyHash != hash)
        return false;
    const StrObject* other = asStr(key);
    return other && other->text == name->text;
}
} // namespace

void DictObject::clear() {
    Container::clear();
    removeAll();
}

void DictObject::removeAll() {
    // What goes may look at this dict: it is empty by then.
    auto old = std::move(entries);
    entries.clear();
    m_index.clear();
    used = 0;
    if (Machine* machine = Machine::current())
        keysVersion = machine->nextVersion();
}

std::int64_t DictObject::locateName(const StrObject* name) const {
    const std::int64_t hash = name->hash();
    if (m_index.empty()) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].key.asObject() == name)
                return static_cast<std::int64_t>(i);
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (isSameText(entries[i].key, name, entries[i].hash, hash))
                return static_cast<std::int64_t>(i);
        }
        return kNotFound;
    }
    const std::size_t mask = m_index.size() - 1;
    for (std::size_t at = spread(hash) & mask;; at = (at + 1) & mask) {
        const std::int32_t position = m_index[at];
        if (position == kFree)
            return kNotFound;
        if (position != kErased &&
            isSameText(entries[static_cast<std::size_t>(position)].key, name,
                       entries[static_cast<std::size_t>(position)].hash, hash))
            return position;
    }
}

std::int64_t DictObject::locate(Machine& machine, const Value& key, std::int64_t hash) {
    if (key.isObject() && key.rawObject()->type == machine.types.str)
        return locateName(static_cast<StrObject*>(key.rawObject()));
    if (m_index.empty()) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].hash != hash || entries[i].key.isNull())
                continue;
            const Value candidate = entries[i].key;
            const int same = candidate.is(key) ? 1 : equals(machine, candidate, key);
            if (same < 0)
                return kRaised;
            if (same)
                return static_cast<std::int64_t>(i);
        }
        return kNotFound;
    }
    const std::size_t mask = m_index.size() - 1;
    for (std::size_t at = spread(hash) & mask;; at = (at + 1) & mask) {
        const std::int32_t position = m_index[at];
        if (position == kFree)
            return kNotFound;
        if (position == kErased || entries[static_cast<std::size_t>(position)].hash != hash)
            continue;
        const Value candidate = entries[static_cast<std::size_t>(position)].key;
        const std::uint32_t before = keysVersion;
        const int same = candidate.is(key) ? 1 : equals(machine, candidate, key);
        if (same < 0)
            return kRaised;
        if (before != keysVersion)
            return locate(machine, key, hash);
        if (same)
            return position;
    }
}

void DictObject::indexEntry(std::size_t position) {
    const std::size_t mask = m_index.size() - 1;
    std::size_t at = spread(entries[position].hash) & mask;
    while (m_index[at] >= 0)
        at = (at + 1) & mask;
    m_index[at] = static_cast<std::int32_t>(position);
}

void DictObject::rebuild(std::size_t capacity) {
    if (used != entries.size()) {
        std::size_t to = 0;
        for (std::size_t from = 0; from < entries.size(); ++from) {
            if (entries[from].key.isNull())
                continue;
            if (to != from)
                entries[to] = std::move(entries[from]);
            ++to;
        }
        entries.resize(to);
    }
    std::size_t size = 32;
    while (size < capacity * 2)
        size *= 2;
    m_index.assign(size, kFree);
    for (std::size_t i = 0; i < entries.size(); ++i)
        indexEntry(i);
}

void DictObject::append(const Value& key, std::int64_t hash, Value value) {
    if (entries.capacity() == 0)
        entries.reserve(4);
    if (entries.size() >= kLinear) {
        if (m_index.empty() || (entries.size() + 1) * 3 > m_index.size() * 2)
            rebuild(used * 2 + 1);
    }
    entries.push_back({key, std::move(value), hash});
    ++used;
    keysVersion = Machine::current()->nextVersion();
    if (!m_index.empty())
        indexEntry(entries.size() - 1);
}

void DictObject::erase(std::int64_t position, Value* old) {
    Entry& entry = entries[static_cast<std::size_t>(position)];
    if (!m_index.empty()) {
        const std::size_t mask = m_index.size() - 1;
        std::size_t at = spread(entry.hash) & mask;
        while (m_index[at] != position)
            at = (at + 1) & mask;
        m_index[at] = kErased;
    }
    --used;
    keysVersion = Machine::current()->nextVersion();
    const Value key = std::move(entry.key);
    Value value = std::move(entry.value);
    if (static_cast<std::size_t>(position) + 1 == entries.size() && m_index.empty())
        entries.pop_back();
    if (old)
        *old = std::move(value);
}

Value* DictObject::find(Machine& machine, const Value& key) {
    std::int64_t code = 0;
    if (!hash(machine, key, code))
        return nullptr;
    return findHashed(machine, key, code);
}

Value* DictObject::findHashed(Machine& machine, const Value& key, std::int64_t code) {
    const std::int64_t position = locate(machine, key, code);
    return position < 0 ? nullptr : &entries[static_cast<std::size_t>(position)].value;
}

Value* DictObject::findName(const StrObject* name) {
    const std::int64_t position = locateName(name);
    return position < 0 ? nullptr : &entries[static_cast<std::size_t>(position)].value;
}

bool DictObject::set(Machine& machine, const Value& key, Value value) {
    std::int64_t code = 0;
    return hash(machine, key, code) && setHashed(machine, key, code, std::move(value));
}

bool DictObject::setHashed(Machine& machine, const Value& key, std::int64_t code, Value value) {
    const std::int64_t position = locate(machine, key, code);
    if (position == kRaised)
        return false;
    if (position >= 0) {
        Value old = std::move(value);
        entries[static_cast<std::size_t>(position)].value.swap(old);
        return true;
    }
    append(key, code, std::move(value));
    return (used & 0xfff) != 0 ||
           machine.reserve(static_cast<std::int64_t>(used * sizeof(Entry)) / 4);
}

void DictObject::setName(StrObject* name, Value value) {
    const std::int64_t position = locateName(name);
    if (position >= 0) {
        Value old = std::move(value);
        entries[static_cast<std::size_t>(position)].value.swap(old);
        return;
    }
    append(Value::object(name), name->hash(), std::move(value));
}

int DictObject::remove(Machine& machine, const Value& key, Value* old) {
    std::int64_t code = 0;
    if (!hash(machine, key, code))
        return -1;
    const std::int64_t position = locate(machine, key, code);
    if (position == kRaised)
        return -1;
    if (position == kNotFound)
        return 0;
    erase(position, old);
    return 1;
}

bool DictObject::removeName(const StrObject* name, Value* old) {
    const std::int64_t position = locateName(name);
    if (position < 0)
        return false;
    erase(position, old);
    return true;
}

DictObject::Entry* DictObject::next(std::size_t& position) {
    while (position < entries.size()) {
        Entry& entry = entries[position++];
        if (!entry.key.isNull())
            return &entry;
    }
    return nullptr;
}

void DictView::clear() {
    Container::clear();
    dict = make<DictObject>(dict->type);
}

void DictIterator::clear() {
    Container::clear();
    dict = nullptr;
}

} // namespace coroscope::scenes
