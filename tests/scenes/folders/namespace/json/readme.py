print("a folder does not hide a module of the library")
