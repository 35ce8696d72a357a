# raises: OverflowError
print((1 << 10**12).bit_length())
