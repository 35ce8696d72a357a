name, n, pi = "Ada", 42, 3.14159
print(f"{name} {n} {pi}", f"{n + 1}", f"{name.upper()}", f"{name!r} {name!s} {name!a}", f"{{}} {{{n}}}", f"", f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n: }|{n:x}|{n:#b}")
print(f"{pi:.2f} {pi:8.3f} {pi:<8.1f}| {pi:e} {pi:g} {pi:%} {pi:.1%} {pi:010.2f} {pi:+.1f}")
print(f"{name:>10}|{name:*^9}|{name:.2}|{name:<6.1}|{name!r:>8}")
print(f"{n=} {n = } {name=} {name=!s} {pi=:.2f} {n + 1=} { n = :>5}")
w, p = 10, 2
print(f"{pi:{w}.{p}f} {name:{'>'}{w}} {n:{'#'}{'x'}} {pi!r:{w}}")
print(f"{'nested ' + f'{n}'} {[x for x in range(3)]} {(lambda x: x * 2)(4)} { {'a': 1}['a'] } {n if n > 5 else 0}")
print(f"multi {n}" f" part {name}" " plain" r"\raw", f"""triple
{n}""", rf"\d{n}", fr"{n}\n", F"{n}")
print(f"{n!r:^{w}}", f"{'a' 'b'}", f"{n:,} {1234567:,} {1234567:_} {0xffffffff:_x}", f"{True} {True:d} {None} {[1]} {...}")
