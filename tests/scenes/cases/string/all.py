import string
from string import Formatter, Template, capwords

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), len(string.printable), string.hexdigits, string.octdigits)
print(capwords("hello  big WORLD"), capwords("a-b-c", "-"))
t = Template("$who likes ${what}s, costs $$5 at $where.")
print(t.substitute(who="Tim", what="apple", where="home"), t.safe_substitute(who="X"), t.get_identifiers(), t.is_valid())
print(t.substitute({"who": 1, "what": 2, "where": 3}, who=9))
for bad in (lambda: t.substitute(who=1), lambda: Template("a $ b").substitute(), lambda: Template("x\n${1}").substitute()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(Template("a $ b ${").safe_substitute(), Template("$").is_valid())
f = Formatter()
print(f.format("{} {1:>5} {x!r:^7}|{y[0]}{z.real}", 1, 2, x="a", y=[5], z=3) if False else f.format("{0} {1:>5} {x!r:^7}|{y[0]}{z.real}", 1, 2, x="a", y=[5], z=3))
print(f.format("{} {} {{}}", "p", "q"), f.format("{:{w}}|", 3, w=6), list(f.parse("a{b!r:c}d{{e")))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Default().format("{a} {b}", a=1))
try:
    f.format("{} {0}", 1)
except ValueError as e:
    print(e)
