module example.com/libraries

go 1.26

require (
	github.com/gorilla/websocket v1.0.0
	cloud.google.com/go/storage v1.0.0
	entgo.io/ent v1.0.0
	github.com/Azure/azure-sdk-for-go/sdk/storage/azblob v1.0.0
	github.com/aws/aws-sdk-go-v2/service/s3 v1.0.0
	github.com/dgraph-io/badger/v4 v4.0.0
	github.com/gin-gonic/gin v1.0.0
	github.com/go-pdf/fpdf v1.0.0
	github.com/gofiber/fiber/v2 v2.0.0
	github.com/jmoiron/sqlx v1.0.0
	github.com/labstack/echo/v4 v4.0.0
	github.com/minio/minio-go/v7 v7.0.0
	github.com/pkg/sftp v1.0.0
	github.com/spf13/afero v1.0.0
	github.com/valyala/fasthttp v1.77.0
	github.com/xuri/excelize/v2 v2.0.0
	go.etcd.io/bbolt v1.0.0
	golang.org/x/time v1.0.0
	gorm.io/driver/postgres v1.0.0
	gorm.io/driver/sqlite v1.0.0
	gorm.io/gorm v1.0.0
)

replace (
	github.com/gorilla/websocket => ../../stubs/github.com/gorilla/websocket
	cloud.google.com/go/storage => ../../stubs/cloud.google.com/go/storage
	entgo.io/ent => ../../stubs/entgo.io/ent
	github.com/Azure/azure-sdk-for-go/sdk/storage/azblob => ../../stubs/github.com/Azure/azure-sdk-for-go/sdk/storage/azblob
	github.com/aws/aws-sdk-go-v2/service/s3 => ../../stubs/github.com/aws/aws-sdk-go-v2/service/s3
	github.com/dgraph-io/badger/v4 => ../../stubs/github.com/dgraph-io/badger/v4
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/go-pdf/fpdf => ../../stubs/github.com/go-pdf/fpdf
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/jmoiron/sqlx => ../../stubs/github.com/jmoiron/sqlx
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	github.com/minio/minio-go/v7 => ../../stubs/github.com/minio/minio-go/v7
	github.com/pkg/sftp => ../../stubs/github.com/pkg/sftp
	github.com/spf13/afero => ../../stubs/github.com/spf13/afero
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	github.com/xuri/excelize/v2 => ../../stubs/github.com/xuri/excelize/v2
	go.etcd.io/bbolt => ../../stubs/go.etcd.io/bbolt
	golang.org/x/time => ../../stubs/golang.org/x/time
	gorm.io/driver/postgres => ../../stubs/gorm.io/driver/postgres
	gorm.io/driver/sqlite => ../../stubs/gorm.io/driver/sqlite
	gorm.io/gorm => ../../stubs/gorm.io/gorm
)
