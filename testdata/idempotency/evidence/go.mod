module example.com/evidence

go 1.26

require (
	github.com/jackc/pgx/v5 v5.7.5
	github.com/redis/go-redis/v9 v9.22.1
	github.com/stripe/stripe-go/v82 v82.5.0
	gorm.io/gorm v1.31.0
	xorm.io/xorm v1.3.9
)

replace (
	github.com/jackc/pgx/v5 => ../../stubs/github.com/jackc/pgx/v5
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/stripe/stripe-go/v82 => ../../stubs/github.com/stripe/stripe-go/v82
	gorm.io/gorm => ../../stubs/gorm.io/gorm
	xorm.io/xorm => ../../stubs/xorm.io/xorm
)
