def greet(name, greeting="hi"):
    return f"{greeting} {name}"


print(greet("Ann"))
print(greet())
