def total(values):
    result = 0
    for value in values:
        result += vale
    return result


total([1])
