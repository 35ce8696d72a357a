NAMES = ["ann", "bob"]
