module github.com/pkg/sftp

go 1.26
