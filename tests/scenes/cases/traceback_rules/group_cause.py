try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("n", [KeyError("k")])])
    except* ValueError as e:
        raise RuntimeError("while handling") from e
except ExceptionGroup as g:
    g.add_note("a note\nof two lines")
    g.exceptions[0].add_note("inner note")
    raise
