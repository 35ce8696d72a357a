import needs
