# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Sections of a configuration as mappings, and values that name other values.
import functools
import re
from collections.abc import MutableMapping

from _config_errors import *


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Marked(Interpolation):
    """Values in which a mark names another option; the mark twice is the mark itself."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._name.sub("", value.replace(self._mark * 2, ""))
        if self._mark in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find(self._mark)}")
        return value

    def _filled(self, parser, option, text, section, known, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        made = []
        while text:
            before, mark, text_after = text.partition(self._mark)
            made.append(before)
            if not mark:
                break
            if text_after[:1] == self._mark:
                made.append(mark)
                text = text_after[1:]
                continue
            found = self._name.match(mark + text_after)
            if text_after[:1] != self._open:
                raise InterpolationSyntaxError(
                    option, section, f"'{mark}' must be followed by '{mark}' or '{self._open}', "
                                     f"found: {mark + text_after!r}")
            if not found:
                raise InterpolationSyntaxError(option, section, self._bad % (mark + text_after))
            text = text_after[found.end() - 1:]
            made.append(self._value(parser, option, section, known, raw, found[1], depth))
        return "".join(made)


class BasicInterpolation(_Marked):
    _mark, _open = "%", "("
    _name = re.compile(r"%\(([^)]+)\)s")
    _bad = "bad interpolation variable reference %r"

    def _value(self, parser, option, section, known, raw, name, depth):
        name = parser.optionxform(name)
        if name not in known:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if self._mark not in known[name]:
            return known[name]
        return self._filled(parser, option, known[name], section, known, depth + 1)


class ExtendedInterpolation(_Marked):
    _mark, _open = "$", "{"
    _name = re.compile(r"\$\{([^}]+)\}")
    _bad = "bad interpolation variable reference %r"

    def _value(self, parser, option, section, known, raw, name, depth):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {name!r}")
        place, key = section, parser.optionxform(path[-1])
        try:
            if len(path) == 1:
                value = known[key]
            else:
                place = path[0]
                value = parser.get(place, key, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if self._mark not in value:
            return value
        return self._filled(parser, key, value, place, dict(parser.items(place, raw=True)),
                            depth + 1)


class LegacyInterpolation(Interpolation):
    def before_get(self, parser, section, option, value, known):
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                return value
            value = re.sub(r"%\(([^)]*)\)s|.",
                           lambda m: f"%({parser.optionxform(m[1])})s" if m[1] else m[0], value)
            try:
                value = value % known
            except KeyError as e:
                raise InterpolationMissingOptionError(option, section, value, e.args[0]) from None
        raise InterpolationDepthError(option, section, value)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, "get" + conv,
                    functools.partial(self.get, _impl=getattr(parser, "get" + conv)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check_strings(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars,
                                           fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The parser's own get methods, by what they give."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {name[3:]: None for name in dir(parser)
                      if name.startswith("get") and len(name) > 3}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not callable(value):
            raise ValueError(f"Incompatible key: {'get' + key} (without callable)")
        self._data[key] = value
        convert = functools.partial(self._parser._converted, conv=value)
        setattr(self._parser, "get" + key, convert)
        for proxy in self._parser.values():
            setattr(proxy, "get" + key, functools.partial(proxy.get, _impl=convert))

    def __delitem__(self, key):
        del self._data[key]
        for holder in (self._parser, *self._parser.values()):
            if "get" + key in vars(holder):
                delattr(holder, "get" + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
