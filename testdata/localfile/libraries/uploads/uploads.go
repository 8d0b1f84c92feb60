// Package uploads moves files of requests to shared storage, or does not.
package uploads

import (
	"context"
	"io"
	"net/http"
	"os"

	"cloud.google.com/go/storage"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/minio/minio-go/v7"
	"github.com/pkg/sftp"
)

// Storage has clients of shared storage.
type Storage struct {
	aws    *s3.Client
	minio  *minio.Client
	google *storage.Client
	azure  *azblob.Client
	ssh    *sftp.Client
}

// spool writes a body to a file.
func spool(r io.Reader) (*os.File, error) {
	f, err := os.CreateTemp("", "spool-*")
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(f, r)
	return f, err
}

func (s *Storage) put(ctx context.Context, key string, body io.Reader) error {
	_, err := s.aws.PutObject(ctx, &s3.PutObjectInput{Key: &key, Body: body})
	return err
}

// Register registers handlers.
func (s *Storage) Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /s3", func(w http.ResponseWriter, r *http.Request) {
		f, err := spool(r.Body)
		if err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		key := r.FormValue("key")
		s.aws.PutObject(r.Context(), &s3.PutObjectInput{Key: &key, Body: f})
	})
	mux.HandleFunc("POST /helper", func(w http.ResponseWriter, r *http.Request) {
		f, err := spool(r.Body)
		if err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		s.put(r.Context(), r.FormValue("key"), f)
	})
	mux.HandleFunc("POST /minio", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := "spool/" + r.FormValue("id")
		os.WriteFile(name, b, 0o600)
		s.minio.FPutObject(r.Context(), "uploads", r.FormValue("id"), name, minio.PutObjectOptions{})
	})
	mux.HandleFunc("POST /gcs", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "spool-*")
		if err != nil {
			return
		}
		io.Copy(f, r.Body)
		out := s.google.Bucket("uploads").Object(r.FormValue("id")).NewWriter(r.Context())
		io.Copy(out, f)
		out.Close()
	})
	mux.HandleFunc("POST /azure", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "spool-*")
		if err != nil {
			return
		}
		io.Copy(f, r.Body)
		s.azure.UploadFile(r.Context(), "uploads", r.FormValue("id"), f, nil)
	})
	mux.HandleFunc("POST /sftp", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "spool-*")
		if err != nil {
			return
		}
		io.Copy(f, r.Body)
		out, err := s.ssh.Create("uploads")
		if err != nil {
			http.Error(w, "no storage", http.StatusBadGateway)
			return
		}
		io.Copy(out, f)
	})
	mux.HandleFunc("POST /read", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := "spool/" + r.FormValue("id")
		os.WriteFile(name, b, 0o600)
		in, err := os.Open(name)
		if err != nil {
			return
		}
		key := r.FormValue("key")
		s.aws.PutObject(r.Context(), &s3.PutObjectInput{Key: &key, Body: in})
	})
	mux.HandleFunc("POST /other", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "spool-*") // want "localfile: upload error"
		if err != nil {
			return
		}
		io.Copy(f, r.Body)
		key := r.FormValue("key")
		s.aws.PutObject(r.Context(), &s3.PutObjectInput{Key: &key})
	})
	mux.HandleFunc("POST /deleted", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := r.FormValue("id")
		os.WriteFile(name, b, 0o600) // want "localfile: upload error"
		s.aws.DeleteObject(r.Context(), &s3.DeleteObjectInput{Key: &name})
	})
}
