module github.com/blevesearch/bleve/v2

go 1.26
