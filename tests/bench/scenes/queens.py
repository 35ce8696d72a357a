def solve(n):
    columns, up, down = set(), set(), set()
    found = 0

    def place(row):
        nonlocal found
        if row == n:
            found += 1
            return
        for column in range(n):
            if column in columns or row + column in up or row - column in down:
                continue
            columns.add(column)
            up.add(row + column)
            down.add(row - column)
            place(row + 1)
            columns.remove(column)
            up.remove(row + column)
            down.remove(row - column)

    place(0)
    return found


print(solve(8))
