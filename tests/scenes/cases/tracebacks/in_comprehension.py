rows = [[1, 2], [3], []]
firsts = [row[1] for row in rows]
