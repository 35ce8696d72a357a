a, b, c, d = 1, 2, 0, 4
result = (a + b) * (d - a) / c + sum([a, b, c, d]) ** 2
