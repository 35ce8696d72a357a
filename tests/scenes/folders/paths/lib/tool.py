NAME = "tool of lib"
