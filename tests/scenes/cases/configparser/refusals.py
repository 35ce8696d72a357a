import configparser


def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e, e.args)


def parsed(text, **options):
    config = configparser.ConfigParser(**options)
    config.read_string(text)
    return {name: dict(config[name]) for name in config.sections()}


config = configparser.ConfigParser({"base": "b"})
config.read_string("[a]\nx = 1\nflag = maybe\nloop = %(loop)s\nlost = %(gone)s\nbad = %(x\nodd = %y\n")
told(lambda: config["none"])
told(lambda: config["a"]["none"])
told(lambda: config.get("a", "none"))
told(lambda: config.get("none", "x"))
told(lambda: config.options("none"))
told(lambda: config.getint("a", "flag"))
told(lambda: config.getboolean("a", "flag"))
for name in ("loop", "lost", "bad", "odd"):
    told(lambda: config["a"][name])
told(lambda: config.add_section("a"))
told(lambda: config.add_section("DEFAULT"))
told(lambda: config.set("a", "y", 5))
told(lambda: config.set("a", "y", "50%"))
told(lambda: config.set("none", "y", "1"))
told(lambda: parsed("[a]\nx=1\n[a]\ny=2\n"))
told(lambda: parsed("[a]\nx=1\nX=2\n"))
told(lambda: parsed("[a]\nx=1\n[a]\nx=2\n", strict=False))
told(lambda: parsed("x=1\n"))
told(lambda: parsed("[a]\nnothing\nx=1\n= 5\n"))
told(lambda: parsed("[a]\nnothing\nx=1\n", allow_no_value=True))
told(lambda: parsed("[a]\nx=1 ; tail\ny=2;no\n", inline_comment_prefixes=(";",)))
told(lambda: parsed("[a]\nx->1\n", delimiters=("->",)))
told(lambda: parsed("[a]\nx=${y}\ny=2\n[b]\nz=${a:x}!\n", interpolation=configparser.ExtendedInterpolation()))
told(lambda: parsed("[a]\nx=%(y)s\n", interpolation=None))
other = configparser.ConfigParser(converters={"list": lambda text: text.split(",")})
other.read_string("[a]\nitems=1,2,3\n")
print(other.getlist("a", "items"), other["a"].getlist("items"), other["a"].getlist("none"))
other.optionxform = str
other.read_dict({"B": {"Key": "v", "n": 5}})
print(list(other["B"]), other["B"]["Key"], other["B"].getint("n"))
del other["a"]
print(other.sections())
