def choice(things):
    return "our choice"
