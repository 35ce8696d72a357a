import json
from io import StringIO

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "\\u00e9\\n\\ud83d\\ude00/\\/"}}'))
print(json.loads(" [ ] "), json.loads('"x"'), json.loads("12"), json.loads("-0.5"), json.loads("[NaN, Infinity]"), json.loads(b'{"k": 1}'))
print(json.loads('{"a": 1, "b": 2}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"), json.load(StringIO('{"z": 1}')))
for text in ("", "{", "[1, 2", '{"a" 1}', '{"a": }', "{'a': 1}", "[1,]", '"abc', '"\\x"', "nul", "[1] x", '{"a": 1,}', '"\\u12"', "01", "\n\n  x", '"a\nb"', "-", '{"a": 1 "b"'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, e.lineno, e.colno, e.pos)
try:
    json.loads(5)
except TypeError as e:
    print(e)
print(json.decoder.JSONDecodeError is json.JSONDecodeError, issubclass(json.JSONDecodeError, ValueError))
print(json.JSONDecoder().raw_decode('{"a": 1} tail'), json.loads('"a\nb"', strict=False))
print(json.loads(json.dumps({"round": [1, {"trip": None}]})) == {"round": [1, {"trip": None}]})
