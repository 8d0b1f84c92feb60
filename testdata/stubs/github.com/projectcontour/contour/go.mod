module github.com/projectcontour/contour

go 1.26
