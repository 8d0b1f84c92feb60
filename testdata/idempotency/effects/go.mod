module example.com/effects

go 1.26

require (
	github.com/gomodule/redigo v1.9.2
	github.com/google/uuid v1.6.0
	github.com/Masterminds/squirrel v1.5.4
	github.com/jmoiron/sqlx v1.4.0
	github.com/rabbitmq/amqp091-go v1.10.0
	github.com/redis/go-redis/v9 v9.22.1
	github.com/uptrace/bun v1.2.15
	go.mongodb.org/mongo-driver v1.17.4
	golang.org/x/crypto v0.46.0
	gorm.io/gorm v1.31.0
)

replace (
	github.com/gomodule/redigo => ../../stubs/github.com/gomodule/redigo
	github.com/google/uuid => ../../stubs/github.com/google/uuid
	github.com/Masterminds/squirrel => ../../stubs/github.com/Masterminds/squirrel
	github.com/jmoiron/sqlx => ../../stubs/github.com/jmoiron/sqlx
	github.com/rabbitmq/amqp091-go => ../../stubs/github.com/rabbitmq/amqp091-go
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/uptrace/bun => ../../stubs/github.com/uptrace/bun
	go.mongodb.org/mongo-driver => ../../stubs/go.mongodb.org/mongo-driver
	golang.org/x/crypto => ../../stubs/golang.org/x/crypto
	gorm.io/gorm => ../../stubs/gorm.io/gorm
)
