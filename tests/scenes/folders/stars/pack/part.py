name = "part of pack"
