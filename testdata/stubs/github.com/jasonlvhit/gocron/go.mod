module github.com/jasonlvhit/gocron

go 1.26
