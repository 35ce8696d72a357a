# Templates with marks and names of their own.
import string


class Percent(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+"


class Mustache(string.Template):
    delimiter = "{{"
    pattern = r"""
    \{\{(?:
    (?P<escaped>\{\{)|
    (?P<named>[_a-z][_a-z0-9]*)\}\}|
    (?P<braced>[_a-z][_a-z0-9]*)\}\}|
    (?P<invalid>)
    )
    """


class Dotted(string.Template):
    braceidpattern = r"[a-z.]+"


print(Percent("%abc %% %{x}").substitute(abc=3, x=4), Percent("%abc_").safe_substitute(abc=5), Mustache("{{name}} x {{{{").substitute(name="n"))
print(Dotted("${a.b} $c").substitute({"a.b": 1, "c": 2}), Dotted("${a.b} $c.d").get_identifiers(), Percent("% %1").is_valid(), Percent("%a").is_valid())
print(Percent("%a %B").safe_substitute(a=1), Mustache("{{x").safe_substitute(), string.Template.flags == 2, type(Percent.pattern).__name__)
for call in [lambda: Percent("x\n% y").substitute(), lambda: Percent("%a").substitute(), lambda: string.Template("$").substitute()]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
