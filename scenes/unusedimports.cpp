// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Follows an import's instructions to the names that it binds.
#include "scenes/unusedimports.h"

#include "scenes/machine/machine.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <string_view>

namespace coroscope::scenes {

namespace {

// The modules of CPython 3.11's library.
constexpr std::string_view kStandardModules =
    " "
    "abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb "
    "binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop "
    "collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg "
    "crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email "
    "encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib "
    "functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac "
    "html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword "
    "lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap "
    "modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers "
    "opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil "
    "platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr "
    "pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy "
    "sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket "
    "socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string "
    "stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib "
    "tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace "
    "traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid "
    "venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp "
    "zipfile zipimport zlib zoneinfo ";

bool isStandard(const std::string& module) {
    return kStandardModules.find(" " + module.substr(0, module.find('.')) + " ") !=
           std::string_view::npos;
}

bool isGuarded(const Code& code, std::size_t index) {
    return std::any_of(
        code.exceptionTable.begin(), code.exceptionTable.end(),
        [index](const ExceptionEntry& entry) { return entry.start <= index && index < entry.end; });
}

void readNames(const Code& code, std::set<std::string>& names) {
    for (const Instruction& instruction : code.instructions) {
        if (instruction.opcode == Opcode::LoadName || instruction.opcode == Opcode::DeleteName ||
            instruction.opcode == Opcode::DeleteGlobal)
            names.insert(code.names[instruction.arg]);
        else if (instruction.opcode == Opcode::LoadGlobal)
            names.insert(code.names[instruction.arg >> 1]);
    }
    for (const Constant& constant : code.constants) {
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
            readNames(**inner, names);
    }
}

bool isModuleStore(Opcode opcode) {
    return opcode == Opcode::StoreName || opcode == Opcode::StoreGlobal;
}

Value placeholder(Machine& machine, const std::string& name) {
    return ModuleBuilder(machine, name).value("__path__", machine.list({})).module();
}

} // namespace

std::set<std::string> namesRead(const Code& code) {
    std::set<std::string> names;
    readNames(code, names);
    return names;
}

// import a.b:           IMPORT_NAME STORE_NAME
// import a.b as c:      IMPORT_NAME IMPORT_FROM SWAP POP_TOP STORE_NAME
// from a import b, c:   IMPORT_NAME (IMPORT_FROM STORE_NAME)... POP_TOP
std::vector<std::string> namesBoundByImport(const Code& code, std::size_t index) {
    std::vector<std::string> bound;
    const auto& all = code.instructions;
    bool isFrom = false;
    for (std::size_t i = index + 1; i < all.size(); ++i) {
        const Opcode opcode = all[i].opcode;
        if (isModuleStore(opcode)) {
            bound.push_back(code.names[all[i].arg]);
            if (!isFrom || all[i - 1].opcode == Opcode::PopTop)
                return bound;
        } else if (opcode == Opcode::ImportFrom) {
            isFrom = true;
        } else if (opcode != Opcode::Swap && opcode != Opcode::PopTop) {
            return isFrom && all[i - 1].opcode == Opcode::PopTop ? bound
                                                                 : std::vector<std::string>();
        }
    }
    return {};
}

bool isForTypeCheckersOnly(const Code& code, std::size_t index) {
    for (std::size_t i = 0; i + 1 < index; ++i) {
        const Instruction& read = code.instructions[i];
        const Instruction& jump = code.instructions[i + 1];
        const bool isName = read.opcode == Opcode::LoadName || read.opcode == Opcode::LoadAttr;
        if (isName && code.names[read.arg] == "TYPE_CHECKING" &&
            jump.opcode == Opcode::PopJumpIfFalse && index < jump.arg)
            return true;
    }
    return false;
}

std::set<std::string> unusedForeignImports(const Code& code,
                                           bool (*isSupported)(const std::string&)) {
    std::set<std::string> unused;
    std::set<std::string> used;
    const std::set<std::string> read = namesRead(code);
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        if (code.instructions[i].opcode != Opcode::ImportName)
            continue;
        const std::string& module = code.names[code.instructions[i].arg];
        if (isSupported(module))
            continue;
        const std::vector<std::string> bound = namesBoundByImport(code, i);
        const bool isUnused = !bound.empty() && isStandard(module) && !isGuarded(code, i) &&
                              std::none_of(bound.begin(), bound.end(),
                                           [&](const auto& name) { return read.contains(name); });
        (isUnused ? unused : used).insert(module);
    }
    for (const std::string& module : used)
        unused.erase(module);
    return unused;
}

std::set<std::string> placeholdersFor(const Code& code, const std::set<std::string>& unused,
                                      bool (*isSupported)(const std::string&)) {
    std::set<std::string> parts;
    for (const std::string& module : unused) {
        for (std::size_t end = 0; end != std::string::npos;) {
            end = module.find('.', end + 1);
            parts.insert(module.substr(0, end));
        }
    }
    std::string module;
    for (const Instruction& instruction : code.instructions) {
        if (instruction.opcode == Opcode::ImportName)
            module = code.names[instruction.arg];
        else if (instruction.opcode == Opcode::ImportFrom && unused.contains(module))
            parts.insert(module + "." + code.names[instruction.arg]);
    }
    std::erase_if(parts, isSupported);
    return parts;
}

void registerPlaceholders(Machine& machine, const std::set<std::string>& modules) {
    for (const std::string& module : modules) {
        machine.registerModule(module,
                               [module](Machine& itself) { return placeholder(itself, module); });
    }
}

} // namespace coroscope::scenes
