def t(v, name):
    print(name, end=' ')
    return v
print(t(1, 'a') < t(2, 'b') < t(3, 'c'))
print(t(3, 'a') < t(2, 'b') < t(3, 'c'))
print(1 < 2 > 1 != 3 is not None in [True], 1 == 1.0 == True, not 1 < 2 < 3, (1 < 2) < 3, 1 < (2 < 3))
print(t(0, 'x') and t(1, 'y') or t(2, 'z'), t([], 'p') or t({}, 'q') or t('', 'r'), not t(0, 'n'))
print('a' in 'abc' in ['abc'], 1 in [1] == [1], None is None is not True)
class E:
    def __lt__(self, other): return []
    def __gt__(self, other): return 'gt'
    def __contains__(self, item): return item
print(E() < 1 < 2, E() > 1 > 0, 5 in E(), 0 in E(), [] not in E(), E() > E())
for text in ('1 < "a"', '1 < 2 < "a"', '2 < 1 < "a"', '[1] < [1, 2] < [2]', '(1, "a") < (2, 1)', '(1, "a") < (1, 1)', '{1} < {1, 2} > {2}', 'None < None', '1 in 5', '"a" in 5', '5 in "a"', '[] in {}', 'float("nan") == float("nan")', '(lambda n: n in [n])(float("nan"))', '1 < 2 == True', '3 > 2 > 1 > 0', '1 if 2 else 3 if 4 else 5', '(1 if 0 else 2) if 3 else 4', 'not not 5', '- - 5', '~-1', '-2 ** 2', '2 ** -1', '2 ** 3 ** 2', '1 + 2 * 3 % 4 // 2 - 5', '1 | 2 ^ 3 & 4 << 1', '"%d" % 1 + "2"', '(yield_ := 5) + yield_', '[x := 1, x + 1]', '1 .real', '1..real'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
