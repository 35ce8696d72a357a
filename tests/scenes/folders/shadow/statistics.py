def mean(numbers):
    return "our mean"
