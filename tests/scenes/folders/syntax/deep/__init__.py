import deep.use
