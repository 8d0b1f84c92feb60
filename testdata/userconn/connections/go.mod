module example.com/connections

go 1.26

require (
	entgo.io/ent v1.0.0
	github.com/jackc/pgx/v5 v5.0.0
	github.com/jmoiron/sqlx v1.0.0
	github.com/rabbitmq/amqp091-go v1.0.0
	github.com/redis/go-redis/v9 v9.0.0
	go.mongodb.org/mongo-driver v1.0.0
	gorm.io/driver/postgres v1.0.0
	gorm.io/gorm v1.0.0
)

replace (
	entgo.io/ent => ../../stubs/entgo.io/ent
	github.com/jackc/pgx/v5 => ../../stubs/github.com/jackc/pgx/v5
	github.com/jmoiron/sqlx => ../../stubs/github.com/jmoiron/sqlx
	github.com/rabbitmq/amqp091-go => ../../stubs/github.com/rabbitmq/amqp091-go
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	go.mongodb.org/mongo-driver => ../../stubs/go.mongodb.org/mongo-driver
	gorm.io/driver/postgres => ../../stubs/gorm.io/driver/postgres
	gorm.io/gorm => ../../stubs/gorm.io/gorm
)
