// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of set, with the probing and the growth of CPython's setobject.c.
#include "scenes/machine/objects/setobject.h"

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

namespace {
constexpr std::size_t kLinearProbes = 9;
constexpr int kPerturbShift = 5;
} // namespace

void SetObject::clear() {
    Container::clear();
    removeAll();
}

void SetObject::removeAll() {
    auto old = std::move(table);
    table.assign(8, {});
    fill = used = finger = 0;
}

SetObject::Entry* SetObject::locate(Machine& machine, const Value& key, std::int64_t code,
                                    bool& isFound) {
    if (isOrdered)
        return locateInOrder(machine, key, code, isFound);
    isFound = false;
    for (;;) {
        const std::size_t mask = table.size() - 1;
        auto perturb = static_cast<std::uint64_t>(code);
        std::size_t i = static_cast<std::size_t>(code) & mask;
        bool isRestarted = false;
        Entry* erased = nullptr; // CPython adds to the last one that it passed
        while (!isRestarted) {
            std::size_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
            for (std::size_t at = i;; ++at) {
                Entry& entry = table[at];
                if (entry.key.isNull() && entry.hash == 0)
                    return erased ? erased : &entry;
                if (entry.key.isNull())
                    erased = &entry;
                if (entry.hash == code && !entry.key.isNull()) {
                    const Value candidate = entry.key;
                    const Entry* before = table.data();
                    const int same = candidate.is(key) ? 1 : equals(machine, candidate, key);
                    if (same < 0)
                        return nullptr;
                    if (before != table.data() || !table[at].key.is(candidate)) {
                        isRestarted = true;
                        break;
                    }
                    if (same) {
                        isFound = true;
                        return &entry;
                    }
                }
                if (probes-- == 0)
                    break;
            }
            perturb >>= kPerturbShift;
            i = (i * 5 + 1 + static_cast<std::size_t>(perturb)) & mask;
        }
    }
}

SetObject::Entry* SetObject::locateInOrder(Machine& machine, const Value& key, std::int64_t code,
                                           bool& isFound) {
    isFound = false;
    for (std::size_t at = 0; at < fill; ++at) {
        if (table[at].key.isNull() || table[at].hash != code)
            continue;
        const Value candidate = table[at].key;
        const int same = candidate.is(key) ? 1 : equals(machine, candidate, key);
        if (same < 0)
            return nullptr;
        if (same && at < fill && table[at].key.is(candidate)) {
            isFound = true;
            return &table[at];
        }
    }
    return &table[fill];
}

void SetObject::insertClean(Value key, std::int64_t code) {
    const std::size_t mask = table.size() - 1;
    auto perturb = static_cast<std::uint64_t>(code);
    std::size_t i = static_cast<std::size_t>(code) & mask;
    for (;;) {
        const std::size_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
        for (std::size_t at = i; at <= i + probes; ++at) {
            if (table[at].key.isNull()) {
                table[at] = {std::move(key), code};
                return;
            }
        }
        perturb >>= kPerturbShift;
        i = (i * 5 + 1 + static_cast<std::size_t>(perturb)) & mask;
    }
}

void SetObject::resize(std::size_t minimum) {
    std::size_t size = 8;
    while (size <= minimum)
        size *= 2;
    auto old = std::move(table);
    table.assign(size, {});
    fill = used;
    std::size_t position = 0;
    for (Entry& entry : old) {
        if (entry.key.isNull())
            continue;
        if (isOrdered)
            table[position++] = std::move(entry);
        else
            insertClean(std::move(entry.key), entry.hash);
    }
}

int SetObject::contains(Machine& machine, const Value& key) {
    std::int64_t code = 0;
    if (!hash(machine, key, code))
        return -1;
    bool isFound = false;
    return locate(machine, key, code, isFound) ? isFound : -1;
}

bool SetObject::add(Machine& machine, const Value& key) {
    std::int64_t code = 0;
    return hash(machine, key, code) && addHashed(machine, key, code);
}

bool SetObject::addHashed(Machine& machine, const Value& key, std::int64_t code) {
    bool isFound = false;
    Entry* entry = locate(machine, key, code, isFound);
    if (!entry)
        return false;
    if (isFound)
        return true;
    const bool isErased = entry->key.isNull() && entry->hash == -1;
    *entry = {key, code};
    ++used;
    if (isErased)
        return true;
    ++fill;
    if (fill * 5 >= (table.size() - 1) * 3) {
        resize(used > 50000 ? used * 2 : used * 4);
        return machine.reserve(static_cast<std::int64_t>(table.size() * sizeof(Entry)) / 4);
    }
    return true;
}

void SetObject::makeRoom(std::size_t more) {
    if (!isOrdered && (fill + more) * 5 >= (table.size() - 1) * 3)
        resize((used + more) * 2);
}

bool SetObject::merge(Machine& machine, SetObject& other) {
    if (&other == this || other.used == 0)
        return true;
    makeRoom(other.used);
    const auto copy = other.table;
    if (!machine.reserve(static_cast<std::int64_t>(table.size() * sizeof(Entry)) / 4))
        return false;
    if (fill == 0 && !isOrdered && !other.isOrdered) {
        const std::size_t count = other.used;
        if (table.size() == other.table.size() && other.fill == other.used) {
            table = copy;
        } else {
            for (const Entry& entry : copy) {
                if (!entry.key.isNull())
                    insertClean(entry.key, entry.hash);
            }
        }
        fill = used = count;
        return true;
    }
    for (const Entry& entry : copy) {
        if (!entry.key.isNull() && !addHashed(machine, entry.key, entry.hash))
            return false;
    }
    return true;
}

int SetObject::remove(Machine& machine, const Value& key) {
    std::int64_t code = 0;
    if (!hash(machine, key, code))
        return -1;
    bool isFound = false;
    Entry* entry = locate(machine, key, code, isFound);
    if (!entry)
        return -1;
    if (!isFound)
        return 0;
    const Value old = std::move(entry->key);
    entry->hash = -1;
    --used;
    return 1;
}

/// The next one after what was taken last, as by CPython.
Value SetObject::pop() {
    if (used == 0)
        return {};
    const std::size_t mask = table.size() - 1;
    std::size_t at = isOrdered ? 0 : finger & mask;
    while (table[at].key.isNull())
        at = at < mask ? at + 1 : 0;
    Value item = std::move(table[at].key);
    table[at].key = Value();
    table[at].hash = -1;
    --used;
    finger = at + 1;
    return item;
}

void SetObject::dropTraces() {
    if (fill - used > (table.size() - 1) / 4)
        resize(used > 50000 ? used * 2 : used * 4);
}

const SetObject::Entry* SetObject::next(std::size_t& position) const {
    while (position < table.size()) {
        const Entry& entry = table[position++];
        if (!entry.key.isNull())
            return &entry;
    }
    return nullptr;
}

void SetIterator::clear() {
    Container::clear();
    set = nullptr;
}

} // namespace coroscope::scenes
