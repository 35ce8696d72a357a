# raises: SyntaxError: too many nested parentheses
eval("(" * 100_000 + ")" * 100_000)
