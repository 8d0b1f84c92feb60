module example.com/ordering

go 1.26
