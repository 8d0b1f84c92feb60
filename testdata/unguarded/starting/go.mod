module example.com/starting

go 1.26
