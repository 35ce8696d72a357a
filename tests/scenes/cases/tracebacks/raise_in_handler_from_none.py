def parse(text):
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"bad number: {text!r}") from None


parse("abc")
