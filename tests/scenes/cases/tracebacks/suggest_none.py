class A:
    pass


A().completely_different
