package main

import (
	"archive/zip"
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"net/http"
	"os"
	"os/exec"
)

type form struct{ Name, Text string }

type job struct{ data []byte }

// counting is a writer of the program's own.
type counting struct {
	w io.Writer
	n int
}

func (c *counting) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.w.Write(p)
}

func registerContent(mux *http.ServeMux) {
	mux.HandleFunc("POST /body", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		os.WriteFile("latest", b, 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /constant", func(w http.ResponseWriter, r *http.Request) {
		os.WriteFile("latest", []byte("touched"), 0o600)
	})
	mux.HandleFunc("POST /multipart", func(w http.ResponseWriter, r *http.Request) {
		in, _, _ := r.FormFile("file")
		out, _ := os.Create("upload") // want "localfile: upload error"
		io.Copy(out, in)
	})
	mux.HandleFunc("POST /struct", func(w http.ResponseWriter, r *http.Request) {
		var f form
		json.NewDecoder(r.Body).Decode(&f)
		os.WriteFile("text", []byte(f.Text), 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /encoded", func(w http.ResponseWriter, r *http.Request) {
		f := form{Name: r.FormValue("name")}
		b, _ := json.Marshal(f)
		os.WriteFile("form.json", b, 0o600) // want "localfile: json-db error"
	})
	mux.HandleFunc("POST /encoder", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("form.json") // want "localfile: json-db error"
		json.NewEncoder(out).Encode(form{Name: r.FormValue("name")})
	})
	mux.HandleFunc("POST /wrapped", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("wrapped.gz") // want "localfile: upload error"
		buf := bufio.NewWriter(out)
		zw := gzip.NewWriter(buf)
		io.Copy(zw, r.Body)
	})
	mux.HandleFunc("POST /zip", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("wrapped.zip") // want "localfile: upload error"
		zw := zip.NewWriter(out)
		part, _ := zw.Create("part")
		io.Copy(part, r.Body)
	})
	mux.HandleFunc("POST /tee", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("tee") // want "localfile: upload error"
		io.Copy(w, io.TeeReader(r.Body, out))
	})
	mux.HandleFunc("POST /multi", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("multi") // want "localfile: upload error"
		io.Copy(io.MultiWriter(w, out), r.Body)
	})
	mux.HandleFunc("POST /own", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("own") // want "localfile: upload error"
		io.Copy(&counting{w: out}, r.Body)
	})
	mux.HandleFunc("POST /image", func(w http.ResponseWriter, r *http.Request) {
		img, _, _ := image.Decode(r.Body)
		out, _ := os.Create("image") // want "localfile: upload error"
		png.Encode(out, img)
	})
	mux.HandleFunc("POST /csv", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("rows.csv") // want "localfile: upload error"
		csv.NewWriter(out).Write([]string{r.FormValue("a"), r.FormValue("b")})
	})
	mux.HandleFunc("POST /printed", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create("printed") // want "localfile: upload error"
		fmt.Fprintf(out, "%s\n", r.FormValue("a"))
	})
	mux.HandleFunc("POST /field", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		j := &job{data: b}
		j.save()
	})
	mux.HandleFunc("POST /command", func(w http.ResponseWriter, r *http.Request) {
		out, _ := os.Create(r.FormValue("id")) // want "localfile: other warning"
		cmd := exec.Command("report")
		cmd.Stdout = out
		cmd.Run()
	})
	mux.HandleFunc("PUT /chunk", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		out, _ := os.OpenFile("parts", os.O_WRONLY|os.O_CREATE, 0o600) // want "localfile: chunk error"
		out.WriteAt(b, r.ContentLength)
	})
	mux.HandleFunc("GET /read", func(w http.ResponseWriter, r *http.Request) {
		in, _ := os.OpenFile(r.FormValue("name"), os.O_RDONLY, 0)
		io.Copy(w, in)
	})
	mux.HandleFunc("GET /answer", func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body)
		fmt.Fprintln(os.Stdout, r.FormValue("name"))
		os.WriteFile("/dev/null", []byte(r.FormValue("name")), 0)
	})
}

func (j *job) save() {
	os.WriteFile("job", j.data, 0o600) // want "localfile: upload error"
}
