try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError:
    raise RuntimeError("in handler")
except* TypeError as e:
    raise KeyError("other") from e
