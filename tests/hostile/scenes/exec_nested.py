# raises: RecursionError
text = "exec(text)"
exec(text)
