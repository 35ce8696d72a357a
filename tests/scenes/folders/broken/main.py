try:
    import unclosed
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.filename.rpartition("/")[2])
    print(e)
try:
    import indented
except IndentationError as e:
    print(type(e).__name__, e, e.lineno)
try:
    import late
except SyntaxError as e:
    print(type(e).__name__, e, e.lineno, e.offset, repr(e.text), e.end_offset)
import sys
print([n for n in ("unclosed", "indented", "late") if n in sys.modules])
import failing
