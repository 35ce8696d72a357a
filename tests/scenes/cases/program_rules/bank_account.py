class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} < {amount}")
        self.shortage = amount - balance


class Account:
    interest = 0.02
    _count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        type(self)._count += 1

    @property
    def balance(self):
        return self.__balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self.__balance += amount
        return self

    def withdraw(self, amount):
        if amount > self.__balance:
            raise InsufficientFunds(self.__balance, amount)
        self.__balance -= amount
        return self

    def __str__(self):
        return f"{self.owner}: {self.__balance:>8.2f}"

    def __repr__(self):
        return f"{self.__class__.__name__}({self.owner!r}, {self.__balance!r})"

    def __lt__(self, other):
        return self.balance < other.balance

    @classmethod
    def count(cls):
        return cls._count


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.deposit(self.balance * self.interest)


a = Account("Ann", 100).deposit(50).withdraw(30)
s = Savings("Bob", 1000)
s.add_interest()
print(a, s, sep="\n")
print([a, s], sorted([s, a]), max(a, s), Account.count(), Savings.count())
for action in (lambda: a.withdraw(1e6), lambda: a.deposit(-1)):
    try:
        action()
    except InsufficientFunds as e:
        print("short by", e.shortage, e)
    except ValueError as e:
        print("bad value:", e)
try:
    a.balance = 5
except AttributeError as e:
    print(e)
try:
    print(a.__balance)
except AttributeError as e:
    print(e)
print(a._Account__balance)
