import argparse

p = argparse.ArgumentParser(prog="tool", description="A tool.", epilog="The end.")
p.add_argument("--count", "-c", type=int, default=3, help="how many (default: %(default)s)")
p.add_argument("--name", default="x")
p.add_argument("-v", "--verbose", action="count", default=0, help="talk more")
p.add_argument("--flag", action="store_true")
p.add_argument("--no-thing", dest="thing", action="store_false")
p.add_argument("--mode", choices=["fast", "slow"], help="the mode")
p.add_argument("--item", action="append")
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("files", nargs="*", help="the files")
print(p.parse_args([]))
print(p.parse_args(["--count", "5", "-vv", "--flag", "a", "b", "--item=1", "--item", "2", "--pair", "p", "q", "--opt"]))
print(vars(p.parse_args(["-c7", "--nam", "z", "--no-thing", "--mode", "slow", "--", "--x"])))
print(p.parse_known_args(["--unknown", "1", "--count", "2"]))
p.print_usage()
print(p.format_help())
for args in (["--count", "x"], ["--mode", "odd"], ["--pair", "1"], ["--nope"], ["--count"], ["--flag=1"]):
    q = argparse.ArgumentParser(prog="t", exit_on_error=False)
    q.add_argument("--count", type=int)
    q.add_argument("--mode", choices=["fast", "slow"])
    q.add_argument("--pair", nargs=2)
    q.add_argument("--flag", action="store_true")
    try:
        print(q.parse_known_args(args))
    except argparse.ArgumentError as e:
        print(e)
r = argparse.ArgumentParser(prog="req")
r.add_argument("src")
r.add_argument("dst", nargs="?", default="out")
r.add_argument("--must", required=True)
try:
    r.parse_args(["only"])
except SystemExit as e:
    print("exit", e.code)
print(r.parse_args(["s", "--must", "m"]), r.parse_args(["s", "d", "--must=m"]).dst)
r.print_help()
