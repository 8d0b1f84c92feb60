module example.com/ordering

go 1.26

require golang.org/x/sync v0.18.0

replace golang.org/x/sync => ../../stubs/golang.org/x/sync
