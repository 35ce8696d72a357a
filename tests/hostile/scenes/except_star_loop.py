# stops: steps
while True:
    try:
        raise ExceptionGroup("many", [ValueError(i) for i in range(10)])
    except* ValueError:
        pass
