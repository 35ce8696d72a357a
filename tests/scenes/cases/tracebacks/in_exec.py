exec("""
def broken():
    raise ValueError("from exec")

broken()
""")
