d = {"a": 1}
d["multi\nline"]
