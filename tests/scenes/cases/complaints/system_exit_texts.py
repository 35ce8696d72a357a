import sys

for code in (None, 0, 3, True, "text", (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(error.code, error.args)
sys.exit(["a", "list"])
