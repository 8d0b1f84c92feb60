module example.com/effects

go 1.26

require (
	github.com/go-redis/redis v6.15.9+incompatible
	github.com/go-redis/redis/v7 v7.4.1
	github.com/gomodule/redigo v1.9.2
	github.com/google/uuid v1.6.0
	github.com/Masterminds/squirrel v1.5.4
	github.com/doug-martin/goqu/v9 v9.18.0
	github.com/jinzhu/gorm v1.9.16
	github.com/jmoiron/sqlx v1.4.0
	github.com/rabbitmq/amqp091-go v1.10.0
	github.com/redis/go-redis/v9 v9.22.1
	github.com/uptrace/bun v1.2.15
	go.mongodb.org/mongo-driver v1.17.4
	go.mongodb.org/mongo-driver/v2 v2.5.0
	golang.org/x/crypto v0.46.0
	golang.org/x/oauth2 v0.37.0
	gopkg.in/mgo.v2 v2.0.0-20180705113604-9856a29383ce
	gorm.io/gorm v1.31.0
)

replace (
	github.com/go-redis/redis => ../../stubs/github.com/go-redis/redis
	github.com/go-redis/redis/v7 => ../../stubs/github.com/go-redis/redis/v7
	github.com/gomodule/redigo => ../../stubs/github.com/gomodule/redigo
	github.com/google/uuid => ../../stubs/github.com/google/uuid
	github.com/Masterminds/squirrel => ../../stubs/github.com/Masterminds/squirrel
	github.com/doug-martin/goqu/v9 => ../../stubs/github.com/doug-martin/goqu/v9
	github.com/jinzhu/gorm => ../../stubs/github.com/jinzhu/gorm
	github.com/jmoiron/sqlx => ../../stubs/github.com/jmoiron/sqlx
	github.com/rabbitmq/amqp091-go => ../../stubs/github.com/rabbitmq/amqp091-go
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/uptrace/bun => ../../stubs/github.com/uptrace/bun
	go.mongodb.org/mongo-driver => ../../stubs/go.mongodb.org/mongo-driver
	go.mongodb.org/mongo-driver/v2 => ../../stubs/go.mongodb.org/mongo-driver/v2
	golang.org/x/crypto => ../../stubs/golang.org/x/crypto
	golang.org/x/oauth2 => ../../stubs/golang.org/x/oauth2
	gopkg.in/mgo.v2 => ../../stubs/gopkg.in/mgo.v2
	gorm.io/gorm => ../../stubs/gorm.io/gorm
)
