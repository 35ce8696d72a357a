# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Settings in sections, read from text and dicts.
import io
import itertools
import re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping

from _config_errors import *
from _config_values import *

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
    "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
    "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "ConfigParser",
    "RawConfigParser", "SafeConfigParser", "Interpolation", "BasicInterpolation",
    "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
    "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "Error",
]

DEFAULTSECT = "DEFAULT"
_missing = object()


class RawConfigParser(MutableMapping):
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_missing, converters=_missing):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self.default_section = default_section
        self._delimiters = tuple(delimiters)
        marks = "|".join(re.escape(each) for each in delimiters)
        self.OPTCRE = self._optcre = re.compile(
            rf"(?P<option>.*?)\s*(?:(?P<vi>{marks})\s*(?P<value>.*))?$" if allow_no_value else
            rf"(?P<option>.*?)\s*(?P<vi>{marks})\s*(?P<value>.*)$")
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _missing else \
            Interpolation() if interpolation is None else interpolation
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        for name, converter in ({} if converters is _missing else converters).items():
            self._converters[name] = converter
        if defaults:
            self._read_defaults(defaults)

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def _own(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        found = self._own(section).copy()
        found.update(self._defaults)
        return list(found)

    def read(self, filenames, encoding=None):
        return []

    def read_file(self, f, source=None):
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        added = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)
                added.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def get(self, section, option, *, raw=False, vars=None, fallback=_missing):
        try:
            known = self._known(section, vars)
        except NoSectionError:
            if fallback is _missing:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in known:
            if fallback is _missing:
                raise NoOptionError(option, section)
            return fallback
        value = known[option]
        return value if raw or value is None else \
            self._interpolation.before_get(self, section, option, value, known)

    def _converted(self, section, option, conv, *, raw=False, vars=None, fallback=_missing,
                   **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _missing:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        return self._converted(section, option, int, raw=raw, vars=vars, fallback=fallback,
                               **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        return self._converted(section, option, float, raw=raw, vars=vars, fallback=fallback,
                               **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        return self._converted(section, option, self._convert_to_boolean, raw=raw, vars=vars,
                               fallback=fallback, **kwargs)

    def items(self, section=_missing, raw=False, vars=None):
        if section is _missing:
            return super().items()
        found = self._defaults.copy()
        try:
            found.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(found)
        for key, value in (vars or {}).items():
            found[self.optionxform(key)] = value
        return [(name, found[name] if raw else
                 self._interpolation.before_get(self, section, name, found[name], found))
                for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section]
                                              or option in self._defaults)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        known = self._defaults if not section or section == self.default_section else \
            self._own(section)
        known[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), mark)
        for section, values in self._sections.items():
            self._write_section(fp, section, values.items(), mark)

    def _write_section(self, fp, section, items, mark):
        fp.write(f"[{section}]\n")
        for key, value in items:
            value = self._interpolation.before_write(self, section, key, value)
            if value is not None or not self._allow_no_value:
                value = mark + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        known = self._defaults if not section or section == self.default_section else \
            self._own(section)
        return known.pop(self.optionxform(option), _missing) is not _missing

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    # --- reading ------------------------------------------------------------------------------

    def _without_comment(self, line):
        bare = line.strip()
        if any(bare.startswith(prefix) for prefix in self._comment_prefixes):
            return "", True
        for at in range(len(line)):
            if any(line.startswith(prefix, at) for prefix in self._inline_comment_prefixes) and \
                    (at == 0 or line[at - 1].isspace()):
                return line[:at].strip(), at == 0 or not line[:at].strip()
        return bare, False

    def _read(self, fp, fpname):
        added = set()
        known = section = option = error = None
        indent = 0
        for number, line in enumerate(fp, start=1):
            value, is_comment = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    if not is_comment and known is not None and option and \
                            known[option] is not None:
                        known[option].append("")
                else:
                    indent = 10 ** 9
                continue
            start = len(line) - len(line.lstrip())
            if known is not None and option and start > indent:
                known[option].append(value)
                continue
            indent = start
            header = self.SECTCRE.match(value)
            if header:
                section = header["header"]
                option = None
                if section in self._sections:
                    if self._strict and section in added:
                        raise DuplicateSectionError(section, fpname, number)
                    known = self._sections[section]
                elif section == self.default_section:
                    known = self._defaults
                else:
                    known = self._sections[section] = self._dict()
                    self._proxies[section] = SectionProxy(self, section)
                added.add(section)
                continue
            if known is None:
                raise MissingSectionHeaderError(fpname, number, line)
            found = self._optcre.match(value)
            if not found or not found["option"]:
                if not found or found["vi"]:
                    error = error or ParsingError(fpname)
                    error.append(number, repr(line))
                continue
            option = self.optionxform(found["option"].rstrip())
            if self._strict and (section, option) in added:
                raise DuplicateOptionError(section, option, fpname, number)
            added.add((section, option))
            known[option] = None if found["value"] is None else [found["value"].strip()]
        self._join_lines()
        if error:
            raise error

    def _join_lines(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _known(self, section, given):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        mine = {self.optionxform(key): None if value is None else str(value)
                for key, value in (given or {}).items()}
        return _ChainMap(mine, own, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def _check_strings(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._check_strings(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._check_strings(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SafeConfigParser(ConfigParser):
    pass
