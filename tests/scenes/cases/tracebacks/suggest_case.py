True_value = 1
print(true)
