# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Interpreters of lines: the first word chooses the method do_WORD.
import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = stdin if stdin is not None else sys.stdin
        self.stdout = stdout if stdout is not None else sys.stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            line = self.precmd(self._next_line())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _next_line(self):
        if self.cmdqueue:
            return self.cmdqueue.pop(0)
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        command, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        if command == "":
            return self.default(line)
        method = getattr(self, "do_" + command, None)
        return self.default(line) if method is None else method(argument)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def completedefault(self, *ignored):
        return []

    def get_names(self):
        return dir(self.__class__)

    def completenames(self, text, *ignored):
        start = "do_" + text
        return [name[3:] for name in self.get_names() if name.startswith(start)]

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            return self._help_on(arg)
        names = self.get_names()
        names.sort()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented = []
        undocumented = []
        before = ""
        for name in names:
            if not name.startswith("do_") or name == before:
                continue
            before = name
            command = name[3:]
            if command in topics:
                documented.append(command)
                topics.remove(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                undocumented.append(command)
        self.stdout.write("%s\n" % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def _help_on(self, arg):
        method = getattr(self, "help_" + arg, None)
        if method is not None:
            method()
            return
        doc = getattr(getattr(self, "do_" + arg, None), "__doc__", None)
        self.stdout.write("%s\n" % (str(doc) if doc else str(self.nohelp % (arg,))))

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write("%s\n" % str(header))
            if self.ruler:
                self.stdout.write("%s\n" % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write("%s\n" % str(list[0]))
            return
        rows, widths = self._layout(list, displaywidth)
        for row in range(rows):
            texts = [list[i] for i in range(row, len(list), rows)]
            padded = [text.ljust(width) for text, width in zip(texts, widths)]
            if len(texts) < len(widths):
                padded[len(texts) :] = []
            else:
                padded[-1:] = [texts[-1].ljust(widths[-1])]
            self.stdout.write("%s\n" % str("  ".join(padded)))

    def _layout(self, texts, displaywidth):
        count = len(texts)
        for rows in range(1, count):
            columns = (count + rows - 1) // rows
            widths = [max(len(text) for text in texts[column * rows : (column + 1) * rows])
                      for column in range(columns) if texts[column * rows : (column + 1) * rows]]
            if len(widths) == columns and sum(widths) + 2 * columns - 2 <= displaywidth:
                return rows, widths
        return count, [0]
