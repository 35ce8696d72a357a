config = {
    "a": 1,
    "b": int("two"),
}
