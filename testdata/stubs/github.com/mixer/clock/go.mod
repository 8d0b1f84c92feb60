module github.com/mixer/clock

go 1.26
