# stat: modes as numbers and as text.
import stat

for mode in (0o100644, 0o40755, 0o120777, 0o104755, 0o102654, 0o41777, 0o41776, 0o20600, 0o7):
    print(oct(mode), stat.filemode(mode), stat.S_ISDIR(mode), stat.S_ISREG(mode), oct(stat.S_IMODE(mode)))
print(stat.S_IRUSR | stat.S_IWUSR, stat.ST_SIZE)
