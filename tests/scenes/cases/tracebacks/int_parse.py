age = int(input_text := "twelve")
