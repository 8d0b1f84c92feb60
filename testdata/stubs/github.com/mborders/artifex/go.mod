module github.com/mborders/artifex

go 1.26
