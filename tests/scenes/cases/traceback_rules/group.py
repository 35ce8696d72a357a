def work(n):
    if n % 2:
        raise ValueError(f"odd {n}")
    raise KeyError(n)


errors = []
for i in range(3):
    try:
        work(i)
    except Exception as e:
        errors.append(e)
nested = ExceptionGroup("inner", [TypeError("t"), OSError(2, "No such file")])
raise ExceptionGroup("several", errors + [nested])
