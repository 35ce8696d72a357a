grid = [[1, 2], [3, 4]]
i = 5
grid[0][1] = grid[1][i] + grid[i][0]
