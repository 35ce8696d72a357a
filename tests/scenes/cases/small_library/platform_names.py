# What the program runs on.
import platform

print(platform.system(), platform.python_implementation(), platform.python_version()[:4], platform.python_version_tuple()[:2], platform.architecture())
u = platform.uname()
print(u._fields, len(u), u.system == u[0] == platform.system(), type(u).__name__, platform.machine() == u.machine, u.node == platform.node())
