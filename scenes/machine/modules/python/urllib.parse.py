# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Addresses taken apart and put together.
import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
           "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
           "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
               "https", "shttp", "snews", "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh",
               "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu",
               "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROL = "".join(map(chr, range(33)))


class _Location:
    __slots__ = ()

    def _userinfo(self):
        text = self.netloc
        at, colon = ("@", ":") if isinstance(text, str) else (b"@", b":")
        info, found, _ = text.rpartition(at)
        if not found:
            return None, None
        name, found, password = info.partition(colon)
        return name, password if found else None

    def _hostinfo(self):
        text = self.netloc
        at, colon, left, right = "@:[]" if isinstance(text, str) else (b"@", b":", b"[", b"]")
        text = text.rpartition(at)[2]
        _, found, bracketed = text.partition(left)
        if found:
            host, _, rest = bracketed.partition(right)
            port = rest.partition(colon)[2]
        else:
            host, _, port = text.partition(colon)
        return host, port or None

    username = property(lambda self: self._userinfo()[0])
    password = property(lambda self: self._userinfo()[1])

    @property
    def hostname(self):
        host = self._hostinfo()[0]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        name, found, zone = host.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if not 0 <= int(port) <= 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")
_Defrag = namedtuple("DefragResult", "url fragment")


def _encoded(self, encoding="ascii", errors="strict"):
    return self._bytes_type(*(part.encode(encoding, errors) for part in self))


def _decoded(self, encoding="ascii", errors="strict"):
    return self._text_type(*(part.decode(encoding, errors) for part in self))


class SplitResult(_Split, _Location):
    __slots__ = ()
    encode = _encoded

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_Split, _Location):
    __slots__ = ()
    decode = _decoded

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Location):
    __slots__ = ()
    encode = _encoded

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_Parse, _Location):
    __slots__ = ()
    decode = _decoded

    def geturl(self):
        return urlunparse(self)


class DefragResult(_Defrag):
    __slots__ = ()
    encode = _encoded

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class DefragResultBytes(_Defrag):
    __slots__ = ()
    decode = _decoded

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


for _text, _bytes in ((SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes),
                      (DefragResult, DefragResultBytes)):
    _text._bytes_type, _bytes._text_type = _bytes, _text


def _as_text(*args):
    # The arguments as str, and what makes results of the kind that was given.
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    texts = tuple(arg.decode("ascii", "strict") if arg else "" for arg in args)
    return *texts, lambda result: result.encode("ascii", "strict")


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, same = _as_text(url, scheme)
    parts = urlsplit(url, scheme, allow_fragments)
    path, params = parts.path, ""
    if parts.scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return same(ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment))


def _split_params(path):
    at = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
    return (path[:at], path[at + 1:]) if at >= 0 else (path, "")


def _check_bracketed(host):
    import ipaddress
    if host.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
    elif isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, same = _as_text(url, scheme)
    url = url.lstrip(_CONTROL)
    scheme = scheme.strip(_CONTROL)
    for char in "\t\r\n":
        url, scheme = url.replace(char, ""), scheme.replace(char, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and \
            all(char in scheme_chars for char in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        ends = [place for place in (url.find(char, 2) for char in "/?#") if place >= 0]
        end = min(ends, default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return same(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, same = _as_text(*components)
    if params:
        url = f"{url};{params}"
    return same(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, same = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return same(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, same = _as_text(base, url)
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in uses_relative:
        return same(url)
    netloc = old.netloc
    if new.scheme in uses_netloc:
        if new.netloc:
            return same(urlunparse(new))
    else:
        netloc = new.netloc
    if not new.path and not new.params:
        return same(urlunparse((new.scheme, netloc, old.path, old.params,
                                new.query or old.query, new.fragment)))
    before = old.path.split("/")
    if before[-1] != "":
        del before[-1]
    if new.path[:1] == "/":
        names = new.path.split("/")
    else:
        names = before + new.path.split("/")
        names[1:-1] = filter(None, names[1:-1])
    result = []
    for name in names:
        if name == "..":
            if result:
                result.pop()
        elif name != ".":
            result.append(name)
    if names[-1] in (".", ".."):
        result.append("")
    return same(urlunparse((new.scheme, netloc, "/".join(result) or "/", new.params, new.query,
                            new.fragment)))


def urldefrag(url):
    url, same = _as_text(url)
    if "#" in url:
        parts = urlparse(url)
        return same(DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment))
    return same(DefragResult(url, ""))


def unquote_to_bytes(string):
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    pieces = string.split(b"%")
    result = bytearray(pieces[0])
    for piece in pieces[1:]:
        digits = piece[:2]
        if len(digits) == 2 and not digits.translate(None, b"0123456789abcdefABCDEF"):
            result.append(int(digits, 16))
            result += piece[2:]
        else:
            result += b"%" + piece
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return re.sub("[\x00-\x7f]+",
                  lambda found: unquote_to_bytes(found[0]).decode(encoding or "utf-8",
                                                                  errors or "replace"), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding,
                 errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    keep = _SAFE | {byte for byte in safe if byte < 128}
    return "".join(chr(byte) if byte in keep else f"%{byte:02X}" for byte in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                pairs += [quoted(key) + "=" + quoted(item) for item in value]
                continue
        pairs.append(quoted(key) + "=" + quoted(value))
    return "&".join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    qs, same = _as_text(qs)
    separator, _ = _as_text(separator)
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition("=")
        if not found:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append((same(unquote(name.replace("+", " "), encoding, errors)),
                           same(unquote(value.replace("+", " "), encoding, errors))))
    return result
