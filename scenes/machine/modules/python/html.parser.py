# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Reads HTML as it comes, tag by tag, and tells its subclass of each part.
import re
from html import unescape

__all__ = ["HTMLParser"]

_NAME = re.compile(r"[a-zA-Z][^\t\n\r\f />\x00]*")
_END_NAME = re.compile(r"\s*([a-zA-Z][-.a-zA-Z0-9:_]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*"""
)
_TAG_END = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*')*>""")
_REFERENCE = re.compile(r"&(#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*)(;?)")


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.lineno = 1
        self.offset = 0
        self.cdata_elem = None
        self._start_text = None

    def feed(self, data):
        self.rawdata = self.rawdata + data
        self._read(False)

    def close(self):
        self._read(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_text

    def error(self, message):
        raise NotImplementedError("subclasses must override error()")

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def updatepos(self, i, j):
        if i < j:
            part = self.rawdata[i:j]
            lines = part.count("\n")
            if lines:
                self.lineno += lines
                self.offset = j - i - 1 - part.rindex("\n")
            else:
                self.offset += j - i
        return j

    def _read(self, isEnd):
        at = 0
        while at < len(self.rawdata):
            end = self._text_end(at, isEnd)
            if end is None:
                break
            if at < end:
                self._tell_data(self.rawdata[at:end])
            at = self.updatepos(at, end)
            if at == len(self.rawdata):
                break
            end = self._markup(at) if self.rawdata[at] == "<" else self._reference(at, isEnd)
            if end < 0:
                if not isEnd:
                    break
                end = self._unfinished(at)
            at = self.updatepos(at, end)
        self.rawdata = self.rawdata[at:]

    # Where the text that begins there ends; None where more of it may come.
    def _text_end(self, at, isEnd):
        text = self.rawdata
        if self.cdata_elem:
            found = re.compile("</%s(?=[\t\n\r\f />])" % re.escape(self.cdata_elem), re.I).search(text, at)
            if found:
                return found.start()
            return len(text) if isEnd else None if text.find("<", at) >= 0 else len(text)
        if not self.convert_charrefs:
            found = re.compile("[&<]").search(text, at)
            return found.start() if found else len(text)
        end = text.find("<", at)
        if end >= 0:
            return end
        if isEnd:
            return len(text)
        ampersand = text.rfind("&", max(at, len(text) - 34))
        if ampersand >= 0 and not re.compile(r"[\s;]").search(text, ampersand):
            return None
        return len(text)

    def _tell_data(self, data):
        if self.convert_charrefs and not self.cdata_elem:
            data = unescape(data)
        self.handle_data(data)

    def _markup(self, at):
        text = self.rawdata
        if _NAME.match(text, at + 1):
            return self._start_tag(at)
        if text.startswith("</", at):
            return self._end_tag(at)
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            if end < 0:
                return -1
            self.handle_comment(text[at + 4 : end])
            return end + 3
        if text.startswith("<?", at):
            end = text.find(">", at + 2)
            if end < 0:
                return -1
            self.handle_pi(text[at + 2 : end])
            return end + 1
        if text.startswith("<!", at):
            return self._declaration(at)
        if at + 1 < len(text):
            self._tell_data("<")
            return at + 1
        return -1

    def _declaration(self, at):
        text = self.rawdata
        if text.startswith("<![", at):
            end = text.find("]]>", at + 3)
            if end < 0:
                return -1
            self.unknown_decl(text[at + 3 : end])
            return end + 3
        end = text.find(">", at + 2)
        if end < 0:
            return -1
        if text[at : at + 9].lower() == "<!doctype":
            self.handle_decl(text[at + 2 : end])
        else:
            self.handle_comment(text[at + 2 : end])
        return end + 1

    def _start_tag(self, at):
        text = self.rawdata
        self._start_text = None
        name = _NAME.match(text, at + 1)
        whole = _TAG_END.match(text, name.end())
        if not whole:
            return -1
        self._start_text = text[at : whole.end()]
        tag = self.lasttag = name.group().lower()
        attributes = []
        place = name.end()
        while place < whole.end():
            found = _ATTRIBUTE.match(text, place)
            if not found:
                break
            key, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"'):
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            place = found.end()
        rest = text[place : whole.end()].strip()
        if rest not in (">", "/>"):
            self._tell_data(text[at : whole.end()])
        elif rest.endswith("/>"):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return whole.end()

    def _end_tag(self, at):
        text = self.rawdata
        end = text.find(">", at + 2)
        if end < 0:
            return -1
        name = _END_NAME.match(text, at + 2)
        if not name:
            if text[at : at + 3] != "</>":
                self.handle_comment(text[at + 2 : end])
            return end + 1
        tag = name.group(1).lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self._tell_data(text[at : end + 1])
            return end + 1
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return end + 1

    def _reference(self, at, isEnd):
        found = _REFERENCE.match(self.rawdata, at)
        if not found:
            self._tell_data("&")
            return at + 1
        if found.end() == len(self.rawdata) and not found.group(2):
            if not isEnd:
                return -1
            self._tell_data(found.group())
            return found.end()
        name = found.group(1)
        if name[0] == "#":
            self.handle_charref(name[1:])
        else:
            self.handle_entityref(name)
        return found.end()

    # At the end of it all what was begun is text.
    def _unfinished(self, at):
        end = self.rawdata.find(">", at + 1)
        if end < 0:
            end = self.rawdata.find("<", at + 1)
            if end < 0:
                end = at + 1
        else:
            end += 1
        self._tell_data(self.rawdata[at:end])
        return end
