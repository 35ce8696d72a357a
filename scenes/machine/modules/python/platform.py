# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What the program runs on: the machine calls itself CPython on Linux.
import collections
import os
import sys

_Uname = collections.namedtuple("uname_result", "system node release version machine")


class uname_result(_Uname):
    __slots__ = ()
    _fields = _Uname._fields + ("processor",)

    @property
    def processor(self):
        return ""

    def __iter__(self):
        return iter((*super().__iter__(), self.processor))

    def __len__(self):
        return 6

    def __getitem__(self, key):
        return tuple(iter(self))[key]


def uname():
    plain = os.uname()
    return uname_result(*(plain[at] for at in range(5)))


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    return bits or "64bit", linkage or "ELF"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", "2.36"


def platform(aliased=False, terse=False):
    if terse:
        return f"{system()}-{release()}-glibc2.36"
    return f"{system()}-{release()}-{machine()}-with-glibc2.36"


def python_implementation():
    return "CPython"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", "Jan  1 1970 00:00:00"


def python_compiler():
    return "GCC 12.2.0"


def freedesktop_os_release():
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
