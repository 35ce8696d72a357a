name = "x"
print("%d items" % name)
