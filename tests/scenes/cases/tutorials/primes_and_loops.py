def is_prime(n):
    if n < 2:
        return False
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            break
    else:
        return True
    return False


print([n for n in range(50) if is_prime(n)])
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("collatz", steps)
for i in range(1, 16):
    print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
sieve = [True] * 30
sieve[0:2] = [False, False]
for i in range(2, 6):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i, p in enumerate(sieve) if p])
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
        print((i, j), end=";")
print()
total = 0
for x in range(10, 0, -3): total += x
print(total, sum(range(101)), list(range(5, -6, -5)))
def gcd(a, b): return a if not b else gcd(b, a % b)
print(gcd(1071, 462), [gcd(12, k) for k in range(1, 7)])
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}->{c}"
        yield from hanoi(n - 1, b, a, c)
print(*hanoi(3))
print(f"{'x':^5}|" * 3, f"{3.14159:.{2}f}", f"{1e6:,.0f}", f"{255:#06x}")
