# Addresses taken apart and put together.
from urllib.parse import *
import urllib.parse

for url in ["http://user:pw@Example.org:8080/a/b;p?q=1&r=2#frag", "//host/x", "path/only", "mailto:a@b.c", "http://[::1]:80/", "https://h", "", "?q", "#f", "http://h?q", "a:b", "HTTP://H/;x;y/z;w",
            " http://h/a\nb", "http://h:99999/", "http://h:x/"]:
    s = urlsplit(url)
    p = urlparse(url)
    print(s, p, s.geturl(), urlunparse(p))
    try:
        print(s.username, s.password, s.hostname, s.port)
    except ValueError as e:
        print(e)
for base in ["http://a/b/c/d;p?q", "http://a", "a/b", ""]:
    print([urljoin(base, url) for url in ["g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "./", "..", "../..", "../../../g", "g;x=1/../y", "http:g", "mailto:x"]])
print(urldefrag("http://h/p#f"), urldefrag("http://h/p"), urlsplit(b"http://h/p?q"), urlsplit(b"http://h:1/").port, urlparse("x", "ftp"), urlsplit("http://h/p").encode(), urlsplit("http://a/b#c", allow_fragments=False))
print(quote("a b/c?é&=~"), quote("a/b", safe=""), quote_plus("a b+c/"), quote(b"\xff a"), quote("é", encoding="latin-1"), quote(""), quote_plus("a b", safe="/"))
print(unquote("a%20b%C3%A9%zz%"), unquote_plus("a+b%2B"), unquote_to_bytes("%ff%"), unquote("%E9", "latin-1"), unquote(b"%41"), repr(unquote("%ff")))
print(urlencode({"a": 1, "b c": "x&y", "é": "ü"}), urlencode([("a", [1, 2])], doseq=True), urlencode({"l": [1, 2]}), urlencode({"a": "b c"}, quote_via=quote), urlencode({b"k": b"\xff"}))
print(parse_qs("a=1&a=2&b=&c=%20x+y"), parse_qsl("a=1&b=", keep_blank_values=True), parse_qs(""), parse_qs("a;b=1", separator=";"), parse_qs(b"a=1"), parse_qsl("a=b=c&d"))
for call in [lambda: parse_qsl("a", strict_parsing=True), lambda: urlencode(5), lambda: urlencode("abc"), lambda: urljoin("a", b"b"), lambda: quote(b"a", encoding="x"), lambda: quote_from_bytes("a"),
             lambda: urlsplit("http://[::1"), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: quote(5), lambda: urllib.request]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
