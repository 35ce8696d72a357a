if (n := len(None)) > 3:
    print(n)
