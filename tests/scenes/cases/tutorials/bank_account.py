class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.balance, self.amount = balance, amount


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __str__(self):
        return f"{self.owner:<10}|{self.balance:>10,.2f}"

    def __lt__(self, other):
        return self.balance < other.balance


accounts = [Account("Ann", 1500), Account("Bob"), Account("Cy", 99.5)]
accounts[1].deposit(20)
for account in sorted(accounts, reverse=True):
    print(account)
for action in (lambda: accounts[0].withdraw(5000), lambda: accounts[0].deposit(-1), lambda: setattr(accounts[0], "balance", 5)):
    try:
        action()
    except InsufficientFunds as e:
        print("funds:", e, e.balance, e.amount)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(accounts[1].history, Account.interest, min(accounts).owner)
