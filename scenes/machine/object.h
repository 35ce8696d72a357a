// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Object: the base of everything on the machine's heap, with its intrusive reference count, and
// Ref, the counted pointer to it. An object goes at the moment its last reference goes.
#pragma once

#include "scenes/machine/memory.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace coroscope::scenes {

struct Type;
struct DictObject;

/// Bits of Object::flags.
enum ObjectFlag : std::uint32_t {
    kInterned = 1,         ///< a string of the machine's table of names
    kHasFinalizer = 2,     ///< finalize() is called before it goes
    kFinalized = 4,        ///< … and that has happened
    kWeaklyReferenced = 8, ///< the machine keeps weak references to it
};

struct Object {
    std::uint32_t refCount = 1;
    std::uint32_t flags = 0;
    Type* type;

    explicit Object(Type* objectType) noexcept;
    virtual ~Object();
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    /// Runs while the object is whole and may bring it back by a new reference. Only called for
    /// objects with kHasFinalizer, and once.
    virtual void finalize() {}

    static void* operator new(std::size_t size) { return currentHeap->take(size); }
    static void operator delete(void* memory, std::size_t size) noexcept {
        currentHeap->give(memory, size);
    }
};

/// Ends an object whose count reached 0; long chains of objects do not recurse.
void destroy(Object* object) noexcept;

inline void retain(Object* object) noexcept {
    ++object->refCount;
}
inline void release(Object* object) noexcept {
    if (--object->refCount == 0)
        destroy(object);
}

/// Objects that can be part of a cycle or have attributes of their own. The machine keeps a list
/// of them, so that what refers to itself goes with the machine at the latest.
struct Container : Object {
    Container* previous = nullptr;
    Container* next = nullptr;
    DictObject* attributes = nullptr; ///< the instance's __dict__, made when first needed

    explicit Container(Type* objectType) noexcept;
    ~Container() override;
    /// Drops what the object refers to (its attributes too), to break cycles.
    virtual void clear();
};

/// A counted pointer.
template <typename T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) noexcept {}
    explicit Ref(T* object) noexcept
        : m_object(object) {
        if (m_object)
            retain(m_object);
    }
    Ref(const Ref& other) noexcept
        : Ref(other.m_object) {}
    Ref(Ref&& other) noexcept
        : m_object(std::exchange(other.m_object, nullptr)) {}
    template <typename U>
    Ref(Ref<U>&& other) noexcept
        : m_object(other.detach()) {}
    ~Ref() {
        if (m_object)
            release(m_object);
    }
    Ref& operator=(Ref other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    static Ref adopt(T* object) noexcept {
        Ref ref;
        ref.m_object = object;
        return ref;
    }

    T* get() const noexcept { return m_object; }
    T* operator->() const noexcept { return m_object; }
    T& operator*() const noexcept { return *m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }
    T* detach() noexcept { return std::exchange(m_object, nullptr); }

private:
    T* m_object = nullptr;
};

/// Makes an object: `make<ListObject>(type, …)`.
template <typename T, typename... Arguments>
Ref<T> make(Arguments&&... arguments) {
    return Ref<T>::adopt(new T(std::forward<Arguments>(arguments)...));
}

} // namespace coroscope::scenes
