# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Words as a shell reads them.
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile if instream is not None else None
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = ("abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
        if posix:
            self.wordchars += ("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ")
        self.whitespace, self.whitespace_split = " \t\r\n", False
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.state, self.lineno, self.debug, self.token = " ", 1, 0, ""
        self.pushback, self.filestack, self.source = deque(), deque(), None
        if punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars or ""
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += "~-./*?="
            self.wordchars = self.wordchars.translate(
                self.wordchars.maketrans(dict.fromkeys(punctuation_chars)))

    punctuation_chars = property(lambda self: self._punctuation_chars)

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.read_token()
        return raw

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def read_token(self):
        is_quoted, escaped_in = False, " "
        while True:
            char = self._next_char()
            if char == "\n":
                self.lineno += 1
            if self.state is None:
                self.token = ""
                break
            if self.state == " ":
                if not char:
                    self.state = None
                    break
                if char in self.whitespace:
                    if self.token or (self.posix and is_quoted):
                        break
                elif char in self.commenters:
                    self._skip_comment()
                elif self.posix and char in self.escape:
                    escaped_in, self.state = "a", char
                elif char in self.wordchars:
                    self.token, self.state = char, "a"
                elif char in self._punctuation_chars:
                    self.token, self.state = char, "c"
                elif char in self.quotes:
                    if not self.posix:
                        self.token = char
                    self.state = char
                elif self.whitespace_split:
                    self.token, self.state = char, "a"
                else:
                    self.token = char
                    if self.token or (self.posix and is_quoted):
                        break
            elif self.state in self.quotes:
                is_quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == self.state:
                    if not self.posix:
                        self.token += char
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and char in self.escape and self.state in self.escapedquotes:
                    escaped_in, self.state = self.state, char
                else:
                    self.token += char
            elif self.state in self.escape:
                if not char:
                    raise ValueError("No escaped character")
                if escaped_in in self.quotes and char != self.state and char != escaped_in:
                    self.token += self.state
                self.token += char
                self.state = escaped_in
            elif not char:
                self.state = None
                break
            elif char in self.whitespace:
                self.state = " "
                if self.token or (self.posix and is_quoted):
                    break
            elif char in self.commenters:
                self._skip_comment()
                if self.posix:
                    self.state = " "
                    if self.token or is_quoted:
                        break
            elif self.state == "c":
                if char in self._punctuation_chars:
                    self.token += char
                else:
                    if char not in self.whitespace:
                        self._pushback_chars.append(char)
                    self.state = " "
                    break
            elif self.posix and char in self.quotes:
                self.state = char
            elif self.posix and char in self.escape:
                escaped_in, self.state = "a", char
            elif (char in self.wordchars or char in self.quotes or
                  (self.whitespace_split and char not in self._punctuation_chars)):
                self.token += char
            else:
                if self._punctuation_chars:
                    self._pushback_chars.append(char)
                else:
                    self.pushback.appendleft(char)
                self.state = " "
                if self.token or (self.posix and is_quoted):
                    break
        result, self.token = self.token, ""
        return None if self.posix and not is_quoted and result == "" else result

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def quote(s):
    if not s:
        return "''"
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
