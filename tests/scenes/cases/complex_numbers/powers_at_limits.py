for base, exponent in ((1 + 1j, 10 ** 4), (1e300 + 1j, 2), (0j, -1), (0j, 1j), (2j, 2), (1j, 0.5), (1e200j, 1.5),
                       (1e-300j, -2), (3 + 4j, -2)):
    try:
        print(base ** exponent)
    except Exception as e:
        print(type(e).__name__, e)
