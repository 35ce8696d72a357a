FAKE = "our queue"
