module github.com/alexedwards/scs/redisstore

go 1.26
