import asyncio


class Account:
    fee = 2

    def __init__(self, owner, money=0):
        self.owner = owner
        self.money = money

    async def pay(self, amount):
        await asyncio.sleep(0.1)
        if amount + self.fee > self.money:
            raise Broke(self.owner, amount)
        self.money -= amount + self.fee
        return self.money

    @property
    def rich(self):
        return self.money > 100

    def __repr__(self):
        return f"Account({self.owner!r}, {self.money})"


class Savings(Account):
    fee = 0

    def __init__(self, owner):
        super().__init__(owner, money=500)


class Broke(Exception):
    def __str__(self):
        return f"{self.args[0]} cannot pay {self.args[1]}"


def numbers(limit):
    number = 0
    while number < limit:
        got = yield number * number
        number += got or 1


def texts():
    print(f"{3.14159:.2f}|{42:>6}|{'mid':^9}|{1234567:,}|{255:#x}|{0.5:%}|{-7:+d}|{'x':*<4}")
    print("a,b,c".split(","), "-".join(["x", "y"]), "Hello"[1:3], "Hello"[::-1], "ll" in "Hello")
    print(repr("it's"), repr('say "x"'), "tab\t|", len("äöü"), "%", True + 1, 7 // 2, -7 // 2, -7 % 3)
    print(7 / 2, 2 ** 10, 1e16, 0.1 + 0.2, float("2.5"), int("-12"), round(2.567, 1), 10 % 4.5)


def containers():
    table = {"one": 1, "two": [1, 2]}
    table["three"] = (3,)
    table["two"] += [3]
    print(table, list(table), table.get("none", 0), "one" in table)
    squares = {n: n * n for n in range(4) if n % 2}
    print(squares, {c for c in "aab"}, [(a, b) for a in "xy" for b in range(2)])
    del table["one"]
    first, *middle, last = range(5)
    print(first, middle, last, table, sum(n for n in range(4)), max([3, 9, 2], default=0))
    print([*middle, *"ab"], {**squares, 9: 81}, (1, "x") < (1, "y"), [1, 2] == [1, 2], not [])
    print(sorted({"b": 1, "a": 2}.items()), list(zip("ab", [1, 2])), list(enumerate("xy", 1)))
    for wrong in (lambda: [][0], lambda: {}["k"], lambda: 1 + "x", lambda: "x" + 1, lambda: 1 / 0,
                  lambda: int("x"), lambda: None.copy, lambda: len(3)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)


async def main():
    texts()
    containers()
    made = numbers(20)
    print(next(made), made.send(2), list(made))
    account = Account("Ann", 30)
    print(account, account.rich, Savings("Bo").rich, isinstance(Savings("Bo"), Account))
    print(await account.pay(10), await asyncio.gather(account.pay(5), account.pay(50), return_exceptions=True))
    try:
        await account.pay(99)
    except Broke as error:
        print(error, error.args)


asyncio.run(main())
