import shutil

width, height = shutil.get_terminal_size((100, 30))
print(width, height, shutil.get_terminal_size())
print("-" * shutil.get_terminal_size(fallback=(20, 5)).columns)
for call in (shutil.rmtree, lambda path: shutil.copy(path, "b"), lambda path: shutil.move(path, "b")):
    try:
        call("no such thing")
    except FileNotFoundError as error:
        print(error)
print(shutil.rmtree("no such thing", ignore_errors=True), issubclass(shutil.SameFileError, OSError))
print(shutil.which("no-such-program"))
