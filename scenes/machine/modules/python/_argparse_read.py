# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Reading a command line: which argument is an option, and how many each action takes.
from argparse import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
                      ArgumentError, ArgumentTypeError, _name_of)


def _bounds(nargs):
    # The fewest and the most arguments; None: no limit.
    if nargs is None:
        return 1, 1
    return {OPTIONAL: (0, 1), ZERO_OR_MORE: (0, None), ONE_OR_MORE: (1, None),
            REMAINDER: (0, None), PARSER: (1, None)}.get(nargs) or (nargs, nargs)


class _Reader:
    def __init__(self, parser, args, namespace):
        self.parser, self.args, self.namespace = parser, args, namespace
        self.rest, self.seen, self.given = [], set(), set()
        self.positionals = [each for each in parser._actions if not each.option_strings]

    def option_for(self, text):
        # (action, its name, an argument joined to it), or None for a plain argument.
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars or len(text) == 1:
            return None
        if text in parser._options:
            return parser._options[text], text, None
        name, equals, value = text.partition("=")
        if equals and name in parser._options:
            return parser._options[name], name, value
        if text[1] in parser.prefix_chars:
            matches = [each for each in parser._options if each.startswith(name)]
            if parser.allow_abbrev and len(matches) > 1:
                raise ArgumentError(None, "ambiguous option: %s could match %s" % (
                    text, ", ".join(matches)))
            if parser.allow_abbrev and matches:
                return parser._options[matches[0]], matches[0], value if equals else None
        elif text[:2] in parser._options:
            return parser._options[text[:2]], text[:2], text[2:]
        if _is_number(text) and not any(_is_number(each) for each in parser._options):
            return None
        return None if " " in text else (None, text, None)

    def run(self):
        parser, namespace = self.parser, self.namespace
        for action in parser._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and \
                    not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in parser._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        at, kinds = 0, self.kinds()
        while at < len(self.args):
            if kinds[at] == "O":
                at = self.take_option(at, kinds)
                continue
            end = at
            while end < len(self.args) and kinds[end] != "O":
                end += 1
            at = self.take_positionals(at, end, kinds)
        self.take_positionals(at, at, kinds)
        self.finish()
        return namespace, self.rest + namespace.__dict__.pop("_unrecognized_args", [])

    def kinds(self):
        made, is_past = [], False
        for text in self.args:
            if is_past:
                made.append("A")
            elif text == "--":
                made.append("-")
                is_past = True
            else:
                made.append("O" if self.option_for(text) else "A")
        return made

    def take_option(self, at, kinds):
        text = self.args[at]
        action, name, joined = self.option_for(text)
        if action is None:
            self.rest.append(text)
            return at + 1
        at += 1
        fewest, most = _bounds(action.nargs)
        if joined is not None:
            if most == 0:
                if text.startswith(name) and len(name) == 2 and name[1] not in \
                        self.parser.prefix_chars and "=" not in text[:3]:
                    self.use(action, [], name)
                    self.args[at - 1] = name[0] + joined
                    if not self.option_for(self.args[at - 1]):
                        raise ArgumentError(action, "ignored explicit argument %r" % joined)
                    return at - 1
                raise ArgumentError(action, "ignored explicit argument %r" % joined)
            self.use(action, [joined], name)
            return at
        end = at
        while end < len(self.args) and (most is None or end - at < most) and (
                kinds[end] == "A" or action.nargs in (REMAINDER, PARSER)):
            end += 1
        if end - at < fewest:
            raise ArgumentError(action, _too_few(action.nargs))
        self.use(action, self.args[at:end], name)
        return end

    def take_positionals(self, at, end, kinds):
        values = [text for text, kind in zip(self.args[at:end], kinds[at:end]) if kind != "-"]
        wait = end < len(self.args)
        while self.positionals:
            action = self.positionals[0]
            fewest, most = _bounds(action.nargs)
            if action.nargs in (PARSER, REMAINDER) and values:
                self.positionals.pop(0)
                self.use(action, values + self.args[end:], None)
                return len(self.args)
            later = sum(_bounds(each.nargs)[0] for each in self.positionals[1:])
            free = len(values) - later
            count = free if most is None else min(free, most)
            if count < fewest or (count <= 0 and wait):
                break
            self.positionals.pop(0)
            self.use(action, values[:max(count, 0)], None)
            values = values[max(count, 0):]
        self.rest.extend(values)
        return end

    def use(self, action, texts, option):
        self.seen.add(action)
        values = self.values(action, texts)
        if values is not action.default or (texts or action.option_strings):
            self.check_exclusive(action)
            self.given.add(action)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def check_exclusive(self, action):
        for group in self.parser._exclusive:
            if action in group._group_actions:
                for other in group._group_actions:
                    if other is not action and other in self.given:
                        raise ArgumentError(action, "not allowed with argument %s"
                                            % _name_of(other))

    def values(self, action, texts):
        nargs = action.nargs
        if nargs == OPTIONAL and not texts:
            value = action.const if action.option_strings else action.default
            return self.convert(action, value) if isinstance(value, str) else value
        if nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (REMAINDER, PARSER):
            if nargs == PARSER:
                self.check_choice(action, texts[0])
            return list(texts)
        made = [self.convert(action, each) for each in texts]
        for each in made:
            self.check_choice(action, each)
        return made[0] if nargs in (None, OPTIONAL) else made

    def check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")

    def convert(self, action, text):
        kind = action.type
        if kind is None:
            return text
        try:
            return kind(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(kind, "__name__", repr(kind))
            raise ArgumentError(action, f"invalid {name} value: {text!r}")

    def finish(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is getattr(
                    self.namespace, action.dest, None) and action.default is not SUPPRESS:
                setattr(self.namespace, action.dest, self.convert(action, action.default))
        if missing:
            raise ArgumentError(None, "the following arguments are required: %s"
                                % ", ".join(missing))
        for group in self.parser._exclusive:
            if group.required and not any(each in self.given for each in group._group_actions):
                names = [_name_of(each) for each in group._group_actions
                         if each.help is not SUPPRESS]
                raise ArgumentError(None, "one of the arguments %s is required" % " ".join(names))


def _too_few(nargs):
    if isinstance(nargs, int):
        return f"expected {nargs} argument{'' if nargs == 1 else 's'}"
    return {None: "expected one argument", OPTIONAL: "expected at most one argument",
            ONE_OR_MORE: "expected at least one argument"}.get(nargs, "expected one argument")


def _is_number(text):
    rest = text[1:]
    return text[:1] == "-" and bool(rest) and rest.replace(".", "", 1).isdigit()


def read(parser, args, namespace):
    return _Reader(parser, args, namespace).run()
