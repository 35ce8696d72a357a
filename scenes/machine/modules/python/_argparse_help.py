# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The texts of usage and help.
import textwrap

_SUPPRESS = "==SUPPRESS=="


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog, self._indent = prog, indent_increment
        self._width = 78 if width is None else width
        self._max_position = min(max_help_position, max(self._width - 20, indent_increment * 2))

    # --- parts that the derived formatters change ---
    def _fill_text(self, text, width, indent):
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _get_help_string(self, action):
        return action.help

    def _metavar_of(self, action, fallback):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{%s}" % ",".join(str(each) for each in action.choices)
        return fallback

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    # --- arguments ---
    def _arguments(self, action, fallback):
        name = self._metavar_of(action, fallback)
        names = name if isinstance(name, tuple) else (name, name)
        nargs = action.nargs
        if nargs is None:
            return str(names[0])
        if isinstance(nargs, int):
            shown = name if isinstance(name, tuple) else (name,) * nargs
            return " ".join(map(str, shown))
        return {"?": "[%s]" % names[0], "*": "[%s ...]" % names[0],
                "+": "%s [%s ...]" % names, "...": "...", "A...": "%s ..." % names[0]}[nargs]

    def _option_arguments(self, action):
        return self._arguments(action, self._get_default_metavar_for_optional(action))

    def _invocation(self, action):
        if not action.option_strings:
            return str(self._positional_name(action))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        shown = self._option_arguments(action)
        return ", ".join("%s %s" % (name, shown) for name in action.option_strings)

    def _positional_name(self, action):
        name = self._metavar_of(action, self._get_default_metavar_for_positional(action))
        return " ".join(name) if isinstance(name, tuple) else name

    # --- usage ---
    def _usage_part(self, action):
        if not action.option_strings:
            return self._arguments(action, self._get_default_metavar_for_positional(action))
        if action.nargs == 0:
            return action.format_usage()
        return "%s %s" % (action.option_strings[0], self._option_arguments(action))

    def _usage_parts(self, parser, actions):
        parts, done = [], set()
        for action in actions:
            if action in done or action.help == _SUPPRESS:
                continue
            group = next((each for each in parser._exclusive
                          if action in each._group_actions), None)
            if group is not None:
                members = [each for each in group._group_actions if each.help != _SUPPRESS]
                done.update(members)
                text = " | ".join(self._usage_part(each) for each in members)
                parts.append("(%s)" % text if group.required else "[%s]" % text)
            elif action.option_strings and not action.required:
                parts.append("[%s]" % self._usage_part(action))
            else:
                parts.append(self._usage_part(action))
        return parts

    def usage_of(self, parser):
        if parser.usage is not None:
            return "usage: %s\n" % parser.usage.replace("%(prog)s", self._prog)
        options = self._usage_parts(parser, [a for a in parser._actions if a.option_strings])
        positionals = self._usage_parts(parser,
                                        [a for a in parser._actions if not a.option_strings])
        line = " ".join([self._prog] + options + positionals)
        if len("usage: ") + len(line) > self._width:
            line = self._wrapped(options, positionals)
        return "usage: %s\n" % line

    def _wrapped(self, options, positionals):
        start = len("usage: ") + len(self._prog) + 1

        def lines(parts, indent, prefix):
            made, line, size = [], [], (len(prefix) if prefix else indent) - 1
            for part in parts:
                if size + 1 + len(part) > self._width and line:
                    made.append(" " * indent + " ".join(line))
                    line, size = [], indent - 1
                line.append(part)
                size += len(part) + 1
            if line:
                made.append(" " * indent + " ".join(line))
            if prefix and made:
                made[0] = made[0][len(" " * indent):]
            return made

        if len("usage: ") + len(self._prog) <= 0.75 * self._width:
            prefix = "usage: " + self._prog + " "
            if options:
                made = lines([self._prog] + options, start, "usage: ")
                made += lines(positionals, start, None)
            else:
                made = lines([self._prog] + positionals, start, prefix)
            return "\n".join(made)
        indent = len("usage: ")
        made = lines(options + positionals, indent, None)
        if len(made) > 1:
            made = lines(options, indent, None) + lines(positionals, indent, None)
        return "\n".join([self._prog] + made)

    # --- help ---
    def _entry(self, parser, action, indent, position):
        help_at = min(position + 2, self._max_position)
        width = max(self._width - help_at, 11)
        head = " " * indent + self._invocation(action)
        if not action.help:
            lines = [head + "\n"]
        else:
            texts = self._split_lines(self._expanded(parser, action), width)
            if len(head) <= help_at - 2:
                lines = [head.ljust(help_at) + (texts[0] if texts else "") + "\n"]
                texts = texts[1:]
            else:
                lines = [head + "\n"]
            lines += [" " * help_at + text + "\n" for text in texts]
        for each in getattr(action, "choices_actions", ()):
            lines += self._entry(parser, each, indent + self._indent, position)
        return lines

    def _expanded(self, parser, action):
        values = {name: value for name, value in vars(action).items() if not (isinstance(value, str) and value == _SUPPRESS)}
        values["prog"] = self._prog
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(str(each) for each in values["choices"])
        return self._get_help_string(action) % values

    def _shown(self, group):
        return [each for each in group._group_actions if each.help != _SUPPRESS]

    def help_of(self, parser):
        longest = 0
        for group in parser._groups:
            for action in self._shown(group):
                longest = max(longest, len(self._invocation(action)) + self._indent)
                for each in getattr(action, "choices_actions", ()):
                    longest = max(longest, len(self._invocation(each)) + 2 * self._indent)
        position = min(longest, self._max_position)
        parts = [self.usage_of(parser)]
        if parser.description:
            parts.append(self._paragraph(parser.description, ""))
        for group in parser._groups:
            actions = self._shown(group)
            if not actions and not group.description:
                continue
            text = "%s:\n" % group.title if group.title else ""
            if group.description:
                text += self._paragraph(group.description, " " * self._indent)
                text += "\n" if actions else ""
            for action in actions:
                text += "".join(self._entry(parser, action, self._indent, position))
            parts.append(text)
        if parser.epilog:
            parts.append(self._paragraph(parser.epilog, ""))
        return "\n".join(parts)

    def _paragraph(self, text, indent):
        text = text.replace("%(prog)s", self._prog)
        return self._fill_text(text, max(self._width - len(indent), 11) + len(indent),
                               indent) + "\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default != _SUPPRESS and (
                action.option_strings or action.nargs in ("?", "*")):
            text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


for _each in list(globals().values()):
    if isinstance(_each, type):
        _each.__module__ = "argparse"
