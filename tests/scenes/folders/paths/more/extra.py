NAME = "extra of more"
