# stops: 
import decimal

decimal.getcontext().prec = 10**8
print(len(str(decimal.Decimal(1) / decimal.Decimal(7))))
