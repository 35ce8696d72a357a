def outer(n):
    def middle(m):
        return (lambda k: 100 / k)(m - 1)
    return middle(n)


print(outer(2))
print(outer(1))
