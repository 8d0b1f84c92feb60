module github.com/fatih/structs

go 1.26
