# Tables as text.
import csv
import io

rows = [["a", "b,c", 'd"e'], [1, 2.5, None], ["", "x\ny", " z "], []]
for options in [{}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "|"}, {"doublequote": False, "escapechar": "\\"}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"quotechar": "'"}]:
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    print(repr(out.getvalue()))
print(list(csv.reader(["a,b", '"x, y","q ""q"""', "", "1,,", 'a"b,c', '"a"b'])), list(csv.reader(io.StringIO('a,"line\nbreak",c\r\nd,e\n'))))
print(list(csv.reader(["1,'2',x"], quotechar="'", quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(["1,\"2\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\\,b, c"], escapechar="\\", skipinitialspace=True)), list(csv.reader(['"a"'], quoting=csv.QUOTE_NONE)))
r = csv.DictReader(io.StringIO("name,age\nann,30\nbob\ncy,1,2\n\n"), restval="?")
print(r.fieldnames, list(r), r.line_num, list(csv.DictReader(["1,2"], fieldnames=["x", "y"])))
out = io.StringIO()
w = csv.DictWriter(out, ["x", "y"], restval="-", extrasaction="ignore")
w.writeheader()
w.writerows([{"x": 1}, {"x": 2, "y": 3, "z": 4}])
print(repr(out.getvalue()), csv.list_dialects(), csv.get_dialect("excel").delimiter, csv.field_size_limit())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE, escapechar="^")
out = io.StringIO()
print(csv.writer(out, "pipes").writerow(["a|b", "c^"]), repr(out.getvalue()), next(csv.reader(["a^|b|c"], "pipes")))
csv.unregister_dialect("pipes")
reader = csv.reader(["a", "b"])
print(next(reader), reader.line_num, reader.dialect.quotechar)
for call in [lambda: csv.get_dialect("pipes"), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.reader([], delimiter=";;"), lambda: csv.reader([], delimiter=5), lambda: list(csv.reader([b"a"])),
             lambda: csv.writer(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.reader([], foo=1), lambda: list(csv.reader(["a\rb"])), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.reader([], quotechar=None, quoting=0),
             lambda: csv.DictWriter(out, ["x"]).writerow({"q": 1}), lambda: csv.reader([], quoting=9), lambda: csv.DictWriter(out, [], extrasaction="x"), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(["x"], quoting=csv.QUOTE_NONNUMERIC))]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
