import argparse
import os
import sys

print(len(sys.argv), os.path.basename(sys.argv[0]))
parser = argparse.ArgumentParser(description="What to run.")
parser.add_argument("--count", type=int, default=3)
print(parser.prog, parser.parse_args())
parser.print_usage()
