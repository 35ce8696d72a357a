class Account:
    def deposit(self, n):
        pass

    def withdraw(self, n):
        pass


Account().deposite(3)
