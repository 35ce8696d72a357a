def risky(n):
    print("start", n)
    try:
        if n == 0: return "returned"
        if n == 1: raise ValueError("one")
        if n == 2: raise KeyError("two")
        if n == 3: 1 / 0
        result = n * 10
    except ValueError as e:
        print("except", e)
        return "handled"
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e.args)
        raise RuntimeError("wrapped") from e
    else:
        print("else", result)
    finally:
        print("finally", n)
    return "end"
for i in range(5):
    try:
        print(risky(i))
    except RuntimeError as e:
        print("caught", e, repr(e.__cause__))
    except ArithmeticError as e:
        print("arith", e)
def nested():
    for i in range(3):
        try:
            try:
                if i == 1: break
                raise ValueError(i)
            finally:
                print("inner", i)
        except ValueError as e:
            print("outer", e)
            continue
        finally:
            print("loop end", i)
    return "done"
print(nested())
def validate(age):
    if not isinstance(age, int): raise TypeError(f"age must be int, not {type(age).__name__}")
    assert age >= 0, "negative age"
    return age
for a in (5, "5", -1):
    try: print(validate(a))
    except (TypeError, AssertionError) as e: print(type(e).__name__, e)
