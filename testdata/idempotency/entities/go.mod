module example.com/entities

go 1.26

require entgo.io/ent v1.0.0

replace entgo.io/ent => ../../stubs/entgo.io/ent
