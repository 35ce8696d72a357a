NAME = "tool beside"
