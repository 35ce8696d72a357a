import unicodedata


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(plain.lower().split())


def width(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


print(slug("Crème Brûlée à la Façon d'Été"), slug("Zażółć gęślą jaźń"), slug("ﬁne ² Ａ"))
for text in ("abc", "日本語", "한국어", "ｱｲｳ", "Ａ", "é", "😀", "ё"):
    print(text.ljust(10 - width(text) + len(text)) + "|", width(text),
          [unicodedata.east_asian_width(sign) for sign in text])
print([unicodedata.category(sign) for sign in "aA1 !é中😀\n_-(½ₓ"], unicodedata.combining("\u0301"))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, [ascii(unicodedata.normalize(form, text)) for text in ("é", "e\u0301", "한", "ﬁ", "Å", "①")],
          unicodedata.is_normalized(form, "é"))
print("".join(sign for sign in unicodedata.normalize("NFD", "naïve café") if unicodedata.category(sign) != "Mn"))
print(unicodedata.digit("²"), unicodedata.decimal("٣"), unicodedata.digit("7"), unicodedata.digit("⑤"),
      unicodedata.digit("x", None), unicodedata.unidata_version)
for call in (lambda: unicodedata.normalize("NFX", "é"), lambda: unicodedata.decimal("x"),
             lambda: unicodedata.digit("x")):
    try:
        call()
    except ValueError as error:
        print(error)
