def told(text):
    try:
        compile(text, "text", "exec")
        print("fits")
    except SyntaxError as e:
        print(e.msg, e.lineno)


def nested(head, depth, tail="pass"):
    lines = [" " * i + head for i in range(depth)]
    return "\n".join(lines + [" " * depth + tail]) + "\n"


for depth in (20, 21):
    told(nested("while 1:", depth))
    told(nested("for x in y:", depth))
    told(nested("with x:", depth))
    told(nested("if 1:", depth))
told("x = " + "(" * 150 + ")" * 150)
told("x = " + "(" * 201 + ")" * 201)
