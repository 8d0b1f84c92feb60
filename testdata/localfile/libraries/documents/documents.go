// Package documents makes documents for requests.
package documents

import (
	"net/http"
	"os"

	"github.com/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"
)

// Register registers handlers.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /sheet", func(w http.ResponseWriter, r *http.Request) {
		f := excelize.NewFile()
		f.SetCellValue("Sheet1", "A1", r.FormValue("a"))
		f.SaveAs("exports/sheet.xlsx") // want "localfile: export error"
	})
	mux.HandleFunc("GET /sheet", func(w http.ResponseWriter, r *http.Request) {
		f := excelize.NewFile()
		f.SetCellValue("Sheet1", "A1", r.FormValue("a"))
		f.Write(w)
	})
	mux.HandleFunc("POST /pdf", func(w http.ResponseWriter, r *http.Request) {
		f := fpdf.New("P", "mm", "A4", "")
		f.Cell(1, 1, r.FormValue("a"))
		f.OutputFileAndClose("exports/" + r.FormValue("name")) // want "localfile: export error"
	})
	mux.HandleFunc("GET /pdf", func(w http.ResponseWriter, r *http.Request) {
		f := fpdf.New("P", "mm", "A4", "")
		name := "exports/" + r.FormValue("name")
		f.OutputFileAndClose(name)
		defer os.Remove(name)
		http.ServeFile(w, r, name)
	})
}
