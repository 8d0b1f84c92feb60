module example.com/statements

go 1.26

require (
	entgo.io/ent v1.0.0
	github.com/Masterminds/squirrel v1.5.4
	github.com/doug-martin/goqu/v9 v9.19.0
	github.com/jinzhu/gorm v1.9.16
	github.com/uptrace/bun v1.2.0
	gorm.io/gorm v1.30.0
	xorm.io/xorm v1.3.9
)

replace (
	entgo.io/ent => ../../stubs/entgo.io/ent
	github.com/Masterminds/squirrel => ../../stubs/github.com/Masterminds/squirrel
	github.com/doug-martin/goqu/v9 => ../../stubs/github.com/doug-martin/goqu/v9
	github.com/jinzhu/gorm => ../../stubs/github.com/jinzhu/gorm
	github.com/uptrace/bun => ../../stubs/github.com/uptrace/bun
	gorm.io/gorm => ../../stubs/gorm.io/gorm
	xorm.io/xorm => ../../stubs/xorm.io/xorm
)
