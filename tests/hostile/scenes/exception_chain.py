# stops: 
error = None
while True:
    try:
        try:
            if error:
                raise error
            raise ValueError("first")
        except Exception as e:
            raise ValueError("next " * 1000) from e
    except ValueError as e:
        error = e
