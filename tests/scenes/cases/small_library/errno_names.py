# The numbers of errors.
import errno

print(errno.ENOENT, errno.EAGAIN == errno.EWOULDBLOCK, errno.ECONNREFUSED, len(errno.errorcode), sorted(errno.errorcode.items()))
print(sorted(name for name in dir(errno) if name.startswith("E")))
