print(int("٣"), int(" １２３ "), int("-२५"), int("1٢", 16), int("٠x".replace("x", "7")))
for text in ("²", "x٣", "½", "中", "٣.٥", ""):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
