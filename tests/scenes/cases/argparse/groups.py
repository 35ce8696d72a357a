import argparse

p = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
g = p.add_mutually_exclusive_group()
g.add_argument("--quiet", action="store_true", help="less")
g.add_argument("--loud", action="store_true", help="more")
s = p.add_subparsers(dest="command", required=True, help="sub-command help")
a = s.add_parser("add", help="add files")
a.add_argument("path", nargs="+")
c = s.add_parser("commit", help="commit them")
c.add_argument("-m", "--message", default="none")
c.set_defaults(func=len)
print(p.parse_args(["add", "x", "y"]))
n = p.parse_args(["--quiet", "commit", "-m", "hello"])
print(n.command, n.message, n.func is len, n.quiet)
for args in ([], ["--quiet", "--loud", "add", "x"], ["bad"], ["add"]):
    try:
        p.parse_args(args)
    except SystemExit as e:
        print("exit", e.code)
p.print_help()
b = argparse.ArgumentParser(prog="b", add_help=False)
b.add_argument("--x", action=argparse.BooleanOptionalAction, default=True)
o = b.add_argument_group("output", "How it looks")
o.add_argument("--width", type=int, default=80, help="the width of lines")
print(b.parse_args(["--no-x"]), b.parse_args([]))
print(b.format_help())
ns = argparse.Namespace(a=1, b="c")
print(ns, ns == argparse.Namespace(a=1, b="c"), "a" in ns)
