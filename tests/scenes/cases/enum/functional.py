from enum import Enum, Flag, IntEnum

A = Enum("A", "X Y Z")
print(A, list(A), A.X.value, A.__module__)
B = Enum("B", ["P", "Q"], start=5)
print(list(B))
C = IntEnum("C", {"LOW": 10, "HIGH": 20})
print(list(C), C.LOW + 1)
D = Enum("D", [("M", 1), ("N", 2)], type=int)
print(list(D), D.M + 1)
F = Flag("F", "R W X")
print(list(F), F.R | F.X)
