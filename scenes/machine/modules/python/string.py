# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Character classes, $-templates and the formatter that can be derived from.
import sys

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


def _is_start(char):
    return char in ascii_letters or char == "_"


def _name_at(text, start):
    end = start
    if end < len(text) and _is_start(text[end]):
        while end < len(text) and (_is_start(text[end]) or text[end] in digits):
            end += 1
    return text[start:end]


def _plain_parts(text, mark):
    # (kind, name, where, as it stands): "text", "escaped", "named", "braced" or "invalid".
    at = 0
    while at < len(text):
        found = text.find(mark, at)
        if found != at:
            end = len(text) if found < 0 else found
            yield "text", text[at:end], at, text[at:end]
        if found < 0:
            return
        behind = found + len(mark)
        if text.startswith(mark, behind):
            yield "escaped", mark, found, mark + mark
            at = behind + len(mark)
            continue
        braced = text.startswith("{", behind)
        name = _name_at(text, behind + braced)
        if not name or (braced and not text.startswith("}", behind + 1 + len(name))):
            yield "invalid", mark, behind, mark
            at = behind
            continue
        at = behind + len(name) + (2 if braced else 0)
        yield ("braced" if braced else "named"), name, found, text[found:at]


def _found_parts(text, pattern, mark):
    at = 0
    for found in pattern.finditer(text):
        if found.start() > at:
            yield "text", text[at:found.start()], at, text[at:found.start()]
        at = found.end()
        groups = found.groupdict()
        for kind in ("named", "braced", "escaped", "invalid"):
            if groups.get(kind) is not None:
                name = groups[kind] if kind in ("named", "braced") else mark
                yield kind, name, found.start(kind), found.group()
                break
        else:
            raise ValueError("Unrecognized named group in pattern", pattern)
    if at < len(text):
        yield "text", text[at:], at, text[at:]


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        import re
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            mark, name = re.escape(cls.delimiter), cls.idpattern
            pattern = (f"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|"
                       f"{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))")
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _parts(self):
        pattern = getattr(self, "pattern", None)
        if pattern is None:
            return _plain_parts(self.template, self.delimiter)
        return _found_parts(self.template, pattern, self.delimiter)

    def _fail(self, where):
        lines = self.template[:where].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = where - len("".join(lines[:-1])), len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping={}, /, **kws):
        made = []
        for kind, text, where, _ in self._parts():
            if kind == "invalid":
                self._fail(where)
            if kind in ("named", "braced"):
                text = str(kws[text] if text in kws else mapping[text])
            made.append(text)
        return "".join(made)

    def safe_substitute(self, mapping={}, /, **kws):
        made = []
        for kind, text, where, raw in self._parts():
            if kind in ("named", "braced"):
                try:
                    text = str(kws[text] if text in kws else mapping[text])
                except KeyError:
                    text = raw
            made.append(raw if kind == "invalid" else text)
        return "".join(made)

    def is_valid(self):
        return all(kind != "invalid" for kind, *_ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(text for kind, text, *_ in self._parts()
                                  if kind in ("named", "braced")))


def _name_end(text, at):
    # Where the character is that ends the name of a field.
    while at < len(text):
        if text[at] == "[":
            at = text.find("]", at)
            if at < 0:
                break
        elif text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        elif text[at] in "}:!":
            return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _spec_end(text, at):
    depth = 1
    for at in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return at
    raise ValueError("unmatched '{' in format spec")


def _read_field(text, at):
    # "name!r:spec}": the name, the spec, the conversion, where it ends.
    end = _name_end(text, at)
    name, mark, conversion = text[at:end], text[end], None
    at = end + 1
    if mark == "!":
        if at == len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at]
        mark = text[at + 1:at + 2]
        at += 1 + len(mark)
        if mark and mark not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    if mark == "}":
        return name, "", conversion, at
    end = _spec_end(text, at)
    return name, text[at:end], conversion, end + 1


def _key_of(text):
    if not text.isdigit():
        return text
    if int(text) > sys.maxsize:
        raise ValueError("Too many decimal digits in format string")
    return int(text)


def _name_length(path, start=0):
    return min((at for at in (path.find(".", start), path.find("[", start)) if at >= 0),
               default=len(path))


def _steps(path):
    # ".a[0]": (is it an attribute, its name or key).
    while path:
        if path[0] == ".":
            end = _name_length(path, 1)
            name, path = path[1:end], path[end:]
        elif path[0] == "[":
            end = path.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            name, path = path[1:end], path[end + 1:]
            if name:
                yield False, _key_of(name)
                continue
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not name:
            raise ValueError("Empty attribute in format string")
        yield True, name


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        made = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                made.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            made.append(self.format_field(obj, spec))
        return "".join(made), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in "sra":
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
        return {"s": str, "r": repr, "a": ascii}[conversion](value)

    def parse(self, format_string):
        literal, at, text = "", 0, format_string
        while at < len(text):
            char = text[at]
            if char not in "{}":
                literal += char
                at += 1
            elif text.startswith(char, at + 1):
                yield literal + char, None, None, None
                literal, at = "", at + 2
            elif char == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                if at + 1 == len(text):
                    raise ValueError("Single '{' encountered in format string")
                *field, at = _read_field(text, at + 1)
                yield (literal, *field)
                literal = ""
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        end = _name_length(field_name)
        first = _key_of(field_name[:end])
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in _steps(field_name[end:]):
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first
