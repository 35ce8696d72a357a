import math

one = float("nan")
other = float("nan")
print(one in [one], one in [other], [one] == [one], [one] == [other], (one,) == (one,))
print({one: 1} == {one: 1}, {one: 1} == {other: 1}, one in {one}, other in {one}, one in {one: 2})
print(len({one, other}), len({one, one}), len({math.nan, math.nan}))
print([one, other].index(other), [one, other, one].count(one), {1: one} == {1: one}, {1: one} == {1: other})
print(one == one, one != one, {one: "a"}.get(one), {one: "a"}.get(other))
print(float("-nan"), math.copysign(1, float("-nan")))
