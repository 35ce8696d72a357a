import sys
print("out 1")
print("err 1", file=sys.stderr)
sys.stderr.write("err 2\n")
sys.stdout.write("out 2\n")
print("no newline", end="", file=sys.stderr)
print(file=sys.stderr)
1 / 0
