def fail(n):
    e = ValueError(f"number {n}")
    e.add_note("a note")
    e.add_note("two\nlines")
    raise e


errors = []
for i in range(2):
    try:
        fail(i)
    except ValueError as e:
        errors.append(e)
errors.append(ExceptionGroup("inner", [TypeError("t"), KeyError("k")]))
group = ExceptionGroup("several", errors)
group.add_note("group note")
raise group from OSError(2, "no")
