class Config:
    debug = True

    class Database:
        host = "local"


print(Config.Database.host)
print(Config.Database.port)
