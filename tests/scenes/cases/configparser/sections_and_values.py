import configparser
import sys

text = """
# a comment
[DEFAULT]
retries = 3
base = /srv

[server]
host = example.org
Port : 8080
debug = yes
path = %(base)s/www
ratio=0.75
long = first
    second
  third

    after a gap
[empty]
[other]
escaped = 100%%
name = with = sign
"""
config = configparser.ConfigParser()
config.read_string(text)
print(config.sections(), list(config), len(config), "server" in config, "none" in config)
server = config["server"]
print(server, server.name, list(server), dict(server.items()))
print(server["HOST"], server.getint("port"), server.getboolean("debug"), server.getfloat("ratio"), server["path"])
print(config.get("server", "retries"), config.getint("empty", "retries"), config.defaults())
print(repr(config["server"]["long"]), config["other"]["escaped"], config["other"]["name"])
print(config.get("server", "path", raw=True), config.get("server", "path", vars={"base": "/opt"}))
print(config.get("server", "nothing", fallback="?"), server.get("nothing"), server.getint("nothing", 5))
config.add_section("made")
config.set("made", "Key", "value")
config["more"] = {"a": 1, "b": "two"}
config["made"]["x"] = "y"
print(config.options("made"), config.items("made"), config.has_option("made", "KEY"))
config.write(sys.stdout)
config.write(sys.stdout, space_around_delimiters=False)
print(config.remove_option("made", "x"), config.remove_option("made", "x"), config.remove_section("more"))
print(config.read("nowhere.ini"), config.read(["a.ini", "b.ini"]))
print({name: dict(section) for name, section in config.items() if name in ("made", "empty")})
