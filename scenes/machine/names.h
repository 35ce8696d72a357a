// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The attribute names that the machine itself uses, interned once.
#pragma once

#include "scenes/machine/objects/strobject.h"

namespace coroscope::scenes {

// clang-format off
#define COROSCOPE_DUNDERS(X) \
    X(init) X(new_) X(call) X(repr) X(str) X(hash) X(eq) X(ne) X(lt) X(le) X(gt) X(ge) X(bool_) \
    X(len) X(getitem) X(setitem) X(delitem) X(contains) X(iter) X(next) X(add) X(and_) X(floordiv) \
    X(lshift) X(matmul) X(mul) X(mod) X(or_) X(pow) X(rshift) X(sub) X(truediv) X(xor_) \
    X(radd) X(rand) X(rfloordiv) X(rlshift) X(rmatmul) X(rmul) X(rmod) X(ror) X(rpow) X(rrshift) \
    X(rsub) X(rtruediv) X(rxor) X(iadd) X(iand) X(ifloordiv) X(ilshift) X(imatmul) X(imul) X(imod) \
    X(ior) X(ipow) X(irshift) X(isub) X(itruediv) X(ixor) X(neg) X(pos) X(invert) X(abs) X(int_) \
    X(float_) X(index) X(await) X(aiter) X(anext) X(aenter) X(aexit) X(enter) X(exit) X(del) \
    X(get) X(set) X(delete_) X(getattr) X(getattribute) X(setattr) X(delattr) X(set_name) \
    X(init_subclass) X(class_) X(dict) X(doc) X(name) X(qualname) X(module) X(slots) X(annotations) \
    X(classcell) X(bases) X(mro) X(mro_entries) X(prepare) X(metaclass) X(missing) X(reversed) \
    X(format) X(length_hint) X(instancecheck) X(subclasscheck) X(class_getitem) X(round) X(trunc) \
    X(floor) X(ceil) X(divmod) X(rdivmod) X(complex) X(bytes) X(dir) X(match_args) X(wrapped) \
    X(traceback) X(cause) X(context) X(suppress_context) X(notes) X(func) X(self) X(code) X(defaults) \
    X(kwdefaults) X(globals) X(closure) X(main) X(builtins) X(file) X(all) X(abstractmethods) \
    X(isabstractmethod) X(subclasses) X(fspath) X(sizeof_) X(copy) X(deepcopy) X(reduce) X(path)
// clang-format on

struct Names {
#define COROSCOPE_NAME_MEMBER(name) Ref<StrObject> name;
    COROSCOPE_DUNDERS(COROSCOPE_NAME_MEMBER)
#undef COROSCOPE_NAME_MEMBER
    Ref<StrObject> send, throw_, close, keys, message, empty;
    Ref<StrObject> binary[13], reflected[13], inplace[13], compare[6];
};

} // namespace coroscope::scenes
